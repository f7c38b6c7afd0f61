"""What the first bytes of a file give away: a byte order mark, UTF-16 by its NULs, or no text.

Most file formats begin with a fixed signature (PNG: RFC 2083, section 3.1), whatever the file is
called. Some signatures are also plain letters, "MZ" or "BM"; those count only with a NUL nearby,
which text has practically never.
"""

import codecs

from engine.messages import UserError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
SIGNATURES = (
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"\x1f\x8b\x08", "GZIP"),
    (b"\x7fELF", "ELF"),
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office 97"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"OggS\x00", "Ogg"),
    (b"fLaC\x00", "FLAC"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
)
SIGNATURES_WITH_NUL = (
    (b"MZ", "EXE"),
    (b"BM", "BMP"),
    (b"RIFF", "WAV, AVI or WebP"),
    (b"ID3", "MP3"),
    (b"BZh", "BZIP2"),
)
CONTROLS = bytes([*range(9), *range(14, 27), 28, 29, 30, 31, 127])
HEAD = 4096


def mark_of(head: bytes) -> str | None:
    """Return the encoding named by a byte order mark, or None."""
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return encoding
    return None


def with_byte_order(encoding: str | None, head: bytes) -> str | None:
    """Complete "utf-16" and "utf-32" by the byte order that ``head`` shows."""
    plain = codecs.lookup(encoding).name if encoding else ""
    if plain not in ("utf-16", "utf-32"):
        return encoding
    for found in (mark_of(head), zero_pattern(head)):
        if found and found.startswith(plain):
            return found
    return plain + "-le"


def zero_pattern(head: bytes) -> str | None:
    """Recognise UTF-16 and UTF-32 without a mark by where their NULs stand."""
    head = head[: min(len(head), HEAD) // 4 * 4] or head[: len(head) // 2 * 2]
    zeros = [head[place::4].count(0) / max(1, len(head[place::4])) for place in range(4)]
    if zeros[0] < 0.2 and min(zeros[2:]) > 0.9 and len(head) % 4 == 0:
        return "utf-32-le"
    if zeros[3] < 0.2 and min(zeros[:2]) > 0.9 and len(head) % 4 == 0:
        return "utf-32-be"
    even, odd = head[0::2].count(0), head[1::2].count(0)
    # Some NULs may stand in any text. Chinese UTF-16 holds few, but it is not UTF-8 either.
    needed = len(head) * (0.25 if _is_utf8(head) else 0.1)
    if odd > needed and even * 20 < odd:
        return "utf-16-le"
    if even > needed and odd * 20 < even:
        return "utf-16-be"
    return None


def _is_utf8(head: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def signature_of(head: bytes) -> str | None:
    """Return the name of the binary format that ``head`` begins, or None."""
    candidates = SIGNATURES + (SIGNATURES_WITH_NUL if b"\x00" in head[:1024] else ())
    for signature, kind in candidates:
        if head.startswith(signature):
            return kind
    return None


def check_is_text(
    head: bytes,
    certain: str | None = None,
    likely: str | None = None,
    suspicious: bool = False,
) -> None:
    """Refuse what is not text.

    A ``certain`` wide encoding explains any bytes, a ``likely`` one explains NULs and control
    characters; ``suspicious`` lowers how many of these are borne.
    """
    if _is_wide(certain):
        return
    kind = signature_of(head)
    if kind is not None:
        raise UserError("not text ({kind})", kind=kind)
    controls = len(head) - len(head.translate(None, CONTROLS))
    if not _is_wide(likely) and controls > len(head) * (0.02 if suspicious else 0.3):
        raise UserError("not text (binary data)")


def _is_wide(encoding: str | None) -> bool:
    return encoding is not None and codecs.lookup(encoding).name.startswith(("utf-16", "utf-32"))
