"""Write the three ``long_memory_*.txt``: texts in which the next sign depends on one far back.

Guessing the next letter mostly needs the last few letters, and any recurrent network learns that.
Here one sign in each line needs more: which bracket must close, what the people named by the first
word bring home, which mark ends what was said. The distance varies from a few signs to many.
A simple RNN, whose gradient fades on the way back, tends to lose these; an LSTM can keep them.
Read the formulas letter by letter, the two others word by word (with the punctuation marks).

Run ``python -m resources.corpora.generate_long_memory``.
"""

from random import Random

from resources.corpora.sentences import capitalised, fill, save

BRACKETS = ("()", "[]", "{}")
FORMULAS = 2400

FIRST_AND_LAST = {
    "bakers": "bread",
    "fishermen": "herring",
    "shepherds": "wool",
    "gardeners": "roses",
    "miners": "coal",
    "beekeepers": "honey",
    "potters": "bowls",
    "millers": "flour",
}
JOURNEYS = 1000
STEPS = [
    "walk past the {place}", "cross the {place}", "stop at the {place}", "sing a song",
    "look up at the {sky}", "rest under the {tree}", "talk about the {sky}", "meet a few {people}",
    "buy some {goods}", "sell some {goods}", "lose some {goods}", "admire the {goods}",
]  # fmt: skip
STEP_WORDS = {
    "place": ["old mill", "bridge", "market", "harbour", "church", "town wall", "inn", "lake"],
    "sky": ["moon", "clouds", "rain", "stars", "wind"],
    "tree": ["oak", "lime tree", "apple tree", "pines"],
    "people": list(FIRST_AND_LAST),
    "goods": list(FIRST_AND_LAST.values()),
}

MARKS = {
    "says": ("\u201c", "\u201d"),
    "thinks": ("\u2018", "\u2019"),
    "reads": ("\u00ab", "\u00bb"),
}
SPEECHES = 1100
EXCLAMATIONS = ["no", "yes", "not yet", "thank you", "of course", "good morning", "see you soon"]
CLAUSES = [
    "the {animal} sleeps in the {room}", "nobody has seen the {animal}", "it will {weather} today",
    "the {room} is much too small", "we must paint the {room} {colour}", "the train is late",
    "there is a {colour} hat in the {room}", "the {animal} has eaten the cake", "supper is ready",
    "the neighbours have a {colour} {animal}", "the key lies under the stone",
    "it may {weather} tomorrow",
]  # fmt: skip
CLAUSE_WORDS = {
    "who": ["the aunt", "the captain", "the cook", "the teacher", "the gardener", "the guest"],
    "animal": ["cat", "parrot", "goose", "donkey", "hedgehog"],
    "room": ["kitchen", "attic", "cellar", "garden", "hall"],
    "weather": ["rain", "snow", "thunder", "clear up"],
    "colour": ["red", "green", "yellow", "blue", "white"],
    "joint": [", and ", ", but ", ". "],
    "after": ["nods", "laughs", "goes home", "pours the tea", "opens the window", "sighs"],
}


def formula(depth: int, random: Random) -> str:
    """Return a bracket around two or three parts, each a letter or a smaller formula."""
    parts = []
    for _ in range(random.choice((2, 2, 3))):
        deeper = depth > 1 and random.random() < 0.6
        parts.append(formula(depth - 1, random) if deeper else random.choice("abcxyz"))
    left, right = random.choice(BRACKETS)
    return left + random.choice("+-*").join(parts) + right


def journey(random: Random) -> str:
    """Return a sentence whose last word is decided by its first; all else is decided by chance."""
    first = random.choice(list(FIRST_AND_LAST))
    steps = random.sample(STEPS, random.randint(0, 6))
    way = ", ".join(fill(step, STEP_WORDS, random) for step in steps)
    way = f"{way} and come" if steps else "come"
    return f"{capitalised(first)} {way} home with {FIRST_AND_LAST[first]}."


def speech(random: Random) -> str:
    """Return a sentence with quoted words: the mark that opens decides the mark that closes."""
    verb = random.choice(list(MARKS))
    opening, closing = MARKS[verb]
    clauses = random.sample(CLAUSES, random.randint(0, 6)) or [random.choice(EXCLAMATIONS)]
    filled = fill("{joint}".join(clauses), CLAUSE_WORDS, random)
    quoted = ". ".join(capitalised(sentence) for sentence in filled.split(". "))
    who, after = random.choice(CLAUSE_WORDS["who"]), random.choice(CLAUSE_WORDS["after"])
    return f"{capitalised(who)} {verb}: {opening}{quoted}{closing} and {after}."


def brackets(seed: int = 1) -> str:
    """Return formulas, one a line, of depth one to five."""
    random = Random(seed)
    return "".join(formula(random.randint(1, 5), random) + "\n" for _ in range(FORMULAS))


def first_word(seed: int = 1) -> str:
    """Return journeys, one a line."""
    random = Random(seed)
    return "".join(journey(random) + "\n" for _ in range(JOURNEYS))


def quotes(seed: int = 1) -> str:
    """Return speeches, one a line."""
    random = Random(seed)
    return "".join(speech(random) + "\n" for _ in range(SPEECHES))


if __name__ == "__main__":
    save("long_memory_brackets.txt", brackets())
    save("long_memory_first_word.txt", first_word())
    save("long_memory_quotes.txt", quotes())
