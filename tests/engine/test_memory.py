"""Free memory: a sensible number here, and None where nobody can tell."""

import sys

import pytest

from engine import memory
from engine.memory import available_memory, gigabytes


def test_here_it_is_a_sensible_number():
    assert 1 << 20 < available_memory() < 1 << 50


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
@pytest.mark.parametrize(
    ("meminfo", "expected"),
    [
        ("MemTotal: 9 kB\nMemFree: 1 kB\nMemAvailable:  2048 kB\n", 2048 * 1024),
        ("MemTotal: 9 kB\n", None),
        ("MemAvailable: many kB\n", None),
        ("", None),
    ],
)
def test_linux_tells_it_in_a_file(monkeypatch, tmp_path, meminfo, expected):
    file = tmp_path / "meminfo"
    file.write_text(meminfo)
    monkeypatch.setattr(memory, "MEMINFO", file)
    assert available_memory() == expected


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_without_the_file_it_is_unknown(monkeypatch, tmp_path):
    monkeypatch.setattr(memory, "MEMINFO", tmp_path / "none")
    assert available_memory() is None


def test_a_platform_without_these_calls_is_unknown(monkeypatch):
    """The C library here has neither host_statistics64 nor GlobalMemoryStatusEx."""
    if sys.platform != "linux":
        pytest.skip("needs a system that lacks both")
    for platform in ("darwin", "win32"):
        monkeypatch.setattr(sys, "platform", platform)
        assert available_memory() is None


@pytest.mark.parametrize(
    ("size", "text"), [(0, "0.0"), (49_000_000, "0.0"), (12_340_000_000, "12.3")]
)
def test_gigabytes_have_one_digit(size, text):
    assert gigabytes(size) == text
