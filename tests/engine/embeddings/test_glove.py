"""GloVe, against its definition."""

import math

import numpy as np
import pytest
from scipy.sparse import csr_array, random_array

from engine.counts import neighbours
from engine.embeddings import glove_batches
from engine.embeddings.glove import GloVeModel, train_glove, train_glove_steps
from engine.embeddings.glove_batches import deal_steps
from engine.embeddings.glove_config import GloVeConfig
from engine.embeddings.glove_descent import Descent, Side
from engine.embeddings.progress import PAIRS, EmbeddingProgress
from engine.messages import UserError
from engine.text import TokenizeConfig, build_corpus
from engine.training import Adjust, run

SMALL = GloVeConfig(dimension=8, window=4, epochs=3, min_count=1)
SENTENCES = [
    "the king rules the old land and the people of the land serve the king",
    "the queen rules the new land and the people of the city serve the queen",
    "fish swim in the sea and the sea is deep and blue and cold",
]


@pytest.fixture(scope="module")
def corpus():
    rng = np.random.default_rng(0)
    return build_corpus([SENTENCES[number] for number in rng.integers(0, 3, 300)])


def side(size, dimension, rng, scale=0.5):
    return Side(
        rng.normal(0, scale, (size, dimension)).astype(np.float32),
        rng.normal(0, scale, size).astype(np.float32),
        np.ones(size, np.float32),
        np.ones(size, np.float32),
    )


def cells(size, density, seed):
    rng = np.random.default_rng(seed)
    some = random_array((size, size), density=density, rng=rng, format="csr")
    some.data = rng.uniform(0.1, 50, some.nnz)
    return csr_array(some, dtype=np.float32)


def cost(words, contexts, counted, x_max, alpha):
    """J by its definition, in float64, one cell after the other."""
    total = 0.0
    coo = counted.tocoo()
    for i, j, x in zip(*coo.coords, coo.data.astype(float), strict=True):
        missed = words.vectors[i].astype(float) @ contexts.vectors[j]
        missed += words.biases[i] + contexts.biases[j] - math.log(x)
        total += min(1.0, (x / x_max) ** alpha) * missed**2 / 2
    return total


def numbers_of(model: GloVeModel):
    sides = (model.words, model.contexts)
    return [model.space.vectors, *(array for each in sides for array in vars(each).values())]


def same(one: GloVeModel, other: GloVeModel):
    return all(map(np.array_equal, numbers_of(one), numbers_of(other)))


@pytest.mark.parametrize("tile", [(2048, 1024), (16, 7)])
def test_every_cell_is_dealt_once_with_its_weight(tile, monkeypatch):
    monkeypatch.setattr(glove_batches, "WORDS", tile[0])
    monkeypatch.setattr(glove_batches, "CONTEXTS", tile[1])
    counted = cells(50, 0.4, 1)
    batches = run(deal_steps(counted, 10.0, 0.75, np.random.default_rng(2)))
    found = np.zeros((50, 50))
    for batch in map(batches.__getitem__, range(len(batches))):
        assert 1 <= len(batch.words) <= batches.largest
        assert batch.rows.start <= batch.words.min() <= batch.words.max() < batch.rows.stop
        assert batch.columns.start <= batch.contexts.min()
        assert batch.contexts.max() < batch.columns.stop
        found[batch.words, batch.contexts] += np.exp(batch.logs)
        weights = np.minimum(1, (np.exp(batch.logs) / 10) ** 0.75)
        np.testing.assert_allclose(batch.weights, weights, rtol=1e-5)
    np.testing.assert_allclose(found, counted.toarray(), rtol=1e-5)
    assert batches.pairs == counted.nnz


def test_a_batch_has_its_share_of_every_row():
    counted = csr_array(np.ones((100, 100), np.float32))
    batches = run(deal_steps(counted, 10.0, 0.75, np.random.default_rng(2)))
    for batch in map(batches.__getitem__, range(len(batches))):
        assert np.bincount(batch.contexts).max() <= math.ceil(100 / len(batches)) + 1


def test_the_cost_of_an_epoch_is_that_of_the_definition():
    rng = np.random.default_rng(3)
    counted, words, contexts = cells(40, 0.3, 4), side(40, 6, rng), side(40, 6, rng)
    batches = run(deal_steps(counted, 10.0, 0.75, rng))
    descent = Descent(words, contexts, batches.largest)
    expected = cost(words, contexts, counted, 10.0, 0.75)
    found = sum(descent.step(batches[number], 0.0) for number in range(len(batches)))
    assert found == pytest.approx(expected, rel=1e-5)


def test_a_first_small_step_follows_the_gradient():
    rng = np.random.default_rng(5)
    counted, words, contexts = cells(6, 0.8, 6), side(6, 3, rng), side(6, 3, rng)
    batches = run(deal_steps(counted, 10.0, 0.75, rng))
    assert len(batches) == 1
    before = words.copy(), contexts.copy()
    rate = 1e-3
    Descent(words, contexts, batches.largest).step(batches[0], rate)
    for which, after in enumerate((words, contexts)):
        for name in ("vectors", "biases"):
            moved = (getattr(after, name) - getattr(before[which], name)) / -rate
            expected = finite_differences(before, counted, which, name)
            np.testing.assert_allclose(moved, expected, rtol=0.01, atol=0.01)


def finite_differences(sides, counted, which, name, h=1e-2):
    """Return the gradient of the cost with regard to an array of one side."""
    array = getattr(sides[which], name)
    gradient = np.empty(array.shape)
    for place in np.ndindex(array.shape):
        kept, costs = array[place], []
        for moved in (kept - h, kept + h):
            array[place] = moved
            costs.append((cost(*sides, counted, 10.0, 0.75), float(array[place])))
        array[place] = kept
        gradient[place] = (costs[1][0] - costs[0][0]) / (costs[1][1] - costs[0][1])
    return gradient


def test_adagrad_sums_are_those_of_the_squared_steps():
    rng = np.random.default_rng(7)
    counted, words, contexts = cells(5, 0.9, 8), side(5, 4, rng), side(5, 4, rng)
    batch = run(deal_steps(counted, 10.0, 0.75, rng))[0]
    before = words.copy(), contexts.copy()
    Descent(words, contexts, len(batch.words)).step(batch, 0.05)
    vectors, biases = np.ones(5), np.ones(5)
    for i, j, log, weight in zip(
        batch.words, batch.contexts, batch.logs, batch.weights, strict=True
    ):
        missed = before[0].vectors[i] @ before[1].vectors[j]
        missed += before[0].biases[i] + before[1].biases[j] - log
        energy = (0.05 * weight * missed) ** 2
        vectors[i] += energy * (before[1].vectors[j] ** 2).mean()
        biases[i] += energy
    np.testing.assert_allclose(words.vector_sums, vectors, rtol=1e-5)
    np.testing.assert_allclose(words.bias_sums, biases, rtol=1e-5)


def test_learning_brings_the_cost_down_and_finds_the_counts(corpus):
    short = train_glove(corpus, SMALL)
    long = train_glove(corpus, GloVeConfig(dimension=8, window=4, epochs=60, min_count=1))
    assert long.cost < short.cost / 5
    assert long.held_out.ranking > short.held_out.ranking > 0.5
    assert math.isnan(long.held_out.loss)


def test_the_space_is_the_sum_of_both_sides(corpus):
    model = train_glove(corpus, SMALL)
    np.testing.assert_array_equal(model.space.vectors, model.words.vectors + model.contexts.vectors)
    assert model.space.vectors.dtype == np.float32
    assert model.epochs == 3


def test_the_result_is_the_same_however_often_it_is_watched(corpus):
    quiet = train_glove(corpus, SMALL)
    trainer = train_glove_steps(corpus, SMALL, watch=["king"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("engine.pace.Pulse.due", lambda pulse: True)
        assert same(quiet, run(trainer))
    assert not same(quiet, train_glove(corpus, GloVeConfig(8, 4, 3, 1, seed=2)))


def test_snapshots_tell_the_watched_words_and_the_course(corpus, monkeypatch):
    monkeypatch.setattr("engine.pace.Pulse.due", lambda pulse: True)
    seen = []
    model = run(train_glove_steps(corpus, SMALL, watch=["king", "unheard", "sea"]), seen.append)
    trained = [progress for progress in seen if isinstance(progress, EmbeddingProgress)]
    assert trained[-1].step == trained[-1].total == 3 * model.pairs
    assert trained[-1].epochs == pytest.approx(3)
    assert {progress.watched.words for progress in trained} == {("king", "sea")}
    last = trained[-1].watched
    np.testing.assert_array_equal(last.vectors, model.space.vectors[last.ids])
    assert all(progress.learning_rate == 0.05 for progress in trained)
    assert 0 < trained[-1].judgements[-1].ranking < 1
    assert all(math.isnan(judgement.loss) for judgement in trained[-1].judgements)
    assert trained[-1].begun.unit == PAIRS
    assert not any(progress.watched.vectors.flags.writeable for progress in trained)


def test_it_goes_on_from_an_earlier_model(corpus):
    first = train_glove(corpus, SMALL)
    second = train_glove(corpus, SMALL, start=first)
    assert second.epochs == 6
    assert second.cost < first.cost
    assert (second.words.bias_sums >= first.words.bias_sums).all()
    assert same(first, train_glove(corpus, SMALL)), "the first model was written to"


def test_a_model_of_other_words_or_dimensions_cannot_be_continued(corpus):
    model = train_glove(corpus, SMALL)
    with pytest.raises(UserError, match="knows other words"):
        train_glove(build_corpus(["other words here"]), SMALL, start=model)
    with pytest.raises(UserError, match="Dimensions"):
        train_glove(corpus, GloVeConfig(9, 4, 3, 1), start=model)


def test_it_finishes_when_asked_and_takes_a_new_learning_rate(corpus, monkeypatch):
    monkeypatch.setattr("engine.pace.Pulse.due", lambda pulse: True)
    trainer = train_glove_steps(corpus, SMALL)
    while not isinstance(next(trainer), EmbeddingProgress):
        pass
    assert trainer.send(Adjust(learning_rate=0.01)).learning_rate == 0.01
    with pytest.raises(StopIteration) as finished:
        trainer.send(Adjust(finish=True))
    model = finished.value.value
    assert 0 < model.epochs < 1
    assert math.isnan(model.cost)
    assert np.isfinite(model.space.vectors).all()


def random_texts(seed):
    rng = np.random.default_rng(seed)
    size = int(rng.integers(2, 200))
    letters = np.array([f"w{number}" for number in range(size)])
    lengths = rng.integers(2, 400, int(rng.integers(1, 8)))
    chances = np.arange(1, size + 1.0) ** -rng.uniform(0, 2)
    chances /= chances.sum()
    return [" ".join(rng.choice(letters, length, p=chances)) for length in lengths]


@pytest.mark.parametrize("rate", [0.05, 0.3, 1.0])
@pytest.mark.parametrize("seed", range(8))
def test_no_corpus_and_no_learning_rate_makes_it_diverge(seed, rate):
    corpus = build_corpus([*random_texts(seed), "both both ends ends"])
    x_max = [1.0, 10.0, 1000.0][seed % 3]
    config = GloVeConfig(
        dimension=20, epochs=15, min_count=1, learning_rate=rate, x_max=x_max, seed=seed
    )
    first = train_glove(corpus, GloVeConfig(20, 10, 1, 1, 1e-4, x_max=x_max, seed=seed))
    model = train_glove(corpus, config)
    assert all(np.isfinite(array).all() for array in numbers_of(model))
    assert model.cost < first.cost


def test_numbers_that_are_none_stop_the_training_with_advice(corpus):
    config = GloVeConfig(8, 4, 3, 1, keep_back=False)
    model = train_glove(corpus, config)
    broken = model.words.copy()
    broken.vectors[0] = np.nan
    start = GloVeModel(**{**vars(model), "words": broken})
    with pytest.raises(UserError, match="learning rate"):
        train_glove(corpus, config, start=start)


@pytest.mark.parametrize(
    ("texts", "config"),
    [
        (["a b"], GloVeConfig(min_count=1, epochs=2)),
        (["a b c", "b a"], GloVeConfig(dimension=1000, window=50, min_count=1, epochs=2)),
        (["a a a a b"], GloVeConfig(dimension=2, min_count=1, alpha=0.0, x_max=1.0)),
    ],
    ids=["two words", "more dimensions than words", "no weights"],
)
def test_little_texts_are_learned(texts, config):
    model = train_glove(build_corpus(texts), config)
    assert model.space.vectors.shape == (len(model.space.vocabulary), config.dimension)
    assert np.isfinite(model.space.vectors).all()


@pytest.mark.parametrize(
    ("texts", "config"),
    [
        (["a a a"], GloVeConfig(min_count=1)),
        (["a b c"], GloVeConfig(min_count=5)),
        (["a", "b"], GloVeConfig(min_count=1)),
    ],
    ids=["one word", "all too rare", "no neighbours"],
)
def test_texts_with_nothing_to_learn_are_refused(texts, config):
    with pytest.raises(UserError):
        train_glove(build_corpus(texts), config)


def test_characters_are_learned_too():
    corpus = build_corpus([" ".join(SENTENCES)], TokenizeConfig("char"))
    model = train_glove(corpus, GloVeConfig(dimension=5, epochs=2))
    assert model.space.vocabulary.id("e") is not None


def test_tables_that_do_not_fit_are_refused_before_they_are_made(corpus, monkeypatch):
    monkeypatch.setattr(neighbours, "available_memory", lambda: 500_000)
    config = GloVeConfig(dimension=5, min_count=1)
    assert train_glove(corpus, config).space.vectors.shape[1] == 5
    monkeypatch.setattr(neighbours, "available_memory", lambda: 50_000)
    with pytest.raises(UserError, match="GB are free"):
        train_glove(corpus, config)
