"""Exports of Slack: who its people are, by the list beside the channels, and which of its files hold no messages."""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

PEOPLE: Final = "users.json"
CHANNELS: Final = "channels.json"
LARGEST_PEOPLE: Final = 64 * 2**20
"""Bytes."""
LISTS: Final = frozenset(
    (
        *(PEOPLE, CHANNELS, "org_users.json", "groups.json", "dms.json", "mpims.json", "integration_logs.json"),
        *("canvases.json", "file_conversations.json", "huddle_transcripts.json", "lists.json"),
    )
)
"""The files of an export that hold no messages; each channel has a folder beside them."""
NO_MESSAGES: Final = "lists people or channels of Slack, and holds no article: add its export as a folder, zip or tar"
NAMED_BY: Final = ("real_name", "display_name", "name")
"""What a person is called, the first name first."""

_ID: Final = re.compile(r"[UWCGDB][A-Z0-9]{1,20}")


def exports_of_slack(names: Collection[str]) -> list[str]:
    """The folders that are one, by the paths of all files, with `/` behind each; the outermost is empty."""
    ends = (name.removesuffix(PEOPLE) for name in names if name.endswith(PEOPLE))
    return [folder for folder in ends if folder[-1:] in ("", "/") and f"{folder}{CHANNELS}" in names]


def people_in(content: bytes) -> dict[str, str]:
    """The names of people by their numbers; empty if it is no list of any."""
    try:
        people = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    rows = [row for row in people if isinstance(row, dict)] if isinstance(people, list) else []
    return {str(row.get("id")): name for row in rows if (name := _name(row))}


def _name(row: Mapping[str, Any]) -> str:
    profile = row.get("profile")
    told = [*([profile] if isinstance(profile, dict) else ()), row]
    names = (each.get(name) for name in NAMED_BY for each in told)
    return next((name for name in names if isinstance(name, str) and name.strip()), "")


def are_of_slack(rows: Iterable[object]) -> bool:
    """Whether all of these are people or channels of Slack."""
    return all(isinstance(row, dict) and _is_of_slack(row) for row in rows)


def _is_of_slack(row: Mapping[str, Any]) -> bool:
    is_person = isinstance(row.get("profile"), dict) and "name" in row
    is_channel = isinstance(row.get("members"), list) and "created" in row
    return (is_person or is_channel) and "text" not in row and _ID.fullmatch(str(row.get("id"))) is not None
