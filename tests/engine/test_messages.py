"""Messages keep their template, so that the window can translate them."""

import pytest

from engine.messages import Message, UserError


def test_a_message_fills_its_places():
    assert str(Message("{n} of {all} %s", {"n": 1, "all": "{x}"})) == "1 of {x} %s"
    assert str(Message("nothing to fill")) == "nothing to fill"


def test_an_error_is_its_sentence_and_keeps_the_template():
    with pytest.raises(ValueError, match="9 MB") as caught:
        raise UserError("The file is {size} MB.", size=9)
    assert caught.value.message == Message("The file is {size} MB.", {"size": 9})
