"""Introductions: for which side those whom no dossier knows speak, by what their article says of them anywhere
(`Jane Doe, a spokeswoman for the White House`, `Sen. Jane Doe`, a byline, a title).
"""

from typing import Final

import polars as pl

from model.reading.who.names.names import Names
from model.reading.who.names.roles import role_words

_STRONG: Final = (
    r"[Ss]pokes[a-z]+|SPOKES[A-Z]+|[Mm]inister|[Aa]mbassador|[Ss]ecretar(?:y|ies)|[Oo]fficials?|[Cc]ommander|[Ee]nvoy|"
    r"[Ss]enators?|Sens?|Reps?|[Cc]ongress(?:man|woman|men|women)|[Ll]awmakers?|[Dd]iplomats?|"
    r"[Nn]egotiators?|[Cc]onsul|"
    r"[Cc]ounsell?or|[Cc]ounterpart|[Dd]elegation|[Aa]ttorney [Gg]eneral|[Aa]ttach[eé]|[Cc]ouncill?or"
)
"""Words for those who speak for an office or a country."""
_WEAK: Final = (
    r"[Dd]irector(?:-[Gg]eneral)?|[Hh]ead|[Cc]hief|[Aa]dvis[eo]r|[Rr]epresentative|[Cc]hair[a-z]*|[Cc]oordinator|"
    r"Leader|Whip|[Cc]ounsel|[Dd]eput(?:y|ies)"
)
"""Words for those who may speak for anybody: of them an office is asked, a country is not enough."""
_WITH_OFFICE: Final = rf"^(?:[^\s,;:()“”]+ ){{0,7}}(?:{_STRONG}|{_WEAK})\b|\b(?:Republican|Democrat)s?\b|^[RDI]-[A-Z]"
"""A phrase that says for which office somebody speaks."""
_HANGS: Final = (
    r"\s(?:of|to|for|from|on|at|with|by|against|in|between|about|near|over|who|whose|whom|that|which|"
    r"after|before|close|"
    r"critical|and|or)\s.*$"
)
"""What is said beside a role: of `a critic of Chinese officials` he is a critic."""
_DID: Final = r"\s(?:who|whose|whom|which|after|before)\s.*$"
_OTHERS: Final = r"^(?:whose|whom|which|meeting|hosting|addressing|joining|citing|quoting|echoing|thanking|telling)\s"
_WHO: Final = r"^who\s"
_WHO_IS: Final = (
    r"^who (?:is|was|became|serves?|acts?|speaks|sits|leads?|heads?|chairs?|runs|represents?|will be|has been)\s"
)
_IS_ROLE: Final = rf"\b(?:{_STRONG}|{_WEAK}|[Aa]ides?|[Mm]embers?|Republicans?|Democrats?)\b|^[RDI]-[A-Z]"
_ENDS: Final = rf"\b(?:{_STRONG}|{_WEAK})\.?(?: (?:of|for) (?:the |[A-Z])[^,;:]*)?$"
"""It may do so before a name only if it ends with the role."""
NO_LONGER: Final = r"(?i)\b(?:former|formerly|retired|ex|then|late|ousted|one-time)\b"
_POSTED: Final = (
    r"(?i)\b(ambassador|envoy|representative|consul general|embassy|mission|consulate)s? (?:to|for|on|in) .*$"
)
_BODIES: Final = (
    r"\b(?:Labour|Tory|NATO|United Nations|UN |U\.N\.|World Health|WHO |prime minister|Taipei|Taiwanese|Taiwan[’']s|"
    r"Taiwan (?:defen|foreign|president|premier|lawmaker|legislator|government|minister)|"
    r"Hong Kong (?:law|legis|activist))"
)
"""Those who are no country of the world's, as offices call them."""
_NO_COUNTRY: Final = r"\bNew Mexico\b"
_MEANT: Final = (
    (r"^(?:the )?((?:[Pp]rincipal |[Dd]eputy |[Aa]ssistant )*)[Pp]ress [Ss]ecretary\b", "White House press secretary"),
    (
        r"^(?:the )?(?:[Pp]rincipal |[Dd]eputy )*Department (?:[Pp]rincipal |[Dd]eputy )*[Ss]pokes",
        "State Department spokes",
    ),
    (
        r"\b(?:Republican|Democrat)s?\b(?: of\b| from\b)?|^[RDI]-[A-Z].*$|\bDemocratic\b|"
        r"\b[Cc]ongress(?:man|woman)\b",
        "senator",
    ),
    (r"\bSenate\b|\bHouse (?:[A-Za-z]+ ){0,6}(?:[Cc]ommittee|[Cc]hair[a-z]*|Leader|Speaker|Whip)\b", "senator"),
    (r"\b[Rr]anking [Mm]ember\b|\b(?:Intelligence|Select|Armed Services|Foreign Relations) Committee\b", "senator"),
    (r"\bState Councill?or\b", "State Council"),
)
"""How they call themselves at home, as a dossier has it: a party's member is one of those who sit where senators do."""
_RANKS: Final = ("deputy", "assistant", "principal", "acting", "senior", "associate", "under", "vice")
"""Words of a role that its head does not have: a vice minister is of whoever has the minister."""
_ONE_SIDED: Final = r"\b(?:secretary|minister vice|trade|attorney)\b"
"""Of roles by their words: those that no third country's press gives without its name."""
_HEAD_OF: Final = r"^(?:the |acting |deputy )*(?:head|director|chief|chair[a-z]*|commissioner) of (?:the )?"
"""`The head of China's National Health Commission`."""
_NOT_OF: Final = r"[- ](?:based|born|educated|trained|backed|funded|sanctioned|listed)\b"
"""`A US-based official` is of anywhere."""
_CUT: Final = r"(?i)\s(?:for|at|in|who|and|from|on|with|since)\s.*$"
_BEFORE: Final = r"([^,;:“”\"()—–\n]*)$"
_OPENING: Final = r"^((?:An?|The|One|His|Her|Its|[A-Z][a-z]+[’']s) (?:[^,;:“”\"()\s]+ ?){1,8}), $"
"""`Her Chinese counterpart, Jane Doe, …`, at the head of a sentence."""
_BEHIND: Final = (
    r"^(?:’s|'s)?(?: and (?:[A-Z][^\s,]*\.? ){1,3}[A-Z][^\s,]*)?(?:, | \(|—| — | – )([^;“”\"()—–\n]{3,120})"
)
_NEXT: Final = r",? and [A-Z].*$|,.*$|\.(?: [A-Z].*)?$"
_SEVERAL: Final = r"^[A-Z].* [A-Z]"
_OF_TWO_FIELDS: Final = (
    r"\b((?:of|for) (?:[A-Z][\w-]* )+)and ((?:[A-Z][\w-]* ?)*(?:Affairs|Environment|Growth|Security))$"
)
"""`Assistant Secretary for East Asian and Pacific Affairs`: it is one role."""
_MINISTRY: Final = r"(?i)\b(?:ministry|minister|MFA|MND|MOFA)\b"
"""What a third country's press writes of its own without the country."""
_FOR: Final = r"\b([Ss]ecretary(?: of [A-Za-z]+)?) for .*$"
"""What a secretary sees to is not whom one speaks for (`deputy assistant secretary of state for China`)."""
_LAST_PART: Final = r"^.*\b(?:by|with|that|after|as|but|while|told|met|and|when|says|said)\s"


def unsided(told: pl.DataFrame, names: Names) -> pl.DataFrame:
    """article, speaker of the strangers in `told` (…, side) who have a name of several words, and no side."""
    open_ones = told.filter(pl.col("side").is_null()).select("article", "speaker").drop_nulls().unique()
    is_known = pl.col("speaker").is_in(names.known_names.implode())
    return open_ones.filter(pl.col("speaker").str.contains(_SEVERAL) & ~is_known)


def introduced(
    strangers: pl.DataFrame, spoken: pl.DataFrame, texts: pl.DataFrame, abroad: pl.Series, names: Names
) -> pl.DataFrame:
    """article, speaker, side, rank of those `strangers` (`unsided`) who have a side by another sentence of theirs
    (`spoken`: article, speaker, side, rank) or by what their article's `texts` (article, text) call them.

    Of whom two sides are told, or a third country, nothing is; nor of a ministry's without its country in articles that
    are a third country's own (`abroad`).
    """
    keys, columns = ["article", "speaker"], ["article", "speaker", "side", "rank"]
    elsewhere = spoken.join(strangers, on=keys, how="semi")
    said = _said_of(strangers, texts, names)
    is_told = pl.any_horizontal(
        pl.lit(value=False), *(pl.col("phrase").str.contains(t) for t in names.terms_of.values())
    )
    is_theirs = pl.col("article").is_in(abroad.implode()) & pl.col("phrase").str.contains(_MINISTRY)
    said = said.filter(~is_theirs | is_told)
    ways = (elsewhere, _by_office(said, names), _by_role(said, names), _by_country(said, names))
    found = pl.concat([frame.select(columns) for frame in ways])
    foreign = said.filter(pl.col("is_foreign"))
    one = found.filter(pl.col("side").n_unique().over(keys) == 1).join(foreign, on=keys, how="anti")
    return one.group_by(keys, maintain_order=True).agg(pl.col("side").first(), pl.col("rank").min()).sort(keys)


def _said_of(wanted: pl.DataFrame, texts: pl.DataFrame, names: Names) -> pl.DataFrame:
    """article, speaker, phrase, is_foreign: what stands right before and behind the names of those who are wanted."""
    near = texts.filter(pl.col("text").str.contains_any(wanted["speaker"].unique().to_list()))
    around = pl.col("text").str.splitn(pl.col("speaker"), 2).struct
    placed = near.join(wanted, on="article").filter(pl.col("text").str.contains(pl.col("speaker"), literal=True))
    before = around.field("field_0").str.tail(110).str.extract(_BEFORE).str.strip_chars()
    before = before.str.replace(_OF_TWO_FIELDS, "$1& $2").str.replace(_LAST_PART, "")
    behind = around.field("field_1").str.head(160).str.extract(_BEHIND).str.replace(_NEXT, "").str.strip_chars()
    opening = around.field("field_0").str.extract(_OPENING)
    is_borne, is_opening = before.str.contains(_ENDS), opening.str.contains(_ENDS) & _is_role(opening)
    said = pl.concat_list(
        pl.when(is_borne).then(before),
        pl.when(is_opening).then(opening),
        pl.when(tells_office(behind)).then(role_in(behind)),
    )
    phrases = (
        placed.select("article", "speaker", phrase=said).explode("phrase").drop_nulls().unique(maintain_order=True)
    )
    told = phrases.filter(~pl.col("phrase").str.contains(NO_LONGER))
    return told.with_columns(is_foreign=is_foreign(pl.col("phrase"), names))


def tells_office(beside: pl.Expr) -> pl.Expr:
    """Whether what stands beside a name says for which office somebody speaks: in `who met Chinese officials` and `a
    lawyer for US lawmakers` that is others.
    """
    return beside.str.contains(_WITH_OFFICE) & _is_role(beside)


def role_in(beside: pl.Expr) -> pl.Expr:
    """What stands beside a name less what somebody did: of `a Chinese official who met Greer` the official."""
    return beside.str.replace(_DID, "")


def _is_role(beside: pl.Expr) -> pl.Expr:
    is_others = beside.str.contains(_OTHERS) | beside.str.contains(_WHO) & ~beside.str.contains(_WHO_IS)
    own = beside.str.replace(_WHO_IS, "").str.replace(_HANGS, "")
    return ~is_others & own.str.contains(_IS_ROLE)


def is_foreign(phrase: pl.Expr, names: Names) -> pl.Expr:
    """Whether a role is a third country's or body's; where one is posted is not whom one speaks for."""
    whose = phrase.str.replace(_POSTED, "$1").str.replace_all(_NO_COUNTRY, "")
    return whose.str.contains(names.elsewhere) | (whose + " ").str.contains(_BODIES)


def office_in(role: pl.Expr, names: Names) -> pl.Expr:
    """What of a role may name the office: `China director at a firm` is the firm's."""
    office = role.str.replace(r"^.*\s(?:at|with) (?:(?:the|an?) )?(\S)", "$1").str.replace(rf"\S+{_NOT_OF}", "")
    office = office.str.replace(_FOR, "$1")
    for pattern, meant in _MEANT:
        office = office.str.replace(pattern, meant)
    is_strong = office.str.contains(rf"\b(?:{_STRONG})\b")
    return pl.when(is_strong).then(office).otherwise(office.str.replace_all(names.countries.every, ""))


def _by_office(said: pl.DataFrame, names: Names) -> pl.DataFrame:
    """article, speaker, side, rank by the offices in what is said of them."""
    asked = said.select("article", "speaker", phrase=office_in(pl.col("phrase"), names), is_subject=pl.lit(value=False))
    known = names.known(asked.select("phrase", "is_subject").unique()).filter(pl.col("kind") == "office")
    return asked.join(known.select("phrase", "side", "rank").drop_nulls("side"), on="phrase")


def _by_country(said: pl.DataFrame, names: Names) -> pl.DataFrame:
    """article, speaker, side, rank by the country whose envoy, minister or counterpart somebody is said to be."""
    phrase = pl.col("phrase").str.replace(_POSTED, "$1").str.replace_all(r"\bU\.S\.", "US")
    sided = said.with_columns(phrase).filter(~pl.col("phrase").str.contains(_NOT_OF))
    sides = []
    for code, country in names.countries.of:
        whose = rf"(?-u:\b)(?:{country})(?:[’']s)? (?:[^\s,]+ )*(?:{_STRONG})\b|{_HEAD_OF}(?:{country})(?:[’']s)? [A-Z]"
        sides.append(sided.filter(pl.col("phrase").str.contains(whose)).with_columns(side=pl.lit(code)))
    return pl.concat([*sides, sided.clear().with_columns(side=pl.lit("", pl.String))]).with_columns(
        rank=pl.lit(2, pl.UInt8)
    )


def _by_role(said: pl.DataFrame, names: Names) -> pl.DataFrame:
    """article, speaker, side, rank (a deputy's) by roles whose head only one side has."""
    head = r"\b(?:" + "|".join(_RANKS) + r")\s?"
    known = names.roles.filter(pl.col("key").str.contains(r"\b(?:secretary|minister|trade|attorney)\b"))
    whole = known.select("side", key=pl.col("key").str.replace_all(head, "").str.strip_chars()).unique()
    one = whole.filter(pl.len().over("key") == 1).drop_nulls("side")
    plainer = pl.col("phrase").str.replace(_CUT, "").str.replace(r"(?i)\bunder-?secretary", "secretary")
    keyed = said.with_columns(role_words(plainer, names.countries).struct.unnest())
    keyed = keyed.filter(pl.col("key").str.contains(_ONE_SIDED))
    found = keyed.with_columns(pl.col("key").str.replace_all(head, "").str.strip_chars()).join(one, on="key")
    theirs = found.filter(pl.col("of").is_null() | (pl.col("of") == pl.col("side")))
    return theirs.with_columns(rank=pl.lit(2, pl.UInt8))
