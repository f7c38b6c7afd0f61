"""Pieces: whatever is cut or packed, every character comes back from where it stood."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.text import pieces as module
from engine.text.pieces import pieces

TEXTS = st.lists(st.text("abc é我.\u0301 ", max_size=60), max_size=8).map(tuple)


def cut_small(texts, piece=16, look_back=6):
    with patch.object(module, "PIECE", piece), patch.object(module, "LOOK_BACK", look_back):
        return list(pieces(texts))


def put_together(texts, found):
    """Return the texts as they follow from the parts and their places."""
    made = [""] * len(texts)
    for piece in found:
        for start, end, document, origin in zip(
            piece.starts, piece.ends, piece.documents, piece.origins, strict=True
        ):
            assert len(made[document]) == origin
            made[document] += piece.text[start:end]
    return tuple(made)


@given(TEXTS)
def test_parts_are_the_texts(texts):
    assert put_together(texts, cut_small(texts)) == texts


@given(TEXTS)
def test_parts_are_kept_apart_by_line_feeds(texts):
    for piece in cut_small(texts):
        assert all(piece.text[end] == "\n" for end in piece.ends[:-1])
        assert piece.starts[1:].tolist() == (piece.ends[:-1] + 1).tolist()
        assert piece.ends[-1] == len(piece.text)


@given(TEXTS)
def test_pieces_stay_small(texts):
    assert all(len(piece.text) <= 2 * 16 + 1 for piece in cut_small(texts))


def test_a_cut_lies_before_the_last_separator():
    first, second = cut_small(("to go fishing often",))
    assert (first.text, second.text) == ("to go fishing", " often")
    assert (first.origins.tolist(), second.origins.tolist()) == ([0], [13])


def test_a_text_without_separators_is_cut_anyway():
    assert [len(piece.text) for piece in cut_small(("x" * 40,))] == [16, 16, 8]


def test_short_texts_share_a_piece():
    assert [piece.text for piece in cut_small(("a", "", "b"))] == ["a\n\nb"]


def test_a_long_text_has_its_pieces_for_itself():
    assert [piece.text for piece in cut_small(("a", "b" * 17, "c"))] == ["a", "b" * 16, "b", "c"]


@pytest.mark.parametrize("texts", [(), ("",), ("", "")])
def test_nothing_to_cut(texts):
    assert "".join(piece.text for piece in cut_small(texts)).strip() == ""
