"""What news wires send and archives of papers keep: NITF, alone or in NewsML; an article a story."""

from collections.abc import Iterator
from typing import Any, Final

from model.article import Article
from model.errors import ReadError, TakenError
from model.readers.days.days import parse_day
from model.readers.days.undated import Undated
from model.readers.fields import article_of
from model.readers.formats.format import Format
from model.readers.inputs import Input
from model.readers.pages.markup import root_of, words_in
from model.readers.pages.trees import each_named, first_words, name_of, said_by, xml_tree
from model.words.counting import counted

_ROOTS: Final = frozenset(("nitf", "newsitem", "newsmessage", "newsml"))
_ITEM: Final = "newsitem"
_BODIES: Final = ("body.content", "inlinexml", "datacontent", "inlinedata")
"""Where the words of a story stand."""
_PARAGRAPHS: Final = frozenset(("p", "hl2", "h2", "h3", "h4", "li", "dd", "dt", "pre", "td", "th", "q"))
_UNSEEN: Final = frozenset(("media", "figure", "body.head", "head", "script", "style"))
"""What lies in them and is no text: pictures with their captions, and the headline once more."""
_NITF_DAYS: Final = (
    *(("date.issue", "norm"), ("story.date", "norm"), ("pubdata", "date.publication")),
    ("date.release", "norm"),
)
"""Elements and attributes that tell its day: `20230618T101500Z`."""
_DAYS: Final = ("firstcreated", "contentcreated", "thisrevisioncreated", "versioncreated", "datelinedate", "sent")
_SOURCES: Final = (("pubdata", "name"), ("doc.copyright", "holder"), ("doc-id", "regsrc"))
_ADDRESSES: Final = (("pubdata", "ex-ref"), ("newsitem", "href"))
_STATUSES: Final = ("pubstatus", "status")
_CANCELLED: Final = ("canceled", "cancelled", "withheld")


def read_wire(source: Input) -> Iterator[Article | ReadError]:
    """Its stories; one that was called back is told."""
    root = xml_tree(source.content(), source.place)
    items = [
        item for item in each_named(root, _ITEM) if not any(name_of(over) == _ITEM for over in item.iterancestors())
    ]
    stories, undated, back = (items or [root]), Undated(source.place), 0
    for number, story in enumerate(stories, start=1):
        if _is_called_back(story):
            back += 1
            continue
        place = source.place if len(stories) == 1 else f"{source.place}:{number}"
        fields = _fields(story)
        try:
            article = article_of({**fields, **source.known}, place)
        except ReadError as problem:
            yield problem
            continue
        yield article
        yield from undated.told(article, [fields["date"]])
    yield from undated.rest()
    if back:
        yield TakenError(
            source.place, f"holds {counted(back, 'story', 'stories')} called back by whoever sent it: left out"
        )


def _fields(story: Any) -> dict[str, object]:  # noqa: ANN401 - lxml has no types
    days = [*_attributes(story, _NITF_DAYS), *(words_in(told) for name in _DAYS for told in each_named(story, name))]
    byline = next(each_named(story, "byline", "by"), None)
    return {
        "title": first_words(story, "hl1", "headline", "title"),
        "text": "\n\n".join(_text(story)) or first_words(story, "abstract", "description"),
        "date": next((day for day in days if parse_day(day)), next(iter(days), None)),
        "author": None if byline is None else first_words(byline, "person") or words_in(byline),
        "source": first_words(story, "distributor", "creditline") or next(_attributes(story, _SOURCES), None),
        "url": next(_attributes(story, _ADDRESSES), None),
        "lang": said_by(story, "lang") or next(_attributes(story, (("language", "tag"),)), None),
    }


def _attributes(story: Any, pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:  # noqa: ANN401
    told = (said_by(element, key) for name, key in pairs for element in each_named(story, name))
    return filter(None, told)


def _text(story: Any) -> list[str]:  # noqa: ANN401
    """Its paragraphs; a lead that the whole text has again, as archives write it, stands there once."""
    told = list(each_named(story, *_BODIES)) or list(each_named(story, "body"))
    bodies = [body for body in told if next(each_named(body, "body.content"), body) is body]
    blocks = [_paragraphs(block) for body in bodies for block in _blocks(body)]
    once = (block for at, block in enumerate(blocks) if not any(set(block) <= {*later} for later in blocks[at + 1 :]))
    return [words for block in once for words in block]


def _blocks(body: Any) -> list[Any]:  # noqa: ANN401
    """The parts of a text, if it is parted; else all of it."""
    return [child for child in body if name_of(child) == "block"] if _is_parted(body) else [body]


def _is_parted(body: Any) -> bool:  # noqa: ANN401
    return len(body) > 1 and all(name_of(child) in ("block", *_UNSEEN) for child in body)


def _paragraphs(block: Any) -> list[str]:  # noqa: ANN401
    told = (element for element in each_named(block, *_PARAGRAPHS) if _is_seen(element))
    inner = [element for element in told if next(_within(element), None) is None]
    words = [words for element in inner if (words := words_in(_with_breaks(element)))]
    if words or name_of(block) == "body":
        return words
    return [part for line in "".join(block.itertext()).split("\n\n") if (part := " ".join(line.split()))]


def _within(element: Any) -> Iterator[Any]:  # noqa: ANN401
    """The paragraphs that lie in a paragraph, as those of an entry of a list do."""
    return (each for each in element.iterdescendants() if name_of(each) in _PARAGRAPHS - {"q"})


def _is_seen(element: Any) -> bool:  # noqa: ANN401
    is_within_words = name_of(element) == "q" and name_of(element.getparent()) in _PARAGRAPHS
    return not is_within_words and not any(name_of(over) in _UNSEEN for over in element.iterancestors())


def _with_breaks(element: Any) -> Any:  # noqa: ANN401
    for end in each_named(element, "br"):
        end.tail = f" {end.tail or ''}"
    return element


def _is_called_back(story: Any) -> bool:  # noqa: ANN401
    told = (said_by(each, "qcode") or said_by(each, "formalname") for each in each_named(story, *_STATUSES))
    return any(status.lower().endswith(_CANCELLED) for status in told)


WIRE: Final = Format(
    "news wire",
    fits=lambda source: root_of(source.head_text).rpartition(":")[2] in _ROOTS,
    read=read_wire,
    is_apart=True,
)
