"""Tables: one row is one document.

CSV (RFC 4180) says neither which character separates the cells nor whether the first row names the
columns nor where the text is. The separator is the one that cuts the first lines into equally many
cells, the text is the column whose cells are longest on average, and the first row is a heading if
its cells are short, different and no numbers. What was decided is said in a note.
"""

import csv
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from statistics import fmean
from typing import BinaryIO

from engine.messages import Message, UserError
from engine.text.encoding import decode_steps
from engine.text.read_source import Content, ReadOptions, Source

Rows = Iterator[tuple[int, list[str]]]  # how far the reading is, and the cells

DELIMITERS = ",;\t|"
LOOK = 1000  # rows from which the columns are chosen
LOOK_CHARACTERS = 1_000_000
REPORT_ROWS = 256
USUAL_NAMES = {"id", "name", "text", "title", "label", "class", "category", "comment", "review"}
USUAL_NAMES |= {
    "message",
    "content",
    "body",
    "date",
    "author",
    "编号",
    "姓名",
    "名称",
    "文本",
    "正文",
}
USUAL_NAMES |= {"标题", "标签", "类别", "评论", "内容", "日期", "作者"}
CELL_LIMIT = 2**31 - 1  # the csv module refuses cells beyond 131 072 characters otherwise


@dataclass(frozen=True)
class Columns:
    """Which column holds what."""

    width: int
    text: int
    label: int | None
    header: bool
    names: tuple[str, ...]


def csv_steps(
    stream: BinaryIO, source: Source, encoding: str | None, options: ReadOptions
) -> Generator[int, None, Content]:
    """Read a comma-, semicolon-, bar- or tab-separated file."""
    decoded = yield from decode_steps(stream, source, encoding, options.encoding_errors)
    delimiter = "\t" if source.suffix == ".tsv" else sniff_delimiter(decoded.text[:65_536])
    content = yield from table_steps(csv_rows(decoded.text, delimiter), delimiter, options)
    return replace(
        content,
        encoding=decoded.encoding,
        guessed=decoded.guessed,
        replaced=decoded.replaced,
    )


def table_steps(rows: Rows, delimiter: str, options: ReadOptions) -> Generator[int, None, Content]:
    """Turn rows of cells into documents; surplus cells of a row belong to its last column."""
    first = []
    characters = 0
    for done, cells in rows:
        first.append((done, cells))
        characters += sum(map(len, cells))
        if len(first) >= LOOK or characters > LOOK_CHARACTERS:
            break
        yield done
    columns = choose_columns([cells for _, cells in first if any(cells)], options)
    texts, parts, labels, ragged = [], [], [], 0
    for number, (done, cells) in enumerate(chain(first, rows), 1):
        if number % REPORT_ROWS == 0 or characters > LOOK_CHARACTERS:
            yield done
        if (number == 1 and columns.header) or not any(cells):
            continue
        ragged += len(cells) != columns.width
        texts.append(_cell(cells, columns.text, columns.width, delimiter))
        parts.append(str(number))
        if columns.label is not None:
            labels.append(_cell(cells, columns.label, columns.width, delimiter).strip())
    notes = [
        Message(
            'Each row is a document; its text is the column "{column}".',
            {"column": columns.names[columns.text]},
        )
    ]
    if ragged:
        notes.append(
            Message(
                "{count} rows have more or fewer cells than the first; they were kept.",
                {"count": ragged},
            )
        )
    return Content(
        texts,
        parts,
        labels if columns.label is not None else None,
        tuple(notes),
        columns=columns.names,
        text_column=columns.names[columns.text],
    )


def choose_columns(rows: list[list[str]], options: ReadOptions) -> Columns:
    """Decide which column is the text and whether the first row names the columns."""
    if not rows:
        raise UserError("the table holds no rows")
    head, body = rows[0], rows[1:]
    header = _has_header(head, body, options)
    numbers = map(str, range(1, len(head) + 1))
    names = tuple(cell.strip() for cell in head) if header else tuple(numbers)
    label = None if options.label_column is None else _find(options.label_column, names)
    if options.text_column is not None:
        text = _find(options.text_column, names)
    else:
        means = _mean_lengths(body if header and body else rows, len(head))
        text = max(
            (c for c in range(len(head)) if c != label or len(head) == 1), key=means.__getitem__
        )
    return Columns(len(head), text, label, header, names)


def _has_header(head: list[str], body: list[list[str]], options: ReadOptions) -> bool:
    if options.first_row != "guess":
        return options.first_row == "names"
    asked = options.text_column is not None or options.label_column is not None
    return asked or _is_header(head, body)


def sniff_delimiter(sample: str) -> str:
    """Return the delimiter that cuts most lines into the same number of cells, at least two."""
    lines = [line for line in sample.split("\n")[:50] if line.strip()]

    def agreement(delimiter: str) -> tuple[float, int]:
        widths = [len(row) for row in csv.reader(lines, delimiter=delimiter)]
        common = max(set(widths), key=widths.count, default=1)
        return (widths.count(common) / len(widths) if common > 1 else 0.0), common

    return max(DELIMITERS, key=agreement)


def csv_rows(text: str, delimiter: str) -> Rows:
    """Yield the rows of a table, each with the place in the text where it ends."""
    csv.field_size_limit(CELL_LIMIT)
    position = 0

    def lines() -> Iterator[str]:
        nonlocal position
        while position < len(text):
            start = position
            position = text.find("\n", start) + 1 or len(text)
            yield text[start:position]

    try:
        for cells in csv.reader(lines(), delimiter=delimiter):
            yield position, cells
    except csv.Error as error:
        raise UserError("the table cannot be read: {problem}", problem=str(error)) from error


def _is_header(head: list[str], body: list[list[str]]) -> bool:
    names = [cell.strip() for cell in head]
    plain = all(names) and len(set(names)) == len(names) and not any(map(_is_number, names))
    if not plain or not body:
        return False
    if any(name.casefold() in USUAL_NAMES for name in names):
        return True
    means = _mean_lengths(body, len(head))
    longest = max(range(len(head)), key=means.__getitem__)
    numeric = any(
        all(_is_number(_cell(row, column, 0, "")) for row in body) for column in range(len(head))
    )
    return numeric or 2 * len(names[longest]) < means[longest]


def _mean_lengths(rows: list[list[str]], width: int) -> list[float]:
    return [fmean(len(_cell(row, column, 0, "")) for row in rows) for column in range(width)]


def _cell(cells: list[str], column: int, width: int, delimiter: str) -> str:
    if column == width - 1:
        return delimiter.join(cells[column:])
    return cells[column] if column < len(cells) else ""


def _find(name: str, head: Sequence[str]) -> int:
    wanted = name.strip().casefold()
    for column, cell in enumerate(head):
        if cell.strip().casefold() == wanted:
            return column
    raise UserError(
        'there is no column "{column}"; the columns are: {columns}',
        column=name,
        columns=", ".join(cell[:30] for cell in head[:6]),
    )


def _is_number(cell: str) -> bool:
    try:
        float(cell.strip().replace(",", "."))
    except ValueError:
        return False
    return True


def cell_text(value: object) -> str:
    """Write a spreadsheet's value as people see it: 3.0 is stored, 3 is shown."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def sheet_rows(values: Iterable[list[object]], size: int, height: int) -> Rows:
    """Turn a spreadsheet's rows into cells of text, with the progress in bytes of the file."""
    for number, row in enumerate(values, 1):
        yield size * number // max(1, height), [cell_text(value) for value in row]
