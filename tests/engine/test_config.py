"""Settings that describe themselves: what is refused, and in which words."""

import math
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.config import Annotated, Choice, Help, Label, More, Range, check, settings


@dataclass(frozen=True)
class Net:
    """A config with one field of every kind."""

    mesh: Annotated[int, Range(1, 20), Label("Mesh"), Help("How fine.")] = 5
    weight: Annotated[float, Range(0.5, 2.0), More()] = 1.0
    kind: Annotated[str, Choice({"drift": "drifting", "cast": "thrown"})] = "drift"
    wet: Annotated[bool, Label("Wet")] = True
    owner: str = ""
    depth: Annotated[float, Range(0.0, math.inf)] = 0.0

    def __post_init__(self):
        check(self)


def test_the_default_is_valid():
    assert Net() == Net(5, 1.0, "drift", True, "", 0.0)


@pytest.mark.parametrize(
    "given",
    [
        {"mesh": 1},
        {"mesh": 20},
        {"weight": 2},
        {"weight": np.float64(0.5)},
        {"kind": "cast"},
        {"wet": False},
        {"owner": "\ud800" * 1_000},
        {"depth": 1e308},
    ],
)
def test_accepts(given):
    for name, value in given.items():
        assert getattr(Net(**given), name) == value


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"mesh": 0}, "“Mesh” must be between 1 and 20; it is 0."),
        ({"mesh": 21}, "“Mesh” must be between 1 and 20; it is 21."),
        ({"mesh": -(10**9)}, "it is -1,000,000,000."),
        ({"mesh": 10**400}, "must be between"),
        ({"mesh": True}, "“Mesh” must be a whole number; it is True."),
        ({"mesh": 5.0}, "must be a whole number"),
        ({"mesh": "5"}, "“Mesh” must be a whole number; it is '5'."),
        ({"mesh": None}, "must be a whole number"),
        ({"weight": math.nan}, "“Weight” must be between 0.5 and 2.0; it is nan."),
        ({"weight": math.inf}, "it is inf."),
        ({"weight": -math.inf}, "it is -inf."),
        ({"weight": 1e30}, "must be between"),
        ({"weight": -1}, "must be between"),
        ({"weight": "1,5"}, "“Weight” must be a number; it is '1,5'."),
        ({"weight": False}, "must be a number"),
        ({"kind": "trawl"}, "“Kind” must be one of drift, cast; it is 'trawl'."),
        ({"kind": ["drift"]}, "must be one of"),
        ({"kind": None}, "must be one of"),
        ({"kind": "x" * 1_000_000}, "must be one of"),
        ({"wet": 1}, "“Wet” must be yes or no; it is 1."),
        ({"wet": "yes"}, "must be yes or no"),
        ({"owner": 7}, "“Owner” must be a text; it is 7."),
        ({"owner": b"x" * 1_000_000}, "must be a text"),
        ({"depth": math.inf}, "it is inf."),
        ({"depth": math.nan}, "it is nan."),
    ],
)
def test_refuses_in_one_sentence(given, sentence):
    with pytest.raises(ValueError, match="must be") as caught:
        Net(**given)
    assert sentence in str(caught.value)
    assert len(str(caught.value)) <= 300


@given(st.integers() | st.floats() | st.text() | st.none() | st.booleans())
def test_any_value_is_either_right_or_refused(value):
    right = isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 20
    if right:
        assert Net(mesh=value).mesh == value
    else:
        with pytest.raises(ValueError, match="“Mesh” must be"):
            Net(mesh=value)


def test_settings_describe_every_field_in_order():
    described = settings(Net)
    assert [each.name for each in described] == ["mesh", "weight", "kind", "wet", "owner", "depth"]
    mesh, weight, kind, *_ = described
    assert (mesh.kind, mesh.default, mesh.label, mesh.help) == (int, 5, "Mesh", "How fine.")
    assert (mesh.range, mesh.choice, mesh.more) == (Range(1, 20), None, False)
    assert (weight.label, weight.help, weight.more) == ("Weight", "", True)
    assert kind.choice == Choice({"drift": "drifting", "cast": "thrown"})
    assert hash(kind.choice) == hash(Choice({"drift": "drifting", "cast": "thrown"}))


def test_one_setting_can_be_checked_by_itself():
    mesh = settings(Net)[0]
    mesh.check(7)
    with pytest.raises(ValueError, match="between 1 and 20"):
        mesh.check(70)
