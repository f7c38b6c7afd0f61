"""How the window answers while it works, by parts, each in a process of its own.

``counting``: a text is read, cut and counted; ``training``: embeddings learn; ``race``: an RNN and
an LSTM learn, with each view open in turn; ``map``: 100,000 words are dragged and zoomed, some are
turned in space, t-SNE runs; ``curve``: a million points are drawn and looked through; ``file``:
400,000 vectors of 300 numbers are opened. Or ``--soak`` trains for minutes: every embedding in
turn, or with ``--part race`` one race. Goals: of a 10 ms timer 99 beats of 100 come at most 50 ms
late and none 250 ms, whatever is computed; see each part for its own. Times are of the wall clock,
so other work on the machine shows in them.
"""

import subprocess
import sys

from tests.benchmarks.texts import text_file

PARTS = ("counting", "training", "race", "map", "curve", "file")


def add_options(parser):
    """Add the options of this benchmark to those all have."""
    parser.add_argument("--part", choices=PARTS, nargs="+", default=list(PARTS))
    parser.add_argument("--quick", action="store_true", help="shorter, with a smaller file")
    parser.add_argument("--soak", type=float, metavar="MINUTES", help="train for so long instead")


def measure(text, part, quick, soak):
    """Print the tables of the parts."""
    with text_file(text) as path:
        if soak is not None:
            _in_process("race" if part == ["race"] else "soak", path, str(soak))
            return
        for name in part:
            _in_process(name, path, *["--quick"] * quick)


def _in_process(name, path, *options):
    module = f"tests.benchmarks.responsiveness_{name}"
    subprocess.run([sys.executable, "-m", module, str(path), *options], check=True)
