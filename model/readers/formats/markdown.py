"""Markdown, with or without front matter."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from model.article import Article
from model.errors import ReadError, TakenError
from model.readers.days.headings import has_days, may_have_days_apart, with_days_apart
from model.readers.days.open_days import with_days
from model.readers.days.undated import with_day_told
from model.readers.fields import article_of, said_of
from model.readers.formats.format import Format
from model.readers.formats.front import front_of
from model.readers.formats.plain import title_of
from model.readers.formats.properties import properties_of
from model.readers.inputs import Input
from model.readers.parts.below_days import grid_below_days
from model.readers.parts.bundles import Fields, bundle_articles
from model.readers.parts.bylined_clips import bylined_clips, has_bylines
from model.readers.parts.chronologies import chronology
from model.readers.parts.grids import grid_tracker, rows_apart
from model.readers.parts.labelled import labelled_articles
from model.readers.parts.linked_clips import LEAST, clips_listed_in
from model.readers.parts.own_address import own_address
from model.readers.parts.pasted import is_kept_by_hand, pasted_tracker
from model.readers.parts.pasted_articles import address_in, pasted_articles
from model.readers.parts.press_clips import clips_before, may_have_clips, press_clips
from model.readers.parts.trackers import is_tracker, known_of, tracker_articles
from model.readers.text.boxed_tables import without_boxes
from model.readers.text.bylines import author_of
from model.readers.text.embedded import without_embedded
from model.readers.text.joplin import joplin_in
from model.readers.text.marks import unmarked, without_anchor, without_unseen
from model.readers.text.memos import memo_fields
from model.readers.text.named_below import named_below
from model.readers.text.outlines import addresses_in, outlined, paragraph_of
from model.readers.text.paragraphs import Paragraph

_BLANK: Final = re.compile(r"\n[ \t\r]*\n")
_HEADING: Final = re.compile(r"^#{1,2}[ \t]+(?P<title>[^\n]+?)[ \t#]*$", re.MULTILINE)
_UNDERLINED: Final = re.compile(r"\s*(?P<title>[^\n#>|*+-][^\n]{0,200})\n {0,3}(?:={3,}|-{3,})[ \t]*\n")
"""A heading at the top with a line drawn under it."""
_SUFFIXES: Final = (".md", ".markdown", ".mdown", ".qmd")


def read_markdown(source: Input) -> Iterator[Article | ReadError]:
    """The one article; its text is what is shown of what comes after the front matter. Of a tracker, one an entry."""
    text = source.text_in_lines()
    front = front_of(text)
    body = text[front.end :] if front else text
    note = None if front else joplin_in(body)
    if note and not note.is_note:
        raise TakenError(source.place, "is a notebook, a tag or a file of Joplin beside its notes: left out")
    body = note.body if note else body
    if not front and not source.known and (labelled := labelled_articles(body)):
        yield from bundle_articles(labelled, source)
        return
    told, body = properties_of(without_embedded(without_unseen(without_boxes(body))))
    fields = {**told, **(front.fields() if front else {}), **(note.fields if note else {})}
    grid = grid_below_days(body, source.names, known_of(source))
    paragraphs = [] if grid else _tracker(body) or (chronology(body, known_of(source)) if "date" not in fields else [])
    may_be_clips = not grid and not fields and not source.known
    if may_be_clips and (clips := clips_before(paragraphs, partial(_clips, body))):
        yield from bundle_articles(clips, source)
        return
    if paragraphs:
        yield from tracker_articles(paragraphs, source)
        return
    if may_be_clips and (parts := pasted_articles(body)):
        for number, part in enumerate(parts, start=1):
            told = {"url": address_in(part)}
            told |= {} if _HEADING.search(part) or _UNDERLINED.match(part) else {"title": title_of(unmarked(part))}
            yield from _told(part, told, replace(source, place=f"{source.place}:{number}"))
        return
    if may_be_clips and (clips := _listed(body)):
        yield from bundle_articles(clips, source)
        return
    grid = grid or grid_tracker(body, source.names, known_of(source))
    if not grid or grid.has_prose:
        yield from _told(grid.rest if grid else body, fields, source, is_around=grid is not None)
    if grid:
        yield from grid.articles(source, text.count("\n") - body.count("\n") + 1)


def _clips(body: str) -> list[Fields]:
    """Those of the press in a text; but for those that are told by what stands between, who wrote each tells them."""
    if may_have_clips(body) and (clips := press_clips(unmarked(body))):
        return _with_links(clips, body)
    clips = bylined_clips(unmarked(body)) if has_bylines(body) and not pasted_articles(body) else []
    return _with_links(clips, body)


def _listed(body: str) -> list[Fields]:
    """The clips that a text lists, an item each with headline, outlet and link."""
    if body.count("://") < LEAST:  # nearly all
        return []
    addresses = addresses_in(body)
    blocks = [[_line(line, addresses) for line in block.splitlines() if line.strip()] for block in _BLANK.split(body)]
    return clips_listed_in(blocks, unmarked(body))


def _line(line: str, addresses: Mapping[str, str]) -> Paragraph:
    return paragraph_of(line.strip().lstrip("#"), addresses)._replace(is_heading=line.startswith("#"))


def _with_links(clips: list[Fields], body: str) -> list[Fields]:
    """The same, each with the address that its headline leads to, if it tells no other."""
    if not clips or "](" not in body:
        return clips
    named = {name: url for each in outlined(body) for name, url in zip(each.names, each.links, strict=False)}
    return [clip | {"url": clip.get("url") or named.get(str(clip.get("title")))} for clip in clips]


def _tracker(body: str) -> list[Paragraph]:
    """The paragraphs of a text that is a tracker: by its headings, by lines that are days, or by how entries begin."""
    if has_days(body):
        if not is_tracker(with_days(outlined(rows_apart(body)))):
            return pasted_tracker(body)
        return with_days(outlined(rows_apart(body, are_dated=True)))
    apart = with_days(list(with_days_apart(outlined(body)))) if may_have_days_apart(body) else []
    return apart if is_kept_by_hand(apart) else []


def _told(
    body: str, fields: Mapping[str, object], source: Input, *, is_around: bool = False
) -> Iterator[Article | ReadError]:
    top = body[:2_000]
    heading = _UNDERLINED.match(top) or (_HEADING.search(top) if "#" in top else None)  # a character is found sooner
    shown = unmarked(body)
    title = unmarked(without_anchor(heading["title"])) if heading else title_of(_by_lines(top))
    guessed = {"title": title, "author": author_of(shown) or named_below(shown, title)}
    guessed |= {"url": own_address(body)} | memo_fields(shown)
    told = {**source.known, **fields}
    unsaid = {field: guess for field, guess in guessed.items() if not any(said_of(told, field, {}))}
    article = article_of({**unsaid, **told, "text": shown}, source.place)
    yield from with_day_told(article, *said_of(fields, "date", {}), is_around=is_around)


def _by_lines(top: str) -> str:
    """The first lines of a text without its marks, none joined to the next; all of it tells whether one is a title."""
    return "\n".join(map(unmarked, top.split("\n")))


def _is_markdown(source: Input) -> bool:
    if source.suffix in _SUFFIXES:
        return True
    front = front_of(source.head_text)
    return bool(front and front.has_field)


MARKDOWN: Final = Format("markdown", fits=_is_markdown, read=read_markdown)
