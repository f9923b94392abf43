"""Articles cut into sentences: every one with its exact place, its paragraph and whose turn it is.

Whole-column: a pattern tiles the text without a gap, so that the lengths of the tiles are the places; tiles that end in
an abbreviation or in the middle of a word are joined to the next.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

import polars as pl

from model.dossier.countries import countries
from model.flags import flagged
from model.reading.text.languages import are_foreign
from model.reading.text.lines import breaks
from model.reading.text.pages.bold_questions import bold_questions
from model.reading.text.pages.captions import pictures
from model.reading.text.pages.flat_turns import flat_turns
from model.reading.text.pages.headlines import are_headlines
from model.reading.text.pages.label_lines import label_lines
from model.reading.text.pages.page_lines import page_lines
from model.reading.text.pages.page_words import are_page_worded
from model.reading.text.pages.refuted import are_refuted
from model.reading.text.pages.tags import are_tags
from model.reading.text.quick import have, quick, with_some

SENTENCES: Final = pl.Schema(
    {
        "article": pl.String,
        "sentence": pl.UInt32,  # from 0, in the order of the text
        "paragraph": pl.UInt32,  # from 0
        "start": pl.UInt32,  # characters into the article's text: text[start:end] is `text`
        "end": pl.UInt32,
        "text": pl.String,  # trimmed, never empty
        "date": pl.Date,  # the article's
        "source": pl.String,  # the article's
        "author": pl.String,  # the article's
        "is_heading": pl.Boolean,  # a short paragraph without a full stop
        "is_boilerplate": pl.Boolean,  # byline, share lines, others' headlines, what is not English: makes no claim
        "is_bare": pl.Boolean,  # a caption, tags, about the page: names an issue only where it tells of something
        "turn_speaker": pl.String,  # the transcript label that governs it (`Name: …`), else null
        "is_reporter": pl.Boolean,  # its turn is a reporter's (label of an outlet, "Q", "Question")
    }
)
"""One row per sentence, sorted by article's place in the input and sentence."""

TILE: Final = (
    r"(?:(?:[\d\s$€£(]|[A-Z][a-z]{0,3})\.\d|[^.!?…。！？\n]|[.!?…]+[^\s.!?…\"”’'»)\]*。！？\[¹²³⁴-⁹\d])+"
    r"(?:[.!?…。！？]+[\"”’'»)\]*_]*(?:\[\d{1,3}\]|[¹²³⁴-⁹]|\d{1,3})*)?\s*"
    r"|[.!?…。！？\"”’'»)\]*_]+\s*|\s+"
)
"""Alternatives that together match any character: no gap between two matches. A stop may have the marks of notes behind
it (`.[1]`, `.12`); before a digit it is none in a number or behind a short word with a capital (`No.1`)."""

ABBREVIATION: Final = (
    r"(?:^|[\s(“\"'‘—–\-])Q?(?:MR|MRS|MS|DR|SEN|REP|GOV|GEN|ADM|SEC|AMB|Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Adm|Lt|"
    r"Col|Capt|Maj|Sgt|Cmdr|Sen|Sens|Rep|Reps|Gov|Amb|Hon|St|Sr|Jr|vs|v|No|Nos|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Art|Sec|Fig|approx|cf|viz|"
    r"Rev|Brig|Pres|Cpl|Supt|Asst|Dep|Atty|Mt|Ft|e\.g|i\.e|[A-Z])\.[ \t\u00a0]+$"
    r"|(?:^[\s“\"]*|(?:[Ss]ecretary|[Mm]inister|[Aa]mbassador|[Ss]enator|[Cc]ommissioner|[Jj]ustice) )Ma\.[ \t\u00a0]+$"
)
"""A full stop that ends no sentence, whatever follows; "Ma." behind an office is short for Maria."""

SOFT_ABBREVIATION: Final = (
    r"(?:^|\W)(?:(?:[A-Z]\.){2,}|(?:a\.m|p\.m|Inc|Ltd|Corp|Co|Bros|etc)\.)[\"”’)]*(?:\[\d{1,3}\])*[ \t\u00a0]+$"
)
"""A full stop that ends a sentence only if a new one clearly begins (`the U.S. The …`).

A word boundary instead of `\\W` costs nine times as much.
"""

_NUMBER: Final = r"^[\s*_#>(]*\d{1,3}\.[ \t\u00a0]+$"
_OPENS: Final = r"^[\"“‘'(\[]*"
_OPENERS: Final = (
    rf"{_OPENS}(?:The|This|That|These|Those|It|Its|He|She|They|We|You|I|His|Her|Their|Our|But|And|Or|"
    r"So|In|On|At|As|If|For|From|After|Before|When|While|Since|Both|Such|There|What|Who|Why|How|Asked|According|"
    r"Meanwhile|However|Instead|Earlier|Last|Yet|Not|No|All|Any|A|An|Under|With|To|By|Although|Though|Despite)\b"
)
"""What clearly begins a sentence behind `the U.S.`; so do a capital, a people, and a country that does something ("the
U.S. China tensions" goes on)."""
_NAME_OF: Final = (r"[\w-]+", r"[\w-]+ [\w-]+")
"""Of one word, and of two."""
_DOES: Final = (
    r"(?:[’']s|(?:,[^,.]+,)? (?:has|have|had|is|are|was|were|will|would|does|did|can|may|must|should|also|[a-z]+ly|"
    r"[a-z]+ed|said|says|opposes|rejects|urges|calls|wants|believes|hopes|seeks|supports|remains|"
    r"continues|needs|reserves|takes|"
    r"stands|welcomes|deplores|condemns|protests|regrets|agrees|insists|maintains|plans|attaches)\b)"
)

_MISSION: Final = (
    r"(?:(?:[A-Z][\w.’'-]*|of|the|for) ){0,6}(?:Embassy|Consulate(?: General)?|Mission)(?: of [A-Z][\w.’'-]*)? "
    r"(?:in|to)(?: the)?(?: [A-Z][\w.’'-]*){1,3}"
)
"""`Spokesperson of the Utopian Embassy in Ruritania`."""
LABEL: Final = quick(
    r"^(?:\*\*|__)?@?((?:A )?(?:[Rr]eporter|[Jj]ournalist) (?:from|with) [^:：.?!\n]{2,50}|"
    r"\[(?:[Ii]naudible|[Cc]ross-?talk|[Uu]nintelligible)[^\[\]]{0,20}\]|"
    r"(?:Speaker|Reporter|Participant|Questioner|Voice|Caller) [1-9]\d?(?: ?\([^)]{1,40}\))?|"
    rf"{_MISSION}|"
    r"(?:(?:[A-Z][\w.’'&/\-]*|de|of|the|for|and|bin|al)(?:[ \u00a0]|"
    r"$)?){1,7}(?:reporter|journalist|correspondent|member)?(?:, (?:J[Rr]|S[Rr])\.?)?(?:\([^)]{1,40}\))?)"
    r"(?:\*\*|__)?\s?(?::(?:\*\*|__)?(?:\s|$)|：)"
)
"""`Mao Ning:`, `MR. PRICE:`, `Question:`, `China Daily:` at the head of a paragraph."""

ROLE_LABEL: Final = (
    r"^(?:\*\*|"
    r"__)?((?:[A-Z][A-Z.’'-]+[ \u00a0]){0,5}[A-Z][A-Z.’'-]+)(?: \([^()]*\))?, [A-Z][A-Z0-9.,’'&/() -]{2,70}:(?:\s|$)"
)
"""`JANE DOE, HOST:`, as radio and television write it."""

_ASKING: Final = r"^[^:,]{2,40}, [^:a-z]*\b(?:ANCHOR|HOST|CORRESPONDENT|BYLINE|REPORTER|PRESENTER|MODERATOR)\b"
"""`JANE DOE, HOST`: who asks, by what stands behind the name on a label."""
_CLOCK: Final = (
    r"^(?:[\[(]\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]|\d{1,2}:\d\d:\d\d)\s+([A-Z*_>])|"
    r"^\d{1,2}:\d\d\s+([A-Z][A-Za-z.’' ]{1,40}:)"
)
"""When something is said in a recording, before the label."""

_BEHIND_NAME: Final = (
    r"(?:, (?:[A-Z]|(?:president|chief|chair|director|head|professor|founder|owner)\b)[^:,“”\"]{1,80}|"
    r"\s\([^():]{2,80}\))?"
)
_WORDS_OF_NAME: Final = (
    r"[A-Z](?:[\w.’'&/-]*|\.)(?:\s(?:[A-Z&][\w.’'&/-]*|of|and|for|the|an?|on|in|at|to|de|al|bin|"
    r"spokes[a-z]+|president|director|chairman|analyst|professor|founder|editor)){1,14}?"
)
QUOTED_LABEL: Final = quick(
    rf"^(?:[-–•*·]\s+)?(?:\*\*|__)?({_WORDS_OF_NAME}){_BEHIND_NAME}(?:\*\*|__)?:(?:\*\*|__)?\s+[“\"]"
)
"""`Governor Jane Doe, Michigan: “…`, as lists of praise have it, in items too."""
LONGEST_QUOTED: Final = 120
"""Characters of one: an association's name may stand before the officer's."""
_CLOSED: Final = r"[”\"][)*_]*$"
"""How a quotation ends."""

Q_LABEL: Final = (
    r"^(?:\*\*)?(Q)(?:\*\*)?(?:\.?\s{1,4}[A-Z(“\"—\-]|(?:(?:And|Are|But|Can|Could|Did|Do|Does|Has|Have|How|If|Is|It|"
    r"Okay|On|So|Sir|Thank|Thanks|That|The|There|This|To|Was|We|Well|What|When|Where|Which|Who|Why|Will|"
    r"Would|Yeah|Yes|You)\b|M[rs]s?\. ))"
)
"""`Q    Thank you.`, the White House's way to mark a question; copied from a page the blanks may be lost."""

A_LABEL: Final = r"^(?:\*\*)?(A)(?:\*\*)?\.\s{1,4}\S"
"""`A. They stay.`, where questions are marked `Q`."""

STOPPED: Final = (
    r"^((?:(?:Mr|Mrs|Ms|Dr)\.?|Chair(?:man|woman)?|Ranking Member|Vice Chair(?:man|woman)?|Senator|Representative|"
    r"Congress(?:man|woman)|Ambassador|(?:(?:Under |Assistant |Deputy )*Secretary)|General|Admiral|Governor|"
    r"Commissioner) (?:[A-Z]\. )?[A-Z][A-Za-z’'-]+(?: [A-Z][A-Za-z’'-]+)?|The (?:CHAIR(?:MAN|WOMAN)?|WITNESS))"
    r"(?: of [A-Z][a-z]+(?: [A-Z][a-z]+)?)?\.$"
)
"""`Mr. SMITH.`, `The CHAIRMAN.` before what they say, as records of hearings have it."""

_NUMBERED: Final = r"^Reporter \d"
"""Who asks no more than its paragraph: below it stands the answer."""

LONGEST_LABEL: Final = 60
"""Characters of another, at most, and bytes of one with a stop behind it."""
CRIED_NAME: Final = r"\s(?:Mc|Mac|De|Le|La|Van|O[’'])?[A-Z][A-Z’'-]+(?: of [A-Z].*)?$"
"""`Mr. SMITH`: a name that only such records write so."""

LABELLED: Final = r"[:：]|^(?:\*\*)?Q"
"""What has a label has one of these: few paragraphs do."""

NO_SPEAKER: Final = (
    r"(?i)^(?:note|notes|update|updated|fact|claim|myth|truth|reality|background|source|sources|read more|"
    r"related|subject|date|topic|"
    r"agency|action|dates|effective date|addresses|supplementary information|for further information.*|verdict|rating|"
    r"the facts|"
    r"dear .*|cc|bcc|enclosures?|attention|attn|summary|photo|video|watch|contact|media contact|editor.*|"
    r"correction|(?:an? )?(?:letter|message|post)\b.*|breaking|more|see also|key .*|"
    r"on .*|for .*|and|the|"
    r"fact sheet.*|readout.*|statement.*|remarks.*|re|to|from|via|by|in|participants|location|place|time|"
    r"highlights?|section \w+|sec\.? ?(?:\d.*|[ivx]+|[a-z])?)$"
)

DOCUMENT: Final = r"(?i)\b(?:release|readout|statement|fact sheet|communiqu[eé])s?$"
"""A label that heads a document: nobody's turn, and the end of the one before."""

OUTLET: Final = (
    r"(?:cnbc|msnbc|cri|tvb|rthk|news|daily|times|post|journal|tv|radio|agency|reuters|afp|bloomberg|xinhua|cctv|cgtn|"
    r"nhk|cnn|bbc|npr|abc|nbc|cbs|fox|ap|associated press|pti|tass|ria novosti|sputnik|dpa|efe|kyodo|yonhap|anadolu|"
    r"paper|review|globe|wire|phoenix|media(?: group)?|ilbo|tvt|cnr|brasil|the australian|beijing youth daily|"
    r"macau monthly|hindustan|shenzhen|dragon|antara|"
    r"prasar bharati|rudaw|al jazeera|mainichi|asahi|yomiuri|nikkei)"
)
"""How the names of outlets end."""

REPORTER: Final = (
    r"(?i)^(?:q|question|questions|(?:a )?reporters?(?: \d+| (?:from|of|with) .*)?|journalist|press|"
    r"the press|moderator|"
    r"host|operator|participant|interviewer|anchor|follow-?up(?: question)?|audience(?: member)?|"
    r".*\b(?:host|anchor|presenter|correspondent)|"
    rf".*\b(?:reporter|journalist|news service|newspaper|{OUTLET}))$"
)

QUOTING: Final = "> \t\u00a0"
HEADING_WORDS: Final = 16
_RUN_IN: Final = r"^(?:\*{1,3}|__?)[^*_.!?]{2,50}(?:[.:](?:\*{1,3}|__?)|(?:\*{1,3}|__?)[.:])$"
"""A heading that runs into its paragraph: `**Students.** Visas are given out again.`"""


def sentences(articles: pl.DataFrame, reporters: Sequence[str] = ()) -> pl.DataFrame:
    """The sentences (SENTENCES) of articles (ARTICLES).

    `reporters` are more names of outlets whose label in a transcript marks a reporter's turn.
    """
    trimmed = cut(articles)
    shown = pictures(trimmed, articles["date"])
    is_muted = page_lines(trimmed) | shown.of_old | are_foreign(trimmed)
    placed = trimmed.with_columns(_heading(), is_boilerplate=is_muted)
    placed = placed.with_columns(is_boilerplate=pl.col("is_boilerplate") | are_headlines(placed))
    placed = placed.with_columns(is_bare=shown.captions | are_tags(placed) | are_page_worded(placed))
    lines = label_lines(placed)
    is_mute = flagged(lines["at"], placed.height) | are_refuted(placed)
    lines = pl.concat([lines, bold_questions(placed)]).unique("at", keep="first").sort("at")
    told = _turns(placed.with_columns(is_boilerplate=pl.col("is_boilerplate") | is_mute), lines, reporters)
    of_articles = articles.select("date", "source", "author", article="id")[told["order"]]
    return told.hstack(of_articles).select(SENTENCES.names()).cast(SENTENCES)


def cut(articles: pl.DataFrame) -> pl.DataFrame:
    """The sentences of articles by their places alone: order of the article, paragraph, start, end, text and others."""
    return _trimmed(_joined(_tiles(articles)))


def _tiles(articles: pl.DataFrame) -> pl.DataFrame:
    """Pieces of text that tile each article, in order; `at` is where each begins."""
    return (
        articles.select(piece=pl.col("text").str.extract_all(TILE))
        .with_row_index("order")
        .explode("piece")
        .drop_nulls("piece")
        .with_columns(length=pl.col("piece").str.len_chars())
        .with_columns(at=pl.col("length").cum_sum().over("order") - pl.col("length"))
    )


def _goes_on() -> pl.Expr:
    """Whether a piece is only the first part of a sentence that the next one goes on with."""
    following = pl.col("piece").shift(-1)
    piece = pl.col("piece")
    return (
        (pl.col("order") == pl.col("order").shift(-1))
        & ~following.str.contains(r"^\s+$")
        & pl.when(piece.str.contains(r"\n\s*$"))
        .then("in_sentence")
        .otherwise(
            ~piece.str.contains(r"\s$")
            | following.str.contains(r"^[\"“‘'(\[]*[a-z]")
            | _is_abbreviated(piece, following)
            | _is_number()
        )
    ).fill_null(False)


def _is_number() -> pl.Expr:
    """Whether a piece is nothing but the number of an item, with which its line begins ("3. China lifted …")."""
    before = pl.col("piece").shift(1)
    begins = (pl.col("order") != pl.col("order").shift(1)).fill_null(value=True) | before.str.ends_with("\n")
    return begins & pl.col("piece").str.contains(_NUMBER)


def _is_abbreviated(piece: pl.Expr, following: pl.Expr) -> pl.Expr:
    """Whether the stop that a piece ends with ends no sentence before what follows."""
    is_soft = piece.str.contains(SOFT_ABBREVIATION)
    asked = pl.when(is_soft).then(following)  # few
    begins = asked.map_batches(_begin_anew, pl.Boolean, is_elementwise=True)
    return piece.str.contains(ABBREVIATION) | (is_soft & ~begins)


def _begin_anew(following: pl.Series) -> pl.Series:
    """Whether a sentence clearly begins with what follows a stop that may end none; nulls are asked nothing."""
    some = following.drop_nulls()
    if some.is_empty():
        return pl.repeat(False, len(following), dtype=pl.Boolean, eager=True)
    sure, lands = _names()
    anew = some.str.contains(_OPENERS)
    for words in _NAME_OF:
        name = some.str.extract(quick(rf"{_OPENS}({words})\b"))
        does = name.is_in(lands) & some.str.contains(quick(rf"{_OPENS}{words}{_DOES}"))
        anew |= (name.is_in(sure) | does).fill_null(value=False)
    nothing = pl.repeat(False, len(following), dtype=pl.Boolean, eager=True)
    return nothing.scatter(following.is_not_null().arg_true(), anew)


@cache
def _names() -> tuple[list[str], list[str]]:
    """Of all countries the capitals and peoples, and the names."""
    sure = {name for each in countries() for name in (*each.capitals, *each.people)}
    return sorted(sure), sorted({name for each in countries() for name in each.names})


def _joined(tiles: pl.DataFrame) -> pl.DataFrame:
    """Tiles that belong to one sentence made one, with the number of the paragraph."""
    at_line_end = _is_abbreviated(pl.col("stopped"), pl.col("head"))
    within = breaks(tiles, lambda heads: have(heads, LABELLED, rf"{LABEL}|{ROLE_LABEL}|{Q_LABEL}"), at_line_end)
    told = tiles.lazy().with_columns(in_sentence=within.in_sentence, in_paragraph=within.in_paragraph)
    goes_on = told.with_columns(goes_on=_goes_on()).collect(engine="in-memory")  # lazy: nothing is asked twice
    group = (~pl.col("goes_on").shift(1, fill_value=False)).cum_sum().set_sorted().alias("group")
    is_within = pl.col("goes_on") | pl.col("in_paragraph")
    ends_paragraph = (pl.col("piece").str.contains(r"\n\s*$") & ~is_within).alias("ends_paragraph")
    marked = goes_on.with_columns(group, ends_paragraph)
    whole = marked.group_by("group", maintain_order=True).agg(
        pl.col("order", "at").first(),
        pl.col("piece"),
        pl.col("ends_paragraph").last(),
    )
    before = pl.col("ends_paragraph").shift(1, fill_value=False).cast(pl.UInt32)
    return whole.with_columns(pl.col("piece").list.join(""), paragraph=before.over("order").cum_sum().over("order"))


def _without_clocks(texts: pl.Series) -> pl.Series:
    """Texts without the moment of a recording before them."""
    return with_some(
        texts,
        texts.str.contains(_CLOCK),
        lambda clocked: clocked.str.replace(_CLOCK, "$1$2").str.strip_chars_start(QUOTING),
    )


def _trimmed(pieces: pl.DataFrame) -> pl.DataFrame:
    """Sentences without white space around or `> ` before them, placed, numbered; `block` numbers all paragraphs."""
    begun = pieces["piece"].str.strip_chars_start().str.strip_chars_start(QUOTING)
    pieces = pieces.with_columns(begun=_without_clocks(begun))
    body = pl.col("begun").str.strip_chars_end()
    lead = pl.col("piece").str.len_chars() - pl.col("begun").str.len_chars()
    placed = (
        pieces.with_columns(text=body, start=pl.col("at") + lead)
        .filter(pl.col("text") != "")
        .with_columns(
            end=pl.col("start") + pl.col("text").str.len_chars(),
            sentence=pl.int_range(pl.len()).over("order"),
            block=pl.struct("order", "paragraph").rle_id().set_sorted(),
        )
        .drop("begun")
    )
    return _apart_at_turns(placed).with_columns(beside=pl.len().over("block"))


def _apart_at_turns(placed: pl.DataFrame) -> pl.DataFrame:
    """`placed`, where a turn that begins in the middle of a paragraph begins one; `line` numbers them as they stood."""
    label = pl.coalesce(pl.col("text").str.extract(way) for way in (LABEL, ROLE_LABEL, Q_LABEL))
    is_short = pl.col("text").str.len_bytes() <= LONGEST_LABEL
    stopped = pl.when(is_short).then("text").str.extract(STOPPED).str.contains(CRIED_NAME).fill_null(value=False)
    speaking, asks = pl.when(~label.str.contains(NO_SPEAKER)).then(label), pl.col("label").str.contains(REPORTER)
    begins = flat_turns(placed, speaking, asks, stopped)
    lined = placed.with_columns(line="block", begins=begins)
    if not begins.any():
        return lined.drop("begins")
    later = pl.col("begins").cast(pl.UInt32).cum_sum()
    parted = lined.with_columns(paragraph=pl.col("paragraph") + later.over("order"), block=pl.col("block") + later)
    return parted.with_columns(pl.col("block").set_sorted()).drop("begins")


def _has_words(most: int, asked: pl.Expr) -> pl.Expr:
    """Whether those that are asked have at most so many words; only they are counted."""
    return asked & (pl.when(asked).then("text").str.count_matches(r"\S+") <= most).fill_null(False)


def _heading() -> pl.Expr:
    unended = ~pl.col("text").str.contains(r"[.!?:;,…][\"”’'»)\]*]*$")
    is_alone = _has_words(HEADING_WORDS, (pl.col("beside") == 1) & unended)
    return (is_alone | (pl.col("beside") > 1) & pl.col("text").str.contains(_RUN_IN)).alias("is_heading")


def _turns(placed: pl.DataFrame, lines: pl.DataFrame, reporters: Sequence[str]) -> pl.DataFrame:
    """`turn_speaker` and `is_reporter`: a label governs its paragraph, and in a transcript all up to the next label.

    `lines` (at, label) are those that are lines of their own.
    """
    is_first = (pl.col("block") != pl.col("block").shift(1)).fill_null(True)
    is_stopped = (pl.col("beside") > 1) & pl.col("text").str.contains(STOPPED)
    is_marked = pl.col("text").str.contains(LABELLED) | pl.col("text").str.contains(A_LABEL) | is_stopped
    head = pl.when(is_first & is_marked).then("text")
    heads = placed.select(head).to_series()
    if heads.null_count() == len(heads) and lines.is_empty():
        return _without_turns(placed)
    quoted = heads.str.extract(QUOTED_LABEL)
    ways = [*(pl.lit(heads).str.extract(way) for way in (LABEL, ROLE_LABEL, Q_LABEL)), pl.lit(quoted)]
    last = pl.col("text").last().over("block")
    marked = placed.with_columns(
        label=pl.coalesce(ways),
        answer=pl.lit(heads).str.extract(A_LABEL),
        stopped=pl.lit(heads).str.extract(STOPPED),
        is_quoted=pl.when(quoted.is_not_null()).then(last).str.contains(_CLOSED).fill_null(value=False),
    )
    found = marked.with_columns(_label().str.replace(r"\s*\([^)]*\)$", "").str.strip_chars(" *_\u00a0."))
    own = lines.drop_nulls("label")
    found = found.with_columns(found["label"].scatter(own["at"], own["label"]))
    if found["label"].null_count() == len(heads):
        return _without_turns(placed)
    longest = pl.when("is_quoted").then(LONGEST_QUOTED).otherwise(LONGEST_LABEL)
    is_speaker = ~pl.col("label").str.contains(NO_SPEAKER) & (pl.col("label").str.len_chars() <= longest)
    is_document = pl.col("label").str.contains(DOCUMENT)
    label = pl.when(is_document).then(pl.lit("")).when(is_speaker).then("label")
    opens = (pl.col("line") != pl.col("line").shift(1)).fill_null(value=True)
    # turns within one paragraph make no transcript of what stands below it
    is_transcript = ((pl.col("label") != "") & opens).sum().over("order") >= 2
    in_paragraph = pl.col("label").first().over("block")
    is_brief = label.str.contains(_NUMBERED) & ~pl.any_horizontal(
        pl.col("text").str.ends_with(mark) for mark in (":", "：")
    )
    of_turn = pl.when(~is_brief.fill_null(value=False)).then("label")
    below = pl.when("is_quoted").then(pl.lit("")).otherwise(of_turn)  # nobody's
    onward = pl.coalesce(in_paragraph, below.forward_fill().over("order"))
    speaker = pl.when(is_transcript).then(onward).otherwise(in_paragraph)
    speaker = pl.when(speaker != "").then(speaker).alias("turn_speaker")
    named = found.with_columns(label.alias("label")).with_columns(speaker)
    asking = named.filter(pl.lit(heads).str.contains(_ASKING))["label"]
    known = pl.concat([_reporting(named["label"], reporters), asking, asking.str.extract(r"(\S+)$")])
    is_reporter = pl.col("turn_speaker").is_in(known.implode())
    return named.with_columns(is_reporter=is_reporter.fill_null(False))


def _label() -> pl.Expr:
    """`label`; `A.` is one where questions have one, a name with a stop where several have, or in capitals."""
    answer = pl.when((pl.col("label") == "Q").any().over("order")).then("answer")
    are_several = pl.col("stopped").count().over("order") > 1
    stopped = pl.when(are_several | pl.col("stopped").str.contains(CRIED_NAME)).then("stopped")
    return pl.coalesce("label", answer, stopped)


def _without_turns(placed: pl.DataFrame) -> pl.DataFrame:
    return placed.with_columns(turn_speaker=pl.lit(None, pl.String), is_reporter=pl.lit(value=False))


def _reporting(labels: pl.Series, reporters: Sequence[str]) -> pl.Series:
    """Those of some labels that are a reporter's."""
    names = [name.casefold() for name in reporters]
    label = pl.col("label")
    is_one = label.str.contains(REPORTER) | label.str.to_lowercase().is_in(names)
    return labels.drop_nulls().unique().to_frame("label").filter(is_one)["label"]
