"""What is remembered between two starts, and what is made of nonsense."""

import pytest
from PySide6.QtCore import QByteArray, QSettings

from legacy_gui.preferences import RECENT, Preferences, log_file


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.ini"


def stored(file, text=None):
    """Return preferences over a settings file with this content."""
    if text is not None:
        file.write_text(text, encoding="utf-8")
    return Preferences(QSettings(str(file), QSettings.Format.IniFormat))


def saved(preferences):
    preferences._settings.sync()


def test_the_defaults(file):
    preferences = stored(file)
    assert preferences.theme == "system"
    assert preferences.language == ""
    assert preferences.geometry == QByteArray()
    assert preferences.tab == 0
    assert preferences.recent == []


def test_everything_comes_back_at_the_next_start(file, tmp_path):
    first = stored(file)
    first.theme, first.language, first.tab = "dark", "zh_CN", 3
    first.geometry = QByteArray(b"\x01\x02")
    path = tmp_path / "词 with, comma; and “quotes”.txt"
    path.touch()
    first.add_recent(path)
    saved(first)
    second = stored(file)
    assert (second.theme, second.language, second.tab) == ("dark", "zh_CN", 3)
    assert second.geometry == QByteArray(b"\x01\x02")
    assert second.recent == [path]


@pytest.mark.parametrize("tab", ["-1", "two", "", "1.5", "9" * 5000, "²", "1, 2", "@Variant(x)"])
def test_a_tab_that_is_no_number_is_the_first(file, tab):
    assert stored(file, f"[window]\ntab={tab}\n").tab == 0


@pytest.mark.parametrize("name", ["theme", "language"])
def test_a_list_where_a_word_is_expected_is_the_default(file, name):
    expected = getattr(stored(file), name)
    assert getattr(stored(file, f"[General]\n{name}=a, b, c\n"), name) == expected


@pytest.mark.parametrize("value", ["hello", "@ByteArray()", "1, 2", ""])
def test_a_geometry_that_is_none_is_ignored(file, value):
    preferences = stored(file, f"[window]\nversion=1\ngeometry={value}\n")
    assert isinstance(preferences.geometry, QByteArray)


def test_the_geometry_of_another_version_is_ignored(file):
    first = stored(file)
    first.geometry = QByteArray(b"\x01")
    first._settings.setValue("window/version", "0")
    assert first.geometry == QByteArray()


def test_a_window_can_be_restored_from_anything(qtbot, file):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    preferences = stored(file)
    preferences.geometry = QByteArray(b"no geometry at all")
    assert not window.restoreGeometry(preferences.geometry)


def test_lost_files_are_not_offered(file, tmp_path):
    preferences = stored(file)
    kept, lost = tmp_path / "kept.txt", tmp_path / "lost.txt"
    for path in (kept, lost):
        path.touch()
        preferences.add_recent(path)
    lost.unlink()
    assert preferences.recent == [kept]


def test_the_latest_is_first_once_and_the_oldest_is_forgotten(file, tmp_path):
    preferences = stored(file)
    paths = [tmp_path / f"{number}.txt" for number in range(RECENT + 3)]
    for path in [*paths, paths[5]]:
        path.touch()
        preferences.add_recent(path)
    assert preferences.recent[:2] == [paths[5], paths[-1]]
    assert len(preferences.recent) == len(set(preferences.recent)) == RECENT


@pytest.mark.parametrize("name", ["a" * 5000, "bad\0name", ""])
def test_a_name_no_system_allows_is_no_recent_file(file, tmp_path, name):
    preferences = stored(file)
    path = tmp_path / "good.txt"
    path.touch()
    preferences._settings.setValue("recent", [name, str(path)])
    assert preferences.recent == [path]


@pytest.mark.parametrize("text", ["[General]\nrecent=@Variant(zz)\n", "[General]\nrecent=\n"])
def test_nonsense_is_no_list_of_files(file, text):
    assert stored(file, text).recent == []


def test_a_file_that_is_no_settings_file_gives_the_defaults(file):
    file.write_bytes(bytes(range(256)) * 10)
    preferences = stored(file)
    assert (preferences.theme, preferences.tab, preferences.recent) == ("system", 0, [])


def test_a_relative_path_is_remembered_in_full(file, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here.txt").touch()
    preferences = stored(file)
    from pathlib import Path

    preferences.add_recent(Path("here.txt"))
    assert preferences.recent == [tmp_path / "here.txt"]


def test_the_log_lies_in_a_folder_of_the_program(qapp):
    assert log_file().name == "legacy-nlp-lab.log"
    assert log_file().is_absolute()
