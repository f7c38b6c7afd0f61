"""The card of a lesson, by itself: what can be pressed when, and what it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from engine.messages import Message
from engine.training import WorkProgress
from legacy_gui.lesson_bar import LessonBar, Stage
from legacy_gui.lesson_checks import Verdict
from legacy_gui.lessons import LESSONS

LESSON, LAST = LESSONS[0], LESSONS[-1]
VERDICT = Verdict(2, (Message("One."), Message("Two.")), (Message("So."), Message("Really.")))


@pytest.fixture
def bar(qtbot):
    made = LessonBar()
    qtbot.addWidget(made)
    made.show_lesson(LESSON)
    return made


def steps(bar):
    return [step.text() for step in bar.steps]


def test_it_asks_and_waits_for_a_prediction(bar, qtbot):
    assert bar.isVisible()
    assert bar.question.text() == str(LESSON.question)
    assert [made.text() for made in bar.answers] == [str(answer) for answer in LESSON.answers]
    assert steps(bar) == ["1 Predict", "2 Run", "3 Check"]
    assert not bar.run_button.isEnabled()
    assert not any(part.isVisible() for part in (bar.heading, bar.findings, bar.progress, bar.note))
    with qtbot.waitSignal(bar.predicted) as predicted:
        bar.answers[2].click()
    assert predicted.args == [2]


def test_what_can_be_pressed_depends_on_the_stage(bar):
    for stage in Stage:
        bar.show_stage(stage)
        assert bar.run_button.isEnabled() == (stage is Stage.READY)
        assert all(made.isEnabled() != (stage is Stage.WORKING) for made in bar.answers)
        assert bar.progress.isVisible() == (stage is Stage.WORKING)
        assert bar.question.isVisible() == (stage is not Stage.CHECKED)
        assert bar.look_button.isVisible() == (stage is Stage.CHECKED)
    assert steps(bar) == ["✓ Predict", "✓ Run", "3 Check"]


def test_progress_and_a_sentence_are_shown_until_the_next_stage(bar):
    bar.show_stage(Stage.WORKING)
    bar.show_progress(WorkProgress(3, 4, Message("Working")))
    bar.say("Learning…")
    assert (bar.progress.value(), bar.progress.maximum()) == (750, 1000)
    assert bar.note.isVisible()
    bar.show_stage(Stage.READY)
    assert bar.note.text() == ""
    assert not bar.note.isVisible()


@pytest.mark.parametrize(
    ("verdict", "predicted", "heading"),
    [
        (VERDICT, 2, "Well predicted: Between the two."),
        (VERDICT, 1, "You said: By the money words. The numbers say: Between the two."),
        (Verdict(None, (), ()), 1, "This time the numbers bear out none of the answers."),
    ],
)
def test_it_tells_whether_the_prediction_was_right(bar, verdict, predicted, heading):
    bar.show_verdict(verdict, predicted)
    assert bar.heading.text() == heading


def test_the_numbers_are_lines_that_fold_away(bar):
    bar.show_verdict(VERDICT, 0)
    assert bar.findings.text() == "One.\nTwo.\nSo. Really."
    assert bar.findings.isVisible()
    bar.fold_away()
    assert not bar.findings.isVisible()
    assert bar.heading.isVisible()
    bar.fold.click()
    assert bar.findings.isVisible()


def test_no_answer_looks_chosen_at_first_and_return_presses_what_has_the_focus(bar, qtbot):
    assert not any(answer.hasFocus() for answer in bar.answers)
    bar.show_verdict(VERDICT, 0)
    with qtbot.waitSignal(bar.look_wanted):
        qtbot.keyClick(bar.look_button, Qt.Key.Key_Return)


def test_the_last_lesson_has_no_next_one(bar):
    bar.show_verdict(VERDICT, 0)
    assert bar.next_button.isVisible()
    bar.show_lesson(LAST)
    bar.show_verdict(VERDICT, 0)
    assert not bar.next_button.isVisible()


def test_another_lesson_leaves_nothing_of_the_one_before(bar):
    bar.answers[0].click()
    bar.show_verdict(VERDICT, 0)
    bar.show_lesson(LAST)
    shown = [b.text() for b in bar.findChildren(QAbstractButton) if b.isVisible() and b.text()]
    assert sorted(shown) == sorted([*map(str, LAST.answers), "Run"])
    assert not any(made.isChecked() for made in bar.answers)


def test_the_buttons_tell_what_is_wanted(bar, qtbot):
    bar.show_stage(Stage.READY)
    with qtbot.waitSignal(bar.run_wanted):
        bar.run_button.click()
    bar.show_verdict(VERDICT, 0)
    for made, wanted in (
        (bar.look_button, bar.look_wanted),
        (bar.next_button, bar.next_wanted),
        (bar.close_button, bar.closed),
    ):
        with qtbot.waitSignal(wanted):
            made.click()


def test_every_button_says_what_it_is(bar):
    for made in bar.findChildren(QAbstractButton):
        assert made.accessibleName()
        assert made.toolTip()
