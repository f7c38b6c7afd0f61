"""t-SNE: a flat map on which neighbours stay neighbours.

Two axes cannot hold the distances of a hundred dimensions. t-SNE (van der Maaten and Hinton 2008)
gives the far ones up. It turns distances into probabilities pᵢⱼ that two points are neighbours
(``tsne_affinities``), turns distances on the map into probabilities qᵢⱼ with a bell of long tails,
1 / (1 + |yᵢ - yⱼ|²), and moves the points of the map until both agree, KL(P‖Q) → least
(``tsne_forces``, ``tsne_grid``, ``tsne_descent``). Neighbours attract, everything else repels, and
groups come apart.

So on the map near means near; how far apart two groups lie, how large and how dense they are, means
little, and another seed or perplexity draws them elsewhere (``honesty`` says how much to believe).
The map starts from the two principal components, made tiny, which keeps what it can of the large
picture (Kobak and Berens 2019), and while it is small neighbours attract twelve times as strongly,
so that groups find together before there is no way through. Where there are none to gather, all
points would fall into one, so the exaggeration ends as soon as the map has shrunk to a tenth.

>>> points = np.random.default_rng(1).normal(size=(40, 5))
>>> layout = tsne(points, TsneConfig(perplexity=5, iterations=50))
>>> layout.coordinates.shape, layout.iterations
((40, 2), 50)
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.arrays import Bool, Float32, Float64, read_only
from engine.messages import Message, UserError
from engine.projection.pca import pca
from engine.projection.points import measurable, usable_rows
from engine.projection.tsne_affinities import affinities_steps
from engine.projection.tsne_config import TsneConfig, metric_of
from engine.projection.tsne_descent import EARLY_MOMENTUM, LATE_MOMENTUM, Descent
from engine.training import Pulse, Trainer, WorkProgress, run

MOST_POINTS = 20_000  # beyond, one iteration takes too long to watch
FIRST_SPREAD = 1e-4
COLLAPSED = FIRST_SPREAD / 10
JITTER = 0.01  # of the first spread, so that equal points can part
MEASURED_EVERY = 25  # iterations


@dataclass(frozen=True, eq=False)
class TsneProgress:
    """One moment of a map on its way.

    Attributes
    ----------
    step, total
        Iterations done, and to be done.
    layout
        float64 (n, 2), a copy that nobody changes any more.
    divergence
        KL(P‖Q) in nats; not a number where it was not measured anew.
    """

    step: int
    total: int
    message: Message
    layout: Float64
    divergence: float = math.nan


@dataclass(frozen=True, eq=False)
class Layout:
    """A map.

    Attributes
    ----------
    coordinates
        float64 (n, 2), with the centre at 0. Rows that could not be used lie there.
    used
        bool (n,), False for rows that are not finite or all zero.
    divergence
        KL(P‖Q) in nats, from 0 where the map shows all neighbours.
    iterations
        How often all points were moved.
    perplexity
        The one used, lower than asked for where there are few points.
    notes
        What the person should know of it.
    """

    coordinates: Float64
    used: Bool
    divergence: float
    iterations: int
    perplexity: float
    notes: tuple[Message, ...]


def tsne(
    vectors: Float32 | Float64, config: TsneConfig | None = None, *, start: Float64 | None = None
) -> Layout:
    """Draw vectors (n, D) on a map; see ``tsne_steps``."""
    return run(tsne_steps(vectors, config, start=start))


def tsne_steps(
    vectors: Float32 | Float64, config: TsneConfig | None = None, *, start: Float64 | None = None
) -> Trainer[TsneProgress | WorkProgress, Layout]:
    """Draw vectors (n, D) on a map, step by step; obeys ``Adjust`` while points are moved.

    Parameters
    ----------
    start
        float64 (n, 2), a layout to go on from, such as one that was ``pushed``; nothing is
        exaggerated then.

    Raises
    ------
    UserError
        When there are too many points, or none that can be drawn.
    """
    config = config or TsneConfig()
    used = read_only(usable_rows(vectors))
    _check_size(int(used.sum()))
    points, canvas = vectors[used], _Canvas(used)
    first = first_layout(points, config) if start is None else start[used]
    message = Message("Looking for the nearest neighbours")
    yield TsneProgress(0, config.iterations, message, canvas.drawn(first))
    perplexity = min(config.perplexity, max(1.0, (len(points) - 1) / 3))
    notes = tuple(_notes(used, config.perplexity, perplexity))
    if len(points) == 1:
        return Layout(canvas.drawn(np.zeros((1, 2))), used, 0.0, 0, perplexity, notes)
    affinities = yield from affinities_steps(points, perplexity, metric_of(config))
    descent = Descent(affinities, first, config)
    early = config.exaggeration_iterations if start is None else 0
    iterations = yield from _descend(descent, canvas, config, early)
    descent.feel()
    return Layout(
        coordinates=canvas.drawn(descent.layout),
        used=used,
        divergence=descent.divergence(),
        iterations=iterations,
        perplexity=perplexity,
        notes=notes,
    )


def pushed(layout: Float64, amount: float = 0.1, seed: int = 1) -> Float64:
    """Return a layout (n, 2) with every point pushed in a random direction.

    ``amount`` is the size of the push as a part of the spread of the map. A map that goes on from
    there leaves a bad valley if it was in one, and comes back to a good one.
    """
    rng = np.random.default_rng(seed)
    return layout + rng.normal(scale=amount * layout.std(), size=layout.shape)


def first_layout(points: Float32 | Float64, config: TsneConfig) -> Float64:
    """Return the two principal components of points (n, D), made tiny, float64 (n, 2)."""
    layout = pca(measurable(points, metric_of(config))).coordinates
    spread = float(layout.std(axis=0).max()) or 1.0
    noise = np.random.default_rng(config.seed).normal(scale=JITTER, size=layout.shape)
    tiny: Float64 = FIRST_SPREAD * (layout / spread + noise)
    return tiny


def _descend(
    descent: Descent, canvas: "_Canvas", config: TsneConfig, early: int
) -> Trainer[TsneProgress | WorkProgress, int]:
    """Move the points until all iterations are done or enough is enough; return how many were."""
    pulse, measure_at = Pulse(), 0
    for step in range(config.iterations):
        exaggerated = step < early
        descent.feel()
        if step == 0 or pulse.due():
            divergence = descent.divergence() if step >= measure_at else math.nan
            measure_at = step + MEASURED_EVERY if step >= measure_at else measure_at
            message = Message("Gathering groups") if exaggerated else Message("Drawing the map")
            layout = canvas.drawn(descent.layout)
            adjust = yield TsneProgress(step, config.iterations, message, layout, divergence)
            if adjust is not None and adjust.learning_rate is not None:
                descent.rate = adjust.learning_rate
            if adjust is not None and adjust.finish:
                return step
        descent.step(
            config.early_exaggeration if exaggerated else 1.0,
            EARLY_MOMENTUM if exaggerated else LATE_MOMENTUM,
        )
        if exaggerated and descent.spread < COLLAPSED:
            early = 0
    return config.iterations


class _Canvas:
    """Puts layouts of the rows that are drawn among all rows; the others stay at 0."""

    def __init__(self, used: Bool) -> None:
        self._used = used

    def drawn(self, layout: Float64) -> Float64:
        """Return a copy (n, 2) of a layout of the used rows."""
        whole = np.zeros((len(self._used), 2))
        whole[self._used] = layout
        return read_only(whole)


def _check_size(size: int) -> None:
    if not size:
        raise UserError("None of these words has a vector that can be drawn.")
    if size > MOST_POINTS:
        raise UserError(
            "A map of {size} words would take too long; choose {most} or fewer.",
            size=size,
            most=MOST_POINTS,
        )


def _notes(used: Bool, asked: float, perplexity: float) -> Iterator[Message]:
    if perplexity < asked:
        yield Message(
            "Few words ({size}) for a perplexity of {asked}; {perplexity} was used.",
            {
                "size": int(used.sum()),
                "asked": f"{asked:.3g}",
                "perplexity": f"{perplexity:.3g}",
            },
        )
    if not used.all():
        yield Message(
            "Words without a vector, drawn in the middle: {count}.", {"count": int((~used).sum())}
        )
