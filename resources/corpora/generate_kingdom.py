"""Write ``kingdom.txt`` and ``kingdom_analogies.txt``: a world of learnable analogies.

Vectors can answer "king - man + woman = ?" when a text shows both differences cleanly: what makes a
king a king (throne, crown) is said of the queen as well, and what makes him a man (he, his) is said
of every man. Each line is a small scene about one person: two sentences that belong to the role,
sometimes one that suits anybody, and the pronouns of the person throughout. Large collections show
this only on average; here it is regular, so that a few seconds of training are enough.

Run ``python -m resources.corpora.generate_kingdom``.
"""

from itertools import permutations
from random import Random

from resources.corpora.sentences import capitalised, fill, save

SCENES = 2600

PAIRS = [
    ("king", "queen"), ("prince", "princess"), ("man", "woman"), ("boy", "girl"),
    ("father", "mother"), ("son", "daughter"), ("uncle", "aunt"), ("brother", "sister"),
    ("grandfather", "grandmother"), ("lord", "lady"), ("duke", "duchess"), ("wizard", "witch"),
]  # fmt: skip
PRONOUNS = (
    {"he": ["he"], "his": ["his"], "himself": ["himself"]},
    {"he": ["she"], "his": ["her"], "himself": ["herself"]},
)
WORDS = {
    "day": ["at noon", "in the evening", "every morning", "on feast days", "in winter", "today"],
    "jewel": ["golden", "heavy", "shining", "jewelled"],
    "realm": ["realm", "kingdom", "crown lands"],
    "tutor": ["tutor", "fencing master", "dancing master"],
    "crop": ["barley", "wheat", "oats", "cabbages"],
    "game": ["marbles", "hide and seek", "skipping games", "kites"],
    "food": ["porridge", "soup", "pancakes", "stew"],
    "gift": ["a drum", "a kite", "a wooden horse", "a bag of sweets"],
    "quarrel": ["quarrels over toys", "shares a room", "shares a secret", "swaps toys"],
    "story": ["stories of old times", "long stories", "stories of the war"],
    "rent": ["rents", "harvest", "fields", "cottages"],
    "hunt": ["falcons", "hounds", "stags", "hunting horns"],
    "spell": ["spell", "potion", "charm", "riddle"],
    "thing": ["window", "gate", "garden", "fire", "well", "bridge"],
    "mood": ["quietly", "calmly", "gladly", "slowly"],
}
ROLES = {
    "king": [
        "the {who} sits upon {his} throne and rules the {realm}.",
        "with a {jewel} crown on {his} head the {who} greets the ambassadors.",
        "the {who} signs a law with {his} royal seal, for {he} rules the {realm}.",
        "in the throne room the {who} lifts {his} {jewel} sceptre.",
        "the people cheer when the {who} is crowned and takes {his} throne.",
    ],
    "prince": [
        "the young {who} will inherit the crown, and {he} studies with {his} {tutor}.",
        "the {who} rides {his} white pony through the palace park.",
        "the heir to the throne is the {who}, and {his} {tutor} is proud.",
        "at the palace ball the young {who} dances in {his} velvet shoes.",
        "the {who} escapes from {his} {tutor} and hides {himself} in the palace.",
    ],
    "man": [
        "the {who} works on {his} farm and sells {crop} in the village.",
        "a {who} from the village mends {his} cart and carries {crop} to the mill.",
        "the {who} ploughs {his} field and sows {crop}.",
        "after work the {who} takes {his} cart home to the farm.",
        "a hard-working {who} builds {himself} a barn for {his} {crop}.",
    ],
    "boy": [
        "the {who} runs to school and forgets {his} slate.",
        "after school the {who} plays {game} with {his} classmates.",
        "the little {who} learns {his} letters at school.",
        "the {who} climbs trees, plays {game} and tears {his} jacket.",
        "a little {who} chalks {his} letters on the slate.",
    ],
    "father": [
        "the {who} rocks the cradle and cooks {food} for {his} children.",
        "a good {who} tucks {his} children into bed when {he} has cooked {food}.",
        "the {who} sings {his} baby to sleep in the cradle.",
        "the {who} is worried, because {his} baby will not eat {food}.",
        "a {who} carries {his} baby and scolds {his} older children.",
    ],
    "son": [
        "the eldest {who} obeys {his} parents and takes over the workshop.",
        "the youngest {who} leaves {his} parents and becomes an apprentice.",
        "the parents are proud of their {who}, for {he} is a fine apprentice.",
        "an only {who}, {he} writes {his} parents a letter from the workshop.",
        "the parents miss their eldest {who} and wait for {his} letter.",
    ],
    "uncle": [
        "the {who} visits {his} nephews and nieces and brings {gift}.",
        "a favourite {who} spoils {his} nieces with {gift}.",
        "the {who} comes on a visit with {gift} in {his} suitcase.",
        "the nephews ask the {who} what {he} has in {his} suitcase.",
        "from {his} travels the {who} sends {his} nephews {gift}.",
    ],
    "brother": [
        "the {who} {quarrel} with {his} twin.",
        "the twin and the {who} look alike, though {he} is taller than {his} twin.",
        "a loyal {who} never tells on {his} twin when {he} {quarrel}.",
        "the older {who} {quarrel} and lends {his} twin a toy.",
        "the {who} teases {his} twin, and yet {he} {quarrel} every day.",
    ],
    "grandfather": [
        "the old {who} tells {story} in {his} rocking chair.",
        "the {who} puts on {his} spectacles and tells {story} to {his} grandchildren.",
        "the grandchildren love the {who}, for {he} knows {story}.",
        "white-haired and wise, the {who} dozes in {his} rocking chair.",
        "the old {who} has lost {his} spectacles, and {his} grandchildren find them.",
    ],
    "lord": [
        "the {who} of the manor counts {his} {rent} with the steward.",
        "the steward bows when the {who} returns to {his} manor.",
        "the tenants bring the {who} {his} share of the {rent}.",
        "the {who} inspects {his} manor, and {he} praises the tenants.",
        "at the manor the {who} dines with {his} steward and talks about the {rent}.",
    ],
    "duke": [
        "the {who} rides out of {his} castle with {hunt} and knights.",
        "in {his} castle the {who} keeps {hunt} for the great hunt.",
        "the knights follow the {who}, and {he} commands the castle guard.",
        "the {who} defends {his} castle with a hundred knights.",
        "after the hunt the {who} feeds {his} {hunt} and thanks the knights.",
    ],
    "wizard": [
        "the {who} stirs {his} cauldron and mutters a {spell}.",
        "in {his} tower the {who} reads a {spell} in a dusty book of magic.",
        "the {who} waves {his} wand, and {he} vanishes by magic.",
        "the {who} feeds {his} black cat and tries a new {spell}.",
        "a {who} turns {himself} into an owl with a {spell}.",
    ],
}
ANYBODY = [
    "{day} {he} walks {mood} to the {thing}, and {he} thinks about {his} friends.",
    "{he} looks at the {thing} and smiles to {himself}.",
    "{day} {he} waits by the {thing} with {his} dog.",
    "{he} answers {mood}, and {his} voice is soft.",
    "{day} {he} says that {he} is happy, and {he} hums {his} favourite song.",
    "{he} asks {himself} what the day will bring.",
]


def scene(random: Random) -> str:
    """Return one line about one person."""
    pair = random.choice(PAIRS)
    gender = random.randrange(2)
    words = WORDS | PRONOUNS[gender] | {"who": [pair[gender]]}
    first, last = random.sample(ROLES[pair[0]], 2)
    chosen = [first, random.choice(ANYBODY), last][:: random.choice([1, 2])]
    return " ".join(capitalised(fill(template, words, random)) for template in chosen)


def text(seed: int = 1) -> str:
    """Return the whole text, one scene a line."""
    random = Random(seed)
    return "".join(scene(random) + "\n" for _ in range(SCENES))


def analogies() -> str:
    """Return every analogy of two pairs, ``man woman king queen``, in both directions."""
    lines = []
    for (him, her), (other_him, other_her) in permutations(PAIRS, 2):
        lines.append(f"{him} {her} {other_him} {other_her}\n")
        lines.append(f"{her} {him} {other_her} {other_him}\n")
    return "".join(lines)


if __name__ == "__main__":
    save("kingdom.txt", text())
    save("kingdom_analogies.txt", analogies())
