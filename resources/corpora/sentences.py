"""What the generators share: filling the gaps of a sentence, and writing the file.

A template is a sentence with named gaps, ``"The {bird} sat on the bank."``; a dictionary says what
may stand in each gap. A filling may have gaps of its own. One template with four gaps of ten words
gives ten thousand sentences, all of them grammatical, and the seed decides which ones are written.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

GAP = re.compile(r"\{(\w+)\}")


def fill(template: str, words: Mapping[str, Sequence[str]], random: Random) -> str:
    """Fill every gap by chance, using no filling twice in one sentence if that can be helped."""
    used: set[str] = set()
    while gap := GAP.search(template):
        choices = words[gap[1]]
        choice = random.choice([word for word in choices if word not in used] or choices)
        used.add(choice)
        template = template[: gap.start()] + choice + template[gap.end() :]
    return template


def capitalised(sentence: str) -> str:
    """Begin with a capital letter and leave the rest alone."""
    return sentence[:1].upper() + sentence[1:]


def save(name: str, text: str) -> None:
    """Write a text beside this file as UTF-8 with plain line ends, on every system the same."""
    Path(__file__).with_name(name).write_bytes(text.encode("utf-8"))
