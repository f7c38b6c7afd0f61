"""From files to numbers: read, tokenise, build a vocabulary and a corpus, and check it up."""

from engine.text.corpus import Corpus, build_corpus, build_corpus_steps
from engine.text.documents import Documents
from engine.text.read import read_documents, read_documents_steps
from engine.text.tokenize_config import TokenizeConfig
from engine.text.vocabulary import Vocabulary

__all__ = [
    "Corpus",
    "Documents",
    "TokenizeConfig",
    "Vocabulary",
    "build_corpus",
    "build_corpus_steps",
    "read_documents",
    "read_documents_steps",
]
