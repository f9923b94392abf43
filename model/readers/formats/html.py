"""HTML: the article of a page, without what is around it, and what the page says of it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, Final

from model.article import Article, DateFrom
from model.days.datelines import dateline_date, is_dated_title, url_date
from model.errors import ReadError
from model.readers.days.days import parse_day
from model.readers.days.headings import has_days
from model.readers.days.undated import with_day_told
from model.readers.fields import article_of, site_of, web_address
from model.readers.formats.format import Format
from model.readers.formats.plain import title_of
from model.readers.go_betweens import archived_on, hides_its_outlet
from model.readers.inputs import Input
from model.readers.pages.elsewhere import leads_elsewhere
from model.readers.pages.footnotes import REMARK, drop_remarks
from model.readers.pages.hidden import drop_hidden
from model.readers.pages.markup import page_text, root_of
from model.readers.pages.no_article import shows_none
from model.readers.pages.onenote import clipped
from model.readers.pages.saved import as_saved, saved_from
from model.readers.parts.bundles import Fields, bundle_articles
from model.readers.parts.chat_pages import is_chat_page, messages_on
from model.readers.parts.trackers import tracker_articles
from model.readers.rows.rows import Rows
from model.readers.text.bylines import author_of
from model.readers.text.paragraphs import joined

ZONES: Final = timedelta(days=1)
"""By how much a day may be later than one that is told in another zone."""
LONGEST_ACCOUNT: Final = 100
_OF_WECHAT: Final = "js_name"
"""The id of the element with the name of who publishes a page there."""
SHORT: Final = 500
"""Characters of a page that has no room for anything around its article: it is taken as it is."""
_BESIDE: Final = re.compile(r"(?<![a-z])(?:related|sidebar|recommended|most-read)(?![a-z])", re.IGNORECASE)
"""How the parts of a page are called that list other articles."""
_NUMBERS: Final = re.compile(r"(?<![\w./-])\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d(?![\w/-])")
"""A day in three numbers, and not in an address."""
_ROOTS: Final = frozenset(
    (
        "html",
        "head",
        "body",
        "title",
        "meta",
        "link",
        "div",
        "article",
        "main",
        "section",
        "header",
        "p",
        "h1",
        "h2",
        "table",
    )
)
_SUFFIXES: Final = (".html", ".htm", ".xhtml", ".shtml", ".php", ".aspx")
_MARKDOWN: Final = (".md", ".markdown", ".mdown", ".qmd", ".txt")


def read_html(source: Input) -> Iterator[Article | ReadError]:
    """The one article of a page; ReadError if it has no text, or only leads elsewhere."""
    html = page_text(source.content(), source.place, source.charset)
    if is_chat_page(html) and not source.known:
        yield from _messages(html, source)
        return
    if not source.known.keys() - {"url"} and (documents := _documents(html)):
        yield from bundle_articles(documents, source)
        return
    url = web_address(str(source.known.get("url") or "")) or saved_from(html)
    page = _as_clipped(html, _page(html, url, source))
    if elsewhere := leads_elsewhere(html, page["text"], url):
        raise ReadError(source.place, elsewhere)
    if why := shows_none(html, page["text"], str(page.get("title") or "")):
        raise ReadError(source.place, why)
    if grid := page.get("grid"):
        if grid.has_prose:
            around = page | {"text": joined(grid.around), "date": None}
            yield from with_day_told(_article(around, url, source), is_around=True)
        yield from grid.articles(source, 1)
        return
    if tracker := page.get("tracker"):
        own = {"url": _address(url, web_address(page.get("url")))}
        own |= {"source": _source(page, own["url"]), "lang": page.get("lang")}
        yield from tracker_articles(tracker.paragraphs, source, own, is_all=tracker.is_live, are_posts=tracker.is_live)
        return
    if posts := page.get("posts"):
        rows = Rows(source)
        for number, post in enumerate(posts, start=1):
            told = {"source": _source(page, url), "lang": page.get("lang"), **post}
            yield from rows.pieces(told, f"{source.place}:{number}")
        yield from rows.rest()
        return
    page, why = _within_archive(page, (source.place, as_saved(html), page.get("url")))
    said = source.known.get("date"), page.get("unsure")
    told = {name: page.get(name, False) for name in ("is_article", "is_sure")}
    yield from with_day_told(_article(page, url, source), *said, why=why, **told)


def _within_archive(page: dict[str, Any], addresses: Iterable[str | None]) -> tuple[dict[str, Any], str]:
    """The page without a day later than the one on which it was archived, and why it may have none."""
    archived = next(filter(None, map(archived_on, addresses)), None)
    if archived and (day := parse_day(page.get("date"))) and day > archived + ZONES:
        page = page | {"date": None}
    if changed := page.get("changed"):
        return page, f"its page tells only that it was changed on {changed}"
    return page, f"its address tells only that it was archived on {archived}: it came out no later" if archived else ""


def _as_clipped(html: str, page: dict[str, Any]) -> dict[str, Any]:
    """The page, or the one that OneNote has clipped into it."""
    clip = clipped(html, page["text"])
    return page | {"text": clip.text, "url": clip.url, "date": None} if clip else page


def _documents(html: str) -> list[Fields]:
    """Those of an export of a database of the press."""
    from model.readers.parts.exported_pages import documents_on_page  # noqa: PLC0415 - loads lxml

    return documents_on_page(html)


def _messages(html: str, source: Input) -> Iterator[Article | ReadError]:
    from model.readers.pages.blocks import parsed  # noqa: PLC0415 - loads lxml

    tree, _ = parsed(html)
    rows = Rows(source)
    for number, message in enumerate(messages_on(tree), start=1):
        yield from rows.messages(message, f"{source.place}:{number}")
    yield from rows.rest()


def _article(page: dict[str, Any], url: str | None, source: Input) -> Article:
    """What is known from elsewhere goes before what the page says."""
    page_url = _address(url, web_address(page.get("url")))
    day, day_from = _day(page_url, page.get("title"), page.get("date"))
    text = page["text"]
    author = page.get("author") or author_of(text) or author_of(page.get("below") or "")
    found = {"title": page.get("title") or title_of(text), "author": author}
    found |= {"lang": page.get("lang"), "url": page_url}
    found |= {"text": text, "source": _source(page, page_url)}
    article = article_of(found | dict(source.known) | ({"url": page_url} if url else {}), source.place)
    if article.date_from == "field" or day is None:
        return article
    return article.model_copy(update={"date": day, "date_from": day_from})


def _address(known: str | None, said: str | None) -> str | None:
    """That which is known; the one that the page says, where a go-between's is known, which hides the outlet."""
    return said if said and (not known or hides_its_outlet(known)) else known


def _source(page: dict[str, Any], url: str | None) -> str | None:
    return page.get("account") or site_of(url) or _site_named(page.get("sitename"), url)


def _site_named(name: str | None, url: str | None) -> str | None:
    """The site's name; not the host of a go-between, which stands for it where the page tells none."""
    return None if not name or name.lower() in (url or "").lower() else name


def _page(html: str, url: str | None, source: Input) -> dict[str, Any]:
    """Text and what is said of it, by trafilatura; a page of which it takes nothing is taken as it is."""
    from lxml.html import HtmlElement  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy
    from trafilatura.utils import load_html  # noqa: PLC0415

    from model.readers.pages.blocks import paragraphs  # noqa: PLC0415
    from model.readers.pages.json_ld import better_text, body_of, is_paid  # noqa: PLC0415
    from model.readers.pages.layouts import set_apart  # noqa: PLC0415
    from model.readers.pages.states import text_in_state  # noqa: PLC0415
    from model.readers.parts.page_posts import page_posts  # noqa: PLC0415
    from model.readers.parts.page_tables import is_of_days  # noqa: PLC0415
    from model.readers.parts.page_trackers import page_tables, page_tracker, says_article  # noqa: PLC0415
    from model.readers.parts.search_hits import search_hits  # noqa: PLC0415

    tree = load_html(html.replace("\0", " "))
    if not isinstance(tree, HtmlElement):
        return {"text": "\n\n".join(paragraphs(html))}
    may_be_tracker = not source.known.keys() - {"url"}
    said = _said(tree, url, has_numbers=_NUMBERS.search(html) is not None)
    body, is_not_free = body_of(tree), is_paid(tree)
    drop_hidden(tree, html)
    if REMARK in html:
        drop_remarks(tree)
    set_apart(tree, lambda table: is_of_days(table, source.names))
    text = _text(tree, html, url, str(source.known.get("title") or said["title"] or ""))
    if len(text) <= SHORT and is_not_free:
        text = _of_its_article(tree) or text
    if len(text) <= SHORT and body is None and (held := text_in_state(tree, said["title"] or "")) and held not in text:
        text = held
    posts = search_hits(tree, html, url) if may_be_tracker else []
    grid = page_tables(tree, html, text, url, source.names) if may_be_tracker and not posts else None
    tracker = page_tracker(tree, html, text, url) if may_be_tracker and not grid and not posts else None
    posts = posts or (page_posts(tree, html, url, text) if may_be_tracker and not grid and not tracker else [])
    is_article = has_days(text) and says_article(html)
    return said | {
        "text": better_text(text, body),
        "grid": grid,
        "tracker": tracker,
        "posts": posts,
        "is_article": is_article,
    }


def _text(tree: Any, html: str, url: str | None, title: str) -> str:  # noqa: ANN401 - an element of lxml, which has no types
    """What the page shows of its article; of one that is a text set as it stands, that text."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy

    from model.readers.pages.blocks import paragraphs  # noqa: PLC0415
    from model.readers.pages.glued import parted  # noqa: PLC0415
    from model.readers.pages.lost_blocks import with_lost_blocks  # noqa: PLC0415
    from model.readers.pages.set_texts import set_text  # noqa: PLC0415

    if told := set_text(tree):
        return told
    document = bare_extraction(tree, url=url, include_comments=False, with_metadata=False)
    text = getattr(document, "text", None) or ""
    if len(text) <= SHORT:
        shown = paragraphs(html)
        seen = "\n\n".join(shown)
        if not text or len(seen) <= SHORT:
            return seen
        text = parted(text, shown)
    return with_lost_blocks(re.sub(r"\n\s*", "\n\n", text), tree, title)


def _of_its_article(tree: Any) -> str:  # noqa: ANN401
    """What stands in the one element that is a page's article; empty if there is none, or several."""
    from lxml.html import tostring  # noqa: PLC0415

    from model.readers.pages.blocks import paragraphs  # noqa: PLC0415

    told = list(tree.iter("article"))
    return "\n\n".join(paragraphs(tostring(told[0], encoding="unicode", with_tail=False))) if len(told) == 1 else ""


def _said(tree: Any, url: str | None, *, has_numbers: bool) -> dict[str, Any]:  # noqa: ANN401 - an element of lxml, which has no types
    """What the page says of itself; its day is not looked for in the paragraphs, which tell of other days."""
    from copy import deepcopy  # noqa: PLC0415

    from trafilatura.metadata import extract_metadata  # noqa: PLC0415

    from model.readers.pages.json_ld import address_in, day_in  # noqa: PLC0415
    from model.readers.pages.page_days import (  # noqa: PLC0415
        LONG,
        below_headline,
        is_told_apart,
        published_in,
        times_go_up,
        without_changes,
        without_days_above,
    )
    from model.readers.pages.titles import below_site, own_title  # noqa: PLC0415
    from model.readers.pages.writers import whole_author  # noqa: PLC0415

    lang = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    short = deepcopy(tree)
    for element in list(short.iter("p", "li", "td", "blockquote", "style")):
        if element.getparent() is not None and sum(map(len, element.itertext())) > LONG:
            element.drop_tree()
    for element in list(short.iter("footer", "aside", "nav", "div", "section")):
        if element.getparent() is not None and _is_beside(element):
            element.drop_tree()
    unsure = _with_sure_days(short) if has_numbers else None
    changed = without_changes(short)
    without_days_above(short, tree)
    said = extract_metadata(short, url, {"original_date": True, "extensive_search": False})
    found = {name: getattr(said, name) for name in ("title", "author", "url", "date", "sitename")}
    found["date"] = day_in(tree) or found["date"] or published_in(tree)
    found["url"] = found["url"] or address_in(tree)
    found["title"] = below_site(tree, own_title(tree, found["title"]), found["sitename"], found["url"])
    found["author"] = whole_author(tree, found["author"])
    found["below"] = "" if found["author"] else below_headline(tree)
    day = parse_day(found["date"])
    is_sure = is_told_apart(tree, day)
    found["date"] = None if not is_sure and times_go_up(tree, day) else found["date"]
    found["account"] = _account(tree)
    return found | {"lang": lang[:20], "unsure": unsure, "changed": changed, "is_sure": is_sure}


def _account(tree: Any) -> str | None:  # noqa: ANN401
    """Whose page it is on WeChat, which is the address of all of them."""
    named = tree.get_element_by_id(_OF_WECHAT, None)
    return " ".join(named.text_content().split())[:LONGEST_ACCOUNT] or None if named is not None else None


def _with_sure_days(tree: Any) -> str | None:  # noqa: ANN401
    """Have days in numbers written so that nobody takes them for others; the first that may be two, all of them gone.

    htmldate would take April 3 for `03/04/2025` without a word, and finds no `18/06/2023` in some places.
    """
    unsure: list[str] = []

    def written(found: re.Match[str]) -> str:
        if day := parse_day(found[0]):
            return day.isoformat()
        unsure.append(found[0])
        return ""

    for element in tree.iter():
        for name, value in element.attrib.items():
            if _NUMBERS.search(value):
                element.set(name, _NUMBERS.sub(written, value))
        if element.text and _NUMBERS.search(element.text):
            element.text = _NUMBERS.sub(written, element.text)
        if element.tail and _NUMBERS.search(element.tail):
            element.tail = _NUMBERS.sub(written, element.tail)
    return next(iter(unsure), None)


def _is_beside(element: Any) -> bool:  # noqa: ANN401
    """Whether an element stands beside the article: its dates are those of the site, or of other articles."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if element.tag not in ("footer", "aside", "nav") and not _BESIDE.search(names):
        return False
    above, below = element.iterancestors("article", "main"), element.iter("article", "main", "h1")
    return next(above, None) is None and next(below, None) is None


def _day(url: str | None, title: object, said: object) -> tuple[date | None, DateFrom]:
    """The day in the address, else that of the press conference which it is, else the one that the page gives."""
    if day := url_date(url or ""):
        return day, "url"
    if is_dated_title(str(title or "")) and (day := dateline_date(str(title))):
        return day, "dateline"
    day = parse_day(said)
    return (day, "metadata") if day else (None, "none")


def _is_html(source: Input) -> bool:
    root = root_of(source.head_text)
    if root in ("html", "head", "body") or (root and source.suffix in _SUFFIXES):
        return True
    return root in _ROOTS and source.suffix not in _MARKDOWN


HTML: Final = Format("html", fits=_is_html, read=read_html, is_apart=True)
