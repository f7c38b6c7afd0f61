import codecs
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.messages import UserError
from engine.text.encoding import (
    PIECE,
    Decoded,
    PieceDecoder,
    UndecodableText,
    decode_steps,
    known_encoding,
    preview_encodings,
    rank,
)
from engine.text.read import read_documents
from engine.text.read_plausibility import EVERYDAY
from engine.text.read_source import Source

CHINESE = "我们今天去公园散步，天气非常好。孩子们在草地上奔跑，老人们坐在长椅上聊天。"
TAIWANESE = "我們今天去公園散步，天氣非常好。孩子們在草地上奔跑，老人們坐在長椅上聊天。"
JAPANESE = "私たちは今日公園を散歩しました。天気はとても良かったです。子供たちは走りました。"
KOREAN = "우리는 오늘 공원에서 산책했다. 날씨가 아주 좋았다. 아이들은 잔디밭에서 뛰어다녔다."
RUSSIAN = "Мы сегодня гуляли в парке. Погода была очень хорошая. Дети бегали по траве."
FRENCH = "Nous avons marché dans le parc. Le temps était très beau, l'été à la française."
GERMAN = "Über den Wolken muß die Freiheit wohl grenzenlos sein. Schöne Grüße, späte Vögel."
ENGLISH = "“It was the best of times,” he said — “it’s fine…” and “went home.” “Really?”"

LEGACY = [
    ("gb18030", CHINESE),
    ("gb18030", TAIWANESE),
    ("big5", TAIWANESE),
    ("cp932", JAPANESE),
    ("euc_jp", JAPANESE),
    ("euc_kr", KOREAN),
    ("cp1251", RUSSIAN),
    ("koi8_r", RUSSIAN),
    ("cp1252", FRENCH),
    ("cp1252", GERMAN),
    ("cp1252", ENGLISH),
    ("utf_16_le", CHINESE),
    ("utf_16_be", JAPANESE),
]


def decode(data: bytes, **options) -> Decoded:
    stream = io.BytesIO(data)
    source = Source(Path("some.txt"), "some.txt", len(data), lambda: stream)
    return run_ints(decode_steps(stream, source, **options))


def run_ints(steps):
    while True:
        try:
            next(steps)
        except StopIteration as finished:
            return finished.value


@pytest.mark.parametrize(("encoding", "text"), LEGACY)
def test_a_legacy_encoding_is_recognised_and_called_a_guess(encoding, text):
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert codecs.lookup(decoded.encoding) == codecs.lookup(encoding)
    assert decoded.guessed


@pytest.mark.parametrize(("encoding", "text"), LEGACY[:-2])
def test_a_sentence_after_a_long_ascii_text_is_recognised_too(encoding, text):
    data = b"plain words\n" * 400 + text.encode(encoding) * 4
    assert decode(data).text.endswith(text)


@pytest.mark.parametrize(("encoding", "text"), LEGACY)
def test_the_right_encoding_leads_the_ranking(encoding, text):
    best = rank(text.encode(encoding))[0]
    assert (best.name, best.preview, best.undecodable) == (encoding, text, 0)


@pytest.mark.parametrize(("encoding", "text"), LEGACY)
def test_the_chosen_encoding_is_taken_without_a_word(encoding, text):
    assert decode(text.encode(encoding), encoding=encoding) == Decoded(text, encoding)


MARKED = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
    "gb18030": "\ufeff".encode("gb18030"),
}


@pytest.mark.parametrize(("encoding", "mark"), MARKED.items())
@pytest.mark.parametrize("text", ["hi", CHINESE, "a\r\nb", "𝄞 clef"])
def test_a_byte_order_mark_decides_and_is_not_text(encoding, mark, text):
    decoded = decode(mark + text.encode(encoding))
    assert decoded == Decoded(text.replace("\r\n", "\n"), encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["hello wörld\n", "one two 三四 five six"])
def test_utf_16_and_32_without_mark_are_recognised_by_their_nuls(encoding, text):
    assert decode(text.encode(encoding)) == Decoded(text, encoding, guessed=True)


@pytest.mark.parametrize("plain", ["utf-16", "UTF_32", "utf8"])
def test_a_plain_unicode_name_takes_the_byte_order_from_the_file(plain):
    for order in ("-le", "-be") if "8" not in plain else ("",):
        exact = codecs.lookup(plain).name + order
        assert decode("\ufeffabc".encode(exact), encoding=plain).text == "abc"
        assert decode("abc".encode(exact), encoding=plain).text == "abc"


FAULTS = [
    pytest.param(b"\xc0\xaf", None, 0, id="overlong"),
    pytest.param(b"ab\xed\xa0\x80", None, 2, id="encoded surrogate"),
    pytest.param(b"abc\xf4\x90\x80\x80", None, 3, id="above U+10FFFF"),
    pytest.param("漢字".encode()[:-1], None, 3, id="cut at the end"),
    pytest.param(b"x" * 1_000_000 + b"\xff" + b"y" * 9, None, 1_000_000, id="one bad byte"),
    pytest.param("中".encode("gb2312"), None, 0, id="two characters are no evidence"),
    pytest.param("1.5-2ºC".encode("latin-1"), None, 5, id="one sign is no evidence"),
    pytest.param(b"\xff\xfeh\0i\0!", None, 6, id="UTF-16 with an odd byte"),
    pytest.param(b"\xff\xfe\0\0h\0\0\0i\0", None, 8, id="UTF-32 cut"),
    pytest.param(b"abc \x81", "cp1252", 4, id="undefined in windows-1252"),
    pytest.param(b"\xd6\xd0 \xff", "gb18030", 3, id="chosen encoding"),
    pytest.param(
        "naïve é\n".encode() * 3 + "naïve é\n".encode("latin-1"), None, 32, id="mixed lines"
    ),
]


@pytest.mark.parametrize(("data", "encoding", "offset"), FAULTS)
def test_what_is_uncertain_is_asked_and_the_byte_named(data, encoding, offset):
    with pytest.raises(UndecodableText, match=f"some.txt: byte {offset:,} is not valid") as caught:
        decode(data, encoding=encoding)
    assert caught.value.offset == offset
    assert caught.value.path == Path("some.txt")
    assert len(caught.value.candidates) >= 3


def test_few_faults_in_a_long_text_are_asked_even_if_another_encoding_fits():
    data = b"caf\xe9 words " * 20 + b"plain words " * 3000
    with pytest.raises(UndecodableText, match="byte 3 is not valid utf-8") as caught:
        decode(data)
    assert caught.value.candidates[0].name == "cp1252"


def test_windows_1252_is_offered_for_a_latin_1_sign():
    with pytest.raises(UndecodableText) as caught:
        decode("1.5-2ºC".encode("latin-1"))
    offered = {candidate.name: candidate.preview for candidate in caught.value.candidates}
    assert offered["cp1252"] == "1.5-2ºC"


@pytest.mark.parametrize(
    ("data", "text", "count"),
    [
        (b"x" * 1_000_000 + b"\xff" + b"y", "x" * 1_000_000 + "\ufffdy", 1),
        ("real \ufffd".encode() * 500 + b"\xff", "real \ufffd" * 500 + "\ufffd", 1),
        ("é\n".encode() * 3 + b"\xe9\n" * 2, "é\n" * 3 + "\ufffd\n" * 2, 2),
        ("漢字".encode()[:-1], "漢\ufffd", 1),
        (b"\xc0\xaf", "\ufffd\ufffd", 2),
        (b"\xff\xfeh\0i\0!", "hi\ufffd", 1),
    ],
)
def test_replaced_characters_are_counted_exactly(data, text, count):
    decoded = decode(data, errors="replace")
    assert (decoded.text, decoded.replaced) == (text, count)


def test_a_replacement_character_in_gb18030_is_not_counted():
    data = "中文".encode("gb18030") + bytes.fromhex("8431A437")
    decoded = decode(data, encoding="gb18030", errors="replace")
    assert decoded == Decoded("中文\ufffd", "gb18030", 0)


ENCODINGS = ["utf-8", "utf-16-le", "utf-32-be", "cp1252", *EVERYDAY]


@given(data=st.binary(max_size=80), encoding=st.sampled_from(ENCODINGS), size=st.integers(1, 7))
@example(b"a\r\nb\rc\n", "utf-8", 2)
@example("\ufffd漢".encode() + b"\xe6\xbc", "utf-8", 1)
def test_pieces_of_any_size_give_the_same_text_and_count(data, encoding, size):
    decoder = PieceDecoder(encoding, "replace")
    pieces = [data[start : start + size] for start in range(0, len(data), size)]
    text = "".join(decoder.decode(piece) for piece in pieces) + decoder.decode(b"", final=True)
    whole = data.decode(encoding, "replace").removeprefix("\ufeff")
    assert text == whole.replace("\r\n", "\n").replace("\r", "\n")
    kept = data.decode(encoding, "ignore")
    assert decoder.replaced == len(data.decode(encoding, "replace")) - len(kept)


@given(st.binary(max_size=60), st.integers(1, 9), st.sampled_from(ENCODINGS))
def test_the_offset_of_a_fault_is_the_same_in_pieces(data, size, encoding):
    def fault(step: int) -> int | None:
        decoder = PieceDecoder(encoding, "strict")
        try:
            for start in range(0, len(data), step):
                decoder.decode(data[start : start + step])
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            return error.start
        return None

    assert fault(size) == fault(max(1, len(data)))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_utf_8_is_read_back_exactly(text):
    data = text.encode()
    try:
        decoded = decode(data)
    except UserError:  # a handful of control characters is no text, one mark alone is empty
        assert any(ord(character) < 32 or character == "\x7f" for character in text)
    else:
        if decoded.encoding == "utf-8":
            expected = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
            assert decoded.text == expected


def test_a_page_s_own_word_for_its_encoding_comes_before_guessing():
    assert decode(b"caf\xe9", declared="cp1252") == Decoded("café", "cp1252")
    assert decode("café".encode(), declared="cp1252") == Decoded("café", "utf-8")


@pytest.mark.parametrize("name", ["klingon", "rot13", "base64", "", "a\0b"])
def test_an_unknown_encoding_is_refused(name):
    with pytest.raises(UserError, match="is not the name of an encoding"):
        known_encoding(name)


def test_long_texts_are_decoded_in_several_steps():
    stream = io.BytesIO(b"x" * (3 * PIECE))
    source = Source(Path("a"), "a", 3 * PIECE, lambda: stream)
    assert list(decode_steps(stream, source)) == [PIECE, 2 * PIECE, 3 * PIECE, 3 * PIECE]


def test_the_menu_offers_the_certain_encoding_first(tmp_path):
    path = tmp_path / "a.txt"
    for data, name in [
        (CHINESE.encode(), "utf-8"),
        (codecs.BOM_UTF16_BE + "hi".encode("utf-16-be"), "utf-16-be"),
        ("hello there".encode("utf-16-le"), "utf-16-le"),
    ]:
        path.write_bytes(data)
        first, *others = preview_encodings(path)
        assert (first.name, first.confidence, first.undecodable) == (name, 1.0, 0)
        assert len(others) >= 2


def test_the_menu_shows_each_candidate_s_own_reading(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(CHINESE.encode("gb18030") * 20)
    candidates = preview_encodings(path)
    assert candidates[0].name == "gb18030"
    assert candidates[0].preview == (CHINESE * 20)[:300]
    assert len({candidate.preview for candidate in candidates}) == len(candidates)
    assert list(candidates) == sorted(candidates, key=lambda c: -c.confidence)


def test_a_candidate_tells_how_much_would_be_lost():
    by_name = {c.name: c for c in rank(b"abc" + b"\x98" + "где-то".encode("cp1251"))}
    assert by_name["cp1251"].undecodable == 1
    assert replace(by_name["cp1251"], undecodable=0) != by_name["cp1251"]


def test_utf8_with_faults_is_offered_as_utf8_first(tmp_path):
    path = tmp_path / "nearly.txt"
    path.write_bytes("naïve text and plain words ".encode() * 50 + b"\xff\x81 broken")
    with pytest.raises(UndecodableText) as caught:
        read_documents(path)
    first = caught.value.candidates[0]
    assert (first.name, first.undecodable) == ("utf-8", 2)
    assert preview_encodings(path)[0].name == "utf-8"


def test_another_encoding_is_not_offered_as_utf8(tmp_path):
    path = tmp_path / "chinese.txt"
    path.write_bytes(
        "今天天气很好，我们去河边钓鱼。神经网络和渔网不是一回事。".encode("gb18030") * 5
    )
    offered = [candidate.name for candidate in preview_encodings(path)]
    assert offered[0] == "gb18030"
    assert "utf-8" not in offered
