"""Saliency over a text: shades, guesses and sentences are those of the model."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from engine.recurrent import inspect
from legacy_gui.panels.recurrent_page import written
from legacy_gui.panels.recurrent_saliency import EXPECTED, SaliencyPage, inside_a_word
from tests.support.embeddings import wait_for_jobs
from tests.support.recurrent import LINES, both_cells, small_language_model, spot_of

TEXT = LINES * 6
FIRST = 137  # the fourth letter of a word


@pytest.fixture
def page(shown, qtbot):
    made = shown(SaliencyPage)

    def show(models=None, text=TEXT):
        made.show_models(both_cells() if models is None else models, text)
        wait_for_jobs(qtbot, made)
        return made

    return show


def press(page, name):
    next(each for each in page.findChildren(QPushButton) if each.text() == name).click()


def asked(cell, place, target=None):
    model = small_language_model(cell)
    wanted = model.symbols.encode(TEXT[place] if target is None else target)[0]
    return inspect.saliency(model, TEXT[:place], int(wanted))


def rooted(values):
    return np.sign(values) * np.sqrt(np.abs(values) / np.abs(values).max())


def test_it_begins_inside_a_word(page):
    shown = page()
    assert shown.place == inside_a_word(shown.reading) == FIRST
    assert TEXT[FIRST - 3 : FIRST + 1].isalpha()
    assert inside_a_word(page(text="the king").reading) == len("the king") - 1


def test_the_shades_are_the_strengths_before_the_place_and_nothing_after_it(page):
    shown = page()
    found = asked("lstm", FIRST)
    weights = shown.text._weights
    assert weights[:FIRST] == pytest.approx(rooted(found.strengths))
    assert not weights[FIRST:].any()
    assert shown.text.chosen == FIRST


def test_what_speaks_against_a_guess_has_the_other_sign(page):
    shown = page()
    press(shown, "For or against")
    pulls = asked("lstm", FIRST).pulls
    assert shown.text._weights[:FIRST] == pytest.approx(rooted(pulls))
    assert (shown.text._weights < 0).any()


def test_the_other_network_can_be_asked(page, qtbot):
    shown = page()
    press(shown, "RNN")
    wait_for_jobs(qtbot, shown)
    found = asked("rnn", FIRST)
    assert shown.text._weights[:FIRST] == pytest.approx(rooted(found.strengths))
    assert shown.sentence.text().startswith("The RNN gives")


def test_a_click_asks_about_another_place(page, qtbot):
    shown = page()
    qtbot.mouseClick(shown.text.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(shown.text, 9))
    wait_for_jobs(qtbot, shown)
    found = asked("lstm", 9)
    assert shown.place == shown.text.chosen == 9
    assert shown.text._weights[:9] == pytest.approx(rooted(found.strengths))
    assert f"“{written(TEXT[9])}” {100 * found.probability:.1f} %" in shown.sentence.text()


def test_nothing_stands_before_the_first_symbol(page):
    shown = page()
    shown.choose(0)
    assert shown.place == FIRST


def test_the_guesses_are_the_most_expected_and_the_one_that_comes(page):
    shown = page()
    expected = inspect.predictions(small_language_model("lstm"), TEXT[:FIRST], EXPECTED)
    bars = shown.guesses.bars
    assert [bar.value for bar in bars[:-1]] == pytest.approx(
        100 * expected.probabilities[-1][:-1], rel=1e-4
    )
    marked = [bar.label for bar in bars if bar.note.endswith("✓")]
    assert marked == [written(TEXT[FIRST])]


def test_a_symbol_that_is_hardly_expected_stands_last(page, qtbot):
    shown = page()
    model = small_language_model("lstm")
    ranks = inspect.predictions(model, TEXT, 1).ranks
    place = 1 + int(ranks.argmax())
    assert ranks.max() > EXPECTED
    shown.choose(place)
    wait_for_jobs(qtbot, shown)
    last = shown.guesses.bars[-1]
    assert last.label == written(TEXT[place])
    assert last.value == pytest.approx(100 * asked("lstm", place).probability, rel=1e-4)


def test_a_click_on_a_guess_asks_about_it(page, qtbot):
    shown = page()
    row = next(row for row, bar in enumerate(shown.guesses.bars) if not bar.note.endswith("✓"))
    spot = shown.guesses.place(row).center().toPoint()
    qtbot.mouseClick(shown.guesses.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    wait_for_jobs(qtbot, shown)
    name = shown.guesses.bars[row].label
    assert shown.where.text() == f"What speaks for “{name}”"
    found = asked("lstm", FIRST, {"space": " ", "line end": "\n"}.get(name, name))
    assert shown.text._weights[:FIRST] == pytest.approx(rooted(found.strengths))


def test_the_tip_tells_the_numbers(page):
    shown = page()
    found = asked("lstm", FIRST)
    tip = shown.text.tip(FIRST - 1)
    assert f"strength {found.strengths[-1]:.4f}" in tip
    assert "1 back" in tip
    assert shown.text.tip(FIRST) == shown.text.toolTip()


def test_the_sentence_names_what_matters_most(page):
    shown = page()
    strengths = asked("lstm", FIRST).strengths
    back = FIRST - int(strengths.argmax())
    assert f"“{written(TEXT[FIRST - back])}”, {back} back" in shown.sentence.text()


def test_newer_networks_are_asked_the_same(page):
    shown = page()
    shown.choose(30)
    newer = small_language_model("lstm", epochs=3)
    page((newer,))
    assert shown.place == 30
    wanted = int(newer.symbols.encode(TEXT[30])[0])
    found = inspect.saliency(newer, TEXT[:30], wanted)
    assert shown.text._weights[:30] == pytest.approx(rooted(found.strengths))
    assert not shown.networks.isVisible()


def test_it_can_be_asked_what_follows_some_words(page, qtbot):
    shown = page((small_language_model("lstm", unit="word"),))
    tokens = [shown.model.symbols.tokens[number] for number in shown.reading.ids.tolist()]
    shown.ask_after(("the", "queen"))
    wait_for_jobs(qtbot, shown)
    assert tokens[shown.place - 2 : shown.place] == ["the", "queen"]
    shown.ask_after(("never", "there"))
    assert tokens[shown.place - 2 : shown.place] == ["the", "queen"]


def test_what_speaks_most_for_and_against_is_said(page):
    shown = page()
    press(shown, "For or against")
    pulls = asked("lstm", FIRST).pulls
    for verdict, back in (("for", FIRST - pulls.argmax()), ("against", FIRST - pulls.argmin())):
        named = written(TEXT[FIRST - back])
        assert f"“{named}”, {back} back, speaks most {verdict} it" in shown.sentence.text()


def test_words_can_be_asked(page):
    shown = page((small_language_model("lstm", unit="word"),))
    assert len(shown.text._weights) == len(shown.reading.ids)
    assert shown.guesses.bars


@pytest.mark.parametrize("text", ["t", "中"])
def test_a_text_of_nothing_known_is_said(page, text):
    shown = page(text=text)
    assert shown.guesses.bars == ()
    assert "too short" in shown.sentence.text()


def test_clear_forgets_everything(page):
    shown = page()
    shown.clear()
    assert shown.guesses.bars == ()
    assert not shown.text.toPlainText() + shown.sentence.text() + shown.where.text()
    shown.choose(3)
    press(shown, "For or against")
    assert shown.guesses.bars == ()
    page()
    assert shown.guesses.bars
