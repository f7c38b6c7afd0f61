"""Small trainers whose every step a test can watch, hold and count."""

import threading
from dataclasses import dataclass

from engine.messages import Message
from engine.training import WorkProgress

SECONDS = 30.0  # for what must come: only a test that fails ever waits so long


def progress(step, total=0):
    """Return a snapshot that says only how far it is."""
    return WorkProgress(step, total, Message("Working"))


def counting(steps, model="model"):
    """Yield ``steps`` snapshots, numbered from 1, and return a model."""
    for step in range(1, steps + 1):
        yield progress(step, steps)
    return model


def endless():
    """Never end by itself."""
    step = 0
    while True:
        step += 1
        yield progress(step)


def raising(error, after=0):
    """Yield ``after`` snapshots, then raise."""
    yield from counting(after)
    raise error


@dataclass
class Watched:
    """A trainer that counts its steps and tells when it was closed."""

    def __post_init__(self):
        self.steps = 0
        self.received = []
        self.stepped = threading.Semaphore(0)
        self.closed = threading.Event()

    def trainer(self, steps=None):
        try:
            while steps is None or self.steps < steps:
                self.steps += 1
                self.stepped.release()
                self.received.append((yield progress(self.steps)))
        finally:
            self.closed.set()
        return "model"

    def wait_for_step(self):
        assert self.stepped.acquire(timeout=SECONDS)


@dataclass
class Held:
    """A trainer that stands in the middle of a step until the test lets it go."""

    def __post_init__(self):
        self.entered = threading.Event()
        self.may_go = threading.Event()
        self.closed = threading.Event()

    def trainer(self, model="model"):
        try:
            yield progress(1)
            self.entered.set()
            assert self.may_go.wait(SECONDS)
            yield progress(2)
        finally:
            self.closed.set()
        return model
