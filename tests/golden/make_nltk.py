"""Make the golden numbers of the n-gram language models with nltk 3.10: nltk_language_models.json.

    python -m venv /some/where && /some/where/bin/pip install nltk==3.10.4
    /some/where/bin/python tests/golden/make_nltk.py

nltk is no dependency of this project, so that its numbers are kept in a file. It gets n-grams
without padding. Where it differs from Chen and Goodman (1998):

* Its recursion ends at the unigrams; theirs ends one step later, at the uniform distribution. The
  two ``Textbook`` classes add that step, and the file holds the numbers of both.
* Its continuation counts ignore that an n-gram begins a document. Kneser-Ney therefore also gets
  the n-grams that begin with ``<s>``, one such token before each document, but not ``<s>`` alone.
* Its vocabulary counts ``<UNK>``, so V is one larger than the number of words; the test lets one
  word of its own corpus occur in the held-out part only, which is the same.
"""

import json
from itertools import chain, product
from pathlib import Path

from nltk.lm import MLE, KneserNeyInterpolated, Lidstone, WittenBellInterpolated
from nltk.lm.smoothing import KneserNey, WittenBell
from nltk.util import everygrams

DOCUMENTS = [
    "we like to go fishing and we like to go home",
    "to go fishing we need a net and to go home we need a road",
    "a neural net is no fishing net and we like a neural net",
    "we go we go we go home",
]
UNSEEN = "shopping"  # in the vocabulary, never counted
ORDERS = (1, 2, 3, 4)
ADDED = 0.1
DISCOUNT = 0.75
SENTENCE = "we like a net and we go fishing to go home shopping"


class TextbookWittenBell(WittenBell):
    """Witten-Bell that mixes the unigrams with the uniform distribution."""

    def unigram_score(self, word):
        different, total = len(self.counts.unigrams), self.counts.unigrams.N()
        return (self.counts.unigrams[word] + different / len(self.vocab)) / (total + different)


class TextbookKneserNey(KneserNey):
    """Kneser-Ney that does the same; with order 1 there is nothing to continue."""

    def unigram_score(self, word):
        counts = self.counts.unigrams
        count, total = counts[word], counts.N()
        if self._order > 1:
            count, total = self._continuation_counts(word)
        rest = self.discount * len(counts) / total
        return max(count - self.discount, 0) / total + rest / len(self.vocab)


def models(order):
    """Return {name: model}."""
    witten_bell, kneser_ney = (
        WittenBellInterpolated(order),
        KneserNeyInterpolated(order, DISCOUNT),
    )
    textbook = WittenBellInterpolated(order), KneserNeyInterpolated(order, DISCOUNT)
    textbook[0].estimator = TextbookWittenBell(textbook[0].vocab, textbook[0].counts)
    textbook[1].estimator = TextbookKneserNey(
        textbook[1].vocab, textbook[1].counts, order, DISCOUNT
    )
    found = {
        "mle": MLE(order),
        "add-k": Lidstone(ADDED, order),
        "witten-bell": textbook[0],
        "kneser-ney": textbook[1],
        "witten-bell, unigrams last": witten_bell,
    }
    return found if order == 1 else {**found, "kneser-ney, unigrams last": kneser_ney}


def ngrams(document, order, with_beginning):
    """Return the n-grams of one document, also those after one <s> for continuation counts."""
    words = document.split()
    if not with_beginning:
        return list(everygrams(words, max_len=order))
    found = everygrams(["<s>", *words], max_len=order)
    return [ngram for ngram in found if ngram != ("<s>",)]


def fitted(name, model, order):
    """Fit a model on all documents; the vocabulary is the words, and nltk adds one unknown."""
    texts = [ngrams(document, order, name.startswith("kneser-ney")) for document in DOCUMENTS]
    model.fit(texts, vocabulary_text=list(chain.from_iterable(d.split() for d in DOCUMENTS)))
    return model


def contexts(order):
    """Return contexts of every length: each one seen, and some never seen."""
    seen = {()}
    for document in DOCUMENTS:
        words = document.split()
        seen |= {
            tuple(words[i : i + n]) for n in range(1, order) for i in range(len(words) - n + 1)
        }
    unseen = {("road", "we", "home")[-n:] for n in range(2, order)}
    return sorted(seen | unseen)


def rows(model, order):
    """Return [context, word, whether the context was seen, probability] for many pairs."""
    words = sorted({word for document in DOCUMENTS for word in document.split()})
    chosen = [*words[::2], "we", "net"]
    return [
        [
            list(context),
            word,
            bool(model.context_counts(context).N()),
            model.score(word, context),
        ]
        for context, word in product(contexts(order)[:: 2 * order - 1], chosen)
    ]


def perplexity(model, order):
    """Return nltk's perplexity of the sentence, each word after as much context as there is."""
    words = SENTENCE.split()
    return model.perplexity([words[max(0, i - order + 1) : i + 1] for i in range(len(words))])


def main():
    """Write the file."""
    golden = {
        "documents": DOCUMENTS,
        "unseen": UNSEEN,
        "added": ADDED,
        "discount": DISCOUNT,
        "sentence": SENTENCE,
        "models": [],
    }
    for order in ORDERS:
        for name, model in models(order).items():
            fitted(name, model, order)
            golden["models"].append(
                {
                    "order": order,
                    "name": name,
                    "perplexity": perplexity(model, order),
                    "rows": rows(model, order),
                }
            )
    for model in golden["models"]:
        if model["perplexity"] == float("inf"):
            model["perplexity"] = None  # JSON has no infinity
    path = Path(__file__).with_name("nltk_language_models.json")
    lines = json.dumps(golden, ensure_ascii=False).replace("]], ", "]],\n")
    path.write_text(lines.replace("], [[", "],\n[[") + "\n", encoding="utf-8")


main()
