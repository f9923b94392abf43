"""Markup before it is parsed: which root it has, and which encoding it is in."""

import re
from typing import Final

from model.readers.inputs import decoded, marked_encoding

_PROLOGUE: Final = re.compile(
    r"\ufeff|\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE
)
_ROOT: Final = re.compile(r"<([A-Za-z][\w.:-]{0,40})")
_CHARSET: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_CHARSETS: Final = re.compile(
    r"utf-?8|us-?ascii|ascii|latin-?\d|iso-?8859-\d{1,2}|windows-\d{3,4}|cp\d{3,4}|gb2312|gbk|gb18030|big5"
    r"|euc-?(?:jp|kr|tw)|shift[-_]?jis|koi8-[ru]|iso-2022-jp|tis-620"
)
"""The names that are charsets: Python also knows codecs that are none (`zip`, `rot13`, `idna`)."""
_WIDER: Final = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252"}
"""What pages say and what they are: the name they give is of a part of what they use."""


def root_of(head: str) -> str:
    """The name of the first element, lower case; empty if the text does not begin with one."""
    at = 0
    while found := _PROLOGUE.match(head, at):
        at = found.end()
    root = _ROOT.match(head, at)
    return root[1].lower() if root else ""


def page_text(content: bytes, charset: str | None = None) -> str:
    """The characters of a page: by its mark, as UTF-8 if it is that, as it says, and in any case somehow."""
    if mark := marked_encoding(content):
        return decoded(content, mark)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    told = _CHARSET.search(content[:4_096])
    for name in (charset, told[1].decode("ascii") if told else None):
        known = (name or "").strip().lower()
        if _CHARSETS.fullmatch(known) and not known.startswith(("utf-8", "utf8")):
            return content.decode(_WIDER.get(known, known), "replace")
    return decoded(content, "utf-8")
