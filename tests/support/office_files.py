"""Tiny office files, made on the fly: what a test says is in them is in them."""

import io
import zipfile
from collections.abc import Mapping, Sequence

Content = Mapping[str, bytes | str]


def zip_bytes(members: Content, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, compression)
    return buffer.getvalue()


def docx_bytes(
    paragraphs: Sequence[str],
    table: Sequence[Sequence[str]] = (),
    merge: Sequence[tuple[int, int]] = (),
) -> bytes:
    """``merge`` names the first and the last cell of a block to be made one."""
    import docx

    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        made = document.add_table(len(table), len(table[0]))
        for row, cells in enumerate(table):
            for column, text in enumerate(cells):
                made.cell(row, column).text = text
        if merge:
            made.cell(*merge[0]).merge(made.cell(*merge[1]))
        document.add_paragraph("after the table")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def xlsx_bytes(*sheets: Sequence[Sequence[object]]) -> bytes:
    import xlsxwriter

    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        for rows in sheets:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return buffer.getvalue()


def pdf_bytes(*pages: str, encrypted: bool = False) -> bytes:
    """One page of ASCII lines per text; with ``encrypted`` no password opens it."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, text in enumerate(pages):
        lines = "".join(f"({line}) Tj 0 -14 Td " for line in text.splitlines())
        draw = f"BT /F1 12 Tf 72 720 Td {lines}ET" if lines else ""
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]"
            f" /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(draw)} >>\nstream\n{draw}\nendstream")
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    key = "00" * 32
    lock = (
        f" /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >>"
    )
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R{lock if encrypted else ''} >>"
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return f"{body}{end}trailer\n{trailer}\nstartxref\n{len(body)}\n%%EOF\n".encode("ascii")


def epub_bytes(chapters: Mapping[str, str], spine: Sequence[str]) -> bytes:
    """``chapters`` are XHTML bodies by file name, ``spine`` their reading order."""
    items = "".join(f'<item id="{name}" href="{name}"/>' for name in chapters)
    order = "".join(f'<itemref idref="{name}"/>' for name in spine)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf">'
        f"<manifest>{items}</manifest><spine>{order}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    pages = {
        f"OEBPS/{name}": f"<html><head><title>no</title></head><body>{body}</body></html>"
        for name, body in chapters.items()
    }
    return zip_bytes({"META-INF/container.xml": container, "OEBPS/book.opf": package, **pages})
