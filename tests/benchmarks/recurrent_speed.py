"""Characters a second in a training step, and how much of the processor they take.

The speed of the products counts only those nobody can do without: forward, backward and gradient of
the layer on its own states and of the output; a one-hot input needs none. The peak is that of a
large product with the better number of threads, measured in the same run.
"""

import os
import statistics

from tests.benchmarks.embeddings_table import Table, thousands
from tests.benchmarks.recurrent_clock import VOCABULARY

GATES = {"lstm": 4, "rnn": 1}
GOALS = {  # hidden, batch, steps: how many times as fast as torch
    (64, 16, 50): {"lstm": 1.5, "rnn": 2.5},
    (128, 32, 50): {"lstm": 1.3, "rnn": 2.5},
    (256, 32, 64): {"lstm": 1.1, "rnn": 2.0},
    (512, 64, 64): {"lstm": 1.0, "rnn": 1.3},
}
THREADS = (1, 2)


def measure_speed(sides, options):
    """Print a row for every cell and size."""
    peak = max(sides["ours"].ask("peak", threads) for threads in THREADS)
    print(f"a large product: {peak / 1e9:.0f} GFLOP/s at most")
    heads = ("ours/s", "threads", "torch/s", "threads", "ratio", "goal", "GFLOP/s", "of peak")
    table = Table("training step", *heads, "load", first=18)
    for cell in GATES:
        for size, goals in GOALS.items():
            done = best_in_turns(sides, "step", (cell, *size), options)
            (ours, our_threads), (torch, torch_threads) = done["ours"], done["torch"]
            characters, speed = size[1] * size[2], _operations(cell, *size) / ours
            table.row(
                f"{cell} {size[0]}, {size[1]}, {size[2]}",
                thousands(characters / ours),
                our_threads,
                thousands(characters / torch),
                torch_threads,
                f"{torch / ours:.2f}x",
                f"{goals[cell]}x",
                f"{speed / 1e9:.0f}",
                f"{speed / peak:.0%}",
                f"{os.getloadavg()[0]:.2f}",
            )


def best_in_turns(sides, function, arguments, options):
    """Time every side with every number of threads in turns; return median and threads at best."""
    times = {(side, threads): [] for threads in THREADS for side in sides}
    for _ in range(options.rounds):
        for (side, threads), each in times.items():
            each.append(sides[side].ask(function, *arguments, threads, options.seconds))
    medians = {way: statistics.median(each) for way, each in times.items()}
    return {side: min((medians[side, threads], threads) for threads in THREADS) for side in sides}


def _operations(cell, hidden, batch, steps):
    """Return the floating-point operations of the products in a training step."""
    return 6 * steps * batch * hidden * (GATES[cell] * hidden + VOCABULARY)
