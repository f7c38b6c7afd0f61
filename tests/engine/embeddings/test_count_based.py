"""PPMI against its definition, and the decomposition against SciPy's."""

import math

import numpy as np
import pytest
from scipy.sparse import csr_array, random_array
from scipy.sparse.linalg import svds

from engine.counts import cooccurrence, neighbours
from engine.embeddings import truncated_svd
from engine.embeddings.count_based import (
    CountBasedConfig,
    CountBasedModel,
    ppmi_steps,
    train_count_based,
    train_count_based_steps,
)
from engine.embeddings.progress import EmbeddingProgress
from engine.embeddings.truncated_svd import decompose
from engine.messages import UserError
from engine.text import build_corpus
from engine.training import Adjust, run

SENTENCES = [
    "the king rules the old land and the people of the land serve the king",
    "the queen rules the new land and the people of the city serve the queen",
    "fish swim in the sea and the sea is deep and blue and cold",
]
SMALL = CountBasedConfig(dimension=5, window=3, min_count=1)


@pytest.fixture(scope="module")
def corpus():
    rng = np.random.default_rng(0)
    return build_corpus([SENTENCES[number] for number in rng.integers(0, 3, 300)])


def sparse(size, density, seed):
    rng = np.random.default_rng(seed)
    some = random_array((size, size), density=density, rng=rng, format="csr")
    return csr_array(some, dtype=np.float32)


def decomposed(matrix, rank, iterations=30):
    *_, (done, known) = decompose(matrix, rank, iterations, np.random.default_rng(1))
    assert done == 2 * matrix.nnz * (iterations + 1)
    return known


def numbers_of(model: CountBasedModel):
    return model.space.vectors, model.contexts, model.singular_values


@pytest.mark.parametrize("smoothing", [1.0, 0.75, 0.0])
@pytest.mark.parametrize("shift", [1.0, 2.0])
def test_cells_are_those_of_the_definition(corpus, smoothing, shift):
    counted = cooccurrence(corpus, 3).matrix
    found = run(ppmi_steps(counted, smoothing, shift)).toarray()
    table = counted.toarray().astype(float)
    total, of_contexts = table.sum(), table.sum(axis=0) ** smoothing
    for i, j in np.ndindex(table.shape):
        expected = 0.0
        if table[i, j]:
            by_chance = table[i].sum() / total * of_contexts[j] / of_contexts.sum()
            expected = max(0.0, math.log(table[i, j] / total / by_chance) - math.log(shift))
        assert found[i, j] == pytest.approx(expected, rel=1e-5, abs=1e-6)


def test_only_cells_above_zero_are_held(corpus):
    matrix = run(ppmi_steps(cooccurrence(corpus, 3).matrix, 0.75, 1.0))
    assert (matrix.data > 0).all()
    assert 0 < matrix.nnz < cooccurrence(corpus, 3).matrix.nnz


@pytest.mark.parametrize(
    ("size", "rank", "density"), [(60, 5, 0.2), (200, 20, 0.05), (40, 39, 0.5)]
)
def test_singular_values_are_those_of_scipy(size, rank, density):
    matrix = sparse(size, density, 3)
    values = np.sort(svds(matrix.astype(np.float64), rank, return_singular_vectors=False))[::-1]
    np.testing.assert_allclose(decomposed(matrix, rank, 60).values, values, rtol=2e-3)


def test_the_strongest_directions_are_those_of_scipy():
    rng = np.random.default_rng(4)
    strong = rng.normal(size=(80, 4)) * [8, 4, 2, 1] @ rng.normal(size=(4, 80))
    matrix = csr_array((strong + 0.01 * rng.normal(size=(80, 80))).astype(np.float32))
    found = decomposed(matrix, 4, 5)
    u, values, vt = svds(matrix.astype(np.float64), 4)
    np.testing.assert_allclose(
        found.left(1) @ found.right(0).T, u * values @ vt, atol=1e-3 * values.max()
    )
    np.testing.assert_allclose(found.left(0.5) @ found.right(0.5).T, strong, atol=0.2)
    np.testing.assert_allclose(found.left(0).T @ found.left(0), np.eye(4), atol=1e-4)
    np.testing.assert_allclose(found.right(0).T @ found.right(0), np.eye(4), atol=1e-4)


def test_all_directions_together_are_the_matrix():
    matrix = sparse(30, 0.5, 5)
    found = decomposed(matrix, 30, 3)
    np.testing.assert_allclose(found.left(0.3) @ found.right(0.7).T, matrix.toarray(), atol=1e-4)


def test_directions_beyond_the_rank_are_zeros():
    one = np.outer(np.arange(1, 21), np.ones(20)).astype(np.float32)
    found = decomposed(csr_array(one), 6, 2)
    np.testing.assert_allclose(found.values[0], np.linalg.norm(one), rtol=1e-5)
    np.testing.assert_array_equal(found.values[1:], 0)
    assert np.isfinite(found.left(0)).all()
    np.testing.assert_array_equal(found.left(0)[:, 1:], 0)


def test_each_round_explains_more():
    matrix = sparse(300, 0.05, 6)
    rounds = {id(known): known for _, known in decompose(matrix, 10, 4, np.random.default_rng(1))}
    explained = [(known.values**2).sum() for known in rounds.values() if known]
    assert len(explained) == 5
    assert explained == sorted(explained)


def test_the_size_of_blocks_changes_next_to_nothing(monkeypatch):
    matrix = sparse(100, 0.1, 7)
    whole = decomposed(matrix, 5, 4)
    monkeypatch.setattr(truncated_svd, "CELLS", 20)
    monkeypatch.setattr(truncated_svd, "ROWS", 7)
    np.testing.assert_allclose(decomposed(matrix, 5, 4).values, whole.values, rtol=1e-5)


def test_the_share_explained_is_that_of_the_nearest_matrix(corpus):
    model = train_count_based(corpus, SMALL)
    keep_all = CountBasedConfig(dimension=50, window=3, min_count=1, keep_back=False)
    matrix = run(ppmi_steps(cooccurrence(corpus, 3).matrix, 0.75, 1.0))
    full = train_count_based(corpus, keep_all)
    assert full.explained == pytest.approx(1, abs=1e-4)
    assert full.cells == matrix.nnz
    np.testing.assert_allclose(full.space.vectors @ full.contexts.T, matrix.toarray(), atol=1e-3)
    assert 0.3 < model.explained < full.explained


def test_words_in_the_same_places_are_near_each_other(corpus):
    space = train_count_based(corpus, SMALL).space
    assert space.similarity("king", "queen") > space.similarity("king", "fish")


def test_the_result_is_the_same_however_often_it_is_watched(corpus, monkeypatch):
    quiet = train_count_based(corpus, SMALL)
    monkeypatch.setattr("engine.pace.Pulse.due", lambda pulse: True)
    seen = []
    watched = run(train_count_based_steps(corpus, SMALL, watch=["king", "unheard"]), seen.append)
    assert all(map(np.array_equal, numbers_of(quiet), numbers_of(watched)))
    shown = [progress for progress in seen if isinstance(progress, EmbeddingProgress)]
    assert {progress.watched.words for progress in shown} == {("king",)}
    last = shown[-1]
    assert last.step == last.total
    assert last.epochs == 5
    np.testing.assert_allclose(
        last.watched.vectors, quiet.space.vectors[last.watched.ids], rtol=1e-5, atol=1e-6
    )
    losses = [progress.loss for progress in shown if not math.isnan(progress.loss)]
    assert len(losses) == 5
    assert losses[-1] <= losses[0]
    assert not any(array.flags.writeable for array in numbers_of(quiet))


def test_it_finishes_with_what_is_known_when_asked(corpus, monkeypatch):
    monkeypatch.setattr("engine.pace.Pulse.due", lambda pulse: True)
    config = CountBasedConfig(5, 3, 1, iterations=50)

    def asked_at_once(progress):
        return Adjust(finish=True) if isinstance(progress, EmbeddingProgress) else None

    model, seen = driven(train_count_based_steps(corpus, config), asked_at_once)
    shown = [progress for progress in seen if isinstance(progress, EmbeddingProgress)]
    assert shown[-1].epochs == pytest.approx(1)
    assert np.isfinite(model.space.vectors).all()


def driven(trainer, answer):
    """Drive a trainer, answering its snapshots; return its model and the snapshots."""
    seen = [next(trainer)]
    while True:
        try:
            seen.append(trainer.send(answer(seen[-1])))
        except StopIteration as finished:
            return finished.value, seen


@pytest.mark.parametrize(
    ("texts", "config"),
    [
        (["a b"], CountBasedConfig(min_count=1)),
        (["a b c", "b a"], CountBasedConfig(dimension=1000, window=50, min_count=1)),
        (["a b", "c", "a b"], CountBasedConfig(min_count=1, smoothing=0.0)),
    ],
    ids=["two words", "more dimensions than words", "a word without neighbours"],
)
def test_little_texts_are_decomposed(texts, config):
    model = train_count_based(build_corpus(texts), config)
    size = len(model.space.vocabulary)
    assert model.space.vectors.shape == model.contexts.shape == (size, size)
    assert np.isfinite(model.space.vectors).all()
    assert 0 < model.explained <= 1 + 1e-6


@pytest.mark.parametrize(
    ("texts", "config"),
    [
        (["a a a"], CountBasedConfig(min_count=1)),
        (["a b c"], CountBasedConfig()),
        (["a", "b"], CountBasedConfig(min_count=1)),
        (["a b a b a b"], CountBasedConfig(min_count=1, shift=100.0)),
    ],
    ids=["one word", "all too rare", "no neighbours", "nothing above chance"],
)
def test_texts_with_nothing_to_find_are_refused(texts, config):
    with pytest.raises(UserError):
        train_count_based(build_corpus(texts), config)


def test_tables_that_do_not_fit_are_refused_before_they_are_made(corpus, monkeypatch):
    monkeypatch.setattr(neighbours, "available_memory", lambda: 500_000)
    config = CountBasedConfig(dimension=5, min_count=1)
    assert train_count_based(corpus, config).space.vectors.shape[1] == 5
    monkeypatch.setattr(neighbours, "available_memory", lambda: 50_000)
    with pytest.raises(UserError, match="GB are free"):
        train_count_based(corpus, config)
