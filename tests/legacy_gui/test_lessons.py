"""The lessons as they are listed: every one can be run, checked and looked at more closely."""

from dataclasses import replace

import pytest

from engine.catalog import ALGORITHMS, EMBEDDING, RACE
from engine.text import build_corpus
from engine.training import run
from legacy_gui.lessons import LESSONS, next_lesson
from legacy_gui.panels.embeddings import EmbeddingsPanel
from legacy_gui.panels.recurrent import RecurrentPanel
from legacy_gui.panels.word_map import VIEWS as MAP_VIEWS
from legacy_gui.samples import sample_documents_steps, samples
from legacy_gui.tabs import tabs
from tests.support.windows import sample

VIEWS = {EMBEDDING.name: EmbeddingsPanel.views, RACE.name: RecurrentPanel.views}

every_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.key)


@every_lesson
def test_a_lesson_names_what_there_is(lesson, qapp):
    assert lesson.sample in [each.key for each in samples()]
    assert lesson.algorithm in ALGORITHMS
    assert lesson.algorithm in [spec.algorithm for spec in tabs()]
    assert all(type(config) is lesson.algorithm.config_type for config in lesson.configs)
    assert lesson.look.view in (MAP_VIEWS if lesson.look.on_map else VIEWS[lesson.algorithm.name])
    assert str(lesson.question).endswith("?")
    assert len({str(answer) for answer in lesson.answers}) == len(lesson.answers) > 1


@every_lesson
def test_a_lesson_is_checked_on_its_own_text_after_however_little_learning(lesson):
    corpus = build_corpus(run(sample_documents_steps(sample(lesson.sample))))
    configs = [replace(config, epochs=1) for config in lesson.configs]
    verdict = lesson.check(tuple(run(lesson.algorithm.train(corpus, c)) for c in configs))
    assert verdict.right in (None, *range(len(lesson.answers)))
    assert verdict.findings
    assert verdict.meaning


def test_keys_are_different():
    assert len({lesson.key for lesson in LESSONS}) == len(LESSONS)


def test_one_lesson_follows_the_other():
    assert [next_lesson(lesson) for lesson in LESSONS] == [*LESSONS[1:], None]
    assert next_lesson(replace(LESSONS[0], configs=())) is LESSONS[1]
