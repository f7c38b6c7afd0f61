"""What the person has open: one text, and the corpus made of it.

Nothing is replaced before its successor is complete: a text that cannot be read, or holds no words,
leaves the one that was open where it was.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from engine.text import Corpus, Documents, read_documents_steps
from engine.text.read import ReadOptions
from engine.training import Steps
from legacy_gui.jobs import Job
from legacy_gui.samples import Sample, sample_documents_steps


@dataclass(frozen=True)
class Source:
    """Where a text comes from: files, a bundled sample, or the clipboard."""

    title: str
    paths: tuple[Path, ...] = ()
    sample: Sample | None = None
    pasted: str = ""
    encoding: str | None = None
    options: ReadOptions = field(default_factory=ReadOptions)

    def read(self) -> Steps[Documents]:
        """Return the trainer that reads it."""
        if self.sample is not None:
            return sample_documents_steps(self.sample)
        if self.paths:
            paths = list(self.paths)
            return read_documents_steps(paths, encoding=self.encoding, options=self.options)
        return _pasted(self.pasted, self.title)

    def with_columns(self, text: str, label: str, has_names: bool) -> "Source":
        """Return the same table with other columns read."""
        source = self.with_first_row(has_names)
        options = replace(source.options, text_column=text, label_column=label or None)
        return replace(source, options=options)

    def with_first_row(self, has_names: bool) -> "Source":
        """Return the same table with its first row taken as names, or as a document."""
        first_row: Literal["names", "document"] = "names" if has_names else "document"
        options = replace(self.options, text_column=None, label_column=None, first_row=first_row)
        return replace(self, options=options)

    def decoded(self, encoding: str | None, *, replaced: bool = False) -> "Source":
        """Return the same source read in another encoding, or with unreadable bytes replaced."""
        errors: Literal["strict", "replace"] = "replace" if replaced else "strict"
        return replace(
            self, encoding=encoding, options=replace(self.options, encoding_errors=errors)
        )


def file_source(paths: list[Path]) -> Source:
    """Name a choice of files or a folder."""
    title = paths[0].name if len(paths) == 1 else f"{paths[0].name} + {len(paths) - 1}"
    return Source(title, tuple(paths))


def sample_source(sample: Sample, title: str) -> Source:
    """Name a bundled text; one that lies in a file is read like any other file."""
    if sample.builtin:
        return Source(title, sample=sample)
    options = ReadOptions(text_column=sample.text_column, label_column=sample.label_column)
    return Source(title, (sample.path,), encoding="utf-8", options=options)


class Session(QObject):
    """The open text.

    Signals
    -------
    reading_changed
        Reading began (True) or ended (False).
    progressed
        A snapshot of the reading.
    documents_read
        New documents were read, not adopted yet.
    reading_failed
        (Source, exception).
    corpus_changed
        Another corpus was adopted, or None.
    """

    reading_changed = Signal(bool)
    progressed = Signal(object)
    documents_read = Signal(object)
    reading_failed = Signal(object, object)
    corpus_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source: Source | None = None
        self.corpus: Corpus | None = None
        self._reading: Source | None = None
        self._read: tuple[Source, Documents] | None = None  # complete, but not adopted yet
        self._job: Job | None = None

    @property
    def documents(self) -> Documents | None:
        """The documents of the corpus in use."""
        return self.corpus.documents if self.corpus else None

    @property
    def is_reading(self) -> bool:
        """Whether a text is being read."""
        return self._job is not None

    def open(self, source: Source) -> None:
        """Begin to read a source; an earlier reading ends silently."""
        self.cancel()
        self._reading = source
        self._job = Job(source.read(), self)
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._on_read)
        self._job.failed.connect(self._on_failed)
        self._job.ended.connect(self._on_ended)
        self.reading_changed.emit(True)

    def adopt(self, corpus: Corpus) -> None:
        """Make a complete corpus the one in use."""
        if self._read is not None and self._read[1] is corpus.documents:
            self.source, self._read = self._read[0], None
        self.corpus = corpus
        self.corpus_changed.emit(corpus)

    def reject(self) -> Source | None:
        """Forget the source whose documents turned out unusable, and return it."""
        rejected, self._read = self._read, None
        return rejected[0] if rejected else None

    def cancel(self) -> None:
        """Stop reading."""
        if self._job is not None:
            self._job.close()
            self._on_ended()

    def close_jobs(self) -> list[Job]:
        """End everything silently; return the jobs whose threads may still need a moment."""
        jobs = [self._job] if self._job else []
        self.cancel()
        return jobs

    def _on_read(self, documents: Documents) -> None:
        assert self._reading is not None
        self._read = (self._reading, documents)
        self.documents_read.emit(documents)

    def _on_failed(self, error: BaseException) -> None:
        self.reading_failed.emit(self._reading, error)

    def _on_ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = self._reading = None
        self.reading_changed.emit(False)


def _pasted(text: str, name: str) -> Steps[Documents]:
    yield from ()
    return Documents((text.replace("\r\n", "\n").replace("\r", "\n"),), (name,))
