"""The small parts that pages share."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from legacy_gui.status_line import StatusLine
from legacy_gui.theme import DARK, retint
from legacy_gui.widgets import (
    BusyPage,
    ChoiceGrid,
    ElidedLabel,
    Pager,
    Segments,
    label,
    show_progress,
)
from tests.support.trainers import progress
from tests.support.windows import use_light


@pytest.fixture
def shown(qtbot):
    """Return a function that shows a widget for the length of the test."""

    def show(widget):
        qtbot.addWidget(widget)
        widget.show()
        return widget

    return show


@pytest.fixture
def segments(shown):
    page = shown(QWidget())  # a window would be kept as large as its layout
    made = Segments([("text", "One", "First."), ("words", "Two", "Second.")], page)
    made.resize(made.sizeHint())
    made.show()
    yield made
    page.close()  # which was needed until now


def pressed(segments):
    return [b.isChecked() for b in segments.findChildren(QPushButton)]


def test_labels_are_never_markup(shown):
    assert shown(label("<b>a</b>")).textFormat() == Qt.TextFormat.PlainText
    assert shown(ElidedLabel()).textFormat() == Qt.TextFormat.PlainText


def test_a_long_line_is_drawn_in_little_room(shown):
    long = shown(ElidedLabel())
    long.setText("word " * 1000)
    long.resize(50, 20)
    assert long.width() == 50
    assert not long.grab().isNull()


def test_exactly_one_segment_is_down(segments, qtbot):
    assert pressed(segments) == [True, False]
    with qtbot.waitSignal(segments.chosen) as heard:
        segments.findChildren(QPushButton)[1].click()
    assert heard.args == [1]
    assert pressed(segments) == [False, True]


def test_choosing_a_segment_from_outside_is_silent(segments, qtbot):
    with qtbot.assertNotEmitted(segments.chosen):
        segments.choose(1)
    assert pressed(segments) == [False, True]


def test_the_arrows_go_from_segment_to_segment(segments, qtbot):
    first, second = segments.findChildren(QPushButton)
    first.setFocus()
    with qtbot.waitSignal(segments.chosen) as heard:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert heard.args == [1]
    assert second.isChecked()


def test_choosing_a_command_is_a_click(segments, qtbot):
    (first, _), (second, choose) = segments.commands()
    assert (first, second) == ("One", "Two")
    with qtbot.waitSignal(segments.chosen) as heard:
        choose()
    assert heard.args == [1]
    assert pressed(segments) == [False, True]


def test_where_there_is_little_room_segments_have_no_icons(segments):
    wide, narrow = segments.sizeHint(), segments.minimumSizeHint()
    buttons = segments.findChildren(QPushButton)
    for size, has_icons in ((wide, True), (narrow, False), (wide, True)):
        segments.resize(size)
        segments.layout().activate()
        assert [not button.icon().isNull() for button in buttons] == [has_icons] * 2
        assert (segments.sizeHint(), segments.minimumSizeHint()) == (wide, narrow)
        assert all(button.width() >= button.sizeHint().width() for button in buttons)


def test_where_there_is_least_room_segments_move_together_and_no_name_is_cut(shown, qapp):
    use_light()
    page = shown(QWidget())
    made = Segments([("text", "I", "First."), ("words", "A much longer name", "Second.")], page)
    made.resize(made.sizeHint())
    made.show()
    buttons = made.findChildren(QPushButton)
    wide = [button.sizeHint().width() for button in buttons]
    least = made.minimumSizeHint().width()
    for width in range(made.width(), least - 1, -1):  # as when a window is made smaller
        made.resize(width, made.height())
        qapp.processEvents()
    assert all(one.sizeHint().width() < before for one, before in zip(buttons, wide, strict=True))
    assert [one.width() >= one.sizeHint().width() for one in buttons] == [True, True]


def test_icons_that_were_left_out_stay_out_in_another_theme(segments):
    segments.resize(segments.minimumSizeHint())
    retint(segments, DARK)
    assert all(button.icon().isNull() for button in segments.findChildren(QPushButton))


def test_a_card_tells_its_number(shown, qtbot):
    grid = shown(ChoiceGrid([("One", "First."), ("Two", "Second.")]))
    with qtbot.waitSignal(grid.chosen) as heard:
        grid.findChildren(QPushButton)[1].click()
    assert heard.args == [1]
    assert [b.accessibleName() for b in grid.findChildren(QPushButton)] == ["One", "Two"]


@pytest.mark.parametrize(
    ("page", "pages", "enabled"),
    [(0, 3, [False, True]), (1, 3, [True, True]), (2, 3, [True, False])],
)
def test_pages_turn_only_where_there_are_more(shown, page, pages, enabled):
    pager = shown(Pager())
    pager.show_page(page, pages, "{:.0f}".format)
    back, forward = pager.findChildren(QPushButton)
    assert [back.isEnabled(), forward.isEnabled()] == enabled
    heard = []
    pager.turned.connect(heard.append)
    for button, turned in ((back, -1), (forward, 1)):
        heard.clear()
        button.click()
        assert heard == [turned] * button.isEnabled()


def test_a_single_page_needs_no_pager(shown):
    pager = shown(Pager())
    pager.show_page(0, 1, str)
    assert not pager.isVisible()


@pytest.mark.parametrize(
    ("step", "total", "value"), [(0, 10, 0), (5, 10, 500), (10, 10, 1000), (99, 10, 1000)]
)
def test_progress_is_a_part_of_the_whole(shown, step, total, value):
    bar = shown(QProgressBar())
    show_progress(bar, progress(step, total))
    assert (bar.maximum(), bar.value()) == (1000, value)


@pytest.mark.parametrize("total", [0, -1])
def test_progress_without_an_end_runs_to_and_fro(shown, total):
    bar = shown(QProgressBar())
    show_progress(bar, progress(3, total))
    assert (bar.minimum(), bar.maximum()) == (0, 0)


def test_progress_may_count_more_than_a_screen_can(shown):
    bar = shown(QProgressBar())
    show_progress(bar, progress(10**15, 2 * 10**15))
    assert bar.value() == 500


def test_the_busy_page_says_what_is_done(shown):
    page = shown(BusyPage())
    page.show_work(progress(1, 4))
    assert page.doing.text() == "Working"
    assert page.bar.value() == 250


def test_the_status_line_shows_and_ends_work(shown, qtbot):
    line = shown(StatusLine())
    assert not line._bar.isVisible()
    line.show_busy(True)
    line.show_work(progress(1, 4))
    assert line._doing.text() == "Working"
    assert line._bar.value() == 250
    with qtbot.waitSignal(line.cancel_requested):
        line._cancel.click()
    line.show_busy(False)
    line.say("Ready")
    assert not line._bar.isVisible()
    assert not line._cancel.isVisible()
    assert line._doing.text() == "Ready"


def test_the_status_line_takes_no_file_name_for_markup(shown):
    assert shown(StatusLine())._doing.textFormat() == Qt.TextFormat.PlainText
