"""How much does a decoded text look like writing?

Every legacy encoding can decode almost any bytes into *something*; only one result is prose. Prose
is easy to tell: a few hundred characters make up most of any running text (Zipf's law), so the
share of a text's non-ASCII characters that are everyday characters of the encoding's own languages
is high for the right encoding (0.6 and more) and near zero for a wrong one::

    plausibility = everyday characters / non-ASCII characters

Letters count with their neighbours: an accented Latin letter stands beside ASCII letters, a
Cyrillic letter does not. That separates windows-1252 from windows-1251, where the bytes alone
cannot. Russian read in the wrong Cyrillic code page has its cases swapped, so only small letters
count as everyday.
"""

import re

HAN = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实"
    "日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政"
    "美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员"
    "解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件"
    "计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象"
    "完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笑飞风步快"
    "這個們來為國說時會對過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問應戰頭體見產兒東聲"
    "論處義幾認條氣題爾別變總電數報結場計資區隊決馬書則聽達難權設記類據邊該規張萬領確傳師觀讓識帶導爭運"
)
CJK_MARKS = "，。、；：？！“”‘’「」『』《》（）【】…—·　"
HANGUL = (
    "이다는에의가을하고로은지를기도서사한어리자시나아대인들그해라일으수게만과정있부주보여장스전것우구상제원"
    "조안없데면오니바내성신세적동마모소야네무비선문치말었학연국습생공였할계와러요경저회진유교당영물간용개음"
    "식화중미차관심방속알려람때까더많직체산책날씨좋았아노래언또같된될했"
)
MARKS = "‘’“”–—…«»„‚•°º·§©®™€£¿¡´№"

EVERYDAY = {
    "gb18030": f"[{HAN}{CJK_MARKS}]",
    "big5": f"[{HAN}{CJK_MARKS}]",
    "cp932": f"[ぁ-んァ-ヶー々{HAN}{CJK_MARKS}]",
    "euc_jp": f"[ぁ-んァ-ヶー々{HAN}{CJK_MARKS}]",
    "euc_kr": f"[{HANGUL}{CJK_MARKS}]",
    "cp1252": f"(?<=[A-Za-z])[ß-öø-ÿœšž]|[À-ÖØ-öø-ÿŒœŠšŽž](?=[A-Za-z])|[{MARKS}]",
    "cp1251": f"(?<![A-Za-z])[а-яёіїєґў{MARKS}](?![A-Za-z])",
    "koi8_r": "(?<![A-Za-z])[а-яё°©·](?![A-Za-z])",
}
EVERYDAY["utf_16_le"] = EVERYDAY["utf_16_be"] = "|".join(
    [EVERYDAY["cp932"], EVERYDAY["euc_kr"], EVERYDAY["cp1251"], EVERYDAY["cp1252"]]
)


def plausibility(text: str, encoding: str) -> float:
    """Return how much ``text`` looks like prose of the languages of ``encoding``, 0 to 1."""
    foreign = foreign_count(text)
    return len(re.findall(EVERYDAY[encoding], text)) / foreign if foreign else 0.0


def foreign_count(text: str) -> int:
    """Return the number of characters that are not ASCII: the evidence there is."""
    return len(text) - len(text.encode("ascii", "ignore"))
