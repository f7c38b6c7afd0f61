"""The search engine."""

import numpy as np
import pytest

from engine.counts.similarity import query_row, similar_documents
from engine.messages import UserError
from engine.text import build_corpus
from engine.training import run
from legacy_gui.panels.tfidf_answer import WINDOW, answer_steps, best_passage, unknown_words
from tests.support.weighed import weighed


@pytest.fixture(scope="module")
def source():
    return weighed()


def test_documents_are_ranked_by_the_engines_cosine(source):
    answer = run(answer_steps(source, "money bank"))
    row = query_row(source.counted, "money bank", source.config.tfidf)
    found = similar_documents(source.weighted, row)
    assert answer.documents == tuple(found.documents.tolist())
    assert answer.cosines == pytest.approx(found.cosines)
    assert answer.documents[0] == 1
    assert len(answer.passages) == len(answer.documents)


def test_unknown_words_are_told_apart_as_the_text_was_cut(source):
    assert unknown_words(source.counted.corpus, "BANK Zebra, money quagga") == ("zebra", "quagga")
    assert unknown_words(source.counted.corpus, "") == ()
    assert run(answer_steps(source, "bank zebra")).unknown == ("zebra",)


def test_only_unknown_words_are_an_error(source):
    with pytest.raises(UserError):
        run(answer_steps(source, "zebra"))


def test_the_passage_marks_the_words_of_the_query(source):
    answer = run(answer_steps(source, "money bank"))
    passage = answer.passages[0]
    marked = [passage.text[begin:end] for begin, end in passage.hits]
    assert marked == ["bank", "money", "bank", "money"]


def test_the_best_passage_is_where_the_words_stand_together():
    text = " ".join(["x"] * 100 + ["fish", "x", "net"] + ["x"] * 100 + ["fish"])
    corpus = build_corpus([text])
    wanted = np.zeros(len(corpus.vocabulary))
    wanted[[corpus.vocabulary.id("fish"), corpus.vocabulary.id("net")]] = 1
    passage = best_passage(corpus, 0, wanted)
    assert [passage.text[a:b] for a, b in passage.hits] == ["fish", "net"]
    assert len(passage.text.split()) == WINDOW
    assert passage.text.startswith("x x x fish")


def test_pairs_of_words_are_found_where_pairs_are_terms():
    source = weighed(low=2, high=2)
    answer = run(answer_steps(source, "fishing boat"))
    assert answer.documents == (2,)
    assert [answer.passages[0].text[a:b] for a, b in answer.passages[0].hits] == ["fishing", "boat"]
