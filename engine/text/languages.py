"""Languages: guessed from the script, with their stop words and stemmers.

A script says much about a language (Hangul is Korean) and nothing about some (Latin is a hundred
languages), so the guess is a proposal that the person can always change. Stop words come from the
``stopwords-iso`` collection, stemmers from the Snowball project (Porter 1980, 2001).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable

LANGUAGES = {
    "auto": "guess from the script",
    "af": "Afrikaans",
    "ar": "Arabic",
    "hy": "Armenian",
    "eu": "Basque",
    "bn": "Bengali",
    "br": "Breton",
    "bg": "Bulgarian",
    "ca": "Catalan",
    "zh": "Chinese",
    "hr": "Croatian",
    "cs": "Czech",
    "da": "Danish",
    "nl": "Dutch",
    "en": "English",
    "eo": "Esperanto",
    "et": "Estonian",
    "fi": "Finnish",
    "fr": "French",
    "gl": "Galician",
    "de": "German",
    "el": "Greek",
    "gu": "Gujarati",
    "ha": "Hausa",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "ga": "Irish",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "ku": "Kurdish",
    "la": "Latin",
    "lv": "Latvian",
    "lt": "Lithuanian",
    "ms": "Malay",
    "mr": "Marathi",
    "no": "Norwegian",
    "fa": "Persian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "so": "Somali",
    "st": "Sotho",
    "es": "Spanish",
    "sw": "Swahili",
    "sv": "Swedish",
    "tl": "Tagalog",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "yo": "Yoruba",
    "zu": "Zulu",
    "other": "another language",
}

# Scripts, by the first word of their characters' Unicode names, and the language to propose.
SCRIPTS = {
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "CYRILLIC": "ru",
    "GREEK": "el",
    "ARABIC": "ar",
    "HEBREW": "he",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "ARMENIAN": "hy",
    "THAI": "th",
    "LATIN": "en",
}
UNSPACED = ("THAI", "KHMER", "LAO", "MYANMAR")  # scripts that put no spaces between words
SAMPLE = 20_000  # characters looked at; enough to know a script


def script(character: str) -> str:
    """Return the script of a letter, such as ``LATIN``, or ``""`` for anything else."""
    if not character.isalpha():
        return ""
    return unicodedata.name(character, "").split(" ", 1)[0].split("-", 1)[0]


def guess_language(text: str) -> str:
    """Propose a language from the scripts at the beginning of a text.

    >>> guess_language("我喜欢去钓鱼"), guess_language("I like to go fishing")
    ('zh', 'en')
    """
    characters = Counter(text[:SAMPLE])
    scripts: Counter[str] = Counter()
    for character, count in characters.items():
        scripts[script(character)] += count
    del scripts[""]
    if scripts["HIRAGANA"] and scripts["HIRAGANA"] * 5 > scripts["CJK"]:
        return "ja"
    if scripts["HANGUL"] * 2 > scripts["CJK"] > 0:
        return "ko"
    # A Chinese text quoting English has more Latin letters than a Latin text ever has Han.
    if scripts["CJK"] * 4 > scripts.total():
        return "zh"
    return SCRIPTS.get(max(scripts, key=scripts.__getitem__), "other") if scripts else "other"


def listed_words(words: str) -> frozenset[str]:
    """Split a typed list at spaces and commas (also Chinese ones), in lower case."""
    plain = unicodedata.normalize("NFC", words).lower().replace("’", "'")
    return frozenset(filter(None, re.split(r"[\s,;，、；]+", plain)))


# The closed classes of English: articles, pronouns, prepositions, conjunctions, auxiliaries and the
# commonest adverbs. The ``stopwords-iso`` list for English has 1,298 entries, among them "net",
# "computer", "system" and "work", which are just what a text may be about.
ENGLISH = listed_words(
    """
    a about above across after again against all almost along already also although always am among
    an and another any anybody anyone anything are aren't around as at away be became because become
    been before behind being below between both but by can can't cannot could couldn't did didn't do
    does doesn't doing don't done down during each either else enough even ever every everybody
    everyone everything few for from further had hadn't has hasn't have haven't having he he'd he'll
    he's her here here's hers herself him himself his how how's however i i'd i'll i'm i've if in
    indeed inside instead into is isn't it it'd it'll it's its itself just least less let let's many
    may maybe me might mine more most much must mustn't my myself near neither never no nobody none
    nor not nothing now nowhere of off often on once one only onto or other others otherwise ought
    our ours ourselves out outside over own per perhaps quite rather really same shall shan't she
    she'd she'll she's should shouldn't since so some somebody someone something sometimes somewhere
    still such than that that's the their theirs them themselves then there there's therefore these
    they they'd they'll they're they've this those though through throughout thus to together too
    toward towards under unless until up upon us very via was wasn't we we'd we'll we're we've were
    weren't what what's whatever when when's whenever where where's wherever whether which whichever
    while who who's whoever whom whose why why's will with within without won't would wouldn't yes
    yet you you'd you'll you're you've your yours yourself yourselves
    """
)


def stop_words(language: str) -> frozenset[str]:
    """Return the common little words of a language, from ``stopwords-iso`` but for English.

    >>> "the" in stop_words("en"), "network" in stop_words("en"), len(stop_words("xx"))
    (True, False, 0)
    """
    if language == "en":
        return ENGLISH
    import stopwordsiso

    if not stopwordsiso.has_lang(language):
        return frozenset()
    return frozenset(word.lower() for word in stopwordsiso.stopwords(language))


def has_stemmer(language: str) -> bool:
    """Tell whether words of this language can be cut to their stems."""
    import snowballstemmer

    return LANGUAGES.get(language, "").lower() in snowballstemmer.algorithms()


def stemmer(language: str) -> Callable[[str], str]:
    """Return a function from a word to its stem."""
    import snowballstemmer

    stem: Callable[[str], str] = snowballstemmer.stemmer(LANGUAGES[language].lower()).stemWord
    return stem
