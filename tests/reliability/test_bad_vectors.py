"""Reliability plan, E: embedding files. Each row of the plan is a test here with its id."""

import gzip
import io
import json
import os
import pickle
import struct
import tracemalloc
import zipfile

import numpy as np
import pytest

from engine.embeddings.formats import load_vectors, load_vectors_steps
from engine.embeddings.formats_rows import MAX_WORD
from engine.messages import UserError
from engine.training import run

MB = 1_000_000
TWO = np.array([[1, -2, 0.5], [0.25, 0, 1e-3]], np.float32)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "vectors"


def load(path, data, **settings):
    """Write ``data`` to ``path`` and load it."""
    path.write_bytes(data)
    return run(load_vectors_steps(path, **settings))


def refusal(path, data=None, **settings):
    """Return the one sentence with which a file is refused; it names the file."""
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(UserError) as caught:
        load_vectors(path, **settings)
    sentence = str(caught.value)
    assert len(sentence) <= 300
    assert path.name in sentence
    return sentence


def peak(work):
    """Return the most memory, in bytes, that ``work`` held at a time."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def sparse(path, head, size):
    """Write a file that begins with ``head`` and goes on with zeros that take no room."""
    with path.open("wb") as file:
        file.write(head)
        file.truncate(size)


def words(loaded):
    return loaded.space.vocabulary.tokens


def said(loaded):
    return " ".join(map(str, loaded.notes))


def binary(*names, newline=b"", vectors=TWO):
    rows = [
        name + b" " + row.astype("<f4").tobytes() + newline
        for name, row in zip(names, vectors, strict=True)
    ]
    return b"%d %d\n" % vectors.shape + b"".join(rows)


def npy(array, version=(1, 0), **settings):
    buffer = io.BytesIO()
    np.lib.format.write_array(buffer, array, version, **settings)
    return buffer.getvalue()


def npy_with(header, payload=b""):
    text = header.encode()
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text + payload


def tensors(header, data=b""):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + data


def f32(shape, begin, end):
    return {"dtype": "F32", "shape": shape, "data_offsets": [begin, end]}


class Marked:
    """Unpickling this makes a folder."""

    def __init__(self, path):
        self.path = str(path)

    def __reduce__(self):
        return os.mkdir, (self.path,)


def test_e01_a_header_of_a_million_million_words_is_not_believed(path):
    path.write_bytes((b"1000000000000 300\n" + bytes(10_000))[:10_000])
    sentences = []
    assert peak(lambda: sentences.append(refusal(path))) < 10 * MB
    assert "1,000,000,000,000 words" in sentences[0]
    assert "room for 8" in sentences[0]


@pytest.mark.parametrize("row", [b"word 1 2 3\n", b"word \0\0\0\0"])
def test_e02_nor_is_one_of_a_million_million_numbers(path, row):
    path.write_bytes(b"3 1000000000000\n" + row)
    sentences = []
    assert peak(lambda: sentences.append(refusal(path))) < 10 * MB
    assert "1,000,000,000,000" in sentences[0]


@pytest.mark.parametrize("header", [b"1" * 5000 + b" 3\n", b"2 " + b"1" * 5000 + b"\n"])
def test_e03_a_number_of_5000_digits(path, header):
    assert "digits" in refusal(path, header + b"a 1 2 3\nb 1 2 3\n")


@pytest.mark.parametrize(
    "header", ["-2 3", "2 -3", "0 3", "2 0", "3.5 4", "0x10 3", "nan 3", "٢ ٣", "2", "2 3 4"]
)
def test_e04_a_header_that_is_not_two_numbers(path, header):
    refusal(path, header.encode() + b"\na 1 2 3\nb 1 2 3\n")
    refusal(path, header.encode() + b"\na " + TWO[0].tobytes() + b"b " + TWO[1].tobytes())


@pytest.mark.parametrize("start", [b"1", b"1 ", b"word 0.5 "])
def test_e05_a_first_line_of_100_mb(path, start):
    sparse(path, start + b"7" * MB, 100 * MB)
    assert peak(lambda: refusal(path)) < 10 * MB


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\n", gzip.compress(b"")])
def test_e06_nothing_in_it(path, data):
    refusal(path, data)
    if not data:
        assert "empty" in refusal(path)


def test_e07_glove_named_like_word2vec(tmp_path):
    loaded = load(tmp_path / "word2vec.txt", b"the 1 -2 .5\ncat .25 0 1e-3\n")
    assert loaded.format == "GloVe text"
    assert np.array_equal(loaded.space.vectors, TWO)


def test_e08_text_named_binary_and_binary_named_text(tmp_path):
    text = load(tmp_path / "a.bin", b"2 3\na 1 -2 .5\nb .25 0 1e-3\n")
    data = load(tmp_path / "a.txt", binary(b"a", b"b"))
    assert (text.format, data.format) == ("word2vec text", "word2vec binary")
    assert np.array_equal(text.space.vectors, TWO)
    assert np.array_equal(data.space.vectors, TWO)


@pytest.mark.parametrize("cut", range(1, 30))
def test_e09_binary_cut_short(path, cut):
    data = binary(b"a_longer_word", b"another_long_word")[:-cut]
    assert "1 of the 2 words" in refusal(path, data) or "room for 1 at most" in refusal(path)
    assert words(load(path, data, limit=1)) == ("a_longer_word",)


def test_e09_binary_cut_in_the_first_vector(path):
    data = binary(b"longer", vectors=TWO[:1])[:-1]
    assert "0 of the 1 words" in refusal(path, data, limit=1)


def test_e09_text_cut_short(path):
    data = b"2 3\nfirst 1.25 2.25 3.25\nsecond 4.25 5.25"
    assert "line 3 " in refusal(path, data)
    assert words(load(path, data, limit=1)) == ("first",)


def test_e10_extra_bytes_are_left_out_and_told(path):
    loaded = load(path, binary(b"a", b"b") + b"more")
    assert np.array_equal(loaded.space.vectors, TWO)
    assert "left out" in said(loaded)


def test_e11_line_feeds_between_entries_or_none(path):
    both = [load(path, binary(b"a", b"b", newline=end)) for end in (b"", b"\n")]
    for loaded in both:
        assert words(loaded) == ("a", "b")
        assert np.array_equal(loaded.space.vectors, TWO)
        assert not loaded.notes


def test_e12_a_word_cut_within_a_letter(path):
    cut = "naïve".encode()[:3]
    for data in (binary(cut, b"b"), b"2 3\n" + cut + b" 1 -2 .5\nb .25 0 .001\n"):
        loaded = load(path, data)
        assert words(loaded) == ("na\ufffd", "b")
        assert "replaced: 1" in said(loaded)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(binary(b"", b"b"), id="no letters, binary"),
        pytest.param(b"2 3\n 1 2 3\nb 1 2 3\n", id="no letters, text"),
        pytest.param(binary(b"w" * MB, b"b"), id="1 MB, binary"),
        pytest.param(b"1 3\n" + b"w" * MB + b" 1 2 3\n", id="1 MB, text"),
        pytest.param(b"a 1 2 3\n" + b"w" * MB + b" 1 2 3\n", id="1 MB, GloVe"),
    ],
)
def test_e13_a_word_without_letters_or_too_long(path, data):
    assert peak(lambda: refusal(path, data)) < 10 * MB


def test_e13_100_mb_without_a_space(path):
    sparse(path, b"2 3\nword", 100 * MB)
    assert peak(lambda: refusal(path)) < 10 * MB


def test_e14_of_repeated_words_the_first_is_kept(path):
    loaded = load(path, b"a 1 2 3\nb 4 5 6\na 7 8 9\na 7 8 9\n")
    assert loaded.space.vectors.tolist() == [[1, 2, 3], [4, 5, 6]]
    assert "first was kept: 2" in said(loaded)


def test_e15_numbers_that_are_not_finite(path):
    loaded = load(path, b"a nan 1 2\nb inf -inf 0\nc 1e39 0 0\nd 1e-45 0 1\ne 1 2 3\n")
    assert np.isfinite(loaded.space.vectors).all(axis=1).tolist() == [0, 0, 0, 1, 1]
    assert loaded.space.vectors[3, 0] == np.float32(1e-45) > 0
    assert "undefined numbers: 3" in said(loaded)
    assert [found.word for found in loaded.space.nearest("d", 4)] == ["e"]


def test_e16_a_vector_of_zeros_is_like_nothing(path):
    space = load(path, b"zero 0 0 0\nb 4 5 6\n").space
    assert space.similarity("zero", "b") == 0


@pytest.mark.parametrize("row", [b"b 1 2", b"b 1 2 3 4", b"b", b"b 1 2 3 x", b"b 1 2 x"])
@pytest.mark.parametrize("head", [b"", b"4 3\n"])
def test_e17_a_number_too_few_or_too_many(path, head, row):
    data = head + b"a 1.5 2.5 3.5\na' 1 2 3\n\n" + row + b"\nc 1 2 3\n"
    assert f"line {5 if head else 4} " in refusal(path, data)
    assert words(load(path, data, limit=2)) == ("a", "a'")


def test_e17_the_line_is_counted_from_the_beginning_of_the_file(path):
    good = b"".join(b"word%d 1 2 3\n" % number for number in range(20_000))
    assert "line 20,001 " in refusal(path, good + b"bad 1 2\n")
    assert "line 20,002 " in refusal(path, b"20001 3\n" + good + b"bad 1 2\n")


def test_e18_words_with_spaces(path):
    loaded = load(path, b"the 1 2 3\n. . . 0.1 -2 3\nat name@domain.com 4 5 6\n. 7 8 9\n")
    assert words(loaded) == ("the", ". . .", "at name@domain.com", ".")
    assert loaded.space.vectors[2].tolist() == [4, 5, 6]


def test_e19_ways_to_write_a_number(path):
    loaded = load(path, b"a 1,5 1e-3 +1\nb -,5 1E3 5.\n")
    expected = np.array([[1.5, 1e-3, 1], [-0.5, 1000, 5]], np.float32)
    assert np.array_equal(loaded.space.vectors, expected)


@pytest.mark.parametrize("number", ["1_000", "0x1", "1.2.3", "--1", "1-2", "1e", ".", "1\f2", "١"])
def test_e19_what_is_no_number(path, number):
    assert "line 2 " in refusal(path, f"a 1 2 3\nb 1 {number} 3\nc 1 2 3\n".encode())


@pytest.mark.parametrize(
    "data",
    [
        b"a\t1\t-2\t.5\nb\t.25\t0\t1e-3\n",
        b"a  1  -2  .5\nb  .25 \t 0  1e-3\n",
        b"a 1 -2 .5 \nb .25 0 1e-3 \n",
        b"a 1 -2 .5\r\nb .25 0 1e-3\r\n",
        b"2\t3 \r\na 1 -2 .5\r\nb .25 0 1e-3\r\n",
        b"\xef\xbb\xbfa 1 -2 .5\nb .25 0 1e-3",
        b"\xef\xbb\xbf2 3\n\na 1 -2 .5\n\nb .25 0 1e-3\n\n",
    ],
)
def test_e20_spaces_of_all_kinds(path, data):
    loaded = load(path, data)
    assert words(loaded) == ("a", "b")
    assert np.array_equal(loaded.space.vectors, TWO)
    assert not loaded.notes


@pytest.mark.parametrize("head", [b"", b"4 3\n"])
def test_e21_letters_that_are_spaces_elsewhere(path, head):
    names = ("\x85", "a\u2028b", "c\xa0d", "\u3000")
    data = head + b"".join(name.encode() + b" 1 2 3\n" for name in names)
    assert words(load(path, data)) == names


def test_e22_fewer_or_more_rows_than_announced(path):
    rows = b"first 1.25 2.25 3.25\nsecond 4 5 6\n"
    assert "2 of the 3 words" in refusal(path, b"3 3\n" + rows)
    assert words(load(path, b"3 3\n" + rows, limit=2)) == ("first", "second")
    loaded = load(path, b"1 3\n" + rows)
    assert words(loaded) == ("first",)
    assert "left out" in said(loaded)


def test_e23_the_beginning_of_a_large_file(path):
    count, dimension = 1000, 300
    row = bytes(4 * dimension)
    head = b"3000000 300\n" + b"".join(b"w%06d " % n + row for n in range(count))
    sparse(path, head, 3_000_000 * (8 + len(row)))
    loaded = []
    assert peak(lambda: loaded.append(load_vectors(path, limit=count))) < 5 * MB
    assert loaded[0].vectors.shape == (count, dimension)


@pytest.mark.parametrize("cut", range(0, 120, 6))
def test_e24_a_fasttext_model_cut_short(path, cut):
    head = struct.pack("<14i", 793712314, 12, 4, 5, 5, 1, 5, 1, 2, 2, 10, 3, 6, 100)
    refusal(path, (head + bytes(64))[: 4 + cut])


@pytest.mark.parametrize(
    ("field", "value"), [(0, 793712315), (1, 13), (2, 0), (2, -1), (2, 2**31 - 1), (10, 2**31 - 1)]
)
def test_e24_a_fasttext_model_that_announces_nonsense(path, field, value):
    fields = [793712314, 12, 4, 5, 5, 1, 5, 1, 2, 2, 10, 3, 6, 100]
    fields[field] = value
    path.write_bytes(struct.pack("<14i", *fields) + bytes(200))
    assert peak(lambda: refusal(path)) < 10 * MB


def test_e26_a_vec_file_has_whole_words_only(tmp_path):
    data = b"2 3\nthe 1 2 3\ncat 4 5 6\n"
    assert "no pieces" in said(load(tmp_path / "cc.en.300.vec", data))
    assert "no pieces" in said(load(tmp_path / "cc.en.300.vec.gz", gzip.compress(data)))
    assert "no pieces" not in said(load(tmp_path / "cc.txt", data))


def test_e27_arrays_of_python_objects_are_never_read(tmp_path, path):
    marker = tmp_path / "marker"
    array = np.array([Marked(marker)], object)
    assert "Python objects" in refusal(path, npy(array, allow_pickle=True))
    np.savez(tmp_path / "a.npz", vectors=TWO, words=array, allow_pickle=True)
    assert "Python objects" in refusal(tmp_path / "a.npz")
    assert not marker.exists()


HEADER = "{{'descr': '{}', 'fortran_order': False, 'shape': {}, }}"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(npy_with(HEADER.format("<f4", "(1, 2)") + " " * 10_000, bytes(8)), id="long"),
        pytest.param(npy_with(HEADER.format("<f4", f"({2**40}, {2**40})")), id="huge"),
        pytest.param(npy_with(HEADER.format("<f4", "(-1, 2)")), id="negative"),
        pytest.param(npy_with(HEADER.format("<f4", "(4, 3)"), bytes(12)), id="short"),
        pytest.param(npy_with(HEADER.format("<f4", "(0, 3)")), id="no rows"),
        pytest.param(npy_with("(" * 9000), id="deep"),
        pytest.param(npy_with("__import__('os').abort()"), id="code"),
        pytest.param(npy(np.zeros(3, [("a", "<f4"), ("b", "<i4")])), id="structured"),
        pytest.param(npy(np.zeros(3, np.float32)), id="one axis"),
        pytest.param(npy(np.zeros((2, 2), np.int64)), id="whole numbers"),
        pytest.param(npy(TWO)[:6] + b"\x04" + npy(TWO)[7:], id="version 4"),
    ],
)
def test_e28_npy_headers_that_cannot_be(path, data):
    assert peak(lambda: refusal(path, data)) < 10 * MB


@pytest.mark.parametrize("version", [(1, 0), (2, 0), (3, 0)])
@pytest.mark.parametrize(
    "array",
    [TWO, np.asfortranarray(TWO), TWO.astype(">f4"), TWO.astype("<f8")],
    ids=["plain", "Fortran", "big-endian", "float64"],
)
@pytest.mark.filterwarnings("ignore:Stored array in format:UserWarning")
def test_e28_npy_of_all_kinds(path, array, version):
    loaded = load(path, npy(array, version))
    assert np.array_equal(loaded.space.vectors, TWO)
    assert loaded.space.vectors.flags.c_contiguous
    assert words(loaded) == ("1", "2")
    assert "no words" in said(loaded)
    assert load(path, npy(array, version), limit=1).space.vectors.tolist() == TWO[:1].tolist()


def test_e29_an_npz_that_unpacks_to_far_more(path):
    zeros = bytes(MB)
    archive = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)
    with archive, archive.open("vectors.npy", "w") as member:
        member.write(npy_with(HEADER.format("<f4", "(64000, 250)")))
        for _ in range(64):
            member.write(zeros)
    assert peak(lambda: refusal(path)) < 2 * MB


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("name", ["a.kv", "a.model", "a.pkl", "a.txt"])
def test_e30_pickles_are_never_opened(tmp_path, name, protocol):
    marker = tmp_path / "marker"
    for content in (Marked(marker), {"vectors": [Marked(marker)]}, [Marked(marker)]):
        assert "pickle" in refusal(tmp_path / name, pickle.dumps(content, protocol))
    assert not marker.exists()


def test_e30_nor_are_those_in_a_zip(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/data.pkl", b"\x80\x02.")
    assert "pickle" in refusal(path)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param((2**63).to_bytes(8, "little") + b"{}", id="length"),
        pytest.param(tensors({"a": f32([1, 2], 0, 8), "b": f32([2], 4, 12)}, bytes(12)), id="over"),
        pytest.param(tensors({"a": f32([1, 2], 0, 8), "b": f32([2], 12, 20)}, bytes(20)), id="gap"),
        pytest.param(tensors({"a": f32([1, 2], 0, 8)}, bytes(9)), id="more at the end"),
        pytest.param(tensors({"a": f32([1, 2], 0, 8)}, bytes(7)), id="cut"),
        pytest.param(tensors({"a": f32([2**40, 2**40], 0, 8)}, bytes(8)), id="shape"),
        pytest.param(tensors({"a": f32([-1, -2], 0, 8)}, bytes(8)), id="negative"),
        pytest.param(tensors({"a": f32([1, True], 0, 4)}, bytes(4)), id="truth"),
        pytest.param(tensors({"a": f32([1.0, 1.0], 0, 4)}, bytes(4)), id="fraction"),
        pytest.param(tensors({"a": 3}), id="no entry"),
        pytest.param(tensors({"a": {**f32([1, 1], 0, 4), "dtype": "F7"}}, bytes(4)), id="dtype"),
        pytest.param(tensors({"a": {**f32([1, 1], 0, 4), "dtype": []}}, bytes(4)), id="list"),
        pytest.param(
            tensors(b'{"a":%s,"a":%s}' % ((json.dumps(f32([1, 2], 0, 8)).encode(),) * 2), bytes(8)),
            id="twice",
        ),
        pytest.param(tensors(b'{"a":'), id="bad JSON"),
        pytest.param(tensors(b"{\xff}"), id="not UTF-8"),
        pytest.param(tensors(b'{"a":' + b"[" * 100_000), id="deep"),
        pytest.param(tensors(b'{"a":' + b"1" * 5000 + b"}"), id="digits"),
        pytest.param(tensors({}), id="nothing"),
    ],
)
def test_e31_safetensors_headers_that_cannot_be(path, data):
    assert peak(lambda: refusal(path, data)) < 10 * MB


def test_e32_a_gzip_that_unpacks_to_far_more(path):
    row = b"w" + b" 0" * 5000 + b"\n"
    with gzip.open(path, "wb") as file:
        for _ in range(1500):
            file.write(row)
    assert "times its size" in refusal(path)


def test_gzip_is_unpacked_on_the_way(path):
    assert words(load(path, gzip.compress(binary(b"a", b"b")))) == ("a", "b")
    data = gzip.compress(b"a 1 2 3\n" * 100)
    assert "damaged" in refusal(path, data[:-12])
    assert "unpack it" in refusal(path, gzip.compress(npy(TWO)))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG"),
        (b"%PDF-1.7\nhello there\n", "PDF"),
        ("\ufeffa 1 2 3\n".encode("utf-16-le"), "UTF-16"),
        ("a 1 2 3\nb 1 2 3\n".encode("utf-16-be"), "UTF-16"),
        (b"Once upon a time\nthere was a text.\n", "no word vectors"),
        (bytes(1000), "no word vectors"),
    ],
)
def test_other_files_are_called_what_they_are(path, data, reason):
    assert reason in refusal(path, data)


def test_a_word_as_long_as_the_limit_is_read(path):
    assert words(load(path, b"1 2\n" + b"w" * MAX_WORD + b" 1 2\n")) == ("w" * MAX_WORD,)
    refusal(path, b"1 2\n" + b"w" * (MAX_WORD + 1) + b" 1 2\n")
