"""The state machine, on small fakes and without Qt."""

from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from engine.messages import Message, UserError
from engine.training import Adjust, WorkProgress
from legacy_gui.presenter import ACTIVE, AT_REST, ENABLED, ExperimentPresenter, RunState

WAITING, READY, RUNNING, PAUSED, FINISHED, STOPPED, FAILED = RunState


@dataclass
class FakeRun:
    """Writes down what it is told."""

    told: list = field(default_factory=list)

    def pause(self):
        self.told.append("pause")

    def resume(self):
        self.told.append("resume")

    def step(self):
        self.told.append("step")

    def stop(self):
        self.told.append("stop")

    def adjust(self, adjust):
        self.told.append(adjust)


@dataclass
class FakeJob:
    trainer: object
    paused: bool
    run: FakeRun = field(default_factory=FakeRun)
    closed: bool = False

    def close(self):
        self.closed = True


@dataclass
class FakeView:
    """A form that may be wrong, and a record of everything shown."""

    settings: object = "settings"
    shown: list = field(default_factory=list)

    def config(self):
        if isinstance(self.settings, UserError):
            raise self.settings
        return self.settings

    def show_state(self, state):
        self.shown.append(state)

    def show_progress(self, progress):
        self.shown.append(("progress", progress))

    def show_result(self, model):
        self.shown.append(("result", model))

    def show_error(self, error):
        self.shown.append(("error", error))

    def clear_error(self):
        self.shown.append("no error")

    def show_input(self):
        self.shown.append("input")

    def show_waiting(self, waiting):
        self.shown.append(("waiting", waiting))


class Bench:
    """A presenter with a fake on either side."""

    def __init__(self, *, learns=False):
        self.view = FakeView()
        self.jobs = []
        self.presenter = ExperimentPresenter(
            self.view,
            lambda *args, **earlier: (*args, *earlier.items()),
            self._start,
            learns=learns,
        )

    def _start(self, trainer, listener, paused):
        assert listener is self.presenter
        self.jobs.append(FakeJob(trainer, paused))
        return self.jobs[-1]

    def enter(self, state):
        """Bring the presenter into a state the way a person would."""
        presenter = self.presenter
        if state is WAITING:
            return self
        presenter.set_input("text")
        if state is not READY:
            presenter.run()
        moves = {
            PAUSED: presenter.pause,
            FINISHED: lambda: presenter.job_finished("model"),
            STOPPED: presenter.job_stopped,
            FAILED: lambda: presenter.job_failed(ValueError("no")),
        }
        moves.get(state, lambda: None)()
        assert presenter.state is state
        return self


@pytest.fixture
def bench():
    return Bench()


TABLE = {  # button: where it leads from each state; where it is missing it must change nothing
    "run": dict.fromkeys(AT_REST, RUNNING),
    "pause": {RUNNING: PAUSED},
    "resume": {PAUSED: RUNNING},
    "step": dict.fromkeys(AT_REST | ACTIVE, PAUSED),
    "stop": {RUNNING: RUNNING, PAUSED: PAUSED},  # until the job says that it has stopped
}


@pytest.mark.parametrize("state", RunState)
@pytest.mark.parametrize("button", TABLE)
def test_every_button_in_every_state(bench, button, state):
    bench.enter(state)
    started = len(bench.jobs)
    told = list(bench.jobs[-1].run.told) if bench.jobs else []
    getattr(bench.presenter, button)()
    assert bench.presenter.state is TABLE[button].get(state, state)
    if state not in TABLE[button]:
        assert len(bench.jobs) == started
        assert (bench.jobs[-1].run.told if bench.jobs else []) == told


@pytest.mark.parametrize("button", TABLE)
def test_a_button_is_enabled_exactly_where_it_leads_somewhere(button):
    assert ENABLED[button] == set(TABLE[button])


@pytest.mark.parametrize(("button", "state"), [("pause", RUNNING), ("resume", PAUSED)])
def test_the_run_is_told(bench, button, state):
    bench.enter(state)
    getattr(bench.presenter, button)()
    assert bench.jobs[-1].run.told[-1] == button


@pytest.mark.parametrize("state", ACTIVE)
def test_stop_step_and_adjust_reach_an_active_run(bench, state):
    bench.enter(state)
    bench.presenter.stop()
    bench.presenter.adjust(Adjust(0.1))
    bench.presenter.step()
    assert bench.jobs[-1].run.told[-3:] == ["stop", Adjust(0.1), "step"]


@pytest.mark.parametrize("state", set(RunState) - ACTIVE)
def test_adjust_reaches_nobody_at_rest(bench, state):
    bench.enter(state).presenter.adjust(Adjust(0.1))
    assert all(Adjust(0.1) not in job.run.told for job in bench.jobs)


def test_run_trains_on_the_input_with_the_settings(bench):
    bench.enter(RUNNING)
    assert [(job.trainer, job.paused) for job in bench.jobs] == [(("text", "settings"), False)]


@pytest.mark.parametrize("state", AT_REST)
def test_step_at_rest_starts_a_run_that_does_one_step(bench, state):
    bench.enter(state).presenter.step()
    assert bench.jobs[-1].paused
    assert bench.jobs[-1].run.told == ["step"]


@pytest.mark.parametrize("button", ["run", "step"])
@pytest.mark.parametrize("state", AT_REST)
def test_wrong_settings_are_said_and_nothing_starts(bench, state, button):
    bench.enter(state)
    started = len(bench.jobs)
    bench.view.settings = UserError("“Shortest” must not be larger.")
    getattr(bench.presenter, button)()
    assert bench.view.shown[-2:] == ["no error", ("error", bench.view.settings)]
    assert bench.presenter.state is state
    assert len(bench.jobs) == started


def test_settings_may_be_wrong_once_and_right_afterwards(bench):
    bench.enter(READY)
    bench.view.settings = UserError("wrong")
    bench.presenter.run()
    bench.view.settings = "settings"
    bench.presenter.run()
    assert bench.view.shown[-2:] == ["no error", RUNNING]


@pytest.mark.parametrize("state", RunState)
@pytest.mark.parametrize(("value", "next_state"), [("other", READY), (None, WAITING)])
def test_a_new_input_closes_the_old_job_and_clears_the_error(bench, state, value, next_state):
    bench.enter(state)
    bench.presenter.set_input(value)
    assert bench.presenter.state is next_state
    assert bench.presenter.input == value
    assert [job.closed for job in bench.jobs[-1:]] in ([], [state in ACTIVE])
    assert bench.view.shown[-2:] == ["no error", next_state]


def test_only_the_newest_job_gets_the_orders(bench):
    bench.enter(RUNNING)
    bench.presenter.set_input("other")
    bench.presenter.run()
    bench.presenter.stop()
    assert [job.run.told for job in bench.jobs] == [[], ["stop"]]


def test_a_snapshot_is_shown(bench):
    bench.enter(RUNNING).presenter.job_progressed("half")
    assert bench.view.shown[-1] == ("progress", "half")


def test_the_result_is_shown_after_the_buttons(bench):
    bench.enter(RUNNING).presenter.job_finished("model")
    assert bench.view.shown[-2:] == [FINISHED, ("result", "model")]


def test_a_failure_is_shown_after_the_buttons(bench):
    error = ValueError("no")
    bench.enter(RUNNING).presenter.job_failed(error)
    assert bench.view.shown[-2:] == [FAILED, ("error", error)]


def test_a_stop_shows_neither_result_nor_error(bench):
    bench.enter(RUNNING).presenter.job_stopped()
    assert bench.view.shown[-1] is STOPPED


@pytest.mark.parametrize("state", ACTIVE)
def test_close_ends_the_job_without_a_word(bench, state):
    bench.enter(state)
    shown = len(bench.view.shown)
    bench.presenter.close()
    bench.presenter.close()
    assert bench.jobs[-1].closed
    assert len(bench.view.shown) == shown


PREPARING = WorkProgress(1, 2, Message("Choosing the words to learn"))


@pytest.fixture
def learner():
    return Bench(learns=True).enter(RUNNING)


def test_a_stopped_learner_keeps_what_it_has_learned(learner):
    learner.presenter.job_progressed("snapshot")
    learner.presenter.pause()
    learner.presenter.stop()
    assert learner.jobs[0].run.told == ["pause", Adjust(finish=True), "resume"]
    assert learner.presenter.state is RUNNING
    learner.presenter.job_finished("half a model")
    assert learner.presenter.state is FINISHED
    assert learner.presenter.was_cut_short
    assert learner.view.shown[-1] == ("result", "half a model")


def test_a_learner_that_came_to_its_end_was_not_cut_short(learner):
    learner.presenter.job_progressed("snapshot")
    learner.presenter.job_finished("model")
    assert not learner.presenter.was_cut_short
    learner.presenter.run()
    learner.presenter.job_progressed("snapshot")
    learner.presenter.stop()
    learner.presenter.job_finished("half a model")
    learner.presenter.run()
    assert not learner.presenter.was_cut_short


@pytest.mark.parametrize("seen", [[], [PREPARING]])
def test_a_learner_that_only_prepares_has_nothing_to_keep(learner, seen):
    for progress in seen:
        learner.presenter.job_progressed(progress)
    learner.presenter.stop()
    assert learner.jobs[0].run.told == ["stop"]


def test_a_paused_learner_that_shall_finish_otherwise_goes_on_for_that(learner):
    learner.presenter.job_progressed("snapshot")
    learner.presenter.pause()
    learner.presenter.adjust(Adjust(finish=True, best=True))
    assert learner.jobs[0].run.told == ["pause", Adjust(finish=True, best=True), "resume"]
    assert learner.presenter.state is RUNNING
    learner.presenter.job_finished("its best")
    assert learner.presenter.was_cut_short


def test_stopped_twice_it_ends_for_good(learner):
    learner.presenter.job_progressed("snapshot")
    learner.presenter.stop()
    learner.presenter.job_progressed("another")
    learner.presenter.stop()
    assert learner.jobs[0].run.told == [Adjust(finish=True), "resume", "stop"]


def test_a_learner_goes_on_from_its_model(learner):
    learner.presenter.job_finished("model")
    learner.presenter.more()
    assert learner.jobs[1].trainer == ("text", "settings", ("start", "model"))
    assert learner.presenter.state is RUNNING


def test_a_model_that_is_done_does_not_go_on(learner):
    learner.presenter.job_finished(SimpleNamespace(goes_on=False))
    assert not learner.presenter.can_go_on
    learner.presenter.more()
    assert len(learner.jobs) == 1
    learner.presenter.run()
    assert not learner.presenter.can_go_on
    learner.presenter.job_finished(SimpleNamespace(goes_on=True))
    assert learner.presenter.can_go_on


@pytest.mark.parametrize("state", ACTIVE)
def test_a_learner_keeps_its_text_and_the_new_one_waits(state):
    bench = Bench(learns=True).enter(state)
    bench.presenter.set_input("other")
    assert bench.presenter.state is state
    assert bench.presenter.input == "text"
    assert not bench.jobs[0].closed
    assert bench.view.shown[-1] == ("waiting", True)
    bench.presenter.job_finished("model")
    assert bench.presenter.input == "text"
    assert bench.view.shown[-2:] == [FINISHED, ("result", "model")]


def test_more_goes_on_with_the_old_text_and_run_takes_the_new_one(learner):
    learner.presenter.set_input("other")
    learner.presenter.job_finished("model")
    learner.presenter.more()
    assert learner.jobs[1].trainer == ("text", "settings", ("start", "model"))
    learner.presenter.job_finished("better model")
    learner.presenter.run()
    assert learner.jobs[2].trainer == ("other", "settings")
    shown = learner.view.shown
    assert shown[-5:] == [("waiting", False), "no error", READY, "input", RUNNING]


def test_only_the_newest_text_waits(learner):
    learner.presenter.set_input("other")
    learner.presenter.set_input("third")
    learner.presenter.job_finished("model")
    learner.presenter.run()
    assert learner.jobs[1].trainer[0] == "third"


def test_when_nothing_came_of_a_run_the_text_that_waits_is_taken(learner):
    learner.presenter.set_input("other")
    learner.presenter.job_stopped()
    assert (learner.presenter.state, learner.presenter.input) == (READY, "other")
    assert learner.view.shown[-1] == "input"


def test_after_a_failure_the_text_that_waits_is_taken_and_the_error_stays(learner):
    error = ValueError("no")
    learner.presenter.set_input("other")
    learner.presenter.job_failed(error)
    assert learner.presenter.input == "other"
    assert learner.view.shown[-1] == ("error", error)


def test_with_wrong_settings_the_text_goes_on_waiting(learner):
    learner.presenter.set_input("other")
    learner.presenter.job_finished("model")
    learner.view.settings = UserError("wrong")
    learner.presenter.run()
    assert learner.presenter.input == "text"
    assert learner.view.shown[-1] == ("error", learner.view.settings)


@pytest.mark.parametrize("value", ["text", None])
def test_the_same_text_or_none_ends_even_a_learner(learner, value):
    learner.presenter.set_input("other")
    learner.presenter.set_input(value)
    assert learner.jobs[0].closed
    assert ("waiting", False) in learner.view.shown
    learner.presenter.run()
    assert [job.trainer[0] for job in learner.jobs[1:]] == [value] * (value is not None)


def test_at_rest_a_new_text_is_taken_at_once(learner):
    learner.presenter.job_finished("model")
    learner.presenter.set_input("other")
    assert (learner.presenter.state, learner.presenter.input) == (READY, "other")


def test_a_new_text_forgets_the_model(learner):
    learner.presenter.job_finished("model")
    learner.presenter.set_input("other text")
    learner.presenter.more()
    assert len(learner.jobs) == 1


def test_what_only_counts_stops_at_once_and_never_goes_on(bench):
    bench.enter(RUNNING)
    bench.presenter.job_progressed("snapshot")
    bench.presenter.stop()
    assert bench.jobs[0].run.told == ["stop"]
    bench.presenter.job_finished("model")
    bench.presenter.more()
    assert len(bench.jobs) == 1
