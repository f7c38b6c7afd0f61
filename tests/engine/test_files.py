"""A file is written wholly or not at all."""

import errno
import io
import os
import stat

import pytest

from engine import files
from engine.files import atomic_write
from engine.messages import UserError

FAULTS = [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EXDEV]


class FaultyDisk:
    """Counts file operations and fails the k-th one, once or from then on."""

    def __init__(self, monkeypatch, number, kth, for_ever):
        self.number, self.kth, self.for_ever = number, kth, for_ever
        self.operations = 0
        for name in ("fsync", "replace"):
            monkeypatch.setattr(files.os, name, self.watched(getattr(os, name)))

    def watched(self, function):
        def call(*arguments):
            self.count()
            return function(*arguments)

        return call

    def count(self):
        self.operations += 1
        if self.operations == self.kth or (self.for_ever and self.operations > self.kth):
            raise OSError(self.number, os.strerror(self.number))


def save(path, content, disk=None, pieces=3):
    with atomic_write(path) as file:
        for _ in range(pieces):
            if disk is not None:
                disk.count()
            file.write(content)


def complaint(path, content, disk):
    """Save; return the sentence for the user, or nothing."""
    try:
        save(path, content, disk)
    except UserError as error:
        return str(error)
    return ""


def names(folder):
    return sorted(entry.name for entry in folder.iterdir())


@pytest.mark.parametrize("number", FAULTS, ids=errno.errorcode.get)
@pytest.mark.parametrize("for_ever", [False, True])
def test_whatever_fails_the_file_is_wholly_old_or_wholly_new(
    tmp_path, monkeypatch, number, for_ever
):
    path = tmp_path / "words.csv"
    failures = 0
    for kth in range(1, 20):
        path.write_bytes(b"old")
        with monkeypatch.context() as patch:
            disk = FaultyDisk(patch, number, kth, for_ever)
            message = complaint(path, b"new", disk)
        if not message:
            break
        failures += 1
        assert "words.csv" in message
        assert os.strerror(number) in message
        assert len(message) <= 300
        # Only the sync of the directory comes after the rename.
        expected = b"newnewnew" if kth == 6 else b"old"
        assert path.read_bytes() == expected
        assert names(tmp_path) == ["words.csv"]
    assert failures == 6  # three writes, fsync, replace, fsync of the directory
    assert path.read_bytes() == b"newnewnew"


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_directory_that_cannot_be_synced_is_no_failure(tmp_path, monkeypatch, number):
    path = tmp_path / "a"
    FaultyDisk(monkeypatch, number, 3, False)

    save(path, b"x")

    assert path.read_bytes() == b"xxx"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a full device")
def test_a_real_full_disk_fails_the_save(tmp_path, monkeypatch):
    path = tmp_path / "a"
    path.write_bytes(b"old")

    with monkeypatch.context() as patch:
        patch.setattr(files.Path, "open", lambda self, mode: io.FileIO("/dev/full", "w"))
        message = complaint(path, b"x" * 100_000, None)

    assert "No space left" in message

    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError, RecursionError, ValueError])
def test_any_exception_in_the_block_keeps_the_old_file_and_its_type(tmp_path, error):
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def fail_half_way():
        with atomic_write(path) as file:
            file.write(b"half")
            raise error

    with pytest.raises(error):
        fail_half_way()

    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def windows_error(code):
    error = PermissionError(errno.EACCES, "Access is denied")
    error.winerror = code
    return error


@pytest.mark.parametrize("code", files.BUSY_ON_WINDOWS)
def test_a_file_that_is_busy_on_windows_is_tried_again(tmp_path, monkeypatch, code):
    pauses, tries, real_replace = [], [], os.replace

    def busy_three_times(source, target):
        tries.append(target)
        if len(tries) <= 3:
            raise windows_error(code)
        real_replace(source, target)

    monkeypatch.setattr(files.time, "sleep", pauses.append)
    monkeypatch.setattr(files.os, "replace", busy_three_times)

    save(tmp_path / "a", b"x")

    assert len(pauses) == 3
    assert (tmp_path / "a").read_bytes() == b"xxx"


def test_a_file_that_stays_busy_is_given_up_within_two_and_a_half_seconds(tmp_path, monkeypatch):
    pauses = []

    def busy(source, target):
        raise windows_error(32)

    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(files.time, "sleep", pauses.append)
    monkeypatch.setattr(files.os, "replace", busy)

    with pytest.raises(UserError, match="could not be saved"):
        save(tmp_path / "a", b"x")

    assert 1 < sum(pauses) <= 2.5
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_other_refusals_are_not_tried_again(tmp_path, monkeypatch):
    def refused(source, target):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(files.os, "replace", refused)
    monkeypatch.setattr(files.time, "sleep", lambda seconds: pytest.fail("waited"))

    with pytest.raises(UserError, match="Permission denied"):
        save(tmp_path / "a", b"x")


def test_a_missing_folder_and_a_folder_in_the_way_are_said(tmp_path):
    with pytest.raises(UserError, match="No such file"):
        save(tmp_path / "nowhere" / "a.csv", b"x")
    with pytest.raises(UserError, match="directory"):
        save(tmp_path, b"x")


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions and links")
def test_permissions_and_links_are_kept(tmp_path):
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)

    save(link, b"x")

    assert link.is_symlink()
    assert target.read_bytes() == b"xxx"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions")
def test_a_new_file_gets_the_usual_permissions(tmp_path):
    (tmp_path / "plain").write_bytes(b"")

    save(tmp_path / "a", b"x")

    assert (tmp_path / "a").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_leftovers_of_a_crash_are_not_in_the_way(tmp_path):
    for number in range(100):
        (tmp_path / f".a-{number:012x}.tmp").write_bytes(b"")

    save(tmp_path / "a", b"x")

    assert (tmp_path / "a").read_bytes() == b"xxx"


@pytest.mark.parametrize("name", ["字" * 80, "a b", "-rf", "x" * 250, ".hidden"])
def test_unusual_names(tmp_path, name):
    save(tmp_path / name, b"x")

    assert names(tmp_path) == [name]


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
