"""Exports of blogs, which are feeds with all that a blog has: what in them was published, and its paragraphs."""

import re
from collections.abc import Mapping
from typing import Any, Final

UNPUBLISHED: Final = "holds {}: left out, only posts and pages that were published are taken"
"""What is said of the others, so many of each."""
_OF_THE_SITE: Final = re.compile(
    r"attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|feedback"
    r"|(?:wp|acf|elementor|wpcf7|jp)[_-].*",
    re.IGNORECASE,
)
"""WordPress's types of what is no post, no page and no kind of post of one's own."""
_KIND: Final = "http://schemas.google.com/blogger/2008/kind#"
_SHORT_CODE: Final = re.compile(r"\[/?(?:caption|gallery|embed|audio|video|playlist)\b[^\[\]\n]{0,2000}\]")
_BLANK_LINE: Final = re.compile(r"\n[ \t\r]*\n\s*")


def is_of_wordpress(entry: Mapping[str, Any]) -> bool:
    """Whether an item is of WordPress's export."""
    return bool(entry.get("wp_post_type"))


def unpublished(entry: Mapping[str, Any]) -> str:
    """What an item of an export is, if it is no post or page that was published; empty for that, and in other feeds."""
    kind, status = str(entry.get("wp_post_type") or ""), str(entry.get("wp_status") or "publish")
    if _OF_THE_SITE.fullmatch(kind):
        return kind
    if kind:
        return "" if status == "publish" else status
    return _of_blogger(entry)


def _of_blogger(entry: Mapping[str, Any]) -> str:
    terms = [str(tag.get("term") or "") for tag in entry.get("tags") or () if isinstance(tag, Mapping)]
    kind = next((term.removeprefix(_KIND) for term in terms if term.startswith(_KIND)), "")
    kind = (kind or str(entry.get("blogger_type") or "")).lower()
    is_draft = "yes" in (entry.get("app_draft"), entry.get("draft"))
    status = "draft" if is_draft else str(entry.get("blogger_status") or "live").lower()
    if not kind or kind in ("post", "page"):
        return "" if not kind or status == "live" else status
    return kind


def with_paragraphs(html: str) -> str:
    """A text of WordPress as it shows it: a blank line is a paragraph, and marks of pictures are none of it."""
    return _BLANK_LINE.sub("\n<p>", _SHORT_CODE.sub("\n<p>", html))
