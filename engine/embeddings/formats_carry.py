"""Which words a format can hold, so that what is written reads back as the same words."""

import re

from engine.embeddings.formats_numbers import NUMBER
from engine.embeddings.formats_rows import MAX_WORD
from engine.messages import UserError

# What a reader would not give back: an end cut off, a line torn apart, a number taken from it.
IN_TEXT = re.compile(
    rb"[ \t\r]|.*(?:\n|[ \t\r](?:" + NUMBER + rb")?\Z)|\Z", re.DOTALL | re.IGNORECASE
)
IN_BINARY = re.compile(rb".*[ \n]|\Z", re.DOTALL)
IN_METADATA = re.compile(rb".*[\t\n]|.*\r\Z|[ \v\f\r]*\Z", re.DOTALL)
# A file without a header begins with its first word, which must not look like another beginning.
AT_THE_BEGINNING = re.compile(rb"\xef\xbb\xbf|.{0,7}[\x00-\x1f]", re.DOTALL)
REFUSED = {
    "word2vec-text": IN_TEXT,
    "glove": IN_TEXT,
    "word2vec-binary": IN_BINARY,
    "projector": IN_METADATA,
}
HEADLESS = ("glove", "projector")


def encoded(word: str, format: str, first: bool) -> bytes:
    """Return the UTF-8 letters of a word, or refuse one that the format cannot hold."""
    try:
        letters = word.encode()
    except UnicodeEncodeError as error:
        raise UserError("The word {word} cannot be written as UTF-8.", word=ascii(word)) from error
    refused = REFUSED.get(format)
    bad = refused is not None and refused.match(letters) is not None
    misleading = first and format in HEADLESS and AT_THE_BEGINNING.match(letters) is not None
    if bad or misleading or len(letters) > MAX_WORD:
        raise UserError(
            "This format cannot hold the word {word} because of its length, spaces, tabs or lines;"
            " save as npz or safetensors instead.",
            word=ascii(word[:80]) if not word.isprintable() else f"“{word[:80]}”",
        )
    return letters
