"""Writing document-term matrices."""

import csv
import io

import numpy as np
import pytest
from python_calamine import CalamineWorkbook
from scipy.io import mmread

from engine.counts import document_term_matrix, tfidf
from engine.messages import UserError
from engine.text import Documents, build_corpus
from engine.training import run
from legacy_gui import export_matrix
from legacy_gui.export_matrix import MatrixExport, export_matrix_steps

TEXTS = ("to go, to fish", "", "go shopping")
NAMES = ("one", "=two", "three\nlines")
ORDER = np.array([2, 0, 1])


@pytest.fixture
def counted():
    return document_term_matrix(build_corpus(Documents(TEXTS, NAMES)))


@pytest.fixture(params=[1, 2, 20_000])
def _small_parts(request, monkeypatch):
    monkeypatch.setattr(export_matrix, "CELLS_PER_STEP", request.param)
    monkeypatch.setattr(export_matrix, "NAMES_PER_STEP", request.param)


def write(path, counted, format, **options):
    request = MatrixExport(str(path), format, **options)
    assert run(export_matrix_steps(request, counted, ORDER)) == str(path)


@pytest.mark.usefixtures("_small_parts")
@pytest.mark.parametrize("weigh", [False, True], ids=["counts", "weights"])
def test_matrix_market_is_read_back_to_the_last_bit(tmp_path, counted, weigh):
    matrix = tfidf(counted) if weigh else counted
    path = tmp_path / "bag.mtx"
    write(path, matrix, "mtx")
    read = mmread(path)
    assert read.shape == counted.shape
    assert (read.toarray() == matrix.matrix.toarray()).all()
    assert read.dtype.kind == ("f" if weigh else "i")
    terms = (tmp_path / "bag.terms.txt").read_text(encoding="utf-8").splitlines()
    assert terms == list(counted.terms)
    names = (tmp_path / "bag.documents.txt").read_text(encoding="utf-8").splitlines()
    assert names == ["one", "=two", "three lines"]


@pytest.mark.usefixtures("_small_parts")
def test_csv_holds_every_cell_in_the_order_shown(tmp_path, counted):
    path = tmp_path / "bag.csv"
    write(path, counted, "csv", byte_order_mark=False)
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))
    assert rows[0] == ["document", *counted.terms]
    assert [row[0] for row in rows[1:]] == [NAMES[row] for row in ORDER]
    cells = [[int(cell) for cell in row[1:]] for row in rows[1:]]
    assert cells == counted.matrix.toarray()[ORDER].tolist()


def test_csv_guards_names_that_look_like_formulas(tmp_path, counted):
    path = tmp_path / "bag.csv"
    write(path, counted, "csv", spreadsheet_safe=True)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert b"\r\n'=two," in path.read_bytes()


def test_a_sheet_leaves_zeros_empty(tmp_path, counted):
    path = tmp_path / "bag.xlsx"
    write(path, counted, "xlsx")
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert rows[0] == ["document", *counted.terms]
    cells = [[cell or 0 for cell in row[1:]] for row in rows[1:]]
    assert cells == counted.matrix.toarray()[ORDER].tolist()
    assert rows[3][1:] == [""] * 4


def test_a_sheet_takes_as_many_terms_as_it_holds(tmp_path, counted, monkeypatch):
    monkeypatch.setattr(export_matrix, "SHEET_TERMS", 2)
    path = tmp_path / "bag.xlsx"
    write(path, counted, "xlsx")
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert rows[0] == ["document", *counted.terms[:2]]


@pytest.mark.parametrize("format", ["csv", "xlsx", "mtx"])
def test_stopping_leaves_the_older_file(tmp_path, counted, monkeypatch, format):
    monkeypatch.setattr(export_matrix, "CELLS_PER_STEP", 1)
    path = tmp_path / f"bag.{format}"
    path.write_bytes(b"before")
    steps = export_matrix_steps(MatrixExport(str(path), format), counted, ORDER)
    next(steps)
    steps.close()
    assert path.read_bytes() == b"before"
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".tmp"] == []


def test_a_folder_that_is_not_there_is_named(tmp_path, counted):
    with pytest.raises(UserError, match="could not be saved"):
        write(tmp_path / "missing" / "bag.mtx", counted, "mtx")
