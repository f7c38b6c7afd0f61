"""The corpus: contract, settings, borders, and that pieces never show."""

from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.messages import UserError
from engine.text import Documents, TokenizeConfig, build_corpus, build_corpus_steps, pieces

TEXTS = st.lists(
    st.text(st.characters(categories=None) | st.sampled_from("ab .,'é\u0301\u00ad我鱼👩🇩🇪\n")),
    min_size=1,
    max_size=5,
)
CONFIGS = [
    TokenizeConfig(),
    TokenizeConfig(unit="char"),
    TokenizeConfig(stop_words=True, stemming=True, language="en"),
    TokenizeConfig(pattern=r"[^,]+"),
]


def tokens(corpus, document=None):
    """Return the tokens of a corpus, or of one of its documents."""
    where = slice(None) if document is None else slice(*corpus.offsets[document : document + 2])
    return [corpus.vocabulary.tokens[i] for i in corpus.ids[where].tolist()]


def written(corpus):
    """Return every token as it stands in its text."""
    texts = corpus.documents.texts
    places = zip(corpus.document_of.tolist(), *corpus.spans.T.tolist(), strict=True)
    return [texts[document][start:end] for document, start, end in places]


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(CONFIGS))
def test_contract(texts, config):
    try:
        corpus = build_corpus(texts, config)
    except UserError:  # and nothing but a sentence for the person
        return
    size = len(corpus)
    assert (corpus.ids.dtype, corpus.ids.shape) == (np.int32, (size,))
    assert (corpus.spans.dtype, corpus.spans.shape) == (np.int32, (size, 2))
    assert (corpus.gaps.dtype, corpus.gaps.shape) == (np.bool_, (size,))
    assert (corpus.offsets.dtype, corpus.offsets.shape) == (np.int64, (len(texts) + 1,))
    assert (corpus.offsets[0], corpus.offsets[-1]) == (0, size)
    assert np.all(np.diff(corpus.offsets) >= 0)
    counts = np.bincount(corpus.ids, minlength=len(corpus.vocabulary))
    assert counts.tolist() == corpus.vocabulary.counts.tolist()
    assert len(set(corpus.vocabulary.tokens)) == len(corpus.vocabulary)
    same_document = np.diff(corpus.document_of) == 0
    assert np.all(corpus.spans[1:, 0][same_document] >= corpus.spans[:-1, 1][same_document])


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_characters_are_the_whole_text(texts):
    if not any(texts):
        return
    corpus = build_corpus(texts, TokenizeConfig(unit="char", lowercase=False))
    assert ["".join(tokens(corpus, document)) for document in range(len(texts))] == texts
    assert written(corpus) == tokens(corpus)
    assert not corpus.gaps.any()


@settings(max_examples=80, deadline=None)
@given(
    texts=st.lists(st.text("abc é.1我鱼 ", max_size=80), min_size=1, max_size=6),
    config=st.sampled_from([TokenizeConfig(chinese="characters"), TokenizeConfig(unit="char")]),
    piece=st.sampled_from([7, 30]),
)
def test_pieces_never_show(texts, config, piece):
    spaced = [" ".join(text[i : i + 3] for i in range(0, len(text), 3)) for text in texts]
    try:
        whole = build_corpus(spaced, config)
    except ValueError:
        return
    with patch.object(pieces, "PIECE", piece), patch.object(pieces, "LOOK_BACK", 6):
        cut = build_corpus(spaced, config)
    assert tokens(cut) == tokens(whole)
    assert np.array_equal(cut.spans, whole.spans)
    assert np.array_equal(cut.offsets, whole.offsets)


def test_arrays_are_read_only():
    corpus = build_corpus(["go fishing"])
    for array in (
        corpus.ids,
        corpus.offsets,
        corpus.spans,
        corpus.gaps,
        corpus.document_of,
        corpus.vocabulary.counts,
    ):
        assert not array.flags.writeable


def test_the_same_text_gives_the_same_corpus():
    first, second = (build_corpus(["go fishing or go shopping"]) for _ in range(2))
    assert np.array_equal(first.ids, second.ids)
    assert first.vocabulary.tokens == second.vocabulary.tokens


def test_labels_and_names_are_carried():
    documents = Documents(("go", "", "fish"), ("1.txt", "2.txt", "3.txt"), ("a", "b", "a"))
    corpus = build_corpus(documents)
    assert corpus.labels == ("a", "b", "a")
    assert corpus.offsets.tolist() == [0, 1, 1, 2]
    assert corpus.document_of.tolist() == [0, 2]


def test_one_string_is_one_document():
    assert build_corpus("go fishing").offsets.tolist() == [0, 2]


def test_many_tiny_documents():
    corpus = build_corpus(["a b", "", "c"] * 20_000)
    assert corpus.offsets[:7].tolist() == [0, 2, 2, 3, 5, 5, 6]
    assert corpus.vocabulary.counts.tolist() == [20_000] * 3


@pytest.mark.parametrize("text", ["one", "in ten words one may say all there is"])
def test_very_short_texts(text):
    assert tokens(build_corpus(text)) == text.split()


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (TokenizeConfig(), "the the a fish the boat boats"),
        (TokenizeConfig(lowercase=False), "The the a fish the boat boats"),
        (TokenizeConfig(stop_words=True), "fish boat boats"),
        (TokenizeConfig(stop_words=True, kept_words="A, x"), "a fish boat boats"),
        (TokenizeConfig(own_stop_words="FISH；boat"), "the the a the boats"),
        (TokenizeConfig(stemming=True), "the the a fish the boat boat"),
        (TokenizeConfig(stemming=True, language="zh"), "the the a fish the boat boats"),
        (TokenizeConfig(min_count=2), "the the the"),
        (TokenizeConfig(max_vocabulary=2), "the the a the"),
        (TokenizeConfig(min_count=2, stemming=True), "the the the boat boat"),
        (TokenizeConfig(pattern="[a-z]{3,}"), "the the fish the boat boats"[4:]),
    ],
)
def test_settings(config, expected):
    corpus = build_corpus("The the a fish the boat boats", config)
    assert tokens(corpus) == expected.split()


def test_gaps_mark_what_was_left_out_just_before():
    corpus = build_corpus(
        ["to the boat", "of boats and the fish of"], TokenizeConfig(stop_words=True)
    )
    assert tokens(corpus) == ["boat", "boats", "fish"]
    assert corpus.gaps.tolist() == [True, True, True]
    assert build_corpus("go a fishing", TokenizeConfig(own_stop_words="go")).gaps.tolist() == [
        True,
        False,
    ]


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_little_word_is_one_with_either_apostrophe(apostrophe):
    corpus = build_corpus(f"I don{apostrophe}t fish", TokenizeConfig(stop_words=True))
    assert tokens(corpus) == ["fish"]


def test_lower_case_does_not_move_the_places():
    text = "İİİ STRASSE ẞ ΟΔΟΣ fish"
    corpus = build_corpus(text)
    assert written(corpus) == text.split()
    assert tokens(corpus) == text.lower().split()


@pytest.mark.parametrize(
    ("texts", "config", "language"),
    [
        (["", " ", "我喜欢钓鱼"], TokenizeConfig(), "zh"),
        (["fish"], TokenizeConfig(), "en"),
        (["fish"], TokenizeConfig(language="de"), "de"),
        (["12"], TokenizeConfig(), "other"),
    ],
)
def test_language(texts, config, language):
    assert build_corpus(texts, config).language == language


def test_japanese_is_not_cut_as_chinese():
    assert tokens(build_corpus("日本語の文章を書くこと")) == list("日本語の文章を書くこと")
    assert tokens(build_corpus("我喜欢钓鱼", TokenizeConfig(chinese="characters"))) == list(
        "我喜欢钓鱼"
    )


def test_an_own_pattern_stops_at_document_borders():
    corpus = build_corpus(["a b", "c d", "", "^e"], TokenizeConfig(pattern=r"[^ ]+"))
    assert tokens(corpus) == ["a", "b", "c", "d", "^e"]
    assert tokens(build_corpus(["a b", "c"], TokenizeConfig(pattern=r"^\w"))) == ["a", "c"]


@pytest.mark.parametrize(
    ("texts", "config", "part"),
    [
        ([], TokenizeConfig(), "holds no words"),
        (["", " \n"], TokenizeConfig(), "holds no words"),
        (["!?"], TokenizeConfig(), "holds no words"),
        (["the of"], TokenizeConfig(stop_words=True), "left out"),
        (["one two"], TokenizeConfig(min_count=2), "“Rarest word kept”"),
        (["one two"], TokenizeConfig(pattern="x"), "matches nothing"),
        (["one two"], TokenizeConfig(pattern="("), "cannot be read"),
    ],
)
def test_errors_are_one_sentence(texts, config, part):
    with pytest.raises(ValueError, match=part) as caught:
        build_corpus(texts, config)
    assert len(str(caught.value)) <= 300
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "config", [TokenizeConfig(stemming=True, language="en"), TokenizeConfig(unit="char")]
)
def test_a_megabyte_without_a_separator(config):
    corpus = build_corpus("x" * 1_000_000, config)
    assert len(corpus.vocabulary) <= 2
    assert (corpus.spans[0, 0], corpus.spans[-1, 1]) == (0, 1_000_000)


def test_every_word_different():
    corpus = build_corpus(" ".join(map(str, range(200_000))))
    assert len(corpus.vocabulary) == len(corpus) == 200_000


def test_one_word_over_and_over():
    corpus = build_corpus("go " * 500_000)
    assert corpus.vocabulary.counts.tolist() == [500_000]


def test_steps_report_and_can_be_closed():
    steps = build_corpus_steps("go fishing " * 100_000)
    first = next(steps)
    assert 0 <= first.step <= first.total
    steps.close()
    assert next(steps, None) is None
