"""Coverage and its gaps: how much was read, whose words it is, and what nobody told of."""

from typing import Final

import polars as pl

from model.brief.content import Block, Length, Paragraph, Row, Section, Sentence, Table
from model.brief.material import Material
from model.brief.notes import Notes
from model.brief.wording import counted, listed, number_words, sentence_case, verb

OUTSIDE: Final = "neither"


def coverage(material: Material, notes: Notes) -> Section:
    """What the brief rests on, and what it lacks."""
    sentences = [*_articles(material, notes), *_gaps(material, notes)]
    blocks: list[Block] = [Paragraph(tuple(sentences))]
    if material.asked.length is not Length.SHORT:
        blocks += _by_issue(material, notes)
    if material.asked.length is Length.FULL:
        blocks += _by_source(material, notes)
    return Section("coverage", "Coverage and its gaps", tuple(blocks))


def _articles(material: Material, notes: Notes) -> list[Sentence]:
    """How many articles, of how many owners and of which side, how many say nothing, how many the same again."""
    dated = material.dated
    if dated.is_empty():
        return [Sentence("The period has no article.", notes.inputs())]
    said = [f"The period has {counted(dated.height, 'article')} of {counted(dated['owner'].n_unique(), 'owner')}."]
    if sides := _of_sides(material, dated):
        said.append(f"By the side of their source: {listed(sides)}.")
    if silent := _silent(material):
        words = sentence_case(number_words(silent))
        said.append(f"{words} of the articles {verb(silent, 'has')} no claim on what is told of here.")
    if again := _copies(material):
        words = sentence_case(number_words(again))
        does = f"{verb(again, 'repeats')} an earlier report and {verb(again, 'counts')}"
        said.append(f"{words} of the articles {does} as one voice with it.")
    return [Sentence(text, notes.dated()) for text in said]


def _silent(material: Material) -> int:
    """How many articles of the period have no claim on the brief's issues."""
    is_told = pl.col("issue").is_in(material.slugs) & pl.col("level").is_not_null()
    telling = material.known.claims.filter(is_told).select(id="article").unique()
    return material.dated.join(telling, on="id", how="anti").height


def _copies(material: Material) -> int:
    """How many articles of the period are the same report as an earlier one."""
    copies = material.library.heard.filter(pl.col("siblings") > 0, pl.col("origin") != pl.col("article"))
    return material.dated.join(copies.select(id="article"), on="id", how="semi").height


def _of_sides(material: Material, articles: pl.DataFrame) -> list[str]:
    """`United States 2`, `China 1`, `neither 3`."""
    sides = material.library.dossier.sides
    counts = {side.name: articles.filter(source_side=side.code).height for side in sides}
    neither = articles["source_side"].null_count()
    said = [f"{name} {count:,}" for name, count in counts.items()]
    return [*said, f"{OUTSIDE} {neither:,}"] if sides else []


def _gaps(material: Material, notes: Notes) -> list[Sentence]:
    """One-sided and quiet issues, undated articles."""
    said = []
    balance = [row for row in _balance(material) if material.library.dossier.sides]
    one_sided = [
        f"{material.name(slug)} ({_only(material, sides)})" for slug, *sides in balance if 0 in sides and any(sides)
    ]
    if one_sided:
        said.append(Sentence(f"Only one side speaks on {listed(one_sided)}.", notes.dated()))
    asked = material.asked
    quiet = [slug for slug in material.slugs if material.telling(slug, asked.first, asked.last).is_empty()]
    if quiet and not material.dated.is_empty():
        names = listed([material.name(slug) for slug in quiet], "or")
        said.append(Sentence(f"Nothing in the period is on {names}.", notes.dated()))
    undated = material.articles["date"].null_count()
    if undated:
        words = f"{sentence_case(counted(undated, 'article'))} of the library {verb(undated, 'has')} no date"
        text = f"{words} and {verb(undated, 'counts')} in no standing and no trend."
        said.append(Sentence(text, notes.inputs()))
    return said


def _only(material: Material, sides: list[int]) -> str:
    names = [side.name for side in material.library.dossier.sides]
    return next(name for name, count in zip(names, sides, strict=True) if count)


def _balance(material: Material) -> list[tuple[str, int, int]]:
    """For each issue that is told of: how many claims of the period are the words of each side."""
    codes = [side.code for side in material.library.dossier.sides]
    told = material.counted.filter(pl.col("known") >= material.asked.first)
    counts = {(issue, side): number for issue, side, number in told.group_by("issue", "side").len().iter_rows()}
    issues = [slug for slug in material.slugs if slug in set(told["issue"])]
    return [(slug, *(counts.get((slug, code), 0) for code in codes)) for slug in issues]


def _by_issue(material: Material, notes: Notes) -> list[Block]:
    """Articles, origins and each side's claims, by issue."""
    sides = [side.name for side in material.library.dossier.sides]
    told = material.counted.filter(pl.col("known") >= material.asked.first)
    rows = []
    for slug, *counts in _balance(material):
        of_issue = told.filter(issue=slug)
        articles = material.telling(slug, material.asked.first, material.asked.last).height
        origins = of_issue.filter(~pl.col("is_copy"))["origin"].n_unique()
        cells = [str(articles), str(origins), *(str(count) for count in counts), str(of_issue.height - sum(counts))]
        sources = notes.articles(slug, material.asked.first, material.asked.last)
        rows.append(Row((material.name(slug), *cells), sources))
    heads = ("Issue", "Articles", "Origins", *(f"Claims: {name}" for name in [*sides, OUTSIDE]))
    return [Table("Who tells of what in the period", heads, tuple(rows))] if rows else []


def _by_source(material: Material, notes: Notes) -> list[Block]:
    """Articles of the period by source."""
    counts = material.dated.group_by("source", "owner", "source_side").agg(pl.len().alias("articles"))
    rows = [
        Row((source or "no source", owner or "", material.side(side) if side else OUTSIDE, str(count)), notes.dated())
        for source, owner, side, count in counts.sort("articles", "source", descending=[True, False]).iter_rows()
    ]
    heads = ("Source", "Owner", "Side", "Articles")
    return [Table("Sources of the period", heads, tuple(rows))] if rows else []
