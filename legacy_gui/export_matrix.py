"""Writing a document-term matrix: for spreadsheets as a table, for programs as Matrix Market.

A table has a cell for every document and every term, and nearly all of them are 0; as CSV it may
become very large, and a sheet of a workbook ends after 16,384 columns. *Matrix Market* (Boisvert,
Pozo and Remington 1996) writes only the cells that are not 0, one per line: row, column, value,
counted from 1; ``scipy.io.mmread`` and most other systems read it. The names stand in two files
beside it, one per line.
"""

import csv
import io
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Any, Literal

import numpy as np

from engine.arrays import Int64
from engine.counts.bow import DocumentTermMatrix
from engine.files import atomic_write
from engine.messages import Message
from engine.training import Pulse, Steps, WorkProgress
from legacy_gui.export_files import (
    SHEET_CHARACTERS,
    SHEET_COLUMNS,
    Cell,
    Row,
    guard_formula,
    readable,
    xlsx_steps,
)

CELLS_PER_STEP = 20_000
NAMES_PER_STEP = 5_000
SHEET_TERMS = SHEET_COLUMNS - 1  # the first column holds the names
NAME = SHEET_CHARACTERS // 2  # letters of a name that any sheet can hold


@dataclass(frozen=True)
class MatrixExport:
    """Where a matrix goes, and as what."""

    path: str
    format: Literal["csv", "xlsx", "mtx"] = "mtx"
    byte_order_mark: bool = True
    spreadsheet_safe: bool = False


def export_matrix_steps(
    request: MatrixExport, counted: DocumentTermMatrix, order: Int64
) -> Steps[str]:
    """Write a matrix as requested, tables in the given order of documents; return the path."""
    if request.format == "mtx":
        yield from matrix_market_steps(request.path, counted)
    elif request.format == "xlsx":
        columns = min(counted.shape[1], SHEET_TERMS)
        header = yield from _header_steps(counted, columns)
        yield from xlsx_steps(request.path, _MatrixRows(counted, order, columns), header)
    else:
        yield from matrix_csv_steps(request, counted, order)
    return request.path


def matrix_csv_steps(
    request: MatrixExport, counted: DocumentTermMatrix, order: Int64
) -> Steps[None]:
    """Write every cell, also the zeros, under a line with the terms (UTF-8, RFC 4180)."""
    rows = _MatrixRows(counted, order, counted.shape[1], empty=0)
    header = yield from _header_steps(counted, counted.shape[1])
    pulse = Pulse()
    with atomic_write(request.path) as file:
        if request.byte_order_mark:
            file.write(b"\xef\xbb\xbf")
        for done, row in enumerate(chain([header], rows)):
            for part in _csv_line(row, request.spreadsheet_safe):
                file.write(part)
                if pulse.due():
                    counts = {"done": done, "total": len(rows)}
                    message = Message("{done} of {total} rows written", counts)
                    yield WorkProgress(done, len(rows), message)


def matrix_market_steps(path: str, counted: DocumentTermMatrix) -> Steps[None]:
    """Write ``path``, and beside it ``….terms.txt`` and ``….documents.txt``."""
    stem = Path(path).with_suffix("")
    documents, terms = counted.shape
    names = counted.corpus.documents.names
    for ending, count, name in (
        ("terms", terms, counted.term),
        ("documents", documents, names.__getitem__),
    ):
        yield from _names_steps(stem.with_name(f"{stem.name}.{ending}.txt"), count, name)
    matrix = counted.matrix
    whole = matrix.data.dtype.kind in "iu"
    with atomic_write(path) as file:
        kind = "integer" if whole else "real"
        file.write(f"%%MatrixMarket matrix coordinate {kind} general\n".encode())
        file.write(f"{documents} {terms} {matrix.nnz}\n".encode())
        for begin in range(0, matrix.nnz, CELLS_PER_STEP):
            file.write(_market_lines(counted, begin, begin + CELLS_PER_STEP))
            yield WorkProgress(
                begin,
                matrix.nnz,
                Message("{done} of {total} cells written", {"done": begin, "total": matrix.nnz}),
            )


def _market_lines(counted: DocumentTermMatrix, begin: int, end: int) -> bytes:
    matrix = counted.matrix
    columns = matrix.indices[begin:end].tolist()
    places = np.arange(begin, begin + len(columns))
    rows = np.searchsorted(matrix.indptr, places, "right").tolist()
    values = matrix.data[begin:end].tolist()
    triples = zip(rows, columns, values, strict=True)
    return "".join(f"{row} {column + 1} {value!r}\n" for row, column, value in triples).encode()


def _names_steps(path: Path, count: int, name: Callable[[int], str]) -> Steps[None]:
    message = Message("Writing the names")
    with atomic_write(path) as file:
        for begin in range(0, count, NAMES_PER_STEP):
            lines = map(name, range(begin, min(begin + NAMES_PER_STEP, count)))
            text = "".join(" ".join(line.split()) + "\n" for line in lines)
            file.write(readable(text).encode("utf-8"))
            yield WorkProgress(begin, count, message)


def _header_steps(counted: DocumentTermMatrix, columns: int) -> Steps[list[str]]:
    header = ["document"]
    for begin in range(0, columns, NAMES_PER_STEP):
        terms = map(counted.term, range(begin, min(begin + NAMES_PER_STEP, columns)))
        header += (term[:NAME] for term in terms)
        yield WorkProgress(begin, columns, Message("Writing the terms"))
    return header


def _csv_line(cells: Row, spreadsheet_safe: bool) -> Iterator[bytes]:
    """Write one line in parts: a line of a million cells would hold up the window."""
    iterator, comma = iter(cells), ""
    while part := list(islice(iterator, CELLS_PER_STEP)):
        if spreadsheet_safe:
            part = [guard_formula(cell) if isinstance(cell, str) else cell for cell in part]
        page = io.StringIO(newline="")
        csv.writer(page).writerow(part)
        yield readable(comma + page.getvalue().removesuffix("\r\n")).encode("utf-8")
        comma = ","
    yield b"\r\n"


class _MatrixRows:
    """Documents as rows of a table."""

    def __init__(
        self, counted: DocumentTermMatrix, order: Int64, columns: int, empty: float = math.nan
    ) -> None:
        self._row = partial(_MatrixRow, counted, columns, empty)
        self._order = order

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[Row]:
        return map(self._row, self._order.tolist())


class _MatrixRow(Sequence[Cell]):
    """A name and the cells of a document, unpacked part by part when they are gone through."""

    def __init__(
        self, counted: DocumentTermMatrix, columns: int, empty: float, document: int
    ) -> None:
        self._counted, self._columns = counted, columns
        self._empty, self._document = empty, document

    def __len__(self) -> int:
        return self._columns + 1

    def __getitem__(self, place: Any) -> Any:
        return list(self)[place]

    def __iter__(self) -> Iterator[Cell]:
        yield self._counted.corpus.documents.names[self._document][:NAME]
        columns, values = self._counted.row(self._document)
        kind = np.result_type(values.dtype, np.asarray(self._empty).dtype)
        for first in range(0, self._columns, CELLS_PER_STEP):
            last = min(first + CELLS_PER_STEP, self._columns)
            begin, end = np.searchsorted(columns, [first, last]).tolist()
            cells = np.full(last - first, self._empty, kind)
            cells[columns[begin:end] - first] = values[begin:end]
            yield from cells.tolist()
