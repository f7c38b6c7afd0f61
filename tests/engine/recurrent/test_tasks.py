"""Every sequence has exactly the answer that a slow and plain reader finds."""

import numpy as np
import pytest

from engine.recurrent.tasks import CLOSING, NEAR, OPENING, make_task, right

NAMES = ["recall", "first word", "brackets", "parity", "adding"]
SIZES = {"recall": 9, "first word": 9, "brackets": 7, "parity": 7, "adding": 7}


def drawn(name, length=7, batch=200, seed=5):
    task = make_task(name, length)
    return task, *task.batch(np.random.default_rng(seed), batch)


def words(task, column):
    return [task.symbols[number] for number in column]


@pytest.mark.parametrize("name", NAMES)
def test_shapes_fit_a_network_and_the_same_chance_gives_the_same_batch(name):
    task, inputs, targets = drawn(name)
    assert task.steps == SIZES[name]
    assert targets.shape == (task.steps, 200)
    assert inputs.shape in {(task.steps, 200), (task.steps, task.inputs, 200)}
    assert (inputs.ndim == 3) == (not task.symbols)
    assert (targets >= -1).all()
    if task.symbols:
        assert inputs.min() >= 0
        assert inputs.max() < task.inputs
        assert targets.max() < task.outputs
    _, again, _ = drawn(name)
    assert np.array_equal(inputs, again)
    assert not np.array_equal(inputs, drawn(name, seed=6)[1])


def test_recall_asks_for_the_letter_shown_first():
    task, inputs, targets = drawn("recall")
    for column in range(200):
        shown, *blanks, asked = words(task, inputs[:, column])
        assert blanks == ["·"] * 7
        assert asked == "?"
        assert task.answers[targets[-1, column]] == shown
    assert (targets[:-1] == -1).all()


def test_the_first_word_decides_the_last():
    task, inputs, targets = drawn("first word")
    goods = {"baker": "bread", "smith": "nails", "fisher": "fish", "potter": "jugs"}
    seen = set()
    for column in range(200):
        who, *between, last = words(task, inputs[:, column])
        assert last == "with"
        assert not set(between) & set(task.symbols[:8])
        assert task.answers[targets[-1, column]] == goods.get(who, task.answers[inputs[0, column]])
        seen.add(who)
    assert len(seen) == 8
    assert (targets[:-1] == -1).all()


def test_the_bracket_to_close_is_the_last_one_open():
    task, inputs, targets = drawn("brackets", length=60)
    depths = set()
    for column in range(200):
        stack = []
        for bracket, target in zip(words(task, inputs[:, column]), targets[:, column], strict=True):
            if bracket in OPENING:
                stack.append(CLOSING[OPENING.index(bracket)])
            else:
                assert bracket == stack.pop()
            assert (task.answers[target] if target >= 0 else None) == (stack or [None])[-1]
            depths.add(len(stack))
    assert depths == set(range(9))


def test_parity_counts_the_ones_so_far():
    task, inputs, targets = drawn("parity")
    for step in range(7):
        ones = [words(task, inputs[: step + 1, column]).count("1") for column in range(200)]
        assert [task.answers[number] for number in targets[step]] == [
            ["even", "odd"][count % 2] for count in ones
        ]


@pytest.mark.parametrize("length", [2, 3, 40])
def test_adding_marks_two_numbers(length):
    _, inputs, targets = drawn("adding", length)
    numbers, marks = inputs[:, 0], inputs[:, 1]
    assert (marks.sum(axis=0) == 2).all()
    assert (marks[: length // 2].sum(axis=0) == 1).all()
    assert targets[-1] == pytest.approx((numbers * marks).sum(axis=0))
    assert (targets[:-1] == -1).all()


@pytest.mark.parametrize("name", NAMES)
def test_who_always_answers_the_same_is_right_by_chance(name):
    task, _, targets = drawn(name, length=12, batch=20_000)
    always = 1.0 if name == "adding" else 0
    asked = targets[targets >= 0]
    share = np.mean(np.abs(asked - always) <= (NEAR if name == "adding" else 0))
    assert share == pytest.approx(task.chance, abs=0.01)


def test_right_answers_are_counted_where_something_is_asked():
    task = make_task("parity", 2)
    scores = np.array([[[3, 0, 3], [1, 1, 1]], [[0, 0, 0], [1, 1, 1]]], np.float32)
    targets = np.array([[0, 0, -1], [1, 0, -1]])
    assert right(task, scores, targets) == (2, 4)
    sums = np.array([[[0.5, 1.05]]], np.float32)
    assert right(make_task("adding", 2), sums, np.array([[0.53, 1.0]])) == (1, 2)
