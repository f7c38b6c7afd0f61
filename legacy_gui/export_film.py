"""Writing pictures that follow each other: as an animated GIF, or side by side in one PNG.

A GIF has at most 256 colours. All its pictures share those of the last one, so that nothing
flickers, and of each picture only the part that differs from the one before is stored. Pillow does
both; it is loaded when it is first needed.
"""

import io
import os
from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING

from engine.files import atomic_write
from engine.messages import Message
from engine.training import Steps, WorkProgress

if TYPE_CHECKING:
    from PIL.Image import Image

COLOURS = 128
WHOLE_MS = 8000  # a film lasts about so long,
SHORTEST_MS, LONGEST_MS = 60, 500  # but a picture no less and no more than this,
LAST_MS = 2500  # and the last one stays
COLUMNS = 3  # of a strip

Path = str | os.PathLike[str]


def gif_steps(path: Path, pictures: Sequence[bytes]) -> Steps[None]:
    """Write pictures, PNG files of equal size, as a GIF that repeats for ever."""
    from PIL.Image import Dither, Resampling

    last = _opened(pictures[-1])
    # Every second pixel will do: finding colours holds up the window, four times shorter so.
    half = last.width // 2, last.height // 2
    palette = last.resize(half, Resampling.NEAREST).quantize(COLOURS)
    frames = []
    for done, picture in enumerate(pictures):
        yield _written(done, len(pictures))
        frames.append(_opened(picture).quantize(palette=palette, dither=Dither.NONE))
    with atomic_write(path) as file:
        frames[0].save(
            file,
            "GIF",
            save_all=True,
            append_images=frames[1:],
            duration=durations(len(frames)),
            loop=0,
        )
        yield _written(len(pictures), len(pictures))


def strip_steps(path: Path, pictures: Sequence[bytes]) -> Steps[None]:
    """Write pictures, PNG files of equal size, as one PNG with three in a row."""
    first = _opened(pictures[0])
    width, height = first.size
    columns = min(COLUMNS, len(pictures))
    ground = first.crop((0, 0, 1, 1))
    sheet = ground.resize((columns * width, ceil(len(pictures) / columns) * height))
    for done, picture in enumerate(pictures):
        yield _written(done, len(pictures))
        row, column = divmod(done, columns)
        sheet.paste(_opened(picture), (column * width, row * height))
    with atomic_write(path) as file:
        sheet.save(file, "PNG")
        yield _written(len(pictures), len(pictures))


def durations(pictures: int) -> list[int]:
    """Return how long each picture is seen, in milliseconds."""
    each = max(SHORTEST_MS, min(LONGEST_MS, WHOLE_MS // pictures))
    return [each // 10 * 10] * (pictures - 1) + [LAST_MS]  # a GIF counts hundredths of a second


def _opened(picture: bytes) -> "Image":
    from PIL import Image

    return Image.open(io.BytesIO(picture)).convert("RGB")


def _written(done: int, total: int) -> WorkProgress:
    values = {"done": done, "total": total}
    return WorkProgress(done, total, Message("{done} of {total} pictures written", values))
