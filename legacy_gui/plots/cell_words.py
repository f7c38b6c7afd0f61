"""What every part of the drawn cell is called, and what it means in plain words.

A part has the name of its number in the engine: f, c_prev, dh_next … A name that begins with d is
the derivative of the loss.
"""

from dataclasses import dataclass

from legacy_gui.translations import tr

BLANKS = {" ": "␣", "\n": "↵", "\t": "⇥"}
SIGNS = {"c_hat": "c̃", "c_prev": "cₜ₋₁", "h_prev": "hₜ₋₁", "kept": "f·cₜ₋₁", "let_in": "i·c̃"}
SIGNS |= {"h_raw": "sum", "tanh_c": "tanh c", "dc_hat_raw": "dc̃_raw"}
SIGNS |= {"dc_next": "dcₜ₊₁", "dh_next": "dhₜ₊₁", "dc_prev": "dcₜ₋₁", "dh_prev": "dhₜ₋₁"}


@dataclass(frozen=True)
class Part:
    """The sign of a part in formulas, its name, and its meaning."""

    sign: str
    name: str
    meaning: str


def part_named(key: str) -> Part:
    """Return the words for a part of the cell."""
    name, meaning = (_back() if key.startswith("d") else _forth())[key]
    return Part(SIGNS.get(key, key), name, meaning)


def marked(symbol: str) -> str:
    """Return a symbol so that it is seen in little room."""
    return BLANKS.get(symbol, symbol)


def _forth() -> dict[str, tuple[str, str]]:
    return {
        "x": (tr("Input"), tr("The symbol that is read: a column with a single 1.")),
        "y": (
            tr("Output"),
            tr("One score for every symbol; softmax makes shares of them. The right one is green."),
        ),
        "h_prev": (tr("State before"), tr("What the step before has shown.")),
        "c_prev": (tr("Cell before"), tr("What the step before has kept.")),
        "h_raw": (
            tr("Weighed sum"),
            tr("What comes from the state, plus what comes from the input, plus a bias."),
        ),
        "from_state": (tr("From the state"), tr("The weights W_hh times the state before.")),
        "from_input": (
            tr("From the input"),
            tr("The weights W_xh times the input: the one column that belongs to the symbol."),
        ),
        "f": (tr("Forget gate"), tr("How much of each old value is kept: 0 nothing, 1 all of it.")),
        "i": (tr("Input gate"), tr("How much of each new value is let in: 0 nothing, 1 all.")),
        "c_hat": (tr("Candidate"), tr("The new values that are proposed, from -1 to 1.")),
        "o": (tr("Output gate"), tr("How much of each kept value is shown: 0 nothing, 1 all.")),
        "kept": (tr("Kept"), tr("The old values times the forget gate.")),
        "let_in": (tr("Let in"), tr("The candidate times the input gate.")),
        "c": (
            tr("Cell state"),
            tr("What is kept plus what is let in; it runs on along the line to the next step."),
        ),
        "tanh_c": (tr("Squeezed cell"), tr("What the cell holds, squeezed between -1 and 1.")),
        "h": (tr("State"), tr("What the cell shows to the output and to the next step.")),
        "before": (tr("Step before"), tr("The same cell, one symbol earlier. Click to go there.")),
        "after": (tr("Next step"), tr("The same cell, one symbol later. Click to go there.")),
    }


def _back() -> dict[str, tuple[str, str]]:
    later = tr("How the loss depends on this, through all that comes later.")
    raw = tr("How the loss depends on the sum in this box; its weights learn from it.")
    return {
        "dy": (
            tr("Gradient of the output"),
            tr("Share expected less share wanted: where learning begins."),
        ),
        "dh": (tr("Gradient of the state"), later),
        "dc": (tr("Gradient of the cell"), later),
        "dh_next": (
            tr("Gradient from the next step"),
            tr("What comes back through the state from all later steps."),
        ),
        "dc_next": (
            tr("Gradient from the next step"),
            tr("What comes back along the cell line from all later steps."),
        ),
        "dh_prev": (
            tr("Gradient for the step before"),
            tr("What goes back through the state: times the weights, so that it fades or grows."),
        ),
        "dc_prev": (
            tr("Gradient for the step before"),
            tr("What goes back along the cell line: times the forget gate and nothing else."),
        ),
        "dh_raw": (tr("Gradient of the sum"), raw),
        "df_raw": (tr("Gradient of the forget gate"), raw),
        "di_raw": (tr("Gradient of the input gate"), raw),
        "dc_hat_raw": (tr("Gradient of the candidate"), raw),
        "do_raw": (tr("Gradient of the output gate"), raw),
    }
