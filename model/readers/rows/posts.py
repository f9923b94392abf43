"""Posts as networks give them out: whose they are stands elsewhere (X), or what they say lies deep (Facebook)."""

from collections.abc import Mapping
from typing import Any, Final

Row = Mapping[str, Any]

COUNTS: Final = frozenset(
    (
        *("likes", "like_count", "likes_count", "favorite_count", "favorites", "favourites", "favourites_count"),
        *("retweets", "retweet_count", "retruths", "reposts", "reposts_count", "reblogs_count"),
    )
)
"""Columns of how often something was done with a post: its `timestamp` is when it was posted, and no crawl's."""
MOMENT: Final = "timestamp"
_POST: Final = "https://x.com/{}/status/{}"
_PASSED_ON: Final = "Announce"


def with_its_moment(fields: Row) -> Row:
    """The fields of a row; of a post, with its moment as its day, if it has no other."""
    if MOMENT not in fields or COUNTS.isdisjoint(fields):  # nearly all
        return fields
    return {"created_at": fields[MOMENT], **fields}


def with_people(content: object) -> object:
    """What X answers, where each post has its author and address; any other value as it is."""
    if not isinstance(content, dict) or not isinstance(included := content.get("includes"), dict):
        return content
    posts, users = content.get("data"), included.get("users")
    if not isinstance(posts, list) or not isinstance(users, list):
        return content
    known = {str(user.get("id")): user for user in users if isinstance(user, dict)}
    told = [_of_x(post, known) if isinstance(post, dict) else post for post in posts]
    return {"data": told}


def _of_x(post: Row, known: Mapping[str, Row]) -> Row:
    user = known.get(str(post.get("author_id"))) or {}
    name = user.get("username")
    if not isinstance(name, str) or not name:
        return post
    return {"author": user.get("name") or name, "url": _POST.format(name, post.get("id")), **post}


def of_facebook(row: Row) -> Row:
    """A post of Facebook's export by the usual names; any other row as it is."""
    parts, moment = row.get("data"), row.get("timestamp")
    if not isinstance(parts, list) or not isinstance(moment, int) or "text" in row:
        return row
    words = [_in_utf8(part["post"]) for part in parts if isinstance(part, dict) and isinstance(part.get("post"), str)]
    if not words and "attachments" not in row:
        return row
    return {"text": "\n\n".join(words), "date": moment, "url": next(iter(_addresses(row.get("attachments"))), None)}


def _in_utf8(words: str) -> str:
    """Words of which each byte was taken for a character, as that export writes them."""
    try:
        return words.encode("latin-1").decode()
    except UnicodeError:
        return words


def _addresses(value: object) -> list[str]:
    """Where what is attached leads."""
    each = value if isinstance(value, list) else []
    parts = [part for one in each if isinstance(one, dict) for part in one.get("data") or () if isinstance(part, dict)]
    contexts = [part["external_context"] for part in parts if isinstance(part.get("external_context"), dict)]
    return [url for context in contexts if isinstance(url := context.get("url"), str)]


def is_passed_on(row: Row) -> bool:
    """Whether a row of Mastodon's outbox only passes on what another has posted."""
    return row.get("type") == _PASSED_ON and isinstance(row.get("object"), str)
