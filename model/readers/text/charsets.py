"""The characters of bytes: by their mark, as UTF-8 if they are that, as their sender says, else as the bytes tell."""

import codecs
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from model.errors import ReadError

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

WESTERN: Final = "cp1252"
"""What text of Latin letters is taken for: what it leaves undefined is latin-1."""
UNTOLD: Final = "is in an encoding that can't be told: save it as UTF-8"
SAMPLE: Final = 64 * 2**10
"""Bytes that an encoding is told by."""

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MARKS: Final = tuple(mark for mark, _ in _BOMS)
_SHIFTS: Final = (b"\x1b$B", b"\x1b$@", b"\x1b(J")
"""How ISO-2022-JP, which is all ASCII, begins what is Japanese."""
_CHARSETS: Final = re.compile(
    r"us-?ascii|ascii|latin-?\d|iso-?8859-?\d{1,2}|(?:windows|cp|ibm)-?\d{3,4}|gb[k-]?(?:2312|18030)?(?:-80)?"
    r"|big5(?:-?hkscs)?|euc-?(?:jp|kr|cn)|(?:shift-?jis|sjis)|ks-?c-?5601(?:-\d{4})?|koi8-?[rut]"
    r"|iso-2022-(?:jp|kr)|hz(?:-gb-2312)?|tis-?620|mac(?:intosh|-?roman|-?cyrillic)"
)
"""The names that are charsets: Python also knows codecs that are none (`zip`, `rot13`, `idna`)."""
_WIDER: Final = {
    **dict.fromkeys(("gb2312", "gbk", "euc-cn", "euccn", "gb-2312-80", "gb-2312"), "gb18030"),
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii", "usascii"), WESTERN),
    **dict.fromkeys(("shift-jis", "shiftjis", "sjis"), "cp932"),
    **dict.fromkeys(("euc-kr", "euckr", "ks-c-5601-1987", "ksc5601"), "cp949"),
    **dict.fromkeys(("tis-620", "tis620", "iso-8859-11", "windows-874"), "cp874"),
    "iso-8859-9": "cp1254",
}
"""What senders say and what it is: the name they give is of a part of what they use."""
_STATEFUL: Final = ("iso2022_jp", "iso2022_kr", "hz")
"""Those that are all ASCII to look at."""
_FEW_BROKEN: Final = 3
_TOO_MANY: Final = 0.02
"""The share of characters beyond ASCII that may be broken in what is still of its encoding."""


class _Script(NamedTuple):
    """What text of an encoding looks like, when it is that."""

    letters: str
    """The letters it is written in, as a class of a regular expression."""
    usual: Sequence[tuple[int, int]] = ()
    """The first bytes of its frequent characters; empty: all are."""
    needed: str = ""
    """Letters without which there is no such text."""


_HAN, _KANA, _CYRILLIC = "\u4e00-\u9fff", "\u3041-\u30ff", "\u0400-\u04ff"
_SCRIPTS: Final = {
    "gb18030": _Script(_HAN, ((0xB0, 0xD7),)),
    "big5": _Script(_HAN, ((0xA4, 0xC6),)),
    "cp932": _Script(_HAN + _KANA + "々", ((0x81, 0x83), (0x88, 0x97)), _KANA),
    "euc_jp": _Script(_HAN + _KANA + "々", ((0xA1, 0xA5), (0xB0, 0xCF)), _KANA),
    "cp949": _Script("\uac00-\ud7a3", ((0xB0, 0xC8),)),
    **dict.fromkeys(("koi8_r", "koi8_u", "cp1251", "iso8859_5", "cp866"), _Script(_CYRILLIC)),
    "cp1253": _Script("\u0370-\u03ff"),
    "cp1255": _Script("\u0590-\u05ff"),
    "cp1256": _Script("\u0600-\u06ff"),
    "cp874": _Script("\u0e00-\u0e7f"),
}
"""The encodings that are told by what is in them: those of other letters than Latin ones."""
_MOST: Final = 0.9
"""The share of the letters of a text that are usual ones."""
_MISPLACED: Final = re.compile(
    r"[а-яёα-ω][А-ЯЁΑ-Ω]|(?<![\u0e01-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[\u0e31\u0e34-\u0e39]{2}"
)
"""A capital within a word, a vowel sign of Thai on nothing: they show that the text is in other letters."""
_PUNCTUATION: Final = re.compile(r"[‘’“”—…·《》、，。：；？！（）\u3000]*")
"""What may be all that is Chinese in an English text."""
_FEWEST: Final = 8
"""Letters of one byte each, or half as many of two: fewer are as well letters of other encodings."""
_CLEARLY: Final = 0.1
"""How much less of a mess one reading is than another."""
_WORD: Final = re.compile(rb"(?<![@-\xff])[@-\x7f]*+[\x80-\xff][@-\xff]*+")
_RUN: Final = re.compile(rb"[\x80-\xff]{2,}")
_SMALL, _CAPITAL = rb"\xdf-\xf6\xf8-\xff\x9a\x9c\x9e", rb"\xc0-\xd6\xd8-\xde\x8a\x8c\x8e\x9f"
_SIGNS: Final = rb"[\x80\x82-\x89\x8b\x91-\x99\x9b\xa0\xa3\xa7\xa9\xab\xad\xae\xb0\xb4\xb7\xbb]*"
_PASTED: Final = re.compile(rb"(\xc3[\x80-\xbf]|\xc2[\xa0-\xbf]|\xe2\x80[\x90-\xbf])")
"""Accents, signs and quotation marks of Western text in UTF-8: as Windows-1252 they would be `Ã©` and `â€™`."""
_WESTERN_RUN: Final = re.compile(
    _SIGNS + (rb"[\xa1\xbf]?(?:[" + _CAPITAL + rb"]?[" + _SMALL + rb"]{0,2}|[" + _CAPITAL + rb"]{2})") + _SIGNS
)
"""Bytes beyond ASCII in a row in Western text: at most two or three letters, with quotation marks and dashes around."""


def marked_encoding(content: bytes) -> str | None:
    """The encoding that a byte order mark names, or the NULs of UTF-16 betray; None if neither is there."""
    if content.startswith(_MARKS):
        return next(encoding for mark, encoding in _BOMS if content.startswith(mark))
    head = content[:SAMPLE]
    if b"\x1b" in head and head.isascii() and any(shift in head for shift in _SHIFTS):
        return "iso2022_jp"
    return _unmarked_utf16(head)


def _unmarked_utf16(head: bytes) -> str | None:
    """UTF-16 without a mark: in Latin text every second byte is NUL."""
    if b"\0" not in head:  # most text is told so, a hundred times as fast
        return None
    pairs = len(head) // 2
    if pairs >= 4 and head[1::2].count(0) > 0.7 * pairs and not head[0::2].count(0):
        return "utf-16-le"
    if pairs >= 4 and head[0::2].count(0) > 0.7 * pairs and not head[1::2].count(0):
        return "utf-16-be"
    return None


def text_of(content: bytes, place: str, *charsets: str | None) -> str:
    """All characters of a text; ReadError if they can't be told. `charsets` are what it is said to be, rightly or not.

    What is said to be Western and plainly isn't (many servers say so of everything) is told by what is in it.
    """
    said = [known for charset in charsets if (known := known_charset(charset))]
    marked = next((known for known in said if known in _STATEFUL), None) or marked_encoding(content)
    if marked:
        return content.decode(marked, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _other_text(content, place, said)


def _other_text(content: bytes, place: str, said: Sequence[str]) -> str:
    is_plainly_other = not is_western(content[:SAMPLE])
    for known in said:
        if not (known == WESTERN and is_plainly_other) and (text := _nearly(content, known)) is not None:
            return text
    try:
        return "".join(_lines(content, place))
    except ReadError:
        if WESTERN in said:
            return _western(content)
        raise


def head_text(head: bytes, charset: str | None) -> str:
    """The first characters, to tell a format by: the last one may be cut, and any may be wrong."""
    encoding = marked_encoding(head) or "utf-8"
    try:
        return codecs.getincrementaldecoder(encoding)().decode(head)
    except UnicodeDecodeError:
        pass
    try:
        return text_of(head, "", charset)
    except ReadError:
        return head.decode("latin-1")


def known_charset(name: str | None) -> str | None:
    """The codec for what a sender calls its charset; None for UTF-8, which is tried anyway, and for what is none."""
    name = (name or "").strip().lower().replace("_", "-").removeprefix("x-")
    if not _CHARSETS.fullmatch(name):
        return None
    try:
        return _WIDER.get(name) or codecs.lookup(name).name
    except LookupError:
        return None


def other_encoding(head: bytes, charset: str | None, *, is_cut: bool) -> str | None:
    """What the lines that are no UTF-8 are in, as its sender says or its head tells; None: each by itself."""
    lines = head.splitlines(keepends=True)
    others = [line for line in (lines[:-1] if is_cut else lines) if _nearly(line, "utf-8") is None]
    encoding = known_charset(charset) or (told_encoding(b"".join(others)) if others else None)
    return None if encoding == WESTERN else encoding


def line_text(line: bytes, place: str, encoding: str | None) -> str:
    """The characters of a line that is no UTF-8, in this encoding if it may be; ReadError if it can't be told."""
    if encoding and (text := _nearly(line, encoding)) is not None:
        return text
    return text_of(line, place)


def _nearly(content: bytes, encoding: str) -> str | None:
    """The text, if all of it but a few broken characters is of that encoding."""
    if encoding == WESTERN:
        return _western(content)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        pass
    text = content.decode(encoding, "replace")
    broken = text.count("\ufffd")
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return text if broken <= max(_FEW_BROKEN, _TOO_MANY * beyond) and beyond > 5 * broken else None


def _western(content: bytes) -> str:
    """Western text; what stands in it as UTF-8, such as a quotation pasted from elsewhere, is that."""
    pasted = _PASTED.split(content)  # others and pasted ones take turns
    return "".join(_of_bytes(piece, "utf-8" if at % 2 else WESTERN) for at, piece in enumerate(pasted))


def _of_bytes(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return content.decode("latin-1")  # every byte is a character of it


def _lines(content: bytes, place: str) -> Iterator[str]:
    """Lines as UTF-8 where they are nearly that, the others in the encoding that they tell together."""
    lines = content.removeprefix(codecs.BOM_UTF8).splitlines(keepends=True)
    read = [_nearly(line, "utf-8") for line in lines]
    others = b"".join(line for line, text in zip(lines, read, strict=True) if text is None)
    encoding = told_encoding(others)
    if encoding is None:
        raise ReadError(place, UNTOLD)
    is_all = encoding != WESTERN and _beyond(others) > _MOST * _beyond(content)
    for line, text in zip(lines, read, strict=True):
        told = _nearly(line, encoding) if is_all or text is None else text
        if told is None:
            raise ReadError(place, UNTOLD)
        yield told


def _beyond(content: bytes) -> int:
    return len(content) - len(content.decode("ascii", "ignore"))


def told_encoding(content: bytes) -> str | None:
    """The encoding of text that is no UTF-8, by what is in it; None if it can't be told.

    Text with a few accents and quotation marks is Western. Else charset-normalizer proposes, and what it proposes
    must look like text in those letters.
    """
    sample = content[:SAMPLE]
    if is_western(sample):
        return WESTERN
    from charset_normalizer import from_bytes  # noqa: PLC0415 - seldom needed

    words = b" ".join(_WORD.findall(sample))
    if _PUNCTUATION.fullmatch("".join(letter for letter in words.decode("gb18030", "replace") if letter > "\x7f")):
        return "gb18030"
    found = from_bytes(words, cp_isolation=list(_SCRIPTS), threshold=0.3)
    usual = [match for match in found if _is_usual(words.decode(match.encoding, "ignore"), match.encoding)]
    return _surest(usual)


def _surest(found: Sequence["CharsetMatch"]) -> str | None:
    """The one in which there is most of a language, or the least mess; None if two are alike."""
    ranked = sorted(found, key=lambda match: (-match.coherence, match.chaos))
    if len(ranked) > 1 and ranked[0].coherence <= ranked[1].coherence and ranked[0].chaos > ranked[1].chaos - _CLEARLY:
        return None
    return ranked[0].encoding if ranked else None


def is_western(content: bytes) -> bool:
    """Whether the bytes beyond ASCII are accents, quotation marks and the like in Latin text."""
    content = _PASTED.sub(b"", content)
    runs = _RUN.findall(content)
    odd = sum(len(run) for run in runs if not _WESTERN_RUN.fullmatch(run))
    return odd <= 0.1 * _beyond(content)


def _is_usual(text: str, encoding: str) -> bool:
    """Whether the letters are those of the encoding's script, and the frequent ones of them."""
    script = _SCRIPTS[encoding]
    letters = [character for character in text if character > "\x7f" and (character.isalpha() or character > "\u0e30")]
    own = re.findall(f"[{script.letters}]", text)
    if len(own) < _MOST * len(letters) or len(_MISPLACED.findall(text)) > 0.02 * len(own):
        return False
    if script.needed and not re.search(f"[{script.needed}]", text):
        return False
    if len(own) < (_FEWEST / 2 if script.usual else _FEWEST) or not _is_small(own):
        return False
    leads = [character.encode(encoding, "ignore")[:1] for character in own] if script.usual else []
    usual = sum(any(first <= lead[0] <= last for first, last in script.usual) for lead in leads if lead)
    return usual >= _MOST * len(leads)


def _is_small(letters: Sequence[str]) -> bool:
    """Whether most letters are small ones, where there are small ones and capitals."""
    cased = [letter for letter in letters if letter.lower() != letter.upper()]
    return 2 * sum(letter.islower() for letter in cased) >= len(cased)
