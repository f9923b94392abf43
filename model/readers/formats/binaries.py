"""What is binary and not read: whose file it is, and what can be done with it."""

import re
from typing import Final

_PICTURE: Final = "a picture, which is not read"
_TABLE: Final = "save its table as .csv or .parquet"
_PACK: Final = "pack it as .zip, .gz or .xz"
_WORDS: Final = "what is said in it is read as subtitles (.srt, .vtt) or as a text"
_WORD: Final = "a document of Word 95 or before: save it as .docx"
_KNOWN: Final = tuple(
    (re.compile(mark, re.DOTALL), what)
    for mark, what in (
        (rb"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "a section of OneNote (.one): export it as .docx, .mht or .pdf"),
        (rb".{60}(?:BOOKMOBI|TEXtREAd)", "a book for Kindle: make it an .epub"),
        (rb"AT&TFORM", "a DjVu: make it a .pdf"),
        (rb"\xdb\xa5[\x20-\x6f]\x00|\xdc\xa5[\x60-\x6f]\x00|[\x31\x32]\xbe\x00\x00\x00\xab", _WORD),
        (rb"\xffWPC", "a document of WordPerfect: save it as .docx or .rtf"),
        (rb"\x1a\x00\x00\x04\x00\x00", "a database of Lotus Notes (.nsf): export its mails as .eml or .mbox"),
        (rb"\x00\x01\x00\x00Standard (?:Jet|ACE) DB", f"a database of Access: {_TABLE}"),
        (rb"<stata_dta>|[\x69-\x73][\x01\x02]\x01\x00", f"a file of Stata (.dta): {_TABLE}"),
        (rb"\$FL[23]@", f"a file of SPSS (.sav): {_TABLE}"),
        (rb"(?:RD[AX]\d\n)?[XAB]\n\x00\x00\x00[\x02\x03]", f"a file of R (.rds, .RData): {_TABLE}"),
        (rb"\x80[\x02-\x05].", f"a pickle of Python: {_TABLE}"),
        (rb"\x93NUMPY|\x89HDF\r\n|Obj\x01|ORC", f"a file of numbers and columns that is not read: {_TABLE}"),
        (rb"\x04\x22\x4d\x18|\x1f[\x9d\xa0]|LZIP|MSCF\x00", f"packed in a way that is not read: {_PACK}"),
        (rb"\x30[\x80-\x84].{0,4}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07", "signed or sealed (S/MIME): save its text"),
        (rb"BM.{4}\x00{4}|\x00\x00\x01\x00|RIFF.{4}WEBP|.{4}ftyp(?:hei[cx]|mif1|avif)", _PICTURE),
        (rb"ID3|\xff[\xfb\xf3\xf2]|RIFF.{4}WAVE|OggS|fLaC|.{4}ftypM4[AB]", f"a sound: {_WORDS}"),
        (rb".{4}ftyp|\x1aE\xdf\xa3|RIFF.{4}AVI |\x00\x00\x01\xba|FLV\x01", f"a film: {_WORDS}"),
        (rb"OTTO|\x00\x01\x00\x00\x00|wOF[F2]", "a font, which is not read"),
        (rb"\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe", "a program, which is not read"),
    )
)
"""By how it begins, the first that fits."""


def told_binary(head: bytes) -> str:
    """What a file that begins so is, and what would be right."""
    return next((what for mark, what in _KNOWN if mark.match(head)), "binary, which is not read")
