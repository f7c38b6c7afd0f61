"""Zipf's law: the points are the counts."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from engine.text import Vocabulary, build_corpus
from legacy_gui.plots.rank_frequency import FARTHEST, RankFrequency
from legacy_gui.theme import DARK, LIGHT, theme
from tests.support.windows import use_light


@pytest.fixture
def plot(qtbot):
    use_light()
    page = QWidget()  # pyqtgraph takes a plot apart that is closed itself
    qtbot.addWidget(page)
    made = RankFrequency(page)
    made.resize(700, 400)
    page.resize(700, 400)
    page.show()
    yield made
    page.hide()


def vocabulary_of(counts):
    counts = np.array(counts, np.int64)
    return Vocabulary(tuple(f"w{number}" for number in range(len(counts))), counts)


def drawn(plot):
    """Return the ranks and counts of the points."""
    x, y = plot._points.getData()
    return np.rint(10**x).astype(int), np.rint(10**y).astype(int)


def test_the_points_are_the_counts(plot):
    vocabulary = build_corpus(["a a a a b b b c c d " * 3 + "e"]).vocabulary
    plot.show_vocabulary(vocabulary)
    ranks, counts = drawn(plot)
    assert ranks.tolist() == [1, 2, 3, 4, 5]
    assert counts.tolist() == vocabulary.counts.tolist() == [12, 9, 6, 3, 1]


def test_a_large_vocabulary_is_thinned_without_inventing(plot):
    counts = np.sort(np.random.default_rng(1).zipf(1.3, 300_000).clip(max=10**9))[::-1]
    plot.show_vocabulary(vocabulary_of(counts))
    ranks, shown = drawn(plot)
    assert 1000 < len(ranks) <= 5000
    assert ranks[0] == 1
    assert ranks[-1] == 300_000
    assert (np.diff(ranks) > 0).all()
    assert np.allclose(shown, counts[ranks - 1])


@pytest.mark.parametrize("counts", [[1], [1000], [1, 1], [5, 5, 5]])
def test_tiny_vocabularies_are_drawn(plot, counts):
    plot.show_vocabulary(vocabulary_of(counts))
    ranks, shown = drawn(plot)
    assert shown.tolist() == counts
    assert ranks.tolist() == list(range(1, len(counts) + 1))
    assert np.isfinite(plot.viewRange()).all()
    plot.grab()


def test_only_finite_numbers_reach_the_plot(plot):
    plot.show_vocabulary(vocabulary_of([3, 2, 1]))
    for curve in (plot._points, plot._law):
        for values in curve.getData():
            assert values.dtype == np.float64
            assert np.isfinite(values).all()


def test_another_vocabulary_replaces_the_first(plot):
    plot.show_vocabulary(vocabulary_of(range(100, 0, -1)))
    plot.show_vocabulary(vocabulary_of([7, 3]))
    assert drawn(plot)[1].tolist() == [7, 3]
    assert {label.toPlainText() for label in plot._labels} == {"w0", "w1"}


def test_it_is_described_for_those_who_cannot_see_it(plot):
    plot.show_vocabulary(vocabulary_of([1500, 3]))
    assert plot.accessibleName()
    assert "w0" in plot.accessibleDescription()
    assert "500" in plot.accessibleDescription()


def test_the_mouse_names_the_word(plot):
    plot.show_vocabulary(vocabulary_of([50, 20, 3]))
    place = plot.getViewBox().mapViewToScene(QPointF(np.log10(2), np.log10(20)))
    plot._on_mouse_moved(place)
    assert plot._hover.isVisible()
    assert "“w1”" in plot._hover.toPlainText()
    assert "20" in plot._hover.toPlainText()


def test_the_mouse_outside_names_nothing(plot):
    plot._on_mouse_moved(QPointF(10, 10))
    assert not plot._hover.isVisible()
    plot.show_vocabulary(vocabulary_of([50, 20, 3]))
    plot._on_mouse_moved(QPointF(-100, -100))
    assert not plot._hover.isVisible()


def test_nobody_can_zoom_to_where_numbers_end(plot):
    plot.show_vocabulary(vocabulary_of([50, 20, 3]))
    for _ in range(60):
        plot.getViewBox().scaleBy((10, 10))
    (left, right), (bottom, top) = plot.viewRange()
    assert max(abs(v) for v in (left, right, bottom, top)) <= FARTHEST + 1
    for place in (QPointF(1, 1), QPointF(699, 399), QPointF(350, 200)):
        plot._on_mouse_moved(place)
    plot.grab()


def test_the_colours_follow_the_theme(plot):
    plot.show_vocabulary(vocabulary_of([50, 20, 3]))
    for name, colors in (("dark", DARK), ("light", LIGHT)):
        theme().choose(name)
        assert plot.backgroundBrush().color().name() == colors.card.lower()
        assert plot._law.opts["pen"].color().name() == colors.series[1].lower()
