"""One cell of the co-occurrence matrix, against the formulas and the trainers' own matrices."""

import numpy as np
import pytest

from engine.counts.worked import written
from engine.embeddings.count_based import ppmi_steps, train_count_based
from engine.embeddings.count_based_config import CountBasedConfig
from engine.embeddings.glove import train_glove
from engine.embeddings.glove_config import GloVeConfig
from engine.embeddings.one_cell import (
    counted_steps,
    explain_glove,
    explain_ppmi,
    glove_cell,
    ppmi_cell,
)
from engine.text import build_corpus
from engine.training import run

TEXT = ["the king rules the land", "the queen rules the sea", "a king and a queen"] * 20


@pytest.fixture(scope="module")
def corpus():
    return build_corpus(TEXT)


@pytest.fixture(scope="module")
def glove(corpus):
    return train_glove(corpus, GloVeConfig(dimension=6, min_count=1, epochs=3, window=3))


def test_glove_step_by_the_formula(glove):
    i, j, x, rate = 1, 2, 4.0, 0.05
    cell = glove_cell(glove, i, j, x, rate)
    w, c = (
        side.vectors[row].astype(float) for side, row in ((glove.words, i), (glove.contexts, j))
    )
    b, d = float(glove.words.biases[i]), float(glove.contexts.biases[j])
    weight = min(1, (x / glove.config.x_max) ** glove.config.alpha)
    pull = weight * (w @ c + b + d - np.log(x))
    sums = (
        glove.words.vector_sums[i] + (rate * pull) ** 2 * (c @ c) / len(c),
        glove.contexts.vector_sums[j] + (rate * pull) ** 2 * (w @ w) / len(w),
        glove.words.bias_sums[i] + (rate * pull) ** 2,
        glove.contexts.bias_sums[j] + (rate * pull) ** 2,
    )
    after = (w - rate * pull * c / np.sqrt(sums[0])) @ (c - rate * pull * w / np.sqrt(sums[1]))
    after += b - rate * pull / np.sqrt(sums[2]) + d - rate * pull / np.sqrt(sums[3])
    assert cell.weight == pytest.approx(weight)
    assert cell.guess == pytest.approx(w @ c + b + d, rel=1e-5)
    assert cell.guess_after == pytest.approx(after, rel=1e-5)


def test_glove_comes_nearer_and_the_model_stays_as_it_is(glove):
    before = glove.words.vectors.copy()
    cell = glove_cell(glove, 0, 1, 50.0, 0.05)
    assert abs(cell.guess_after - cell.log) < abs(cell.guess - cell.log)
    assert np.array_equal(glove.words.vectors, before)


def test_glove_lines_end_in_what_the_vectors_say_then(glove):
    cell = glove_cell(glove, 0, 1, 50.0, 0.05)
    lines = explain_glove(cell)
    assert lines[1].value == pytest.approx(np.log(50))
    assert lines[3].value == pytest.approx(cell.guess - cell.log)
    assert lines[-1].value == cell.guess_after


def test_counts_are_those_of_the_training(corpus, glove):
    assert run(counted_steps(corpus, glove)).nnz == glove.pairs


@pytest.mark.parametrize(("smoothing", "shift"), [(0.75, 1.0), (1.0, 2.0)])
def test_every_ppmi_cell_is_that_of_the_trained_matrix(corpus, smoothing, shift):
    config = CountBasedConfig(dimension=20, min_count=1, window=3, smoothing=smoothing, shift=shift)
    model = train_count_based(corpus, config)
    counted = run(counted_steps(corpus, model))
    matrix = run(ppmi_steps(counted, smoothing, shift)).toarray()
    assert matrix.any()
    for row, column in np.ndindex(matrix.shape):
        cell = ppmi_cell(model, counted, row, column)
        assert cell.value == pytest.approx(matrix[row, column], abs=1e-5)
        # with as many directions as words nothing is lost
        assert cell.product == pytest.approx(matrix[row, column], abs=1e-4)
    lines = explain_ppmi(cell)
    assert lines[-1].value == cell.value
    assert lines[0].formula != written(lines[0].value)
