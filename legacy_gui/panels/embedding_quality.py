"""How good is it? Analogies or judged pairs, put to the whole space; the bundled ones by default.

Which list a file holds is seen from its lines: four words are an analogy, two words and a number
are a pair somebody judged.
"""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from engine.embeddings.analogies import (
    AnalogyScore,
    AnsweredAnalogy,
    analogy_score_steps,
    read_analogies,
)
from engine.embeddings.quality import SimilarityScore, read_similarity_pairs, similarity_score
from engine.embeddings.space import EmbeddingSpace
from engine.messages import Message, UserError
from engine.training import Steps, WorkProgress
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.paths import resources
from legacy_gui.theme import GRID
from legacy_gui.translations import number, say_error, tr
from legacy_gui.widgets import button, label

BUNDLED = "kingdom_analogies.txt"
LARGEST = 4 << 20  # bytes of a list; the largest published ones have half a megabyte
Score = AnalogyScore | SimilarityScore


class QualityGauge(QWidget):
    """One line on what a space gets right, and a button to ask it other questions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latest = LatestJob(self)
        self._space: EmbeddingSpace | None = None
        self._path: Path | None = None
        self.said = label()
        self.open = button(
            tr("Questions…"),
            tr("Opens a list: four words a line (analogies), or two words and a number (pairs)."),
            "open",
        )
        self.open.clicked.connect(self.ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.said, 1)
        row.addWidget(self.open)

    def show_space(self, space: EmbeddingSpace) -> None:
        """Put the questions to a space."""
        self._space = space
        self._work()

    def open_list(self, path: str) -> None:
        """Take other questions."""
        self._path = Path(path)
        self._work()

    def ask(self) -> None:
        """Ask for a file of questions."""
        chooser = QFileDialog(self, tr("Open questions"))
        chooser.fileSelected.connect(self.open_list)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def clear(self) -> None:
        """Forget space and questions."""
        self.close_jobs()
        self._space = self._path = None
        self.said.clear()

    def close_jobs(self) -> list[Job]:
        """End the questioning; return what may need a moment."""
        return self._latest.close()

    def _work(self) -> None:
        if self._space is not None:
            steps = score_steps(self._space, self._path)
            self._latest.start(steps, self._on_scored, self._on_failed)

    def _on_scored(self, score: Score) -> None:
        said = _of_analogies(score) if isinstance(score, AnalogyScore) else _of_pairs(score)
        self.said.setText(said)

    def _on_failed(self, error: BaseException) -> None:
        self.said.setText(say_error(error))


def score_steps(space: EmbeddingSpace, path: Path | None) -> Steps[Score]:
    """Read a list of questions, the bundled one where there is no other, and ask them."""
    yield WorkProgress(0, 0, Message("Asking analogies"))
    text = _text_of(path or resources() / "corpora" / BUNDLED)
    try:
        analogies = read_analogies(text)
    except UserError:
        return similarity_score(space, read_similarity_pairs(text))
    return (yield from analogy_score_steps(space, analogies))


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise UserError("“{name}” is too large for a list of questions.", name=path.name)
        return path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise UserError("“{name}” cannot be read.", name=path.name) from error


def _of_analogies(score: AnalogyScore) -> str:
    answers = score.total.answers
    if not answers:
        return tr(
            "None of the analogies can be asked: the text does not have their words. “Questions…”"
            " opens others."
        )
    right = sum(answer.correct for answer in answers)
    said = tr("{right} of {asked} analogies come out right ({share} %).").format(
        right=number(right), asked=number(len(answers)), share=number(100 * score.accuracy)
    )
    return f"{said} {_example(answers)}"


def _example(answers: tuple[AnsweredAnalogy, ...]) -> str:
    """Return one analogy in words; a right one where there is one."""
    shown = next((answer for answer in answers if answer.correct), answers[0])
    a, b, c, wanted = shown.question
    if shown.correct:
        return tr("For example: {a} is to {b} as {c} is to {answer}.").format(
            a=a, b=b, c=c, answer=shown.answer
        )
    return tr("For example: {a} is to {b} as {c} is to {answer}, where {wanted} is meant.").format(
        a=a, b=b, c=c, answer=shown.answer, wanted=wanted
    )


def _of_pairs(score: SimilarityScore) -> str:
    if not score.judged:
        return tr("None of the pairs can be judged: the text does not have their words.")
    low, high = score.interval
    return tr(
        "Rank correlation with people on {pairs} pairs: {value} (with 95 % confidence between"
        " {low} and {high}); {left} pairs have unknown words."
    ).format(
        pairs=number(len(score.judged)),
        value=number(score.spearman, 2),
        low=number(low, 2),
        high=number(high, 2),
        left=number(len(score.left_out)),
    )
