"""The names of files in a zip, in their characters: programs that do not write UTF-8 use those of their country."""

import re
import zipfile
from contextlib import suppress
from typing import Final

_IS_UTF8: Final = 0x800
"""The flag by which a zip says so of a name; without it the standard library reads it as of an American PC of 1981."""
_RUN: Final = re.compile(r"[^\x00-\x7f]+")
"""Signs beside one another; of Chinese there is hardly one alone, as an `Ü` is."""


def name_of(member: zipfile.ZipInfo) -> str:
    """The name of a file in a zip, as whoever packed it saw it; where that can't be told, as it was read."""
    name = member.filename
    if name.isascii() or member.flag_bits & _IS_UTF8:
        return name
    try:
        content = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb2312"):
        with suppress(UnicodeDecodeError):
            told = content.decode(encoding)
            if encoding == "utf-8" or all(len(run) > 1 for run in _RUN.findall(told)):
                return told
    return name
