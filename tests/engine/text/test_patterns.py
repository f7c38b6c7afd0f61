"""Own patterns: runs found on arrays are what the pattern itself would have found."""

import threading
from time import perf_counter

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from engine.text import build_corpus, patterns
from engine.text.patterns import pattern_tokenizer
from engine.text.tokenize_config import TokenizeConfig

RUNS = [r"\w+", r"\w\w+", r"(?u)\b\w\w+\b", r"\d+", r"\S\S\S+", "[a-z]+", r"[\w'-]+", "[我a]+"]
NO_RUNS = [r"\w*", r"\w+?", r"\bw+", r"\b\d+\b", r"[^,]+", r"\W+", r"\w\d+", r"[\s\w]+", "[[a]]+"]


def cut(pattern, text):
    starts, ends = pattern_tokenizer(pattern)[0](text)
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize("pattern", RUNS)
@given(text=st.text("ab1é我_ \n,'-\u0301\u200d😀", max_size=40))
@example(text="")
def test_a_run_is_what_the_pattern_matches(pattern, text):
    assert pattern_tokenizer(pattern)[1]
    assert cut(pattern, text) == regex.findall(pattern, text)


@pytest.mark.parametrize("pattern", NO_RUNS)
def test_other_patterns_are_left_to_the_library(pattern):
    assert not pattern_tokenizer(pattern)[1]
    text = "abw b12, w\nab 3."
    assert cut(pattern, text) == [found for found in regex.findall(pattern, text) if found]


@pytest.mark.parametrize("pattern", ["[^,]+", r"[\s\w]+", r"(?s).+"])
def test_no_match_reaches_into_the_next_document(pattern):
    corpus = build_corpus(["to go", "fishing"], TokenizeConfig(pattern=pattern))
    assert corpus.vocabulary.tokens == ("to go", "fishing")
    assert corpus.spans.tolist() == [[0, 5], [0, 7]]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\w+", ["a1", "b2", "c3"]),
        (r"(\w)(\d)", ["a1", "b2", "c3"]),
        (r"\d*", ["1", "2", "3"]),
        (r"(?r)\w+", ["a1", "b2", "c3"]),
        (r"\b", []),
        (r"\p{Lu}", []),
    ],
)
def test_own_pattern(pattern, expected):
    assert cut(pattern, "a1 b2, c3") == expected


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(", r"cannot be read: missing \) at position 1"),
        ("*", "nothing to repeat"),
        (r"\p{Foo}", "unknown property"),
        ("(" * 499, "cannot be read"),
        ("a" * 501, "too large"),
        ("a{100000000}", "too large"),  # would be written out in memory
        ("((a{100}){100}){100}", "too large"),
        ("(?R)", "too large"),
    ],
)
def test_a_bad_pattern_is_one_sentence(pattern, reason):
    with pytest.raises(ValueError, match=reason) as caught:
        pattern_tokenizer(pattern)
    assert len(str(caught.value)) <= 300


def test_an_endless_pattern_is_stopped_while_other_threads_run(monkeypatch):
    monkeypatch.setattr(patterns, "PATTERN_SECONDS", 0.5)
    ticks, done = [], threading.Event()

    def tick():
        while not done.wait(0.002):
            ticks.append(perf_counter())

    thread = threading.Thread(target=tick)
    thread.start()
    begin = perf_counter()
    try:
        with pytest.raises(ValueError, match="takes too long"):
            cut("(a+)+$", "a" * 100_000 + "b")
    finally:
        end = perf_counter()
        done.set()
        thread.join()
    assert any(begin + 0.1 < tick < end - 0.1 for tick in ticks)  # the interpreter was not held


def test_a_nested_repetition_that_does_match_is_one_token():
    assert cut("(a+)+$", "a" * 100_000) == ["a" * 100_000]
