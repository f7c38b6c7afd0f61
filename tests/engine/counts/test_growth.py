"""The growth of the dictionary against sets of tuples; what is known only grows."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.counts import growth
from engine.counts.growth import Growth, Line, dictionary_growth_steps
from engine.text import TokenizeConfig, build_corpus
from engine.training import run
from tests.support.counting import DOCUMENTS, places


def line(documents, longest):
    """Count the n-grams of lists of tokens one by one."""
    types, tokens, once = [], [], []
    for n in range(1, longest + 1):
        found = Counter(tuple(d[i : i + n]) for d in documents for i in places(d, n))
        types.append(len(found))
        tokens.append(found.total())
        once.append(list(found.values()).count(1))
    return Line(tuple(types), tuple(tokens), tuple(once))


@settings(max_examples=60)
@given(documents=DOCUMENTS, longest=st.integers(1, 6), unit=st.sampled_from(["word", "char"]))
def test_lines_match_the_reference(documents, longest, unit):
    if not any(documents):
        return
    texts = [" ".join(tokens) for tokens in documents]
    corpus = build_corpus(texts, TokenizeConfig(unit=unit))
    found = run(dictionary_growth_steps(corpus, longest))
    assert found.characters_read == sum(map(len, texts))
    assert found.words == line(documents, longest)
    assert found.characters == line(list(map(list, texts)), longest)


def test_words_left_out_stay_left_out_of_the_line_of_words():
    corpus = build_corpus("to go to fish", TokenizeConfig(own_stop_words="to", min_count=1))
    found = run(dictionary_growth_steps(corpus, 2))
    assert found.words == Line((2, 0), (2, 0), (2, 0))
    assert found.characters.tokens == (13, 12)


@pytest.mark.parametrize("config", [TokenizeConfig(min_count=2), TokenizeConfig(pattern=r"\w+")])
def test_all_characters_are_counted_whatever_words_are(config):
    found = run(dictionary_growth_steps(build_corpus("go go on", config), 1))
    assert found.characters == line([list("go go on")], 1)


def test_what_is_known_only_grows():
    corpus = build_corpus(["to go or not to go", "to fish"])
    steps = dictionary_growth_steps(corpus, 4)
    seen = [progress.growth for progress in steps]
    for before, after in pairwise(seen):
        for unit in growth.UNITS:
            early, late = points(before, unit), points(after, unit)
            assert late[: len(early)] == early
    assert len(seen) > 8
    assert seen[0] == Growth(len("to go or not to goto fish"))
    assert seen[-1] == run(dictionary_growth_steps(corpus, 4))


def points(known, unit):
    line = known.words if unit == "word" else known.characters
    return list(zip(line.types, line.tokens, line.once, strict=True))


@pytest.mark.parametrize(
    ("most", "texts"),
    [
        (9, ["to go", "to fish"]),
        (5, ["to go", "to fish"]),
        (3, ["to go to fish"]),
    ],
)
def test_only_the_beginning_of_a_long_text_is_counted(monkeypatch, most, texts):
    monkeypatch.setattr(growth, "MOST_CHARACTERS", most)
    found = run(dictionary_growth_steps(build_corpus(texts), 3))
    read = (
        [texts[0][:most], texts[1][: max(0, most - len(texts[0]))]]
        if len(texts) > 1
        else [texts[0][:most]]
    )
    assert found.characters_read == most
    assert found.words == line([text.split() for text in read], 3)
    assert found.characters == line(list(map(list, read)), 3)
