"""Lists of analogies, and the answers of a space against single questions and gensim."""

import contextlib
import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.embeddings import analogies as module
from engine.embeddings import analogy_score, analogy_score_steps, read_analogies
from engine.messages import UserError
from engine.training import run
from tests.support.spaces import random_space, space_of

ROOT = Path(__file__).parents[3]
GOLDEN = json.loads((ROOT / "tests/golden/gensim_space.json").read_text(encoding="utf-8"))
METHODS = pytest.mark.parametrize("method", ["add", "multiply"])


@pytest.fixture
def golden():
    return space_of(GOLDEN["words"], GOLDEN["vectors"])


@pytest.mark.parametrize(
    "line",
    [
        "man king woman queen",
        "man\tking\twoman\tqueen",
        "man, king, woman, queen",
        "man;king;woman;queen",
        "man : king :: woman : queen",
        "man:king::woman:queen",
        "  man king  woman queen \r",
        "\ufeffman king woman queen",
    ],
)
def test_any_common_form_is_read(line):
    (section,) = read_analogies(line).sections
    assert section.name == ""
    assert section.questions == (("man", "king", "woman", "queen"),)


def test_sections_are_kept_and_empty_ones_dropped():
    text = "a b c d\n: empty\n# remark\n: capital-common-countries\nAthens Greece Oslo Norway\n"
    found = read_analogies(text + "Rome Italy Oslo Norway\n:past tense\ngo went do did\n")
    assert [section.name for section in found.sections] == [
        "",
        "capital-common-countries",
        "past tense",
    ]
    assert [len(section.questions) for section in found.sections] == [1, 2, 1]
    assert len(found) == 4
    assert found.note is None


def test_bad_lines_are_counted_and_the_first_is_shown():
    found = read_analogies("man king woman\nman king woman queen\na b c d e\n")
    assert str(found.note) == "Lines that could not be read: 2. The first is “man king woman”."
    assert len(found) == 1


@pytest.mark.parametrize("text", ["", ": only a name", "man king woman", "man,king,,queen"])
def test_a_list_without_analogies_is_refused(text):
    with pytest.raises(ValueError, match="No line holds the four words of an analogy"):
        read_analogies(text)


@given(text=st.text(alphabet=st.sampled_from("ab:,;\t\n #'\"\r\x85\u2028")))
def test_no_text_breaks_the_reader(text):
    with contextlib.suppress(UserError):
        assert len(read_analogies(text)) > 0


def test_the_sample_is_read_whole():
    text = (ROOT / "resources/corpora/kingdom_analogies.txt").read_text(encoding="utf-8")
    found = read_analogies(text)
    assert len(found) == 264
    assert found.note is None
    assert found.sections[0].questions[0] == ("king", "queen", "prince", "princess")


def test_questions_are_answered_as_gensim_answers_them(golden):
    score = analogy_score(golden, read_analogies(GOLDEN["questions"]))
    assert score.accuracy == pytest.approx(GOLDEN["accuracy"])
    assert [section.name for section in score.sections] == ["first", "second"]
    for section in score.sections:
        correct = [" ".join(each.question) for each in section.answers if each.correct]
        assert correct == GOLDEN["correct"][section.name]
        assert section.accuracy == len(correct) / len(section.answers)
    assert score.total.left_out == (("a1", "nobody", "b1", "b2"),)
    assert len(score.total.answers) == 60


@METHODS
def test_answers_are_those_of_single_questions(golden, method):
    score = analogy_score(golden, read_analogies(GOLDEN["questions"]), method)
    ranks = []
    for each in score.total.answers:
        a, b, c, d = each.question
        ranked = [found.word for found in golden.analogy(a, b, c, len(golden), method)]
        assert each.answer == ranked[0]
        assert each.rank == ranked.index(d) + 1
        assert each.correct == (each.answer == d)
        ranks.append(each.rank)
    assert max(ranks) > 5
    for places in (1, 3, 10):
        assert score.total.within(places) == np.mean(np.array(ranks) <= places)
    assert score.accuracy == score.total.within(1)


@METHODS
def test_batches_change_nothing(golden, method, monkeypatch):
    analogies = read_analogies(GOLDEN["questions"])
    whole = analogy_score(golden, analogies, method)
    monkeypatch.setattr(module, "COSINES_AT_ONCE", 24 * len(golden))
    reports = []
    assert run(analogy_score_steps(golden, analogies, method), reports.append) == whole
    steps = [0, 24, 31, 55] if method == "add" else [0, 8, 16, 24, 31, 39, 47, 55]
    assert [report.step for report in reports] == steps
    assert {report.total for report in reports} == {61}


def test_words_are_sought_in_lower_case_too():
    space = space_of(["a", "b", "c", "d", "D"], [[1, 0], [1, 1], [0, 1], [-1, 2], [9, -9]])
    score = analogy_score(space, read_analogies("A B C d\nA B C D"))
    assert [each.answer for each in score.total.answers] == ["d", "d"]
    assert [each.correct for each in score.total.answers] == [True, False]


def test_what_cannot_be_asked_is_left_out_and_said():
    space = space_of(["a", "b", "c", "d", "nil", "bad"], [*np.eye(4), [0] * 4, [np.nan] * 4])
    text = "a b c d\na b c a\nA B c b\nnil b c d\na b bad d\na b c x"
    score = analogy_score(space, read_analogies(text))
    assert len(score.total.answers) == 1
    assert [question[0] for question in score.total.left_out] == ["a", "A", "nil", "a", "a"]


def test_a_space_that_knows_nothing_has_no_accuracy():
    score = analogy_score(random_space(3, 2), read_analogies(": x\na b c d"))
    assert math.isnan(score.accuracy)
    assert math.isnan(score.sections[0].within(10))
    assert len(score.sections[0].left_out) == 1


def test_of_equal_answers_the_more_frequent_is_given():
    space = space_of(["a", "b", "c", "first", "d"], [[1, 0], [1, 1], [0, 1], [-1, 2], [-1, 2]])
    (answer,) = analogy_score(space, read_analogies("a b c d")).total.answers
    assert (answer.answer, answer.rank, answer.correct) == ("first", 2, False)
    (answer,) = analogy_score(space, read_analogies("a b c first")).total.answers
    assert (answer.answer, answer.rank, answer.correct) == ("first", 1, True)


@METHODS
@pytest.mark.parametrize("nothing", [[0, 0], [np.nan, 1], [np.inf, 1]])
def test_a_word_without_a_direction_is_no_answer(nothing, method):
    """Its cosine, 0, would be the best here."""
    space = space_of(["a", "b", "c", "nil", "d"], [[1, 0], [1, 1], [0, 1], nothing, [0.1, -1]])
    (answer,) = analogy_score(space, read_analogies("a b c d"), method).total.answers
    assert (answer.answer, answer.rank) == ("d", 1)
