"""A tracker kept by hand: date headings, under each what happened, with a link and quotations. Nothing is lost."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Final, Literal

from model.article import Article
from model.days.dating import Written
from model.errors import ReadError, TakenError
from model.readers.days.calendar import Calendar, year_told_in
from model.readers.days.headings import heading_of, words_before_day, words_behind_day
from model.readers.days.numerals import is_in_numbers
from model.readers.days.odd_years import odd_years, told_odd
from model.readers.days.timed import Told, told_by
from model.readers.days.undated import Undated
from model.readers.days.years import NOTHING, Heading, Known, years_told
from model.readers.fields import article_of, has_words
from model.readers.go_betweens import hides_its_outlet, original_url, outlet_named
from model.readers.inputs import Input
from model.readers.parts.titles_above import titles_above
from model.readers.text.paragraphs import Paragraph, joined
from model.words.counting import counted

Goes = Literal["below", "above"] | None
"""Where links by themselves stand; None where that is open."""
HEADINGS: Final = 3
"""Date headings that make a document a tracker; two do, where links stand under both."""
LONGEST_TITLE: Final = 200
LONGEST_CELL: Final = 30
"""Characters of a word that is a cell of a table; languages without blanks write a sentence as one word."""
SHOWN: Final = 3
"""Of headings that are told, so many are named."""
LEAST_OF_HEADLINE: Final = 3
"""Words behind the day of a heading that are the title of what stands below it."""
_SENTENCE_END: Final = re.compile(r"(?<=[a-z0-9)\]”\"'’][.!?])[”\"’')\]]*(?=\s+[A-Z“\"‘(])")
_DEPTH: Final = re.compile(r"(?P<signs>#{1,6})|(?:[hH]|.*[Hh]eading) ?(?P<number>[1-9])")
_ADDRESS: Final = re.compile(r"[:\s(]*https?://\S+")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_SHORTENED: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Adm|Sen|Rep|Gov|Prof|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m)\.$"
)


@dataclass
class Entry:
    """What happened, as one paragraph with a link tells it, and the quotations below."""

    date: date | None
    paragraphs: list[Paragraph]
    headings: int
    """How many of the paragraphs are headings above it."""
    trouble: str = ""
    """What is wrong with its day, if nobody was told so of the heading; of one that has a day, a heading below that."""
    above: str | None = None
    """Where the heading of its day links to."""
    url: str | None = None
    outlet: str | None = None
    """Who published what that leads to, where the words of the link name one at the end of the paragraph."""
    is_quoting: bool = False
    """Whether its last paragraph is a quotation."""
    headline: str = ""
    """What the heading of its day says behind that, where it is the only one of the day; else its own heading."""
    is_headed: bool = False
    """Whether it begins with a heading of its own that is a link: it goes on up to the next one."""

    @property
    def is_closed(self) -> bool:
        """Whether it ends with a link by itself."""
        return self.paragraphs[-1].is_link

    @property
    def title(self) -> str:
        """Its headline, else its first sentence."""
        if self.headline:
            return self.headline
        told = _told_first(self.paragraphs[self.headings :] or self.paragraphs)
        return first_sentence(_ADDRESS.sub("", told) or told)

    @property
    def own_heading(self) -> str:
        """The heading right above what it tells, if it has the words of a headline; empty if there is none."""
        last = self.paragraphs[self.headings - 1] if 0 < self.headings < len(self.paragraphs) else None
        is_own = last and last.is_heading and last.style != "time" and not heading_of(last)
        return last.text if last and is_own and len(_WORD.findall(last.text)) > 1 else ""

    def take(self, paragraph: Paragraph, *, is_quote: bool) -> None:
        """One more paragraph."""
        self.paragraphs.append(paragraph)
        self.is_quoting = is_quote
        if self.url is None and paragraph.links and (paragraph.is_link or not is_quote):
            self.url, name = paragraph.links[0], next(iter(paragraph.names), "")
            self.outlet = outlet_named(name) if paragraph.text.rstrip(" .)]").endswith(name) else None


def _told_first(paragraphs: Sequence[Paragraph]) -> str:
    """The first paragraph; where that is a cell of a table (`US`), or several are, the first with more words."""
    words = [len(_ADDRESS.sub("", each.text).split()) for each in paragraphs]
    is_a_word = words[0] == 1 and len(paragraphs[0].text) <= LONGEST_CELL
    is_in_cells = is_a_word or (len(words) > 2 and max(words[:2]) < LEAST_OF_HEADLINE)
    at = next((at for at, number in enumerate(words) if number >= LEAST_OF_HEADLINE), 0) if is_in_cells else 0
    return paragraphs[at].text


def first_sentence(text: str) -> str:
    """The first sentence, on one line, cut at a word if it is longer than a title may be."""
    line = " ".join(text.split())
    ends = (found.end() for found in _SENTENCE_END.finditer(line) if not _SHORTENED.search(line[: found.start()]))
    sentence = line[: next(ends, len(line))]
    if len(sentence) <= LONGEST_TITLE:
        return sentence
    return sentence[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def is_tracker(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a document is told by date headings: three of them, or two with a link under each; also by such as may
    be several days.
    """
    linked: list[bool] = []
    for paragraph, told in zip(paragraphs, told_by(paragraphs, _margin(paragraphs)), strict=True):
        is_day = told.day.day if told.day else told.is_other and paragraph.is_heading and is_in_numbers(paragraph.text)
        if is_day:
            linked.append(False)
        elif linked and paragraph.links:
            linked[-1] = True
    return len(linked) >= HEADINGS or (len(linked) == HEADINGS - 1 and all(linked))


def entries(paragraphs: Sequence[Paragraph], known: Known = NOTHING) -> Iterator[Entry]:
    """The entries of a tracker in order; together they hold every paragraph but its title and the headings that are
    but their day.
    """
    margin, calendar = _margin(paragraphs), Calendar(_year_before(paragraphs))
    times = told_by(paragraphs, margin)
    titles = titles_above(paragraphs, times)
    goes = _where_links_go(paragraphs, times, margin)
    heads = _styles_of_heads(paragraphs, times, margin)
    years = _years(paragraphs, times, known)
    leaves = _headlines_below(paragraphs, times)
    entry: Entry | None = None
    above: list[Paragraph] = []
    idle: Paragraph | None = None
    link: str | None = None
    headline = ""
    for at, (paragraph, told) in enumerate(zip(paragraphs, times, strict=True)):
        if paragraph.is_note and entry:
            entry.take(paragraph, is_quote=entry.is_quoting)
            continue
        if entry and (told.day or told.is_other or paragraph.is_heading or _opens(paragraph, entry, margin, goes)):
            entry.headline = entry.headline if told.day or entry.is_headed else ""
            yield entry
            entry = None
        if told.day:
            above = [each for each in above if each not in titles.mere]
            alone, above = _alone(above, leaves, calendar.day)
            yield from alone
            headline = _headline_in(paragraph)
            above = _without(idle, above)
            over = next((each.text for each in reversed(above) if each.is_heading), "")
            calendar.turn(years.get(at, told.day), paragraph.text, above=over, is_for_entries=told.is_as_days)
            link = next(iter(paragraph.links), None)
            idle = None if told.is_kept else paragraph
            above += [paragraph] if told.is_kept or not calendar.day else []
        elif paragraph.is_heading and paragraph.links and paragraph.style in heads and not told.is_other:
            entry = Entry(calendar.day, above, len(above), calendar.take_trouble(), headline=paragraph.text)
            entry.is_headed = True
            entry.take(paragraph, is_quote=False)
            above, headline = [], ""
        elif paragraph.is_heading or told.is_other or (paragraph in titles.lines and not above):
            if told.is_other:
                calendar.lose(paragraph.text)
            elif told.is_unlike:
                calendar.doubt(paragraph.text)
            above.append(paragraph)
        else:
            if entry is None:
                entry = Entry(calendar.day, above, len(above), calendar.take_trouble(), link, headline=headline)
                headline = ""
            entry.take(paragraph, is_quote=paragraph.indent > margin)
            above = [] if entry.paragraphs is above else above
    yield from _last(entry, *_alone(_without(idle, above), leaves, calendar.day), calendar.day)


def _last(entry: Entry | None, alone: Sequence[Entry], above: list[Paragraph], day: date | None) -> Iterator[Entry]:
    """The entry that the end closes, and what stands below it."""
    yield from filter(None, (entry, *alone, Entry(day, above, 0) if above else None))


def _years(paragraphs: Sequence[Paragraph], times: Sequence[Told], known: Known) -> Mapping[int, Written]:
    """The whole days of headings without a year, by their place."""
    places = [at for at, told in enumerate(times) if told.day]
    if all(told.day.year for told in times if told.day):  # nearly all
        return {}
    ends = [*places[1:], len(times)]
    headings = [
        Heading(day, paragraphs[at].text, tuple(link for each in paragraphs[at:end] for link in each.links))
        for at, end in zip(places, ends, strict=True)
        if (day := times[at].day)
    ]
    above = "\n".join(each.text for each in paragraphs[: places[0]])
    return {places[number]: day for number, day in years_told(headings, above, known).items()}


def _without(idle: Paragraph | None, above: Sequence[Paragraph]) -> list[Paragraph]:
    """What stands above, but for the heading of a day that says nothing else."""
    return [each for each in above if each is not idle]


def _alone(above: Sequence[Paragraph], leaves: Set[str], day: date | None) -> tuple[list[Entry], list[Paragraph]]:
    """Headlines of a day that have nothing below them, each all that is told; and what stands above what is to come."""
    alone, waiting = list[Entry](), list[Paragraph]()
    for each in above:
        waiting.append(each)
        if each.text in leaves:
            alone.append(Entry(day, waiting, len(waiting) - 1, headline=first_sentence(each.text)))
            waiting = []
    return alone, waiting


def _headlines_below(paragraphs: Sequence[Paragraph], times: Sequence[Told]) -> set[str]:
    """Headings that are deeper than those of the days and have the words of a headline, each but once."""
    days = [depth for each, told in zip(paragraphs, times, strict=True) if told.day and (depth := _depth(each.style))]
    lowest = max(days, default=None)
    among = Counter(each.text for each in paragraphs if each.is_heading)
    return {
        each.text
        for each, told in zip(paragraphs, times, strict=True)
        if each.is_heading and lowest and (_depth(each.style) or 0) > lowest and not told.is_other
        if among[each.text] == 1 and len(each.text.split()) >= LEAST_OF_HEADLINE
    }


def _depth(style: str) -> int | None:
    """How deep a heading of this style stands: 3 for `###`, and for `Heading 3`."""
    found = _DEPTH.fullmatch(style)
    return (len(found["signs"]) if found["signs"] else int(found["number"])) if found else None


def _headline_in(heading: Paragraph) -> str:
    """What the heading of a day says behind that, or before, if it is more than a word or two."""
    words = words_behind_day(heading) or words_before_day(heading)
    return first_sentence(words) if len(words.split()) >= LEAST_OF_HEADLINE else ""


def _opens(paragraph: Paragraph, entry: Entry, margin: int, goes: Goes) -> bool:
    """Whether a paragraph begins the next entry: it stands at the margin, and has a link or comes after a quotation.

    Where links stand by themselves, it is the one behind a link below its entry, or the link above its own.
    """
    if entry.is_headed or paragraph.indent > margin or not has_words(paragraph.text):
        return False
    if goes == "below" and (paragraph.is_link or entry.is_closed):
        return not paragraph.is_link
    if goes == "above" and paragraph.is_link:
        return not entry.paragraphs[-1].is_link
    if not paragraph.links:
        return entry.is_quoting
    is_bare = paragraph.text.startswith(("http://", "https://")) and " " not in paragraph.text
    return not is_bare and (entry.url is not None or entry.is_quoting)


def _where_links_go(paragraphs: Sequence[Paragraph], times: Sequence[Told], margin: int) -> Goes:
    """Whether links by themselves stand below what they are the source of, or above it: as on most days."""
    shown = Counter[Goes]()
    day: list[bool] = []
    has_others = False
    for paragraph, told in [*zip(paragraphs, times, strict=True), (Paragraph(""), Told(is_other=True))]:
        if told.day or told.is_other or paragraph.is_heading:
            if not has_others and 0 < sum(day) <= len(day) / 2 and day[0] != day[-1]:
                shown["below" if day[-1] else "above"] += 1
            day, has_others = [], False
        elif paragraph.indent <= margin and not paragraph.is_note:
            day.append(paragraph.is_link)
            has_others = has_others or bool(paragraph.links and not paragraph.is_link)
    below, above = shown["below"], shown["above"]
    return None if below == above else "below" if below > above else "above"


def _styles_of_heads(paragraphs: Sequence[Paragraph], times: Sequence[Told], margin: int) -> set[str]:
    """Of which style headings are that are entries each: most are links, and few have others in the text below them."""
    heads, linked, apart = Counter[str](), Counter[str](), Counter[str]()
    style: str | None = None
    for paragraph, told in zip(paragraphs, times, strict=True):
        if told.day or told.is_other:
            style = None
        elif paragraph.is_heading:
            style = paragraph.style
            heads[style] += 1
            linked[style] += bool(paragraph.links)
        elif style is not None and paragraph.links and not paragraph.is_note and paragraph.indent <= margin:
            apart[style] += 1
            style = None
    return {style for style in heads if linked[style] > 1 and 2 * linked[style] > heads[style] >= 2 * apart[style]}


def _margin(paragraphs: Sequence[Paragraph]) -> int:
    """How far most paragraphs with a link stand in; without any, how far the outermost does."""
    told = [paragraph for paragraph in paragraphs if not paragraph.is_note]
    linked = Counter(each.indent for each in told if each.links and not each.is_heading and not _is_source(each))
    if linked:
        return max(linked, key=lambda indent: (linked[indent], -indent))
    return min((paragraph.indent for paragraph in told), default=0)


def _is_source(paragraph: Paragraph) -> bool:
    """Whether a paragraph is nothing but a link, and not by the words of a headline."""
    return paragraph.is_link and all(len(name.split()) < LEAST_OF_HEADLINE for name in paragraph.names)


def _year_before(paragraphs: Sequence[Paragraph]) -> int | None:
    """The one year that is named above the first date heading, such as in the title."""
    above = takewhile(lambda paragraph: not heading_of(paragraph), paragraphs)
    return year_told_in(" ".join(paragraph.text for paragraph in above))


def known_of(source: Input) -> Known:
    """What the name of a file tells of a tracker in it."""
    return Known(source.name or source.place)


def tracker_articles(
    paragraphs: Sequence[Paragraph],
    source: Input,
    own: Mapping[str, object] | None = None,
    *,
    is_all: bool = True,
    are_posts: bool = False,
    sent: date | None = None,
) -> Iterator[Article | ReadError]:
    """An article an entry: the heading's date, the first link as its url, the site as its source.

    `own` are fields that all entries have, whatever they link to; or those without a link, unless `is_all`. Posts are
    called by their own headings. Of a mail the day on which it was `sent` tells the year of days without one.
    """
    undated, days, unlike = Undated(source.place), list[date](), list[str]()
    for number, entry in enumerate(entries(paragraphs, known_of(source)._replace(day=sent)), start=1):
        place = f"{source.place}:{number}"
        if not has_words(joined(entry.paragraphs)):
            if entry.url:
                yield ReadError(place, f"has no words beside its link to {entry.url}")
            continue
        days += [entry.date] if entry.date else []
        fields = {
            "text": joined(entry.paragraphs),
            "title": (are_posts and entry.own_heading) or entry.title,
            "date": entry.date,
            "url": entry.url or entry.above,
            "source": entry.outlet if hides_its_outlet(original_url(entry.url or "")) else None,
        }
        has_own = is_all or not fields["url"]
        article = article_of({**fields, **((has_own and own) or {})}, place)
        yield article
        if entry.trouble and not article.date:
            yield from undated.tell(article.place, entry.trouble)
        elif entry.trouble:
            unlike.append(f"{entry.trouble!r} over entry {number}")
    yield from undated.rest()
    if unlike:
        yield TakenError(source.place, _told_unlike(unlike))
    if odd := list(odd_years(days)):
        yield TakenError(source.place, told_odd(odd))


def _told_unlike(headings: Sequence[str]) -> str:
    which = ", ".join(headings[:SHOWN]) + (", …" if len(headings) > SHOWN else "")
    what = f"1 heading looks like those of the days and tells none ({which})"
    if len(headings) > 1:
        what = f"{counted(len(headings), 'heading')} look like those of the days and tell none ({which})"
    return f"{what}: what stands below keeps the day above it; write 2023-06-18 for one that is a day"
