"""What the names of documents share."""

import pytest

from legacy_gui.document_names import shared_start


@pytest.mark.parametrize(
    ("names", "shared"),
    [
        ((), ""),
        (("only.csv:2",), ""),
        (("news.csv:2", "news.csv:10", "news.csv:3"), "news.csv:"),
        (("a/one.txt", "a/two.txt"), "a/"),
        (("a/one.txt", "ab/two.txt"), ""),
        (("one.txt", "only.txt"), ""),
        (("same.txt", "same.txt"), ""),
    ],
)
def test_only_whole_parts_are_shared(names, shared):
    assert shared_start(names) == len(shared)
