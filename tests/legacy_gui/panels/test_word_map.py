"""The Map tab's picture: every tool by real clicks, every projection, and bad spaces said."""

import csv

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPushButton, QSlider

from engine.embeddings import load_vectors
from engine.embeddings.embedding import EmbeddingConfig, train_embedding
from engine.text import build_corpus
from legacy_gui.jobs import Job
from legacy_gui.panels.map_look import CLUSTERS, FREQUENCY, SCRIPT
from legacy_gui.panels.map_projection import AXES, PCA, TSNE
from legacy_gui.panels.map_tools import (
    ANALOGY,
    LOOK,
    NEIGHBOURS,
    ODD,
    SEARCH,
    SELECTION,
    SENSES,
    UNKNOWN,
    VIEWS,
)
from legacy_gui.panels.word_map import MapPanel
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.plots.word_map_view import AZIMUTH
from legacy_gui.spaces import NamedSpace
from tests.support.spaces import random_space, space_of

ROYAL = {
    "man": [1, 0, 0],
    "woman": [0, 1, 0],
    "king": [1, 0, 2],
    "queen": [0, 1, 2],
    "fishing": [-3, 0.5, 0.1],
    "net": [-3, 0.1, 0.4],
    "boat": [-3, 0.3, 0.3],
}
SOLID = 3
MONEY, RIVER = "the bank lends money on loan", "the bank of the river holds reeds"


def named(words, vectors, counts=None, name="royal"):
    return NamedSpace(name, space_of(words, vectors, counts))


@pytest.fixture
def royal():
    return named(tuple(ROYAL), list(ROYAL.values()), range(70, 0, -10))


@pytest.fixture
def panel(shown):
    return shown(MapPanel)


def is_idle(panel):
    return not any(job.is_active for job in panel.findChildren(Job))


@pytest.fixture
def opened(panel, qtbot):
    def open_space(space, view=NEIGHBOURS):
        panel.show_space(space)
        qtbot.waitUntil(lambda: panel.shown is not None and is_idle(panel))
        panel.show_view(view)
        return panel

    return open_space


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def click_word(qtbot, panel, word):
    """Click the dot of a word on the map."""
    panel.picture.glide.finish()
    x, y = panel.picture.spots[panel.shown.words.place(word)].tolist()
    spot = QPointF(x, y).toPoint()
    qtbot.mouseClick(panel.picture.viewport(), Qt.MouseButton.LeftButton, pos=spot)


# -- the map ---------------------------------------------------------------------------------------


def test_a_space_is_drawn_and_what_the_map_keeps_is_said(opened, royal):
    panel = opened(royal)
    assert panel.picture.words == tuple(ROYAL)
    assert "7 of 7 words." in panel.sentence.text()
    assert "% of the variance" in panel.sentence.text()
    assert any(panel.picture.marks.axes)


def test_the_most_frequent_words_are_drawn(opened, qtbot):
    size = 1_500
    panel = opened(NamedSpace("random", random_space(size, 5, counts=range(1, size + 1))))
    panel.show_view(LOOK)
    panel.look.many.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(panel.picture.words) == 300 and is_idle(panel))
    assert panel.picture.words[0] == f"w{size - 1}"
    assert "300 of 1,500 words." in panel.sentence.text()
    panel.look.many.setCurrentIndex(panel.look.many.count() - 1)
    qtbot.waitUntil(lambda: len(panel.picture.words) == size and is_idle(panel))


def test_damaged_and_empty_vectors_are_left_out_and_counted(opened):
    vectors = [*ROYAL.values(), [np.nan, 1, 1], [0, 0, 0], [0, 0, 0]]
    panel = opened(named((*ROYAL, "bad", "nil", "nought"), vectors))
    assert panel.picture.words == tuple(ROYAL)
    assert "Left out because their vectors are no numbers: 1." in panel.sentence.text()
    assert "Left out because their vectors are all zeros: 2." in panel.sentence.text()


def test_a_space_without_any_direction_is_said(panel, qtbot):
    panel.show_space(named(("nil", "nought"), [[0, 0], [0, np.nan]]))
    qtbot.waitUntil(lambda: "None of these words has a vector" in panel.sentence.text())
    assert panel.picture.words == ()


@pytest.mark.parametrize("size", [1, 2, 3, 4])
@pytest.mark.parametrize("alike", [False, True], ids=["different", "identical"])
def test_tiny_spaces_break_nothing(opened, qtbot, size, alike):
    vectors = [[1.0, 2.0, 3.0]] * size if alike else list(ROYAL.values())[:size]
    panel = opened(named(tuple(ROYAL)[:size], vectors))
    for kind in (TSNE, AXES, PCA, SOLID):
        panel.projection.choose(kind) if kind != SOLID else panel.projection.pca.choose(3)
        qtbot.waitUntil(lambda: is_idle(panel))
        assert panel.sentence.text()
    for view in range(len(VIEWS)):
        panel.show_view(view)
        panel.take(0)
        qtbot.waitUntil(lambda: is_idle(panel))
    for example in (panel.odd.example, panel.unknown.example):
        example.click()
        qtbot.waitUntil(lambda: is_idle(panel))
    for colours in (FREQUENCY, CLUSTERS, SCRIPT):
        panel.look.colours.setCurrentIndex(colours)
        qtbot.waitUntil(lambda: is_idle(panel))
    assert np.isfinite(panel.picture.layout_now).all()


def test_another_space_makes_an_end_of_what_was_asked(opened, qtbot, royal):
    panel = opened(royal)
    panel.neighbours.take("king")
    opened(NamedSpace("random", random_space(9, 3)))
    assert panel.neighbours.field.text() == ""
    assert panel.neighbours.near is None
    assert panel.picture.words == tuple(f"w{number}" for number in range(9))


def test_clearing_forgets_everything(opened, royal):
    panel = opened(royal)
    panel.clear()
    assert panel.picture.words == ()
    assert panel.shown is None
    assert panel.sentence.text() == ""
    panel.take(0)


def test_every_control_says_what_it_is(opened, royal):
    panel = opened(royal)
    for view in range(len(VIEWS)):
        panel.show_view(view)
        for kind in (QAbstractButton, QLineEdit, QComboBox, QSlider):
            for control in panel.tools[view].findChildren(kind):
                if not control.isVisible():
                    continue
                if isinstance(control, QLineEdit) and not control.accessibleName():
                    assert isinstance(control.parent(), QComboBox)
                    continue
                named_ = control.accessibleName() or getattr(control, "text", str)()
                assert named_ or control.toolTip(), control


# -- projections -----------------------------------------------------------------------------------


def test_tsne_is_watched_and_ends(opened, qtbot, royal):
    panel = opened(royal)
    seen = []
    panel.projection.moved.connect(seen.append)
    click(qtbot, panel.projection.kinds._group.button(TSNE))
    qtbot.waitUntil(lambda: is_idle(panel) and panel.shown.kind == "tsne")
    assert seen
    assert panel.picture.marks.axes == ("", "")
    assert "were used" in panel.sentence.text() or "was used" in panel.sentence.text()
    assert not panel.projection.tsne.hold.isEnabled()


def test_tsne_is_paused_perturbed_and_stopped(opened, qtbot):
    panel = opened(NamedSpace("random", random_space(300, 20)))
    click(qtbot, panel.projection.kinds._group.button(TSNE))
    qtbot.waitUntil(lambda: panel.shown.kind == "tsne")
    click(qtbot, panel.projection.tsne.hold)
    assert panel.projection.tsne.go_on.isVisible()
    click(qtbot, panel.projection.tsne.go_on)
    assert panel.projection.tsne.hold.isVisible()
    before = panel.projection.layout_shown.coordinates
    click(qtbot, panel.projection.tsne.nudge)
    qtbot.waitUntil(lambda: panel.projection.layout_shown.coordinates is not before)
    click(qtbot, panel.projection.tsne.end)
    qtbot.waitUntil(lambda: is_idle(panel))
    assert "nearest neighbours" in panel.sentence.text() or "trust" in panel.sentence.text()


def test_own_axes_put_words_at_their_cosines(opened, qtbot, royal):
    panel = opened(royal)
    panel.projection.choose(AXES)
    qtbot.waitUntil(lambda: panel.shown.kind == "axes")
    assert panel.projection.axes.right.text()
    panel.projection.axes.right.setText("king - man")
    panel.projection.axes.up.setText("woman - man")
    qtbot.keyClick(panel.projection.axes.up, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_idle(panel) and panel.shown.x == "king − man")
    words = panel.shown.words
    step = words.space.directions(("king", "man"))
    step = step[0] - step[1]
    expected = words.units @ (step / np.linalg.norm(step))
    assert panel.shown.coordinates[:, 0] == pytest.approx(expected, abs=1e-6)
    assert panel.picture.marks.axes == ("king − man", "woman − man")


@pytest.mark.parametrize(
    ("formula", "sentence"),
    [("kign", "did you mean “king”"), ("king -", "a word is missing"), ("king - king", "nowhere")],
)
def test_an_axis_that_cannot_be_is_said(opened, qtbot, royal, formula, sentence):
    panel = opened(royal)
    panel.projection.choose(AXES)
    qtbot.waitUntil(lambda: panel.shown.kind == "axes" and is_idle(panel))
    panel.projection.axes.right.setText(formula)
    panel.projection.draw_axes()
    qtbot.waitUntil(lambda: sentence in panel.sentence.text())
    assert panel.shown.kind == "axes"


def test_three_axes_are_drawn_named_and_turned(opened, qtbot, royal):
    panel = opened(royal)
    click(qtbot, panel.projection.pca.flat._group.button(1))
    assert panel.shown.coordinates.shape == (7, 3)
    assert "The three axes keep" in panel.sentence.text()
    assert [name[:6] for name in panel.picture.marks.axes] == ["axis 1", "axis 2", "axis 3"]
    qtbot.waitUntil(lambda: is_idle(panel))
    assert panel.picture.turner.is_on
    click(qtbot, panel.projection.pca.turns)
    assert not panel.picture.turner.is_on
    click_word(qtbot, panel, "king")
    assert panel.picture.marks.links
    panel.picture.turn(QPointF(50, 50))
    click(qtbot, panel.projection.pca.face)
    panel.picture.glide.finish()
    assert panel.picture.view.azimuth == AZIMUTH
    click(qtbot, panel.projection.pca.flat._group.button(0))
    assert panel.picture.marks.axes == panel.shown.axes
    assert panel.shown.coordinates.shape == (7, 2)


def test_a_hand_that_turns_the_map_ends_its_own_turning(opened, royal):
    panel = opened(royal)
    panel.projection.pca.choose(3)
    panel.picture.turner.take_over()
    assert not panel.projection.pca.turns.isChecked()


def test_an_analogy_is_drawn_in_space(opened, qtbot, royal):
    panel = opened(royal, ANALOGY)
    panel.projection.pca.choose(3)
    click(qtbot, panel.analogy.example)
    assert len(panel.picture.marks.arrows) == 2
    a, b, c = (panel.shown.words.place(word) for word in ("man", "king", "woman"))
    landed = panel.picture.marks.guests["king − man + woman"]
    places = panel.shown.coordinates
    assert landed == pytest.approx(places[b] - places[a] + places[c])
    click(qtbot, panel.analogy.plane)
    assert panel.projection.pca.axes == 2
    assert panel.shown.kind == "plane"


def test_coordinates_in_space_are_saved(opened, qtbot, royal, tmp_path):
    panel = opened(royal)
    panel.projection.pca.choose(3)
    path = tmp_path / "map.csv"
    panel.export.save_coordinates(str(path))
    qtbot.waitUntil(lambda: "Saved as" in panel.work.sentence)
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    places = np.array([[float(number) for number in row[1:4]] for row in rows[1:]])
    assert places == pytest.approx(panel.shown.coordinates)


# -- tools -----------------------------------------------------------------------------------------


def test_a_click_shows_the_neighbours(opened, qtbot, royal):
    panel = opened(royal, LOOK)
    click_word(qtbot, panel, "king")
    assert panel.neighbours.isVisible()
    nearest = [each.word for each in royal.space.nearest("king")]
    assert [bar.label for bar in panel.neighbours.bars.bars] == nearest
    place = panel.shown.words.place
    links = [(start, end) for start, end, _ in panel.picture.marks.links]
    assert links == [(place("king"), place(word)) for word in nearest]
    panel.neighbours.measures.chosen.emit(1)
    nearest = [each.word for each in royal.space.nearest("king", metric="euclidean")]
    assert [bar.label for bar in panel.neighbours.bars.bars] == nearest


def test_neighbours_of_a_formula_and_of_nothing_known(opened, qtbot, royal):
    panel = opened(royal)
    panel.neighbours.field.setText("king - man + woman")
    qtbot.keyClick(panel.neighbours.field, Qt.Key.Key_Return)
    assert panel.neighbours.bars.bars[0].label == "queen"
    panel.neighbours.field.setText("kign")
    qtbot.keyClick(panel.neighbours.field, Qt.Key.Key_Return)
    assert "did you mean “king”" in panel.neighbours.sentence.text()
    assert not panel.neighbours.bars.bars


def test_the_example_asks_about_a_word_of_the_space(opened, qtbot, royal):
    panel = opened(royal)
    click(qtbot, panel.neighbours.example)
    assert panel.neighbours.field.text() == "man"  # the most frequent one
    assert panel.neighbours.near.neighbours[0].word == "king"


def test_every_tool_has_an_example(opened, qtbot, banks):
    panel = opened(banks)
    for view in range(len(VIEWS)):
        panel.show_view(view)
        panel.show_example()
    qtbot.waitUntil(lambda: is_idle(panel))
    qtbot.waitUntil(lambda: len(panel.search.table.model.order) < len(banks.space))
    assert panel.neighbours.near is not None
    assert panel.odd.odd is not None
    assert panel.senses.parted is not None
    assert len(panel.selection.rows) > 0
    assert panel.look.colours.currentIndex() == CLUSTERS
    assert "did you mean" in panel.unknown.sentence.text()


def test_search_marks_what_it_finds_and_flies(opened, qtbot, royal):
    panel = opened(royal, SEARCH)
    panel.search.table.toolbar.search.setText("^.+ing$")
    panel.search.table.toolbar.pattern.click()
    place = panel.shown.words.place
    wanted = {place("king"), place("fishing")}
    qtbot.waitUntil(lambda: set(panel.picture.selected) == wanted)
    panel.search.table.view.selectRow(0)
    qtbot.waitUntil(lambda: panel.picture.selected == (place("king"),))
    assert "“king” is number 3 of 7 words." in panel.search.sentence.text()


def test_a_pattern_that_is_none_is_said(opened, qtbot, royal):
    panel = opened(royal, SEARCH)
    panel.search.table.toolbar.pattern.click()
    panel.search.table.toolbar.search.setText("(king")
    qtbot.waitUntil(lambda: "not a complete pattern" in panel.search.table.work.sentence)


def test_a_word_beyond_the_map_is_shown_where_it_would_be(opened, qtbot):
    size = 400
    panel = opened(NamedSpace("random", random_space(size, 5, counts=range(size, 0, -1))), SEARCH)
    panel.look.many.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(panel.picture.words) == 300 and is_idle(panel))
    panel.search.table.row_activated.emit(350)
    assert list(panel.picture.marks.guests) == ["w350"]
    assert "not among the words of the map" in panel.search.sentence.text()


def test_an_analogy_is_asked_and_drawn(opened, qtbot, royal):
    panel = opened(royal, ANALOGY)
    click(qtbot, panel.analogy.example)
    assert [field.text() for field in panel.analogy.fields] == ["man", "king", "woman"]
    assert panel.analogy.bars.bars[0].label == "queen"
    place = panel.shown.words.place
    assert panel.picture.marks.arrows == [
        (place("man"), place("king"), "king − man"),
        (place("woman"), place("queen"), "queen − woman"),
    ]
    assert list(panel.picture.marks.guests) == ["king − man + woman"]
    panel.analogy.method.setCurrentIndex(1)
    products = royal.space.analogy("man", "king", "woman", method="multiply")
    assert panel.analogy.bars.bars[0].value == pytest.approx(products[0].similarity)


def test_the_plane_of_an_analogy_shows_its_steps_in_full(opened, qtbot, royal):
    panel = opened(royal, ANALOGY)
    click(qtbot, panel.analogy.example)
    click(qtbot, panel.analogy.plane)
    assert panel.shown.kind == "plane"
    words = panel.shown.words
    ends = [words.place("man"), words.place("king")]
    seen = np.linalg.norm(np.subtract(*panel.shown.coordinates[ends]))
    assert seen == pytest.approx(np.linalg.norm(np.subtract(*words.units[ends])), rel=0.05)
    assert len(panel.picture.marks.arrows) == 2
    kinds = panel.projection.kinds.findChildren(QPushButton)
    assert not any(made.isChecked() for made in kinds)
    click(qtbot, kinds[0])
    qtbot.waitUntil(lambda: panel.shown.kind == "pca")
    assert [made.isChecked() for made in kinds] == [True, False, False]


def test_three_clicks_ask_an_analogy(opened, qtbot, royal):
    panel = opened(royal, ANALOGY)
    for word in ("man", "woman", "king"):
        click_word(qtbot, panel, word)
    assert panel.analogy.bars.bars[0].label == "queen"
    panel.analogy.fields[0].setText("woman")
    panel.analogy.ask()
    assert panel.analogy.sentence.text() == "Name three different words."


def test_words_are_put_to_the_open_tool_once_the_map_is_drawn(panel, qtbot, royal):
    panel.show_space(royal)
    panel.show_view(ANALOGY)
    panel.ask(("man", "king", "woman"))
    assert panel.shown is None
    qtbot.waitUntil(lambda: panel.analogy.answers is not None)
    assert panel.analogy.answers.words[0].word == "queen"
    panel.ask(("king", "man", "queen"))
    assert panel.analogy.answers.asked == ("king", "man", "queen")


def test_the_odd_one_is_found(opened, qtbot, royal):
    panel = opened(royal, ODD)
    assert "three words or more" in panel.odd.sentence.text()
    for word in ("fishing", "net", "king"):
        panel.take(panel.shown.words.place(word))
    assert "“king” does not belong" in panel.odd.sentence.text()
    assert panel.odd.bars.bars[-1].label == "king"
    panel.take(panel.shown.words.place("king"))
    assert not panel.odd.bars.bars
    panel.odd.field.setText("net boat kign")
    qtbot.keyClick(panel.odd.field, Qt.Key.Key_Return)
    assert "“kign” is not among" in panel.odd.sentence.text()
    click(qtbot, panel.odd.example)
    assert len(panel.odd.bars.bars) == 4


def test_an_unknown_word_stays_unknown_without_pieces(opened, qtbot, royal):
    panel = opened(royal, UNKNOWN)
    panel.unknown.field.setText("fihsing")
    qtbot.keyClick(panel.unknown.field, Qt.Key.Key_Return)
    told = panel.unknown.sentence.text()
    assert "“fihsing” is not among the 7 words here; did you mean “fishing”?" in told
    assert not panel.unknown.bars.bars
    assert not panel.picture.marks.guests


@pytest.fixture(scope="module")
def fasttext():
    text = "the fishing boat goes fishing and the net is for fishing on the boat . " * 60
    corpus = build_corpus([text])
    model = train_embedding(corpus, EmbeddingConfig(method="fasttext", dimension=10, epochs=5))
    return NamedSpace("boats", model.space, model, corpus)


def test_fasttext_builds_an_unknown_word_and_lands_it(opened, qtbot, fasttext):
    panel = opened(fasttext, UNKNOWN)
    click(qtbot, panel.unknown.example)
    word = panel.unknown.field.text()
    assert word == "fihsing"
    shares = {piece.text: 100 * piece.share for piece in fasttext.model.learned.subwords(word)}
    bars = {bar.label: bar.value for bar in panel.unknown.bars.bars}
    assert bars == pytest.approx(shares)
    assert list(panel.picture.marks.guests) == [word]
    assert "Word2Vec and GloVe shrug: “fihsing” is not among" in panel.unknown.beside.text()
    panel.resize(900, 400)
    panel.layout().activate()
    panel.grab()
    assert panel.unknown.bars.verticalScrollBar().maximum() == 0  # the tool scrolls as a whole


def test_words_typed_are_taken_apart_after_a_moment(opened, qtbot, fasttext):
    panel = opened(fasttext, UNKNOWN)
    qtbot.keyClicks(panel.unknown.field, "nets")
    qtbot.waitUntil(lambda: "nets" in panel.picture.marks.guests)


@pytest.fixture(scope="module")
def banks():
    corpus = build_corpus([MONEY, RIVER] * 40)
    model = train_embedding(corpus, EmbeddingConfig(method="count", dimension=5, min_count=1))
    return NamedSpace("banks", model.space, model, corpus)


def test_two_senses_are_drawn_apart_and_read(opened, qtbot, banks):
    panel = opened(banks, SENSES)
    assert panel.senses.field.text() == "bank"
    click(qtbot, panel.senses.go_button)
    qtbot.waitUntil(panel.senses.contexts.isVisible)
    assert len(panel.senses.contexts.words) == 80 + 1
    assert len(set(panel.senses.parted.senses.groups[::2].tolist())) == 1
    assert list(panel.senses.contexts.marks.guests) == ["the one vector of “bank”"]
    assert "BERT" in panel.senses.sentence.text()
    panel.senses.contexts.clicked.emit(1)
    assert "river holds reeds" in panel.senses.passage.text()
    panel.senses.contexts.clicked.emit(80)  # the vector itself stands in no sentence
    assert "river holds reeds" in panel.senses.passage.text()
    panel.show_view(NEIGHBOURS)
    assert panel.picture.isVisible()


def test_senses_without_a_text_are_said(opened, qtbot, royal):
    panel = opened(royal, SENSES)
    assert "came from a file" in panel.senses.sentence.text()
    assert not panel.senses.go_button.isEnabled()


def test_an_unknown_word_has_no_senses(opened, qtbot, banks):
    panel = opened(banks, SENSES)
    panel.senses.field.setText("bnak")
    qtbot.keyClick(panel.senses.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "did you mean “bank”" in panel.senses.sentence.text())
    assert panel.picture.isVisible()


def test_a_rectangle_is_listed_drawn_alone_and_left(opened, qtbot, royal):
    panel = opened(royal)
    panel.picture.regioned.emit(np.array([0, 1, 2, 3]))
    assert panel.selection.isVisible()
    listed = [panel.selection.list.item(row).text() for row in range(4)]
    assert listed == ["man", "woman", "king", "queen"]
    click(qtbot, panel.selection.isolate)
    qtbot.waitUntil(lambda: len(panel.picture.words) == 4 and is_idle(panel))
    assert "4 of 7 words." in panel.sentence.text()
    click(qtbot, panel.selection.back)
    qtbot.waitUntil(lambda: len(panel.picture.words) == 7 and is_idle(panel))


def test_words_drawn_alone_are_left_from_the_look_as_well(opened, qtbot, royal):
    panel = opened(royal)
    entries = panel.look.many.count()
    panel.picture.regioned.emit(np.array([0, 1, 2, 3]))
    click(qtbot, panel.selection.isolate)
    qtbot.waitUntil(lambda: len(panel.picture.words) == 4 and is_idle(panel))
    panel.show_view(LOOK)
    assert panel.look.many.currentText() == "only the 4 chosen"
    assert panel.look.most == 2_000
    panel.look.many.setCurrentIndex(panel.look.many.findData(2_000))
    qtbot.waitUntil(lambda: len(panel.picture.words) == 7 and is_idle(panel))
    assert panel.look.many.currentText() == "the 2,000 most frequent"
    assert panel.look.many.count() == entries


def test_the_buttons_stay_where_they_are_whatever_is_said(opened, royal):
    panel = opened(royal)
    button = panel.projection.kinds
    before = button.mapTo(panel, button.rect().topLeft())
    for said in ("", "One line.", "Many words. " * 60):
        panel.sentence.setText(said)
        panel.work.show_sentence(said[:20])
        panel.layout().activate()
        panel.grab()
        assert button.mapTo(panel, button.rect().topLeft()) == before


def test_what_was_said_of_a_file_goes_with_the_next_action(opened, qtbot, royal, tmp_path):
    panel = opened(royal)
    for act in (
        lambda: panel.projection.kinds.chosen.emit(0),
        lambda: click(qtbot, panel.toolbox.buttons.button(LOOK)),
        lambda: panel.picture.clicked.emit(0),
        lambda: panel.show_space(royal),
    ):
        qtbot.waitUntil(lambda: panel.shown is not None and is_idle(panel))
        (picture,) = panel.findChildren(PictureButton)
        picture.save(str(tmp_path / "map.svg"))
        assert panel.work.sentence == f"Saved as {tmp_path / 'map.svg'}."
        act()
        assert panel.work.sentence == ""


def test_the_lasso_is_drawn_only_while_its_tool_is_open(opened, qtbot, royal):
    panel = opened(royal, SELECTION)
    panel.selection.lasso.click()
    assert panel.picture.lasso
    panel.show_view(NEIGHBOURS)
    assert not panel.picture.lasso
    panel.show_view(SELECTION)
    assert panel.picture.lasso


def test_an_analogy_with_an_unknown_word_is_said(opened, qtbot, royal):
    panel = opened(royal, ANALOGY)
    panel.analogy.ask_again(("man", "kign", "woman", "add"))
    assert "did you mean “king”" in panel.analogy.sentence.text()
    assert not panel.analogy.bars.bars
    assert not panel.picture.marks.arrows


CHINESE = ("的", "我", "王后", "国王", "渔网", "河")


@pytest.fixture
def chinese():
    vectors = [[9, 0, 0], [-9, 0, 0], [2, 1, 0], [1, 2, 0], [-1, -2, 1], [-2, -1, 1]]
    return named(CHINESE, vectors, range(60, 0, -10), "chinese")


def test_examples_are_words_of_the_space_that_mean_something(opened, qtbot, chinese):
    panel = opened(chinese)
    assert panel.neighbours.field.placeholderText() == "word, or 王后 - 国王 + 渔网"
    panel.projection.choose(AXES)
    qtbot.waitUntil(lambda: panel.shown.kind == "axes" and is_idle(panel))
    asked = " ".join((panel.projection.axes.right.text(), panel.projection.axes.up.text()))
    assert not {"的", "我"}.intersection(asked.split())
    assert set(asked.split()) <= {*CHINESE, "-"}


def test_two_senses_begin_with_a_telling_word(opened, qtbot):
    corpus = build_corpus(["the boat and the net of the boat"] * 20)
    config = EmbeddingConfig(method="count", dimension=3, min_count=1)
    model = train_embedding(corpus, config)
    panel = opened(NamedSpace("boats", model.space, model, corpus), SENSES)
    assert panel.senses.field.text() == "net"  # an example that is known goes first
    corpus = build_corpus(["the boat and the ship of the boat"] * 20)
    model = train_embedding(corpus, config)
    opened(NamedSpace("ships", model.space, model, corpus), SENSES)
    assert panel.senses.field.text() == "boat"


@pytest.mark.parametrize("perplexity", [200, 5])
def test_a_perplexity_beyond_the_words_is_said(opened, qtbot, royal, perplexity):
    panel = opened(royal)
    panel.projection.tsne.perplexity.setValue(perplexity)
    panel.projection.choose(TSNE)
    qtbot.waitUntil(lambda: is_idle(panel) and panel.shown.kind == "tsne")
    assert "perplexity" in panel.sentence.text().lower()


# -- the look, and saving --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("colours", "names"),
    [(FREQUENCY, ("10 to 99 times",)), (SCRIPT, ("Latin", "Chinese characters"))],
)
def test_dots_are_coloured(opened, qtbot, colours, names):
    panel = opened(named((*ROYAL, "河"), [*ROYAL.values(), [1, 1, 1]], range(80, 0, -10)), LOOK)
    panel.look.colours.setCurrentIndex(colours)
    qtbot.waitUntil(lambda: panel.picture.groups.names == names)


def test_groups_are_coloured_and_doubted(opened, qtbot, royal):
    panel = opened(royal, LOOK)
    panel.look.colours.setCurrentIndex(CLUSTERS)
    qtbot.waitUntil(lambda: "silhouette" in panel.look.sentence.text())
    assert len(panel.picture.groups.names) > 1


def test_sliders_change_the_names(opened, royal):
    panel = opened(royal, LOOK)
    panel.look.name_size.setValue(20)
    panel.look.density.setValue(10)
    assert panel.picture.label_size == 20
    assert panel.picture.label_density == pytest.approx(0.1)


def test_coordinates_are_saved(opened, qtbot, royal, tmp_path):
    panel = opened(royal)
    path = tmp_path / "map.csv"
    panel.export.save_coordinates(str(path))
    qtbot.waitUntil(lambda: "Saved as" in panel.work.sentence)
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert [row[0] for row in rows[1:]] == list(ROYAL)
    places = np.array([[float(x), float(y)] for _, x, y, _ in rows[1:]])
    assert places == pytest.approx(panel.shown.coordinates)


def test_vectors_are_saved_and_read_back(opened, qtbot, royal, tmp_path):
    panel = opened(royal)
    path = tmp_path / "vectors.npz"
    panel.export.save_vectors("npz", str(path))
    qtbot.waitUntil(lambda: "Saved as" in panel.work.sentence)
    assert (load_vectors(path).vectors == royal.space.vectors).all()


def test_a_folder_that_is_not_there_is_said(opened, qtbot, royal, tmp_path):
    panel = opened(royal)
    panel.export.save_vectors("glove", str(tmp_path / "nowhere" / "vectors.txt"))
    qtbot.waitUntil(lambda: bool(panel.work.sentence))
    assert "Saved" not in panel.work.sentence


def test_opening_vectors_is_asked_for(opened, qtbot, royal):
    panel = opened(royal)
    with qtbot.waitSignal(panel.open_wanted):
        panel.export.menu.actions()[0].trigger()
