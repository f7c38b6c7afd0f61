"""Make the golden answers of an embedding space with gensim: gensim_space.json.

    python -m pip install gensim==4.4.0
    python tests/golden/make_gensim_space.py

The tests read the file and do without gensim. The space is made up: 15 stems with four endings
each, an ending moves every stem the same way but for some noise, so that some analogies
come out and some do not.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from gensim.models import KeyedVectors

STEMS, ENDINGS, DIMENSION = "abcdefghijklmno", 4, 8


def space(rng):
    """Return words and their vectors, of different lengths and with two decimals."""
    stems = rng.normal(size=(len(STEMS), 1, DIMENSION))
    endings = rng.normal(size=(1, ENDINGS, DIMENSION))
    noise = 0.45 * rng.normal(size=(len(STEMS), ENDINGS, DIMENSION))
    vectors = (stems + endings + noise).reshape(-1, DIMENSION)
    words = [f"{stem}{ending}" for stem in STEMS for ending in range(ENDINGS)]
    return words, np.round(vectors * rng.uniform(0.5, 3, size=(len(words), 1)), 2)


def main():
    """Ask gensim and write its answers beside this file."""
    rng = np.random.default_rng(7)
    words, vectors = space(rng)
    keyed = KeyedVectors(DIMENSION)
    keyed.add_vectors(words, vectors.astype(np.float32))
    drawn = [rng.choice(words, 3, replace=False).tolist() for _ in range(12)]
    odd = [rng.choice(words, size, replace=False).tolist() for size in (3, 4, 5, 8)]
    pairs = "\n".join(
        f"{one}\t{other}\t{rng.integers(0, 8) / 2}"
        for one, other in [rng.choice([*words, "unknown"], 2, replace=False) for _ in range(80)]
    )
    quadruples = [
        f"{s}{i} {s}{j} {t}{i} {t}{j}"
        for s, t in [rng.choice(list(STEMS), 2, replace=False) for _ in range(60)]
        for i, j in [rng.choice(4, 2, replace=False)]
    ]
    half = len(quadruples) // 2
    lines = [": first", *quadruples[:half], "a1 nobody b1 b2", ": second", *quadruples[half:]]
    analogies = "\n".join(lines)
    with TemporaryDirectory() as folder:
        (Path(folder) / "pairs").write_text(pairs)
        (Path(folder) / "analogies").write_text(analogies)
        _, correlation, unknown = keyed.evaluate_word_pairs(Path(folder) / "pairs")
        accuracy, sections = keyed.evaluate_word_analogies(Path(folder) / "analogies")
    golden = {
        "words": words,
        "vectors": vectors.tolist(),
        "nearest": {word: keyed.most_similar(word, topn=5) for word in words[::10]},
        "formula": keyed.most_similar(positive=[("a1", 2), "b2"], negative=["c3"], topn=5),
        "analogies": [
            {
                "asked": [a, b, c],
                "add": keyed.most_similar(positive=[b, c], negative=[a], topn=5),
                "multiply": keyed.most_similar_cosmul(positive=[b, c], negative=[a], topn=5),
            }
            for a, b, c in drawn
        ],
        "odd": [[each, keyed.doesnt_match(each)] for each in odd],
        "pairs": pairs,
        "spearman": correlation[0],
        "unknown_percent": unknown,
        "questions": analogies,
        "accuracy": accuracy,
        "correct": {
            section["section"]: [" ".join(each).lower() for each in section["correct"]]
            for section in sections
        },
    }
    file = Path(__file__).with_name("gensim_space.json")
    file.write_text(json.dumps(golden).replace("]], ", "]],\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
