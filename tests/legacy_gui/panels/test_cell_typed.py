"""What is typed becomes symbols: what is unknown is named, what is too long is cut."""

import pytest

from engine.recurrent.symbols import Symbols
from legacy_gui.panels.cell_typed import MOST, first_words, symbols_of, typed
from tests.support.recurrent import small_language_model


def test_unknown_characters_are_left_out_and_named_once():
    found = typed(Symbols(("a", "b"), False), "abx中xa")
    assert (found.ids.tolist(), found.left_out) == ([0, 1, 0], ("x", "中"))
    assert not found.is_cut


def test_the_symbol_for_all_unknown_ones_is_not_read_either():
    found = typed(Symbols(("a", "�"), True), "aba")
    assert (found.ids.tolist(), found.left_out) == ([0, 0], ("b",))


def test_a_long_text_is_cut():
    found = typed(symbols_of("ab"), "ab" * MOST)
    assert len(found.ids) == MOST
    assert found.is_cut


def test_words_are_read_as_the_network_does():
    symbols = small_language_model(unit="word").symbols
    found = typed(symbols, "The king, zebra")
    assert symbols.decode(found.ids) == "the king"
    assert found.left_out == ("zebra",)
    assert typed(symbols, "  ").ids.tolist() == []


def test_symbols_stand_in_the_order_of_the_text():
    assert symbols_of("hello").tokens == ("h", "e", "l", "o")


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("Call me Ishmael. Some", "Call me"),
        ("hello", "hello"),
        ("  the \n king said", "the king"),
        ("Donaudampfschifffahrt", "Donaudampfsc"),
        ("我从前在农村住过很久很久很久", "我从前在农村住过很久很久"),
    ],
)
def test_a_text_begins_with_its_first_words(text, beginning):
    assert first_words(text) == beginning
