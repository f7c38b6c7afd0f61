"""Pictures that follow each other, written and read back."""

import io

import pytest
from PIL import Image, ImageSequence

from engine.messages import UserError
from engine.training import run
from legacy_gui.export_film import LAST_MS, durations, gif_steps, strip_steps

COLOURS = [(255, 0, 0), (0, 128, 0), (0, 0, 255), (250, 250, 250)]


def pictures(count=4, size=(30, 20)):
    made = []
    for number in range(count):
        picture = Image.new("RGB", size, "white")
        for row, colour in enumerate(COLOURS):  # the same in all, for they share their colours
            picture.paste(colour, (number, 4 * row + 2, number + 10, 4 * row + 6))
        buffer = io.BytesIO()
        picture.save(buffer, "PNG")
        made.append(buffer.getvalue())
    return made


def test_a_gif_shows_every_picture_and_repeats(tmp_path):
    path = tmp_path / "film.gif"
    told = []
    run(gif_steps(path, pictures()), told.append)
    with Image.open(path) as film:
        assert film.n_frames == 4
        assert film.info["loop"] == 0
        frames = [frame.convert("RGB") for frame in ImageSequence.Iterator(film)]
        lasted = [frame.info["duration"] for frame in ImageSequence.Iterator(film)]
    expected = [Image.open(io.BytesIO(picture)) for picture in pictures()]
    for frame, picture in zip(frames, expected, strict=True):
        apart = [abs(a - b) for a, b in zip(frame.tobytes(), picture.tobytes(), strict=True)]
        assert max(apart) <= 12
    assert lasted == durations(4)
    assert [one.step for one in told] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(("count", "size"), [(1, (30, 20)), (3, (90, 20)), (5, (90, 40))])
def test_a_strip_has_three_in_a_row(tmp_path, count, size):
    path = tmp_path / "strip.png"
    run(strip_steps(path, pictures(count)))
    with Image.open(path) as strip:
        assert strip.size == size
        for number, picture in enumerate(pictures(count)):
            row, column = divmod(number, 3)
            part = strip.crop((30 * column, 20 * row, 30 * column + 30, 20 * row + 20))
            assert part.tobytes() == Image.open(io.BytesIO(picture)).tobytes()
        assert strip.getpixel((size[0] - 1, size[1] - 1)) == (255, 255, 255)


@pytest.mark.parametrize("steps", [gif_steps, strip_steps])
def test_stopped_at_any_step_the_older_file_stays(tmp_path, steps):
    path = tmp_path / "film"
    for stop in range(5):
        path.write_text("older")
        trainer = steps(path, pictures())
        for _ in range(stop + 1):
            next(trainer)
        trainer.close()
        assert path.read_text() == "older"
        assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("steps", [gif_steps, strip_steps])
def test_a_file_that_cannot_be_written_is_said_in_a_sentence(tmp_path, steps):
    with pytest.raises(UserError, match="could not be saved"):
        run(steps(tmp_path / "nowhere" / "film", pictures()))


@pytest.mark.parametrize("count", [1, 2, 40, 120])
def test_a_film_is_neither_a_flash_nor_a_bore(count):
    lasting = durations(count)
    assert len(lasting) == count
    assert lasting[-1] == LAST_MS
    assert all(each % 10 == 0 and 60 <= each <= 500 for each in lasting[:-1])
    assert sum(lasting) <= 12_000
