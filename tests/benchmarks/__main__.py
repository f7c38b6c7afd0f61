"""``python -m tests.benchmarks NAME [--text FILE]``: figures, never a pass or a fail."""

import argparse
from pathlib import Path

from tests.benchmarks import counts, responsiveness, scaling, startup

BENCHMARKS = {
    "responsiveness": responsiveness.measure,
    "startup": startup.measure,
    "counts": counts.measure,
    "scaling": scaling.measure,
}


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("name", choices=BENCHMARKS)
    parser.add_argument("--text", type=Path, help="a real text; otherwise one is generated")
    options = parser.parse_args()
    BENCHMARKS[options.name](options.text)


if __name__ == "__main__":
    main()
