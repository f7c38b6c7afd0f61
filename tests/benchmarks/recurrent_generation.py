"""Text drawn symbol by symbol: one sequence, one step at a time."""

from tests.benchmarks.embeddings_table import Table, thousands
from tests.benchmarks.recurrent_speed import GATES, best_in_turns

HIDDEN, LENGTH = 128, 1000
GOAL = 5


def measure_generation(sides, options):
    """Print a row for every cell."""
    if not sides["ours"].ask("can_generate"):
        print("\nThere is no generator yet; its row is left out.")
        return
    table = Table("generation", "ours/s", "torch/s", "ratio", "goal", first=18)
    for cell in GATES:
        done = best_in_turns(sides, "write", (cell, HIDDEN, LENGTH), options)
        ours, torch = done["ours"][0], done["torch"][0]
        speeds = (LENGTH / ours, LENGTH / torch)
        table.row(f"{cell} {HIDDEN}", *map(thousands, speeds), f"{torch / ours:.1f}x", f"{GOAL}x")
