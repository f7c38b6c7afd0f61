"""Write a file so that it is never half written.

The new content goes into a file beside the old one, is forced onto the disk (``fsync``) and then
renamed over it, the one step a file system does wholly or not at all. Whatever fails before the
rename leaves the old file as it was.
"""

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from engine.messages import UserError


@contextmanager
def atomic_write(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Yield a binary file that becomes ``path`` when the block ends without an error.

    Raises
    ------
    UserError
        When the operating system refuses: no room, no permission, no such folder.
    """
    try:
        with _replacement(_target(path)) as file:
            yield file
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(
            "“{name}” could not be saved: {reason}; make room or choose another folder.",
            name=Path(os.fsdecode(path)).name[:80],
            reason=reason,
        ) from error


def _target(path: str | os.PathLike[str]) -> Path:
    """Follow links, so that saving through a link replaces the file and not the link."""
    try:
        return Path(os.path.realpath(path))
    except ValueError as error:
        raise UserError("The path holds a NUL character and cannot name a file.") from error


@contextmanager
def _replacement(target: Path) -> Iterator[BinaryIO]:
    temporary = target.with_name(f".{target.stem[:40]}-{token_hex(6)}.tmp")
    try:
        with temporary.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _sync_directory(target.parent)


def _sync_directory(directory: Path) -> None:
    """Force the rename onto the disk; Windows has no such call."""
    if os.name == "nt":
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some file systems cannot, and the rename is done
            os.fsync(handle)
    finally:
        os.close(handle)
