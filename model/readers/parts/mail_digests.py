"""Digests of mailing lists (Mailman, Listserv, Google Groups): several messages in one text, each a mail of its own."""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final

from model.readers.days.days import parse_day
from model.readers.inputs import Input

LEAST: Final = 2
"""Messages that make a digest which does not say where it ends."""

_RULE: Final = re.compile(r"^-{30,}[ \t]*$", re.MULTILINE)
_HEADER: Final = r"[A-Z][A-Za-z-]{1,40}:[ \t]*[^\n]*\n(?:[ \t]+\S[^\n]*\n)*"
_HEAD: Final = re.compile(rf"\s*(?:Message:[ \t]*\d+[ \t]*\n)?(?P<headers>(?:{_HEADER}){{2,40}})[ \t]*(?:\n|\Z)")
_ONE: Final = re.compile(r"(?P<name>[A-Z][A-Za-z-]*):[ \t]*(?P<value>[^\n]*(?:\n[ \t]+[^\n]*)*)\n")
_END: Final = re.compile(r"^End of .{1,200}\bDigest\b", re.MULTILINE | re.IGNORECASE)
_FOOT: Final = re.compile(r"\s*(?:Subject: Digest Footer\b|End of .{1,200}\bDigest\b|\Z)", re.IGNORECASE)
_OF_LIST: Final = re.compile(
    r"\bmailing list submissions to\b|^Today's Topics\b|^Topics of the day\b|"
    r"^_{20,}\s*\n[^\n]{1,100}\bmailing list\s*$",
    re.MULTILINE | re.IGNORECASE,
)
_TOPIC: Final = re.compile(
    r"^={20,}[ \t]*\n(?:Topic: (?P<topic>[^\n]*)\n(?:Url: [^\n]*\n)?|[^\n=]{1,100}\n)={20,}[ \t]*$", re.MULTILINE
)
_OF_TOPIC: Final = re.compile(rf"^-{{5,}} \d+ of \d+ -{{5,}}[ \t]*\n(?P<headers>(?:{_HEADER}){{2,6}})", re.MULTILINE)
_GOOGLES_DAY: Final = re.compile(r"(?P<day>[A-Z][a-z]{2} \d{1,2}) \d\d?:\d\d ?[AP]M\b.*")
_KEPT: Final = ("From", "Date", "Subject", "Message-ID", "Archived-At")


def digest_in(text: str, sent: date | None) -> list[bytes]:
    """The messages of a digest that was sent on that day, each as a mail in UTF-8; none of any other text."""
    if "\n----" not in text and not text.startswith("----"):  # most
        return []
    text = text.replace("\r\n", "\n")
    return [*_of_topics(text, sent)] if _TOPIC.search(text) else _of_rules(text)


def mails_of(messages: Sequence[bytes], source: Input) -> Iterator[Input]:
    """Those of a digest, to be read as mails."""
    for number, message in enumerate(messages, start=1):
        yield source.inner(f"{source.place}:{number}", partial(io.BytesIO, message), name="message.eml")


def is_of_list(text: str) -> bool:
    """Whether a text is what a list puts around the messages of a digest: how to write to it, topics, its foot."""
    return _OF_LIST.search(text) is not None


def _of_rules(text: str) -> list[bytes]:
    """Those between lines of hyphens, each with its headers (RFC 1153)."""
    above, *parts = _RULE.split(text)
    messages: list[tuple[dict[str, str], list[str]]] = []
    for part in parts:
        head = _HEAD.match(part)
        headers = _headers(head["headers"]) if head else {}
        if head and "From" in headers and headers.keys() & {"Date", "Subject"}:
            messages.append((headers, [part[head.end() :]]))
        elif messages and not _FOOT.match(part):  # a line of hyphens in a message
            messages[-1][1].append(part)
    is_digest = len(messages) >= LEAST or (messages and is_of_list(above) and _END.search(text))
    if not is_digest or (above.strip() and not is_of_list(above) and not _END.search(text)):
        return []
    return [_as_mail(headers, ("-" * 30).join(told)) for headers, told in messages]


def _of_topics(text: str, sent: date | None) -> Iterator[bytes]:
    """Those below the topics of Google Groups."""
    topics = list(_TOPIC.finditer(text))
    for at, topic in enumerate(topics):
        end = topics[at + 1].start() if at + 1 < len(topics) else len(text)
        heads = list(_OF_TOPIC.finditer(text, topic.end(), end))
        for number, head in enumerate(heads):
            headers = _headers(head["headers"])
            behind = heads[number + 1].start() if number + 1 < len(heads) else end
            told = {"Subject": topic["topic"] or "", "Archived-At": f"<{headers.pop('Url', '')}>"} | headers
            told["Date"] = _with_year(told.get("Date", ""), sent)
            yield _as_mail(told, text[head.end() : behind])


def _headers(block: str) -> dict[str, str]:
    return {found["name"]: " ".join(found["value"].split()) for found in _ONE.finditer(block)}


def _with_year(day: str, sent: date | None) -> str:
    """A day as Google Groups writes it, in the year that it had when the digest was sent."""
    found = _GOOGLES_DAY.fullmatch(day)
    if not found or not sent:
        return day
    years = (parse_day(f"{found['day']}, {year}") for year in (sent.year, sent.year - 1))
    told = next((each for each in years if each and each <= sent + timedelta(days=1)), None)
    return told.isoformat() if told else day


def _as_mail(headers: Mapping[str, str], text: str) -> bytes:
    lines = [f"{name}: {headers[name]}" for name in _KEPT if headers.get(name)]
    head = "\n".join([*lines, "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"])
    return f"{head}\nContent-Transfer-Encoding: 8bit\n\n{text.strip()}\n".encode("utf-8", "replace")
