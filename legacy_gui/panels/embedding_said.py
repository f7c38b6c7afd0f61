"""What is said of a training in plain words: where it stands, and what came of it."""

import math
from collections.abc import Sequence

from engine.embeddings.embedding import EmbeddingModel
from engine.embeddings.progress import CELLS, Beginning, EmbeddingProgress, Judgement
from legacy_gui.translations import number, say, tr

RISEN = 1.05  # times the lowest loss; less is chance
UNTRUSTED = 0.6  # of the pairs kept back; below, the vectors tell little more than chance


def method_name(method: str) -> str:
    """Return what a method is called."""
    return {
        "skip-gram": tr("Skip-gram"),
        "cbow": tr("CBOW"),
        "glove": tr("GloVe"),
        "fasttext": tr("FastText"),
        "count": tr("Counting"),
    }[method]


def epochs_of(model: EmbeddingModel) -> str:
    """Return how often the text was gone through."""
    epochs = number(model.epochs)
    return tr("1 epoch") if epochs == "1" else tr("{epochs} epochs").format(epochs=epochs)


def headline(progress: EmbeddingProgress) -> str:
    """Return epochs, speed and the time left."""
    passed = tr("{epochs} rounds") if is_counted(progress.begun) else tr("{epochs} epochs")
    parts = [passed.format(epochs=number(progress.epochs, 1))]
    if progress.speed > 0:
        unit = say(progress.begun.unit)
        parts.append(tr("{speed} {unit}/s").format(speed=number(progress.speed), unit=unit))
        left = (progress.total - progress.step) / progress.speed
        parts.append(tr("{time} left").format(time=duration(left)))
    return " · ".join(parts)


def title(model: EmbeddingModel) -> str:
    """Return by which method, for how long and on how many words a model was trained."""
    parts = [method_name(model.config.method)]
    if model.epochs:
        parts.append(tr("{epochs} epochs").format(epochs=number(model.epochs, 1)))
    parts.append(tr("{count} words").format(count=number(len(model.space))))
    return " · ".join(parts)


def standing(progress: EmbeddingProgress, judged: Judgement | None) -> str:
    """Say how far the learning is, how it was judged last, and that a continued one is shaken."""
    said = _standing(progress, judged)
    if progress.begun.share == 1:
        return said
    return f"{said} " + tr(
        "It goes on with {share} % of the first learning rate: with larger steps the loss may rise"
        " again for a while."
    ).format(share=number(100 * progress.begun.share))


def is_counted(begun: Beginning) -> bool:
    """Tell whether a run multiplies counts in rounds, and does not learn in epochs."""
    return begun.unit == CELLS


def _standing_counted(judged: Judgement | None) -> str:
    if judged is None:
        return tr(
            "Counting does not learn step by step: a few rounds put the counts together. No part of"
            " the text is kept back to judge them by."
        )
    return tr(
        "Counting does not learn step by step. After {epochs} rounds of putting counts together a"
        " true neighbour beats a random word in {share} % of cases; 50 % is chance."
    ).format(epochs=number(judged.epochs, 1), share=number(100 * judged.ranking))


def _standing(progress: EmbeddingProgress, judged: Judgement | None) -> str:
    if is_counted(progress.begun):
        return _standing_counted(judged)
    if judged is None:
        return tr(
            "After {epochs} epochs. No part of the text is kept back, so only the loss tells how it"
            " goes."
        ).format(epochs=number(progress.epochs, 1))
    return tr(
        "After {epochs} epochs a true neighbour beats a random word in {share} % of cases;"
        " 50 % is chance."
    ).format(epochs=number(judged.epochs, 1), share=number(100 * judged.ranking))


def outcome(model: EmbeddingModel, share: float, words: int, risen: str = "") -> str:
    """Say what came of a training, and how much of it the map of so many words can show."""
    seen = tr(
        "The map shows {share} % of how these {count} words differ; the neighbours come from all"
        " {dimensions} dimensions."
    ).format(
        share=number(100 * share),
        count=number(words),
        dimensions=number(model.space.vectors.shape[1]),
    )
    return " ".join(filter(None, (verdict(model), risen, seen)))


def rise(judgements: Sequence[Judgement]) -> str:
    """Say where the unseen loss was lowest, if it has clearly risen since."""
    known = [one for one in judgements if math.isfinite(one.loss)]
    if not known:
        return ""
    best, last = min(known, key=lambda one: one.loss), known[-1]
    if last.loss < RISEN * best.loss:
        return ""
    return tr(
        "The unseen loss was lowest after {epochs} epochs and rose from {best} to {last}: it has"
        " grown surer than unseen text bears out."
    ).format(epochs=number(best.epochs, 1), best=number(best.loss, 2), last=number(last.loss, 2))


def verdict(model: EmbeddingModel) -> str:
    """Say how well a model does on the pairs kept back."""
    ranking = model.held_out.ranking
    if math.isnan(ranking):
        return tr("Nothing was kept back to judge it by: believe only what you can check.")
    values = {"share": number(100 * ranking)}
    if ranking < UNTRUSTED:
        return tr(
            "On text it has not seen, a true neighbour beats a random word in {share} % of cases."
            " Chance is 50 %, so believe little of what you see."
        ).format(**values)
    return tr(
        "On text it has not seen, a true neighbour beats a random word in {share} % of cases;"
        " 50 % is chance."
    ).format(**values)


def duration(seconds: float) -> str:
    """Write a time so that it does not flicker: 12 s, 3 min, 2 h."""
    if seconds < 100:
        return tr("{count} s").format(count=number(math.ceil(seconds)))
    if seconds < 6000:
        return tr("{count} min").format(count=number(round(seconds / 60)))
    return tr("{count} h").format(count=number(seconds / 3600, 1))
