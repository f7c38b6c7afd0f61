"""The shelf of embedding spaces."""

import numpy as np
import pytest

from engine.embeddings.space import EmbeddingSpace
from engine.text.vocabulary import Vocabulary
from legacy_gui.spaces import MOST, NamedSpace, SpaceShelf, held_bytes, newest_within
from legacy_gui.translations import use_language
from tests.support.embeddings import small_corpus, small_model


def named(name):
    vocabulary = Vocabulary(("a", "b"), np.array([2, 1]))
    return NamedSpace(name, EmbeddingSpace(np.eye(2, dtype=np.float32), vocabulary))


@pytest.fixture
def shelf(qapp):
    use_language("en")
    return SpaceShelf()


def names(shelf):
    return [one.name for one in shelf.spaces]


def test_a_space_is_told_and_kept(shelf, qtbot):
    space = named("one")
    with qtbot.waitSignals([shelf.changed, shelf.added]):
        shelf.add(space)
    assert shelf.spaces == (space,)


def test_the_same_name_takes_the_older_ones_place(shelf):
    first, second = named("one"), named("one")
    for one in (first, named("two"), second):
        shelf.add(one)
    assert names(shelf) == ["two", "one"]
    assert shelf.spaces[-1] is second


def test_the_oldest_goes_when_the_shelf_is_full(shelf):
    for number in range(MOST + 2):
        shelf.add(named(str(number)))
    assert names(shelf) == [str(number) for number in range(2, MOST + 2)]


def test_removing_what_is_not_there_changes_nothing(shelf, qtbot):
    shelf.add(named("one"))
    with qtbot.assertNotEmitted(shelf.changed):
        shelf.remove("two")
    with qtbot.waitSignal(shelf.changed):
        shelf.remove("one")
    assert shelf.spaces == ()


# -- what was trained here -------------------------------------------------------------------------


def learned(name, method="skip-gram"):
    model = small_model(method)
    return NamedSpace(name, model.space, model, small_corpus())


def test_trained_twice_both_are_kept_by_number(shelf):
    for _ in range(3):
        shelf.add(learned("kings"))
    assert names(shelf) == ["kings", "kings (2)", "kings (3)"]
    shelf.remove("kings (2)")
    shelf.add(learned("kings"))
    assert names(shelf) == ["kings", "kings (3)", "kings (2)"]


def test_a_space_is_renamed_in_its_place(shelf, qtbot):
    for name, method in (("one", "skip-gram"), ("two", "cbow")):
        shelf.add(learned(name, method))
    with qtbot.waitSignal(shelf.changed), qtbot.assertNotEmitted(shelf.added):
        shelf.rename(small_model("skip-gram"), "mine")
    assert names(shelf) == ["mine", "two"]
    shelf.rename(small_model("cbow"), "mine")
    assert names(shelf) == ["mine", "mine (2)"]
    shelf.rename(small_model("cbow"), "mine (2)")
    assert names(shelf) == ["mine", "mine (2)"]


def test_a_space_goes_with_its_model(shelf, qtbot):
    shelf.add(learned("one"))
    shelf.add(learned("two", "cbow"))
    shelf.remove_model(small_model("skip-gram"))
    assert names(shelf) == ["two"]
    with qtbot.assertNotEmitted(shelf.changed):
        shelf.remove_model(small_model("skip-gram"))
        shelf.rename(small_model("skip-gram"), "mine")


def test_what_is_kept_is_bounded_by_memory(shelf, monkeypatch):
    one = held_bytes(named("one").space)
    monkeypatch.setattr(newest_within, "__defaults__", (2 * one,))
    for name in ("one", "two", "three"):
        shelf.add(named(name))
    assert names(shelf) == ["two", "three"]


@pytest.mark.parametrize(("most", "kept"), [(0, [5]), (5, [5]), (9, [4, 5]), (99, [1, 2, 4, 5])])
def test_the_newest_that_fit_are_kept(most, kept):
    assert newest_within([1, 2, 4, 5], lambda size: size, most) == kept
    assert newest_within([], lambda size: size, most) == []


def test_arrays_are_counted_once():
    model = small_model()
    counts, offsets = model.space.vocabulary.counts.nbytes, model.space.vectors.nbytes
    outputs = model.learned.outputs.nbytes
    assert held_bytes(model) == held_bytes(model, model.space) == counts + offsets + outputs
