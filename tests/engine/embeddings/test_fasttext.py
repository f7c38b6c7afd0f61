"""FastText: batches of composed rows against the definition, and what is learned."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from engine.embeddings import fasttext, fasttext_table
from engine.embeddings.fasttext import train_fasttext, train_fasttext_steps
from engine.embeddings.fasttext_config import FastTextConfig
from engine.embeddings.fasttext_model import FastTextModel
from engine.embeddings.fasttext_table import SubwordTable, places_steps
from engine.embeddings.progress import EmbeddingProgress
from engine.embeddings.subwords import build_subwords
from engine.embeddings.tables import padded
from engine.messages import UserError
from engine.text import build_corpus
from engine.training import Adjust, run

WORDS = ("fishing", "fisher", "wishing", "net", "aaaaa")
CONFIG = FastTextConfig(dimension=12, epochs=2, min_count=1, min_n=2, max_n=4, buckets=2_000)


@pytest.fixture(scope="module")
def corpus():
    """A text whose words come in two kinds that never meet, each with several endings."""
    rng = np.random.default_rng(1)
    stems = ("bark", "howl", "growl"), ("sail", "row", "moor")
    lines = []
    for _ in range(400):
        kind = stems[int(rng.integers(2))]
        words = rng.choice(kind, 8)
        endings = rng.choice(["", "s", "ed", "ing"], 8)
        lines.append(" ".join(map("".join, zip(words, endings, strict=True))))
    return build_corpus(lines)


def table_of(dimension=6, seed=1):
    """Return a table of WORDS with random rows, its cut, and the rows."""
    cut = build_subwords(WORDS, 2, 3, 1_000)
    shape = (len(WORDS) + len(cut.buckets), dimension)
    rows = np.random.default_rng(seed).normal(size=shape).astype(np.float32)
    table = SubwordTable(cut, run(places_steps(cut)), dimension)
    run(table.fill_steps(rows))
    return table, cut, rows


def rows_of(cut, word):
    """Return the rows of a word in the table."""
    return cut.rows[cut.starts[word] : cut.starts[word + 1]]


def test_rows_lie_in_the_order_in_which_words_need_them(monkeypatch):
    _, cut, _ = table_of()
    seen = list(dict.fromkeys(cut.rows.tolist()))
    assert run(places_steps(cut))[seen].tolist() == list(range(len(seen)))
    monkeypatch.setattr(fasttext_table, "ENTRIES_AT_ONCE", 3)
    assert run(places_steps(cut))[seen].tolist() == list(range(len(seen)))


@pytest.mark.parametrize("dimension", [2, 3, 7, 8, 16, 100])
def test_words_made_ready_are_the_means_of_their_rows(dimension):
    table, cut, rows = table_of(dimension)
    table.prepare(np.array([2, 0, 2, 4], np.int32))
    for word in (0, 2, 4):
        assert table.view()[word] == pytest.approx(rows[rows_of(cut, word)].mean(axis=0), abs=1e-6)
    out = np.ones((2, padded(dimension)), np.float32)
    table.gather(np.array([4, 0], np.int32), out)
    assert np.array_equal(out[:, :dimension], table.view()[[4, 0]])
    assert not out[:, dimension:].any()


@pytest.mark.parametrize("at_once", [3, 1 << 14])
def test_nothing_learned_changes_nothing(at_once, monkeypatch):
    monkeypatch.setattr(fasttext_table, "ROWS_AT_ONCE", at_once)
    table, _, rows = table_of()
    table.prepare(np.arange(5, dtype=np.int32))
    assert np.array_equal(run(table.whole_steps()), rows)


def test_every_row_takes_the_mean_of_what_its_words_moved():
    table, cut, rows = table_of()
    words = np.array([0, 1, 2, 4], np.int32)
    moved = np.random.default_rng(2).normal(size=(4, 6)).astype(np.float32)
    steps = np.zeros((4, padded(6)), np.float32)
    steps[:, :6] = moved
    table.prepare(words)
    table.add(words, steps, np.ones(4, np.float32))
    table.add(words[:1], steps[:1], np.array([0.5], np.float32))
    moved[0] *= 1.5
    expected = rows.astype(np.float64)
    having = [
        [k for k, word in enumerate(words) for r in rows_of(cut, word) if r == row]
        for row in range(len(rows))
    ]
    for row, places in enumerate(having):
        if places:
            expected[row] += moved[places].mean(axis=0)
    assert max(map(len, having)) > 2, "some pieces are shared"
    assert run(table.whole_steps()) == pytest.approx(expected, abs=1e-5)


def test_a_word_that_shares_no_piece_moves_by_what_it_learned():
    table, _, _ = table_of()
    net = np.array([3], np.int32)
    table.prepare(net)
    before = table.view()[3].copy()
    step = np.zeros((1, padded(6)), np.float32)
    step[0, :6] = 1
    table.add(net, step, np.ones(1, np.float32))
    table.prepare(net)
    assert table.view()[3] == pytest.approx(before + 1, abs=1e-5)


def test_two_threads_and_one_give_the_same_bits():
    results = []
    with ThreadPoolExecutor(1) as pool:
        for threads in (None, pool):
            table, _, _ = table_of(dimension=50)
            step = np.zeros((5, padded(50)), np.float32)
            step[:, :50] = np.random.default_rng(3).normal(size=(5, 50))
            for begin in (0, 1, 2):
                words = np.arange(begin, 5, dtype=np.int32)
                table.prepare(words, threads)
                table.add(words, step[begin:], np.ones(5 - begin, np.float32))
            results.append(run(table.whole_steps()))
    assert np.array_equal(*results)


@pytest.mark.parametrize("algorithm", ["skip-gram", "cbow"])
def test_words_that_never_meet_part_and_unseen_words_know_their_side(corpus, algorithm):
    config = FastTextConfig(
        algorithm=algorithm, dimension=20, epochs=40, min_count=1, subsample=0, learning_rate=0.1
    )
    model = train_fasttext(corpus, config)
    dogs = [word for word in model.space.vocabulary.tokens if word[0] in "bhg"]
    assert {found.word for found in model.nearest("barkings", 5)} <= set(dogs)
    assert not {found.word for found in model.nearest("sailor", 5)} & set(dogs)
    assert "barker" not in model.space
    assert model.held_out.ranking > 0.6


def test_pairs_kept_back_are_told_from_noise_better_and_better(corpus):
    losses = [
        train_fasttext(corpus, FastTextConfig(**{**vars(CONFIG), "epochs": epochs})).held_out.loss
        for epochs in (1, 4, 16)
    ]
    nothing_known = 6 * np.log(2)
    assert nothing_known > losses[0] > losses[1] > losses[2]


def same(first, second):
    """Compare two models to the last bit."""
    tables = ("input", "output", "buckets")
    return all(np.array_equal(getattr(first, name), getattr(second, name)) for name in tables)


def test_the_same_seed_gives_the_same_bits_and_another_does_not(corpus):
    first = train_fasttext(corpus, CONFIG)
    assert same(first, train_fasttext(corpus, CONFIG))
    assert not same(first, train_fasttext(corpus, FastTextConfig(**{**vars(CONFIG), "seed": 2})))


def test_threads_and_reports_change_nothing(corpus, monkeypatch):
    alone = run(train_fasttext_steps(corpus, CONFIG, threads=1))
    assert same(alone, run(train_fasttext_steps(corpus, CONFIG, threads=2)))
    monkeypatch.setattr("engine.embeddings.course.Course.due", lambda _: True)
    monkeypatch.setattr("engine.embeddings.course.Course.time_to_judge", lambda _: True)
    assert same(alone, run(train_fasttext_steps(corpus, CONFIG, watch=["bark", "sailing"])))


def test_watched_words_are_those_asked_for(corpus, monkeypatch):
    monkeypatch.setattr("engine.embeddings.course.Course.due", lambda _: True)
    seen = []
    model = run(train_fasttext_steps(corpus, CONFIG, watch=["bark", "nowhere"]), seen.append)
    *_, last = (p for p in seen if isinstance(p, EmbeddingProgress))
    assert last.watched.words == ("bark",)
    assert last.watched.vectors[0] == pytest.approx(model.vector("bark"), abs=1e-6)


def test_finishing_early_returns_the_model_as_it_is(corpus, monkeypatch):
    monkeypatch.setattr("engine.embeddings.course.Course.due", lambda _: True)
    trainer = train_fasttext_steps(corpus, CONFIG)
    next(p for p in trainer if isinstance(p, EmbeddingProgress))
    trainer.send(Adjust(finish=True))
    assert 0 < run(trainer).epochs < 1


def test_going_on_from_a_model(corpus):
    first = train_fasttext(corpus, CONFIG)
    second = train_fasttext(corpus, CONFIG, start=first)
    assert second.epochs == 4
    assert np.array_equal(first.buckets, second.buckets)
    assert second.held_out.loss < first.held_out.loss


def test_going_on_keeps_the_pieces_of_other_words(corpus):
    first = train_fasttext(corpus, CONFIG)
    free = np.setdiff1d(np.arange(2_000, dtype=np.int32), first.buckets)[:1]
    buckets = np.union1d(first.buckets, free).astype(np.int32)
    more = np.insert(
        first.input, len(first.space) + int(np.searchsorted(buckets, free[0])), 7, axis=0
    )
    start = FastTextModel(first.space, more, first.output, buckets, CONFIG)
    second = train_fasttext(corpus, CONFIG, start=start)
    kept = second.input[len(second.space) + int(np.searchsorted(second.buckets, free[0]))]
    assert kept.tolist() == [7] * 12


@pytest.mark.parametrize("change", [{"dimension": 13}, {"min_n": 1}, {"max_n": 5}, {"buckets": 99}])
def test_a_model_of_another_shape_cannot_be_continued(corpus, change):
    other = FastTextConfig(**{**vars(CONFIG), **change})
    with pytest.raises(UserError, match="other settings"):
        train_fasttext(corpus, other, start=train_fasttext(corpus, CONFIG))


def test_a_model_of_another_text_cannot_be_continued(corpus):
    with pytest.raises(UserError, match="other words"):
        train_fasttext(build_corpus("a b a b"), CONFIG, start=train_fasttext(corpus, CONFIG))


def test_pieces_that_do_not_fit_are_refused_before_they_are_made(corpus, monkeypatch):
    monkeypatch.setattr(fasttext, "available_memory", lambda: 1_000)
    with pytest.raises(UserError, match="GB of memory"):
        train_fasttext(corpus, CONFIG)


def test_without_pieces_words_stand_alone(corpus):
    model = train_fasttext(corpus, FastTextConfig(**{**vars(CONFIG), "min_n": 0, "max_n": 0}))
    assert not len(model.buckets)
    assert np.array_equal(model.input, model.space.vectors)
