"""The command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from legacy_gui.__main__ import _parser, main

ROOT = Path(__file__).resolve().parents[2]


def test_everything_is_optional():
    options = _parser().parse_args([])
    assert (options.text, options.tour, options.language) == (None, None, None)


def test_text_tour_and_language_are_understood():
    options = _parser().parse_args(["--text", "a b.txt", "--tour", "out", "--language", "zh_CN"])
    assert (options.text, options.tour) == (Path("a b.txt"), Path("out"))
    assert options.language == "zh_CN"


@pytest.mark.parametrize("wrong", [["--language", "xx"], ["--text"], ["file.txt"], ["--nothing"]])
def test_what_is_not_understood_ends_with_2(wrong, capsys):
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2
    assert "usage: legacy-nlp-lab" in capsys.readouterr().err


def run(*arguments, **environment):
    """Start the program without any display."""
    kept = {key: value for key, value in os.environ.items() if "DISPLAY" not in key}
    kept.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "legacy_gui", *arguments],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
        timeout=100,
    )


def test_help_needs_no_display():
    ended = run("--help")
    assert ended.returncode == 0
    assert ended.stderr == ""
    for option in ("--text", "--tour", "--language"):
        assert option in ended.stdout


def test_help_does_not_load_qt():
    script = (
        "import sys\nfrom legacy_gui.__main__ import _parser\n_parser().format_help()\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=100
    )
    assert ended.stdout.strip() == "[]"
