"""The word cloud: words never overlap, and glide from one weighting to the next."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from legacy_gui.plots.word_cloud import MOST, SMALLEST, WordCloud
from legacy_gui.theme import DARK, LIGHT, theme
from legacy_gui.translations import use_language
from tests.support.windows import use_light

ENGLISH = ["river", "bank", "fishing", "net", "a", "yesterday", "Wg", "jumping", "llama", "type"]
CHINESE = ["河", "银行", "渔网", "互联网", "神经网络", "一", "昨天", "语言模型", "词", "龘"]


@pytest.fixture
def cloud(qtbot):
    use_light()
    use_language("en")
    made = WordCloud()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def many(words, size):
    """Return different words made of a few."""
    return [f"{words[i % len(words)]}{'' if i < len(words) else i}" for i in range(size)]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("words", [ENGLISH, CHINESE], ids=["english", "chinese"])
def test_no_two_words_overlap(cloud, words, seed):
    weights = np.random.default_rng(seed).pareto(1.0, 120)
    cloud.show_words(many(words, 120), weights)
    assert cloud.items == 120
    assert cloud.left_out == 0
    inks = [cloud.place(item) for item in range(120)]
    assert not [pair for pair in combinations(inks, 2) if pair[0].intersects(pair[1])]
    assert all(cloud.viewport().rect().toRectF().contains(ink) for ink in inks)


def test_the_ink_is_where_the_cloud_says(cloud):
    cloud.resize(300, 200)
    cloud.show_words(["bank", "网"], [2, 1])
    cloud.glide.finish()
    image = cloud.viewport().grab().toImage()
    ground = image.pixel(0, 0)
    inked = [
        QPoint(x, y)
        for x in range(0, image.width())
        for y in range(0, image.height())
        if image.pixel(x, y) != ground
    ]
    places = [cloud.place(item).adjusted(-1, -1, 1, 1) for item in range(2)]
    assert len(inked) > 1000
    assert all(any(place.contains(spot) for place in places) for spot in inked)


def test_no_word_is_too_small_to_read(cloud):
    cloud.show_words(many(ENGLISH, 100), [10_000.0] + [0.001] * 99)
    assert min(word.scale for word in cloud._words) * 100 >= SMALLEST - 1e-9


def test_only_the_heaviest_are_drawn(cloud):
    cloud.show_words(many(ENGLISH, 1000), np.arange(1000) + 1)
    assert cloud.items == MOST
    assert cloud.tip(0).endswith("1,000")


@pytest.mark.parametrize("weight", [0.0, -1.0, np.nan, np.inf, -np.inf])
def test_what_has_no_weight_is_no_word_of_the_cloud(cloud, weight):
    cloud.show_words(["net", "sea"], [1.0, weight])
    assert [cloud.tip(item) for item in range(cloud.items)] == ["net: 1"]


def test_blank_words_and_odd_ones_do_no_harm(cloud):
    cloud.show_words([" ", "\n", "x" * 100_000, "a\nb", "👩‍👩‍👧", "\ud800"], [5, 4, 3, 2, 1, 1])
    cloud.glide.finish()
    cloud.grab()
    assert cloud.items == 4


def test_every_word_needs_a_weight(cloud):
    with pytest.raises(ValueError, match="one weight"):
        cloud.show_words(["net"], [1, 2])


def test_words_are_recognised_from_one_weighting_to_the_next(cloud):
    cloud.show_words(["the", "net", "sea"], [100, 10, 1])
    cloud.glide.finish()
    before = {word.text: word for word in cloud._words}
    cloud.show_words(["net", "the", "new"], [5.0, 0.5, 1.0])
    for word in cloud._words:
        if word.text == "new":
            assert word.old_scale == 0
        else:
            assert word.old_centre == before[word.text].centre
            assert word.old_scale == before[word.text].scale
    assert [word.text for word in cloud._leaving] == ["sea"]
    growing = {word.text: word.scale > word.old_scale for word in cloud._words}
    assert growing == {"net": True, "the": False, "new": True}


def test_a_changed_size_is_laid_out_anew_when_it_rests(cloud, qtbot):
    cloud.show_words(many(ENGLISH, 60), np.arange(60) + 1)
    cloud.resize(500, 300)
    assert cloud._waiting.isActive()
    cloud._waiting.stop()
    cloud._waiting.timeout.emit()
    room = cloud.viewport().rect().toRectF()
    assert room.width() <= 500
    assert all(room.contains(cloud.place(item)) for item in range(60))


def test_until_then_the_whole_cloud_stays_in_view(cloud):
    cloud.show_words(many(ENGLISH, 60), np.arange(60) + 1)
    cloud.glide.finish()
    cloud.resize(500, 300)
    image = cloud.viewport().grab().toImage()
    width, height = image.width(), image.height()
    edge = [(x, y) for x in range(width) for y in (0, height - 1)]
    edge += [(x, y) for x in (0, width - 1) for y in range(height)]
    assert {image.pixelColor(*spot).name() for spot in edge} == {LIGHT.card.lower()}
    middle = {image.pixelColor(x, height // 2).name() for x in range(width)}
    assert len(middle) > 2
    cloud.hide()


def test_hidden_it_waits_for_nothing(cloud):
    cloud.show_words(ENGLISH, np.arange(len(ENGLISH)) + 1)
    cloud.resize(500, 300)
    cloud.hide()
    assert not cloud._waiting.isActive()


def test_a_click_and_the_keyboard_tell_the_word_as_given(cloud, qtbot):
    cloud.show_words(["light", "none", "heavy"], [1, 0, 9])
    heard = []
    cloud.word_activated.connect(heard.append)
    spot = cloud.place(1).center().toPoint()
    qtbot.mouseClick(cloud.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.keyClick(cloud, Qt.Key.Key_Left)
    qtbot.keyClick(cloud, Qt.Key.Key_Return)
    assert heard == [0, 2]


def colour_of(cloud, item):
    """Return the most frequent colour of a word's ink."""
    image = cloud.viewport().grab().toImage()
    box = cloud.place(item).toRect()
    spots = [(x, y) for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom())]
    names = [image.pixelColor(*spot).name() for spot in spots]
    inks = [name for name in names if name != image.pixelColor(0, 0).name()]
    return max(set(inks), key=inks.count)


def test_the_colours_follow_the_theme(cloud):
    cloud.show_words(["heavy", "lighter"], [9, 1])
    cloud.glide.finish()
    assert colour_of(cloud, 0) == LIGHT.accent.lower()
    assert colour_of(cloud, 1) == LIGHT.muted.lower()
    theme().choose("dark")
    assert colour_of(cloud, 0) == DARK.accent.lower()
    theme().choose("light")


def test_it_is_read_out(cloud):
    cloud.show_words([], [])
    cloud.grab()
    cloud.show_words(["net", "sea"], [1200, 3])
    assert cloud.accessibleName()
    assert cloud.accessibleDescription() == "net: 1,200; sea: 3"
