"""The tour: the real program, in a process of its own, drives itself and says what it found."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from engine.counts import NgramConfig, count_ngrams
from engine.text import build_corpus, read_documents
from legacy_gui.main_window import SMALLEST, USUAL
from legacy_gui.paths import resources

ROOT = Path(__file__).resolve().parents[2]
TOUR_SECONDS = 500  # a slow machine with one core takes all of them by turns

pytestmark = pytest.mark.timeout(TOUR_SECONDS + 60)

TOURS = {
    "two_networks.txt": ("--language", "en"),
    "chinese_story.txt": ("--language", "zh_CN"),
    "missing.txt": (),
    "points.txt": (),
}


@pytest.fixture(scope="module")
def tours(tmp_path_factory):
    """Take all tours at once, for most of a tour is waiting; yield the processes by text."""
    folder = tmp_path_factory.mktemp("tours")
    (folder / "points.txt").write_text("... !!!", encoding="utf-8")
    started = {text: start(folder, text, TOURS[text]) for text in TOURS}
    yield folder, started
    for process in started.values():
        process.kill()
        process.communicate()


def start(folder, text, options):
    """Start a tour of a sample, or of a text in the folder."""
    sample = resources() / "corpora" / text
    path = sample if sample.exists() else folder / text
    command = [sys.executable, "-m", "legacy_gui", "--tour", str(folder / text.split(".")[0])]
    return subprocess.Popen(
        [*command, "--text", str(path), *options],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for(tours, text):
    """Return the folder, the exit code and what was written to standard error."""
    folder, started = tours
    _, complaints = started[text].communicate(timeout=TOUR_SECONDS)
    return folder / text.split(".")[0], started[text].returncode, complaints


def figures_of(folder):
    return json.loads((folder / "tour.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", ["two_networks.txt", "chinese_story.txt"])
def test_the_tour_finds_what_the_engine_finds(tours, text):
    folder, code, _ = wait_for(tours, text)
    figures = figures_of(folder)
    assert figures["problems"] == []
    assert code == 0
    corpus = build_corpus(read_documents(resources() / "corpora" / text))
    table = count_ngrams(corpus, NgramConfig())
    assert figures["tokens"] == len(corpus)
    assert figures["types"] == len(corpus.vocabulary)
    assert figures["characters"] == sum(map(len, corpus.documents.texts))
    assert figures["ngrams"] == len(table)
    assert figures["language"] == corpus.language
    top = sorted(range(len(table)), key=lambda row: -table.counts[row])[:10]
    assert [count for _, count in figures["top_ngrams"]] == table.counts[top].tolist()
    assert figures["top_ngrams"][0][0] == table.text(top[0])
    assert figures["heartbeat"]["beats"] > 0
    check_pictures(folder, figures["pictures"])


def check_pictures(folder, names):
    assert sorted(names) == sorted(path.name for path in folder.glob("*.png"))
    assert len(names) > 8
    for name in names:
        picture = QImage(str(folder / name))
        assert picture.size() in (SMALLEST, USUAL)
        small = picture.scaled(64, 64)
        assert len({small.pixel(x, y) for x in range(64) for y in range(64)}) >= 4


@pytest.mark.parametrize("text", ["missing.txt", "points.txt"])
def test_a_text_that_cannot_be_read_ends_the_tour_with_1(tours, text):
    folder, code, complaints = wait_for(tours, text)
    assert code == 1
    assert len(figures_of(folder)["problems"]) == 1
    assert "Traceback" not in complaints
