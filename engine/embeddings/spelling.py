"""What to say about a word nobody knows: that it is unknown, and which known ones look like it."""

import difflib

from engine.messages import UserError
from engine.text.vocabulary import Vocabulary

SEARCHED = 5_000  # the most frequent words, compared letter by letter
LONGEST = 40  # letters; what is longer is no misspelt word
SUGGESTED = 3


def unknown_word(word: str, vocabulary: Vocabulary) -> UserError:
    """Return the error to raise for a word that is not in the vocabulary."""
    shown = word if len(word) <= LONGEST else word[:LONGEST] + "…"
    close = close_spellings(word, vocabulary)
    if not close:
        return UserError(
            "“{word}” is not among the {count} words here.", word=shown, count=len(vocabulary)
        )
    return UserError(
        "“{word}” is not among the {count} words here; did you mean {close}?",
        word=shown,
        count=len(vocabulary),
        close=", ".join(f"“{each}”" for each in close),
    )


def close_spellings(word: str, vocabulary: Vocabulary) -> list[str]:
    """Return known words that look like this one, most alike first.

    >>> import numpy as np
    >>> close_spellings("Fihsing", Vocabulary(("go", "fishing"), np.array([3, 1])))
    ['fishing']
    """
    if len(word) > LONGEST:
        return []
    cased = (word.lower(), word.capitalize(), word.upper())
    known = [each for each in dict.fromkeys(cased) if vocabulary.id(each) is not None]
    some = vocabulary.tokens[:SEARCHED]
    alike = difflib.get_close_matches(word.lower(), some, n=SUGGESTED, cutoff=0.7)
    return list(dict.fromkeys([*known, *alike]))[:SUGGESTED]
