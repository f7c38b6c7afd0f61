"""Settings that describe themselves.

A config is a frozen dataclass whose fields are ``Annotated``: the limits, the words on the screen
and the explanation stand once, beside the value, and serve validation, the form, exported scripts
and the documentation alike.

>>> @dataclass(frozen=True)
... class WindowConfig:
...     width: Annotated[int, Range(1, 20), Label("Window"), Help("Words seen on each side.")] = 5
...     def __post_init__(self) -> None:
...         check(self)
>>> WindowConfig(width=50)
Traceback (most recent call last):
    ...
engine.messages.UserError: “Window” must be between 1 and 20; it is 50.
"""

import dataclasses
import math
import reprlib
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from engine.messages import UserError

__all__ = [
    "Annotated",
    "Choice",
    "Help",
    "Label",
    "More",
    "Range",
    "Setting",
    "When",
    "check",
    "settings",
]


@dataclass(frozen=True)
class Range:
    """The lowest and highest value allowed, both included."""

    low: float
    high: float


@dataclass(frozen=True)
class Choice:
    """The values allowed, each with the words shown for it."""

    options: dict[str, str]

    def __hash__(self) -> int:
        return hash(tuple(self.options))


@dataclass(frozen=True)
class Label:
    """What the setting is called on the screen."""

    text: str


@dataclass(frozen=True)
class Help:
    """One plain sentence saying what the setting does."""

    text: str


@dataclass(frozen=True)
class More:
    """Marks a setting that is rarely changed and lies folded away."""


@dataclass(frozen=True)
class When:
    """Marks a setting that means something only where another one has one of these values."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Setting:
    """One field of a config, as a form or a script needs to know it."""

    name: str
    kind: type
    default: Any
    label: str
    help: str
    range: Range | None
    choice: Choice | None
    more: bool
    when: When | None = None

    def check(self, value: object) -> None:
        """Raise ``UserError`` when ``value`` is not allowed here."""
        if self.choice is not None:
            self._check_choice(value)
        elif not _is_a(value, self.kind):
            raise UserError(
                "“{label}” must be {kind}; it is {value}.",
                label=self.label,
                kind={int: "a whole number", float: "a number", bool: "yes or no"}.get(
                    self.kind, "a text"
                ),
                value=reprlib.repr(value),
            )
        elif self.range is not None:
            self._check_range(value)

    def _check_choice(self, value: object) -> None:
        assert self.choice is not None
        if not isinstance(value, str) or value not in self.choice.options:
            raise UserError(
                "“{label}” must be one of {options}; it is {value}.",
                label=self.label,
                options=", ".join(self.choice.options),
                value=reprlib.repr(value),
            )

    def _check_range(self, value: Any) -> None:
        assert self.range is not None
        low, high = self.range.low, self.range.high
        if not low <= value <= high or abs(value) == math.inf:  # not a number fails both
            raise UserError(
                "“{label}” must be between {low} and {high}; it is {value}.",
                label=self.label,
                low=low,
                high=high,
                value=value if abs(value) < 1e15 else reprlib.repr(value),
            )


def settings(config_type: type) -> tuple[Setting, ...]:
    """Describe every field of a config class, in order."""
    hints = get_type_hints(config_type, include_extras=True)
    return tuple(_setting(field, hints[field.name]) for field in dataclasses.fields(config_type))


def check(config: Any) -> None:
    """Raise ``UserError`` for the first field of ``config`` that is out of its limits."""
    for setting in settings(type(config)):
        setting.check(getattr(config, setting.name))


def _setting(field: "dataclasses.Field[Any]", hint: Any) -> Setting:
    annotated = get_origin(hint) is Annotated
    kind, notes = (get_args(hint)[0], get_args(hint)[1:]) if annotated else (hint, ())
    by_type = {type(note): note for note in notes}
    label = by_type.get(Label, Label(field.name.replace("_", " ").capitalize()))
    return Setting(
        name=field.name,
        kind=kind,
        default=field.default,
        label=label.text,
        help=by_type.get(Help, Help("")).text,
        range=by_type.get(Range),
        choice=by_type.get(Choice),
        more=More in by_type,
        when=by_type.get(When),
    )


def _is_a(value: object, kind: type) -> bool:
    """Tell whether value fits kind; True is no number, and a whole number is a number."""
    if isinstance(value, bool):
        return kind is bool
    return isinstance(value, (int, float) if kind is float else kind)
