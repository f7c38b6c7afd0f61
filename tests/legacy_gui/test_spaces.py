"""The shelf of embedding spaces."""

import numpy as np
import pytest

from engine.embeddings.space import EmbeddingSpace
from engine.text.vocabulary import Vocabulary
from legacy_gui.spaces import MOST, NamedSpace, SpaceShelf


def named(name):
    vocabulary = Vocabulary(("a", "b"), np.array([2, 1]))
    return NamedSpace(name, EmbeddingSpace(np.eye(2, dtype=np.float32), vocabulary))


@pytest.fixture
def shelf(qapp):
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
