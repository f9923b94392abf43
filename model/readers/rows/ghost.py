"""The export of a blog of Ghost: its posts and pages, each with its authors; what was not published is none of them."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

Fields = dict[str, object]

_PUBLISHED: Final = ("published", "sent")


class Blog(NamedTuple):
    """What an export holds."""

    posts: list[Fields]
    others: Counter[str]
    """What was not published, by its status: drafts."""


def blog_in(content: object) -> Blog | None:
    """The blog that a JSON value is the export of; None if it is of anything else."""
    data = _data(content)
    posts = data.get("posts") if data else None
    if not isinstance(posts, list) or not all(isinstance(post, dict) and "status" in post for post in posts):
        return None
    names = _names(data or {})
    published = [post for post in posts if post["status"] in _PUBLISHED]
    others = Counter(str(post["status"]) for post in posts if post["status"] not in _PUBLISHED)
    return Blog([_fields(post, names.get(str(post.get("id")), [])) for post in published], others)


def _data(content: object) -> Mapping[str, Any] | None:
    """The tables of the export."""
    if isinstance(content, dict) and isinstance(dbs := content.get("db"), list) and len(dbs) == 1:
        content = dbs[0]
    is_one = isinstance(content, dict) and isinstance(content.get("meta"), dict)
    data = content.get("data") if is_one and isinstance(content, dict) else None
    return data if isinstance(data, dict) else None


def _names(data: Mapping[str, Any]) -> dict[str, list[str]]:
    """The authors of each post, in their order."""
    people = {str(user.get("id")): user.get("name") for user in _rows(data, "users")}
    names: dict[str, list[str]] = {}
    for row in sorted(_rows(data, "posts_authors"), key=lambda row: str(row.get("sort_order"))):
        if isinstance(name := people.get(str(row.get("author_id"))), str):
            names.setdefault(str(row.get("post_id")), []).append(name)
    return names


def _rows(data: Mapping[str, Any], table: str) -> list[Mapping[str, Any]]:
    rows = data.get(table)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _fields(post: Mapping[str, Any], names: list[str]) -> Fields:
    return {
        "title": post.get("title"),
        "text": post.get("html") or post.get("plaintext"),
        "date": post.get("published_at"),
        "author": ", ".join(names),
        "url": post.get("canonical_url"),
        "lang": post.get("locale"),
    }
