"""N-gram language model: guess the next token from the few before it.

The oldest language model, and the yardstick of every later one. Shannon (1948) let chance write
English: each word drawn from those that had followed the last two in a book, and the longer the
context, the more it reads like English. The assumption (Markov): only the last n - 1 tokens matter,

    p(w₁ … w_N) = Π p(wᵢ | wᵢ₋ₙ₊₁ … wᵢ₋₁)

and each factor is estimated by counting. Most n-grams of any new text were never counted, so the
counts must be smoothed (``engine.counts.smoothing``: Witten and Bell 1991, Kneser and Ney 1995,
Chen and Goodman 1998). A model is good when a text it has not seen does not surprise it:

    bits per token = - (1 / N) Σ log₂ p(wᵢ | …)        perplexity = 2 ^ bits per token

A perplexity of 100 says: as unsure as if 100 tokens were equally likely each time. It is measured
on the end of the text, which is kept back from counting; a recurrent network measured on the same
part (``held_out_start``) can be compared number by number.

*Vocabulary.* A model knows the V tokens of its corpus, those of the held-out part included; one
that was not counted gets its share of what smoothing gives away. *Unknown tokens*, outside these V,
have probability 0; a text is measured without them, they are counted, and as context they say
nothing: only the tokens after the last unknown one do.

>>> from engine.text import build_corpus
>>> corpus = build_corpus("we go fishing . you go fishing . they go home .")
>>> model = train_ngram_language_model(corpus, NgramModelConfig(smoothing="mle", held_out=0))
>>> model.probability("fishing", ["we", "go"]), model.next_tokens("they", 1)
(1.0, [('go', 1.0)])
"""

from dataclasses import replace

from engine.counts.interpolation import Interpolation
from engine.counts.ngram_language_model import NgramLanguageModel
from engine.counts.ngram_model_config import NgramModelConfig
from engine.counts.ngram_tree import Level, build_tree_steps
from engine.counts.perplexity import Measurement, breaks_of, held_out_start, measure_steps
from engine.counts.smoothing import Smoothing, estimated_discount
from engine.messages import UserError
from engine.text.corpus import Corpus
from engine.training import Steps, run

__all__ = [
    "Measurement",
    "NgramLanguageModel",
    "NgramModelConfig",
    "held_out_start",
    "train_ngram_language_model",
    "train_ngram_language_model_steps",
]


def train_ngram_language_model(
    corpus: Corpus, config: NgramModelConfig | None = None
) -> NgramLanguageModel:
    """Count a corpus and measure the model on the part kept back."""
    return run(train_ngram_language_model_steps(corpus, config))


def train_ngram_language_model_steps(
    corpus: Corpus, config: NgramModelConfig | None = None
) -> Steps[NgramLanguageModel]:
    """Do the same step by step, so that it can be watched and stopped."""
    config = config or NgramModelConfig()
    if not len(corpus):
        raise UserError("The text holds no words; open another one or type some.")
    breaks, end = breaks_of(corpus), held_out_start(len(corpus), config.held_out)
    continuation = config.smoothing == "kneser-ney"
    levels = yield from build_tree_steps(corpus.ids[:end], breaks[:end], config.order, continuation)
    interpolation = Interpolation(levels, _smoothing(levels, config, len(corpus.vocabulary)))
    cut_alike = replace(corpus.config, language=corpus.language, min_count=1, max_vocabulary=0)
    model = NgramLanguageModel(interpolation, corpus.vocabulary, cut_alike, config, end)
    if end == len(corpus):
        return model
    held_out = yield from measure_steps(interpolation, corpus.ids[end:], breaks[end:])
    return replace(model, held_out=held_out)


def _smoothing(levels: tuple[Level, ...], config: NgramModelConfig, size: int) -> Smoothing:
    discounts = [0.0] * len(levels)
    if config.smoothing == "kneser-ney":
        discounts = [config.discount or estimated_discount(level.counts) for level in levels]
    return Smoothing(config.smoothing, size, config.add_k, tuple(discounts))
