"""Zip archives, distrusted: nothing is unpacked to disk, and no announced size is believed twice.

Two kilobytes of zip can unpack to gigabytes (deflate reaches 1032:1), a name can point outside
("../"), a member can be a link or another archive. The directory at the archive's end is checked
before anything is unpacked, and reading a member stops at the size it announced (the checksum then
tells a lie apart). Format: PKWARE APPNOTE.TXT 6.3.
"""

import lzma
import os
import stat
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from engine.messages import UserError
from engine.text.read_plausibility import plausibility
from engine.text.read_source import Source, check_size, shown

MAX_MEMBERS = 100_000
MAX_RATIO = 200
HARMLESS = 10_000_000  # bytes; below this size any ratio is borne
MAX_DIRECTORY = 64_000_000  # bytes of the archive's table of contents
REPORT_MEMBERS = 200
END_OF_DIRECTORY = b"PK\x05\x06"


@dataclass(frozen=True)
class Members:
    """What an archive holds: what can be read, what is refused and why, and how much is hidden."""

    sources: list[Source]
    refused: list[tuple[str, UserError]]
    hidden: int


def zip_members_steps(
    source: Source, max_bytes: int, archives: ExitStack
) -> Generator[None, None, Members]:
    """List an archive; it stays open until ``archives`` is closed."""
    stream = archives.enter_context(source.open())
    archive = archives.enter_context(open_zip(stream, max_bytes))
    sources: list[Source] = []
    refused: list[tuple[str, UserError]] = []
    hidden = 0
    for number, info in enumerate(archive.infolist()):
        name = _member_name(info)
        if _is_hidden(name):
            hidden += 1
        elif not name.endswith("/"):
            try:
                check_member(info)
                _check_name(info, name)
                sources.append(_member(source, archive, info, name))
            except UserError as error:
                refused.append((name, error))
        if number % REPORT_MEMBERS == 0:
            yield
    sources.sort(key=attrgetter("name"))
    return Members(sources, refused, hidden)


def open_zip(stream: BinaryIO, max_bytes: int) -> zipfile.ZipFile:
    """Open an archive after checking how much it announces."""
    _check_directory(stream)
    try:
        archive = zipfile.ZipFile(stream)
    except Exception as error:  # zipfile raises many kinds for a damaged directory
        raise UserError("the file is damaged or incomplete") from error
    if len(archive.infolist()) > MAX_MEMBERS:
        raise UserError("the archive holds more than {limit} files", limit=MAX_MEMBERS)
    check_size(sum(info.file_size for info in archive.infolist()), max_bytes)
    return archive


def check_members(archive: zipfile.ZipFile) -> None:
    """Refuse a document that is itself a zip (docx, xlsx, epub) if any member is hostile."""
    for info in archive.infolist():
        check_member(info)


def check_member(info: zipfile.ZipInfo) -> None:
    """Refuse a member that is locked or unpacks to far more than any text would."""
    if info.flag_bits & 1:
        raise UserError("it is password-protected")
    if info.file_size > max(HARMLESS, MAX_RATIO * info.compress_size):
        raise UserError(
            "it would unpack to more than {ratio} times its size, which no text does",
            ratio=MAX_RATIO,
        )


@contextmanager
def understandable() -> Iterator[None]:
    """Turn what unpacking a damaged member raises into one sentence."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError) as error:
        raise UserError("the file is damaged or incomplete") from error
    except NotImplementedError as error:
        raise UserError("it is packed in a way that cannot be unpacked here") from error


def _check_directory(stream: BinaryIO) -> None:
    """Refuse a huge table of contents before zipfile reads it into memory."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - 66_000))
    tail = stream.read()
    found = tail.rfind(END_OF_DIRECTORY)
    record = tail[found : found + 22]
    if found < 0 or len(record) < 22:
        raise UserError("the file is damaged or incomplete")
    if int.from_bytes(record[12:16], "little") > MAX_DIRECTORY:
        raise UserError("the archive's table of contents is damaged or too long")
    stream.seek(0)


def _check_name(info: zipfile.ZipInfo, name: str) -> None:
    if not name:
        raise UserError("it has no name")
    if ".." in name.split("/") or name.startswith("/") or name[1:2] == ":":
        raise UserError("its name points outside the archive")
    if stat.S_ISLNK(info.external_attr >> 16):
        raise UserError("it is a link, not a file")
    if name.lower().endswith(".zip"):
        raise UserError("archives inside archives are not opened; unpack it first")


def _is_hidden(name: str) -> bool:
    parts = [part for part in name.split("/") if part not in (".", "..")]
    return any(part.startswith((".", "__MACOSX")) for part in parts)


def _member_name(info: zipfile.ZipInfo) -> str:
    """Return the name; old Windows archives hold GB18030 names that read as code page 437."""
    name = info.filename
    if not info.flag_bits & 0x800:
        raw = name.encode("cp437", "replace")
        for encoding in ("utf-8", "gb18030"):
            likely = raw.decode(encoding, "replace")
            if "\ufffd" not in likely and plausibility(likely, "gb18030") > 0.5:
                name = likely
                break
    return name.replace("\\", "/")


def _member(source: Source, archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> Source:
    label = shown(PurePosixPath(name).parent.name) or source.label
    opener = partial(_open_member, archive, info)
    return Source(source.path, shown(name), info.file_size, opener, label)


def _open_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    with understandable():
        return cast(BinaryIO, archive.open(info))
