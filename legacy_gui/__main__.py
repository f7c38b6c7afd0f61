"""The command: ``legacy-nlp-lab [--tour DIR] [--text FILE]``."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

NO_DISPLAY = (
    "There is no display to open a window on; “legacy-nlp-lab --tour DIR” shows the program in"
    " pictures instead.\n"
)


def main(arguments: list[str] | None = None) -> int:
    """Start the window, or drive it through the tour."""
    options = _parser().parse_args(arguments)
    if _has_no_display():
        if options.tour is None:
            sys.stderr.write(NO_DISPLAY)
            return 2
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QCoreApplication, QSettings
    from PySide6.QtWidgets import QApplication

    sys.setswitchinterval(0.001)  # the window gets its turn soon, whatever a worker computes
    application = QApplication(sys.argv[:1])
    QCoreApplication.setOrganizationName("legacy-nlp-lab")
    QCoreApplication.setApplicationName("Legacy NLP Lab")
    application.setDesktopFileName("legacy-nlp-lab")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    if options.tour is not None:
        from legacy_gui.tour import take_tour

        code = take_tour(options.tour, options.text, options.language)
        _tell_about_tour(options.tour, code)
        return code
    return _run_window(application, options)


def _tell_about_tour(folder: Path, code: int) -> None:
    """Say where to look; a program without a console has nobody to tell."""
    if sys.stdout is not None:
        ending = "is complete" if code == 0 else "met problems"
        sys.stdout.write(f"The tour {ending}; its pictures and tour.json are in {folder}.\n")


def _has_no_display() -> bool:
    """Tell whether Qt would abort for want of a screen (only X11 and Wayland can be missing)."""
    chosen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return sys.platform.startswith("linux") and not chosen


def _run_window(application: "QCoreApplication", options: argparse.Namespace) -> int:
    from legacy_gui.app import App
    from legacy_gui.hooks import Hooks
    from legacy_gui.preferences import Preferences, log_file

    hooks = Hooks(log_file())
    app = App(Preferences(), hooks)
    app.start()
    if options.text is not None:
        app.opener.open_paths([options.text])
    code: int = application.exec()
    app.close()
    hooks.release()
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="legacy-nlp-lab",
        description="Carry one text through all of pre-transformer NLP and watch it work.",
    )
    parser.add_argument("--text", type=Path, metavar="FILE", help="open this text")
    parser.add_argument(
        "--tour", type=Path, metavar="DIR", help="drive the window by itself; pictures go to DIR"
    )
    parser.add_argument("--language", choices=("en", "zh_CN"), help="language of the tour")
    return parser


if __name__ == "__main__":
    sys.exit(main())
