"""Something that can be read: a file on disk or a member of an archive.

A path may lead anywhere: to a pipe that never ends, a device, a link to itself. So it is looked at
first (``stat`` never blocks) and opened only if it is a regular file of bearable size; while it is
read its size, time and inode must stay what they were. Files are read, never mapped into memory: a
mapped file that somebody else cuts short kills the whole program.
"""

import errno
import os
import stat
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, Literal

from engine.messages import Message, UserError

BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True)
class ReadOptions:
    """How files become documents.

    Attributes
    ----------
    encoding_errors
        "strict" refuses bytes that are not text, "replace" puts U+FFFD for them and counts them.
    text_column, label_column
        Names of columns in tables; without a text column the one with the longest texts is taken.
    first_row
        Whether the first row of a table names its columns, is a document, or has to be guessed.
    one_document_per
        What makes one document of a plain text file.
    max_bytes
        The most that is read in all; more is refused.
    """

    encoding_errors: Literal["strict", "replace"] = "strict"
    text_column: str | None = None
    label_column: str | None = None
    first_row: Literal["guess", "names", "document"] = "guess"
    one_document_per: Literal["file", "line", "paragraph"] = "file"
    max_bytes: int = 1_000_000_000


@dataclass(frozen=True)
class Source:
    """One file to read, wherever it lies; ``name`` is safe to show, ``path`` is exact."""

    path: Path
    name: str
    size: int
    open: Callable[[], BinaryIO]
    label: str = ""

    @property
    def suffix(self) -> str:
        """The ending of the name that tells the format, in small letters."""
        return os.path.splitext(self.name)[1].lower()


@dataclass(frozen=True)
class Content:
    """What one source holds; ``parts`` are the documents' own names within it, or None."""

    texts: list[str]
    parts: list[str] | None = None
    labels: list[str] | None = None
    notes: tuple[Message, ...] = ()
    encoding: str | None = None
    guessed: bool = False
    replaced: int = 0
    columns: tuple[str, ...] = ()
    text_column: str = ""


def status(path: str | Path) -> os.stat_result:
    """Look at a path without opening it, or say in one sentence why that is impossible."""
    try:
        return os.stat(path)
    except ValueError as error:
        raise UserError("the path holds a NUL character and cannot name a file") from error
    except OSError as error:
        raise explain(error, path) from error


def explain(error: OSError, path: str | Path) -> UserError:
    """Turn an operating system's error into a sentence."""
    if error.errno == errno.ENOENT and os.path.islink(path):
        return UserError("the link points to a file that does not exist")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return UserError("there is no such file or folder")
    if error.errno == errno.ELOOP:
        return UserError("the link leads back to itself")
    if error.errno == errno.ENAMETOOLONG:
        return UserError("the path is too long for this system")
    if error.errno in (errno.EACCES, errno.EPERM):
        return UserError("you have no permission to read it")
    return UserError("reading failed: {problem}", problem=error.strerror or type(error).__name__)


def file_source(
    path: str | Path,
    max_bytes: int = ReadOptions.max_bytes,
    name: str | None = None,
    label: str = "",
) -> Source:
    """Return the regular file at ``path`` as a source; refuse anything that is not one."""
    found = status(path)
    if stat.S_ISDIR(found.st_mode):
        raise UserError("this is a folder, not a file")
    if not stat.S_ISREG(found.st_mode):
        raise UserError("this is a device, pipe or socket, not a regular file")
    check_size(found.st_size, max_bytes)
    path = Path(path)
    opener = partial(_open_unchanged, path, found)
    return Source(path, name or shown(path.name), found.st_size, opener, label)


def check_size(size: int, max_bytes: int) -> None:
    """Refuse more than ``max_bytes`` and name both figures."""
    if size > max_bytes:
        raise UserError(
            "{size:,.1f} MB are too much to read; the limit is {limit:,.1f} MB",
            size=size / 1e6,
            limit=max_bytes / 1e6,
        )


@contextmanager
def reading(source: Source) -> Iterator[BinaryIO]:
    """Open a source, and afterwards make sure that nobody changed it meanwhile."""
    try:
        with source.open() as stream:
            before = _fingerprint(stream)
            yield stream
            if _fingerprint(stream) != before:
                raise _changed()
    except OSError as error:
        raise explain(error, source.path) from error


def shown(name: str) -> str:
    """Return ``name`` fit for the screen: undecodable bytes and control characters as U+FFFD."""
    return "".join("\ufffd" if _is_unshowable(character) else character for character in name)


def named(name: str, error: UserError) -> UserError:
    """Complete a reason to a sentence that names the file, and let go of what the error holds."""
    if error.message.template.startswith("{name}"):
        error.__cause__ = None  # its frames would keep the file's bytes in memory
        return error.with_traceback(None)
    return UserError("{name}: {reason}.", name=name, reason=error.message)


def _changed() -> UserError:
    return UserError("the file changed while it was being read; close what writes to it")


def _is_unshowable(character: str) -> bool:
    category = unicodedata.category(character)
    return category in ("Cc", "Cs", "Zl", "Zp") or character in BIDI_CONTROLS


def _open_unchanged(path: Path, expected: os.stat_result) -> BinaryIO:
    try:
        stream = open(path, "rb")  # noqa: SIM115 - the caller closes it
    except OSError as error:
        raise explain(error, path) from error
    found = os.fstat(stream.fileno())
    # On Windows the numbers of an open file and of its path need not agree.
    same = os.name == "nt" or os.path.samestat(found, expected)
    if not same or found.st_size != expected.st_size:
        stream.close()
        raise _changed()
    return stream


def _fingerprint(stream: BinaryIO) -> tuple[int, int] | None:
    """Return size and time of the open file; None for an archive's member, which has a checksum."""
    try:
        found = os.fstat(stream.fileno())
    except (OSError, AttributeError):
        return None
    return found.st_size, found.st_mtime_ns
