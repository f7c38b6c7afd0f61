"""Make the golden numbers of the optimisers with torch 2.13: optimisers.json.

    python -m venv /some/where && /some/where/bin/pip install torch==2.13.0
    /some/where/bin/python tests/golden/make_optimisers.py

torch is no dependency of this project, so that its numbers are kept in a file. Five parameters go
60 steps down a bowl whose axes are of very different steepness.
"""

import json
from pathlib import Path

import torch

START = [1.0, -2.0, 0.5, 3.0, -0.25]
STEEPNESS = [0.01, 1.0, 10.0, 0.3, 100.0]
RATE = 0.003
STEPS = 60
MAKERS = {
    "sgd": lambda p: torch.optim.SGD(p, RATE),
    "momentum": lambda p: torch.optim.SGD(p, RATE, momentum=0.9),
    "adagrad": lambda p: torch.optim.Adagrad(p, RATE, eps=1e-8),
    "rmsprop": lambda p: torch.optim.RMSprop(p, RATE, alpha=0.99, eps=1e-8),
    "adam": lambda p: torch.optim.Adam(p, RATE, betas=(0.9, 0.999), eps=1e-8),
}


def way(name):
    """Return where an optimiser stands after each tenth step."""
    parameters = torch.tensor(START, dtype=torch.float64, requires_grad=True)
    steepness = torch.tensor(STEEPNESS, dtype=torch.float64)
    optimiser, places = MAKERS[name]([parameters]), []
    for step in range(1, STEPS + 1):
        optimiser.zero_grad()
        (0.5 * steepness * parameters**2).sum().backward()
        optimiser.step()
        if step % 10 == 0:
            places.append(parameters.detach().tolist())
    return places


golden = {"start": START, "steepness": STEEPNESS, "rate": RATE} | {n: way(n) for n in MAKERS}
Path(__file__).with_name("optimisers.json").write_text(json.dumps(golden, indent=1) + "\n")
