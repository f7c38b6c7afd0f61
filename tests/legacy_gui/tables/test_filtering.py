import numpy as np
import pytest

from engine.messages import UserError
from engine.training import run
from legacy_gui.tables import filtering
from legacy_gui.tables.columns import Column
from legacy_gui.tables.filtering import Query, filter_steps

WORDS = ["Apple", "pineapple", "fig", "STRASSE", "straße", "", "a.c", "abc", "=1+1", "苹果"]
COLUMNS = [Column("word", all_texts=lambda: WORDS), Column("n", np.arange(len(WORDS)))]


def found(text, is_pattern=False, columns=COLUMNS):
    return run(filter_steps(columns, len(WORDS), Query(text, is_pattern))).tolist()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", list(range(10))),
        ("apple", [0, 1]),
        ("STRASSE", [3, 4]),  # ß folds to ss
        ("a.c", [6]),
        ("=1+1", [8]),
        ("果", [9]),
        ("nowhere", []),
    ],
)
def test_words_match_anywhere_whatever_their_case(text, rows):
    assert found(text) == rows


@pytest.mark.parametrize(
    ("pattern", "rows"),
    [("^a", [0, 6, 7]), ("a.c", [6, 7]), ("^$", [5]), (r"\p{Han}", [9]), ("APPLE$", [0, 1])],
)
def test_patterns(pattern, rows):
    assert found(pattern, is_pattern=True) == rows


@pytest.mark.parametrize("pattern", ["(", "[a", "*", r"\p{Nothing}", "(?P<x"])
def test_an_unfinished_pattern_is_one_sentence(pattern):
    with pytest.raises(UserError, match="not a complete pattern yet") as caught:
        found(pattern, is_pattern=True)

    assert len(str(caught.value)) <= 300


def test_a_pattern_that_would_take_for_ever_is_given_up(monkeypatch):
    monkeypatch.setattr(filtering, "SECONDS_PER_CELL", 0.001)
    columns = [Column("word", all_texts=lambda: ["a" * 5_000 + "b"] * len(WORDS))]

    with pytest.raises(UserError, match="takes too long"):
        found(r"(a|aa)+$", is_pattern=True, columns=columns)


def test_any_text_column_may_match_and_numbers_are_not_searched():
    columns = [*COLUMNS, Column("label", text=lambda row: "even" if row % 2 == 0 else "odd")]

    assert found("even", columns=columns) == [0, 2, 4, 6, 8]
    assert found("9", columns=columns) == []


def test_without_texts_nothing_matches_a_search():
    assert found("1", columns=[Column("n", np.arange(len(WORDS)))]) == []


def test_long_columns_are_searched_in_steps(monkeypatch):
    reads = []
    column = Column("word", text=lambda row: reads.append(row) or "x", keys=np.zeros(20_000))
    monkeypatch.setattr(filtering.Pulse, "due", lambda self: True)

    next(filter_steps([column], 20_000, Query("x")))

    assert len(reads) == filtering.ROWS_PER_STEP
