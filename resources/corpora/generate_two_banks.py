"""Write ``two_banks.txt``: the bank of a river and the bank that keeps money.

A static embedding has one vector per word, so a word with two meanings must lie between them. The
text makes that visible: every line is a small scene. A third of the scenes play at the river, a
third at the counter, and ``bank`` is equally at home in both; the last third (kitchen, station,
school) never mention it. Without them ``bank`` would be everywhere, like ``the``, and mean nothing.

Run ``python -m resources.corpora.generate_two_banks``.
"""

from collections.abc import Mapping, Sequence
from random import Random

from resources.corpora.sentences import capitalised, fill, save

SCENES_EACH = 500

Words = Mapping[str, Sequence[str]]

RIVER: Words = {
    "river": ["river", "river", "river", "stream", "water"],
    "time": [
        "at dawn", "at sunset", "in the early morning", "after the rain", "on summer evenings",
        "when the mist lifts", "in spring", "in autumn", "after the storm", "when the ice melts",
    ],
    "bird": ["heron", "swan", "kingfisher", "duck", "wild goose"],
    "animal": ["heron", "swan", "kingfisher", "frog", "beaver", "duck", "dragonfly", "turtle"],
    "fish": ["trout", "salmon", "perch", "pike", "carp"],
    "plants": ["willows", "reeds", "alders", "rushes", "poplars", "water lilies"],
    "boat": ["boat", "canoe", "raft", "rowing boat", "ferry", "kayak"],
    "person": ["fisherman", "ferryman", "angler", "painter", "boy with the rod", "old sailor"],
    "adjective": ["muddy", "grassy", "sandy", "steep", "mossy", "stony", "green", "shady"],
    "flows": ["flows", "runs", "winds", "glides"],
    "quality": ["clear", "cold", "deep", "shallow", "brown", "slow", "swift"],
    "place": [
        "under the {plants}", "below the waterfall", "beside the old bridge", "near the island",
        "behind the dam", "above the rapids", "between the {plants}", "close to the mill wheel",
    ],
    "bank": [
        "bank", "bank", "{adjective} bank", "{adjective} bank", "river bank", "far bank",
        "bank of the {river}",
    ],
}  # fmt: skip
RIVER_OPENINGS = [
    "{time} the {river} is {quality} and {quality}.",
    "{time} the {river} {flows} past the {bank}.",
    "the {river} {flows} quietly {place}, and the {bank} is still wet.",
    "{time} mist lies over the {river} and hides the {bank}.",
    "the {river} is {quality} {place}, and a {animal} swims to the {bank}.",
    "there is a path along the {bank}, {place}.",
]
RIVER_SENTENCES = [
    "a {animal} waits on the {bank} for a {fish}.",
    "the {person} sits on the {bank} and watches the current.",
    "the {person} pulls the {boat} onto the {bank} {place}.",
    "roots of the {plants} hold the {bank} together when the {river} rises.",
    "the {person} casts a line from the {bank} and catches a {fish}.",
    "a {boat} drifts down the {river} and touches the {bank}.",
    "the current carries leaves and branches {place}.",
    "a {bird} has built a nest on the {bank}, among the {plants}.",
    "the flood has carried away a piece of the {bank}.",
    "children wade through the {quality} water {place}.",
    "a {fish} hides in the {quality} water {place}.",
    "{plants} grow thick along the {bank}, and a {animal} rests there.",
    "the {person} ties the {boat} to a post on the {bank}.",
    "waves from the {boat} splash against the {bank}.",
    "the flood is over, the {river} falls, and mud shows along the {bank}.",
    "the {person} goes fishing {place} and dries the net on the {bank}.",
    "pebbles glitter in the {quality} {river} near the shore.",
    "the {animal} dives, the {fish} escapes, and rings spread over the {quality} water.",
    "a {animal} and a {animal} share the {bank} {place}.",
    "downstream the {river} meets the lake, and the current is {quality}.",
]
MONEY: Words = {
    "time": [
        "on Monday", "at nine o'clock", "before lunch", "at the end of the month", "on payday",
        "every Friday", "at closing time", "once a year", "after the holidays", "in January",
    ],
    "clerk": ["cashier", "manager", "clerk", "bank clerk", "bank manager", "adviser"],
    "customer": [
        "baker", "student", "shopkeeper", "carpenter", "nurse", "farmer", "tailor", "plumber",
        "customer",
    ],
    "money": ["money", "cash", "money", "savings", "wages"],
    "paper": ["cheque", "contract", "form", "statement", "receipt"],
    "credit": ["loan", "mortgage", "credit", "loan"],
    "price": ["interest", "fee", "interest rate"],
    "bill": ["rent", "tax", "debt", "bill", "invoice"],
    "sum": ["fifty dollars", "a hundred euros", "two thousand pounds", "a small sum"],
    "change": ["doubles", "shrinks", "grows", "is too high"],
    "adjective": ["savings", "local", "national", "private", "commercial", "central"],
    "bank": ["bank", "bank", "bank", "{adjective} bank", "{adjective} bank"],
    "reason": [
        "to buy a house", "to open a shop", "to pay the {bill}", "for a new machine",
        "to repay the {credit}", "for the wedding", "to buy a car",
    ],
    "desk": ["at the counter", "in the office", "at the cash machine", "by telephone"],
}  # fmt: skip
MONEY_OPENINGS = [
    "{time} the {customer} goes to the {bank} and asks for a {credit} {reason}.",
    "{time} the {bank} opens its doors, and the {clerk} counts the {money}.",
    "the {bank} has raised the {price}, and the {customer} complains {desk}.",
    "{time} a queue of customers stands in front of the {bank}.",
    "the {customer} has an account at the {bank} and a {credit} of {sum}.",
    "{time} the {bill} must be paid, and the {customer} needs {money}.",
]
MONEY_SENTENCES = [
    "the {customer} deposits {sum} at the {bank}.",
    "the {clerk} explains the {credit} to the {customer}.",
    "the {customer} signs the {paper}, and the {bank} transfers the {money}.",
    "the {bank} lends money to the {customer} {reason}.",
    "the {clerk} locks the {money} in the safe of the {bank}.",
    "without a deposit the {bank} will not give a {credit}.",
    "the {customer} withdraws {sum} from the bank account {desk}.",
    "the {bank} pays interest of two per cent on every savings account.",
    "the {clerk} checks the balance and prints a statement.",
    "the {customer} borrows {money} from the {bank} {reason}.",
    "the {credit} costs {sum} a year, says the {clerk}.",
    "the {clerk} refuses the {paper}, because the account is empty.",
    "shares and bonds are sold by the {bank}, and the profit {change}.",
    "the {customer} keeps the {money} in the {bank} and not under the bed.",
    "the {clerk} changes dollars into euros {desk}.",
    "the {bank} charges a fee when the {bill} is late.",
    "the {clerk} adds a fee to the {bill}, and the {customer} pays in cash.",
    "investors trust the {bank}, but the {price} {change}.",
    "the {customer} saves {sum} and opens a savings account at the {bank}.",
    "the {customer} pays the {bill} with a cheque and keeps the receipt.",
]
ELSEWHERE: Words = {
    "cook": ["cook", "grandmother", "grandfather", "guest"],
    "dish": ["soup", "cake", "bread", "stew", "pie", "salad"],
    "spice": ["salt", "pepper", "sugar", "butter", "garlic", "honey"],
    "tool": ["spoon", "pot", "pan", "bowl", "knife"],
    "train": ["train", "express", "night train"],
    "rail": ["conductor", "driver", "passenger", "porter"],
    "station": ["platform", "station", "signal", "terminus"],
    "pupil": ["pupil", "girl at the window", "class", "teacher"],
    "subject": ["history", "music", "grammar", "geometry", "poetry"],
    "thing": ["worksheet", "book", "map", "notebook", "folder"],
}
KITCHEN = [
    "the {cook} stirs the {dish} with a {tool} and adds {spice}.",
    "the {dish} smells of {spice} and {spice}.",
    "there is a {dish} in the oven and a {tool} on the table.",
    "the {cook} tastes the {dish} and asks for more {spice}.",
    "the kitchen is warm, and the {cook} slices the {dish}.",
    "a {tool} falls on the floor, and the {cook} laughs.",
]
STATION = [
    "the {train} leaves the {station} five minutes late.",
    "the {rail} runs along the platform with a heavy suitcase.",
    "the {rail} looks for a ticket and finds a seat in the last carriage.",
    "the {train} whistles, and the {rail} waves from the window.",
    "the {rail} waits at the {station} for the next {train}.",
    "the rails shine, and the {train} disappears behind the {station}.",
]
SCHOOL = [
    "the {pupil} writes a word on the {thing} and reads it aloud.",
    "the {pupil} likes {subject} more than {subject}.",
    "the lesson in {subject} begins, and the {pupil} opens the {thing}.",
    "the {pupil} forgets the {thing}, and the lesson goes on without it.",
    "a {thing} lies on the desk, beside the homework in {subject}.",
    "the {pupil} asks a question about {subject}, and nobody knows the answer.",
]


def scene(openings: Sequence[str], sentences: Sequence[str], words: Words, random: Random) -> str:
    """Return one line: an opening and two to four different sentences of the same kind."""
    opening = random.choice(openings)
    others = [sentence for sentence in sentences if sentence != opening]
    chosen = [opening, *random.sample(others, random.randint(2, 4))]
    return " ".join(capitalised(fill(template, words, random)) for template in chosen)


def text(seed: int = 1) -> str:
    """Return the whole text: river, money and other scenes, mixed but equally many."""
    random = Random(seed)
    lines = []
    for _ in range(SCENES_EACH):
        lines.append(scene(RIVER_OPENINGS, RIVER_SENTENCES, RIVER, random))
        lines.append(scene(MONEY_OPENINGS, MONEY_SENTENCES, MONEY, random))
        other = random.choice([KITCHEN, STATION, SCHOOL])
        lines.append(scene(other, other, ELSEWHERE, random))
    random.shuffle(lines)
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    save("two_banks.txt", text())
