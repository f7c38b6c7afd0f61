"""Follow a cloud of points while it moves, without losing sight of it.

While vectors are trained, the two directions in which they differ most are hardly ahead of the
third and the fourth, so from one moment to the next other directions win, and on a map by ``pca``
all words jump although each has moved a little. To follow, the last plane is only turned *towards*
the new principal plane, by one step of orthogonal iteration (Bauer 1957): with the covariance C of
the points now,

    V ← the orthonormal basis of C V

Once the points stand still, repeated steps end in the very plane that ``pca`` finds, the faster the
clearer it stands out; until then the map keeps a little less of the variance, and words glide.
"""

import numpy as np

from engine.arrays import Float32, Float64, read_only
from engine.blas import blas_threads
from engine.projection.pca import Pca
from engine.projection.points import usable_rows


def followed(vectors: Float32 | Float64, axes: Float64) -> Pca:
    """Return vectors (n, D) seen along earlier axes (k, D) that were turned towards them.

    Parameters
    ----------
    axes
        Those of the picture before, k ≤ D; rows of zeros become some axis at right angles.
    """
    used = usable_rows(vectors)
    points = vectors[used].astype(np.float64)
    mean = points.sum(axis=0) / max(1, len(points))
    points -= mean
    with blas_threads(1):  # several would wait for each other on matrices this small
        turned = np.linalg.qr(points.T @ (points @ axes.T))[0].T
        seen = points @ turned.T
    total = float(np.square(points).sum())
    coordinates = np.zeros((len(vectors), len(turned)))
    coordinates[used] = seen
    return Pca(
        coordinates=read_only(coordinates),
        axes=read_only(turned),
        mean=read_only(mean),
        shares=read_only(np.square(seen).sum(axis=0) / (total or 1.0)),
        used=read_only(used),
    )
