import numpy as np
import pytest
from PySide6.QtCore import QLocale

from legacy_gui.tables.columns import (
    CELL_CHARACTERS,
    Column,
    TableRows,
    cell_text,
    count_rows,
    shown,
)


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def number(value, format, digits=3):
    return cell_text(Column("n", np.array([value]), format=format, digits=digits), 0)


@pytest.mark.parametrize(
    ("value", "format", "expected"),
    [
        (1234567, "integer", "1,234,567"),
        (-3, "integer", "-3"),
        (1234567.5, "decimal", "1,234,567.500"),
        (0.0, "decimal", "0.000"),
        (0.00001, "decimal", "1.0e-05"),
        (1e27, "decimal", "1.0e+27"),
        (0.125, "percent", "12.500 %"),
        (np.nan, "decimal", "–"),
        (np.inf, "percent", "∞"),
        (-np.inf, "decimal", "−∞"),
        (np.float32(0.5), "decimal", "0.500"),
        (np.uint64(2**53), "integer", "9,007,199,254,740,992"),
    ],
)
def test_numbers_are_written_for_people(value, format, expected):
    assert number(value, format) == expected


def test_no_cell_is_longer_than_the_limit():
    text = shown("字" * 100_000)

    assert len(text) == CELL_CHARACTERS + 1
    assert text.endswith("…")


@pytest.mark.parametrize("text", ["a\nb", "\0", "\ud800", "\u2028", "\x85", "tab\t"])
def test_invisible_characters_are_replaced_one_for_one(text):
    assert shown(text).isprintable()
    assert len(shown(text)) == len(text)


def test_a_column_has_either_numbers_or_texts():
    with pytest.raises(ValueError, match="either values or texts"):
        Column("nothing")
    with pytest.raises(ValueError, match="either values or texts"):
        Column("both", np.arange(2), text=str)


def test_columns_must_agree_on_the_number_of_rows():
    with pytest.raises(ValueError, match="same number of rows"):
        count_rows([Column("a", np.arange(2)), Column("b", np.arange(3))])
    with pytest.raises(ValueError, match="same number of rows"):
        count_rows([Column("only texts", text=str)])


@pytest.mark.parametrize("columns", [[], [Column("a", np.arange(0))]])
def test_no_rows(columns):
    assert count_rows(columns) == 0


def test_rows_of_texts_alone_are_counted_by_the_texts_or_their_keys():
    assert count_rows([Column("a", all_texts=lambda: ["x", "y"])]) == 2
    assert count_rows([Column("a", text=str, keys=np.arange(5))]) == 5


def test_table_rows_are_plain_values_in_the_order_shown():
    columns = (
        Column("word", all_texts=lambda: ["a", "b", "c"]),
        Column("share", np.array([0.1, 0.2, 0.3], np.float32), format="decimal"),
        Column("count", np.array([1, 2, 3]), format="integer"),
    )
    rows = TableRows(columns, np.array([2, 0]))

    assert list(rows) == [("c", 0.3, 3), ("a", 0.1, 1)]
    assert list(rows) == list(rows)  # can be gone through again
    assert [type(cell) for cell in next(iter(rows))] == [str, float, int]
    assert len(rows) == 2


def test_float32_survives_being_written_as_a_short_decimal():
    values = np.random.default_rng(0).standard_normal(5000).astype(np.float32)
    rows = TableRows((Column("x", values, format="decimal"),), np.arange(5000))

    assert np.array_equal(np.array([row[0] for row in rows]).astype(np.float32), values)
