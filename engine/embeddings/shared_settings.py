"""Settings that several methods have in common, each with its limits and words in one place."""

from typing import Annotated, Literal

from engine.config import Choice, Help, Label, More, Range

Algorithm = Literal["skip-gram", "cbow"]

Windowing = Annotated[
    Algorithm,
    Choice({"skip-gram": "Skip-gram", "cbow": "CBOW"}),
    Label("Method"),
    Help(
        "Skip-gram guesses the neighbours from the word; CBOW guesses the word from its neighbours."
    ),
]
Dimension = Annotated[
    int,
    Range(2, 1000),
    Label("Dimensions"),
    Help("How many numbers describe a word; 50 to 100 are enough for one book."),
]
Window = Annotated[
    int,
    Range(1, 20),
    Label("Window"),
    Help("How many words to the left and right count as neighbours, at most."),
]
Epochs = Annotated[
    int,
    Range(1, 1000),
    Label("Epochs"),
    Help("How often the whole text is read; short texts need more."),
]
MinCount = Annotated[
    int,
    Range(1, 1000),
    Label("Rarest word learned"),
    Help("Words that occur less often are left out before windows are laid."),
]
Negatives = Annotated[
    int,
    Range(1, 50),
    Label("Negative words"),
    Help("How many random words each pair is told apart from."),
]
Subsample = Annotated[
    float,
    Range(0.0, 1.0),
    Label("Thin out above"),
    Help("Words with a larger share of the text are skipped now and then; 0 skips none."),
    More(),
]
KeepBack = Annotated[
    bool,
    Label("Keep a part to judge"),
    Help("Keeps back up to two words in a hundred, so that learning is judged on unseen text."),
    More(),
]
Seed = Annotated[
    int,
    Range(0, 2**31 - 1),
    Label("Chance"),
    Help("The same number gives the same result again."),
    More(),
]
