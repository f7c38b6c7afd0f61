"""A race: fair, obedient, going on, and judged by the same text as the counting model."""

import math
from dataclasses import replace

import numpy as np
import pytest

from engine.counts.language_model import NgramModelConfig, train_ngram_language_model
from engine.counts.perplexity import measure_steps
from engine.messages import UserError
from engine.recurrent import language_course, train_language_model
from engine.recurrent.language_course import LEARNING, WAITED
from engine.recurrent.language_model_config import LanguageModelConfig
from engine.recurrent.measuring import Judge
from engine.recurrent.race import RaceProgress, in_symbols, train_race_steps
from engine.recurrent.race_config import RaceConfig
from engine.recurrent.symbols import symbols_steps
from engine.text import build_corpus
from engine.training import Adjust, run

TEXT = "The king rules the land. The queen rules the king, and nobody asks the land. " * 30
SMALL = RaceConfig(hidden=16, steps=16, batch=4, epochs=2, learning_rate=0.01)


@pytest.fixture(scope="module")
def corpus():
    return build_corpus([TEXT])


def raced(corpus, start=None, **settings):
    seen = []
    model = run(train_race_steps(corpus, replace(SMALL, **settings), start=start), seen.append)
    return model, [one for one in seen if isinstance(one, RaceProgress)]


@pytest.mark.parametrize("which", ["both", "lstm", "rnn"])
def test_each_model_is_what_it_would_be_alone(corpus, which):
    race, seen = raced(corpus, which=which)
    assert tuple(model.config.cell for model in race.models) == race.config.cells
    for model in race.models:
        alone = train_language_model(corpus, race.config.of(model.config.cell))
        assert np.array_equal(model.weights.vector, alone.weights.vector)
        assert model.held_out == alone.held_out
    assert len(seen[-1].lanes) == len(race.models)
    assert [lane.weights.shape.cell for lane in seen[-1].lanes] == list(race.config.cells)


def test_the_two_take_turns_by_steps(corpus, monkeypatch):
    monkeypatch.setattr("engine.training.Pulse.due", lambda self: True)
    monkeypatch.setattr("engine.pace.Pace.time_to_judge", lambda self: True)
    _, seen = raced(corpus)
    for progress in seen:
        if all(progress.lanes) and progress.message == LEARNING:
            first, second = (lane.step for lane in progress.lanes)
            assert abs(first - second) <= 1
            assert progress.step == min(first, second)


def test_the_yardstick_reads_the_same_characters_and_is_judged_on_the_same(corpus):
    race, seen = raced(corpus)
    as_words = build_corpus([" ".join(f"c{ord(one)}" for one in TEXT + "\n")])
    counted = train_ngram_language_model(as_words, NgramModelConfig(order=5))
    assert race.baseline is not None
    assert {progress.yardstick for progress in seen} == {race.baseline}
    assert race.baseline == pytest.approx(counted.held_out.nats)
    assert 0 < race.baseline < math.log(len(race.models[0].symbols))


def test_on_the_way_the_yardstick_is_judged_on_what_the_networks_are(corpus, monkeypatch):
    monkeypatch.setattr(language_course, "JUDGED", 70)
    monkeypatch.setattr("engine.recurrent.race.JUDGED", 70)
    race, seen = raced(corpus)
    symbols, ids = run(symbols_steps(corpus, "char", LanguageModelConfig().most_symbols))
    counted = train_ngram_language_model(in_symbols(corpus, symbols, ids), NgramModelConfig(5))
    first = ids[counted.trained :][:70]
    bits = run(measure_steps(counted.interpolation, first, np.zeros(70, bool)))
    assert {progress.yardstick for progress in seen} == {bits.nats}
    assert race.baseline == counted.held_out.nats != bits.nats
    for model in race.models:
        again = run(Judge(model.weights, first).steps(model.weights))
        assert model.judgements[-1].loss == pytest.approx(again.nats)


def test_the_yardstick_of_words_counts_words(corpus):
    race, _ = raced(corpus, unit="word", steps=8)
    counted = train_ngram_language_model(corpus, NgramModelConfig(order=3))
    assert race.baseline == pytest.approx(counted.held_out.nats)


def test_without_unseen_text_there_is_no_yardstick(corpus):
    race, _ = raced(corpus, keep_back=0.0)
    assert race.baseline is None
    assert [model.held_out for model in race.models] == [None, None]


def test_both_obey(corpus):
    race = train_race_steps(corpus, replace(SMALL, epochs=1000))
    answer, rates = None, set()
    while True:
        try:
            now = race.send(answer)
        except StopIteration as end:
            model = end.value
            break
        answer = None
        if isinstance(now, RaceProgress) and all(now.lanes):
            rates.add(tuple(lane.learning_rate for lane in now.lanes))
            changed = rates >= {(0.005, 0.005)}
            answer = Adjust(finish=True) if changed else Adjust(learning_rate=0.005)
    assert (0.005, 0.005) in rates
    assert all(one.epochs < 1000 for one in model.models)


def test_going_on_is_as_good_as_going_through(corpus):
    half, _ = raced(corpus, epochs=1)
    whole, seen = raced(corpus, start=half, epochs=1)
    through, _ = raced(corpus, epochs=2)
    assert seen[0].epochs_before == 1
    for one, other in zip(whole.models, through.models, strict=True):
        assert np.array_equal(one.weights.vector, other.weights.vector)


def test_other_cells_cannot_go_on(corpus):
    half, _ = raced(corpus, epochs=1, which="rnn")
    with pytest.raises(UserError, match=r"^Other cells were trained before;"):
        raced(corpus, start=half)


def test_who_explodes_says_so_and_nothing_is_raised(corpus):
    race, _ = raced(corpus, learning_rate=1e30)
    assert all(model.trouble is not None for model in race.models)
    assert all(np.isfinite(model.weights.vector).all() for model in race.models)


def test_a_text_too_short_says_how_long_it_must_be():
    with pytest.raises(UserError, match="65 are needed"):
        raced(build_corpus(["once upon a time"]))


def test_clipping_is_changed_in_both_and_by_nothing_else(corpus):
    plain, _ = raced(corpus)
    same, _ = adjusted(corpus, Adjust(clip=SMALL.clip))
    tight, _ = adjusted(corpus, Adjust(clip=0.01))
    ignored, _ = adjusted(corpus, Adjust(clip=-1.0))
    for one, alike, other, kept in zip(
        plain.models, same.models, tight.models, ignored.models, strict=True
    ):
        assert np.array_equal(one.weights.vector, alike.weights.vector)
        assert np.array_equal(one.weights.vector, kept.weights.vector)
        assert not np.array_equal(one.weights.vector, other.weights.vector)


def adjusted(corpus, adjust):
    """Return a race that was told something with its first moment of both, and its moments."""
    race, seen, send = train_race_steps(corpus, SMALL), [], None
    while True:
        try:
            now = race.send(send)
        except StopIteration as end:
            return end.value, seen
        send = None
        if isinstance(now, RaceProgress) and all(now.lanes):
            send = None if seen else adjust
            seen.append(now)


def test_who_gets_no_better_stops_early_and_the_other_goes_on(corpus):
    race, seen = raced(corpus, patience=1, epochs=40, learning_rate=0.03, hidden=48)
    stopped = [
        any(one.lanes[lane] and one.lanes[lane].message is WAITED for one in seen)
        for lane in (0, 1)
    ]
    assert any(stopped)
    for model, early in zip(race.models, stopped, strict=True):
        waited = model.judgements[-1].epochs - model.epochs
        assert (waited == 1) == early


def test_patience_needs_unseen_text():
    with pytest.raises(UserError, match="Patience"):
        RaceConfig(patience=1, keep_back=0.0)
