"""Days as China, Taiwan, Korea, Japan and Vietnam write them, in the figures of one grammar: `2023年6月18日`."""

import re
from typing import Final

_HAS_ANY: Final = re.compile(r"[年月日号號년월일]|tháng", re.IGNORECASE)
_DIGITS: Final = {sign: str(number) for number, sign in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_NUMERALS: Final = "".join(_DIGITS) + "十廿"
_NUMERAL: Final = re.compile(rf"[{_NUMERALS}]{{1,4}}(?=\s?[年月日号號])")
_PART: Final = re.compile(
    r"(?<=\d)\s?(?:(?P<year>년)|(?P<month>월)|(?P<day>일|号|號))(?:\s(?=\d{1,2}\s?[월일月日号號]))?"
)
_ERA: Final = re.compile(
    r"(?:民國|民国|中華民國)\s?(?P<of_1911>\d{2,3})(?=年)|令和(?P<of_2018>\d{1,2}|元)(?=年)|(?<!\d)(?P<bare>1[0-4]\d)(?=年\d)"
)
"""Years since the founding of the Republic, as Taiwan counts them, and since an emperor's first."""
_WEEKDAY: Final = re.compile(
    r"(?<=日)\s?(?:[(（](?:[日月火水木金土](?:曜日?)?|[월화수목금토일](?:요일)?)[)）]|[日月火水木金土]曜日|[월화수목금토일]요일)"
)
_VIETNAMESE: Final = re.compile(
    r"(?:(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\s+nhật),?\s+)?(?:ngày\s+)?(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})"
    r"(?:,?\s+(?:năm\s+)?(?P<year>\d{4}))?(?!\d)",
    re.IGNORECASE,
)


def in_figures(text: str) -> str:
    """A line in which days are written in such a way as they are in figures; any other as it is."""
    if text.isascii() or not _HAS_ANY.search(text):
        return text
    text = _VIETNAMESE.sub(_as_chinese, text)
    text = _PART.sub(lambda found: {"year": "年", "month": "月", "day": "日"}[str(found.lastgroup)], text)
    text = _ERA.sub(_year, _NUMERAL.sub(_number, text))
    return _WEEKDAY.sub("", text)


def _as_chinese(found: re.Match[str]) -> str:
    return f"{found['year'] + '年' if found['year'] else ''}{found['month']}月{found['day']}日"


def _number(found: re.Match[str]) -> str:
    """`二〇二三` is read digit by digit, `二十三` by its ten."""
    signs = found[0].replace("廿", "二十")
    tens, ten, ones = signs.partition("十")
    if not ten:
        return "".join(map(_DIGITS.__getitem__, signs))
    return f"{_DIGITS.get(tens, '1')}{_DIGITS.get(ones, '0')}"


def _year(found: re.Match[str]) -> str:
    if emperor := found["of_2018"]:
        return str(2018 + (1 if emperor == "元" else int(emperor)))
    return str(1911 + int(found["of_1911"] or found["bare"]))
