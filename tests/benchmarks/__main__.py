"""``python -m tests.benchmarks NAME [--text FILE]``: figures, never a pass or a fail."""

import argparse
from pathlib import Path

from tests.benchmarks import (
    counts,
    embeddings,
    recurrent,
    responsiveness,
    scaling,
    startup,
    tasks,
)

BENCHMARKS = {
    "responsiveness": responsiveness.measure,
    "startup": startup.measure,
    "counts": counts.measure,
    "scaling": scaling.measure,
    "embeddings": embeddings.measure,
    "recurrent": recurrent.measure,
    "tasks": tasks.measure,
}


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    names = parser.add_subparsers(dest="name", required=True)
    for name in BENCHMARKS:
        some = "a real text; otherwise one is generated"
        names.add_parser(name).add_argument("--text", type=Path, help=some)
    embeddings.add_options(names.choices["embeddings"])
    recurrent.add_options(names.choices["recurrent"])
    responsiveness.add_options(names.choices["responsiveness"])
    options = vars(parser.parse_args())
    BENCHMARKS[options.pop("name")](**options)


if __name__ == "__main__":
    main()
