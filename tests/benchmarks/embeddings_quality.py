"""How well similarities agree with those people gave: Spearman's rank correlation.

Of the words *held out* every occurrence is taken out of the text; their vectors come from their
subwords alone, and only pairs with such a word count.
"""

import random

from tests.benchmarks.embeddings_peers import best_peers
from tests.benchmarks.embeddings_rounds import columns, in_turns
from tests.benchmarks.embeddings_sides import ours, space_of
from tests.benchmarks.embeddings_table import Table, spread, thousands
from tests.benchmarks.embeddings_text import first_words, training_text

SIZES = (20_000, 200_000, 1_000_000, 5_000_000)  # words
EPOCHS = (1, 3, 10)
HELD_OUT = 200  # words
HELD_OUT_EPOCHS = 3


def measure_quality(sentences, options):
    """Print Spearman against the size of the text and the number of epochs, ours and gensim's."""
    peers = best_peers(sentences, options)
    table = Table("method", "words", "epochs", *score_heads(options.pairs, ("ours", "gensim")))
    for method, best in peers.items():
        sides = {"ours": ours, "gensim": best["gensim"]}
        for size in SIZES:
            with training_text(first_words(sentences, size)) as text:
                for epochs in EPOCHS:
                    done = in_turns(
                        sides,
                        method,
                        text,
                        epochs,
                        options.rounds,
                        lambda trained: scores(trained.space, options.pairs),
                    )
                    table.row(method, thousands(text.words), epochs, *score_cells(done))


def measure_held_out(sentences, best, options):
    """Print Spearman on pairs with a word that FastText has never seen, for all sides."""
    words, pairs = _held_out(sentences, options.pairs)
    sides = {"ours": ours, **best}
    table = Table("held out", "words", "pairs", *sides)
    with training_text(sentences, without=words) as text:
        done = in_turns(
            sides,
            "FastText",
            text,
            HELD_OUT_EPOCHS,
            options.rounds,
            lambda trained: [_score_by_subwords(trained.vector, pairs)],
        )
    cells = [spread(columns(done[side])[0]) for side in sides]
    table.row("FastText", len(words), len(pairs), *cells)


def scores(space, files):
    """Return Spearman on every file of pairs."""
    return [_score(space, file.read_text(encoding="utf-8")) for file in files]


def score_heads(files, sides):
    """Return the headings of the columns of scores."""
    names = [file.stem.removeprefix("word-similarity-") for file in files]
    return [f"{name} {side}" for name in names for side in sides]


def score_cells(done):
    """Return mean and spread for every file of pairs and side."""
    by_file = zip(*map(columns, done.values()), strict=True)
    return [spread(values) for sides in by_file for values in sides]


def _score(space, text):
    from engine.embeddings.quality import read_similarity_pairs, similarity_score

    return similarity_score(space, read_similarity_pairs(text)).spearman


def _score_by_subwords(vector, pairs):
    words = sorted(_words_of(pairs))
    text = "\n".join(f"{first}\t{second}\t{rating}" for first, second, rating in pairs)
    return _score(space_of(words, [vector(word) for word in words]), text)


def _held_out(sentences, files):
    """Choose words; return them, and the pairs that have one and no strange word."""
    with training_text(sentences) as text:
        known = {word for sentence in text.sentences for word in sentence}
    pairs = [pair for pair in _pairs_of(files) if known.issuperset(pair[:2])]
    words = sorted(_words_of(pairs))
    chosen = set(random.Random(0).sample(words, min(HELD_OUT, len(words) // 2)))
    return chosen, [pair for pair in pairs if not chosen.isdisjoint(pair[:2])]


def _pairs_of(files):
    """Return pairs in small letters, each with its rating."""
    from engine.embeddings.quality import read_similarity_pairs

    lists = [read_similarity_pairs(file.read_text(encoding="utf-8")) for file in files]
    return [
        (first.lower(), second.lower(), rating)
        for each in lists
        for (first, second), rating in zip(each.pairs, each.ratings.tolist(), strict=True)
    ]


def _words_of(pairs):
    return {word for pair in pairs for word in pair[:2]}
