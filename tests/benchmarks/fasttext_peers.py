"""``python -m tests.benchmarks.fasttext_peers``: do fastText, gensim and we read the same vectors?

A model is trained by each, written by its own means and read by the others; the vectors of words in
and out of the vocabulary must agree to ``CLOSE``. The end of a line, ``</s>``, is left out: gensim
cuts it into pieces, which fastText does not. Needs the ``bench`` group.
"""

import tempfile
from pathlib import Path

import numpy as np

from engine.embeddings.subwords import END_OF_LINE

CLOSE = 1e-6
BUCKETS = 5_000
LINES = ["we like to go fishing and to go home", "我 喜欢 钓鱼", "the élève has a 🎣 net"] * 20
UNSEEN = ["fisher", "fishings", "élèves", "钓鱼网", "🎣🎣", "homeward", "zzzzz"]


def check():
    """Print the largest difference of every pair of writer and reader; fail if it is too large."""
    with tempfile.TemporaryDirectory() as folder:
        for writer, write in WRITERS.items():
            path = Path(folder, f"{writer}.bin")
            write(path)
            vectors = {reader: read(path) for reader, read in READERS.items()}
            words = [word for word in (*vectors["ours"][0], *UNSEEN) if word != END_OF_LINE]
            for reader, (known, vector) in vectors.items():
                assert known == vectors["ours"][0], "the words differ"
                pairs = [(vector(word), vectors["fastText"][1](word)) for word in words]
                furthest = max(float(np.abs(a - b).max()) for a, b in pairs)
                print(f"written by {writer}, read by {reader}: {furthest:.1e} from fastText")
                assert furthest <= CLOSE


def _write_fasttext(path):
    import fasttext

    text = path.with_suffix(".txt")
    text.write_text("\n".join(LINES), encoding="utf-8")
    options = {"dim": 10, "minCount": 1, "bucket": BUCKETS, "verbose": 0, "thread": 2}
    fasttext.train_unsupervised(str(text), **options).save_model(str(path))


def _write_gensim(path):
    from gensim.models import FastText
    from gensim.models.fasttext import save_facebook_model

    lines = [line.split() for line in LINES]
    save_facebook_model(FastText(lines, vector_size=10, min_count=1, bucket=BUCKETS), str(path))


def _write_ours(path):
    from engine.embeddings import FastTextConfig, save_fasttext, train_fasttext
    from engine.text import TokenizeConfig, build_corpus

    corpus = build_corpus(LINES, TokenizeConfig(pattern=r"\S+"))
    config = FastTextConfig(dimension=10, min_count=1, buckets=BUCKETS)
    save_fasttext(train_fasttext(corpus, config), path)


def _read_fasttext(path):
    import fasttext

    model = fasttext.load_model(str(path))
    return sorted(model.words), model.get_word_vector


def _read_gensim(path):
    from gensim.models.fasttext import load_facebook_model

    vectors = load_facebook_model(str(path)).wv
    return sorted(vectors.index_to_key), vectors.get_vector


def _read_ours(path):
    from engine.embeddings import load_fasttext

    model = load_fasttext(path)
    return sorted(model.space.vocabulary.tokens), model.vector


WRITERS = {"fastText": _write_fasttext, "gensim": _write_gensim, "ours": _write_ours}
READERS = {"ours": _read_ours, "fastText": _read_fasttext, "gensim": _read_gensim}

if __name__ == "__main__":
    check()
