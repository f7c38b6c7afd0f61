"""Saving and opening language models: the same model comes back, and nothing else is believed."""

import contextlib
import json
import pickle
import random
import zipfile
from dataclasses import replace

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent.language_model import LanguageModelConfig, train_language_model
from engine.store import HEADER, WEIGHTS, load_language_model, save_language_model
from engine.text import TokenizeConfig, build_corpus

TEXT = "the king rules the land, and the queen rules the sea. " * 40


@pytest.fixture(scope="module")
def model():
    config = LanguageModelConfig(hidden=8, batch=4, steps=10, epochs=2)
    return train_language_model(build_corpus([TEXT]), config)


@pytest.fixture
def saved(model, tmp_path):
    path = tmp_path / "model.zip"
    save_language_model(model, path)
    return path


def rewritten(path, change):
    """Return a copy of a file in which ``change`` has had its way with the members."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    copy = path.with_name("copy.zip")
    with zipfile.ZipFile(copy, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return copy


def test_what_was_saved_comes_back(model, saved):
    found = load_language_model(saved)
    assert np.array_equal(found.weights.vector, model.weights.vector)
    assert not found.weights.vector.flags.writeable
    assert found.symbols.tokens == model.symbols.tokens
    assert (found.config, found.epochs, found.step) == (model.config, model.epochs, model.step)
    assert (found.held_out, found.judgements) == (model.held_out, model.judgements)
    for one, other in zip(found.checkpoints, model.checkpoints, strict=True):
        assert (one.step, one.epochs) == (other.step, other.epochs)
        assert np.array_equal(one.vector, other.vector)
    assert found.perplexity("the queen rules") == model.perplexity("the queen rules")


def test_a_file_that_does_not_tell_the_loss_of_training_is_read(model, saved):
    def forget(said):
        said["judgements"] = [one[:3] for one in said["judgements"]]

    found = load_language_model(rewritten(saved, header(forget)))
    assert found.judgements == tuple(replace(one, training=None) for one in model.judgements)


def test_a_model_of_words_cuts_a_text_as_before(tmp_path):
    corpus = build_corpus(["我喜欢去钓鱼。" * 60], TokenizeConfig(language="zh"))
    config = LanguageModelConfig(unit="word", hidden=4, batch=2, steps=5, epochs=1)
    model = train_language_model(corpus, config)
    save_language_model(model, tmp_path / "m.zip")
    found = load_language_model(tmp_path / "m.zip")
    assert found.symbols.encode("去钓鱼").tolist() == model.symbols.encode("去钓鱼").tolist()


def header(change):
    """Return a change of what the JSON says."""

    def changed(members):
        said = json.loads(members[HEADER])
        change(said)
        members[HEADER] = json.dumps(said).encode()

    return changed


BAD = {
    "no header": lambda members: members.pop(HEADER),
    "no weights": lambda members: members.pop(WEIGHTS),
    "a pickle": lambda members: members.update({WEIGHTS: pickle.dumps([1.0])}),
    "too few numbers": lambda members: members.update({WEIGHTS: members[WEIGHTS][:-40]}),
    "not json": lambda members: members.update({HEADER: b"{"}),
    "a list": lambda members: members.update({HEADER: b"[]"}),
    "another format": header(lambda said: said.update(format="x")),
    "a newer version": header(lambda said: said.update(version=99)),
    "another shape": header(lambda said: said["shape"].update(hidden=9)),
    "a huge shape": header(lambda said: said["shape"].update(hidden=10**5)),
    "symbols twice": header(lambda said: said.update(tokens=[*said["tokens"][:-1], "t"])),
    "an unknown setting": header(lambda said: said["config"].update(nonsense=1)),
    "a setting out of range": header(lambda said: said["config"].update(hidden=-1)),
    "a missing checkpoint": header(lambda said: said["checkpoints"].append([5, 1.0])),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_a_damaged_file_is_one_sentence(saved, bad):
    with pytest.raises(UserError, match="no language model, or it is damaged"):
        load_language_model(rewritten(saved, bad))


def test_weights_that_are_no_numbers_are_refused(saved):
    def change(members):
        members[WEIGHTS] = members[WEIGHTS][:-4] + np.float32(np.nan).tobytes()

    with pytest.raises(UserError, match="damaged"):
        load_language_model(rewritten(saved, change))


def test_flipped_bytes_bring_sentences_only(saved):
    data, chance = saved.read_bytes(), random.Random(1)
    said = []
    for _ in range(200):
        place = chance.randrange(len(data))
        flipped = (
            data[:place] + bytes([data[place] ^ (1 << chance.randrange(8))]) + data[place + 1 :]
        )
        saved.write_bytes(flipped)
        with contextlib.suppress(UserError):
            load_language_model(saved)
            said.append(place)
    assert len(said) < 100  # the rest was noticed; no flip brought another error


def test_a_file_that_is_not_there_or_no_zip_is_said(tmp_path):
    with pytest.raises(UserError, match="cannot be opened"):
        load_language_model(tmp_path / "none.zip")
    (tmp_path / "x.zip").write_bytes(b"hello")
    with pytest.raises(UserError, match="damaged"):
        load_language_model(tmp_path / "x.zip")


def test_a_folder_that_is_not_there_is_said(model, tmp_path):
    with pytest.raises(UserError, match="could not be saved"):
        save_language_model(model, tmp_path / "none" / "model.zip")
