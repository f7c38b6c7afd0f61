"""A side of the benchmark in a process of its own: a line of JSON asks, a line of JSON answers.

The threads of two matrix libraries in one process would wait for work at each other's cost; a
process that has nothing to do waits for its next line and takes no time.
"""

import json
import subprocess
import sys
from importlib import import_module


class Side:
    """Calls the functions of ``recurrent_ours`` or ``recurrent_torch`` in their process."""

    def __init__(self, name, python=sys.executable):
        self._name = name
        command = [python, "-m", "tests.benchmarks.recurrent_side", name]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def ask(self, function, *arguments):
        """Return what a function says to arguments that JSON can carry."""
        print(json.dumps([function, arguments]), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        if not answer:
            raise SystemExit(f"The side “{self._name}” came to an end; its reason stands above.")
        return json.loads(answer)


def _answer(name):
    side = import_module(f"tests.benchmarks.recurrent_{name}")
    for line in sys.stdin:
        function, arguments = json.loads(line)
        print(json.dumps(getattr(side, function)(*arguments)), flush=True)


if __name__ == "__main__":
    _answer(sys.argv[1])
