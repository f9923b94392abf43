"""Turns: whose a transcript's label is (`MS. JEAN-PIERRE:`, `Mao Ning:`, `THE PRESIDENT:`, `Q`)."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from model.reading.who.names.names import Names
from model.reading.who.names.strangers import LAST_WORD, title_case
from model.reading.who.names.surnames import whole_by_surname
from model.reading.who.names.tenures import COURTESY, LAWMAKER, by_date
from model.words.english import english

TOLD: Final = pl.Schema({"row": pl.UInt32(), "speaker": pl.String(), "side": pl.String(), "rank": pl.UInt8()})
"""Whose a sentence is."""

REPORTER: Final = "Reporter"
"""The speaker of a turn that is marked as a question without a name."""

ANSWER: Final = r"(?i)^(?:a|answer|spokes(?:person|man|woman))$"
"""The label of whoever is asked."""
_UNNAMED: Final = (
    r"(?i)^(?:q|a|answer|spokes(?:person|man|woman)|questions?|reporters?(?: \d+)?|journalist|"
    r"(?:speaker|questioner|participant|caller) \d+|voice|caller|(?:the )?press|participant|interviewer|"
    r"moderator|host|follow-?up(?: question)?|\[.*\])$"
)
ADDRESSED: Final = (
    r"^(?:The )?(?:Mr|Mrs|Ms|Dr|Sen|Sec|Rep|Gov|Gen|Adm|Amb|President|Vice President|Prime Minister|"
    r"Premier|Secretary|Minister|Ambassador|Senator|"
    r"Representative|General|Admiral|Director|(?:Vice )?Chair[a-z]*|Ranking Member|Deputy Secretary|"
    r"Congress[a-z]+|Governor|Chancellor|Administrator|Under Secretary|"
    r"Assistant Secretary|Spokes[a-z]+)\b"
)
"""How a label addresses a person; other unknown labels must recur, or they are headings (`Energy:`)."""


_WE: Final = r"\b(?:[Ww]e|[Oo]ur|I|[Mm]y)\b"
_QUOTES: Final = r"^[“\"]"
_ASIDE: Final = r"^(?:, [^:“”\"]{2,80}| ?\([^()]{2,80}\))(:)"
"""What stands between a name and its colon (`Jane Doe, Michigan: “…`)."""
_GERUND: Final = r"^(?i:[a-z]{3,}ing) \S"
_WITHIN: Final = rf"(?i) (?:{'|'.join(word for word in english().particles if word not in ('of', 'for', 'and'))}) "
_OF_PEOPLE: Final = (
    r"(?i)\b(?:spokes[a-z]+|officials?|office|ministry|department|minister|secretary|president|director|"
    r"embassy|consulate|mission)\b"
)
_SOMEBODYS: Final = rf"{ADDRESSED}|(?i:{_UNNAMED})|^[^a-z]+$"
BARE: Final = r"^[A-Z][A-Z’'-]*[A-Z]$"
"""A label that is one word in capitals."""
_NO_NAME: Final = r"^(?:WITNESS(?:ES)?|PRESENT|NOTE|FACT|CLAIM|SUBJECT|DATE|TITLE|SOURCE|UPDATE|BREAKING)$"
_SEVERAL: Final = 2
_SUFFIX: Final = r"(?i),? (?:jr|sr|ii|iii|iv)\.?$"
_PRESS_SECRETARY: Final = r"(?i)^(?:the )?press secretary "
_POSTED_ON: Final = r" on (?:X|Twitter|Truth Social|Weibo|WeChat|Facebook|Telegram|Threads)$"
_IN_CAPITALS: Final = rf"{ADDRESSED}.* [A-Z]{{2,}}|^The [A-Z]+$"
_LABEL: Final = pl.col("turn_speaker")
_POST: Final = r"^(?i:USTR|(?:AP)?NSA|SecDef|SecState|VP) ([A-Z])"
"""Before a name: which post one holds."""
_CASED: Final = (
    (pl.when(_LABEL.str.contains(_IN_CAPITALS)).then(_LABEL.str.to_titlecase()).otherwise(title_case(_LABEL)))
    .str.replace(_PRESS_SECRETARY, "")
    .str.replace(_POST, "$1")
    .str.replace(r"(?i)^potus$", "The President")
    .str.replace(r"^Usa?$", "The US")
    .str.replace(r"^Prc$", "China")
    .str.replace(r"(?i)^vpotus$", "The Vice President")
    .str.replace(_POSTED_ON, "")
    .str.replace(_SUFFIX, "")
    .alias("phrase")
)


def label_phrase(initials: Sequence[str]) -> pl.Expr:
    """A label as a phrase that names somebody; the `initials` of an office (`MFA:`) stay as they are."""
    is_office = _LABEL.str.extract(r"^([A-Z]{3,})\b").is_in(initials) & ~_LABEL.str.contains(_POST)
    return pl.when(is_office).then(_CASED.str.replace(r"^\S+", _LABEL.str.extract(r"^(\S+)"))).otherwise(_CASED)


_LAST: Final = _LABEL.str.to_uppercase().str.extract(LAST_WORD).alias("last")
_IS_SHORT: Final = ~_LABEL.str.contains(" ")
"""A label that may be the last word of a longer one (`SEN. JANE DOE:`, later `DOE:`)."""
_TITLE: Final = r"^([a-z ]+)$"
"""What no holder is known of stays a title."""


_OF_THINGS: Final = (
    r"(?i)^(?:[\w.’'-]+ ){0,4}(?:actions?|agreements?|background|commitments?|concessions?|conclusions?|context|deals?|"
    r"details|facts|goals|highlights|impacts?|measures?|objectives|obligations|outcomes|overview|priorities|provisions?|"
    r"results|steps|summary|takeaways|terms|timeline|topics)$"
)
"""`CHINESE ACTIONS:`, over a list of what somebody does."""


def without_headings(rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`rows`, where labels that head what is behind them are no turns: it is prose.

    Those are the names of issues and other countries, phrases (`REBALANCING TRADE WITH CHINA:`), a side's name unless
    it speaks as we or stands beside the other's, and all labels of an article of which none recurs, none is anybody's
    and none stands before a quotation (`Comment: The truce holds`).
    """
    marked = rows.with_columns(pl.when(~_LABEL.str.to_lowercase().is_in(names.topics.implode())).then("turn_speaker"))
    labelled = marked.filter(_LABEL.is_not_null())
    if labelled.is_empty():
        return marked
    own = labelled.select("article", "turn_speaker", "is_reporter", "text", behind=_behind_label())
    is_we, quotes = pl.col("behind").str.contains(_WE), pl.col("behind").str.contains(_QUOTES)
    opens = pl.col("behind").is_not_null()
    labels = own.group_by("article", "turn_speaker", maintain_order=True).agg(
        recurs=opens.sum() > 1,
        asks=pl.col("is_reporter").any(),
        quotes=quotes.any(),
        is_we=(is_we | pl.col("text").str.contains(_WE)).any(),
    )
    labels = labels.with_columns(pl.col("recurs") | _is_shortened(), is_head=_is_phrase() | _is_silent_side(names))
    known = names.known(label_phrases(labels, names))["phrase"]
    is_somebody = label_phrase(names.initials).is_in(known.implode()) & ~_LABEL.str.starts_with("By ")
    is_turn = pl.any_horizontal("recurs", "asks", "quotes", _LABEL.str.contains(_SOMEBODYS), is_somebody)
    heads = labels.filter(pl.col("is_head") | ~(is_turn & ~pl.col("is_head")).any().over("article"))
    told = marked.join(
        heads.select("article", "turn_speaker", is_head=True),
        on=["article", "turn_speaker"],
        how="left",
        maintain_order="left",
    )
    return told.with_columns(pl.when(pl.col("is_head").is_null()).then("turn_speaker")).drop("is_head")


def _behind_label() -> pl.Expr:
    """What stands behind a label in the sentence that it begins."""
    text = pl.col("text").str.strip_chars_start("*_-–•·@ ")
    behind = text.str.strip_prefix(_LABEL).str.replace(_ASIDE, "").str.strip_chars_start("*_:：. \u00a0\t")
    return pl.when(text.str.starts_with(_LABEL)).then(behind)


def _is_lined() -> pl.Expr:
    """Whether a label is a line of its own, or has a role behind it (`JANE DOE, HOST:`): no heading has."""
    text = pl.col("text").str.strip_chars_start("*_ ")
    behind = pl.when(text.str.starts_with(_LABEL)).then(text.str.strip_prefix(_LABEL))
    return behind.str.contains(r"^[*_]*(?:$|, [A-Z]| (?:--|—|–|-) | [\[(]\d+:[\d:]+[\])]$)").fill_null(value=False)


def _is_phrase() -> pl.Expr:
    """Whether a label tells of something: people and offices have no prepositions and no gerunds for a name."""
    tells = pl.any_horizontal(_LABEL.str.contains(each) for each in (_GERUND, _WITHIN, _OF_THINGS))
    is_apart = pl.any_horizontal("recurs", "asks", "quotes")
    return tells & ~is_apart & ~_LABEL.str.contains(ADDRESSED) & ~_LABEL.str.contains(_OF_PEOPLE)


def _is_silent_side(names: Names) -> pl.Expr:
    """Whether a label is the name of a side (`China:`) that does not speak there."""
    sides = [_LABEL.str.contains(rf"^(?:the )?(?:{terms})$") for terms in names.terms_of.values()]
    are_both = pl.all_horizontal(pl.lit(value=True), *(is_side.any().over("article") for is_side in sides))
    is_side = pl.any_horizontal(pl.lit(value=False), *sides)
    return is_side & ~are_both & ~pl.any_horizontal("is_we", "quotes", "asks")


def label_phrases(rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """phrase, is_subject: what the labels (turn_speaker) of rows are as phrases."""
    labels = rows.select("turn_speaker").drop_nulls().unique(maintain_order=True)
    return labels.select(label_phrase(names.initials), is_subject=pl.lit(value=True)).unique(maintain_order=True)


def of_turns(rows: pl.DataFrame, named: pl.DataFrame, names: Names, titles: pl.DataFrame | None = None) -> pl.DataFrame:
    """row, speaker, side, rank of the sentences (row, article, date, text, turn_speaker, is_reporter) in turns.

    `named` (NAMED) has at least the labels' phrases, `titles` (article, text) are what else the articles say of who is
    who.
    """
    turns = rows.filter(pl.col("turn_speaker").is_not_null())
    if turns.is_empty():
        return pl.DataFrame(schema=TOLD)
    begins = (pl.col("article") != pl.col("article").shift(1)) | (
        pl.col("turn_speaker") != pl.col("turn_speaker").shift(1)
    )
    turns = turns.with_columns(turn=begins.fill_null(True).cum_sum().set_sorted() - 1)
    spoken = _with_speakers(turns, named, names, titles)
    said = turns.select("row", "article", "is_reporter").hstack(spoken[turns["turn"]])
    heads = [] if titles is None else [titles.select("article", "text")]
    above, texts = (
        pl.concat([*heads, frame.select("article", "text")])
        for frame in (rows.filter(pl.col("turn_speaker").is_null()), rows)
    )
    return _whole(_as_introduced(said, above, names), texts, names)


def _whole(said: pl.DataFrame, texts: pl.DataFrame, names: Names) -> pl.DataFrame:
    """TOLD, where a label that is one word, and nobody's of the dossier, is the whole name that the article has."""
    is_lone = ~pl.col("is_reporter") & pl.col("side").is_null() & ~pl.col("speaker").str.contains(" ")
    lone = said.filter(is_lone).select("article", "speaker")
    if lone.is_empty():
        return said.select(TOLD.names())
    whole = said.join(
        whole_by_surname(lone, texts, names), on=["article", "speaker"], how="left", maintain_order="left"
    )
    speaker = pl.when(is_lone).then(pl.coalesce("whole", "speaker")).otherwise("speaker")
    return whole.select("row", speaker.alias("speaker"), "side", "rank")


def _as_introduced(said: pl.DataFrame, texts: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`said`, where a last name that several of the dossier bear is of the one whom `texts` (article, text) name."""
    lone = said.select("article", speaker="surname").drop_nulls()
    known = whole_by_surname(lone, texts, names).filter(pl.col("whole").is_in(names.known_names.implode()))
    if known.is_empty():
        return said
    found = said.join(
        known.rename({"speaker": "surname"}), on=["article", "surname"], how="left", maintain_order="left"
    )
    return found.with_columns(pl.coalesce("whole", "speaker").alias("speaker")).drop("whole")


def _with_speakers(turns: pl.DataFrame, named: pl.DataFrame, names: Names, titles: pl.DataFrame | None) -> pl.DataFrame:
    """speaker, side, rank, surname (of a last name alone) of each turn, by its number; `titles` as of `of_turns`."""
    keys = ["date", "turn_speaker", "is_reporter", "recurs", "quotes", "is_lined", "is_titled"]
    behind = _behind_label()
    whole = (
        turns.group_by("turn", maintain_order=True)
        .agg(
            pl.col("article", "date", "turn_speaker", "is_reporter").first(),
            opens=behind.is_not_null().sum(),
            quotes=behind.str.contains(_QUOTES).any(),
            is_lined=_is_lined().any(),
        )
        .with_columns(recurs=(pl.col("opens").sum() > 1).over("article", "turn_speaker") | _is_shortened())
        .with_columns(recurs=pl.col("recurs") | _is_among_bare())
    )
    whole = whole.with_columns(is_titled=_are_titled(whole, titles))
    labels = (
        whole.select(keys)
        .unique(maintain_order=True)
        .with_columns(label_phrase(names.initials), is_subject=pl.lit(value=True))
    )
    met = labels.join(named, on=["phrase", "is_subject"], how="left")
    settled = by_date(met, names, rf"{LAWMAKER}|{COURTESY}").with_columns(_speaker())
    told = whole.join(settled, on=keys, how="left", nulls_equal=True, maintain_order="left")
    return _as_longer(told).select("speaker", "side", "rank", "surname")


def _are_titled(turns: pl.DataFrame, titles: pl.DataFrame | None) -> pl.Series:
    """Whether labels (article, turn_speaker) are whole names that their article's title has (`Jane Doe on ships`)."""
    if titles is None:
        return pl.repeat(False, turns.height, dtype=pl.Boolean, eager=True)
    heads = titles.select("article", "text").unique("article", keep="first")
    headed = turns.select("article", "turn_speaker").join(heads, on="article", how="left", maintain_order="left")
    is_whole = _LABEL.str.contains(r"^[A-Z][\w’'-]+ (?:[A-Z][\w.’'-]* )?[A-Z][a-z\w’'-]+$")
    has = pl.col("text").str.contains(_LABEL, literal=True)
    return headed.select((is_whole & has).fill_null(value=False)).to_series()


def _is_shortened() -> pl.Expr:
    """Whether an article has a label both as a last name and with more before it."""
    return (_IS_SHORT.any() & (~_IS_SHORT).any()).over("article", _LAST)


def _is_among_bare() -> pl.Expr:
    """Whether a label is a last name in capitals (`DOE:`) as several are that come again: there once is enough."""
    is_bare = _LABEL.str.contains(BARE) & ~_LABEL.str.contains(_NO_NAME)
    others = pl.when(is_bare & pl.col("recurs")).then(_LABEL)
    return is_bare & (others.drop_nulls().n_unique().over("article") >= _SEVERAL)


def _as_longer(told: pl.DataFrame) -> pl.DataFrame:
    """`told` (article, turn_speaker, speaker, side, rank, …), where a last name that nobody of the dossier bears is who
    has it on a longer label of the article.
    """
    keys, whose = ["article", "last"], ["speaker", "side", "rank"]
    marked = told.with_columns(_LAST)
    long = (
        marked.filter(~_IS_SHORT, pl.col("speaker").str.contains(" ")).select(*keys, *whose).unique(maintain_order=True)
    )
    alone = long.filter(pl.len().over(keys) == 1)
    met = marked.join(alone, on=keys, how="left", suffix="_longer", maintain_order="left")
    is_so = (
        _IS_SHORT & ~pl.col("speaker").str.contains(" ").fill_null(value=False) & pl.col("speaker_longer").is_not_null()
    )
    return met.with_columns(pl.when(is_so).then(f"{name}_longer").otherwise(name).alias(name) for name in whose)


def _speaker() -> list[pl.Expr]:
    """speaker, side, rank of a label; a reporter's turn is the outlet's, or just a reporter's, and has no side."""
    is_unnamed = pl.col("turn_speaker").str.contains(_UNNAMED)
    reporter = pl.when(is_unnamed).then(pl.lit(REPORTER)).otherwise("turn_speaker")
    is_known = (pl.col("kind") != "stranger").fill_null(value=False)
    is_press_secretary = pl.col("turn_speaker").str.contains(_PRESS_SECRETARY)
    is_apart = pl.any_horizontal("recurs", "quotes", "is_lined", "is_titled")
    is_person = is_apart | is_known | pl.col("phrase").str.contains(ADDRESSED) | is_press_secretary
    title = pl.concat_str(pl.lit("the "), pl.when(pl.col("kind") == "title").then(pl.col("name").str.extract(_TITLE)))
    person = pl.when(is_person & ~is_unnamed).then(pl.coalesce(title, "name", "phrase"))
    speaker = pl.when("is_reporter").then(reporter).otherwise(person)
    sides = [
        pl.when(~pl.col("is_reporter") & person.is_not_null()).then(column).alias(column) for column in ("side", "rank")
    ]
    surname = pl.when((pl.col("kind") == "short") & ~pl.col("is_reporter")).then(
        pl.col("phrase").str.extract(LAST_WORD)
    )
    return [speaker.alias("speaker"), *sides, surname.alias("surname")]
