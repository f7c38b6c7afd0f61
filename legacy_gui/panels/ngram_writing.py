"""What the page of the n-gram model computes in the background: the model, and its text."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass

from engine.counts import NgramTable
from engine.counts.generation import joined
from engine.counts.language_model import (
    NgramLanguageModel,
    NgramModelConfig,
    train_ngram_language_model_steps,
)
from engine.training import Adjust, Steps
from legacy_gui.panels.ngram_features import sharing_pair, tokens_of


def model_steps(
    table: NgramTable, config: NgramModelConfig, *, with_prompt: bool
) -> Steps[tuple[NgramLanguageModel, str]]:
    """Train a model, and find a word with which two telling n-grams begin or that they share."""
    model = yield from train_ngram_language_model_steps(table.corpus, config)
    pair = sharing_pair(table) if with_prompt else None
    if pair is None:
        return model, ""
    first, second = (tokens_of(table, row) for row in pair)
    return model, first[0] if first[0] == second[0] else first[-1]


@dataclass(frozen=True)
class Written:
    """A snapshot of a text that is being written."""

    text: str


def writing_steps(
    model: NgramLanguageModel, prompt: str, tokens: Iterator[str]
) -> Generator[Written, Adjust | None, Written]:
    """Write token after token."""
    parts = [prompt] if prompt else []
    for token in tokens:
        parts.append(token)
        yield Written(written_text(model, parts))
    return Written(written_text(model, parts))


def written_text(model: NgramLanguageModel, parts: list[str]) -> str:
    """Join tokens as the model's text joins them."""
    return "".join(parts) if model.tokenization.by_character else joined(parts)
