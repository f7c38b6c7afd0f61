"""The concordance against a search that tries every place."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.counts import concordance
from engine.counts.concordance import DEPTH, SORTED_AT_ONCE, concordance_of_ids
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


def context(documents, document, place, length, side):
    """Return the words on one side of a line, the nearest first."""
    words = documents[document]
    near = words[:place][::-1] if side == "left" else words[place + length :]
    return near[:DEPTH]


@settings(max_examples=150)
@given(
    documents=st.lists(st.lists(st.sampled_from("abC"), max_size=12), min_size=1, max_size=4),
    phrase=st.lists(st.sampled_from("abc"), min_size=1, max_size=2),
    side=st.sampled_from(["left", "right"]),
)
def test_lines_are_sorted_by_the_words_beside_them(documents, phrase, side):
    lowered = [[word.lower() for word in words] for words in documents]
    places = brute_force(lowered, phrase, set())
    if not places:
        return
    # Python's sort is stable, and a shorter list comes before a longer one that begins with it.
    expected = sorted(places, key=lambda place: context(lowered, *place, len(phrase), side))
    found = concordance(build_corpus(map(" ".join, documents)), phrase).sorted_by(side)
    where = found.corpus.spans[found.positions, 0] // 2
    documents_found = found.corpus.document_of[found.positions]
    assert list(zip(documents_found.tolist(), where.tolist(), strict=True)) == expected


def test_case_is_looked_at_last():
    text = "go Zoo. go apple. go Apple. go zoo."
    found = concordance(build_corpus(text, TokenizeConfig(lowercase=False)), ["go"])
    rights = [found.sorted_by("right").line(number).right[1:4] for number in range(4)]
    assert rights == ["App", "app", "Zoo", "zoo"]


def test_more_words_than_are_sorted_at_once_come_out_in_one_order():
    words = np.random.default_rng(0).permutation(2 * SORTED_AT_ONCE + 5)
    corpus = build_corpus(" ".join(f"x w{number:07}" for number in words))
    found = concordance(corpus, ["x"]).sorted_by("right")
    after = [corpus.vocabulary.tokens[token] for token in corpus.ids[found.positions + 1]]
    assert after == sorted(after)
    assert len(after) == len(words)


def test_sorting_can_be_stopped_and_leaves_the_lines_as_they_were():
    found = concordance(build_corpus("b a b c b a"), ["b"])
    steps = found.sorted_steps("right")
    next(steps)
    steps.close()
    assert found.positions.tolist() == [0, 2, 4]
