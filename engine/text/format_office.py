"""Word documents, spreadsheets and PDF, by their libraries, which are loaded only when needed.

PDF stores glyphs at places on a page, not words in an order; a scanned page holds no text at all.
PDFium says of itself that it is not thread-safe, so one lock guards every call into it. Parsers of
such formats raise anything on a damaged file: whatever comes is turned into one sentence.
"""

import io
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO

from engine.messages import Message, UserError
from engine.text.format_table import sheet_rows, table_steps
from engine.text.read_signatures import signature_of
from engine.text.read_source import Content, ReadOptions, Source
from engine.text.read_zip import check_members, open_zip

if TYPE_CHECKING:
    from docx.blkcntnr import BlockItemContainer
    from docx.document import Document
    from docx.table import Table

PIECE = 1 << 20
PDFIUM = threading.Lock()
PDF_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD
WORD, WORKBOOK, PDF = "Word document", "spreadsheet", "PDF"


def docx_steps(
    stream: BinaryIO, source: Source, encoding: str | None, options: ReadOptions
) -> Generator[int, None, Content]:
    """Read a Word document: paragraphs and table rows in order, one line each."""
    import docx

    data = yield from load_steps(stream)
    _check_kind(data, ("ZIP",), WORD, options)
    with _damaged(WORD):
        document = docx.Document(io.BytesIO(data))
    lines: list[str] = []
    with _damaged(WORD):
        for line in _lines(document):
            lines.append(line)
            yield source.size
    return Content(["\n".join(lines).replace("\r", "\n")])


def pdf_steps(
    stream: BinaryIO, source: Source, encoding: str | None, options: ReadOptions
) -> Generator[int, None, Content]:
    """Read the text of a PDF, page by page."""
    data = yield from load_steps(stream)
    if b"%PDF-" not in data[:1024]:
        _check_kind(data, (), PDF, options)
    document = _open_pdf(data)
    pages = []
    try:
        count = len(document)
        for number in range(count):
            with PDFIUM, _damaged(PDF):
                pages.append(_page_text(document, number))
            yield source.size * (number + 1) // count
    finally:
        with PDFIUM:
            document.close()
    text = "\n".join(pages)
    if not text.strip():
        raise UserError("it holds no text (scanned pages?)")
    return Content([text])


def workbook_steps(
    stream: BinaryIO, source: Source, encoding: str | None, options: ReadOptions
) -> Generator[int, None, Content]:
    """Read the first sheet of a spreadsheet that holds anything."""
    data = yield from load_steps(stream)
    _check_kind(data, ("ZIP", "Microsoft Office 97"), WORKBOOK, options)
    name, sheet, others = _first_sheet(data)
    yield 0
    with _damaged(WORKBOOK):
        rows = sheet_rows(sheet.iter_rows(), source.size, sheet.height)
        content = yield from table_steps(rows, "\t", options)
    notes = content.notes
    if others:
        notes += (
            Message(
                'Only the sheet "{sheet}" was read; there are {count} more.',
                {"sheet": name, "count": others},
            ),
        )
    return Content(content.texts, content.parts, content.labels, notes)


def load_steps(stream: BinaryIO) -> Generator[int, None, bytes]:
    """Read all bytes, yielding how many there are so far."""
    pieces: list[bytes] = []
    while piece := stream.read(PIECE):
        pieces.append(piece)
        yield len(pieces) * PIECE
    if not pieces:
        raise UserError("the file is empty")
    return b"".join(pieces)


@contextmanager
def _damaged(kind: str) -> Iterator[None]:
    try:
        yield
    except (UserError, MemoryError):
        raise
    except Exception as error:  # these parsers raise anything
        raise UserError("the file is not a {kind}, or it is damaged", kind=kind) from error


def _check_kind(data: bytes, kinds: tuple[str, ...], kind: str, options: ReadOptions) -> None:
    """Refuse a file whose first bytes are of another kind, and a zip that is a bomb."""
    found = signature_of(data)
    if found not in kinds:
        if found == "Microsoft Office 97":
            raise UserError("it is password-protected, or in an older format; save it anew")
        if found is None:
            raise UserError("the file is not a {kind}, or it is damaged", kind=kind)
        raise UserError("the file is not a {kind} but {found}", kind=kind, found=found)
    if found == "ZIP":
        with open_zip(io.BytesIO(data), options.max_bytes) as archive:
            check_members(archive)


def _lines(container: "Document | BlockItemContainer") -> Iterator[str]:
    from docx.text.paragraph import Paragraph

    for block in container.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from _table_lines(block)


def _table_lines(table: "Table") -> Iterator[str]:
    seen: set[object] = set()  # a merged cell is listed in every row and column it covers
    for row in table.rows:
        cells = {cell._tc: cell for cell in row.cells if cell._tc not in seen}
        seen.update(cells)
        yield "\t".join(" ".join(_lines(cell)) for cell in cells.values())


def _open_pdf(data: bytes) -> Any:
    import pypdfium2

    with PDFIUM:
        try:
            return pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if error.err_code == PDF_WRONG_PASSWORD:
                raise UserError("it is password-protected") from error
            raise UserError("the file is not a {kind}, or it is damaged", kind=PDF) from error


def _page_text(document: Any, number: int) -> str:
    page = document[number]
    text_page = page.get_textpage()
    text: str = text_page.get_text_range()
    text_page.close()
    page.close()
    # PDFium marks a hyphen at a line's end by U+FFFE: the word goes on in the next line.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\ufffe", "")


def _first_sheet(data: bytes) -> tuple[str, Any, int]:
    import python_calamine

    with _damaged(WORKBOOK):
        try:
            book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        except python_calamine.PasswordError as error:
            raise UserError("it is password-protected") from error
        for number, name in enumerate(book.sheet_names, 1):
            sheet = book.get_sheet_by_name(name)
            if sheet.height:
                return name, sheet, len(book.sheet_names) - number
    raise UserError("the table holds no rows")
