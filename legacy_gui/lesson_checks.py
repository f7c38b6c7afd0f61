"""The checks of the lessons: what came of a run, in numbers, and which prediction it bears out.

A check looks at nothing but the trained models. It never knows beforehand what is right: whichever
answer the numbers bear out is right this time, and where they bear out none, none is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.embeddings.analogies import analogy_score, read_analogies
from engine.embeddings.embedding import EmbeddingModel
from engine.embeddings.ranking import unit_rows
from engine.embeddings.space import Neighbour
from engine.messages import Message, UserError
from engine.text.languages import stop_words
from legacy_gui.paths import resources

RIVER = ("river", "stream", "water", "shore")
MONEY = ("money", "account", "loan", "savings")
NEARER = 0.15  # difference of two cosines from which on a word lies nearer to one side
APART = 0.05  # and how much nearer it lies to either than they to each other, if between them
LOOKED_AT = 10  # neighbours
NAMED = 3
ASKED = ("man", "king", "woman")
QUEEN = "queen"
EXPECTED = (QUEEN, "princess")
HALF = 0.5
TRUE, MISSPELT = "fisherman", "fihserman"
FOUND = 3  # the places within which the true word counts as found
WATCHED = "fisherman"
SAME = 0.01  # of the ranking: less is no difference
CROWDED = 0.95  # cosines with the nearest from which on words have hardly moved apart

Models = Sequence[EmbeddingModel]


@dataclass(frozen=True)
class Verdict:
    """What a check found.

    Attributes
    ----------
    right
        The number of the answer that the numbers bear out, or None.
    findings
        What was measured, a line each.
    meaning
        What it means, one sentence after the other.
    """

    right: int | None
    findings: tuple[Message, ...]
    meaning: tuple[Message, ...]


def check_banks(models: Models) -> Verdict:
    """Tell whether “bank” lies by the river words (0), by the money words (1) or between (2)."""
    space = models[-1].space
    sides = unit_rows(np.stack([space.directions(words).mean(axis=0) for words in (RIVER, MONEY)]))
    river, money = (sides @ space.directions(["bank"])[0]).tolist()
    between = float(sides[0] @ sides[1])
    near = _telling(space.nearest("bank", 3 * LOOKED_AT))[:LOOKED_AT]
    leaning = space.directions(near) @ (sides[0] - sides[1])
    wet = [word for word, side in zip(near, leaning.tolist(), strict=True) if side > 0]
    dry = [word for word in near if word not in wet]
    findings = (
        Message(
            "Cosine of “bank” with the river words: {river}; with the money words: {money}; of"
            " these two with each other: {between}.",
            {"river": _cosine(river), "money": _cosine(money), "between": _cosine(between)},
        ),
        Message(
            "Of its {count} nearest words, {wet} lie on the side of the river ({rivers}) and {dry}"
            " on the side of the money ({moneys}).",
            {
                "count": len(near),
                "wet": len(wet),
                "dry": len(dry),
                "rivers": _quoted(wet[:NAMED]),
                "moneys": _quoted(dry[:NAMED]),
            },
        ),
    )
    return Verdict(*_place_of_bank(river, money, between, findings))


def _place_of_bank(
    river: float, money: float, between: float, findings: tuple[Message, ...]
) -> tuple[int | None, tuple[Message, ...], tuple[Message, ...]]:
    if abs(river - money) >= NEARER:
        nearer = int(money > river)
        meaning = Message(
            "One vector has to serve both senses, and this time the sense it met more clearly has"
            " pulled it to its side."
        )
        return nearer, findings, (meaning,)
    if min(river, money) > between + APART:
        meaning = Message(
            "One vector has to serve both senses, so it stands between them: nearer to either side"
            " than the two sides are to each other."
        )
        return 2, findings, (meaning,)
    meaning = Message(
        "The two sides themselves are hardly told apart here, so nothing can be said about “bank”."
    )
    return None, findings, (meaning,)


def check_kingdom(models: Models) -> Verdict:
    """Tell whether the answer is “queen” (0), “princess” (1) or another word (2)."""
    space = models[-1].space
    best = space.analogy(*ASKED, len(space))
    a, b, c = space.directions(ASKED)
    unruled = space.nearest(b - a + c, 1)[0].word
    text = (resources() / "corpora" / "kingdom_analogies.txt").read_text(encoding="utf-8")
    score = analogy_score(space, read_analogies(text))
    answers = score.total.answers
    if not answers:
        raise UserError("This text knows none of the words of the analogies.")
    correct = sum(answer.correct for answer in answers)
    findings = (
        Message("Cosines with king − man + woman: {near}.", {"near": _with_cosines(best[:NAMED])}),
        Message(
            "Of the {count} analogies that come with this text, {correct} come out right:"
            " {share} %.",
            {
                "count": len(answers),
                "correct": correct,
                "share": round(100 * correct / len(answers)),
            },
        ),
    )
    return Verdict(
        EXPECTED.index(best[0].word) if best[0].word in EXPECTED else 2,
        findings,
        tuple(_meaning_of_kingdom(best, correct / len(answers), unruled)),
    )


def _meaning_of_kingdom(best: list[Neighbour], share: float, unruled: str) -> Iterable[Message]:
    words = [each.word for each in best]
    if words[0] != QUEEN and QUEEN in words:
        place = words.index(QUEEN) + 1
        yield Message("“{word}” has place {place}.", {"word": QUEEN, "place": place})
    elif share >= HALF:
        yield Message(
            "Nobody explained a word: the step from man to king and the step from woman to the"
            " answer came out alike from the company these words keep."
        )
    if share < HALF:
        yield Message("Most of the analogies fail, so one good example would prove little.")
    if unruled in ASKED:
        yield Message(
            "One honest remark: the asked words are left out; else “{word}” would be the answer.",
            {"word": unruled},
        )


def check_misspelt(models: Models) -> Verdict:
    """Tell whether neither (0), only FastText (1) or also Word2Vec (2) finds the true word."""
    whole, pieced = models[0].space, models[-1]
    near = [each.word for each in pieced.learned.nearest(MISSPELT, len(pieced.space))]
    if TRUE not in near:
        raise UserError("This text does not have the word “{word}”.", word=TRUE)
    place = near.index(TRUE) + 1
    known = MISSPELT in whole
    plain = known and TRUE in [each.word for each in whole.nearest(MISSPELT, FOUND)]
    pieces = pieced.learned.subwords(MISSPELT)
    findings = (
        Message("Word2Vec has a vector for “{word}”, because the text has it.", {"word": MISSPELT})
        if known
        else Message(
            "Word2Vec has no vector for “{word}”: it is not among the {count} words of the text.",
            {"word": MISSPELT, "count": len(whole)},
        ),
        Message(
            "FastText knows {learned} of its {count} pieces. Nearest: {near}. The true word,"
            " “{word}”, has place {place}.",
            {
                "learned": sum(piece.share != 0 for piece in pieces),
                "count": len(pieces),
                "near": _quoted(near[:NAMED]),
                "word": TRUE,
                "place": place,
            },
        ),
    )
    right = {(False, False): 0, (False, True): 1, (True, True): 2}.get((plain, place <= FOUND))
    return Verdict(right, findings, (_meaning_of_misspelt(place),))


def _meaning_of_misspelt(place: int) -> Message:
    if place <= FOUND:
        return Message(
            "FastText adds a word up from its pieces, and enough pieces survive a slip of the"
            " finger; to Word2Vec every spelling is a word of its own."
        )
    return Message(
        "The pieces that survived the slip belong to other words as well, and these pulled harder"
        " this time."
    )


def check_epochs(models: Models) -> Verdict:
    """Tell whether most is learned at first (0) or later (1), or whether it is all the same (2)."""
    rankings = [model.held_out.ranking for model in models]
    if not np.isfinite(rankings).all():
        raise UserError("The text is too short to keep a part of it back, so nothing can be told.")
    early, late = rankings[1] - rankings[0], rankings[-1] - rankings[1]
    nearest = [model.space.nearest(WATCHED, NAMED) for model in models]
    findings = tuple(map(_finding_of_reading, models, nearest))
    meaning = [_meaning_of_epochs(early, late)]
    if min(each.similarity for each in nearest[0]) >= CROWDED:
        meaning.append(
            Message("The high cosines at the beginning say only that no word has moved far yet.")
        )
    if max(abs(early), abs(late)) < SAME:
        return Verdict(2, findings, tuple(meaning))
    return Verdict(int(late > early), findings, tuple(meaning))


def _finding_of_reading(model: EmbeddingModel, nearest: list[Neighbour]) -> Message:
    return Message(
        "Read {times} ×: {share} % of true neighbours beat a random word (loss {loss}). Nearest to"
        " “{word}”: {near}.",
        {
            "times": round(model.epochs),
            "share": round(100 * model.held_out.ranking),
            "loss": f"{model.held_out.loss:.2f}",
            "word": WATCHED,
            "near": _with_cosines(nearest),
        },
    )


def _meaning_of_epochs(early: float, late: float) -> Message:
    if max(abs(early), abs(late)) < SAME:
        return Message("Reading more often changed next to nothing here.")
    if late > early:
        return Message("A few readings were not enough here: most was learned in the later ones.")
    if late < -SAME:
        return Message(
            "Most is learned in the first readings; then it got worse on unseen text, for this text"
            " is being learned by heart."
        )
    return Message("Most is learned in the first readings; the many after them only polish.")


def _telling(near: list[Neighbour]) -> list[str]:
    """Return the words that mean something."""
    little = stop_words("en")
    return [each.word for each in near if each.word not in little]


def _cosine(value: float) -> str:
    return f"{value:.2f}"


def _with_cosines(near: Sequence[Neighbour]) -> str:
    return ", ".join(f"{each.word} {_cosine(each.similarity)}" for each in near)


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words) or "–"
