"""What training a network takes of memory, and the refusal before it is taken.

The weights are held several times: as they are, as they last were good, their gradient, what the
optimiser remembers, the copy for the snapshots, and the checkpoints. Each layer keeps what it
computed at every step, for the way back.
"""

from engine.memory import available_memory, gigabytes
from engine.messages import UserError
from engine.recurrent.cells import GATES
from engine.recurrent.checkpoints import most_kept
from engine.recurrent.language_model_config import LanguageModelConfig
from engine.recurrent.softmax import PIECE
from engine.recurrent.weights import Shape

NUMBER = 4  # bytes of a float32
NUMBERING = 1 << 24  # bytes, while characters are numbered
COPIES = 12  # of the weights, besides the checkpoints; the model and its optimiser included


def bytes_to_train(shape: Shape, config: LanguageModelConfig) -> int:
    """Return what a training takes, once its checkpoints are full."""
    weights = NUMBER * shape.numbers
    places = NUMBER * config.steps * config.batch
    inside = (2 * GATES[shape.cell] + 3) * shape.hidden
    layers = sum(inside + width for width in shape.widths)
    at_once = min(PIECE, shape.outputs * config.steps * config.batch)
    scores = 2 * NUMBER * max(at_once, shape.outputs)
    inner = places * (layers + 3 * shape.hidden)
    return NUMBERING + (COPIES + most_kept(weights)) * weights + inner + scores


def check_memory(needed: int) -> None:
    """Refuse to train where the memory will not do."""
    free = available_memory()
    if free is not None and needed > free:
        raise UserError(
            "Training this network needs about {need} GB of memory; {free} GB are free. Lower"
            " “Hidden units”, “Streams” or “Most different symbols”.",
            need=gigabytes(needed),
            free=gigabytes(free),
        )
