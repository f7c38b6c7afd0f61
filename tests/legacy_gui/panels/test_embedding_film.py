"""The film of a training: kept within bounds, drawn like the screen, saved without a freeze."""

import io
from time import perf_counter

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog

from legacy_gui.jobs import Job
from legacy_gui.panels.embedding_film import MOST, Film, spread
from legacy_gui.panels.embedding_film_saver import GIF_SIZE, STRIP_SCALE, STRIP_SIZE, Screen
from legacy_gui.panels.embeddings import EmbeddingsPanel
from legacy_gui.tables.work_bar import WorkBar
from tests.support.embeddings import small_corpus, trained, wait_for_jobs

WORDS = ("king", "queen", "sea")


def places(number):
    return np.array([[0.0, number], [1.0, 0.0], [-1.0, 0.0]])


def film_of(count):
    film = Film()
    for number in range(count):
        film.add(WORDS, float(number), places(number))
    return film


# -- the record ------------------------------------------------------------------------------------


def test_a_short_film_has_every_picture():
    film = film_of(5)
    assert [frame.epochs for frame in film.frames] == [0, 1, 2, 3, 4]
    assert film.frames[3].places.tolist() == places(3).tolist()
    assert film.frames[3].places.dtype == np.float32


@pytest.mark.parametrize("count", [MOST - 1, MOST, MOST + 1, 3 * MOST, 5000])
def test_a_long_film_is_thinned_evenly_and_ends_with_the_newest(count):
    epochs = [frame.epochs for frame in film_of(count).frames]
    assert MOST // 2 <= len(epochs) <= MOST
    assert epochs[0] == 0
    assert epochs[-1] == count - 1
    assert len(set(np.diff(epochs)[:-1])) == 1
    assert np.diff(epochs)[-1] <= np.diff(epochs)[0]


def test_the_same_moment_is_drawn_once():
    film = film_of(3)
    film.add(WORDS, 2.0, places(9))
    assert [frame.epochs for frame in film.frames] == [0, 1, 2]
    assert film.frames[-1].places.tolist() == places(9).tolist()


def test_other_words_begin_another_film():
    film = film_of(3)
    film.add(("other",), 7.0, places(1)[:1])
    assert film.words == ("other",)
    assert [frame.epochs for frame in film.frames] == [7]


def test_pictures_are_chosen_evenly():
    frames = film_of(11).frames
    assert [frame.epochs for frame in spread(frames, 6)] == [0, 2, 4, 6, 8, 10]
    assert spread(frames[:2], 6) == list(frames[:2])


# -- the drawing -----------------------------------------------------------------------------------


def test_the_view_holds_still_while_words_move(qtbot):
    frames = film_of(4).frames
    screen = Screen(WORDS, list(frames), GIF_SIZE)
    qtbot.addWidget(screen)
    seen = []
    for frame in frames:
        with Image.open(io.BytesIO(screen.picture(frame, 1))) as drawn:
            assert drawn.size == (GIF_SIZE.width(), GIF_SIZE.height())
        assert screen.title.text() == f"{frame.epochs:.1f} epochs"
        spots = screen.map.spots
        seen.append(spots[1:].tolist())
        assert screen.map.room.contains(*spots[0].tolist())
    assert seen == [seen[0]] * 4


def test_a_word_far_off_at_first_does_not_make_all_others_small(qtbot):
    rng = np.random.default_rng(0)
    words = tuple(f"word{number}" for number in range(100))
    film = Film()
    for number in range(5):
        spots = rng.normal(size=(100, 2))
        spots[7, 0] = 60.0 if number == 0 else 0.0
        film.add(words, float(number), spots)
    screen = Screen(words, list(film.frames), GIF_SIZE)
    qtbot.addWidget(screen)
    screen.picture(film.frames[-1], 1)
    assert np.ptp(screen.map.spots, axis=0).max() > 0.6 * screen.map.room.height()


# -- the button ------------------------------------------------------------------------------------


@pytest.fixture
def panel(shown, qtbot):
    made = shown(EmbeddingsPanel)
    made.show_input(small_corpus())
    return made


@pytest.fixture
def learned(panel, qtbot):
    model, seen = trained(small_corpus(), epochs=3)
    for progress in seen:
        panel.show_progress(progress)
        wait_for_jobs(qtbot, panel)
        panel.live._seldom[0].invalidate()
    panel.show_result(model)
    wait_for_jobs(qtbot, panel)
    return panel.live


def said(page):
    return page.findChild(WorkBar).sentence


def longer(page, count=12):
    """Let a film have more pictures than the small text gives."""
    rng = np.random.default_rng(0)
    for number in range(count):
        page.film.add(page.map.words, 10.0 + number, rng.normal(size=(len(page.map.words), 2)))


def saved(qtbot, page, path):
    page.save.save(str(path))
    qtbot.waitUntil(lambda: not page.save.is_busy)
    assert said(page) == f"Saved as {path}."


def test_a_training_leaves_a_film_that_ends_with_the_result(learned):
    frames = learned.film.frames
    assert frames[-1].epochs == 3
    assert learned.film.words == learned.map.words
    assert frames[-1].places == pytest.approx(learned._layout.places, abs=1e-5)


def test_a_click_asks_where_and_the_film_is_written(learned, qtbot, tmp_path):
    longer(learned)
    learned.save.click()
    chooser = learned.save.findChild(QFileDialog)
    assert chooser.defaultSuffix() == "gif"
    chooser.fileSelected.emit(str(tmp_path / "film.gif"))
    chooser.reject()
    qtbot.waitUntil(lambda: not learned.save.is_busy)
    with Image.open(tmp_path / "film.gif") as film:
        assert film.n_frames == len(learned.film.frames)
        assert film.size == (GIF_SIZE.width(), GIF_SIZE.height())


def test_a_strip_is_written(learned, qtbot, tmp_path):
    longer(learned)
    saved(qtbot, learned, tmp_path / "film.png")
    with Image.open(tmp_path / "film.png") as strip:
        wanted = STRIP_SIZE * STRIP_SCALE
        assert strip.size == (3 * wanted.width(), 2 * wanted.height())


def test_it_is_drawn_a_picture_at_a_turn(learned, qtbot, tmp_path, monkeypatch):
    longer(learned, 60)
    lasting = []
    draw = learned.save._draw_next

    def timed():
        began = perf_counter()
        draw()
        lasting.append(perf_counter() - began)

    learned.save._turn.timeout.disconnect()
    learned.save._turn.timeout.connect(timed)
    saved(qtbot, learned, tmp_path / "film.gif")
    assert len(lasting) == len(learned.film.frames)
    assert np.median(lasting) < 0.05


def test_it_can_be_cancelled_while_it_is_drawn(learned, qtbot, tmp_path):
    longer(learned, 60)
    learned.save.save(str(tmp_path / "film.gif"))
    qtbot.waitUntil(lambda: len(learned.save._drawn) > 2)
    learned.saving.cancel_requested.emit()
    assert not learned.save.is_busy
    assert said(learned) == "Export cancelled; nothing was written."
    assert list(tmp_path.iterdir()) == []


def test_it_can_be_cancelled_while_it_is_written(learned, qtbot, tmp_path, monkeypatch):
    module = "legacy_gui.panels.embedding_film_saver.gif_steps"
    from tests.support.trainers import endless

    monkeypatch.setattr(module, lambda path, pictures: endless())
    learned.save.save(str(tmp_path / "film.gif"))
    qtbot.waitUntil(lambda: said(learned) == "Working")
    learned.saving.cancel_requested.emit()
    qtbot.waitUntil(lambda: not learned.save.is_busy)
    assert said(learned) == "Export cancelled; nothing was written."


def test_what_cannot_be_written_is_said(learned, qtbot, tmp_path):
    learned.save.save(str(tmp_path / "nowhere" / "film.gif"))
    qtbot.waitUntil(lambda: not learned.save.is_busy)
    assert "could not be saved" in said(learned)


def test_clearing_ends_a_film_that_is_being_saved(learned, tmp_path):
    longer(learned, 60)
    learned.save.save(str(tmp_path / "film.gif"))
    learned.clear()
    assert not learned.save.is_busy
    assert learned.film.frames == ()
    assert not learned.saving.isVisible()
    assert not any(job.is_active for job in learned.findChildren(Job))


def test_without_a_film_it_says_so(panel):
    panel.live.save.click()
    assert said(panel.live).startswith("There is nothing to save yet")
    assert panel.live.save.findChild(QFileDialog) is None
