"""Where the program finds what it brought along."""

from importlib.resources import files
from pathlib import Path


def resources() -> Path:
    """Return the folder of corpora, icons, presets and translations."""
    return Path(str(files("resources")))
