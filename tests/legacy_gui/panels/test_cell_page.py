"""The cell, step by step: every number is that of the trace, every part opens, everything moves."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.counts.worked import written
from engine.recurrent import inspect
from engine.recurrent.guessing import guess
from engine.recurrent.simple_weights import as_cell
from legacy_gui.panels.cell_page import MANY, CellPage
from legacy_gui.panels.cell_typed import MOST
from legacy_gui.theme import DARK, theme
from legacy_gui.translations import number
from tests.support.embeddings import wait_for_jobs
from tests.support.recurrent import LINES, both_cells, small_language_model
from tests.support.windows import use_light

KINDS = ["rnn", "lstm"]
COMPUTED = {"kept": ("f", "c_prev"), "let_in": ("i", "c_hat")}


@pytest.fixture
def page(shown):
    return shown(CellPage)


def press(segments, place):
    segments._group.buttons()[place].click()


def take(qtbot, page, models, text=LINES):
    """Look at the networks of a race."""
    page.show_models(models, text)
    page.controls.source.setCurrentIndex(1)
    wait_for_jobs(qtbot, page)


def type_in(qtbot, page, text):
    page.edit.selectAll()
    qtbot.keyClicks(page.edit, text) if text else qtbot.keyClick(page.edit, Qt.Key.Key_Delete)
    wait_for_jobs(qtbot, page)


def click(qtbot, picture, place):
    spot = picture._sheet().map(place.center()).toPoint()
    qtbot.mouseClick(picture.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def click_part(qtbot, picture, part):
    """Click the box of a part, or its number."""
    nodes = [node.place for node in picture._plan.nodes if node.part == part]
    strips = [strip.number_place for strip in picture._plan.strips if strip.part == part]
    others = [place for name, place in picture._spots if name == part]
    click(qtbot, picture, [*nodes, *strips, *others][0])


def of_trace(found, part, step):
    """Return the numbers of a part as the trace has them."""
    now, back = found.trace.forward[step], found.trace.backward[step]
    if part.startswith("from"):
        weights, column = ("W_hh", now.h_prev) if part == "from_state" else ("W_xh", now.x)
        return (found.trace.weights[weights] @ column)[:, 0]
    if part in COMPUTED:
        one, other = COMPUTED[part]
        return (getattr(now, one) * getattr(now, other))[:, 0]
    return getattr(back if part.startswith("d") else now, part)[:, 0]


@pytest.mark.parametrize("direction", [0, 1, 2])
@pytest.mark.parametrize("kind", [0, 1])
def test_the_numbers_on_the_arrows_are_those_of_the_trace(page, kind, direction):
    press(page.controls.kinds, kind)
    press(page.walk.directions, direction)
    for step in range(4):
        page.walk.go(step)
        parts = [strip.part for strip in page.picture._plan.strips]
        assert len(parts) >= 3
        for part in parts:
            values = of_trace(page.found, part, step)
            assert (page.picture.view.vectors[part] == values).all()
        if direction == 0:
            shown = number(float(of_trace(page.found, parts[0], step)[0]), 2).replace("-", "−")
            assert page.picture.written(parts[0]) == shown


def test_the_gradients_are_those_of_the_last_loss_or_of_all(page):
    cell, ids = page.small.cell, page.typed.ids
    for direction, last_only in ((1, True), (2, False)):
        press(page.walk.directions, direction)
        wanted = guess(cell, ids, last_only=last_only)
        assert page.chips.lengths.tolist() == wanted.lengths.tolist()


def test_one_walks_by_buttons_by_chips_and_by_keys(page, qtbot):
    walk = page.walk
    assert (walk.step, walk.first.isEnabled(), walk.on.isEnabled()) == (0, False, True)
    walk.on.click()
    assert (walk.step, page.picture.view.now, page.picture.view.before) == (1, "e", "h")
    walk.last.click()
    assert (walk.step, walk.on.isEnabled(), page.picture.view.after) == (3, False, "")
    walk.back.click()
    assert page.chips.step == walk.step == 2
    walk.first.click()
    spot = page.chips.place(2).center().toPoint()
    qtbot.mouseClick(page.chips.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert walk.step == 2
    qtbot.keyClick(page.chips, Qt.Key.Key_Left)
    assert walk.step == 1
    qtbot.keyClick(page.picture, Qt.Key.Key_Right)
    qtbot.keyClick(page.picture, Qt.Key.Key_Right)
    qtbot.keyClick(page.picture, Qt.Key.Key_Right)
    assert walk.step == 3
    click_part(qtbot, page.picture, "before")
    assert walk.step == 2


@pytest.mark.parametrize(("direction", "end"), [(0, 3), (1, 0)])
def test_it_plays_to_the_end_and_stops(page, qtbot, direction, end):
    press(page.walk.directions, direction)
    assert page.walk.step == 3 - end
    page.walk.timer.setInterval(1)
    page.walk.play.click()
    assert page.walk.timer.isActive()
    qtbot.waitUntil(lambda: page.walk.step == end)
    assert not page.walk.timer.isActive()
    page.walk.play.click()
    assert page.walk.step == 3 - end
    page.hide()
    assert not page.walk.timer.isActive()


@pytest.mark.parametrize("direction", [0, 1])
@pytest.mark.parametrize("kind", [0, 1])
def test_every_part_opens_its_formula_with_its_own_number(page, qtbot, kind, direction):
    press(page.controls.kinds, kind)
    press(page.walk.directions, direction)
    page.walk.go(1)
    page.controls.unit.setValue(3)
    strips = {strip.part for strip in page.picture._plan.strips}
    for part in dict.fromkeys(name for name, _ in page.picture._spots):
        if part in ("before", "after", "x"):
            continue
        click_part(qtbot, page.picture, part)
        last = page.derivation.steps[-1]
        assert page.part == part
        if part == "y":
            assert last.value == page.found.losses[1]
        elif part == "dy":
            assert last.value == page.found.trace.backward[1].dy[page.found.ids[2], 0]
        else:
            value = of_trace(page.found, part, 1)[2]
            assert last.value == pytest.approx(value, abs=1e-12), part
        if part in strips:
            assert written(last.value).replace("-", "−") in page.derivation.toPlainText()


def test_at_the_ends_it_is_said_that_there_is_nothing(page, qtbot):
    click_part(qtbot, page.picture, "c_prev")
    assert "begins with zeros" in page.derivation.toPlainText()
    press(page.walk.directions, 1)
    click_part(qtbot, page.picture, "dc_next")
    assert "After the last step there is nothing" in page.derivation.toPlainText()


def test_an_open_formula_follows_step_and_unit_until_it_is_closed(page, qtbot):
    click_part(qtbot, page.picture, "f")
    page.walk.on.click()
    page.controls.unit.setValue(4)
    assert page.derivation.title == "Forget gate, step 2, unit 4"
    assert page.derivation.steps[-1].value == page.found.trace.forward[1].f[3, 0]
    page.stage.back.click()
    assert not page.stage.is_open
    page.walk.on.click()
    assert not page.stage.is_open
    assert page.part == ""


def test_where_there_is_little_room_the_formula_takes_the_place_of_the_picture(page, qtbot):
    page.resize(628, 428)
    click_part(qtbot, page.picture, "o")
    assert page.derivation.isVisible()
    assert not page.picture.isVisible()
    qtbot.keyClick(page.derivation, Qt.Key.Key_Escape)
    assert page.picture.isVisible()
    page.resize(1048, 780)
    click_part(qtbot, page.picture, "o")
    assert page.picture.isVisible()
    assert page.derivation.isVisible()


def test_a_click_on_a_square_chooses_the_unit(page, qtbot):
    strip = page.picture._plan.strips[0]
    click(qtbot, page.picture, strip.squares(4)[2])
    assert page.controls.unit.value() == 3
    assert page.picture.view.unit == 2
    assert not page.stage.is_open
    assert "unit 3" in page.sentence.text()


def test_the_sentences_tell_the_numbers(page):
    page.walk.go(2)
    now = page.found.trace.forward[2]
    assert f"keeps {100 * now.f[0, 0]:.0f} % of unit 1" in page.sentence.text()
    press(page.controls.kinds, 0)
    given = [of_trace(page.found, part, 2)[0] for part in ("from_state", "from_input")]
    told = page.sentence.text().replace("−", "-")
    assert f"{given[0]:.2f} from the state before and {given[1]:.2f} from the new" in told
    share = 100 * page.found.probabilities[2, page.found.ids[3]]
    assert f"“l” comes next: it got {share:.0f} %." in page.sentence.text()
    press(page.walk.directions, 1)
    page.walk.first.click()
    share = 100 * page.found.lengths[0] / page.found.lengths[3]
    assert share < 100
    assert page.sentence.text() == (
        f"From step 4 back to step 1 the gradient fell to {share:.1f} % of its length."
    )


@pytest.mark.parametrize("kind", [0, 1])
def test_learning_lowers_the_loss_and_it_can_be_started_anew(page, qtbot, kind):
    press(page.controls.kinds, kind)
    first = page.found.loss
    page.controls.once.click()
    wait_for_jobs(qtbot, page)
    once = page.found.loss
    assert once < first
    assert "Rounds learned: 1;" in page.sentence.text()
    page.controls.often.click()
    assert not page.controls.often.isEnabled()
    qtbot.waitUntil(lambda: page.small.rounds == 1 + MANY)
    assert page.found.loss < 0.2 * first
    assert page.controls.often.isEnabled()
    wanted = f"Rounds learned: {1 + MANY}; mean loss {first:.2f} → {page.found.loss:.2f}."
    assert wanted in page.sentence.text()
    page.controls.anew.click()
    assert page.small.rounds == 0
    assert page.found.loss > 0.5
    assert "learned" not in page.sentence.text()


def test_typing_while_it_learns_gives_up_what_was_still_to_be_learned(page, qtbot):
    page.controls.often.click()
    qtbot.waitUntil(lambda: page.small.rounds >= 4)
    type_in(qtbot, page, "hell")
    weights = guess(page.small.cell, page.typed.ids).trace.weights["W_f"]
    assert (page.found.trace.weights["W_f"] == weights).all()
    assert len(page.found.losses) == 3
    assert page.small.rounds == 0
    assert page.controls.often.isEnabled()


def test_a_small_cell_keeps_what_it_learned_until_it_needs_new_symbols(page, qtbot):
    page.controls.once.click()
    wait_for_jobs(qtbot, page)
    learned = page.small.cell
    page.edit.setText("hole")
    assert page.small.cell is learned
    page.edit.setText("holey")
    assert page.small.cell is not learned
    assert page.picture.view.inputs == 5


@pytest.mark.parametrize("text", ["", "a"])
def test_too_little_is_said_and_can_be_mended(page, qtbot, text):
    type_in(qtbot, page, text)
    assert page.found is None
    assert page.picture.view is None
    assert "Type at least two symbols" in page.sentence.text()
    assert not page.controls.once.isEnabled()
    assert not page.controls.anew.isEnabled()
    assert not page.walk.play.isEnabled()
    page.controls.unit.setValue(2)
    press(page.walk.directions, 1)
    page.edit.setText("你好你")
    assert page.chips.symbols == ("你", "好", "你")
    assert page.controls.once.isEnabled()


def test_of_a_long_text_the_beginning_is_read_and_it_is_said(page):
    page.edit.setText("ab" * MOST)
    assert len(page.found.losses) == MOST - 1
    assert f"Only the first {MOST} symbols" in page.sentence.text()


@pytest.mark.parametrize("kind", KINDS)
def test_learned_weights_are_those_of_the_race(page, qtbot, kind):
    press(page.controls.kinds, KINDS.index(kind))
    take(qtbot, page, both_cells())
    model = small_language_model(kind)
    assert page.edit.text() == "the king"
    wanted = guess(as_cell(model.weights), model.symbols.encode("the king"), last_only=True)
    found = page.found.trace.forward[5].h
    assert found == pytest.approx(wanted.trace.forward[5].h)
    assert not page.controls.once.isVisible()
    assert page.controls.unit.maximum() == 8
    assert max(e.share for e in page.picture.view.expected) == wanted.probabilities[0].max()
    assert any(e.is_right for e in page.picture.view.expected)


def test_symbols_the_network_does_not_know_are_named_and_left_out(page, qtbot):
    take(qtbot, page, both_cells())
    page.edit.setText("theZ qZ国")
    wait_for_jobs(qtbot, page)
    assert "".join(page.chips.symbols) == "the q"
    assert "left out: “Z” “国”." in page.sentence.text()
    type_in(qtbot, page, "ZZ")
    assert page.found is None
    assert "left out: “Z”. Type at least two" in page.sentence.text()


def test_newer_weights_keep_place_and_unit_and_come_at_most_five_times_a_second(page, qtbot):
    take(qtbot, page, both_cells())
    page.walk.go(4)
    page.controls.unit.setValue(5)
    qtbot.waitUntil(lambda: not page._pace.isActive())
    assert page._pace.interval() == 200
    page._pace.setInterval(60_000)  # however slow the machine is
    old, seen = page.found, []
    page.picture.show_view = seen.append
    newer = small_language_model("lstm", epochs=3)
    for _ in range(20):
        page.show_models((newer,), LINES)
        wait_for_jobs(qtbot, page)
    assert len(seen) == 1
    page._pace.start(1)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert (page.walk.step, page.controls.unit.value()) == (4, 5)
    assert (page.found.trace.weights["W_f"] != old.trace.weights["W_f"]).any()


@pytest.mark.parametrize(
    ("models", "sentence"),
    [
        (lambda: (), "start the race"),
        (lambda: (small_language_model("lstm", layers=2),), "has 2 layers"),
        (lambda: (small_language_model("rnn"),), "There is no LSTM in this race"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_a_sentence(page, qtbot, models, sentence):
    take(qtbot, page, models())
    assert page.found is None
    assert sentence in page.sentence.text()
    assert sentence in page.picture.empty
    page.controls.source.setCurrentIndex(0)
    assert page.picture.view is not None


def test_a_network_with_an_embedding_is_drawn_as_it_guesses(page, qtbot):
    model = small_language_model("lstm", embedding=4)
    take(qtbot, page, (model,))
    page.edit.setText("the king")
    wait_for_jobs(qtbot, page)
    expected = inspect.predictions(model, "the kin", 3)
    found = np.sort(page.found.probabilities, axis=1)[:, :-4:-1]
    assert found == pytest.approx(expected.probabilities, abs=1e-4)


def test_a_formula_that_could_not_open_does_not_open_in_another_cell(page, qtbot):
    take(qtbot, page, (small_language_model("lstm", layers=2),))
    page.open_part("f")
    page.controls.source.setCurrentIndex(0)
    page.choose_kind(0)
    page.walk.turn(1)
    assert page.part == ""
    assert not page.stage.is_open
    assert page.picture.view is not None


def test_numbers_that_left_all_bounds_are_told(page, qtbot):
    model = small_language_model("lstm")
    broken = replace(model, weights=model.weights.copy())
    broken.weights.vector[0] = np.nan
    take(qtbot, page, (broken,))
    assert "left all bounds" in page.sentence.text()


def test_words_can_be_read(page, qtbot):
    take(qtbot, page, (small_language_model("lstm", unit="word"),))
    type_in(qtbot, page, "the king said zebra")
    assert page.chips.symbols == ("the", "king", "said")
    assert "“zebra”" in page.sentence.text()


def test_what_is_still_shown_keeps_its_own_symbols_until_the_next_is_computed(page, qtbot):
    page.edit.setText("the king")
    page.walk.go(2)
    page.show_models((small_language_model("lstm", unit="word"),), LINES)
    page.controls.source.setCurrentIndex(1)
    page.walk.go(1)
    assert page.chips.symbols == tuple("the king")
    wait_for_jobs(qtbot, page)
    assert page.chips.symbols == ("the", "king")


def test_a_typed_text_stays_when_another_race_begins(page, qtbot):
    page.show_models(both_cells(), LINES)
    assert page.edit.text() == "the king"
    type_in(qtbot, page, "queen")
    page.show_models(both_cells(), "another text")
    assert page.edit.text() == "queen"


def test_clear_forgets_the_networks_and_the_small_cell_stays(page, qtbot):
    take(qtbot, page, both_cells())
    page.clear()
    assert page.models == ()
    assert not page.controls.is_learned
    assert page.controls.once.isVisible()
    assert page.picture.view.units == 4


def test_many_units_are_thinned_and_the_chosen_one_is_seen(page, qtbot):
    take(qtbot, page, (small_language_model("lstm", hidden=64, epochs=1),))
    page.controls.unit.setValue(40)
    view = page.picture.view
    assert (view.units, len(view.shown)) == (64, 12)
    assert 39 in view.shown


def test_dark_and_every_size_can_be_drawn(page, qtbot):
    try:
        theme().apply(DARK)
        for kind, direction, size in ((0, 0, (628, 428)), (1, 1, (1048, 700)), (1, 0, (400, 300))):
            press(page.controls.kinds, kind)
            press(page.walk.directions, direction)
            page.resize(*size)
            image = page.picture.grab().toImage()
            colors = {image.pixelColor(x, image.height() // 2).name() for x in range(0, 390, 2)}
            assert len(colors) > 4
    finally:
        use_light()


def test_it_fits_beside_the_settings_of_a_small_window(page):
    least = page.minimumSizeHint()
    assert least.width() <= 628
    assert least.height() <= 428


def test_the_bars_over_the_chips_fall_with_the_gradient(page):
    press(page.walk.directions, 1)
    assert np.allclose(page.chips.lengths, page.found.lengths)
    assert "‖dh‖" in page.chips.tip(0)
    press(page.walk.directions, 0)
    assert page.chips.lengths is None
