"""The contract every method keeps, checked on every entry of the catalogue.

A new method is tested by adding its line to ``engine.catalog``; only a method that starts from
something else than documents or a corpus needs a line in ``EMPTY`` here.
"""

import dataclasses
import math
import re
from collections.abc import Iterator
from itertools import count, pairwise

import numpy as np
import pytest

from engine.catalog import ALGORITHMS, NGRAM_MODEL, NGRAMS, TOKENIZE, Algorithm
from engine.config import settings
from engine.messages import Message
from engine.text import Documents, TokenizeConfig, build_corpus
from engine.training import run

TEXT = "I like to go fishing with nets. A neural network is no fishing net, is it?\n"
THREE_WORDS = build_corpus("a b c")
NO_WORDS = dataclasses.replace(
    THREE_WORDS,
    ids=THREE_WORDS.ids[:0],
    spans=THREE_WORDS.spans[:0],
    gaps=THREE_WORDS.gaps[:0],
    offsets=np.zeros(2, np.int64),
)
EMPTY = {TOKENIZE.name: Documents.of([""]), NGRAM_MODEL.name: NO_WORDS}
every_algorithm = pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda entry: entry.name)
every_setting = pytest.mark.parametrize(
    ("algorithm", "setting"),
    [
        pytest.param(entry, setting, id=f"{entry.name}-{setting.name}")
        for entry in ALGORITHMS
        for setting in settings(entry.config_type)
    ],
)


@pytest.fixture(scope="module")
def inputs():
    """What each method starts from: documents to tokenise, or a corpus."""
    documents = Documents.of([TEXT * 20] * 3)
    corpus = build_corpus(documents)
    return lambda algorithm: documents if algorithm is TOKENIZE else corpus


@pytest.fixture(scope="module")
def megabyte():
    """The same for a megabyte of text."""
    documents = Documents.of([TEXT * (1_000_000 // len(TEXT))])
    corpus = build_corpus(documents)
    return lambda algorithm: documents if algorithm is TOKENIZE else corpus


@pytest.fixture
def hurried(monkeypatch):
    """A clock by which a report is due whenever somebody looks, however fast the machine is."""
    monkeypatch.setattr("engine.training.perf_counter", count().__next__)


def arrays(result: object) -> Iterator[tuple[str, np.ndarray]]:
    """Yield every array in a dataclass and in what it holds, with its name."""
    if isinstance(result, np.ndarray):
        yield "", result
    elif isinstance(result, tuple):
        for place, each in enumerate(result):
            yield from ((f"[{place}]{name}", array) for name, array in arrays(each))
    elif dataclasses.is_dataclass(result):
        for field in dataclasses.fields(result):
            found = arrays(getattr(result, field.name))
            yield from ((f".{field.name}{name}", array) for name, array in found)


def same(first: object, second: object) -> bool:
    """Compare two results array by array."""
    pairs = zip(arrays(first), arrays(second), strict=True)
    return all(a == b and np.array_equal(x, y, equal_nan=True) for (a, x), (b, y) in pairs)


@every_algorithm
def test_defaults_are_valid_and_settings_frozen(algorithm: Algorithm):
    config = algorithm.config_type()
    assert config == algorithm.config_type()
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(config, settings(type(config))[0].name, None)


@every_setting
def test_a_setting_is_explained_in_plain_words(algorithm, setting):
    hints = algorithm.config_type.__annotations__[setting.name]
    assert "Label(" in str(hints), "say what the setting is called on the screen"
    assert setting.label[0].isupper()
    assert len(setting.label) <= 30
    assert setting.help[0].isupper()
    assert setting.help.endswith(".")
    assert len(setting.help) <= 160
    if setting.kind in (int, float):
        assert setting.range is not None


@every_setting
def test_a_setting_accepts_its_default_and_refuses_what_lies_outside(algorithm, setting):
    setting.check(setting.default)
    for value in _outside(setting):
        with pytest.raises(ValueError, match=re.escape(setting.label)) as caught:
            algorithm.config_type(**{setting.name: value})
        assert len(str(caught.value)) <= 300


def _outside(setting):
    wrong = [None, [], b""]
    if setting.choice is not None:
        return [*wrong, "", "no such choice", 1]
    if setting.range is not None:
        far = [math.nan, math.inf, -math.inf, 10**400, -(10**400), "1,5", True]
        return [*wrong, *far, setting.range.low - 1, 2 * setting.range.high + 1]
    return [*wrong, "yes" if setting.kind is bool else 1]


@every_setting
def test_limits_and_every_choice_are_accepted(algorithm, setting):
    if setting.choice is not None:
        for option in setting.choice.options:
            assert getattr(algorithm.config_type(**{setting.name: option}), setting.name) == option
    if setting.range is not None:
        setting.check(setting.kind(setting.range.low))
        setting.check(setting.kind(setting.range.high))


@every_algorithm
def test_the_same_input_gives_the_same_result(algorithm, inputs):
    config = algorithm.config_type()
    watched = []
    results = [
        run(algorithm.train(inputs(algorithm), config)),
        run(algorithm.train(inputs(algorithm), config), watched.append),
    ]
    assert watched
    assert same(*results)


@every_algorithm
@pytest.mark.usefixtures("hurried")
def test_progress_is_frozen_and_never_beyond_its_total(algorithm, megabyte):
    seen = list(algorithm.train(megabyte(algorithm), _short(algorithm)))
    assert len(seen) > 1
    for progress in seen:
        assert progress.step >= 0
        assert progress.total == 0 or progress.step <= progress.total
        assert isinstance(progress.message, Message)
        assert str(progress.message)
    with pytest.raises(dataclasses.FrozenInstanceError):
        seen[0].step = 0


def _short(algorithm: Algorithm):
    """Return settings that go through the text once, and with a small network."""
    return _with(algorithm, {"epochs": 1, "hidden": 16})


@every_algorithm
@pytest.mark.usefixtures("hurried")
def test_a_stage_never_goes_back(algorithm, megabyte):
    seen = list(algorithm.train(megabyte(algorithm), _short(algorithm)))
    assert any(before.message == after.message for before, after in pairwise(seen))
    for before, after in pairwise(seen):
        if after.message == before.message:
            assert after.step >= before.step


@every_algorithm
def test_closing_after_any_snapshot_ends_it(algorithm, inputs):
    snapshots = len(list(algorithm.train(inputs(algorithm), algorithm.config_type())))
    for taken in range(min(snapshots, 20) + 1):
        trainer = algorithm.train(inputs(algorithm), algorithm.config_type())
        for _ in range(taken):
            next(trainer)
        trainer.close()
        assert next(trainer, None) is None
        assert trainer.gi_frame is None


@every_algorithm
def test_arrays_of_the_result_cannot_be_written(algorithm, inputs):
    found = dict(arrays(run(algorithm.train(inputs(algorithm), algorithm.config_type()))))
    assert found
    assert [name for name, array in found.items() if array.flags.writeable] == []


@every_algorithm
def test_an_empty_input_is_said_in_one_sentence(algorithm):
    empty = EMPTY.get(algorithm.name)
    if empty is None:
        empty = THREE_WORDS
        config = _demanding(algorithm)
    else:
        config = algorithm.config_type()
    with pytest.raises(ValueError, match=r"\.$") as caught:
        run(algorithm.train(empty, config))
    assert 20 < len(str(caught.value)) <= 300
    assert "\n" not in str(caught.value)


def _demanding(algorithm: Algorithm):
    """Return settings that three words cannot satisfy; an empty corpus cannot be built at all."""
    return _with(algorithm, {"min_count": 1000, "min_documents": 1000})


def _with(algorithm: Algorithm, wanted: dict[str, int]):
    """Return its settings with those of these values that it has."""
    names = {setting.name for setting in settings(algorithm.config_type)}
    return algorithm.config_type(**{name: wanted[name] for name in wanted if name in names})


def test_tokenising_and_counting_start_from_different_things(inputs):
    assert isinstance(inputs(TOKENIZE), Documents)
    assert inputs(NGRAMS).config == TokenizeConfig()
