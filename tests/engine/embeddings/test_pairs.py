"""The loop: every word once an epoch, steps that shrink as they should, threads that go away."""

import threading
from types import SimpleNamespace

import numpy as np
import pytest
from threadpoolctl import threadpool_info

from engine.blas import blas_threads
from engine.embeddings import pairs
from engine.embeddings.course import Course
from engine.embeddings.dealing import Dealer
from engine.embeddings.measuring import HeldOutScore
from engine.embeddings.pairs import BATCH, PairGame, train_pairs_steps
from engine.embeddings.sampling import Sampler
from engine.embeddings.tables import WordTable
from engine.embeddings.tiles import Shape
from engine.messages import Message
from engine.pace import FLOOR
from engine.training import Adjust, Pulse, run
from tests.support.pairs import sentences_of

WINDOW, DIMENSION = 2, 6


class Seen:
    """A work that learns nothing and remembers what it was given."""

    def __init__(self, fail_after=10**9):
        self.centres, self.rates, self.losses, self.threads = [], [], [], set()
        self._fail_after = fail_after

    def gather(self, block, inputs, outputs):
        self._used = block.reach > 0
        self.centres.append(block.words[WINDOW:-WINDOW][self._used])

    def compute(self, learning_rate, loss=False):
        self.rates.append(learning_rate)
        self.losses.append(loss)
        self.threads.add(threading.current_thread())
        if len(self.rates) > self._fail_after:
            raise ZeroDivisionError
        return (2.0 * self._used.sum(), float(self._used.sum())) if loss else (0.0, 0.0)

    def apply(self, inputs, outputs):
        """Write nothing."""


class Play:
    """A text and all that is needed to go through it."""

    def __init__(self, *sentences, tiles=4, epochs=3, threshold=0.0, counts=None, fail_after=10**9):
        self.sentences = sentences_of(*sentences, counts=counts)
        rng, size = np.random.default_rng(1), len(self.sentences.vocabulary)
        shape = Shape(tiles, WINDOW, DIMENSION, 4, 5)
        vectors = rng.random((size, DIMENSION), np.float32)
        self.works, self.epochs, self.judged = [Seen(fail_after), Seen(fail_after)], epochs, 0
        self.game = PairGame(
            Sampler(self.sentences, WINDOW, threshold, rng),
            Dealer(shape, self.sentences.vocabulary.counts, rng),
            WordTable(vectors),
            WordTable(vectors),
            self.works,
            self._judge,
            DIMENSION,
        )
        total, words = epochs * len(self.sentences), self.sentences.vocabulary
        self.course = Course(
            total, epochs, 0.05, words, np.array([1, 0], np.int32), Message("Learning")
        )

    def _judge(self):
        self.judged += 1
        return HeldOutScore(1.0, 0.5)

    def steps(self, threads=1):
        return train_pairs_steps(self.game, self.course, self.epochs, threads)


@pytest.fixture
def always(monkeypatch):
    """Let every look at the clock say that a snapshot is due."""
    monkeypatch.setattr(Pulse, "due", lambda self: True)


def random_words(length, size=50):
    return np.random.default_rng(0).integers(0, size, length)


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("length", [5, 64, 65, 700, 20_000])
def test_every_word_is_a_centre_once_an_epoch(threads, length):
    play = Play(random_words(length), tiles=16)
    run(play.steps(threads))
    centres = np.concatenate([each for work in play.works for each in work.centres])
    assert np.array_equal(np.bincount(centres), 3 * np.bincount(random_words(length)))
    assert play.course.step == play.course.total == 3 * length
    assert play.course.epochs == 3


def test_steps_shrink_along_the_whole_text():
    play = Play(random_words(40_000), epochs=2)
    run(play.steps())
    rates = np.sort([rate for work in play.works for rate in work.rates])[::-1]
    expected = 0.05 * np.maximum(FLOOR, 1 - np.arange(len(rates)) / len(rates))
    assert rates == pytest.approx(expected, rel=1e-3, abs=1e-5)
    for work in play.works:
        assert (np.diff(work.rates) < 0).all()


def test_the_loss_is_measured_now_and_then_and_averaged(always):
    play = Play(random_words(40_000), epochs=2)
    seen = list(play.steps())
    asked = [loss for work in play.works for loss in work.losses]
    assert 1 / pairs.MEASURED <= sum(asked) / len(asked) <= 1.2 / pairs.MEASURED
    assert {progress.loss for progress in seen[:-1]} == {2.0}


def test_a_snapshot_shows_the_watched_words_and_the_way_done(always):
    play = Play(random_words(40_000), epochs=2)
    seen = list(play.steps())
    assert [progress.step for progress in seen] == [*sorted({p.step for p in seen}), 80_000]
    assert len(seen) == 2 * -(-40_000 // BATCH) + 1
    for progress in seen:
        assert progress.total == 80_000
        assert progress.epochs == pytest.approx(progress.step / 40_000)
        assert progress.watched.words == ("w1", "w0")
        assert np.array_equal(progress.watched.vectors, play.game.inputs.view()[[1, 0]])
        assert progress.watched.vectors.shape == (2, DIMENSION)


def test_a_text_whose_words_are_all_skipped_is_gone_through_all_the_same():
    play = Play([0, 1] * 50, threshold=1e-12, counts=[10**6, 10**6])
    (last,) = list(play.steps())
    assert not any(work.rates for work in play.works)
    assert (last.step, last.epochs) == (300, 3)


def test_pairs_kept_back_are_judged_before_and_after(monkeypatch):
    play = Play(random_words(20_000))
    monkeypatch.setattr(Course, "time_to_judge", lambda self: False)
    run(play.steps())
    assert play.judged == 2


def test_asked_to_finish_it_stops_there(always):
    play = Play(random_words(40_000))
    steps = play.steps()
    next(steps)
    with pytest.raises(StopIteration):
        steps.send(Adjust(finish=True))
    assert play.course.step == BATCH
    assert play.course.epochs == pytest.approx(BATCH / 40_000)


def test_a_new_learning_rate_holds_from_the_next_block_on(always):
    play = Play(random_words(40_000), epochs=1)
    steps = play.steps()
    next(steps)
    before = [len(work.rates) for work in play.works]
    steps.send(Adjust(learning_rate=0.01))
    for work, done in zip(play.works, before, strict=True):
        assert min(work.rates[:done]) > 0.05 * (1 - BATCH / 40_000)
        assert max(work.rates[done:]) <= 0.01
        assert work.rates[done] == pytest.approx(0.01, rel=0.01)
    steps.close()


@pytest.mark.parametrize(
    ("threads", "tiles", "expected"), [(1, 16, 1), (2, 16, 2), (2, 15, 1), (2, 4, 1), (4, 16, 2)]
)
def test_a_second_thread_is_used_where_it_gains(threads, tiles, expected):
    play = Play(random_words(5_000), tiles=tiles)
    run(play.steps(threads))
    assert len(play.works[0].threads | play.works[1].threads) == expected
    assert play.works[0].threads == {threading.current_thread()}


@pytest.mark.parametrize(("cores", "expected"), [(1, 1), (None, 1), (2, 2), (16, 2)])
def test_by_itself_it_asks_for_the_cores(monkeypatch, cores, expected):
    monkeypatch.setattr(pairs, "os", SimpleNamespace(cpu_count=lambda: cores))
    play = Play(random_words(5_000), tiles=16)
    run(play.steps(None))
    assert len(play.works[0].threads | play.works[1].threads) == expected


@pytest.mark.parametrize("threads", [1, 2])
def test_closed_on_the_way_it_leaves_no_thread(always, threads):
    before = threading.active_count()
    steps = Play(random_words(40_000), tiles=16).steps(threads)
    next(steps)
    steps.close()
    assert threading.active_count() == before


@pytest.mark.parametrize("threads", [1, 2])
def test_a_work_that_fails_ends_it_and_leaves_no_thread(threads):
    before = threading.active_count()
    with pytest.raises(ZeroDivisionError):
        run(Play(random_words(20_000), tiles=16, fail_after=20).steps(threads))
    assert threading.active_count() == before


def test_products_of_others_keep_their_threads(always):
    def threads():
        return {each["num_threads"] for each in threadpool_info() if each["user_api"] == "blas"}

    with blas_threads(2):
        for _ in Play(random_words(40_000)).steps():
            assert threads() == {2}
