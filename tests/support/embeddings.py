"""A small text and embeddings trained on it, one of each method and only once."""

from functools import cache

from engine.embeddings.embedding import EmbeddingConfig, train_embedding_steps
from engine.text import build_corpus
from engine.training import run
from legacy_gui.jobs import Job

SENTENCES = [
    "The king rules the land and the queen rules the sea.",
    "A prince and a princess swim in the sea.",
    "The king and the queen love the prince.",
]
SMALL = {"dimension": 8, "window": 3, "epochs": 2, "min_count": 1, "keep_back": False}


@cache
def small_corpus():
    return build_corpus([" ".join(SENTENCES)] * 20 + ["lonely"])


@cache
def small_model(method="skip-gram", **settings):
    """Return a model of the small text."""
    return trained(small_corpus(), method, **settings)[0]


def trained(corpus, method="skip-gram", start=None, **settings):
    """Return a model and the snapshots on its way."""
    seen = []
    config = EmbeddingConfig(method=method, **{**SMALL, **settings})
    return run(train_embedding_steps(corpus, config, start=start), seen.append), seen


def wait_for_jobs(qtbot, widget):
    """Wait until a widget computes nothing any more."""
    qtbot.waitUntil(lambda: not any(job.is_active for job in widget.findChildren(Job)))
