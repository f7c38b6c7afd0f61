"""A race as one sees it: changed on the way, read in words, and acted on with buttons."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.recurrent.race import RaceProgress, train_race_steps
from engine.recurrent.race_config import RaceConfig
from engine.text import build_corpus
from engine.training import Adjust, run
from legacy_gui.jobs import Job
from legacy_gui.panels.race_curve import difference
from legacy_gui.panels.race_moments import MomentSlider
from legacy_gui.panels.race_page import RacePage
from legacy_gui.plots.loss_curve_points import X
from tests.support.embeddings import wait_for_jobs

TEXT = "The king rules the land. The queen rules the king, and nobody asks the land. " * 30
SMALL = RaceConfig(hidden=16, steps=16, batch=4, epochs=3, learning_rate=0.01)
OVER = RaceConfig(hidden=48, steps=16, batch=2, epochs=40, learning_rate=0.02, keep_back=0.3)


@pytest.fixture(scope="module")
def corpus():
    return build_corpus([TEXT])


@pytest.fixture(scope="module")
def unlike():
    """A corpus whose end is unlike its beginning, so that it is soon known by heart."""
    return build_corpus(["abcd efgh " * 20 + "hgfe dcba eagb " * 12])


@pytest.fixture
def page(shown):
    return shown(RacePage)


def raced(corpus, config, start=None):
    seen = []
    model = run(train_race_steps(corpus, config, start=start), seen.append)
    return model, [one for one in seen if isinstance(one, RaceProgress)]


@pytest.fixture(scope="module")
def over(unlike):
    """A race in which both learn by heart, and its moments."""
    return raced(unlike, OVER)


def show(qtbot, page, race):
    model, seen = race
    for progress in seen:
        page.show_progress(progress)
    page.show_model(model)
    wait_for_jobs(qtbot, page)


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_clipping_begins_as_set_and_is_changed_in_a_real_run(page, qtbot, corpus):
    config = replace(SMALL, clip=2.5, epochs=60)
    job = Job(train_race_steps(corpus, config), page, paused=True)
    job.progressed.connect(lambda one: isinstance(one, RaceProgress) and page.show_progress(one))
    job.finished.connect(page.show_model)
    heard = []
    page.adjusted.connect(heard.append)
    page.adjusted.connect(job.run.adjust)
    while not page.clip.isVisible():
        with qtbot.waitSignal(job.progressed):
            job.run.step()
    assert page.clip.box.value() == 2.5
    page.clip.box.setValue(0.0)
    page.rate.slider.setValue(-50)
    assert heard[0] == Adjust(clip=0.0)
    assert page.clip.box.text() == "never"
    with qtbot.waitSignal(job.finished):
        job.run.resume()
    wait_for_jobs(qtbot, page)
    assert not page.clip.isVisible()


def test_while_they_over_fit_a_button_keeps_the_best(page, qtbot, over):
    model, seen = over
    page.show_progress(seen[0])
    assert not page.best.isVisible()
    page.show_progress(seen[-1])
    assert "is over-fitting since epoch" in page.sentence.text()
    with qtbot.waitSignal(page.adjusted) as heard:
        click(qtbot, page.best)
    assert heard.args == [Adjust(finish=True, best=True)]
    page.show_model(model)
    assert not page.best.isVisible()
    wait_for_jobs(qtbot, page)


def test_the_button_that_keeps_the_best_comes_and_stays_without_moving_anything(page, qtbot, over):
    model, seen = over
    page.show_progress(seen[0])
    page.sentence.setText("LSTM")
    room = page.width() - page.best.sizeHint().width()
    qtbot.waitUntil(lambda: page.sentence.width() < room)
    before = page.sentence.geometry(), page.samples.geometry()
    page.best.show()
    page.grab()
    assert (page.sentence.geometry(), page.samples.geometry()) == before
    page.show_progress(seen[1])
    assert page.best.isVisible()
    page.show_model(model)
    page.show_progress(raced_once_more(seen[0]))
    assert not page.best.isVisible()


def raced_once_more(progress):
    return replace(progress, config=replace(progress.config, seed=7))


def stopped_at_its_best(corpus, config, epochs):
    """Return a race that was asked after so many epochs to keep its best, and its moments."""
    trainer, send, seen = train_race_steps(corpus, config), None, []
    while True:
        try:
            now = trainer.send(send)
        except StopIteration as end:
            return end.value, seen
        send = None
        if isinstance(now, RaceProgress):
            seen.append(now)
            late = all(now.lanes) and now.lanes[0].epochs >= epochs
            send = Adjust(finish=True, best=True) if late else None


def test_going_on_from_the_best_never_runs_backwards(page, qtbot, unlike):
    best, seen = stopped_at_its_best(unlike, OVER, 20)
    show(qtbot, page, (best, seen))
    begins = {one.config.cell: one.epochs for one in best.models}
    assert page.curve.points["lstm-unseen"].last()[0] > begins["lstm"]
    again, moments = raced(unlike, replace(OVER, epochs=2), start=best)
    page.show_progress(moments[-1])  # the first moments were not seen
    assert "has only begun" not in page.sentence.text()
    show(qtbot, page, (again, moments[-1:]))
    for one in again.models:
        unseen = page.curve.points[f"{one.config.cell}-unseen"]
        drawn = [[judged.epochs, judged.loss] for judged in one.judgements]
        assert unseen.known().tolist() == drawn
        for key in ("unseen", "training"):
            x = page.curve.points[f"{one.config.cell}-{key}"].values(X)
            assert (np.diff(x) >= 0).all()
            assert (x <= begins[one.config.cell] + 2 + 1e-9).all()


def test_the_chosen_moment_is_marked_in_the_curve(page, qtbot, corpus):
    model, seen = raced(corpus, SMALL)
    marked = []
    page.curve.mark = marked.append
    show(qtbot, page, (model, seen))
    assert marked == [None]
    slider = MomentSlider()
    qtbot.addWidget(slider)
    slider.show_model(model)
    slider.moved.connect(lambda: page.show_moment(slider.models()))
    slider.slider.setValue(3)
    at = max(one.epochs for one in slider.models().values())
    assert 0 < at < 3
    slider.slider.setValue(slider.slider.maximum())
    assert marked == [None, at, None]
    wait_for_jobs(qtbot, page)


def test_after_over_fitting_a_button_runs_with_patience(page, qtbot, over):
    show(qtbot, page, over)
    with qtbot.waitSignal(page.run_wanted) as heard:
        click(qtbot, page.wait)
    assert heard.args == [replace(OVER, patience=2)]


def test_what_stopped_early_says_so_and_what_is_kept(page, qtbot, unlike):
    model, seen = raced(unlike, replace(OVER, patience=2))
    show(qtbot, page, (model, seen))
    for one in model.models:
        name, last = one.config.cell.upper(), one.judgements[-1].epochs
        assert last - one.epochs == 2
        assert (
            f"{name} stopped at epoch {last:.1f}: no better since epoch {one.epochs:.1f};"
            " its best weights are kept."
        ) in page.sentence.text()
    assert not page.wait.isVisible()
    assert "0 s left" in last_headline(page, seen)


def last_headline(page, seen):
    page.show_progress(seen[-1])
    return page.numbers.text()


def test_what_was_stopped_at_its_best_says_so(page, qtbot, unlike):
    model, seen = stopped_at_its_best(unlike, OVER, 20)
    show(qtbot, page, (model, seen[-1:]))
    assert "was best at epoch" in page.sentence.text()
    assert not page.wait.isVisible()


@pytest.mark.parametrize("rate", [1e30, 1e6])
def test_an_explosion_leaves_a_chart_with_a_cross(page, qtbot, corpus, rate):
    show(qtbot, page, raced(corpus, replace(SMALL, learning_rate=rate)))
    for cell in ("rnn", "lstm"):
        assert page.curve.points[f"{cell}-unseen"].size
        assert page.curve.points[f"{cell}-training"].gaps
    assert "try a learning rate of 0.003" in page.sentence.text()
    assert page.tame.isVisible()


def test_every_point_knows_its_step(page, qtbot, corpus):
    model, _ = race = raced(corpus, SMALL)
    show(qtbot, page, race)
    last = model.models[0].judgements[-1]
    assert page.curve.points["rnn-unseen"].nearest(last.epochs) == (
        last.epochs,
        last.loss,
        last.step,
    )
    x, _, step = page.curve.points["rnn-training"].nearest(1.5)
    assert step == pytest.approx(x * model.models[0].step / model.models[0].epochs, abs=0.5)


def test_earlier_races_are_named_by_what_differs_from_now(page, qtbot, corpus):
    show(qtbot, page, raced(corpus, replace(SMALL, which="lstm", learning_rate=0.005)))
    show(qtbot, page, raced(corpus, SMALL))
    assert [name for name, _ in page.curve.earlier] == ["earlier: LSTM alone, rate 0.005"]
    show(qtbot, page, raced(corpus, replace(SMALL, hidden=8)))
    names = [name for name, _ in page.curve.earlier]
    assert names == ["earlier: LSTM alone, 16 units", "earlier: 16 units"]
    page.curve.grab()
    click(qtbot, page.tools.forget)
    assert page.curve.earlier == []
    for seed in range(2, 6):
        show(qtbot, page, raced(corpus, replace(SMALL, epochs=1, seed=seed)))
    assert [name for name, _ in page.curve.earlier][1:] == [
        "earlier: Chance 3",
        "earlier: Chance 4",
    ]


def test_a_race_that_drew_nothing_gives_its_name_to_no_other(page, qtbot, corpus):
    show(qtbot, page, raced(corpus, SMALL))
    page.curve.begin(raced(corpus, replace(SMALL, hidden=8))[1][0])
    show(qtbot, page, raced(corpus, replace(SMALL, hidden=4)))
    assert [name for name, _ in page.curve.earlier] == ["earlier: 16 units"]


def test_a_large_number_is_written_with_all_its_digits():
    assert difference(replace(SMALL, seed=20_261_129), SMALL) == "earlier: Chance 20,261,129"


def test_the_chart_is_saved_and_changed_by_name(page):
    names = [name for name, _ in page.commands()]
    assert {"Save the numbers…", "Save picture…", "log x", "log y", "Write again"} <= set(names)


def test_everything_has_a_name_and_an_explanation(page):
    tools = page.tools
    for control in (
        *(tools.log_x, tools.log_y, tools.smoothing, tools.whole, tools.forget, tools.numbers),
        *(page.clip.box, page.best, page.wait),
    ):
        assert control.accessibleName()
        assert control.toolTip()
