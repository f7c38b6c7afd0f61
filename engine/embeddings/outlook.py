"""What may be expected of an embedding before it is trained.

A word is known by the company it keeps, and a word seen five times has kept hardly any. How many
occurrences are enough is a rule of thumb: the neighbours of words seen fewer than some twenty times
change from one training to the next (``stability`` measures it), and on texts below a million words
so do some of the others (Antoniak and Mimno 2018).
"""

import numpy as np

from engine.embeddings.sentences import Sentences
from engine.messages import Message
from engine.text.checkup import SEEN_ENOUGH

LITTLE = 20_000
PLENTY = 1_000_000


def outlook(sentences: Sentences) -> Message:
    """Say in one sentence what the neighbours learned from these words will be worth."""
    counts = sentences.vocabulary.counts
    enough = int(np.count_nonzero(counts >= SEEN_ENOUGH))
    words, rare = len(sentences), len(counts) - enough
    values = {"words": words, "enough": enough, "rare": rare, "least": SEEN_ENOUGH}
    if not enough:
        return Message(
            "{words} words, and none of them occurs {least} times: watch how the method works, but"
            " do not believe the neighbours, they are mostly chance.",
            values,
        )
    if words < LITTLE:
        return Message(
            "{words} words are little: only the {enough} that occur {least} times or more can get"
            " sensible neighbours; train again with another seed and see which of them stay.",
            values,
        )
    if words < PLENTY and rare:
        return Message(
            "{words} words: expect sensible neighbours for the {enough} that occur {least} times or"
            " more; those of the other {rare} are mostly chance.",
            values,
        )
    if words < PLENTY:
        return Message(
            "{words} words, and each of the {enough} different ones occurs {least} times or more:"
            " expect sensible neighbours for all of them.",
            values,
        )
    return Message(
        "{words} words are plenty: {enough} different ones occur {least} times or more, and their"
        " neighbours can be trusted; rarer ones stay uncertain.",
        values,
    )
