"""Make the golden numbers of bags of words and TF-IDF with scikit-learn: scikit_learn.json.

    python -m pip install scikit-learn==1.9.1
    python tests/golden/make_scikit_learn.py

The tests read the file and do without scikit-learn. Its vocabulary is alphabetical, so that every
case lists its terms; of a matrix only the cells that are not 0 are kept, row by row, each row in
the order of those terms.
"""

import json
from itertools import product
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

CORPORA = Path(__file__).parents[2] / "resources" / "corpora"

DOCUMENTS = 8
PATTERN = r"(?u)\b\w\w+\b"
COUNTERS = [
    {},
    {"ngram_range": (1, 2)},
    {"ngram_range": (2, 3)},
    {"binary": True},
    {"min_df": 2},
    {"max_df": 0.5},
    {"max_df": 3 / 8, "min_df": 2, "ngram_range": (1, 2)},
    {"max_features": 10},
    {"max_features": 10, "max_df": 0.5, "ngram_range": (1, 2)},
]
WEIGHINGS = [
    {"sublinear_tf": sublinear, **idf, "norm": norm}
    for sublinear, idf, norm in product(
        (False, True),
        ({"use_idf": False}, {"smooth_idf": False}, {"smooth_idf": True}),
        (None, "l1", "l2"),
    )
]
SOME_WEIGHINGS = [WEIGHINGS[8], WEIGHINGS[13]]


def texts():
    """Return the first news of the sample, and one document without any term."""
    rows = (CORPORA / "news_politics_science.csv").read_text("utf-8").splitlines()[1:]
    found = [row.split(",", 1)[1].strip('"') for row in rows[: DOCUMENTS - 1]]
    return [*found[:5], "— ! a", *found[5:]]


def clear_cut(documents, options):
    """Check that the most frequent terms are not a matter of chance: no tie at the border."""
    if "max_features" not in options:
        return
    unlimited = {name: value for name, value in options.items() if name != "max_features"}
    counts = CountVectorizer(token_pattern=PATTERN, **unlimited).fit_transform(documents)
    falling = np.sort(np.asarray(counts.sum(axis=0)).ravel())[::-1]
    most = options["max_features"]
    assert falling[most - 1] > falling[most], (options, falling[:20])


def case(documents, options, weighings):
    """Return the terms, the counts and the weights of one way of counting."""
    clear_cut(documents, options)
    counter = CountVectorizer(token_pattern=PATTERN, **options)
    counts = counter.fit_transform(documents)
    counts.sort_indices()
    weights = []
    for weighing in weighings:
        found = TfidfTransformer(**weighing).fit_transform(counts)
        found.sort_indices()
        weights.append({"options": weighing, "values": found.data.tolist()})
    return {
        "options": options,
        "terms": counter.get_feature_names_out().tolist(),
        "indptr": counts.indptr.tolist(),
        "indices": counts.indices.tolist(),
        "counts": counts.data.tolist(),
        "weights": weights,
    }


def main():
    """Write the file."""
    documents = texts()
    cases = [
        case(documents, options, WEIGHINGS if not number else SOME_WEIGHINGS)
        for number, options in enumerate(COUNTERS)
    ]
    golden = {"pattern": PATTERN, "documents": documents, "cases": cases}
    path = Path(__file__).with_name("scikit_learn.json")
    lines = json.dumps(golden, ensure_ascii=False, separators=(",", ":"))
    path.write_text(lines.replace('],"', '],\n"') + "\n", encoding="utf-8")


main()
