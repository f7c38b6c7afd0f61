"""Which characters do these bytes mean?

A text file does not say how its characters were turned into bytes, so the encoding is decided in
the order of how certain the evidence is:

1. the encoding the person chose;
2. a byte order mark at the very start (The Unicode Standard, section 23.8);
3. NULs at every second or fourth byte: UTF-16 or UTF-32 without a mark;
4. the whole file is well-formed UTF-8: text in another encoding practically never is;
5. the encoding the file declares itself (web pages do);
6. the best of the legacy encodings, if the text then looks like writing and no rival comes near.

Anything less certain is not decided here but asked: ``UndecodableText`` carries the ranked
candidates with a preview of each. Nothing is ever guessed without a word, and Latin-1, which can
"decode" everything, is never a last resort.
"""

import codecs
import io
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from engine.messages import Message, UserError
from engine.text.read_plausibility import EVERYDAY, foreign_count, plausibility
from engine.text.read_signatures import check_is_text, mark_of, with_byte_order, zero_pattern
from engine.text.read_source import Source, file_source, reading

Errors = Literal["strict", "replace"]

PIECE = 1 << 19  # bytes decoded in one call: a few milliseconds
SAMPLE = 1 << 14  # bytes judged per candidate
PREVIEW = 300
CONTEXT = 200  # bytes shown before the first doubtful one
ENOUGH_EVIDENCE = 4  # non-ASCII characters; fewer fit several encodings equally well
CLEAR_CONFIDENCE = 0.45
CLEAR_LEAD = 0.1


@dataclass(frozen=True)
class EncodingCandidate:
    """One encoding a text may be in: how sure, how it would read, what would be lost."""

    name: str
    confidence: float
    preview: str
    undecodable: int


@dataclass(frozen=True)
class Decoded:
    """A decoded text, the encoding it was in, and whether that is certain."""

    text: str
    encoding: str
    replaced: int = 0
    guessed: bool = False


class UndecodableText(UserError):
    """Bytes that are not text in ``encoding``; ``candidates`` are what to offer instead."""

    def __init__(
        self,
        path: Path,
        name: str,
        offset: int,
        encoding: str,
        candidates: tuple[EncodingCandidate, ...] = (),
    ) -> None:
        self.path, self.name, self.offset = path, name, offset
        self.encoding, self.candidates = encoding, candidates
        self.reason = Message(
            "byte {offset} is not valid {encoding}; choose another encoding,"
            " or replace what cannot be read",
            {"offset": offset, "encoding": encoding},
        )
        super().__init__("{name}: {reason}.", name=name, reason=self.reason)


class PieceDecoder:
    r"""Decodes a file piece by piece, with ``\n`` line ends, and counts what it replaced."""

    def __init__(self, encoding: str, errors: Errors) -> None:
        make = codecs.getincrementaldecoder(encoding)
        self._decoder = make(errors)
        # Ignoring drops exactly the characters that replacing marks, so the difference in length
        # counts them, and U+FFFD that really stands in the file is not counted.
        self._ignoring = make("ignore") if errors == "replace" else None
        self._lines = io.IncrementalNewlineDecoder(None, translate=True)
        self._fed = 0
        self._begun = False
        self.replaced = 0

    def decode(self, piece: bytes, final: bool = False) -> str:
        """Return the text of the next piece; an error's ``start`` counts from the file's start."""
        try:
            text = self._decoder.decode(piece, final)
        except UnicodeDecodeError as error:
            error.start += self._fed + len(piece) - len(error.object)
            raise
        if self._ignoring is not None:
            self.replaced += len(text) - len(self._ignoring.decode(piece, final))
        self._fed += len(piece)
        if text and not self._begun:
            self._begun = True
            text = text.removeprefix("\ufeff")
        return self._lines.decode(text, final)


def known_encoding(name: str) -> str:
    """Return ``name`` if Python can decode text with it; refuse it otherwise."""
    try:
        b"text".decode(name, "ignore")
        codecs.getincrementaldecoder(name)
    except (LookupError, ValueError) as error:
        raise UserError("{encoding} is not the name of an encoding.", encoding=name) from error
    return name


def decode_steps(
    stream: BinaryIO,
    source: Source,
    encoding: str | None = None,
    errors: Errors = "strict",
    declared: str | None = None,
) -> Generator[int, None, Decoded]:
    """Decode a whole stream, yielding the number of bytes done; ``declared`` as in point 5."""
    head = stream.read(PIECE)
    if not head:
        raise UserError("the file is empty")
    certain = with_byte_order(encoding, head) or mark_of(head)
    chosen = certain or zero_pattern(head)
    check_is_text(head, certain, chosen)
    if chosen:
        return (yield from _decode_all(stream, source, chosen, errors, guessed=not certain))
    try:
        return (yield from _decode_all(stream, source, "utf-8", "strict"))
    except UndecodableText as failure:
        nearly_utf8 = yield from _is_nearly_utf8(stream)
        best = None if nearly_utf8 else declared
        if best is None and not nearly_utf8:
            best = _clear_best(failure.candidates, _sample(stream, failure.offset))
        if best is None and errors == "strict":
            if nearly_utf8:
                sample = _sample(stream, failure.offset)
                failure.candidates = _with_utf8(sample, failure.candidates)
            raise
    guessed = best is not None and best != declared
    return (yield from _decode_all(stream, source, best or "utf-8", errors, guessed))


def preview_encodings(path: str | Path) -> tuple[EncodingCandidate, ...]:
    """Return the likeliest encodings of a file, best first, as they would read."""
    source = file_source(path)
    with reading(source) as stream:
        head = stream.read(PIECE)
        certain = mark_of(head) or zero_pattern(head)
        check_is_text(head, mark_of(head), certain)
        fault = None if certain else _first_fault(head, "utf-8", complete=len(head) < PIECE)
        sample = _sample(stream, fault or 0)
    likely = rank(sample)
    if fault is not None:
        return _with_utf8(sample, likely)
    return (_candidate(head[:SAMPLE], certain or "utf-8", sure=True), *likely)


def _with_utf8(
    sample: bytes, likely: tuple[EncodingCandidate, ...]
) -> tuple[EncodingCandidate, ...]:
    """Offer UTF-8 with its faults as well: first where most of its letters are right."""
    utf8 = _candidate(sample, "utf-8", sure=True)
    foreign = foreign_count(sample.decode("utf-8", "replace"))
    if utf8.undecodable <= foreign - utf8.undecodable:
        return (utf8, *likely)
    return (*likely, utf8) if _faults_are_rare(utf8.undecodable, foreign, len(sample)) else likely


def rank(sample: bytes) -> tuple[EncodingCandidate, ...]:
    """Return the four likeliest legacy encodings of ``sample``, best first."""
    opinion = _second_opinion(sample)
    rated = [
        _candidate(sample, encoding, trust=opinion.get(encoding, 0.0)) for encoding in EVERYDAY
    ]
    return tuple(sorted(rated, key=lambda candidate: -candidate.confidence)[:4])


def _candidate(
    sample: bytes, encoding: str, trust: float = 0.0, sure: bool = False
) -> EncodingCandidate:
    decoder = PieceDecoder(encoding, "replace")
    text = decoder.decode(sample)
    lost = decoder.replaced / max(1, foreign_count(text))
    likeness = 1.0 if sure else plausibility(text, encoding) * (0.9 + 0.1 * trust)
    return EncodingCandidate(encoding, likeness * (1 - lost) ** 4, text[:PREVIEW], decoder.replaced)


def _second_opinion(sample: bytes) -> dict[str, float]:
    """Return how orderly charset-normalizer finds each encoding it accepts, 0 to 1."""
    from charset_normalizer import from_bytes

    matches = from_bytes(sample, cp_isolation=list(EVERYDAY))
    return {match.encoding: 1.0 - match.chaos for match in matches}


def _clear_best(candidates: tuple[EncodingCandidate, ...], sample: bytes) -> str | None:
    """Return the encoding that the ranking of ``sample`` leaves no doubt about."""
    best = candidates[0]
    if best.confidence < CLEAR_CONFIDENCE or best.undecodable:
        check_is_text(sample, suspicious=True)
        return None
    text = sample.decode(best.name, "ignore")
    rivals = [
        rival.confidence
        for rival in candidates[1:]
        if rival.confidence > best.confidence - CLEAR_LEAD
        and sample.decode(rival.name, "ignore") != text
    ]
    return None if rivals or foreign_count(text) < ENOUGH_EVIDENCE else best.name


def _is_nearly_utf8(stream: BinaryIO) -> Generator[int, None, bool]:
    """Tell UTF-8 with faults from another encoding: bytes that form UTF-8 by chance are rare."""
    stream.seek(0)
    decoder = PieceDecoder("utf-8", "replace")
    foreign = size = 0
    final = False
    while not final:
        piece = stream.read(PIECE)
        final = not piece
        size += len(piece)
        foreign += foreign_count(decoder.decode(piece, final))
        yield 0
    return _faults_are_rare(decoder.replaced, foreign, size)


def _faults_are_rare(replaced: int, foreign: int, size: int) -> bool:
    return replaced * 1000 <= size or replaced <= foreign - replaced


def _decode_all(
    stream: BinaryIO, source: Source, encoding: str, errors: Errors, guessed: bool = False
) -> Generator[int, None, Decoded]:
    stream.seek(0)
    decoder = PieceDecoder(encoding, errors)
    texts, done, final = [], 0, False
    while not final:
        piece = stream.read(PIECE)
        final = not piece
        try:
            texts.append(decoder.decode(piece, final))
        except UnicodeDecodeError as error:
            candidates = rank(_sample(stream, error.start))
            fault = UndecodableText(source.path, source.name, error.start, encoding, candidates)
            raise fault from error
        done += len(piece)
        yield done
    return Decoded("".join(texts), encoding, decoder.replaced, guessed)


def _sample(stream: BinaryIO, fault: int) -> bytes:
    """Read on from the line, or the word, in which the first doubtful byte stands."""
    start = max(0, fault - CONTEXT)
    stream.seek(start)
    sample = stream.read(SAMPLE)
    # Neither byte is ever the second half of a character in the encodings that are compared.
    before = sample[: fault - start]
    cut = before.find(b"\n") + 1 or before.find(b" ") + 1 or len(before)
    return sample[cut:] if start else sample


def _first_fault(piece: bytes, encoding: str, complete: bool) -> int | None:
    try:
        PieceDecoder(encoding, "strict").decode(piece, complete)
    except UnicodeDecodeError as error:
        return error.start
    return None
