"""The words of a race: what the cells are called, how far it is, and how it ended."""

from dataclasses import replace

from engine.recurrent.cells import Cell
from engine.recurrent.language_course import GONE_BACK, WAITED
from engine.recurrent.language_model import LanguageModel
from engine.recurrent.progress import LanguageModelProgress
from engine.recurrent.race import ORDERS, RaceModel, RaceProgress
from engine.recurrent.race_config import RaceConfig
from legacy_gui.panels.embedding_said import duration
from legacy_gui.panels.race_reading import (
    State,
    exploded,
    reading_of,
    said,
    stopped_early,
    taken_back,
)
from legacy_gui.translations import number, tr

NAMES: dict[Cell, str] = {"rnn": "RNN", "lstm": "LSTM"}
COLOURS: dict[Cell, int] = {"rnn": 0, "lstm": 1}  # one meaning per colour, everywhere
ENDED = (GONE_BACK, WAITED)  # what a lane says last when it ends before the others
PATIENCE = 2  # epochs to wait for a better result, where waiting for ever went wrong


def headline(progress: RaceProgress) -> str:
    """Return epochs, speeds, how long nothing has improved any more, and the time left."""
    lanes = [lane for lane in progress.lanes if lane is not None]
    parts = [tr("Epoch {epoch}").format(epoch=number(min(lane.epochs for lane in lanes), 1))]
    parts += [
        tr("{name} {count} symbols/s").format(
            name=NAMES[lane.weights.shape.cell], count=number(_rounded(lane.speed))
        )
        for lane in lanes
        if lane.step
    ]
    readings = [reading_of(lane.judgements) for lane in lanes]
    if all(one.state is State.PLATEAU for one in readings):
        count = number(min(one.epochs for one in readings), 1)
        parts.append(tr("plateau for {count} epochs").format(count=count))
    left = seconds_left(progress)
    if left is not None:
        parts.append(tr("{time} left").format(time=duration(left)))
    return " · ".join(parts)


def seconds_left(progress: RaceProgress) -> float | None:
    """Return how long all lanes together still work; None while nobody can know."""
    config, left = progress.config, 0.0
    for lane in progress.lanes:
        if lane is None or (lane.message not in ENDED and not (lane.step and lane.speed > 0)):
            return None
        if lane.message not in ENDED:
            left += (lane.total - lane.step) * config.steps * config.batch / lane.speed
    return left


def standing(progress: RaceProgress) -> str:
    """Say what the curves say so far."""
    if not progress.config.keep_back:
        return _nothing_kept_back()
    patience = progress.config.patience
    return " ".join(_lane_said(lane, patience) for lane in progress.lanes if lane is not None)


def outcome(model: RaceModel) -> str:
    """Say what the curves say in the end."""
    parts = []
    for one in model.models:
        name = NAMES[one.config.cell]
        if one.trouble is not None:
            parts.append(exploded(name, one.step + 1, proposed_rate(model)))
        elif model.config.keep_back:
            parts.append(_model_said(name, one))
    return " ".join(parts) or _nothing_kept_back()


def proposed_rate(model: RaceModel) -> float | None:
    """Return a learning rate to try instead, where a model exploded: the lowest proposed."""
    rates = [one.trouble.learning_rate for one in model.models if one.trouble is not None]
    return float(f"{min(rates):.1g}") if rates else None


def result(model: RaceModel) -> str:
    """Return how well each guesses all unseen text, counting included."""
    judged = [(NAMES[one.config.cell], one.held_out) for one in model.models if one.held_out]
    if not judged:
        return _nothing_kept_back()
    values = [(name, held_out.nats) for name, held_out in judged]
    if model.baseline is not None:
        values.append((baseline_name(model.config), model.baseline))
    listed = " · ".join(
        tr("{name} {value}").format(name=name, value=number(value, 3)) for name, value in values
    )
    return tr("Loss on all {count} unseen symbols: {values}").format(
        count=number(judged[0][1].tokens + 1), values=listed
    )


def baseline_name(config: RaceConfig) -> str:
    """Return what the counting model is called."""
    return tr("{count}-gram counting").format(count=ORDERS[config.unit])


def can_go_back(progress: RaceProgress) -> bool:
    """Tell whether somebody was clearly better at the end of an earlier epoch."""
    return any(
        lane is not None
        and lane.message not in ENDED
        and lane.epochs - progress.epochs_before >= 1
        and reading_of(lane.judgements).state in (State.OVERFITTING, State.THROWN_BACK)
        for lane in progress.lanes
    )


def patient(model: RaceModel) -> RaceConfig | None:
    """Return the settings with which a race stops in time, where this one went on for too long."""
    over = [
        one.trouble is None
        and not _is_taken_back(one)
        and reading_of(one.judgements).state is State.OVERFITTING
        for one in model.models
    ]
    return replace(model.config, patience=PATIENCE) if any(over) else None


def _is_taken_back(model: LanguageModel) -> bool:
    """Tell whether a model is that of an earlier moment than the last that was judged."""
    return bool(model.judgements) and model.epochs < model.judgements[-1].epochs


def _model_said(name: str, model: LanguageModel) -> str:
    if not _is_taken_back(model):
        return said(name, reading_of(model.judgements))
    last, patience = model.judgements[-1].epochs, model.config.patience
    if patience and round(last - model.epochs) >= patience:
        return stopped_early(name, last, model.epochs)
    return taken_back(name, model.epochs)


def _lane_said(lane: LanguageModelProgress, patience: int) -> str:
    name = NAMES[lane.weights.shape.cell]
    if lane.message is GONE_BACK:
        return exploded(name, lane.step + 1, None)
    if lane.message is WAITED:
        return stopped_early(name, lane.epochs, lane.epochs - patience)
    return said(name, reading_of(lane.judgements))


def _nothing_kept_back() -> str:
    return tr(
        "No part of the text is kept back, so nobody can tell learning from learning by heart."
    )


def _rounded(speed: float) -> int:
    """Return a speed to two figures, so that it does not flicker."""
    return int(float(f"{speed:.2g}"))
