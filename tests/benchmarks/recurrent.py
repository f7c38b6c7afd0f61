"""Recurrent networks against torch, each side in a process of its own, alternately in one run.

A training step is forward, backward, clipping by the global norm and Adam, in float32, with
one-hot characters of a vocabulary of 65 and the state carried over (``recurrent_speed``). Both
sides are tried with one and with two threads of their matrix library, and the better of the two
medians counts. ``--quick`` measures less often and trains less long. Needs the ``bench`` group;
torch may live in another Python (``--torch-python``) that has NumPy as well.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.recurrent_generation import measure_generation
from tests.benchmarks.recurrent_quality import measure_quality
from tests.benchmarks.recurrent_side import Side
from tests.benchmarks.recurrent_speed import measure_speed
from tests.benchmarks.recurrent_teaching import measure_teaching

PARTS = {
    "speed": measure_speed,
    "generation": measure_generation,
    "teaching": measure_teaching,
    "quality": measure_quality,
}


@dataclass(frozen=True)
class Options:
    """A real text or None, how often and how long a row is timed, and how long is trained."""

    text: Path | None
    rounds: int = 5
    seconds: float = 1.0
    epochs: int = 10
    seeds: tuple[int, ...] = (1, 2)


def add_options(parser):
    """Add the options of this benchmark to those all have."""
    parser.add_argument("--quick", action="store_true", help="fewer rounds, epochs and seeds")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--torch-python", default=sys.executable, help="a Python that has torch")


def measure(text, quick, parts, torch_python):
    """Print the tables of the parts."""
    options = Options(text, 3, 0.4, 2, (1,)) if quick else Options(text)
    print(f"load average {os.getloadavg()[0]:.2f} on {os.cpu_count()} processors")
    with Side("ours") as ours, Side("torch", torch_python) as torch:
        for part in parts:
            PARTS[part]({"ours": ours, "torch": torch}, options)
