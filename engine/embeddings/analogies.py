"""Analogies as an examination: “man is to king as woman is to …?”, many of them.

The list of Mikolov and others (2013) has 19,544 questions in sections, `` : capital-world`` before
the questions of each, four words a line: the first three ask, the fourth is the answer. A question
counts as answered when the best word, the three asked ones left out, is the fourth; its place among
all words (``rank``) tells a near miss from a plain failure. Words a small text does not have make a
question impossible; such questions are left out and said, for an accuracy over the few that remain
means little.
"""

import math
from dataclasses import dataclass

import numpy as np

from engine.arrays import Float32, Int32
from engine.embeddings.ranking import NEVER, unit_rows
from engine.embeddings.space import EmbeddingSpace, Method, balanced
from engine.embeddings.word_lists import entries, not_understood, row_of
from engine.messages import Message, UserError
from engine.training import Steps, WorkProgress, run

COSINES_AT_ONCE = 1 << 21
LEAST_AT_ONCE = 8  # points; a product of fewer spends its time waiting for memory

Question = tuple[str, str, str, str]


@dataclass(frozen=True)
class AnalogySection:
    """Questions of one kind; the name is empty where the list gives none."""

    name: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Analogies:
    """A list of analogies; ``note`` says what could not be read, or is None."""

    sections: tuple[AnalogySection, ...]
    note: Message | None = None

    def __len__(self) -> int:
        return sum(len(section.questions) for section in self.sections)


@dataclass(frozen=True)
class AnsweredAnalogy:
    """A question, the answer of the space, and the place of the right one, from 1 on."""

    question: Question
    answer: str
    rank: int

    @property
    def correct(self) -> bool:
        """Whether the answer is the right one."""
        return self.rank == 1


@dataclass(frozen=True)
class AnalogySectionScore:
    """The answers of one section, and the questions that could not be asked.

    Those have a word the space does not know, or an answer that is itself asked about.
    """

    name: str
    answers: tuple[AnsweredAnalogy, ...]
    left_out: tuple[Question, ...]

    @property
    def accuracy(self) -> float:
        """Share of the asked questions answered rightly; not a number where none was asked."""
        return self.within(1)

    def within(self, places: int) -> float:
        """Share of the asked questions whose right answer is among the first ``places``."""
        hits = sum(answer.rank <= places for answer in self.answers)
        return hits / len(self.answers) if self.answers else math.nan


@dataclass(frozen=True)
class AnalogyScore:
    """The scores of all sections; ``total`` is all of them as one."""

    sections: tuple[AnalogySectionScore, ...]

    @property
    def total(self) -> AnalogySectionScore:
        """All sections taken together."""
        answers = tuple(each for section in self.sections for each in section.answers)
        left_out = tuple(each for section in self.sections for each in section.left_out)
        return AnalogySectionScore("", answers, left_out)

    @property
    def accuracy(self) -> float:
        """Share of all asked questions answered rightly; not a number where none was asked."""
        return self.total.accuracy


def read_analogies(text: str) -> Analogies:
    """Read lines of four words; a line ``: name`` begins a section.

    Raises
    ------
    UserError
        When no line can be read.

    >>> read_analogies("man king woman queen").sections[0].questions
    (('man', 'king', 'woman', 'queen'),)
    """
    sections: list[tuple[str, list[Question]]] = [("", [])]
    bad = []
    for line, fields in entries(text, 4):
        if line.lstrip().startswith(":"):
            sections.append((line.strip(" :\t"), []))
            continue
        if len(fields) != 4:
            fields = line.replace(":", " ").split()  # man : king :: woman : queen
        if len(fields) == 4 and all(fields):
            a, b, c, d = fields
            sections[-1][1].append((a, b, c, d))
        else:
            bad.append(line)
    found = tuple(AnalogySection(name, tuple(asked)) for name, asked in sections if asked)
    if not found:
        raise UserError("No line holds the four words of an analogy, such as: man king woman queen")
    return Analogies(found, not_understood(bad))


def analogy_score(
    space: EmbeddingSpace, analogies: Analogies, method: Method = "add"
) -> AnalogyScore:
    """Put all questions to a space; see ``analogy_score_steps``."""
    return run(analogy_score_steps(space, analogies, method))


def analogy_score_steps(
    space: EmbeddingSpace, analogies: Analogies, method: Method = "add"
) -> Steps[AnalogyScore]:
    """Put all questions to a space, some at a time; ``method`` as in ``EmbeddingSpace.analogy``."""
    scores, done = [], 0
    points = max(LEAST_AT_ONCE, COSINES_AT_ONCE // len(space))
    step = points if method == "add" else points // 3
    for section in analogies.sections:
        answers: list[AnsweredAnalogy] = []
        known, left_out = _known(space, section)
        for begin in range(0, len(known), step):
            asked = known[begin : begin + step]
            answers += _answers(space, asked, method)
            yield WorkProgress(done + begin, len(analogies), Message("Asking analogies"))
        done += len(section.questions)
        scores.append(AnalogySectionScore(section.name, tuple(answers), left_out))
    return AnalogyScore(tuple(scores))


def _known(
    space: EmbeddingSpace, section: AnalogySection
) -> tuple[list[tuple[Question, list[int]]], tuple[Question, ...]]:
    """Part the questions: those that can be asked, with their four rows, and the others."""
    known, left_out = [], []
    for question in section.questions:
        rows = [row for row in (row_of(space, word) for word in question) if row is not None]
        if len(rows) == len(question) and rows[3] not in rows[:3]:
            known.append((question, rows))
        else:
            left_out.append(question)
    return known, tuple(left_out)


def _answers(
    space: EmbeddingSpace, asked: list[tuple[Question, list[int]]], method: Method
) -> list[AnsweredAnalogy]:
    rows = np.array([rows for _, rows in asked], np.int32)
    scores = _scores(space, rows, method)
    scores[:, ~space.directed] = NEVER
    np.put_along_axis(scores, rows[:, :3], NEVER, axis=1)
    best = scores.argmax(axis=1)
    right = np.take_along_axis(scores, rows[:, 3:], axis=1)
    ranks = (scores > right).sum(axis=1) + 1
    ranks += (best != rows[:, 3]) & (ranks == 1)  # as good as the best, but further down
    return [
        AnsweredAnalogy(question, space.vocabulary.tokens[answer], rank)
        for (question, _), answer, rank in zip(asked, best.tolist(), ranks.tolist(), strict=True)
    ]


def _scores(space: EmbeddingSpace, rows: Int32, method: Method) -> Float32:
    """Return the score of every word as the answer to every question (n, 4): float32 (n, V)."""
    a, b, c = (unit_rows(space.vectors[rows[:, place]]) for place in range(3))
    if method == "add":
        return space.cosines(b - a + c)
    return balanced(*space.cosines(np.concatenate([a, b, c])).reshape(3, len(rows), -1))
