"""Paragraphs of a document, with what shows a heading, a quotation, a link: common to Word and Markdown."""

from collections.abc import Iterable
from typing import NamedTuple


class Paragraph(NamedTuple):
    """One, as a person sees it."""

    text: str
    """Without markup; not blank."""
    links: tuple[str, ...] = ()
    """The http(s) addresses that it links to, in order."""
    indent: int = 0
    """How far it stands in; more than the text around it is a quotation."""
    is_heading: bool = False
    is_note: bool = False
    """A footnote or endnote; it comes after the paragraph that it is a note to."""
    style: str = ""
    """What it looks like, by the name of that (`##`, `Heading 2`, `bold`); empty as the text is."""
    names: tuple[str, ...] = ()
    """The words that each of `links` stands under; empty for one that stands there itself."""


def joined(paragraphs: Iterable[Paragraph]) -> str:
    """The text that they are, a blank line between."""
    return "\n\n".join(paragraph.text for paragraph in paragraphs)
