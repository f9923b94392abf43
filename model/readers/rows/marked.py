"""Rows of services that keep pages and what was marked in them, by names that mean something else elsewhere."""

from collections.abc import Mapping
from typing import Final

from model.readers.rows.several import with_note

Row = Mapping[str, object]

_QUOTE: Final = "TextQuoteSelector"


def of_marking(row: Row) -> Row:
    """A row of Pinboard's or Hypothesis' export by the usual names; any other as it is."""
    if row.keys() >= {"href", "description", "extended"}:
        text = row["extended"] or row["description"]
        return {"url": row["href"], "title": row["description"], "text": text}
    if row.keys() >= {"uri", "target", "document"} and (told := _quoted(row["target"])) is not None:
        document = row["document"]
        title = document.get("title") if isinstance(document, dict) else None
        passage, note = told, str(row.get("text") or "")
        return {"url": row["uri"], "title": title, "text": with_note(passage, note) if passage else note}
    return row


def with_poster(row: Row) -> Row:
    """A row of a post with the person who posted it as its author; any other as it is."""
    return {**row, "author": row["user"]} if isinstance(row.get("user"), dict) and not row.get("author") else row


def _quoted(target: object) -> str | None:
    """The words that were marked, empty where only a page was; None if it is no such target."""
    if not isinstance(target, list) or not all(isinstance(each, dict) for each in target):
        return None
    selectors = [each for told in target for each in told.get("selector") or () if isinstance(each, dict)]
    return next((str(each.get("exact") or "") for each in selectors if each.get("type") == _QUOTE), "")
