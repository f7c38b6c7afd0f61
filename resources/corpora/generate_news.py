"""Write ``news_politics_science.csv``: short news items of two kinds, with their label.

Which words appear in a text says much about what it is about: president and country in politics,
collider and discovered in science. A bag of words is enough to tell the two apart - mostly: some
items tell who pays for science, and a newspaper prints those on either page: no classifier that
counts words can get all of them right. All countries and institutions are invented. Within one item
a gap is always filled the same way (one country, one law), so that the sentences tell one story;
only the ``VARYING`` gaps change.

Run ``python -m resources.corpora.generate_news``.
"""

import csv
import io
from collections.abc import Sequence
from random import Random

from resources.corpora.sentences import capitalised, fill, save

ITEMS_EACH = 220
VARYING = ("number", "when", "group", "topic", "object")

Kind = tuple[Sequence[str], Sequence[str]]

WORDS = {
    "country": ["Norvia", "Almara", "Tavania", "Brenland", "Pellonia", "Sundria", "Korvaya"],
    "neighbour": ["Estmark", "Lindovia", "Halvora", "Westria", "Ombria", "Calden"],
    "when": ["on Monday", "on Tuesday", "on Thursday", "on Friday", "this week", "last night"],
    "year": ["next year", "in the spring", "before the summer", "within five years", "in autumn"],
    "number": ["two", "three", "four", "seven", "ten", "twelve", "twenty"],
    "head": ["president", "president", "prime minister", "chancellor"],
    "minister": ["finance minister", "interior minister", "labour minister", "transport minister"],
    "house": ["parliament", "parliament", "senate", "lower house", "national assembly"],
    "party": ["opposition", "liberal party", "green party", "workers' party", "farmers' party"],
    "law": [
        "tax law", "pension reform", "electoral law", "budget", "housing bill", "school reform",
        "minimum wage bill", "new constitution",
    ],
    "group": ["voters", "trade unions", "nurses", "farmers", "teachers", "pensioners", "students"],
    "topic": ["taxes", "pensions", "corruption", "wages", "energy prices", "housing", "schools"],
    "debate": ["bitter", "long", "heated", "stormy", "calm"],
    "treaty": ["peace treaty", "trade treaty", "border treaty", "fishing treaty"],
    "share": ["forty", "forty-eight", "fifty-one", "fifty-five", "sixty"],
    "university": [
        "the University of {country}", "the Academy of {country}", "the Polar Institute",
        "the National Laboratory", "the Institute for Basic Research",
    ],
    "particle": ["particle", "heavy quark", "meson", "neutrino"],
    "sky": ["planet", "galaxy", "dwarf star", "black hole", "pulsar"],
    "life": ["beetle", "fern", "frog", "spider", "bacterium", "moss"],
    "habitat": ["in a cave", "in a rain forest", "on a lonely island", "under the polar ice"],
    "old": ["dinosaur", "whale", "giant bird", "giant lizard", "sea scorpion"],
    "matter": ["crystal", "ceramic", "polymer", "catalyst", "battery", "semiconductor"],
    "object": ["cells", "proteins", "molecules", "genes", "enzymes"],
    "power": ["heat", "radiation", "strong magnetic fields", "high pressure", "bright light"],
    "journal": ["a scientific journal", "an international journal", "the academy's journal"],
}  # fmt: skip
LAW: Kind = (
    [
        "the {head} of {country} signed the {law} {when}.",
        "the {house} of {country} voted {when} for the {law}.",
        "thousands of {group} in {country} protested {when} against the {law}.",
        "the {minister} of {country} resigned {when} after a dispute about the {law}.",
        "the government of {country} presented the {law} to the {house} {when}.",
    ],
    [
        "the {party} called the {law} a mistake for the whole country.",
        "after a {debate} debate the {house} had accepted the plan by {number} votes.",
        "the {minister} rejected the criticism and defended the {law}.",
        "a poll shows that {share} per cent of {group} support the government.",
        "{group} and the government could not agree on a compromise.",
        "the {party} wants to take the {law} to the constitutional court.",
        "the president asked the country for patience.",
        "critics say that the government should talk about {topic} instead.",
    ],
)
ELECTION: Kind = (
    [
        "the {party} won the election in {country} with {share} per cent of the vote.",
        "{country} will elect a new {house} {year}, the government announced {when}.",
        "the {head} of {country} called an early election {when}.",
        "a referendum on {topic} will be held in {country} {year}.",
        "the coalition in {country} broke apart {when} after a quarrel about {topic}.",
    ],
    [
        "the campaign was about {topic} and {topic}.",
        "the president has {number} weeks to name a new government.",
        "the {party} promised {group} to lower taxes.",
        "the {party} hopes for the votes of {group} and {group}.",
        "candidates from {number} parties argued about {topic} on television.",
        "the capital of the country was quiet when the ballots were counted.",
        "the new cabinet will have {number} ministers.",
        "the {minister} said that the country was tired of elections.",
    ],
)
TREATY: Kind = (
    [
        "{country} and {neighbour} signed a {treaty} {when}.",
        "the {head} of {country} met the president of {neighbour} {when}.",
        "{country} recalled its ambassador from {neighbour} {when}.",
        "talks about a {treaty} between {country} and {neighbour} began {when}.",
    ],
    [
        "the {house} must still approve the {treaty}.",
        "diplomats spoke of {debate} negotiations about the border.",
        "ministers from {number} countries will discuss the {treaty} at a summit {year}.",
        "the government of {neighbour} called it a good day for both countries.",
        "the {party} fears that the country will have to pay the price.",
        "the foreign minister of {country} praised the compromise.",
        "the border between the two countries will be opened {year}.",
        "a spokesperson for the president spoke of a new beginning.",
    ],
)
COLLIDER: Kind = (
    [
        "physicists at the collider in {country} discovered a new {particle} {when}.",
        "the collider in {country} was switched on again {when}.",
        "a detector at the collider in {country} recorded an unusual signal {when}.",
        "physicists from {country} measured the mass of a {particle} {when}.",
    ],
    [
        "the {particle} was discovered among {number} million collisions.",
        "the theory had predicted the {particle} long ago.",
        "the collider had to run for {number} months.",
        "the {particle} decays after a tiny fraction of a second.",
        "the physicists analysed the data with {number} computers.",
        "the results were published in {journal}.",
        "other laboratories will repeat the experiment {year}.",
        "the magnets of the collider are colder than outer space.",
    ],
)
SKY: Kind = (
    [
        "astronomers at {university} discovered a {sky} {when}.",
        "a space telescope sent pictures of a distant {sky} to the Earth {when}.",
        "a satellite built in {country} measured the light of a {sky} {when}.",
        "astronomers discovered that a known {sky} is {number} times heavier than expected.",
    ],
    [
        "the {sky} is {number} thousand light years away from the Earth.",
        "the telescope had watched the same part of the sky for {number} months.",
        "gravity bends the light on its way to the telescope.",
        "the discovery may explain how stars and planets form.",
        "the observation was published in {journal}.",
        "a larger telescope will test the hypothesis {year}.",
        "until now nobody had measured the temperature of a {sky} so precisely.",
        "computer simulations agree with the observation.",
    ],
)
LIFE: Kind = (
    [
        "biologists at {university} discovered an unknown {life} {habitat}.",
        "biologists discovered a {life} that survives {power}.",
        "a vaccine developed at {university} passed its first test {when}.",
        "with a new microscope biologists at {university} observed how {object} move.",
        "chemists at {university} built a {matter} that resists {power}.",
    ],
    [
        "the researchers studied {object} and {object} under the microscope.",
        "samples of DNA made the difference, the researchers write.",
        "the study compared {number} thousand samples.",
        "the researchers repeated the experiment {number} times.",
        "{object} in the sample reacted strongly to {power}.",
        "the results were published in {journal}.",
        "the laboratory will continue the experiments {year}.",
        "other scientists want to see more evidence.",
    ],
)
FOSSIL: Kind = (
    [
        "geologists found the fossil of a {old} in {country} {when}.",
        "the bones of a {old} were discovered in a quarry in {country} {when}.",
        "geologists at {university} know more about the last days of the {old}.",
    ],
    [
        "the bones are {number} million years old.",
        "scans with X-rays show the structure of the teeth.",
        "the {old} lived in a warm sea, the geologists believe.",
        "the layers of rock tell how the climate changed.",
        "the fossil was discovered by {number} students on an excursion.",
        "the {old} will be shown in the museum {year}.",
        "the results were published in {journal}.",
        "chemists measured carbon and oxygen in the rock.",
    ],
)
FUNDING: Kind = (
    [
        "the government of {country} pays for new research at {university}.",
        "researchers at {university} asked the {house} for a larger budget {when}.",
        "the minister of science visited {university} {when}.",
        "the {house} of {country} debated {when} whether research costs too much.",
    ],
    [
        "scientists warned the government of a shortage of teachers.",
        "the government will build a new laboratory {year}.",
        "the {party} demands more money for telescopes and less for offices.",
        "the minister of science praised the work of the researchers.",
        "a new law will make it easier to publish results.",
        "the laboratory employs scientists from {number} countries.",
    ],
)
KINDS = {"politics": (LAW, ELECTION, TREATY), "science": (COLLIDER, SKY, LIFE, FOSSIL)}


def item(kind: Kind, random: Random) -> str:
    """Return one item: a headline sentence and two or three more, the last sometimes on funding."""
    openings, sentences = kind
    chosen = [random.choice(openings), *random.sample(sentences, random.randint(2, 3))]
    if kind is not FUNDING and random.random() < 0.15:
        chosen[-1] = random.choice(FUNDING[0])
    story = {gap: WORDS[gap] if gap in VARYING else [random.choice(WORDS[gap])] for gap in WORDS}
    return " ".join(capitalised(fill(template, story, random)) for template in chosen)


def text(seed: int = 1) -> str:
    """Return the table: a row of names, then label and text, the two labels equally often."""
    random = Random(seed)
    rows = []
    for _ in range(ITEMS_EACH):
        for label, kinds in KINDS.items():
            kind = FUNDING if random.random() < 0.08 else random.choice(kinds)
            rows.append((label, item(kind, random)))
    random.shuffle(rows)
    table = io.StringIO()
    csv.writer(table, lineterminator="\n").writerows([("label", "text"), *rows])
    return table.getvalue()


if __name__ == "__main__":
    save("news_politics_science.csv", text())
