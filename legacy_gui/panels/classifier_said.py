"""The words of readers: how far they are, how often they are right, what they say and mix up."""

from collections import Counter

from engine.recurrent.classifier_model import Answers, Belief, SequenceClassifier
from engine.recurrent.classifier_race import ClassifierRaceProgress, Models
from engine.text import Corpus
from legacy_gui.panels.classifier_belief import Reading
from legacy_gui.panels.embedding_said import duration
from legacy_gui.panels.race_said import NAMES
from legacy_gui.translations import number, say, tr

MOST_NAMED = 6  # labels
LONGEST = 12  # characters of a label at the end of a line


def name_of(model: SequenceClassifier) -> str:
    """Return what a network is called."""
    return NAMES[model.config.cell]


def percent(share: float, decimals: int = 0) -> str:
    """Write a share in per cent."""
    return tr("{number} %").format(number=number(100 * share, decimals))


def short(label: str) -> str:
    """Return a label that leaves room for a number beside it."""
    return label if len(label) <= LONGEST else label[: LONGEST - 1] + "…"


def headline(progress: ClassifierRaceProgress) -> str:
    """Return how far the one is that is behind, and the time left."""
    done = progress.step / max(1, progress.total)
    said = tr("Epoch {epoch} of {epochs}").format(
        epoch=number(done * progress.config.epochs, 1), epochs=number(progress.config.epochs)
    )
    if not progress.step:
        return said
    seconds = sum(lane.seconds for lane in progress.lanes) * (1 / done - 1)
    return " · ".join([said, tr("{time} left").format(time=duration(seconds))])


def standing(models: Models) -> str:
    """Say how often each network is right on unseen documents, and which had to stop early."""
    ranked = sorted(models, key=_accuracy, reverse=True)
    answers = ranked[0].answers
    values = {
        "count": number(len(answers.documents)),
        "first": name_of(ranked[0]),
        "share": percent(ranked[0].accuracy, 1),
    }
    if len(ranked) == 1:
        said = tr("On {count} unseen documents the {first} is right in {share}").format(**values)
    elif ranked[0].accuracy == ranked[1].accuracy:
        said = tr("On {count} unseen documents both networks are right in {share}").format(**values)
    else:
        said = tr(
            "On {count} unseen documents the {first} is right in {share}, the {second} in {other}"
        ).format(**values, second=name_of(ranked[1]), other=percent(ranked[1].accuracy, 1))
    troubles = [
        tr("{name}: {sentence}").format(name=name_of(model), sentence=say(model.trouble))
        for model in models
        if model.trouble is not None
    ]
    return " ".join([said + _always(ranked[0].labels, answers), *troubles])


def verdict(reading: Reading) -> str:
    """Say what each network takes a document for, and the word that moved the shown one most."""
    pairs = zip(reading.models, reading.beliefs, strict=True)
    parts = [_said(model, belief, reading.wanted) for model, belief in pairs]
    word = int(abs(reading.moved).argmax())
    if reading.moved[word] > 0:
        said = tr("“{word}” moved the {name} most: {points} points towards “{about}”.")
    else:
        said = tr("“{word}” moved the {name} most: {points} points away from “{about}”.")
    parts.append(
        said.format(
            word=reading.words[word],
            name=name_of(reading.model),
            points=number(100 * abs(reading.moved[word])),
            about=reading.label,
        )
    )
    if reading.belief.is_cut:
        count = number(len(reading.words))
        parts.append(tr("Only the first {count} words are read.").format(count=count))
    return " ".join(parts)


def mixed(model: SequenceClassifier) -> str:
    """Say which labels a network mixes up most often."""
    answers, name = model.answers, name_of(model)
    wrong = ~answers.right
    if not wrong.any():
        return tr("The {name} takes every one of {count} unseen documents for what it is.").format(
            name=name, count=number(len(wrong))
        )
    pairs = zip(answers.wanted[wrong].tolist(), answers.guesses[wrong].tolist(), strict=True)
    (wanted, guess), count = Counter(pairs).most_common(1)[0]
    return tr(
        "The {name} most often takes “{wanted}” for “{guess}”: {count} of {all} documents."
        " Click a cell to read them."
    ).format(
        name=name,
        wanted=model.labels[wanted],
        guess=model.labels[guess],
        count=number(count),
        all=number((answers.wanted == wanted).sum()),
    )


def contents(corpus: Corpus) -> str:
    """Say how many documents there are of each label."""
    counts = Counter(corpus.labels or ()).most_common()
    listed = [
        tr("“{name}” {count}").format(name=name, count=number(count))
        for name, count in counts[:MOST_NAMED]
    ]
    more = len(counts) - MOST_NAMED
    rest = tr(", and {count} more").format(count=number(more)) if more > 0 else ""
    return tr("{documents} documents with {labels} labels: {listed}.").format(
        documents=number(len(corpus.documents)),
        labels=number(len(counts)),
        listed=tr(", ").join(listed) + rest,
    )


def _always(labels: tuple[str, ...], answers: Answers) -> str:
    label, share = answers.always()
    return tr("; always saying “{answer}” would be right in {share}.").format(
        answer=labels[label], share=percent(share, 1)
    )


def _said(model: SequenceClassifier, belief: Belief, wanted: int | None) -> str:
    guess = int(belief.found[-1].argmax())
    values = {
        "name": name_of(model),
        "guess": model.labels[guess],
        "share": percent(belief.found[-1, guess]),
    }
    if wanted is None:
        return tr("The {name} says “{guess}”, {share}.").format(**values)
    if guess == wanted:
        return tr("The {name} says “{guess}”, {share}: right.").format(**values)
    return tr("The {name} says “{guess}”, {share}: wrong.").format(**values)


def _accuracy(model: SequenceClassifier) -> float:
    return model.accuracy
