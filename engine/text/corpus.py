"""A corpus: texts as one long array of token ids, with the way back to every letter.

All documents lie end to end in ``ids``; ``offsets`` says where each begins. What was counted can
always be shown where it stands: token ``i`` is ``text[spans[i, 0]:spans[i, 1]]`` of its document.

Tokens are looked up as written; lower-casing, stop words and stems touch every *different* token
once, at the end, which is both faster and safe (``"İ".lower()`` is longer than ``"İ"``, so offsets
into a lower-cased text would be wrong). The text is worked through in pieces of at most a quarter
of a megabyte, so that a window in the same process never waits for it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from unicodedata import normalize

import numpy as np

from engine.arrays import Bool, Int32, Int64, read_only
from engine.messages import Message, UserError
from engine.text import languages
from engine.text.documents import Documents
from engine.text.languages import guess_language
from engine.text.numbering import CharacterNumbers, WordNumbers
from engine.text.patterns import by_part, pattern_tokenizer
from engine.text.pieces import Piece, pieces
from engine.text.tokenize import Spans, chinese_words, graphemes, words
from engine.text.tokenize_config import TokenizeConfig
from engine.text.vocabulary import Vocabulary
from engine.training import Pulse, Steps, WorkProgress, run

WORDS_AT_ONCE = 1 << 11  # stemming is slow
TOKENS_AT_ONCE = 1 << 20


@dataclass(frozen=True, eq=False)
class Corpus:
    """Token ids of all documents, and where each token stands.

    Attributes
    ----------
    ids
        int32 (N,), the tokens of all documents, end to end.
    offsets
        int64 (D + 1,); document d is ``ids[offsets[d]:offsets[d + 1]]``.
    spans
        int32 (N, 2), start and end of each token in the text of its document.
    gaps
        bool (N,), True where tokens were left out just before, so that what looks like a
        neighbour is none.
    language
        The language that was used, also where it was guessed.
    """

    ids: Int32
    offsets: Int64
    vocabulary: Vocabulary
    spans: Int32
    gaps: Bool
    documents: Documents
    config: TokenizeConfig
    language: str

    @property
    def labels(self) -> tuple[str, ...] | None:
        """The label of each document, or None."""
        return self.documents.labels

    @cached_property
    def document_of(self) -> Int32:
        """int32 (N,), the document each token belongs to."""
        document_of = np.empty(len(self.ids), np.int32)
        for begin in range(0, len(self.ids), TOKENS_AT_ONCE):  # one call would hold the window
            end = min(begin + TOKENS_AT_ONCE, len(self.ids))
            first = int(np.searchsorted(self.offsets, begin, "right")) - 1
            last = int(np.searchsorted(self.offsets, end, "left"))
            borders = self.offsets[first : last + 1].clip(begin, end)
            lengths = borders[1:] - borders[:-1]
            document_of[begin:end] = np.repeat(np.arange(first, last, dtype=np.int32), lengths)
        return read_only(document_of)

    @cached_property
    def joins(self) -> Bool:
        """Whether a token is the neighbour of the one before: bool (N + 1,), False at the end."""
        joins = np.append(~self.gaps, False)
        joins[self.offsets] = False
        return read_only(joins)

    def joined(self, tokens: Iterable[str]) -> str:
        """Write tokens one after the other: words with spaces between them, characters without."""
        return ("" if self.config.by_character else " ").join(tokens)

    def __len__(self) -> int:
        return len(self.ids)


def build_corpus(
    documents: Documents | Iterable[str], config: TokenizeConfig | None = None
) -> Corpus:
    """Turn texts into a corpus.

    >>> corpus = build_corpus(["I like to go fishing.", "I like nets."])
    >>> corpus.vocabulary.tokens[:2], corpus.offsets.tolist()
    (('i', 'like'), [0, 5, 8])
    """
    return run(build_corpus_steps(documents, config))


def build_corpus_steps(
    documents: Documents | Iterable[str], config: TokenizeConfig | None = None
) -> Steps[Corpus]:
    """Do the same step by step, so that it can be watched and stopped."""
    config = config or TokenizeConfig()
    documents = _as_documents(documents)
    language = _language(documents, config)
    chunks, raw = yield from _cut(documents, config, _cutter(config, language))
    vocabulary, renumbered = yield from _vocabulary(raw, chunks, config, language)
    del raw
    kept = yield from _kept(chunks, renumbered, int(vocabulary.counts.sum()), len(documents))
    return Corpus(
        ids=read_only(kept.ids),
        offsets=read_only(kept.offsets),
        vocabulary=vocabulary,
        spans=read_only(kept.spans),
        gaps=read_only(kept.gaps),
        documents=documents,
        config=config,
        language=language,
    )


@dataclass(frozen=True, eq=False)
class _Chunk:
    """The tokens of a piece: raw ids (N,), spans (N, 2); documents (P,) and their tokens (P,)."""

    ids: Int32
    spans: Int32
    documents: Int32
    tokens: Int64


class _Kept:
    """The arrays of a corpus, filled chunk by chunk, so that no token is held three times."""

    def __init__(self, tokens: int, documents: int) -> None:
        self.ids = np.empty(tokens, np.int32)
        self.spans = np.empty((tokens, 2), np.int32)
        self.gaps = np.empty(tokens, bool)
        self.offsets = np.zeros(documents + 1, np.int64)
        self._filled = 0
        self._last = -1  # where the last kept token stands, seen from the next chunk's start

    def add(self, chunk: _Chunk, ids: Int32) -> None:
        """Add the tokens of a chunk whose final id is not -1."""
        places = np.flatnonzero(ids >= 0)
        here = slice(self._filled, self._filled + len(places))
        self.ids[here] = ids[places]
        self.spans[here] = chunk.spans[places]
        self.gaps[here] = np.diff(places, prepend=self._last) != 1
        ends = np.searchsorted(places, np.cumsum(chunk.tokens))
        self.offsets[chunk.documents + 1] = self._filled + ends
        self._filled = here.stop
        self._last = (int(places[-1]) if len(places) else self._last) - len(ids)


def _as_documents(documents: Documents | Iterable[str]) -> Documents:
    if isinstance(documents, Documents):
        return documents
    return Documents.of([documents] if isinstance(documents, str) else documents)


def _language(documents: Documents, config: TokenizeConfig) -> str:
    if config.language != "auto":
        return config.language
    return guess_language(next(filter(str.strip, documents.texts), ""))


def _cutter(config: TokenizeConfig, language: str) -> Callable[[Piece], Spans]:
    if config.pattern:
        tokenize, within_lines = pattern_tokenizer(config.pattern)
        # A pattern such as [^,]+ would match across the border of packed documents.
        return (lambda p: tokenize(p.text)) if within_lines else (lambda p: by_part(p, tokenize))
    if config.by_character:
        return lambda piece: graphemes(piece.text)
    # A Chinese sentence in a text of another language is still Chinese, unless it is Japanese.
    by_ideograph = config.chinese == "characters" or language == "ja"
    return lambda piece: (words if by_ideograph else chinese_words)(piece.text)


def _cut(
    documents: Documents, config: TokenizeConfig, cut: Callable[[Piece], Spans]
) -> Steps[tuple[list[_Chunk], list[str]]]:
    """Tokenise piece by piece, under raw ids; return the pieces and what the ids stand for."""
    numbering = CharacterNumbers() if config.by_character else WordNumbers()
    chunks: list[_Chunk] = []
    pulse, done, total = Pulse(), 0, sum(map(len, documents.texts))
    for piece in pieces(documents.texts):
        starts, ends = cut(piece)
        part = np.searchsorted(piece.starts, starts, "right") - 1
        inside = ends <= piece.ends[part]  # drops the line feeds put between documents
        starts, ends, part = starts[inside], ends[inside], part[inside]
        shift = piece.origins[part] - piece.starts[part]
        spans = np.stack([starts + shift, ends + shift], axis=1).astype(np.int32)
        ids = numbering.ids(piece.text, starts, ends)
        tokens = np.bincount(part, minlength=len(piece.documents))
        chunks.append(_Chunk(ids, spans, piece.documents, tokens))
        done += int((piece.ends - piece.starts).sum())
        if pulse.due():
            yield WorkProgress(done, total, Message("Cutting the text into words"))
    return chunks, list(numbering.numbers)


def _vocabulary(
    raw: list[str], chunks: list[_Chunk], config: TokenizeConfig, language: str
) -> Steps[tuple[Vocabulary, Int32]]:
    """Return the vocabulary, and for every raw token its id there or -1."""
    forms: defaultdict[str, int] = defaultdict(count().__next__)
    form_of = np.empty(len(raw), np.int32)
    left_out = forms[""]
    form = _form_of_words(config, language)
    for begin in range(0, len(raw), WORDS_AT_ONCE):
        some = form(raw[begin : begin + WORDS_AT_ONCE])
        numbers = map(forms.__getitem__, some)
        form_of[begin : begin + len(some)] = np.fromiter(numbers, np.int32, len(some))
        yield WorkProgress(begin, len(raw), Message("Building the vocabulary"))
    counts = _form_counts(form_of, _raw_counts(chunks, len(raw)), len(forms))
    counts[left_out] = 0
    kept = np.argsort(-counts, kind="stable")
    kept = kept[counts[kept] >= config.min_count][: config.max_vocabulary or None]
    if not len(kept):
        raise _nothing_left(raw, config)
    names = list(forms)
    vocabulary = Vocabulary(tuple(map(names.__getitem__, kept.tolist())), read_only(counts[kept]))
    new_id = np.full(len(forms), -1, np.int32)
    new_id[kept] = np.arange(len(kept), dtype=np.int32)
    return vocabulary, new_id[form_of]


def _form_of_words(config: TokenizeConfig, language: str) -> Callable[[list[str]], list[str]]:
    """Return what makes words the forms they are counted under, empty where they are left out."""
    omitted = _omitted(config, language)
    stem = _stemmer(config, language)

    def forms(words: list[str]) -> list[str]:
        if not config.by_character:
            # é is é, however many code points it was written with; characters stay as they stand.
            words = [normalize("NFC", word) for word in words]
        lowered = list(map(str.lower, words))
        made = lowered if config.lowercase else words
        if stem:
            made = list(map(stem, made))
        if omitted:
            left_out = [word.replace("’", "'") in omitted for word in lowered]
            made = ["" if out else form for out, form in zip(left_out, made, strict=True)]
        return made

    return forms


def _omitted(config: TokenizeConfig, language: str) -> frozenset[str]:
    if config.by_character:
        return frozenset()
    usual = languages.stop_words(language) if config.stop_words else frozenset()
    own = languages.listed_words(config.own_stop_words)
    return (usual | own) - languages.listed_words(config.kept_words)


def _stemmer(config: TokenizeConfig, language: str) -> Callable[[str], str] | None:
    if not config.stemming or config.by_character or not languages.has_stemmer(language):
        return None
    return languages.stemmer(language)


def _raw_counts(chunks: list[_Chunk], size: int) -> Int64:
    counts = np.zeros(size, np.int64)
    for chunk in chunks:
        part = np.bincount(chunk.ids)
        counts[: len(part)] += part
    return counts


def _form_counts(form_of: Int32, raw_counts: Int64, forms: int) -> Int64:
    return np.bincount(form_of, raw_counts, minlength=forms).astype(np.int64)


def _nothing_left(raw: list[str], config: TokenizeConfig) -> UserError:
    if not raw and config.pattern:
        return UserError(
            "The own pattern matches nothing in this text; change it or leave it empty."
        )
    if not raw:
        return UserError("The text holds no words; open another one or type some.")
    if config.min_count == 1:
        return UserError(
            "Every word of the text is left out; switch off “Leave out little words” or change your"
            " own list."
        )
    return UserError(
        "No word is left: none occurs {min_count} times or more; lower “Rarest word kept”.",
        min_count=config.min_count,
    )


def _kept(chunks: list[_Chunk], renumbered: Int32, tokens: int, documents: int) -> Steps[_Kept]:
    """Give every token its final id and drop those without one; uses the chunks up."""
    kept, pulse, total = _Kept(tokens, documents), Pulse(), len(chunks)
    chunks.reverse()
    while chunks:
        chunk = chunks.pop()
        kept.add(chunk, renumbered[chunk.ids])
        if pulse.due():
            yield WorkProgress(total - len(chunks), total, Message("Numbering the words"))
    return kept
