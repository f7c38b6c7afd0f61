"""The last line of defence: what nobody caught goes to the log file and is shown once.

A program started without a console has no standard error, so the log is opened before anything
else, and also receives the stacks of a crash of the interpreter itself.
"""

import faulthandler
import logging
import sys
import tempfile
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from legacy_gui.translations import say_error

log = logging.getLogger("legacy_gui")
SEVERE = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class Hooks(QObject):
    """Catches what nobody caught, writes it to the log and shows it once.

    Signals
    -------
    caught
        (sentence, details), emitted on whichever thread it happened: connect queued.
    """

    caught = Signal(str, str)

    def __init__(self, log_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stream = _start_logging(log_file)
        self._previous = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        self._previous_qt = qInstallMessageHandler(_on_qt_message)

    def release(self) -> None:
        """Put the previous hooks back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._previous
        qInstallMessageHandler(self._previous_qt)
        faulthandler.disable()
        for handler in list(log.handlers):
            log.removeHandler(handler)
            handler.close()
        self._stream.close()

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.critical("uncaught", exc_info=(kind, error, trace))
        self.caught.emit(say_error(error), "".join(traceback.format_exception(error)))

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        log.error("unraisable in %r: %r", args.object, args.exc_value)


def _writable(log_file: Path) -> Path:
    """Return the log file, or one in the temporary folder where its own folder is closed to us."""
    try:
        log_file.parent.mkdir(parents=True, exist_ok=True)
        log_file.open("a").close()
    except OSError:
        return Path(tempfile.gettempdir()) / log_file.name
    return log_file


def _start_logging(log_file: Path) -> TextIO:
    log_file = _writable(log_file)
    handler = RotatingFileHandler(log_file, maxBytes=1 << 20, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    stream = open(log_file.with_suffix(".crash"), "a", encoding="utf-8")  # noqa: SIM115
    faulthandler.enable(stream)
    return stream


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    log.log(logging.WARNING if kind in SEVERE else logging.INFO, "Qt: %s", text)
