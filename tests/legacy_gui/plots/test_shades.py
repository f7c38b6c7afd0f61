"""Scales of colour: even steps, their ends, and text that stays legible on them."""

import numpy as np
import pytest

from legacy_gui.plots.shades import (
    LEGIBLE,
    contrast,
    diverging,
    legible,
    rgb,
    scale,
    sequential,
    steps_of,
)
from legacy_gui.theme import DARK, LIGHT

THEMES = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])


def test_known_contrasts():
    white, black = np.array([255, 255, 255]), np.array([0, 0, 0])
    assert contrast(white, black) == pytest.approx(21)
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, white) == pytest.approx(1)
    assert contrast(white, np.array(rgb("#767676"))) == pytest.approx(4.54, abs=0.01)


def test_a_scale_begins_and_ends_with_its_stops():
    made = scale("#FFFFFF", "#2F5FD0")
    assert made.shape == (256, 3)
    assert made[0].tolist() == [255, 255, 255]
    assert made[-1].tolist() == list(rgb("#2F5FD0"))


@THEMES
def test_a_sequential_scale_runs_one_way_without_jumps(colors):
    made = sequential(colors).astype(int)
    away = contrast(made, np.array(rgb(colors.card)))
    assert (np.diff(away) > -0.05).all()
    assert away[-1] > LEGIBLE
    assert np.abs(np.diff(made, axis=0)).max() <= 6


def test_grey_halfway_is_what_the_eye_takes_for_the_middle():
    assert int(scale("#000000", "#FFFFFF")[128, 0]) == pytest.approx(99, abs=2)  # L = 0.5 in Oklab


@THEMES
def test_a_diverging_scale_has_the_ground_in_the_middle(colors):
    made = diverging(colors).astype(int)
    assert np.abs(made[127:129] - rgb(colors.card)).max() <= 3
    assert made[0].tolist() == list(rgb(colors.series[1]))
    assert made[-1].tolist() == list(rgb(colors.series[0]))


@THEMES
@pytest.mark.parametrize("hue", [0, 1])
def test_text_is_legible_on_every_shade(colors, hue):
    shades = legible(colors, colors.series[hue])
    ratios = contrast(shades, np.array(rgb(colors.text)))
    assert ratios.min() >= LEGIBLE
    assert contrast(shades[-1], shades[0]) > 1.8  # and the shades can be told apart


def test_shares_beyond_the_scale_are_its_ends():
    assert steps_of(np.array([-1, 0, 0.5, 1, 9])).tolist() == [0, 0, 128, 255, 255]
