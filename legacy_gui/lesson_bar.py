"""The card of a lesson: what do you think, run it, and what came of it.

A passive view across the top of the pages. Three numbers tell where one is; the answers can be
changed until the run begins.
"""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from legacy_gui.lesson_checks import Verdict
from legacy_gui.lessons import Lesson, next_lesson
from legacy_gui.theme import GRID, set_icon
from legacy_gui.translations import number, say, tr
from legacy_gui.widgets import button, card, icon_button, label, show_progress


class Stage(IntEnum):
    """Where a lesson stands."""

    PREDICT = 0
    READY = 1  # to run
    WORKING = 2
    CHECKED = 3


STEP = {Stage.PREDICT: 0, Stage.READY: 1, Stage.WORKING: 1, Stage.CHECKED: 2}


class LessonBar(QWidget):
    """Title, three steps, and what belongs to the step one is at.

    Signals
    -------
    predicted
        The number of the answer somebody believes in.
    run_wanted, look_wanted, next_wanted, closed
        The buttons.
    """

    predicted = Signal(int)
    run_wanted = Signal()
    look_wanted = Signal()
    next_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAccessibleName(tr("Lesson"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lesson: Lesson | None = None
        self._has_next = False
        self.title = label(role="strong")
        self.title.setWordWrap(False)
        self.steps = [QLabel() for _ in set(STEP.values())]
        for step in self.steps:
            step.setContentsMargins(GRID, GRID // 4, GRID, GRID // 4)
        self.question, self.heading = label(role="heading"), label(role="heading")
        self.findings, self.note = label(role="sentence"), label(role="sentence")
        self.answers: list[QPushButton] = []
        self._group = QButtonGroup(self, exclusive=True)
        self._group.idClicked.connect(self.predicted)
        self.run_button = button(
            tr("Run"), tr("Opens the text of the lesson and learns from it."), "play", primary=True
        )
        self.run_button.clicked.connect(self.run_wanted)
        self.progress = QProgressBar(textVisible=False, accessibleName=tr("Progress"))
        self.look_button = button(
            tr("Look closer"), tr("Opens the view that shows it."), "search", primary=True
        )
        self.look_button.clicked.connect(self.look_wanted)
        self.next_button = button(tr("Next lesson"), tr("Goes on with the lesson after this one."))
        self.next_button.clicked.connect(self.next_wanted)
        self.fold = icon_button(
            "chevron-down", tr("Numbers"), tr("Shows or hides what was measured.")
        )
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._show_findings)
        self.close_button = icon_button("close", tr("Close the lesson"), "")
        self.close_button.clicked.connect(self.closed)
        self._lay_out()
        self.hide()

    def show_lesson(self, lesson: Lesson) -> None:
        """Ask the question of a lesson."""
        self._lesson, self._has_next = lesson, next_lesson(lesson) is not None
        self.title.setText(say(lesson.title))
        self.question.setText(say(lesson.question))
        self._fill_answers(lesson)
        self.show_stage(Stage.PREDICT)
        self.show()
        self.answers[0].setFocus()

    def show_stage(self, stage: Stage) -> None:
        """Show the step one is at, and let only that be pressed which makes sense now."""
        working = stage is Stage.WORKING
        for place, (step, name) in enumerate(zip(self.steps, _step_names(), strict=True)):
            _show_step(step, place, name, STEP[stage])
        for answer in self.answers:
            answer.setEnabled(not working)
        self.run_button.setEnabled(stage is Stage.READY)
        self.progress.setVisible(working)
        self.progress.setRange(0, 0)
        checked = stage is Stage.CHECKED
        self._asking.setVisible(not checked)
        for part in (self.heading, self.fold, self.look_button):
            part.setVisible(checked)
        self.next_button.setVisible(checked and self._has_next)
        self.fold.setChecked(checked)
        self.say("")
        if stage is Stage.READY:
            self.run_button.setFocus()

    def show_progress(self, progress: Any) -> None:
        """Show how far the run under way is."""
        show_progress(self.progress, progress)

    def say(self, sentence: str) -> None:
        """Say what is being done, or why nothing is."""
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def show_verdict(self, verdict: Verdict, predicted: int) -> None:
        """Tell what came of the run, and whether somebody saw it coming."""
        assert self._lesson is not None
        self.show_stage(Stage.CHECKED)
        names = [say(answer) for answer in self._lesson.answers]
        self.heading.setText(_judged(names, predicted, verdict.right))
        meaning = " ".join(map(say, verdict.meaning))
        self.findings.setText("\n".join([*map(say, verdict.findings), meaning]))
        self.look_button.setFocus()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def fold_away(self) -> None:
        """Leave the room to the picture, but for the verdict."""
        self.fold.setChecked(False)

    def _show_findings(self, shown: bool) -> None:
        self.findings.setVisible(shown)
        set_icon(self.fold, "chevron-down" if shown else "chevron-right", "muted")

    def _fill_answers(self, lesson: Lesson) -> None:
        for old in self.answers:
            self._group.removeButton(old)
            self._answer_row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.answers = []
        for place, answer in enumerate(lesson.answers):
            made: QPushButton = QPushButton(say(answer), checkable=True)
            made.setProperty("chip", True)
            made.setAccessibleName(made.text())
            made.setToolTip(tr("Predict this; you can change your mind until the run begins."))
            self._group.addButton(made, place)
            self._answer_row.insertWidget(place, made)
            self.answers.append(made)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.title)
        head.addSpacing(2 * GRID)
        for made in self.steps:
            head.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        for control in (self.look_button, self.next_button, self.fold, self.close_button):
            head.addWidget(control)
        frame = card()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        layout.addWidget(frame)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID + GRID // 2)
        inside.setSpacing(GRID // 2)
        inside.addLayout(head)
        inside.addWidget(self._make_asking())
        for part in (self.heading, self.findings, self.note, self.progress):
            inside.addWidget(part)
        self.findings.hide()

    def _make_asking(self) -> QWidget:
        self._asking = QWidget()
        self._answer_row = QHBoxLayout()
        self._answer_row.setSpacing(GRID)
        self._answer_row.addStretch(1)
        self._answer_row.addWidget(self.run_button)
        column = QVBoxLayout(self._asking)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        column.addWidget(self.question)
        column.addLayout(self._answer_row)
        return self._asking


def _step_names() -> tuple[str, str, str]:
    return tr("Predict"), tr("Run"), tr("Check")


def _show_step(made: QLabel, place: int, name: str, now: int) -> None:
    """Mark a step as done, as the one one is at, or as still to come."""
    made.setProperty("step", "now" if place == now else "other")
    made.style().unpolish(made)
    made.style().polish(made)
    made.clear()  # so that it asks for the room its new look needs
    made.setText(f"✓ {name}" if place < now else f"{number(place + 1)} {name}")


def _judged(answers: list[str], predicted: int, right: int | None) -> str:
    if right is None:
        return tr("This time the numbers bear out none of the answers.")
    if predicted == right:
        return tr("Well predicted: {answer}.").format(answer=answers[right])
    return tr("You said: {predicted}. The numbers say: {answer}.").format(
        predicted=answers[predicted], answer=answers[right]
    )
