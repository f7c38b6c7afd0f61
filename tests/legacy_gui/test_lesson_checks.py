"""The checks of the lessons: whichever answer the vectors bear out is the right one."""

from dataclasses import dataclass
from types import SimpleNamespace

import numpy as np
import pytest

from engine.embeddings.measuring import HeldOutScore
from engine.embeddings.space import EmbeddingSpace
from engine.messages import UserError
from legacy_gui.lesson_checks import (
    MISSPELT,
    MONEY,
    RIVER,
    TRUE,
    check_banks,
    check_epochs,
    check_kingdom,
    check_misspelt,
)
from legacy_gui.paths import resources
from tests.support.spaces import space_of

EAST, NORTH, MIDDLE = [1.0, 0.0], [0.0, 1.0], [0.7, 0.7]


def model_of(words):
    """Return a model that has nothing but a space."""
    return SimpleNamespace(space=space_of(list(words), list(words.values())))


def said(messages):
    return " ".join(map(str, messages))


# -- two banks -------------------------------------------------------------------------------------


def banks(river, money, bank):
    words = dict.fromkeys(RIVER, river) | dict.fromkeys(MONEY, money) | {"bank": bank}
    return check_banks([model_of(words | {"the": bank})])


@pytest.mark.parametrize(
    ("bank", "right"), [([1.0, 0.3], 0), ([0.3, 1.0], 1), (MIDDLE, 2), ([1.0, 0.9], 2)]
)
def test_a_bank_lies_where_its_cosines_put_it(bank, right):
    assert banks(EAST, NORTH, bank).right == right


def test_the_cosines_and_the_sides_are_said():
    verdict = banks(EAST, NORTH, [0.6, 0.8])
    assert "river words: 0.60; with the money words: 0.80; of these two" in said(verdict.findings)
    assert "each other: 0.00" in said(verdict.findings)
    assert "8 nearest words, 4 lie on the side of the river" in said(verdict.findings)
    assert "“the”" not in said(verdict.findings)
    assert "pulled it to its side" in said(verdict.meaning)


def test_sides_that_are_not_told_apart_say_nothing_about_the_bank():
    verdict = banks(EAST, [1.0, 0.01], [1.0, 0.02])
    assert verdict.right is None
    assert "hardly told apart" in said(verdict.meaning)


def test_a_text_without_the_words_is_said():
    with pytest.raises(UserError, match="“river” is not among"):
        check_banks([model_of({"bank": EAST})])


# -- kingdom ---------------------------------------------------------------------------------------

KINGDOM = {
    "man": [1, 0, 0],
    "woman": [0, 1, 0],
    "king": [1, 0, 2],
    "queen": [0, 1, 2],
    "princess": [0, 2, -1],
    "throne": [0.4, 0.4, 1],
    "prince": [2, 0.2, 1.2],
    "boy": [-1, 0, 0.2],
    "girl": [0, -1, 0.2],
}


def kingdom(**changed):
    return check_kingdom([model_of(KINGDOM | changed)])


@pytest.mark.parametrize(
    ("changed", "right", "best"),
    [
        ({}, 0, "queen"),
        ({"queen": [0, -1, -2], "princess": [0, 1, 2]}, 1, "princess"),
        ({"queen": [0, -1, -2], "throne": [0, 1, 2]}, 2, "throne"),
    ],
)
def test_the_answer_is_the_word_the_arithmetic_leads_to(changed, right, best):
    verdict = kingdom(**changed)
    assert verdict.right == right
    assert f"king − man + woman: {best} " in said(verdict.findings)


def test_the_bundled_analogies_are_counted():
    verdict = kingdom()
    space = model_of(KINGDOM).space
    lines = (resources() / "corpora" / "kingdom_analogies.txt").read_text("utf-8").splitlines()
    asked = [words for words in map(str.split, lines) if set(words) <= KINGDOM.keys()]
    right = sum(space.analogy(*words[:3], 1)[0].word == words[3] for words in asked)
    assert 0 < right < len(asked)
    assert verdict.findings[1].values == {
        "count": len(asked),
        "correct": right,
        "share": round(100 * right / len(asked)),
    }


def test_a_missed_queen_is_told_with_her_place():
    verdict = kingdom(queen=[0, 1, -0.4], throne=[0, 1, 2])
    assert verdict.right == 2
    assert "“queen” has place" in said(verdict.meaning)
    assert "Nobody explained" not in said(verdict.meaning)


def test_a_good_example_among_failures_is_not_praised():
    lone = {word: [*KINGDOM[word], *[0] * 6] for word in ("man", "woman", "king", "queen")}
    others = ("boy", "girl", "uncle", "aunt", "brother", "sister")
    apart = dict(zip(others, np.eye(9)[3:].tolist(), strict=True))
    verdict = check_kingdom([model_of(lone | apart)])
    assert verdict.right == 0
    assert "one good example would prove little" in said(verdict.meaning)


def test_an_asked_word_that_would_be_the_answer_is_confessed():
    near = {"man": [1, 0, 0], "woman": [1, 0.1, 0], "king": [1, 0, 2], "queen": [0.2, 1, 2]}
    verdict = check_kingdom([model_of(near)])
    assert "else “king” would be the answer" in said(verdict.meaning)
    assert "would be the answer" not in said(kingdom().meaning)


def test_a_text_without_analogies_is_said():
    words = {"man": EAST, "king": NORTH, "woman": MIDDLE, "net": [-1.0, 0.2], "reed": [0.2, -1.0]}
    with pytest.raises(UserError, match="none of the words"):
        check_kingdom([model_of(words)])


# -- the misspelt word -----------------------------------------------------------------------------


@dataclass
class Pieces:
    """FastText as far as the check sees it: some vector for the misspelt word."""

    space: EmbeddingSpace
    vector: list

    def nearest(self, word, k):
        point = np.array(self.vector, np.float32)
        return [near for near in self.space.nearest(point, k + 1) if near.word != word][:k]

    def subwords(self, word):
        return [SimpleNamespace(share=share) for share in (0.6, 0.4, 0.0)]


FISHING = {TRUE: EAST, "angler": [1.0, 0.2], "ferryman": [1.0, 0.3], "loan": [-1.0, 0.1]}


def misspelt(vector, words=FISHING):
    space = space_of(list(words), list(words.values()))
    pieced = SimpleNamespace(space=space, learned=Pieces(space, vector))
    return check_misspelt([model_of(words), pieced])


def test_only_fasttext_finds_the_word():
    verdict = misspelt([1.0, 0.05])
    assert verdict.right == 1
    assert f"no vector for “{MISSPELT}”: it is not among the 4 words" in said(verdict.findings)
    assert f"2 of its 3 pieces. Nearest: “{TRUE}”, “angler”" in said(verdict.findings)
    assert "has place 1." in said(verdict.findings)


def test_neither_finds_it_where_the_pieces_lead_astray():
    verdict = misspelt([-1.0, 2.0])
    assert verdict.right == 0
    assert "has place 4." in said(verdict.findings)
    assert "pulled harder" in said(verdict.meaning)


def test_both_find_it_where_the_text_has_the_misspelt_word_too():
    verdict = misspelt(EAST, FISHING | {MISSPELT: [1.0, 0.05]})
    assert verdict.right == 2
    assert "because the text has it" in said(verdict.findings)


def test_word2vec_alone_is_no_answer():
    words = {MISSPELT: EAST, TRUE: [1.0, 0.1], "a": NORTH, "b": [-1.0, 1.0], "c": [-1.0, 0.5]}
    assert misspelt([-1.0, 0.8], words).right is None


def test_a_text_without_the_true_word_is_said():
    with pytest.raises(UserError, match=f"does not have the word “{TRUE}”"):
        misspelt(EAST, {"angler": EAST, "loan": NORTH})


# -- epochs ----------------------------------------------------------------------------------------


def readings(*rankings, first=NORTH):
    models = []
    for epochs, ranking in zip((1, 5, 50), rankings, strict=True):
        words = FISHING if models else {**FISHING, "angler": first}
        held_out = HeldOutScore(2.5, ranking)
        models.append(SimpleNamespace(**vars(model_of(words)), epochs=epochs, held_out=held_out))
    return check_epochs(models)


@pytest.mark.parametrize(
    ("rankings", "right", "meaning"),
    [
        ((0.52, 0.66, 0.68), 0, "only polish"),
        ((0.52, 0.68, 0.60), 0, "by heart"),
        ((0.50, 0.53, 0.70), 1, "not enough"),
        ((0.60, 0.603, 0.598), 2, "next to nothing"),
    ],
)
def test_most_is_learned_where_the_ranking_rises_most(rankings, right, meaning):
    verdict = readings(*rankings)
    assert verdict.right == right
    assert meaning in said(verdict.meaning)
    assert len(verdict.findings) == 3
    for finding, times, ranking in zip(verdict.findings, (1, 5, 50), rankings, strict=True):
        assert f"Read {times} ×: {round(100 * ranking)} %" in str(finding)
        assert "(loss 2.50)" in str(finding)


def test_high_cosines_at_the_beginning_are_not_believed():
    crowd = readings(0.5, 0.6, 0.7, first=[1.0, 0.2])
    assert "moved far" not in said(crowd.meaning)  # “loan” is far away
    near = {TRUE: EAST, "angler": [1.0, 0.1], "ferryman": [1.0, 0.2], "reed": [1.0, 0.3]}
    models = [
        SimpleNamespace(**vars(model_of(near)), epochs=1, held_out=HeldOutScore(2.0, ranking))
        for ranking in (0.5, 0.6, 0.7)
    ]
    assert "moved far" in said(check_epochs(models).meaning)


def test_nothing_kept_back_is_said():
    with pytest.raises(UserError, match="too short"):
        readings(0.5, float("nan"), 0.6)
