"""A network tells the labels of documents, also at every word on the way."""

import numpy as np
import pytest

from engine.recurrent.classifier import (
    train_sequence_classifier,
    train_sequence_classifier_steps,
)
from engine.recurrent.classifier_config import SequenceClassifierConfig
from engine.recurrent.reading_networks import ReadingNetworks
from engine.text import Documents, TokenizeConfig, build_corpus
from engine.training import Adjust, Pulse, run
from tests.support.labelled import documents, stories

SMALL = {"hidden": 12, "embedding": 6, "epochs": 6, "learning_rate": 0.01, "batch": 8}


@pytest.fixture(scope="module")
def corpus():
    return build_corpus(stories())


@pytest.fixture(scope="module")
def model(corpus):
    return train_sequence_classifier(corpus, SequenceClassifierConfig(**SMALL))


@pytest.mark.parametrize("cell", ["rnn", "lstm"])
def test_it_learns_to_tell_the_labels(corpus, cell):
    model = train_sequence_classifier(corpus, SequenceClassifierConfig(cell=cell, **SMALL))
    assert model.labels == ("sea", "vote")
    assert model.accuracy > 0.9
    assert model.history[-1].held_out_loss < 0.3 < model.history[0].held_out_loss
    found = model.predict_probabilities(["a party in the street", "a fish"])
    assert found.argmax(axis=1).tolist() == [1, 0]
    assert found.sum(axis=1) == pytest.approx(1)


def test_characters_are_read_as_well():
    corpus = build_corpus(stories(), TokenizeConfig(unit="char"))
    config = SequenceClassifierConfig(**{**SMALL, "hidden": 24, "epochs": 10})
    model = train_sequence_classifier(corpus, config)
    assert model.accuracy > 0.9
    assert model.tokens("fish.") == ("f", "i", "s", "h", "…")


def test_the_accuracy_is_that_of_the_documents_kept_back(corpus, model):
    classes = np.array([model.labels.index(label) for label in corpus.labels])
    for array in (model.held_out, model.weights.vector, *model.weights.matrices()):
        assert not array.flags.writeable
    kept = model.held_out
    assert len(kept) == 16
    assert np.bincount(classes[kept]).tolist() == [12, 4]
    found = model.predict_probabilities(corpus)
    assert found.shape == (80, 2)
    assert (found[kept].argmax(axis=1) == classes[kept]).mean() == model.accuracy
    loss = -np.log(found[kept, classes[kept]]).mean()
    assert loss == pytest.approx(model.history[-1].held_out_loss, rel=1e-5)


def test_along_a_document_the_last_word_gives_the_answer(corpus, model):
    text = corpus.documents.texts[0]
    along = model.along(text)
    tokens = model.tokens(text)
    assert along.shape == (len(tokens), 2)
    assert tokens == tuple(text.split())
    for place in (0, -1):
        part = " ".join(tokens[: place + 1] if place == 0 else tokens)
        assert along[place] == pytest.approx(model.predict_probabilities([part])[0], abs=1e-6)
    assert model.tokens("a party") == ("…", "party")


def test_every_answer_for_the_documents_kept_back_is_there(corpus, model):
    answers = model.answers
    assert np.array_equal(answers.documents, model.held_out)
    assert [model.labels[one] for one in answers.wanted] == [
        corpus.labels[d] for d in answers.documents
    ]
    found = model.predict_probabilities(corpus)[answers.documents]
    assert answers.found == pytest.approx(found, abs=1e-6)
    assert answers.right.mean() == model.accuracy
    table = answers.table()
    assert table.sum(axis=1).tolist() == [12, 4]
    assert np.trace(table) == answers.right.sum()
    wrong = np.flatnonzero(~answers.right)
    assert table[0, 1] == sum(answers.wanted[row] == 0 for row in wrong)
    assert answers.always() == (0, 0.75)


def test_a_document_moves_the_belief_word_by_word(corpus, model):
    belief = model.belief(corpus, 3)
    text = corpus.documents.texts[3]
    assert belief.text == text
    assert tuple(text[begin:end] for begin, end in belief.spans) == tuple(text.split())
    assert np.array_equal(belief.found, model.along(text))
    assert belief.moved(1).sum() == pytest.approx(belief.found[-1, 1] - 0.5)
    assert belief.moved(1)[0] == pytest.approx(belief.found[0, 1] - 0.5)
    other = model.belief(model.as_corpus(("party zeppelin",)))
    assert other.known.tolist() == [True, False]
    assert not other.is_cut


def test_words_that_the_corpus_left_out_are_left_out_of_its_documents():
    corpus = build_corpus(stories(), TokenizeConfig(stop_words=True, language="en"))
    model = train_sequence_classifier(corpus, SequenceClassifierConfig(**SMALL))
    belief = model.belief(corpus, 0)
    assert len(belief.spans) == corpus.offsets[1]
    assert belief.found[-1] == pytest.approx(model.predict_probabilities(corpus)[0], abs=1e-6)


def test_documents_are_read_no_further_than_wished(corpus):
    config = SequenceClassifierConfig(**SMALL, longest=2)
    model = train_sequence_classifier(corpus, config)
    assert model.along("fish home street quiet").shape == (2, 2)
    belief = model.belief(model.as_corpus(("fish home street quiet",)))
    assert belief.is_cut
    assert belief.spans.tolist() == [[0, 4], [5, 9]]


def test_the_same_seed_gives_the_same_bits_however_often_it_is_watched(corpus, monkeypatch):
    config = SequenceClassifierConfig(**SMALL, layers=2, dropout=0.3)
    models = []
    for due in (True, False):
        monkeypatch.setattr(Pulse, "due", lambda pulse, due=due: due)
        models.append(train_sequence_classifier(corpus, config))
    first, second = models
    assert np.array_equal(first.weights.vector, second.weights.vector)
    assert np.array_equal(first.held_out, second.held_out)
    assert str(first.history) == str(second.history)


def test_it_stops_early_and_goes_back_to_the_best(corpus):
    labels = np.random.default_rng(1).permutation(corpus.labels)  # there is nothing to learn
    shuffled = build_corpus(documents(corpus.documents.texts, labels))
    many = {**SMALL, "epochs": 60, "patience": 4}
    model = train_sequence_classifier(shuffled, SequenceClassifierConfig(**many))
    losses = [judgement.held_out_loss for judgement in model.history]
    best = int(np.argmin(losses))
    assert len(losses) == best + 5 < 61
    assert model.chosen == model.history[best]
    kept, found = model.held_out, model.predict_probabilities(shuffled)
    classes = np.array([model.labels.index(label) for label in labels])
    loss = -np.log(found[kept, classes[kept]]).mean()
    assert loss == pytest.approx(losses[best], rel=1e-5)


def test_it_obeys_and_reports(corpus, monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: True)
    config = SequenceClassifierConfig(**SMALL)
    whole = list(train_sequence_classifier_steps(corpus, config))
    assert str(whole[0].message) == "Sorting the documents"
    steps = [progress.step for progress in whole]
    assert steps == sorted(steps)
    assert whole[-1].step == whole[-1].total
    assert len(whole[-1].history) == 7
    judged = [one for one in whole if getattr(one, "model", None)]
    assert {one.model.chosen for one in judged} == set(whole[-1].history)
    for one in judged:
        assert one.model.answers.right.mean() == one.model.accuracy
        assert not one.model.weights.vector.flags.writeable
    trainer = train_sequence_classifier_steps(corpus, config)
    while next(trainer).step < 3:
        pass
    assert trainer.send(Adjust(learning_rate=0.5)).learning_rate == 0.5
    trainer.send(Adjust(finish=True))
    assert 3 <= run(trainer).history[-1].step < whole[-1].total


def test_answers_accuracy_and_weights_are_of_one_moment_also_after_an_explosion(
    corpus, monkeypatch
):
    judge, judged = ReadingNetworks.judge, []

    def worse(networks, weights, classes, found):
        judged.append(weights.vector.copy())
        for sums in judge(networks, weights, classes, found):
            yield sums * (1 if len(judged) < 3 else np.inf)

    monkeypatch.setattr(ReadingNetworks, "judge", worse)
    model = train_sequence_classifier(corpus, SequenceClassifierConfig(**SMALL))
    assert len(judged) == 4
    assert model.trouble is not None
    assert np.array_equal(model.weights.vector, judged[1])
    assert model.chosen == model.history[-1]
    assert model.answers.right.mean() == model.accuracy
    found = model.predict_probabilities(corpus)[model.held_out]
    assert model.answers.found == pytest.approx(found, abs=1e-6)


def test_a_mad_learning_rate_stops_and_keeps_sound_weights(corpus, monkeypatch):
    monkeypatch.setattr(Pulse, "due", lambda pulse: True)
    trainer = train_sequence_classifier_steps(corpus, SequenceClassifierConfig(**SMALL))
    while next(trainer).step < 3:
        pass
    trainer.send(Adjust(learning_rate=1e30))
    model = run(trainer)
    assert "try a learning rate of 0.003" in str(model.trouble)
    assert np.abs(model.weights.vector).max() < 100


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (Documents.of(["a b", "c d"]), "The documents have no labels"),
        (documents(["a b", "c d"], ["x", "x"]), "All documents have the label “x”"),
        (documents(["a b", "c d", "e"], ["x", "x", "y"]), "The label “y” has only one document"),
        (documents(["a b", "c", "...", "e"], ["x", "x", "y", "y"]), "The document “text 2” holds"),
    ],
)
def test_what_cannot_be_learned_from_is_said_in_one_sentence(made, sentence):
    with pytest.raises(ValueError, match=rf"^{sentence}.*\.$") as caught:
        train_sequence_classifier(build_corpus(made))
    assert "\n" not in str(caught.value)


def test_texts_without_words_are_refused(model):
    with pytest.raises(ValueError, match=r"The document “2” holds no words.*\.$"):
        model.predict_probabilities(["a fish", "..."])
    with pytest.raises(ValueError, match=r"\.$"):
        model.along("...")
