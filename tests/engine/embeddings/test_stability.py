"""Overlap of neighbours against plain sets; bands, common words and chance."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.embeddings import stability as stability_of
from engine.embeddings import stability_steps
from tests.support.spaces import random_space, space_of

zipf = 20_000 // np.arange(1, 2001)


def by_hand(first, second, word, k):
    common = [w for w in first.vocabulary.tokens if w in second and w != word]

    def near(space):
        return set(sorted(common, key=lambda other: -space.similarity(word, other))[:k])

    return len(near(first) & near(second)) / len(near(first) | near(second))


@given(size=st.integers(3, 20), k=st.integers(1, 6), seed=st.integers(0, 9))
def test_overlaps_are_those_of_plain_sets(size, k, seed):
    first, second = random_space(size, 3, seed), random_space(size + 2, 4, seed + 1)
    found = stability_of(first, second, k)
    assert found.words == first.vocabulary.tokens
    assert found.common == size
    assert found.k == min(k, size - 1)
    expected = [by_hand(first, second, word, found.k) for word in found.words]
    assert found.overlaps == pytest.approx(expected)
    assert found.overlap == pytest.approx(np.mean(expected))


def test_the_same_space_agrees_with_itself_and_with_one_turned_round():
    space = random_space(300, 6)
    turn, _ = np.linalg.qr(np.random.default_rng(1).normal(size=(6, 6)))
    turned = space_of(space.vocabulary.tokens, 3 * space.vectors @ turn)
    assert stability_of(space, space).overlap == 1
    assert stability_of(space, turned).overlap == 1
    assert len(stability_of(space, turned, words=[]).words) == 300


def test_spaces_that_have_nothing_to_do_with_each_other_agree_by_chance():
    found = stability_of(random_space(400, 50, 1), random_space(400, 50, 2), 40)
    assert found.chance == pytest.approx(40 / (2 * 399 - 40))
    assert found.overlap == pytest.approx(found.chance, abs=0.02)


def test_with_few_words_everything_is_a_neighbour():
    found = stability_of(random_space(5, 3, 1), random_space(5, 3, 2), 10)
    assert (found.k, found.overlap, found.chance) == (4, 1, 1)


def test_only_common_words_with_a_direction_count():
    first = space_of(list("abcde"), [[1, 0], [1, 1], [0, 1], [0, 0], [1, 2]])
    second = space_of(list("edcbx"), [[1, 2], [1, 3], [0, 1], [np.nan, 1], [5, 5]])
    found = stability_of(first, second, 1)
    assert found.words == ("c", "e")
    assert found.common == 2
    with pytest.raises(ValueError, match="“a” is not among the 2 words here"):
        stability_of(first, second, 1, ["e", "a"])
    with pytest.raises(ValueError, match="fewer than two words in common"):
        stability_of(first, space_of("xay", np.eye(3)[:, :2]))


def test_chosen_words_are_compared_in_their_order():
    first, second = random_space(60, 3, 1), random_space(60, 3, 2)
    found = stability_of(first, second, 5, ["w40", "w3", "w40"])
    assert found.words == ("w40", "w3", "w40")
    expected = [by_hand(first, second, word, 5) for word in found.words]
    assert found.overlaps.tolist() == pytest.approx(expected)
    assert expected[0] != expected[1]
    assert found.bands == ()


def test_a_word_chosen_twice_counts_once_in_its_band():
    first, second = random_space(9, 3, 1, [7] * 9), random_space(9, 3, 2, [7] * 9)
    found = stability_of(first, second, 2, ["w3", "w3", "w1"])
    (band,) = found.bands
    assert (band.words, band.measured) == (2, 2)
    assert band.overlap == pytest.approx(found.overlaps[1:].mean())


def test_the_most_frequent_thousand_are_asked_and_bands_sampled_from_all():
    first, second = random_space(2000, 5, 1, zipf), random_space(2000, 5, 2, zipf)
    found = stability_of(first, second)
    assert found.words == first.vocabulary.tokens[:1000]
    assert [(band.low, band.high) for band in found.bands] == [
        (5, 20),
        (20, 100),
        (100, 500),
        (500, 2000),
        (2000, 10_000),
        (10_000, None),
    ]
    for band in found.bands:
        below = (zipf >= band.high).sum() if band.high else 0
        assert band.words == (zipf >= band.low).sum() - below
        assert band.measured == min(100, band.words)
    few = [f"w{row}" for row in np.flatnonzero(zipf >= 2000)]
    alone = stability_of(first, second, words=few)
    whole = [band for band in found.bands if band.words <= 100]
    assert len(whole) == 3
    assert [band.overlap for band in alone.bands] == [band.overlap for band in whole[-2:]]
    assert alone.bands[-1].overlap == pytest.approx(found.overlaps[zipf[:1000] >= 10_000].mean())


def test_noise_on_rare_words_shows_in_their_band():
    counts = np.repeat([1000, 50, 2], 60)
    space = random_space(180, 8, 1, counts)
    noise = np.random.default_rng(5).normal(size=(180, 8)) * (counts == 2)[:, None]
    noisy = space_of(space.vocabulary.tokens, space.vectors + 2 * noise, counts)
    rare, middle, frequent = stability_of(space, noisy).bands
    assert (rare.low, middle.low, frequent.low) == (1, 20, 500)
    assert rare.overlap < middle.overlap - 0.1
    assert rare.overlap < frequent.overlap - 0.1


def test_a_word_is_as_frequent_as_where_it_is_rarer():
    first, second = random_space(10, 3, 1, [100] * 10), random_space(10, 3, 2, [30] * 9 + [7])
    for one, other in ((first, second), (second, first)):
        bands = stability_of(one, other, 3).bands
        assert [(band.low, band.words) for band in bands] == [(5, 1), (20, 9)]


def test_it_reports_on_the_way():
    reports = list(stability_steps(random_space(500, 4, 1), random_space(500, 4, 2)))
    assert [(report.step, report.total) for report in reports] == [
        *((0, 500), (500, 500), (500, 500)),  # matching: the words, and what is measured once
        *((0, 500), (200, 500), (400, 500)),
    ]
