"""Both cells read the same documents, and each is what it would be alone."""

from dataclasses import fields

import numpy as np
import pytest

from engine.recurrent.classifier import train_sequence_classifier
from engine.recurrent.classifier_race import (
    ClassifierRaceConfig,
    ClassifierRaceProgress,
    train_classifier_race_steps,
)
from engine.text import build_corpus
from engine.training import Adjust, Pulse, run
from tests.support.labelled import stories

SMALL = {"hidden": 8, "embedding": 4, "epochs": 3, "learning_rate": 0.01, "longest": 8, "seed": 3}


@pytest.fixture(scope="module")
def corpus():
    return build_corpus(stories())


@pytest.mark.parametrize("which", ["both", "rnn", "lstm"])
def test_each_learns_what_it_would_learn_alone(corpus, which):
    config = ClassifierRaceConfig(which=which, **SMALL)
    models = run(train_classifier_race_steps(corpus, config))
    assert tuple(model.config.cell for model in models) == config.cells
    for model in models:
        alone = train_sequence_classifier(corpus, config.of(model.config.cell))
        assert np.array_equal(model.weights.vector, alone.weights.vector)
        assert np.array_equal(model.answers.found, alone.answers.found)
    assert len({tuple(model.held_out) for model in models}) == 1


def test_every_setting_reaches_both_networks():
    config = ClassifierRaceConfig(**SMALL, held_out=0.3)
    for cell in config.cells:
        for field in fields(config):
            if field.name != "which":
                assert getattr(config.of(cell), field.name) == getattr(config, field.name)


def test_neither_gets_a_head_start_and_models_come_on_the_way(corpus, monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: True)
    config = ClassifierRaceConfig(**SMALL)
    seen = list(train_classifier_race_steps(corpus, config))
    seen = [one for one in seen if isinstance(one, ClassifierRaceProgress)]
    assert all(abs(one.lanes[0].step - one.lanes[1].step) <= 1 for one in seen)
    assert {len(one.models) for one in seen} == {0, 2}
    assert len(seen[-1].models[1].history) == 4


def test_finished_early_both_keep_what_they_learned(corpus, monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: True)
    trainer = train_classifier_race_steps(corpus, ClassifierRaceConfig(**SMALL))
    while next(trainer).step < 6:
        pass
    trainer.send(Adjust(finish=True))
    models = run(trainer)
    assert all(6 <= model.chosen.step <= 8 for model in models)


def test_what_cannot_be_learned_is_refused():
    with pytest.raises(ValueError, match=r"“Hidden units” must be between"):
        ClassifierRaceConfig(hidden=0)
    with pytest.raises(ValueError, match=r"The documents have no labels"):
        run(train_classifier_race_steps(build_corpus(["a b", "c d"])))
