"""The beginning of a fastText ``.bin`` file: what is in it, and whether it can be believed."""

import math
import struct
from dataclasses import dataclass
from typing import NamedTuple

from engine.config import settings as settings_of_class
from engine.embeddings.fasttext_config import FastTextConfig
from engine.embeddings.shared_settings import Algorithm
from engine.messages import UserError

MAGIC = 793712314
VERSION = 12
READABLE = (11, 12)  # they differ for models of labels only
NEGATIVE_SAMPLING = 2  # among the losses
ALGORITHMS: dict[int, Algorithm] = {1: "cbow", 2: "skip-gram"}
SUPERVISED = 3
NOT_PRUNED = -1
LIMITS = {setting.name: setting.range for setting in settings_of_class(FastTextConfig)}

START = struct.Struct("<2i")
SETTINGS = struct.Struct("<12id")
DICTIONARY = struct.Struct("<3i2q")
COUNT = struct.Struct("<qb")
TABLE = struct.Struct("<?2q")
SMALLEST_WORD = 1 + COUNT.size  # an empty one: its 0 byte, count and kind


class Settings(NamedTuple):
    """fastText's settings, in the order of the file."""

    dim: int
    ws: int
    epoch: int
    min_count: int
    neg: int
    word_ngrams: int
    loss: int
    model: int
    bucket: int
    minn: int
    maxn: int
    lr_update_rate: int
    t: float


class Dictionary(NamedTuple):
    """What a file says of its words before they come."""

    size: int
    words: int
    labels: int
    tokens: int
    pruned: int


@dataclass(frozen=True)
class Layout:
    """What a file holds, once it is found that it can.

    Attributes
    ----------
    config
        The settings of the model; those that only tell how it was trained are cut to what is
        allowed here.
    words, buckets
        Rows of the tables: words + buckets in the first, words in the second.
    has_output
        Whether the second table holds a vector for each word.
    """

    config: FastTextConfig
    words: int
    buckets: int
    has_output: bool

    @property
    def size(self) -> int:
        """The bytes from the first word to the end, at the least."""
        numbers = (2 * self.words + self.buckets) * self.config.dimension
        return self.words * SMALLEST_WORD + 2 * TABLE.size + 4 * numbers


def understood(settings: Settings, dictionary: Dictionary, name: str) -> Layout:
    """Check what the file ``name`` says of itself.

    Raises
    ------
    UserError
        When it holds something else than vectors of words, or what cannot be.
    """
    if settings.model == SUPERVISED or dictionary.labels:
        raise UserError(
            "“{name}” is a fastText model that gives labels to texts; open one of word vectors.",
            name=name,
        )
    if dictionary.pruned != NOT_PRUNED:
        raise compressed(name)
    sound = settings.model in ALGORITHMS and dictionary.words == dictionary.size > 0
    if not sound:
        raise damaged(name)
    try:
        config = _config(settings)
    except UserError as error:
        raise damaged(name) from error
    return Layout(
        config=config,
        words=dictionary.words,
        buckets=settings.bucket,
        has_output=settings.loss == NEGATIVE_SAMPLING,
    )


def settings_of(config: FastTextConfig, buckets: int) -> Settings:
    """Return the settings as fastText writes them."""
    [model] = [number for number, name in ALGORITHMS.items() if name == config.algorithm]
    return Settings(
        dim=config.dimension,
        ws=config.window,
        epoch=config.epochs,
        min_count=config.min_count,
        neg=config.negatives,
        word_ngrams=1,
        loss=NEGATIVE_SAMPLING,
        model=model,
        bucket=buckets,
        minn=config.min_n,
        maxn=config.max_n,
        lr_update_rate=100,
        t=config.subsample,
    )


def damaged(name: str) -> UserError:
    """Say that a file contradicts itself."""
    return UserError("“{name}” is damaged: what it says of itself cannot be.", name=name)


def cut_short(name: str) -> UserError:
    """Say that a file ends too early."""
    return UserError("“{name}” is incomplete; copy or download it again.", name=name)


def compressed(name: str) -> UserError:
    """Say that a file is one of the small ones."""
    return UserError(
        "“{name}” is a compressed fastText model (.ftz), which cannot be read here; open the .bin"
        " it was made from.",
        name=name,
    )


def _config(settings: Settings) -> FastTextConfig:
    """Take what shapes the model as it is, and the rest as far as it can be taken."""
    low, high = settings.minn, settings.maxn
    if high <= 0 or low > high:
        low = high = 0  # words only
    return FastTextConfig(
        algorithm=ALGORITHMS[settings.model],
        dimension=settings.dim,
        min_n=max(low, 0),
        max_n=high,
        window=int(_allowed("window", settings.ws)),
        epochs=int(_allowed("epochs", settings.epoch)),
        min_count=int(_allowed("min_count", settings.min_count)),
        negatives=int(_allowed("negatives", settings.neg)),
        subsample=_allowed("subsample", settings.t if math.isfinite(settings.t) else 0.0),
        buckets=settings.bucket if high else max(settings.bucket, 1),
    )


def _allowed(name: str, value: float) -> float:
    """Return the value of a setting, or the nearest that is allowed."""
    limits = LIMITS[name]
    assert limits is not None
    return min(max(value, limits.low), limits.high)
