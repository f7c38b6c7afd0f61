"""Everything one can choose about how a text becomes tokens."""

from dataclasses import dataclass

from engine.config import Annotated, Choice, Help, Label, More, Range, check
from engine.text.languages import LANGUAGES


@dataclass(frozen=True)
class TokenizeConfig:
    """How a text becomes tokens."""

    unit: Annotated[
        str,
        Choice({"word": "words", "char": "characters"}),
        Label("Cut the text into"),
        Help("Words show meaning; characters show spelling and need far fewer different tokens."),
    ] = "word"
    language: Annotated[
        str,
        Choice(LANGUAGES),
        Label("Language"),
        Help(
            "Decides which little words are left out, how words are stemmed and how Chinese is cut."
        ),
    ] = "auto"
    lowercase: Annotated[
        bool,
        Label("Ignore capitals"),
        Help("Counts “The” and “the” as the same word."),
    ] = True
    stop_words: Annotated[
        bool,
        Label("Leave out little words"),
        Help("Leaves out words such as “the” and “of”, which are everywhere and say little."),
    ] = False
    stemming: Annotated[
        bool,
        Label("Cut words to their stems"),
        Help("Counts “network” and “networks” as one; available for some 30 languages."),
    ] = False
    min_count: Annotated[
        int,
        Range(1, 1_000_000),
        Label("Rarest word kept"),
        Help("Leaves out words that occur fewer times than this in the whole text."),
    ] = 1
    own_stop_words: Annotated[
        str,
        More(),
        Label("Also leave out"),
        Help("Your own words to leave out, with spaces between them."),
    ] = ""
    kept_words: Annotated[
        str,
        More(),
        Label("But always keep"),
        Help("Words to keep although they are little words, with spaces between them."),
    ] = ""
    max_vocabulary: Annotated[
        int,
        Range(0, 10_000_000),
        More(),
        Label("Largest vocabulary"),
        Help("Keeps only this many of the most frequent words; 0 keeps them all."),
    ] = 0
    chinese: Annotated[
        str,
        Choice({"words": "as words", "characters": "character by character"}),
        More(),
        Label("Chinese text"),
        Help(
            "Chinese is written without spaces: cut it into dictionary words or single characters."
        ),
    ] = "words"
    pattern: Annotated[
        str,
        More(),
        Label("Own pattern"),
        Help("A regular expression; every match is a token. Leave empty for the usual words."),
    ] = ""

    def __post_init__(self) -> None:
        check(self)

    @property
    def by_character(self) -> bool:
        """Tell whether tokens are single characters; an own pattern goes before ``unit``."""
        return self.unit == "char" and not self.pattern
