"""Bars behind shares."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from legacy_gui.tables.columns import Column
from legacy_gui.tables.data_table import DataTable
from legacy_gui.theme import colors


def bar_lengths(table, rows):
    """Count the pixels of the bar's colour in each row."""
    picture = table.view.viewport().grab().toImage()
    wanted = colors().series[0].lower()
    heights = [
        table.view.rowViewportPosition(row) + table.view.rowHeight(row) // 2 for row in range(rows)
    ]
    return [
        sum(picture.pixelColor(x, y).name() == wanted for x in range(picture.width()))
        for y in heights
    ]


@pytest.fixture
def table(qtbot):
    made = DataTable()
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


def test_bars_are_as_long_as_the_shares(table):
    shares = np.array([0.4, 0.2, 0.1, 0.0])
    table.set_columns([Column("W", text=str), Column("Share", shares, format="percent")])
    lengths = bar_lengths(table, 4)
    assert lengths[0] > 100
    assert lengths[1] == pytest.approx(lengths[0] / 2, abs=3)
    assert lengths[2] == pytest.approx(lengths[0] / 4, abs=3)
    assert lengths[3] == 0


def test_bars_follow_their_rows_when_sorted(table, qtbot):
    shares = np.array([0.1, 0.4])
    table.set_columns([Column("W", text=str), Column("Share", shares, format="percent")])
    before = bar_lengths(table, 2)
    table.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: table.model.source_row(0) == 1)
    assert bar_lengths(table, 2) == before[::-1]


def test_all_zero_shares_draw_nothing(table):
    table.set_columns([Column("W", text=str), Column("S", np.zeros(2), format="percent")])
    assert bar_lengths(table, 2) == [0, 0]
