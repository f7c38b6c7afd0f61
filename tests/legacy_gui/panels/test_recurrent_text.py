"""Activations over a text: shades, ranked units and next symbols are those of the model."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.recurrent import inspect
from engine.recurrent.text_patterns import PATTERNS, QUOTES, pattern_values
from engine.recurrent.units import similar_places
from legacy_gui.panels.recurrent_page import written
from legacy_gui.panels.recurrent_text import FIRST_PLACE, SHOWN, ActivationsPage
from legacy_gui.plots.text_page import PAGE
from tests.support.embeddings import wait_for_jobs
from tests.support.recurrent import LINES, both_cells, small_language_model, spot_of

TEXT = LINES * 6
IN_QUOTES = PATTERNS.index(QUOTES)


@pytest.fixture
def page(shown, qtbot):
    made = shown(ActivationsPage)

    def show(models=None, text=TEXT):
        made.show_models(both_cells() if models is None else models, text)
        wait_for_jobs(qtbot, made)
        return made

    return show


def press_network(page, name):
    page.networks._group.buttons()[["RNN", "LSTM"].index(name)].click()


def click_row(qtbot, bars, row):
    spot = bars.place(row).center().toPoint()
    qtbot.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def centred(values):
    values = values.astype(np.float64) - values.mean()
    return values / np.abs(values).max()


def test_it_begins_with_the_lstm_and_the_most_telling_pattern(page):
    shown = page()
    found = inspect.units(small_language_model("lstm"), TEXT)
    best = [abs(units[0].correlation) for units in found]
    assert shown.pattern.currentIndex() == int(np.argmax(best))
    assert shown.unit.value() == 1 + found[int(np.argmax(best))][0].unit
    assert shown.sentence.text().startswith(f"In the LSTM, unit {shown.unit.value()} follows “")


def test_the_shades_are_the_distances_from_the_mean_of_the_unit(page):
    shown = page()
    shown.unit.setValue(3)
    states = inspect.states(small_language_model("lstm"), TEXT)
    assert shown.text._weights == pytest.approx(centred(states.hidden[0, :, 2]), abs=1e-6)
    assert f"{states.hidden[0, 5, 2]:.3f}" in shown.text.tip(5)


@pytest.mark.parametrize(
    ("part", "gate"), [("output", 0), ("forget", 1), ("input", 2), ("candidate", 3)]
)
def test_every_gate_can_be_seen(page, qtbot, part, gate):
    shown = page()
    shown.part.setCurrentIndex(shown.part.findData(part))
    wait_for_jobs(qtbot, shown)
    gates = inspect.states(small_language_model("lstm"), TEXT).gates
    unit = shown.unit.value() - 1
    assert shown.text._weights == pytest.approx(centred(gates[0, :, gate, unit]), abs=1e-6)
    r = np.corrcoef(
        gates[0, :, gate, unit],
        pattern_values(PATTERNS[shown.pattern.currentIndex()], list(TEXT)),
    )[0, 1]
    assert shown.best.bars[0].value == pytest.approx(r, abs=1e-4)


def test_the_cell_state_can_be_seen_and_stays_chosen_with_newer_weights(page, qtbot):
    shown = page()
    shown.part.setCurrentIndex(shown.part.findData("cell"))
    wait_for_jobs(qtbot, shown)
    shown.unit.setValue(5)
    newer = small_language_model("lstm", epochs=3)
    page((newer,))
    assert (shown.part.currentData(), shown.unit.value()) == ("cell", 5)
    cells = inspect.states(newer, TEXT).cells
    assert shown.text._weights == pytest.approx(centred(cells[0, :, 4]), abs=1e-6)


def test_a_pattern_shows_its_units_and_a_click_shows_one(page, qtbot):
    shown = page()
    shown.pattern.setCurrentIndex(IN_QUOTES)
    found = inspect.units(small_language_model("lstm"), TEXT)[IN_QUOTES]
    assert [bar.label for bar in shown.best.bars] == [f"unit {one.unit + 1}" for one in found[:6]]
    assert shown.unit.value() == 1 + found[0].unit
    assert [bar.note for bar in shown.best.bars] == [SHOWN, "", "", "", "", ""]
    click_row(qtbot, shown.best, 1)
    assert shown.best.bars[1].note == SHOWN
    assert shown.unit.value() == 1 + found[1].unit
    hidden = inspect.states(small_language_model("lstm"), TEXT).hidden
    assert shown.text._weights == pytest.approx(centred(hidden[0, :, found[1].unit]), abs=1e-6)


def test_the_other_network_has_only_its_state(page, qtbot):
    shown = page()
    press_network(shown, "RNN")
    wait_for_jobs(qtbot, shown)
    assert [shown.part.itemData(row) for row in range(shown.part.count())] == ["hidden"]
    assert shown.sentence.text().startswith("In the RNN, unit")
    expected = inspect.predictions(small_language_model("rnn"), TEXT, 6)
    shares = [bar.value for bar in shown.next.bars]
    assert shares == pytest.approx(100 * expected.probabilities[FIRST_PLACE], rel=1e-4)


def test_a_click_in_the_text_shows_what_is_expected_there(page, qtbot):
    shown = page()
    qtbot.mouseClick(shown.text.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(shown.text, 6))
    assert shown.place == shown.text.chosen == 6
    model = small_language_model("lstm")
    expected = inspect.predictions(model, TEXT, 6)
    assert shown.next.bars[0].label == written(model.symbols.tokens[expected.tokens[6, 0]])
    share = f"{100 * 2 ** -expected.bits[6]:.1f} %"
    assert f"comes “{TEXT[7]}”, to which the LSTM gave {share}" in shown.sentence.text()


def test_places_where_the_unit_acts_alike_lead_there(page, qtbot):
    shown = page()
    hidden = inspect.states(small_language_model("lstm"), TEXT).hidden
    trace = hidden[0, :, shown.unit.value() - 1]
    places = similar_places(trace, FIRST_PLACE, 12, 4)[0].tolist()
    button = shown.alike.buttons[1]
    assert button.text() == TEXT[places[1] - 11 : places[1] + 1] + "▸"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown.place == shown.text.chosen == places[1]


def test_blanks_before_a_place_can_be_seen(page):
    shown = page(text="the king" + 15 * " " + "no")
    assert shown.activity.before(7) == "the king"
    assert shown.activity.before(22) == 12 * "␣"


def test_a_short_text_has_no_place_alike(page):
    assert not page(text="the king").alike.isVisible()


def test_after_the_last_symbol_nothing_is_said_to_come(page):
    shown = page()
    shown.choose_place(len(TEXT) - 1)
    assert "comes" not in shown.sentence.text()
    assert len(shown.next.bars) == 6


def test_the_text_can_be_edited_and_is_read_at_once(page, qtbot):
    shown = page()
    shown.edit.click()
    assert shown.editor.isVisible()
    assert shown.edit.text() == shown.edit.accessibleName() == "Done"
    shown.editor.selectAll()
    qtbot.keyClicks(shown.editor, "the que")
    wait_for_jobs(qtbot, shown)
    model = small_language_model("lstm")
    expected = inspect.predictions(model, "the que", 6)
    assert [bar.value for bar in shown.next.bars] == pytest.approx(
        100 * expected.probabilities[-1], rel=1e-4
    )
    qtbot.keyClick(shown.editor, Qt.Key.Key_Home)
    qtbot.keyClick(shown.editor, Qt.Key.Key_Right)
    assert shown.place == 0
    shown.edit.click()
    assert shown.text.isVisible()
    assert shown.text.toPlainText() == "the que"
    assert len(shown.text._weights) == 7


def test_an_edited_text_stays_while_the_models_learn_on_and_goes_with_another_text(page, qtbot):
    shown = page()
    shown.edit.click()
    shown.editor.setPlainText("the king")
    wait_for_jobs(qtbot, shown)
    page((small_language_model("lstm", epochs=3),))
    assert shown.reading.text == "the king"
    assert shown.edit.isChecked()
    page(text=TEXT[10:])
    assert shown.reading.text == TEXT[10:]
    assert not shown.edit.isChecked()
    assert shown.text.isVisible()


def test_an_edited_text_without_a_known_symbol_is_said_and_can_be_mended(page, qtbot):
    shown = page()
    shown.edit.click()
    shown.editor.setPlainText("中文")
    wait_for_jobs(qtbot, shown)
    assert "At least 1 symbols" in shown.sentence.text()
    assert shown.next.bars == ()
    shown.editor.setPlainText("中the 😀k")
    wait_for_jobs(qtbot, shown)
    assert shown.reading.spans[:, 0].tolist() == [1, 2, 3, 4, 6]
    assert len(shown.next.bars) == 6


def test_of_a_text_that_is_too_long_the_beginning_is_read_and_it_is_said(page, qtbot):
    shown = page()
    shown.edit.click()
    shown.editor.setPlainText("the king " * PAGE)
    wait_for_jobs(qtbot, shown)
    assert len(shown.reading.ids) == PAGE
    assert "Only the first 2,000 characters are read." in shown.sentence.text()


def test_a_pattern_that_is_not_in_the_text_is_said(page, qtbot):
    shown = page(text="the king and the queen")
    shown.pattern.setCurrentIndex(IN_QUOTES)
    assert shown.sentence.text().startswith("Nothing in this text changes by the pattern “Inside")


def test_one_model_needs_no_choice(page):
    shown = page((small_language_model("rnn"),))
    assert not shown.networks.isVisible()
    assert shown.sentence.text().startswith("In the RNN")


def test_layers_are_counted_through(page):
    shown = page((small_language_model("lstm", layers=2),))
    assert shown.unit.maximum() == 16
    assert " of layer " in shown.best.bars[0].label


def test_words_can_be_read(page):
    shown = page((small_language_model("lstm", unit="word"),))
    assert len(shown.text._weights) == len(shown.reading.ids)
    assert shown.next.bars[0].label in shown.model.symbols.tokens


def test_clear_forgets_everything(page):
    shown = page()
    shown.edit.click()
    shown.clear()
    assert (shown.best.bars, shown.next.bars) == ((), ())
    assert not shown.text.toPlainText() + shown.sentence.text()
    shown.unit.setValue(2)
    shown.pattern.setCurrentIndex(3)
    shown.edit.click()
    shown.editor.setPlainText("the")
    assert shown.best.bars == ()
    shown.edit.click()
    page()
    assert len(shown.best.bars) == 6
