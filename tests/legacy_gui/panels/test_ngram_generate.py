"""The n-gram model on its page: the next word, why, and a text."""

import pytest

from engine.counts import NgramConfig, count_ngrams
from engine.counts.language_model import NgramModelConfig, train_ngram_language_model
from engine.text import TokenizeConfig, build_corpus
from legacy_gui.panels.ngram_generate import GenerateView

TEXT = "I like to go fishing and I like to go shopping. " * 4 + "We go fishing today."


@pytest.fixture
def view(shown):
    return shown(GenerateView)


@pytest.fixture
def table():
    return count_ngrams(build_corpus([TEXT]), NgramConfig(1, 2))


@pytest.fixture
def trained(view, table, qtbot):
    view.show_table(table)
    wait(view, qtbot)
    return view


def wait(view, qtbot):
    """Wait until the model is made, asked, and has written."""

    def at_rest():
        busy = [job.is_busy for job in (view._training, view._asking, view._writing)]
        return view.model is not None and not any(busy) and not view._settle.isActive()

    qtbot.waitUntil(at_rest)


def shown_bars(view):
    return [(bar.label, bar.value) for bar in view.next.bars]


def test_it_begins_with_a_word_worth_continuing(trained):
    assert trained.prompt.text() == "go"
    assert trained.next_heading.text() == "What comes next after “\u2068go\u2069”"
    assert trained.sentence.text().startswith("On the last tenth of the text")


def test_the_numbers_are_the_engines(trained, table):
    model = train_ngram_language_model(table.corpus, NgramModelConfig())
    assert shown_bars(trained) == model.next_tokens("go", 10)
    assert trained.written.toPlainText() == model.generate("go", 60, 1.0, 0)
    assert f"as if {model.held_out_perplexity:.0f} words" in trained.sentence.text()


def test_a_clicked_word_joins_the_prompt_and_is_explained(trained, qtbot):
    trained.how.click()
    word, probability = shown_bars(trained)[1]
    trained.next.bar_activated.emit(1)
    wait(trained, qtbot)
    assert trained.prompt.text() == f"go {word}"
    assert shown_bars(trained) == trained.model.next_tokens(f"go {word}", 10)
    assert trained.derivation.title == f"How probable “{word}” is after “go”"
    assert trained.derivation.steps[-1].value == pytest.approx(probability)


def test_typing_asks_anew(trained, qtbot):
    trained.prompt.clear()
    qtbot.keyClicks(trained.prompt, "like to")
    qtbot.waitUntil(lambda: "like to" in trained.next_heading.text())
    assert trained.next.bars[0].label == "go"
    wait(trained, qtbot)
    trained.how.click()
    assert trained.derivation.title == "How probable “go” is after “like to”"
    trained.prompt.clear()
    trained._ask()
    wait(trained, qtbot)
    assert trained.derivation.title.endswith("is as the first word")


@pytest.mark.parametrize("smoothing", ["witten-bell", "add-k", "mle"])
def test_other_settings_make_another_model(trained, table, qtbot, smoothing):
    trained.controls.smoothing.setCurrentIndex(trained.controls.smoothing.findData(smoothing))
    trained.controls.order.setValue(2)
    wait(trained, qtbot)
    config = NgramModelConfig(order=2, smoothing=smoothing)
    assert trained.model.config == config
    model = train_ngram_language_model(table.corpus, config)
    assert shown_bars(trained) == model.next_tokens("go", 10)


def test_temperature_length_and_dice_change_only_the_text(trained, qtbot):
    model = trained.model
    trained.controls._temperature.setValue(5)
    trained.controls.length.setValue(12)
    trained.again.click()
    wait(trained, qtbot)
    assert trained.model is model
    assert trained.written.toPlainText() == model.generate("go", 12, 0.5, 1)


def test_other_ngrams_of_the_same_text_keep_the_model(trained, table):
    model = trained.model
    trained.show_table(count_ngrams(table.corpus, NgramConfig(2, 3)))
    assert trained.model is model
    assert not trained._training.is_busy


def test_another_text_makes_another_model(trained, qtbot):
    trained.show_table(count_ngrams(build_corpus(["one two three four"])))
    assert trained.model is None
    assert not trained.next.bars
    wait(trained, qtbot)
    assert "three" in trained.model.vocabulary.tokens
    assert trained.prompt.text() == ""
    assert trained.next_heading.text() == "What comes first"


def test_characters_are_joined_without_spaces(view, qtbot):
    corpus = build_corpus(["banana bandana " * 5], TokenizeConfig(unit="char"))
    view.show_table(count_ngrams(corpus))
    wait(view, qtbot)
    view.prompt.setText("ba")
    view._ask()
    wait(view, qtbot)
    assert view.next.bars[0].label == "n"
    view.next.bar_activated.emit(0)
    assert view.prompt.text() == "ban"


def test_spaces_and_line_ends_can_be_seen(view, qtbot):
    corpus = build_corpus(["ab\nab ab\nab ab"], TokenizeConfig(unit="char"))
    view.show_table(count_ngrams(corpus))
    view.prompt.setText("b")
    wait(view, qtbot)
    assert {"␣", "↵"} <= {label for label, _ in shown_bars(view)}


def test_a_text_too_short_to_be_measured_is_said(view, qtbot):
    view.show_table(count_ngrams(build_corpus(["go fishing"])))
    wait(view, qtbot)
    assert view.sentence.text().startswith("The text is too short to keep a part of it back")


def test_clearing_ends_everything(trained):
    trained._train_again()
    trained.clear()
    assert trained.model is None
    assert not trained._training.is_busy
    assert trained.written.toPlainText() == trained.prompt.text() == ""
