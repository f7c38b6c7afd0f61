"""The document-term matrix as a table."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester

from engine.counts import BowConfig, document_term_matrix, tfidf
from engine.counts.bow import DocumentTermMatrix
from engine.text import Documents, TokenizeConfig, build_corpus
from engine.training import run
from legacy_gui.export_matrix import MatrixExport
from legacy_gui.plots.shades import contrast, rgb
from legacy_gui.tables import matrix_saving, matrix_view
from legacy_gui.tables.export_dialog import ExportDialog
from legacy_gui.tables.matrix_model import STRIP, MatrixModel
from legacy_gui.tables.matrix_view import MatrixView
from legacy_gui.tables.matrix_work import RowOrder, find_term_steps, row_order_steps
from legacy_gui.theme import DARK, LIGHT, theme
from tests.support.trainers import Held
from tests.support.windows import use_light

TEXTS = ("to go, to fish", "go shopping", "the sea the sea the sea and more")
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def counted():
    documents = Documents(TEXTS, ("a.txt:b", "a.txt:c", "a.txt:a"), ("x", "y", "y"))
    return document_term_matrix(build_corpus(documents))


@pytest.fixture
def view(qtbot, counted):
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    use_light()
    made = MatrixView()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show_matrix(counted)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_jobs()
    QLocale.setDefault(before)


@pytest.fixture
def by_jobs(monkeypatch):
    monkeypatch.setattr(matrix_view, "QUICK_CELLS", 0)
    monkeypatch.setattr(matrix_view, "QUICK_TERMS", 0)


def shown(view):
    model = view.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def click_term(qtbot, view, column):
    header = view.cells.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def random_matrix(documents=40, terms=3 * STRIP + 7, seed=3):
    """A matrix whose values are known, wider than a strip."""
    from scipy.sparse import random_array

    rng = np.random.default_rng(seed)
    cells = random_array((documents, terms), density=0.05, rng=rng, format="csr")
    corpus = build_corpus(["a"] * documents)
    number = np.arange(terms, dtype=np.int32)[:, None] * 0
    ones = np.ones(terms, np.int64)
    return DocumentTermMatrix(cells, number, ones, ones.astype(np.int32), corpus, BowConfig())


# -- the model -------------------------------------------------------------------------------------


def test_the_cells_are_those_of_the_matrix(view, counted):
    written = [[str(v) if v else "" for v in row] for row in counted.matrix.toarray().tolist()]
    assert shown(view) == written


def test_every_cell_is_found_in_its_strip(qapp):
    counted = random_matrix()
    model = MatrixModel()
    model.show(counted, str)
    dense = counted.matrix.toarray()
    for document in range(dense.shape[0]):
        values = [model.value(document, column) for column in range(dense.shape[1])]
        assert values == dense[document].tolist()


def test_the_model_keeps_the_rules_of_qt(qapp, counted):
    model = MatrixModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(counted, str)
    model.set_order(np.array([2, 0, 1]))
    model.show(tfidf(counted), str)
    model.show(None, str)


def test_headings_name_terms_and_documents(view, counted):
    model, across, down = view.model, Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    terms = [model.headerData(c, across) for c in range(model.columnCount())]
    assert terms == list(counted.terms)
    assert [model.headerData(r, down) for r in range(3)] == ["b · x", "c · y", "a · y"]
    assert model.headerData(99, across) is None
    tip = model.headerData(0, across, Qt.ItemDataRole.ToolTipRole)
    assert f"{counted.counts[0]} times" in tip


def test_a_screen_reader_hears_term_document_and_value(view, counted):
    column = counted.column("sea")
    index = view.model.index(2, column)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "“sea” in a · y: 3"


def test_the_shade_grows_with_the_value(view):
    shades = [view.model.shade(value) for value in (0, 1, 2, 3)]
    assert shades[0] == 0
    assert sorted(set(shades)) == shades
    assert view.model.shade(10**9) == 255


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_numbers_are_legible_on_every_shade(view, colors):
    theme().apply(colors)
    try:
        grounds = np.array([shade.getRgb()[:3] for shade in view.cells.shades])
        assert contrast(grounds, np.array(rgb(colors.text))).min() >= 4.5
    finally:
        theme().apply(LIGHT)


def test_zeros_stay_blank_and_the_rest_is_shaded(view, counted):
    view.cells.setCurrentIndex(view.model.index(-1, -1))
    image = view.cells.viewport().grab().toImage()
    for row, column in np.ndindex(counted.shape):
        place = view.cells.visualRect(view.model.index(row, column)).topLeft()
        ground = image.pixelColor(place.x() + 3, place.y() + 3)
        filled = counted.matrix[row, column] != 0
        assert (ground != QColor(LIGHT.card)) == filled


# -- sorting ---------------------------------------------------------------------------------------


def test_a_click_on_a_term_sorts_by_it_and_a_third_undoes_it(qtbot, view, counted):
    column = counted.column("go")
    for wanted in ([0, 1, 2], [2, 0, 1], [0, 1, 2]):
        click_term(qtbot, view, column)
        assert view.model.order.tolist() == wanted
    click_term(qtbot, view, counted.column("sea"))
    assert view.model.order.tolist() == [2, 0, 1]


@pytest.mark.parametrize(
    ("by", "order"), [("text", [0, 1, 2]), ("name", [2, 0, 1]), ("length", [2, 0, 1])]
)
def test_the_rows_can_be_sorted_by_name_and_length(view, by, order):
    view.toolbar.orders.activated.emit(["text", "name", "length"].index(by))
    assert view.model.order.tolist() == order
    assert view.toolbar.orders.currentIndex() == ["text", "name", "length"].index(by)


@pytest.mark.usefixtures("by_jobs")
def test_large_matrices_are_sorted_by_a_job(qtbot, view, counted):
    view.sort(RowOrder("term", counted.column("sea")))
    assert view.model.order.tolist() == [0, 1, 2]
    qtbot.waitUntil(lambda: view.model.order.tolist() == [2, 0, 1])


def test_a_column_is_sorted_stably_over_many_slices(monkeypatch):
    monkeypatch.setattr("legacy_gui.tables.matrix_work.CELLS_AT_ONCE", 10)
    counted = random_matrix()
    dense = counted.matrix.toarray()
    for column in (0, 100, 774):
        order = run(row_order_steps(counted, RowOrder("term", column)))
        assert order.tolist() == np.argsort(-dense[:, column], kind="stable").tolist()


def test_the_chosen_cell_moves_with_its_document(view):
    view.select_cell(2, 1)
    view.sort(RowOrder("length"))
    index = view.cells.currentIndex()
    assert (view.model.document(index.row()), index.row(), index.column()) == (2, 0, 1)


def test_weights_of_the_same_terms_leave_everything_where_it_is(view, counted):
    view.sort(RowOrder("term", counted.column("go")))
    view.select_cell(1, 3)
    view.show_matrix(tfidf(counted), lambda value: f"{value:.2f}")
    assert view.cells.currentIndex().column() == 3
    assert view.toolbar.orders.currentIndex() == -1
    column = counted.column("go")
    values = [view.model.value(int(document), column) for document in view.model.order]
    assert values == sorted(values, reverse=True)
    assert all(len(text) in (0, 4) for row in shown(view) for text in row)


# -- finding ---------------------------------------------------------------------------------------


def test_typing_goes_to_the_column(qtbot, view, counted):
    qtbot.keyClicks(view.toolbar.search, "SEA")
    qtbot.waitUntil(lambda: view.cells.currentIndex().column() == counted.column("sea"))


def test_a_beginning_is_enough_and_enter_goes_on(qtbot, view, counted):
    found = [counted.column(term) for term in ("sea", "shopping")]
    qtbot.keyClicks(view.toolbar.search, "s")
    for column in (*found, found[0]):
        qtbot.keyClick(view.toolbar.search, Qt.Key.Key_Return)
        assert view.cells.currentIndex().column() == column


def test_what_is_missing_is_said(qtbot, view):
    view.find_term("whale")
    assert view.work.sentence == "No term starts with “whale”."
    view.find_term("sea")
    assert view.work.sentence == ""


def test_a_whole_term_comes_before_what_starts_with_it():
    counted = document_term_matrix(build_corpus(["fisher fisher fish"]))
    assert run(find_term_steps(counted, "fish")) == counted.column("fish") == 1
    assert run(find_term_steps(counted, "fish", 1)) == 0


def test_pairs_and_characters_are_found():
    pairs = document_term_matrix(build_corpus(["go fishing at sea"]), BowConfig(2, 2))
    assert run(find_term_steps(pairs, "fishing at")) == pairs.column("fishing at")
    characters = build_corpus(["abc"], TokenizeConfig(unit="char"))
    pairs = document_term_matrix(characters, BowConfig(2, 2))
    assert run(find_term_steps(pairs, "bc")) == pairs.column("bc")


@pytest.mark.usefixtures("by_jobs")
def test_large_vocabularies_are_searched_by_a_job(qtbot, view, counted):
    view.find_term("shop")
    qtbot.waitUntil(lambda: view.cells.currentIndex().column() == counted.column("shopping"))


# -- mouse, keyboard, export -----------------------------------------------------------------------


def test_a_cell_is_announced_once_by_click_key_and_enter(qtbot, view):
    place = view.cells.visualRect(view.model.index(1, 2)).center()
    with qtbot.waitSignal(view.cell_activated) as heard:
        qtbot.mouseClick(view.cells.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [1, 2]
    keys = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return
    for key, cell in zip(keys, ([1, 3], [2, 3], [2, 3]), strict=True):
        with qtbot.waitSignal(view.cell_activated) as heard:
            qtbot.keyClick(view.cells, key)
        assert heard.args == cell


def test_going_to_a_cell_is_not_announced(qtbot, view):
    with qtbot.assertNotEmitted(view.cell_activated, wait=20):
        view.select_cell(2, 1)


def test_a_name_opens_its_document(qtbot, view):
    view.sort(RowOrder("length"))
    header = view.cells.verticalHeader()
    with qtbot.waitSignal(view.document_activated) as heard:
        place = QPoint(12, header.sectionViewportPosition(0) + 8)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [2]


def test_exports_are_announced_below(qtbot, view, tmp_path):
    path = tmp_path / "m.csv"
    view.export(MatrixExport(str(path), "csv"))
    qtbot.waitUntil(lambda: view.work.sentence == f"Saved as {path}.")
    assert path.exists()


def test_an_export_that_fails_says_why(qtbot, view, tmp_path):
    view.export(MatrixExport(str(tmp_path / "missing" / "m.mtx")))
    qtbot.waitUntil(lambda: "could not be saved" in view.work.sentence)


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_the_menu_asks_where_a_table_goes(qtbot, view, tmp_path, format):
    getattr(view.toolbar, format).trigger()
    dialog = view.findChild(ExportDialog)
    path = tmp_path / f"bag.{format}"
    dialog.set_path(str(path))
    dialog.accept()
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: not view.saving.is_busy)


def test_an_export_can_be_cancelled(qtbot, view, tmp_path, monkeypatch):
    held = Held()
    monkeypatch.setattr(matrix_saving, "export_matrix_steps", lambda *_: held.trainer())
    view.export(MatrixExport(str(tmp_path / "m.mtx")))
    qtbot.waitUntil(held.entered.is_set)
    view.work.cancel_requested.emit()
    held.may_go.set()
    qtbot.waitUntil(lambda: view.work.sentence == "Export cancelled; nothing was written.")


def test_the_menu_says_how_many_terms_fit_into_a_sheet(view, counted):
    assert view.toolbar.xlsx.text() == "Export XLSX…"
    view.toolbar.show_limit(300_000)
    assert view.toolbar.xlsx.text() == "Export XLSX… (the first 16,383 terms)"


def test_nothing_is_asked_of_an_empty_matrix(view):
    view.show_matrix(None)
    view.sort(RowOrder("name"))
    view.find_term("sea")
    view.export(MatrixExport("nowhere"))
    assert view.close_jobs() == []
    assert not view.cells.isVisible()


def test_three_hundred_thousand_columns_are_no_three_hundred_thousand_objects(view, counted):
    width = 300_000
    wide = replace(
        counted,
        matrix=random_matrix(3, width).matrix,
        ngrams=np.zeros((width, 1), np.int32),
        counts=np.ones(width, np.int64),
        documents=np.ones(width, np.int32),
    )
    view.show_matrix(wide)
    asked = []
    view.model.headerData, before = (
        lambda section, *rest: asked.append(section) or before(section, *rest),
        view.model.headerData,
    )
    view.cells.go_to(view.model.index(0, width - 1))
    view.grab()
    assert len(set(asked)) < 200
    assert view.cells.columnAt(0) > width - 100
