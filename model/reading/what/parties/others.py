"""What is about others: whole articles that name neither a side nor any of its people make no claim between the two,
whatever words they use; nor does what is said of the two of another pair.
"""

from typing import Final

import polars as pl

from model.dossier import Dossier
from model.dossier.countries import countries_called
from model.dossier.words import last_names, names_of_people
from model.reading.text.phrases import plain_wordings
from model.reading.text.runs import marked
from model.reading.what.finding.cues import BLOC, CAPTOR, OUTSIDER, PAIR, THIRD
from model.reading.what.finding.hits import is_of_class
from model.reading.what.finding.searched import sides_in_titles
from model.reading.what.finding.signs import has_sign, hints_at_all, with_plain

LONG: Final = 800
"""Bytes from which on an article without a title would name a side if it were about one; a short one may be a passage
out of a longer, and leaves that to its reader.
"""

_IS_OTHER: Final = is_of_class(OUTSIDER, BLOC)
"""Whether a hit is of a third party."""

_IS_THIRD: Final = is_of_class(THIRD, OUTSIDER, BLOC)
"""Whether it is, or of one that an issue is about."""

NO_STATES: Final = r" (?:sides|leaders|giants)$"
"""How a word for two ends that may as well be two parties or firms."""

NAME: Final = r"[A-Z][A-Za-z-]{2,}"
"""What may be somebody's last name."""

ALL_OF_IT: Final = pl.concat_str("title", pl.lit("\n"), "text")
"""An article with its title."""


def about_others(
    articles: pl.DataFrame, said: pl.DataFrame, found: pl.DataFrame, titled: pl.DataFrame, dossier: Dossier
) -> pl.DataFrame:
    """article: the ids of those that have a title or are long, and name no side and none of its people, neither in
    their sentences nor in their title (`titled`: the hits of those); none where the dossier has no sides.

    A short one may hint at both instead, or have people of both by their last names; where no third party is named
    either it may have a sign of one, or speak of "the two countries", or of what the two are at odds over.
    """
    if not dossier.sides:
        return said.clear().select("article")
    sides = found.filter(pl.col("type") == "side")["row"].to_numpy()
    texts = said.select("article", size=pl.col("plain").str.len_bytes(), is_named=pl.Series(marked(sides, said.height)))
    sizes = texts.group_by("article").agg(pl.col("is_named").any(), pl.col("size").sum())
    whole = articles.select("title", "text", article="id").with_columns(pl.col("title").fill_null(""))
    is_whole = (pl.col("size") >= LONG) | (pl.col("title").str.strip_chars() != "")
    asked = whole.join(sizes.filter(~pl.col("is_named")), on="article").filter(is_whole)
    if asked.is_empty():
        return said.clear().select("article")
    people = pl.Series(names_of_people(dossier), dtype=pl.String).implode()
    has_people = pl.any_horizontal(pl.col("title", "text").str.contains_any(people))
    others = asked.join(sides_in_titles(titled), on="article", how="anti").filter(~has_people)
    short = others.filter(pl.col("size") < LONG)
    return others.join(_on_the_two(short, said, found, titled, dossier), on="article", how="anti").select("article")


def _on_the_two(
    short: pl.DataFrame, said: pl.DataFrame, found: pl.DataFrame, titled: pl.DataFrame, dossier: Dossier
) -> pl.DataFrame:
    """Those of some short articles that show otherwise than by a side's name that they are on the two."""
    if short.is_empty():
        return short
    are_both = _names_people_of_all(dossier) | hints_at_all(dossier)
    third = pl.concat([said["article"].gather(found.filter(_IS_THIRD)["row"]), titled.filter(_IS_THIRD)["article"]])
    on_them = said["article"].gather(pl.concat([_of_two(found), _disputing(found, dossier)]))
    may_be = has_sign(dossier) | pl.col("article").is_in(on_them.implode())
    return with_plain(short, ALL_OF_IT).filter(are_both | may_be & ~pl.col("article").is_in(third.implode()))


def _of_two(found: pl.DataFrame) -> pl.Series:
    """The rows that speak of two states as "the two"."""
    return found.filter(is_of_class(PAIR) & ~pl.col("phrase").str.contains(NO_STATES))["row"]


def _disputing(found: pl.DataFrame, dossier: Dossier) -> pl.Series:
    """The rows that name an issue that the two are at odds over, and not only its place or country ("Taiwan")."""
    disputed = [issue for issue in dossier.issues if issue.is_between and (issue.places or issue.countries)]
    called = countries_called(name for issue in disputed for name in issue.countries)
    places = [way for issue in disputed for way in issue.places]
    names = plain_wordings([*places, *(way for country in called for way in country.wordings)])
    named = found.filter(pl.col("type") == "issue", pl.col("payload").is_in([issue.slug for issue in disputed]))
    return named.filter(~pl.col("phrase").cast(pl.String).is_in(sorted(names)))["row"]


def _names_people_of_all(dossier: Dossier) -> pl.Expr:
    """Whether an article has last names of people of each side ("Rubio, Wang meet"): one alone may be another's."""
    words = ALL_OF_IT.str.extract_all(NAME)
    sides = [pl.Series(last_names(dossier, side.code), dtype=pl.String) for side in dossier.sides]
    return pl.all_horizontal(words.list.eval(pl.element().is_in(names.implode())).list.any() for names in sides)


def of_another_pair(
    articles: pl.DataFrame, said: pl.DataFrame, found: pl.DataFrame, titled: pl.DataFrame, dossier: Dossier
) -> pl.Series:
    """The rows that speak of "the two countries" and name no side themselves, in an article whose title names one side,
    none of the other's people, and a third party, unless a sentence before them named both sides since a third party
    was named last.
    """
    speaking = found.filter(is_of_class(PAIR)).join(found.filter(pl.col("type") == "side"), on="row", how="anti")
    rows = speaking["row"].unique().sort()
    if rows.is_empty() or not dossier.sides:
        return rows.clear()
    headed = sides_in_titles(titled)
    sides = pl.concat([headed, _sides_of_people(articles, dossier)])
    one = sides.group_by("article").agg(pl.col("side").n_unique()).filter(pl.col("side") == 1)
    theirs = one.join(headed, on="article", how="semi").join(titled.filter(_IS_OTHER), on="article", how="semi")
    both = found.filter(pl.col("type") == "side").group_by("row").agg(pl.col("payload").n_unique())
    of_both = marked(both.filter(pl.col("payload") > 1)["row"].to_numpy(), said.height)
    of_others = marked(found.filter(_IS_OTHER)["row"].to_numpy(), said.height)
    flags = said.select("article", "row", is_both=pl.Series(of_both), is_other=pl.Series(of_others))
    last = [pl.when(flag).then("row").forward_fill().over("article") for flag in ("is_both", "is_other")]
    told = flags.select("article", "row", is_ours=(last[0] > last[1].fill_null(-1)).fill_null(value=False))[rows]
    return told.filter(pl.col("article").is_in(theirs["article"].implode()) & ~pl.col("is_ours"))["row"]


def _sides_of_people(articles: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """article, side: the codes of those whose people titles name."""
    named = [
        articles.filter(pl.col("title").str.contains_any(pl.Series(people, dtype=pl.String).implode())).select(
            article="id", side=pl.lit(side.code)
        )
        for side in dossier.sides
        if (people := names_of_people(dossier, side.code))
    ]
    return pl.concat([pl.DataFrame(schema={"article": articles.schema["id"], "side": pl.String}), *named])


def is_country(dossier: Dossier) -> pl.Expr:
    """Whether a hit names a country beside the sides, those that an issue is about among them."""
    is_subject = pl.col("phrase").cast(pl.String).is_in(names_of_subjects(dossier))
    return is_of_class(OUTSIDER) | (is_of_class(THIRD, CAPTOR) & is_subject)


def names_of_subjects(dossier: Dossier) -> set[str]:
    """What the countries that issues are about are called, in lower case."""
    about = countries_called(name for issue in dossier.issues for name in issue.countries)
    return {name.removeprefix("the ").lower() for country in about for name in country.wordings}
