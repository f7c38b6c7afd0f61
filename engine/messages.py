"""Sentences for the person at the screen, kept translatable.

The engine speaks plain English sentences, the window may speak Chinese. A formatted string can no
longer be looked up in a dictionary, so a sentence travels as its template and its values:
``str(message)`` is the English sentence, and the window translates ``message.template`` first and
fills the values in afterwards.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Message:
    """One sentence: ``template`` with ``{name}`` places, and the values for them."""

    template: str
    values: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**{name: _written(v) for name, v in self.values.items()})


class UserError(ValueError):
    """Something the person can act on, said in one sentence.

    >>> raise UserError("The file is {size} MB; the limit is {limit} MB.", size=9, limit=4)
    Traceback (most recent call last):
        ...
    engine.messages.UserError: The file is 9 MB; the limit is 4 MB.
    """

    def __init__(self, template: str, **values: object) -> None:
        self.message = Message(template, values)
        super().__init__(str(self.message))


def _written(value: object) -> object:
    """Separate the thousands of whole numbers."""
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else value
