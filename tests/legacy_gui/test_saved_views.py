"""Kept views: they survive a restart, and nothing but a whole view is ever brought back."""

import json
from dataclasses import asdict, replace

import pytest
from PySide6.QtCore import QSettings

from legacy_gui import saved_views
from legacy_gui.plots.word_map_view import Seen
from legacy_gui.preferences import Preferences
from legacy_gui.saved_views import MOST, SavedView, ViewShelf, read_view, write_view

VIEW = SavedView(
    name="纸 & “ink”",
    space="kingdom · Skip-gram",
    words=("king", "王"),
    isolated=False,
    most=300,
    kind="tsne",
    axes=2,
    formulas=(),
    places=((0.5, 1.0), (2, -1e-3)),
    middle=(0.1, 0.2, 0.3),
    span=2.5,
    angles=(-0.5, 0.35),
    colours="none",
    name_size=13,
    density=75,
    tool="neighbours",
    asked=("king", "cosine"),
)


def preferences(folder):
    return Preferences(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))


def test_views_come_back_at_the_next_start(tmp_path):
    first = preferences(tmp_path)
    shelf = ViewShelf(first)
    shelf.keep(VIEW)
    shelf.keep(replace(VIEW, name="second"))
    first._settings.sync()
    again = ViewShelf(preferences(tmp_path))
    assert [view.name for view in again.views] == ["second", VIEW.name]
    assert again.views[1] == VIEW
    assert again.views[1].seen == Seen((0.1, 0.2, 0.3), 2.5, (-0.5, 0.35))


def test_the_same_name_is_replaced_and_a_view_can_be_dropped():
    shelf = ViewShelf()
    shelf.keep(VIEW)
    shelf.keep(replace(VIEW, space="other"))
    assert [view.space for view in shelf.views] == ["other"]
    shelf.drop(VIEW.name)
    assert shelf.views == ()


def test_the_oldest_makes_room():
    shelf = ViewShelf()
    for number in range(MOST + 2):
        shelf.keep(replace(VIEW, name=str(number)))
    assert len(shelf.views) == MOST
    assert shelf.views[-1].name == "2"


def test_long_views_make_more_room(monkeypatch):
    monkeypatch.setattr(saved_views, "MOST_LETTERS", 3 * len(write_view(VIEW)))
    shelf = ViewShelf()
    for number in range(5):
        shelf.keep(replace(VIEW, name=str(number)))
    assert [view.name for view in shelf.views] == ["4", "3", "2"]
    shelf.keep(replace(VIEW, name="long", words=VIEW.words * 1000, places=VIEW.places * 1000))
    assert [view.name for view in shelf.views] == ["long"]


def test_nothing_is_read_before_somebody_asks(tmp_path, monkeypatch):
    monkeypatch.setattr(saved_views, "read_view", pytest.fail)
    kept = preferences(tmp_path)
    kept.map_views = [write_view(VIEW)]
    ViewShelf(kept)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": 3},
        {"words": "king"},
        {"words": ["king", 3]},
        {"words": ["king"]},
        {"places": [[1.0], [2.0]]},
        {"places": [[1.0, float("nan")], [2.0, 1.0]]},
        {"middle": [1.0, 2.0]},
        {"angles": ["a", "b"]},
        {"span": -1.0},
        {"most": -1},
        {"most": True},
        {"isolated": 1},
        {"asked": None},
    ],
)
def test_a_view_that_is_not_whole_is_not_taken(wrong):
    assert read_view(json.dumps(asdict(VIEW))) == VIEW
    assert read_view(json.dumps(asdict(VIEW) | wrong)) is None


@pytest.mark.parametrize("stored", [None, [], "view", 3, {}])
def test_what_is_no_view_is_none(stored):
    assert read_view(json.dumps(stored)) is None


@pytest.mark.parametrize("text", ["", "{", "3", '"text"', "[[[1]]]", "[" * 5000])
def test_a_damaged_file_means_no_views(tmp_path, text):
    damaged = preferences(tmp_path)
    damaged._settings.setValue("map/views", text)
    assert ViewShelf(damaged).views == ()
    damaged._settings.setValue("map/views", [text, write_view(VIEW)])
    assert ViewShelf(damaged).views == (VIEW,)
