"""Before a race: what it is, and what this text can give; its speed is measured, not guessed."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from engine.catalog import RACE
from engine.recurrent.language_model import train_language_model_steps
from engine.recurrent.progress import LanguageModelProgress
from engine.recurrent.race import THREADS, Lane
from engine.recurrent.race_config import RaceConfig
from engine.text import Corpus
from engine.training import Steps, WorkProgress
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.embedding_said import duration
from legacy_gui.panels.outlook_layout import fill_outlook
from legacy_gui.panels.race_said import NAMES
from legacy_gui.presets import preset_for, presets
from legacy_gui.translations import number, say_error, tr
from legacy_gui.widgets import label

TRIED = 12  # snapshots after which the speed of a network is believed


@dataclass(frozen=True)
class Outlook:
    """How many symbols a text has, how many different ones, how long an epoch takes, how many."""

    symbols: int
    different: int
    seconds: float
    epochs: int


class RaceOutlook(QWidget):
    """What can be expected, and how to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latest = LatestJob(self)
        self.expected = label(role="sentence")
        self._lay_out()

    def show_corpus(self, corpus: Corpus) -> None:
        """Say what to expect from a text, with the settings that suit its length."""
        self.expected.setText(tr("Trying how fast this machine learns it…"))
        suited = preset_for(presets(RACE.name), len(corpus))
        config = RaceConfig(**suited.settings_for(len(corpus))) if suited else RaceConfig()
        self._latest.start(outlook_steps(corpus, config), self._on_found, self._on_failed)

    def clear(self) -> None:
        """Forget the text."""
        self.close_jobs()
        self.expected.clear()

    def close_jobs(self) -> list[Job]:
        """End the trying; return what may need a moment."""
        return self._latest.close()

    def _on_found(self, outlook: Outlook) -> None:
        self.expected.setText(
            tr(
                "This text has {count} characters, {different} of them different. With the settings"
                " for a text of its length, both networks together read it once in about {time},"
                " and {epochs} times in about {whole}."
            ).format(
                count=number(outlook.symbols),
                different=number(outlook.different),
                time=duration(outlook.seconds),
                epochs=number(outlook.epochs),
                whole=duration(outlook.epochs * outlook.seconds),
            )
        )

    def _on_failed(self, error: BaseException) -> None:
        self.expected.setText(say_error(error))

    def _lay_out(self) -> None:
        fill_outlook(
            self,
            tr("Networks that learn to write"),
            _what_it_is(),
            self.expected,
            tr("Who runs against whom"),
            _runners(),
            tr("“Run” at the left starts the race; “Stop” keeps what has been learned."),
        )


def outlook_steps(corpus: Corpus, config: RaceConfig) -> Steps[Outlook]:
    """Let each network learn for a moment, and see how fast it is."""
    seconds, symbols, different = 0.0, 0, 0
    for cell in config.cells:
        trainer = train_language_model_steps(corpus, config.of(cell), threads=THREADS)
        last = yield from _tried_steps(trainer)
        if last is not None:
            symbols = last.total // config.epochs * config.steps * config.batch
            different = len(last.symbols)
            seconds += symbols / last.speed
    return Outlook(_characters(corpus), different, seconds, config.epochs)


def _tried_steps(trainer: Lane) -> Steps[LanguageModelProgress | None]:
    """Return the last of the first snapshots in which a network learned."""
    last, tried = None, 0
    for progress in trainer:
        if isinstance(progress, LanguageModelProgress) and progress.step:
            last, tried = progress, tried + 1
            if tried == TRIED:
                break
        yield WorkProgress(progress.step, progress.total, progress.message)
    trainer.close()
    return last


def _characters(corpus: Corpus) -> int:
    """Return how many characters are read, the line end after each document included."""
    return sum(len(text) + 1 for text in corpus.documents.texts)


def _what_it_is() -> str:
    return tr(
        "A recurrent network reads the text character by character and guesses the next one; its"
        " state is all it remembers. Whoever guesses well can also write: it reads its own guess,"
        " and goes on."
    )


def _runners() -> tuple[tuple[str, str], ...]:
    return (
        (NAMES["rnn"], tr("Overwrites its whole memory at every step, and so forgets soon.")),
        (NAMES["lstm"], tr("Has gates that decide what is kept, forgotten and said.")),
        (tr("Counting"), tr("The n-gram model that both must beat on text kept back.")),
    )
