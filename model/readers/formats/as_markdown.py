"""Texts with marks of their own (Org, reStructuredText, AsciiDoc), once these are those of Markdown: read as that."""

import io
from collections.abc import Iterable
from functools import partial

from model.readers.inputs import Input


def as_markdown(source: Input, text: str) -> Input:
    """The same place, with its text in Markdown."""
    opened = partial(io.BytesIO, text.encode("utf-8", "replace"))
    return source.inner(source.place, opened, name="text.md", known=source.known, charset="utf-8")


def with_front(text: str, fields: Iterable[tuple[str, str]]) -> str:
    """A text below what it says of itself, as front matter; by itself where that is nothing."""
    front = "".join(f"{name}: {_quoted(value)}\n" for name, value in fields if value)
    return f"---\n{front}---\n{text}" if front else text


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
