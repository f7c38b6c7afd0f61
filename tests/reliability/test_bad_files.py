"""Reliability plan, A, B and D: bad bytes, structures and paths. One clear sentence each."""

import os
import resource
import socket
import zipfile
from random import Random

import pytest

from engine.messages import UserError
from engine.text import read_source
from engine.text.read import ReadOptions, UndecodableText, read_documents, read_documents_steps
from engine.text.read_zip import MAX_MEMBERS
from engine.training import run
from tests.support.office_files import docx_bytes, xlsx_bytes, zip_bytes

CHINESE = "我们今天去公园散步，天气非常好。孩子们在草地上奔跑，老人们坐在长椅上聊天。"
REPLACE = ReadOptions(encoding_errors="replace")
posix_only = pytest.mark.skipif(os.name != "posix", reason="POSIX files")


@pytest.fixture
def read(tmp_path):
    def read_bytes(data: bytes, name: str = "a.txt", **settings):
        path = tmp_path / name
        path.write_bytes(data)
        return read_documents(path, **settings)

    return read_bytes


def said(documents) -> str:
    return " ".join(str(note) for note in documents.notes)


def refusal(path, **settings) -> str:
    with pytest.raises(UserError) as caught:
        read_documents(path, **settings)
    sentence = str(caught.value)
    assert len(sentence) <= 300
    assert "Traceback" not in sentence
    return sentence


READABLE = [
    pytest.param(b"\xef\xbb\xbfhi", "hi", id="A03 UTF-8 mark"),
    pytest.param("\ufeffhé".encode("utf-16-le"), "hé", id="A04 UTF-16LE"),
    pytest.param("\ufeffhé".encode("utf-16-be"), "hé", id="A05 UTF-16BE"),
    pytest.param("hello there".encode("utf-16-le"), "hello there", id="A06 UTF-16LE, no mark"),
    pytest.param("\ufeffhé".encode("utf-32-be"), "hé", id="A08 UTF-32BE"),
    pytest.param((CHINESE * 90).encode("gb18030"), CHINESE * 90, id="A10 GB18030, 10 KB"),
    pytest.param(b"one\0two\0, three", "one\0two\0, three", id="A21 NULs inside"),
    pytest.param(b"a\rb\r\nc\nd", "a\nb\nc\nd", id="B01 mixed line ends"),
    pytest.param(b"a\rb\rc\rd", "a\nb\nc\nd", id="B01 CR"),
    pytest.param(b"a\r\nb\r\nc\r\nd", "a\nb\nc\nd", id="B01 CRLF"),
    pytest.param(b"end", "end", id="B02 no final line end"),
    pytest.param(b"end" + b"\n" * 1000, "end" + "\n" * 1000, id="B02 1,000 final line ends"),
    pytest.param(b"\n" * 1000, "\n" * 1000, id="B02 nothing but line ends"),
    pytest.param(
        "a\v\f\x1cb\x85\u2028\u2029c".encode(), "a\v\f\x1cb\x85\u2028\u2029c", id="B03 other breaks"
    ),
]


@pytest.mark.parametrize(("data", "text"), READABLE)
def test_readable_bytes_are_read_exactly(read, data, text):
    assert read(data).texts == (text,)


@pytest.mark.parametrize("place", range(1 << 19, (1 << 19) + 3))
def test_b01_a_line_end_on_the_border_of_two_pieces_is_one_line_end(read, place):
    assert read(b"x" * (place - 1) + b"\r\ny").texts == ("x" * (place - 1) + "\ny",)


@pytest.mark.parametrize("encoding", ["shift_jis", "big5", "koi8_r", "cp1252", "euc_kr"])
def test_a13_a_chosen_encoding_is_taken(read, encoding):
    text = {"shift_jis": "日本語", "big5": "中文", "koi8_r": "Привет", "cp1252": "café"}.get(
        encoding, "한국"
    )
    documents = read(text.encode(encoding), encoding=encoding)
    assert documents.texts == (text,)
    assert said(documents) == f"a.txt was read as {encoding}."


def test_a10_a_guess_is_said_and_named(read):
    assert "was read as gb18030, which fits best" in said(read((CHINESE * 9).encode("gb18030")))


EMPTY = [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe\0\0"]


@pytest.mark.parametrize("data", EMPTY, ids=["A01 0 bytes", "A02 UTF-8", "UTF-16", "UTF-32"])
def test_a01_a02_a_file_without_a_character_is_empty(read, data):
    with pytest.raises(UserError, match=r"^a\.txt: the file is empty\.$"):
        read(data)


UNDECODABLE = [
    pytest.param(b"\xff\xfeh\0i\0!", 6, "hi\ufffd", 1, id="A07 odd UTF-16"),
    pytest.param(b"\xff\xfe\0\0h\0\0\0i\0", 8, "h\ufffd", 1, id="A09 cut UTF-32"),
    pytest.param("中".encode("gb2312"), 0, "\ufffd\ufffd", 2, id="A11 two bytes"),
    pytest.param(b"1.5-2\xbaC", 5, "1.5-2\ufffdC", 1, id="A14 Latin-1 sign"),
    pytest.param(
        b"a" * 1_000_000 + b"\xff", 1_000_000, "a" * 1_000_000 + "\ufffd", 1, id="A16 one bad byte"
    ),
    pytest.param(b"\xc0\xaf", 0, "\ufffd" * 2, 2, id="A17 overlong"),
    pytest.param(b"\xed\xa0\x80", 0, "\ufffd" * 3, 3, id="A18 surrogate"),
    pytest.param(b"x\xf4\x90\x80\x80", 1, "x" + "\ufffd" * 4, 4, id="A19 above U+10FFFF"),
    pytest.param("漢字".encode()[:-1], 3, "漢\ufffd", 1, id="A20 cut at the end"),
    pytest.param(
        "é\n".encode() * 4 + b"\xe9\n" * 3, 12, "é\n" * 4 + "\ufffd\n" * 3, 3, id="A24 mixed"
    ),
]


@pytest.mark.parametrize(("data", "offset", "text", "count"), UNDECODABLE)
def test_undecodable_bytes_are_named_and_can_be_replaced(read, data, offset, text, count):
    with pytest.raises(UndecodableText, match=f"a.txt: byte {offset:,} is not valid") as caught:
        read(data)
    assert caught.value.candidates
    documents = read(data, options=REPLACE)
    assert documents.texts == (text,)
    assert f"were replaced: {count}." in said(documents)


def test_a12_a_real_replacement_character_is_none_of_ours(read):
    data = "中文".encode("gb18030") + bytes.fromhex("8431A437")
    documents = read(data, encoding="gb18030", options=REPLACE)
    assert documents.texts == ("中文\ufffd",)
    assert "replaced" not in said(documents)


def test_a15_a_byte_windows_1252_does_not_define(read):
    with pytest.raises(UndecodableText, match=r"byte 3 is not valid cp1252"):
        read(b"abc\x81", encoding="cp1252")


def test_a22_nothing_but_nuls_is_no_text(read):
    with pytest.raises(UserError, match="not text"):
        read(b"\0" * 1_000_000)


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"PK\x03\x04", "ZIP"),
        (b"MZ\x90\0", "EXE"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_a23_renamed_binary_files_are_refused(read, start, kind):
    with pytest.raises(UserError, match=rf"not text \({kind}\)"):
        read(start + Random(0).randbytes(5_000_000))


def test_b04_one_long_line_is_read(read):
    assert len(read(b"x" * 20_000_000).texts[0]) == 20_000_000


def test_b06_many_short_lines_are_read_per_line(read):
    options = ReadOptions(one_document_per="line")
    assert len(read(b"x\n" * 200_000, options=options)) == 200_000


def test_b07_b08_what_is_too_large_is_refused_by_its_size(tmp_path):
    path = tmp_path / "sparse.txt"
    path.touch()
    try:
        os.truncate(path, 1 << 40)
    except OSError:
        os.truncate(path, 1 << 33)
    assert "the limit is 1,000.0 MB" in refusal(path)


@posix_only
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/urandom", "/dev/null"])
def test_b09_devices_are_refused(device):
    assert "a device, pipe or socket, not a regular file" in refusal(device)


@posix_only
def test_b10_a_pipe_without_writer_does_not_block(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "a device, pipe or socket" in refusal(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text("good")
    assert "Skipped pipe.txt: this is a device, pipe or socket" in said(read_documents(tmp_path))


@posix_only
def test_b11_a_socket_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the path of a socket may have 107 bytes only
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s")
        assert "a device, pipe or socket" in refusal("s")


@posix_only
def test_b11_d11_links(tmp_path):
    (tmp_path / "good.txt").write_text("good")
    for name, target in [("ok", "good.txt"), ("dangling", "nowhere"), ("loop", "loop")]:
        (tmp_path / name).symlink_to(target)
    assert read_documents(tmp_path / "ok").texts == ("good",)
    assert "the link points to a file that does not exist" in refusal(tmp_path / "dangling")
    assert "the link leads back to itself" in refusal(tmp_path / "loop")
    (tmp_path / "up").symlink_to(tmp_path)
    assert read_documents(tmp_path).texts == ("good", "good")


def test_b11_missing_and_empty_paths(tmp_path):
    assert refusal(tmp_path / "no.txt") == "no.txt: there is no such file or folder."
    assert refusal(tmp_path) == f"{tmp_path.name}: the folder holds no files."


def test_b16_many_tiny_files_with_one_bad_among_them(tmp_path):
    for number in range(2000):
        (tmp_path / f"{number:04}.txt").write_text(f"text {number}")
    (tmp_path / "1000.txt").write_bytes(b"")
    documents = read_documents(tmp_path)
    assert len(documents) == 1999
    assert "Skipped 1000.txt: the file is empty." in said(documents)


def test_b16_a_thousand_bad_files_do_not_flood_the_notes(tmp_path):
    (tmp_path / "good").write_text("good")
    for number in range(1010):
        (tmp_path / str(number)).touch()
    documents = read_documents(tmp_path)
    assert len(documents.notes) < 1010
    assert "Skipped further files: 10." in said(documents)


NAMES = ["with space's #%&;.txt", "e\u0301.txt", "é.txt", "👩\u200d💻.txt", "%s {0} {name}.txt"]


@pytest.mark.parametrize("name", [*NAMES, "x" * 251 + ".txt"])
def test_d01_to_d04_unusual_names_are_read_and_shown(read, name):
    documents = read(b"text", name)
    assert (documents.texts, documents.names) == (("text",), (name,))
    assert name in said(documents)


@posix_only
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"\xff\xe9.txt", "\ufffd\ufffd.txt"),
        (b"a\nb.txt", "a\ufffdb.txt"),
        ("\u202egpj.txt".encode(), "\ufffdgpj.txt"),
    ],
    ids=["D08", "D09", "C04"],
)
def test_names_that_cannot_be_shown_are_read_and_marked(tmp_path, name, shown):
    path = os.path.join(os.fsencode(tmp_path), name)
    with open(path, "wb") as file:
        file.write(b"text")
    documents = read_documents(os.fsdecode(path))
    assert (documents.texts, documents.names) == (("text",), (shown,))
    assert read_documents(tmp_path).names == (shown,)


def test_d05_d10_impossible_paths():
    assert "the path is too long" in refusal("x" * 300 + "/a.txt")
    assert "NUL character" in refusal("a\0b.txt")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_d13_a_file_without_permission(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt").chmod(0)
    assert "you have no permission to read it" in refusal(tmp_path / "a.txt")


class _Failing:
    """A file whose reading fails as a disk does."""

    def __init__(self, file, error: OSError) -> None:
        self._file, self._error = file, error

    def __getattr__(self, name):
        return getattr(self._file, name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._file.close()

    def read(self, size=-1):
        raise self._error


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(5, "Input/output error"), "reading failed: Input/output error"),
        (PermissionError(13, "Permission denied"), "you have no permission to read it"),
        (FileNotFoundError(2, "gone"), "there is no such file or folder"),
    ],
    ids=["F18", "F23", "D14"],
)
def test_a_disk_that_fails_while_reading(tmp_path, monkeypatch, error, sentence):
    (tmp_path / "a.txt").write_text("x")
    real = read_source._open_unchanged
    monkeypatch.setattr(read_source, "_open_unchanged", lambda *args: _Failing(real(*args), error))
    assert refusal(tmp_path / "a.txt") == f"a.txt: {sentence}."


@pytest.mark.parametrize("size", [100, 2_500_000], ids=["F19 cut", "F20 grown"])
def test_a_file_that_changes_while_it_is_read(tmp_path, monkeypatch, size):
    monkeypatch.setattr("engine.training.Pulse.due", lambda self: True)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 2_000_000)
    steps = read_documents_steps(path)
    while next(steps).step == 0:
        pass
    os.truncate(path, size)
    with pytest.raises(UserError, match="the file changed while it was being read"):
        run(steps)


def test_a_file_replaced_between_looking_and_opening(tmp_path, monkeypatch):
    monkeypatch.setattr("engine.training.Pulse.due", lambda self: True)
    path = tmp_path / "a.txt"
    path.write_text("old")
    steps = read_documents_steps(path)
    next(steps)
    path.unlink()
    (tmp_path / "b.txt").write_text("new")
    os.replace(tmp_path / "b.txt", path)
    path.write_text("longer than before")
    with pytest.raises(UserError, match="the file changed"):
        run(steps)


# --- archives ---------------------------------------------------------------------------------

ESCAPES = ["../a.txt", "x/../../a.txt", "/abs.txt", "C:\\x.txt", "..\\a.txt"]


@pytest.mark.parametrize("name", ESCAPES)
def test_a_member_that_points_outside_is_refused(read, name):
    with pytest.raises(UserError, match="its name points outside the archive"):
        read(zip_bytes({name: "evil"}), "a.zip")
    documents = read(zip_bytes({name: "evil", "b.txt": "good"}), "a.zip")
    assert documents.texts == ("good",)
    assert "its name points outside the archive" in said(documents)


def test_a_link_in_an_archive_is_refused(tmp_path):
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "it is a link, not a file" in refusal(tmp_path / "a.zip")


def test_an_archive_in_an_archive_is_skipped(read):
    documents = read(zip_bytes({"in.zip": zip_bytes({"a": "b"}), "c.txt": "good"}), "a.zip")
    assert documents.texts == ("good",)
    assert "Skipped in.zip: archives inside archives are not opened" in said(documents)


@pytest.mark.parametrize("name", ["a.zip", "a.docx", "a.xlsx", "a.epub"])
def test_a_bomb_is_refused_before_it_unpacks(read, name):
    bomb = zip_bytes({"word/document.xml": b"0" * 50_000_000})
    assert len(bomb) * 900 < 50_000_000
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(UserError, match="it would unpack to more than 200 times its size"):
        read(bomb, name)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000


def test_an_archive_that_unpacks_to_more_than_the_limit_is_refused(read):
    data = zip_bytes({name: Random(0).randbytes(400_000) for name in "abc"}, zipfile.ZIP_STORED)
    with pytest.raises(UserError, match=r"a\.zip: 1\.2 MB are too much to read"):
        read(data * 1, "a.zip", options=ReadOptions(max_bytes=1_201_000 - 100_000))


def test_a_member_larger_than_it_announces_is_damaged(read):
    data = bytearray(zip_bytes({"a.txt": b"x" * 1000}, zipfile.ZIP_STORED))
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (10).to_bytes(4, "little")
    with pytest.raises(UserError, match=r"a\.txt: the file is damaged or incomplete"):
        read(bytes(data), "a.zip")


def test_too_many_members_are_refused_before_the_list_is_read(read):
    data = bytearray(zip_bytes({"a.txt": "x"}))
    end = data.index(b"PK\x05\x06")
    data[end + 12 : end + 16] = (65_000_000).to_bytes(4, "little")
    with pytest.raises(UserError, match="table of contents is damaged or too long"):
        read(bytes(data), "a.zip")
    assert MAX_MEMBERS == 100_000


def test_an_encrypted_member_is_named(read):
    data = bytearray(zip_bytes({"a.txt": "x"}))
    for signature, flags in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)]:
        data[data.index(signature) + flags] |= 1
    with pytest.raises(UserError, match=r"a\.txt: it is password-protected"):
        read(bytes(data), "a.zip")


@pytest.mark.parametrize(
    ("name", "data"), [("a.docx", docx_bytes(["word " * 50])), ("a.xlsx", xlsx_bytes([["word"]]))]
)
def test_an_office_file_cut_at_many_places_is_one_sentence(tmp_path, name, data):
    for place in range(0, len(data), len(data) // 25):
        (tmp_path / name).write_bytes(data[:place])
        assert refusal(tmp_path / name).startswith(f"{name}: the file is ")
