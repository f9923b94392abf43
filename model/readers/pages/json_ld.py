"""The text that a page has of its article in JSON-LD (schema.org), for search engines and not on the screen."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from model.readers.days.days import parse_day
from model.readers.pages.blocks import paragraphs
from model.words.surrogates import whole

DEEPEST: Final = 6
"""Lists and objects within one another that are looked into."""
SHORTEST: Final = 100
"""Characters; less is a line about the article."""
PART: Final = 1 / 3
"""Of the text on the screen, that which the other has to be as long as, where the page says that it is not free."""

_IS_ARTICLE: Final = re.compile(r"Article|BlogPosting|Report")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?。！？])\s*")
_WORDS: Final = re.compile(r"\W+")


class Body(NamedTuple):
    """An article's text in JSON-LD."""

    text: str
    is_free: bool
    """Whether the page does not say that it wants to be paid."""


def body_of(tree: Any) -> Body | None:  # noqa: ANN401 - an element of lxml, which has no types
    """The first that a page has."""
    return next(_bodies(tree), None)


def is_paid(tree: Any) -> bool:  # noqa: ANN401
    """Whether a page says that it is not free."""
    values = (value for script in _scripts(tree, "isAccessibleForFree") for value in _objects(script, 0))
    return not all(map(_is_free, values))


def address_in(tree: Any) -> str | None:  # noqa: ANN401
    """Where an article stands, by what a page says of it."""
    values = (value for script in _scripts(tree, "mainEntityOfPage") for value in _objects(script, 0))
    told = (value.get("mainEntityOfPage") for value in values if _is_of_article(value))
    found = (each.get("@id") or each.get("url") if isinstance(each, dict) else each for each in told)
    return next((each for each in found if isinstance(each, str) and each.startswith(("https://", "http://"))), None)


def day_in(tree: Any) -> str | None:  # noqa: ANN401
    """The day of a page's article, where others are told of what is around it (the page, a video); else none is."""
    told = [value for script in _scripts(tree, "datePublished") for value in _objects(script, 0)]
    dated = [(day.isoformat(), value) for value in told if (day := parse_day(str(value.get("datePublished") or "")))]
    of_articles = {day for day, value in dated if _is_of_article(value)}
    is_among_others = any(day not in of_articles for day, _ in dated)
    return of_articles.pop() if len(of_articles) == 1 and is_among_others else None


def _is_of_article(value: dict[str, Any]) -> bool:
    return bool(_IS_ARTICLE.search(str(value.get("@type"))))


def better_text(text: str, body: Body | None) -> str:
    """The text of a page, or that in its JSON-LD, if it shows less and that is another, or the same in one piece."""
    if body is None or len(body.text) < SHORTEST:
        return text
    if "\n\n" not in text.strip() and "\n\n" in body.text and text.split() == body.text.split():
        return body.text
    is_more = len(body.text) > len(text) or (not body.is_free and len(body.text) >= PART * len(text))
    return body.text if is_more and not _is_shown(body.text, text) else text


def _bodies(tree: Any) -> Iterator[Body]:  # noqa: ANN401
    for script in _scripts(tree, "articleBody"):
        for value in _objects(script, 0):
            if isinstance(told := value.get("articleBody"), str):
                yield Body("\n\n".join(_paragraphs(whole(told))), _is_free(value))


def _is_free(value: dict[str, Any]) -> bool:
    return str(value.get("isAccessibleForFree", True)).lower() != "false"


def _scripts(tree: Any, name: str) -> Iterator[object]:  # noqa: ANN401
    """What scripts hold in which a name stands."""
    for script in tree.iter("script"):
        if name in (script.text or ""):
            try:
                yield json.loads(script.text, strict=False)
            except (ValueError, RecursionError):
                continue


def _objects(value: object, depth: int) -> Iterator[dict[str, Any]]:
    """An object and those within it, or in a list."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list) and depth < DEEPEST:
        for each in value:
            yield from _objects(each, depth + 1)


def _paragraphs(text: str) -> list[str]:
    if "<" in text or "&" in text:
        return paragraphs(text.replace("\n", "<br>"))
    return [line.strip() for line in text.splitlines() if line.strip()]


def _is_shown(body: str, text: str) -> bool:
    """Whether most sentences are on the screen."""
    seen = _WORDS.sub(" ", text)
    sentences = [words for sentence in _SENTENCE_END.split(body) if (words := _WORDS.sub(" ", sentence).strip())]
    return 2 * sum(words in seen for words in sentences) > len(sentences)
