"""Gather and scatter rows of a matrix: the two moves every embedding is trained with.

An embedding is a table with a row per word, and a training step touches a few rows of it, some of
them several times. Reading them is ``gather``; adding to them is ``add_rows``,

    table[ids[j]] += weights[j] · rows[j]        for every j, in order,

for which NumPy has only the slow ``np.add.at`` (0.9 M rows of 100 a second). Read as a sparse
matrix with one column per j and one entry in it, weights[j] at row ids[j], the same sum is that
matrix times ``rows``, added to ``table``; SciPy's routine for it works in place, needs no sorting
and lets other threads run (65 M rows a second). It is not part of SciPy's public interface, so it
is called here only, and ``np.add.at`` stands ready in case it is gone.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np

from engine.arrays import Float32, Floats, Int32


def gather(table: Float32, ids: Int32, out: Float32) -> Float32:
    """Copy ``table[ids]`` into ``out`` (len(ids), D) and return it; ids must be valid rows."""
    return table.take(ids, axis=0, out=out, mode="clip")  # "raise" would copy twice


def add_rows(table: Floats, ids: Int32, rows: Floats, weights: Floats | None = None) -> None:
    """Add ``weights[j] * rows[j]`` to ``table[ids[j]]`` for every j; equal ids add up.

    Parameters
    ----------
    table
        (V, D), C-contiguous, changed in place; all numbers are of one precision.
    ids
        int32 (n,), rows of the table; not checked.
    rows
        (n, D), C-contiguous.
    weights
        (n,), or None for ones.
    """
    if weights is None:
        weights = np.ones(len(ids), table.dtype)
    starts = np.arange(len(ids) + 1, dtype=np.int32)
    add_sparse_columns(table, starts, ids, weights, rows)


def add_sparse_columns(
    table: Floats, starts: Int32, ids: Int32, weights: Floats, rows: Floats
) -> None:
    """Add each row to several rows of the table.

    ``table[ids[k]] += weights[k] * rows[j]`` for every k in ``starts[j]:starts[j + 1]``.
    """
    size, dimension = table.shape
    _scatter()(size, len(rows), dimension, starts, ids, weights, _flat(rows), _flat(table))


def sum_sparse_rows(
    out: Float32, starts: Int32, ids: Int32, weights: Float32, table: Float32
) -> None:
    """Add to each row of ``out`` the weighted sum of some rows of the table.

    ``out[j] += weights[k] * table[ids[k]]`` for every k in ``starts[j]:starts[j + 1]``.
    """
    size, dimension = table.shape
    _gather_sum()(len(out), size, dimension, starts, ids, weights, _flat(table), _flat(out))


def _flat(array: Floats) -> Floats:
    """Return a view of all numbers in one row; a copy would swallow what is added to it."""
    if not array.flags.c_contiguous:
        raise ValueError("The rows must lie one after the other in memory.")
    return array.reshape(-1)


@lru_cache(maxsize=1)
def _scatter() -> Callable[..., Any]:
    try:
        from scipy.sparse import _sparsetools

        return _sparsetools.csc_matvecs  # type: ignore[no-any-return]
    except (ImportError, AttributeError):
        return _scatter_with_numpy


@lru_cache(maxsize=1)
def _gather_sum() -> Callable[..., Any]:
    try:
        from scipy.sparse import _sparsetools

        return _sparsetools.csr_matvecs  # type: ignore[no-any-return]
    except (ImportError, AttributeError):
        return _gather_sum_with_numpy


def _scatter_with_numpy(
    size: int,
    columns: int,
    dimension: int,
    starts: Int32,
    ids: Int32,
    weights: Floats,
    rows: Floats,
    table: Floats,
) -> None:
    owner = np.repeat(np.arange(columns), np.diff(starts))
    added = rows.reshape(columns, dimension)[owner] * weights[:, None]
    np.add.at(table.reshape(size, dimension), ids, added)


def _gather_sum_with_numpy(
    rows: int,
    size: int,
    dimension: int,
    starts: Int32,
    ids: Int32,
    weights: Float32,
    table: Float32,
    out: Float32,
) -> None:
    owner = np.repeat(np.arange(rows), np.diff(starts))
    found = table.reshape(size, dimension)[ids] * weights[:, None]
    np.add.at(out.reshape(rows, dimension), owner, found)
