"""Messages in the JSON of messengers (Slack, Telegram, Discord, Teams, Google Chat), as rows with the usual names."""

import re
from collections.abc import Mapping
from functools import partial
from html import unescape
from typing import Any, Final

from model.readers.fields import words_of
from model.readers.rows.slack import NAMED_BY
from model.readers.text.paragraphs import ADDRESS

_TS: Final = re.compile(r"\d{10}\.\d{1,9}")
"""Slack's time of a message, which is its number too."""
_TELEGRAM: Final = frozenset(("date_unixtime", "text_entities", "from_id", "actor_id"))
_OF_GOOGLE: Final = frozenset(("topic_id", "message_id"))
_SENT: Final = ("sentDateTime", "createdDateTime")
"""When a message of Teams, or a mail, was sent."""
_SLACK: Final = re.compile(r"<(?P<to>[^<>|\n]{1,4000})(?:\|(?P<label>[^<>\n]{0,2000}))?>")
_BY_PEOPLE: Final = frozenset(
    (
        *("", "bot_message", "thread_broadcast", "me_message", "file_share", "file_comment"),
        *("message", "default", "reply", "19", "0"),
    )
)
"""Types of messages that somebody wrote, Slack's, Telegram's and Discord's: others tell who came, left or pinned."""


def message_in(row: Mapping[str, Any], known: Mapping[str, str]) -> dict[str, object] | None:
    """The fields of a row that is a message, by their usual names; None of another row.

    `known` are people by their numbers. Without a text, if nobody wrote it: it is a notice of the messenger, or a file
    alone.
    """
    if row.get("type") == "message" and _TS.fullmatch(str(row.get("ts"))):
        return _of_slack(row, known)
    if row.get("type") in ("message", "service") and _TELEGRAM & row.keys():
        return _of_telegram(row)
    if isinstance(row.get("author"), dict) and {"content", "timestamp", "type"} <= row.keys():
        return _of_discord(row)
    if isinstance(row.get("body"), dict) and "content" in row["body"] and row.keys() & {*_SENT}:
        return _of_teams(row)
    if isinstance(row.get("creator"), dict) and "created_date" in row and _OF_GOOGLE & row.keys():
        return _of_google_chat(row)
    return None


def _of_slack(row: Mapping[str, Any], known: Mapping[str, str]) -> dict[str, object]:
    own, people = str(row.get("text") or ""), row.get("user_profile")
    shared = [each for each in row.get("attachments") or () if isinstance(each, dict)]
    parts = [own, *(str(each.get(name) or "") for each in shared for name in ("title", "text"))]
    addresses = [found["to"] for found in _SLACK.finditer(own) if ADDRESS.match(found["to"])]
    addresses += [str(each[name]) for each in shared for name in ("from_url", "title_link") if each.get(name)]
    names = [people.get(name) for name in NAMED_BY] if isinstance(people, dict) else []
    number = row.get("user")
    author = next(filter(None, (*names, row.get("username"), known.get(str(number)), number)), None)
    text = "\n\n".join(unescape(_SLACK.sub(partial(_shown, known=known), part)) for part in parts if part.strip())
    return _message(row.get("subtype"), text, author, int(float(row["ts"])), addresses)


def _shown(found: re.Match[str], known: Mapping[str, str]) -> str:
    """What Slack shows of a link, or of whom or what is spoken to."""
    to, label = found["to"], found["label"]
    sign = to[0] if to[0] in "@#!" else ""
    named = label or known.get(to[1:]) or to.removeprefix(sign)
    return ("" if sign == "" else "@" if sign == "!" else sign) + named.lstrip("@#")


def _of_telegram(row: Mapping[str, Any]) -> dict[str, object]:
    text = words_of(row.get("text")) or ""
    runs = row.get("text") if isinstance(row.get("text"), list) else []
    addresses = [str(run["href"]) for run in runs or () if isinstance(run, dict) and run.get("href")]
    author = row.get("from") or row.get("actor")
    told = _message(row.get("type"), text, author, row.get("date"), addresses)
    is_of_channel = str(row.get("from_id")).startswith("channel")
    return told | ({"source": row.get("forwarded_from") or author} if is_of_channel else {})


def _of_discord(row: Mapping[str, Any]) -> dict[str, object]:
    author = row["author"].get("nickname") or row["author"].get("name")
    shown = [each for each in row.get("embeds") or () if isinstance(each, dict)]
    parts = [row.get("content"), *(each.get(name) for each in shown for name in ("title", "description"))]
    text = "\n\n".join(str(part) for part in parts if part)
    addresses = [
        *ADDRESS.findall(str(row.get("content") or "")),
        *(str(each["url"]) for each in shown if each.get("url")),
    ]
    return _message(row.get("type"), text, author, row.get("timestamp"), addresses)


def _of_teams(row: Mapping[str, Any]) -> dict[str, object]:
    """As Microsoft Graph has them, and what exports by it; mails as well."""
    sender = row.get("from")
    people = [each for each in sender.values() if isinstance(each, dict)] if isinstance(sender, dict) else []
    author = next((name for each in people if (name := each.get("displayName") or each.get("name"))), None)
    kind = None if row.get("messageType") in (None, "message") and not row.get("deletedDateTime") else "notice"
    sent = next((row[name] for name in _SENT if row.get(name)), None)
    told = _message(kind, str(row["body"]["content"] or ""), author, sent, [])
    return told | ({"title": row["subject"]} if row.get("subject") else {})


def _of_google_chat(row: Mapping[str, Any]) -> dict[str, object]:
    return _message(None, str(row.get("text") or ""), row["creator"].get("name"), row["created_date"], [])


def _message(kind: object, text: str, author: object, day: object, addresses: list[str]) -> dict[str, object]:
    is_by_somebody = str("" if kind is None else kind).lower() in _BY_PEOPLE
    addresses = [*addresses, *ADDRESS.findall(text)]
    return {
        "text": text if is_by_somebody else "",
        "author": author,
        "date": day,
        "url": addresses[0] if addresses else None,
    }
