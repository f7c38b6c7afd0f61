"""What the window remembers between two starts: a few typed values in one settings file."""

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

VERSION = 1  # of the stored window state; another one is ignored
RECENT = 8


class Preferences:
    """Typed values over QSettings; anything unreadable is the default."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings()

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return self._text("theme", "system")

    @theme.setter
    def theme(self, name: str) -> None:
        self._settings.setValue("theme", name)

    @property
    def language(self) -> str:
        """A language of the window, or empty for the system's."""
        return self._text("language", "")

    @language.setter
    def language(self, name: str) -> None:
        self._settings.setValue("language", name)

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window; empty when there is none from this version."""
        if self._text("window/version", "") != str(VERSION):
            return QByteArray()
        value = self._settings.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._settings.setValue("window/version", str(VERSION))
        self._settings.setValue("window/geometry", value)

    @property
    def tab(self) -> int:
        """The tab that was open."""
        text = self._text("window/tab", "0")
        return int(text) if text.isdecimal() and len(text) < 4 else 0

    @tab.setter
    def tab(self, number: int) -> None:
        self._settings.setValue("window/tab", str(number))

    @property
    def recent(self) -> list[Path]:
        """Files opened lately that are still there, the latest first."""
        paths = [Path(name) for name in self._texts("recent") if name]
        return [path for path in paths if os.path.exists(path)]  # False also for what is no path

    def add_recent(self, path: Path) -> None:
        """Remember a file, and forget the oldest."""
        others = [old for old in self.recent if old != path.absolute()]
        names = [str(path.absolute()), *map(str, others)][:RECENT]
        self._settings.setValue("recent", names)

    @property
    def map_views(self) -> list[str]:
        """The kept views of maps, as they were written."""
        return self._texts("map/views")

    @map_views.setter
    def map_views(self, views: list[str]) -> None:
        self._settings.setValue("map/views", views)

    def _text(self, key: str, default: str) -> str:
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def _texts(self, key: str) -> list[str]:
        value = self._settings.value(key)
        texts = [value] if isinstance(value, str) else value or []
        return [text for text in texts if isinstance(text, str)]


def log_file() -> Path:
    """Return where the log is written."""
    location = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(location)) / "legacy-nlp-lab.log"
