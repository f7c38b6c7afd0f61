"""Which reader for which file: the ending of the name decides, the content is checked.

A file with an ending nobody knows is read as text if it is text. Each reader is a generator that
yields the bytes done and returns the ``Content``.
"""

from collections.abc import Callable, Generator, Iterator
from typing import BinaryIO

from engine.messages import UserError
from engine.text.encoding import decode_steps
from engine.text.format_markup import epub_steps, html_steps
from engine.text.format_office import docx_steps, pdf_steps, workbook_steps
from engine.text.format_table import csv_steps
from engine.text.read_source import Content, ReadOptions, Source

Reader = Callable[[BinaryIO, Source, str | None, ReadOptions], Generator[int, None, Content]]

REPORT_LINES = 1024


def reader_for(suffix: str) -> Reader:
    """Return the reader of the files whose names end in ``suffix``."""
    match suffix:
        case ".csv" | ".tsv":
            return csv_steps
        case ".html" | ".htm" | ".xhtml":
            return html_steps
        case ".docx":
            return docx_steps
        case ".pdf":
            return pdf_steps
        case ".epub":
            return epub_steps
        case ".xlsx" | ".xls" | ".xlsm" | ".ods":
            return workbook_steps
        case _:
            return text_steps


def text_steps(
    stream: BinaryIO, source: Source, encoding: str | None, options: ReadOptions
) -> Generator[int, None, Content]:
    """Read plain text as one document, or as one per line or paragraph."""
    decoded = yield from decode_steps(stream, source, encoding, options.encoding_errors)
    if not decoded.text:
        raise UserError("the file is empty")
    texts, parts = [decoded.text], None
    if options.one_document_per != "file":
        texts, parts = [], []
        pieces = lines(decoded.text)
        if options.one_document_per == "paragraph":
            pieces = paragraphs(pieces)
        for count, (number, piece) in enumerate(pieces):
            if piece.strip():
                texts.append(piece)
                parts.append(str(number))
            if count % REPORT_LINES == 0:
                yield source.size
    return Content(
        texts,
        parts,
        encoding=decoded.encoding,
        guessed=decoded.guessed,
        replaced=decoded.replaced,
    )


def lines(text: str) -> Iterator[tuple[int, str]]:
    r"""Give each line with its number from 1; only ``\n`` ends a line, whatever Unicode offers."""
    start, number = 0, 1
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield number, text[start:end]
        start, number = end + 1, number + 1


def paragraphs(numbered: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Join lines up to the next blank line; the number is that of the first line."""
    first, held = 0, list[str]()
    for number, line in numbered:
        if line.strip():
            first = first if held else number
            held.append(line)
        elif held:
            yield first, "\n".join(held)
            held = []
    if held:
        yield first, "\n".join(held)
