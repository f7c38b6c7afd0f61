"""Loading the other tabs' libraries while the person looks at the first one.

The window opens quickly because it loads only what it shows. Loading the rest at the first click
would hold that click for a second; so it is loaded right after the start, on a worker thread, one
module after the other. Modules make no Qt objects when they are loaded.
"""

from importlib import import_module

from engine.messages import Message
from engine.training import Steps, WorkProgress

MODULES = (
    "legacy_gui.plots.rank_frequency",
    "legacy_gui.panels.ngrams",
    "scipy.sparse",
    "legacy_gui.panels.bow",
    "legacy_gui.panels.tfidf",
    "legacy_gui.panels.embeddings",
    "legacy_gui.panels.recurrent",
    "legacy_gui.panels.word_map",
)


def warm_up_steps() -> Steps[None]:
    """Load what is needed later."""
    for number, module in enumerate(MODULES):
        yield WorkProgress(number, len(MODULES), Message("Working"))
        import_module(module)
