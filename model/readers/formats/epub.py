"""Books (.epub): one article in the order of reading; of an anthology or a magazine, one a chapter."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from model.article import Article
from model.days.datelines import article_date
from model.errors import ReadError
from model.readers.days.days import parse_day
from model.readers.days.undated import with_day_told
from model.readers.fields import article_of, has_words, web_address
from model.readers.formats.epub_package import Package, inside, package_of
from model.readers.formats.format import Format
from model.readers.formats.office import check_size, office_of
from model.readers.formats.open_parts import LARGEST_PART, part_of
from model.readers.formats.papers import Properties, paper_article
from model.readers.inputs import Input
from model.readers.pages.markup import page_text
from model.readers.text.bylines import author_of
from model.readers.text.paragraphs import Paragraph, joined

LEAST: Final = 3
"""Chapters of which more than half tell their own day, author or address, from which a book is one of articles."""
TOP: Final = 3
"""Paragraphs among which the heading of a chapter stands."""

_ALONE: Final = re.compile(r"<(?P<name>[a-zA-Z][\w:-]*+)(?P<more>[^<>]*)/>")
_VOID: Final = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"))
_NAVIGATION: Final = "calibre_navbar"
"""How the class begins of what leads from one article to the next."""
_FROM: Final = "calibre-downloaded-from"
"""What a link is that tells where an article was taken from."""
_MARK: Final = re.compile(r"\s*[\[(]?(?:\d{1,4}|[*†‡§]{1,3})[\])]?\s*")
"""That of a note."""
_ISSUE: Final = re.compile(r"\s*[\[(][^\[\]()]*[\])]\s*$")
"""Behind the name of a periodical, its issue."""


class Chapter(NamedTuple):
    """A file of a book, or several of which the others only go on."""

    name: str
    paragraphs: Sequence[Paragraph]
    url: str | None = None
    is_contents: bool = False
    """Has little but links to the others."""

    @property
    def begins(self) -> bool:
        """Whether it has a heading near its top; else it goes on with the one before."""
        return any(paragraph.is_heading for paragraph in self.paragraphs[:TOP])

    @property
    def tells_itself(self) -> bool:
        """Whether it says who wrote it, when, or where it stands."""
        text = joined(self.paragraphs)
        return bool(self.url or author_of(text) or article_date(None, text, "")[0])


def read_epub(source: Input) -> Iterator[Article | ReadError]:
    """The one article of a book, or one a chapter."""
    with zipfile.ZipFile(io.BytesIO(source.content())) as archive:
        check_size(archive, LARGEST_PART, source.place)
        package = package_of(archive, source.place)
        read = [_chapter(archive, name, package.chapters, source.place) for name in package.chapters]
    chapters = [chapter for chapter in read if has_words(joined(chapter.paragraphs)) and not chapter.is_contents]
    if not chapters:
        raise ReadError(source.place, "has no text: a book of pictures?")
    if package.is_of_parts or _are_articles(chapters):
        for chapter in _whole(chapters):
            yield from _article(chapter, package, source)
    else:
        yield from _book(chapters, package, source)


def _are_articles(chapters: Sequence[Chapter]) -> bool:
    begun = [chapter for chapter in chapters if chapter.begins]
    return len(begun) >= LEAST and 2 * sum(chapter.tells_itself for chapter in begun) > len(begun)


def _whole(chapters: Sequence[Chapter]) -> list[Chapter]:
    """The chapters, each with the files that go on with it."""
    whole: list[Chapter] = []
    for chapter in chapters:
        if whole and not chapter.begins:
            before = whole[-1]
            url = before.url or chapter.url
            whole[-1] = before._replace(paragraphs=[*before.paragraphs, *chapter.paragraphs], url=url)
        else:
            whole.append(chapter)
    return whole


def _book(chapters: Sequence[Chapter], package: Package, source: Input) -> Iterator[Article | ReadError]:
    text = "\n\n".join(joined(chapter.paragraphs) for chapter in chapters)
    fields: dict[str, object] = {"text": text, "title": package.title, "author": package.author}
    fields |= {"source": package.publisher, "lang": package.language, "date": parse_day(package.day)}
    yield from with_day_told(article_of(fields | dict(source.known), source.place))


def _article(chapter: Chapter, package: Package, source: Input) -> Iterator[Article | ReadError]:
    """By what stands in it; of an issue, on its day where it tells no other."""
    place = f"{source.place}!{chapter.name}"
    article = paper_article(chapter.paragraphs, Properties(language=package.language), source.inner(place, io.BytesIO))
    told: dict[str, object] = {"url": chapter.url} if chapter.url else {"source": _ISSUE.sub("", package.title)}
    told |= {name: getattr(article, name) for name in ("text", "title", "author", "lang")}
    if not article.date and package.is_issue:
        told["date"] = parse_day(package.day)
    yield from with_day_told(article_of(told | dict(source.known), place))


def _chapter(archive: zipfile.ZipFile, name: str, chapters: Sequence[str], place: str) -> Chapter:
    from model.readers.pages.blocks import parsed  # noqa: PLC0415 - loads lxml
    from model.readers.pages.hidden import drop, drop_hidden  # noqa: PLC0415
    from model.readers.pages.outlined import outlined_page  # noqa: PLC0415

    html = _ALONE.sub(_closed, page_text(part_of(archive, name, place), f"{place}!{name}"))
    tree, _ = parsed(html)
    if tree is None:
        return Chapter(name, ())
    url = next((web_address(link.get("href")) for link in tree.iter("a") if _FROM in (link.get("rel") or "")), None)
    for element in [each for each in tree.iter("div", "sup", "a") if _is_beside(each)]:
        drop(element)
    drop_hidden(tree, html)
    paragraphs = [placed.paragraph for placed in outlined_page(tree, None, is_document=True)]
    within = {inside(posixpath.dirname(name), link.get("href") or "") for link in tree.iter("a")} - {name}
    return Chapter(name, paragraphs, url, is_contents=2 * len(within.intersection(chapters)) > len(paragraphs))


def _is_beside(element: Any) -> bool:  # noqa: ANN401 - an element of lxml, which has no types
    """Whether it leads from one article to the next, or is but the mark of a note."""
    if element.tag == "div":
        return str(element.get("class") or "").startswith(_NAVIGATION)
    is_told = "noteref" in f"{element.get('epub:type')} {element.get('role')}"
    return is_told or (element.tag == "sup" and _MARK.fullmatch("".join(element.itertext())) is not None)


def _closed(alone: re.Match[str]) -> str:
    """An element without words as a parser of HTML takes it: `<title/>` would have all of the page in it."""
    name = alone["name"]
    return alone[0] if name.lower() in _VOID else f"<{name}{alone['more']}></{name}>"


EPUB: Final = Format("epub", fits=lambda source: office_of(source) == "epub", read=read_epub, is_apart=True)
