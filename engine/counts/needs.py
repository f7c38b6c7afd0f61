"""What counting will need of memory, and the refusal before it is taken.

The number of different n-grams is not known before they are counted, only that there are no more of
them than places. So each order is asked about twice: before its places are grouped, as if all its
n-grams differed, and once it is known how many there are, before they are joined to the shorter
ones. The bytes are those of the arrays alive at the same time, added up and checked against the
memory really taken.
"""

import numpy as np

from engine.counts.grouping import Groups
from engine.memory import available_memory, gigabytes
from engine.messages import UserError


def bytes_to_group(groups: Groups) -> int:
    """Return what the next order takes: 4 bytes a place, and 24 for borders if all n-grams differ.

    >>> bytes_to_group(Groups(np.arange(1000, dtype=np.int32), np.array([0, 1000]), 1))
    28000
    """
    return 28 * len(groups.positions)


def bytes_to_rank(groups: Groups, least: int, width: int, rows: int) -> int:
    """Return what it takes to count n-grams and to sort them together with ``rows`` shorter ones.

    Parameters
    ----------
    least
        The fewest occurrences of n-grams kept.
    width
        Token ids in a row of the table.
    """
    rows += int((groups.counts >= least).sum())
    return 12 * len(groups) + (36 + 8 * width) * rows


def bytes_to_fill(
    groups: Groups, least: int, documents: int, width: int, shorter: tuple[int, int]
) -> int:
    """Return the same for a document-term matrix of shorter terms so far, (columns, cells)."""
    counts = groups.counts
    kept = counts >= least
    columns = shorter[0] + int(kept.sum())
    cells = int(np.minimum(counts[kept], documents).sum())
    runs = min(len(groups.positions), len(groups) * documents)
    many = 12 * len(groups) + 16 * runs
    return many + (24 + 8 * width) * columns + 28 * cells + 16 * shorter[1]


def check_ngrams(n: int, needed: int) -> None:
    """Refuse to count runs of up to n where the memory will not do."""
    free = available_memory()
    if free is not None and needed > free:
        raise UserError(
            "Counting runs of up to {n} of this text needs about {need} GB of memory; {free} GB are"
            " free. Lower “Longest” or raise “Rarest one kept”.",
            n=n,
            need=gigabytes(needed),
            free=gigabytes(free),
        )


def check_terms(n: int, needed: int) -> None:
    """Refuse to count terms of up to n tokens in documents where the memory will not do."""
    free = available_memory()
    if free is not None and needed > free:
        raise UserError(
            "Counting terms of up to {n} tokens in this text needs about {need} GB of memory;"
            " {free} GB are free. Lower “Longest term” or raise “Fewest documents”.",
            n=n,
            need=gigabytes(needed),
            free=gigabytes(free),
        )
