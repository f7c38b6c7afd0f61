"""Rough scores choose, exact ones order."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.embeddings import ranking
from engine.embeddings.ranking import NEVER, best_rows

EXACT = st.lists(st.integers(0, 20).map(lambda number: number / 20), min_size=1, max_size=30)


@given(exact=EXACT, k=st.integers(0, 32), data=st.data())
def test_rounding_does_not_change_what_is_found(exact, k, data):
    errors = st.floats(-4e-4, 4e-4)
    rough = np.array([value + data.draw(errors) for value in exact], np.float32)
    hidden = data.draw(st.sets(st.integers(0, len(exact) - 1)))
    rough[list(hidden)] = NEVER
    weighed = np.array(exact)
    rows, scores = best_rows(rough, k, lambda rows: weighed[rows], ranking.SLACK)
    expected = [row for row in range(len(exact)) if row not in hidden]
    expected.sort(key=lambda row: (-exact[row], row))
    assert rows.tolist() == expected[:k]
    assert scores.tolist() == [exact[row] for row in expected[:k]]


def test_few_rows_are_weighed_twice():
    asked = []
    scores = np.linspace(0, 1, 10_000, dtype=np.float32)
    best_rows(scores, 10, lambda rows: asked.extend(rows) or scores[rows], ranking.SLACK)
    assert 10 <= len(asked) < 50
