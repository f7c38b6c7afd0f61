"""Web pages and electronic books: text between tags.

A page's words are the text nodes outside scripts, styles and the head; a block element (paragraph,
heading, list item, table row) begins and ends a line, runs of white space inside it are one space
(HTML Living Standard, "white space"). An EPUB is a zip of such pages and a spine that names their
order (EPUB 3.3, section 5.7).
"""

import codecs
import io
import posixpath
import re
import zipfile
from collections.abc import Generator
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import unquote
from xml.etree import ElementTree

from engine.messages import UserError
from engine.text.encoding import Decoded, decode_steps, known_encoding
from engine.text.read_source import Content, ReadOptions, Source
from engine.text.read_zip import check_members, open_zip, understandable

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SILENT = ("script", "style", "noscript", "template", "svg", "head")
# fmt: off
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center",
    "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend",
    "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table",
    "tbody", "tfoot", "thead", "tr", "ul",
))
# fmt: on
CELLS = ("td", "th")
SPACES = re.compile(r"[ \t\n\r\f\v]+")
SLICE = 1 << 18  # characters cleaned in one call
REPORT_NODES = 512
DECLARED = re.compile(
    rb"""<(?:meta[^>]{0,200}charset|\?xml[^>]{0,100}encoding)=["']?([\w-]{2,30})"""
)
# The names pages use mean these supersets (WHATWG Encoding Standard).
SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}


def html_steps(
    stream: BinaryIO, source: Source, encoding: str | None, options: ReadOptions
) -> Generator[int, None, Content]:
    """Read one web page as one document."""
    decoded = yield from _decode_page(stream, source, encoding, options)
    text = yield from page_text_steps(decoded.text, source.size)
    return Content(
        [text],
        encoding=decoded.encoding,
        guessed=decoded.guessed,
        replaced=decoded.replaced,
    )


def epub_steps(
    stream: BinaryIO, source: Source, encoding: str | None, options: ReadOptions
) -> Generator[int, None, Content]:
    """Read an electronic book as one document, its pages in reading order."""
    with open_zip(stream, options.max_bytes) as book, understandable():
        check_members(book)
        pages = _spine(book)
        texts, replaced = [], 0
        for number, page in enumerate(pages, 1):
            if page in book.namelist():
                member = io.BytesIO(book.read(page))
                decoded = yield from _decode_page(member, source, encoding, options)
                texts.append((yield from page_text_steps(decoded.text, 0)))
                replaced += decoded.replaced
            yield source.size * number // len(pages)
    return Content(["\n".join(text for text in texts if text)], replaced=replaced)


def page_text_steps(html: str, size: int) -> Generator[int, None, str]:
    """Return the words of a page, one block element per line."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(html)
    yield size
    lines: list[str] = []
    line: list[str] = []
    for number, (node, entered) in enumerate(_walk(tree.body)):
        tag = node.tag or ""
        if tag in BLOCKS:
            _end_line(line, lines)
        elif tag in CELLS and entered and line:
            line.append("\t")
        elif tag == "-text" and entered:
            text = node.text_content or ""
            for start in range(0, len(text), SLICE):
                line.append(SPACES.sub(" ", text[start : start + SLICE]))
                yield size
        if number % REPORT_NODES == 0:
            yield size
    _end_line(line, lines)
    return "\n".join(lines)


def _walk(top: "LexborNode | None") -> "Generator[tuple[LexborNode, bool], None, None]":
    """Go through a tree in reading order; each node comes twice, entered (True) and left (False).

    Without recursion, because pages nested thousands of elements deep exist.
    """
    node, depth = top, 0  # nodes are not compared: == would write both out as HTML
    while node is not None:
        yield node, True
        child = None if node.tag in SILENT else node.child
        if child is not None:
            node, depth = child, depth + 1
            continue
        yield node, False
        following = node.next if depth else None
        while depth and following is None and node.parent is not None:
            node, depth = node.parent, depth - 1
            yield node, False
            following = node.next if depth else None
        node = following


def _end_line(line: list[str], lines: list[str]) -> None:
    text = "".join(line).strip()
    line.clear()
    if text:
        lines.append(text.replace("  ", " "))


def _decode_page(
    stream: BinaryIO, source: Source, encoding: str | None, options: ReadOptions
) -> Generator[int, None, Decoded]:
    declared = _declared(stream.read(2048))
    stream.seek(0)
    return (yield from decode_steps(stream, source, encoding, options.encoding_errors, declared))


def _declared(head: bytes) -> str | None:
    found = DECLARED.search(head)
    if found is None:
        return None
    try:
        canonical = codecs.lookup(known_encoding(found[1].decode("ascii", "replace"))).name
    except UserError:
        return None
    return SUPERSETS.get(canonical, canonical)


def _spine(book: zipfile.ZipFile) -> list[str]:
    """Return the names of the pages in reading order."""
    try:
        container = ElementTree.fromstring(book.read("META-INF/container.xml"))
        package = next(e.attrib["full-path"] for e in container.iter() if _is(e, "rootfile"))
        root = ElementTree.fromstring(book.read(package))
        manifest = {e.get("id"): e.attrib["href"] for e in root.iter() if _is(e, "item")}
        order = [manifest[e.get("idref")] for e in root.iter() if _is(e, "itemref")]
    except (KeyError, StopIteration, ElementTree.ParseError) as error:
        raise UserError("the file is not an EPUB book, or it is damaged") from error
    folder = posixpath.dirname(package)
    return [posixpath.normpath(posixpath.join(folder, unquote(href))) for href in order]


def _is(element: ElementTree.Element, name: str) -> bool:
    return element.tag.rpartition("}")[2] == name
