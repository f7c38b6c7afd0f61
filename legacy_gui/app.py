"""Where everything is wired together, and nowhere else.

A text is read by the session, cut by the text tab, adopted by the session once it is complete, and
handed from there to every other tab.
"""

from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QMessageBox

from engine.catalog import EMBEDDING, RACE, Algorithm
from engine.config import settings
from engine.embeddings.embedding import EmbeddingConfig, EmbeddingModel
from engine.text import Corpus, Documents
from engine.text.read import UndecodableText
from legacy_gui.empty_pages import first_page, waiting_page
from legacy_gui.errors import ErrorDialog
from legacy_gui.experiment_tab import ExperimentTab
from legacy_gui.gc_guard import GcGuard
from legacy_gui.hooks import Hooks
from legacy_gui.jobs import JOIN_SECONDS, Job
from legacy_gui.lesson_course import LessonCourse
from legacy_gui.lesson_offers import lesson_button, lesson_cards, lessons_of
from legacy_gui.main_window import MainWindow
from legacy_gui.map_tab import MapTab
from legacy_gui.opening import Opener
from legacy_gui.panels.embedding_said import epochs_of
from legacy_gui.preferences import Preferences
from legacy_gui.presenter import ACTIVE, RunState
from legacy_gui.samples import samples
from legacy_gui.saved_views import ViewShelf
from legacy_gui.session import Session, Source
from legacy_gui.spaces import NamedSpace, SpaceShelf
from legacy_gui.tabs import tabs
from legacy_gui.theme import theme
from legacy_gui.translations import (
    LANGUAGES,
    say,
    say_error,
    system_language,
    tr,
    use_language,
)
from legacy_gui.vector_opening import VectorOpener
from legacy_gui.warm_up import warm_up_steps

REST_MS = 300  # before the other tabs are loaded


class App(QObject):
    """The running program: session, window and what connects them."""

    def __init__(self, preferences: Preferences, hooks: Hooks | None = None) -> None:
        super().__init__()
        self.preferences = preferences
        chosen = preferences.language
        self.language = chosen if chosen in LANGUAGES else system_language()
        use_language(self.language)
        theme().choose(preferences.theme)
        self._gc_guard = GcGuard(self)
        self.session = Session(self)
        self.opener = Opener(self.session, preferences, self.language)
        self.course = LessonCourse(self.session, self.opener)
        self.tabs = self._make_tabs()
        self.text_tab = self.tabs[0]
        titled = [(sample, sample.titled(self.language)) for sample in samples()]
        self._titles: WeakKeyDictionary[Corpus, str] = WeakKeyDictionary()
        self.shelf = SpaceShelf(self)
        self.vector_opener = VectorOpener(self.shelf)
        lessons = lesson_cards(lessons_of(EMBEDDING), self.course.begin)
        self.map_tab = MapTab(self.shelf, ViewShelf(preferences), lessons)
        self.window = MainWindow([*self.tabs, self.map_tab], titled)
        self.window.mark_choices(preferences.theme, self.language)
        self.opener.window = self.vector_opener.window = self.window
        self._closed = False
        self._warm_up: Job | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._start_warm_up)
        self._connect_session()
        self._connect_tabs()
        self._connect_window()
        self._connect_map()
        self.course.join(self.window, self.tabs, self.map_tab)
        if hooks is not None:
            hooks.caught.connect(self._show_fault, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Show the window as it was left."""
        if not self.preferences.geometry.isEmpty():
            self.window.restoreGeometry(self.preferences.geometry)
        self.window.show_tab(self.preferences.tab)
        self.window.show()
        self.window.open_button.setFocus()
        self._rest.start()

    def is_busy(self) -> bool:
        """Tell whether anything is being computed."""
        reading = self.session.is_reading or self.vector_opener.is_reading
        return reading or self._busy_tab() is not None

    def is_warm(self) -> bool:
        """Tell whether everything a tab needs is loaded."""
        return self._warm_up is not None and not self._warm_up.is_active

    def close(self) -> None:
        """End every job, wait a moment for their threads, and save what is remembered."""
        if self._closed:
            return
        self._closed = True
        self.preferences.geometry = self.window.saveGeometry()
        self.preferences.tab = self.window.tab_bar.currentIndex()
        jobs: list[Job] = self.session.close_jobs()
        self._rest.stop()
        if self._warm_up is not None:
            self._warm_up.close()
            jobs.append(self._warm_up)
        for tab in self.tabs:
            jobs += tab.close_jobs()
        for part in (self.map_tab, self.vector_opener, self.course):
            jobs += part.close_jobs()
        for job in jobs:
            job.wait(JOIN_SECONDS / max(1, len(jobs)))
        self._gc_guard.release()

    # -- making and connecting ------------------------------------------------------------------

    def _make_tabs(self) -> list[ExperimentTab]:
        made = []
        for spec in tabs():
            first = spec.input == "documents"
            page = (
                first_page(self.opener, self.language)
                if first
                else waiting_page(self.opener, spec, self.course.begin)
            )
            tab = ExperimentTab(spec, page)
            if lessons := lessons_of(spec.algorithm):
                tab.column.offer(lesson_button(lessons, self.course.begin))
            made.append(tab)
        return made

    def _connect_session(self) -> None:
        self.session.reading_changed.connect(self._update_busy)
        self.session.progressed.connect(self.window.status.show_work)
        self.session.progressed.connect(self.text_tab.show_busy)
        self.session.documents_read.connect(self._on_documents)
        self.session.reading_failed.connect(self._on_reading_failed)
        self.session.corpus_changed.connect(self._on_corpus)

    def _connect_tabs(self) -> None:
        self.text_tab.result_changed.connect(self.session.adopt)
        self.text_tab.run_failed.connect(self._on_text_failed)
        self.text_tab.state_changed.connect(self._on_text_state)
        self.text_tab.panel.encoding_requested.connect(self.opener.ask_for_encoding)
        self.text_tab.panel.columns_requested.connect(self.opener.ask_for_columns)
        for tab in self.tabs:
            tab.state_changed.connect(self._update_busy)
            tab.progressed.connect(self.window.status.show_work)
        self._tab_of(RACE).panel_made.connect(self._connect_race)

    def _connect_window(self) -> None:
        window = self.window
        window.open_files_requested.connect(self.opener.ask_for_files)
        window.open_folder_requested.connect(self.opener.ask_for_folder)
        window.paste_requested.connect(self.opener.ask_for_text)
        window.encoding_requested.connect(self.opener.ask_for_encoding)
        window.sample_requested.connect(self.opener.open_sample)
        window.files_dropped.connect(self.opener.open_paths)
        window.text_dropped.connect(self.opener.open_text)
        window.recent_wanted.connect(self.opener.fill_recent)
        window.lesson_requested.connect(self.course.begin)
        window.theme_chosen.connect(self._choose_theme)
        window.language_chosen.connect(self._choose_language)
        window.about_requested.connect(self._show_about)
        window.closing.connect(self.close)
        window.status.cancel_requested.connect(self._cancel)
        window.message_bar.action_requested.connect(self.opener.ask_for_encoding)
        self.opener.answered.connect(window.message_bar.say)
        self.opener.opening.connect(window.message_bar.hide)

    def _connect_map(self) -> None:
        embeddings = self._tab_of(EMBEDDING)
        embeddings.result_changed.connect(self._keep_space)
        embeddings.panel_made.connect(self._connect_runs)
        self.map_tab.training_wanted.connect(
            lambda: self.window.show_tab(self.tabs.index(embeddings))
        )
        self.map_tab.open_wanted.connect(self.vector_opener.ask)
        self.map_tab.filled.connect(self.window.show_page_alone)
        self.vector_opener.progressed.connect(self.window.status.show_work)
        self.vector_opener.answered.connect(self.window.message_bar.say)
        self.vector_opener.reading_changed.connect(self._update_busy)

    def _connect_race(self, panel: Any) -> None:
        """Let a race start another one; give its other views text, sample and room."""
        tab = self._tab_of(RACE)
        panel.run_wanted.connect(tab.run_with)
        panel.room_wanted.connect(tab.give_room)
        self.session.corpus_changed.connect(panel.documents.show_corpus)
        if self.session.corpus is not None:
            panel.documents.show_corpus(self.session.corpus)
        panel.sample_wanted.connect(self._open_sample)

    def _open_sample(self, key: str) -> None:
        self.opener.open_sample(next(sample for sample in samples() if sample.key == key))

    def _connect_runs(self, panel: Any) -> None:
        """Let a run that is renamed or deleted be so wherever it is listed."""
        panel.compare.renamed.connect(self.shelf.rename)
        panel.compare.deleted.connect(self.shelf.remove_model)

    def _tab_of(self, algorithm: Algorithm) -> ExperimentTab:
        return next(tab for tab in self.tabs if tab.spec.algorithm is algorithm)

    def _start_warm_up(self) -> None:
        self._warm_up = Job(warm_up_steps(), self)

    # -- what happens ---------------------------------------------------------------------------

    def _on_documents(self, documents: Documents) -> None:
        self.text_tab.set_input(documents)

    def _on_reading_failed(self, source: Source, error: BaseException) -> None:
        self.text_tab.show_idle()
        if isinstance(error, UndecodableText):
            self.window.message_bar.say(
                say_error(error),
                tr("Choose how to read it…"),
                tr("Shows the file in several encodings."),
            )
        else:
            self.window.message_bar.say(say_error(error))

    def _on_text_state(self, state: RunState) -> None:
        """Go back to the text that was open when the reading of a new one was stopped."""
        old = self.session.documents
        is_other = old is not None and old is not self.text_tab.presenter.input
        if state is RunState.STOPPED and is_other:
            self.session.reject()
            self.text_tab.keep_input(old)

    def _on_text_failed(self, error: BaseException) -> None:
        """Keep the text that was open when the new one turned out to hold nothing."""
        rejected = self.session.reject()
        if rejected is not None:
            sentence = tr("{name}: {reason}").format(name=rejected.title, reason=say_error(error))
            self.window.message_bar.say(sentence)
        if self.session.documents is None:
            self.text_tab.set_input(None)
        else:
            self.text_tab.keep_input(self.session.documents)
            if rejected is None:
                self.text_tab.error_note.show_error(error)

    def _on_corpus(self, corpus: Corpus) -> None:
        if self.session.source is not None:
            self.window.show_source(self.session.source.title)
            self._titles[corpus] = self.session.source.title
        for note in corpus.documents.notes[:1]:
            self.window.status.say(say(note))
        if corpus.language == "zh" and not _shows_chinese():
            self.window.message_bar.say(
                tr("No Chinese font is installed, so Chinese text may show as empty boxes.")
            )
        for tab in self.tabs:
            if tab.spec.input == "corpus":
                tab.set_input(corpus)

    def _keep_space(self, model: EmbeddingModel) -> None:
        """Put what was trained on the shelf, under the names of its text and its method."""
        corpus = self._tab_of(EMBEDDING).presenter.input  # another text may be open by now
        title = self._titles.get(corpus, "")
        choice = next(s.choice for s in settings(EmbeddingConfig) if s.name == "method")
        assert choice is not None
        method = tr(choice.options[model.config.method])
        name = tr("{text} · {method}").format(text=title, method=method)
        if model.epochs:
            name = f"{name} · {epochs_of(model)}"
        self.shelf.add(NamedSpace(name, model.space, model, corpus))

    def _busy_tab(self) -> ExperimentTab | None:
        return next((tab for tab in self.tabs if tab.presenter.state in ACTIVE), None)

    def _update_busy(self, state: object = None) -> None:
        self.window.status.show_busy(self.is_busy())
        if state is RunState.STOPPED:
            self.window.status.say(tr("Stopped"))
        elif not self.is_busy():
            self.window.status.say(tr("Ready"))

    def _cancel(self) -> None:
        """Stop what the status line shows."""
        if self.session.is_reading:
            self.session.cancel()
            self.text_tab.show_idle()
        elif self.vector_opener.is_reading:  # a tab has a button of its own
            self.vector_opener.cancel()
        elif (tab := self._busy_tab()) is not None:
            tab.presenter.stop()

    def _choose_theme(self, name: str) -> None:
        self.preferences.theme = name
        theme().choose(name)

    def _choose_language(self, name: str) -> None:
        self.preferences.language = name
        self.window.message_bar.say(
            tr("The language changes when the program is started the next time.")
        )

    def _show_about(self) -> None:
        box = QMessageBox(self.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("About Legacy NLP Lab"))
        box.setText(
            tr(
                "Carry one text through all of pre-transformer language processing and watch every"
                " method really work on it. Everything is computed here, from your text; nothing"
                " leaves this computer."
            )
        )
        box.open()

    def _show_fault(self, sentence: str, details: str) -> None:
        """Show a fault, unless one is on the screen already: faults come in swarms."""
        if self.window.findChild(ErrorDialog) is None:
            ErrorDialog(sentence, details, self.window).open()


def _shows_chinese() -> bool:
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
