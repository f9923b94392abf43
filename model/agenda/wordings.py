"""How English tells of what is to come, of what has come, and of what has not: patterns, and what they stand for."""

from typing import Final, NamedTuple

import polars as pl

from model.reading.text.quick import quick
from model.reading.when.ahead import EFFECT, ENDS

CONTACT: Final = (
    r"(?:talks|meetings?|summits?|visits?|trips?|calls?|rounds?|dialogues?|consultations?|negotiations?|discussions?|"
    r"sessions?|conversations?|working groups?|exchanges|contacts|hotlines?|channels?|conference|"
    r"consultation mechanisms?)"
)
CALL: Final = r"(?:(?:tele|video |phone )?calls?|phone|telephone conversations?|phone conversations?)"
VISIT: Final = r"(?:visits?|trips?|(?:is|are) (?:still |now )?due in)"
ENDING: Final = (
    r"(?:suspension|suspend(?:ed|ing)|truce|paus(?:e|ed|ing)|delayed|extended|exemptions?|exclusions?|waivers?)"
)
LASTS: Final = (
    rf"(?:{ENDING}\b[^.;?]*?|(?:has|have)|(?:gives?|gave|given)\b[^.;?]{{0,40}}?) until|"
    r"(?:has|have|needs?) to\b[^.;?]{0,60}? by"
)
UNTIL: Final = rf"(?:{LASTS}|{ENDS})"
"""Before the day on which something ends, or by which it must be done."""
OCCASION: Final = rf"(?:elections?|inauguration|hearings?|deadline|forum|vote|anniversary|{UNTIL})"
MEASURE: Final = (
    r"(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|sanctions?|(?:export )?controls?|bans?|restrictions?|curbs?|fees?|"
    r"countermeasures?|limits?|licen[cs]es?|permits?|prohibitions?|rules?|orders?|rates?|investigations?|"
    r"requirements?)"
)
STARTS: Final = (
    rf"(?:{EFFECT}|kicks? in|effective|{MEASURE}\b[^.;?]{{0,60}}?\b(?:begins?|starts?|ends?|doubles?|triples?|rises?|"
    r"falls?|increases?|appl(?:y|ies)))"
)
"""Before the day from which a measure holds, in the present."""
MEETS: Final = r"(?:meets?|sits? down)"
SPEAKS: Final = r"(?:speaks?)"
GOES: Final = r"(?:arrives? in|fl(?:y|ies) to|travels? to|leaves? for|returns? to)"
DEAL: Final = (
    r"(?:deals?|agreements?|accords?|pacts?|treat(?:y|ies)|memorand(?:um|a)|frameworks?|contracts?|communiqu[eé]s?|"
    r"working groups?|mechanisms?|dialogues?|channels?|hotlines?|consulates?)"
)


HELD: Final = (
    r"(?:be held|take place|begin|start|kick off|open|resume|be (?:resumed|restored|reopened|reconvened)|reconvene|"
    r"convene|"
    r"go ahead|happen|follow)"
)
"""What things do that nobody is said to do: talks will be held."""
TRIGGERS: Final = (
    "will ", "shall ", "ll ", "is to ", "are to ", " due ", "expected to", "scheduled", " set to", " set for", "slated",
    "going to", "gonna", "planned", "planning to", "plan to", "plans to", "intend", "agreed to", "agreed in principle",
    "committed to", "pledged to", "promised to", "expects to", "expect to", "would ", "was to ", "were to ", "about to",
    "upcoming", "forthcoming", "expire", "deadline", "effective ", "until ", "arranged",
)  # fmt: skip
"""One of these is in every sentence that can tell of a thing to come without a date after the article's."""


class Deed(NamedTuple):
    """A family of things that are announced: how they are told beforehand, done, and undone."""

    name: str
    ahead: str
    """What follows `will`, `is to`, `agreed to` …"""
    done: str
    undone: str
    sign: int
    """Of the claims that show it done; 0: any."""


_OFF: Final = (
    r"(?:postpon\w+|cancel\w*|call(?:ed|s|ing)? off|scrapp\w+|put off|abandon\w*|refus\w+|declin\w+|reject\w*|"
    r"suspend\w*|broke(?:n)? off|shelv\w+|fell through|ruled out|(?:will|would|did) not (?:meet|go|take place|visit|"
    r"travel))"
)

DEEDS: Final = (
    Deed(
        "call",
        rf"(?:(?:speak|talk) (?:with|again|by (?:tele)?phone|on the phone)\b|(?:speak|talk) to (?:(?-i:[A-Z])|his|"
        rf"her|him|each)|"
        rf"be (?:speaking|talking) (?:with|to)\b|(?:hold|have|conduct|arrange|plan|"
        rf"schedule)\b[^.;?]{{0,50}}?\b{CALL}\b)",
        rf"\b(?:spoke|talked|called|got on the phone|phoned|(?:held|had|concluded|took)\b[^.;?]{{0,50}}?{CALL}|"
        rf"{CALL} (?:between|with)\b)\b",
        _OFF,
        1,
    ),
    Deed(
        "visit",
        r"(?:visit\b|(?:travel|go|come|return|fly|head|leave|depart) (?:back )?(?:to|for) (?:(?-i:[A-Z])|"
        r"the (?:(?-i:U)|People))|"
        r"be (?:visiting|in (?:Beijing|Washington))\b|follow (?:him|her|them) to\b|"
        r"lead a delegation)",
        rf"\b(?:visited|arrived|landed|travel(?:l)?ed|flew to|led (?:an?|the)\b[^;]{{0,40}}?delegation|"
        rf"(?:during|wrapped up|ended|concluded|"
        rf"began|opened|of|on) (?:his|her|their|the|a)\b[^.;?]{{0,25}}?{VISIT})\b",
        _OFF,
        1,
    ),
    Deed(
        "meeting",
        rf"(?:meet\b|(?:hold|have|conduct|convene|host|attend|join|resume|restart|restore|reopen|begin|start|launch|"
        rf"arrange|lead|plan|schedule)\b"
        rf"[^.;?]{{0,70}}?\b{CONTACT}\b|be (?:meeting|hosting)\b|sit down with|receive\b|"
        r"host (?:him|her|President|Vice|Premier|Secretary|Minister|(?-i:[A-Z])))",
        rf"\b(?:met|meets|talked|hosted|convened|received|took place|(?:was|were) held|kicked off|resumed|reopened|"
        rf"launched\b[^.;]{{0,60}}?{CONTACT}|"
        rf"restored|"
        rf"(?:held|holds|hold|opened|began|ended|concluded|wrapped up|attended)\b[^.;?]{{0,60}}?{CONTACT}|"
        rf"(?:at|during|after) (?:his|her|their|the)\b[^.;?]{{0,20}}?{CONTACT})\b",
        _OFF,
        1,
    ),
    Deed(
        "measure",
        rf"(?:(?:impose|levy|slap|reimpose|introduce|apply|raise|increase|double|hike|tighten|expand|announce|extend|"
        rf"adopt|put)\b[^.;?]{{0,90}}?\b{MEASURE}\b|"
        r"be (?:imposed|banned|tightened|prohibited|restricted|levied)\b|need (?:permits|licen[cs]es)|be subject to|"
        r"prohibit\b|ban\b|restrict\b|sanction\b|blacklist\b|"
        r"(?:take|go into|come into|enter into|be put into) (?:effect|force)|be (?:effective|raised to|increased to)|"
        r"expire\b|lapse\b|"
        r"(?:conduct|hold|launch|stage|begin)\b[^.;?]{0,40}?\b(?:drills?|exercises?)\b|"
        r"launch\b[^.;?]{0,40}?\binvestigations?\b|suspend (?:exports|purchases|imports|flights))",
        rf"\b(?:(?:imposed|raised|increased|tightened|levied|introduced|doubled|slapped|expanded|"
        rf"put)\b[^.;?]{{0,70}}?\b{MEASURE}|"
        r"(?:took|went into|came into|entered into|takes|are now in|is now in) (?:effect|force)|banned|expired|"
        r"lapsed|sanctioned|restricted|"
        r"launched\b[^.;?]{0,40}?\b(?:drills?|exercises?|investigations?))\b",
        r"\b(?:postpon\w+|delay\w*|suspend\w*|paus\w+|withdr[ae]w\w*|scrapp\w+|dropped|lift\w*|rescind\w*|cancel\w*|"
        r"truce|called off|put off|extend\w*)\b",
        -1,
    ),
    Deed(
        "relief",
        rf"(?:(?:lift|remove|suspend|pause|lower|cut|reduce|halve|drop|ease|roll back|scrap|waive|cancel|rescind|"
        rf"extend)\b[^.;?]{{0,70}}?\b(?:{MEASURE}|suspension|pause|truce|exemptions?|percent)\b|"
        r"release\b[^.;?]{0,40}?\b(?:Americans?|citizens?|prisoners?|detainees?|nationals?|rare earths?|magnets|"
        r"pastor)\b|"
        r"(?:buy|purchase|import)\b[^.;?]{0,60}?\b(?:soybeans?|agricultural|farm|goods|products|aircraft|planes|jets|"
        r"Boeing|energy|oil|gas|LNG|corn|pork|beef|worth|billion|million|tons)\b|resume (?:purchases|imports|exports|"
        r"flights|buying|shipments)|approve\b[^.;?]{0,40}?\b(?:licen[cs]es?|exports?|sales?|deal|visas?|"
        r"applications?)\b|"
        r"be (?:lifted|suspended|removed|lowered|reduced|approved)\b|increase[^.;?]{0,40}?\bflights|"
        r"schedule (?:three|the|these|all)?[^.;?]{0,20}?(?:chemicals|substances|precursors))",
        r"\b(?:lifted|removed|suspended|paused|lowered|cut|reduced|halved|dropped|eased|released|freed|bought|"
        r"purchased|resumed|approved|extended|"
        r"scheduled|cleared|scrapped|increased|took effect)\b",
        r"\b(?:reimpos\w+|refus\w+|reject\w*|postpon\w+|halt\w*|revok\w+|cancel\w*|blocked|delay\w*|"
        r"suspend\w* (?:[\w’'-]+ ){0,3}?(?:purchases|imports|exports|flights|exemptions?|approvals?|relief))\b",
        1,
    ),
    Deed(
        "deal",
        rf"(?:(?:sign|ratify|finali[sz]e|conclude|seal|renew|establish|set up|create|launch|form|"
        rf"reopen)\b[^.;?]{{0,60}}?\b{DEAL}\b|be (?:signed|finali[sz]ed|ratified|renewed|established|set up))",
        r"\b(?:signed|ratified|finali[sz]ed|concluded|sealed|renewed|established|set up|created|launched|formed|"
        r"reopened|reached (?:an? )?(?:\w+ )?(?:agreement|deal|accord))\b",
        rf"\b(?:{_OFF}|collaps\w+|lapsed|withdrew|delay\w*)\b",
        1,
    ),
    Deed(
        "occasion",
        r"(?:expire|lapse|vote)\b",
        r"\b(?:voted|was elected|inaugurated|was sworn in|opened|heard)\b",
        _OFF,
        0,
    ),
)
"""In the order in which a clause is held against them."""

AHEAD: Final = (
    r"will|shall|[’']ll|is to|are to|(?:is|are) (?:still |now |also |both )?(?:due|expected|scheduled|set|slated|"
    r"going|planning|planned|preparing|about) to|"
    r"gonna|plans? to|planning to|intends? to|intend to|(?:have |has )?agreed (?:in principle )?to|committed to|"
    r"pledged to|promised to|expects? to"
)
WAS_TO: Final = r"(?:was|were) (?:(?:due|expected|scheduled|set|slated|going|about) )?to"
IN_REPORT: Final = rf"would|planned to|intended to|{WAS_TO}"
"""What is to come seen from a report of words; with a verb of saying, or a day, it is a promise."""
MARKER: Final = rf"(?:{AHEAD}|{IN_REPORT})"

PARTS: Final = r"(; |, (?:and|but|while|which|whereas|as) | — | – )"
"""Where one thing to come may end and the next begin."""
STARTS_ANEW: Final = r"^(?:; |, (?:and|but) )"
"""Before a part that does not need the words before it, though they have no marker."""
SAYING: Final = (
    r"\b(?:said|says|announced|confirmed|agreed|told|disclosed|pledged|promised|stated|added|noted|announcement)\b"
)

UNSURE: Final = (
    r"\b(?:if|unless|whether|could|might|(?-i:may)|hopes?|hoping|hoped|wish\w*|wants?|wanted|like to|urg\w+|"
    r"calls? (?:on|for)|called on|"
    r"demand\w*|ready to|willing|prepared to|threat\w*|analysts?|experts?|traders?|nobody|no plans?|no one|not clear|"
    r"unclear|rumou?r\w*|"
    r"speculat\w*|perhaps|maybe|probably|doubt\w*|hypothetical\w*|ask(?:ed|ing)?|wonder\w*|propos\w+|consider\w*|"
    r"suggest\w*|nor|neither|little chance|seek\w*|must|should|when|not sure|I think|think|guess|believes?|invit\w+|"
    r"embargo\w*|or else)\b|\b(?:that|this)(?:[’']s| is| was) what\b|"
    r"n[’']t\b|\b(?:not|never|yet|fail\w*|refus\w+|declin\w+) *$"
)
"""Words before the marker that make no promise of what follows."""
NOT_SO: Final = (
    r"^\s*(?:\w+\s+)?(?:not|never|no longer|hardly|only if|neither|like|love|prefer|probably|likely|welcome|want|"
    r"wants|have to|need to|be able|try)\b"
)
BUT_OFF: Final = (
    rf"\b(?:{_OFF}|had been|was originally|unless|as soon as conditions|immediately|"
    r"(?:was|were) (?:[a-z]+ )?to have (?:[a-z]+ly )?(?:[a-z-]+ed|met|held|been|begun|taken|spoken|gone|flown|sat)|"
    r"meet (?:the |all |its |their |our |those |these |China’s |China's )?(?:[\w-]+ )?(?:challenges?|needs?|demands?|"
    r"response|goals?|standards?|targets?|requirements?|moment|commitments?|obligations?))\b"
)
"""A clause that tells of the plan because it fell through, or that leaves the day to the other side's conduct."""
STOPS: Final = rf"(?:suspend|cancel|scrap)\b([^.;?]{{0,70}}?)\b(?:{MEASURE}|exports|purchases|imports|flights)\b"
"""What is to come is the stop itself, unless it is one of talks on such things; in brackets what is between."""

PLANNED: Final = (
    r"(?:(?:is|are|was|were|has been|have been|being|still) )?(?:planned|scheduled|slated|arranged|due|expected|"
    r"set)\b "
    r"(?:for|in|on|at|next|this|later|to be held|to take place)"
)
UPCOMING: Final = r"\b(?:upcoming|forthcoming|planned|scheduled)\b[^.;?]{0,40}?\b"
THIRDS: Final = (
    r"Japan\w*", "Tokyo", "Kishida", "Ishiba", "Suga", r"Korea\w*", "ROK", "DPRK", "Seoul", "Pyongyang", "Yoon",
    "Moon Jae", r"India\w*", "Modi", "Delhi", r"Philippin\w*", "Marcos", "Manila", "NATO", "European", "EU",
    "Europe", "Brussels", "Michel", "von der Leyen", r"Ukrain\w*", r"Zelensky\w*", "Kyiv", r"Russia\w*", "Putin",
    "Moscow", r"Brit\w+", "UK", r"U\.K\.", "United Kingdom", "Sunak", "Starmer", "Johnson", "London", "France",
    "French", "Macron", "Paris", r"German\w*", "Merkel", "Scholz", "Berlin", r"Mexic\w+", r"Canad\w+", "Trudeau",
    "Carney", r"Brazil\w*", "Lula", r"Australia\w*", "Albanese", "Morrison", "AUKUS", r"Vietnam\w*", "ASEAN",
    "Quad", "G7", r"Israel\w*", "Netanyahu", "Gaza", "Hamas", r"Iran\w*", "Saudi", r"Pakistan\w*", r"Turk\w+",
    "Erdo[gğ]an", r"Indonesia\w*", "Jokowi", r"Malaysia\w*", r"Thai\w*", "Singaporean", "Pope", r"Cuba\w*",
    r"Venezuela\w*", r"South Africa\w*", r"Nigeria\w*", r"Egypt\w*", "Congress", "Senate",
    "House of Representatives", "Democrats", "Republicans", "governors?", "business leaders", "[Oo]ther countries",
    r"Pacific Island\w*", r"Africa\w*",
)  # fmt: skip
"""Whom else a meeting may be with, where only one of the two sides is named; see `parties.third`."""
IN_A_PLACE: Final = quick(r"\b(?:in|at|outside|near) (?:the )?[A-Z][\w.’'-]*(?:,? (?:the )?[A-Z][\w.’'-]*)*")
"""Where it was: `talks in London, United Kingdom` are with no third party."""
BOTH: Final = (
    "two sides", "both sides", "two countries", "both countries", "two governments", "both governments",
    "two presidents",
    "two leaders", "both leaders", "two militaries", "two nations", "both nations", "two heads of state",
    "two powers", "defence chiefs", "the two teams", "two delegations", "two capitals",
)  # fmt: skip
"""Wordings that name both sides at once, as plain words."""
NOT_YET: Final = (
    r"[’']ve\b|\b(?:has|have|had) (?:\w+ )?(?:met|spoken|visited|talked)\b|\b(?:will|shall|would|could|plans? to|"
    r"expected to|hop(?:e|es|ed|ing)|committed to|to be|if|not yet|before)\b"
)
"""What is told so has not happened, whatever else the sentence says."""
JUST_NOW: Final = (
    r"\b(?:today|yesterday|tonight|just|recently|this (?:morning|afternoon|evening|week)|(?:on|from) (?-i:[A-Z])\w+)\b"
)
"""Told as news of these days."""
REPORTERS: Final = r"^(?:Reporter|Question|Moderator|Interviewer|Journalist|Q)$"


def says(text: pl.Expr, pattern: str) -> pl.Expr:
    """That a text has this pattern, in any case; a missing text says nothing."""
    return text.fill_null("").str.contains(quick(f"(?i){pattern}"))
