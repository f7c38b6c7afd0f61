"""Every sample text is listed, well-formed, reproducible, and shows what it promises."""

import csv
import importlib
import re
import tomllib
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from resources.corpora import (
    generate_kingdom,
    generate_long_memory,
    generate_news,
    generate_two_banks,
)
from resources.corpora.sentences import fill

FOLDER = Path(__file__).parents[1] / "resources" / "corpora"
INDEX = tomllib.loads((FOLDER / "index.toml").read_text(encoding="utf-8"))["corpus"]
FILES = sorted(path.name for path in FOLDER.iterdir() if path.suffix in {".txt", ".csv"})
NOT_A_CORPUS = {"kingdom_analogies.txt"}
GENERATED = {
    "two_banks.txt": generate_two_banks.text,
    "news_politics_science.csv": generate_news.text,
    "kingdom.txt": generate_kingdom.text,
    "kingdom_analogies.txt": generate_kingdom.analogies,
    "long_memory_brackets.txt": generate_long_memory.brackets,
    "long_memory_first_word.txt": generate_long_memory.first_word,
    "long_memory_quotes.txt": generate_long_memory.quotes,
}
RIVER = {"river", "stream", "water", "current", "reeds", "willows", "boat", "shore", "flood"}
MONEY = {"money", "loan", "account", "cash", "interest", "savings", "credit", "cheque", "fee"}


def read(name):
    return (FOLDER / name).read_text(encoding="utf-8")


def words(text):
    return re.findall(r"[a-z']+", text.lower())


def sentences(text):
    return [set(words(sentence)) for sentence in re.split(r"[.\n]", text)]


def test_the_index_lists_exactly_the_files_of_the_folder():
    listed = [entry["file"] for entry in INDEX if "file" in entry]
    assert sorted(listed) == [name for name in FILES if name not in NOT_A_CORPUS]


def test_keys_and_titles_are_unique():
    for field in ("key", "title", "title_zh"):
        assert max(Counter(entry[field] for entry in INDEX).values()) == 1


@pytest.mark.parametrize("entry", INDEX, ids=lambda entry: entry["key"])
def test_an_entry_is_complete(entry):
    assert ("file" in entry) != ("builtin" in entry)
    assert entry["language"] in {"en", "zh"}
    for field in ("title", "title_zh", "purpose", "purpose_zh"):
        assert 0 < len(entry[field].strip()) <= 90
        assert "\n" not in entry[field]
    for field in ("title_zh", "purpose_zh"):
        assert re.search(r"[\u4e00-\u9fff]", entry[field])
    assert not re.search(r"[\u4e00-\u9fff]", entry["title"] + entry["purpose"])


@pytest.mark.parametrize("entry", [e for e in INDEX if e.get("file", "").endswith(".csv")])
def test_a_table_names_its_columns(entry):
    with (FOLDER / entry["file"]).open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    assert {entry["text_column"], entry["label_column"]} <= set(columns)


def test_the_python_manual_is_in_the_standard_library():
    (name,) = [entry["builtin"] for entry in INDEX if "builtin" in entry]
    topics = importlib.import_module(name).topics
    assert sum(map(len, topics.values())) > 100_000


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_plain_utf_8(name):
    data = (FOLDER / name).read_bytes()
    text = data.decode("utf-8")
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not re.search(r"[{]\w+[}]", text) or "brackets" in name


def test_the_folder_stays_small():
    assert sum((FOLDER / name).stat().st_size for name in FILES) < 2_500_000


@pytest.mark.parametrize("name", GENERATED)
def test_a_generator_reproduces_its_file_byte_for_byte(name):
    assert GENERATED[name]().encode("utf-8") == (FOLDER / name).read_bytes()


@pytest.mark.parametrize("name", [name for name in GENERATED if "analogies" not in name])
def test_another_seed_gives_another_text(name):
    assert GENERATED[name](seed=2) != GENERATED[name]()


@pytest.mark.parametrize("name", ["two_banks.txt", "news_politics_science.csv", "kingdom.txt"])
def test_generated_english_has_no_wrong_article_and_no_doubled_word(name):
    text = read(name)
    assert re.findall(r"\ba [aeio]\w+|\ban [^aeiouhXx]\w+", text) == []
    assert re.findall(r"\b(\w+) \1\b", text) == []


def test_fill_uses_no_filling_twice_until_it_must():
    class First:
        def choice(self, choices):
            return choices[0]

    words = {"bird": ["duck", "{size} swan"], "size": ["big"]}
    assert fill("{bird}, {bird}, {bird}", words, First()) == "duck, big swan, duck"


def test_two_networks_shows_senses_and_pairs():
    text = read("two_networks.txt")
    pairs = Counter(pairwise(words(text)))
    for pair in ("neural network", "fishing network", "fishing net", "go fishing", "go shopping"):
        assert pairs[tuple(pair.split())] >= 5
    assert 120 <= len([line for line in text.splitlines() if line.endswith(".")]) <= 200
    assert "i like to go fishing" in text.lower()
    assert "i like to go shopping" in text.lower()


def test_bank_is_as_much_at_home_at_the_river_as_at_the_counter():
    at_bank = [sentence for sentence in sentences(read("two_banks.txt")) if "bank" in sentence]
    river = [bool(sentence & RIVER) for sentence in at_bank]
    money = [bool(sentence & MONEY) for sentence in at_bank]
    assert min(sum(river), sum(money)) > 400
    assert not any(wet and rich for wet, rich in zip(river, money, strict=True))


def test_bank_is_equally_frequent_in_both_kinds_of_scene_and_absent_from_the_third():
    scenes = [words(line) for line in read("two_banks.txt").splitlines()]
    river = [scene.count("bank") for scene in scenes if RIVER & set(scene)]
    money = [scene.count("bank") for scene in scenes if MONEY & set(scene)]
    assert 0.8 < sum(river) / sum(money) < 1.25
    assert sum("bank" not in scene for scene in scenes) > len(scenes) / 4


def test_news_is_balanced_and_its_words_give_the_label_away():
    rows = list(csv.DictReader(read("news_politics_science.csv").splitlines()))
    labels = Counter(row["label"] for row in rows)
    assert labels == {"politics": 220, "science": 220}
    assert len({row["text"] for row in rows}) == len(rows)
    for row in rows:
        said = row["text"].split(". ")
        assert len(set(said)) == len(said) in {3, 4}
    found = {label: Counter() for label in labels}
    for row in rows:
        found[row["label"]].update(set(words(row["text"])))
    for word in ("president", "country", "election"):
        assert found["politics"][word] > 20 * found["science"][word]
    for word in ("collider", "discovered", "telescope"):
        assert found["science"][word] > 20 * found["politics"][word]
    assert found["politics"]["research"] > 0
    assert found["science"]["government"] > 0


def test_both_halves_of_a_kingdom_pair_keep_the_same_company():
    company = {}
    for line in read("kingdom.txt").splitlines():
        tokens = words(line)
        for pair in generate_kingdom.PAIRS:
            for person in set(pair) & set(tokens):
                company.setdefault(person, Counter()).update(set(tokens))
    for him, her in generate_kingdom.PAIRS:
        assert company[her]["he"] == company[her]["his"] == 0
        assert company[him]["she"] == company[him]["her"] == 0
        usual = [word for word, count in company[him].most_common(25) if count > 20]
        assert len([word for word in usual if company[her][word] > 10]) > len(usual) - 5


def test_the_analogies_are_four_different_words_of_the_kingdom():
    vocabulary = set(words(read("kingdom.txt")))
    rows = [line.split(" ") for line in read("kingdom_analogies.txt").splitlines()]
    assert all(len(set(row)) == 4 and set(row) <= vocabulary for row in rows)
    assert ["man", "woman", "king", "queen"] in rows
    assert len(rows) == len({tuple(row) for row in rows}) == 264


def test_the_chinese_story_has_the_words_of_the_lessons():
    text = read("chinese_story.txt")
    assert 6000 <= len(text) <= 12000
    for word in ("渔网", "神经网络", "河岸", "银行", "去钓鱼", "去购物", "词袋"):
        assert text.count(word) >= 5, word
    assert not re.search(r"[,;:?!]", text), "Chinese punctuation is full-width"


def test_every_bracket_is_closed_in_its_turn():
    closing = dict(generate_long_memory.BRACKETS)
    deepest = Counter()
    for line in read("long_memory_brackets.txt").splitlines():
        open_brackets, depth = [], 0
        for sign in line:
            if sign in closing:
                open_brackets.append(closing[sign])
                depth = max(depth, len(open_brackets))
            elif sign in closing.values():
                assert sign == open_brackets.pop(), line
        assert not open_brackets, line
        deepest[depth] += 1
    assert set(deepest) == {1, 2, 3, 4, 5}


def test_the_first_word_decides_the_last_and_nothing_between_does():
    gaps, others = [], 0
    for line in read("long_memory_first_word.txt").splitlines():
        first, *between, last = words(line)
        assert generate_long_memory.FIRST_AND_LAST[first] == last
        gaps.append(len(between))
        others += bool(set(between) & set(generate_long_memory.FIRST_AND_LAST.values()) - {last})
    assert min(gaps) < 10
    assert max(gaps) > 25
    assert others > len(gaps) / 3


def test_every_speech_is_closed_by_the_mark_that_opened_it():
    pairs = {opening + closing for opening, closing in generate_long_memory.MARKS.values()}
    seen, gaps = Counter(), []
    for line in read("long_memory_quotes.txt").splitlines():
        marks = re.sub(r"[^“”‘’«»]", "", line)
        assert marks in pairs, line
        seen[marks] += 1
        gaps.append(len(words(re.split("[“”‘’«»]", line)[1])))
    assert min(seen[pair] for pair in pairs) > 300
    assert min(gaps) < 3
    assert max(gaps) > 30


@pytest.mark.parametrize("which", ["brackets", "first_word", "quotes"])
def test_memory_texts_are_long_enough_to_train_and_short_enough_to_wait_for(which):
    size = (FOLDER / f"long_memory_{which}.txt").stat().st_size
    assert 60_000 <= size <= 200_000
