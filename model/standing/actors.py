"""Whose deed an act is: out of its wording, by the side that is named first, and how.

"China announced tariffs" is China's, "a 10 % tariff on China" is the other's, "imposed by the United States" is the
United States'. Where no side is named, the speaker's side stands.
"""

from functools import lru_cache
from itertools import product
from typing import Final

import polars as pl

from model.dossier import Dossier
from model.machine.cores import in_parts
from model.standing.clauses import DEED, WHAT_LED
from model.standing.elsewhere import are_elsewhere
from model.standing.naming import names, plain_words
from model.standing.titles import is_headline
from model.words.english import english
from model.words.rules import IS_OCCASION

AT_ONCE: Final = 30_000
"""Sentences that are looked at together: to make the searcher of all wordings takes as long as to search 10,000."""
MEASURES: Final = (
    *("tariff", "tariffs", "duty", "duties", "tax", "taxes", "levy", "levies", "ban", "bans", "embargo", "blockade"),
    *("sanctions", "control", "controls", "curbs", "restrictions", "measures"),
)
"""With "on" or "against" and a side these tell whose deed it is, wherever in the sentence they stand."""
DONE: Final = (
    *("sanctioned", "blacklisted", "banned", "barred", "imposed", "announced", "targeted", "punished", "hit", "levied"),
    *("put under sanctions", "placed under sanctions", "under sanctions", "listed", "blocked", "frozen", "expelled"),
)
"""With "by" and a side these do so too ("firms sanctioned by Beijing")."""
SUFFERED: Final = (
    *("hit with", "hit by", "struck by", "slapped with", "targeted by", "target of", "targets of", "put under"),
    *("placed under", "face", "faces", "faced", "facing"),
)
SANCTIONS: Final = ("sanctions", "tariffs", "restrictions", "export controls")
"""And these, where they are suffered ("hit with Chinese sanctions")."""
LISTS: Final = ("unreliable", "export control", "sanctions list", "entity list", "blacklist", "control list", "list of")
"""And a side's own lists ("added to China's entity list")."""
DONE_TO: Final = ("on", "against", "from", "to", "at", "for", "into", "targeting")
"""What comes before the side that a deed is done to."""
DONE_BY: Final = "by"
BETWEEN: Final = ("", "the ", "all ")
IN_SPITE_OF: Final = r"^\W*(?:Despite|In spite of|Notwithstanding|Regardless of)\b[^,]{1,150},"
"""What a sentence begins with tells nothing of whose deed it is."""
REACTING: Final = (
    r"^.*?\b(?i:(?:concern|worry|regret|dismay|displeasure|disappointment) (?:over|about|at|that)|"
    r"(?:concerned|worried|disappointed|dissatisfied|dismayed|alarmed|angry|unhappy) (?:over|about|at|by|with|that)|"
    r"regret(?:s|ted)?|deplore[sd]?|oppose[sd]?|condemn(?:s|ed)?|denounce[sd]?|criti[cs]i[sz]e[sd]?|slam(?:s|med)?|"
    r"blast(?:s|ed)?|decr(?:y|ies|ied)|object(?:s|ed)? to|protest(?:s|ed)? against|(?:takes?|took|taken) note of|"
    r"ha(?:s|ve) noticed) (.*)"
)
"""Who reacts to a deed did not do it: "China regrets the announcement of the US"."""
SAYING: Final = (
    r"(?:said|says|claim(?:s|ed)|alleges?d?|complain(?:s|ed)|noted)(?: on [A-Z]\w+| yesterday)?,?(?: that)? "
    r"((?:the )?(?:[A-Z][\w.]*,? ){1,4})(?:\w+ly )?(?:(?:has|had|have) (?:[a-su-z]|t[a-np-z])|"
    r"(?:is|was|were|will|would|\w+ed)\b)"
)
"""Nor who says that somebody did: "Beijing said Washington had added 20 firms to its list"."""
OF_OTHERS: Final = r"(?i)\bthey\b"
OF_US: Final = r"(?i)\b(?:we|our)\b"
OF_ME: Final = r"\b(?:I|[Ww]e|[Oo]ur)\b"
"""Who speaks so of a stop to come will stop it."""
FORETOLD: Final = (
    r"(?i)\b(?:said|says|announced|announces|confirmed|declared|told)\b(.*?)\b(?:will|would|is to|are to|was to)\b"
)
"""Between who speaks and what is to come: "the State Department said China will suspend the talks" is no stop of it."""

IS_THEIRS: Final = pl.col("quote").str.contains(OF_OTHERS) & ~pl.col("quote").str.contains(OF_US)
DOER: Final = pl.coalesce(
    "mention",
    pl.when(IS_THEIRS & ~pl.col("is_own_voice")).then("other"),
    pl.when("is_headline").then(pl.col("side").cast(pl.String)),
)
"""Who tells what "they" did tells of the other side; an announcement that names no side is of the side that makes it,
if it is what its article is about."""
IS_OWN: Final = pl.coalesce(pl.col("doer") == pl.col("side"), True)
IS_ANNOUNCED: Final = (
    (pl.col("mention").is_not_null() & ((pl.col("level") > 0) | IS_OWN)).fill_null(value=False).alias("is_announced")
)
"""An act that names a side; a hostile one by its doer or by a third: an accusation announces nothing."""


def with_deeds(rows: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """Adds of each act, and each stop to come (`is_stop`), whose it is (doer), whether it is announced, and whether it
    is elsewhere, not between the two; of these, and of friendly contacts, whether their article's title tells.
    """
    is_act = (rows["kind"] == "act").fill_null(value=False) | rows["is_stop"]
    is_titled = is_act | ((rows["kind"] == "contact").fill_null(value=False) & (rows["level"] > 0))
    titled = rows.filter(is_titled).select(WHAT_LED, "title")
    named = in_parts(titled, lambda part: is_headline(part, dossier)).to_frame()
    rows = with_some(rows, is_titled, named).with_columns(pl.col("is_headline").fill_null(value=False))
    acts = rows.filter(is_act).select(
        *("issue", "kind", "level", "side", "is_own_voice", "is_stop", "is_headline", "quote"), IS_OCCASION, DEED
    )
    mention = _of_stops(acts, _of_deeds(acts, dossier), dossier)
    told = (
        acts.with_columns(
            _of_people(acts, mention, dossier),
            acts["side"].cast(pl.String).replace_strict(_others(dossier), default=None).alias("other"),
        )
        .with_columns(DOER.alias("mention"))
        .with_columns(
            pl.col("mention").cast(pl.Enum([side.code for side in dossier.sides]), strict=False).alias("doer")
        )
        .with_columns(IS_ANNOUNCED)
    )
    flags = ("is_announced", "is_elsewhere")
    found = told.with_columns(are_elsewhere(told, dossier)).select("doer", *flags)
    return with_some(rows, is_act, found).with_columns(pl.col(flags).fill_null(value=False))


def _of_deeds(acts: pl.DataFrame, dossier: Dossier) -> pl.Series:
    """`mention` of each act by the part of the quote that tells of it; where that names no side and the act is not what
    led to another, by all of it.
    """
    mention = in_parts(acts["deed"], lambda deeds: mentions(deeds, dossier), AT_ONCE)
    rest = (mention.is_null() & ~acts["is_occasion"] & (acts["deed"] != acts["quote"])).arg_true()
    return mention if rest.is_empty() else mention.scatter(rest, mentions(acts["quote"][rest], dossier))


def _of_stops(acts: pl.DataFrame, mention: pl.Series, dossier: Dossier) -> pl.Series:
    """`mention` of each act; of a stop to come that who speaks says somebody else will do, that one, and of ours us."""
    stops = acts.with_columns(mention).filter("is_stop")
    if stops.is_empty():
        return mention
    foretold = mentions(stops.select(pl.col("quote").str.extract(FORETOLD).fill_null("")).to_series(), dossier)
    is_ours = pl.col("quote").str.contains(OF_ME) & ~pl.col("is_own_voice")
    own = pl.coalesce(pl.when(is_ours).then(pl.col("side").cast(pl.String)), foretold, "mention").alias("mention")
    return mention.scatter(acts["is_stop"].arg_true(), stops.select(own).to_series())


def _others(dossier: Dossier) -> dict[str, str]:
    """The other side of each."""
    codes = [side.code for side in dossier.sides]
    return dict(zip(codes, reversed(codes), strict=True))


def with_some(rows: pl.DataFrame, which: pl.Series, found: pl.DataFrame) -> pl.DataFrame:
    """Adds columns that only some rows have, null in the others: of a million rows the others are not moved."""
    place = pl.select(pl.when(which).then(which.cum_sum() - 1)).to_series()
    return rows.hstack(found.select(pl.all().gather(place)))


def mentions(quotes: pl.Series, dossier: Dossier) -> pl.Series:
    """The code of the side whose deed each quote tells of; empty: of both; null: it names none."""
    known, telling = _mentions(dossier), _telling(dossier)
    if not known:
        return pl.Series("mention", [None] * len(quotes), pl.String)
    told = pl.col("quote").str.replace(IN_SPITE_OF, "")
    deed = pl.coalesce(told.str.extract(REACTING), told.str.extract(SAYING)).fill_null("")
    plain = quotes.to_frame("quote").select(plain_words(told).alias("plain"), plain_words(deed).alias("deed"))
    first = pl.coalesce(_first(pl.col("plain"), telling), *(_first(pl.col(part), known) for part in ("deed", "plain")))
    return plain.select(first.alias("mention")).to_series()


def _of_people(acts: pl.DataFrame, mention: pl.Series, dossier: Dossier) -> pl.Series:
    """`mention` of each act; in an article's own words people stand for their sides, the first for the deed's, where
    none is named ("Trump and Xi agreed").
    """
    known = _people(dossier)
    unnamed = (acts["is_own_voice"] & mention.is_null()).arg_true()
    if not known or unnamed.is_empty():
        return mention
    first = acts[unnamed].select(_first(plain_words(pl.col("deed")), known))
    return mention.scatter(unnamed, first.to_series())


@lru_cache(maxsize=4)
def _people(dossier: Dossier) -> dict[str, str]:
    """The names of officials, each to their side; none that officials of both bear."""
    sides: dict[str, set[str]] = {}
    for person in dossier.people:
        for way in names(*(way for way in (person.name, *person.aliases) if " " in way or person.is_well_known)):
            sides.setdefault(way, set()).update(tenure.side for tenure in person.tenures if tenure.side)
    return {f" {way} ": min(of) for way, of in sides.items() if len(of) == 1}


@lru_cache(maxsize=4)
def _telling(dossier: Dossier) -> dict[str, str]:
    """Wordings that tell whose deed it is wherever in the sentence they stand."""
    known = _mentions(dossier)
    on_whom = [(words, code) for words, code in known.items() if words.startswith((" on ", " against "))]
    by_whom = [(words, code) for words, code in known.items() if words.startswith(f" {DONE_BY} ")]
    found = {f" {measure}{words}": code for words, code in on_whom for measure in MEASURES}
    found |= {f" {done}{words}": code for words, code in by_whom for done in DONE}
    for side in dossier.sides:
        for name in names(side.name, *side.terms):
            suffered = product(SUFFERED, ("", "new "), SANCTIONS)
            found |= {f" {before} {new}{name} {measure} ": side.code for before, new, measure in suffered}
            found |= {f" {name} s {what} ": side.code for what in LISTS}
            found |= {f" sanctions from {name} ": side.code}
    return found


def _first(plain: pl.Expr, mentions: dict[str, str]) -> pl.Expr:
    found = plain.str.extract_many(list(mentions), leftmost=True).list.first()
    return found.replace_strict(mentions, return_dtype=pl.String, default=None)


@lru_cache(maxsize=4)
def _mentions(dossier: Dossier) -> dict[str, str]:
    """Wordings that name a side, to the side whose deed it then is; empty for a dossier without sides."""
    if not dossier.sides:
        return {}
    others = _others(dossier)
    found = {f" {form} ": "" for words in english().together for form in (words, words.capitalize())}
    for side in dossier.sides:
        offices = [office for office in dossier.offices if office.side == side.code]
        named = [side.name, *side.terms, *(term for office in offices for term in (office.name, *office.terms))]
        known, own = names(*named), names(side.name, *side.terms)
        found |= {f" {name} ": side.code for name in (*known, *(name.upper() for name in known))}
        for before, between, name in product((*DONE_TO, DONE_BY), BETWEEN, own):
            found[f" {before} {between}{name} "] = others[side.code] if before in DONE_TO else side.code
    return found
