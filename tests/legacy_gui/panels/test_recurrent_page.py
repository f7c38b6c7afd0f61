"""What the pages share: which models are shown, and where the known symbols of a text stand."""

from legacy_gui.panels.recurrent_page import comparable, reading_of, written
from legacy_gui.translations import use_language
from tests.support.recurrent import both_cells, small_language_model


def test_one_model_of_each_cell_the_newest_in_the_order_of_the_colours():
    lstm, rnn = both_cells()
    newer = small_language_model("rnn", epochs=3)
    assert comparable((rnn, lstm, newer)) == (newer, lstm)
    assert comparable(()) == ()


def test_models_with_other_symbols_are_left_out():
    words = small_language_model("lstm", unit="word")
    rnn = small_language_model("rnn")
    assert comparable((words, rnn)) == (rnn,)
    assert comparable((rnn, words)) == (words,)


def test_unknown_characters_are_passed_over_and_the_others_keep_their_places():
    symbols = small_language_model().symbols
    reading = reading_of(symbols, "the中k")
    assert symbols.decode(reading.ids) == "thek"
    assert reading.spans.tolist() == [[0, 1], [1, 2], [2, 3], [4, 5]]


def test_words_stand_where_they_stand():
    symbols = small_language_model(unit="word").symbols
    text = "The king zzz said"
    reading = reading_of(symbols, text)
    assert [text[a:b] for a, b in reading.spans.tolist()] == ["The", "king", "said"]
    assert [symbols.tokens[i] for i in reading.ids.tolist()] == ["the", "king", "said"]
    assert reading_of(symbols, " ").spans.shape == (0, 2)


def test_blanks_are_written_out(qapp):
    use_language("en")
    assert [written(token) for token in (" ", "\n", "\t", "x")] == [
        "space",
        "line end",
        "tab key",
        "x",
    ]
