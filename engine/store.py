"""Trained language models as files: a zip of one JSON text and plain arrays, never a pickle.

A pickle can run any program when it is opened; numbers and names cannot. ``model.json`` says what
the network is, how it was trained and what was measured; ``weights.npy`` and one array for each
checkpoint hold the numbers (``np.load`` with pickles refused). Whatever a file says is checked
before it is believed.
"""

import json
import os
import zipfile
import zlib
from dataclasses import asdict, astuple
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Float32, read_only
from engine.counts.perplexity import Measurement
from engine.files import atomic_write
from engine.messages import UserError
from engine.recurrent.language_model import LanguageModel
from engine.recurrent.language_model_config import LanguageModelConfig
from engine.recurrent.progress import Checkpoint, Judgement
from engine.recurrent.symbols import Symbols
from engine.recurrent.weights import Shape, Weights
from engine.text.tokenize_config import TokenizeConfig

FORMAT = "legacy-nlp-lab language model"
VERSION = 1
HEADER, WEIGHTS = "model.json", "weights.npy"
DAMAGE = (
    *(KeyError, TypeError, ValueError, AttributeError, IndexError),  # it does not say what it must
    *(
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ),  # nor is it a zip
)
LARGEST_HEADER = 1 << 26  # bytes


def save_language_model(model: LanguageModel, path: str | os.PathLike[str]) -> None:
    """Save a model, its checkpoints and its settings; raises ``UserError`` where that fails.

    What the optimiser remembers is left out: a model that is opened again starts it anew.
    """
    with atomic_write(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(HEADER, json.dumps(_described(model), ensure_ascii=False))
        _write(archive, WEIGHTS, model.weights.vector)
        for place, checkpoint in enumerate(model.checkpoints):
            _write(archive, _name_of(place), checkpoint.vector)


def load_language_model(path: str | os.PathLike[str]) -> LanguageModel:
    """Open a model that was saved; raises ``UserError`` where it is none or is damaged."""
    name = Path(path).name[:80]
    try:
        with zipfile.ZipFile(path) as archive:
            return _read(archive)
    except OSError as error:
        raise UserError(
            "“{name}” cannot be opened: {reason}.", name=name, reason=str(error.strerror)
        ) from error
    except DAMAGE as error:
        raise UserError("“{name}” is no language model, or it is damaged.", name=name) from error


def _described(model: LanguageModel) -> dict[str, Any]:
    symbols = model.symbols
    return {
        "format": FORMAT,
        "version": VERSION,
        "shape": asdict(model.weights.shape),
        "config": asdict(model.config),
        "tokens": symbols.tokens,
        "has_unknown": symbols.has_unknown,
        "tokenization": asdict(symbols.tokenization) if symbols.tokenization else None,
        "epochs": model.epochs,
        "step": model.step,
        "held_out": asdict(model.held_out) if model.held_out else None,
        "judgements": [astuple(each) for each in model.judgements],
        "checkpoints": [[each.step, each.epochs] for each in model.checkpoints],
    }


def _read(archive: zipfile.ZipFile) -> LanguageModel:
    if archive.getinfo(HEADER).file_size > LARGEST_HEADER:
        raise ValueError("too large")
    said = json.loads(archive.read(HEADER))
    if (said["format"], said["version"]) != (FORMAT, VERSION):
        raise ValueError("another format")
    shape = Shape(**said["shape"])
    tokens = tuple(map(str, said["tokens"]))
    if not len(tokens) == shape.inputs == shape.outputs == len(set(tokens)):
        raise ValueError("the symbols do not fit the weights")
    cut = said["tokenization"]
    checkpoints = [
        Checkpoint(int(step), float(epochs), _vector(archive, _name_of(place), shape))
        for place, (step, epochs) in enumerate(said["checkpoints"])
    ]
    return LanguageModel(
        weights=Weights(shape, _vector(archive, WEIGHTS, shape)),
        symbols=Symbols(tokens, bool(said["has_unknown"]), TokenizeConfig(**cut) if cut else None),
        config=LanguageModelConfig(**said["config"]),
        epochs=float(said["epochs"]),
        step=int(said["step"]),
        held_out=Measurement(**said["held_out"]) if said["held_out"] else None,
        judgements=tuple(_judgement(*one) for one in said["judgements"]),
        checkpoints=tuple(checkpoints),
    )


def _judgement(step: int, epochs: float, loss: float, training: float | None = None) -> Judgement:
    """Return a judgement; files of earlier versions do not tell the loss of training."""
    known = None if training is None else float(training)
    return Judgement(int(step), float(epochs), float(loss), known)


def _name_of(place: int) -> str:
    return f"checkpoint-{place}.npy"


def _write(archive: zipfile.ZipFile, name: str, array: NDArray[Any]) -> None:
    held = BytesIO()
    np.save(held, array, allow_pickle=False)
    archive.writestr(name, held.getvalue(), zipfile.ZIP_STORED)


def _vector(archive: zipfile.ZipFile, name: str, shape: Shape) -> Float32:
    """Read the numbers of a network; a file that promises more or fewer is not believed."""
    if not 4 * shape.numbers <= archive.getinfo(name).file_size <= 4 * shape.numbers + 1024:
        raise ValueError("not the weights of this network")
    found = np.load(BytesIO(archive.read(name)), allow_pickle=False)
    if found.shape != (shape.numbers,) or found.dtype != np.float32 or not np.isfinite(found).all():
        raise ValueError("not the weights of this network")
    return read_only(found)
