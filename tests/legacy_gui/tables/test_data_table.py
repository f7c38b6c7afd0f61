import threading

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView

from legacy_gui.export_files import ExportRequest
from legacy_gui.tables import data_table
from legacy_gui.tables.columns import Column
from legacy_gui.tables.data_table import DataTable
from legacy_gui.tables.export_dialog import ExportDialog
from tests.support.trainers import SECONDS

WORDS = ["the", "of", "and", "to", "toe"]

# The offscreen platform says this of every window shown.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def columns(words=WORDS, counts=(5, 9, 1, 2, 3)):
    return [
        Column("Word", text=list(words).__getitem__, tooltip="A word."),
        Column("Count", np.array(counts), format="integer", tooltip="How often."),
    ]


@pytest.fixture
def table(qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    table = DataTable(empty_text="Open a text first.")
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.set_columns(columns())
    with qtbot.waitExposed(table):
        table.show()
    qtbot.waitUntil(table.isActiveWindow)
    yield table
    table.close_jobs()
    QLocale.setDefault(before)


@pytest.fixture
def _everything_by_jobs(monkeypatch):
    monkeypatch.setattr(data_table, "QUICK_SORT_ROWS", 0)
    monkeypatch.setattr(data_table, "QUICK_TEXT_ROWS", 0)


def words(table):
    return [table.model.index(row, 0).data() for row in range(table.model.rowCount())]


def count(table):
    return table.findChild(QLabel, "table_count").text()


def click_heading(qtbot, table, column):
    header = table.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_shows_all_rows_and_how_many(table):
    assert words(table) == WORDS
    assert count(table) == "5 rows"


def test_parts_have_names_for_style_and_tests(table):
    assert table.findChild(QLineEdit, "table_search")
    assert table.findChild(QTableView, "table_view")


def test_typing_filters_after_a_pause(qtbot, table):
    with qtbot.waitSignal(table.arranged):
        qtbot.keyClicks(table.toolbar.search, "TO")

    assert words(table) == ["to", "toe"]
    assert count(table) == "2 of 5 rows"


def test_typing_a_word_arranges_once(qtbot, table):
    arranged = []
    table.arranged.connect(lambda: arranged.append(words(table)))

    qtbot.keyClicks(table.toolbar.search, "toe")
    qtbot.waitUntil(lambda: bool(arranged))

    assert arranged == [["toe"]]


def test_pattern_search(qtbot, table):
    with qtbot.waitSignal(table.arranged):
        table.toolbar.pattern.click()
        table.toolbar.search.setText("^to?")

    assert words(table) == ["the", "to", "toe"]


def test_an_unfinished_pattern_is_said_and_changes_nothing(qtbot, table):
    table.toolbar.pattern.click()
    table.toolbar.search.setText("(")

    qtbot.waitUntil(lambda: "not a complete pattern" in table.work.sentence)
    assert words(table) == WORDS
    with qtbot.waitSignal(table.arranged):
        table.toolbar.search.setText("(an)")
    assert words(table) == ["and"]
    assert table.work.sentence == ""


def test_a_click_on_a_heading_sorts_numbers_downwards_first_and_the_third_restores(qtbot, table):
    click_heading(qtbot, table, 1)
    assert words(table) == ["of", "the", "toe", "to", "and"]
    click_heading(qtbot, table, 1)
    assert words(table) == ["and", "to", "toe", "the", "of"]
    click_heading(qtbot, table, 1)
    assert words(table) == WORDS


def test_the_menu_sorts_for_those_without_a_mouse(table):
    by_count = table.toolbar.more.menu().actions()[1].menu().actions()[2]
    assert by_count.text() == "Count"

    by_count.trigger()

    assert words(table)[0] == "of"


@pytest.mark.usefixtures("_everything_by_jobs")
def test_large_tables_are_arranged_by_a_job_with_the_same_result(qtbot, table):
    with qtbot.waitSignal(table.arranged):
        table.sort_by(1, descending=True)
    assert words(table) == ["of", "the", "toe", "to", "and"]
    with qtbot.waitSignal(table.arranged):
        table.toolbar.search.setText("to")
    assert words(table) == ["toe", "to"]


@pytest.mark.usefixtures("_everything_by_jobs")
def test_reading_texts_happens_off_the_gui_thread(qtbot, table):
    readers = set()

    def read(row):
        readers.add(threading.get_ident())
        return WORDS[row]

    table.set_columns([Column("W", text=read, keys=None), Column("n", np.arange(5))])
    readers.clear()
    table.view.hide()  # nothing is painted, so only the search reads
    with qtbot.waitSignal(table.arranged):
        table.toolbar.search.setText("nothing like it")

    assert readers
    assert threading.get_ident() not in readers


@pytest.mark.usefixtures("_everything_by_jobs")
def test_a_newer_wish_replaces_an_older_one(qtbot, table):
    arranged = []
    table.arranged.connect(lambda: arranged.append(words(table)))

    table.sort_by(1, descending=True)
    table.sort_by(1, descending=False)
    table.sort_by(0)
    qtbot.waitUntil(lambda: bool(arranged))

    assert arranged == [["and", "of", "the", "to", "toe"]]


@pytest.mark.usefixtures("_everything_by_jobs")
def test_a_late_result_for_former_columns_never_arrives(qtbot, table):
    table.sort_by(1, descending=True)
    *_, job = table._arranging.children()
    assert job.wait(SECONDS)  # its result lies ready
    table.set_columns([Column("Other", np.arange(3))])

    with qtbot.assertNotEmitted(table.arranged, wait=100):
        pass
    assert table.model.order.tolist() == [0, 1, 2]


def test_new_numbers_under_the_same_titles_keep_search_and_sorting(qtbot, table):
    table.sort_by(1, descending=True)
    with qtbot.waitSignal(table.arranged):
        table.toolbar.search.setText("o")

    table.set_columns(columns(["so", "no", "x"], (1, 2, 3)))

    assert words(table) == ["no", "so"]


def test_other_columns_start_afresh(qtbot, table):
    table.sort_by(1, descending=True)
    with qtbot.waitSignal(table.arranged):
        table.toolbar.search.setText("o")

    table.set_columns([Column("Other", all_texts=lambda: ["b", "a"])])

    assert words(table) == ["b", "a"]
    assert table.toolbar.search.text() == ""


def test_a_click_announces_the_source_row_once(qtbot, table):
    table.sort_by(1, descending=True)
    announced = []
    table.row_activated.connect(announced.append)
    place = table.view.visualRect(table.model.index(2, 0)).center()

    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: bool(announced))

    assert announced == [4]  # "toe"


def test_arrow_keys_and_enter_announce(qtbot, table):
    table.select_source_row(1)
    with qtbot.waitSignal(table.row_activated) as moved:
        qtbot.keyClick(table.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.row_activated) as opened:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)

    assert (moved.args, opened.args) == ([2], [2])


def test_selecting_by_the_program_and_sorting_announce_nothing(qtbot, table):
    with qtbot.assertNotEmitted(table.row_activated, wait=20):
        table.select_source_row(3)
        table.sort_by(1, descending=True)

    assert table.model.source_row(table.view.currentIndex().row()) == 3


def test_the_current_row_survives_a_filter_that_shows_it(qtbot, table):
    table.select_source_row(3)
    with qtbot.waitSignal(table.arranged):
        table.toolbar.search.setText("to")

    assert table.model.source_row(table.view.currentIndex().row()) == 3


def test_copies_selected_rows_in_the_order_shown(qtbot, table):
    tricky = ["tab\there", "line\nbreak", "=1+1"]
    table.set_columns(columns(tricky, (1, 2, 1234567)))
    table.sort_by(1, descending=True)
    table.view.selectAll()
    table.view.setFocus()

    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    expected = "Word\tCount\n=1+1\t1234567\nline break\t2\ntab here\t1"
    assert QGuiApplication.clipboard().text() == expected
    assert table.work.sentence == "3 rows copied."


def test_copying_nothing_says_so(table):
    table.toolbar.copy.trigger()

    assert table.work.sentence == "Select between 1 and 50,000 rows."


def test_half_a_surrogate_pair_does_not_harm_the_screen_or_the_clipboard(qtbot, table):
    table.set_columns(columns(["a\ud800b"], (1,)))
    table.view.selectAll()
    table.grab()

    table.toolbar.copy.trigger()

    assert QGuiApplication.clipboard().text().startswith("Word\tCount\na")


def test_empty_tables_say_why(qtbot, table):
    label = table.findChild(QLabel, "table_empty")
    with qtbot.waitSignal(table.arranged):
        table.toolbar.search.setText("<b>none")
    assert (label.isVisible(), label.text()) == (True, "No row contains “<b>none”.")

    table.set_columns([])

    assert (label.isVisible(), label.text()) == (True, "Open a text first.")


def test_widths_are_taken_from_the_first_rows_only(qtbot, table):
    read = []
    rows = 5000
    column = Column("W", text=lambda row: read.append(row) or "x", keys=np.arange(rows))
    table.view.hide()

    table.set_columns([column])

    assert max(read) < 200


def test_rows_follow_the_font(table):
    before = table.view.rowHeight(0)
    font = table.view.font()
    font.setPointSize(font.pointSize() * 2)

    table.view.setFont(font)

    assert table.view.rowHeight(0) > before * 1.4


@pytest.mark.parametrize("name", ["search", "pattern", "more", "count"])
def test_every_control_is_named_and_explained(table, name):
    control = getattr(table.toolbar, name)

    assert control.accessibleName()
    assert control.toolTip()


def test_tab_leads_through_the_controls(qtbot, table):
    expected = [table.toolbar.pattern, table.toolbar.more, table.view]
    table.toolbar.search.setFocus()
    visited = []
    for _ in expected:
        qtbot.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Tab)
        visited.append(QGuiApplication.focusObject())

    assert visited == expected


def test_exports_the_rows_shown(qtbot, table, tmp_path):
    path = tmp_path / "words.csv"
    table.sort_by(1, descending=True)
    with qtbot.waitSignal(table.arranged):
        table.toolbar.search.setText("to")

    table.export(ExportRequest(str(path), byte_order_mark=False))

    qtbot.waitUntil(lambda: "Saved" in table.work.sentence)
    assert path.read_bytes() == b"Word,Count\r\ntoe,3\r\nto,2\r\n"


def test_a_failed_export_is_one_sentence(qtbot, table, tmp_path):
    table.export(ExportRequest(str(tmp_path / "no folder" / "words.csv")))

    qtbot.waitUntil(lambda: "could not be saved" in table.work.sentence)
    assert "words.csv" in table.work.sentence
    assert len(table.work.sentence) <= 300


def test_a_cancelled_export_leaves_no_file(qtbot, table, tmp_path):
    cancelled = threading.Event()

    def slow(row):
        if row == 1_000_000:
            cancelled.wait(SECONDS)
        return "word"

    rows = 3_000_000
    table.set_columns([Column("W", text=slow, keys=np.zeros(rows, np.int8))])
    table.export(ExportRequest(str(tmp_path / "words.csv")))
    qtbot.waitUntil(lambda: "rows written" in table.work.sentence)

    table.work.cancel_requested.emit()
    cancelled.set()

    qtbot.waitUntil(lambda: table.work.sentence.startswith("Export cancelled"))
    qtbot.waitUntil(lambda: list(tmp_path.iterdir()) == [])


def test_deleting_a_table_at_work_stops_its_thread(qtbot, tmp_path):
    deleted = threading.Event()

    def held(row):
        if row == 1_000_000:
            deleted.wait(SECONDS)  # the writer cannot come to its end before the table is gone
        return "word"

    table = DataTable()
    table.set_columns([Column("W", text=held, keys=np.zeros(3_000_000, np.int8))])
    before = set(threading.enumerate())
    table.export(ExportRequest(str(tmp_path / "words.csv")))
    [writer] = set(threading.enumerate()) - before

    table.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    deleted.set()

    writer.join(SECONDS)
    assert not writer.is_alive()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "index"), [("export_csv", 0), ("export_xlsx", 1)])
def test_the_menu_opens_the_export_dialog(table, name, index):
    getattr(table.toolbar, name).trigger()

    dialog = table.findChild(ExportDialog)
    assert dialog.isVisible()
    assert dialog.request().format == ("csv", "xlsx")[index]
    dialog.reject()
