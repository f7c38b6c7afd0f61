"""What one can ask an n-gram model: the next token, any probability, a text, and why.

Counting and the idea behind it are explained in ``engine.counts.language_model``; this is the
finished model, which speaks in tokens where ``engine.counts.interpolation`` speaks in ids.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Int32
from engine.counts.generation import chosen, joined, most_probable
from engine.counts.interpolation import Interpolation
from engine.counts.ngram_explained import worked_probability
from engine.counts.ngram_model_config import NgramModelConfig
from engine.counts.perplexity import Measurement, breaks_of, measure_steps
from engine.counts.worked import WorkedStep
from engine.messages import UserError
from engine.text.corpus import Corpus, build_corpus
from engine.text.tokenize_config import TokenizeConfig
from engine.text.vocabulary import Vocabulary
from engine.training import run

LONGEST = 100_000  # tokens written at once
Context = str | Sequence[str | int]


@dataclass(frozen=True, eq=False)
class NgramLanguageModel:
    """Probabilities of the next token.

    A context is a text, cut like the corpus was, or a sequence of tokens as they stand in the
    vocabulary, or of ids. Only its last n - 1 tokens matter, and only those after an unknown one.

    Attributes
    ----------
    interpolation
        The counts, and how they are smoothed.
    tokenization
        How texts are cut, with the language settled.
    trained
        Tokens learned: the held-out part begins at this place of the corpus.
    held_out
        How the model did on the part kept back, or None where nothing was.
    """

    interpolation: Interpolation
    vocabulary: Vocabulary
    tokenization: TokenizeConfig
    config: NgramModelConfig
    trained: int
    held_out: Measurement | None = None

    @property
    def held_out_perplexity(self) -> float | None:
        """Perplexity on the part kept back, or None."""
        return self.held_out.perplexity if self.held_out else None

    @property
    def bits_per_token(self) -> float | None:
        """Bits per token on the part kept back, or None."""
        return self.held_out.bits_per_token if self.held_out else None

    def probability(self, token: str | int, context: Context = ()) -> float:
        """Return p(token | context); 0 for an unknown token."""
        number = self._id(token)
        return self.interpolation.probability(number, self._ids(context)) if number >= 0 else 0.0

    def distribution(self, context: Context = ()) -> NDArray[np.float64]:
        """Return p of every token of the vocabulary after a context, float64 (V,); sums to 1.

        Where the context was never seen, the longest part of it that was takes its place; with
        add-k, every token is equally likely there. Plain counts do the same instead of being
        undefined.
        """
        return self.interpolation.distribution(self._ids(context))

    def next_tokens(self, prompt: Context, k: int = 10) -> list[tuple[str, float]]:
        """Return the k most probable next tokens with their probabilities, best first."""
        likely = self.distribution(prompt)
        best = most_probable(likely, k).tolist()
        return [(self.vocabulary.tokens[number], float(likely[number])) for number in best]

    def perplexity(self, text: Corpus | str) -> float:
        """Return the perplexity on a text, without its unknown tokens; see ``measure``."""
        return self.measure(text).perplexity

    def measure(self, text: Corpus | str) -> Measurement:
        """Measure the model on a text; raises ``UserError`` when it knows none of its tokens."""
        corpus = self._cut(text) if isinstance(text, str) else text
        return run(measure_steps(self.interpolation, self._known(corpus), breaks_of(corpus)))

    def explain(self, token: str | int, context: Context = ()) -> list[WorkedStep]:
        """Work out p(token | context); the last step is the probability."""
        number = self._id(token)
        if number < 0:
            raise UserError("“{token}” does not occur in the text of this model.", token=token)
        return worked_probability(self.interpolation, number, self._ids(context), self._text)

    def generate(
        self,
        prompt: str = "",
        length: int = 50,
        temperature: float = 1.0,
        seed: int = 0,
        top_k: int = 0,
    ) -> str:
        """Write ``length`` tokens after a prompt and return both; the same seed, the same text.

        See ``sample`` for temperature and ``top_k``. Words are joined as they are usually written.
        """
        if not 0 <= length <= LONGEST:
            raise UserError("Between 0 and {most} tokens can be written at once.", most=LONGEST)
        tokens = list(islice(self.sample(prompt, temperature, seed, top_k), length))
        start = [prompt] if prompt else []
        return "".join(start + tokens) if self._by_character else joined(start + tokens)

    def sample(
        self, prompt: Context = "", temperature: float = 1.0, seed: int = 0, top_k: int = 0
    ) -> Iterator[str]:
        """Draw one token after the other, without end.

        Temperature 1 draws as the model believes, less is more careful, 0 always takes the most
        probable one; ``top_k`` draws from the k most probable only, 0 from all. An unknown prompt
        counts as none.
        """
        if not 0 <= temperature < math.inf or top_k < 0:
            raise UserError(
                "The temperature and the number of tokens to choose from must not be below 0."
            )
        drawn = self._draws(prompt, temperature, seed, top_k)
        return map(self.vocabulary.tokens.__getitem__, drawn)

    def _draws(self, prompt: Context, temperature: float, seed: int, top_k: int) -> Iterator[int]:
        random = np.random.default_rng(seed)
        context = self._ids(prompt)
        while True:
            if temperature == 1 and not top_k:
                token = self.interpolation.draw(context, random)
            else:
                likely = self.interpolation.distribution(context)
                token = chosen(likely, temperature, top_k, random)
            yield token
            context = [*context[-self.config.order :], token]

    @property
    def _by_character(self) -> bool:
        return self.tokenization.by_character

    def _text(self, ids: Sequence[int]) -> str:
        tokens = [self.vocabulary.tokens[number] for number in ids]
        return "".join(tokens) if self._by_character else joined(tokens)

    def _id(self, token: str | int) -> int:
        """Return the id of a token, or -1 for an unknown one."""
        if isinstance(token, str):
            found = self.vocabulary.id(token)
            return -1 if found is None else found
        return int(token) if 0 <= token < len(self.vocabulary) else -1

    def _ids(self, context: Context) -> list[int]:
        """Return the ids of a context after its last unknown token or gap."""
        if not isinstance(context, str):
            ids = [self._id(token) for token in context[-self.config.order :]]
        else:
            ids = self._ids_of_text(context)
        unknown = [place for place, number in enumerate(ids) if number < 0]
        return ids[unknown[-1] + 1 :] if unknown else ids

    def _ids_of_text(self, text: str) -> list[int]:
        try:
            corpus = self._cut(text)
        except UserError:  # nothing in it is a token
            return []
        connected = np.flatnonzero(corpus.gaps)[-1:].tolist() or [0]
        ids: list[int] = self._known(corpus)[connected[0] :].tolist()
        return ids

    def _cut(self, text: str) -> Corpus:
        return build_corpus([text], self.tokenization)

    def _known(self, corpus: Corpus) -> Int32:
        """Return the tokens of a corpus as ids of this model, int32 (N,); -1 where unknown."""
        return np.array(list(map(self._id, corpus.vocabulary.tokens)), np.int32)[corpus.ids]
