"""The languages of the window.

All texts share one context, so a translator sees one list. Sentences of the engine arrive as a
template with values: the template is translated first, the values filled in afterwards, numbers
with the separators of the language. ``resources/i18n/update.py`` collects the texts.
"""

import traceback
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from engine.messages import Message, UserError
from legacy_gui.paths import resources

CONTEXT = "app"
LANGUAGES = {"en": "English", "zh_CN": "简体中文"}
# Values that are words of the program; all others are the person's own and stay as they are.
OWN_WORDS = frozenset(
    ["kind", "found", "label", "options", "problem", "language", "guessed", "measure", "choices"]
)


def tr(text: str) -> str:
    """Return the text in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text)


def say(message: Message) -> str:
    """Return a sentence of the engine in the language of the window."""
    values = {name: _shown(name, value) for name, value in message.values.items()}
    return tr(message.template).format(**values)


def say_error(error: BaseException) -> str:
    """Return one sentence for an error: the engine's own, or that the program is at fault."""
    if isinstance(error, UserError):
        return say(error.message)
    if isinstance(error, MemoryError):
        return tr("There is not enough memory for this; close other programs or use less text.")
    return tr("Something went wrong in the program: {error}").format(
        error=traceback.format_exception_only(error)[-1].strip()[:200]
    )


def number(value: float, decimals: int = 0) -> str:
    """Write a number with the separators of the window's language."""
    return QLocale().toString(float(value), "f", decimals)


def use_language(name: str) -> None:
    """Switch the window's texts to a language; takes effect in windows made afterwards."""
    application = QCoreApplication.instance()
    assert application is not None
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.setParent(None)
    QLocale.setDefault(QLocale(name))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file, folder in ((f"qtbase_{name}", qt_folder), (name, str(resources() / "i18n"))):
        path = Path(folder) / f"{file}.qm"
        if path.is_file():
            application.installTranslator(_Translator(path, application))


class _Translator(QTranslator):
    """The texts of a file, kept in memory: Qt would map the file, and die when it is replaced."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._content = path.read_bytes()  # Qt reads from these very bytes
        self.load(self._content)


def system_language() -> str:
    """Return the offered language nearest to the system's."""
    return "zh_CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def _shown(name: str, value: object) -> object:
    if isinstance(value, Message):
        return say(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return number(value)
    return tr(value) if name in OWN_WORDS and isinstance(value, str) else value
