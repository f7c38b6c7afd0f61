"""Maps of words: a hundred dimensions on a flat screen, and how far to believe it.

``pca`` is the quick map, ``following`` and ``alignment`` keep it steady while vectors are trained,
``tsne`` draws neighbours together, ``axes`` asks words along chosen directions. ``honesty`` says
what such a map keeps, ``clusters`` finds groups. All of them start from ``points``.
"""

from engine.projection.alignment import aligned, carried_over, rotation_to
from engine.projection.axes import OwnAxes, along
from engine.projection.clusters import Clusters, kmeans, kmeans_steps, silhouette
from engine.projection.following import followed
from engine.projection.honesty import (
    NeighboursKept,
    neighbours_kept,
    neighbours_kept_steps,
    trustworthy,
    verdict,
)
from engine.projection.pca import Pca, pca
from engine.projection.tsne import Layout, TsneProgress, pushed, tsne, tsne_steps
from engine.projection.tsne_config import TsneConfig

__all__ = [
    "Clusters",
    "Layout",
    "NeighboursKept",
    "OwnAxes",
    "Pca",
    "TsneConfig",
    "TsneProgress",
    "aligned",
    "along",
    "carried_over",
    "followed",
    "kmeans",
    "kmeans_steps",
    "neighbours_kept",
    "neighbours_kept_steps",
    "pca",
    "pushed",
    "rotation_to",
    "silhouette",
    "trustworthy",
    "tsne",
    "tsne_steps",
    "verdict",
]
