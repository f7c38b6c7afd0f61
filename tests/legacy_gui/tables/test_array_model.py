import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from engine.training import run
from legacy_gui.tables.array_model import ArrayModel
from legacy_gui.tables.columns import Column
from legacy_gui.tables.filtering import Query

WORDS = ["the", "of", "and", "to"]
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
Role = Qt.ItemDataRole


def columns():
    return [
        Column("Word", text=WORDS.__getitem__, tooltip="A word."),
        Column("Count", np.array([3, 9, 1, 3]), format="integer", tooltip="How often."),
    ]


@pytest.fixture
def model(qtbot):
    model = ArrayModel()
    model.set_columns(columns())
    # Kept on the model: it watches every signal for the length of the test.
    model.tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    return model


def words(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_rows_and_columns(model):
    assert (model.rowCount(), model.columnCount()) == (4, 2)
    assert words(model) == WORDS
    assert model.rowCount(model.index(0, 0)) == 0


def test_sorting_and_its_undoing(model):
    model.sort(1, DOWN)
    assert words(model) == ["of", "the", "to", "and"]
    model.sort(1, UP)
    assert words(model) == ["and", "the", "to", "of"]
    model.sort(0, UP)
    assert words(model) == ["and", "of", "the", "to"]
    model.sort(-1)
    assert words(model) == WORDS


def test_texts_are_sorted_by_given_keys(model):
    keyed = Column("Word", text=WORDS.__getitem__, keys=np.array([3, 0, 2, 1]))
    model.set_columns([keyed])

    model.sort(0, UP)

    assert words(model) == ["of", "to", "and", "the"]


def test_filter_keeps_the_sorting_and_source_rows(model):
    model.sort(1, UP)
    model.filter("T")

    assert words(model) == ["the", "to"]
    assert [model.source_row(row) for row in range(2)] == [0, 3]
    assert (model.row_of(3), model.row_of(1)) == (1, -1)
    model.filter("")
    assert words(model) == ["and", "the", "to", "of"]


def test_sorting_after_a_filter_sorts_what_matched(model):
    model.filter("t")
    model.sort(0, DOWN)

    assert words(model) == ["to", "the"]


def test_persistent_indexes_follow_their_rows(model):
    index = QPersistentModelIndex(model.index(0, 1))

    model.sort(1, DOWN)

    assert (index.row(), index.data()) == (1, model.index(1, 1).data())
    assert model.source_row(index.row()) == 0


def test_persistent_index_of_a_row_that_leaves_becomes_invalid(model):
    model.filter("the")
    index = QPersistentModelIndex(model.index(0, 0))

    model.filter("of")  # the same number of rows

    assert words(model) == ["of"]
    assert not index.isValid()


def test_text_keys_are_worked_out_once(qtbot):
    reads = []
    model = ArrayModel()
    words = Column("Word", text=lambda row: reads.append(row) or WORDS[row])
    model.set_columns([words, Column("n", np.arange(4))])
    model.sort(0, UP)
    before = len(reads)

    model.sort(0, DOWN)

    assert before > 0
    assert len(reads) == before


def test_the_work_as_a_generator_leaves_the_model_alone(model):
    arrangement = run(model.arrange_steps(Query("t"), 1, True))

    assert words(model) == WORDS
    model.apply(arrangement)
    assert words(model) == ["the", "to"]


def test_numbers_right_texts_left_and_figures_of_one_width(model):
    number, text = model.index(0, 1), model.index(0, 0)

    assert number.data(Role.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert text.data(Role.TextAlignmentRole) & Qt.AlignmentFlag.AlignLeft
    assert [bytes(tag.toString()) for tag in number.data(Role.FontRole).featureTags()] == [b"tnum"]
    assert text.data(Role.FontRole) is None


def test_headings_explain_themselves(model):
    def heading(column, role=Role.DisplayRole):
        return model.headerData(column, Qt.Orientation.Horizontal, role)

    assert [heading(0), heading(1)] == ["Word", "Count"]
    assert heading(1, Role.ToolTipRole).startswith("How often.")
    assert heading(1, Role.InitialSortOrderRole) == DOWN
    assert heading(0, Role.InitialSortOrderRole) == UP
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert heading(7) is None


def test_cells_are_spoken_with_their_heading_and_cut_texts_unfold(model):
    model.set_columns([Column("Word", all_texts=lambda: ["x" * 900, "short"])])

    assert model.index(1, 0).data(Role.AccessibleTextRole) == "Word: short"
    assert model.index(0, 0).data(Role.ToolTipRole) == "x" * 900
    assert model.index(1, 0).data(Role.ToolTipRole) is None
    assert len(model.index(0, 0).data()) == 501


def test_invalid_indexes_have_no_data(model):
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(99, 0)) is None


def test_a_million_rows_are_all_there_without_fetching(qtbot):
    model = ArrayModel()
    model.set_columns([Column("n", np.arange(1_000_000), format="integer")])

    assert model.rowCount() == 1_000_000
    assert not model.canFetchMore(QModelIndex())
    model.sort(0, DOWN)
    assert model.source_row(0) == 999_999


def test_wrong_columns_leave_the_table_as_it_was(model):
    with pytest.raises(ValueError, match="same number of rows"):
        model.set_columns([Column("a", np.arange(2)), Column("b", np.arange(3))])

    assert words(model) == WORDS
