"""Saving a file so that it can never be half saved.

Whoever opens the old file and writes into it has, for a moment, neither the old nor the new one; a
full disk or a power cut in that moment leaves an empty file. So the new content is written under
another name in the same directory, forced onto the disk (``fsync``), and only then renamed over the
old one: a rename is the one step a file system promises to do wholly or not at all. Finally the
directory is forced onto the disk too, because the rename itself lives there. When anything fails
before the rename, the old file has not been touched and the unfinished one is removed.
"""

import contextlib
import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from engine.messages import UserError

# Virus scanners and indexers on Windows hold a fresh file for a moment: access denied, in use.
BUSY_ON_WINDOWS = (5, 32, 33)
PATIENCE_SECONDS = (0.01, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0)
NO_DIRECTORY_SYNC = (errno.EINVAL, errno.ENOTSUP)


@contextmanager
def atomic_write(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Yield a binary file whose content becomes ``path`` when the block ends without an error.

    Errors of the operating system arrive as a ``UserError``; leaving the block by any exception,
    also by closing a generator that stands inside it, leaves the old file as it was.
    """
    try:
        with _replacement(_target(path)) as file:
            yield file
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(
            "“{name}” could not be saved: {reason}; make room or choose another folder.",
            name=_short_name(path),
            reason=reason,
        ) from error


def _target(path: str | os.PathLike[str]) -> Path:
    """Follow links, so that saving through a link replaces the file and not the link."""
    try:
        target = Path(os.path.realpath(path))
    except ValueError as error:
        raise UserError("The path holds a NUL character and cannot name a file.") from error
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    return target


@contextmanager
def _replacement(target: Path) -> Iterator[BinaryIO]:
    temporary = target.with_name(f".{target.stem[:40]}-{token_hex(6)}.tmp")
    try:
        with temporary.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _keep_permissions(target, temporary)
        _replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _sync_directory(target.parent)


def _keep_permissions(target: Path, temporary: Path) -> None:
    """Give the new file the rights of the old one, where the file system knows such rights."""
    with contextlib.suppress(OSError):
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))


def _replace(temporary: Path, target: Path) -> None:
    """Rename over the old file; on Windows wait up to 2.5 s for whoever still holds it."""
    for pause in PATIENCE_SECONDS:
        try:
            os.replace(temporary, target)
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in BUSY_ON_WINDOWS:
                raise
        time.sleep(pause)
    os.replace(temporary, target)


def _sync_directory(directory: Path) -> None:
    """Force the rename onto the disk; Windows does not open directories and needs no such call."""
    if os.name == "nt":
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in NO_DIRECTORY_SYNC:
            raise
    finally:
        os.close(handle)


def _short_name(path: str | os.PathLike[str]) -> str:
    return Path(os.fsdecode(path)).name[:80]
