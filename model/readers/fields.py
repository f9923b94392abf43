"""Fields by any of their usual names, to an article."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from operator import itemgetter
from shlex import quote
from typing import Final
from urllib.parse import urlsplit

from model.article import Article, DateFrom
from model.days.datelines import article_date
from model.errors import ReadError, UnknownNameError
from model.nearest import meant
from model.readers.days.days import parse_day
from model.readers.go_betweens import hides_its_outlet, original_url
from model.readers.sides import sides_of
from model.readers.text.bylines import without_places
from model.readers.text.ligatures import in_letters
from model.words.surrogates import whole

NAMES: Final = {
    "ref": ("ref", "id", "guid", "uid"),
    "date": (
        *("published", "published_time", "published_at", "publish_date", "publication_date", "pubdate", "pub_date"),
        *("date_published", "datepublished", "published_date", "published_on", "date_publish", "web_publication_date"),
        *("first_published", "published_utc", "publish_time", "published_timestamp", "publish_timestamp"),
        *("publishing_date", "publish_dt", "published_dt", "pub_dt", "date_of_publication"),
        *("date", "posted", "issued", "day", "posted_at"),
        *("posted_on", "date_posted", "article_date", "release_date", "story_date", "news_date", "date_time"),
        *("datetime", "date_time_pub", "created_at", "date_created", "seendate", "date_utc"),
        *("created_utc", "date_timestamp", "date_unix"),
        *("date_filed", "when"),
        *("date_reported", "report_date", "reported_on", "date_of_report"),
        *("datum", "veröffentlicht", "veröffentlicht_am", "erschienen", "erscheinungsdatum", "date_de_publication"),
        *("publié_le", "fecha", "fecha_de_publicación", "publicado", "日期", "发布日期", "发布时间", "時間", "时间"),
    ),
    "title": (
        *("title", "headline", "heading", "article_title", "web_title", "news_title", "story_title", "hed", "subject"),
        *("news_headline", "article_headline", "title_of_article"),
        *(
            "book_title",
            "document_title",
            "page_title",
            "case_name",
            "titel",
            "überschrift",
            "schlagzeile",
            "titre",
            "título",
            "titulo",
            "titular",
            "标题",
            "標題",
        ),
    ),
    "text": (
        *("text", "body", "content", "article", "full_text", "fulltext", "article_text", "content_text"),
        *("full_content", "fullcontent"),
        *(
            "article_body",
            "body_text",
            "raw_content",
            "paragraphs",
            "article_content",
            "maintext",
            "main_text",
            "plain_text",
            "transcript",
            "news_text",
            "news_body",
            "story_text",
        ),
        *(
            "selftext",
            "text_content",
            "inhalt",
            "volltext",
            "texte",
            "contenu",
            "texto",
            "contenido",
            "cuerpo",
            "正文",
            "微博正文",
            "share_commentary",
            "内容",
            "內容",
        ),
    ),
    "source": (
        "source_title",
        *("source", "outlet", "site", "site_name", "publisher", "publication", "website", "source_name"),
        *("media_outlet", "media_name", "publication_title", "publication_name", "publisher_name", "news_source"),
        *("outlet_name", "media_outlet_name"),
        *(
            "newspaper",
            "container_title",
            "source_domain",
            "quelle",
            "zeitung",
            "journal",
            "fuente",
            "periódico",
            "来源",
            "來源",
        ),
    ),
    "url": (
        *(
            "url",
            "source_url",
            "url_source",
            "link",
            "href",
            "permalink",
            "canonical_url",
            "article_url",
            "web_url",
            "weburl",
        ),
        *("article_link", "story_url", "story_link", "page_url", "news_url", "post_url", "external_url"),
        *("source_link", "news_link", "link_to_article", "tweet_url", "status_url", "message_url", "post_link"),
        *("share_link",),
        *(
            "html_url",
            "uri",
            "responded_url",
            "requested_url",
            "canonical",
            "alternate",
            "adresse",
            "lien",
            "enlace",
            "链接",
            "鏈接",
            "連結",
        ),
    ),
    "author": (
        "author",
        "authors",
        "byline",
        "creator",
        "author_name",
        "article_author",
        "book_author",
        "document_author",
        "published_by",
        "account",
        "screen_name",
        "username",
        "user_name",
        "sender",
        "sender_name",
        "from_name",
        "用户昵称",
        "autor",
        "autorin",
        "auteur",
        "作者",
    ),
    "lang": ("lang", "language", "sprache", "langue", "idioma"),
}
"""A field of Article to the names it goes by, the surest first, also in German, French, Spanish and Chinese.

What says that it is the day of publishing goes before a plain `date`, which may be when something was noted or held.

Case, spaces and hyphens don't matter.
"""

PASSAGES: Final = ("highlight", "highlighted_text", "highlight_text", "selection", "quote")
"""Columns of what was marked in a text."""
TEASERS: Final = (
    *("summary", "description", "abstract", "excerpt", "teaser"),
    *("snippet", "abstract_note", "lead_paragraph", "trail_text", "zusammenfassung", "résumé", "resumen", "摘要"),
    *("opening_text", "hlead", "hit_sentence"),
)
"""Columns of the first words of an article, or of what it says in short."""
DEEDS: Final = (
    *("event", "what_happened", "what", "development", "events", "developments", "event_development"),
    *("event_description", "description_of_event", "key_event", "key_events", "key_development", "key_developments"),
    *("ereignis", "événement", "evento", "事件"),
)
"""Columns of what happened, in tables that are kept by hand: what stands beside them in words is told of it."""
SUMMARIES: Final = (*TEASERS, *PASSAGES, *DEEDS, "notes")
"""Columns that are the text of a row that has no other, as the summary of a feed's item is."""
BESIDE: Final = (
    *("details", "detail", "action", "response", "reaction", "context", "background", "statement", "remarks"),
    *("quotes", "quotation", "comment", "comments", "note"),
)
"""Columns that are of the text only where one tells what happened."""

TOLD: Final = (
    *("details", "detail", "action", "actions", "statement", "statements", "entry"),
    *(
        f"{who}_{what}"
        for who in ("us", "u.s.", "american", "prc", "china", "chinese")
        for what in ("side", "action", "actions", "statement", "statements", "position", "response", "reaction")
    ),
)
"""Columns that are the text, with what stands beside them, where there is none, nor what happened, nor a summary."""
EVENT_DAYS: Final = (
    *("event_date", "date_of_event", "event_day", "incident_date", "date_of_incident", "action_date", "date_of_action"),
    *("statement_date", "date_of_statement", "start_date"),
)
"""Columns of the day of what a row tells; beside an article they are no day of it."""

LONGEST_TEXT: Final = 10 * 10**6
"""Characters; the Bible has 4.3 million. What is read in a text takes some hundred times its size in memory."""
WEB: Final = ("http://", "https://")
"""How an address of the web begins."""
LONGEST_HOST: Final = 253
"""Characters that the name of a host can have."""
DEEPEST: Final = 2
"""Lists within lists in a field; YAML can make a billion words of ten lines with more."""

WITHIN: Final = (
    *("name", "rendered", "value", "text", "#text", "main", "original"),
    *("content", "plain", "plain_text", "plainText", "html", "markdown"),
    *("literal", "display_name", "displayName"),
)
"""The names by which an object in a field is known: of a person, and of what WordPress, Feedly and others wrap."""
LEADS: Final = ("href", "url")
"""The names by which an object that is a link has its address."""
RUNS: Final = frozenset(
    (
        *("plain", "bold", "italic", "underline", "strikethrough", "spoiler", "code", "blockquote", "custom_emoji"),
        *("link", "text_link", "mention", "mention_name", "hashtag", "cashtag", "email", "phone", "bot_command"),
    )
)
"""The types of the objects of which Telegram makes a text."""
MARKED: Final = ("text", "title", "author", "source")
"""Fields that may have markup in a row."""

KNOWN: Final = frozenset(name for names in (*NAMES.values(), SUMMARIES, TOLD) for name in names)
TEXTS: Final = frozenset((*NAMES["text"], *SUMMARIES, *TOLD))
"""Columns of which a text can be made."""

_RANKS: Final = {name: (rank, field) for field, names in NAMES.items() for rank, name in enumerate(names)}
_BARE: Final = re.compile(r"^\s*(?://)?(?=www\.[\w-]+\.[\w.-]+(?:[:/?#]|\s*$))", re.IGNORECASE)
"""What stands where an address of the web has its scheme."""
_AROUND: Final = "<> \t\r\n\xa0"
"""What may stand around an address: Markdown has the first two."""
_BY: Final = re.compile(r"by:?\s+(?=[^\W\d_])", re.IGNORECASE)
_BEHIND_TITLE: Final = ("-", "–", "—", "|", "·")
"""What stands between a headline and its outlet, behind a blank."""
_LETTER: Final = re.compile(r"[^\W_]")
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
"""Where a word begins in `publishedAt`."""
LONGEST_COLUMN: Final = 200
"""Characters of the name of a column."""
_MANNER: Final = re.compile(
    r"[\s_-]*\((?:utc|gmt|local|local time|[ecmp][sd]?t|beijing(?: time)?|[dmy]{1,4}(?:[./ -][dmy]{1,4}){1,2})\)$",
    re.IGNORECASE,
)
"""How the days of a column are meant or written: `Date (UTC)`, `Date (DD/MM/YYYY)`."""
_BETWEEN: Final = re.compile(r"(?:(?<=[^\W\d_]{2})\.(?=\s)|[\s/-])+")
"""What stands between the words of a name: `Pub. date`, `Date/Time`."""


@lru_cache(maxsize=1_000)
def normal_name(name: object) -> str:
    """A field's name as NAMES has it; of what is too long for one, itself."""
    words = str(name).strip()
    if len(words) > LONGEST_COLUMN:
        return words
    bare = _MANNER.sub("", words.rstrip("?:"))
    return _BETWEEN.sub("_", _HUMP.sub("_", bare.strip()).lower())


def parse_names(words: Iterable[str]) -> dict[str, str]:
    """`title=headline`: the column that a field is in. UnknownNameError for no field, ValueError for no pair."""
    names = {}
    for word in words:
        field, equals, column = (part.strip() for part in word.partition("="))
        if not equals or not field or not column:
            raise ValueError(f"{word!r} names no column; write it like title=headline")
        if field not in NAMES:
            raise UnknownNameError("field", field, NAMES)
        names[field] = column
    return names


def field_of(column: str, names: Mapping[str, str]) -> str | None:
    """The field that a column is (its name in the usual form), by what the user named, else by itself."""
    known = _RANKS.get(column)
    if not names:  # nearly always
        return known[1] if known else None
    told = next((field for field, named in names.items() if normal_name(named) == column), None)
    return told or (known[1] if known and known[1] not in names else None)


def surest(fields: Mapping[str, object], field: str, names: Mapping[str, str]) -> str:
    """The column that tells a field, of those that say something the surest; empty if there is none."""
    if field in names:
        return normal_name(names[field])
    told = [name for name, value in fields.items() if value is not None and field_of(name, names) == field]
    return min(told, key=lambda name: _RANKS[name][0], default="")


def field_in_document(column: str, names: Mapping[str, str]) -> str | None:
    """The field of a column of a document's table, where a subject is what a row is about, and no title of it."""
    is_topic = column == "subject" and all(normal_name(named) != column for named in names.values())
    return None if is_topic else field_of(column, names)


def check_columns(
    columns: Iterable[str],
    names: Mapping[str, str],
    place: str,
    *,
    may_be_headlines: bool = False,
    likely: Callable[[], str | None] = lambda: None,
) -> None:
    """ReadError if a table has no column for the text (or for titles and urls), or not one that the user named.

    `likely` looks for the column that may be the text: those of two sides are it, where that is one of them.
    """
    columns = [normal_name(column) for column in columns]
    for field, column in names.items():
        if normal_name(column) not in columns:
            hint = meant(normal_name(column), columns, f"; has {listed(columns)}")
            raise ReadError(place, f"has no column {column!r} for the {field}{hint}")
    is_headlines = may_be_headlines and {field_of(column, names) for column in columns} >= {"title", "url"}
    if "text" not in names and not is_headlines and TEXTS.isdisjoint(columns):
        found = likely()
        if found and found in sides_of(columns):
            return
        hint = f"; if that is {found!r}, add --map text={quote(found)}" if found else ""
        what = f"has no column for the text ({', '.join(NAMES['text'][:3])}); has {listed(columns)}"
        raise ReadError(place, what + hint)


LONGEST_NAME: Final = 60
"""Characters of a column's name that are shown."""


def listed(columns: Sequence[str]) -> str:
    """Names of columns in one line, no more of them than one reads."""
    short = (name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…" for name in columns[:8])
    return ", ".join(short) + (" …" if len(columns) > 8 else "")


def has_words(text: str) -> bool:
    """Whether a text is more than marks, such as a rule of dashes: what isn't is no article."""
    return bool(_LETTER.search(text))


def article_of(
    fields: Mapping[str, object],
    place: str,
    names: Mapping[str, str] | None = None,
    seen: Callable[[str, str], str] | None = None,
) -> Article:
    """The article in these fields (names as in NAMES); unknown ones are kept out. ReadError if there is no text.

    `names` are the columns that the user says fields are in; `seen` gives the words of a field that may have markup,
    with the place that it is in.
    """
    values = _values(fields, names or {})
    words = {field: _word(field, found) for field, found in values.items()}
    text = words.get("text") or ""
    if len(text) > LONGEST_TEXT:
        raise ReadError(place, f"has a text of {len(text) // 10**6} million characters, which is no article")
    if seen:
        words |= {field: seen(word, place) for field in MARKED if (word := words.get(field))}
        text = words.get("text") or ""
    if not text or text.isspace():
        raise ReadError(place, "has no text")
    if not has_words(text) and not has_words(words.get("title") or ""):
        raise ReadError(place, "has no words")
    title = " ".join((words.get("title") or "").split())
    url, source = _url_and_source(_address(values.get("url", ())), words.get("source"))
    title = _without_outlet(title, source)
    day, day_from = next(_told_days(values.get("date", ())), None) or article_date(url, text, title)
    return Article(
        text=text,
        title=title,
        ref=words.get("ref"),
        date=day,
        date_from=day_from,
        source=source,
        url=url,
        author=_author(words.get("author")),
        lang=words.get("lang"),
        place=whole(place),
    )


def said_of(fields: Mapping[str, object], field: str, names: Mapping[str, str]) -> list[object]:
    """All that stands under the names of one field, the surest name first."""
    return _values(fields, names).get(field, [])


def _values(fields: Mapping[str, object], names: Mapping[str, str]) -> dict[str, list[object]]:
    """What stands under the names of each field, the surest name first."""
    told = {normal_name(column): field for field, column in names.items()} if names else {}
    ranked: list[tuple[int, str, object]] = []
    for name, value in fields.items():
        if name in told:
            ranked.append((0, told[name], value))
        elif (known := _RANKS.get(name)) and known[1] not in names:
            ranked.append((*known, value))
    values: dict[str, list[object]] = {}
    for _, field, value in sorted(ranked, key=itemgetter(0)):
        values.setdefault(field, []).append(value)
    return values


def _word(field: str, values: Iterable[object]) -> str | None:
    for value in values:
        word = _as_text(value, "\n\n" if field == "text" else ", ")
        if word and not word.isspace():
            return word if field == "text" else word.strip()
    return None


def _address(values: Iterable[object]) -> str | None:
    words = (word for value in values for word in _words_of_links(value))
    return next(filter(None, (web_address(_with_scheme(word)) for word in words)), None)


def _words_of_links(value: object) -> Iterator[str | None]:
    """What may be an address: each part of a list by itself, and of an object that is a link its address."""
    if isinstance(value, list):
        yield from (word for part in value if not isinstance(part, list) for word in _words_of_links(part))
        return
    if isinstance(value, Mapping):
        yield from (_as_text(value.get(name), " ") for name in LEADS)
    yield _as_text(value, " ")


def _with_scheme(word: str | None) -> str | None:
    """An address as people type it, `www.wire.example/a`, as a browser takes it."""
    return _BARE.sub("https://", word) if word else word


def web_address(word: str | None) -> str | None:
    """The address, if it is one of the web: nothing else is kept, shown or opened as where an article stands.

    Of a go-between's, that which it leads to.
    """
    address = (word or "").strip(_AROUND)
    return original_url(address) if address.lower().startswith(WEB) and _host(address) else None


def words_of(value: object) -> str | None:
    """The text that a value is, or wraps."""
    return _as_text(value, "\n\n")


def is_words(value: object) -> bool:
    """Whether a value is a text, or wraps one (`{"rendered": "…"}`)."""
    return isinstance(value, str) or (
        isinstance(value, Mapping) and any(isinstance(value.get(name), str) for name in WITHIN)
    )


def _as_text(value: object, between: str, depth: int = 0) -> str | None:
    """A word for whatever stands in a field: lists are joined, an object is known by its name, or by what it wraps."""
    if isinstance(value, str):
        return in_letters(whole(value))
    if value is None or depth > DEEPEST:
        return None
    if isinstance(value, list):
        between = "" if _are_runs(value) else between
        return between.join(word for part in value if (word := _as_text(part, between, depth + 1)))
    if isinstance(value, Mapping):
        words = (_as_text(value.get(name), between, depth + 1) for name in WITHIN)
        return next(filter(None, words), None) or _whole_name(value)
    return whole(str(value))


def _whole_name(person: Mapping[str, object]) -> str | None:
    """Of somebody whose name stands in parts, as CSL has it."""
    parts = [str(person[part]) for part in ("given", "family") if person.get(part)]
    return whole(" ".join(parts)) or None


def _author(words: str | None) -> str | None:
    """Who wrote it, without `By` and without where; a number is nobody's name."""
    if not words or words.isdecimal():
        return None
    return without_places(_BY.sub("", words, count=1) if _BY.match(words) else words)


def _are_runs(parts: list[object]) -> bool:
    """Whether the parts of a list are those of one line, as Telegram sets what is bold or leads somewhere apart."""
    kinds = [part.get("type") for part in parts if isinstance(part, Mapping)]
    return bool(kinds) and all(isinstance(part, str | Mapping) for part in parts) and RUNS.issuperset(map(str, kinds))


def _url_and_source(url: str | None, source: str | None) -> tuple[str | None, str | None]:
    """An address given as the source is the address; the site of an address is the source if none is given."""
    if address := web_address(source):
        url, source = url or address, None
    return url, source or site_of(url)


def _without_outlet(title: str, source: str | None) -> str:
    """A headline without its outlet, as lists put that behind (`Envoys meet - The Wire`)."""
    if not source or title[-len(source) :].casefold() != source.casefold():
        return title
    bare = title[: -len(source)].rstrip()
    return bare[:-1].rstrip() if bare.endswith(_BEHIND_TITLE) and bare[-2:-1] == " " and " " in bare[:-2] else title


def site_of(url: str | None) -> str | None:
    """`state.gov` of `https://www.state.gov/…`; None if it is no address, or a go-between's that tells no outlet."""
    site = _host(url) if url else None
    return None if site is None or hides_its_outlet(url or "") else site.removeprefix("www.")


@lru_cache(maxsize=8)  # of an article it is asked for twice
def _host(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    return host if 0 < len(host) <= LONGEST_HOST and not any(map(str.isspace, host)) else None


def _told_days(values: Iterable[object]) -> Iterator[tuple[date, DateFrom]]:
    return ((day, "field") for value in values if (day := parse_day(value)))
