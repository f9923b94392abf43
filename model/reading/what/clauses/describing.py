"""What only says which one is meant: the relative clause or participle on what another verb is about ("will lift the
tariffs it imposed in May", "freed the Americans who were barred from leaving"), or on a measure that is only named.
"""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import Flags, marked
from model.reading.text.spans import NO_OBJECT, bytes_between, numbers, pairs, way_in
from model.reading.what.clauses.again import are_of_them
from model.reading.what.clauses.tried import are_tried_before
from model.reading.what.finding.hits import are_of
from model.reading.what.finding.insertions import RELATIVE
from model.schema import Kind

CLAUSE_REACH: Final = 60
"""How many characters into a clause with "who" a deed still says who is meant."""
PURPOSE: Final = 2
"""How many behind a participle its purpose begins ("imposed to curb the flow")."""

FINITE: Final = r"(?:ed|put|brought in|rolled out|cut|froze|frozen|withdrew|withdrawn|hit|struck|made)$"
"""Verbs that may say so."""
ON_WHAT: Final = r"(?:(?:on|against|over|for|of|from|to|in) (?:\S+ ){1,6}?)?"
"""What a measure is on."""
_ADVERBS: Final = (
    r"(?:(?:has|have|had|first|also|already|itself|themselves|just|then|recently|previously|once|later) )*"
)
_DOER: Final = (
    r"(?:it|they|he|she|we|you|both sides|(?:[Pp]resident |[Mm]r )?[A-Z]\S*(?: [A-Z]\S*){0,3}|"
    r"(?:the|its|his|their) (?:\S+ ){0,2}\S+)"
)
BY_WHOM: Final = rf"^ {ON_WHAT}{_DOER} {_ADVERBS}$"
"""Between a thing and what somebody did to it: "the tariffs on steel the ministry had imposed"."""
TO_WHOM: Final = rf" (?:to|into|between) {_DOER} {_ADVERBS}$"
"""The same of one who did nothing: "shipments to the United States have stopped"."""
THAT: Final = r"^ (?:\S+ ){0,7}?(?:that|which) (?:\S+ ){0,6}$"
"""The same with its pronoun: "the duty that Beijing put"."""
DONE: Final = rf"^ {ON_WHAT}{_ADVERBS}$"
"""Before a participle: "the tariffs on Chinese imports imposed"."""
PARTICIPLE: Final = (
    r"^(?:(?:re)?imposed|levied|placed|put(?: in place)?|slapped|introduced|announced|unveiled|enacted|adopted|"
    r"launched|issued|initiated|approved|agreed|reached|signed|struck|brokered|mediated|negotiated|concluded|suspended|paused|arrested|detained|jailed|imprisoned|sentenced|"
    r"convicted|banned|barred|sanctioned|blacklisted)$"
)
"""Verbs that are none without an object: "expired" and "doubled" may tell what a measure did."""
DEAL: Final = r"^(?:reached|struck|signed|agreed|made|achieved)$"
"""Verbs by which a deal is made."""
PARTED: Final = r"\b(?:and|but|as|while|when|after|before|if|because|so|;|On|Against|Over|For|From|In)\b|;"
"""Where another statement begins, or a headline."""
LISTED: Final = (
    r"^( (?:on|over|for|against) (?:\S+ ){1,3})and "
    r"((?:\S+ ){1,5}(?:that|which) (?:was|were|is|are|had been|have been) )"
)
"""Things named together, of which a clause tells which ("tariffs on cranes and containers that were announced")."""
PASSIVE: Final = r"\b(?:be|been|being|is|are|was|were|will|would|to be|get|got)\b"
"""What makes a verb of a participle."""
DONE_TO_IT: Final = r"\b(?:been|be|is|are|was|were) (?:(?:\w+ly|again|also|then|now|soon) )*$"
"""What stands right before a participle that tells what was done."""
DEFINITE: Final = r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir|[Hh]is|s|existing|current) $"
"""Before a thing that is known."""
DEFINITE_DEAL: Final = DEFINITE.replace("$", r"(?:\S+ ){0,2}$")
"""The same of a deal, of which more is said ("the important trade consensus")."""
RULE: Final = r" (?:rules?|regulations?|orders?|provisions?|measures?|policy|policies|practice) $"
"""What has in it what it does ("the rule extending the Entity List to")."""
RULING: Final = (
    r"^ (?:(?:issued|published|announced|adopted) )?(?:extending|barring|banning|subjecting|placing|putting|requiring|"
    r"restricting|limiting|prohibiting|expanding|blocking|denying|under which|by which|whereby) (?:\S+ ){0,12}$"
)
"""Between it and that."""
TOLD_OF_IT: Final = (
    r"^ (?:(?:on|for|of|in|against|from|to|into) (?:\S+ ){1,5})?"
    r"(?:that |which (?:it|they|had|has|have|was|were|[A-Z]\S+) |(?:it|they) \S+ )(?:\S+ ){0,8}$"
)
"""And between any measure and what a clause tells of it, in whatever tense ("the fees that it charges")."""
HELD: Final = r"^(?:arrested|detained|jailed|imprisoned|sentenced|convicted)$"
"""What is done to people, of whom more is said ("the American consultant jailed in China was sent home")."""
OF_WHOM: Final = r" (?:of|for|from|with|about) (?:an? |two |three |four |five |all |those |more |other )?$"
"""Before those to whom something else belongs ("the families of Americans jailed in China")."""
NEW: Final = r"\b(?:an?|new|fresh|more|further|another|additional) (?:\S+ ){0,3}$"
"""And before one that is not."""


GRANTED: Final = r"^(?:issued|granted|given|awarded|extended|approved)$"
"""Participles that tell of a permit whose it is, where something else is done to it ("revoked visas issued to")."""
OF_WHOSE: Final = (
    r"^ (?:(?:that|which) (?:the )?\S+ |(?:it|they|he|she|[A-Z]\S*) (?:has|have|had) )?"
    r"(?:(?:has|have|had|already|previously|first|once) )*$"
)
"""Between the permit and that."""
ANNOUNCED: Final = r"^(?:announc|declar|confirm|disclos|reveal|unveil)(?:e[sd]?|ed|s|ing)?$"
"""Verbs that tell of a measure, or of what is done to it ("announced tariffs", "announced tariffs would be cut")."""
IS_SUBJECT: Final = (
    rf"^ {ON_WHAT}(?:would|will|shall|is|are|was|were|has|have|had|d|ll) "
    r"(?:(?:be|been|being|also|now|soon|no|longer|all|both|\w+ly) )*$"
)
"""Between a measure and what is done to it."""


def with_describing(settled: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits (with low, high: where their objects are) with `is_which`: they only say which one is meant."""
    which = _of_things(settled, said) | _in_clauses_on_persons(settled, found, said) | _of_what_is_lifted(settled, said)
    which |= _of_what_is_revoked(settled, said) | _of_what_is_announced(settled, said)
    which |= are_tried_before(settled, said)
    of_purpose, _, cue, other = pairs(settled, settled.filter(which))
    since = cue.start - other.end
    which |= marked(of_purpose[(since >= -1) & (since <= PURPOSE)], settled.height)
    return settled.with_columns(pl.Series("is_which", which))


def _of_things(settled: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which deeds say which thing is meant, with the other cues that are in a deal which is only named."""
    may_be = are_of(settled, Kind.ACT) & settled["phrase"].str.contains(FINITE).to_numpy()
    deeds = np.flatnonzero(may_be)
    deeds = deeds[~are_of_them(settled[deeds], said)]
    if not len(deeds):
        return np.zeros(settled.height, bool)
    done = settled[deeds]
    of, low, high, is_shared = _things_before(done, settled)
    if not len(of):
        return np.zeros(settled.height, bool)
    told = done[of].with_columns(pl.Series("low", low), pl.Series("high", high), pl.Series("is_shared", is_shared))
    is_only_which = told.hstack(said.select("plain")[told["row"]]).select(_is_which()).to_series().to_numpy()
    which = marked(deeds.take(of[is_only_which]), settled.height)
    dealt = told.filter(is_only_which & told["phrase"].str.contains(DEAL).to_numpy())
    things = dealt.with_columns(start="low", end="high").sort("row", maintain_order=True)
    of_thing, _, cue, thing = pairs(settled, things)
    is_thing = (cue.start + 1 >= thing.start) & (cue.end <= thing.end + 1)  # "consensus" is progress, but not this one
    return which | marked(of_thing[is_thing], settled.height)


def _things_before(
    done: pl.DataFrame, settled: pl.DataFrame
) -> tuple[NDArray[np.intp], NDArray[np.int64], NDArray[np.int64], Flags]:
    """The deeds with a thing before them, their own or that of another cue, where it begins and ends, and whether that
    cue is about it: it stands before it, or behind the deed ("the tariffs that it had cut were restored"). Of one thing
    each may have another word ("freed an American pastor jailed in May").
    """
    having = settled.filter(pl.col("low") != NO_OBJECT)
    of, at, deed, cue = pairs(done, having)
    low, high = (numbers(having[name]).take(at) for name in ("low", "high"))
    own = numbers(done["low"])
    is_joined = (own.take(of) > low) & (own.take(of) <= high)
    high = np.where(is_joined, numbers(done["high"]).take(of), high)
    is_behind = (cue.start + 1 >= deed.end) & (cue.clause == deed.clause) & (own.take(of) == low)
    is_same = (own.take(of) == low) | (own.take(of) == NO_OBJECT) | is_joined
    is_about = is_same & (high <= deed.start + 1) & ((low + 1 >= cue.end) | is_behind)
    alone = np.flatnonzero((own != NO_OBJECT) & (numbers(done["high"]) <= numbers(done["start"]) + 1))
    alone = alone[~marked(of[is_about], done.height).take(alone)]
    ends = (np.append(part[is_about], numbers(done[name]).take(alone)) for part, name in ((low, "low"), (high, "high")))
    return np.append(of[is_about], alone), *ends, np.arange(is_about.sum() + len(alone)) < is_about.sum()


def _is_which() -> pl.Expr:
    """Whether a deed (start, low, high, is_shared, plain) only says which thing is meant.

    Where no cue is about the thing, only hostile ones do, on what is not new, and deals ("the consensus reached by …").
    None does that is a passive behind another on the thing ("the tariffs that it had cut were restored").
    """
    phrase, start = pl.col("phrase"), pl.col("start").cast(pl.Int64)
    between = bytes_between("plain", pl.col("high") - 1, start + 1)
    before = bytes_between("plain", pl.lit(0), pl.col("low") + 1).str.tail(30)
    is_one = ~between.str.replace(LISTED, "$1$2").str.contains(PARTED)
    is_passive = between.str.contains(PASSIVE)
    is_done_by = between.str.contains(BY_WHOM) & ~between.str.contains(TO_WHOM)
    is_told = between.str.contains(THAT) | is_done_by & ~is_passive
    is_done = between.str.contains(DONE) & ~is_passive & phrase.str.contains(PARTICIPLE)
    is_held = phrase.str.contains(HELD) & (before.str.contains(DEFINITE_DEAL) | before.str.contains(OF_WHOM))
    is_known = before.str.contains(DEFINITE) | is_held
    is_deal = (
        phrase.str.contains(DEAL)
        & before.str.contains(DEFINITE_DEAL)
        & (is_told | between.str.contains(DONE) & ~is_passive)
    )
    is_main = between.str.contains(DONE_TO_IT) & (start > start.min().over("row", "low"))
    alone = (pl.col("level") < 0) & (is_told & ~before.str.contains(NEW) | is_done & is_known) | is_deal
    return is_one & ~is_main & pl.when("is_shared").then(is_told | is_done).otherwise(alone)


def _of_what_is_lifted(settled: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which hostile deeds only say what a friendly one before them takes back ("suspends the fees that it charges",
    "the rule extending the Entity List to affiliates").
    """
    is_relief = are_of(settled, Kind.ACT) & ((settled["level"] > 0) & settled["is_bilateral"]).to_numpy()
    reliefs = settled.filter(pl.Series(is_relief) & (pl.col("low") + 1 >= pl.col("end")))
    hostile = np.flatnonzero(are_of(settled, Kind.ACT) & (settled["level"] < 0).to_numpy())
    deeds = settled[hostile]
    of, at, deed, relief = pairs(deeds, reliefs)
    low, high = (numbers(reliefs[name]).take(at) for name in ("low", "high"))
    near = np.flatnonzero((deed.start + 1 >= high) & (deed.clause == relief.clause))
    of, low, high, start = of[near], low[near], high[near], deed.start[near]
    if not len(of):
        return marked(hostile[:0], settled.height)
    thing, way = way_in(said, deeds, of, low, high), way_in(said, deeds, of, high - 1, start + 1)
    tells = way.str.contains(TOLD_OF_IT) | thing.str.contains(RULE) & way.str.contains(RULING)
    return marked(hostile[of[(tells & ~way.str.contains(PARTED)).to_numpy()]], settled.height)


def _of_what_is_announced(settled: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which announcements are of something else done to what they name ("announced the tariffs would be cut")."""
    place = np.flatnonzero(settled["phrase"].str.contains(ANNOUNCED).to_numpy())
    announced = settled[place]
    of, at, done, _ = pairs(settled, announced)
    high = numbers(announced["high"]).take(at)
    level, told = numbers(settled["level"]).take(of), numbers(announced["level"]).take(at)
    near = np.flatnonzero((done.start + 1 >= high) & (np.sign(level) != np.sign(told)))
    of, at = of[near], at[near]
    if not len(of):
        return marked(place[:0], settled.height)
    way = way_in(said, settled, of, high[near] - 1, done.start[near] + 1)
    return marked(place[at[way.str.contains(IS_SUBJECT).to_numpy()]], settled.height)


def _of_what_is_revoked(settled: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which friendly deeds only say whose the permit is that a hostile one of their clause takes away."""
    is_act, level = are_of(settled, Kind.ACT), settled["level"].to_numpy()
    is_granted = settled["phrase"].str.contains(GRANTED).to_numpy()
    granted = np.flatnonzero(is_act & (level > 0) & is_granted & (settled["high"] < settled["start"] + 2).to_numpy())
    permits = settled[granted]
    of, _, permit, hostile = pairs(permits, settled.filter(pl.Series(is_act & (level < 0))))
    taken = np.unique(of[permit.clause == hostile.clause])
    way = way_in(said, permits, taken, numbers(permits["high"])[taken] - 1, numbers(permits["start"])[taken] + 1)
    return marked(granted[taken[way.str.contains(OF_WHOSE).to_numpy()]], settled.height)


def _in_clauses_on_persons(settled: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which deeds are in a clause with "who", and no comma before it, on whom a cue before that is about."""
    begun = found.filter((pl.col("type") == "boundary") & (pl.col("payload") == RELATIVE))
    if begun.is_empty():
        return np.zeros(settled.height, bool)
    having = settled.filter(pl.col("low") + 1 >= pl.col("end"))
    of, at, who, _ = pairs(begun, having)
    high = numbers(having["high"]).take(at)
    met = begun[of[who.start + 1 == high]].with_columns(
        pl.Series("low", numbers(having["low"]).take(at)[who.start + 1 == high])
    )
    name = bytes_between("plain", pl.col("low"), pl.col("end").cast(pl.Int64)).str.strip_chars(" ")
    is_close = pl.col("text").str.contains(name, literal=True)
    met = met.hstack(said.select("text", "plain")[met["row"]]).filter(is_close)
    of, _, cue, who = pairs(settled, met)
    since = cue.start - who.end
    is_in = (cue.clause == who.clause) & (since >= -1) & (since <= CLAUSE_REACH)
    return marked(of[is_in], settled.height) & are_of(settled, Kind.ACT)
