"""Columns of values: read from tables of every make, parted into bands and kinds."""

import numpy as np
import pytest

from engine.embeddings.word_columns import bands, kinds, read_columns_steps
from engine.messages import UserError
from engine.training import run


def read(tmp_path, content, name="topics.csv"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return run(read_columns_steps(path))


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("king,royal\nfish,animal\n", "a.csv"),
        ("king;royal\nfish;animal\n", "a.csv"),
        ("king\troyal\nfish\tanimal\n", "a.tsv"),
        ("king\troyal\r\n\r\nfish\tanimal\r\n", "a.txt"),
        ("\ufeffking, royal \nfish,animal\nfish,water\n,nothing\nboat,\n", "a.csv"),
        ("king,royal\nfish,animal\n".encode("utf-16"), "a.csv"),
    ],
)
def test_a_table_of_two_columns_is_read(tmp_path, content, name):
    (column,) = read(tmp_path, content, name)
    assert column.name == "a"
    assert column.values == {"king": "royal", "fish": "animal"}


@pytest.mark.parametrize(
    "content", ["Word,topic\nking,royal\n", "词,topic\nking,royal\n", "x,topic\nking,3\nfish,4.5\n"]
)
def test_a_heading_names_the_column(tmp_path, content):
    (column,) = read(tmp_path, content)
    assert column.name == "topic"
    assert "king" in column.values
    assert len(column.values) == content.count("\n") - 1


def test_numbers_alone_have_no_heading(tmp_path):
    (column,) = read(tmp_path, "king,3\nfish,4\n")
    assert column.values == {"king": "3", "fish": "4"}


def test_every_further_column_is_one(tmp_path):
    first, second = read(tmp_path, "word,topic,age\nking,royal,4\nfish,,2\n")
    assert (first.name, second.name) == ("topic", "age")
    assert first.values == {"king": "royal"}
    assert second.values == {"king": "4", "fish": "2"}
    first, second = read(tmp_path, "king,royal,much\nfish,animal,little\n")
    assert (first.name, second.name) == ("topics 1", "topics 2")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "the file is empty"),
        ("king\nfish\n", "it needs two columns"),
        ("\n \n", "it needs two columns"),
        (b"\x00\x01\x02\x89PNG\r\n\x1a\n" * 20, "topics.csv"),
    ],
)
def test_what_is_no_such_table_is_said(tmp_path, content, sentence):
    with pytest.raises(UserError, match=sentence) as caught:
        read(tmp_path, content)
    assert str(caught.value).startswith("topics.csv: ")


def test_no_file_is_said(tmp_path):
    with pytest.raises(UserError, match="no such file"):
        run(read_columns_steps(tmp_path / "nothing.csv"))


# -- bands and kinds -------------------------------------------------------------------------------


def test_few_numbers_are_a_band_each():
    parted = bands(["2", "1", "", "2", "10"], 5)
    assert parted.groups.tolist() == [1, 0, -1, 1, 2]
    assert parted.lows == parted.highs == (1.0, 2.0, 10.0)


def test_many_numbers_are_parted_evenly_in_order():
    numbers = np.random.default_rng(0).permutation(1000) / 7
    parted = bands([str(number) for number in numbers], 5)
    assert np.bincount(parted.groups).tolist() == [200] * 5
    assert list(parted.lows) == sorted(parted.lows)
    inside = [numbers[parted.groups == group] for group in range(5)]
    assert [part.min() for part in inside] == pytest.approx(parted.lows)
    assert [part.max() for part in inside] == pytest.approx(parted.highs)


def test_a_number_that_is_nearly_everywhere_leaves_no_empty_band():
    parted = bands([*["0"] * 90, *map(str, range(1, 11))], 5)
    assert set(parted.groups.tolist()) == set(range(len(parted.lows)))


@pytest.mark.parametrize("values", [["a", "1"], ["", ""], [], ["nan", "1"], ["inf"]])
def test_what_is_no_number_has_no_bands(values):
    assert bands(values, 5) is None


def test_rare_kinds_are_counted_together():
    parted = kinds(["a", "b", "a", "c", "", "b", "a", "d"], 2)
    assert parted.names == ("a", "b")
    assert parted.groups.tolist() == [0, 1, 0, -1, -1, 1, 0, -1]
    assert (parted.other_kinds, parted.other_words) == (2, 2)
