"""Names of documents, shortened by what they all share."""

from os.path import commonprefix


def shared_start(names: tuple[str, ...]) -> int:
    """Return how long the start is that all names share, up to a separator.

    >>> shared_start(("news.csv:2", "news.csv:3")), shared_start(("one.txt", "two.txt"))
    (9, 0)
    """
    if len(names) < 2:
        return 0
    common = commonprefix([min(names), max(names)])  # noqa: RUF071 - by characters, as meant
    return max(common.rfind(":"), common.rfind("/"), common.rfind("\\")) + 1
