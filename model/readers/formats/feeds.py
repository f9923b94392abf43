"""Feeds: RSS, Atom, JSON Feed and sitemaps of news, an article an item; and OPML, which only lists feeds."""

import io
import json
import re
import sys
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import unescape
from typing import Any, Final, NamedTuple
from urllib.parse import urljoin

from model.article import Article
from model.errors import ReadError, TakenError
from model.readers.days.days import is_of_publication, names_no_year, parse_day
from model.readers.days.undated import Undated
from model.readers.fields import article_of, site_of, web_address
from model.readers.formats.format import Format
from model.readers.go_betweens import is_of_aggregator, outlet_named
from model.readers.inputs import Input
from model.readers.pages.blogs import UNPUBLISHED, is_of_wordpress, unpublished, with_paragraphs
from model.readers.pages.markup import page_text, root_of
from model.readers.pages.tagged import is_tagged
from model.readers.parts.feed_item import FeedItem
from model.readers.parts.sitemaps import SITEMAPS, sitemap_items
from model.readers.text.charsets import head_text, marked_encoding, text_of
from model.words.counting import counted, counts
from model.words.surrogates import whole

FULL: Final = 1_200
"""Characters of a summary from which it is taken for the whole text."""

NOTICES: Final = 4_096
"""Characters of notices that may stand above a feed."""

_NOTICE: Final = re.compile(
    r"\s*(?:<br ?/?>\s*)?(?:<b>)?(?:php )?(?:warning|notice|deprecated|strict standards)\b", re.IGNORECASE
)
_ROOTS: Final = ("rss", "feed", "rdf:rdf", *SITEMAPS)
_NUMBERS: Final = re.compile(rb"(?:&#(?:x[0-9a-f]+|[0-9]+);)+", re.IGNORECASE)
DIGITS: Final = 8
"""Of the number of a character no more are looked at: there is none of so many."""
_JSON_FEED: Final = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org', re.IGNORECASE)
_ENDED: Final = re.compile(rb"</(?:[\w.-]+:)?(?:rss|feed|rdf|urlset)\s*>", re.IGNORECASE)
_ITEM: Final = re.compile(rb"<(?P<end>/?)(?:atom:|rss:)?(?:item|entry|url)(?:\s[^<>]*)?>", re.IGNORECASE)
_HEADLINES: Final = re.compile(r"\s*(?:<ol>\s*<li>\s*)?<a href=\"https?://news\.google\.com/", re.IGNORECASE)
"""What a list of headlines has for the text of an item: the headline again, the outlet's name, and other headlines."""
_FOR_READERS: Final = re.compile(r"^(?:feed|rss|itpc|pcast|podcast):(?:(?://)?(?=https?:)|(?P<bare>//))", re.IGNORECASE)
"""How an address begins that is to be opened in a reader of feeds."""
_LINK: Final = re.compile(r"<link\s[^<>]{1,2000}>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"(?P<name>[a-z]+)\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s\"'<>]+)", re.IGNORECASE)
_FEED_TYPE: Final = re.compile(r"application/(?:(?:rss|atom|rdf)\+xml|feed\+json)", re.IGNORECASE)
_GOES_ON: Final = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[&hellip;\])\W*$|(?:read more|continue reading|read on|full story)\W*\w{0,20}\W*$"
    r"|the post .{1,300} appeared first on .{1,100}$",
    re.IGNORECASE | re.DOTALL,
)
"""How a teaser ends."""
_APPEARED: Final = re.compile(
    r"(?:^|(?<=\s))(?:the post [^\n]{1,300}? appeared first on|der beitrag [^\n]{1,300}? erschien zuerst auf"
    r"|l[’']article [^\n]{1,300}? est apparu en premier sur"
    r"|la entrada [^\n]{1,300}? (?:se publicó primero|apareció primero) en) [^\n]{1,120}\s*$",
    re.IGNORECASE,
)
"""The line by which WordPress says at the end of an item where it stands."""
_MORE: Final = re.compile(
    r"(?:(?<=[.!?…\]”\"'’)])[ \t]+|\n+)[\[(]?"
    r"(?:read (?:more|on|the (?:full|whole|rest of the) (?:article|story|post))|continue reading|full story|"
    r"weiterlesen|lire la suite|leer más)[\])]?(?:(?<=\n)[^\n.!?]{0,150}|[^\n.!?]{0,150}[→»›]|)[\s.…→»›>:\])]*$",
    re.IGNORECASE,
)
"""The words that lead from a teaser to the rest."""


class Feed(NamedTuple):
    """A feed that an OPML lists."""

    title: str
    url: str


def is_feed(content: bytes) -> bool:
    """Whether this is RSS, Atom, a JSON Feed, or a sitemap."""
    head = head_text(content[: 64 * 2**10], None)
    return _begins_feed(head) or bool(head.lstrip("\ufeff \t\r\n").startswith("{") and _JSON_FEED.search(head))


def _begins_feed(head: str) -> bool:
    """Whether a text is RSS or Atom, be it below notices that the program which made it has written above."""
    return root_of(head) in _ROOTS or root_of(head[_notices_end(head) :]) in _ROOTS


def _notices_end(head: str) -> int:
    """Where XML begins below notices of a program (`<b>Warning</b>: …`); 0 where none stands above."""
    return max(head.find("<?xml", 0, NOTICES), 0) if _NOTICE.match(head) else 0


def is_opml(content: bytes) -> bool:
    """Whether this is a list of feeds."""
    return root_of(head_text(content[: 64 * 2**10], None)) == "opml"


def feed_named(page: bytes, url: str) -> str | None:
    """The address of the first feed that a page names in its head; None if it names none."""
    for link in _LINK.findall(head_text(page[: 64 * 2**10], None)):
        said = {found["name"].lower(): unescape(found["value"].strip("\"'")) for found in _ATTRIBUTE.finditer(link)}
        if "alternate" in said.get("rel", "").lower().split() and _FEED_TYPE.match(said.get("type", "")):
            return web_address(_joined(url, said.get("href")))
    return None


def feed_items(content: bytes, place: str, url: str | None = None, charset: str | None = None) -> list[FeedItem]:
    """The items of a feed in its order; `url` is where it came from, to which its links are relative.

    `charset` is what its sender says of its encoding.

    Runs a parser over what a stranger wrote: `model.readers.limits.apart.apart(feed_items, …)` holds it to its time.
    """
    content = content[_notices_end(content[:NOTICES].decode("latin-1")) :]
    if _is_json(content):
        return _json_items(text_of(content, place, charset), place, url)
    utf8 = _as_utf8(content, place, charset)
    if root_of(head_text(utf8[: 64 * 2**10], None)) in SITEMAPS:
        return sitemap_items(utf8, place)
    items = _xml_items(utf8, place, url)
    return items[:-1] if cut_short(content, place) and _is_within_item(content) else items


def cut_short(content: bytes, place: str) -> ReadError | None:
    """That a feed of XML ends before its root does; `feed_items` leaves out the item that it ends within."""
    if _is_json(content) or marked_encoding(content) not in (None, "utf-8-sig") or _ENDED.search(content):
        return None
    lost = "the item that it ends within is left out" if _is_within_item(content) else "there may have been more items"
    return ReadError(place, f"is cut short: {lost}")


def _is_within_item(content: bytes) -> bool:
    last = deque(_ITEM.finditer(content), maxlen=1)
    return bool(last) and not last[0]["end"]


def _is_json(content: bytes) -> bool:
    return content[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def _as_utf8(content: bytes, place: str, charset: str | None = None) -> bytes:
    """A feed in an encoding that parsers of XML know; of others they know few, and take what names none for Western."""
    try:
        if marked_encoding(content) in (None, "utf-8-sig") and content.decode("utf-8"):
            return content
    except UnicodeDecodeError:
        pass
    return _declaring_nothing(page_text(content, place, charset))


def _declaring_nothing(text: str) -> bytes:
    """UTF-8 that says of no other encoding that it is in it."""
    return re.sub(r"^\ufeff?\s*<\?xml[^>]*\?>", "", text).encode(errors="replace")


def item_article(item: FeedItem, place: str) -> Article:
    """The article that an item is, as far as the feed has it; ReadError if it has no text at all."""
    from model.readers.pages.blocks import paragraphs  # noqa: PLC0415 - loads lxml

    text = "\n\n".join(paragraphs(item.html)) or item.title
    if is_tagged(text):  # it was escaped twice
        text = "\n\n".join(paragraphs(text)) or text
    text = _MORE.sub("", _APPEARED.sub("", text).rstrip()) or item.title
    fields = {"text": text, "title": item.title, "date": item.date, "url": item.url, "author": item.author}
    return article_of(fields | {"ref": item.ref, "lang": item.lang, "source": _source(item)}, place)


def opml_feeds(content: bytes, place: str = "OPML") -> list[Feed]:
    """The feeds that an OPML lists, in its order and once each; ReadError if it is none."""
    from defusedxml import DefusedXmlException  # type: ignore[import-untyped]  # noqa: PLC0415 - only here
    from defusedxml.ElementTree import ParseError, fromstring  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        outlines = fromstring(_declaring_nothing(page_text(content, place))).iter("outline")
    except DefusedXmlException as error:
        raise ReadError(place, "is not read: it defines entities, which no list of feeds needs") from error
    except (ParseError, ValueError, LookupError) as error:
        line = f" (line {error.position[0]})" if isinstance(error, ParseError) else ""
        raise ReadError(place, f"is no OPML: its XML is broken{line}") from error
    feeds: dict[str, Feed] = {}
    for outline in outlines:
        if url := _address(outline):
            feeds.setdefault(url, Feed(outline.get("title") or outline.get("text") or "", url))
    return list(feeds.values())


def _address(outline: Any) -> str:  # noqa: ANN401 - an element; the standard library's own type is for its C class
    return feed_address((outline.get("xmlUrl") or outline.get("xmlurl") or outline.get("xmlURL") or "").strip())


def feed_address(address: str) -> str:
    """The address of the web that one for readers of feeds stands for: `feed://…`, `feed:https://…`."""
    return _FOR_READERS.sub(lambda told: "http://" if told["bare"] else "", address, count=1)


def _source(item: FeedItem) -> str | None:
    """Of an item whose address does not tell it: the outlet that it names, else the feed, if that is none of lists."""
    if site_of(item.url):
        return None
    return item.outlet or (None if is_of_aggregator(item.url) else item.site)


def _xml_items(content: bytes, place: str, url: str | None) -> list[FeedItem]:
    import feedparser  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy

    # A stream, never bytes: feedparser would open what it takes for a file's name or an address.
    known = {"content-location": url} if url else {}
    parsed = feedparser.parse(io.BytesIO(_of_characters(content)), response_headers=known)
    if not parsed.get("version") and not parsed.entries:
        raise ReadError(place, f"is no feed that can be read: {parsed.get('bozo_exception', 'it has no items')}")
    of_all = _authors(parsed.feed) if parsed.get("version", "").startswith("atom") else None
    return [_xml_item(entry, parsed.feed, of_all) for entry in parsed.entries]


def _of_characters(content: bytes) -> bytes:
    """A feed in which each number stands for a character: the parser gives up the whole feed at one that does not.

    Two halves of a character (`&#55357;&#56832;`) become the one that they are, what is none U+FFFD.
    """
    return _NUMBERS.sub(_numbered_anew, content)


def _numbered_anew(numbers: re.Match[bytes]) -> bytes:
    text = whole("".join(map(_character, numbers[0].split(b"&#")[1:])))
    return "".join(f"&#{ord(character)};" for character in text).encode()


def _character(number: bytes) -> str:
    """What `228;` or `xE4;` stands for; a half of one is one, of Python's."""
    digits, base = number.rstrip(b";").lower(), 10
    if digits.startswith(b"x"):
        digits, base = digits[1:], 16
    digits = digits.lstrip(b"0")[:DIGITS] or b"0"
    return chr(code) if (code := int(digits, base)) <= sys.maxunicode else "\ufffd"


def _xml_item(entry: Mapping[str, Any], feed: Mapping[str, Any], of_all: str | None) -> FeedItem:
    bodies = [_html_of(body) for body in entry.get("content") or ()]
    summary = _html_of(entry.get("summary_detail") or {"value": entry.get("summary")})
    html = max([*bodies, summary], key=len)
    days = ("published", "updated", "created")
    url = web_address(_joined(_word(feed.get("link")), _word(entry.get("link"))))
    title, outlet = _title_and_outlet(entry, url)
    if is_of_wordpress(entry):
        html = with_paragraphs(html)
    return FeedItem(
        url=url,
        title=title,
        date=_first_day(entry, days),
        html="" if _HEADLINES.match(html) else whole(html),
        said=_first_said(entry, days),
        is_teaser=_is_teaser(html, is_body=any(bodies)),
        author=_authors(entry) or of_all,
        ref=_word(entry.get("id")),
        lang=_word(feed.get("language")),
        site=_word(_plain(str(feed.get("title") or ""))),
        outlet=outlet,
        changed=_moment(entry),
        other=unpublished(entry),
    )


def _title_and_outlet(entry: Mapping[str, Any], url: str | None) -> tuple[str, str | None]:
    """The title without the outlet that lists of headlines put behind it, and that outlet."""
    title = _plain(_html_of(entry.get("title_detail") or {"value": entry.get("title")}))
    source = entry.get("source")
    told = source if isinstance(source, Mapping) else {}
    name = _word(_plain(str(told.get("title") or told.get("value") or "")))
    bare, _, behind = title.rpartition(" - ")
    if not bare or not (behind.casefold() == name.casefold() if name else is_of_aggregator(url)):
        bare, behind = title, ""
    return bare, site_of(web_address(_word(told.get("href")))) or name or outlet_named(behind)


def _html_of(body: Mapping[str, Any]) -> str:
    """A body as HTML: in Atom it may be plain text, in which `<p>` is a word; some say so of HTML."""
    text = str(body.get("value") or "")
    is_plain = body.get("type") == "text/plain" and "<" in text and not is_tagged(text)
    return _set_in_paragraphs(text.replace("<", "&lt;")) if is_plain else text


def _authors(entry: Mapping[str, Any]) -> str | None:
    """All of them; feedparser's `author` is the last."""
    names = [_word(author.get("name") or author.get("email")) for author in entry.get("authors") or ()]
    return ", ".join(dict.fromkeys(filter(None, names))) if len(names) > 1 else _word(entry.get("author"))


def _first_day(fields: Mapping[str, Any], names: Iterable[str]) -> date | None:
    """The day as it is written, at its writer's place; else as feedparser understands it, in UTC."""
    for name in names:
        words = fields.get(name)
        moment = None if names_no_year(str(words)) else fields.get(f"{name}_parsed")
        day = parse_day(words) or (parse_day(date(*moment[:3])) if moment else None)
        if day and is_of_publication(day):
            return day
    return None


def _moment(entry: Mapping[str, Any]) -> str:
    """In UTC, as feedparser understands it."""
    parsed = entry.get("updated_parsed") or entry.get("published_parsed")
    return "-".join(f"{part:02}" for part in parsed[:6]) if parsed else ""


def _first_said(fields: Mapping[str, Any], names: Iterable[str]) -> str | None:
    return next(filter(None, (_word(fields.get(name)) for name in names)), None)


def _json_items(content: str, place: str, url: str | None) -> list[FeedItem]:
    try:
        feed = json.loads(content.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise ReadError(place, "is no feed that can be read: broken JSON") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise ReadError(place, "is no feed that can be read: it has no items")
    return [_json_item(item, feed, url) for item in items if isinstance(item, dict)]


def _json_item(item: Mapping[str, Any], feed: Mapping[str, Any], url: str | None) -> FeedItem:
    html = _word(item.get("content_html")) or _marked_up(_word(item.get("content_text")))
    summary = _marked_up(_word(item.get("summary")))
    names = _names_in(item) or _names_in(feed)
    days, base = ("date_published", "date_modified"), url or _first_said(feed, ("feed_url", "home_page_url"))
    links = (_joined(base, _word(item.get(name))) for name in ("url", "external_url"))
    return FeedItem(
        url=next(filter(None, map(web_address, (*links, _word(item.get("id"))))), None),
        title=_word(item.get("title")) or "",
        date=_first_day(item, days),
        html=html or summary,
        said=_first_said(item, days),
        is_teaser=_is_teaser(html or summary, is_body=bool(html)),
        author=whole(", ".join(names)) or None,
        ref=_word(item.get("id")),
        lang=_word(item.get("language")) or _word(feed.get("language")),
        site=_word(feed.get("title")),
        changed=_word(item.get("date_modified")) or _word(item.get("date_published")) or "",
    )


def _names_in(told: Mapping[str, Any]) -> list[str]:
    """The authors of an item; those of a feed are of all items that name none."""
    authors = told.get("authors") or [told.get("author")]
    found = (author.get("name") for author in authors if isinstance(author, dict)) if isinstance(authors, list) else ()
    return [name for name in found if isinstance(name, str)]


def _joined(base: str | None, link: str | None) -> str | None:
    try:
        return urljoin(base or "", link) if link else None
    except ValueError:
        return link


def _word(value: object) -> str | None:
    return whole(str(value)).strip() or None if isinstance(value, str | int) else None


def _marked_up(text: str | None) -> str:
    return "" if text is None else _set_in_paragraphs(text.replace("&", "&amp;").replace("<", "&lt;"))


def _set_in_paragraphs(escaped: str) -> str:
    return "".join(f"<p>{part}</p>" for part in re.split(r"\n\s*\n", escaped))


def _plain(html: str) -> str:
    from model.readers.pages.blocks import paragraphs  # noqa: PLC0415 - loads lxml

    return " ".join(" ".join(paragraphs(html)).split()) if "<" in html or "&" in html else " ".join(whole(html).split())


def _is_teaser(html: str, *, is_body: bool) -> bool:
    """A summary that is short, or anything that says it goes on elsewhere."""
    text = unescape(re.sub(r"<[^>]*>", " ", html)).strip()
    return bool(_GOES_ON.search(text[-500:])) or (len(text) < FULL and not (is_body and len(text) > FULL / 4))


def read_feed(source: Input) -> Iterator[Article | ReadError]:
    """An article an item; one of which the feed has only a teaser is the teaser."""
    url, undated, content = source.known.get("url"), Undated(source.place), source.content()
    items = feed_items(content, source.place, str(url) if url else None, source.charset)
    for number, item in enumerate(items, start=1):
        if item.other:
            continue
        try:
            article = item_article(item, f"{source.place}:{number}")
        except ReadError as problem:
            yield problem
        else:
            yield article
            yield from undated.told(article, [item.said])
    yield from undated.rest()
    if others := Counter(item.other for item in items if item.other):
        yield TakenError(source.place, UNPUBLISHED.format(counts(others)))
    if cut := cut_short(content, source.place):
        yield cut


def read_opml(source: Input) -> Iterator[Article | ReadError]:
    """No article: what it lists is to be fetched."""
    number = len(opml_feeds(source.content(), source.place))
    yield ReadError(
        source.place,
        f"lists {counted(number, 'feed')} and no article: take them in with issuewatch fetch {_file_of(source)}",
    )


def _file_of(source: Input) -> str:
    """What `fetch` can be given of it: no stream, no address, and nothing that is in an archive."""
    is_file = not (source.is_stream or source.depth or "://" in source.place)
    return source.place if is_file else "FILE.opml, once it is saved"


def _is_json_feed(source: Input) -> bool:
    return source.head_text.lstrip("\ufeff \t\r\n").startswith("{") and bool(_JSON_FEED.search(source.head_text))


FEED: Final = Format(
    "feed",
    fits=lambda source: _begins_feed(source.head_text) or _is_json_feed(source),
    read=read_feed,
    is_apart=True,
)
OPML: Final = Format("opml", fits=lambda source: root_of(source.head_text) == "opml", read=read_opml)
