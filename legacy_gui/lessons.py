"""Short lessons on the bundled texts: a question to predict, the run, and the check.

A prediction that somebody has spoken aloud makes the run exciting and its result stick. A lesson
names its text, its algorithm with the settings of one run or several, and a check that looks at the
trained models alone; nothing about its outcome is written down beforehand.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from engine.catalog import EMBEDDING, RACE, Algorithm
from engine.embeddings.embedding import EmbeddingConfig
from engine.messages import Message
from engine.recurrent.race_config import RaceConfig
from legacy_gui.lesson_checks import (
    ASKED,
    MISSPELT,
    Verdict,
    check_banks,
    check_epochs,
    check_kingdom,
    check_misspelt,
)
from legacy_gui.lesson_race_checks import check_counting, check_memory, check_rates


@dataclass(frozen=True)
class Look:
    """Where to look closer after the check.

    Attributes
    ----------
    view
        The short name of a side of the panel.
    words
        What to ask there.
    on_map
        Whether it is a side of the Map tab, and not of the tab of the algorithm.
    """

    view: str
    words: tuple[str, ...] = ()
    on_map: bool = True


@dataclass(frozen=True, eq=False)
class Lesson:
    """One lesson.

    Attributes
    ----------
    key
        Its short name.
    title, question, answers
        What is on the screen.
    sample
        The key of the text.
    algorithm
        What runs; its tab shows it.
    configs
        The settings of each run, in order.
    check
        From the models of all runs to what came of them; it works in the background.
    look
        Where to look closer.
    """

    key: str
    title: Message
    question: Message
    answers: tuple[Message, ...]
    sample: str
    algorithm: Algorithm
    configs: tuple[Any, ...]
    check: Callable[[tuple[Any, ...]], Verdict]
    look: Look


def next_lesson(lesson: Lesson) -> Lesson | None:
    """Return the lesson after this one, or None."""
    keys = [each.key for each in LESSONS]
    return dict(zip(keys, LESSONS[1:], strict=False)).get(lesson.key)


# What suits the short texts of the lessons.
SHORT = EmbeddingConfig(dimension=30, min_count=1)
SMALL = RaceConfig(hidden=64, steps=32, batch=16, learning_rate=0.005)

LESSONS = (
    Lesson(
        "banks",
        Message("Two banks"),
        Message(
            "A text tells of river banks and of money banks, but “bank” gets only one vector."
            " Where will it lie?"
        ),
        (
            Message("By the river words"),
            Message("By the money words"),
            Message("Between the two"),
        ),
        "two_banks",
        EMBEDDING,
        (replace(SHORT, epochs=50),),
        check_banks,
        Look("senses", ("bank",)),
    ),
    Lesson(
        "kingdom",
        Message("King, man, woman"),
        Message(
            "Nobody tells the program what a word means; it only reads about a small kingdom."
            " “man” is to “king” as “woman” is to … which word?"
        ),
        (Message("“queen”"), Message("“princess”"), Message("Another word")),
        "kingdom",
        EMBEDDING,
        (replace(SHORT, epochs=30),),
        check_kingdom,
        Look("analogy", ASKED),
    ),
    Lesson(
        "misspelt",
        Message("The misspelt word"),
        Message(
            "A text has “fisherman”; somebody types “fihserman”. Word2Vec and FastText both read"
            " it: who finds the right word?"
        ),
        (Message("Neither finds it"), Message("Only FastText"), Message("Both find it")),
        "two_banks",
        EMBEDDING,
        (
            replace(SHORT, method="skip-gram", epochs=10),
            replace(SHORT, method="fasttext", epochs=30),
        ),
        check_misspelt,
        Look("unknown words", (MISSPELT,)),
    ),
    Lesson(
        "epochs",
        Message("Once, five times, fifty times"),
        Message(
            "The same text is read once, then 5 times, then 50 times. When does the program learn"
            " most about text it has not seen?"
        ),
        (
            Message("From 1 to 5 readings"),
            Message("From 5 to 50 readings"),
            Message("It stays much the same"),
        ),
        "two_banks",
        EMBEDDING,
        tuple(replace(SHORT, epochs=epochs) for epochs in (1, 5, 50)),
        check_epochs,
        Look("compare", on_map=False),
    ),
    Lesson(
        "counting",
        Message("Learning or counting"),
        Message(
            "An n-gram model counts what follows four characters. Two networks read the same text"
            " and learn. Who guesses the next character of unseen text better than counting?"
        ),
        (Message("Neither network"), Message("Only the LSTM"), Message("Both networks")),
        "kingdom",
        RACE,
        (replace(SMALL, epochs=8),),
        check_counting,
        Look("saliency", on_map=False),
    ),
    Lesson(
        "memory",
        Message("The first word"),
        Message(
            "Bakers come home with bread, miners with coal; but on the way they meet others and buy"
            " other things. Who still knows at the end of a long line how it began?"
        ),
        (Message("Neither network"), Message("Only the LSTM"), Message("Both networks")),
        "long_memory_first_word",
        RACE,
        (replace(SMALL, unit="word", steps=40, batch=8, epochs=40),),
        check_memory,
        Look("saliency", ("come", "home", "with"), on_map=False),
    ),
    Lesson(
        "rates",
        Message("How long a step"),
        Message(
            "The same network reads the same text three times: once with a learning rate of"
            " 0.0002, once with 0.005, once with 0.5. With which does it learn most?"
        ),
        (Message("0.0002"), Message("0.005"), Message("0.5")),
        "long_memory_quotes",
        RACE,
        tuple(
            replace(SMALL, which="lstm", epochs=3, learning_rate=rate)
            for rate in (0.0002, 0.005, 0.5)
        ),
        check_rates,
        Look("race", on_map=False),
    ),
)
