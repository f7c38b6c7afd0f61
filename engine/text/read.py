"""Read files into documents: the door through which every text comes in.

``read_documents`` takes a file, a list of files, a folder or a zip. Whatever can be read is read;
whatever cannot is named in the notes with the reason, and only if nothing at all could be read is
that an error. Nothing is decided in silence: encodings, replaced characters, columns and skipped
files are all in ``Documents.notes``.
"""

import os
from collections.abc import Generator, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field

from engine.messages import Message, UserError
from engine.text.documents import Documents
from engine.text.encoding import (
    EncodingCandidate,
    UndecodableText,
    known_encoding,
    preview_encodings,
)
from engine.text.file_formats import reader_for
from engine.text.read_collect import Collection, collect_steps
from engine.text.read_source import Content, ReadOptions, Source, reading
from engine.text.read_zip import understandable
from engine.training import Pulse, Steps, WorkProgress, retold, run

__all__ = [
    "EncodingCandidate",
    "ReadOptions",
    "UndecodableText",
    "preview_encodings",
    "read_documents",
    "read_documents_steps",
]

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


def read_documents(
    path_or_paths: Paths,
    *,
    encoding: str | None = None,
    options: ReadOptions = ReadOptions(),  # noqa: B008 - frozen
) -> Documents:
    """Read a file, several files, a folder (a sub-folder's name is the label) or a zip of files."""
    return run(read_documents_steps(path_or_paths, encoding=encoding, options=options))


def read_documents_steps(
    path_or_paths: Paths,
    *,
    encoding: str | None = None,
    options: ReadOptions = ReadOptions(),  # noqa: B008 - frozen
) -> Steps[Documents]:
    """Read like ``read_documents``, yielding the bytes done of all bytes at least every 50 ms."""
    encoding = None if encoding is None else known_encoding(encoding)
    pulse = Pulse()
    with ExitStack() as archives:
        looking = collect_steps(_as_list(path_or_paths), options, archives)
        found = yield from retold(looking, _looking, pulse)
        result = yield from _read_all_steps(found, encoding, options, pulse)
    if not result.texts:
        raise found.failure or UserError("there is nothing to read")
    return result.documents(found)


def _looking(_: None) -> WorkProgress:
    return WorkProgress(0, 0, Message("Looking for files"))


def _read_all_steps(
    found: Collection, encoding: str | None, options: ReadOptions, pulse: Pulse
) -> Steps["_Result"]:
    result = _Result()
    total = sum(source.size for source in found.sources)
    before = 0
    for source in found.sources:
        reader = _read_one_steps(source, encoding, options)
        bar = _Bar(before, total, source)
        try:
            result.add(source, (yield from retold(reader, bar.at, pulse)))
        except UserError as error:
            found.skip(source.name, error)
        before += source.size
    return result


def _read_one_steps(
    source: Source, encoding: str | None, options: ReadOptions
) -> Generator[int, None, Content]:
    """Read one source to its end, or say in one sentence why that is impossible."""
    read_steps = reader_for(source.suffix)
    with understandable(), reading(source) as stream:
        content = yield from read_steps(stream, source, encoding, options)
    if not any(content.texts):
        raise UserError("it holds no text")
    return content


class _Bar:
    """Turns the bytes done of one source into progress over all of them, never backwards."""

    def __init__(self, before: int, total: int, source: Source) -> None:
        self._before, self._total, self._source = before, total, source
        self._done = 0

    def at(self, done: int) -> WorkProgress:
        self._done = max(self._done, min(done, self._source.size))
        message = Message("Reading {name}", {"name": self._source.name})
        return WorkProgress(self._before + self._done, self._total, message)


@dataclass
class _Result:
    """The documents so far; becomes ``Documents`` in the end."""

    texts: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)
    encodings: dict[tuple[str, bool], list[str]] = field(default_factory=dict)
    replaced: int = 0
    columns: tuple[str, ...] = ()
    text_column: str = ""

    def add(self, source: Source, content: Content) -> None:
        """Take in what one source holds."""
        parts = content.parts
        self.texts += content.texts
        self.names += [f"{source.name}:{part}" for part in parts] if parts else [source.name]
        self.labels += content.labels or [source.label] * len(content.texts)
        self.notes += [note for note in content.notes if note not in self.notes]
        self.replaced += content.replaced
        self.columns = self.columns or content.columns
        self.text_column = self.text_column or content.text_column
        if content.encoding is not None:
            key = (content.encoding, content.guessed)
            self.encodings.setdefault(key, []).append(source.name)

    def documents(self, found: Collection) -> Documents:
        """Freeze the result together with everything that has to be said about it."""
        notes = [_encoding_note(*key, names) for key, names in self.encodings.items()]
        if self.replaced:
            notes.append(
                Message(
                    "Characters that could not be read and were replaced: {count}.",
                    {"count": self.replaced},
                )
            )
        notes += self.notes + found.notes()
        labels = tuple(self.labels) if any(self.labels) else None
        return Documents(
            tuple(self.texts),
            tuple(self.names),
            labels,
            tuple(notes),
            encoding=next(iter(self.encodings), ("", False))[0],
            columns=self.columns,
            text_column=self.text_column,
        )


def _encoding_note(encoding: str, guessed: bool, names: list[str]) -> Message:
    values = {"encoding": encoding, "name": names[0], "count": len(names)}
    if guessed and len(names) == 1:
        return Message(
            "{name} does not say its encoding and was read as {encoding}, which fits best;"
            " please check the text or choose another encoding.",
            values,
        )
    if guessed:
        return Message(
            "{count} files (the first is {name}) do not say their encoding and were read as"
            " {encoding}, which fits best; please check the texts or choose another encoding.",
            values,
        )
    if len(names) == 1:
        return Message("{name} was read as {encoding}.", values)
    return Message("{count} files were read as {encoding}.", values)


def _as_list(path_or_paths: Paths) -> list[str]:
    if isinstance(path_or_paths, (str, os.PathLike)):
        return [os.fspath(path_or_paths)]
    return [os.fspath(path) for path in path_or_paths]
