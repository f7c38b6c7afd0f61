"""The growing dictionary: counted when it is looked at, once for every text."""

import pytest

from engine.counts import NgramConfig, count_ngrams
from engine.counts.growth import Growth, Line, dictionary_growth_steps
from engine.text import build_corpus
from engine.training import run
from legacy_gui.panels.ngram_growth import GrowthView, growth_sentence

TEXT = "I like to go fishing and I like to go shopping"


@pytest.fixture
def view(shown):
    return shown(GrowthView)


@pytest.fixture
def table():
    return count_ngrams(build_corpus([TEXT]))


def test_counts_what_the_engine_counts(view, table, qtbot):
    view.show_table(table)
    qtbot.waitUntil(lambda: view.growth is not None)
    assert view.growth == run(dictionary_growth_steps(table.corpus))
    assert view.sentence.text() == "Of 7 different word triples 71 % occur only once."
    assert view.plot.accessibleDescription()


def test_what_is_known_is_drawn_on_the_way(view, table):
    steps = dictionary_growth_steps(table.corpus)
    progress = next(p for p in steps if len(p.growth.words.types) == 3)
    view._on_progressed(progress)
    first = view.plot._counts[0]
    assert first[:3].tolist() == list(progress.growth.words.types)
    assert view.sentence.text() == "Counting runs of 3…"


def test_other_settings_on_the_same_text_count_nothing_again(view, table, qtbot):
    view.show_table(table)
    qtbot.waitUntil(lambda: view.growth is not None)
    growth = view.growth
    view.show_table(count_ngrams(table.corpus, NgramConfig(1, 1)))
    assert view.growth is growth
    view.show_table(count_ngrams(build_corpus(["another text"])))
    assert view.growth is None
    qtbot.waitUntil(lambda: view.growth is not None)


def test_clearing_ends_the_counting(view, table):
    view.show_table(table)
    view.clear()
    assert not view._counting.is_busy
    assert view.sentence.text() == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            Line((5, 8, 4), (9, 8, 7), (2, 8, 1)),
            "Of 4 different word triples 25 % occur only once.",
        ),
        (Line((2, 1, 0), (2, 1, 0), (2, 1, 0)), "Of 1 different word pairs 100 % occur only once."),
        (Line((1, 0, 0), (1, 0, 0), (1, 0, 0)), "The text is too short for runs of words."),
    ],
)
def test_one_sentence_says_it(words, sentence, qapp):
    assert growth_sentence(Growth(100, words)).startswith(sentence)
