"""start.py decides what to install and what to start; nothing is installed or started here."""

import ast
import sys
from pathlib import Path

import pytest

import start

APT_LINE = "{} -c 'apt-get update && apt-get install -y --no-install-recommends libegl1 libgl1'"


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """Point start.py at lock files, a stamp and an interpreter in an empty folder."""
    locks = {name: tmp_path / f"{name}.lock" for name in ("run", "test")}
    for path in locks.values():
        path.write_text("numpy==2.4.6")
    monkeypatch.setattr(start, "LOCKS", locks)
    monkeypatch.setattr(start, "STAMP", tmp_path / "stamp.txt")
    monkeypatch.setattr(start, "VENV_PYTHON", tmp_path / "python")
    start.VENV_PYTHON.touch()
    return tmp_path


@pytest.fixture
def commands(monkeypatch):
    """Record the commands that start.py would run, and let all of them succeed."""
    ran = []
    monkeypatch.setattr(start, "run_quietly", lambda command: ran.append(command) or (0, ""))
    return ran


def have_programs(monkeypatch, *names):
    monkeypatch.setattr(start.shutil, "which", lambda name: name if name in names else None)


def test_an_old_python_is_told_in_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    code = start.main([])
    monkeypatch.undo()
    assert code == 1
    assert capsys.readouterr().out == "Python 3.11 or newer is needed, and this is Python 3.9.\n"


def test_an_old_python_can_read_the_file():
    ast.parse(Path(start.__file__).read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_looked_for_on_linux_only(environment, platform, expected):
    assert start.has_display(environment, platform) is expected


@pytest.mark.parametrize(
    ("error", "library"),
    [
        ("ImportError: libEGL.so.1: cannot open shared object file: No such file", "libEGL.so.1"),
        ("OSError: libglib-2.0.so.0: cannot open shared object file", "libglib-2.0.so.0"),
        ("ModuleNotFoundError: No module named 'PySide6'", None),
    ],
)
def test_the_loader_names_the_missing_library(error, library):
    assert start.missing_library(error) == library


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_a_package_is_named_after_its_library(library, package):
    assert start.debian_package(library) == package


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Downloading numpy-2.4.6-cp311-cp311-manylinux.whl (16.9 MB)", "numpy 2.4.6 (16.9 MB)"),
        ("  Using cached lxml-6.1.3-cp311-cp311-linux.whl (5.2 MB)", "lxml 6.1.3 (5.2 MB)"),
        ("  Downloading numpy-2.4.6-cp311-cp311-linux.whl.metadata (62 kB)", ""),
        ("Collecting numpy==2.4.6", ""),
        ("Installing collected packages: numpy, lxml", "unpacking ..."),
    ],
)
def test_only_the_news_in_pips_output_is_shown(line, expected):
    assert start.news(line) == expected


def test_nothing_is_ready_without_a_stamp(checkout):
    assert not start.is_ready("run", display=False)


def test_a_set_up_for_the_checks_serves_the_program_but_not_the_other_way(checkout):
    start.STAMP.write_text(start.stamp("test", display=True))
    assert start.is_ready("test", display=True)
    assert start.is_ready("run", display=True)
    start.STAMP.write_text(start.stamp("run", display=True))
    assert start.is_ready("run", display=True)
    assert start.is_ready("run", display=False)
    assert not start.is_ready("test", display=True)


def test_a_new_display_lock_file_or_python_asks_for_a_new_set_up(checkout, monkeypatch):
    start.STAMP.write_text(start.stamp("run", display=False))
    assert not start.is_ready("run", display=True)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "version", "3.99.0")
        assert not start.is_ready("run", display=False)
    assert start.is_ready("run", display=False)
    start.LOCKS["run"].write_text("numpy==2.4.7")
    assert not start.is_ready("run", display=False)


def test_a_python_that_was_removed_asks_for_a_new_set_up(checkout):
    start.STAMP.write_text(start.stamp("run", display=False))
    start.VENV_PYTHON.unlink()
    assert not start.is_ready("run", display=False)


def test_a_bare_system_lacks_libraries_fonts_and_ensurepip(monkeypatch):
    monkeypatch.setattr(start, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(start, "font_files", list)
    monkeypatch.setattr(start.importlib.util, "find_spec", lambda name: None)
    packages = sorted(start.missing_packages(display=True).values())
    venv = "python{}.{}-venv".format(*sys.version_info)
    assert packages == ["fonts-dejavu-core", "fonts-wqy-microhei", "libegl1", venv]


def test_the_libraries_of_a_window_are_asked_for_only_with_a_display(monkeypatch):
    monkeypatch.setattr(start, "loads", lambda library: not library.startswith("libxcb"))
    monkeypatch.setattr(start, "font_files", lambda: ["notosanscjkregular.ttc"])
    assert start.missing_packages(display=False) == {}
    assert start.missing_packages(display=True)["libxcb-cursor.so.0"] == "libxcb-cursor0"


def test_root_installs_all_packages_at_once(monkeypatch, commands):
    have_programs(monkeypatch, "apt-get")
    monkeypatch.setattr(start.os, "geteuid", lambda: 0, raising=False)
    start.install_system_packages({"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"})
    assert commands[0][-2:] == ["apt-get", "update"]
    assert [word for word in commands[1] if word.startswith("lib")] == ["libegl1", "libgl1"]
    assert len(commands) == 2


def test_sudo_is_used_if_it_asks_for_no_password(monkeypatch, commands):
    have_programs(monkeypatch, "apt-get", "sudo")
    monkeypatch.setattr(start.os, "geteuid", lambda: 1000, raising=False)
    start.install_system_packages({"libGL.so.1": "libgl1"})
    assert commands[0] == ["sudo", "-n", "true"]
    assert all(command[:2] == ["sudo", "-n"] for command in commands)


@pytest.mark.parametrize(("sudo", "shell"), [("sudo", "sudo sh"), ("", "su")])
def test_others_are_given_one_line_to_run(monkeypatch, sudo, shell):
    have_programs(monkeypatch, "apt-get", sudo)
    monkeypatch.setattr(start.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(start, "run_quietly", lambda command: (1, "a password is required"))
    with pytest.raises(start.Stop) as stop:
        start.install_system_packages({"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"})
    assert str(stop.value).splitlines()[1:] == [APT_LINE.format(shell)]


def test_other_distributions_are_told_the_librarys_name(monkeypatch, commands):
    have_programs(monkeypatch, "dnf", "sudo")
    with pytest.raises(start.Stop, match=r"lacks libEGL\.so\.1\. Please install it"):
        start.install_system_packages({"libEGL.so.1": "libegl1"})
    assert commands == []


def test_a_chinese_font_is_wished_for_but_not_needed(monkeypatch, commands, capsys):
    have_programs(monkeypatch)
    start.install_system_packages({start.CHINESE_FONT: "fonts-wqy-microhei"})
    assert "This system lacks a font with Chinese characters." in capsys.readouterr().out


def test_a_failing_apt_get_shows_its_own_words(monkeypatch):
    have_programs(monkeypatch, "apt-get")
    monkeypatch.setattr(start.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(start, "run_quietly", lambda command: (100, "E: no such package"))
    with pytest.raises(start.Stop, match="E: no such package"):
        start.install_system_packages({"libGL.so.1": "libgl1"})


def test_what_the_loader_misses_is_installed_once(monkeypatch):
    error = "ImportError: libnew.so.2: cannot open shared object file: No such file"
    installed = []
    monkeypatch.setattr(start, "run_quietly", lambda command: (1, error))
    monkeypatch.setattr(start, "install_system_packages", installed.append)
    with pytest.raises(start.Stop, match=r"libnew\.so\.2"):
        start.check_qt(display=False)
    assert installed == [{"libnew.so.2": "libnew2"}]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [([], ["--tour", "tour"]), (["--tour", "pictures"], ["--tour", "pictures"])],
)
def test_without_a_display_the_tour_runs_and_its_exit_code_counts(monkeypatch, arguments, expected):
    calls = []
    monkeypatch.setattr(start.subprocess, "call", lambda *call, env: calls.append((call, env)) or 3)
    assert start.run_program(arguments, display=False) == 3
    [((command,), environment)] = calls
    assert command[1:] == ["-m", "legacy_gui", *expected]
    assert environment["QT_QPA_PLATFORM"] == "offscreen"


def test_with_a_display_the_arguments_go_to_the_program(monkeypatch):
    calls = []
    monkeypatch.setattr(start, "display_opens", lambda: True)
    monkeypatch.setattr(start.subprocess, "call", lambda command, env: calls.append(command) or 0)
    assert start.run_program(["my text.txt"], display=True) == 0
    assert calls[0][1:] == ["-m", "legacy_gui", "my text.txt"]


@pytest.mark.parametrize(("failing", "code"), [(None, 0), ("mypy", 1), ("pytest", 1)])
def test_every_check_runs_even_after_a_failure(monkeypatch, capsys, failing, code):
    ran = []

    def call(command, cwd, env):
        ran.append(command[2:])
        return int(command[2] == failing and "--doctest-modules" not in command)

    monkeypatch.setattr(start.subprocess, "call", call)
    assert start.run_checks(["-k", "corpus"]) == code
    assert [command[0] for command in ran] == ["ruff", "ruff", "mypy", "pytest", "pytest"]
    assert "--doctest-modules" in ran[-2]
    assert ran[-1] == ["pytest", "-k", "corpus"]
    last_line = capsys.readouterr().out.splitlines()[-1]
    assert last_line == (f"Failed: {failing}" if failing else "All checks passed.")
