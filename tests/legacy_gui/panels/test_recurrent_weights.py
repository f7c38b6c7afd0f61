"""Weights and gates: the map is the very weights, and it follows a network that learns."""

import re

import numpy as np
import pytest

from engine.recurrent import inspect
from engine.recurrent.cells import CANDIDATE, FORGET, INPUT, OUTPUT
from engine.recurrent.language_model import train_language_model_steps
from engine.recurrent.language_model_config import LanguageModelConfig
from engine.recurrent.progress import LanguageModelProgress
from engine.recurrent.weight_blocks import Part, weight_blocks
from engine.text import build_corpus
from legacy_gui.panels.recurrent_weights import OVER_TEXT, WeightsPage
from legacy_gui.panels.recurrent_weights_look import LONGEST, start_of
from tests.support.embeddings import wait_for_jobs
from tests.support.recurrent import LINES, SMALL, both_cells, small_language_model

TEXT = LINES * 6
H = SMALL["hidden"]


@pytest.fixture
def page(shown, qtbot):
    made = shown(WeightsPage)

    def show(models=None, text=TEXT):
        made.show_models(both_cells() if models is None else models, text)
        rest(qtbot, made)
        return made

    return show


def rest(qtbot, page):
    """Wait until nothing is computed."""
    wait_for_jobs(qtbot, page)


def choose(qtbot, page, kind, layer=0):
    page.part.setCurrentIndex([part for part, _ in page._parts].index(Part(kind, layer)))
    rest(qtbot, page)


def press(qtbot, segments, page, place):
    segments._group.buttons()[place].click()
    rest(qtbot, page)


def values(page):
    return np.hstack([field.tile.values for field in page.map.picture.fields])


def titles(page):
    return [field.title for field in page.map.picture.fields]


def learning(**settings):
    """Return moments of a network that learns."""
    config = LanguageModelConfig(cell="lstm", **{**SMALL, "epochs": 6, **settings})
    found = train_language_model_steps(build_corpus([LINES * 20]), config)
    return [one for one in found if isinstance(one, LanguageModelProgress) and one.step]


def test_it_begins_with_the_forget_gate_of_the_lstm(page):
    shown = page()
    weights = small_language_model("lstm").weights
    assert shown.part.currentText() == "forget gate W_f"
    assert np.array_equal(values(shown), weights.layers[0][FORGET * H : (FORGET + 1) * H, :-1])
    assert titles(shown) == ["from state", "from input"]
    assert shown.map.picture.fields[1].marks[0] == "␣"
    assert shown.map.picture.hue == 1


@pytest.mark.parametrize(
    ("kind", "plane"),
    [("input", INPUT), ("candidate", CANDIDATE), ("output", OUTPUT), ("forget", FORGET)],
)
def test_every_gate_can_be_seen(page, qtbot, kind, plane):
    shown = page()
    choose(qtbot, shown, kind)
    rows = small_language_model("lstm").weights.layers[0][plane * H : (plane + 1) * H]
    assert np.array_equal(values(shown), rows[:, :-1])


def test_the_histogram_counts_every_weight_now_and_at_the_start(page, qtbot):
    shown = page()
    model = small_language_model("lstm")
    for part, _ in list(shown._parts):
        choose(qtbot, shown, part.kind)
        counts = shown.map.picture.counts
        assert counts.now.sum() == counts.before.sum() == values(shown).size
        clipped = np.clip(values(shown), counts.low, counts.high)
        expected, _ = np.histogram(clipped, 61, (counts.low, counts.high))
        assert np.abs(counts.now - expected).sum() <= 2  # float32 at the edge of a bin
    first = start_of(model)
    assert np.array_equal(first.vector, model.checkpoints[0].vector)
    counts = shown.map.picture.counts
    old = np.histogram(first.output[:, :-1], 61, (counts.low, counts.high))[0]
    assert np.abs(counts.before - old).sum() <= 2


def test_the_other_network(page, qtbot):
    shown = page()
    press(qtbot, shown.networks, shown, 0)
    weights = small_language_model("rnn").weights
    assert np.array_equal(values(shown), weights.layers[0][:, :-1])
    assert shown.sentence.text().startswith("RNN, state W_hh and input W_xh: its ")
    assert shown.map.picture.hue == 0
    choose(qtbot, shown, "symbols")
    assert np.array_equal(values(shown), weights.output[:, :-1].T)
    assert titles(shown) == ["to the next symbol"]


def test_one_network_alone(page):
    shown = page((small_language_model("rnn"),))
    assert not shown.networks.isVisible()
    assert [part.kind for part, _ in shown._parts] == ["hidden", "symbols"]
    assert shown.sentence.text().startswith("RNN, ")


def test_two_layers_and_an_embedding_of_words(page, qtbot):
    model = small_language_model("lstm", layers=2, embedding=5, unit="word")
    shown = page((model,))
    assert titles(shown) == ["from state", "from embedding"]
    choose(qtbot, shown, "output", 1)
    assert shown.part.currentText() == "output gate W_o, layer 2"
    assert np.array_equal(values(shown), model.weights.layers[1][:H, :-1])
    assert titles(shown) == ["from state", "from layer 1"]
    choose(qtbot, shown, "embedding")
    assert np.array_equal(values(shown), model.weights.embedding)
    assert shown.map.tip(0).startswith(f"number 1 of “{model.symbols.tokens[0]}”: ")
    press(qtbot, shown.views, shown, OVER_TEXT)
    choose(qtbot, shown, "cell", 1)
    cells = inspect.states(model, TEXT).cells[1][:LONGEST]
    assert values(shown) == pytest.approx(cells.T, abs=1e-6)


def test_a_weight_tells_what_leads_where(page, qtbot):
    shown = page()
    tip, rows = shown.map.tip, small_language_model("lstm").weights.layers[0][FORGET * H :]
    columns = shown.map.shape[1]
    assert re.fullmatch(r"unit 3 → unit 2: -?\d\.\d+", tip(columns + 2))
    assert float(tip(columns + 2).split(": ")[1]) == pytest.approx(rows[1, 2], abs=0.006)
    begin = shown.map.picture.begins[1]
    assert tip(4 * columns + begin).startswith("“space” → unit 5: ")


def test_the_sentence_tells_the_growth_and_the_strongest(page):
    model = small_language_model("lstm", epochs=8, learning_rate=0.05)
    shown = page((model,))
    block = slice(FORGET * H, (FORGET + 1) * H)
    now, before = (w.layers[0][block, :-1] for w in (model.weights, start_of(model)))
    said = shown.sentence.text()
    means = re.search(r"have grown from ([\d.]+) to ([\d.]+) on average", said).groups()
    assert [float(one) for one in means] == pytest.approx(
        [np.abs(before).mean(), np.abs(now).mean()], abs=0.006
    )
    assert f"its {now.size} weights have" in said
    strongest = now.flat[np.abs(now).argmax()]
    assert f"The strongest is {strongest:.2f}: " in said


@pytest.mark.parametrize(
    ("kind", "plane"),
    [("output", OUTPUT), ("forget", FORGET), ("input", INPUT), ("candidate", CANDIDATE)],
)
def test_gates_over_the_text_are_those_of_the_network(page, qtbot, kind, plane):
    shown = page()
    choose(qtbot, shown, kind)
    press(qtbot, shown.views, shown, OVER_TEXT)
    gates = inspect.states(small_language_model("lstm"), TEXT).gates[0, :LONGEST, plane]
    assert values(shown) == pytest.approx(gates.T, abs=1e-6)
    counts = shown.map.picture.counts
    assert (counts.low, counts.high) == (-1 if kind == "candidate" else 0, 1)
    assert counts.now.sum() == gates.size
    assert "".join(mark or " " for mark in shown.map.picture.fields[0].marks) == TEXT[:LONGEST]


def test_the_sentence_tells_how_many_gates_are_open(page, qtbot):
    shown = page((small_language_model("lstm", epochs=8, learning_rate=0.05),))
    press(qtbot, shown.views, shown, OVER_TEXT)
    gates, said = values(shown), shown.sentence.text()
    assert f"{100 * (gates >= 0.9).mean():.0f} % of its values are open (above 0.9)" in said
    assert f"{100 * (gates < 0.1).mean():.0f} % shut (below 0.1)" in said
    assert (gates >= 0.9).any()


def test_states_over_the_text_and_their_place(page, qtbot):
    shown = page((small_language_model("rnn"),))
    press(qtbot, shown.views, shown, OVER_TEXT)
    hidden = inspect.states(small_language_model("rnn"), TEXT).hidden[0]
    assert values(shown) == pytest.approx(hidden[:LONGEST].T, abs=1e-6)
    tip = shown.map.tip(2 * LONGEST + 3)
    assert tip.startswith("unit 3 after “space”, symbol 4: ")
    assert float(tip.split(": ")[1]) == pytest.approx(hidden[3, 2], abs=0.006)


def test_units_are_sorted_by_their_mean(page, qtbot):
    shown = page()
    assert not shown.sort.isVisible()
    press(qtbot, shown.views, shown, OVER_TEXT)
    before = values(shown)
    shown.sort.click()
    rest(qtbot, shown)
    means = values(shown).mean(axis=1)
    assert (np.diff(means) <= 0).all()
    order = [int(name) - 1 for name in shown.map.picture.rows]
    assert np.array_equal(values(shown), before[order])
    assert shown.map.tip(0).startswith(f"unit {order[0] + 1} after “t”")


def test_it_follows_a_network_that_learns(page, qtbot):
    moments = learning()
    shown = page((moments[0],))
    first = values(shown)
    for moment in moments:
        shown.show_models((moment,), TEXT)
    rest(qtbot, shown)
    last = moments[-1].weights.layers[0][FORGET * H : (FORGET + 1) * H, :-1]
    assert np.array_equal(values(shown), last)
    assert not np.allclose(last, first)


def test_of_many_moments_few_are_looked_at(page, qtbot):
    shown, looks = page(), []
    take = shown.take
    shown.take = lambda result: (looks.append(result), take(result))
    for _ in range(50):
        shown.show_models(both_cells(), TEXT)
    newer = small_language_model("lstm", epochs=3)
    shown.show_models((newer, small_language_model("rnn")), TEXT)
    rest(qtbot, shown)
    assert len(looks) <= 2
    assert looks[-1].model is newer


def test_the_scale_does_not_flicker(page, qtbot):
    moments = learning(epochs=12)
    shown = page((moments[0],))
    highs = [shown.map.picture.counts.high]
    for moment in moments[1:]:
        shown.models = (moment,)
        shown.refresh()
        wait_for_jobs(qtbot, shown)
        highs.append(shown.map.picture.counts.high)
    changes = np.flatnonzero(np.diff(highs))
    assert len(changes) <= 6
    assert (np.diff(highs) >= 0).all()


def test_the_ends_of_the_scale_are_open_where_numbers_are_beyond(page, qtbot):
    shown = page((small_language_model("lstm", epochs=8, learning_rate=0.05),))
    for part, _ in list(shown._parts):
        choose(qtbot, shown, part.kind)
        counts = shown.map.picture.counts
        now, before = (
            np.abs(np.hstack([one.values for one in weight_blocks(weights, part)])).max()
            for weights in (shown.look.model.weights, start_of(shown.look.model))
        )
        assert counts.tick(1.0).startswith("≥") == (max(now, before) > counts.high)
    press(qtbot, shown.views, shown, OVER_TEXT)
    assert shown.map.picture.counts.tick(1.0) == "1.00"


def test_another_text_is_read(page, qtbot):
    shown = page()
    press(qtbot, shown.views, shown, OVER_TEXT)
    other = "queen king "
    page(text=other)
    assert len(shown.map.picture.fields[0].marks) == len(other)
    assert f"over {len(other)} symbols" in shown.sentence.text()


def test_a_text_without_a_known_symbol_is_said(page, qtbot):
    shown = page(text="中文")
    assert values(shown).shape == (H, H + len(small_language_model().symbols))
    press(qtbot, shown.views, shown, OVER_TEXT)
    assert "At least 1 symbols" in shown.sentence.text()


def test_clear_forgets_everything(page, qtbot):
    shown = page()
    shown.show_models(both_cells(), TEXT)
    shown.clear()
    assert shown.map.picture is None
    assert not shown.sentence.text()
    press(qtbot, shown.views, shown, OVER_TEXT)
    assert shown.map.picture is None
    page()
    assert shown.map.picture is not None


def test_nothing_is_computed_for_a_page_that_is_not_seen(page, qtbot):
    shown = page()
    before = shown.look
    shown.hide()
    press(qtbot, shown.networks, shown, 0)
    assert shown.look is before
    shown.show()
    wait_for_jobs(qtbot, shown)
    assert shown.look.cell == "rnn"
