"""One step of one pair, against the formulas and against differences of the loss."""

import numpy as np
import pytest

from engine.embeddings import FastTextConfig, train_fasttext
from engine.embeddings.one_pair import drawn_noise, explain_tug, one_step, pair_of
from engine.embeddings.word2vec import train_word2vec
from engine.embeddings.word2vec_config import Word2VecConfig
from engine.text import build_corpus

TEXT = ["the king rules the land", "the queen rules the sea", "a king and a queen"] * 20


@pytest.fixture(scope="module")
def corpus():
    return build_corpus(TEXT)


def trained(corpus, **settings):
    return train_word2vec(
        corpus, Word2VecConfig(dimension=8, min_count=1, epochs=2, subsample=0, **settings)
    )


@pytest.fixture
def step():
    rng = np.random.default_rng(3)
    point, answers = rng.normal(size=5), rng.normal(size=(4, 5))
    return one_step(point, answers, ["sea", "a", "b", "c"], [1, 0, 0, 0], 0.1)


def loss(point, answers, wanted):
    signs = np.where(np.array(wanted) > 0, 1, -1)
    return -np.log(1 / (1 + np.exp(-signs * (answers @ point)))).sum()


def test_scores_probabilities_and_errors(step):
    for tug, answer in zip(step.tugs, step.answers, strict=True):
        assert tug.score == pytest.approx(answer @ step.point)
        assert tug.chance == pytest.approx(1 / (1 + np.exp(-tug.score)))
        assert tug.error == pytest.approx(tug.wanted - tug.chance)
    assert step.loss == pytest.approx(loss(step.point, step.answers, [1, 0, 0, 0]))


def test_the_step_goes_against_the_gradient_of_the_loss(step):
    wanted, small = [1, 0, 0, 0], 1e-6
    for row in range(5):
        moved = step.point + small * np.eye(5)[row]
        slope = (loss(moved, step.answers, wanted) - step.loss) / small
        assert step.point_after[row] - step.point[row] == pytest.approx(-0.1 * slope, abs=1e-5)
    for cell in np.ndindex(step.answers.shape):
        moved = step.answers.copy()
        moved[cell] += small
        slope = (loss(step.point, moved, wanted) - step.loss) / small
        after = step.answers_after[cell] - step.answers[cell]
        assert after == pytest.approx(-0.1 * slope, abs=1e-5)


def test_the_true_one_is_pulled_and_the_others_are_pushed():
    quiet = one_step(np.array([1.0, 0.0]), np.eye(2)[[0, 0]] * 0.1, ["t", "n"], [1, 0], 0.1)
    pulled, pushed = quiet.tugs
    assert pulled.score_after > pulled.score
    assert pushed.score_after < pushed.score
    assert quiet.loss_after < quiet.loss


def test_again_goes_on_from_where_the_step_ended(step):
    then = step.again()
    assert [tug.score for tug in then.tugs] == [tug.score_after for tug in step.tugs]
    assert then.loss == pytest.approx(step.loss_after)
    assert then.loss_after < step.loss_after


def test_huge_scores_do_not_overflow():
    wild = one_step(np.array([1e3]), np.array([[1e3], [-1e3]]), ["t", "n"], [1, 0], 0.025)
    assert np.isfinite([wild.loss, wild.loss_after]).all()
    assert [tug.chance for tug in wild.tugs] == [1.0, 0.0]


def test_the_lines_end_in_the_number_shown(step):
    for number, tug in enumerate(step.tugs):
        lines = explain_tug(step, number)
        assert [lines[0].value, lines[1].value] == [tug.score, tug.chance]
        assert lines[4].value == pytest.approx(0.1 * tug.error)
        assert lines[-1].value == tug.chance_after


def test_skip_gram_uses_the_vectors_of_the_model(corpus):
    model = trained(corpus)
    vocabulary = model.space.vocabulary
    king, rules, sea = (vocabulary.id(word) for word in ("king", "rules", "sea"))
    pair = pair_of(model, [king], rules, [sea], 0.05)
    assert [tug.name for tug in pair.tugs] == ["rules", "sea"]
    assert pair.tugs[0].score == pytest.approx(
        model.space.vectors[king].astype(float) @ model.outputs[rules].astype(float)
    )


def test_cbow_asks_with_the_mean(corpus):
    model = trained(corpus, algorithm="cbow")
    pair = pair_of(model, [1, 2], 0, [3], 0.05)
    assert pair.point == pytest.approx(model.space.vectors[[1, 2]].astype(float).mean(axis=0))


def test_down_a_tree_the_answers_give_the_probability_of_the_word(corpus):
    model = trained(corpus, output="hierarchical softmax")
    size = len(model.space)
    total = 0.0
    for word in range(size):
        tugs = pair_of(model, [0], word, [], 0.05).tugs
        total += np.prod([tug.chance if tug.wanted else 1 - tug.chance for tug in tugs])
    assert total == pytest.approx(1)


def test_fasttext_asks_with_the_whole_word(corpus):
    config = FastTextConfig(dimension=8, min_count=1, epochs=1, subsample=0, min_n=2, max_n=3)
    model = train_fasttext(corpus, config)
    pair = pair_of(model, [2], 1, [3], 0.05)
    assert pair.point == pytest.approx(model.vector(model.space.vocabulary.tokens[2]), rel=1e-5)
    assert pair.answers[1] == pytest.approx(model.output[3])


def test_noise_is_drawn_without_the_answer_and_never_twice(corpus):
    model = trained(corpus, negatives=5)
    rng = np.random.default_rng(0)
    for answering in range(len(model.space)):
        drawn = drawn_noise(model, answering, rng)
        assert len(set(drawn)) == len(drawn) == 5
        assert answering not in drawn


def test_a_tiny_vocabulary_has_fewer_noise_words():
    model = trained(build_corpus(["a b a b a b"]))
    assert drawn_noise(model, 0, np.random.default_rng(0)) == [1]
