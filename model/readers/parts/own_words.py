"""What of a mail its sender wrote: not what programs and lists put around it, nor the earlier mail below an answer."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from model.readers.days.days import parse_day
from model.readers.parts.forwarded import Forwarded, answered_in, is_answer, is_forward
from model.readers.parts.mail_phrases import is_banner, is_foot, is_line_around, is_rights
from model.readers.parts.signatures import without_signature

FEW: Final = 8
"""Words; an answer that has fewer above the mail that it quotes passes that on (`See below.`)."""
TOP: Final = 6
"""Blocks of lines among which stands what is put over a mail."""

_BLANK: Final = re.compile(r"(\n(?:[ \t\r>]*\n)+)")
_MORE: Final = r"(?=[^\n]*\d)[^\n]{1,200}(?:\n(?![ \t]*>)[^\n]{0,200}){0,2}?"
"""What such a line tells, which may be broken."""
_ATTRIBUTION: Final = re.compile(
    rf"^[ \t]*(?:On\s{_MORE}\bwrote|(?:Am|Den)\s{_MORE}\bschrieb[^\n:]{{0,150}}(?:\n[^\n:>]{{0,100}})?|"
    rf"Le\s{_MORE}\ba écrit|El\s{_MORE}\bescribió|Il\s{_MORE}\bha scritto|"
    r"(?!The |As )(?:[A-Z][\w.’'-]*,? ){2,4}(?:wrote|writes|schrieb)(?=\s?:[ \t]*\n\s*>))\s?:[ \t]*$",
    re.MULTILINE,
)
"""The line over an earlier mail: who wrote it, and when."""
_IS_SURE: Final = re.compile(r"@|\d[:.h]\d\d")
_QUOTED: Final = re.compile(r"^[ \t]*>.*\n?", re.MULTILINE)
_QUOTE: Final = re.compile(r"\s*>")
_MARK: Final = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
_BEGINS: Final = re.compile(r"\s*(?:\S{1,12}\s?[:：]\s*)+")
"""Of a subject: `Re: Fwd: `."""
_BY: Final = re.compile(r"(?P<name>[^<\n,:\d]{0,80}?)\s*<(?:mailto:)?(?P<address>[^\s<>@]+@[^\s<>]+)>")
_DAY: Final = re.compile(
    r"[^\W\d_]{3,12}\.? \d{1,2},? \d{4}|\d{1,2}\.? [^\W\d_]{3,12}\.?,? \d{4}|\d{4}-\d\d-\d\d"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
)


class Own(NamedTuple):
    """What a mail says itself, and the earlier one that it passes on."""

    text: str
    passed_on: Forwarded | None = None


def own_words(text: str, subject: str) -> Own:
    """What the sender of a mail in text wrote; all of it, where else nothing would be left."""
    above, earlier = _answered(text, subject)
    above = without_signature(above)
    if earlier and (is_forward(subject) or len(above.split()) < FEW):
        headers = {"subject": _BEGINS.sub("", subject)} | earlier.headers
        return Own(_without_around(above), Forwarded(headers, _without_around(without_signature(earlier.text))))
    told = _without_around(above.rstrip() if earlier else above)
    return Own(told if any(map(str.isalnum, told)) else text)


def quotes_earlier(text: str, subject: str) -> bool:
    """Whether an answer has an earlier mail below it, or between."""
    return is_answer(subject) and _answered(text, subject)[1] is not None


def _without_around(text: str) -> str:
    """Without banners over it, lines of programs in it, and what a list or an office ends it with."""
    parts = _BLANK.split(text)
    told: list[str] = []
    for at in range(0, len(parts), 2):
        block = _without_lines(parts[at])
        is_put_there = (told and is_foot(block)) or (at <= 2 * TOP and is_banner(block))
        if block.strip() and not is_put_there:
            told += [parts[at - 1] if told else "", block]
    while len(told) > 1 and is_rights(told[-1]):
        told = told[:-2]
    shown = "".join(told)
    return shown if len(shown.strip()) < len(text.strip()) else text


def _without_lines(block: str) -> str:
    lines = block.split("\n")
    kept = [line for line in lines if not is_line_around(line)]
    return block if len(kept) == len(lines) else "\n".join(kept)


def _answered(text: str, subject: str) -> tuple[str, Forwarded | None]:
    """What stands above or between an earlier mail, and that; none where no line says that one begins."""
    answers = is_answer(subject) or is_forward(subject)
    found = next(_attributions(text, answers=answers), None)
    copied = answered_in(text) if is_answer(subject) else None
    if copied and (not found or len(copied[0]) < found.start()):
        return copied
    if not found:
        return text, None
    above, below = text[: found.start()], text[found.end() :]
    if not _QUOTE.match(below):
        return above, Forwarded(_said(found[0]), below)
    own = above + _QUOTED.sub("", below).lstrip("\n")
    earlier = "".join(_MARK.sub("", line) for line in _QUOTED.findall(below))
    return own, Forwarded(_said(found[0]), earlier)


def _attributions(text: str, *, answers: bool) -> Iterator[re.Match[str]]:
    """Lines over an earlier mail: they tell an address or an hour, or what they stand over is quoted in an answer.

    What is quoted stands below; without its marks, some own words above.
    """
    for found in _ATTRIBUTION.finditer(text):
        is_sure = _IS_SURE.search(found[0]) is not None
        is_quoting = _QUOTE.match(text, found.end()) is not None
        if (is_quoting and (is_sure or answers)) or (is_sure and text[: found.start()].strip()):
            yield found


def _said(attribution: str) -> dict[str, str]:
    """Who wrote an earlier mail, and on which day."""
    line = " ".join(attribution.split())
    by, days = _BY.search(line), (found[0] for found in _DAY.finditer(line))
    day = next((day for day in days if parse_day(day)), "")
    name = re.sub(r"^(?:at |um |à |[AP]M\b|Uhr\b|\W)+", "", by["name"].strip()) if by else ""
    return {"from": f"{name} <{by['address']}>" if by else "", "date": day}
