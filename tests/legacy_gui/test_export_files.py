import csv
import errno
import io
import math
import os
import sys
import threading
import zipfile
from itertools import repeat

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from engine import files
from engine.messages import UserError
from engine.training import run
from legacy_gui import export_files
from legacy_gui.export_files import ExportRequest, csv_steps, export_steps, xlsx_steps
from legacy_gui.tables.columns import Column, TableRows

HEADER = ["Word", "Count"]
ROWS = [("the", 5), ("of, or", 3), ('quo"te', -0.12), ("line\nbreak", 2), ("", 0)]
FORMULAS = ["=1+1", "+1", "-", "@x", "\tx", "\rx"]


class Repeated:
    """Many equal rows that need no memory."""

    def __init__(self, row, length):
        self.row, self.length = row, length

    def __len__(self):
        return self.length

    def __iter__(self):
        return repeat(self.row, self.length)


def read_csv(path, encoding="utf-8"):
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file))


def read_xlsx(path):
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def names(folder):
    return sorted(entry.name for entry in folder.iterdir())


@pytest.fixture(params=["csv", "xlsx"])
def write(request):
    return csv_steps if request.param == "csv" else xlsx_steps


@pytest.mark.parametrize("text", FORMULAS)
def test_i01_spreadsheet_safe_guards_formulas_and_exact_does_not(tmp_path, text):
    path = tmp_path / "a.csv"

    run(csv_steps(path, [(text,)], [text], spreadsheet_safe=True))
    assert read_csv(path) == [["'" + text], ["'" + text]]

    run(csv_steps(path, [(text,)], [text]))
    assert read_csv(path) == [[text], [text]]


def test_i01_formulas_stay_texts_in_xlsx(tmp_path):
    path = tmp_path / "a.xlsx"
    texts = ["=1+1", "+1", "-", "@x", "{=1}", "http://a.b", "123", "0012", "TRUE"]

    run(xlsx_steps(path, [(text,) for text in texts], ["=1+1"]))

    assert read_xlsx(path) == [["=1+1"], *([text] for text in texts)]
    with zipfile.ZipFile(path) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("safe", [False, True])
def test_i02_numbers_are_never_guarded(tmp_path, safe):
    path = tmp_path / "a.csv"
    numbers = [-0.12, -5, 1e300, 5e-324, -math.inf, 0.1]

    run(csv_steps(path, [(number,) for number in numbers], ["n"], spreadsheet_safe=safe))

    assert [float(row[0]) for row in read_csv(path)[1:]] == numbers


@pytest.mark.parametrize("mark", [False, True])
def test_i03_quotes_commas_and_line_ends_come_back(tmp_path, mark):
    path = tmp_path / "a.csv"

    run(csv_steps(path, ROWS, HEADER, byte_order_mark=mark))

    assert path.read_bytes().startswith(b"\xef\xbb\xbf") == mark
    read = read_csv(path, "utf-8-sig" if mark else "utf-8")
    assert read == [HEADER, *([word, str(count)] for word, count in ROWS)]


@given(
    st.lists(st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.text()), max_size=9)
)
def test_i03_exact_mode_gives_back_any_text(rows):
    rows = [(word, label.encode("utf-8", "ignore").decode()) for word, label in rows]
    page = export_files._csv_bytes(rows, False).decode("utf-8")

    assert list(csv.reader(io.StringIO(page, newline=""))) == [list(row) for row in rows]


def test_i04_a_cell_beyond_the_limit_of_the_csv_reader(tmp_path):
    path, text = tmp_path / "a.csv", "字" * 200_000
    run(csv_steps(path, [(text,)], ["w"]))
    limit = csv.field_size_limit(sys.maxsize)

    try:
        assert read_csv(path)[1] == [text]
    finally:
        csv.field_size_limit(limit)


@pytest.mark.parametrize(
    ("rows", "header", "sentence"),
    [
        (Repeated((1,), 1_048_576), ["n"], "holds 1,048,575 rows and this table has 1,048,576"),
        ([], ["n"] * 16_385, "holds 16,384 columns and this table has 16,385"),
        ([("a",), ("x" * 32_768,)], ["n"], "Row 2 holds a text of 32,768 characters"),
        ([("😀" * 16_384,)], ["n"], "Row 1 holds a text of 32,768 characters"),
        ([], ["x" * 40_000], "Row 0 holds a text of 40,000 characters"),
    ],
)
def test_i05_what_a_sheet_cannot_hold_is_refused_before_writing(
    tmp_path, monkeypatch, rows, header, sentence
):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    monkeypatch.setattr(export_files, "atomic_write", lambda path: pytest.fail("began to write"))

    with pytest.raises(UserError, match=sentence) as caught:
        run(xlsx_steps(path, rows, header))

    assert len(str(caught.value)) <= 300
    assert path.read_bytes() == b"old"


def test_i05_the_longest_cell_a_sheet_can_hold(tmp_path):
    run(xlsx_steps(tmp_path / "a.xlsx", [("x" * 32_767,), ("😀" * 16_383,)], ["n"]))

    assert read_xlsx(tmp_path / "a.xlsx")[1:] == [["x" * 32_767], ["😀" * 16_383]]


def test_i06_half_a_surrogate_pair_becomes_the_replacement_character(tmp_path, write):
    path = tmp_path / "a"

    run(write(path, [("a\ud800b",), ("\udfff",), ("😀",)], ["\udc00"]))

    read = read_xlsx(path) if write is xlsx_steps else read_csv(path)
    assert read == [["\ufffd"], ["a\ufffdb"], ["\ufffd"], ["😀"]]


def test_i07_no_rows(tmp_path, write):
    run(write(tmp_path / "a", [], HEADER))

    read = read_xlsx if write is xlsx_steps else read_csv
    assert read(tmp_path / "a") == [HEADER]


def test_i09_export_over_the_file_being_read(tmp_path, write):
    path = tmp_path / "a.txt"
    path.write_text("\n".join(f"word{n}" for n in range(10_000)), encoding="utf-8")

    class Lines:
        def __len__(self):
            return 10_000

        def __iter__(self):
            with path.open(encoding="utf-8") as file:
                yield from ((line.strip(),) for line in file)

    run(write(path, Lines(), ["w"]))

    read = read_xlsx(path) if write is xlsx_steps else read_csv(path)
    assert read == [["w"], *([f"word{n}"] for n in range(10_000))]


def test_xlsx_keeps_numbers_as_numbers(tmp_path):
    path = tmp_path / "a.xlsx"

    run(xlsx_steps(path, [("a", -0.12), ("b", math.nan), ("c", math.inf)], HEADER))

    assert read_xlsx(path) == [HEADER, ["a", -0.12], ["b", ""], ["c", "inf"]]


def test_control_characters_do_not_break_the_workbook(tmp_path):
    path = tmp_path / "a.xlsx"

    run(xlsx_steps(path, [("a\0b\x01\x1f<&>",)], ["\x0b"]))

    assert len(read_xlsx(path)) == 2


def test_table_rows_can_be_written(tmp_path, write):
    columns = (Column("w", all_texts=lambda: ["a", "b"]), Column("n", np.array([1, 2])))

    run(write(tmp_path / "a", TableRows(columns, np.array([1, 0])), ["w", "n"]))

    read = read_xlsx(tmp_path / "a") if write is xlsx_steps else read_csv(tmp_path / "a")
    assert [[str(cell).removesuffix(".0") for cell in row] for row in read[1:]] == [
        ["b", "2"],
        ["a", "1"],
    ]


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_a_request_says_where_and_how(tmp_path, format):
    path = str(tmp_path / "a")

    written = run(export_steps(ExportRequest(path, format, False, True), [("=1", 1)], HEADER))

    assert written == path
    read = read_xlsx(tmp_path / "a") if format == "xlsx" else read_csv(tmp_path / "a")
    assert read[1][0] == ("=1" if format == "xlsx" else "'=1")


def test_progress_counts_rows(tmp_path, write, monkeypatch):
    monkeypatch.setattr(export_files.Pulse, "due", lambda self: True)

    reports = list(write(tmp_path / "a", Repeated(("x", 1), 5000), HEADER))

    written = [report.step for report in reports if report.step]
    assert written == sorted(written)
    assert written[-1] == 5000
    assert {report.total for report in reports} == {5000}
    assert str(reports[-1].message) == "5,000 of 5,000 rows written"


def test_stopping_at_any_step_leaves_the_old_file_and_no_other(tmp_path, write, monkeypatch):
    path = tmp_path / "a"
    monkeypatch.setattr(export_files.Pulse, "due", lambda self: True)
    monkeypatch.setattr(export_files, "ROWS_PER_STEP", 2)
    total = len(list(write(path, ROWS, HEADER)))
    assert total >= 3
    for stop_after in range(1, total + 1):
        path.write_bytes(b"old")
        steps = write(path, ROWS, HEADER)
        for _ in range(stop_after):
            next(steps)

        steps.close()

        assert path.read_bytes() == b"old"
        assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("for_ever", [False, True])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_failing_disk_leaves_the_old_file_and_no_other(
    tmp_path, write, monkeypatch, number, for_ever
):
    path = tmp_path / "a"
    for kth in range(1, 200):
        path.write_bytes(b"old")
        with monkeypatch.context() as patch:
            operations = fail_at(patch, number, kth, for_ever)
            message = complaint(write(path, ROWS, HEADER))
        if not message:
            break
        assert os.strerror(number) in message
        renamed = operations[-1] == "directory"
        assert (path.read_bytes() == b"old") != renamed
        assert names(tmp_path) == ["a"]
    assert kth >= 5  # at least two writes, fsync, replace and the directory failed
    assert path.read_bytes() != b"old"


def complaint(steps):
    """Run to the end; return the sentence for the user, or nothing."""
    try:
        run(steps)
    except UserError as error:
        return str(error)
    return ""


def fail_at(patch, number, kth, for_ever):
    """Make the k-th of all writes, syncs and renames fail; return the list of what was tried."""
    operations = []

    def count(name):
        operations.append(name)
        if len(operations) == kth or (for_ever and len(operations) > kth):
            raise OSError(number, os.strerror(number))

    class FailingFile(io.FileIO):
        def write(self, data):
            count("write")
            return super().write(data)

    fsync, replace = os.fsync, os.replace

    def counted_fsync(handle):
        count("directory" if "replace" in operations else "fsync")
        fsync(handle)

    def counted_replace(source, target):
        count("replace")
        replace(source, target)

    patch.setattr(files.Path, "open", lambda self, mode: FailingFile(self, mode.replace("b", "")))
    patch.setattr(files.os, "fsync", counted_fsync)
    patch.setattr(files.os, "replace", counted_replace)
    return operations


def test_an_error_of_the_rows_leaves_the_old_file(tmp_path, write):
    class Broken:
        def __len__(self):
            return 2

        def __iter__(self):
            yield ("fine", 1)
            raise RuntimeError("the rows broke")

    path = tmp_path / "a"
    path.write_bytes(b"old")

    with pytest.raises(RuntimeError, match="the rows broke"):
        run(write(path, Broken(), HEADER))

    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_writes_on_any_thread(tmp_path, write):
    thread = threading.Thread(target=run, args=[write(tmp_path / "a", ROWS, HEADER)])
    thread.start()
    thread.join()

    assert (tmp_path / "a").stat().st_size > 0
