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


@given(st.lists(st.text("ab\0ÿĀ我", min_size=1, max_size=10), max_size=40))
def test_short_and_long_foreign_and_empty_letters_are_never_mixed_up(tokens):
    text = "".join(tokens)
    ends = np.cumsum([len(token) for token in tokens], dtype=np.int64)
    starts = np.concatenate([[0], ends])[:-1].astype(np.int64)
    numbering = WordNumbers()
    for _ in range(2):  # first met, then looked up
        ids = numbering.ids(text, starts, ends)
        assert [list(numbering.numbers)[number] for number in ids] == tokens


def test_a_hundred_thousand_words_outgrow_the_first_table():
    tokens = [str(number) for number in range(100_000)]
    ends = np.cumsum([len(token) + 1 for token in tokens])
    starts = np.concatenate([[0], ends[:-1]])
    numbering = WordNumbers()
    for _ in range(2):
        ids = numbering.ids(" ".join(tokens), starts, ends - 1)
        assert ids.tolist() == list(range(100_000))
