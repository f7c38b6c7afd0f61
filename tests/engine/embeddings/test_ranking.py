"""Rough scores choose, exact ones order."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.embeddings.ranking import NEVER, SLACK, best_rows

LEVELS = st.lists(st.sampled_from([0.0, 0.25, 0.5]), min_size=2, max_size=30)


@given(exact=LEVELS, data=st.data(), seed=st.integers(0, 99))
def test_rounding_does_not_change_what_is_found(exact, data, seed):
    errors = np.random.default_rng(seed).uniform(-4e-4, 4e-4, len(exact))
    rough = (np.array(exact) + errors).astype(np.float32)
    hidden = data.draw(st.sets(st.integers(0, len(exact) - 1), max_size=2))
    rough[list(hidden)] = NEVER
    weighed, k = np.array(exact), data.draw(st.integers(0, len(exact) + 1))
    rows, scores = best_rows(rough, k, lambda rows: weighed[rows], SLACK)
    expected = [row for row in range(len(exact)) if row not in hidden]
    expected.sort(key=lambda row: (-exact[row], row))
    assert rows.tolist() == expected[:k]
    assert scores.tolist() == [exact[row] for row in expected[:k]]


def test_large_scores_may_be_off_by_more():
    exact = np.full(500, 300.0)
    rough = (exact * (1 + np.random.default_rng(0).uniform(-4e-4, 4e-4, 500))).astype(np.float32)
    rows, _ = best_rows(rough, 5, lambda rows: exact[rows])
    assert rows.tolist() == [0, 1, 2, 3, 4]


def test_few_rows_are_weighed_twice():
    asked = []
    scores = np.linspace(0, 1, 10_000, dtype=np.float32)
    best_rows(scores, 10, lambda rows: asked.extend(rows) or scores[rows], SLACK)
    assert 10 <= len(asked) < 50
