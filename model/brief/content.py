"""What a brief says, whatever it is printed as: sections of blocks, notes and sources."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

Numbers = tuple[int, ...]
"""The numbers of notes."""


class Length(StrEnum):
    """How much a brief tells."""

    SHORT = "short"
    STANDARD = "standard"
    FULL = "full"


class BriefForm(StrEnum):
    """How a brief is printed; also the endings of files."""

    MD = "md"
    HTML = "html"
    DOCX = "docx"
    JSON = "json"


@dataclass(frozen=True)
class Source:
    """An article that the brief rests on, numbered as it is first needed."""

    number: int
    article: str
    title: str
    outlet: str
    date: date | None
    url: str | None


@dataclass(frozen=True)
class Note:
    """What a statement rests on: a claim, articles that were counted, a judgement, or all that the library holds."""

    number: int
    kind: Literal["claim", "articles", "judgement", "inputs"]
    text: str
    """What it is, in words."""
    sources: Numbers = ()
    """The numbers of its articles; of a long list the newest."""
    more: int = 0
    """How many further articles are not listed."""
    command: str = ""
    """What lists them all."""
    sentence: int | None = None
    """Of a claim: its place in the text, from 0."""
    issue: str | None = None
    quote: str | None = None
    """Of a claim: the sentence as it stands in the article's text, or its beginning, an exact substring."""
    is_cut: bool = False
    """Whether the sentence goes on behind the quote."""


@dataclass(frozen=True)
class Sentence:
    """One statement of fact with the notes that show it."""

    text: str
    notes: Numbers


@dataclass(frozen=True)
class Paragraph:
    """Sentences that belong together."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Items:
    """Sentences as a list, behind words that lead to it and say nothing that the sentences do not."""

    lead: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Quote:
    """Words of an article, with who said them, where and when."""

    text: str
    """An exact substring of the article's text."""
    is_cut: bool
    """Whether the sentence goes on behind it: the mark stands outside of the quotation marks."""
    voice: str
    """`Wang Yi (China), Pacific Wire, 18 June 2023`."""
    article: str
    url: str | None
    notes: Numbers


@dataclass(frozen=True)
class Row:
    """Cells of a table, with the notes that show them."""

    cells: tuple[str, ...]
    notes: Numbers
    level: int | None = None
    """Where it stands, if the row is of an issue."""
    svg: str = field(default="", repr=False)
    """A small drawing at its end; formats without pictures leave it out."""


@dataclass(frozen=True)
class Table:
    """Rows under heads; numbers stand at the right."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    drawn: str = ""
    """The head over the rows' drawings."""


@dataclass(frozen=True)
class Picture:
    """A drawing of what the section says; formats without pictures leave it out, as it says nothing new."""

    name: str
    caption: str
    svg: str = field(repr=False)


Block = Paragraph | Items | Quote | Table | Picture


@dataclass(frozen=True)
class Section:
    """A heading and what stands beneath it."""

    slug: str
    heading: str
    blocks: tuple[Block, ...]
    data: dict[str, object] = field(default_factory=dict)
    """The same as numbers, for programs."""


@dataclass(frozen=True)
class Colophon:
    """What a number can be reproduced from."""

    program: str
    dossier: str
    rules: str
    """The fingerprint of what read the articles."""
    constants: str
    """The fingerprint of the dossier, whose constants make the standings."""
    inputs: str
    """The digest of the articles' ids."""
    articles: int
    judgements: str
    """The digest of the judgements' ids."""
    as_of: date
    first: date
    last: date
    window_days: int
    length: Length
    filter: str
    command: str


@dataclass(frozen=True)
class Brief:
    """All of it, in the order of reading."""

    title: str
    period: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    sources: tuple[Source, ...]
    colophon: Colophon
