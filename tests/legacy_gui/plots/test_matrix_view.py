"""The arithmetic of zooming: what is under the mouse stays there, and nobody leaves the matrix."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from legacy_gui.plots.matrix_view import MatrixView, thinned

FRAME = QRectF(100, 50, 800, 400)
WHOLE = MatrixView(20, 40, QRectF(0, 0, 40, 20), FRAME)


def test_cells_fill_the_frame():
    assert WHOLE.pitch == (20, 20)
    assert WHOLE.place(0, 0).topLeft() == FRAME.topLeft()
    assert WHOLE.place(19, 39).bottomRight() == FRAME.bottomRight()
    assert WHOLE.visible() == (range(20), range(40))


def test_a_spot_belongs_to_the_cell_that_covers_it():
    assert WHOLE.cell_at(WHOLE.place(7, 13).center()) == (7, 13)
    assert WHOLE.cell_at(FRAME.bottomRight()) == (19, 39)
    assert WHOLE.cell_at(QPointF(99, 60)) is None


SPOTS = st.builds(QPointF, st.floats(101, 899), st.floats(51, 449))


@given(spot=SPOTS, factors=st.lists(st.floats(0.2, 5), max_size=8))
def test_zooming_never_leaves_the_matrix(spot, factors):
    view = WHOLE
    for factor in factors:
        view = MatrixView(20, 40, view.zoomed(factor, spot), FRAME)
    assert view.seen.left() >= 0
    assert view.seen.top() >= 0
    assert view.seen.right() <= 40 + 1e-9
    assert view.seen.bottom() <= 20 + 1e-9
    assert view.seen.width() >= 2 - 1e-9


@given(spot=SPOTS, factor=st.floats(1, 5))
def test_the_cell_under_the_mouse_stays_there(spot, factor):
    closer = MatrixView(20, 40, WHOLE.zoomed(factor, spot), FRAME)
    assert closer.to_cells(spot) == pytest.approx(WHOLE.to_cells(spot))


def test_zooming_in_and_out_again_shows_everything():
    closer = MatrixView(20, 40, WHOLE.zoomed(4, QPointF(200, 100)), FRAME)
    assert closer.seen.width() == 10
    assert closer.zoomed(1e-9, QPointF(200, 100)) == WHOLE.seen


def test_dragging_moves_what_is_seen_the_other_way():
    closer = MatrixView(20, 40, QRectF(10, 5, 10, 5), FRAME)
    assert closer.panned(QPointF(-80, 80)) == QRectF(11, 4, 10, 5)
    assert closer.panned(QPointF(1e6, 1e6)) == QRectF(0, 0, 10, 5)


@pytest.mark.parametrize("cell", [(0, 0), (19, 39), (7, 12), (0, 39)])
def test_a_cell_is_brought_into_view(cell):
    closer = MatrixView(20, 40, QRectF(10, 5, 10, 5), FRAME)
    row, column = cell
    assert closer.showing(row, column).contains(QRectF(column, row, 1, 1))
    assert closer.showing(6, 12) == closer.seen


@pytest.mark.parametrize("pitch", [0.3, 1, 7.5, 20, 100])
def test_labels_never_meet(pitch):
    kept = list(thinned(range(13, 900), pitch, 18))
    assert kept
    assert all(13 <= row < 900 for row in kept)
    assert all(b - a == kept[1] - kept[0] for a, b in itertools.pairwise(kept))
    assert (kept[1] - kept[0]) * pitch >= 18
    if pitch >= 18:
        assert kept == list(range(13, 900))
