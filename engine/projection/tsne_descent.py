"""Down the slope of the divergence, as van der Maaten and Hinton (2008) go.

Every point keeps part of its last move (*momentum*, 0.5 at first and 0.8 later), and every
coordinate has a *gain* of its own, which grows while the slope goes on pointing the same way and
shrinks when it turns round (Jacobs 1988):

    move = momentum · move - rate · gain · slope,        y = y + move,

with a quarter of the gradient as the slope, as most programs have it. The rate is n divided by the
early exaggeration (Belkina et al. 2019): the more points, the smaller each probability, and the
larger the steps must be. Fewer than a few hundred points go at ``LEAST_RATE``. No point moves
further than ``FURTHEST`` at once, so a learning rate that is too large cannot blow the map up.
"""

from collections.abc import Callable

import numpy as np

from engine.arrays import Float64
from engine.blas import blas_threads
from engine.projection.tsne_affinities import Affinities
from engine.projection.tsne_config import TsneConfig
from engine.projection.tsne_forces import Attraction, Repulsion, exact_repulsion
from engine.projection.tsne_grid import GridRepulsion

EXACT_UP_TO = 1_000  # points; beyond, the grid is faster
EARLY_MOMENTUM, LATE_MOMENTUM = 0.5, 0.8
GROWTH, DECAY, LEAST_GAIN = 0.2, 0.8, 0.01
LEAST_RATE = 50.0
FURTHEST = 5.0


class Descent:
    """A layout on its way down.

    Attributes
    ----------
    layout
        float64 (n, 2), with its centre at 0; replaced in every step.
    rate
        The learning rate; may be changed.
    """

    def __init__(self, affinities: Affinities, layout: Float64, config: TsneConfig) -> None:
        self.layout = layout - layout.mean(axis=0)
        self.rate = config.learning_rate or max(len(layout) / config.early_exaggeration, LEAST_RATE)
        self._attraction = Attraction(affinities)
        self._repulsion: Callable[[Float64], Repulsion] = (
            exact_repulsion if len(layout) <= EXACT_UP_TO else GridRepulsion()
        )
        self._move = np.zeros_like(layout)
        self._gains = np.ones_like(layout)

    def feel(self) -> None:
        """Find the forces on the layout as it is now; ``step`` and ``divergence`` need them."""
        with blas_threads(1):
            self._pushes = self._repulsion(self.layout)
        self._pulls = self._attraction(self.layout)

    def step(self, exaggeration: float, momentum: float) -> None:
        """Move every point once, with attraction so many times as strong."""
        slope = exaggeration * self._pulls - self._pushes.forces / self._pushes.total
        turned = (slope > 0) == (self._move > 0)  # moves go against the slope
        self._gains = np.where(turned, self._gains * DECAY, self._gains + GROWTH)
        np.maximum(self._gains, LEAST_GAIN, out=self._gains)
        self._move = momentum * self._move - self.rate * self._gains * slope
        self._move *= _shortened(self._move)
        self.layout = self.layout + self._move
        self.layout -= self.layout.mean(axis=0)

    @property
    def spread(self) -> float:
        """The standard deviation of the layout along its wider side."""
        return float(self.layout.std(axis=0).max())

    def divergence(self) -> float:
        """Return KL(P‖Q) of the layout as it is now, in nats."""
        return self._attraction.divergence(self._pushes.total)


def _shortened(move: Float64) -> Float64:
    """Return by how much to shorten moves (n, 2) that are too long, (n, 1)."""
    lengths = np.sqrt(np.square(move).sum(axis=1, keepdims=True))
    factors: Float64 = FURTHEST / np.maximum(lengths, FURTHEST)
    return factors
