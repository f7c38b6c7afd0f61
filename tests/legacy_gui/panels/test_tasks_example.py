"""A sequence in words says what is read, what is right, and what each network says."""

import numpy as np
import pytest

from engine.recurrent.task_contest import Shown, show_example
from engine.recurrent.task_example import Answers, Example
from engine.recurrent.tasks import make_task
from legacy_gui.panels.tasks_example import question, rows_of, telling
from legacy_gui.plots.sequence_grid import Cell
from legacy_gui.translations import use_language

TASKS = ["recall", "first word", "brackets", "parity", "adding"]


@pytest.fixture(autouse=True)
def english(qapp):
    use_language("en")


def drawn(name, length=4, seed=1):
    return show_example(make_task(name, length), (None, None), np.random.default_rng(seed))


def texts(row):
    return [None if cell is None else cell.text for cell in row.cells]


def test_a_letter_to_be_recalled():
    shown = drawn("recall")
    read, right, *networks = rows_of(shown)
    letter = shown.example.task.symbols[shown.example.inputs[0]]
    assert texts(read) == [letter, "·", "·", "·", "·", "?"]
    assert [cell.strong for cell in read.cells] == [True, False, False, False, False, True]
    assert texts(right) == [None] * 5 + [letter]
    assert [(row.name, row.colour) for row in networks] == [("RNN", 0), ("LSTM", 1)]
    assert telling(shown.example) == (0, 5)


def test_a_first_word_decides_the_last():
    shown = drawn("first word")
    read, right, *_ = rows_of(shown)
    assert texts(read)[-1] == "with"
    assert texts(right)[-1] == shown.example.task.answers[shown.example.inputs[0]]
    assert telling(shown.example) == (0, 5)


@pytest.mark.parametrize("name", ["brackets", "parity"])
def test_where_every_step_asks_every_step_is_answered(name):
    shown = drawn(name)
    read, right, *_ = rows_of(shown)
    task = shown.example.task
    assert texts(read) == [task.symbols[one] for one in shown.example.inputs]
    expected = [None if one < 0 else task.answers[one] for one in shown.example.targets]
    assert texts(right) == expected
    assert telling(shown.example) == tuple(shown.example.asked)


def test_numbers_to_be_added_are_marked():
    inputs = np.array([[0.25, 1], [0.5, 0], [0.3, 1], [0.9, 0]], np.float32)
    example = Example(make_task("adding", 4), inputs, np.array([-1, -1, -1, 0.55], np.float32))
    given = np.array([0.1, 0.2, 0.3, 0.57], np.float32)
    right = np.array([False, False, False, True])
    read, asked, rnn, lstm = rows_of(Shown(example, (None, Answers(given, None, right))))
    assert texts(read) == ["▸ 0.25", "0.50", "▸ 0.30", "0.90"]
    assert texts(asked) == [None, None, None, "0.55"]
    assert rnn.cells == (None,) * 4
    assert lstm.cells == (None, None, None, Cell("0.57", right=True))
    assert telling(example) == (0, 2, 3)


def test_a_wrong_answer_is_marked_as_such():
    shown = drawn("recall")
    given = np.zeros(6, np.int64)
    wrong = np.zeros(6, np.bool_)
    answers = Answers(given, np.ones(6), wrong)
    *_, rnn, _ = rows_of(Shown(shown.example, (answers, None)))
    assert rnn.cells[-1] == Cell("A", right=False)


def test_every_task_asks_another_question():
    asked = {question(name, 40) for name in TASKS}
    assert len(asked) == len(TASKS)
    assert question("recall", 40) == "Which letter came before 40 dots?"


def test_words_of_the_tasks_are_translated_and_signs_are_not(monkeypatch):
    monkeypatch.setattr("legacy_gui.panels.tasks_example.tr", str.upper)
    read, right, *_ = rows_of(drawn("first word"))
    assert all(text.isupper() for text in (*texts(read), texts(right)[-1]))
    read, right, *_ = rows_of(drawn("parity"))
    assert set(texts(read)) <= {"0", "1"}
    assert set(texts(right)) <= {"EVEN", "ODD"}
