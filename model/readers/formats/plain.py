"""Plain text as pasted from a page: its title is a line near the top, a byline names the author; or a tracker."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from model.article import Article
from model.days.datelines import dateline_date, is_dated_title
from model.errors import ReadError
from model.readers.days.undated import with_day_told
from model.readers.fields import article_of
from model.readers.formats.format import Format, Piece
from model.readers.formats.properties import properties_of
from model.readers.inputs import Input
from model.readers.parts.bundles import bundle_articles, documents_in
from model.readers.parts.bylined_clips import bylined_clips
from model.readers.parts.chronologies import chronology
from model.readers.parts.grids import grid_tracker
from model.readers.parts.labelled import labelled_articles
from model.readers.parts.linked_clips import clips_listed
from model.readers.parts.mail_digests import digest_in, mails_of
from model.readers.parts.pasted import LONG_LINE, pasted_tracker
from model.readers.parts.pasted_articles import address_in, address_of, pasted_articles
from model.readers.parts.press_clips import press_clips
from model.readers.parts.trackers import known_of, tracker_articles
from model.readers.text.boxed_tables import without_boxes
from model.readers.text.bylines import BYLINE, OF_BODIES, author_of, who_and_office
from model.readers.text.memos import memo_fields
from model.readers.text.named_below import named_below
from model.readers.text.printed import Printed, printed, printouts
from model.readers.text.wire_marks import wire_fields
from model.words.surrogates import whole

LEAST_OF_HEADLINE: Final = 4
"""Words; what has fewer, above what a page is, may be a name."""
LONGEST_TITLE: Final = 200
"""Characters; a longer first line is a paragraph."""
TOP: Final = 2_000
"""Characters of a text that show how wide its lines are."""
TOP_PLACES: Final = 4
"""Lines among which what a page is stands, and its headline."""
TOP_LINES: Final = 12
"""Among which its title stands."""
ROOM: Final = 0.85
"""The share of that width to which a line and the next one's first word come if it was full."""

_MUST_NOT_END_A_TITLE: Final = (".", ":", ";", ",")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|(?:page )?\d+(?: (?:of|/) \d+)?", re.IGNORECASE)
"""A line that is only where a text stands, or the number of its page."""
_OF_RECORDS: Final = re.compile(
    r"\[[^\[\]\n]{1,150}\]|(?:[A-Z]{1,8}/){1,4}(?:[\w.()-]{1,20}/){0,4}[\w.()-]{0,20}\d[\w.()-]{0,20}"
    r"|From the Congressional Record Online [^\n]{1,120}"
)
"""A line in brackets over a text of the Congressional Record, or the symbol of a document (`SC/16000`)."""
_SECTION: Final = (
    r"(?:home|news|world|asia(?:[ -]pacific)?|china|us|u\.s\.|americas?|africa|europe|middle east|global|international|"
    r"national|politics|policy|diplomacy|defen[cs]e|military|security|business|economy|markets?|finance|trade|tech|"
    r"technology|science|opinion|commentary|analysis|editorial|exclusive|features?|top (?:news|stories)|"
    r"breaking(?: news)?|latest(?: news)?|press releases?|skip to (?:main )?content|menu|search)"
)
_ABOVE: Final = re.compile(rf"{_SECTION}(?:\s*(?:[|/>»›·•&]|and)\s*{_SECTION}){{0,4}}", re.IGNORECASE)
"""What stands over a headline: in which part of a paper it is."""
_DANGLES: Final = re.compile(r".*\b(?:a|an|the|of|to|in|on|at|and|or|for|with|by|from|as|that)", re.IGNORECASE)
"""A line that goes on in the next, unless that can't be (`… as duties kick in` above a byline)."""
_LABEL: Final = re.compile(r"[A-Z][\w -]{0,20}:\s")
_KIND: Final = re.compile(
    r"(?:(?:press|news|media|official) (?:releases?|statements?|notes?|advisory|room)|(?:for )?immediate release|"
    r"(?:press |briefings? (?:&|and) )?statements?|releases?|readouts?|fact sheets?|speech(?:es)?|remarks|"
    r"transcripts?)",
    re.IGNORECASE,
)
"""What a page is, as it stands above its headline or below."""
_MEETING: Final = re.compile(
    r"(?:regular |daily |joint )?(?:press|news|media) (?:conferences?|briefings?|availability|gaggle|stakeout)",
    re.IGNORECASE,
)
"""What a text is that was said to the press; alone it may be a headline, too."""
_HANDLE: Final = re.compile(r"(?:^|[\s(])@\w{2,}")
"""Who posts: the line over a post, day and all, is its title."""
_SPOKEN: Final = re.compile(r"(?:Q|A|Question|Answer)\s?[:：]")
"""How what is said begins, which is no headline."""
_CONTACT: Final = re.compile(
    r"(?:(?:press |media )?contacts?|e-?mail|phone|tel)\b[^\n]*|\S+@\S+\.\S+|\W*\d[\d() .+-]{6,}", re.I
)


def title_of(text: str) -> str:
    """The first line, if it reads like a title and more comes after it; else nothing.

    Addresses and datelines go before it, and the part of the paper, where something else may be the title.
    """
    lines = [line.strip() for line in text[:TOP].lstrip("\ufeff \t\r\n").split("\n")]
    if len(text) <= TOP and not lines[-1]:
        lines.pop()
    places = [place for place, line in enumerate(lines[:TOP_LINES]) if line and not _is_beside(line)]
    likely = [place for place in places if not _is_above(lines, place)]
    likely = _below_whom(lines, places) or _about_a_kind(lines, places[:TOP_PLACES]) or likely
    return next((title for place in (*likely[:1], *places[:1]) if (title := _title(lines, place))), "")


def _is_above(lines: list[str], place: int) -> bool:
    """Whether a line is the part of a paper, or the name that stands above that."""
    is_name = _is_name(lines[place]) != (0, 0)
    return any(map(_ABOVE.fullmatch, lines[place : place + 1 + is_name]))


def _about_a_kind(lines: list[str], places: list[int]) -> list[int]:
    """Of the lines above and right below what a page is (`Press Release`) its headline first, who publishes it last."""
    kind = next((place for place in places[:-1] if _is_kind(lines[place])), None)
    if kind is None:
        return _below_a_body(lines, places)
    at = places.index(kind) + 1
    further = (place for place in places[at:] if not OF_BODIES.fullmatch(lines[place]) and not _is_kind(lines[place]))
    below = next(further, places[at])
    titles = [place for place in places if place <= below and _title(lines, place) and not _is_section(lines[place])]
    return sorted(titles, key=lambda place: _is_name(lines[place]))


def _below_whom(lines: list[str], places: list[int]) -> list[int]:
    """The place of the headline below whose words it has: their name, their office, and what it is (`Statement`)."""
    told = [lines[place].lstrip("#* ").rstrip("* ") for place in places]
    whom = who_and_office(told)
    if whom is None or not all(map(_is_what, told[:whom])):
        return []
    if whom == 0 and not any(map(_is_what, told[2:TOP_PLACES])):
        return []
    below = (at for at in range(whom + 2, len(told)) if not _is_what(told[at]) and not _is_section(told[at]))
    return [places[at] for at in below if _title(lines, places[at])][:1]


def _is_what(line: str) -> bool:
    """Whether a line is what a text is, or which body publishes it."""
    return _is_kind(line) or _MEETING.fullmatch(line) is not None or OF_BODIES.fullmatch(line) is not None


def _below_a_body(lines: list[str], places: list[int]) -> list[int]:
    """The place of the headline right below a first line that is but who publishes it."""
    if len(places) < 2 or not OF_BODIES.fullmatch(lines[places[0]]):
        return []
    below = lines[places[1]]
    is_headline = (
        not _SPOKEN.match(below)
        and len(below.split()) >= LEAST_OF_HEADLINE
        and len(below) <= LONGEST_TITLE
        and _title(lines, places[1])
    )
    return places[1:2] if is_headline and not OF_BODIES.fullmatch(below) else []


def _is_kind(line: str) -> bool:
    return _KIND.fullmatch(line.lstrip("# ")) is not None


def _is_section(line: str) -> bool:
    return _is_kind(line) or _ABOVE.fullmatch(line) is not None


def _is_name(line: str) -> tuple[int, int]:
    """How likely a line is a name, and no headline; of two that begin with a body's the longer is less."""
    words = len(line.split())
    return (2, -words) if OF_BODIES.fullmatch(line) else (int(words < LEAST_OF_HEADLINE), 0)


def _is_beside(line: str) -> bool:
    is_dated = dateline_date(line) is not None and not is_dated_title(line) and not _HANDLE.search(line)
    return is_dated or any(pattern.fullmatch(line) for pattern in (_ADDRESS, _CONTACT, _OF_RECORDS))


def _title(lines: list[str], place: int) -> str:
    title = lines[place].lstrip("#").strip()
    rest = lines[place + 1 :]
    if not 0 < len(title) <= LONGEST_TITLE or title.endswith(_MUST_NOT_END_A_TITLE) or BYLINE.match(title):
        return ""
    if _DANGLES.fullmatch(title) and any(rest) and not _is_apart(rest[0]):
        return ""
    return title if any(rest) and _starts_anew(lines[place], rest) else ""


def _is_apart(below: str) -> bool:
    """Whether a line, the one below a title, is none that it could go on in."""
    return not below or BYLINE.match(below) is not None or _is_beside(below)


def _starts_anew(line: str, rest: list[str]) -> bool:
    """Whether the line after a title shows that the title was a line of its own, and not the first of a paragraph."""
    below = rest[0]
    if _is_apart(below) or len(below) > LONG_LINE:
        return True
    has_room = len(line) + 1 + len(below.split()[0]) <= ROOM * max(map(len, rest))
    return has_room and not below[0].islower() and not (_LABEL.match(line) and _LABEL.match(below))


def read_plain(source: Input) -> Iterator[Piece]:
    """The one article; its text is all that is there, but for what a browser printed around its pages.

    Of a tracker, an article an entry; of several articles, or an export of several documents, one of each.
    """
    pages = printouts(whole(source.text_in_lines()))
    if len(pages) > 1 and not source.known:
        yield from _printouts(pages, source)
        return
    told = printed(pages[0])
    text = told.text
    if not source.known and (several := _several(text, source)) is not None:
        yield from several
        return
    grid = None if source.known else grid_tracker(without_boxes(text), source.names, known_of(source))
    if not grid or grid.has_prose:
        article = _article(told._replace(text=grid.rest) if grid else told, source.place, source.known)
        yield from with_day_told(article, is_around=grid is not None)
    if grid:
        yield from grid.articles(source, 1)


def _printouts(pages: Sequence[str], source: Input) -> Iterator[Article | ReadError]:
    for number, page in enumerate(pages, start=1):
        yield from with_day_told(_article(printed(page), f"{source.place}:{number}", {}))


def _several(text: str, source: Input) -> Iterator[Piece] | None:
    """What is in a text that holds several articles; None of one that is one, or a table."""
    if documents := documents_in(text) or labelled_articles(text):
        return bundle_articles(documents, source)
    if mails := digest_in(text, None):
        return mails_of(mails, source)
    parts = pasted_articles(text)
    clips = press_clips(text)
    if not parts and not clips and (bylined := bylined_clips(text)):
        return bundle_articles(bylined, source)
    if not parts and (tracker := pasted_tracker(text) or chronology(text, known_of(source))):
        return tracker_articles(tracker, source)
    clips = clips or ([] if parts else clips_listed(text))
    if clips and len(clips) >= len(parts):
        return bundle_articles(clips, source)
    return _pasted(parts, source) if parts else None


def _pasted(parts: Sequence[str], source: Input) -> Iterator[Article | ReadError]:
    for number, part in enumerate(parts, start=1):
        article = _article(Printed(part.strip("\n")), f"{source.place}:{number}", {"url": address_in(part)})
        yield from with_day_told(article)


def _article(told: Printed, place: str, known: Mapping[str, object]) -> Article:
    text, title = told.text, title_of(told.text)
    fields = {
        "text": text,
        "title": title or told.name,
        "author": author_of(text) or named_below(text, title),
        "url": address_of(text) or told.address,
    }
    said = {**properties_of(text).fields, **memo_fields(text), **wire_fields(text)}
    return article_of({**fields, **said, **known}, place)


PLAIN: Final = Format("text", fits=lambda source: True, read=read_plain)
