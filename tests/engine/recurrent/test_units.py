"""Units that follow patterns, and places where a unit acts alike, against the definitions."""

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent import units as units_module
from engine.recurrent.inspect import states, units
from engine.recurrent.text_patterns import PATTERNS, QUOTES, SPACE, pattern_values
from engine.recurrent.units import (
    Following,
    correlations_steps,
    following_steps,
    ranked,
    similar_places,
)
from engine.training import run
from tests.engine.recurrent.small_models import small_model


@pytest.mark.parametrize("piece", [1, 500, 1 << 20])
def test_correlations_are_those_of_the_definition(piece, monkeypatch):
    monkeypatch.setattr(units_module, "PIECE", piece)
    rng = np.random.default_rng(2)
    activity = rng.standard_normal((2, 100, 7)).astype(np.float32)
    values = rng.standard_normal((3, 100))
    found = run(correlations_steps(activity, values))
    for layer, unit, pattern in np.ndindex(found.shape):
        wanted = np.corrcoef(activity[layer, :, unit], values[pattern])[0, 1]
        assert found[layer, unit, pattern] == pytest.approx(wanted, abs=1e-6)


@pytest.mark.parametrize("level", [0.0, 0.1, 1.0, -3.7])
def test_what_never_moves_follows_nothing(level):
    activity = np.full((1, 50, 2), level, np.float32)
    activity[0, :, 1] = np.arange(50)
    values = np.array([np.arange(50.0), np.full(50, level)])
    found = run(correlations_steps(activity, values))
    assert found[0, 0].tolist() == [0, 0]
    assert found[0, 1].tolist() == [pytest.approx(1), 0]


def test_a_unit_made_to_follow_a_pattern_is_found():
    text = list('he said "go on" and "stay" but ' * 5)
    activity = np.random.default_rng(1).standard_normal((2, len(text), 9))
    activity[1, :, 4] = 3 - 2 * pattern_values(QUOTES, text)
    activity[0, :, 6] += 4 * pattern_values(SPACE, text)
    quotes, spaces = run(following_steps(activity, text, (QUOTES, SPACE), most=3))
    assert quotes[0] == Following(1, 4, pytest.approx(-1))
    assert (spaces[0].layer, spaces[0].unit) == (0, 6)
    assert spaces[0].correlation > 0.7
    sizes = [abs(unit.correlation) for unit in quotes]
    assert len(quotes) == 3
    assert sizes == sorted(sizes, reverse=True)


def test_ties_are_taken_in_order_and_none_can_be_asked_for():
    found = ranked(np.array([[0.5, -0.5], [0.5, 0.1]]), 3)
    assert [(unit.layer, unit.unit) for unit in found] == [(0, 0), (0, 1), (1, 0)]
    assert ranked(np.zeros((1, 2)), 0) == ()


def test_a_model_is_asked_with_a_text():
    text = "ab c\nabc ab  cc\n" * 4
    found = units(small_model(), text, most=2)
    assert len(found) == len(PATTERNS)
    after_space = found[PATTERNS.index(SPACE)][0]
    trace = states(small_model(), text).hidden[after_space.layer, :, after_space.unit]
    wanted = np.corrcoef(trace, SPACE.values(text))[0, 1]
    assert after_space.correlation == pytest.approx(wanted)


def test_patterns_of_another_text_are_refused():
    with pytest.raises(UserError, match="different texts"):
        run(correlations_steps(np.zeros((1, 5, 2)), np.zeros((1, 4))))


@pytest.mark.parametrize("width", [1, 3, 8])
def test_similar_places_are_the_nearest_stretches(width):
    trace, place = np.random.default_rng(3).standard_normal(60), 30
    places, distances = similar_places(trace, place, width, 4)
    sample = trace[place + 1 - width : place + 1]
    free, wanted = set(range(width - 1, 60)), []
    free -= {end for end in free if abs(end - place) < width}
    for _ in range(4):
        by_hand = {
            end: np.sqrt(np.mean((trace[end + 1 - width : end + 1] - sample) ** 2)) for end in free
        }
        best = min(by_hand, key=by_hand.get)
        wanted.append((best, by_hand[best]))
        free -= {end for end in free if abs(end - best) < width}
    assert places.tolist() == [end for end, _ in wanted]
    np.testing.assert_allclose(distances, [distance for _, distance in wanted], atol=1e-9)


def test_a_repeated_stretch_is_found_where_it_is_repeated():
    trace = np.tile(np.sin(np.arange(25.0)), 4).astype(np.float32)
    places, distances = similar_places(trace, 40, 10, 3)
    assert sorted(places.tolist()) == [15, 65, 90]
    np.testing.assert_allclose(distances, 0, atol=1e-6)


@pytest.mark.parametrize(("place", "width"), [(4, 6), (60, 5), (10, 0), (-1, 1)])
def test_stretches_outside_the_text_are_refused(place, width):
    with pytest.raises(UserError, match="does not lie in the text"):
        similar_places(np.zeros(60), place, width)


def test_where_nothing_else_is_left_the_answer_is_empty():
    places, distances = similar_places(np.zeros(5), 4, 5)
    assert len(places) == len(distances) == 0
