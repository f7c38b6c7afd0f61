"""The page of weights in words: names of parts, where a number stands, and what is seen now."""

from typing import cast

from engine.recurrent.spread import Spread
from engine.recurrent.weight_blocks import PLANES, Block, Kind, Part, weight_parts
from engine.recurrent.weights import Shape
from legacy_gui.panels.race_said import NAMES
from legacy_gui.panels.recurrent_activity import parts_of
from legacy_gui.panels.recurrent_page import CELLS, Watched, written
from legacy_gui.panels.recurrent_weights_look import OPEN, SHUT, Look
from legacy_gui.plots.unit_picture import Field, UnitPicture
from legacy_gui.translations import number, tr

TOLD = 1.02  # from this growth on it is told
MARKS = {" ": "␣", "\n": "↵", "\t": "⇥"}  # narrow enough to stand below a column


def parts_seen(model: Watched, over_text: bool) -> list[tuple[Part, str]]:
    """Return the parts that can be looked at, and what they are called."""
    shape = model.weights.shape
    if not over_text:
        names = _weight_names()
        return [(part, _layered(names[part.kind], part, shape)) for part in weight_parts(shape)]
    return [
        (part, _layered(name, part, shape))
        for layer in range(shape.layers)
        for part, name in [(Part(cast(Kind, kind), layer), name) for kind, name in parts_of(model)]
    ]


def picture_of(look: Look) -> UnitPicture:
    """Return what the map shows, with the names of its fields, rows and columns."""
    rows = tuple(number(unit + 1) for unit in look.order.tolist())
    row = tr("number") if look.part.kind == "embedding" else tr("unit")
    tokens, hue = look.model.symbols.tokens, CELLS.index(look.cell)
    if look.ids is not None:
        marks = tuple(MARKS.get(tokens[one], tokens[one]).strip("␣") for one in look.ids.tolist())
        text = Field(tr("after each symbol of the text"), marks, look.tiles[0])
        return UnitPicture((text,), rows, row, look.counts, hue, is_text=True)
    symbols = tuple(MARKS.get(token, token) for token in tokens)
    fields = tuple(
        Field(_title(block, look.part), symbols if block.other == "symbols" else (), tile)
        for block, tile in zip(look.blocks, look.tiles, strict=True)
    )
    return UnitPicture(fields, rows, row, look.counts, hue)


def path_of(look: Look, tile: int, row: int, column: int) -> str:
    """Say where a number stands: what leads where, or which unit at which symbol."""
    unit, tokens = number(look.order[row] + 1), look.model.symbols.tokens
    if look.ids is not None:
        symbol, place = written(tokens[look.ids[column]]), number(column + 1)
        said = tr("unit {unit} after “{symbol}”, symbol {place}")
        return said.format(unit=unit, symbol=symbol, place=place)
    other = look.blocks[tile].other
    if other == "symbols":
        return _symbol_path(look.part).format(unit=unit, symbol=written(tokens[column]))
    source = {
        "state": tr("unit {source} → unit {unit}"),
        "layer": tr("unit {source} of layer {layer} → unit {unit}"),
        "embedding": tr("number {source} of the embedding → unit {unit}"),
    }[other]
    return source.format(source=number(column + 1), unit=unit, layer=number(look.part.layer))


def said(look: Look) -> str:
    """Say in one or two sentences what is seen."""
    part = tr("{cell}, {part}").format(
        cell=NAMES[look.cell],
        part=dict(parts_seen(look.model, look.ids is not None))[look.part],
    )
    if look.ids is None:
        return _both(_said_growth(part, look.now, look.before), _said_most(look))
    values = {"part": part, "count": number(len(look.ids)), **_shares(look)}
    if look.part.kind in PLANES and look.part.kind != "candidate":
        return tr(
            "{part}, over {count} symbols: {open} % of its values are open (above {high}), {shut} %"
            " shut (below {low}); {open_before} % and {shut_before} % at the start of the run."
        ).format(**values)
    size = tr(
        "{part}, over {count} symbols: {now} in size on average, {before} at the start of the run."
    ).format(**values)
    if look.part.kind == "cell":
        return _both(size, _said_most(look))
    share = tr("{open} % are near their limit of 1 (above {high}).").format(**values)
    return _both(size, share)


def _both(first: str, second: str) -> str:
    return tr("{first} {second}").format(first=first, second=second)


def _said_growth(part: str, now: Spread, before: Spread) -> str:
    values = {
        "part": part,
        "count": number(now.count),
        "now": size_of(now.mean),
        "before": size_of(before.mean),
    }
    if now.mean > TOLD * before.mean:
        text = tr("{part}: its {count} weights have grown from {before} to {now} on average.")
    elif TOLD * now.mean < before.mean:
        text = tr("{part}: its {count} weights have shrunk from {before} to {now} on average.")
    else:
        text = tr("{part}: its {count} weights are {now} in size on average, as at the start.")
    return text.format(**values)


def _said_most(look: Look) -> str:
    return tr("The strongest is {value}: {path}.").format(
        value=size_of(look.strongest), path=path_of(look, *look.now.strongest)
    )


def _shares(look: Look) -> dict[str, str]:
    return {
        "now": size_of(look.now.mean),
        "before": size_of(look.before.mean),
        "open": number(100 * look.high[0]),
        "open_before": number(100 * look.high[1]),
        "shut": number(100 * look.low[0]),
        "shut_before": number(100 * look.low[1]),
        "high": number(OPEN, 1),
        "low": number(SHUT, 1),
    }


def size_of(value: float) -> str:
    """Write a weight: two decimals, three where it is small."""
    return number(value, 2 if abs(value) >= 0.1 else 3)


def _symbol_path(part: Part) -> str:
    if part.kind == "symbols":
        return tr("unit {unit} → “{symbol}”")
    if part.kind == "embedding":
        return tr("number {unit} of “{symbol}”")
    return tr("“{symbol}” → unit {unit}")


def _title(block: Block, part: Part) -> str:
    if block.other == "state":
        return tr("from state")
    if block.other == "layer":
        return tr("from layer {layer}").format(layer=number(part.layer))
    if block.other == "embedding":
        return tr("from embedding")
    if part.kind == "symbols":
        return tr("to the next symbol")
    return tr("for each symbol") if part.kind == "embedding" else tr("from input")


def _layered(name: str, part: Part, shape: Shape) -> str:
    """Add the layer where there are several."""
    if shape.layers == 1 or part.kind in ("symbols", "embedding"):
        return name
    return tr("{part}, layer {layer}").format(part=name, layer=number(part.layer + 1))


def _weight_names() -> dict[str, str]:
    return {
        "hidden": tr("state W_hh and input W_xh"),
        "forget": tr("forget gate W_f"),
        "input": tr("input gate W_i"),
        "candidate": tr("candidate W_c"),
        "output": tr("output gate W_o"),
        "symbols": tr("output to symbols W_hy"),
        "embedding": tr("embedding of symbols E"),
    }
