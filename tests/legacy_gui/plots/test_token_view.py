"""The shaded text: every tint stands exactly on its token, in whatever script."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QTextCursor, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QToolTip

from engine.text import TokenizeConfig, build_corpus
from legacy_gui.plots.text_page import PAGE
from legacy_gui.plots.token_view import TokenView
from legacy_gui.theme import DARK, LIGHT, colors, theme
from tests.support.windows import use_light


@pytest.fixture
def view(qtbot):
    use_light()
    made = TokenView()
    qtbot.addWidget(made)
    return made


def grounds(view):
    """Return (text, colour name) of every tint on the page."""
    found, block = [], view.document().firstBlock()
    while block.isValid():
        units = block.text().encode("utf-16-le")
        for one in block.layout().formats():
            part = units[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le")
            found.append((part, one.format.background().color().name()))
        block = block.next()
    return found


def shaded(view):
    """Return the text under every tint, as Qt shows it."""
    return [text for text, _ in grounds(view)]


def tokens(corpus, document=0):
    """Return the tokens of a document as they were written."""
    first, last = corpus.offsets[document : document + 2]
    text = corpus.documents.texts[document]
    return [text[start:end] for start, end in corpus.spans[first:last].tolist()]


TEXTS = {
    "plain": "I like to go fishing.",
    "lines": "one\ntwo\n\nthree",
    "emoji": "a 😀 fish 🐟🐟 and 👩‍👩‍👧 family 🇨🇳 flag",
    "chinese": "河岸上的银行里有一张渔网。",
    "rare letters": "𠀀𠀁 is 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 beyond the plane",
    "accents": "cafe\u0301 nai\u0308ve o\u0302\u0323",
    "right to left": "שלום עולם مرحبا",
    "separators": "one\u2028two\u2029three\x0bfour\x0cfive\x85six",
    "odd spaces": "one\u00a0two\u3000three\u200bfour\ufefffive",
}


@pytest.mark.parametrize("unit", ["word", "char"])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_tint_stands_on_its_token(view, text, unit):
    corpus = build_corpus([text], TokenizeConfig(unit=unit))
    view.show_document(corpus, 0)
    written = [one.replace("\u2028", "\n") for one in tokens(corpus)]
    # The end of a paragraph has no room for a tint, and Qt shows other spaces as usual ones.
    expected = [one.replace("\xa0", " ") for one in written if one not in ("\n", "\u2029")]
    shown = [one.replace("\u2028", "\n").replace("\xa0", " ") for one in shaded(view)]
    assert [one for one in shown if one != "\n"] == expected


LETTERS = st.characters(exclude_characters="\r\0", exclude_categories=["Cs", "Cn", "Co"])


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(LETTERS, min_size=1, max_size=60))
def test_any_text_keeps_its_places(view, text):
    text += " end"
    corpus = build_corpus([text])
    view.show_document(corpus, 0)
    assert shaded(view)[-1] == "end"
    assert len(shaded(view)) == len(tokens(corpus))


@pytest.mark.parametrize("text", ["a\0b end", "a\ud800b end", "\udfff\ud800 end", "\0\0\0 end"])
def test_what_cannot_be_shown_moves_nothing(view, text):
    corpus = build_corpus([text])
    view.show_document(corpus, 0)
    assert shaded(view)[-1] == "end"
    assert "\0" not in view.toPlainText()


def test_neighbours_have_different_tints(view):
    view.show_document(build_corpus(["one two three four"]), 0)
    tints = [tint for _, tint in grounds(view)]
    assert all(a != b for a, b in pairwise(tints))
    assert set(tints) == {LIGHT.accent_soft.lower(), LIGHT.tint.lower()}


def test_the_tints_follow_the_theme(view):
    view.show_document(build_corpus(["one two"]), 0)
    theme().choose("dark")
    tints = {tint for _, tint in grounds(view)}
    assert tints == {DARK.accent_soft.lower(), DARK.tint.lower()}
    assert colors() is DARK
    theme().choose("light")


def test_what_was_left_out_is_not_tinted(view):
    corpus = build_corpus(["the net of the sea"], TokenizeConfig(language="en", stop_words=True))
    view.show_document(corpus, 0)
    assert shaded(view) == ["net", "sea"]


@pytest.mark.parametrize("border", range(PAGE - 3, PAGE + 3))
def test_a_page_border_may_cut_a_token(view, border):
    text = "x" * (border - 1) + " abcdef " + "y" * 10
    corpus = build_corpus([text])
    view.show_document(corpus, 0)
    first = shaded(view)
    view.turn(1)
    second = shaded(view)
    assert view.pages == 2
    assert "".join(first + second) == text.replace(" ", "")
    assert view.toPlainText() == text[PAGE:]


def test_an_emoji_at_the_border_is_not_torn(view):
    text = "a" * (PAGE - 1) + "😀" + "b" * 5
    corpus = build_corpus([text], TokenizeConfig(unit="char"))
    view.show_document(corpus, 0)
    assert view.toPlainText() == text[:PAGE]
    view.turn(1)
    assert shaded(view) == list("bbbbb")


def test_turning_stays_within_the_document(view, qtbot):
    corpus = build_corpus(["word " * PAGE])
    heard = []
    view.page_changed.connect(lambda *where: heard.append(where))
    view.show_document(corpus, 0)
    for pages in (1, 1000, 1, -1, -1000, -1):
        view.turn(pages)
    assert [page for page, _ in heard] == [0, 1, 4, 4, 3, 0, 0]
    assert {pages for _, pages in heard} == {5}


def test_turning_without_a_text_does_nothing(view):
    view.turn(1)
    assert view.toPlainText() == ""
    assert view.pages == 1


def test_a_document_without_tokens_and_an_empty_one_are_shown(view):
    corpus = build_corpus(["...", "", "word"])
    for document in range(3):
        view.show_document(corpus, document)
        assert view.toPlainText() == corpus.documents.texts[document]
        assert shaded(view) == tokens(corpus, document)


def test_the_second_document_has_its_own_tokens(view):
    corpus = build_corpus(["one two", "drei vier fünf"])
    view.show_document(corpus, 1)
    assert shaded(view) == ["drei", "vier", "fünf"]
    assert view.tip(view.token_at(0)) == "“drei” · 1 times · rank 3"


def test_a_place_belongs_to_the_token_that_covers_it(view):
    view.show_document(build_corpus(["😀 one 𠀀x two"], TokenizeConfig(pattern=r"\w+")), 0)
    places = [view.token_at(place) for place in range(len("__ one __x two") + 1)]
    assert places == [-1, -1, -1, 0, 0, 0, -1, 1, 1, 1, -1, 2, 2, 2, -1]


def test_clearing_shows_nothing(view):
    view.show_document(build_corpus(["one two"]), 0)
    view.clear_document()
    assert view.toPlainText() == ""
    assert shaded(view) == []
    assert view.token_at(0) == -1


def tip_at(view, place):
    """Let the mouse rest on a place of the page and return what is said."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(place)
    spot = view.cursorRect(cursor).center() + QPoint(1, 0)
    QApplication.sendEvent(
        view.viewport(),
        QHelpEvent(QEvent.Type.ToolTip, spot, view.viewport().mapToGlobal(spot)),
    )
    return QTextDocumentFragment.fromHtml(QToolTip.text()).toPlainText()


def test_the_mouse_over_a_token_tells_what_it_is(view):
    view.resize(600, 200)
    view.show()
    view.show_document(build_corpus(["Net, net and sea"]), 0)
    assert tip_at(view, 1) == "“net” · 2 times · rank 1"
    assert tip_at(view, 13) == "“sea” · 1 times · rank 3"


def test_a_token_that_looks_like_markup_is_shown_to_the_letter(view):
    view.resize(600, 200)
    view.show()
    view.show_document(build_corpus(["a <b>word</b> here"], TokenizeConfig(pattern=r"\S+")), 0)
    assert tip_at(view, 4) == "“<b>word</b>” · 1 times · rank 2"


def test_of_ten_megabytes_on_one_line_a_page_is_laid_out(view):
    text = "word " * 2_000_000
    corpus = build_corpus([text])
    view.show_document(corpus, 0, page=2000)
    assert view.document().characterCount() <= PAGE + 1
    assert view.pages == 5000
    assert shaded(view)[0] == "word"


def test_of_one_token_of_a_million_letters_a_page_is_laid_out(view):
    corpus = build_corpus(["x" * 1_000_000])
    view.show_document(corpus, 0)
    view.turn(100)
    assert view.document().characterCount() <= PAGE + 1
    assert shaded(view) == ["x" * PAGE]
