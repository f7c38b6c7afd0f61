"""Neighbours, the matrix and the comparison of runs."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from engine.counts import cooccurrence
from engine.embeddings.analogies import analogy_score, read_analogies
from engine.embeddings.stability import stability
from engine.training import run
from legacy_gui.panels.embedding_compare import (
    COURSE,
    MAPS,
    MOST,
    NEIGHBOURS,
    STABILITY,
    ComparePage,
)
from legacy_gui.panels.embedding_course import Moment
from legacy_gui.panels.embedding_matrix import ALL, MatrixPage
from legacy_gui.panels.embedding_meeting import meetings_steps
from legacy_gui.panels.embedding_neighbours import NeighboursPage
from legacy_gui.panels.embedding_quality import score_steps
from tests.support.embeddings import small_corpus, small_model, wait_for_jobs
from tests.support.windows import press

# -- neighbours ------------------------------------------------------------------------------------


@pytest.fixture
def neighbours(shown, qtbot):
    made = shown(NeighboursPage)

    def show(method="skip-gram"):
        made.show_model(small_model(method), small_corpus())
        wait_for_jobs(qtbot, made)
        return made

    return show


def type_words(page, *words):
    for line, word in zip(page.lines, words, strict=True):
        line.setText(word)
        line.editingFinished.emit()


def test_two_words_have_their_nearest_side_by_side(neighbours):
    page = neighbours()
    type_words(page, "king", "sea")
    for bars, word in zip(page.bars, ("king", "sea"), strict=True):
        expected = small_model().space.nearest(word, 10)
        assert [bar.label for bar in bars.bars] == [near.word for near in expected]
    assert "“king” occurs 40 times." in page.sentence.text()


def test_distance_is_another_measure(neighbours):
    page = neighbours()
    type_words(page, "king", "sea")
    page.show_metric(1)
    values = [bar.value for bar in page.bars[0].bars]
    assert values == sorted(values)
    assert values[0] == pytest.approx(
        small_model().space.nearest("king", 1, "euclidean")[0].distance
    )


def test_an_unknown_word_is_said_to_be_unknown(neighbours):
    page = neighbours()
    type_words(page, "kign", "sea")
    assert page.bars[0].bars == ()
    assert "kign" in page.bars[0].empty
    assert page.bars[1].bars


def test_fasttext_knows_what_it_has_never_seen(neighbours):
    page = neighbours("fasttext")
    type_words(page, "kings", "sea")
    assert page.bars[0].bars[0].label in small_corpus().vocabulary.tokens
    assert "puts it together from pieces" in page.sentence.text()


def test_rare_words_are_not_to_be_believed(neighbours):
    page = neighbours()
    type_words(page, "lonely", "sea")
    assert "“lonely” occurs only 1 times; below 20" in page.sentence.text()


def test_a_click_goes_on_from_a_neighbour(neighbours):
    page = neighbours()
    label = page.bars[1].bars[2].label
    page.bars[1].bar_activated.emit(2)
    assert page.lines[1].text() == label


def test_the_gauge_asks_a_list_of_analogies(neighbours, tmp_path, qtbot):
    page = neighbours()
    lines = "king queen prince princess\nking queen land dragon\n"
    (tmp_path / "list.txt").write_text(lines, encoding="utf-8")
    page.quality.open_list(str(tmp_path / "list.txt"))
    wait_for_jobs(qtbot, page)
    right = round(analogy_score(small_model().space, read_analogies(lines)).accuracy)
    assert page.quality.said.text().startswith(f"{right} of 1 analogies come out right")


def test_the_gauge_asks_a_list_of_pairs(neighbours, tmp_path, qtbot):
    page = neighbours()
    (tmp_path / "pairs.csv").write_text("king,queen,9.0\nking,sea,1.0\nland,sea,5.0\n")
    page.quality.open_list(str(tmp_path / "pairs.csv"))
    wait_for_jobs(qtbot, page)
    assert page.quality.said.text().startswith("Rank correlation with people on 3 pairs")


@pytest.mark.parametrize("content", ["nothing of use", None])
def test_a_bad_list_is_said_to_be_bad(neighbours, tmp_path, qtbot, content):
    page = neighbours()
    path = tmp_path / "bad.txt"
    if content is not None:
        path.write_text(content)
    page.quality.open_list(str(path))
    wait_for_jobs(qtbot, page)
    assert page.quality.said.text().endswith(("7.35", "cannot be read."))


def test_the_bundled_analogies_can_be_asked():
    assert len(run(score_steps(small_model().space, None)).total.left_out) > 100


# -- matrix ----------------------------------------------------------------------------------------


@pytest.fixture
def matrix(shown, qtbot):
    made = shown(MatrixPage)
    made.show_model(small_model(), small_corpus())
    wait_for_jobs(qtbot, made)
    return made


def test_the_field_holds_the_counts_of_the_telling_words(matrix):
    words = matrix._picture.words
    counted = cooccurrence(small_corpus(), 3)
    assert "the" not in words
    row, column = words.index("king"), words.index("queen")
    assert matrix._picture.counts[row, column] == pytest.approx(counted.between("king", "queen"))
    tip = matrix.map.tip(row * len(words) + column)
    assert tip.startswith("king × queen: ")
    assert float(tip.split(": ")[1]) == pytest.approx(counted.between("king", "queen"), abs=0.5)


def test_all_words_are_shown_when_asked_for(matrix, qtbot):
    matrix.show_choice(ALL)
    wait_for_jobs(qtbot, matrix)
    assert matrix._picture.words[0] == "the"


def test_a_cell_opens_into_distances_and_places(matrix, qtbot):
    words = matrix._picture.words
    row, column = words.index("king"), words.index("queen")
    matrix.map.cell_activated.emit(row, column)
    wait_for_jobs(qtbot, matrix)
    value = matrix._picture.counts[row, column]
    assert matrix.opened.derivation.steps[-1].value == pytest.approx(value)
    assert "king" in matrix.passage.toPlainText()
    first = matrix.where.text()
    matrix.forward.click()
    assert matrix.where.text() != first
    matrix.back.click()
    assert matrix.where.text() == first


def test_meetings_add_up_to_the_matrix():
    corpus = small_corpus()
    counted = cooccurrence(corpus, 3)
    for word in range(len(corpus.vocabulary)):
        for other in range(len(corpus.vocabulary)):
            met = run(meetings_steps(corpus, word, other, 3))
            assert met.worked[-1].value == pytest.approx(float(counted.matrix[word, other]))
            for first, second in met.places.tolist():
                assert corpus.ids[first] == word
                assert corpus.ids[second] == other


# -- comparison ------------------------------------------------------------------------------------


@pytest.fixture
def compare(shown):
    return shown(ComparePage)


def keep(page, qtbot, *methods):
    for method in methods:
        moments = tuple(Moment(epoch, 3.0 - epoch, np.nan, 0.6) for epoch in (0.5, 1.0, 2.0))
        page.add(small_model(method), moments, 3.0)
    page.show_model(small_model(methods[-1]), small_corpus())
    wait_for_jobs(qtbot, page)


def test_one_run_asks_for_another(compare, qtbot):
    keep(compare, qtbot, "skip-gram")
    assert compare.sentence.text().startswith("Run once more")


def test_earlier_runs_are_grey_and_the_last_has_colour(compare, qtbot):
    keep(compare, qtbot, "skip-gram", "glove", "count")
    labels = [bar.label for bar in compare.course.bars.bars]
    assert labels == ["1 · Skip-gram · 2 epochs", "2 · GloVe · 2 epochs", "3 · Counting"]
    assert [name for name, _ in compare.course.curve.earlier] == ["1", "2"]
    compare.course.bars.bar_activated.emit(0)
    assert [name for name, _ in compare.course.curve.earlier] == ["2", "3"]


def test_neighbours_of_a_word_in_two_runs(compare, qtbot):
    keep(compare, qtbot, "skip-gram", "glove")
    compare.show_way(NEIGHBOURS)
    compare.neighbours.word_chosen.emit("sea")
    wait_for_jobs(qtbot, compare)
    near = [
        {one.word for one in small_model(method).space.nearest("sea", 10)}
        for method in ("skip-gram", "glove")
    ]
    for bars, words in zip(compare.neighbours.bars, near, strict=True):
        assert {bar.label for bar in bars.bars} == words
        assert {bar.label for bar in bars.bars if bar.note} == near[0] & near[1]
    assert f"have {len(near[0] & near[1])} in common" in compare.sentence.text()


def test_maps_share_what_is_chosen(compare, qtbot):
    keep(compare, qtbot, "skip-gram", "glove")
    compare.show_way(MAPS)
    wait_for_jobs(qtbot, compare)
    first, second = compare.maps.maps
    second.clicked.emit(second.words.index("sea"))
    wait_for_jobs(qtbot, compare)
    for one in (first, second):
        assert one.words[one.selected[0]] == "sea"


def test_other_runs_can_be_chosen(compare, qtbot):
    keep(compare, qtbot, "skip-gram", "glove", "cbow")
    compare.show_way(NEIGHBOURS)
    wait_for_jobs(qtbot, compare)
    compare.choices[0].setCurrentIndex(2)
    compare.choices[0].activated.emit(2)
    wait_for_jobs(qtbot, compare)
    assert all(bar.note == "in both" for bar in compare.neighbours.bars[0].bars)


def test_only_the_newest_runs_are_kept_and_names_stay(compare, qtbot):
    keep(compare, qtbot, *["skip-gram"] * (MOST + 2))
    assert len(compare.runs) == MOST
    assert compare.runs[0].name.startswith("3 ·")


def test_clearing_forgets_the_runs(compare, qtbot):
    keep(compare, qtbot, "skip-gram", "glove")
    compare.clear()
    compare.show_way(MAPS)
    compare.show_way(COURSE)
    assert compare.runs == []
    assert compare.course.curve.earlier == []


def test_stability_ranks_words_by_what_both_runs_share(compare, qtbot):
    keep(compare, qtbot, "skip-gram", "glove")
    compare.show_way(STABILITY)
    wait_for_jobs(qtbot, compare)
    found = stability(small_model("skip-gram").space, small_model("glove").space)
    overlaps = dict(zip(found.words, 100 * found.overlaps, strict=True))
    stable, changed = ([(bar.label, bar.value) for bar in bars.bars] for bars in ends(compare))
    for label, value in stable + changed:
        assert value == pytest.approx(overlaps[label])
    assert "the" not in dict(stable)
    assert [v for _, v in stable] == sorted((v for _, v in stable), reverse=True)
    assert [v for _, v in changed] == sorted(v for _, v in changed)
    assert f"both name {100 * found.overlap:.0f} % on average" in compare.sentence.text()
    assert f"by chance it would be {100 * found.chance:.1f} %" in compare.sentence.text()


def ends(page):
    return page.stability.bars


def test_a_run_is_perfectly_stable_against_itself_and_that_is_said(compare, qtbot):
    keep(compare, qtbot, "skip-gram")
    compare.show_way(STABILITY)
    wait_for_jobs(qtbot, compare)
    assert {bar.value for bar in ends(compare)[0].bars} == {100.0}
    assert "the same run" in compare.sentence.text()


def test_a_word_of_the_ranking_opens_into_its_neighbours(compare, qtbot):
    keep(compare, qtbot, "skip-gram", "glove")
    compare.show_way(STABILITY)
    wait_for_jobs(qtbot, compare)
    word = ends(compare)[1].bars[0].label
    ends(compare)[1].activate(0)
    wait_for_jobs(qtbot, compare)
    assert compare.neighbours.isVisible()
    assert compare.neighbours.word.text() == word


def test_a_run_is_renamed_by_typing(compare, qtbot):
    keep(compare, qtbot, "skip-gram", "glove")
    compare.course.bars.bar_activated.emit(0)
    assert compare.course.name.text() == "Skip-gram · 2 epochs"
    with qtbot.waitSignal(compare.renamed) as heard:
        compare.course.name.setText(" short one ")
        qtbot.keyClick(compare.course.name, Qt.Key.Key_Return)
    assert heard.args == [small_model("skip-gram"), "short one"]
    names = ["1 · short one", "2 · GloVe · 2 epochs"]
    assert [bar.label for bar in compare.course.bars.bars] == names
    assert [compare.choices[0].itemText(place) for place in (0, 1)] == names
    assert compare.course.shown.given == "short one"
    compare.course.name.setText("")
    qtbot.keyClick(compare.course.name, Qt.Key.Key_Return)
    assert compare.course.name.text() == "Skip-gram · 2 epochs"


def test_a_name_that_stays_the_same_says_nothing(compare, qtbot):
    keep(compare, qtbot, "skip-gram")
    with qtbot.assertNotEmitted(compare.renamed):
        qtbot.keyClick(compare.course.name, Qt.Key.Key_Return)


def test_a_run_is_deleted_when_that_is_confirmed(compare, qtbot):
    keep(compare, qtbot, "skip-gram", "glove", "count")
    compare.course.bars.bar_activated.emit(1)
    compare.course.delete.click()
    box = compare.findChild(QMessageBox)
    assert "“2 · GloVe · 2 epochs”" in box.text()
    with qtbot.waitSignal(compare.deleted) as heard:
        press(box, "Delete")
    assert heard.args == [small_model("glove")]
    assert [run.place for run in compare.runs] == [1, 3]
    assert compare.course.shown is compare.runs[-1]


def test_a_run_is_not_deleted_when_it_is_not_confirmed(compare, qtbot):
    keep(compare, qtbot, "skip-gram")
    compare.course.delete.click()
    press(compare.findChild(QMessageBox), "Cancel")
    assert len(compare.runs) == 1


def test_the_last_run_can_be_deleted_too(compare, qtbot):
    keep(compare, qtbot, "skip-gram")
    compare.course.delete.click()
    press(compare.findChild(QMessageBox), "Delete")
    for way in (NEIGHBOURS, MAPS, STABILITY, COURSE):
        compare.show_way(way)
        assert compare.sentence.text().startswith("Run once more")
    assert not compare.course.delete.isEnabled()
    assert compare.course.name.text() == ""


def test_a_run_that_made_room_while_somebody_was_asked_is_deleted_all_the_same(compare, qtbot):
    keep(compare, qtbot, "count")
    compare.course.delete.click()
    keep(compare, qtbot, *["glove"] * MOST)
    with qtbot.waitSignal(compare.deleted) as heard:
        press(compare.findChild(QMessageBox), "Delete")
    assert heard.args == [small_model("count")]
    assert len(compare.runs) == MOST


def test_runs_are_bounded_by_memory(compare, qtbot, monkeypatch):
    monkeypatch.setattr("legacy_gui.panels.embedding_compare.held_bytes", lambda model: 1 << 29)
    keep(compare, qtbot, *["skip-gram"] * 4)
    assert [run.place for run in compare.runs] == [3, 4]
