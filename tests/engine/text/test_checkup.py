"""The check-up: figures against plain counting, and when which advice is given."""

from collections import Counter
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.text import TokenizeConfig, build_corpus
from engine.text.checkup import SEEN_ENOUGH, check_up, check_up_steps
from engine.training import run

DOCUMENTS = st.lists(
    st.lists(st.sampled_from(["a", "b", "c", "d", "рыба", "मछली"]), max_size=30),
    min_size=1,
    max_size=6,
).filter(any)


def advice(texts, config=None):
    return [str(message) for message in check_up(build_corpus(texts, config)).advice]


@settings(max_examples=100, deadline=None)
@given(DOCUMENTS)
def test_figures(documents):
    texts = [" ".join(tokens) for tokens in documents]
    figures = check_up(build_corpus(texts))
    counts = Counter(token for tokens in documents for token in tokens)
    lengths = list(map(len, documents))
    assert (figures.tokens, figures.types) == (counts.total(), len(counts))
    assert figures.once == list(counts.values()).count(1)
    assert figures.seen_enough == sum(count >= SEEN_ENOUGH for count in counts.values())
    assert figures.characters == sum(map(len, texts))
    assert (figures.documents, figures.empty_documents) == (len(texts), lengths.count(0))
    written = [text for text in texts if text]
    assert figures.duplicates == len(written) - len(set(written))
    assert (figures.longest, figures.median) == (max(lengths), median(lengths))
    assert figures.type_token_ratio == len(counts) / counts.total()


def test_script_shares_add_up_to_one():
    shares = dict(check_up(build_corpus("go fish рыба 12 !")).scripts)
    assert shares == {"LATIN": pytest.approx(2 / 3), "CYRILLIC": pytest.approx(1 / 3)}
    assert check_up(build_corpus("12 34")).scripts == ()


@pytest.mark.parametrize(
    ("repeats", "sentence"),
    [
        (10, "no word occurs 20 times"),
        (100, "but little for word vectors"),
        (10_000, "50 to 100 numbers"),
        (500_000, "are plenty"),
    ],
)
def test_advice_for_word_vectors_depends_on_the_size(repeats, sentence):
    said = advice(["go fish " * repeats])
    assert sum(sentence in each for each in said) == 1
    assert any(each.startswith(f"{2 * repeats:,} words") for each in said)


@pytest.mark.parametrize(
    ("characters", "sentence"),
    [(1_000, "by heart"), (200_000, "not sentences"), (2_000_000, "after long training")],
)
def test_advice_for_character_networks_depends_on_the_size(characters, sentence):
    said = advice(["ab c" * (characters // 4)], TokenizeConfig(unit="char"))
    assert len(said) == 1
    assert sentence in said[0]


def test_twenty_times_is_seen_enough():
    figures = check_up(build_corpus("go " * SEEN_ENOUGH + "fish " * (SEEN_ENOUGH - 1)))
    assert figures.seen_enough == 1


def test_words_seen_once_come_first():
    assert advice(["go go fish"])[0].startswith("1 of 2 different words occur only once")


def test_duplicates_and_empty_documents_are_told():
    said = advice(["go fish", "go fish", "", " ", "nets"])
    assert any(each.startswith("1 of 5 documents repeat") for each in said)
    assert any(each.startswith("Documents without any token: 2") for each in said)


def test_blank_documents_are_no_duplicates():
    assert check_up(build_corpus(["", "", " \n", "go"])).duplicates == 0


@pytest.mark.parametrize(
    ("text", "config", "told"),
    [
        ("ฉันชอบตกปลา และไปตกปลา", TokenizeConfig(), True),
        ("ខ្ញុំចូលចិត្ត", TokenizeConfig(), True),
        ("ฉันชอบตกปลา", TokenizeConfig(unit="char"), False),
        ("ปลา is the Thai word for fish, and here it is only quoted", TokenizeConfig(), False),
        ("go fishing", TokenizeConfig(), False),
    ],
)
def test_unspaced_scripts(text, config, told):
    assert any("no spaces between words" in each for each in advice([text], config)) is told


def test_an_own_pattern_makes_words():
    said = advice(["go fish"], TokenizeConfig(unit="char", pattern=r"\w+"))
    assert any("different words" in each for each in said)


def test_steps_give_the_same():
    corpus = build_corpus(" ".join(map(str, range(5_000))) + " go")
    assert run(check_up_steps(corpus)) == check_up(corpus)
