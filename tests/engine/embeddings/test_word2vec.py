"""Word2Vec as a whole: the same again, changed on the way, gone on with; and that it learns."""

import math
from dataclasses import replace
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.embeddings.course import Course
from engine.embeddings.hierarchical import score_pairs_by_tree
from engine.embeddings.huffman import huffman_tree
from engine.embeddings.measuring import score_pairs
from engine.embeddings.progress import EmbeddingProgress
from engine.embeddings.sentences import sentences_steps
from engine.embeddings.tables import random_vectors
from engine.embeddings.word2vec import train_word2vec, train_word2vec_steps
from engine.embeddings.word2vec_config import Word2VecConfig
from engine.messages import UserError
from engine.pace import FLOOR
from engine.text import build_corpus
from engine.training import Adjust, Pulse, run
from tests.support.pairs import corpus_of

NOISE, TREE = "negative sampling", "hierarchical softmax"
SMALL = Word2VecConfig(dimension=8, epochs=2, min_count=1, subsample=0, learning_rate=0.025)
every_kind = pytest.mark.parametrize(
    ("algorithm", "output"), list(product(["skip-gram", "cbow"], [NOISE, TREE]))
)


@pytest.fixture(scope="module")
def corpus():
    """Words so evenly spread that blocks are long enough for two threads."""
    rng = np.random.default_rng(0)
    return corpus_of(*np.array_split(rng.integers(0, 80, 20_000), 30))


@pytest.fixture
def always(monkeypatch):
    """Let every look at the clock say that it is time, for a snapshot and for judging."""
    monkeypatch.setattr(Pulse, "due", lambda self: True)
    monkeypatch.setattr(Course, "time_to_judge", lambda self: True)


def driven(trainer, answers=None):
    """Drive a trainer; return its model and its snapshots. ``answers`` says what is sent back."""
    seen, adjust = [], None
    while True:
        try:
            progress = trainer.send(adjust) if seen else next(trainer)
        except StopIteration as finished:
            return finished.value, seen
        if isinstance(progress, EmbeddingProgress):
            seen.append(progress)
            adjust = answers(progress) if answers else None


def same(first, second):
    return np.array_equal(first.space.vectors, second.space.vectors) and np.array_equal(
        first.outputs, second.outputs
    )


def test_what_comes_out(corpus):
    model = train_word2vec(corpus, SMALL)
    assert model.space.vectors.shape == model.outputs.shape == (80, 8)
    assert model.space.vectors.dtype == model.outputs.dtype == np.float32
    assert model.space.vocabulary.tokens == corpus.vocabulary.tokens
    assert not model.space.vectors.flags.writeable
    assert not model.outputs.flags.writeable
    assert (model.epochs, model.config) == (2, SMALL)
    tree = train_word2vec(corpus, replace(SMALL, output=TREE))
    assert tree.outputs.shape == (79, 8)


@every_kind
@pytest.mark.parametrize("seed", [1, 2])
def test_one_thread_and_two_give_the_same_bits(corpus, algorithm, output, seed):
    config = replace(SMALL, algorithm=algorithm, output=output, seed=seed, epochs=1, window=3)
    one, two = (run(train_word2vec_steps(corpus, config, threads=n)) for n in (1, 2))
    assert same(one, two)
    assert one.held_out == two.held_out


@every_kind
def test_how_often_it_reports_changes_nothing(corpus, algorithm, output, monkeypatch):
    config = replace(SMALL, algorithm=algorithm, output=output)
    monkeypatch.setattr(Pulse, "due", lambda self: False)
    quiet, few = driven(train_word2vec_steps(corpus, config))
    monkeypatch.setattr(Pulse, "due", lambda self: True)
    monkeypatch.setattr(Course, "time_to_judge", lambda self: True)
    busy, many = driven(train_word2vec_steps(corpus, config))
    assert (len(few), len(many)) == (1, 5)
    assert same(quiet, busy)
    assert quiet.held_out == busy.held_out


def test_another_seed_gives_other_vectors(corpus):
    first, again, other = (train_word2vec(corpus, replace(SMALL, seed=n)) for n in (3, 3, 4))
    assert same(first, again)
    assert not same(first, other)


@every_kind
def test_the_score_of_the_model_is_that_of_its_vectors(corpus, algorithm, output):
    config = replace(SMALL, algorithm=algorithm, output=output)
    model = train_word2vec(corpus, config)
    held_out = run(sentences_steps(corpus, 1, seed=config.seed)).held_out
    if output == NOISE:
        expected = score_pairs(held_out, model.space.vectors, model.outputs)
    else:
        tree = huffman_tree(corpus.vocabulary.counts)
        expected = score_pairs_by_tree(held_out, model.space.vectors, model.outputs, tree)
    assert model.held_out == expected


@every_kind
def test_snapshots_tell_the_way(corpus, algorithm, output, always):
    config = replace(SMALL, algorithm=algorithm, output=output, epochs=3)
    model, seen = driven(train_word2vec_steps(corpus, config, watch=["w3", "nobody", "w0"]))
    assert seen[-1].step == seen[-1].total == 3 * (20_000 - 10 * 40)
    assert seen[-1].epochs == model.epochs == 3
    for before, after in pairwise(seen[:-1]):
        assert before.step < after.step
    for progress in seen:
        share = progress.step / progress.total
        assert progress.learning_rate == pytest.approx(0.025 * max(FLOOR, 1 - share))
        assert progress.speed > 0
        assert math.isfinite(progress.judgements[-1].loss)
        assert 0 < progress.judgements[-1].ranking < 1
        assert progress.begun is seen[0].begun
        assert progress.watched.words == ("w3", "w0")
        assert progress.watched.vectors.shape == (2, 8)
    assert all(math.isfinite(progress.loss) for progress in seen[:-1])
    assert seen[-1].judgements[-1].loss == model.held_out.loss
    last = [model.space.vector("w3"), model.space.vector("w0")]
    assert np.array_equal(seen[-1].watched.vectors, last)


def test_watched_vectors_are_copies(corpus, always):
    trainer = train_word2vec_steps(corpus, SMALL)
    kept = []
    _, seen = driven(trainer, lambda progress: kept.append(progress.watched.vectors.copy()))
    assert all(np.array_equal(a, b.watched.vectors) for a, b in zip(kept, seen, strict=True))
    assert not np.array_equal(kept[0], kept[1])


@pytest.mark.parametrize("output", [NOISE, TREE])
def test_at_first_it_knows_nothing(corpus, output, always):
    config = replace(SMALL, output=output, learning_rate=0.0001, negatives=7)
    _, seen = driven(train_word2vec_steps(corpus, config))
    assert seen[0].judgements[0].ranking == pytest.approx(0.5, abs=0.1)
    if output == NOISE:
        assert seen[0].loss == pytest.approx(8 * math.log(2), rel=0.01)
        assert seen[0].judgements[0].loss == pytest.approx(6 * math.log(2), rel=1e-3)
    else:
        assert seen[0].loss == pytest.approx(math.log2(80) * math.log(2), rel=0.02)


def test_epochs_take_the_steps_of_the_formula():
    """From outputs of 0, all scores stay near 0, and the first steps are a sum over the text."""
    words = np.random.default_rng(1).choice(12, 2_000, p=np.arange(12, 0, -1) / 78)
    corpus = corpus_of(words)
    config = replace(SMALL, learning_rate=1e-4, epochs=1, negatives=3, keep_back=False)
    found, expected = [], []
    for seed in range(60):
        found.append(train_word2vec(corpus, replace(config, seed=seed)).outputs)
        first = random_vectors(12, 8, np.random.default_rng(seed)).astype(float)
        expected.append(first_steps(corpus, first, config))
    found, expected = np.stack(found), np.stack(expected)
    assert (found * expected).sum() / (expected**2).sum() == pytest.approx(1, abs=0.1)
    assert np.corrcoef(found.ravel(), expected.ravel())[0, 1] > 0.85


def first_steps(corpus, x, config):
    """Return what an epoch is expected to add to the outputs while every guess is even."""
    ids, reach, y = corpus.ids, config.window, np.zeros(x.shape)
    rates = config.learning_rate * (1 - np.arange(len(ids)) / len(ids))
    chances = corpus.vocabulary.counts**0.75
    chances /= chances.sum()
    for distance in range(1, reach + 1):
        used = (reach - distance + 1) / reach
        for word, centre in ((ids[distance:], ids[:-distance]), (ids[:-distance], ids[distance:])):
            steps = 0.5 * used * rates[: len(word), None] * x[word]
            np.add.at(y, centre, steps)
            y -= config.negatives * chances[:, None] * steps.sum(axis=0)
    return y


def test_a_learning_rate_changed_on_the_way_holds_from_there(corpus, always):
    def answers(progress):
        return Adjust(learning_rate=1e-8) if progress.learning_rate > 1e-3 else None

    watch = corpus.vocabulary.tokens
    plain, _ = driven(train_word2vec_steps(corpus, SMALL))
    slowed, seen = driven(train_word2vec_steps(corpus, SMALL, watch=watch), answers)
    assert [progress.learning_rate > 1e-8 for progress in seen] == [True] + 4 * [False]
    assert slowed.space.vectors == pytest.approx(seen[0].watched.vectors, abs=1e-4)
    assert plain.space.vectors != pytest.approx(seen[0].watched.vectors, abs=1e-1)


@every_kind
def test_asked_to_finish_it_returns_what_was_seen_last(corpus, algorithm, output, always):
    config = replace(SMALL, algorithm=algorithm, output=output)
    words = corpus.vocabulary.tokens
    trainer = train_word2vec_steps(corpus, config, watch=words)
    model, seen = driven(trainer, lambda progress: Adjust(finish=progress.epochs > 1))
    assert 1 < model.epochs < 2
    assert model.epochs == seen[-1].epochs
    assert np.array_equal(model.space.vectors, seen[-1].watched.vectors)
    assert model.held_out.loss == seen[-1].judgements[-1].loss


@every_kind
def test_a_model_goes_on_where_it_stood(corpus, algorithm, output, always):
    config = replace(SMALL, algorithm=algorithm, output=output)
    first = train_word2vec(corpus, config)
    before = first.space.vectors.copy(), first.outputs.copy()
    further = replace(config, epochs=1, learning_rate=0.0001)
    second, seen = driven(train_word2vec_steps(corpus, further, start=first))
    assert second.epochs == seen[-1].epochs == 3
    assert 2 < seen[0].epochs < 3
    assert not same(first, second)
    assert second.space.vectors == pytest.approx(before[0], abs=0.15)
    assert second.outputs == pytest.approx(before[1], abs=0.15)
    assert np.array_equal(first.space.vectors, before[0])
    assert np.array_equal(first.outputs, before[1])


def test_the_loss_goes_on_where_it_stood(corpus, monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda self: True)
    monkeypatch.setattr(Course, "time_to_judge", lambda self: False)
    first, seen = driven(train_word2vec_steps(corpus, replace(SMALL, epochs=6)))
    _, further = driven(train_word2vec_steps(corpus, SMALL, start=first))
    assert further[0].judgements[0].loss == first.held_out.loss != seen[0].judgements[0].loss
    assert abs(further[0].loss - seen[-2].loss) < 0.6 * (seen[0].loss - seen[-2].loss)


def test_after_half_an_epoch_it_goes_on_as_well(corpus, always):
    half, _ = driven(train_word2vec_steps(corpus, SMALL), lambda progress: Adjust(finish=True))
    assert 0 < half.epochs < 1
    assert train_word2vec(corpus, SMALL, start=half).epochs == pytest.approx(2 + half.epochs)


def test_going_on_repeats_no_chance(corpus):
    """The second run draws other windows and noise than the first did."""
    first = train_word2vec(corpus, replace(SMALL, epochs=1))
    again = train_word2vec(corpus, replace(SMALL, epochs=1), start=replace(first, epochs=0.0))
    other = train_word2vec(corpus, replace(SMALL, epochs=1), start=first)
    assert not same(again, other)


def test_a_model_that_does_not_fit_is_refused(corpus):
    first = train_word2vec(corpus, replace(SMALL, epochs=1))
    with pytest.raises(UserError, match="knows other words"):
        train_word2vec(corpus_of([0, 1, 2, 3]), SMALL, start=first)
    for change in ({"dimension": 9}, {"output": TREE}):
        with pytest.raises(UserError, match="made with other settings"):
            train_word2vec(corpus, replace(SMALL, **change), start=first)
    other = train_word2vec(corpus, replace(SMALL, algorithm="cbow", epochs=1), start=first)
    assert other.config.algorithm == "cbow"


@every_kind
@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_numbers_beyond_all_bounds_stop_it_with_a_sentence(corpus, algorithm, output, bad):
    config = replace(SMALL, algorithm=algorithm, output=output, epochs=1)
    first = train_word2vec(corpus, config)
    damaged = replace(first, outputs=np.full_like(first.outputs, bad))
    with pytest.raises(UserError, match="grew beyond all bounds") as caught:
        train_word2vec(corpus, config, start=damaged)
    assert str(caught.value).endswith(".")


KINDS = (("cats dogs foxes hares", "eat sleep run"), ("boats trains buses planes", "carry stop go"))


@pytest.fixture(scope="module")
def grammar():
    """Documents of two kinds, in each of which nouns can be exchanged, and so can verbs."""
    rng = np.random.default_rng(0)

    def sentence(kind):
        nouns, verbs = (words.split() for words in KINDS[kind])
        return f"{rng.choice(nouns)} {rng.choice(verbs)} {rng.choice(nouns)}. "

    return build_corpus(["".join(sentence(n % 2) for _ in range(50)) for n in range(40)])


@every_kind
def test_words_used_alike_come_to_lie_together(grammar, algorithm, output):
    model = train_word2vec(grammar, replace(SMALL, algorithm=algorithm, output=output, epochs=20))
    for group in (words.split() for kind in KINDS for words in kind):
        for word in group:
            near = model.space.nearest(word, len(group) - 1)
            assert {found.word for found in near} == set(group) - {word}
    assert model.held_out.ranking > 0.65


@st.composite
def texts(draw):
    """Draw texts of every unkind shape: few words, one word everywhere, long runs of one word."""
    rng = np.random.default_rng(draw(st.integers(0, 999)))
    size, length = draw(st.integers(2, 300)), draw(st.sampled_from([50, 300, 2500, 6000]))
    kind = draw(st.sampled_from(["zipf", "even", "runs", "one word", "in turn"]))
    chances = 1 / np.arange(1, size + 1)
    words = {
        "zipf": lambda: rng.choice(size, length, p=chances / chances.sum()),
        "even": lambda: rng.integers(0, size, length),
        "runs": lambda: np.sort(rng.integers(0, size, length)),
        "one word": lambda: np.where(rng.random(length) < 0.97, 0, rng.integers(0, size, length)),
        "in turn": lambda: np.arange(length) % size,
    }[kind]()
    words[:2] = 0, 1
    return corpus_of(*np.array_split(words, draw(st.sampled_from([1, 7, 20]))))


@given(
    corpus=texts(),
    config=st.builds(
        Word2VecConfig,
        algorithm=st.sampled_from(["skip-gram", "cbow"]),
        output=st.sampled_from([NOISE, TREE]),
        dimension=st.sampled_from([2, 10, 40]),
        window=st.integers(1, 20),
        epochs=st.integers(1, 3),
        min_count=st.just(1),
        negatives=st.integers(1, 50),
        learning_rate=st.floats(0.0001, 0.1),
        subsample=st.sampled_from([0.0, 1e-5, 1e-3, 1.0]),
    ),
)
@settings(max_examples=100)
def test_whatever_the_text_the_numbers_stay_within_bounds(corpus, config):
    model = train_word2vec(corpus, config)
    scores = model.space.vectors.astype(float) @ model.outputs.T.astype(float)
    assert np.abs(scores).max() < 200
    assert model.epochs == config.epochs
    assert math.isfinite(model.held_out.loss) == (len(corpus) >= 2000)
