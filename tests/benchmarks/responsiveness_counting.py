"""How late the window's 10 ms timer is while 30 MB are read, tokenised and counted.

Goal: 99th percentile at most 50 ms, maximum at most 250 ms; a stop takes at most 200 ms.
"""

import sys
from pathlib import Path
from time import perf_counter

from tests.benchmarks.responsiveness_window import opened_window, table, until, watched

STAGES = ("reading", "tokenising", "counting")
ROUNDS = 3


def measure(path, quick):
    """Print the lateness of the heartbeat in every stage, and how long stopping takes."""
    rows = table("counting", "seconds", "p99 ms", "max ms")
    with opened_window() as app:
        app.window.show_tab(1)  # what nobody looks at is not counted
        for _ in range(1 if quick else ROUNDS):
            _whole_way(app, path, rows)
        _other_tabs(app, rows)
        _stops(app, path, rows)


def _whole_way(app, path, rows):
    with watched() as found:
        app.opener.open_paths([path])
        until(lambda: app.session.corpus is not None and not app.is_busy())
    size = f"{path.stat().st_size / 1e6:.1f} MB, {len(app.session.corpus):,} tokens"
    rows.row(f"to n-grams: {size}", f"{found[0].seconds:.2f}", *found[0].cells)


def _other_tabs(app, rows):
    """Look at the other tabs, which count then."""
    for number, tab in enumerate(app.tabs[2:], start=2):
        with watched() as found:
            app.window.show_tab(number)
            until(lambda: not app.is_busy())
        rows.row(tab.spec.algorithm.name, f"{found[0].seconds:.2f}", *found[0].cells)
    app.window.show_tab(1)


def _stops(app, path, rows):
    """Stop in each stage, and time from the click to the end of the thread."""
    for stage in STAGES:
        app.opener.open_paths([path])
        until(lambda: _stage(app) == stage)  # noqa: B023
        jobs = [app.session._job] if stage == "reading" else _tab_jobs(app)
        began = perf_counter()
        app.window.status.cancel_requested.emit()
        for job in jobs:
            job.wait(5.0)
        rows.row(f"stop while {stage}", f"{perf_counter() - began:.3f}")
        until(lambda: not app.is_busy())


def _tab_jobs(app):
    return [job for tab in app.tabs for job in tab._jobs]


def _stage(app):
    from legacy_gui.presenter import RunState

    if app.session.is_reading:
        return "reading"
    running = [tab for tab in app.tabs if tab.presenter.state is RunState.RUNNING]
    return ("tokenising" if running[0] is app.text_tab else "counting") if running else ""


if __name__ == "__main__":
    measure(Path(sys.argv[1]), quick="--quick" in sys.argv)
