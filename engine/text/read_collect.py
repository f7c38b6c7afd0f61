"""From paths to sources: folders are walked, archives listed, everything else looked at.

The name of the folder a file lies in is its label, the layout in which text collections for
classification are commonly handed on (``reviews/good/1.txt``, ``reviews/bad/2.txt``).
"""

import os
import stat
from collections.abc import Generator, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from engine.messages import Message, UserError
from engine.text.read_source import (
    ReadOptions,
    Source,
    check_size,
    explain,
    file_source,
    named,
    shown,
    status,
)
from engine.text.read_zip import zip_members_steps

LOOK_UP = 200  # entries between two reports
MOST_NOTES = 1000  # skipped files named one by one
Collecting = Generator[None, None, None]


@dataclass
class Collection:
    """What has been found so far, and what had to be left out."""

    max_bytes: int
    archives: ExitStack
    sources: list[Source] = field(default_factory=list)
    skipped: list[UserError] = field(default_factory=list)
    hidden: int = 0

    def skip(self, name: str, error: UserError) -> None:
        """Remember why something cannot be read."""
        self.skipped.append(named(shown(name), error))

    @property
    def failure(self) -> UserError | None:
        """What to raise if nothing at all could be read."""
        return self.skipped[0] if self.skipped else None

    def notes(self) -> list[Message]:
        """Say what was left out and why."""
        notes = [
            Message("Skipped {name}: {reason}.", error.message.values)
            for error in self.skipped[:MOST_NOTES]
        ]
        if len(self.skipped) > MOST_NOTES:
            more = len(self.skipped) - MOST_NOTES
            notes.append(Message("Skipped further files: {count}.", {"count": more}))
        if self.hidden:
            notes.append(Message("Hidden files left out: {count}.", {"count": self.hidden}))
        return notes


def collect_steps(
    paths: Iterable[str], options: ReadOptions, archives: ExitStack
) -> Generator[None, None, Collection]:
    """Find every file to be read, in a fixed order, yielding between the looks."""
    found = Collection(options.max_bytes, archives)
    for path in paths:
        name = os.path.basename(path) or str(path)
        try:
            if stat.S_ISDIR(status(path).st_mode):
                yield from _walk(Path(path), found)
            else:
                yield from _add(path, shown(name), "", found)
        except UserError as error:
            found.skip(name, error)
        yield
    check_size(sum(source.size for source in found.sources), options.max_bytes)
    return found


def _walk(root: Path, found: Collection) -> Collecting:
    """Add every file below ``root``; links to folders are not followed, so no walk is endless."""
    before = len(found.sources) + len(found.skipped)
    folders = [root]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            found.skip(folder.name, explain(error, folder))
            continue
        below = []
        for number, entry in enumerate(entries):
            if entry.name.startswith("."):
                found.hidden += 1
            elif entry.is_dir(follow_symlinks=False):
                below.append(Path(entry.path))
            else:
                yield from _add_below(root, entry.path, found)
            if number % LOOK_UP == 0:
                yield
        folders.extend(reversed(below))
    if before == len(found.sources) + len(found.skipped):
        raise UserError("the folder holds no files")


def _add_below(root: Path, path: str, found: Collection) -> Collecting:
    relative = os.path.relpath(path, root)
    label = os.path.basename(os.path.dirname(relative))
    name = shown(relative.replace(os.sep, "/"))
    try:
        yield from _add(path, name, shown(label), found)
    except UserError as error:
        found.skip(name, error)


def _add(path: str, name: str, label: str, found: Collection) -> Collecting:
    source = file_source(path, found.max_bytes, name, label)
    if source.suffix != ".zip":
        found.sources.append(source)
        return
    members = yield from zip_members_steps(source, found.max_bytes, found.archives)
    if not members.sources and not members.refused:
        raise UserError("the archive holds no files")
    found.sources.extend(members.sources)
    for member, error in members.refused:
        found.skip(member, error)
    found.hidden += members.hidden
