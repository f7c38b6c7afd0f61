"""The tabs, in the order of the road they tell."""

from typing import Any

from engine.catalog import BOW, EMBEDDING, NGRAMS, RACE, TFIDF, TOKENIZE
from legacy_gui.experiment_tab import TabSpec
from legacy_gui.translations import tr


def _text() -> Any:
    from legacy_gui.panels.text import TextPanel

    return TextPanel()


def _ngrams() -> Any:
    from legacy_gui.panels.ngrams import NgramPanel

    return NgramPanel()


def _bow() -> Any:
    from legacy_gui.panels.bow import BowPanel

    return BowPanel()


def _tfidf() -> Any:
    from legacy_gui.panels.tfidf import TfidfPanel

    return TfidfPanel()


def _embeddings() -> Any:
    from legacy_gui.panels.embeddings import EmbeddingsPanel

    return EmbeddingsPanel()


def _recurrent() -> Any:
    from legacy_gui.panels.recurrent import RecurrentPanel

    return RecurrentPanel()


def tabs() -> tuple[TabSpec, ...]:
    """Return every tab, named in the language of the window."""
    return (
        TabSpec(
            TOKENIZE,
            tr("Text"),
            tr("Cut a text into words and see what it is made of."),
            "text",
            _text,
            input="documents",
        ),
        TabSpec(
            NGRAMS,
            tr("N-grams"),
            tr("Count neighbours together: meaning hangs on the words next to it."),
            "ngrams",
            _ngrams,
            lesson=tr(
                "“I like to go fishing” holds four pairs: I like · like to · to go · go fishing."
                " A neural network and a fishing network share a word, but not a pair."
            ),
        ),
        TabSpec(
            BOW,
            tr("Bag of words"),
            tr("Count the words of every document and forget their order."),
            "bow",
            _bow,
            lesson=tr(
                "“to go fishing is to go” becomes to 2 · go 2 · fishing 1 · is 1, and 0 for every"
                " other word of the text. “is to go to go fishing” becomes the very same."
            ),
        ),
        TabSpec(
            TFIDF,
            tr("TF-IDF"),
            tr("Weigh every word: the fewer documents have it, the more it tells."),
            "tfidf",
            _tfidf,
            lesson=tr(
                "“fishing” is in 2 of 8 stories: ln(8 / 2) = 1.39; “the” is in all: ln(8 / 8) = 0."
                " Three times “fishing” weighs 4.16, and a hundred times “the” weighs nothing."
            ),
        ),
        TabSpec(
            EMBEDDING,
            tr("Embeddings"),
            tr("Learn a vector for every word from the company it keeps."),
            "embeddings",
            _embeddings,
            lesson=tr(
                "“The king rules the land”, “the queen rules the land”: king and queen keep the"
                " same company, so their vectors come to lie near each other."
            ),
            by_itself=False,
            otherwise={"method": "fasttext"},
        ),
        TabSpec(
            RACE,
            tr("RNN & LSTM"),
            tr("Let two networks learn to write your text, side by side."),
            "recurrent",
            _recurrent,
            lesson=tr(
                "After “the king rules the lan” comes d, not t: whoever has read and remembered"
                " enough guesses it. The RNN forgets soon; the LSTM has gates that keep."
            ),
            by_itself=False,
            otherwise={"which": "lstm"},
        ),
    )
