"""Ready-made settings."""

import pytest

from engine.catalog import ALGORITHMS
from legacy_gui.paths import resources
from legacy_gui.presets import Preset, preset_for, presets


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda algorithm: algorithm.name)
def test_every_preset_is_a_different_valid_config(algorithm):
    made = presets(algorithm.name)
    configs = [algorithm.config_type(**preset.settings) for preset in made]
    assert len(set(configs)) == len(made)
    assert len({preset.title for preset in made}) == len(made)
    assert all(preset.purpose.endswith(".") for preset in made)


def test_an_algorithm_without_a_file_has_none():
    assert presets("no such algorithm") == ()


def test_every_file_belongs_to_an_algorithm():
    files = {path.stem for path in (resources() / "presets").glob("*.toml")}
    assert files <= {algorithm.name for algorithm in ALGORITHMS}


def test_a_preset_is_found_for_a_text_of_a_size():
    short, any_length = (Preset(str(most), "", {}, most) for most in (100, float("inf")))
    general = Preset("for everything", "", {})
    made = (general, short, any_length)
    assert [preset_for(made, words) for words in (1, 100, 101)] == [short, short, any_length]
    assert preset_for((general,), 1) is None


@pytest.mark.parametrize(
    ("words", "epochs"), [(0, 60), (1, 60), (4_000, 60), (100_000, 8), (10**9, 1)]
)
def test_a_longer_text_is_read_fewer_times(words, epochs):
    preset = Preset("stage", "", {"epochs": 60, "hidden": 8}, read=800_000)
    assert preset.settings_for(words) == {"epochs": epochs, "hidden": 8}
    assert Preset("any", "", {"epochs": 60}).settings_for(words) == {"epochs": 60}
