"""The bundled texts."""

import builtins
import sys

import pytest

from engine.messages import UserError
from engine.text import build_corpus
from engine.text.languages import LANGUAGES
from engine.training import run
from legacy_gui.paths import resources
from legacy_gui.samples import samples
from legacy_gui.session import sample_source

every_sample = pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.key)
MANUAL = next(sample for sample in samples() if sample.builtin)


def documents_of(sample):
    return run(sample_source(sample, sample.title).read())


@every_sample
def test_becomes_a_corpus_in_the_language_it_names(sample):
    documents = documents_of(sample)
    corpus = build_corpus(documents)
    assert len(corpus) > 100
    assert corpus.language == sample.language
    assert all(documents.texts)


@every_sample
def test_is_described_in_both_languages(sample):
    assert sample.titled("en") == sample.title
    assert sample.titled("zh_CN") == sample.title_zh
    assert sample.purposed("en") == sample.purpose
    assert sample.purposed("zh_CN") == sample.purpose_zh
    assert all((sample.title, sample.title_zh, sample.purpose, sample.purpose_zh))
    assert not any("\u4e00" <= letter <= "\u9fff" for letter in sample.title + sample.purpose)
    assert any("\u4e00" <= letter <= "\u9fff" for letter in sample.purpose_zh)
    assert sample.language in LANGUAGES


@every_sample
def test_has_exactly_one_place_it_comes_from(sample):
    assert bool(sample.file) != bool(sample.builtin)
    if sample.file:
        assert (resources() / "corpora" / sample.file).is_file()


def test_keys_and_titles_are_unique():
    for name in ("key", "title", "title_zh"):
        values = [getattr(sample, name) for sample in samples()]
        assert len(set(values)) == len(values)


def test_every_topic_of_the_manual_is_a_document():
    from pydoc_data.topics import topics

    documents = documents_of(MANUAL)
    assert documents.names == tuple(sorted(topics))
    assert documents.texts == tuple(topics[name] for name in sorted(topics))


def test_a_python_without_its_manual_says_so(monkeypatch):
    real = builtins.__import__

    def without_manual(name, *args, **kwargs):
        if name.startswith("pydoc_data"):
            raise ModuleNotFoundError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setitem(sys.modules, "pydoc_data.topics", None)
    monkeypatch.setattr(builtins, "__import__", without_manual)
    with pytest.raises(UserError, match="choose another sample"):
        documents_of(MANUAL)
