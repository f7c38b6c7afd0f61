"""The window speaks Chinese: every text is collected, translated, compiled and shown."""

import ast
import re
from string import Formatter

import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from engine.text.encoding import EncodingCandidate
from legacy_gui.command_palette import CommandPalette, menu_actions
from legacy_gui.dialogs import EncodingDialog
from legacy_gui.errors import ErrorDialog, ErrorNote
from legacy_gui.panels.text import CHECK_UP, TEXT, WORDS, ZIPF
from legacy_gui.samples import samples
from legacy_gui.tables.data_table import DataTable
from legacy_gui.translations import CONTEXT, LANGUAGES, use_language
from resources.i18n import update
from tests.support.windows import wait_until_idle

TS = update.FOLDER / "zh_CN.ts"
TRANSLATIONS = update.read(TS)
CHINESE = re.compile("[\u4e00-\u9fff]")
LATIN = re.compile("[A-Za-z]{2}")
# Names and abbreviations that are the same in Chinese, and texts that are not the window's.
SAME = {
    *LANGUAGES.values(),
    "Legacy NLP Lab",
    "{title} — Legacy NLP Lab",
    *("LSTM", "Adam", "RMSprop", "AdaGrad"),
    "EXE",
    "BMP",
    "MP3",
    "BZIP2",
    " PDF",
    "utf-8",
    "GloVe",
    "FastText",
    "PCA",
    "t-SNE",
}


@pytest.fixture
def preferences(preferences, qapp):
    """Preferences for Chinese; English again afterwards."""
    preferences.language = "zh_CN"
    yield preferences
    use_language("en")


@pytest.fixture
def translator(qapp):
    made = QTranslator()
    assert made.load(str(TS.with_suffix(".qm")))
    return made


def test_the_ts_file_is_up_to_date():
    collected = set(update.collect())
    assert collected - TRANSLATIONS.keys() == set(), "Run resources/i18n/update.py."
    assert TRANSLATIONS.keys() - collected == set(), "Run resources/i18n/update.py."


def test_everything_is_translated():
    assert [text for text, translation in TRANSLATIONS.items() if not translation] == []


def test_texts_of_every_kind_are_collected():
    collected = update.collect()
    for text in (
        "Ready",
        "Cut the text into",
        "characters",
        "a whole number",
        "{name}: {reason}.",
        "Word document",
        "guess from the script",
        "Chinese characters",
        "Topic words",
    ):
        assert text in collected


def test_writing_what_was_read_changes_no_byte(tmp_path):
    again = tmp_path / TS.name
    update.write(again, update.collect(), update.read(TS))
    assert again.read_bytes() == TS.read_bytes()


def test_translations_keep_the_places():
    assert [t for t in TRANSLATIONS if places(TRANSLATIONS[t]) != places(t)] == []


def test_translations_keep_access_keys_and_ellipses():
    for text, translation in TRANSLATIONS.items():
        assert bool(re.search(r"\(&[A-Z]\)", translation)) == bool(re.search(r"&\w", text)), text
        assert translation.endswith("…") == text.endswith("…"), text


def test_translations_are_chinese():
    for translation in TRANSLATIONS.values():
        words = re.sub(r"\{.*?\}", "", translation)
        assert CHINESE.search(words) or not LATIN.search(words) or translation in SAME
        assert not re.search("[\u4e00-\u9fff][,;:?!.]", words), "Chinese has its own punctuation."


def test_whole_numbers_are_left_to_the_window():
    """The window fills in numbers already written with its separators; "," would refuse them."""
    for text in TRANSLATIONS:
        specifications = {spec for _, place, spec, _ in Formatter().parse(text) if place}
        assert specifications <= {"", ",.1f"}, text


def test_the_compiled_file_holds_every_translation(translator):
    assert translator.translate(CONTEXT, "Ready") == "就绪"
    assert translator.translate(CONTEXT, "Zipf’s law") == "齐普夫定律"
    assert translator.translate("another context", "Ready") == ""
    compiled = {text: translator.translate(CONTEXT, text) for text in TRANSLATIONS}
    assert compiled == TRANSLATIONS, "Run resources/i18n/update.py."


@pytest.mark.parametrize("package", update.PACKAGES)
def test_no_text_is_put_together_before_it_is_translated(package):
    for path in sorted((update.ROOT / package).rglob("*.py")):
        for argument in update.spoken_arguments(ast.parse(path.read_text(encoding="utf-8"))):
            assert not is_composed(argument), f"{path}:{argument.lineno}"


@pytest.mark.parametrize(
    ("source", "composed"),
    [
        ('tr(f"{x} words")', True),
        ('tr("a" + x)', True),
        ('tr("%s words" % x)', True),
        ('tr("{n} words".format(n=1))', True),
        ('tr("one " "text")', False),
        ("tr(setting.label)", False),
        ('tr(NAMES.get(name, "other"))', False),
    ],
)
def test_composed_texts_are_recognised(source, composed):
    [argument] = update.spoken_arguments(ast.parse(source))
    assert is_composed(argument) == composed


def test_the_window_shows_nothing_but_chinese(app, qtbot):
    assert untranslated(app.window) == []
    app.opener.open_sample(next(sample for sample in samples() if sample.language == "zh"))
    wait_until_idle(qtbot, app)
    for view in (TEXT, WORDS, ZIPF, CHECK_UP):
        app.text_tab.panel.show_view(view)
        wait_until_idle(qtbot, app)
    assert len(visible_texts(app.window)) > 200
    assert untranslated(app.window) == []


def test_the_dialogs_show_nothing_but_chinese(app, qtbot):
    window = app.window
    app.opener.ask_for_text()
    app.tabs[1].panel.findChild(DataTable).toolbar.export_csv.trigger()
    note = ErrorNote(window)
    note.show_error(MemoryError())
    candidate = EncodingCandidate("big5", 0.5, "預覽", 3)
    for dialog in (
        CommandPalette(menu_actions(window.menuBar()), window),
        EncodingDialog("句子。", (candidate,), window),
        ErrorDialog("句子。", "", window),
    ):
        assert untranslated(dialog) == []
        dialog.deleteLater()
    assert untranslated(window) == []


def test_the_walk_finds_english(app):
    label = QLabel("Not translated", app.window)
    assert untranslated(app.window) == ["Not translated"]
    label.setText("翻译 Python")
    assert untranslated(app.window) == []


def places(text):
    """Return the places of a template, as they are written."""
    return sorted(re.findall(r"\{[^{}]*\}", text))


def is_composed(argument):
    """Tell whether a text is made at run time out of pieces, so that no one can look it up."""
    if isinstance(argument, (ast.JoinedStr, ast.BinOp)):
        return True
    called = argument.func if isinstance(argument, ast.Call) else None
    return isinstance(called, ast.Attribute) and called.attr in ("format", "join", "replace")


def untranslated(top):
    """Return the texts of a window that have Latin words and nothing Chinese."""
    return [
        text
        for text in visible_texts(top)
        if LATIN.search(text) and not CHINESE.search(text) and text not in SAME
    ]


def visible_texts(top):
    """Return all texts of a widget and everything in it."""
    found = set()
    for widget in [top, *top.findChildren(QWidget)]:
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        found |= {widget.windowTitle(), *texts_of(widget)}
    for action in top.findChildren(QAction):
        if isinstance(action.parent(), QWidget):  # pyqtgraph's scenes have a menu nobody can open
            found |= {action.text(), action.toolTip()}
    return sorted(found)


def texts_of(widget):
    """Return the texts that only a widget of this kind has."""
    match widget:
        case QLabel() | QAbstractButton():
            return [widget.text()]
        case QTabBar():
            places = range(widget.count())
            return [text(n) for text in (widget.tabText, widget.tabToolTip) for n in places]
        case QComboBox():
            return [widget.itemText(number) for number in range(widget.count())]
        case QLineEdit() | QPlainTextEdit():
            return [widget.placeholderText()]
        case pg.PlotWidget():
            return [widget.getAxis(side).labelText for side in ("bottom", "left")]
        case QListWidget():
            return [widget.item(number).text() for number in range(widget.count())]
        case QTableView():
            return headings(widget.model())
    return []


def headings(model):
    """Return the headings of a table with their explanations."""
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    return [
        str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        for column in range(model.columnCount())
        for role in roles
    ]
