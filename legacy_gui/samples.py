"""The texts that come with the program, and the manual that comes with Python itself."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from engine.messages import Message, UserError
from engine.text import Documents, read_documents_steps
from engine.text.read import ReadOptions
from engine.training import Steps, WorkProgress
from legacy_gui.paths import resources


@dataclass(frozen=True)
class Sample:
    """One bundled text, as listed in resources/corpora/index.toml."""

    key: str
    title: str
    title_zh: str
    purpose: str
    purpose_zh: str
    language: str
    file: str = ""
    builtin: str = ""
    text_column: str | None = None
    label_column: str | None = None

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return resources() / "corpora" / self.file

    def titled(self, language: str) -> str:
        """Return the title in the language of the window."""
        return self.title_zh if language.startswith("zh") else self.title

    def purposed(self, language: str) -> str:
        """Return the purpose in the language of the window."""
        return self.purpose_zh if language.startswith("zh") else self.purpose


@cache
def samples() -> tuple[Sample, ...]:
    """Return all bundled texts, in the order shown."""
    index = resources() / "corpora" / "index.toml"
    return tuple(Sample(**t) for t in tomllib.loads(index.read_text(encoding="utf-8"))["corpus"])


def sample_documents_steps(sample: Sample) -> Steps[Documents]:
    """Read a bundled text."""
    if sample.builtin:
        return _topics_steps(sample.builtin)
    options = ReadOptions(text_column=sample.text_column, label_column=sample.label_column)
    return read_documents_steps(sample.path, encoding="utf-8", options=options)


def _topics_steps(module: str) -> Steps[Documents]:
    """Read the help topics of Python's own manual; each is a document."""
    yield WorkProgress(0, 0, Message("Reading the Python manual"))
    try:
        topics: dict[str, str] = import_module(module).topics
    except ImportError as error:
        raise UserError(
            "This Python comes without its manual; choose another sample text."
        ) from error
    names = tuple(sorted(topics))
    return Documents(tuple(topics[name] for name in names), names)
