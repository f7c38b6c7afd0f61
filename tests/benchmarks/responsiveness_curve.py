"""The chart of a race: pictures a second with a million points on each of two lines.

Goals: at least 30 pictures a second while points come, and while the chart is dragged, zoomed and
read with the mouse; a point is added in less than 20 µs. The table with all points is written in
the background, so no beat of the 10 ms timer may be 50 ms late.
"""

import sys
import tempfile
from pathlib import Path
from time import perf_counter

import numpy as np

from tests.benchmarks.responsiveness_window import for_seconds, table, until, watched

POINTS, QUICK_POINTS = 1_000_000, 100_000
SECONDS, QUICK_SECONDS = 4.0, 1.0
ROUNDS = 3
BURST = 20  # points that come for a picture
HEADS = ("frames/s", "slowest ms", "p99 ms", "max ms")


def measure(_text, quick):
    """Print how long points take to be added, drawn, looked through and saved."""
    from PySide6.QtWidgets import QApplication

    from legacy_gui.theme import theme

    application = QApplication.instance() or QApplication(sys.argv[:1])
    theme().choose("light")
    points, seconds = (QUICK_POINTS, QUICK_SECONDS) if quick else (POINTS, SECONDS)
    curve = _curve()
    began = perf_counter()
    _add(curve, points)
    each = 1e6 * (perf_counter() - began) / (2 * points)
    rows = table(f"{points:,} points on each of two lines, {each:.1f} µs a point", *HEADS)
    for _ in range(1 if quick else ROUNDS):
        for name, motion in (
            ("points come", _come),
            ("dragged", _drag),
            ("zoomed", _zoom),
            ("read with the mouse", _read),
        ):
            _watch(application, curve, seconds, name, motion, rows)
    _save(curve, rows)
    curve.deleteLater()


def _curve():
    """Return the chart as the window shows it."""
    from legacy_gui.plots.loss_curve import LossCurve
    from legacy_gui.plots.loss_curve_series import Series

    made = LossCurve(
        [
            Series("rnn", "RNN training", 0, dashed=True, smoothed=True),
            Series("lstm", "LSTM training", 1, dashed=True, smoothed=True),
        ],
        "epochs",
        "loss",
    )
    made.resize(1000, 400)
    made.show()
    return made


def _add(curve, points):
    start = curve.points["rnn"].size
    noise = np.random.default_rng(start).normal(0, 0.1, (points, 2))
    for place, (one, other) in enumerate(noise.tolist(), start):
        level = 1 + 3 / (1 + place / 1e5)
        curve.add_point(place / 1e4, place, rnn=level + one, lstm=level + other)


def _watch(application, curve, seconds, name, motion, rows):
    """Move the chart as fast as pictures come."""
    from legacy_gui.plots.loss_curve_window import Window

    curve.look_at(Window())
    slowest, turn, end = 0.0, 0, perf_counter() + seconds
    with watched(curve) as found:
        while perf_counter() < end:
            began = perf_counter()
            motion(curve, turn)
            application.processEvents()
            slowest, turn = max(slowest, perf_counter() - began), turn + 1
    seen = found[0]
    rows.row(name, f"{seen.rate:.1f}", f"{1000 * slowest:.0f}", *seen.cells)


def _come(curve, turn):
    _add(curve, BURST)


def _drag(curve, turn):
    from legacy_gui.plots.loss_curve_window import Window

    last = curve.points["rnn"].last()[0]
    left = last * (0.4 + 0.4 * np.sin(turn / 30))
    curve.look_at(Window(left, left + 0.1 * last))


def _zoom(curve, turn):
    inwards = (turn // 20) % 2 == 0
    curve.look_at(curve.seen.zoomed(curve.whole(), 0.8 if inwards else 1.25, 0.5))


def _read(curve, turn):
    from PySide6.QtCore import QPointF
    from PySide6.QtTest import QTest

    place = curve.frames()[False].place
    across = place.left() + place.width() * (0.5 + 0.4 * np.sin(turn / 30))
    QTest.mouseMove(curve.viewport(), QPointF(across, place.center().y()).toPoint())


def _save(curve, rows):
    """Write all points while the window lives."""
    from legacy_gui.export_files import ExportRequest
    from legacy_gui.plots.loss_curve_controls import CurveControls
    from legacy_gui.tables.work_bar import WorkBar

    work = WorkBar()
    tools = CurveControls(curve, "race", work)
    with tempfile.TemporaryDirectory() as folder, watched() as found:
        tools.export(ExportRequest(str(Path(folder) / "race.csv")))
        seconds = until(lambda: "Saved" in work.sentence)
        for_seconds(0.2)
    rows.row(f"saved as CSV in {seconds:.1f} s", "", "", *found[0].cells)


if __name__ == "__main__":
    measure(None, quick="--quick" in sys.argv)
