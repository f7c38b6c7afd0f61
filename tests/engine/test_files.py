"""A file is written wholly or not at all."""

import os

import pytest

from engine.files import atomic_write
from engine.messages import UserError


def write(path, content=b"new"):
    with atomic_write(path) as file:
        file.write(content)


@pytest.mark.parametrize("old", [None, b"old and longer"])
def test_the_new_content_replaces_the_old(tmp_path, old):
    path = tmp_path / "猫.txt"
    if old is not None:
        path.write_bytes(old)
    write(path)
    assert path.read_bytes() == b"new"
    assert os.listdir(tmp_path) == [path.name]


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_when_the_system_refuses_the_old_file_stays(tmp_path, monkeypatch, failing):
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, failing, fail)
    with pytest.raises(UserError, match="“a” could not be saved: No space left on device"):
        write(path)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_an_error_of_the_writer_passes_and_leaves_the_old_file(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def write_badly():
        with atomic_write(path) as file:
            file.write(b"half")
            raise KeyError("x")

    with pytest.raises(KeyError):
        write_badly()
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


@pytest.mark.parametrize("name", ["nowhere/a", "nul\0", "."])
def test_where_no_file_can_be(tmp_path, name):
    with pytest.raises(UserError):
        write(tmp_path / name)
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "file")
    write(tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"new"
