"""Subwords: a word as the bag of its letter n-grams, each with a vector of its own.

Word2Vec gives every word a vector that knows nothing of how the word is written: what it learned of
``fishing`` helps neither ``fisher`` nor ``fishings``. FastText (Bojanowski, Grave, Joulin, Mikolov
2017, "Enriching word vectors with subword information") puts ``<`` and ``>`` around the word, cuts
it into all runs of ``low`` to ``high`` letters,

    <fishing>  ->  <fi fis ish shi hin ing ng>  <fis fish ...        (low = 3)

and lets the vector of the word be the mean over a row of its own and the rows of its pieces. Thus a
word that was never seen has a vector too.

Nobody knows beforehand which pieces there will be, so their rows are found by hashing: piece g has
row hash(g) mod B of B *buckets*, where hash is FNV-1a of its UTF-8 bytes in 32 bits,

    h = 2166136261;    h = ((h xor byte) · 16777619) mod 2³²   for each byte,

with one oddity that every file of fastText relies on: bytes from 128 on are taken as negative
numbers, which turns the upper 24 bits around. Only a fraction of the buckets is ever used, so a
table here holds a row for those alone; ``buckets`` tells which.

A whole vocabulary is hashed at once: the words lie end to end, every letter begins a running hash,
and all of them take one more letter at a time.

>>> [piece for piece, _ in pieces("net", 3, 4, 2_000_000)]
['<ne', '<net', 'net', 'net>', 'et>']
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Bool, Int32, Int64, UInt32, read_only
from engine.messages import Message
from engine.training import Steps, WorkProgress, run

END_OF_LINE = "</s>"  # fastText's word for it, never cut
LETTERS_AT_ONCE = 1 << 15
PIECES_AT_ONCE = 1 << 17
OFFSET_BASIS = np.uint32(2166136261)
PRIME = np.uint32(16777619)


@dataclass(frozen=True, eq=False)
class Subwords:
    """The rows of a table that make up each word of a vocabulary.

    Attributes
    ----------
    starts
        int32 (V + 1,); word i is made of ``rows[starts[i]:starts[i + 1]]``.
    rows
        int32, for each word its own row i first, then those of its pieces in the order of fastText:
        V + r for ``buckets[r]``; a piece that occurs twice in a word is there twice.
    buckets
        int32 (R,), the buckets that have a row, ascending.
    """

    starts: Int32
    rows: Int32
    buckets: Int32

    def __len__(self) -> int:
        return len(self.starts) - 1


def build_subwords(words: Sequence[str], low: int, high: int, buckets: int) -> Subwords:
    """Cut the words of a vocabulary into pieces of ``low`` to ``high`` letters."""
    return run(subwords_steps(words, low, high, buckets))


def subwords_steps(words: Sequence[str], low: int, high: int, buckets: int) -> Steps[Subwords]:
    """Do the same step by step, so that it can be watched and stopped."""
    cut = yield from cut_steps(words, low, high, buckets)
    return (yield from compact_steps(cut, cut.used))


@dataclass(frozen=True, eq=False)
class Cut:
    """The pieces of a vocabulary, not yet tied to the rows of a table.

    Attributes
    ----------
    counts
        int32 (V,), how many pieces each word has.
    ids
        int32, their buckets, end to end.
    used
        bool (B,), which buckets are in ``ids``.
    """

    counts: Int32
    ids: Int32
    used: Bool


def cut_steps(words: Sequence[str], low: int, high: int, buckets: int) -> Steps[Cut]:
    """Hash the pieces of all words."""
    used = np.zeros(buckets, np.bool_)
    counts, ids = [np.empty(0, np.int32)], [np.empty(0, np.int32)]
    for begin, end in _portions(words):
        yield WorkProgress(begin, len(words), Message("Cutting the words into pieces"))
        portion = words[begin:end]
        lengths = _lengths(portion)
        kept, hashes = _hash(portion, lengths, low, high)
        each = np.add.reduceat(kept.sum(axis=1, dtype=np.int32), lengths.cumsum() - lengths)
        counts.append(each)
        ids.append((hashes[kept] % np.uint32(buckets)).astype(np.int32))
        used[ids[-1]] = True
    return Cut(np.concatenate(counts), np.concatenate(ids), used)


def compact_steps(cut: Cut, stored: Bool) -> Steps[Subwords]:
    """Tie pieces to the rows of a table that stores some of the buckets, (B,), in their order."""
    size = len(cut.counts)
    starts = np.zeros(size + 1, np.int32)
    np.cumsum(cut.counts + 1, out=starts[1:])
    own = starts[:-1]
    rows = np.empty(starts[-1], np.int32)
    row_of = stored.cumsum(dtype=np.int32)
    row_of += size - 1
    for begin in range(0, len(rows), PIECES_AT_ONCE):
        yield WorkProgress(begin, len(rows), Message("Finding the pieces that words share"))
        part = rows[begin : begin + PIECES_AT_ONCE]
        words = np.arange(*np.searchsorted(own, (begin, begin + len(part))), dtype=np.int32)
        is_piece = np.ones(len(part), np.bool_)
        is_piece[own[words] - begin] = False
        part[own[words] - begin] = words
        before = begin - int(np.searchsorted(own, begin))  # words among the rows already done
        part[is_piece] = row_of[cut.ids[before : before + len(part) - len(words)]]
    buckets = np.flatnonzero(stored).astype(np.int32)
    return Subwords(read_only(starts), read_only(rows), read_only(buckets))


def pieces(word: str, low: int, high: int, buckets: int) -> list[tuple[str, int]]:
    """Return the pieces of a word and their buckets, in the order of fastText."""
    kept, hashes = _hash([word], _lengths([word]), low, high)
    written = f"<{word}>"
    return [
        (written[start : start + place + 1], int(hashes[start, place]) % buckets)
        for start, place in np.argwhere(kept).tolist()
    ]


def _lengths(words: Sequence[str]) -> Int64:
    """Count the letters of each word, < and > included."""
    return np.fromiter(map(len, words), np.int64, len(words)) + 2


def _portions(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield ranges of words that have about ``LETTERS_AT_ONCE`` letters."""
    ends = _lengths(words).cumsum()
    begin = 0
    while begin < len(words):
        before = ends[begin - 1] if begin else 0
        end = max(begin + 1, int(np.searchsorted(ends, before + LETTERS_AT_ONCE, "right")))
        yield begin, end
        begin = end


def _hash(words: Sequence[str], lengths: Int64, low: int, high: int) -> tuple[Bool, UInt32]:
    """Hash every run of 1 to ``high`` letters, and tell which of them are pieces.

    Returns two arrays (letters of all words with their < and >, high): entry [i, n - 1] is for the
    n letters from letter i on.
    """
    text = "".join(map("<{}>".format, words)).encode("utf-8", "surrogatepass")
    octets = np.frombuffer(text, np.uint8)
    firsts = np.flatnonzero((octets & 0xC0) != 0x80)
    signed = octets.view(np.int8).astype(np.int32).view(np.uint32)
    hashes = np.empty((len(firsts), high), np.uint32)
    running = np.full(len(firsts), OFFSET_BASIS)
    for n in range(min(high, len(firsts))):
        _take_letter(running[: len(firsts) - n], signed, firsts[n:], len(octets))
        hashes[:, n] = running
    return _kept(words, lengths, low, high), hashes


def _take_letter(running: UInt32, signed: UInt32, firsts: Int64, end: int) -> None:
    """Let each running hash take all bytes of the letter that begins at ``firsts``."""
    lengths = np.diff(firsts, append=end)
    running ^= signed[firsts]
    running *= PRIME
    for more in range(1, int(lengths.max(initial=1))):
        longer = np.flatnonzero(lengths > more)
        running[longer] = (running[longer] ^ signed[firsts[longer] + more]) * PRIME


def _kept(words: Sequence[str], lengths: Int64, low: int, high: int) -> Bool:
    """Tell which runs end inside their word and are long enough; < and > alone are no pieces."""
    ends = lengths.cumsum()
    left = np.repeat(ends, lengths) - np.arange(ends[-1])
    n = np.arange(1, high + 1)
    kept: Bool = (n >= low) & (n <= left[:, None])
    kept[ends - 1, :1] = kept[ends - lengths, :1] = False
    if END_OF_LINE in words:
        end = ends[words.index(END_OF_LINE)]
        kept[end - len(END_OF_LINE) - 2 : end] = False
    return kept
