"""Desks for tests: articles of a few sentences, each a claim of known level, under a dossier of four issues."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

import polars as pl

from model.article import Article, article_heads, articles_frame
from model.dossier import Dossier, Issue, Person, Side, Tenure, load_dossier
from model.schema import CLAIMS, JUDGEMENTS, empty, label_of
from model.store import Library, reader_for, texts_of
from tui.desk.desk import Desk, Session

TODAY: Final = date(2023, 6, 20)

DOSSIER: Final = Dossier(
    slug="test",
    name="North–South",
    sides=(Side(code="N", name="North", terms=("north",)), Side(code="S", name="South", terms=("south",))),
    issues=tuple(
        Issue(slug=slug, name=name, description=f"All about {name.lower()}.")
        for slug, name in {"river": "River", "border": "Border", "fish": "Fisheries", "visas": "Visas"}.items()
    ),
    people=(Person(name="Ada North", tenures=(Tenure(role="Minister of Rivers", side="N", rank=3),)),),
)

Sentence = Mapping[str, Any]
"""Columns of a claim; `quote` is the sentence."""

SENTENCES: Final[dict[date, Sequence[Sentence]]] = {
    date(2023, 6, 18): (
        {"quote": "North closed the dam.", "issue": "river", "level": -3, "kind": "act", "side": "N"},
        {
            "quote": "We demand water, said Ada North.",
            "issue": "river",
            "level": -1,
            "speaker": "Ada North",
            "side": "N",
        },
        {"quote": "Talks on the border go on.", "issue": "border", "level": 1, "kind": "contact"},
    ),
    date(2023, 6, 2): (
        {"quote": "Both sides signed the fishing treaty.", "issue": "fish", "level": 3, "kind": "act"},
        {"quote": "South protested at the river.", "issue": "river", "level": -1, "side": "S"},
    ),
}
"""By the day of their article."""


def make_library(
    sentences: Mapping[date, Sequence[Sentence]] = SENTENCES, *, dossier: Dossier = DOSSIER, **article: Any
) -> Library:
    """A library of one article a day; what is given of an article holds for all of them."""
    articles, claims = [], []
    for day, said in sentences.items():
        made = make_article(day, said, **article)
        articles.append(made)
        claims += [make_claim(made, number, sentence) for number, sentence in enumerate(said)]
    frame = pl.DataFrame(claims, schema={name: kind for name, kind in CLAIMS.items() if name != "label"})
    claimed = frame.with_columns(label_of(pl.col("level"))).select(CLAIMS.names())
    all_of_it = articles_frame(articles)
    heads = article_heads(all_of_it.lazy()).collect()
    return Library(dossier, heads, claimed, empty(JUDGEMENTS), "rules", is_demo=False, texts=texts_of(all_of_it))


def make_article(day: date, sentences: Sequence[Sentence], **given: Any) -> Article:
    """An article whose text is the sentences, one after the other."""
    text = " ".join(sentence["quote"] for sentence in sentences)
    url = f"https://courier.example/{day}"
    filled = {"title": f"News of {day}", "source": "courier.example", "url": url} | given
    return Article(text=text, date=day, **filled)


def make_claim(article: Article, number: int, sentence: Sentence) -> dict[str, Any]:
    """The claim that a sentence of the article makes."""
    start = article.text.index(sentence["quote"])
    filled: dict[str, Any] = {
        "article": article.id,
        "sentence": number,
        "start": start,
        "end": start + len(sentence["quote"]),
        "kind": "word",
        "mode": "asserted",
        "speaker": None,
        "side": None,
        "target": None,
        "rank": 3,
        "is_ritual": False,
        "date": article.date,
        "event_date": None,
        "event_from": None,
        "rule": "test-rule",
        "confidence": 0.8,
        "source": article.source,
        "title": article.title,
    }
    return filled | dict(sentence)


def make_desk(library: Library | None = None, *, as_of: date = TODAY, filter_text: str = "") -> Desk:
    """A desk over a library, seen from a fixed day."""
    return Desk(library or make_library(), Session(as_of, 30, filter_text))


def make_read_desk(text: str, **article: Any) -> Desk:
    """A desk on one article under the dossier that ships, which its own rules have read."""
    dossier = load_dossier()
    articles = articles_frame([Article(text=text, date=date(2023, 6, 18), **article)])
    claims = reader_for(dossier).claims(articles)
    heads = article_heads(articles.lazy()).collect()
    return make_desk(
        Library(dossier, heads, claims, empty(JUDGEMENTS), "rules", is_demo=False, texts=texts_of(articles))
    )
