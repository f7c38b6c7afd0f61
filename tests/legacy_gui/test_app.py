"""The whole program through its window: opening, refusing, cancelling and closing."""

import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from engine.counts import NgramConfig, count_ngrams
from engine.recurrent.race_config import RaceConfig
from engine.text import build_corpus, read_documents
from legacy_gui.command_palette import CommandPalette, menu_actions
from legacy_gui.dialogs import EncodingDialog, PasteDialog
from legacy_gui.errors import ErrorDialog
from legacy_gui.presenter import RunState
from tests.support.trainers import SECONDS, Held, raising
from tests.support.windows import (
    dialog_of,
    let_pass,
    open_file,
    open_sample,
    press,
    sample,
    tab_named,
    wait_until_idle,
)

SAYS = "There is no such thing as a free lunch. There is a lunch."


@pytest.fixture(autouse=True)
def counting_is_looked_at(app):
    """Show the n-grams: what nobody looks at is not computed."""
    app.window.show_tab(1)


@pytest.fixture
def text_file(tmp_path):
    path = tmp_path / "lunch.txt"
    path.write_text(SAYS, encoding="utf-8")
    return path


@pytest.fixture
def large_file(tmp_path):
    path = tmp_path / "large.txt"
    path.write_text(SAYS * 80_000, encoding="utf-8")
    return path


def visible_sentence(app):
    bar, note = app.window.message_bar, app.text_tab.error_note
    said = [part.sentence.text() for part in (bar, note) if part.isVisible()]
    assert len(said) == 1
    return said[0]


# -- opening ---------------------------------------------------------------------------------------


def test_a_sample_becomes_a_corpus_and_its_ngrams(app, qtbot):
    corpus = open_sample(qtbot, app)
    table = tab_named(app, "ngrams").panel.shown_table
    expected = count_ngrams(corpus, NgramConfig())
    assert corpus.documents.texts[0]
    assert table.corpus is corpus
    assert table.counts.tolist() == expected.counts.tolist()
    assert [table.text(row) for row in range(5)] == [expected.text(row) for row in range(5)]
    assert "Two networks" in app.window.windowTitle()
    states = [tab.presenter.state for tab in app.tabs]
    assert states == [RunState.FINISHED] * 2 + [RunState.READY] * (len(states) - 2)


def test_a_file_is_opened_by_its_path_and_remembered(app, qtbot, text_file):
    corpus = open_file(qtbot, app, text_file)
    assert corpus.documents.texts == (SAYS,)
    assert corpus.vocabulary.tokens == build_corpus([SAYS]).vocabulary.tokens
    assert app.preferences.recent == [text_file]
    assert "lunch.txt" in app.window.windowTitle()


def test_a_folder_is_opened_with_its_sub_folders_as_labels(app, qtbot, tmp_path):
    for label in ("river", "money"):
        (tmp_path / label).mkdir()
        (tmp_path / label / "bank.txt").write_text(f"a {label} bank", encoding="utf-8")
    corpus = open_file(qtbot, app, tmp_path)
    assert sorted(corpus.labels) == ["money", "river"]


def mime(paths=(), text="", urls=()):
    data = QMimeData()
    if text:
        data.setText(text)
    if paths or urls:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths] + [QUrl(u) for u in urls])
    return data


def drag_in(window, data):
    event = QDragEnterEvent(
        QPoint(200, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    window.dragEnterEvent(event)
    return event.isAccepted()


def drop(window, data):
    event = QDropEvent(
        QPointF(200, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    window.dropEvent(event)
    return event.isAccepted()


def test_a_dropped_file_is_opened(app, qtbot, text_file):
    data = mime([text_file])
    assert drag_in(app.window, data)
    assert drop(app.window, data)
    wait_until_idle(qtbot, app)
    assert app.session.documents.texts == (SAYS,)


def test_several_dropped_files_are_opened_together(app, qtbot, tmp_path, text_file):
    other = tmp_path / "other.md"
    other.write_text("another text", encoding="utf-8")
    assert drop(app.window, mime([text_file, other]))
    wait_until_idle(qtbot, app)
    assert len(app.session.documents) == 2
    assert app.preferences.recent == [text_file, other]


def test_dropped_text_is_opened(app, qtbot):
    data = mime(text=SAYS)
    assert drag_in(app.window, data)
    assert drop(app.window, data)
    wait_until_idle(qtbot, app)
    assert app.session.documents.texts == (SAYS,)


@pytest.mark.parametrize("data", [mime(), mime(urls=["https://example.org/a.txt"])])
def test_what_cannot_be_opened_is_not_taken(app, data):
    assert not drag_in(app.window, data)
    assert not drop(app.window, data)
    assert not app.is_busy()


def test_a_pasted_text_is_opened(app, qtbot):
    app.window.paste_requested.emit()
    dialog = dialog_of(app, PasteDialog)
    dialog.edit.setPlainText("one\ntwo two")
    press(dialog, "Use this text")
    wait_until_idle(qtbot, app)
    assert app.session.documents.texts == ("one\ntwo two",)
    assert app.session.source.title == "Pasted text"


def test_the_recent_files_can_be_opened_again(app, qtbot, text_file):
    open_file(qtbot, app, text_file)
    open_sample(qtbot, app)
    menu = QMenu()
    app.window.recent_wanted.emit(menu)
    assert [action.text() for action in menu.actions()] == ["lunch.txt"]
    menu.actions()[0].trigger()
    wait_until_idle(qtbot, app)
    assert app.session.documents.texts == (SAYS,)


def test_the_menu_says_when_there_is_nothing_recent(app):
    menu = QMenu()
    app.window.recent_wanted.emit(menu)
    assert [(action.text(), action.isEnabled()) for action in menu.actions()] == [
        ("Nothing yet", False)
    ]


@pytest.mark.parametrize("signal", ["open_files_requested", "open_folder_requested"])
def test_choosing_files_opens_them(app, qtbot, text_file, signal):
    getattr(app.window, signal).emit()
    dialog = app.window.findChild(QFileDialog)
    dialog.filesSelected.emit([str(text_file)])
    dialog.reject()
    wait_until_idle(qtbot, app)
    assert app.session.documents.texts == (SAYS,)


# -- refusing --------------------------------------------------------------------------------------

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8


def bad(tmp_path, name, content):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    return path


@pytest.mark.parametrize("with_text", [False, True], ids=["nothing open", "a text open"])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t \n"),
        ("picture.txt", PNG),
        ("missing.txt", None),
        ("points.txt", b"... !!! ??? --- ..."),
        ("<b>bold.txt", b""),
    ],
)
def test_bad_files_are_refused_in_one_sentence(app, qtbot, tmp_path, name, content, with_text):
    before = open_sample(qtbot, app) if with_text else None
    open_file(qtbot, app, bad(tmp_path, name, content))
    sentence = visible_sentence(app)
    assert 10 < len(sentence) <= 300
    assert "Something went wrong" not in sentence
    assert app.session.corpus is before
    assert not app.window.status._bar.isVisible()
    if with_text:
        assert "Two networks" in app.window.windowTitle()
        assert app.session.source.title == "Two networks"
        app.window.show_tab(0)
        assert app.text_tab.panel.isVisible()
        assert app.text_tab.presenter.input is before.documents
    else:
        assert app.text_tab._pages.currentIndex() == 0


def test_a_file_name_is_never_taken_for_markup(app, qtbot, tmp_path):
    open_file(qtbot, app, bad(tmp_path, "<b>bold.txt", b""))
    label = app.window.message_bar.sentence
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<b>" in label.text()


def test_after_a_refusal_another_file_opens(app, qtbot, tmp_path, text_file):
    open_file(qtbot, app, bad(tmp_path, "empty.txt", b""))
    open_file(qtbot, app, text_file)
    assert app.session.documents.texts == (SAYS,)
    assert not app.window.message_bar.isVisible()
    assert not app.text_tab.error_note.isVisible()


def test_the_status_line_forgets_what_ended(app, qtbot, tmp_path, monkeypatch):
    held = Held()
    monkeypatch.setattr("legacy_gui.session.read_documents_steps", lambda *a, **k: held.trainer())
    app.opener.open_paths([tmp_path / "any.txt"])
    qtbot.waitUntil(lambda: app.window.status._doing.text() == "Working")
    app.window.status.cancel_requested.emit()
    held.may_go.set()
    assert app.window.status._doing.text() != "Working"
    assert not app.window.status._bar.isVisible()


# -- encodings -------------------------------------------------------------------------------------

RUSSIAN = "Жили-были старик со старухой у самого синего моря. " * 3


@pytest.fixture
def undecodable(tmp_path):
    """A single letter above ASCII: it fits many encodings equally well."""
    path = tmp_path / "odd.txt"
    path.write_bytes("naïve text, plain words".encode("cp1252"))
    return path


def ask_how_to_read(app, qtbot, path):
    open_file(qtbot, app, path)
    assert app.window.message_bar.isVisible()
    assert app.window.message_bar.action.isVisible()
    app.window.message_bar.action.click()
    return dialog_of(app, EncodingDialog)


def test_an_undecodable_file_can_be_read_in_a_chosen_encoding(app, qtbot, undecodable):
    before = open_sample(qtbot, app)
    dialog = ask_how_to_read(app, qtbot, undecodable)
    assert app.session.corpus is before
    names = [dialog.choices.item(i).data(256) for i in range(dialog.choices.count())]
    assert len(names) > 1
    dialog.choices.setCurrentRow(0)
    press(dialog, "Read it this way")
    wait_until_idle(qtbot, app)
    assert app.session.source.paths == (undecodable,)
    assert app.session.source.encoding == names[0]
    assert app.session.documents.texts == ("naïve text, plain words",)
    assert not app.window.message_bar.isVisible()


def test_replacing_leaves_a_note(app, qtbot, undecodable):
    dialog = ask_how_to_read(app, qtbot, undecodable)
    chosen = "ascii"
    dialog.encoding_chosen.emit(chosen, True)
    dialog.reject()
    wait_until_idle(qtbot, app)
    expected = read_documents(undecodable, encoding=chosen, options=app.session.source.options)
    assert app.session.documents.notes == expected.notes
    assert any("replaced" in str(note) for note in app.session.documents.notes)


def test_closing_the_question_changes_nothing(app, qtbot, undecodable):
    before = open_sample(qtbot, app)
    ask_how_to_read(app, qtbot, undecodable).reject()
    assert not app.is_busy()
    assert app.session.corpus is before


def test_the_open_file_can_be_read_in_another_encoding(app, qtbot, tmp_path):
    path = tmp_path / "skazka.txt"
    path.write_bytes(RUSSIAN.encode("koi8-r"))
    open_file(qtbot, app, path)
    app.window.encoding_requested.emit()
    dialog = dialog_of(app, EncodingDialog)
    dialog.encoding_chosen.emit("koi8-r", False)
    dialog.reject()
    wait_until_idle(qtbot, app)
    assert app.session.documents.texts == (RUSSIAN,)


def test_what_was_typed_has_no_encoding(app, qtbot):
    app.opener.open_text(SAYS)
    wait_until_idle(qtbot, app)
    app.window.encoding_requested.emit()
    assert dialog_of(app, EncodingDialog) is None
    assert "Only files have an encoding" in visible_sentence(app)


def test_asking_for_the_encoding_of_a_vanished_file_is_answered(app, qtbot, text_file):
    open_file(qtbot, app, text_file)
    text_file.unlink()
    app.window.encoding_requested.emit()
    if (dialog := dialog_of(app, EncodingDialog)) is not None:
        dialog.reject()
    assert app.session.documents.texts == (SAYS,)


def test_asking_for_the_encoding_of_what_is_no_text_is_answered(app, qtbot, text_file):
    open_file(qtbot, app, text_file)
    text_file.write_bytes(PNG)
    app.window.encoding_requested.emit()
    assert dialog_of(app, EncodingDialog) is None
    assert len(visible_sentence(app)) > 10


# -- two at a time ---------------------------------------------------------------------------------


def test_of_two_openings_at_once_only_the_second_counts(app, qtbot, text_file):
    heard = []
    app.session.corpus_changed.connect(heard.append)
    app.opener.open_sample(sample("chinese_story"))
    app.opener.open_paths([text_file])
    wait_until_idle(qtbot, app)
    assert [corpus.documents.texts for corpus in heard] == [(SAYS,)]
    assert app.session.source.paths == (text_file,)
    assert tab_named(app, "ngrams").panel.shown_table.corpus is app.session.corpus


def test_a_text_that_is_still_being_cut_keeps_its_own_name(app, qtbot, monkeypatch, text_file):
    held = Held()
    open_sample(qtbot, app)
    corpus = build_corpus(app.session.documents)
    monkeypatch.setattr(app.text_tab.presenter, "_train", lambda *_: held.trainer(model=corpus))
    app.text_tab.presenter.run()
    qtbot.waitUntil(held.entered.is_set)
    reading = Held()
    monkeypatch.setattr(
        "legacy_gui.session.read_documents_steps", lambda *a, **k: reading.trainer()
    )
    app.opener.open_paths([text_file])
    qtbot.waitUntil(reading.entered.is_set)
    held.may_go.set()
    qtbot.waitUntil(lambda: app.session.corpus is corpus)
    assert app.session.source.title == "Two networks"
    app.session.cancel()
    reading.may_go.set()
    wait_until_idle(qtbot, app)


def test_after_a_cancelled_reading_the_open_text_keeps_its_name(app, qtbot, monkeypatch, text_file):
    open_sample(qtbot, app)
    reading = Held()
    monkeypatch.setattr(
        "legacy_gui.session.read_documents_steps", lambda *a, **k: reading.trainer()
    )
    app.opener.open_paths([text_file])
    qtbot.waitUntil(reading.entered.is_set)
    app.window.status.cancel_requested.emit()
    reading.may_go.set()
    app.text_tab.presenter.run()
    wait_until_idle(qtbot, app)
    assert app.session.source.title == "Two networks"


def test_another_text_while_ngrams_are_counted(app, qtbot, monkeypatch, text_file):
    open_sample(qtbot, app)
    tab, held = tab_named(app, "ngrams"), Held()
    train = tab.presenter._train
    monkeypatch.setattr(tab.presenter, "_train", lambda *_: held.trainer())
    tab.presenter.run()
    qtbot.waitUntil(held.entered.is_set)
    monkeypatch.setattr(tab.presenter, "_train", train)
    app.opener.open_paths([text_file])
    qtbot.waitUntil(lambda: app.session.source.paths == (text_file,))
    held.may_go.set()
    wait_until_idle(qtbot, app)
    assert tab.panel.shown_table.corpus is app.session.corpus
    assert tab.panel.shown_table.corpus.documents.texts == (SAYS,)


def test_changed_settings_cut_the_text_again(app, qtbot):
    before = open_sample(qtbot, app)
    app.text_tab.form.editors["lowercase"].setChecked(False)
    qtbot.waitUntil(lambda: app.session.corpus is not before)
    wait_until_idle(qtbot, app)
    assert not app.session.corpus.config.lowercase
    assert tab_named(app, "ngrams").panel.shown_table.corpus is app.session.corpus


def test_opening_again_and_again_keeps_only_one_corpus(app, qtbot):
    kept = []
    for key in ("two_networks", "chinese_story", "two_networks"):
        kept.append(weakref.ref(open_sample(qtbot, app, key)))

    def only_the_last_is_left():  # a stopped check-up lets go when its step is done
        gc.collect()
        assert [reference() is not None for reference in kept] == [False, False, True]

    qtbot.waitUntil(only_the_last_is_left)


# -- cancelling ------------------------------------------------------------------------------------


def hold_reading(app, monkeypatch, held):
    monkeypatch.setattr("legacy_gui.session.read_documents_steps", lambda *a, **k: held.trainer())


def hold_tokenising(app, monkeypatch, held):
    monkeypatch.setattr(app.text_tab.presenter, "_train", lambda *_: held.trainer())


def hold_counting(app, monkeypatch, held):
    monkeypatch.setattr(tab_named(app, "ngrams").presenter, "_train", lambda *_: held.trainer())


STAGES = pytest.mark.parametrize("hold", [hold_reading, hold_tokenising, hold_counting])


@STAGES
@pytest.mark.parametrize("with_text", [False, True], ids=["nothing open", "a text open"])
def test_work_can_be_cancelled(app, qtbot, monkeypatch, text_file, hold, with_text):
    before = open_sample(qtbot, app) if with_text else None
    held = Held()
    hold(app, monkeypatch, held)
    app.opener.open_paths([text_file])
    qtbot.waitUntil(held.entered.is_set)
    assert app.window.status._cancel.isVisible()
    app.window.status._cancel.click()
    held.may_go.set()
    wait_until_idle(qtbot, app)
    assert held.closed.is_set() or hold is hold_reading
    assert not app.window.status._cancel.isVisible()
    if hold is hold_counting:
        assert app.session.documents.texts == (SAYS,)
    else:
        assert app.session.corpus is before
    monkeypatch.undo()
    qtbot.waitUntil(held.closed.is_set)


@STAGES
def test_after_cancelling_the_file_can_be_opened(app, qtbot, monkeypatch, text_file, hold):
    held = Held()
    with monkeypatch.context() as patched:
        hold(app, patched, held)
        app.opener.open_paths([text_file])
        qtbot.waitUntil(held.entered.is_set)
        app.window.status._cancel.click()
        held.may_go.set()
        wait_until_idle(qtbot, app)
    open_file(qtbot, app, text_file)
    assert tab_named(app, "ngrams").panel.shown_table.corpus.documents.texts == (SAYS,)


# -- closing ---------------------------------------------------------------------------------------


@STAGES
def test_closing_in_the_middle_of_work(app, qtbot, monkeypatch, text_file, hold):
    held = Held()
    hold(app, monkeypatch, held)
    app.opener.open_paths([text_file])
    qtbot.waitUntil(held.entered.is_set)
    held.may_go.set()
    app.window.close()
    assert held.closed.wait(SECONDS)
    assert app.window.isHidden()


@pytest.mark.parametrize("stage", ["reading", "cutting"])
def test_closing_while_a_large_text_is_opened(app, qtbot, large_file, stage):
    states = []
    app.text_tab.state_changed.connect(states.append)
    app.opener.open_paths([large_file])
    if stage == "cutting":
        qtbot.waitUntil(lambda: RunState.RUNNING in states)
    app.window.close()
    assert app.window.isHidden()


def test_closing_while_a_table_is_exported(app, qtbot, tmp_path, monkeypatch):
    open_sample(qtbot, app)
    held = Held()
    monkeypatch.setattr(
        "legacy_gui.tables.data_table.export_steps", lambda *_: held.trainer(tmp_path / "x.csv")
    )
    tab_named(app, "ngrams").panel.table.export(None)
    qtbot.waitUntil(held.entered.is_set)
    held.may_go.set()
    app.window.close()
    assert held.closed.wait(SECONDS)


@pytest.mark.parametrize(
    ("signal", "kind"),
    [
        ("paste_requested", PasteDialog),
        ("open_files_requested", QFileDialog),
        ("about_requested", QMessageBox),
    ],
)
def test_closing_with_a_dialog_open(app, qtbot, signal, kind):
    getattr(app.window, signal).emit()
    assert dialog_of(app, kind) is not None
    app.window.close()
    assert app.window.isHidden()


def test_closing_with_the_palette_open(app, qtbot):
    app.window._open_palette()
    assert dialog_of(app, CommandPalette) is not None
    app.window.close()
    assert app.window.isHidden()


def test_closing_twice_is_closing_once(app):
    app.window.close()
    app.close()
    app.window.close()


def test_closing_remembers_size_and_tab(app, qtbot):
    app.window.resize(1100, 700)
    app.window.show_tab(1)
    app.window.close()
    assert app.preferences.tab == 1
    assert not app.preferences.geometry.isEmpty()


# -- the rest of the menus -------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["dark", "light", "system"])
def test_choosing_colours_is_remembered(app, name):
    app.window.theme_chosen.emit(name)
    assert app.preferences.theme == name


def test_choosing_a_language_is_remembered_and_said(app):
    app.window.language_chosen.emit("zh_CN")
    assert app.preferences.language == "zh_CN"
    assert "next time" in visible_sentence(app)


def test_a_fault_is_shown_once_however_often_it_happens(app):
    for number in range(20):
        app._show_fault("Something went wrong.", f"traceback {number}")
    assert len(app.window.findChildren(ErrorDialog)) == 1


def test_a_fault_of_a_later_moment_is_shown_again(app, qtbot):
    app._show_fault("Something went wrong.", "first")
    dialog_of(app, ErrorDialog).reject()
    let_pass(qtbot)
    app._show_fault("Something went wrong.", "second")
    assert dialog_of(app, ErrorDialog).details.toPlainText() == "second"


def test_a_failing_method_says_so_beside_its_settings(app, qtbot, monkeypatch):
    open_sample(qtbot, app)
    tab = tab_named(app, "ngrams")
    app.window.show_tab(1)
    monkeypatch.setattr(tab.presenter, "_train", lambda *_: raising(ZeroDivisionError("oops")))
    tab.presenter.run()
    qtbot.waitUntil(lambda: tab.presenter.state is RunState.FAILED)
    assert tab.error_note.isVisible()
    assert "oops" in tab.error_note.sentence.text()
    tab.error_note.details.click()
    assert "ZeroDivisionError" in dialog_of(app, ErrorDialog).details.toPlainText()


def test_every_command_of_the_menus_can_be_triggered(app, qtbot):
    for action in menu_actions(app.window.menuBar()):
        if action.text() not in ("&Quit", "&Full screen"):
            action.trigger()
    for kind in (PasteDialog, QFileDialog, QMessageBox, CommandPalette):
        assert app.window.findChildren(kind), kind
        for dialog in app.window.findChildren(kind):
            dialog.close()
    wait_until_idle(qtbot, app)
    assert app.session.corpus is not None


def test_a_picture_of_an_earlier_text_never_stands_for_the_new_one(app, qtbot):
    open_sample(qtbot, app)
    ngrams = app.tabs[1]
    ngrams.form.show_config(NgramConfig(5, 5))
    app.opener.open_text("too short")
    qtbot.waitUntil(lambda: app.session.corpus is not None and len(app.session.corpus) == 2)
    wait_until_idle(qtbot, app)
    assert ngrams.presenter.state is RunState.FAILED
    assert ngrams._pages.currentWidget() is not ngrams.panel
    ngrams.form.show_config(NgramConfig(1, 1))
    ngrams.presenter.run()
    wait_until_idle(qtbot, app)
    assert ngrams._pages.currentWidget() is ngrams.panel


def test_a_race_that_exploded_runs_again_with_the_rate_its_button_offers(app, qtbot):
    open_sample(qtbot, app)
    tab = tab_named(app, "race")
    app.window.show_tab(app.tabs.index(tab))
    config = RaceConfig(hidden=8, steps=16, batch=4, epochs=1, learning_rate=1e30)
    with qtbot.waitSignal(tab.result_changed):
        tab.run_with(config)
    with qtbot.waitSignal(tab.result_changed) as heard:
        qtbot.mouseClick(tab.panel.race.tame, Qt.MouseButton.LeftButton)
    assert heard.args[0].config == replace(config, learning_rate=0.003)
    assert not any(model.trouble for model in heard.args[0].models)
