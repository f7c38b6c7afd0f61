"""The concordance against a search that tries every place."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.counts import concordance
from engine.counts.concordance import concordance_of_ids
from engine.messages import UserError
from engine.text import TokenizeConfig, build_corpus


def brute_force(documents, phrase, left_out):
    """Return (document, place) of each occurrence, place counted in the written words."""
    n = len(phrase)
    return [
        (number, place)
        for number, words in enumerate(documents)
        for place in range(len(words) - n + 1)
        if words[place : place + n] == phrase and not left_out.intersection(phrase)
    ]


@settings(max_examples=150, deadline=None)
@example([["a", "c", "b"], ["a"], ["b"]], ["a", "b"], {"c"})
@given(
    documents=st.lists(st.lists(st.sampled_from("abc"), max_size=9), min_size=1, max_size=4),
    phrase=st.lists(st.sampled_from("abc"), min_size=1, max_size=5),
    left_out=st.sampled_from([set(), {"c"}]),
)
def test_finds_what_brute_force_finds(documents, phrase, left_out):
    expected = brute_force(documents, phrase, left_out)
    try:
        corpus = build_corpus(
            map(" ".join, documents), TokenizeConfig(own_stop_words=" ".join(left_out))
        )
        found = concordance(corpus, phrase)
    except ValueError:
        assert not expected
        return
    places = corpus.spans[found.positions, 0] // 2  # every word is one letter and a space
    documents_found = corpus.document_of[found.positions]
    assert list(zip(documents_found.tolist(), places.tolist(), strict=True)) == expected


@given(width=st.integers(0, 30), number=st.integers(0, 2))
def test_left_hit_and_right_are_the_text(width, number):
    text = "To go,\nor not\nto GO: that is to  go fishing"
    found = concordance(build_corpus(["", text]), ["to", "go"], width)
    line = found.line(number)
    begin = (0, 14, 29)[number]
    end = begin + len(line.hit)
    plain = text.replace("\n", " ")
    assert line.hit.lower().split() == ["to", "go"]
    assert line.left + line.hit + line.right == plain[max(0, begin - width) : end + width]
    assert (line.left, line.document) == (plain[max(0, begin - width) : begin], 1)


def test_characters_of_a_phrase():
    corpus = build_corpus("banana", TokenizeConfig(unit="char"))
    assert concordance(corpus, "ana").positions.tolist() == [1, 3]


def test_a_phrase_longer_than_the_text_is_not_found():
    assert len(concordance(build_corpus("a a a"), ["a"] * 5)) == 0


def test_ids_of_a_table_row_can_be_looked_up():
    corpus = build_corpus(["go fishing", "go"])
    assert concordance_of_ids(corpus, np.array([0], np.int32)).positions.tolist() == [0, 2]


@pytest.mark.parametrize("phrase", [[], ["shopping"], ["go", "shopping"]])
def test_unknown_words_are_said(phrase):
    with pytest.raises(ValueError, match="does not occur"):
        concordance(build_corpus("go fishing"), phrase)


@pytest.mark.parametrize(
    ("config", "phrase", "hits"),
    [
        (TokenizeConfig(), "To GO", ["to go", "To go"]),
        (TokenizeConfig(stemming=True), "nets", ["nets", "net"]),
        (TokenizeConfig(unit="char"), "net", ["net", "net"]),
        (TokenizeConfig(min_count=2), "go", ["go", "go"]),
    ],
)
def test_a_phrase_as_written_is_cut_like_the_text(config, phrase, hits):
    corpus = build_corpus("I like to go with nets. To go needs a net, or two.", config)
    found = concordance(corpus, phrase)
    assert [found.line(number).hit for number in range(len(found))] == hits


@pytest.mark.parametrize("phrase", ["", "...", "whale", "to whale"])
def test_a_phrase_that_is_not_there_is_said(phrase):
    with pytest.raises(UserError, match="does not occur"):
        concordance(build_corpus("to go"), phrase)
