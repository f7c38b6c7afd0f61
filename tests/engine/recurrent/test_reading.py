"""Documents become numbers, groups and batches, and none is lost or read beyond its end."""

from itertools import pairwise

import numpy as np
import pytest

from engine.recurrent import reading_networks
from engine.recurrent.reading import Reader, by_length, known_tokens, pieces, shuffled_batches
from engine.recurrent.reading_networks import ReadingNetworks
from engine.recurrent.weights import Shape, random_weights
from engine.text import build_corpus

TEXTS = ["a a a b b c", "a d d d d", "c c e"]
SHAPE = Shape("lstm", inputs=50, hidden=5, layers=1, outputs=3, embedding=4)


@pytest.fixture(scope="module")
def documents():
    rng = np.random.default_rng(1)
    return [rng.integers(0, 50, length).astype(np.int32) for length in rng.integers(1, 40, 60)]


def test_known_are_the_frequent_words_of_what_is_learned_from():
    corpus = build_corpus(TEXTS)
    assert known_tokens(corpus, np.array([0, 2]), 2, 100) == ("a", "c", "b")
    assert known_tokens(corpus, np.array([0, 1, 2]), 3, 2) == ("a", "d")
    assert known_tokens(corpus, np.array([2]), 5, 100) == ()


def test_a_reader_numbers_words_and_reads_only_the_beginning():
    reader = Reader(("a", "c"), longest=4)
    read = [ids.tolist() for ids in reader.documents(build_corpus(TEXTS))]
    assert read == [[0, 0, 0, 2], [0, 2, 2, 2], [1, 1, 2]]


def test_groups_hold_every_document_with_its_like(documents):
    rows = np.arange(0, 60, 2)
    groups = by_length(documents, rows, batch=4)
    assert sorted(np.concatenate([group.rows for group in groups])) == rows.tolist()
    assert len(groups) == 3
    for shorter, longer in pairwise(groups):
        assert shorter.ends.max() <= longer.ends.min()
    for group in groups:
        assert group.steps == group.ends.max() + 1
        for place, row in enumerate(group.rows):
            end = group.ends[place] + 1
            assert group.ids[place, :end].tolist() == documents[row].tolist()
            assert not group.ids[place, end:].any()


def test_an_epoch_has_every_document_once(documents):
    groups = by_length(documents, np.arange(60), batch=7)
    batches = shuffled_batches(groups, 7, np.random.default_rng(3))
    rows = np.concatenate([groups[number].rows[chosen] for number, chosen in batches])
    assert sorted(rows) == list(range(60))
    assert rows.tolist() != sorted(rows)
    assert max(len(chosen) for _, chosen in batches) <= 7
    assert [len(piece) for piece in pieces(np.arange(5), 2)] == [2, 2, 1]


def test_only_the_class_at_the_last_token_is_asked(documents):
    (group,) = by_length(documents, np.array([3, 5]), batch=4)
    targets = group.targets(np.array([1, 0]), 4, np.arange(60, dtype=np.int32))
    asked = np.argwhere(targets >= 0).tolist()
    assert sorted(asked) == sorted([[group.ends[1], 0], [group.ends[0], 1]])
    assert targets[group.ends[1], 0] == group.rows[1]


def test_what_is_read_does_not_depend_on_the_company(documents):
    weights = random_weights(SHAPE, np.random.default_rng(2))
    found = np.empty((60, 3))
    for batch in (1, 8):
        groups = by_length(documents, np.arange(60), batch)
        networks = ReadingNetworks(SHAPE, groups, batch)
        again = np.empty((60, 3))
        for number, chosen in networks.all_batches():
            again[groups[number].rows[chosen]] = networks.predict(weights, number, chosen)
        if batch > 1:
            assert again == pytest.approx(found, abs=1e-6)
        found = again
    assert found.sum(axis=1) == pytest.approx(1)


def test_a_batch_is_judged_by_the_probability_of_its_classes(documents):
    weights = random_weights(SHAPE, np.random.default_rng(2))
    groups = by_length(documents, np.arange(60), 8)
    networks = ReadingNetworks(SHAPE, groups, 8)
    classes = np.arange(60, dtype=np.int32) % 3
    found = np.full((60, 3), np.nan)
    loss, good, asked = sum(networks.judge(weights, classes, found))
    probabilities = [
        (networks.predict(weights, number, chosen), classes[groups[number].rows[chosen]])
        for number, chosen in networks.all_batches()
    ]
    picked = np.concatenate([p[np.arange(len(wanted)), wanted] for p, wanted in probabilities])
    assert asked == 60
    for (number, chosen), (p, _) in zip(networks.all_batches(), probabilities, strict=True):
        assert np.array_equal(found[groups[number].rows[chosen]], p)
    assert loss == pytest.approx(-np.log(picked).sum())
    assert good == sum((p.argmax(axis=1) == wanted).sum() for p, wanted in probabilities)
    gradient = random_weights(SHAPE, np.random.default_rng(0))
    number, chosen = networks.all_batches()[0]
    learned = networks.learn(weights, gradient, number, chosen, classes, np.random.default_rng(0))
    p, wanted = probabilities[0]
    assert learned == pytest.approx(-np.log(p[np.arange(len(wanted)), wanted]).mean(), rel=1e-5)


def test_networks_too_large_for_the_memory_are_refused(documents, monkeypatch):
    monkeypatch.setattr(reading_networks, "available_memory", lambda: 1000)
    with pytest.raises(ValueError, match=r"^Networks of this size need about .* words\.$"):
        ReadingNetworks(SHAPE, by_length(documents, np.arange(60), 8), 8)
