"""Libraries for briefs: articles of a few sentences, each a claim of known level; and the demo, opened once."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any, Final

import polars as pl

from model.article import Article, article_heads, articles_frame
from model.brief.compose import brief
from model.brief.content import Brief, Length
from model.brief.material import Request
from model.dossier import Dossier, Issue, Side, Source
from model.schema import CLAIMS, JUDGEMENTS, empty, label_of
from model.store import Library, open_library, texts_of

DOSSIER: Final = Dossier(
    slug="test",
    name="North–South",
    sides=(Side(code="N", name="North", terms=("north",)), Side(code="S", name="South", terms=("south",))),
    issues=tuple(
        Issue(slug=slug, name=name, description=f"All about {name.lower()}.", terms=(slug,))
        for slug, name in {"river": "River", "border": "Border", "fish": "Fisheries"}.items()
    ),
    sources=(Source(name="Northern Post", sites=("post.example",), owner="Post", side="N", kind="outlet"),),
)
KINDS: Final = {-3: "act", -2: "contact", 1: "contact", 3: "act"}

Written = tuple[Article, list[dict[str, Any]]]
"""An article and its claims."""


def written(day: date | None, *sentences: dict[str, Any], **given: Any) -> Written:
    """An article of that day, whose text is the sentences' quotes, one after the other."""
    filled = {"title": f"News of {day}", "source": "courier.example", "url": f"https://courier.example/{day}"}
    text = "\n".join(sentence["quote"] for sentence in sentences)
    article = Article(text=text, date=day, **(filled | given))
    return article, [_claim(article, number, sentence) for number, sentence in enumerate(sentences)]


def twice(day: date, *sentences: dict[str, Any], **given: Any) -> list[Written]:
    """The same told by two outlets, so that a deal counts at once."""
    return [written(day, *sentences, **given), written(day, *sentences, **given | {"source": "gazette.example"})]


def said(quote: str, level: int, issue: str = "river", **given: Any) -> dict[str, Any]:
    """A sentence that says so; an official's, read beyond doubt."""
    return {"quote": quote, "level": level, "issue": issue, "kind": KINDS.get(level, "word"), **given}


def _claim(article: Article, number: int, sentence: dict[str, Any]) -> dict[str, Any]:
    start = article.text.index(sentence["quote"])
    filled = dict.fromkeys(CLAIMS.names()) | {
        "article": article.id,
        "sentence": number,
        "start": start,
        "end": start + len(sentence["quote"]),
        "mode": "asserted",
        "rank": 3,
        "is_ritual": False,
        "date": article.date,
        "rule": "test",
        "confidence": 0.9,
        "source": article.source,
        "title": article.title,
    }
    return filled | sentence


def library_of(*articles: Written, judgements: Sequence[dict[str, Any]] = ()) -> Library:
    """A library of these articles, as the store would open it."""
    frame = articles_frame(article for article, _ in articles).sort("date", "id", descending=[True, False])
    claims = pl.DataFrame([claim for _, said_in in articles for claim in said_in], schema=CLAIMS)
    levels = claims.with_columns(label_of(pl.col("level"))).sort("article", "sentence", "issue")
    judged = pl.DataFrame([_judgement(**row) for row in judgements], schema=JUDGEMENTS) if judgements else None
    return Library(
        DOSSIER,
        article_heads(frame.lazy()).collect(),
        levels,
        empty(JUDGEMENTS) if judged is None else judged,
        "rules-1",
        is_demo=False,
        texts=texts_of(frame),
    )


def _judgement(**given: Any) -> dict[str, Any]:
    filled = dict.fromkeys(JUDGEMENTS.names()) | {
        "id": "j1",
        "at": datetime(2023, 6, 12, 9),
        "by": "ana",
        "dossier": "test",
        "verb": "override",
        "issue": "river",
        "level": 2,
        "reason": "the dam is half open",
    }
    return filled | given


CLOSED: Final = "North closed the dam on the river to South."
SIGNED: Final = "North and South signed the treaty on the river."


def river() -> Library:
    """A dam is closed in May, a treaty signed in June; the border is only talked of, the fisheries not at all."""
    return library_of(
        written(date(2023, 5, 2), said(CLOSED, -3, side="N", speaker="Ada North")),
        written(
            date(2023, 6, 14),
            said(SIGNED, 3),
            said("We thank our neighbours, said Ben South.", 2, side="S", speaker="Ben South"),
            title="Treaty ends the quarrel over the river",
            source="post.example",
            url="https://post.example/treaty",
        ),
        written(
            date(2023, 6, 15),
            said("The treaty of North and South on the river was signed.", 3),
            said("They meet.", 1, "border"),
        ),
        written(None, said("An undated note on fish.", -1, "fish")),
    )


def request(first: str, last: str, length: Length = Length.STANDARD, **given: Any) -> Request:
    """A request of these days."""
    command = f"issuewatch brief --since {first} --until {last}"
    asked = {"window_days": 30, "program": "issuewatch 1.0", "command": command} | given
    return Request(date.fromisoformat(first), date.fromisoformat(last), length=length, **asked)


def june(length: Length = Length.STANDARD, **given: Any) -> Brief:
    """The brief of June 2023 on the river."""
    return brief(river(), request("2023-06-01", "2023-06-30", length, **given))


@cache
def demo() -> Library:
    """The library that ships."""
    return open_library()


@cache
def demo_brief(first: str, last: str, length: Length = Length.STANDARD) -> Brief:
    """The demo's brief of these days, made once."""
    return brief(demo(), request(first, last, length))
