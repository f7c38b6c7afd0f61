"""Where everything stands in the drawing of a recurrent cell, on a sheet of fixed size.

The cell is drawn as the field draws it: time runs to the right, the input comes in from below, the
output leaves above, and pale neighbours tell that the same cell is used at every step. On the way
back all arrows turn round, and what comes out of a box stands behind it again: the boxes move up
and their numbers below them.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF

from engine.recurrent.cells import Cell

WIDE, TOP, HIGH = 1000.0, -8.0, 418.0
BODY = QRectF(160, 72, 680, 274)
BEFORE, AFTER = QRectF(0, 72, 40, 274), QRectF(960, 72, 40, 274)
LEFT, RIGHT = BEFORE.right(), AFTER.left()
OUTPUT = QRectF(540, -6, 440, 74)
OUTPUT_FOOT = 74.0  # where the arrow to the output ends
BESIDE = 60.0  # from the border of the cell to the middle of a strip outside
STRIP, SQUARE = 80.0, 16.0  # width of a strip at most, side of its squares at most
LINE = 22.0  # from a strip to its number
ROUND = 13.0  # radius of a node
CELL_LINE, STATE_LINE = 112.0, 322.0  # of the LSTM
RNN_LINE = 196.0
COLUMNS = {"f": 240.0, "i": 370.0, "c_hat": 500.0, "o": 630.0}
TANH, BRANCH = 715.0, 815.0
JOIN, SHOW = 166.0, 190.0  # heights where input gate and output gate multiply
SIGN = {"f": "σ", "i": "σ", "c_hat": "tanh", "o": "σ"}

Point = tuple[float, float]


@dataclass(frozen=True)
class Node:
    """A box or a circle in which something is computed: what comes out, and how."""

    part: str
    mark: str
    x: float
    y: float
    wide: float = 2 * ROUND
    high: float = 2 * ROUND

    @property
    def is_circle(self) -> bool:
        """Whether it multiplies or adds number by number."""
        return self.mark in ("×", "+")

    @property
    def place(self) -> QRectF:
        """Where it is."""
        return _around(self.x, self.y, self.wide, self.high)


@dataclass(frozen=True)
class Strip:
    """The numbers on an arrow; that of the chosen unit is written above, below or at the right."""

    part: str
    x: float
    y: float
    number: Literal["above", "below", "right"] = "above"

    @property
    def is_named(self) -> bool:
        """Whether its sign stands at no box nearby: gradients, and what goes into the sum."""
        return self.part.startswith("d") or self.part in ("kept", "let_in", "h_raw")

    @property
    def place(self) -> QRectF:
        """Where its squares are."""
        return _around(self.x, self.y, STRIP, SQUARE)

    @property
    def number_place(self) -> QRectF:
        """Where its number is written."""
        if self.number == "right":
            return _around(self.x + STRIP, self.y, STRIP, LINE)
        side = -1 if self.number == "above" else 1
        return _around(self.x, self.y + side * LINE * 0.95, STRIP + 28, LINE)

    @property
    def name_place(self) -> QRectF:
        """Where its sign is written: below the squares, and below the number."""
        lines = 2.0 if self.number == "below" else 1.0
        return _around(self.x, self.y + lines * 0.95 * LINE, STRIP + 40, LINE)

    def squares(self, count: int) -> list[QRectF]:
        """Return where so many squares are."""
        side = min(SQUARE, STRIP / count)
        left = self.x - side * count / 2
        return [QRectF(left + k * side, self.y - SQUARE / 2, side, SQUARE) for k in range(count)]


@dataclass(frozen=True)
class Wire:
    """An arrow through some points, in the direction of reading."""

    points: tuple[Point, ...]
    is_thick: bool = False


@dataclass(frozen=True)
class Plan:
    """One drawing; ``input_x`` is where the symbol comes in."""

    nodes: tuple[Node, ...]
    strips: tuple[Strip, ...]
    wires: tuple[Wire, ...]
    input_x: float

    @property
    def input_place(self) -> QRectF:
        """Where the symbol that is read stands."""
        return QRectF(self.input_x - 24, 370, 48, 36)


def plan(cell: Cell, *, backward: bool) -> Plan:
    """Return the drawing of a cell on the way forward or back."""
    return _lstm(backward) if cell == "lstm" else _rnn(backward)


def _rnn(backward: bool) -> Plan:
    y, total, tanh, branch, weigh, score = RNN_LINE, 400.0, 600.0, 790.0, 305.0, 122.0
    parts = ("from_state", "from_input", "h_raw", "h", "y")
    if backward:
        parts = ("dh_prev", "dh_raw", "dh_raw", "dh_raw", "dy")
    from_state, from_input, h_raw, h, scores = parts
    nodes = (
        Node(from_state, "W_hh", 226, y, 76, 40),
        Node(from_input, "W_xh", total, weigh, 76, 40),
        Node(h_raw, "+", total, y),
        Node(h, "tanh", tanh, y, 78, 40),
        Node(scores, "W_hy", branch, score, 76, 40),
    )
    wires = (
        Wire(((LEFT, y), (188, y))),
        Wire(((264, y), (total - ROUND, y))),
        Wire(((total, 370), (total, weigh + 20))),
        Wire(((total, weigh - 20), (total, y + ROUND))),
        Wire(((total + ROUND, y), (tanh - 39, y))),
        Wire(((tanh + 39, y), (RIGHT, y))),
        Wire(((branch, y), (branch, score + 20))),
        Wire(((branch, score - 20), (branch, OUTPUT_FOOT))),
    )
    return Plan(nodes, _rnn_strips(backward), wires, total)


def _rnn_strips(backward: bool) -> tuple[Strip, ...]:
    left, right, y = LEFT + BESIDE, RIGHT - BESIDE, RNN_LINE
    if backward:
        places = {"dh_prev": left, "dh_raw": 486.0, "dh": 712.0, "dh_next": right}
        return tuple(Strip(part, x, y) for part, x in places.items())
    places = {"h_prev": left, "from_state": 322.0, "h_raw": 486.0, "h": right}
    return (*(Strip(part, x, y) for part, x in places.items()), Strip("from_input", 400, 256))


def _lstm(backward: bool) -> Plan:
    box_y = 212.0 if backward else 267.0
    nodes = (*_boxes(box_y, backward), *_circles(backward))
    strips = _lstm_strips(backward)
    return Plan(nodes, strips, (*_gate_wires(box_y), *_lstm_wires()), 195.0)


def _boxes(y: float, backward: bool) -> tuple[Node, ...]:
    return tuple(
        Node(f"d{gate}_raw" if backward else gate, SIGN[gate], x, y, 78, 34)
        for gate, x in COLUMNS.items()
    )


def _circles(backward: bool) -> tuple[Node, ...]:
    parts = ("kept", "let_in", "c", "tanh_c", "h")
    if backward:
        parts = ("dc_prev", "di_raw", "dc", "dc", "dh")
    kept, let_in, c, tanh_c, h = parts
    middle = COLUMNS["c_hat"]
    return (
        Node(kept, "×", COLUMNS["f"], CELL_LINE),
        Node(let_in, "×", middle, JOIN),
        Node(c, "+", middle, CELL_LINE),
        Node(tanh_c, "tanh", TANH, 150, 56, 26),
        Node(h, "×", TANH, SHOW),
    )


def _lstm_strips(backward: bool) -> tuple[Strip, ...]:
    left, right, middle = LEFT + BESIDE, RIGHT - BESIDE, COLUMNS["c_hat"]
    if backward:
        raws = (Strip(f"d{gate}_raw", x, 250, "below") for gate, x in COLUMNS.items())
        outside = (
            Strip("dc_prev", left, CELL_LINE),
            Strip("dh_prev", left, STATE_LINE),
            Strip("dc_next", right, CELL_LINE),
            Strip("dh_next", right, STATE_LINE),
        )
        return (*outside, Strip("dc", 608, CELL_LINE), Strip("dh", TANH + 14, 266), *raws)
    gates = (Strip(gate, x, 227) for gate, x in COLUMNS.items())
    return (
        Strip("c_prev", left, CELL_LINE),
        Strip("h_prev", left, STATE_LINE),
        Strip("kept", COLUMNS["i"], CELL_LINE),
        Strip("let_in", middle + 8 + STRIP / 2, 141, "right"),
        Strip("tanh_c", TANH + ROUND + 2 + STRIP / 2, 172, "below"),
        Strip("c", right, CELL_LINE),
        Strip("h", right, STATE_LINE),
        *gates,
    )


def _gate_wires(box_y: float) -> tuple[Wire, ...]:
    """Lead from the state and the input into every box, and out of it."""
    into = [Wire(((x, STATE_LINE), (x, box_y + 17))) for x in COLUMNS.values()]
    into[-1] = Wire(((LEFT, STATE_LINE), *into[-1].points))  # all the way from the state before
    tops = {gate: (x, box_y - 17) for gate, x in COLUMNS.items()}
    f, i, c_hat, o = COLUMNS.values()
    return (
        *into,
        Wire((tops["f"], (f, CELL_LINE + ROUND))),
        Wire((tops["i"], (i, JOIN), (c_hat - ROUND, JOIN))),
        Wire((tops["c_hat"], (c_hat, JOIN + ROUND))),
        Wire((tops["o"], (o, SHOW), (TANH - ROUND, SHOW))),
    )


def _lstm_wires() -> tuple[Wire, ...]:
    f, middle = COLUMNS["f"], COLUMNS["c_hat"]
    return (
        Wire(((LEFT, CELL_LINE), (f - ROUND, CELL_LINE)), True),
        Wire(((f + ROUND, CELL_LINE), (middle - ROUND, CELL_LINE)), True),
        Wire(((middle + ROUND, CELL_LINE), (RIGHT, CELL_LINE)), True),
        Wire(((middle, JOIN - ROUND), (middle, CELL_LINE + ROUND))),
        Wire(((TANH, CELL_LINE), (TANH, 137))),
        Wire(((TANH, 163), (TANH, SHOW - ROUND))),
        Wire(((195, 370), (195, STATE_LINE))),
        Wire(((TANH, SHOW + ROUND), (TANH, STATE_LINE), (RIGHT, STATE_LINE))),
        Wire(((BRANCH, STATE_LINE), (BRANCH, OUTPUT_FOOT))),
    )


def _around(x: float, y: float, wide: float, high: float) -> QRectF:
    return QRectF(x - wide / 2, y - high / 2, wide, high)
