"""Make the golden files of fastText with fasttext 0.9.3: models of a few kB, and what they say.

    python -m venv /some/where && /some/where/bin/pip install fasttext==0.9.3
    /some/where/bin/python tests/golden/fasttext/make.py

``fasttext.json`` holds the pieces, the buckets and the vectors of words in and out of the
vocabulary. Two more files are of kinds that are refused: one that tells labels and one that is
compressed.
"""

import json
import tempfile
from pathlib import Path

import fasttext

HERE = Path(__file__).parent
LINES = [
    "we like to go fishing and we like to go home",
    "la naïveté d’une élève où l’œuvre coûte",
    "我 喜欢 钓鱼 我们 去 钓鱼 吧 神经网络",
    "the net 🎣 is a fishing net 👩‍👩‍👧 and no neural net aaaaaaa",
]
UNSEEN = [
    "fisher",
    "fishings",
    "élèves",
    "喜鹊",
    "𠮷野家",
    "🎣🎣",
    "a",
    "é",
    "ab",
    "</s>",
    "aaaaaaaaa",
]
MODELS = {
    "skipgram": {"model": "skipgram", "dim": 4, "minn": 3, "maxn": 6, "bucket": 300},
    "cbow": {"model": "cbow", "dim": 3, "minn": 1, "maxn": 3, "bucket": 40, "loss": "hs"},
    "words": {"model": "skipgram", "dim": 3, "minn": 0, "maxn": 0, "bucket": 0},
}


def train(text, options):
    """Train on one thread, so that the same numbers come out again."""
    return fasttext.train_unsupervised(
        str(text), thread=1, minCount=1, epoch=30, ws=3, neg=2, verbose=0, **options
    )


def described(model, name):
    """Return what the tests compare: the pieces and the vector of every word."""
    words = {}
    for word in [*model.words, *UNSEEN]:
        pieces, ids = model.get_subwords(word)
        words[word] = {
            "pieces": pieces,
            "ids": ids.tolist(),
            "vector": [float(number) for number in model.get_word_vector(word)],
        }
    counts = model.get_words(include_freq=True)[1].tolist()
    return {"options": MODELS[name], "words": model.words, "counts": counts, "all": words}


def main():
    """Write the files."""
    golden = {}
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder, "text.txt")
        text.write_text("\n".join(LINES * 3) + "\n", encoding="utf-8")
        for name, options in MODELS.items():
            model = train(text, options)
            model.save_model(str(HERE / f"{name}.bin"))
            golden[name] = described(model, name)
        labelled = Path(folder, "labelled.txt")
        labelled.write_text("".join(f"__label__a {line}\n" for line in LINES), encoding="utf-8")
        model = fasttext.train_supervised(
            str(labelled), dim=3, thread=1, bucket=300, minn=2, maxn=3, epoch=1, verbose=0
        )
        model.save_model(str(HERE / "supervised.bin"))
        model.quantize(dsub=1)
        model.save_model(str(HERE / "compressed.ftz"))
    for each in golden.values():
        for word in each["all"].values():
            word["vector"] = [round(number, 9) for number in word["vector"]]
    written = json.dumps(golden, ensure_ascii=False).replace("}, ", "},\n")
    (HERE / "fasttext.json").write_text(written + "\n", encoding="utf-8")


main()
