"""Which format an embedding file has, told from its first bytes and never from its name.

Files of binary formats open with a signature. The text formats are told apart by their first lines:

* *word2vec* opens with a header of two whole numbers, words and dimension. What follows is text
  (``word 0.1 -0.2 …``) or, per word, a space and the bytes of its float32 numbers. fastText's
  ``.vec`` is the text kind.
* *GloVe* has no header; the dimension is how many numbers most of its first lines end in.
* The *Embedding Projector* keeps nothing but numbers, with tabs between them, and the words in a
  second file.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from engine.embeddings.formats_numbers import TO_SPACES, is_number
from engine.embeddings.formats_rows import check_dimension
from engine.messages import UserError
from engine.text.read_signatures import signature_of, zero_pattern

SAMPLE = 1 << 18
SAMPLE_LINES = 100
FASTTEXT_MAGIC = (793712314).to_bytes(4, "little")
SAFETENSORS = b"\0\0\0\0\0{"  # behind the three low bytes of its header's length
MARK = b"\xef\xbb\xbf"
MAX_DIGITS = 18
HEADER = re.compile(rb"[ \t]*(\d+)[ \t]+(\d+)[ \t\r]*\n")
PICKLE = re.compile(rb"\x80[\x02-\x05]|\(?c[\w.]+\n[\w.]+\n|\(?[ld]p\d+\n|[\]}]q[\x00-\x1f]")

CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")

Kind = Literal["text", "binary", "projector", "npz", "npy", "safetensors", "fasttext"]

Named = tuple[Kind, str]
WORD2VEC_TEXT: Named = ("text", "word2vec text")
WORD2VEC_BINARY: Named = ("binary", "word2vec binary")
GLOVE: Named = ("text", "GloVe text")
PROJECTOR: Named = ("projector", "Embedding Projector (tsv)")


@dataclass(frozen=True)
class Layout:
    """What the first bytes say about a file.

    Attributes
    ----------
    kind
        Which reader understands it.
    name
        The format as people call it.
    dimension, announced
        Numbers per word, and rows as the header of a text format announces them.
    start
        The byte at which the first row begins.
    """

    kind: Kind
    name: str
    dimension: int = 0
    announced: int | None = None
    start: int = 0


def recognise(sample: bytes) -> Layout:
    """Tell the format from the first ``SAMPLE`` bytes of the unpacked content.

    Raises
    ------
    UserError
        When it is none of those known here, when it would run a program, or when its header cannot
        be true.
    """
    if not sample:
        raise UserError("the file is empty")
    if PICKLE.match(sample):
        raise UserError("it is a pickle file; such files can run programs and are never opened")
    return _by_signature(sample) or _by_lines(sample)


def _by_signature(sample: bytes) -> Layout | None:
    if sample.startswith(b"PK\x03\x04"):
        return Layout("npz", "NumPy archive (npz)")
    if sample.startswith(b"\x93NUMPY"):
        return Layout("npy", "NumPy array (npy)")
    if sample.startswith(FASTTEXT_MAGIC):
        return Layout("fasttext", "fastText model (bin)")
    if sample[3:9] == SAFETENSORS:
        return Layout("safetensors", "safetensors")
    return None


def _by_lines(sample: bytes) -> Layout:
    start = len(MARK) if sample.startswith(MARK) else 0
    lines = _first_lines(sample[start:])
    widths = [len(_pieces(line)) for line in lines]
    projected = bool(lines) and all(_is_projected(line) for line in lines)
    header = HEADER.match(sample, start)
    if header and not (projected and len(set(widths)) == 1):
        return _with_header(sample, header)
    if projected:
        (kind, name), dimension = PROJECTOR, _most_frequent(widths)
    else:
        (kind, name), dimension = GLOVE, _most_frequent(list(map(_numbers_at_end, lines)))
    if dimension == 0:
        raise _unknown(sample)
    check_dimension(dimension)
    return Layout(kind, name, dimension, None, start)


def _with_header(sample: bytes, header: re.Match[bytes]) -> Layout:
    if max(map(len, header.groups())) > MAX_DIGITS:
        raise UserError(
            "its header announces a number of more than {limit} digits", limit=MAX_DIGITS
        )
    words, dimension = map(int, header.groups())
    if words == 0:
        raise UserError("its header announces no words")
    check_dimension(dimension)
    kind, name = WORD2VEC_TEXT if _is_text(sample[header.end() :], dimension) else WORD2VEC_BINARY
    return Layout(kind, name, dimension, words, header.end())


def _is_text(rows: bytes, dimension: int) -> bool:
    """Tell whether what follows a header is text; a float32 is hardly ever made of letters."""
    first = rows.partition(b"\n")[0]
    if _numbers_at_end(first) >= dimension:
        return True
    if CONTROLS.search(rows):
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(rows)
    except UnicodeDecodeError:
        return False
    return True


def _first_lines(sample: bytes) -> list[bytes]:
    """Return the first lines that are whole and not blank."""
    lines = sample.split(b"\n", SAMPLE_LINES)
    if len(lines) > SAMPLE_LINES or len(sample) >= SAMPLE - len(MARK):
        lines.pop()
    return [line for line in lines if _pieces(line)]


def _pieces(line: bytes) -> list[bytes]:
    return [piece for piece in line.translate(TO_SPACES).split(b" ") if piece]


def _is_projected(line: bytes) -> bool:
    return b" " not in line and all(map(is_number, _pieces(line)))


def _numbers_at_end(line: bytes) -> int:
    """Return how many numbers stand at the end of a line, behind its word."""
    count = 0
    for piece in reversed(_pieces(line)[1:]):
        if not is_number(piece):
            break
        count += 1
    return count


def _most_frequent(counts: list[int]) -> int:
    return Counter(counts).most_common(1)[0][0] if counts else 0


def _unknown(sample: bytes) -> UserError:
    kind = signature_of(sample)
    if kind is not None:
        return UserError("it is a {kind} file and holds no word vectors", kind=kind)
    if zero_pattern(sample) or sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return UserError("it is UTF-16 or UTF-32 text; save it as UTF-8")
    return UserError(
        "it holds no word vectors: neither lines of a word and numbers, nor word2vec, fastText,"
        " NumPy or safetensors data"
    )
