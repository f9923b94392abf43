"""Who says each sentence, for which side, how high up, and of whom."""

import re
from collections.abc import Sequence
from typing import Final, Literal

import polars as pl

from model.dossier import Dossier, Side
from model.reading.attributions import attributions
from model.reading.names import Names, title_case
from model.reading.phrases import expanded, is_exact

SPEAKERS: Final = pl.Schema(
    {
        "article": pl.String,
        "sentence": pl.UInt32,
        "speaker": pl.String,  # the whole name, or an office; null: the article's own words
        "side": pl.String,  # the side that the speaker spoke for on the article's day
        "rank": pl.UInt8,  # 0 unknown, 1 staff … 5 leader
        "target": pl.String,  # the other side, if the sentence names it
    }
)

REPORTER: Final = "Reporter"
"""The speaker of a turn that a transcript marks as a question without a name."""

_UNNAMED_REPORTER: Final = r"(?i)^(?:q|a|questions?|reporters?(?: \d+)?|journalist|(?:the )?press|participant|interviewer|moderator|host)$"
_ADDRESSED: Final = (
    r"^(?:The )?(?:Mr|Mrs|Ms|Dr|President|Vice President|Prime Minister|Premier|Secretary|Minister|Ambassador|Senator|Representative|"
    r"General|Admiral|Director|Chair\w*|Governor|Chancellor|Administrator|Under Secretary|Assistant Secretary|Spokes\w+)\b"
)
"""How a transcript's label addresses a person; other labels must recur, or they are headings (`Energy:`)."""

_WITH_OFFICE: Final = (
    r"(?i)^(?:an? |the |its |china[’']s |us )?(?:[\w’'.-]+ ){0,5}(?:spokes\w+|minister|ambassador|secretary|officials?|commander|envoy|"
    r"director(?:-general)?|head|chief|adviser|advisor|senator|congress\w+|representative|diplomat)\b"
)


def attribute(sentences: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """SPEAKERS, one row per sentence (SENTENCES), in their order.

    A transcript's label governs its turn; elsewhere a sentence's own attribution, else that of the
    quotation that it is part of. People whom the dossier does not know are speakers without a side.
    """
    names = Names(dossier)
    columns = ("article", "sentence", "paragraph", "date", "text", "turn_speaker", "is_reporter")
    rows = sentences.select(columns).with_row_index("row")
    told = pl.concat([_of_turns(rows, names), _of_prose(rows.filter(pl.col("turn_speaker").is_null()), names)])
    spoken = rows.select("row", "article", "sentence", "date", "text").join(told, on="row", how="left", maintain_order="left")
    sided = _with_tenure(spoken, names)
    aimed = sided.join(_targets(sided, dossier), on="row", how="left", maintain_order="left")
    return aimed.select(SPEAKERS.names()).cast(SPEAKERS)


def _of_turns(rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, speaker, side, rank of what stands in a transcript's turns."""
    turns = rows.filter(pl.col("turn_speaker").is_not_null())
    recurs = pl.col("text").str.strip_chars_start("*_ ").str.starts_with(pl.col("turn_speaker")).sum() > 1
    turns = turns.select("row", "date", "turn_speaker", "is_reporter", recurs=recurs.over("article", "turn_speaker"))
    labels = turns.select("date", "turn_speaker", "is_reporter", "recurs").unique(maintain_order=True)
    phrase = title_case(pl.col("turn_speaker")).str.replace(r"(?i)^(?:the )?press secretary ", "")
    labels = labels.with_columns(phrase=phrase, is_subject=pl.lit(True))
    found = labels.join(names.named(labels.select("phrase", "is_subject").unique()), on=["phrase", "is_subject"], how="left")
    settled = _by_date(found, names).with_columns(_label_speaker())
    keys = ["date", "turn_speaker", "is_reporter", "recurs"]
    return turns.join(settled, on=keys, how="left", nulls_equal=True).select("row", "speaker", "side", "rank")


def _label_speaker() -> list[pl.Expr]:
    """A reporter's turn is the outlet's, or just a reporter's; he speaks for no side."""
    unnamed = pl.col("turn_speaker").str.contains(_UNNAMED_REPORTER)
    reporter = pl.when(unnamed).then(pl.lit(REPORTER)).otherwise("phrase")
    is_person = pl.col("recurs") | pl.col("phrase").str.contains(_ADDRESSED) | (pl.col("kind") != "stranger").fill_null(False)
    named = pl.when(is_person).then(pl.coalesce("name", "phrase"))
    speaker = pl.when("is_reporter").then(reporter).when(unnamed).then(None).otherwise(named)
    mute = pl.col("is_reporter") | unnamed
    side, rank = (pl.when(~mute).then(column).alias(column) for column in ("side", "rank"))
    return [speaker.alias("speaker"), side, rank]


def _by_date(found: pl.DataFrame, names: Names) -> pl.DataFrame:
    """Last names and titles without a text around them, settled by who held office on the day; keeps all columns."""
    rows = found.with_row_index("at")
    short = pl.col("phrase").str.to_lowercase().str.extract(r"([\w’'-]+)$")
    shorts = rows.filter(pl.col("kind") == "short").with_columns(short=short).drop("name").join(names.shorts, on="short")
    lone = pl.col("title").alias("title") if "title" in rows.columns else _title_of_label()
    titles = rows.filter((pl.col("kind") == "title") | lone.is_not_null()).with_columns(title=lone).drop("name")
    titles = titles.join(names.tenures.select("name", "title", "since", "until").unique(), on="title").filter(_holds())
    meant = pl.concat([shorts.select("at", "date", "name"), titles.select("at", "date", "name")])
    best = _ranked(meant, names).select("at", best="name")
    is_open = pl.col("kind").is_in(["short", "title"]) | pl.col("kind").is_null()
    joined = rows.join(best, on="at", how="left").with_columns(name=pl.when(is_open).then(pl.coalesce("best", "name")).otherwise("name"))
    return joined.drop("at", "best")


def _title_of_label() -> pl.Expr:
    """`The President` and `The Vice President`, as transcripts of the first side have them."""
    return pl.col("phrase").str.extract(r"(?i)^(?:the )?(vice president|president|secretary)$").str.to_lowercase()


def _holds() -> pl.Expr:
    """Whether a tenure holds on the article's day; undated articles let every tenure hold."""
    day = pl.col("date")
    return day.is_null() | (pl.col("since").fill_null(day) <= day) & (pl.col("until").fill_null(day) >= day)


def _ranked(meant: pl.DataFrame, names: Names) -> pl.DataFrame:
    """Of several whom `at` may mean (at, date, name): those in office first, then the highest, then the dossier's order."""
    order = names.tenures.select("name").unique(maintain_order=True).with_row_index("order")
    tenures = names.tenures.select("name", "rank", "since", "until").unique(maintain_order=True)
    ranked = meant.join(tenures, on="name", how="left").join(order, on="name", how="left").with_columns(holds=_holds())
    return ranked.sort("at", ~pl.col("holds"), -pl.col("rank").cast(pl.Int16), "order", nulls_last=True).unique("at", keep="first")


def _of_prose(rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, speaker, side, rank of articles' prose: own attributions, then quotations that go on."""
    found = attributions(rows.lazy().select("row", "text"))
    phrases = found.select("phrase", "is_subject").drop_nulls().unique()
    named = found.join(names.named(phrases), on=["phrase", "is_subject"], how="left").with_columns(_personal_kind())
    chosen = named.filter(pl.col("kind").is_not_null() | pl.col("pronoun")).sort("row", ~pl.col("by_quote"), "place")
    chosen = chosen.unique("row", keep="first", maintain_order=True).join(_offices_beside(chosen, names), on="row", how="left")
    chosen = chosen.join(rows.select("row", "article", "date"), on="row")
    own = _settled(chosen, rows, names)
    return _quoted_too(rows, own)


def _personal_kind() -> pl.Expr:
    return pl.when("pronoun").then(None).otherwise("kind").alias("kind")


def _offices_beside(chosen: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, beside_side, beside_rank: for strangers whose apposition names an office that they speak for."""
    is_theirs = (pl.col("kind") == "stranger") & pl.col("apposition").str.contains(_WITH_OFFICE)
    strangers = chosen.filter(is_theirs & ~pl.col("apposition").str.contains(r"(?i)\b(?:former|retired|ex-)"))
    phrases = strangers.select("row", phrase=pl.col("apposition"), is_subject=pl.lit(False))
    offices = names.named(phrases.select("phrase", "is_subject").unique())
    offices = offices.filter((pl.col("kind") == "office") | pl.col("side").is_not_null())
    beside = phrases.join(offices, on=["phrase", "is_subject"]).unique("row", keep="first")
    return beside.select("row", beside_side="side", beside_rank="rank")


def _settled(chosen: pl.DataFrame, rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, speaker, side, rank: last names, titles and pronouns made the name that they stand for in their article."""
    short = _of_shorts(chosen, rows, names)
    named = chosen.join(short, on="row", how="left").with_columns(name=pl.coalesce("whole", "name"))
    named = _by_date(named.filter(~pl.col("pronoun") & (pl.col("kind") != "title")).with_columns(
        kind=pl.when(pl.col("whole").is_null()).then("kind").otherwise(pl.lit("person", named["kind"].dtype))
    ), names)
    sided = named.select(
        "row",
        speaker="name",
        side=pl.coalesce("side", "beside_side"),
        rank=pl.coalesce("beside_rank", "rank"),
    )
    referring = chosen.filter(pl.col("pronoun") | (pl.col("kind") == "title"))
    return pl.concat([sided, _of_references(referring, sided, rows, names)])


def _of_shorts(chosen: pl.DataFrame, rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, whole: for a last name alone, the whole name that its article has, before it if it can be."""
    lone = pl.col("phrase").str.strip_chars(" .").str.replace(r"[’']s?$", "").str.extract(r"([A-Z][\w’'-]+)$").str.to_lowercase()
    single = (pl.col("kind") == "short") | ((pl.col("kind") == "stranger") & ~pl.col("name").str.contains(" "))
    lone = pl.when(pl.col("kind") == "stranger").then(pl.col("name").str.to_lowercase()).otherwise(lone)
    wanted = chosen.filter(single).select("row", "article", "kind", word=lone).sort("row")
    strangers = chosen.filter(pl.col("kind") == "stranger")["name"].unique()
    whole = _whole_names(rows, wanted, names).with_columns(is_told=pl.col("whole").is_in(strangers.implode()) | pl.col("is_known"))
    pairs = [_nearest(wanted.filter(pl.col("kind") == kind), found) for kind, found in
             (("short", whole.filter("is_told")), ("stranger", whole))]
    return pl.concat(pairs)


def _nearest(wanted: pl.DataFrame, whole: pl.DataFrame) -> pl.DataFrame:
    """row, whole: of each wanted (row, article, word) the whole name before it, else after it."""
    whole = whole.select("row", "article", "word", "whole").sort("row")
    before = wanted.join_asof(whole, on="row", by=["article", "word"], strategy="backward", check_sortedness=False)
    after = wanted.join_asof(whole, on="row", by=["article", "word"], strategy="forward", check_sortedness=False)
    both = before.join(after.select("row", later="whole"), on="row")
    return both.select("row", whole=pl.coalesce("whole", "later")).drop_nulls()


_WHOLE: Final = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]*\.?){0,2} [A-Z][\w-]+"


def _whole_names(rows: pl.DataFrame, wanted: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, article, word, whole, is_known: names of several words in the articles, by their first and by their last word."""
    words = wanted["word"].unique().drop_nulls().to_list()
    texts = rows.filter(pl.col("article").is_in(wanted["article"].unique().implode()))
    texts = texts.filter(has_any(pl.col("text"), words, ascii_case_insensitive=True)).select("row", "article", "text")
    found = texts.with_columns(whole=pl.col("text").str.extract_all(_WHOLE)).explode("whole").drop_nulls("whole").drop("text")
    bare = pl.col("whole").str.replace(r"[’']s$", "").str.replace(_RANKS, "")
    found = found.with_columns(whole=bare).filter(pl.col("whole").str.contains(" "))
    first, last = pl.col("whole").str.extract(r"^(\S+)"), pl.col("whole").str.extract(r"(\S+)$")
    keyed = pl.concat([found.with_columns(word=part.str.to_lowercase()) for part in (first, last)])
    known = keyed.with_columns(full=pl.col("whole").str.to_lowercase()).join(names.fulls, on="full", how="left")
    return known.select("row", "article", "word", whole=pl.coalesce("name", "whole"), is_known=pl.col("name").is_not_null())


_RANKS: Final = (
    r"^(?:(?:US|President|Vice|Prime|Premier|Secretary|Minister|Deputy|Assistant|Under|Senior|Chief|Ambassador|Senator|Representative|"
    r"General|Admiral|Colonel|Foreign|Defen[cs]e|Trade|Finance|Commerce|Treasury|State|Press|Spokes\w+|Dr|Mr|Mrs|Ms|Director|Chairman|"
    r"Neither|Either|Both|Chinese|American|Security|National|Advis[eo]r|Affairs|Pacific|But|And|The|When|While|As|In|On|After|Representative)\.? )+"
)


def _of_references(referring: pl.DataFrame, sided: pl.DataFrame, rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, speaker, side, rank of pronouns and titles: whom the article spoke of last, or last with that title."""
    spoken_of = _spoken_of(referring, sided, rows, names)
    persons = spoken_of.sort("row")
    pronouns = referring.filter(pl.col("pronoun")).select("row", "article").sort("row")
    pronouns = pronouns.join_asof(persons, on="row", by="article", check_sortedness=False)
    held = names.tenures.select("name", "title").drop_nulls().unique()
    titled = persons.join(held, left_on="speaker", right_on="name").sort("row")
    titles = referring.filter(~pl.col("pronoun")).select("row", "article", title="name").sort("row")
    titles = titles.join_asof(titled, on="row", by=["article", "title"], check_sortedness=False)
    unsure = pl.when(pl.col("title") == "spokesperson").then(pl.lit("the spokesperson"))
    titles = titles.with_columns(speaker=pl.coalesce("speaker", unsure))
    columns = ("row", "speaker", "side", "rank")
    return pl.concat([pronouns.select(columns), titles.select(columns)]).drop_nulls("speaker")


def _spoken_of(referring: pl.DataFrame, sided: pl.DataFrame, rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, article, speaker, side, rank: of each sentence the person who speaks in it or whom it opens with."""
    texts = rows.filter(pl.col("article").is_in(referring["article"].unique().implode()))
    opening = pl.col("text").str.replace_all(r"“[^”]*”?|\"[^\"]*\"?", " ; ").str.head(110)
    opening = texts.select("row", "article", "date", phrase=opening, is_subject=pl.lit(False))
    hits = names.people_in(opening).join(opening.select("row", "article", "date", "phrase"), on="phrase")
    spoken = sided.join(texts.select("row", "article"), on="row").filter(~pl.col("speaker").is_in(names.office_names))
    opened = hits.select("row", "article", speaker="name", side=pl.lit(None, pl.String), rank=pl.lit(None, pl.UInt8))
    columns = ("row", "article", "speaker", "side", "rank")
    return pl.concat([spoken.select(columns), opened.select(columns)]).unique("row", keep="first", maintain_order=True)


def _quoted_too(rows: pl.DataFrame, own: pl.DataFrame) -> pl.DataFrame:
    """`own`, and the sentences of quotations whose attribution stands in another sentence."""
    told = pl.struct("speaker", "side", "rank")
    marked = _quotations(rows).join(own, on="row", how="left", maintain_order="left")
    marked = marked.with_columns(told=pl.when(pl.col("speaker").is_not_null()).then(told))
    told = pl.col("told")
    same_quote = pl.coalesce(told.forward_fill().over("block", "quote"), told.backward_fill().over("block", "quote"))
    near = pl.coalesce(told.forward_fill().over("block"), told.backward_fill().over("block"))
    before = told.forward_fill().over("article")
    open_ends = marked.with_columns(told=pl.when("is_quoted").then(pl.coalesce(told, same_quote, near, before)))
    inherited = open_ends.filter(pl.col("speaker").is_null()).select("row", "told").drop_nulls().unnest("told")
    return pl.concat([own, inherited.select(own.columns)])


def _quotations(rows: pl.DataFrame) -> pl.DataFrame:
    """Of paragraphs with quotation marks: row, article, `block` (the paragraph's number), `quote` (which of its
    quotations), `is_quoted` (the sentence is mostly a part of one); other rows only where they are attributed to."""
    text = pl.col("text")
    curly, closing, straight = (text.str.count_matches(mark, literal=True).cast(pl.Int32) for mark in ("“", "”", '"'))
    block = pl.struct("article", "paragraph").rle_id()
    counted = rows.select("row", "article", "text", block=block, opens=curly, closes=closing, straight=straight)
    counted = counted.with_columns(before=pl.col("straight").cum_sum().over("block") - pl.col("straight"))
    odd = pl.col("before") % 2
    counted = counted.with_columns(
        opens=pl.col("opens") + (pl.col("straight") + 1 - odd) // 2,
        closes=pl.col("closes") + (pl.col("straight") + odd) // 2,
    )
    change = pl.col("opens") - pl.col("closes")
    placed = counted.with_columns(depth=change.cum_sum().over("block"), quote=pl.col("opens").cum_sum().over("block"))
    begins, ends = (_quote_mark_at(side) for side in ("start", "end"))
    inside = (pl.col("depth") - change > 0) | ((pl.col("depth") > 0) & begins)
    return placed.select("row", "article", "block", "quote", is_quoted=inside | (begins & ends))


def _quote_mark_at(side: Literal["start", "end"]) -> pl.Expr:
    """Whether a sentence begins, or ends, with a quotation mark."""
    if side == "start":
        return pl.col("text").str.contains(r"^[^A-Za-z0-9“\"]*[“\"]")
    return pl.col("text").str.contains(r"[”\"][^A-Za-z0-9”\"]*$")


def _with_tenure(spoken: pl.DataFrame, names: Names) -> pl.DataFrame:
    """Side and rank of the dossier's people from what they were on the article's day."""
    pairs = spoken.select("speaker", "date").drop_nulls("speaker").unique()
    tenures = names.tenures.select("name", "side", "rank", "since", "until").unique(maintain_order=True)
    held = pairs.join(tenures, left_on="speaker", right_on="name").filter(_holds())
    latest = pl.col("since").fill_null(pl.date(1900, 1, 1))
    order = pl.when(pl.col("date").is_null()).then(latest)
    best = held.sort(order, "rank", descending=True, nulls_last=True).unique(["speaker", "date"], keep="first", maintain_order=True)
    best = best.select("speaker", "date", side_then="side", rank_then="rank")
    joined = spoken.join(best, on=["speaker", "date"], how="left", nulls_equal=True, maintain_order="left")
    return joined.with_columns(side=pl.coalesce("side_then", "side"), rank=pl.coalesce("rank_then", "rank", pl.lit(0, pl.UInt8)))


def _targets(spoken: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """row, target: the other side of the sentences whose speaker has a side, where they name it."""
    sided = spoken.select("row", "side", "text").drop_nulls("side")
    pairs = list(zip(dossier.sides, reversed(dossier.sides), strict=True))
    named = [
        sided.filter((pl.col("side") == own.code) & names_side(pl.col("text"), other)).select("row", target=pl.lit(other.code))
        for own, other in pairs
    ]
    return pl.concat([*named, pl.DataFrame(schema={"row": sided.schema["row"], "target": pl.String})])


def names_side(text: pl.Expr, side: Side) -> pl.Expr:
    """Whether a text names a side by one of its terms, outside its exclusions."""
    decoys = [phrase for term in side.exclusions for phrase in expanded(term)]
    phrases = [phrase for term in side.terms for phrase in expanded(term)]
    words = "|".join(
        re.escape(phrase) if is_exact(phrase) else f"(?i-u:{re.escape(phrase)})" for phrase in sorted(phrases, key=len, reverse=True)
    )
    kept = text.str.replace_many(decoys, [";"]) if decoys else text
    return kept.str.contains(rf"(?-u:\b)(?:{words})(?:s?(?-u:\b)|[’'\s])")


def has_any(text: pl.Expr, words: Sequence[str], *, ascii_case_insensitive: bool = False) -> pl.Expr:
    """Whether a text has one of the words; of no words it has none."""
    if not words:
        return pl.lit(False)  # noqa: FBT003  # a literal, not a flag
    return text.str.contains_any(list(words), ascii_case_insensitive=ascii_case_insensitive)
