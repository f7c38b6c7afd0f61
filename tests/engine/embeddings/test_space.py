"""Neighbours, analogies and odd ones out, against brute force and against gensim."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.embeddings import EmbeddingSpace, Neighbour
from engine.embeddings import space as space_module
from engine.text.vocabulary import Vocabulary
from tests.support.spaces import random_space, space_of

GOLDEN = json.loads(
    (Path(__file__).parents[2] / "golden" / "gensim_space.json").read_text(encoding="utf-8")
)
METRICS = pytest.mark.parametrize("metric", ["cosine", "euclidean"])
DAMAGED = [[np.nan, 1], [np.inf, 1], [-np.inf, np.nan], [3e38, 3e38]]  # the last is too long
COARSE = st.sampled_from([-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 3.0])  # so that many are equal


@pytest.fixture(scope="module")
def golden():
    return space_of(GOLDEN["words"], GOLDEN["vectors"])


@pytest.fixture
def compass():
    """Words at the points of the compass, of different lengths."""
    return space_of(
        ["east", "north", "northeast", "west", "far east"],
        [[1, 0], [0, 2], [3, 3], [-1, 0], [50, 1]],
    )


def words(neighbours):
    return [neighbour.word for neighbour in neighbours]


def cosine(one, other):
    one, other = np.asarray(one, float), np.asarray(other, float)
    lengths = np.linalg.norm(one) * np.linalg.norm(other)
    return one @ other / lengths if lengths else 0.0


def by_hand(space, point, metric, left_out=()):
    """Rank all words by a plain loop: (word, cosine or distance), the lower row first."""
    found = []
    for row, vector in enumerate(space.vectors.tolist()):
        worth = cosine(vector, point)
        if metric == "euclidean":
            worth = -float(np.linalg.norm(np.subtract(vector, point)))
        elif not any(vector) or not any(point):
            continue
        if space.vocabulary.tokens[row] not in left_out:
            found.append((row, worth))
    found.sort(key=lambda each: (-round(each[1], 9), each[0]))
    return [(space.vocabulary.tokens[row], abs(w) if metric != "cosine" else w) for row, w in found]


@METRICS
@given(data=st.data())
def test_neighbours_are_those_of_a_plain_loop(data, metric):
    size, dimension = data.draw(st.integers(1, 12)), data.draw(st.integers(1, 5))
    vectors = data.draw(arrays(np.float32, (size, dimension), elements=COARSE))
    space = space_of([f"w{row}" for row in range(size)], vectors)
    asked, k = data.draw(st.sampled_from(space.vocabulary.tokens)), data.draw(st.integers(0, 14))
    expected = by_hand(space, space.vector(asked), metric, [asked])
    found = space.nearest(asked, k, metric)
    assert words(found) == [word for word, _ in expected[:k]]
    values = [each.similarity if metric == "cosine" else each.distance for each in found]
    assert values == pytest.approx([value for _, value in expected[:k]], abs=1e-12)
    for each in found:
        assert each.similarity == space.similarity(asked, each.word)
        assert (each.distance is None) == (metric == "cosine")


@METRICS
@pytest.mark.parametrize("dimension", [2, 3, 4, 17, 100, 301])
def test_equal_vectors_come_in_the_order_of_the_vocabulary(metric, dimension):
    rng = np.random.default_rng(dimension)
    few = rng.normal(size=(3, dimension))
    vectors = few[rng.integers(0, 3, size=400)]
    space = space_of([f"w{row}" for row in range(400)], vectors)
    same = [row for row in range(400) if np.array_equal(vectors[row], vectors[5]) and row != 5]
    assert words(space.nearest("w5", len(same), metric)) == [f"w{row}" for row in same]
    assert words(space.nearest("w5", 7, metric)) == [f"w{row}" for row in same[:7]]
    assert space.neighbour_rows(np.array([5]), 7)[0].tolist() == same[:7]


@METRICS
def test_a_large_space_is_searched_to_the_last_digit(metric):
    space = random_space(3000, 20)
    for asked in ("w0", "w1234", "w2999"):
        expected = by_hand(space, space.vector(asked), metric, [asked])
        assert words(space.nearest(asked, 25, metric)) == [word for word, _ in expected[:25]]


def test_near_points_far_from_the_origin_keep_their_order():
    offsets = np.array([0, 3, 1, 2, 5, 4]) / 64
    space = space_of("abcdef", np.stack([1000 + offsets, np.full(6, 1000)], axis=1))
    assert words(space.nearest("a", 5, "euclidean")) == list("cdbfe")
    assert [n.distance for n in space.nearest("a", 5, "euclidean")] == [
        pytest.approx(place / 64) for place in range(1, 6)
    ]


def test_length_matters_to_the_distance_only(compass):
    assert words(compass.nearest("east", 2)) == ["far east", "northeast"]
    assert words(compass.nearest("east", 2, "euclidean")) == ["west", "north"]
    near = compass.nearest("east", 1, "euclidean")[0]
    assert near == Neighbour("west", -1.0, 2.0)


@METRICS
def test_a_vector_may_be_asked_about_and_words_left_out(compass, metric):
    assert compass.nearest(np.array([1.0, 0.0]), 1, metric)[0].word == "east"
    found = compass.nearest([1, 0], 9, metric, exclude=["east", "west"])
    assert sorted(words(found)) == ["far east", "north", "northeast"]
    with pytest.raises(ValueError, match=r"have 2 numbers each; the one asked about has 3"):
        compass.nearest([1, 0, 0], 1, metric)


@METRICS
@pytest.mark.parametrize("damage", DAMAGED)
def test_damaged_rows_are_nobodys_neighbours(metric, damage):
    space = space_of("abcd", [[1, 0], damage, [0, 1], damage])
    assert space.finite.tolist() == [True, False, True, False]
    assert words(space.nearest("a", 9, metric)) == ["c"]
    assert words(space.nearest([1, 1], 9, metric)) == ["a", "c"]
    assert words(space.analogy("a", "c", "a", method="multiply")) == []
    assert space.neighbour_rows(np.array([0]), 3).tolist() == [[2, -1, -1]]
    assert np.isfinite(space.cosines(space.vectors[[0, 2]])).all()


@pytest.mark.parametrize("damage", DAMAGED[:3])
def test_a_damaged_word_has_no_neighbours_and_no_similarity(damage):
    space = space_of("abc", [[1, 0], damage, [0, 1]])
    assert space.nearest("b") == space.nearest("b", metric="euclidean") == []
    assert space.similarity("a", "b") == space.similarity("b", "b") == 0
    for ask in (lambda: space.analogy("a", "b", "c"), lambda: space.odd_one_out("abc")):
        with pytest.raises(ValueError, match="The vector of “b” points nowhere"):
            ask()


def test_a_vector_of_zeros_is_like_nothing():
    space = space_of(["nil", "a", "b"], [[0, 0], [1, 0], [-1, 0.5]])
    assert space.similarity("nil", "a") == space.similarity("nil", "nil") == 0
    assert space.nearest("nil") == []
    assert words(space.nearest("a")) == ["b"]
    assert words(space.nearest("a", metric="euclidean")) == ["nil", "b"]
    assert space.nearest("a", metric="euclidean")[0] == Neighbour("nil", 0.0, 1.0)
    assert space.directed.tolist() == [False, True, True]
    assert space.finite.all()


@pytest.mark.parametrize("scale", [1e-42, 1e-30, 1e30])
def test_tiny_and_huge_vectors_have_directions(scale):
    vectors = np.array([[1, 0], [1, 1], [0, 1], [-1, 0]]) * scale
    space = space_of("abcd", vectors)
    assert words(space.nearest("a")) == ["b", "c", "d"]
    assert space.similarity("a", "b") == pytest.approx(np.sqrt(0.5), rel=1e-2)


@METRICS
def test_spaces_of_one_and_two_words(metric):
    assert space_of(["go"], [[1, 2]]).nearest("go", 5, metric) == []
    pair = space_of(["go", "fishing"], [[1, 2], [3, 4]])
    assert words(pair.nearest("go", 5, metric)) == ["fishing"]
    assert pair.analogy("go", "fishing", "go") == []
    assert pair.neighbour_rows(np.array([1, 0]), 2).tolist() == [[0, -1], [1, -1]]


def test_asking_for_no_neighbours_gives_none(compass):
    assert compass.nearest("east", 0) == compass.nearest("east", -3) == []


@given(size=st.integers(2, 30), k=st.integers(1, 8))
def test_rows_of_neighbours_are_those_of_nearest(size, k):
    space = random_space(size, 3, seed=size)
    rows = np.arange(size)[::-1]
    for row, found in zip(rows, space.neighbour_rows(rows, k), strict=True):
        expected = words(space.nearest(f"w{row}", k))
        assert [f"w{other}" for other in found if other >= 0] == expected
        assert (found < 0).sum() == max(0, k - (size - 1))


def test_cosines_of_points_with_all_words(compass):
    found = compass.cosines(np.array([[2.0, 0], [0, 0]]))
    assert found[0] == pytest.approx([1, 0, np.sqrt(0.5), -1, 50 / np.hypot(50, 1)])
    assert found[1].tolist() == [0] * 5


def test_neighbours_as_gensim_finds_them(golden):
    for asked, expected in GOLDEN["nearest"].items():
        found = golden.nearest(asked, 5)
        assert words(found) == [word for word, _ in expected]
        assert [n.similarity for n in found] == pytest.approx([s for _, s in expected], abs=2e-6)


@pytest.mark.parametrize("method", ["add", "multiply"])
def test_analogies_as_gensim_answers_them(golden, method, monkeypatch):
    monkeypatch.setattr(space_module, "EPSILON", 1e-6)  # as gensim has it
    for case in GOLDEN["analogies"]:
        found = golden.analogy(*case["asked"], k=5, method=method)
        assert words(found) == [word for word, _ in case[method]]
        scores = [score for _, score in case[method]]
        assert [n.similarity for n in found] == pytest.approx(scores, rel=2e-6)


def test_the_product_is_that_of_the_paper(golden):
    a, b, c = asked = ["a1", "b2", "c3"]
    assert asked not in [case["asked"] for case in GOLDEN["analogies"]]
    best = {
        word: (1 + cosine(golden.vector(word), golden.vector(b)))
        * (1 + cosine(golden.vector(word), golden.vector(c)))
        / (4 * ((1 + cosine(golden.vector(word), golden.vector(a))) / 2 + 0.001))
        for word in golden.vocabulary.tokens
        if word not in asked
    }
    found = golden.analogy(a, b, c, k=len(golden), method="multiply")
    assert words(found) == sorted(best, key=best.get, reverse=True)
    assert [n.similarity for n in found] == pytest.approx([best[n.word] for n in found])


@given(
    vectors=arrays(np.float32, (9, 2), elements=COARSE), method=st.sampled_from(["add", "multiply"])
)
def test_asked_words_are_never_the_answer(vectors, method):
    vectors[:3] = [[1, 0], [0, 1], [1, 1]]
    space = space_of("abcdefghi", vectors)
    found = space.analogy("a", "b", "c", method=method)
    assert {"a", "b", "c"} & {*words(found)} == set()
    known = [word for word in "defghi" if space.vector(word).any()]
    assert sorted(words(found)) == known
    worth = [each.similarity for each in found]
    assert worth == sorted(worth, reverse=True)


def test_the_odd_one_out_as_gensim_finds_it(golden):
    for asked, expected in GOLDEN["odd"]:
        assert golden.odd_one_out(asked) == expected


def test_the_odd_one_out_needs_three_words(compass):
    assert compass.odd_one_out(["east", "far east", "west"]) == "west"
    with pytest.raises(ValueError, match="Name three words or more"):
        compass.odd_one_out(["east", "west"])


@given(vectors=arrays(np.float32, (2, 3), elements=st.floats(-(2.0**50), 2.0**50, width=32)))
def test_similarity_is_a_cosine(vectors):
    space = space_of("ab", vectors)
    found = space.similarity("a", "b")
    assert found == pytest.approx(cosine(*vectors), abs=1e-9)
    assert found == space.similarity("b", "a")
    assert -1 <= found <= 1
    assert space.similarity("a", "a") == pytest.approx(float(vectors[0].any()), abs=1e-15)


def test_unknown_words_are_named_with_their_like():
    space = space_of(["fishing", "King", "go"], np.eye(3))
    for ask in (
        lambda: space.vector("fihsing"),
        lambda: space.nearest("fihsing"),
        lambda: space.similarity("go", "fihsing"),
        lambda: space.analogy("go", "fihsing", "King"),
        lambda: space.odd_one_out(["go", "King", "fihsing"]),
        lambda: space.nearest("go", exclude=["fihsing"]),
    ):
        with pytest.raises(ValueError, match="among the 3 words here; did you mean “fishing”"):
            ask()
    with pytest.raises(ValueError, match=r"did you mean “King”\?"):
        space.row("king")
    with pytest.raises(ValueError, match=r"^“whale” is not among the 3 words here\.$"):
        space.row("whale")
    with pytest.raises(ValueError, match=r"^“x{40}…” is not among the 3 words here\.$"):
        space.row("x" * 100_000)


def test_unknown_ways_of_asking_are_refused(compass):
    with pytest.raises(ValueError, match=r"“cos” is unknown; choose one of cosine, euclidean"):
        compass.nearest("east", metric="cos")
    with pytest.raises(ValueError, match=r"“3CosMul” is unknown; choose one of add, multiply"):
        compass.analogy("east", "west", "north", method="3CosMul")


def test_words_rows_and_lengths(compass):
    assert len(compass) == 5
    assert "west" in compass
    assert "south" not in compass
    assert compass.rows(["west", "east"]).tolist() == [3, 0]
    assert compass.vector("north").tolist() == [0, 2]
    assert compass.norms == pytest.approx([1, 2, np.sqrt(18), 1, np.hypot(50, 1)])
    assert compass.norms is compass.norms


def test_a_part_of_a_space_is_a_space():
    space = random_space(9, 4, counts=range(90, 0, -10))
    part = space.subset(np.array([7, 2]))
    assert part.vocabulary.tokens == ("w7", "w2")
    assert part.vocabulary.counts.tolist() == [20, 70]
    assert part.similarity("w7", "w2") == space.similarity("w7", "w2")
    assert words(part.nearest("w2")) == ["w7"]


def test_nothing_can_be_changed(compass):
    part = compass.subset(np.array([0]))
    shared = [compass.vectors, compass.norms, compass.finite, compass.directed]
    for array in [*shared, part.vectors, part.vocabulary.counts, compass.vector("west")]:
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0


@METRICS
def test_asking_leaves_no_trace(metric):
    space = random_space(50, 6)
    before = space.nearest("w3", 5, metric)
    space.analogy("w3", "w4", "w5", method="multiply")
    space.neighbour_rows(np.arange(50))
    assert space.nearest("w3", 5, metric) == before


def test_rows_in_any_memory_order():
    vectors = np.random.default_rng(3).normal(size=(40, 6)).astype(np.float32)
    words_ = Vocabulary(tuple(f"w{row}" for row in range(40)), np.zeros(40, np.int64))
    plain = EmbeddingSpace(vectors.copy(), words_)
    for other in (np.asfortranarray(vectors), np.repeat(vectors, 2, axis=0)[::2]):
        assert EmbeddingSpace(other, words_).nearest("w1") == plain.nearest("w1")
