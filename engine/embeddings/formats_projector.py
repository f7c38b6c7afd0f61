"""The pair of tables of TensorFlow's Embedding Projector.

``vectors.tsv`` holds nothing but numbers, a row per word, with tabs between them. The words are in
``metadata.tsv`` beside it: one per line or, if its first line has a tab, under a heading in the
first of several columns; what stands in the others is kept. Blank lines do not count. Without
metadata the rows go by their numbers.
"""

from collections.abc import Generator, Iterator
from pathlib import Path

import numpy as np

from engine.embeddings.formats_rows import Rows, numbered
from engine.embeddings.formats_sniff import MARK, Layout
from engine.embeddings.formats_source import Reader
from engine.embeddings.formats_text import longest_line, rows_of
from engine.messages import Message, UserError
from engine.text.read_source import file_source, named, reading

COUNT_HEADINGS = (b"count", b"counts", b"frequency")
PARTS = (("vectors", "metadata"), ("tensors", "metadata"), ("tensor", "metadata"))
MAX_LINE = 1_000_000
MAX_COLUMNS = 50


def read_projector_steps(reader: Reader, layout: Layout, rows: Rows, path: Path) -> Iterator[None]:
    """Read rows of numbers and the words beside them."""
    words = yield from _words_beside(path, rows)
    line = 1
    reader.seek(layout.start)
    for block in reader.lines(longest_line(layout)):
        _, vectors, bad = rows_of(block, layout.dimension, with_words=False)
        begin, end = rows.seen, rows.seen + len(vectors)
        names = numbered(begin, len(vectors)) if words is None else words[begin:end]
        rows.add(names, vectors[: len(names)], reader.share)
        yield
        if rows.full:
            return
        if bad is not None:
            raise UserError(
                "line {line} does not hold {dimension} numbers",
                line=line + bad,
                dimension=layout.dimension,
            )
        if len(names) < len(vectors):
            break
        line += block.count(b"\n")
    if words is not None and not rows.seen == end == len(words):
        raise UserError("its rows and the words in the table beside it are not equally many")


def metadata_beside(path: Path) -> Path:
    """Return where the words of a table of vectors are written.

    >>> metadata_beside(Path("vectors.tsv")).name, metadata_beside(Path("animals.tsv")).name
    ('metadata.tsv', 'animals_metadata.tsv')
    """
    for vectors, metadata in PARTS:
        if vectors in path.name:
            return path.with_name(path.name.replace(vectors, metadata))
    return path.with_name(f"{path.stem}_metadata{path.suffix}")


def _words_beside(path: Path, rows: Rows) -> Generator[None, None, list[bytes] | None]:
    """Return the words of the table beside ``path``, or None where there is none."""
    for beside in (metadata_beside(path), path.with_name("metadata.tsv")):
        if beside.is_file() and not beside.samefile(path):
            source = file_source(beside)
            try:
                with reading(source) as stream:
                    return (yield from _read_metadata(Reader(stream, source.size), rows))
            except UserError as error:
                raise named(source.name, error) from None
    rows.note(Message("The file names no words; its rows go by their numbers."))
    return None


def _read_metadata(reader: Reader, rows: Rows) -> Generator[None, None, list[bytes]]:
    lines: list[list[bytes]] = []
    heading: list[bytes] | None = None
    for block in reader.lines(MAX_LINE):
        for line in block.split(b"\n"):
            if not line.strip():
                continue
            columns = line.removesuffix(b"\r").split(b"\t", MAX_COLUMNS)
            if heading is None:
                columns[0] = columns[0].removeprefix(MARK)
                heading = columns
                if len(columns) > 1:
                    continue
            lines.append(columns)
        yield
    for column, name in enumerate(heading[1:] if heading else (), start=1):
        yield
        _take_column(name, [line[column] if column < len(line) else b"" for line in lines], rows)
    return [line[0] for line in lines]


def _take_column(name: bytes, texts: list[bytes], rows: Rows) -> None:
    """Take a column as counts, if it is named so and holds nothing else, or keep it as it is."""
    is_count = name.lower() in COUNT_HEADINGS
    if is_count and all(text.isdigit() and len(text) < 19 for text in texts):
        rows.counts = np.array([int(text) for text in texts], np.int64)
    else:
        rows.columns[name.decode(errors="replace").strip()] = [
            text.decode(errors="replace").strip() for text in texts
        ]
