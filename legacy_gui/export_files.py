"""Writing tables as CSV and XLSX files, stepwise and without ever harming an older file.

A table is any re-iterable sequence of rows; a cell is a text, an int or a float. Both writers are
generators: they yield progress, can be stopped at any step, and the file appears under its name
only when it is complete (see ``engine.files``).

CSV has two modes. *Exact*: reading the file back with ``csv`` gives the very same texts.
*Spreadsheet-safe*: a text that starts with ``= + - @`` TAB or CR gets a leading ``'``, because
spreadsheet programs would run it as a formula; that changes the text, so the person chooses.
Numbers are never changed. XLSX needs no such choice: it has types, and texts are stored as texts.

Half a surrogate pair is not a character and cannot be stored in UTF-8. Such halves, left over from
broken input, are written as U+FFFD, the sign for "unreadable character", in both formats.
"""

import csv
import io
import math
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, BinaryIO, Literal, Protocol

from engine.files import atomic_write
from engine.messages import Message, UserError
from engine.training import Pulse, Steps, WorkProgress

Cell = str | int | float
Row = Sequence[Cell]

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
SHEET_ROWS, SHEET_COLUMNS, SHEET_CHARACTERS = 1_048_576, 16_384, 32_767
ROWS_PER_STEP = 2048
SURROGATE = re.compile("[\ud800-\udfff]")


class Rows(Protocol):
    """Rows that can be counted and gone through more than once, for example a list of tuples."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Row]: ...


def csv_steps(
    path: str | os.PathLike[str],
    rows: Rows,
    header: Sequence[str],
    *,
    byte_order_mark: bool = False,
    spreadsheet_safe: bool = False,
) -> Steps[None]:
    """Write rows under a header line as UTF-8 CSV (RFC 4180: commas, CR LF, doubled quotes).

    Parameters
    ----------
    byte_order_mark
        Start the file with U+FEFF, by which Excel recognises UTF-8.
    spreadsheet_safe
        Put ``'`` before texts that a spreadsheet would take for a formula.
    """
    with atomic_write(path) as file:
        if byte_order_mark:
            file.write(b"\xef\xbb\xbf")
        file.write(_csv_bytes([header], spreadsheet_safe))
        pulse, done = Pulse(), 0
        for batch in _batches(rows):
            file.write(_csv_bytes(batch, spreadsheet_safe))
            done += len(batch)
            if pulse.due():
                yield _written(done, len(rows))


def xlsx_steps(path: str | os.PathLike[str], rows: Rows, header: Sequence[str]) -> Steps[None]:
    """Write rows under a bold header line as one sheet; refuse beforehand what a sheet cannot hold.

    Numbers become numbers; NaN becomes an empty cell and infinity a text, which sheets do not know.
    """
    # Imported when first used: the window is open a fifth of a second earlier.
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    yield from _check_sheet(rows, header)
    with atomic_write(path) as file, tempfile.TemporaryDirectory() as scratch:
        sink = _Sink(file)
        workbook = Workbook(sink, {"constant_memory": True, "tmpdir": scratch})
        try:
            yield from _fill_sheet(workbook, rows, header)
            workbook.close()
        except XlsxWriterException as error:
            cause = error.args[0] if error.args else error
            raise (cause if isinstance(cause, OSError) else OSError(None, str(error))) from error
        finally:
            sink.is_open = False
            for sheet in workbook.worksheets():
                sheet.row_data_fh.close()


def guard_formula(text: str) -> str:
    """Return the text with a leading ``'`` when a spreadsheet would run it as a formula.

    >>> guard_formula("=1+1"), guard_formula("word")
    ("'=1+1", 'word')
    """
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def readable(text: str) -> str:
    r"""Return the text with halves of surrogate pairs replaced by U+FFFD.

    >>> readable("a\ud800b") == "a\ufffdb"
    True
    """
    return SURROGATE.sub("\ufffd", text)


def _csv_bytes(rows: Iterable[Row], spreadsheet_safe: bool) -> bytes:
    if spreadsheet_safe:
        rows = ([guard_formula(c) if isinstance(c, str) else c for c in row] for row in rows)
    page = io.StringIO(newline="")
    csv.writer(page).writerows(rows)
    text = page.getvalue()
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return readable(text).encode("utf-8")


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    iterator = iter(rows)
    while batch := list(islice(iterator, ROWS_PER_STEP)):
        yield batch


class _Sink:
    """The file of a workbook; once closed it swallows what an unfinished archive still writes.

    A zip archive that failed half-way tries to write its end when it is collected, into a file that
    has been closed and removed by then.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._place = 0
        self.is_open = True

    def write(self, data: bytes) -> int:
        self._place += self._file.write(data) if self.is_open else len(data)
        return len(data)

    def tell(self) -> int:
        return self._place

    def seek(self, offset: int) -> int:
        self._place = self._file.seek(offset) if self.is_open else offset
        return self._place

    def flush(self) -> None:
        if self.is_open:
            self._file.flush()


def _check_sheet(rows: Rows, header: Sequence[str]) -> Steps[None]:
    """Find out before writing whether the table fits into a sheet."""
    if len(rows) + 1 > SHEET_ROWS:
        raise UserError(
            "A spreadsheet holds {limit} rows and this table has {rows}; filter it or save CSV.",
            limit=SHEET_ROWS - 1,
            rows=len(rows),
        )
    if len(header) > SHEET_COLUMNS:
        raise UserError(
            "A spreadsheet holds {limit} columns and this table has {columns}; save it as CSV.",
            limit=SHEET_COLUMNS,
            columns=len(header),
        )
    _check_cells([header], 0)
    pulse, done = Pulse(), 0
    for batch in _batches(rows):
        _check_cells(batch, done + 1)
        done += len(batch)
        if pulse.due():
            yield WorkProgress(0, len(rows), Message("Checking whether the table fits"))


def _check_cells(rows: Sequence[Row], first: int) -> None:
    for number, row in enumerate(rows, first):
        for cell in row:
            # Excel counts characters beyond the first plane twice.
            if isinstance(cell, str) and len(cell) * 2 > SHEET_CHARACTERS:
                _check_length(cell, number)


def _check_length(cell: str, number: int) -> None:
    length = len(cell.encode("utf-16-le", "surrogatepass")) // 2
    if length > SHEET_CHARACTERS:
        raise UserError(
            "Row {row} holds a text of {length} characters and a spreadsheet cell holds {limit};"
            " save the table as CSV.",
            row=number,
            length=length,
            limit=SHEET_CHARACTERS,
        )


def _fill_sheet(workbook: Any, rows: Rows, header: Sequence[str]) -> Steps[None]:
    sheet = workbook.add_worksheet()
    bold = workbook.add_format({"bold": True})
    for column, title in enumerate(header):
        sheet.write_string(0, column, readable(title), bold)
    sheet.freeze_panes(1, 0)
    pulse = Pulse()
    for done, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            _write_cell(sheet, done, column, cell)
        if pulse.due():
            yield _written(done, len(rows))


def _write_cell(sheet: Any, row: int, column: int, cell: Cell) -> None:
    if isinstance(cell, str):
        sheet.write_string(row, column, readable(cell))
    elif math.isfinite(cell):
        sheet.write_number(row, column, cell)
    elif not math.isnan(cell):
        sheet.write_string(row, column, str(cell))


def _written(done: int, total: int) -> WorkProgress:
    return WorkProgress(
        done, total, Message("{done} of {total} rows written", _counts(done, total))
    )


def _counts(done: int, total: int) -> dict[str, Any]:
    return {"done": done, "total": total}


@dataclass(frozen=True)
class ExportRequest:
    """Where a table goes, and as what."""

    path: str
    format: Literal["csv", "xlsx"] = "csv"
    byte_order_mark: bool = True
    spreadsheet_safe: bool = False


def export_steps(request: ExportRequest, rows: Rows, header: Sequence[str]) -> Steps[str]:
    """Write a table as requested; returns the path."""
    if request.format == "xlsx":
        yield from xlsx_steps(request.path, rows, header)
    else:
        yield from csv_steps(
            request.path,
            rows,
            header,
            byte_order_mark=request.byte_order_mark,
            spreadsheet_safe=request.spreadsheet_safe,
        )
    return request.path
