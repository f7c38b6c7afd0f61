"""The tour: the real window, driven through every tab on a real text.

It is the demonstration, the smoke test, and the way to look at the product: every page is saved as
a picture, and what was measured on the way goes to ``tour.json``. The exit code is 0 only when
every step worked and nothing was written to the log as a warning.
"""

import json
import logging
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QEventLoop, QObject, QSettings, QSize, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from engine.catalog import RACE, Algorithm
from engine.counts import NgramTable
from engine.messages import UserError
from legacy_gui.app import App
from legacy_gui.experiment_tab import ExperimentTab
from legacy_gui.heartbeat import Heartbeat
from legacy_gui.hooks import Hooks, log
from legacy_gui.jobs import Job
from legacy_gui.lesson_bar import Stage
from legacy_gui.lessons import LESSONS
from legacy_gui.main_window import SMALLEST, USUAL
from legacy_gui.map_tab import MapTab
from legacy_gui.panels.cell_controls import LEARNED, SMALL
from legacy_gui.panels.cell_walk import BACK, FORWARD
from legacy_gui.panels.recurrent_page import CELLS
from legacy_gui.preferences import Preferences
from legacy_gui.presenter import RunState
from legacy_gui.samples import samples
from legacy_gui.translations import say_error

Condition = Callable[[], bool]


@runtime_checkable
class Demonstrates(Protocol):
    """A picture that can show what it does, without being told more."""

    def show_example(self) -> None:
        """Do what the open view is for."""


NGRAMS = 1  # the tab
LIVE_VIEWS = ("cell", "gradients", "activations", "saliency", "weights")
TICK_MS = 20
ENOUGH_MS = 20_000  # after which a training has shown what it does
MOMENTS_MS = (100, 800, 2000)  # apart, at which a training is pictured
PATIENCE_SECONDS = 600.0  # for one step; the largest texts take a while


def take_tour(folder: Path, text: Path | None = None, language: str | None = None) -> int:
    """Drive the window and return the exit code of the program."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as private:
        hooks = Hooks(Path(private) / "tour.log")
        trouble = _Trouble()
        log.addHandler(trouble)
        settings = QSettings(str(Path(private) / "tour.ini"), QSettings.Format.IniFormat)
        preferences = Preferences(settings)
        preferences.language = language or "en"
        preferences.theme = "light"
        app = App(preferences, hooks)
        tour = Tour(app, folder, text)
        tour.run()
        app.window.close()
        log.removeHandler(trouble)
        hooks.release()
    problems = tour.problems + trouble.records
    tour.figures["problems"] = problems
    (folder / "tour.json").write_text(
        json.dumps(tour.figures, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    return 1 if problems else 0


class Tour(QObject):
    """Walks through a script: each step yields a condition and goes on when it holds."""

    def __init__(self, app: App, folder: Path, text: Path | None) -> None:
        super().__init__()
        self.figures: dict[str, Any] = {}
        self.problems: list[str] = []
        self._app = app
        self._folder = folder
        self._text = text
        self._heartbeat = Heartbeat(self)
        self._pictures: list[str] = []
        self._loop = QEventLoop(self)
        self._script = self._steps()
        self._condition: Condition = lambda: True
        self._waiting_since = perf_counter()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._advance)
        app.session.reading_failed.connect(self._on_failed)
        for tab in app.tabs:
            tab.run_failed.connect(self._on_run_failed)

    def run(self) -> None:
        """Take the whole tour."""
        self._app.start()
        self._app.window.resize(USUAL)
        self._timer.start()
        self._loop.exec()
        self.figures["pictures"] = self._pictures
        self.figures["heartbeat"] = self._heartbeat.figures()

    def _advance(self) -> None:
        """Take the next step once the last one is done."""
        try:
            if self.problems:
                self._end()
            elif self._condition():
                self._condition = next(self._script)
                self._waiting_since = perf_counter()
            elif perf_counter() - self._waiting_since > PATIENCE_SECONDS:
                self.problems.append("a step was not done in time")
        except StopIteration:
            self._end()
        except Exception as error:
            log.exception("the tour failed")
            self.problems.append(say_error(error))

    def _end(self) -> None:
        self._timer.stop()
        self._heartbeat.stop()
        self._loop.quit()

    def _steps(self) -> Iterator[Condition]:
        yield self._app.is_warm
        yield from self._empty_pages()
        yield from self._open_text()
        yield from self._every_view("light")
        self._app.window.resize(SMALLEST)
        yield from self._every_tab("small")
        self._app.window.resize(USUAL)
        self._app.window.theme_chosen.emit("dark")
        yield from self._every_view("dark")
        yield from self._stop_and_restart()
        yield from self._lesson()
        yield from self._labelled()

    def _empty_pages(self) -> Iterator[Condition]:
        yield from self._every_tab("empty")

    def _every_tab(self, name: str) -> Iterator[Condition]:
        for number, tab in enumerate(self._app.tabs):
            self._app.window.show_tab(number)
            yield from self._picture(f"{name}-{tab.spec.algorithm.name}")

    def _open_text(self) -> Iterator[Condition]:
        began = perf_counter()
        self._heartbeat.start()
        if self._text is not None:
            self._app.opener.open_paths([self._text])
        else:
            self._app.opener.open_sample(next(s for s in samples() if s.builtin))
        yield self._has_corpus
        self.figures["seconds_to_corpus"] = round(perf_counter() - began, 2)
        began = perf_counter()
        self._app.window.show_tab(NGRAMS)
        yield self._is_idle
        self._heartbeat.stop()
        self.figures["seconds_to_ngrams"] = round(perf_counter() - began, 2)
        self._note_figures()

    def _note_figures(self) -> None:
        corpus, source = self._app.session.corpus, self._app.session.source
        table = self._ngram_table()
        assert corpus is not None
        assert source is not None
        top = table.counts.argsort(kind="stable")[::-1][:10].tolist()
        self.figures |= {
            "text": source.title,
            "characters": sum(map(len, corpus.documents.texts)),
            "documents": len(corpus.documents),
            "tokens": len(corpus),
            "types": len(corpus.vocabulary),
            "language": corpus.language,
            "ngrams": len(table),
            "top_ngrams": [[table.text(row), int(table.counts[row])] for row in top],
            "notes": [str(note) for note in corpus.documents.notes],
        }

    def _every_view(self, name: str) -> Iterator[Condition]:
        """Look at every tab from all its sides; each computes what it shows when it is opened."""
        for number, tab in enumerate(self._app.tabs):
            self._app.window.show_tab(number)
            if not tab.spec.by_itself:
                yield from self._learn(number, name)
            yield from self._views_of(tab, f"{name}-{tab.spec.algorithm.name}")
            if tab.spec.algorithm is RACE:
                yield from self._through_time(tab.panel, f"{name}-cell")
        self._app.window.show_tab(len(self._app.tabs))
        yield from self._views_of(self._app.map_tab, f"{name}-map")
        yield from self._map_in_space(f"{name}-map")

    def _views_of(self, tab: ExperimentTab | MapTab, name: str) -> Iterator[Condition]:
        panel = tab.panel
        for view, title in enumerate(panel.views):
            panel.show_view(view)
            if isinstance(panel, Demonstrates):
                yield _all_done(tab)  # an example is of the words that are there
                panel.show_example()
            yield _all_done(tab)
            yield from self._picture(f"{name}-{title.replace(' ', '-')}")
        panel.show_view(0)

    def _through_time(self, panel: Any, name: str) -> Iterator[Condition]:
        """Go back through time in the small RNN, then in the LSTM of the race, with a formula."""
        cell = panel.cell
        panel.show_view(panel.views.index("cell"))
        for kind, source, part in (("rnn", SMALL, ""), ("lstm", LEARNED, "f")):
            cell.choose_kind(CELLS.index(kind))
            cell.controls.source.setCurrentIndex(source)
            cell.walk.turn(BACK)
            yield _all_done(panel)
            if part:
                cell.open_part(part)
            yield from self._picture(f"{name}-{kind}-back")
        cell.walk.turn(FORWARD)
        cell.stage.put_away()
        panel.show_view(0)

    def _map_in_space(self, name: str) -> Iterator[Condition]:
        """Look at the map along three axes, beside its tools and alone."""
        panel = self._app.map_tab.panel
        panel.projection.pca.choose(3)
        yield _all_done(self._app.map_tab)
        yield from self._picture(f"{name}-in-space")
        panel.fill.setChecked(True)
        yield from self._picture(f"{name}-alone")
        panel.fill.setChecked(False)
        panel.projection.pca.choose(2)
        yield _all_done(self._app.map_tab)

    def _learn(self, number: int, name: str) -> Iterator[Condition]:
        """Train, with pictures of the way: the second time with other settings."""
        tab = self._app.tabs[number]
        kind = f"{name}-{tab.spec.algorithm.name}"
        if tab.presenter.state is RunState.FINISHED:
            tab.form.show_config(replace(tab.config(), **tab.spec.otherwise))
        else:
            yield from self._picture(f"{kind}-before")
        tab.presenter.run()
        for moment, wait in enumerate(MOMENTS_MS, start=1):
            yield _after(wait)
            if tab.presenter.state is RunState.RUNNING:
                yield from self._picture(f"{kind}-learning-{moment}")
                yield from self._inside(tab, f"{kind}-learning-{moment}")
        enough = _after(ENOUGH_MS)
        yield lambda: enough() or self._is_idle()
        tab.presenter.stop()  # what learns longer keeps what it has learned
        yield self._is_idle

    def _inside(self, tab: ExperimentTab, name: str) -> Iterator[Condition]:
        """Hold what learns, and look at it from the other sides that move while it does."""
        panel = tab.panel
        others = [view for view in panel.views if view in LIVE_VIEWS]
        if not others:
            return
        tab.presenter.pause()
        for title in others:
            panel.show_view(panel.views.index(title))
            yield _all_done(panel)
            yield from self._picture(f"{name}-{title.replace(' ', '-')}")
        panel.show_view(0)
        tab.presenter.resume()

    def _stop_and_restart(self) -> Iterator[Condition]:
        """Stop a run halfway and start it again: the result must come back."""
        tab = self._app.tabs[NGRAMS]
        tab.presenter.step()
        yield lambda: True
        tab.presenter.stop()
        yield self._is_idle
        tab.presenter.run()
        yield self._is_idle
        if len(self._ngram_table()) != self.figures["ngrams"]:
            raise UserError("A run that was stopped and started again gave another result.")

    def _lesson(self) -> Iterator[Condition]:
        """Take a lesson, which opens a text of its own."""
        course, bar = self._app.course, self._app.window.lesson_bar
        course.begin(LESSONS[0])
        yield from self._picture("lesson-predict")
        bar.answers[0].click()
        bar.run_button.click()
        yield from self._picture("lesson-run")
        yield lambda: course.stage is not Stage.WORKING
        if course.stage is not Stage.CHECKED:
            raise UserError("A lesson did not come to its end.")
        yield from self._picture("lesson-check")
        bar.look_button.click()
        yield _all_done(self._app.map_tab)
        yield from self._picture("lesson-look")
        course.close()

    def _labelled(self) -> Iterator[Condition]:
        """Let networks read labelled documents, which most texts of a tour are not."""
        number = self._number_of(RACE)
        self._app.window.show_tab(number)
        panel = self._app.tabs[number].panel
        panel.show_view(panel.views.index("documents"))
        corpus = self._app.session.corpus
        panel.sample_wanted.emit("news")
        yield lambda: self._app.session.corpus is not corpus and self._is_idle()
        panel.show_example()
        yield _all_done(panel)
        for view, title in enumerate(("course", "reading", "mix-ups")):
            panel.documents.show_view(view)
            yield _all_done(panel)
            yield from self._picture(f"labelled-{title}")

    def _number_of(self, algorithm: Algorithm) -> int:
        return [tab.spec.algorithm for tab in self._app.tabs].index(algorithm)

    def _picture(self, name: str) -> Iterator[Condition]:
        """Save what the window shows, once it has been laid out and painted."""
        settled = _after(300)
        yield settled
        picture: QPixmap = self._app.window.grab()
        file = f"{len(self._pictures) + 1:02d}-{name}.png"
        if _is_blank(picture) or not picture.save(str(self._folder / file)):
            self.problems.append(f"the picture {file} is blank or was not saved")
        self._pictures.append(file)

    def _ngram_table(self) -> NgramTable:
        table = self._app.tabs[NGRAMS].panel.shown_table
        assert isinstance(table, NgramTable)
        return table

    def _has_corpus(self) -> bool:
        return self._app.session.corpus is not None

    def _is_idle(self) -> bool:
        return not self._app.is_busy()

    def _on_failed(self, source: object, error: BaseException) -> None:
        self._on_run_failed(error)

    def _on_run_failed(self, error: BaseException) -> None:
        self.problems.append(say_error(error))


class _Trouble(logging.Handler):
    """Remembers every warning of the program and of Qt."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record.getMessage())


def _all_done(tab: QWidget) -> Condition:
    """Return a condition that holds when nothing in a tab is being computed any more."""
    return lambda: not any(job.is_active for job in tab.findChildren(Job))


def _after(milliseconds: int) -> Condition:
    """Return a condition that holds after some time."""
    until = perf_counter() + milliseconds / 1000
    return lambda: perf_counter() >= until


def _is_blank(picture: QPixmap) -> bool:
    """Tell whether a picture shows a single colour, or nearly so."""
    image = picture.toImage().scaled(QSize(64, 64))
    colors = {image.pixel(x, y) for x in range(64) for y in range(64)}
    return len(colors) < 4
