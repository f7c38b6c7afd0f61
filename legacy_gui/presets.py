"""Ready-made settings: one click sets a form up for a purpose.

They lie in ``resources/presets/<algorithm>.toml``, one table each: title, purpose, and the settings
that differ from the defaults. Where they are meant for texts of a size, ``words`` tells up to how
many words. Where their time counts, ``read`` tells how many words may be read in all: a longer text
is then read in fewer epochs.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from legacy_gui.paths import resources


@dataclass(frozen=True)
class Preset:
    """A named set of settings."""

    title: str
    purpose: str
    settings: dict[str, Any]
    words: float | None = None
    read: float | None = None

    def settings_for(self, words: int) -> dict[str, Any]:
        """Return the settings for a text of so many words; 0 is a text that nobody knows yet."""
        if self.read is None or not words:
            return self.settings
        fitting = max(1, round(self.read / words))
        return self.settings | {"epochs": min(self.settings["epochs"], fitting)}


def presets(algorithm: str) -> tuple[Preset, ...]:
    """Return the presets of an algorithm, in order; none where there is no file."""
    path = resources() / "presets" / f"{algorithm}.toml"
    if not path.exists():
        return ()
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["preset"]
    return tuple(Preset(**table) for table in tables)


def preset_for(made: Iterable[Preset], words: int) -> Preset | None:
    """Return the first of them that is meant for texts of so many words; None without any."""
    meant = (preset for preset in made if preset.words is not None)
    return next((preset for preset in meant if words <= (preset.words or 0)), None)
