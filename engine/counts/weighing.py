"""From a corpus to weighed terms in one go: the bag of words, and its TF-IDF beside it."""

from dataclasses import dataclass

from engine.config import check
from engine.counts.bow import (
    BowConfig,
    DocumentTermMatrix,
    High,
    Low,
    MaxDocuments,
    MaxTerms,
    MinDocuments,
    document_term_matrix_steps,
)
from engine.counts.tfidf import Idf, Norm, Tf, TfidfConfig, tfidf_steps
from engine.text.corpus import Corpus
from engine.training import Steps


@dataclass(frozen=True)
class WeighingConfig:
    """How counts become weights, and which terms there are."""

    tf: Tf = "count"
    idf: Idf = "plain"  # what is everywhere weighs nothing: the clearest to see
    norm: Norm = "l2"
    low: Low = 1
    high: High = 1
    min_documents: MinDocuments = 1
    max_documents: MaxDocuments = 100.0
    max_terms: MaxTerms = 0

    def __post_init__(self) -> None:
        check(self)
        assert self.bow  # checks that its parts fit together

    @property
    def tfidf(self) -> TfidfConfig:
        """The part that says how counts become weights."""
        return TfidfConfig(self.tf, self.idf, self.norm)

    @property
    def bow(self) -> BowConfig:
        """The part that says which terms there are."""
        return BowConfig(
            low=self.low,
            high=self.high,
            min_documents=self.min_documents,
            max_documents=self.max_documents,
            max_terms=self.max_terms,
        )


@dataclass(frozen=True, eq=False)
class WeighedTerms:
    """Counts and weights of the same cells."""

    counted: DocumentTermMatrix
    weighted: DocumentTermMatrix
    config: WeighingConfig


def weighed_terms_steps(
    corpus: Corpus, config: WeighingConfig | None = None
) -> Steps[WeighedTerms]:
    """Count the terms and weigh them, step by step."""
    config = config or WeighingConfig()
    counted = yield from document_term_matrix_steps(corpus, config.bow)
    weighted = yield from tfidf_steps(counted, config.tfidf)
    return WeighedTerms(counted, weighted, config)
