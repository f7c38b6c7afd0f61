"""The words of a race: what the cells are called, how far it is, and how it ended."""

from engine.recurrent.cells import Cell
from engine.recurrent.language_course import GONE_BACK
from engine.recurrent.progress import LanguageModelProgress
from engine.recurrent.race import ORDERS, RaceModel, RaceProgress
from engine.recurrent.race_config import RaceConfig
from legacy_gui.panels.embedding_said import duration
from legacy_gui.panels.race_reading import exploded, reading_of, said
from legacy_gui.translations import number, tr

NAMES: dict[Cell, str] = {"rnn": "RNN", "lstm": "LSTM"}
COLOURS: dict[Cell, int] = {"rnn": 0, "lstm": 1}  # one meaning per colour, everywhere


def headline(progress: RaceProgress) -> str:
    """Return epochs, speeds and the time left."""
    lanes = [lane for lane in progress.lanes if lane is not None]
    parts = [tr("Epoch {epoch}").format(epoch=number(min(lane.epochs for lane in lanes), 1))]
    parts += [
        tr("{name} {count} symbols/s").format(
            name=NAMES[lane.weights.shape.cell], count=number(_rounded(lane.speed))
        )
        for lane in lanes
        if lane.step
    ]
    left = seconds_left(progress)
    if left is not None:
        parts.append(tr("{time} left").format(time=duration(left)))
    return " · ".join(parts)


def seconds_left(progress: RaceProgress) -> float | None:
    """Return how long all lanes together still work; None while nobody can know."""
    config, left = progress.config, 0.0
    for lane in progress.lanes:
        if lane is None or not lane.step or lane.speed <= 0:
            return None
        if lane.message is not GONE_BACK:
            left += (lane.total - lane.step) * config.steps * config.batch / lane.speed
    return left


def standing(progress: RaceProgress) -> str:
    """Say what the curves say so far."""
    if not progress.config.keep_back:
        return _nothing_kept_back()
    return " ".join(_lane_said(lane) for lane in progress.lanes if lane is not None)


def outcome(model: RaceModel) -> str:
    """Say what the curves say in the end."""
    parts = []
    for one in model.models:
        name = NAMES[one.config.cell]
        if one.trouble is not None:
            parts.append(exploded(name, one.step + 1, proposed_rate(model)))
        elif model.config.keep_back:
            parts.append(said(name, reading_of(one.judgements)))
    return " ".join(parts) or _nothing_kept_back()


def proposed_rate(model: RaceModel) -> float | None:
    """Return a learning rate to try instead, where a model exploded: the lowest proposed."""
    rates = [one.trouble.learning_rate for one in model.models if one.trouble is not None]
    return float(f"{min(rates):.1g}") if rates else None


def result(model: RaceModel) -> str:
    """Return how well each guesses unseen text, counting included."""
    values = [
        (NAMES[one.config.cell], one.held_out.nats)
        for one in model.models
        if one.held_out is not None
    ]
    if model.baseline is not None:
        values.append((baseline_name(model.config), model.baseline))
    if not values:
        return _nothing_kept_back()
    listed = " · ".join(
        tr("{name} {value}").format(name=name, value=number(value, 3)) for name, value in values
    )
    return tr("Loss on unseen text: {values}").format(values=listed)


def baseline_name(config: RaceConfig) -> str:
    """Return what the counting model is called."""
    return tr("{count}-gram counting").format(count=ORDERS[config.unit])


def _lane_said(lane: LanguageModelProgress) -> str:
    name = NAMES[lane.weights.shape.cell]
    if lane.message is GONE_BACK:
        return exploded(name, lane.step + 1, None)
    return said(name, reading_of(lane.judgements))


def _nothing_kept_back() -> str:
    return tr(
        "No part of the text is kept back, so nobody can tell learning from learning by heart."
    )


def _rounded(speed: float) -> int:
    """Return a speed to two figures, so that it does not flicker."""
    return int(float(f"{speed:.2g}"))
