import os
import tracemalloc
from itertools import pairwise

import pytest

from engine.messages import Message, UserError
from engine.text.read import (
    ReadOptions,
    UndecodableText,
    read_documents,
    read_documents_steps,
)
from engine.training import WorkProgress, run
from tests.support.office_files import docx_bytes, zip_bytes

CHINESE = "我们今天去公园散步，天气非常好。孩子们在草地上奔跑。"


def write(folder, files: dict[str, bytes | str]):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def said(documents) -> list[str]:
    return [str(note) for note in documents.notes]


def test_a_folder_is_read_in_order_with_its_sub_folders_as_labels(tmp_path):
    write(tmp_path, {"pos/b.txt": "2", "pos/a.txt": "1", "neg/x.md": "3", "neg/deep/y": "4"})
    documents = read_documents(tmp_path)
    assert documents.names == ("neg/x.md", "neg/deep/y", "pos/a.txt", "pos/b.txt")
    assert documents.texts == ("3", "4", "1", "2")
    assert documents.labels == ("neg", "deep", "pos", "pos")


def test_a_flat_folder_has_no_labels(tmp_path):
    assert read_documents(write(tmp_path, {"a.txt": "1", "b.txt": "2"})).labels is None


def test_good_files_are_read_and_bad_ones_named_with_the_reason(tmp_path):
    files = {
        "a.txt": "good",
        "b.png": b"\x89PNG\r\n\x1a\n",
        "c.docx": b"no",
        "d.txt": b"",
        ".h": "x",
    }
    documents = read_documents(write(tmp_path, files))
    assert documents.texts == ("good",)
    assert said(documents) == [
        "a.txt was read as utf-8.",
        "Skipped b.png: not text (PNG).",
        "Skipped c.docx: the file is not a Word document, or it is damaged.",
        "Skipped d.txt: the file is empty.",
        "Hidden files left out: 1.",
    ]


def test_a_reason_stays_a_message_that_can_be_translated(tmp_path):
    documents = read_documents(write(tmp_path, {"a.txt": "good", "b.txt": b""}))
    note = documents.notes[-1]
    assert note.template == "Skipped {name}: {reason}."
    assert note.values["reason"] == Message("the file is empty")


def test_when_nothing_can_be_read_the_first_reason_is_the_error(tmp_path):
    with pytest.raises(UserError, match=r"^a\.txt: the file is empty\.$"):
        read_documents(write(tmp_path, {"a.txt": b"", "b.txt": b"\0" * 99}))


def test_undecodable_text_in_a_folder_is_skipped_with_its_byte(tmp_path):
    documents = read_documents(write(tmp_path, {"a.txt": "good", "b.txt": b"ok \xff"}))
    assert said(documents)[-1].startswith("Skipped b.txt: byte 3 is not valid utf-8;")
    with pytest.raises(UndecodableText) as caught:
        read_documents(tmp_path / "b.txt")
    assert caught.value.path == tmp_path / "b.txt"


def test_a_list_of_files_and_folders_keeps_its_order(tmp_path):
    write(tmp_path, {"b.txt": "1", "a.txt": "2", "sub/c.txt": "3"})
    paths = [tmp_path / "b.txt", str(tmp_path / "sub"), tmp_path / "missing", tmp_path / "a.txt"]
    documents = read_documents(paths)
    assert documents.texts == ("1", "3", "2")
    assert said(documents)[-1] == "Skipped missing: there is no such file or folder."


def test_nothing_chosen_is_said():
    with pytest.raises(UserError, match="there is nothing to read"):
        read_documents([])


def test_a_zip_is_read_like_a_folder(tmp_path):
    members = {
        "pos/a.txt": "good",
        "neg/b.docx": docx_bytes(["bad"]),
        "pos/": b"",
        "__MACOSX/a": "x",
    }
    (tmp_path / "a.zip").write_bytes(zip_bytes(members))
    documents = read_documents(tmp_path / "a.zip")
    assert (documents.texts, documents.labels) == (("bad", "good"), ("neg", "pos"))
    assert said(documents)[-1] == "Hidden files left out: 1."
    assert list(tmp_path.iterdir()) == [tmp_path / "a.zip"]


def test_a_zip_in_a_labelled_folder_hands_its_label_on(tmp_path):
    write(tmp_path, {"pos/a.zip": zip_bytes({"a.txt": "good"}), "neg/b.txt": "bad"})
    assert read_documents(tmp_path).labels == ("neg", "pos")


def test_chinese_names_in_an_old_windows_archive_are_readable(tmp_path):
    data = zip_bytes({"XXXXXXXX/a.txt": "x"}).replace(b"X" * 8, "好的评论".encode("gb18030"))
    (tmp_path / "a.zip").write_bytes(data)
    assert read_documents(tmp_path / "a.zip").labels == ("好的评论",)


def test_encodings_are_noted_once_each_not_once_per_file(tmp_path):
    guessed = (CHINESE * 3).encode("gb18030")
    write(tmp_path, {"a": "1", "b": "2", "c": guessed, "d": guessed, "e": b"\xff\xfe1\0"})
    notes = said(read_documents(tmp_path))
    assert notes[0] == "2 files were read as utf-8."
    assert notes[1].startswith("2 files (the first is c) do not say their encoding")
    assert notes[2] == "e was read as utf-16-le."
    assert len(notes) == 3


def test_a_guess_is_never_silent(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes((CHINESE * 3).encode("gb18030"))
    note = said(read_documents(path))[0]
    assert "was read as gb18030" in note
    assert "please check the text or choose another encoding" in note
    chosen = read_documents(path, encoding="gb18030")
    assert said(chosen) == ["a.txt was read as gb18030."]


def test_replaced_characters_are_counted_over_all_files(tmp_path):
    write(tmp_path, {"a": b"one \xff", "b": b"two \xff\xff", "c": "real \ufffd"})
    documents = read_documents(tmp_path, options=ReadOptions(encoding_errors="replace"))
    assert documents.texts == ("one \ufffd", "two \ufffd\ufffd", "real \ufffd")
    assert "Characters that could not be read and were replaced: 3." in said(documents)


def test_an_unknown_encoding_is_refused_before_reading(tmp_path):
    with pytest.raises(UserError, match="klingon is not the name of an encoding"):
        read_documents(tmp_path / "missing", encoding="klingon")


def test_too_much_is_refused_with_both_figures(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x" * 2_000_001)
    with pytest.raises(UserError, match=r"2\.0 MB are too much to read; the limit is 2\.0 MB"):
        read_documents(tmp_path / "a.txt", options=ReadOptions(max_bytes=2_000_000))


def test_many_files_together_are_held_to_the_limit_too(tmp_path):
    write(tmp_path, {"a": "x" * 600_000, "b": "x" * 600_000})
    with pytest.raises(UserError, match=r"1\.2 MB are too much"):
        read_documents(tmp_path, options=ReadOptions(max_bytes=1_000_000))


def test_progress_never_goes_back_and_ends_with_the_documents(tmp_path, monkeypatch):
    monkeypatch.setattr("engine.training.Pulse.due", lambda self: True)
    damaged = b"x" * 2_000_000 + b"\xff"
    write(tmp_path, {"a": "x" * 2_000_000, "b": damaged, "c": (CHINESE * 9).encode("gb18030")})
    seen: list[WorkProgress] = []
    options = ReadOptions(encoding_errors="replace")
    documents = run(read_documents_steps(tmp_path, options=options), seen.append)
    assert len(documents) == 3
    reading = [progress for progress in seen if progress.total]
    assert {progress.total for progress in reading} == {
        4_000_001 + len((CHINESE * 9).encode("gb18030"))
    }
    assert all(before.step <= after.step for before, after in pairwise(seen))
    assert reading[-1].step == reading[-1].total
    assert str(reading[0].message) == "Reading a"


def test_reading_can_be_stopped_and_lets_go_of_the_archive(tmp_path, monkeypatch):
    monkeypatch.setattr("engine.training.Pulse.due", lambda self: True)
    (tmp_path / "a.zip").write_bytes(zip_bytes({"a.txt": "x" * 10, "b.txt": "y" * 10}))
    steps = read_documents_steps(tmp_path / "a.zip")
    next(steps)
    steps.close()
    if os.path.isdir("/proc/self/fd"):
        targets = [os.path.realpath(f"/proc/self/fd/{fd}") for fd in os.listdir("/proc/self/fd")]
        assert str(tmp_path / "a.zip") not in targets


@pytest.mark.parametrize(
    "data",
    [b"x" * 10_000_000, b"word \xe4\xb8\xad\n" * 1_000_000],
    ids=["one line", "many lines"],
)
def test_reading_stays_within_the_memory_promised(tmp_path, data):
    (tmp_path / "a.txt").write_bytes(data)
    tracemalloc.start()
    try:
        read_documents(tmp_path / "a.txt")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 4 * len(data) + 4_000_000
