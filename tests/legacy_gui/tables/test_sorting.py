import numpy as np
import pytest

from engine.training import run
from legacy_gui.tables import sorting
from legacy_gui.tables.sorting import sort_steps, text_keys_steps

RANDOM = np.random.default_rng(7)
KEYS = {
    "integers": RANDOM.integers(-50, 50, 3000),
    "unsigned": RANDOM.integers(0, 2**64, 3000, dtype=np.uint64),
    "floats": RANDOM.standard_normal(3000).astype(np.float32),
    "zipf": RANDOM.zipf(1.3, 3000),
    "all equal": np.zeros(3000),
    "booleans": RANDOM.random(3000) < 0.5,
    "infinite": RANDOM.choice([np.inf, -np.inf, 0.0], 3000),
    "byte strings": RANDOM.integers(0, 999, 3000).astype("S4"),
    "empty": np.empty(0),
}


@pytest.fixture(params=[50, 100_000], ids=["in buckets", "at once"])
def _slice(request, monkeypatch):
    monkeypatch.setattr(sorting, "SLICE", request.param)


@pytest.mark.usefixtures("_slice")
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("name", KEYS)
def test_agrees_with_a_stable_sort(name, descending):
    keys = KEYS[name]
    listed = keys.tolist()

    order = run(sort_steps(keys, descending=descending))

    assert order.tolist() == sorted(
        range(len(keys)), key=listed.__getitem__, reverse=descending
    )  # Python's reverse keeps equal rows in their order


@pytest.mark.usefixtures("_slice")
@pytest.mark.parametrize("descending", [False, True])
def test_missing_numbers_come_last_in_either_direction(descending):
    keys = RANDOM.standard_normal(1000)
    keys[::3] = np.nan

    ordered = keys[run(sort_steps(keys, descending=descending))]

    present = ordered[: np.count_nonzero(~np.isnan(keys))]
    assert not np.isnan(present).any()
    assert (np.diff(-present if descending else present) >= 0).all()


def test_long_columns_are_sorted_in_many_steps():
    keys = RANDOM.integers(0, 1_000_000, 400_000)

    steps = list(sort_steps(keys))

    assert len(steps) >= 8
    assert all(0 <= progress.step <= progress.total for progress in steps)


TEXTS = {
    "words": ["pear", "Apple", "apple", "fig", "", "APPLE", "figs", "fig"],
    "long common beginnings": [f"{'x' * 100}{n % 37}{'y' * (n % 5)}" for n in range(300)],
    "many scripts": ["中文", "हिन्दी", "ß", "SS", "ss", "émigré", "😀", "\uffff", "中"],
    "not characters": ["\ud800", "\udfff", "a\0", "a", "a\0b", "\0"],
    "bigrams": [f"the {a} of" for a in "kcjqwkab"] * 3,
    "nothing": [],
}


@pytest.mark.usefixtures("_slice")
@pytest.mark.parametrize("name", TEXTS)
def test_text_keys_have_the_order_and_the_ties_of_the_folded_texts(name):
    texts = TEXTS[name]
    # NUL counts as U+0001, the end of a text as less than either.
    folded = [text.casefold().replace("\0", "\1") for text in texts]

    keys = run(text_keys_steps(texts.__getitem__, len(texts))).tolist()

    order = sorted(range(len(texts)), key=keys.__getitem__)
    assert order == sorted(range(len(texts)), key=folded.__getitem__)
    assert len(set(keys)) == len(set(folded))


def test_each_text_is_read_only_as_often_as_ties_demand():
    texts = [f"{n:04}" for n in range(1000)]
    reads = []

    def read(row):
        reads.append(row)
        return texts[row]

    run(text_keys_steps(read, len(texts)))

    assert len(reads) == 1000
