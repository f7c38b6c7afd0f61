"""The batched layers against the teaching cells, which take one sequence at a time."""

import statistics

from tests.benchmarks.embeddings_table import Table, thousands
from tests.benchmarks.recurrent_speed import GATES

SIZE = 128, 32, 50  # hidden, batch, steps
GOAL = 50


def measure_teaching(sides, options):
    """Print a row for every cell."""
    hidden, batch, steps = SIZE
    ours = sides["ours"]
    if not ours.ask("can_teach"):
        print("\nThere are no teaching cells yet; their row is left out.")
        return
    table = Table("teaching", "batched/s", "one/s", "ratio", "goal", first=18)
    for cell in GATES:
        batched, one = [], []
        for _ in range(options.rounds):
            batched.append(ours.ask("step", cell, *SIZE, 1, options.seconds))
            one.append(ours.ask("teach", cell, hidden, steps, options.seconds))
        speeds = steps * batch / statistics.median(batched), steps / statistics.median(one)
        ratio = f"{speeds[0] / speeds[1]:.0f}x"
        table.row(f"{cell} {hidden}", *map(thousands, speeds), ratio, f"{GOAL}x")
