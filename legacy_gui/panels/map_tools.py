"""All tools beside a map, in the order of their buttons."""

from legacy_gui.panels.map_analogy import AnalogyTool
from legacy_gui.panels.map_look import LookTool
from legacy_gui.panels.map_neighbours import NeighboursTool
from legacy_gui.panels.map_odd import OddTool
from legacy_gui.panels.map_search import SearchTool
from legacy_gui.panels.map_selection import SelectionTool
from legacy_gui.panels.map_senses import SensesTool
from legacy_gui.panels.map_tool import MapTool
from legacy_gui.panels.map_unknown import UnknownTool
from legacy_gui.plots.word_map import WordMap
from legacy_gui.translations import tr

SEARCH, NEIGHBOURS, ANALOGY, ODD, UNKNOWN, SENSES, SELECTION, LOOK = range(8)
VIEWS = (
    "search",
    "neighbours",
    "analogy",
    "odd one out",
    "unknown words",
    "senses",
    "selection",
    "look",
)
Tools = tuple[
    SearchTool,
    NeighboursTool,
    AnalogyTool,
    OddTool,
    UnknownTool,
    SensesTool,
    SelectionTool,
    LookTool,
]


def make_tools(picture: WordMap) -> Tools:
    """Make the tools of a map."""
    return (
        SearchTool(picture),
        NeighboursTool(picture),
        AnalogyTool(picture),
        OddTool(picture),
        UnknownTool(picture),
        SensesTool(picture),
        SelectionTool(picture),
        LookTool(picture),
    )


def described(tools: Tools) -> list[tuple[MapTool, str, str]]:
    """Return every tool with its name and what it is for."""
    texts = (
        (tr("Search"), tr("Finds words by what you type, and flies to them.")),
        (tr("Neighbours"), tr("The nearest words of the word you click.")),
        (tr("Analogy"), tr("a is to b as c is to …?")),
        (tr("Odd one out"), tr("Which of some words does not belong?")),
        (tr("Unknown"), tr("What happens to a word the text does not have.")),
        (tr("Two senses"), tr("Every place of one word, as two crowds.")),
        (tr("Selection"), tr("A part of the map: list it, draw it alone.")),
        (tr("Look"), tr("Colours, names, and how many words are drawn.")),
    )
    return [(tool, *text) for tool, text in zip(tools, texts, strict=True)]
