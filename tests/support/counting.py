"""Counting as plainly as it can be done, with lists and dictionaries; what tests compare with."""

from collections import Counter

from hypothesis import strategies as st

DOCUMENTS = st.lists(st.lists(st.sampled_from("abcde"), max_size=12), min_size=1, max_size=6)
ORDERS = st.tuples(st.integers(1, 5), st.integers(0, 4)).map(lambda o: (o[0], min(5, sum(o))))


def runs(tokens, left_out, low, high):
    """Return all n-grams of a document that hold nothing left out, in the order of the text."""
    windows = [tuple(tokens[i : i + n]) for n in range(low, high + 1) for i in places(tokens, n)]
    return [window for window in windows if not left_out.intersection(window)]


def places(tokens, n):
    return range(len(tokens) - n + 1)


def bags(documents, left_out, low, high):
    """Return one Counter of n-grams for each document."""
    return [Counter(runs(tokens, left_out, low, high)) for tokens in documents]


def totals(rows):
    """Return {n-gram: (how often it occurs, in how many documents)}."""
    counts, documents = Counter(), Counter()
    for row in rows:
        counts.update(row)
        documents.update(set(row))
    return {ngram: (counts[ngram], documents[ngram]) for ngram in counts}


def tokens_of(counted, column):
    """Return the tokens of a column of a document-term matrix."""
    names = counted.corpus.vocabulary.tokens
    return tuple(names[i] for i in counted.ngrams[column].tolist() if i >= 0)


def bags_of(counted):
    """Return one {tokens: value} for each row of a document-term matrix."""
    terms = [tokens_of(counted, column) for column in range(counted.shape[1])]
    rows = [counted.row(document) for document in range(counted.shape[0])]
    return [
        {terms[column]: value for column, value in zip(*map(list, row), strict=True)}
        for row in rows
    ]
