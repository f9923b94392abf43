"""JSON: an article a line, a list of articles, or one."""

import io
import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Final

from model.article import Article
from model.errors import ReadError, TakenError
from model.readers.fields import field_of, is_words, normal_name
from model.readers.formats.format import Format, Piece
from model.readers.formats.front import front_of
from model.readers.inputs import Input
from model.readers.pages.blogs import UNPUBLISHED
from model.readers.rows.by_days import rows_by_day_names, with_rows_of_days
from model.readers.rows.columnar import rows_by_columns
from model.readers.rows.crawled import of_crawl
from model.readers.rows.cut_json import whole_part
from model.readers.rows.ghost import Blog, blog_in
from model.readers.rows.marked import of_marking, with_poster
from model.readers.rows.messages import message_in
from model.readers.rows.posts import is_passed_on, of_facebook, with_people
from model.readers.rows.prose import is_prose_not_json
from model.readers.rows.roam import Page, pages_of_roam
from model.readers.rows.rows import Rows
from model.readers.rows.several import Cell, once
from model.readers.rows.slack import NO_MESSAGES, are_of_slack
from model.words.counting import counted, counts
from model.words.surrogates import whole

_A_LINE: Final = (".jsonl", ".ndjson")
"""How the names end of files that have an object a line, or should."""
AROUND: Final = ("response", "articles", "results", "docs", "data", "items", "hits", "children", "statuses", "posts")
"""In what services wrap their list of articles (`{"response": {"docs": […]}}`), however many lists are beside it."""
DEEPEST: Final = 3
"""Such objects within one another."""
CURSOR: Final = 2
"""What an object has that wraps another alone: that, and where the next ones begin."""
_WORD: Final = re.compile(r"[^\s\ufeff]")
_HANDED_ON: Final = re.compile(
    r"\A[\s\ufeff]*(?:/\*\*/\s*)?(?:(?P<call>[A-Za-z_$][\w.$]{0,80})\(|(?:(?:var|let|const) )?[\w.$]{1,80} ?= ?)\s*"
    r"(?=\[\s*\{|\{\s*\")"
)
"""How a script begins that only hands JSON on to a page: `callback([{…}]);`, `var news = [{…}];`."""


def _of_object(row: object, place: str, rows: Rows) -> Iterator[Article | ReadError]:
    """The article in one JSON object, or why there is none."""
    if not isinstance(row, dict):
        yield ReadError(place, "is no JSON object")
        return
    if (message := message_in(row, rows.people)) and not rows.names:
        yield from rows.messages(message, place)
        return
    if is_passed_on(row):
        yield from rows.messages({"text": ""}, place)
        return
    row = of_marking(with_poster(of_crawl(of_facebook(row), place))) if not rows.names else row
    fields = {normal_name(key): value for key, value in row.items()}
    again: list[Cell] = []
    if len(fields) < len(row):  # names that differ only in how they are written
        fields, again = once((normal_name(key), value) for key, value in row.items())
    if "labels" in fields and "title" not in rows.names:
        fields.pop("headline", None)  # of a labelled passage, it is of the item that the passage stands in
    yield from rows.pieces(fields, place, again)


def parsed(text: str, place: str) -> object:
    """What a JSON text holds; ReadError says where it breaks."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        raise ReadError(place, f"is not JSON: {error.msg.removesuffix(' at')} at {line}column {error.colno}") from error
    except (ValueError, RecursionError) as error:
        raise ReadError(place, "is not JSON that can be read: too deep, or a number too long") from error


def read_jsonl(source: Input) -> Iterator[Article | ReadError]:
    """An article a line; a bad line is a problem with its number, and the rest goes on."""
    is_blank, unmet, rows = True, _named(source), Rows(source)
    for number, line in source.lines():
        if isinstance(line, str) and not line.strip():
            continue
        is_blank = False
        if isinstance(line, ReadError):
            yield line
        else:
            yield from _of_line(line.rstrip("\r\n"), f"{source.place}:{number}", rows, unmet)
    yield from rows.rest()
    if is_blank:
        yield ReadError(source.place, "has no line of JSON")
    else:
        yield from _missing(unmet, source.place)


def _named(source: Input) -> dict[str, str]:
    """The columns that the user says fields are in, by their usual form: those that no row had so far."""
    return {normal_name(column): column for column in source.names.values()}


def _missing(unmet: Mapping[str, str], place: str) -> Iterator[ReadError]:
    for column in unmet.values():
        yield ReadError(place, f"has no {column!r} in any object, which was named for a field")


def _of_line(line: str, place: str, rows: Rows, unmet: dict[str, str]) -> Iterator[Article | ReadError]:
    try:
        yield from _articles_in(parsed(line, place), place, rows, unmet)
    except ReadError as problem:
        yield problem


def read_json(source: Input) -> Iterator[Piece]:
    """A list of articles, an object that holds one list of them (`{"articles": […]}`), or one article; or several."""
    unmet, rows, text = _named(source), Rows(source), _bare(source.text())
    try:
        contents = _values(text, source.place)
    except ReadError as problem:
        yield from _of_cut(text, problem, rows, unmet)
        return
    if len(contents) == 1 and (blog := blog_in(contents[0])):
        yield from _of_blog(blog, source.place, rows)
        return
    if len(contents) == 1 and (pages := pages_of_roam(contents[0])) is not None:
        yield from (_note(page, source) for page in pages)
        return
    yield from articles_in_values(contents, source, rows, unmet)


def _handed_on(text: str) -> re.Match[str] | None:
    return None if text[:200].lstrip("\ufeff \t\r\n")[:1] in ("{", "[", "<") else _HANDED_ON.match(text)


def _bare(text: str) -> str:
    """JSON without the script around it that hands it on."""
    if not (found := _handed_on(text)):
        return text
    return text[found.end() :].rstrip("; \t\r\n").removesuffix(")" if found["call"] else "")


def articles_in_values(
    contents: Sequence[object], source: Input, rows: Rows | None = None, unmet: dict[str, str] | None = None
) -> Iterator[Article | ReadError]:
    """Those of values that are lists of objects, or objects; `unmet` as below."""
    rows, unmet = rows or Rows(source), _named(source) if unmet is None else unmet
    for number, content in enumerate(contents, start=1):
        place = source.place if len(contents) == 1 else f"{source.place}:{number}"
        yield from _articles_in(content, place, rows, unmet)
    yield from rows.rest()
    yield from _missing(unmet, source.place)


def _of_cut(text: str, problem: ReadError, rows: Rows, unmet: dict[str, str]) -> Iterator[Article | ReadError]:
    """The whole articles of a list that breaks off; where none is, what is wrong with it."""
    told = whole_part(text)
    try:
        objects = _objects_in(parsed(told, problem.place), rows.names) if told else None
    except ReadError:
        objects = None
    if not objects:
        yield problem
        return
    yield from _articles_in(objects, problem.place, rows, unmet)
    yield from rows.rest()
    what = f"its {counted(len(objects), 'whole article')} {'are' if len(objects) > 1 else 'is'} taken"
    yield ReadError(problem.place, f"is cut short: {what}, and what was below is missing")


def _note(page: Page, source: Input) -> Input:
    opened = partial(io.BytesIO, whole(page.text).encode())
    return source.inner(f"{source.place}!{whole(page.name)}", opened, name="page.md", depth=source.depth)


def _of_blog(blog: Blog, place: str, rows: Rows) -> Iterator[Article | ReadError]:
    for number, post in enumerate(blog.posts, start=1):
        yield from rows.pieces(post, f"{place}:{number}")
    yield from rows.rest()
    if blog.others:
        yield TakenError(place, UNPUBLISHED.format(counts(blog.others)))


def _values(text: str, place: str) -> list[object]:
    """The one value of a JSON text, or all of those that stand one below the other; ReadError says where it breaks."""
    values: list[object] = []
    decoder, at = json.JSONDecoder(), 0
    with suppress(ValueError, RecursionError):
        while found := _WORD.search(text, at):
            value, at = decoder.raw_decode(text, found.start())
            values.append(value)
        return values or [parsed(text, place)]
    return [parsed(text, place)]


def _articles_in(content: object, place: str, rows: Rows, unmet: dict[str, str]) -> Iterator[Article | ReadError]:
    """Each of them or what is wrong with it; the columns that they have are no more `unmet`."""
    content = with_people(content)
    objects = _objects_in(content, rows.names)
    objects = objects and with_rows_of_days(objects)
    for each in (objects or [content]) if unmet else ():
        for key in each if isinstance(each, dict) else ():
            unmet.pop(normal_name(key), None)
    if objects is None:
        yield from _of_object(content, place, rows)
        return
    if objects and are_of_slack(objects):
        yield TakenError(place, NO_MESSAGES)
        return
    for number, each in enumerate(objects, start=1):
        yield from _of_object(each, f"{place}:{number}", rows)


def _objects_in(content: object, names: Mapping[str, str]) -> list[object] | None:
    """The list of articles that a value is, or holds as its only list of objects; None if it is to be one article."""
    if isinstance(content, list):
        return content
    if isinstance(content, dict) and (rows := rows_by_day_names(content) or rows_by_columns(content, names)):
        return rows
    if not isinstance(content, dict) or any(
        is_words(value) and (key == names.get("text") or field_of(normal_name(key), names) == "text")
        for key, value in content.items()
    ):
        return None
    if _are_articles(content.values(), names):
        return list(content.values())
    lists = [value for value in content.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
    if len(lists) == 1:
        return lists[0]
    return _wrapped(content) or _only_list(content, names)


def _are_articles(values: Collection[object], names: Mapping[str, str], least: int = 2) -> bool:
    """Whether all of several values are objects with a text, as where each article stands under its number."""
    return len(values) >= least and all(
        isinstance(each, dict)
        and any(field_of(normal_name(key), names) == "text" and is_words(value) for key, value in each.items())
        for each in values
    )


def _wrapped(content: Mapping[str, object], depth: int = 0) -> list[object] | None:
    """The list of articles by one of its usual names, or that of an object by one of them."""
    within = [content[name] for name in AROUND if name in content]
    for value in within:
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return value
    inner = (_wrapped(value, depth + 1) for value in within if isinstance(value, dict) and depth < DEEPEST)
    return next(filter(None, inner), None)


def _only_list(content: Mapping[str, object], names: Mapping[str, str]) -> list[object] | None:
    """The one list of articles that lies anywhere in an object, whatever the names on the way to it are; an empty one,
    if that is all that it holds.
    """
    lists, around = list[list[object]](), [content]
    for _ in range(DEEPEST + 1):
        values = [value for each in around for value in each.values()]
        lists += [value for value in values if isinstance(value, list) and _are_articles(_inner(value), names, least=1)]
        around = [value for value in values if isinstance(value, dict)]
    if len(lists) == 1:
        return lists[0]
    is_article = any(field_of(normal_name(key), names) for key in content)
    is_empty = [value for value in content.values() if isinstance(value, list | dict)] == [[]]
    return [] if is_empty and not is_article else None


def _inner(values: Sequence[object]) -> list[object]:
    """Objects, each without what it is wrapped in alone (`{"node": {…}}`)."""
    return [
        inner
        if isinstance(each, dict) and len(each) <= CURSOR and isinstance(inner := each.get("node"), dict)
        else each
        for each in values
    ]


def _is_jsonl(source: Input) -> bool:
    if _goes_over_lines(source.head_text):
        return False
    if source.suffix in _A_LINE:
        return not is_prose_not_json(source.head_text)
    if "{" not in source.head_text:  # most text is told so, and need not be cut into lines
        return False
    head = source.head_text.lstrip("\ufeff \t\r\n")
    if head.startswith("["):
        return False
    lines = _first_lines(head)
    if source.suffix == ".json":  # named as one object or list, but there are two
        return len(lines) > 1 and all(map(_is_object, lines[:2]))
    is_cut = len(lines) == 1 and head.startswith('{"')  # one line, longer than the head
    return is_cut or any(_is_object(line) for line in lines)


def _first_lines(head: str) -> list[str]:
    return [line for line in head.split("\n", 8)[:8] if line.strip()][:3]


def _goes_over_lines(head: str) -> bool:
    """Whether one value goes over several lines, as it is written to be looked at: its first line opens and goes on."""
    head = head.lstrip("\ufeff \t\r\n")
    if not head.lstrip().startswith(("{", "[")):  # most text is told so, and need not be cut into lines
        return False
    lines = _first_lines(head)
    first, then = (line.strip() for line in lines[:2]) if len(lines) > 1 else ("", "")
    if not first.endswith(("{", "[", ",", ":")):
        return False
    return first.startswith("[") or first.endswith("[") or then.startswith(('"', "}"))


def _is_object(line: str) -> bool:
    if not line.lstrip().startswith("{"):  # most text is told so, without an error that has to be raised
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _is_json(source: Input) -> bool:
    if _handed_on(source.head_text):
        return True
    if source.suffix == ".json" or source.suffix in _A_LINE:
        return not is_prose_not_json(source.head_text)
    top = source.head_text.lstrip("\ufeff")[:200].lstrip()
    is_one = top.startswith(("{", "[")) and "".join(top.split()).startswith(("[{", '{"'))
    return is_one and not front_of(source.head_text)


JSONL: Final = Format("jsonl", fits=_is_jsonl, read=read_jsonl)
JSON: Final = Format("json", fits=_is_json, read=read_json)
