"""The lines of a document chooser."""

from engine.text import Documents, build_corpus
from legacy_gui.panels.document_list import WHOLE, ChoiceModel, Lines


def lines():
    texts = ("go\n fishing " * 20, "go shopping")
    corpus = build_corpus(Documents(texts, ("a/one", "a/two"), ("x", "y")))
    return Lines(corpus, ("everything", "all of x", "all of y"), 2)


def test_rows_and_choices_are_each_others_inverse():
    made = lines()
    assert [made.choice(row) for row in range(len(made))] == [WHOLE, -2, -3, 0, 1]
    assert [made.row(choice) for choice in (WHOLE, -2, -3, 0, 1)] == [0, 1, 2, 3, 4]


def test_what_is_not_offered_has_no_row():
    assert lines().row(2) == -1
    assert lines().row(-4) == -1
    assert Lines(None, (), 0).row(WHOLE) == -1
    assert Lines(None, (), 0).row(0) == -1


def test_a_line_is_name_label_and_beginning():
    assert lines().text(0) == "everything"
    assert lines().text(4) == "two · y · go shopping"
    assert lines().text(3).startswith("one · x · go fishing go fishing")
    assert len(lines().text(3)) < 100


def test_searching_keeps_the_choice_of_a_line(qapp):
    model = ChoiceModel()
    model.show(lines())
    model.filter("Two")
    assert model.rowCount() == 1
    assert model.choice(0) == 1
    model.filter("")
    assert model.rowCount() == 5
