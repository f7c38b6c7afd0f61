"""Keyword in context on the screen."""

import pytest
from PySide6.QtCore import Qt

from engine.counts.concordance import concordance
from engine.text import Documents, build_corpus
from legacy_gui.tables.concordance_view import DOCUMENT, HIT, LEFT, RIGHT, ConcordanceView
from legacy_gui.theme import colors

Role = Qt.ItemDataRole


@pytest.fixture
def view(qtbot):
    made = ConcordanceView()
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


@pytest.fixture
def found():
    texts = ("I like to go fishing\nand to go home.", "To go or not to go.")
    return concordance(build_corpus(Documents(texts, ("a/one", "a/two"))), "to go", 12)


def row(view, number):
    model = view.model()
    return [model.index(number, column).data() for column in (DOCUMENT, LEFT, HIT, RIGHT)]


def test_every_place_is_a_row(view, found):
    view.show_concordance(found)
    assert view.model().rowCount() == 4
    assert row(view, 0) == ["one", "I like ", "to go", " fishing and"]
    assert row(view, 2) == ["two", "", "To go", " or not to g"]


def test_lines_come_in_the_order_of_the_concordance(view, found):
    ordered = found.sorted_by("right")
    view.show_concordance(ordered)
    rights = [row(view, number)[RIGHT] for number in range(4)]
    assert rights == [ordered.line(number).right for number in range(4)]


def test_one_document_needs_no_name(view, found):
    view.show_concordance(found)
    assert not view.isColumnHidden(DOCUMENT)
    view.show_concordance(concordance(build_corpus("to go"), "to go"))
    assert view.isColumnHidden(DOCUMENT)


def test_the_hit_stands_out(view, found):
    view.show_concordance(found)
    hit = view.model().index(0, HIT)
    assert hit.data(Role.ForegroundRole).name().upper() == colors().accent
    assert hit.data(Role.FontRole).weight() > view.font().weight()
    sides = [view.model().index(0, column).data(Role.TextAlignmentRole) for column in (LEFT, RIGHT)]
    assert sides[0] & Qt.AlignmentFlag.AlignRight
    assert sides[1] & Qt.AlignmentFlag.AlignLeft


def test_nothing_to_show(view, found):
    view.show_concordance(found)
    view.show_concordance(None)
    assert view.model().rowCount() == 0
