"""The same token always gets the same number, and every number its token."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.text.numbering import CharacterNumbers, WordNumbers
from engine.text.tokenize import graphemes, words


@given(st.lists(st.text("ab é\u0301👩‍ ", max_size=12), max_size=5))
def test_numbers_lead_back_to_tokens(texts):
    for numbering, cut in ((WordNumbers(), words), (CharacterNumbers(), graphemes)):
        found = [(text, *cut(text)) for text in texts]
        ids = [numbering.ids(*piece) for piece in found]
        names = list(numbering.numbers)
        assert sorted(numbering.numbers.values()) == list(range(len(names)))
        for (text, starts, ends), numbers in zip(found, ids, strict=True):
            spans = zip(starts.tolist(), ends.tolist(), strict=True)
            assert [names[i] for i in numbers] == [text[start:end] for start, end in spans]


def test_words_are_numbered_as_they_are_met():
    numbering = WordNumbers()
    assert numbering.ids("b a b", np.array([0, 2, 4]), np.array([1, 3, 5])).tolist() == [0, 1, 0]
