"""Attributions: the noun phrase to which a sentence gives its words (`Shen noted`, `” said Hua`, `according to …`)."""

from typing import Final

import polars as pl

from model.dating import MONTH_NAMES
from model.english import english
from model.reading.text.phrases import has_any
from model.reading.text.steps import in_steps
from model.reading.who.leads import LEADS, TAILED, has_tail, with_leads
from model.reading.who.strangers import CAPITALS, TITLE_WORDS
from model.reading.who.trailing import DAYS, is_last_said, is_trailing
from model.schema import empty

ATTRIBUTIONS: Final = pl.Schema(
    {
        "row": pl.UInt32,  # the sentence's place in the frame that was searched
        "place": pl.UInt32,  # of the verb among the sentence's
        "phrase": pl.String,  # the words that name the speaker, without those that stand between it and the verb
        "is_subject": pl.Boolean,  # the phrase ends at the verb; else it begins there
        "is_adding": pl.Boolean,  # the verb is a participle, and the phrase opens the sentence
        "is_unsure": pl.Boolean,  # nothing but a known name tells that somebody speaks
        "pronoun": pl.Boolean,  # the phrase is he or she, or it at the head of a sentence
        "apposition": pl.String,  # what is said of the speaker between commas
        "by_quote": pl.Boolean,  # the verb stands beside a quotation mark
        "is_reporting": pl.Boolean,  # an outlet's, of what others say
        "is_trailing": pl.Boolean,  # it ends its sentence behind a comma: all before it is so said
    }
)

_WORDS: Final = english()

REPORTING: Final = "reported"
"""What an outlet does with the words of others; of others it is told only before `that` or at a sentence's end."""
VERBS: Final = (
    *_WORDS.saying,
    *_WORDS.saying_together,
    REPORTING,
    *_WORDS.saying_phrases,
    *_WORDS.saying_occasions,
)
"""Forms that tell of speaking."""
_UNSURE: Final = (*_WORDS.replying, "threatened", "continued", *_WORDS.saying_occasions)
"""Those that may tell of a deed instead."""

_WITHIN: Final = "“[^“”]*(?:”|$)"
_UPTO: Final = "^[^“”]*”"
_WITHIN_STRAIGHT: Final = '"[^"]*"|^"[^"]*$'
"""What is quoted: of those who are said to speak in it nothing is told."""
_IN_DC: Final = r"(,\s(?:an?|the) [^,“”\"]* Washington), D\.C\.,"
"""`Jane Doe, a spokeswoman of the embassy in Washington, D.C., …`."""
_CALLED_ON: Final = (
    *("as told by ", "was told by ", "were told by ", "been told by ", "n the words of ", " citing ", "Citing "),
    *(f"{mark} read " for mark in ("”", '"')),
)
_ENDS: Final = (" ", ",", ".", ":", ";", "”", '"', "—", "–", "?", "\n", "\u00a0")
_MARK: Final = "\x01"
_MARKED: Final = {
    **{f" {way} told by ": f" {_MARK}according{_MARK} " for way in ("as", "was", "were", "been")},
    **{f"{way}n the words of ": f" {_MARK}according{_MARK} " for way in (" i", "I")},
    **{f"{way}iting ": f" {_MARK}citing{_MARK} " for way in (" c", "C")},
    **{f"{mark} read ": f"{mark} {_MARK}read{_MARK} " for mark in ("“”", '""')},
    **{f" {verb}{end}": f" {_MARK}{verb}{_MARK}{end}" for verb in VERBS for end in _ENDS},
    **{f", {verb} ": f", {_MARK}adding{_MARK} " for verb in _WORDS.adding},
    **{f"{before}ccording to ": f" {_MARK}according{_MARK} " for before in (" a", "A", "a")},
}
"""What begins an attribution, and the same with marks around the verb, at which the sentence is cut."""

_WORD: Final = r"[^\s,;:“”\"()\[\]—–]+"
"""Not by \\w, whose Unicode tables make these patterns ten times larger."""
_MONTHS: Final = "|".join(MONTH_NAMES)
_BETWEEN: Final = (
    r"(?:\s(?:also|further|later|then|earlier|recently|again|once|reportedly|publicly|repeatedly|previously|firmly|simply|"
    rf"only|has|have|had|since|already|once again|today|yesterday|this week|last week|last month|[a-z]+ly|"
    rf"(?:(?:on|late|early) )?(?:{DAYS})|in (?:early |late )?(?:{_MONTHS}))|"
    r",?\s(?:in turn|for (?:his|her|its) part|(?:in|at) an? [a-z ]{4,30}|"
    r"separately|meanwhile|however),?)+\s*$"
)
"""What may stand between a subject and its verb."""

_NAMED_BESIDE: Final = r",\s((?:[A-Z][^\s,]* ){1,3}[A-Z][^\s,]+),\s*$"
"""`A White House spokesman, John Kirby, …`: the name is the apposition."""

_BORNE_BESIDE: Final = (
    r"(?:^|[.;:]\s|\bthat\s|,\s)\s*((?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Ii]ts|[A-Z][a-z]+[’']s) "
    r"[^,;:“”\"]+),\s((?:[A-Z][^\s,]* ){1,3}[A-Z][^\s,]+),\s*$"
)
"""`The chairman of the committee on trade, John Doe, …`: what he is, and the name."""
_INVERTED: Final = ("according", "citing", "read", TAILED)
_AT_COMMA: Final = r",\s*$"
_HANGS: Final = r"\s(?:of|on|in|at|from|for)\s"
ROLE: Final = (
    r"\b(?:spokes[a-z]+|officials?|diplomats?|ambassador|envoy|[a-z]*minister|secretary|chair[a-z]*|head|chief|director|"
    r"president|senator|representative|lawmaker|congress(?:man|woman)|professor|analyst|economist|expert|researcher|"
    r"scholar|fellow|historian|lawyer|dean|editor|adviser|advisor|commander|executive|founder|leader|negotiator)\b"
)
"""What somebody is whose name stands behind it."""
_NAME_ALONE: Final = r"^(?:[A-Z][^\s,]*\.? ){1,3}[A-Z][^\s,]*[^\s,.]\.?$"
_CLOSED: Final = r"[”\"],?\s*$"
"""A quotation ends right before the verb."""
_SCARED: Final = r"([’']s) (?:“”|\"\")\s*$"
"""`Taiwan’s “defense ministry” said`: what is quoted is no more than a name."""
_QUOTED_AND: Final = r"\s(?:“”|\"\")(?: and| but|, and|, but)\s*$"
"""`Paparo “stressed the channels” and urged`: he does both."""
_ON_WHAT: Final = (
    r"\b(?:bans?|controls?|curbs?|deals?|duties|duty|fees?|lev(?:y|ies)|measures?|moves?|orders?|pauses?|plans?|"
    r"restrictions?|rules?|sanctions|steps?|taxes|tax|tariffs?|truce|visit|visits)(?: that| which)? "
    r"(?:[A-Z][^\s,;]*|[Tt]he|its|his|her)(?: [^\s,;]+){0,4} ?$"
)
_SPENT: Final = (
    r"^(?:[.,;]|\s*$| (?:on|in|last|this|earlier|late|early|after|before|during|at|a|two|three|days|weeks|and|to)\b)"
)
_POSTED_TO: Final = (
    r"([Aa]mbassador|[Ee]nvoy|[Cc]onsul [Gg]eneral) to (?:the )?[A-Z][^\s,]*(?: [A-Z][^\s,]*){0,2}"
    r"(,\s(?:[A-Z][^\s,]* ){1,3}[A-Z][^\s,]+,\s*)$"
)
"""`China's ambassador to Australia, …`: where one is sent is no part of the name beside it."""
_OF_OFFICE: Final = (
    r"((?:[A-Z][^\s,]* ){1,2}[A-Z][^\s,]*) (?:of|at|from) (?:the|China[’']s) (?:[A-Z][^\s,]* ){0,4}(?:Ministry|"
    r"Department|Embassy|Council|Office|House|Administration|Commission|Bureau|Agency|Committee|Treasury|Pentagon|University|"
    r"Institute|Institution|Academy|Cent(?:er|re))\s*$"
)
"""`Mao Ning of the Foreign Ministry`: it is she who speaks."""
_OF_COUNTRY: Final = (
    r"((?:(?:[Vv]ice|[Dd]eputy|[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Tt]rade|[Ii]nterior|[Ee]nergy) )*"
    r"(?:[Pp]resident|[Mm]inister|[Pp]remier|[Cc]hancellor|[Aa]mbassador|[Ee]nvoy|[Ss]pokes[a-z]+) "
    r"(?:[A-Z][^\s,]* ){0,3}[A-Z][^\s,]+) of (?:the )?((?:[A-Z][^\s,]* ){0,2}[A-Z][^\s,]*)\s*$"
)
"""`President Jane Doe of Utopia`: it is she who speaks, and for that."""
_TOLD_OF: Final = r",\s(?:an?|the|who|speaking|writing) (?:[^,“”\"]+ )?(?:at|in) an? [^,“”\"]+,\s*$"
"""`Jane Doe, a researcher at a think tank, …`: where she works is no occasion."""
_APPOSITION: Final = r",\s([^,“”\"]+),\s*$"
_ONCE: Final = r"^who (?:left|quit|served|was|were|had|used to|once|retired|resigned|has been)\b"
"""What somebody was is no part of what they are."""
_ASIDE: Final = r"\s\([^()]{1,40}\)\s*$"
"""`Rep. Jane Doe (D-Wash.)`."""
_QUOTED_BY: Final = r",?\s(?:is|was|were|has been|have been)\s(?:[a-z]+ly\s|also\s)?(?:quoted|cited|paraphrased)\b.*$"
"""`… was quoted by an agency as saying`: whose words they are stands before it."""
_DOCUMENT: Final = (
    r"^.*\b(?:statement|readout|report|letter|notice|announcement|commentary|editorial|communiqu[eé]|fact sheet|filing|"
    r"release|document|memo|post|white paper)s?\s(?:(?:issued|released|posted|published|signed|dated)\s)?(?:by|from)\s"
)
"""`A statement from the ministry`: it speaks by whom it is from."""
_POSTED_ON: Final = (
    r"^.*\bstatements?\s(?:issued|released|posted|published) on (?:the )?(?:[a-z]+ ){0,3}(?:website|account|page) of\s"
)
_COMMENTARY: Final = r"^.*\b(?:editorial|commentary|op-ed)s? in\s"
_CAME_AFTER: Final = r"^.*\b(?:came|comes|come) (?:[a-z]+ ){0,3}?(?:after|as|before|when) "
"""`His remarks came after Beijing said …`."""
_WHO_SAID: Final = r"^.*?((?:[A-Z][^\s,]*\.? ){0,3}[A-Z][^\s,]+), who\s*$"
"""`He met Wang Yi, who said …`."""
_OF_TWO: Final = (
    r"^((?:[A-Z][^\s,]*\.? ){1,3}[A-Z][^\s,]+, "
    r"(?:(?:an?|the) )?[a-z]+ (?:of|at|with|for) [^,“”\"]+), an? [^,“”\"]+(,\s*)$"
)
"""`Jane Doe, founder of the Center for Asia, a think tank, …`: what is told of her last says where she is."""
_OF_SOURCES: Final = (
    r"^ [^,;:]{0,60}\b(?:officials?|sources?|spokes[a-z]+|diplomats?|people|persons?|ministry|department|statements?|"
    r"aides?|executives?|notice|memo|document)\b"
)
"""Behind `citing`: whose words they are, not what for."""
_AS_ONE_PUT: Final = r"\b[Aa]s [^,;:]{2,60}$"
_IS_TOLD: Final = (
    r"^[^,]*\b(?:will|is|are|was|were|has|have|would|must|could|can|cannot|should|may|might|do|does|did)\b[^,]*,\s*$"
)
"""`The tariffs will stay, warned Bessent`: what is said stands before a verb that else has its hearer behind it."""
_PREPOSITION: Final = r"\s(?:in|from|with|against|on|by|about|between|over|toward|towards|during|after|before)\s.*$"
_SEATED: Final = r"((?:[Ss]pokes[a-z]+|[Oo]fficials?|[Dd]iplomats?)) in [A-Z][a-z]+$"
"""`A Chinese embassy spokesperson in Washington`: where one is tells nothing of whose."""
_POSTED_IN: Final = r"\b([Aa]mbassador|[Ee]nvoy|[Cc]onsul [Gg]eneral|[Mm]ission) in ([A-Z][^\s,]*(?: [A-Z][^\s,]*)?)$"
"""`China's ambassador in Washington`: where one is posted is whom one is sent to."""
_HOUSED: Final = r"^(?:[Tt]he )?((?:[a-z]+ ){1,3}(?:ministry|department)) in ([A-Z][a-z]+)$"
"""`The defence ministry in Beijing`: where it sits says whose it is."""
_WHATEVER: Final = (
    r"\b(?:[Nn]o matter (?:what|how)|[Ww]hatever|[Nn]either|[Tt]he fact that|[Gg]iven that|[Ww]hereas|"
    r"[Nn]ow that)\s[^,;]*$|"
    r"^\s*(?:Recognizing|Recognising|Considering|Recalling) that\s[^,;]*$"
)
"""`Whatever they say`, `neither … nor … commented`: nothing is told of it; `given that China announced …` is the
words of whoever gives it as a reason.
"""
_WHICH_IT: Final = r"\b(?:whom|which|what|that) (?:it|they)\s*$"
"""`In an exercise that it called a warning`: whoever did it, with whom the sentence begins, not who is named last."""
_DOER: Final = (
    r"^\W*(?:[A-Z][A-Z.,’' ]+ [—–-]+ )?(?:(?:Last|This|On|In|Earlier|Late|Early)\b[A-Za-z ]{2,24}?,? )?"
    r"((?:[Tt]he )?[A-Z][^\s,;:]*(?: [A-Z][^\s,;:]*)*) [a-z]"
)
_OWNED: Final = r"[a-zA-Z][’']s\s*$|s[’']\s*$"
"""`China's announced tariffs`: a participle of what it has."""
_ENDING: Final = r"^\s*(?:[.,:;]|$)"
_RELATIVE: Final = r"^.*\s(?:what|that|which|whom) ((?:the )?[A-Z][^\s]*(?: [A-Z][^\s]*)*)$"
"""`On Monday in what Beijing called a warning`: Beijing calls it so, and the day is of the clause before."""
_CLAUSE: Final = r"^.*\b(?:that|which|who|when|while|because|but|if|as|and then|where|whether)\s"
_TO_SPEAK: Final = (
    r"^[^.;“”\"]* to (?:accuse|appeal|argue|assail|attack|blame|call|caution|complain|condemn|criticise|criticize|"
    r"decry|defend|demand|denounce|deplore|insist|praise|press|protest|rebuke|remind|say|stress|urge|warn)\b|"
    r"^[^.;“”\"]* to\s*$"
)
"""The next verb, where it is one of `VERBS`, is cut off."""
_A_WORD: Final = (
    r"^ with (?:(?:an?|its|his|her|the) )?(?:[a-z]+ )?(?:[a-z]+ )?(?:accusations?|appeal|call|complaint|criticism|"
    r"demand|denial|letter|plea|promise|protest|question|rebuke|statement|threats?|vow|warnings?|words)\b"
)
"""`Answered with a warning`: words."""
_IN_KIND: Final = (
    r"^ (?:[a-z]+ly |at once )?(?:in kind|with|by [a-z]+ing)\b|"
    r"^ (?:within|on|to (?:it|them|this|that|the [a-z]+)) [^,;.“”\"]*(?:with|by [a-z]+ing)\b"
)
"""`Replied with tariffs`: a deed."""
_A_THREAT: Final = (
    r"^(?: (?:on|late|early|last|earlier) [A-Z]?[a-z]+)? (?:to|that|with|more|new|further|an?|additional|higher|"
    r"tariffs|sanctions|retaliation|consequences)\b"
)
"""`Threatened tariffs` is said, `threatened the peace` done."""
_CALLING: Final = (
    r"^ (?:(?:Mr|Ms|Mrs|Dr|President|Premier|Chairman|Chinese|US|U\.S\.)\.? )*[A-Z][^\s,.;]*(?: [A-Z][^\s,.;]*){0,3}"
    r"(?:[.,;]|\s*$| (?:on|in|at|to|from|last|this|that|earlier|late|early|twice|again|about|over|after|before|when|"
    r"and|yesterday|today|tonight|for|by|during|while|since|with)\b)"
)
"""`Biden called Xi on Tuesday`: by telephone; `called Xi a dictator` speaks."""
_SPOKEN_OF: Final = r"^(?:speaks|spoke|talked) of$"
_BY_HIM: Final = r"(?:^|\s)(?:[Hh]e|[Ss]he)\s*$"
_A_QUOTE: Final = r"^ (?:[a-z]+ )?[“\"]"
"""`He spoke of trade` is on what was talked of, and only what is quoted is surely the words of one."""
_STATES: Final = r"(?:-[a-z]+|\b(?:other|these|those|all|many|most|some|several|few|member|both|two|[a-z]+ern|the))\s*$"
"""`Other Democrat-run states: …` tells of states."""
_COUNTED: Final = r"^ (?:\d|more |another |new |dozens |several |two |three |four |five |[^\s]+ to (?:its|the|a) )"
"""What is added to a list is not said."""
_ISSUED: Final = r"\s(?:issued|released|published|posted|dated)(?:\s.*)?$"
"""Behind a document, of when and where it came out."""
_PLACED: Final = r"^(?:In|At|On|During|After|Before|By|From|Since) "
"""`In Bali on Monday Xi …`: the subject is at the end."""
_HUMAN: Final = (
    r"\b(?:spokes\w+|officials?|diplomats?|sources?|people|person|experts?|analysts?|ambassador|envoy|minister|"
    r"secretary)\b"
)
_SUBJECT: Final = rf"((?:{_WORD} ){{0,10}}{_WORD})\s*$"
_LETTERS: Final = r"[A-Za-z’'-]*"
_OBJECT: Final = rf"^\s?((?:{_WORD} ){{0,9}}{_WORD})"
_OPENED: Final = (
    rf"^((?:[A-Z]{_LETTERS}\.? )*[A-Z]{_LETTERS})(?:,? | \([^()]+\),? )"
    r"((?:an?|the|who|his|her|its) [^,“”\"]+,)? ?(?:also |again )?[a-z]+\b"
)
"""A person with whom a sentence opens, and what is said of them between commas."""
_BORNE: Final = rf"\b(?:{TITLE_WORDS})\.? [A-Z]"


def attributions(texts: pl.LazyFrame) -> pl.DataFrame:
    """ATTRIBUTIONS of the rows (row, text), in the order of the text; phrases are not yet anybody's name."""
    names_some = has_any(pl.col("text"), (*VERBS, *_WORDS.adding, *_CALLED_ON, "ccording to", ": “", ': "'))
    spoken = texts.filter(names_some | has_tail(pl.col("text")))
    text = pl.col("text").str.replace_all(_MARK, " ", literal=True).str.replace_all(r"\s*\n\s*", " ")
    text = text.str.replace_all(_WITHIN, "“”").str.replace(_UPTO, "”").str.replace_all(_WITHIN_STRAIGHT, '""')
    text = text.str.replace("statement posted", "statement issued", literal=True).str.replace(_IN_DC, "$1,")
    text = with_leads(text, ~has_any(text, VERBS), _MARK).str.replace(r"([a-z])$", "$1\n")  # `…, Jane Doe says`
    marked = text.str.replace_many(list(_MARKED), list(_MARKED.values()), leftmost=True).str.split(_MARK)
    pieces = (
        spoken.select("row", piece=marked)
        .with_columns(place=pl.int_ranges(pl.col("piece").list.len(), dtype=pl.UInt32))
        .explode("piece", "place")
        .with_columns(
            before=pl.col("piece").shift(1).str.tail(170),
            after=pl.col("piece").shift(-1).str.head(170),
            opening=pl.col("piece").shift(1).str.head(120),
            is_followed=(pl.col("row") == pl.col("row").shift(-2)).fill_null(value=False),
        )
    )
    verbs = pieces.filter((pl.col("place") % 2 == 1) & _tells()).collect(engine="in-memory")
    if verbs.is_empty():
        return empty(ATTRIBUTIONS)
    headed = _with_head(verbs.with_columns(_is_inverted(), *_beside()))
    told = _with_phrase(headed).with_columns(_pronoun(), is_trailing()).with_columns(_swapped())
    return _opened(_speaking(told)).select(ATTRIBUTIONS.names())


def _tells() -> pl.Expr:
    """Whether a verb tells of speaking: `reported that` and `…, it reported.` do, `reported a surplus` does not."""
    told = pl.col("after").str.contains(
        rf"^(?: that\b|[.,]|\s*$| (?:on |late |last |this |earlier )*(?:{DAYS}|week|month)\b)"
    )
    is_counting = (pl.col("piece") == "added") & pl.col("after").str.contains(_COUNTED)
    is_call = (pl.col("piece") == "called") & pl.col("after").str.contains(_CALLING)
    is_vague = pl.col("before").str.contains(_BY_HIM) & ~pl.col("after").str.contains(_A_QUOTE)
    is_vague = pl.col("piece").str.contains(_SPOKEN_OF) & is_vague.fill_null(value=False)
    is_noun = (pl.col("piece") == "states") & pl.col("before").str.contains(_STATES).fill_null(value=False)
    is_mutual = pl.col("after").str.starts_with(" each other")
    may_tell_which = pl.when(pl.col("piece").is_in(_WORDS.announcing)).then("before")  # few: only of these it is asked
    is_spent = pl.col("after").str.contains(_SPENT) & ~pl.col("after").str.head(48).str.contains(" that ", literal=True)
    tells_which = may_tell_which.str.contains(_ON_WHAT) & is_spent
    told = (pl.col("piece") != REPORTING) | told
    told &= (pl.col("piece") != "put it") | pl.col("before").str.contains(_AS_ONE_PUT)
    reports = (pl.col("place") > 1) | (pl.col("before").str.len_bytes() < len(" a"))
    told &= (pl.col("piece") != "citing") | (reports & pl.col("after").str.contains(_OF_SOURCES))
    told &= (pl.col("piece") != "cited") | ~pl.col("after").str.contains(r"[^.;:”\"]$")  # `cited X as saying`
    return told & ~(is_counting | is_call | is_vague | is_mutual | is_noun) & ~tells_which.fill_null(value=False)


def _speaking(verbs: pl.DataFrame) -> pl.DataFrame:
    """`verbs` (piece, before, after, …) without those that tell of a deed: `replied that` speaks, `replied with
    tariffs` does not, nor does `threatened the peace`. Few verbs are asked.
    """
    piece, after = pl.col("piece"), pl.col("after").str.head(100)
    asked = verbs.with_row_index("at").filter(piece.is_in(_UNSURE))
    if asked.is_empty():
        return verbs
    is_quoting = after.str.contains(r"^(?: that\b|:|,? ?[“\"])") | pl.col("before").str.contains(_CLOSED)
    is_word = is_quoting | after.str.contains(_A_WORD)
    speaks = (
        pl.when(piece == "answered")
        .then(is_word)
        .when(piece == "threatened")
        .then(is_quoting | after.str.contains(_A_THREAT))
        .when(piece == "continued")
        .then(is_quoting | after.str.contains(_ENDING))
        .when(piece.is_in(_WORDS.replying))
        .then(is_word | ~after.str.contains(_IN_KIND))
        .otherwise(after.str.contains(_TO_SPEAK))
    )
    mute = asked.filter(~speaks)["at"]
    return verbs.with_row_index("at").filter(~pl.col("at").is_in(mute.implode())).drop("at")


def _is_inverted() -> pl.Expr:
    """Whether the speaker comes after the verb: beside a closing quotation mark, at the end of a sentence
    (`…, said the spokesperson.`), and in `according to`."""
    closed = pl.col("before").str.contains(_CLOSED) & ~pl.col("before").str.contains(_SCARED)
    may_hear = pl.col("piece").is_in(_WORDS.told_to)
    trails = is_last_said() & (~may_hear | pl.col("before").str.contains(_IS_TOLD))
    return (closed | trails | pl.col("piece").is_in(_INVERTED)).alias("is_inverted")


def _beside() -> list[pl.Expr]:
    """by_quote and is_reporting."""
    after = pl.col("after").str.head(26).str.contains(r"[“\"]")
    before = pl.col("before").str.tail(61).str.contains(r"[”\"]")
    return [(after | before).alias("by_quote"), (pl.col("piece") == REPORTING).alias("is_reporting")]


def _with_head(verbs: pl.DataFrame) -> pl.DataFrame:
    """`verbs` with `head`, the text up to a subject's end, and `apposition`, what stood in commas behind it."""
    head, borne, behind = pl.col("head"), pl.col("borne").struct, pl.col("behind").struct
    at_comma = pl.when(head.str.contains(_AT_COMMA)).then(head)
    role = pl.when(borne.field("1").str.contains(_HANGS) & borne.field("1").str.contains(ROLE)).then(borne.field("1"))
    # a pattern with so many repeats is made ready ten times as slowly as one that is measured behind it
    fits = behind.field("1").str.len_chars().is_between(2, 90) & (behind.field("2").str.len_chars() >= 3)
    own = pl.coalesce("role", head.str.extract(_APPOSITION))
    apposition = pl.col("apposition")
    headed = in_steps(
        verbs,
        pl.col("before").str.replace(_SCARED, "$1").str.replace(_QUOTED_AND, " ").str.replace(_ASIDE, "").alias("head"),
        head.str.replace(_WHO_SAID, "$1 ").str.replace(_OF_TWO, "$1$2"),
        pl.when(at_comma.str.contains(_TOLD_OF)).then(head).otherwise(head.str.replace(_BETWEEN, "")),
        head.str.replace(_POSTED_TO, "$1$2"),
        at_comma.str.extract_groups(_BORNE_BESIDE).alias("borne"),
        role.alias("role"),
        pl.when(pl.col("role").is_null()).then(head.str.replace(_NAMED_BESIDE, " $1")).otherwise(borne.field("2")),
        head.str.replace(_OF_OFFICE, "$1").str.replace(_OF_COUNTRY, "${2}'s $1"),
        pl.when(pl.col("piece") == "as saying").then(head.str.replace(_QUOTED_BY, "")).otherwise(head),
        pl.when("is_inverted").then("after").str.extract_groups(r"^([^,“”\"]+),\s([^,“”\"]+)").alias("behind"),
        pl.when(fits).then(behind.field("2").str.head(120)).alias("apposition"),
        pl.when("is_inverted").then(apposition).otherwise(own),
        pl.when(~apposition.str.contains(_ONCE).fill_null(value=False)).then(apposition),
        head.str.replace(_APPOSITION, "").str.replace(_BETWEEN, "").str.replace(_ASIDE, ""),
    )
    return headed.drop("borne", "role", "behind")


def _with_phrase(headed: pl.DataFrame) -> pl.DataFrame:
    """`headed` with `phrase`: what ends at the verb, cut where another noun hangs on it, or what begins after it."""
    phrase, is_inverted, is_adding = pl.col("phrase"), pl.col("is_inverted"), pl.col("is_adding")
    last = pl.when(phrase.str.contains(_PLACED)).then(phrase.str.extract(rf"({CAPITALS})$"))
    hanging = phrase.str.contains(_PREPOSITION) & ~phrase.str.contains(_HUMAN)
    opening = pl.when(pl.col("place") == 1).then(pl.col("opening").str.head(80)).str.extract(_OBJECT)
    object_ = pl.when(~is_adding).then("after").str.extract(_OBJECT).str.replace(_POSTED_ON, "")
    object_ = object_.str.replace(_DOCUMENT, "")
    is_told = ~pl.col("head").str.contains(_WHATEVER) & ~pl.col("before").str.contains(_OWNED)
    which = pl.when(pl.col("before").str.contains(_WHICH_IT))
    doer = pl.when(pl.col("place") == 1).then("opening").str.extract(_DOER)
    told = which.then(doer).when(is_told).then(phrase)
    behind = pl.when(is_adding).then(opening).otherwise(object_)
    return in_steps(
        headed.with_columns(is_adding=pl.col("piece") == "adding", is_unsure=pl.col("piece").is_in(["adding", *LEADS])),
        (~is_inverted & ~is_adding).alias("is_subject"),
        pl.col("head").str.extract(_SUBJECT).str.replace(_DOCUMENT, "").str.replace(_ISSUED, "").alias("phrase"),
        phrase.str.replace(_COMMENTARY, "").str.replace(_CAME_AFTER, ""),
        pl.coalesce(last, phrase).str.replace(_SEATED, "$1").str.replace(_HOUSED, "$2’s $1"),
        phrase.str.replace(_POSTED_IN, "$1 to $2").str.replace(_RELATIVE, "$1"),
        pl.when(hanging).then(phrase.str.replace(_PREPOSITION, "")).otherwise(phrase),
        phrase.str.replace(_CLAUSE, ""),
        pl.when("is_subject").then(told).otherwise(behind).alias("phrase"),
        phrase.str.replace(r"([a-z])\.$", "$1"),
    )


def _swapped() -> list[pl.Expr]:
    """`phrase` and `apposition`, the other way round where the name stands behind what somebody is (`according to a
    professor, Jane Doe, …`).
    """
    phrase, apposition = pl.col("phrase"), pl.col("apposition")
    is_named_behind = pl.col("is_inverted") & phrase.str.contains(ROLE) & apposition.str.contains(_NAME_ALONE)
    ways = ((phrase, apposition.str.strip_suffix(".")), (apposition, phrase))
    return [pl.when(is_named_behind).then(other).otherwise(own).alias(own.meta.output_name()) for own, other in ways]


def _pronoun() -> pl.Expr:
    ends, begins = r"(?:^|\s)(?:[Hh]e|[Ss]he)$|^It(?: also)?$", r"^(?:he|she)\b"
    phrase = pl.col("phrase")
    found = pl.when("is_subject").then(phrase.str.contains(ends)).otherwise(phrase.str.contains(begins))
    return found.fill_null(value=False).alias("pronoun")


def _opened(phrases: pl.DataFrame) -> pl.DataFrame:
    """`phrases`, where `he` who said it behind a quotation is the one with whom its sentence opens, if that is surely a
    person (`Sen. Jane Doe, a Democrat, has no doubt: “…,” he said`).
    """
    is_asked = pl.col("pronoun") & pl.col("by_quote") & (pl.col("place") == 1)
    if not phrases.select(is_asked.any()).item():
        return phrases
    opens = pl.when(is_asked).then("opening").str.extract_groups(_OPENED).struct
    name, apposition = opens.field("1"), opens.field("2").str.strip_suffix(",")
    is_person = name.is_not_null() & (apposition.is_not_null() | name.str.contains(_BORNE))
    told = {"phrase": name, "apposition": apposition, "is_subject": pl.lit(value=True), "pronoun": pl.lit(value=False)}
    return phrases.with_columns(
        pl.when(is_person).then(new).otherwise(column).alias(column) for column, new in told.items()
    )
