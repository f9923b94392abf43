"""Documents of word processors, whichever made them: from their paragraphs to a tracker, an export, or one article."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import Final, NamedTuple

from model.article import Article
from model.errors import ReadError
from model.readers.days.undated import with_day_told
from model.readers.fields import article_of, has_words
from model.readers.formats.plain import title_of
from model.readers.inputs import Input
from model.readers.parts.bundles import bundle_articles, documents_in
from model.readers.parts.celled import CelledTables
from model.readers.parts.documents import tracker_of_document
from model.readers.parts.labelled import labelled_in
from model.readers.parts.linked_clips import clips_listed_in
from model.readers.parts.press_clips import clips_before, clips_of_document
from model.readers.parts.trackers import known_of, tracker_articles
from model.readers.text.bylines import PLACEHOLDER, author_of
from model.readers.text.memos import memo_fields
from model.readers.text.named_below import named_below
from model.readers.text.paragraphs import Paragraph, joined
from model.readers.text.timed_turns import untimed

_PROGRAM: Final = re.compile(r"python-docx|user|admin\w*|microsoft.*|windows.*", re.IGNORECASE)
"""What stands as an author and is no person."""


class Properties(NamedTuple):
    """What a document says of itself."""

    title: str = ""
    author: str = ""
    language: str = ""


def paper_pieces(
    paragraphs: Sequence[Paragraph], said: Properties, source: Input, tables: CelledTables | None = None
) -> Iterator[Article | ReadError]:
    """An article a document of an export, an entry of a tracker, a press clip; else the one of all paragraphs."""
    told = tables.without_names(paragraphs) if tables else paragraphs
    if documents := documents_in(joined(paragraphs)):
        yield from bundle_articles(documents, source)
    elif not source.known and (labelled := labelled_in(paragraphs)):
        yield from bundle_articles(labelled, source)
    elif not source.known and (clips := clips_before(paragraphs, partial(clips_of_document, paragraphs))):
        yield from bundle_articles(clips, source)
    elif entries := tracker_of_document(told, known_of(source)):
        yield from tracker_articles(entries, source)
    elif not source.known and (listed := clips_listed_in([each.lines or (each,) for each in told], joined(told))):
        yield from bundle_articles(listed, source)
    else:
        yield from with_day_told(paper_article(sorted(paragraphs, key=attrgetter("is_note")), said, source))


def pieces_or_rows(
    tables: CelledTables,
    paragraphs: Sequence[Paragraph],
    said: Properties,
    source: Input,
    notes: Sequence[Paragraph] = (),
) -> Iterator[Article | ReadError]:
    """An article a row of a tracker in tables, and one of what stands around them, with these notes; else as above."""
    grid = tables.grid(known_of(source))
    if grid is None or documents_in(joined(paragraphs)):
        yield from paper_pieces(paragraphs, said, source, tables)
        return
    around = [*(grid.around if grid.has_prose else ()), *notes]
    if has_words(joined(around)):
        yield from with_day_told(paper_article(around, said, source), is_around=True)
    yield from grid.articles(source, 1)


def paper_article(paragraphs: Sequence[Paragraph], said: Properties, source: Input) -> Article:
    """The one article of these paragraphs."""
    text = untimed(joined(paragraphs))
    named = "" if PLACEHOLDER.fullmatch(said.title) else said.title.strip()
    title = named or next((each.text for each in paragraphs[:3] if each.is_heading), "") or title_of(text)
    is_nobody = PLACEHOLDER.fullmatch(said.author) or _PROGRAM.fullmatch(said.author)
    author = author_of(text) or named_below(text, title) or ("" if is_nobody else said.author)
    fields = {"text": text, "title": title, "author": author, "lang": said.language}
    return article_of(fields | memo_fields(text) | dict(source.known), source.place)
