"""Plain text as pasted from a page: the first short line is the title, a byline names the author; or a tracker."""

from collections.abc import Iterator
from typing import Final

from model.article import Article
from model.errors import ReadError
from model.halves import whole
from model.readers.bylines import BYLINE, author_of
from model.readers.fields import article_of
from model.readers.formats import Format
from model.readers.grids import grid_tracker
from model.readers.inputs import Input
from model.readers.pasted import LONG_LINE, pasted_tracker
from model.readers.trackers import tracker_articles
from model.readers.undated import with_day_told

LONGEST_TITLE: Final = 200
"""Characters; a longer first line is a paragraph."""

_MUST_NOT_END_A_TITLE: Final = (".", ":", ";", ",")


def title_of(text: str) -> str:
    """The first line, if it reads like a title and more comes after it; else nothing."""
    first, _, rest = text.lstrip("\ufeff \t\r\n").partition("\n")
    title = first.strip().lstrip("#").strip()
    if not 0 < len(title) <= LONGEST_TITLE or title.endswith(_MUST_NOT_END_A_TITLE) or BYLINE.match(title):
        return ""
    return title if rest.strip() and _starts_anew(rest.partition("\n")[0]) else ""


def _starts_anew(next_line: str) -> bool:
    """Whether the line after a title shows that the title was a line of its own, and not the first of a paragraph."""
    return not next_line.strip() or bool(BYLINE.match(next_line)) or len(next_line) > LONG_LINE


def read_plain(source: Input) -> Iterator[Article | ReadError]:
    """The one article; its text is all that is there, so that positions in it are positions in the file.

    Of a tracker, an article an entry.
    """
    text = whole(source.text())
    if not source.known and (tracker := pasted_tracker(text)):
        yield from tracker_articles(tracker, source)
        return
    grid = None if source.known else grid_tracker(text, source.names)
    if not grid or grid.has_prose:
        yield from with_day_told(_article(grid.rest if grid else text, source))
    if grid:
        yield from grid.articles(source, 1)


def _article(text: str, source: Input) -> Article:
    fields = {"text": text, "title": title_of(text), "author": author_of(text)}
    return article_of(fields | dict(source.known), source.place)


PLAIN: Final = Format("text", fits=lambda source: True, read=read_plain)
