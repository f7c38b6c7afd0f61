"""What somebody typed, in the symbols of a cell: what it can read, and what it must leave out."""

from dataclasses import dataclass

from engine.arrays import Int32
from engine.recurrent.symbols import Symbols
from engine.text import build_corpus

MOST = 30  # symbols
FIRST_LETTERS = 12  # of a text, to begin with; up to the end of a word


@dataclass(frozen=True, eq=False)
class Typed:
    """Symbols that can be read, int32 (N,), at most ``MOST``.

    Attributes
    ----------
    left_out
        Different symbols that are not known.
    is_cut
        Whether there were more.
    """

    ids: Int32
    left_out: tuple[str, ...]
    is_cut: bool


def typed(symbols: Symbols, text: str) -> Typed:
    """Read a text as symbols; the one that stands for all unknown ones is not known either.

    >>> typed(Symbols(("a", "b"), False), "abxa").left_out
    ('x',)
    """
    tokens, numbers = _tokens(symbols, text), symbols.numbers(text)
    is_known = numbers >= 0
    if symbols.has_unknown:
        is_known &= numbers < len(symbols) - 1
    left_out = dict.fromkeys(t for t, known in zip(tokens, is_known, strict=True) if not known)
    ids = numbers[is_known]
    return Typed(ids[:MOST], tuple(left_out), len(ids) > MOST)


def symbols_of(text: str) -> Symbols:
    """Return the different characters of a text as symbols, in their order."""
    return Symbols(tuple(dict.fromkeys(text)), False)


def first_words(text: str) -> str:
    """Return the first word or words of a text.

    >>> first_words("Call me Ishmael. Some years ago")
    'Call me'
    """
    beginning = " ".join(text[: 20 * FIRST_LETTERS].split())
    if len(beginning) <= FIRST_LETTERS:
        return beginning
    cut = beginning.rfind(" ", 0, FIRST_LETTERS + 1)
    return beginning[: cut if cut > 1 else FIRST_LETTERS]


def _tokens(symbols: Symbols, text: str) -> list[str]:
    if symbols.tokenization is None:
        return list(text)
    corpus = build_corpus([text], symbols.tokenization) if text.strip() else None
    return [corpus.vocabulary.tokens[i] for i in corpus.ids.tolist()] if corpus else []
