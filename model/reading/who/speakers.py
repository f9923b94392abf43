"""Who says each sentence, for which side, how high up, and of whom."""

import re
from typing import Final

import polars as pl

from model.dossier import Dossier, Side
from model.flags import flagged
from model.reading.text.phrases import is_exact
from model.reading.text.sentences import REPORTER
from model.reading.who.names.collectives import is_collective
from model.reading.who.names.houses import role_there
from model.reading.who.names.mere_words import without_mere_words
from model.reading.who.names.names import Names
from model.reading.who.names.tenures import as_person, as_stranger, by_date, elected, with_holders, with_tenure
from model.reading.who.referring.homes import without_others
from model.reading.who.referring.references import referents, titles_beside, whole_names, with_one_of_office
from model.reading.who.referring.same_names import of_same_name
from model.reading.who.referring.unnamed import NOBODY, OF_THE_LAST, SOMEBODY
from model.reading.who.saying.quotations import with_quotations
from model.reading.who.saying.shared import PART, PARTS, shared
from model.reading.who.voices.heard import Heard, heard
from model.reading.who.voices.hearings import with_members
from model.reading.who.voices.hosts import with_hosts
from model.reading.who.voices.introductions import introduced, is_foreign, unsided
from model.reading.who.voices.own_words import in_own_voice
from model.reading.who.voices.reports import of_others, reported
from model.reading.who.voices.turns import ANSWER, of_turns
from model.reading.who.voices.voices import DECREE, IN_FORM
from model.words.wordings import expanded

_OF_A_COUNTRY: Final = r"^(?i:the|an?) [A-Z]|\b(?:of|for) [A-Z]"


def speakers_of(
    sentences: pl.DataFrame,
    asked: pl.Series,
    dossier: Dossier,
    names: Names,
    titles: pl.DataFrame | None = None,
    of_sentences: Heard | None = None,
) -> pl.DataFrame:
    """row, speaker, side, rank, target, joined, parts of those sentences (SENTENCES) that are asked for by their rows,
    in their order.

    The speaker is a whole name or an office, null where the words are the article's own; side and rank (0 unknown,
    1 staff … 5 leader) are those of the article's day, the target is the other side, if the sentence names it. A
    transcript's label governs its turn; elsewhere a sentence's own attribution, else that of the quotation that it is
    part of. People whom the dossier does not know are speakers without a side.

    What stands before the clause that begins with `joined`, null for most, nobody is said to say. Of a sentence that
    several share `parts` has who says what (PARTS).

    Who speaks in one is told by others, so all are looked at, and the `titles` (article, text) of their articles;
    `of_sentences` are who may speak in them (`heard`), if that is at hand.
    """
    known = heard(sentences, names) if of_sentences is None else of_sentences
    rows = known.rows
    prose = rows.filter(pl.col("turn_speaker").is_null())
    asking = known.asking.filter(pl.col("row").is_in(asked.implode()))  # nobody else's words are told by them
    texts = pl.concat([prose, asking])
    decrees = prose.filter(pl.col("text").str.contains(DECREE))
    unasked = rows.filter(pl.col("is_reporter") & ~pl.col("row").is_in(asking["row"].implode()))["row"]
    *_, found, beside, named = known.without(pl.concat([unasked, _recited(rows, decrees)]))
    telling = without_mere_words(of_others(found, named, asking, names), named, rows)
    naming, chosen = _chosen(telling, beside, named)
    others = _of_others(naming, chosen, rows, beside, named)
    own = _of_prose(_beyond(texts, others), pl.concat([chosen, others.select(chosen.columns)]), names, titles)
    by_others = own.join(others.select("row"), on="row", how="semi")
    own = own.join(others.select("row"), on="row", how="anti")
    own = pl.concat([own, _of_nobody(telling, own)])
    of_press = reported(own, asking, names)
    of_prose = with_quotations(prose, own.join(asking.select("row"), on="row", how="anti"))
    turns = of_turns(rows, named, names, titles).join(of_press.select("row"), on="row", how="anti")
    rows = rows.with_columns(pl.col("is_reporter") & ~pl.col("row").is_in(of_press["row"].implode()))
    spoken = pl.concat([turns, of_press, of_prose, by_others])
    rows = _beyond(rows, others)
    asked_too = others.filter(pl.col("of").is_in(asked.implode()), ~pl.col("is_chosen"))["row"]
    told = rows[pl.concat([asked, asked_too])].join(spoken, on="row", how="left", maintain_order="left")
    rank = pl.when("is_guessed").then(pl.lit(0, pl.UInt8)).otherwise("rank")
    interviewed = _openings_of_interviews(rows)
    told = told.join(interviewed, on="article", how="left", maintain_order="left")
    voiced = in_own_voice(told, spoken, rows, decrees["article"].unique(), titles, names)
    sided = _of_their_sides(voiced, spoken, rows, titles, names)
    placed = with_members(with_hosts(sided, titles, names), rows, titles, names)
    settled = with_tenure(placed, names).with_columns(rank=rank)
    aimed = settled.join(_targets(settled, dossier), on="row", how="left", maintain_order="left")
    speaker = pl.when(pl.col("speaker") != NOBODY).then("speaker").alias("speaker")
    joined = chosen.select("row", "joined").join(own.select("row"), on="row", how="semi")
    whole = aimed.join(joined, on="row", how="left", maintain_order="left")
    return _with_parts(whole.select("row", speaker, "side", "rank", "target", "joined"), others, asked.len())


def _of_others(
    naming: pl.DataFrame, chosen: pl.DataFrame, rows: pl.DataFrame, beside: pl.DataFrame, named: pl.DataFrame
) -> pl.DataFrame:
    """The attributions (as those chosen) of sentences that several share (`of`), with key and is_chosen: those that are
    not chosen have a row of their own, beyond all.
    """
    prose = rows.filter(pl.col("turn_speaker").is_null()).select("row")
    each = shared(naming, chosen).join(prose, on="row", how="semi").sort("row", "place")
    each = each.join(_offices_beside(each, beside, named), on=["row", "place"], how="left", maintain_order="left")
    beyond = pl.int_range(pl.len(), dtype=pl.UInt32) + rows.height
    return each.with_columns(of="row", row=beyond)


def _beyond(rows: pl.DataFrame, others: pl.DataFrame) -> pl.DataFrame:
    """Sentences, and behind them those that several share, once more for each."""
    if others.is_empty():
        return rows
    again = others.select("row", "of").join(rows.rename({"row": "of"}), on="of", maintain_order="left")
    return pl.concat([rows, again.select(rows.columns)])


def _with_parts(told: pl.DataFrame, others: pl.DataFrame, count: int) -> pl.DataFrame:
    """The first `count` of `told` with `parts`, by the rows beyond them."""
    if others.is_empty():
        return told.with_columns(parts=pl.lit(None, PARTS))
    own = told.head(count)
    values = told.select("speaker", "side", "rank", "target", at="row")
    at = pl.when("is_chosen").then("of").otherwise("row")
    said = others.select("of", "key", at=at).join(values, on="at", maintain_order="left")
    struct = pl.struct(*PART)
    parts = said.group_by(row="of").agg(parts=struct).cast({"parts": PARTS})
    return own.join(parts, on="row", how="left", maintain_order="left")


def _recited(rows: pl.DataFrame, decrees: pl.DataFrame) -> pl.Series:
    """The rows of decrees: whose words one recites (`the PRC has announced that …`), it is the president's."""
    of_presidents = decrees.filter(pl.col("text").str.contains(IN_FORM) & ~pl.col("text").str.contains(r"^\W*[“\"]"))
    return rows.filter(pl.col("article").is_in(of_presidents["article"].implode()))["row"]


def _openings_of_interviews(rows: pl.DataFrame) -> pl.DataFrame:
    """article, opening: the first sentence of articles with answers (`A:`), where none of it is one."""
    answered = rows.filter(pl.col("turn_speaker").str.contains(ANSWER) & ~pl.col("is_reporter"))
    above = rows.filter(pl.col("turn_speaker").is_null(), ~pl.col("is_heading"))
    above = above.filter(pl.col("article").is_in(answered["article"].unique().implode()))
    first = above.unique("article", keep="first", maintain_order=True)
    return first.select("article", opening="text")


def _of_their_sides(
    voiced: pl.DataFrame, spoken: pl.DataFrame, rows: pl.DataFrame, titles: pl.DataFrame | None, names: Names
) -> pl.DataFrame:
    """`voiced`, where strangers have the side for which their article says anywhere that they speak."""
    strangers = unsided(voiced.filter(~pl.col("is_reporter")), names)
    if strangers.is_empty():
        return voiced
    elsewhere = spoken.drop_nulls("side").filter(pl.col("speaker").is_in(strangers["speaker"].unique().implode()))
    named = elsewhere.join(rows.select("row", "article"), on="row", maintain_order="left")
    of_articles = rows.filter(pl.col("article").is_in(strangers["article"].unique().implode()))
    texts = [frame.select("article", "text") for frame in (of_articles, titles) if frame is not None]
    homes = names.homes(voiced["source"]).filter(~pl.col("home").is_in(list(names.terms_of)))
    abroad = voiced.filter(pl.col("source").is_in(homes["source"].implode()))["article"].unique()
    found = introduced(strangers, named, pl.concat(texts), abroad, names)
    if found.is_empty():
        return voiced
    joined = voiced.join(found, on=["article", "speaker"], how="left", suffix="_told", maintain_order="left")
    is_open = pl.col("side").is_null() & ~pl.col("is_reporter") & pl.col("side_told").is_not_null()
    sides = [pl.when(is_open).then(f"{column}_told").otherwise(column).alias(column) for column in ("side", "rank")]
    return joined.with_columns(sides).drop("side_told", "rank_told")


def _of_prose(rows: pl.DataFrame, chosen: pl.DataFrame, names: Names, titles: pl.DataFrame | None) -> pl.DataFrame:
    """row, speaker, side, rank of the sentences that have an attribution, by that which was chosen of each."""
    dated = chosen.join(rows.select("row", "article", "date", "text"), on="row")
    is_role = pl.col("kind").is_in(["office", "title"])
    there = pl.when(is_role).then(role_there(pl.col("phrase"), pl.col("text"), names.houses)).otherwise("phrase")
    asked = dated.with_columns(role=there).drop("text")
    is_meant = is_role & pl.col("is_sure").fill_null(value=False)
    held = with_holders(asked, names, is_asked=is_role, is_meant=is_meant, role="role").drop("role")
    held = _with_foreigners(without_others(held, rows, titles, names), names)
    held = with_one_of_office(of_same_name(held, rows, names))
    is_referring = pl.col("pronoun") | (pl.col("kind") == "title").fill_null(value=False)
    direct = held.filter(~is_referring)
    whole = direct.join(whole_names(direct, rows, names), on="row", how="left")
    kind = pl.when(pl.col("whole").is_null()).then("kind").otherwise(as_person())
    settled = by_date(whole.with_columns(name=pl.coalesce("whole", "name"), kind=kind), names)
    settled = settled.join(elected(settled, names), on=["article", "name"], how="left")
    side, rank = pl.coalesce("side", "beside_side", "elect_side"), pl.coalesce("elect_rank", "beside_rank", "rank")
    telling = settled.select("row", speaker="name", side=side, rank=rank)
    referring = held.filter(is_referring)
    if referring.is_empty():
        return telling
    referring = referring.join(rows.select("row", "source"), on="row")
    referring = referring.join(names.homes(referring["source"]), on="source", how="left")
    return pl.concat([telling, referents(referring, telling, titles_beside(settled), rows, names, titles)])


def _with_foreigners(held: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`held` (phrase, name, kind, …), where a title that is a third country's (`the Canadian foreign minister`) is
    called so, and refers to nobody. Few are asked: to make ready the names of all countries takes long.
    """
    may_be = (pl.col("kind") == "title") & pl.col("phrase").str.contains(_OF_A_COUNTRY)
    asked = held.with_row_index("at").filter(may_be)
    if asked.is_empty():
        return held
    foreign = asked.filter(is_foreign(pl.col("phrase"), names))["at"]
    is_theirs = flagged(foreign, held.height)
    called = pl.lit("the ") + pl.col("phrase").str.replace(r"^(?i:the|an?) ", "")
    told = {"name": called, "kind": as_stranger(), "holder": pl.lit(None, pl.String)}
    return held.with_columns(pl.when(is_theirs).then(new).otherwise(name).alias(name) for name, new in told.items())


def _chosen(found: pl.DataFrame, beside: pl.DataFrame, named: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Those that name anybody, and of each sentence the attribution that counts: the one beside a quotation, else the
    first of these.

    An office (`China opposes …`) yields to whom its sentence ends with (`…, Mao Ning said on Friday.`).
    """
    known = found.join(named, on=["phrase", "is_subject"], how="left")
    unsure = pl.col("is_unsure") & ~pl.col("kind").is_in(["person", "short", "office"])
    kind = pl.when(~pl.col("pronoun") & ~unsure).then("kind")
    naming = known.with_columns(kind=kind).filter(pl.col("kind").is_not_null() | pl.col("pronoun"))
    first = naming.sort("row", "is_reporting", ~pl.col("by_quote"), "place").unique(
        "row", keep="first", maintain_order=True
    )
    yielding = first.filter((pl.col("kind") == "office") & ~pl.col("is_trailing"))
    last = naming.filter(_is_last_word()).join(yielding, on="row", how="semi")
    last = last.sort("row", "place").unique("row", keep="last", maintain_order=True)
    chosen = pl.concat([first.join(last, on="row", how="anti"), last]).sort("row")
    return naming, chosen.join(_offices_beside(chosen, beside, named), on=["row", "place"], how="left")


def _of_nobody(found: pl.DataFrame, own: pl.DataFrame) -> pl.DataFrame:
    """row, speaker, side, rank of what is quoted and said by somebody without a name (`“…,” a shopkeeper said`): it is
    not the last speaker's.
    """
    beside = found.filter("by_quote", ~pl.col("pronoun"), ~pl.col("is_adding"), ~pl.col("is_unsure"))
    phrase = pl.col("phrase")
    unnamed = beside.filter(phrase.str.contains(SOMEBODY) & ~phrase.str.contains(OF_THE_LAST)).select("row").unique()
    others = unnamed.join(own, on="row", how="anti")
    side, rank = pl.lit(None, own.schema["side"]), pl.lit(0, own.schema["rank"])
    return others.select("row", speaker=pl.lit(NOBODY), side=side, rank=rank)


def _is_last_word() -> pl.Expr:
    """Whether an attribution ends its sentence and is a person's or an office's: no outlet's, no crowd's, no title."""
    is_press = pl.col("name").str.contains(REPORTER) | pl.col("name").str.contains(r"\bmedia$")
    is_crowd = (pl.col("kind") == "office") & (pl.col("rank") == 0)
    is_word = (pl.col("kind") == "stranger") & pl.col("name").str.contains("^[A-Z][^ ]*$")
    is_open = (pl.col("kind") == "title") | is_press | is_crowd | is_word
    return pl.col("is_trailing") & ~pl.col("is_reporting") & ~is_open.fill_null(value=False)


def _offices_beside(chosen: pl.DataFrame, beside: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    """row, place, beside_side, beside_rank: for strangers whose apposition (`_beside`) names an office that they speak
    for.
    """
    is_stranger = (pl.col("kind") == "stranger") & ~is_collective(pl.col("name"))
    strangers = chosen.filter(is_stranger).select("row", "place")
    offices = named.select("phrase", "is_subject", beside_side="side", beside_rank="rank").drop_nulls("beside_side")
    told = beside.join(strangers, on=["row", "place"], how="semi").join(offices, on=["phrase", "is_subject"])
    return told.select("row", "place", "beside_side", "beside_rank")


def _targets(spoken: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """row, target: the other side of the sentences whose speaker has a side, where they name it."""
    sided = spoken.select("row", "side", "text").drop_nulls("side")
    aimed = [
        sided.filter((pl.col("side") == own.code) & names_side(pl.col("text"), other)).select(
            "row", target=pl.lit(other.code)
        )
        for own, other in zip(dossier.sides, reversed(dossier.sides), strict=True)
    ]
    return pl.concat([*aimed, pl.DataFrame(schema={"row": pl.UInt32, "target": pl.String})])


def names_side(text: pl.Expr, side: Side) -> pl.Expr:
    """Whether a text names a side by one of its terms, outside its exclusions."""
    decoys = [phrase for term in side.exclusions for phrase in expanded(term)]
    phrases = sorted(
        {phrase for term in side.terms for phrase in expanded(term)}, key=lambda phrase: (-len(phrase), phrase)
    )
    words = "|".join(re.escape(word) if is_exact(word) else f"(?i-u:{re.escape(word)})" for word in phrases)
    kept = text.str.replace_many(decoys, [";"]) if decoys else text
    return kept.str.contains(rf"(?-u:\b)(?:{words})(?:s?(?-u:\b)|[’'\s])")
