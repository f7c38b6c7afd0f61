"""A contest on games with known answers: what is shown is what the engine computes."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from engine.messages import UserError
from engine.recurrent.task_contest import CELLS, ContestConfig, contest_steps, recommended
from engine.recurrent.task_example import answers
from engine.recurrent.task_training import gradients_over_time
from engine.training import run
from legacy_gui.panels import tasks_page
from legacy_gui.panels.tasks_example import rows_of
from legacy_gui.panels.tasks_page import ANSWERS, GRADIENT, TasksPage
from legacy_gui.panels.tasks_reach import SEQUENCES
from tests.support.embeddings import wait_for_jobs

TASKS = ["recall", "first word", "brackets", "parity", "adding"]
LONG = 4000  # updates that take far longer than a test looks at them


@pytest.fixture
def page(shown):
    return shown(TasksPage)


def choose(page, task="recall", gaps="2, 4", updates=40, rate=0.01):
    """Choose small settings by the controls."""
    controls = page.controls
    controls.task.setCurrentIndex(controls.task.findData(task))
    controls.gaps.setCurrentText(gaps)
    values = {"hidden": 8, "updates": updates, "learning_rate": rate, "seed": 3}
    for name, value in values.items():
        controls.spins[name].setValue(value)


def play(page, qtbot, **settings):
    """Let a small contest run to its end."""
    choose(page, **settings)
    page.controls.start.click()
    wait_for_jobs(qtbot, page)


def press_view(page, view):
    page.views._group.button(view).click()


def click_gap(page, qtbot, place):
    spot = page.charts.chart.place(place).center().toPoint()
    qtbot.mouseClick(page.charts.chart.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def texts(row):
    return [cell.text for cell in row.cells if cell is not None]


def test_before_a_contest_an_example_tells_what_is_asked(page):
    assert page.question.text() == "Which letter came before 5 dots?"
    read, right, rnn, lstm = page.grid.rows
    assert texts(read)[1:] == ["·"] * 5 + ["?"]
    assert texts(right) == [texts(read)[0]]
    assert not texts(rnn) + texts(lstm)
    assert page.sentence.text().startswith("Press “Start”")
    assert not page.charts.isVisible()
    press_view(page, GRADIENT)
    assert not page.reach.isVisible()
    assert (page.charts.curve.items, page.charts.chart.items) == (0, 0)


def test_the_controls_begin_with_what_is_recommended(page):
    for task in TASKS:
        page.controls.task.setCurrentIndex(page.controls.task.findData(task))
        assert page.controls.config() == recommended(task)
        assert page.config == recommended(task)


@pytest.mark.parametrize("task", TASKS)
def test_every_task_is_run_and_shown_as_the_engine_computes_it(page, qtbot, task):
    play(page, qtbot, task=task)
    config = ContestConfig(task, (2, 4), hidden=8, updates=40, learning_rate=0.01, seed=3)
    assert page.config == config
    rounds = run(contest_steps(config)).rounds
    for place, line in enumerate(page.charts.chart.lines):
        assert list(line.x) == [0, 1]
        assert list(line.shares) == [one.lanes[place].accuracy for one in rounds]
    for line, lane in zip(page.charts.curve.lines, rounds[-1].lanes, strict=True):
        assert list(line.x) == [one.step for one in lane.history]
        assert list(line.shares) == [one.accuracy for one in lane.history]
    assert page.charts.chart.chance == config.made(4).chance
    assert page.charts.chart.cases == ("2", "4")
    assert page.sentence.text().startswith("Over ")


def test_the_example_is_answered_by_the_networks_as_they_are(page, qtbot):
    play(page, qtbot)
    seen = []
    for _ in range(5):
        page.again.click()
        wait_for_jobs(qtbot, page)
        seen.append(page.shown.example.inputs[0])
        for lane, shown in zip(page.rounds[-1].lanes, page.shown.answers, strict=True):
            expected = answers(lane.weights, page.shown.example)
            assert np.array_equal(shown.given, expected.given)
        assert page.grid.rows == rows_of(page.shown)
    assert len(set(seen)) > 1


def test_what_was_learned_is_said_in_plain_words(page, qtbot):
    play(page, qtbot, gaps="2", updates=2000)
    assert page.sentence.text() == "Over 2 steps both know the answer (RNN 100 %, LSTM 100 %)."


def test_while_it_learns_it_says_how_it_stands(page, qtbot):
    choose(page, gaps="150", updates=LONG)
    page.controls.start.click()
    qtbot.waitUntil(lambda: page.charts.curve.items > 2)
    assert page.sentence.text().startswith("Round 1 of 1, over 150 steps: the RNN answers ")
    assert page.shown.example.task.steps == 152
    assert len(texts(page.grid.rows[2])) == len(texts(page.grid.rows[3])) == 1
    assert not page.controls.task.isEnabled()
    assert not page.again.isEnabled()


def test_stop_keeps_what_is_there_and_another_start_begins_anew(page, qtbot):
    choose(page, gaps="2, 150", updates=LONG)
    page.controls.start.click()
    qtbot.waitUntil(lambda: len(page.rounds) == 2 and page.charts.curve.items > 2)
    page.controls.stop.click()
    wait_for_jobs(qtbot, page)
    kept = [len(lane.history) for lane in page.rounds[-1].lanes]
    assert min(kept) > 0
    assert page.sentence.text().endswith("The round over 150 steps was stopped early.")
    assert page.controls.start.isVisible()
    assert not page.controls.stop.isVisible()
    assert page.charts.chart.places == (0, 1)
    play(page, qtbot, gaps="3")
    assert [one.gap for one in page.rounds] == [3]


def test_stopped_at_once_it_shows_an_example_of_what_was_to_come(page, qtbot):
    play(page, qtbot)
    choose(page, gaps="9")
    page.controls.start.click()
    page.controls.stop.click()
    wait_for_jobs(qtbot, page)
    assert page.question.text() == "Which letter came before 9 dots?"
    assert page.shown.example.task.steps == 11


def test_a_click_on_a_gap_looks_at_it(page, qtbot):
    play(page, qtbot)
    click_gap(page, qtbot, 0)
    wait_for_jobs(qtbot, page)
    history = page.rounds[0].lanes[0].history
    assert list(page.charts.curve.lines[0].shares) == [one.accuracy for one in history]
    assert page.question.text() == "Which letter came before 2 dots?"
    assert page.shown.example.task.steps == 4
    expected = answers(page.rounds[0].lanes[1].weights, page.shown.example)
    assert np.array_equal(page.shown.answers[1].given, expected.given)


def test_the_gradient_reaches_back_as_the_engine_says(page, qtbot):
    play(page, qtbot, gaps="2, 6")
    press_view(page, GRADIENT)
    wait_for_jobs(qtbot, page)
    for cell, lane, one in zip(CELLS, page.rounds[-1].lanes, page.reach.plot.series, strict=True):
        config = page.config.of(cell, 6)
        expected = gradients_over_time(lane.weights, config, SEQUENCES)[0, ::-1]
        assert one.values == pytest.approx(expected)
    assert page.sentence.text().startswith("7 steps back, the RNN's gradient is ")
    press_view(page, ANSWERS)
    assert page.sentence.text().startswith("Over ")


def test_the_gradient_is_followed_while_it_learns(page, qtbot):
    press_view(page, GRADIENT)
    choose(page, gaps="150", updates=LONG)
    page.controls.start.click()
    qtbot.waitUntil(lambda: len(page.reach.plot.series) == 2)
    first = page.reach.plot.series
    qtbot.waitUntil(lambda: page.reach.plot.series is not first)
    assert page.sentence.text().startswith("40 steps back")


@pytest.mark.parametrize(
    ("gaps", "said"),
    [
        ("5, many", "Write the gaps as whole numbers, such as 5, 30, 100."),
        ("", "Write the gaps as whole numbers, such as 5, 30, 100."),
        ("5, 500", "“Gap or length” must be between 2 and 200; it is 500."),
        ("2 3 4 5 6 7 8 9 10 11 12", "Choose between one gap and 10 gaps."),
    ],
)
def test_bad_gaps_are_said_and_nothing_changes(page, qtbot, gaps, said):
    play(page, qtbot)
    rounds, sentence = page.rounds, page.sentence.text()
    page.controls.gaps.setCurrentText(gaps)
    page.controls.start.click()
    assert page.controls.error.text() == said
    assert page.controls.error.isVisible()
    assert (page.rounds, page.sentence.text()) == (rounds, sentence)
    page.again.click()
    wait_for_jobs(qtbot, page)
    page.controls.gaps.setCurrentText("2")
    assert not page.controls.error.isVisible()


def test_enter_in_the_gaps_starts(page, qtbot):
    choose(page)
    line = page.controls.gaps.lineEdit()
    line.selectAll()
    qtbot.keyClicks(line, "3")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    wait_for_jobs(qtbot, page)
    assert [one.gap for one in page.rounds] == [3]


def test_another_task_shows_what_it_asks_and_the_same_one_keeps_the_contest(page, qtbot):
    play(page, qtbot)
    page.controls.gaps.setCurrentText("7")
    assert len(page.rounds) == 2
    choose(page, task="adding")
    assert page.rounds == ()
    assert page.question.text() == "What do the marked numbers add up to?"
    assert (page.charts.curve.items, page.charts.chart.items, page.reach.plot.series) == (0, 0, ())


def test_clear_keeps_and_closing_ends(page, qtbot):
    choose(page, gaps="150", updates=LONG)
    page.controls.start.click()
    qtbot.waitUntil(lambda: page.charts.curve.items > 1)
    page.clear()
    assert page._contest.is_busy
    jobs = page.close_jobs()
    assert jobs
    assert all(job.wait() for job in jobs)
    assert page.rounds
    assert page.controls.start.isVisible()


def test_everything_can_be_done_by_name(page, qtbot):
    commands = dict(page.commands())
    choose(page, gaps="2, 150", updates=LONG)
    commands["Start the memory contest"]()
    qtbot.waitUntil(lambda: len(page.rounds) == 2)
    commands["Start the memory contest"]()  # nothing happens while it runs
    assert len(page.rounds) == 2
    commands["Gradient"]()
    assert page.reach.isVisible()
    commands["Stop the memory contest"]()
    wait_for_jobs(qtbot, page)
    example = page.shown
    commands["Another example"]()
    wait_for_jobs(qtbot, page)
    assert page.shown is not example


def test_an_example_that_fails_is_told_and_the_contest_goes_on(page, qtbot, monkeypatch):
    choose(page, gaps="2, 150", updates=LONG)
    page.controls.start.click()
    qtbot.waitUntil(lambda: len(page.rounds) == 2 and len(page.charts.chart.places) == 2)

    def failing(*_):
        raise UserError("There is no example.")

    monkeypatch.setattr(tasks_page, "show_example", failing)
    heard = []
    page._say = lambda view, sentence: heard.append(sentence)
    click_gap(page, qtbot, 0)
    qtbot.waitUntil(lambda: "There is no example." in heard)
    assert page._contest.is_busy
    assert page.controls.stop.isVisible()


def test_the_keyboard_stays_on_the_button_that_starts_and_stops(page, qtbot):
    choose(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.controls.start.setFocus()
    qtbot.keyClick(page.controls.start, Qt.Key.Key_Space)
    assert page.controls.stop.hasFocus()
    wait_for_jobs(qtbot, page)
    assert page.controls.start.hasFocus()


def test_starting_needs_no_more_room(page):
    choose(page)
    page.resize(page.minimumSizeHint())
    before = page.width()
    page.controls.start.click()
    assert page.width() == before


def test_more_settings_fold_away_when_it_starts(page, qtbot):
    page.controls.more.click()
    assert all(spin.isVisible() for spin in page.controls.spins.values())
    play(page, qtbot)
    assert not any(spin.isVisible() for spin in page.controls.spins.values())


def test_every_control_has_a_name_and_an_explanation(page):
    parts = [page.controls.task, page.controls.gaps, *page.controls.spins.values()]
    parts += [*page.findChildren(QPushButton), page.grid, page.charts.curve, page.charts.chart]
    for part in parts:
        assert part.accessibleName()
        assert part.toolTip()
