"""Recurrent language models: the same seed, going on, stopping, exploding, and bad input."""

import math
from dataclasses import FrozenInstanceError, replace
from itertools import pairwise
from time import thread_time

import numpy as np
import pytest

from engine.embeddings import Word2VecConfig
from engine.messages import UserError
from engine.pace import Pace
from engine.recurrent import (
    Diverged,
    LanguageModelConfig,
    LanguageModelProgress,
    language_course,
    train_language_model,
    train_language_model_steps,
)
from engine.recurrent.learner import Learner
from engine.text import TokenizeConfig, build_corpus
from engine.training import Adjust, Pulse, run

TEXT = "The king rules the land. The queen rules the king, and nobody asks the land. " * 30
SMALL = LanguageModelConfig(hidden=16, steps=16, batch=4, epochs=2, learning_rate=0.01)
CHINESE = "我喜欢读书。他也喜欢读书，但是我们不喜欢写字。" * 40


@pytest.fixture(scope="module")
def corpus():
    return build_corpus([TEXT])


@pytest.fixture(scope="module")
def model(corpus):
    return train_language_model(corpus, replace(SMALL, epochs=8))


def trained(corpus, **settings):
    return train_language_model(corpus, replace(SMALL, **settings))


def assert_same(one, two):
    """Assert that two models are the same bit for bit, with all that was kept on the way."""
    assert np.array_equal(one.weights.vector, two.weights.vector)
    assert one.held_out == two.held_out
    assert [c.step for c in one.checkpoints] == [c.step for c in two.checkpoints]
    for first, second in zip(one.checkpoints, two.checkpoints, strict=True):
        assert np.array_equal(first.vector, second.vector)


def driven(trainer, answer=lambda snapshot: None, seen=None):
    """Drive a trainer, sending what is answered to each snapshot; return model and snapshots."""
    seen, send = [] if seen is None else seen, None
    while True:
        try:
            seen.append(trainer.send(send))
        except StopIteration as end:
            return end.value, seen
        send = answer(seen[-1])


def learning(snapshots):
    return [s for s in snapshots if isinstance(s, LanguageModelProgress)]


VARIANTS = [
    {},
    {"cell": "rnn", "layers": 2},
    {"layers": 3, "dropout": 0.3},
    {"embedding": 6, "optimiser": "rmsprop", "schedule": "cosine"},
    {"unit": "word", "sampled": 5, "patience": 1},
    {"clipping": "numbers", "clip": 0.01, "optimiser": "momentum", "schedule": "linear"},
]


@pytest.mark.parametrize("settings", VARIANTS)
def test_the_same_seed_gives_the_same_model_however_often_it_is_shown(
    corpus, settings, monkeypatch
):
    once = trained(corpus, **settings)
    monkeypatch.setattr(language_course, "COPIED_SECONDS", 0.0)
    monkeypatch.setattr(Pulse, "due", lambda self: True)
    monkeypatch.setattr("engine.pace.Pace.time_to_judge", lambda self: True)
    often, seen = driven(train_language_model_steps(corpus, replace(SMALL, **settings)))
    assert len(learning(seen)) > often.step
    assert_same(once, often)


def test_pausing_changes_nothing(corpus, monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda self: True)
    one = train_language_model_steps(corpus, SMALL)
    two = train_language_model_steps(corpus, SMALL)
    for _ in range(5):
        next(one)
    other = run(two)  # all of another while the first one waits
    assert_same(run(one), other)


def test_another_seed_gives_another_model(corpus):
    assert trained(corpus).held_out != trained(corpus, seed=2).held_out


@pytest.mark.parametrize("settings", VARIANTS)
def test_it_learns(corpus, settings):
    rate = 0.2 if settings.get("optimiser") == "momentum" else 0.02
    many = {**settings, "patience": 0, "epochs": 12, "clip": 5.0, "learning_rate": rate}
    model = trained(corpus, **many)
    assert model.held_out.perplexity < 0.6 * len(model.symbols)
    assert model.judgements[-1].loss < model.judgements[0].loss


@pytest.mark.parametrize("optimiser", ["sgd", "adam", "momentum"])
def test_half_and_half_is_the_whole(corpus, optimiser):
    config = replace(SMALL, optimiser=optimiser)
    whole = train_language_model(corpus, replace(config, epochs=4))
    half = train_language_model(corpus, config)
    other = train_language_model(corpus, config, start=half)
    assert np.array_equal(whole.weights.vector, other.weights.vector)
    assert (other.epochs, other.step) == (whole.epochs, whole.step) == (4, 2 * half.step)
    assert other.held_out == whole.held_out


@pytest.mark.parametrize("settings", [{"dropout": 0.3}, {"unit": "word", "sampled": 5}])
def test_going_on_has_chance_of_its_own_and_gets_better(corpus, settings):
    half = trained(corpus, **settings)
    other = train_language_model(corpus, replace(SMALL, **settings), start=half)
    assert other.epochs == 4
    assert other.held_out.bits_per_token < half.held_out.bits_per_token


def test_going_on_leaves_the_first_model_alone(corpus, model):
    before = model.weights.vector.copy()
    one, two = (train_language_model(corpus, SMALL, start=model) for _ in range(2))
    assert np.array_equal(model.weights.vector, before)
    assert np.array_equal(one.weights.vector, two.weights.vector)


def test_one_can_go_on_with_another_optimiser(corpus, model):
    config = replace(SMALL, optimiser="sgd")
    other = train_language_model(corpus, config, start=model)
    anew = train_language_model(corpus, config, start=replace(model, optimiser=None))
    assert np.array_equal(other.weights.vector, anew.weights.vector)


@pytest.mark.parametrize(
    "settings", [{"hidden": 17}, {"layers": 2}, {"cell": "rnn"}, {"embedding": 3}]
)
def test_a_model_of_another_shape_cannot_go_on(corpus, model, settings):
    with pytest.raises(UserError, match=r"^The model was made with another cell or other sizes;"):
        train_language_model(corpus, replace(SMALL, **settings), start=model)


def test_a_model_of_other_symbols_cannot_go_on(model):
    with pytest.raises(UserError, match=r"^The model knows other symbols than this text has;"):
        train_language_model(build_corpus([TEXT.upper()]), SMALL, start=model)


def test_the_learning_rate_can_be_changed(corpus, monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda self: True)
    rates = iter([None, None, None, Adjust(learning_rate=0.0005)])
    _, seen = driven(
        train_language_model_steps(corpus, SMALL),
        lambda s: next(rates, None) if isinstance(s, LanguageModelProgress) else None,
    )
    found = [snapshot.learning_rate for snapshot in learning(seen)]
    assert found[:4] == [0.01] * 4
    assert set(found[4:]) == {0.0005}


def test_it_can_be_finished(corpus):
    def answer(snapshot):
        at = isinstance(snapshot, LanguageModelProgress) and snapshot.epochs >= 1
        return Adjust(finish=True) if at else None

    steps = train_language_model_steps(corpus, replace(SMALL, epochs=100))
    model, seen = driven(steps, answer)
    assert model.epochs == 1
    assert model.step == learning(seen)[-1].step
    short = train_language_model(corpus, replace(SMALL, epochs=1))
    assert np.array_equal(short.weights.vector, model.weights.vector)
    assert short.held_out == model.held_out


def test_finishing_at_once_gives_the_beginning(corpus):
    def answer(snapshot):
        return Adjust(finish=True) if isinstance(snapshot, LanguageModelProgress) else None

    model, _ = driven(train_language_model_steps(corpus, SMALL), answer)
    assert model.step == 0
    assert model.held_out.perplexity == pytest.approx(len(model.symbols), rel=0.1)


@pytest.fixture(scope="module")
def overfitting():
    """Return a corpus whose end is unlike its beginning, and settings that learn it by heart."""
    rng = np.random.default_rng(0)
    letters = "".join(rng.choice(list("abcdefgh "), 600))
    config = LanguageModelConfig(
        hidden=64, steps=20, batch=2, epochs=60, learning_rate=0.02, keep_back=0.3, patience=3
    )
    return build_corpus([letters]), config


def test_with_patience_it_stops_and_gives_the_best_back(overfitting):
    corpus, config = overfitting
    model, seen = driven(train_language_model_steps(corpus, config))
    ends = [j for j in model.judgements if j.epochs == int(j.epochs)]
    best = min(ends, key=lambda judgement: judgement.loss)
    assert ends[-1].epochs == best.epochs + 3 < config.epochs
    assert (model.epochs, model.step) == (best.epochs, best.step)
    assert model.held_out.bits_per_token * math.log(2) == pytest.approx(best.loss)
    assert learning(seen)[-1].epochs == ends[-1].epochs


def test_without_patience_it_goes_on_to_the_end(overfitting):
    corpus, config = overfitting
    patient = train_language_model(corpus, config)
    eager = train_language_model(corpus, replace(config, patience=0, epochs=20))
    assert eager.epochs == 20
    assert eager.held_out.bits_per_token > patient.held_out.bits_per_token


def test_stopped_without_patience_it_gives_the_best_when_asked(overfitting):
    corpus, config = overfitting

    def answer(snapshot):
        late = isinstance(snapshot, LanguageModelProgress) and snapshot.epochs >= 20
        return Adjust(finish=True, best=True) if late else None

    steps = train_language_model_steps(corpus, replace(config, patience=0))
    model, _ = driven(steps, answer)
    ends = [j for j in model.judgements if j.epochs == int(j.epochs)]
    assert model.epochs == min(ends, key=lambda judgement: judgement.loss).epochs < 20


def test_what_is_better_than_every_end_of_an_epoch_is_the_best(corpus, monkeypatch):
    monkeypatch.setattr(Pace, "due", lambda pace: True)
    monkeypatch.setattr(Pace, "time_to_judge", lambda pace: True)

    def answer(snapshot):
        early = isinstance(snapshot, LanguageModelProgress) and snapshot.step >= 5
        return Adjust(finish=True, best=True) if early else None

    model, _ = driven(train_language_model_steps(corpus, replace(SMALL, keep_back=0.3)), answer)
    assert model.judgements[-1].loss < model.judgements[0].loss
    assert 0 < model.epochs < 1
    assert model.step == model.judgements[-1].step == 5


def test_the_best_weights_can_go_on(overfitting):
    corpus, config = overfitting
    best = train_language_model(corpus, config)
    assert best.optimiser is None
    other = train_language_model(corpus, replace(config, epochs=1, patience=0), start=best)
    assert other.epochs == best.epochs + 1


def test_who_goes_on_remembers_how_it_was_judged_until_then(overfitting):
    corpus, config = overfitting
    best = train_language_model(corpus, config)
    other = train_language_model(corpus, replace(config, epochs=1, patience=0), start=best)
    before = tuple(one for one in best.judgements if one.step <= best.step)
    assert len(before) < len(best.judgements)
    assert other.judgements[: len(before)] == before
    steps = [one.step for one in other.judgements]
    assert steps == sorted(set(steps))
    assert steps[-1] == other.step
    elsewhere = replace(config, epochs=1, patience=0, keep_back=0.25)
    assert train_language_model(corpus, elsewhere, start=best).judgements[0].step == best.step


def test_a_judgement_tells_the_loss_of_training_since_the_one_before(corpus, monkeypatch):
    losses, update = [], Learner.update

    def noted(learner, rate):
        losses.append(update(learner, rate))
        return losses[-1]

    monkeypatch.setattr(Learner, "update", noted)
    monkeypatch.setattr(Pulse, "due", lambda self: True)
    judged = trained(corpus, keep_back=0.3).judgements
    assert len(judged) > 2
    assert judged[0].training is None
    for before, one in pairwise(judged):
        assert one.training == pytest.approx(np.mean(losses[before.step : one.step]))


def test_patience_needs_unseen_text():
    with pytest.raises(UserError, match=r"^“Patience” looks at unseen text"):
        LanguageModelConfig(patience=2, keep_back=0.0)


def test_the_text_kept_back_is_not_learned():
    changed = TEXT[:-40] + TEXT[-40:][::-1]  # the same symbols, so that they have the same numbers
    one, other = trained(build_corpus([TEXT])), trained(build_corpus([changed]))
    assert np.array_equal(one.weights.vector, other.weights.vector)
    assert one.held_out != other.held_out
    assert one.held_out.tokens == (len(TEXT) + 1) // 10 - 1


def test_without_text_kept_back_nothing_is_judged(corpus):
    model = trained(corpus, keep_back=0.0)
    assert model.held_out is None
    assert model.judgements == ()
    assert len(model.checkpoints) > 4


@pytest.mark.parametrize("optimiser", ["sgd", "momentum", "adagrad", "rmsprop", "adam"])
def test_an_explosion_stops_at_once_and_proposes_a_rate_that_learns(corpus, optimiser):
    config = replace(SMALL, optimiser=optimiser, learning_rate=1e30, epochs=10)
    with pytest.raises(Diverged) as caught:
        train_language_model(corpus, config)
    error = caught.value
    assert str(error).startswith("The loss exploded at step 1; try a learning rate of ")
    assert error.model.step == 0
    assert np.abs(error.model.weights.vector).max() <= 1
    assert run(train_language_model_steps(corpus, config)).trouble == error.model.trouble
    assert math.isfinite(error.model.perplexity(TEXT))
    tamed = train_language_model(corpus, replace(config, learning_rate=error.proposed))
    assert tamed.held_out.perplexity < 0.8 * error.model.perplexity(TEXT)


def test_an_explosion_in_mid_run_keeps_what_was_learned(corpus):
    def answer(snapshot):
        at = isinstance(snapshot, LanguageModelProgress) and snapshot.epochs >= 3
        return Adjust(learning_rate=1e30) if at else None

    model, seen = driven(train_language_model_steps(corpus, replace(SMALL, epochs=20)), answer)
    shown = learning(seen)
    assert model.epochs >= 3
    assert model.perplexity(TEXT) < 0.8 * len(model.symbols)
    assert model.trouble.learning_rate == pytest.approx(0.003)
    assert all(np.isfinite(snapshot.weights.vector).all() for snapshot in shown)
    assert all(np.abs(c.vector).max() < 100 for c in model.checkpoints)
    assert all(math.isfinite(judgement.loss) for judgement in shown[-1].judgements)
    assert np.array_equal(shown[-1].weights.vector, model.weights.vector)


@pytest.mark.parametrize("settings", [{"keep_back": 0.0}, {}])
def test_an_explosion_in_the_very_last_step_is_noticed_too(settings):
    config = replace(SMALL, epochs=1, learning_rate=1e30, **settings)
    one_step = build_corpus(["ab cd " * 12])
    with pytest.raises(Diverged):
        train_language_model(one_step, config)


def test_every_snapshot_is_frozen_and_shares_nothing(corpus, monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda self: True)
    monkeypatch.setattr(language_course, "COPIED_SECONDS", 0.0)
    kept = []
    for snapshot in train_language_model_steps(corpus, SMALL):
        if isinstance(snapshot, LanguageModelProgress):
            kept.append((snapshot, snapshot.weights.vector.copy()))
            with pytest.raises(FrozenInstanceError):
                snapshot.step = 0
            for array in (snapshot.weights.vector, *snapshot.weights.matrices()):
                assert not array.flags.writeable
            assert not any(c.vector.flags.writeable for c in snapshot.checkpoints)
    assert len(kept) > 20
    assert all(np.array_equal(s.weights.vector, before) for s, before in kept)
    assert not np.array_equal(kept[0][1], kept[-1][1])


def test_the_model_cannot_be_changed(model):
    with pytest.raises(ValueError, match="read-only"):
        model.weights.layers[0][0, 0] = 1
    with pytest.raises(FrozenInstanceError):
        model.step = 0


def test_snapshots_tell_how_it_goes(corpus):
    _, seen = driven(train_language_model_steps(corpus, replace(SMALL, epochs=4)))
    shown = learning(seen)
    assert [s.step for s in shown] == sorted(s.step for s in shown)
    assert shown[-1].step == shown[-1].total
    assert shown[-1].epochs == 4
    assert math.isnan(shown[0].loss)
    assert shown[-1].speed > 0
    assert shown[-1].gradient > 0
    assert {0, 1, 2, 3, 4} <= {j.epochs for j in shown[-1].judgements}


def test_snapshots_come_often_at_usual_sizes():
    corpus = build_corpus([TEXT * 20])
    times = [thread_time()]
    for _ in train_language_model_steps(corpus, LanguageModelConfig(epochs=2), threads=1):
        times.append(thread_time())
    gaps = [after - before for before, after in pairwise(times)]
    assert len(gaps) > 10
    assert np.quantile(gaps, 0.9) < 0.1


def test_one_can_go_back_to_a_checkpoint(corpus, model):
    assert model.checkpoints[0].step == 0
    for checkpoint in model.checkpoints[::8]:
        then = model.at(checkpoint)
        assert (then.step, then.epochs) == (checkpoint.step, checkpoint.epochs)
        assert np.array_equal(then.weights.vector, checkpoint.vector)
    begun, ended = model.at(model.checkpoints[0]), model.at(model.checkpoints[-1])
    assert begun.perplexity(TEXT) > 3 * ended.perplexity(TEXT)
    again = trained(corpus, epochs=2)
    [second] = [c for c in model.checkpoints if c.epochs == 2]
    assert np.array_equal(second.vector, again.weights.vector)


def test_it_can_be_measured_on_other_texts(corpus, model):
    known = model.measure("The king asks the queen. " * 3)
    assert known.tokens == 74
    assert known.unknown == 0
    assert model.measure("The king asks 42 queens!").unknown == 3
    assert model.perplexity(corpus) == model.perplexity(TEXT)
    for text in ("", "T", "42"):
        with pytest.raises(UserError, match="two symbols are needed"):
            model.measure(text)


def test_words_can_be_symbols():
    corpus = build_corpus([TEXT], TokenizeConfig(max_vocabulary=6))
    model = trained(corpus, unit="word", epochs=40)
    assert len(model.symbols) == 6
    assert model.held_out.perplexity < 4
    rare = trained(build_corpus([TEXT]), unit="word", most_symbols=4)
    assert len(rare.symbols) == 4
    assert rare.measure("the queen rules nothing whatsoever").unknown == 0


@pytest.mark.parametrize("unit", ["char", "word"])
def test_chinese_can_be_learned(unit):
    model = trained(build_corpus([CHINESE]), unit=unit, epochs=20)
    assert model.held_out.perplexity < 2.5
    assert model.perplexity("我喜欢读书") < 6


BAD = {
    "a text shorter than a sequence": ("The king", {}, "The text is too short: it has 9 symbols"),
    "more streams than symbols": (TEXT[:300], {"batch": 512}, "The text is too short: it has 271"),
    "one symbol": ("a", {}, "The text is too short: it has 2 symbols"),
    "a vocabulary of one": ("a " * 999, {"unit": "word"}, "The text to learn from is one symbol"),
    "one character": ("a" * 999, {}, "The text to learn from is one symbol"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_texts_are_one_clear_sentence(name):
    text, settings, sentence = BAD[name]
    with pytest.raises(UserError) as caught:
        trained(build_corpus([text]), **settings)
    assert str(caught.value).startswith(sentence)
    assert str(caught.value).endswith(".")
    assert len(str(caught.value)) <= 200


@pytest.mark.parametrize(
    ("name", "value"),
    [("hidden", 0), ("layers", 4), ("batch", 0), ("steps", 0), ("learning_rate", math.nan)],
)
def test_bad_settings_are_one_clear_sentence(name, value):
    with pytest.raises(UserError, match=r"^“.*” must be .*\.$"):
        LanguageModelConfig(**{name: value})


def test_settings_are_named_as_elsewhere():
    shared = {"epochs", "learning_rate", "seed"}
    assert shared <= set(vars(LanguageModelConfig())) & set(vars(Word2VecConfig()))
