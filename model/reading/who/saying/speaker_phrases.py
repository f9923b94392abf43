"""Speakers' phrases: the noun phrase that ends at a verb of speaking, or begins behind it, and what stands in commas
beside it.
"""

from typing import Final

import polars as pl

from model.days.dating import MONTH_NAMES
from model.reading.text.steps import in_steps
from model.reading.who.names.collectives import JOINT_STATEMENT
from model.reading.who.names.missions import PLACED
from model.reading.who.names.strangers import BORNE_HE, CAPITALS
from model.reading.who.saying.joined_verbs import with_doer
from model.reading.who.saying.leads import LEADS
from model.reading.who.saying.trailing import DAYS

_WORD: Final = r"[^\s,;:“”\"()\[\]—–]+"
"""Not by \\w, whose Unicode tables make these patterns ten times larger."""
_MONTHS: Final = "|".join(MONTH_NAMES)
_ADVERB: Final = r"[a-z]+[c-hjkm-oq-z]ly|[a-z]{2,}[aeu]lly|fully|[a-z]*[^m]ily|[a-z]+[ai]bly|sharply|simply|deeply"
"""No `family`, `ally` or `assembly`, which speak themselves."""
_BETWEEN: Final = (
    r"(?:\s(?:also|further|later|then|earlier|again|once|"
    rf"only|has|have|had|since|already|once again|today|yesterday|this week|last week|last month|{_ADVERB}|"
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
_AT_COMMA: Final = r",\s*$"
_HANGS: Final = r"\s(?:of|on|in|at|from|for)\s"
ROLE: Final = (
    r"\b(?:spokes[a-z]+|officials?|diplomats?|ambassador|envoy|[a-z]*minister|secretary|chair[a-z]*|head|"
    r"chief|director|"
    r"president|senator|representative|lawmaker|congress(?:man|woman)|professor|analyst|economist|expert|researcher|"
    r"scholar|fellow|historian|lawyer|dean|editor|adviser|advisor|commander|executive|founder|leader|negotiator|"
    r"Republican|Democrat)\b"
)
"""What somebody is whose name stands behind it."""
_NAME_ALONE: Final = r"^(?:[A-Z][^\s,]*\.? ){1,3}[A-Z][^\s,]*[^\s,.]\.?$"
SCARED: Final = r"([’']s) (?:“”|\"\")\s*$"
"""`Taiwan’s “defense ministry” said`: what is quoted is no more than a name."""
_QUOTED_AND: Final = r"\s(?:“”|\"\")(?: and| but|, and|, but)\s*$"
"""`Paparo “stressed the channels” and urged`: he does both."""
_POSTED_TO: Final = (
    r"([Aa]mbassador|[Ee]nvoy|[Cc]onsul [Gg]eneral) to (?:the )?[A-Z][^\s,]*(?: [A-Z][^\s,]*){0,2}"
    r"(,\s(?:[A-Z][^\s,]* ){1,3}[A-Z][^\s,]+,\s*)$"
)
"""`China's ambassador to Australia, …`: where one is sent is no part of the name beside it."""
_POSTED_NAMED: Final = (
    r"\b([Aa]mbassador|[Ee]nvoy|[Cc]onsul [Gg]eneral|[Rr]epresentative) to (?:the )?"
    r"(?:(?:South|North|New|United|Saudi|European|Hong|Sri|Costa) )?[A-Z][^\s,]* ((?:[A-Z][^\s,]* )+[A-Z][^\s,]*\s*)$"
)
"""The same right before the name: `Ambassador to Utopia Jane Doe`."""
_OF_OFFICE: Final = (
    r"((?:[A-Z][^\s,]* ){1,2}[A-Z][^\s,]*) (?:of|at|from) (?:the|China[’']s) (?:[A-Z][^\s,]* ){0,4}(?:Ministry|"
    r"Department|Embassy|Council|Office|House|Administration|Commission|Bureau|Agency|Committee|Treasury|"
    r"Pentagon|University|"
    r"Institute|Institution|Academy|Cent(?:er|re))\s*$"
)
"""`Mao Ning of the Foreign Ministry`: it is she who speaks."""
_OF_COUNTRY: Final = (
    r"((?:(?:[Vv]ice|[Dd]eputy|[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Tt]rade|[Ii]nterior|[Ee]nergy) )*"
    r"(?:[Pp]resident|[Mm]inister|[Pp]remier|[Cc]hancellor|[Aa]mbassador|[Ee]nvoy|[Ss]pokes[a-z]+) "
    r"(?:[A-Z][^\s,]* ){0,3}[A-Z][^\s,]+) of (?:the )?((?:[A-Z][^\s,]* ){0,2}[A-Z][^\s,]*)\s*$"
)
"""`President Jane Doe of Utopia`: it is she who speaks, and for that."""
_TOLD_OF: Final = (
    r",\s(?:an?|the|who|speaking|writing|asked|answering|responding|appearing) (?:[^,“”\"]+ )?(?:at|"
    r"in) an? [^,“”\"]+,\s*$"
)
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
_OCCASION: Final = (
    r"\s(?:after|before|during|following|ahead of|alongside|amid|as|while|when|beside|upon|"
    rf"on (?:social media|television|X|Truth Social|Twitter|Facebook|Weibo|{DAYS}))\s.*$|"
    r"\son (?:social media|television|X|Truth Social|Twitter|Facebook|Weibo)\.?$"
)
"""`Said Biden after talks with Xi`: when and where it was said names nobody who says it."""
_COMMENTARY: Final = r"^.*\b(?:editorial|commentary|op-ed)s? in\s"
_CAME_AFTER: Final = r"^.*\b(?:came|comes|come) (?:[a-z]+ ){0,3}?(?:after|as|before|when) "
"""`His remarks came after Beijing said …`."""
_AFTER_WHICH: Final = (
    r"^.*\b(?:[a-z]+ed|rose|fell|came|went|slid|sank|grew|hit|met|took|began|left|won|lost|shut|spoke|comes?)\b.*"
    r"\s(?:after|before|as|when|since) ((?:[Tt]he |[Aa]n? )?[A-Z].*)$"
)
"""`Stocks fell on Friday after Jane Doe said …`."""
_WHO_SAID: Final = r"^.*?((?:[A-Z][^\s,]*\.? ){0,3}[A-Z][^\s,]+), who\s*$"
"""`He met Wang Yi, who said …`."""
_OF_TWO: Final = (
    r"^((?:[A-Z][^\s,]*\.? ){1,3}[A-Z][^\s,]+, "
    r"(?:(?:an?|the) )?[a-z]+ (?:of|at|with|for) [^,“”\"]+), an? [^,“”\"]+(,\s*)$"
)
"""`Jane Doe, founder of the Center for Asia, a think tank, …`: what is told of her last says where she is."""
_IN_DASHES: Final = r"(?:\s?—\s?|\s(?:–|--?)\s)([^—–“”\"]{3,90})(?:\s?—|\s(?:–|--?))\s*$"
"""`Jane Doe — the chief negotiator — told`: as in commas."""
_PARTY: Final = r",\s[RDI]-[A-Z][A-Za-z.]*(,\s[^,]+,\s*)$"
"""`Jane Doe, R-Mich., the chair, …`: of two that are said of her the last."""
_WHO_DID: Final = (
    rf"((?:{ROLE}|\b(?:person|people|sources?|insiders?)\b)[^,;:“”\"]{{0,60}}?)\s"
    r"who (?:spoke|asked|requested|declined|insisted|wished|was|were|is|are|had|has|"
    r"have|did|could|would|works?|worked|serves?|served|leads?|led|attended|met|follows?|followed|"
    r"advises?|advised|travel+ed|took|"
    r"saw|oversees|handles|helped|covers|studies|knows)\s[^,;:“”\"]+$"
)
"""`An official who spoke on condition of anonymity`: it is the official who says it."""
_IT: Final = r"(?:^|[,;”\"]\s?)\s*[Ii]t(?: [a-z]+)?\s*$"
"""`…, it added`: not `as it defends itself`."""
THING: Final = (
    r"^(?:[Tt]he|[Ii]ts|[Tt]his) (?:(?:[a-z]+ )?statement|notice|announcement|readout|fact sheet|commentary|editorial|"
    r"communiqu[eé]|(?:[a-z]+ )?post|memo|press release|document|letter)$"
)
"""What is written speaks for whoever just issued it."""
OF_TWO: Final = r"(?:^|\s)[Tt]he (former|latter)$"
"""Of two who were just named the one."""
_PREPOSITION: Final = r"\s(?:in|from|with|against|on|by|about|between|over|toward|towards|during|after|before)\s.*$"
_SEATED: Final = r"((?:[Ss]pokes[a-z]+|[Oo]fficials?|[Dd]iplomats?)) in [A-Z][a-z]+$"
"""`A Chinese embassy spokesperson in Washington`: where one is tells nothing of whose."""
_MISSION_SEATED: Final = r"\b([Ee]mbassy) ((?:[Ss]pokes[a-z]+|[Oo]fficials?|[Dd]iplomats?)) (in [A-Z][a-z]+)$"
"""`A Chinese embassy spokesperson in Tokyo` is of the embassy there."""
_FIRST_THERE: Final = r"\b(?:top|chief) ((?:[A-Z]\S* )?diplomat in [A-Z][a-z]+)$"
"""`The top American diplomat in Beijing` is not the one at home."""
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
_TOLD_THING: Final = (
    r"\b(?:tariffs|duties|levies|fees|sanctions|curbs|controls|restrictions|measures|steps|moves?|sales?|packages?|plans?|"
    r"deals?|rules?|bans?|decisions?|drills|exercises|cuts|purchases|talks|visits?|trips?)\s*$"
)
"""`Over tariffs announced last week`: what was told, and nobody who tells."""
_RELATIVE: Final = r"^.*\s(?:what|that|which|whom) ((?:the )?[A-Z][^\s]*(?: [A-Z][^\s]*)*)$"
"""`On Monday in what Beijing called a warning`: Beijing calls it so, and the day is of the clause before."""
_CLAUSE: Final = r"^.*\b(?:that|which|who|when|while|because|but|if|as|and then|where|whether)\s"
_ISSUED: Final = r"\s(?:issued|released|published|posted|dated)(?:\s.*)?$"
"""Behind a document, of when and where it came out."""
_BODY_THERE: Final = (
    r"^[A-Z][a-z]+ [A-Z][^\s,]*(?: [A-Z][^\s,]*)? (the [A-Z][^\s,]* (?:of|for) (?:the )?"
    r"[A-Z][^\s,]*(?:(?: and)? [A-Z][^\s,]*)*)$"
)
"""`In Washington the Department of Commerce`: the body, not the last word of its name."""
_ONE_THERE: Final = (
    r"^(?:In|At|From|By|Since) (?:(?:New|San|Los|Hong|Kuala|Abu|Phnom|South|North|West|East) )?[A-Z][a-z]+ "
    r"((?:[A-Z][^\s,]* )?[A-Z][^\s,]*)$"
)
"""`In Geneva Bessent`, `In New York Wang Yi`: who is there."""
_PLACED: Final = r"^(?:In|At|On|During|After|Before|By|From|Since) "
"""`In Bali on Monday Xi …`: the subject is at the end."""
_FRONTED: Final = (
    r"^(?:Late|Early|Later|Earlier) (?:on |in |that |this |last )?(?:[A-Z][a-z]+day|[a-z]+)(?: (?:morning|afternoon|"
    r"evening|night))? (?P<who>(?:the |an? )?[A-Z].*|(?:the|an?) [a-z].*)$"
)
"""`Late on Friday Washington said`, `Early that day the ministry said`: a time first, and who it is behind."""
_FRONTED_AFTER: Final = (
    r"^(?:(?:Just|Only|Barely|Even) )?(?:(?:Shortly|Soon|Right|Immediately|Long|[Mm]inutes|[Hh]ours|[Dd]ays|[Ww]eeks|"
    r"[Mm]onths|[Mm]oments|(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|A few) "
    r"(?:minute|hour|day|week|month)s?) )?(?:after|before|into|ahead of) (?:(?:the|an?|his|her|their|its|that|those) )?"
    r"(?:[a-z-]+ ){1,3}?(?P<who>(?:the |an? )?[A-Z].*|(?:the|an?) [a-z].*)$"
)
"""`Hours before the talks Beijing said`, `Soon after the call the minister said`."""
_HUMAN: Final = (
    r"\b(?:spokes\w+|officials?|diplomats?|sources?|people|person|experts?|analysts?|ambassador|envoy|minister|"
    r"secretary)\b"
)
_SUBJECT: Final = rf"((?:{_WORD} ){{0,10}}{_WORD})\s*$"
_OBJECT: Final = rf"^\s?((?:{_WORD} ){{0,9}}{_WORD})"


def with_head(verbs: pl.DataFrame) -> pl.DataFrame:
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
        pl.col("before").str.replace(SCARED, "$1").str.replace(_QUOTED_AND, " ").str.replace(_ASIDE, "").alias("head"),
        with_doer(head).alias("head"),
        head.str.replace(_WHO_SAID, "$1 ").str.replace(_OF_TWO, "$1$2").str.replace(_WHO_DID, "$1 "),
        head.str.replace(_IN_DASHES, ", $1, ").str.replace(_PARTY, "$1"),
        pl.when(at_comma.str.contains(_TOLD_OF)).then(head).otherwise(head.str.replace(_BETWEEN, "")),
        head.str.replace(_POSTED_TO, "$1$2").str.replace(_POSTED_NAMED, "$1 $2"),
        at_comma.str.extract_groups(_BORNE_BESIDE).alias("borne"),
        role.alias("role"),
        pl.when(pl.col("role").is_null()).then(head.str.replace(_NAMED_BESIDE, " $1")).otherwise(borne.field("2")),
        head.str.replace(_OF_OFFICE, "$1").str.replace(_OF_COUNTRY, "${2}'s $1"),
        pl.when(pl.col("piece").is_in(["as saying", "as telling"]))
        .then(head.str.replace(_QUOTED_BY, ""))
        .otherwise(head),
        pl.when("is_inverted").then("after").str.extract_groups(r"^([^,“”\"]+),\s([^,“”\"]+)").alias("behind"),
        pl.when(fits).then(behind.field("2").str.head(120)).alias("apposition"),
        pl.when("is_inverted").then(apposition).otherwise(own),
        pl.when(~apposition.str.contains(_ONCE).fill_null(value=False)).then(apposition),
        head.str.replace(_APPOSITION, "").str.replace(_BETWEEN, "").str.replace(_ASIDE, ""),
    )
    return headed.drop("borne", "role", "behind")


def with_phrase(headed: pl.DataFrame) -> pl.DataFrame:
    """`headed` with `phrase`: what ends at the verb, cut where another noun hangs on it, or what begins after it."""
    phrase, is_inverted, is_adding = pl.col("phrase"), pl.col("is_inverted"), pl.col("is_adding")
    placed = pl.when(phrase.str.contains(_PLACED)).then(phrase)
    last = pl.coalesce(placed.str.extract(way) for way in (_BODY_THERE, _ONE_THERE, rf"({CAPITALS})$"))
    hanging = (
        phrase.str.contains(_PREPOSITION)
        & ~phrase.str.contains(PLACED)
        & ~phrase.str.contains(_HUMAN)
        & ~phrase.str.contains(JOINT_STATEMENT)
    )
    opening = pl.when(pl.col("place") == 1).then(pl.col("opening").str.head(80)).str.extract(_OBJECT)
    object_ = pl.when(~is_adding).then("after").str.extract(_OBJECT).str.replace(_POSTED_ON, "")
    object_ = object_.str.replace(_OCCASION, "")
    object_ = pl.when(object_.str.contains(JOINT_STATEMENT)).then(object_).otherwise(object_.str.replace(_DOCUMENT, ""))
    before = pl.col("before")
    is_thing = pl.col("piece").is_in(["announced", "confirmed", "disclosed"]) & before.str.contains(_TOLD_THING)
    is_told = ~pl.col("head").str.contains(_WHATEVER) & ~before.str.contains(_OWNED) & ~is_thing
    which = pl.when(pl.col("before").str.contains(_WHICH_IT))
    doer = pl.when(pl.col("place") == 1).then("opening").str.extract(_DOER)
    told = which.then(doer).when(is_told).then(phrase)
    behind = pl.when(is_adding).then(opening).otherwise(object_)
    return in_steps(
        headed.with_columns(is_adding=pl.col("piece") == "adding", is_unsure=pl.col("piece").is_in(["adding", *LEADS])),
        (~is_inverted & ~is_adding).alias("is_subject"),
        pl.col("head").str.extract(_SUBJECT).alias("phrase"),
        pl.when(phrase.str.contains(JOINT_STATEMENT)).then(phrase).otherwise(phrase.str.replace(_DOCUMENT, "")),
        phrase.str.replace(_ISSUED, ""),
        phrase.str.replace(_FRONTED, "$who").str.replace(_FRONTED_AFTER, "$who"),
        phrase.str.replace(_COMMENTARY, "").str.replace(_CAME_AFTER, "").str.replace(_AFTER_WHICH, "$1"),
        pl.coalesce(last, phrase)
        .str.replace(_FIRST_THERE, "$1")
        .str.replace(_MISSION_SEATED, "$1 $3 $2")
        .str.replace(_SEATED, "$1")
        .str.replace(_HOUSED, "$2’s $1"),
        phrase.str.replace(_POSTED_IN, "$1 to $2").str.replace(_RELATIVE, "$1"),
        pl.when(hanging).then(phrase.str.replace(_PREPOSITION, "")).otherwise(phrase),
        phrase.str.replace(_CLAUSE, ""),
        pl.when("is_subject").then(told).otherwise(behind).alias("phrase"),
        phrase.str.replace(r"([a-z])\.$", "$1"),
    )


def swapped() -> list[pl.Expr]:
    """`phrase` and `apposition`, the other way round where the name stands behind what somebody is (`according to a
    professor, Jane Doe, …`).
    """
    phrase, apposition = pl.col("phrase"), pl.col("apposition")
    is_named_behind = pl.col("is_inverted") & phrase.str.contains(ROLE) & apposition.str.contains(_NAME_ALONE)
    ways = ((phrase, apposition.str.strip_suffix(".")), (apposition, phrase))
    return [pl.when(is_named_behind).then(other).otherwise(own).alias(own.meta.output_name()) for own, other in ways]


def pronoun() -> pl.Expr:
    """`pronoun`: whether the phrase is he or she (not `Vice Premier He`), the former or the latter, it, or what is
    written.
    """
    ends, begins = rf"(?:^|\s)(?:[Hh]e|[Ss]he)$|{THING}|{OF_TWO}", r"^(?:he|she)\b"
    phrase = pl.col("phrase")
    is_it = phrase.str.contains("^[Ii]t(?: also)?$") & pl.col("before").str.contains(_IT)
    ends_so = phrase.str.contains(ends) & ~phrase.str.contains(BORNE_HE) | is_it
    found = pl.when("is_subject").then(ends_so).otherwise(phrase.str.contains(begins))
    return found.fill_null(value=False).alias("pronoun")
