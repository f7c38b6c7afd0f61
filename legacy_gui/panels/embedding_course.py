"""The course of a training as curves: loss in training, loss and ranking on the pairs kept back."""

import math
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from engine.embeddings.progress import EmbeddingProgress, Judgement
from legacy_gui.plots.loss_curve import LossCurve
from legacy_gui.plots.loss_curve_series import Series
from legacy_gui.translations import tr

CHANCE = 0.5


@dataclass(frozen=True)
class Moment:
    """What was measured at one moment; not a number where it was not."""

    epochs: float
    loss: float
    held_out_loss: float
    ranking: float


def news_of(progress: EmbeddingProgress, judged: Judgement | None) -> list[Moment]:
    """Return what a snapshot tells that was not known when the pairs kept back were ``judged``.

    A snapshot brings all judgements of its run, for most of those that came with other snapshots
    have never been seen; each stands at the epoch it belongs to.
    """
    after = -math.inf if judged is None else judged.epochs
    fresh = [one for one in progress.judgements if one.epochs > after]
    news = [Moment(one.epochs, math.nan, one.loss, one.ranking) for one in fresh]
    if math.isfinite(progress.loss):
        news.append(Moment(progress.epochs, progress.loss, math.nan, math.nan))
    return news


class CourseCurve(LossCurve):
    """The curves of one training, and of earlier ones in grey."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            (
                Series("loss", tr("training"), 0, smoothed=True),
                Series("held_out", tr("unseen"), 1, sparse=True),
                Series("ranking", tr("ranking"), 2, sparse=True, below=True),
            ),
            tr("epochs"),
            tr("loss"),
            tr("true beats random"),
            CHANCE,
            parent,
        )

    def count_rounds(self, counted: bool) -> None:
        """Say along the chart what is gone through: the text, or the rounds of counting."""
        self.name_x(tr("rounds") if counted else tr("epochs"))

    def add_moment(self, moment: Moment) -> None:
        """Add one moment to the curves."""
        values = {"held_out": moment.held_out_loss, "ranking": moment.ranking}
        if math.isfinite(moment.loss):
            values["loss"] = moment.loss
        self.add_point(moment.epochs, **values)
