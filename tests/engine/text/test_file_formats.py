import pytest

from engine.messages import UserError
from engine.text.read import ReadOptions, read_documents
from tests.support.office_files import (
    docx_bytes,
    epub_bytes,
    pdf_bytes,
    xlsx_bytes,
    zip_bytes,
)

COLUMN = 'Each row is a document; its text is the column "{}".'


@pytest.fixture
def read(tmp_path):
    def read_file(name: str, data: bytes | str, **settings):
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return read_documents(path, **settings)

    return read_file


def said(documents) -> list[str]:
    return [str(note) for note in documents.notes]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a", "a.xyz", "a.TXT", "a.log"])
def test_any_unknown_ending_is_read_as_text(read, name):
    documents = read(name, "Hello\nworld")
    assert (documents.texts, documents.names) == (("Hello\nworld",), (name,))
    assert documents.labels is None
    assert said(documents) == [f"{name} was read as utf-8."]


@pytest.mark.parametrize(
    ("per", "texts", "names"),
    [
        ("file", ["a\nb\n\n \nc\u2028d\n"], ["t.txt"]),
        ("line", ["a", "b", "c\u2028d"], ["t.txt:1", "t.txt:2", "t.txt:5"]),
        ("paragraph", ["a\nb", "c\u2028d"], ["t.txt:1", "t.txt:5"]),
    ],
)
def test_a_text_is_one_document_or_one_per_line_or_paragraph(read, per, texts, names):
    documents = read("t.txt", "a\nb\n\n \nc\u2028d\n", options=ReadOptions(one_document_per=per))
    assert (list(documents.texts), list(documents.names)) == (texts, names)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_of_a_table_is_found(read, delimiter):
    rows = [("id", "review"), ("1", "a rather long review"), ("2", "another long review")]
    documents = read("a.csv", "\n".join(delimiter.join(row) for row in rows))
    assert documents.texts == ("a rather long review", "another long review")
    assert documents.names == ("a.csv:2", "a.csv:3")
    assert said(documents)[1] == COLUMN.format("review")


def test_quoted_cells_keep_delimiters_quotes_and_line_ends(read):
    documents = read("a.csv", 'id,text\r\n1,"a, ""b""\r\nc and more words"\r\n')
    assert documents.texts == ('a, "b"\nc and more words',)


def test_tab_separated_values_are_not_sniffed(read):
    documents = read("a.tsv", "one, two, three\tx\nfour, five, six\ty\n")
    assert documents.texts == ("one, two, three", "four, five, six")


def test_columns_are_chosen_by_name(read):
    table = "Title,Body,Class\nA,long long text,good\nB,more long text,bad\n"
    by_default = read("a.csv", table, options=ReadOptions(label_column="class"))
    assert by_default.texts == ("long long text", "more long text")
    assert by_default.labels == ("good", "bad")
    chosen = read("a.csv", table, options=ReadOptions(text_column="title"))
    assert (chosen.texts, chosen.labels) == (("A", "B"), None)


def test_a_missing_column_is_named_with_those_there_are(read):
    with pytest.raises(UserError, match=r'no column "x"; the columns are: Title, Body'):
        read("a.csv", "Title,Body\n1,2\n", options=ReadOptions(text_column="x"))


def test_a_table_without_heading_loses_no_row(read):
    assert len(read("a.csv", "good film,pos\nbad film,neg\n")) == 2


def test_ragged_rows_are_kept_and_counted(read):
    documents = read("a.csv", "id,text\n1,this is a text\n2\n3,a text, unquoted\n\n")
    assert documents.texts == ("this is a text", "", "a text, unquoted")
    assert "2 rows have more or fewer cells than the first; they were kept." in said(documents)


def test_a_cell_may_be_longer_than_the_csv_module_s_limit(read):
    documents = read("a.csv", f"id,text\n1,{'x' * 200_000}\n")
    assert documents.texts == ("x" * 200_000,)


def test_a_page_is_its_words_with_a_line_per_block(read):
    page = (
        "<html><head><title>no</title><style>no</style></head><body><h1>Head &amp; all</h1>"
        "<p>a <b>bo</b>ld\n  word</p><script>no()</script><ul><li>one<li>two</ul>"
        "<table><tr><td>1<td>2</table>x<br>y<div>in<div>ner</div>out</div></body></html>"
    )
    lines = ["Head & all", "a bold word", "one", "two", "1\t2", "x", "y", "in", "ner", "out"]
    assert read("a.html", page).texts == ("\n".join(lines),)


def test_a_page_says_its_encoding_itself(read):
    page = '<meta charset="gb2312"><p>中文'.encode("gb18030")
    documents = read("a.htm", page)
    assert documents.texts == ("中文",)
    assert said(documents) == ["a.htm was read as gb18030."]


def test_a_page_nested_without_end_is_read(read):
    assert read("a.html", "<div>" * 20_000 + "deep").texts == ("deep",)


def test_a_word_document_is_read_in_order(read):
    documents = read("a.docx", docx_bytes(["One", "Zwölf 三"], [["a", "b"], ["c", "d"]]))
    assert documents.texts == ("One\nZwölf 三\na\tb\nc\td\nafter the table",)


def test_a_merged_cell_is_read_once(read):
    table = [["both", ""], ["", ""], ["c", "d"]]
    documents = read("a.docx", docx_bytes([], table, merge=[(0, 0), (1, 1)]))
    assert documents.texts[0].split() == ["both", "c", "d", "after", "the", "table"]


def test_a_word_divided_at_a_line_s_end_of_a_pdf_is_one_word(read):
    documents = read("a.pdf", pdf_bytes("This is an exam-\nple of words\nin lines"))
    assert documents.texts == ("This is an example of words\nin lines",)


def test_a_pdf_is_read_page_by_page(read):
    assert read("a.pdf", pdf_bytes("Hello page one", "Page two")).texts == (
        "Hello page one\nPage two",
    )


def test_a_book_is_read_in_the_order_of_its_spine(read):
    book = epub_bytes(
        {"b.xhtml": "<p>last</p>", "a.xhtml": "<h1>first</h1>x"}, ["a.xhtml", "b.xhtml"]
    )
    assert read("a.epub", book).texts == ("first\nx\nlast",)


def test_a_spreadsheet_is_a_table(read):
    rows = [["id", "text", "class"], [1, "the first long text", "a"], [2.5, "the second text", "b"]]
    documents = read(
        "a.xlsx", xlsx_bytes(rows, [["more"]]), options=ReadOptions(label_column="class")
    )
    assert documents.texts == ("the first long text", "the second text")
    assert documents.labels == ("a", "b")
    assert said(documents) == [
        COLUMN.format("text"),
        'Only the sheet "Sheet1" was read; there are 1 more.',
    ]
    ids = read("a.xlsx", xlsx_bytes(rows), options=ReadOptions(text_column="id"))
    assert ids.texts == ("1", "2.5")


REFUSED = [
    ("a.txt", b"\x89PNG\r\n\x1a\n123", r"not text \(PNG\)"),
    ("a.txt", zip_bytes({"a": "b"}), r"not text \(ZIP\)"),
    ("a.txt", b"MZ\x90\0\3\0\0\0", r"not text \(EXE\)"),
    ("a.txt", pdf_bytes("x"), r"not text \(PDF\)"),
    ("a.csv", b"\x1f\x8b\x08\0", r"not text \(GZIP\)"),
    ("a.txt", b"\xff\xd8\xff\xe0", r"not text \(JPEG\)"),
    ("a.txt", b"\x7fELF\2", r"not text \(ELF\)"),
    ("a.txt", b"\0" * 100_000, "not text"),
    ("a.dat", bytes(range(256)) * 20, "not text"),
    ("a.docx", b"plain words", "not a Word document, or it is damaged"),
    ("a.docx", pdf_bytes("x"), "not a Word document but PDF"),
    ("a.docx", zip_bytes({"a": "b"}), "not a Word document, or it is damaged"),
    (
        "a.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99),
        "password-protected, or in an older",
    ),
    ("a.xlsx", b"plain words", "not a spreadsheet, or it is damaged"),
    (
        "a.xls",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99),
        "not a spreadsheet, or it is damaged",
    ),
    ("a.pdf", b"plain words", "not a PDF, or it is damaged"),
    ("a.pdf", pdf_bytes(""), r"it holds no text \(scanned pages\?\)"),
    ("a.pdf", pdf_bytes("x", encrypted=True), "it is password-protected"),
    ("a.epub", b"plain words", "damaged or incomplete"),
    ("a.epub", zip_bytes({"a": "b"}), "not an EPUB book, or it is damaged"),
    ("a.zip", b"plain words", "damaged or incomplete"),
    ("a.zip", zip_bytes({}), "the archive holds no files"),
    ("a.docx", docx_bytes([]), "it holds no text"),
    ("a.html", b"<script>x</script>", "it holds no text"),
    ("a.csv", b"\n\n", "the table holds no rows"),
    ("a.xlsx", xlsx_bytes([]), "the table holds no rows"),
]


@pytest.mark.parametrize(("name", "data", "reason"), REFUSED)
def test_a_file_that_is_something_else_is_refused_in_one_sentence(read, name, data, reason):
    with pytest.raises(UserError, match=rf"^{name}: .*{reason}[^.]*\.$"):
        read(name, data)


WHOLE = {
    "a.docx": docx_bytes(["some words"]),
    "a.xlsx": xlsx_bytes([["some words"]]),
    "a.pdf": pdf_bytes("some words"),
    "a.epub": epub_bytes({"a": "some words"}, ["a"]),
    "a.zip": zip_bytes({"a.txt": "some words"}),
}


@pytest.mark.parametrize(("name", "data"), WHOLE.items())
@pytest.mark.parametrize("part", [0.02, 0.5, 0.9])
def test_a_file_cut_short_is_refused(read, name, data, part):
    with pytest.raises(UserError, match=rf"^{name}: .*damaged"):
        read(name, data[: int(len(data) * part)])


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.epub", "a.zip"])
def test_flipped_bytes_are_text_or_one_sentence_but_no_traceback(read, name):
    data = WHOLE[name]
    sentences = []
    for place in range(0, len(data), max(1, len(data) // 60)):
        damaged = bytearray(data)
        damaged[place] ^= 0xFF
        try:
            assert len(read(name, bytes(damaged))) > 0
        except UserError as error:
            sentences.append(str(error))
    assert sentences
    assert all(len(sentence) < 300 and sentence.endswith(".") for sentence in sentences)


@pytest.mark.parametrize("start", ["MZ is a code", "BM 7", "PKzip", "GIF images", "Rar!"])
def test_words_that_look_like_signatures_are_words(read, start):
    assert read("a.txt", start).texts == (start,)


def test_a_page_that_names_no_real_encoding_is_read_by_its_bytes(read):
    assert read("a.html", '<meta charset="utf-eight"><p>中文').texts == ("中文",)


def test_a_book_packed_by_an_unknown_method_is_refused(read):
    book = bytearray(epub_bytes({"a": "x"}, ["a"]))
    for signature, method in [(b"PK\x03\x04", 8), (b"PK\x01\x02", 10)]:
        book[book.index(signature) + method] = 99
    with pytest.raises(UserError, match="packed in a way that cannot be unpacked here"):
        read("a.epub", bytes(book))


def test_a_member_without_a_name_is_skipped(read):
    data = zip_bytes({"X": "x", "b.txt": "good"}).replace(b"X", b"\0")
    documents = read("a.zip", data)
    assert documents.texts == ("good",)
    assert "Skipped : it has no name." in said(documents)


SMALL = "name,comment\nAnn,I like tea a lot\nBob,nets\n"


@pytest.mark.parametrize(
    ("first_row", "texts", "columns"),
    [
        ("guess", ("I like tea a lot", "nets"), ("name", "comment")),
        ("names", ("I like tea a lot", "nets"), ("name", "comment")),
        ("document", ("comment", "I like tea a lot", "nets"), ("1", "2")),
    ],
)
def test_the_first_row_is_names_or_a_document(tmp_path, first_row, texts, columns):
    path = tmp_path / "small.csv"
    path.write_text(SMALL, encoding="utf-8")
    read = read_documents(path, options=ReadOptions(first_row=first_row))
    assert (read.texts, read.columns) == (texts, columns)
    assert read.text_column == columns[1]


def test_columns_without_names_are_chosen_by_number(tmp_path):
    path = tmp_path / "small.csv"
    path.write_text(SMALL, encoding="utf-8")
    options = ReadOptions(first_row="document", text_column="1", label_column="2")
    read = read_documents(path, options=options)
    assert read.texts == ("name", "Ann", "Bob")
    assert read.labels == ("comment", "I like tea a lot", "nets")
