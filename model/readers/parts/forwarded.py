"""Messages that a mail forwards within its own text: each was written by somebody else, and on another day."""

import re
from collections.abc import Iterable, Iterator
from email.utils import parseaddr
from typing import Final, NamedTuple

MOST: Final = 20
"""Messages within one another that are looked for."""

_NAMES: Final = {
    "from": ("from", "von", "de", "expéditeur"),
    "sent": ("sent", "gesendet", "envoyé", "enviado", "enviado el"),
    "date": ("date", "datum", "fecha"),
    "subject": ("subject", "betreff", "objet", "asunto"),
    "to": ("to", "an", "à", "destinataire", "para"),
    "cc": ("cc", "bcc", "kopie", "copie à", "cci", "cco", "reply-to", "antwort an", "répondre à"),
    "more": ("importance", "attachments", "anlagen", "pièces jointes", "datos adjuntos", "wichtigkeit"),
}
"""What the headers that are copied are called, in English, German, French and Spanish."""
_CANONICAL: Final = {name: canonical for canonical, names in _NAMES.items() for name in names}
_ANY_NAME: Final = "|".join(sorted(map(re.escape, _CANONICAL), key=len, reverse=True))
_HEADER: Final = rf"[ \t>]*\*?(?P<name>{_ANY_NAME})\*?[ \xa0]?:\*?[ \t\xa0]*(?P<value>[^\n]*)\n"
_UNNAMED: Final = re.sub(r"[?]P<[a-z]+>", "?:", _HEADER)
_HEADERS: Final = rf"(?P<block>(?:{_UNNAMED}(?:[ \t>]+[^\s>][^\n:]*\n)?){{2,12}})"
"""The headers of a message, as mail programs copy them; one may go on in a second line."""
_BLOCK: Final = rf"(?:[ \t>]*\n){{0,4}}{_HEADERS}"
_FORWARDED: Final = re.compile(
    r"^[ \t>]*(?:-{2,} *(?:Forwarded message|Weitergeleitete Nachricht|Message (?:transféré|transmis)|"
    r"Mensaje reenviado) *-{2,}|(?:Begin forwarded message|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|"
    rf"Début du message (?:réexpédié|transféré)|Inicio del mensaje reenviado)[ \xa0]?:)[ \t]*\n{_BLOCK}",
    re.IGNORECASE | re.MULTILINE,
)
_ORIGINAL: Final = re.compile(
    r"^[ \t>]*(?:-{2,} *(?:Original Message|Ursprüngliche Nachricht|Message d['’]origine|Mensaje original) *-{2,}|"
    rf"_{{8,}})[ \t]*\n{_BLOCK}",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands over the message that is forwarded, or only answered: the subject tells which."""
_BARE: Final = re.compile(
    rf"^(?=[ \t>]*\*?(?:{'|'.join(_NAMES['from'])})\*?[ \xa0]?:){_HEADERS}", re.IGNORECASE | re.MULTILINE
)
"""Headers with no line over them, as Outlook writes them; a memo has some too, but neither an address nor an hour."""
_ADDRESS: Final = re.compile(r"(?P<name>[^<\[\n]*)[<\[](?:mailto:)?(?P<address>[^\s<>\[\]@]+@[^\s<>\[\]@]+)[>\]<]")
_HOUR: Final = re.compile(r"\d:\d\d")
_MARKED: Final = r"\s*(?:\[[^\]\n]{1,40}\]\s*)*"
"""What servers put before a subject: `[EXTERNAL]`."""
_IS_FORWARD: Final = re.compile(rf"{_MARKED}(?:fwd?|wg|tr|rv|i|转发|轉寄)\s*[:：]", re.IGNORECASE)
_IS_ANSWER: Final = re.compile(rf"{_MARKED}(?:re|aw|sv|antw|回复|答复|回覆)\s*[:：]", re.IGNORECASE)
_ONE: Final = re.compile(_HEADER, re.IGNORECASE)
_QUOTED: Final = re.compile(r"^>[ \t]?", re.MULTILINE)


class Forwarded(NamedTuple):
    """A message, by the headers that stand over it."""

    headers: dict[str, str]
    """By their English names in lower case; `sent` is the date."""
    text: str


def is_forward(subject: str) -> bool:
    """Whether a subject begins as mail programs begin those of what is sent on (`FW:`, `WG:`)."""
    return _IS_FORWARD.match(subject) is not None


def is_answer(subject: str) -> bool:
    """Whether a subject begins as mail programs begin those of answers (`Re:`, `AW:`)."""
    return _IS_ANSWER.match(subject) is not None


def answered_in(text: str) -> tuple[str, Forwarded] | None:
    """What stands above the earlier mail that an answer has below it with its headers, and that; None without any."""
    marked = next(filter(_is_told, _ORIGINAL.finditer(text)), None)
    bare = next(filter(_is_of_a_mail, _BARE.finditer(text)), None)
    places = sorted(filter(None, (marked, bare)), key=lambda place: place.start())
    if not places or not text[: places[0].start()].strip():
        return None
    found = places[0]
    return text[: found.start()], Forwarded(_headers(found["block"]), _unquoted(text[found.end() :]))


def parted(text: str, subject: str) -> tuple[str, list[Forwarded]]:
    """What the sender wrote, and the messages that are forwarded below it, the last one's below the first one's."""
    own, *parts = _parts(text, subject)
    return own.text, parts


def sender_of(header: str) -> tuple[str, str]:
    """Name and address in a copied header: nothing in it is quoted (`Lee, Ann [mailto:ann@desk.org]`)."""
    found = _ADDRESS.match(header)
    return (found["name"].strip(" \t\"'"), found["address"]) if found else parseaddr(header)


def as_a_text(paragraphs: Iterable[str]) -> str:
    """The paragraphs of a page, with headers that are a paragraph each as the lines of one."""
    text, was_header = "", False
    for paragraph in paragraphs:
        is_header = _ONE.fullmatch(f"{paragraph}\n") is not None
        text += ("\n" if was_header and is_header else "\n\n") + paragraph
        was_header = is_header
    return text.strip()


def _parts(text: str, subject: str) -> Iterator[Forwarded]:
    headers: dict[str, str] = {}
    is_sent_on = is_forward(subject)
    for _ in range(MOST):
        answers = is_answer(subject)
        found = _first(text, is_sent_on=is_sent_on and not answers, answers=answers)
        if not found:
            break
        yield Forwarded(headers, text[: found.start()])
        headers, text = _headers(found["block"]), _unquoted(text[found.end() :])
        subject, is_sent_on = headers.get("subject", ""), True
    yield Forwarded(headers, text)


def _first(text: str, *, is_sent_on: bool, answers: bool) -> re.Match[str] | None:
    """The uppermost place where a message begins that is forwarded, and not only answered."""
    marked = (_FORWARDED, _ORIGINAL) if is_sent_on else (_FORWARDED,)
    places = [next(filter(_is_told, pattern.finditer(text)), None) for pattern in marked]
    bare = next(filter(_is_of_a_mail, _BARE.finditer(text)), None)
    if bare and (is_sent_on or not (answers or text[: bare.start()].strip())):
        places.append(bare)
    return min(filter(None, places), key=lambda place: place.start(), default=None)


def _is_told(found: re.Match[str]) -> bool:
    told = _headers(found["block"])
    return "from" in told and bool(told.keys() & {"date", "subject"})


def _is_of_a_mail(found: re.Match[str]) -> bool:
    told = _headers(found["block"])
    is_whole = told.keys() >= {"from", "date"} and bool(told.keys() & {"subject", "to"})
    return is_whole and ("sent" in told or "@" in told["from"] or _HOUR.search(told["date"]) is not None)


def _headers(block: str) -> dict[str, str]:
    told: dict[str, str] = {}
    for found in _ONE.finditer(block):
        told.setdefault(_CANONICAL[found["name"].lower()], found["value"].strip(" \t*"))
    return told | ({"date": told["sent"]} if "sent" in told else {})


def _unquoted(text: str) -> str:
    """Without the marks that some programs put before every line of what they forward."""
    lines = [line for line in text.splitlines() if line.strip()]
    return _QUOTED.sub("", text) if lines and all(line.startswith(">") for line in lines) else text
