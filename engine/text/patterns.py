r"""Patterns typed by the person: every match of a regular expression is a token.

A pattern runs on ``regex``, the one kept library that can be stopped in time, whatever was typed.
Most patterns say something simpler, though: "a run of characters of one kind", such as ``\w+``,
``[a-z]+`` or ``(?u)\b\w\w+\b``. Such a pattern needs only to be asked once about every different
character; the runs are then found on whole arrays, some thirty times as fast.
"""

import math
import re
from typing import Any

import numpy as np

from engine.messages import UserError
from engine.text.characters import code_points
from engine.text.pieces import Piece
from engine.text.tokenize import Spans, Tokenizer, spans_of

PATTERN_SECONDS = 2.0  # a typed pattern may take this long on one text
PATTERN_LENGTH = 500
PATTERN_REPEATS = 10_000
# One class of characters, once or more, at least k times: \w+  \w\w+  \b\w\w+\b  [a-z]+  \S+
# A run of one kind of character, at least k of them: \w+  \w\w+  \b\w\w+\b  [a-z]+  [\w'-]+
RUN = re.compile(
    r"(?:\(\?u\))?(?P<edge>\\b)?(?P<kind>\\[wdS]|\[(?:\\[wd]|[^]\\[&|~])+\])"
    r"(?P<more>(?:(?P=kind))*)\+(?(edge)\\b)"
)


def pattern_tokenizer(pattern: str) -> tuple[Tokenizer, bool]:
    r"""Return a tokeniser for a regular expression; every non-empty match is a token.

    The second value tells whether it keeps within lines, so that documents may be cut together.

    >>> text = "I like 3 nets"
    >>> tokenize, within_lines = pattern_tokenizer(r"\w\w+")
    >>> [text[start:end] for start, end in zip(*tokenize(text))], within_lines
    (['like', 'nets'], True)
    """
    compiled = _compiled(pattern)
    run = RUN.fullmatch(pattern)
    if run and (run["kind"] == r"\w" or not run["edge"]):
        kind = _compiled(run["kind"])
        if not kind.fullmatch("\n"):
            return _run_tokenizer(kind, 1 + len(run["more"]) // len(run["kind"])), True
    return _match_tokenizer(compiled), False


def _run_tokenizer(kind: Any, shortest: int) -> Tokenizer:
    """Return a tokeniser for runs of the characters that match ``kind``."""
    asked, fits = np.zeros(0x110000, bool), np.zeros(0x110000, bool)

    def tokenize(text: str) -> Spans:
        codes = code_points(text)
        for code in set(codes[~asked[codes]].tolist()):
            asked[code], fits[code] = True, kind.fullmatch(chr(code)) is not None
        inside = fits[codes]
        joined = np.zeros(len(codes), bool)
        joined[1:] = inside[1:] & inside[:-1]
        starts, ends = spans_of(inside, joined)
        long = ends - starts >= shortest
        return starts[long], ends[long]

    return tokenize


def _match_tokenizer(compiled: Any) -> Tokenizer:
    def tokenize(text: str) -> Spans:
        try:
            matches = compiled.finditer(text, timeout=PATTERN_SECONDS, concurrent=True)
            spans = sorted(match.span() for match in matches)  # (?r) finds the last one first
        except (TimeoutError, MemoryError) as error:
            raise UserError(
                "The pattern {pattern} takes too long on this text; make it simpler, for example"
                " without a repetition inside a repetition.",
                pattern=_shown(compiled.pattern),
            ) from error
        array = np.array(spans, np.int64).reshape(-1, 2)
        array = array[array[:, 0] < array[:, 1]]
        return array[:, 0], array[:, 1]

    return tokenize


def by_part(piece: Piece, tokenize: Tokenizer) -> Spans:
    """Cut every part of a piece by itself, for whoever would look across their borders."""
    cuts = [
        (starts + begin, ends + begin)
        for begin, end in zip(piece.starts.tolist(), piece.ends.tolist(), strict=True)
        for starts, ends in [tokenize(piece.text[begin:end])]
    ]
    starts, ends = zip(*cuts, strict=True)
    return np.concatenate(starts), np.concatenate(ends)


def _compiled(pattern: str) -> Any:
    """Compile a typed pattern, or say in one sentence why that cannot be done."""
    import regex

    if len(pattern) > PATTERN_LENGTH or _is_explosive(pattern):
        raise UserError(
            "The pattern {pattern} is too large; write at most {limit} characters, no repetition"
            " above {repeats} times and no pattern inside itself.",
            pattern=_shown(pattern),
            limit=PATTERN_LENGTH,
            repeats=PATTERN_REPEATS,
        )
    try:
        return regex.compile(pattern)
    except (regex.error, RecursionError) as error:
        raise UserError(
            "The pattern {pattern} cannot be read: {reason}.",
            pattern=_shown(pattern),
            reason=str(error),
        ) from error


def _is_explosive(pattern: str) -> bool:
    """Tell whether counted repetitions or recursion would fill the memory.

    ``regex`` writes out ``a{1000}`` a thousand times, and repetitions inside one another multiply.
    """
    least = re.findall(r"\{\s*(\d+)", pattern)
    too_many = math.prod(max(1, int(times)) for times in least) > PATTERN_REPEATS
    return too_many or bool(re.search(r"\(\?(R|\d|&|P>)", pattern))


def _shown(pattern: str) -> str:
    return pattern if len(pattern) <= 80 else pattern[:79] + "…"
