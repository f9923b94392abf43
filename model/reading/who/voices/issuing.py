"""Issuing: titles of what an office issues as its own words (readouts, fact sheets), and of a president's papers."""

from typing import Final

import polars as pl

from model.reading.text.quick import quick

_READOUT: Final = r"(?i)^(?:[^:]{0,40}:\s)?(?:summary|readout)s?\s(?:of|from)\s|^[^:]{3,60}\sreadout\s(?:of|from|on)\s"
"""A title of what an office tells of a call or a meeting: its own words, whoever spoke there."""
_SHEET: Final = quick(
    r"^\W*(?i:fact[ -]?sheet|background(?:er| note)|press release|media note|media release|news release|readout)"
    r"\s*[:|–—-]\s"
)
"""`FACT SHEET: Doe Administration Takes Action …`."""
_PAPER: Final = r"(?:press |media |brief |official |formal |short |written |following |new )*"
_RELEASED: Final = quick(
    r"(?i)^(?:later,? )?(?:the )?(?:[\w.’'-]+ ){0,5}?(?:ministry(?: of (?:[\w’'-]+ ){0,2}?[\w’'-]+)?|MFA|MOFCOM|"
    r"embassy|consulate|department(?: of (?:the )?[\w’'-]+)?|"
    r"office|council|commission|committee|white house|pentagon|treasury|USTR|bureau|administration)(?: spokes[a-z]+)? "
    rf"(?:also )?(?:(?:released|issued|published|posted|releases|issues|publishes|posts) (?:a|an|the|its) {_PAPER}"
    r"(?:statement|readout|fact sheet|notice|announcement|release|summary)s?\b|respond(?:ed|s) to (?:an? |the |media |"
    r"press |reporters[’'] )*(?:question|query|queries|questions|inquiry)\b)"
)
"""`The Ministry of Commerce issued a statement on …`, over its text."""
_STATED_BELOW: Final = quick(
    r"(?i)\breadout [^.;“”\"]{0,50}\b(?:stated|said|reads?|states|says) (?:the following|as follows)\b"
)
"""`The MFA readout of the call stated the following:`."""
_TALKS: Final = r"(?:calls?|consultations?|conversations?|dialogues?|discussions?|meetings?|talks)"
_MET: Final = quick(
    r"(?i)\b(?:met|meets?|sp(?:oke|eaks?)|talk(?:ed|s)|confer(?:red|s)|consult(?:ed|s)) (?:[\w-]+ ){0,4}?"
    r"(?:with|each other)\b|\b(?:meets|met) (?-i:[A-Z])|"
    rf"\b(?:held|holds?|had|has) (?:[\w-]+ ){{0,5}}{_TALKS}\b|[’']s? (?:[\w-]+ ){{0,3}}{_TALKS} with\b|"
    rf"\b(?:host(?:ed|s)|attend(?:ed|s)|co-chair(?:ed|s)) (?:[\w.’'-]+ ){{0,12}}(?:delegation|{_TALKS})\b"
)
"""A title of a call or a meeting: whoever met there, its own page tells of it in the office's words."""
_SPOKEN: Final = quick(
    r"(?i)\b(?:address|answer(?:s|ed)?|article|briefing|comments?|commented|executive order|forum|hearing|interview|"
    r"letter|op-ed|podcast|posted|press|proclamation|"
    r"questions?|remarks|report|responded|responds|speech|statement|testimony|transcript|white paper)\b|(?:^|\W)X\b"
)
"""What somebody says on such an occasion is his."""
_ACTS: Final = quick(
    r"^(?:The )?(?:U\.?S\.? |China[’']s |Chinese )?(?i:(?:Department|Ministry) of (?:the )?(?:[A-Z]\w+ (?:and )?){1,2}|"
    r"\w+ (?:department|ministry)|treasury|commerce|USTR|BIS|OFAC|FBI|DHS|CBP|DOJ|MOFCOM|MND)(?:[’']s \w+)? "
    r"(?:Section|Announcement|Notice|Order|Decree|No\.|"
    r"(?:Adds|Adopts|Announces|Bans|Blacklists|Charges|Closes|Designates|Ends|Expands|Extends|Imposes|Initiates|"
    r"Issues|Launches|Lifts|Publishes|Releases|Removes|Restricts|Revokes|Rules|Sanctions|Seeks|Strengthens|Suspends|"
    r"Takes|Targets|Tightens|Updates)\b)"
)
"""`Treasury Sanctions …`: what it did, told by itself; nobody else writes so of it on its own page."""
_OF_ALL: Final = r"State Council|Congress"
"""Whose pages have what others write."""
_JOINT: Final = r"(?i)\bjoint\b|\bG-?[720]+\b|\bsummit statement\b|\bon behalf of\b"
_PRESIDENTS: Final = quick(
    r"^(?:Press Release: )?(?:A Proclamation on|Notice (?:on|of|regarding) the|"
    r"Letter to the (?:Speaker|Congress|President of)|Message to the (?:Congress|Senate|House)|"
    r"Memorandum (?:on|for the (?:Secretary|Secretaries|Heads|Attorney))|"
    r"Text of an? (?:Letter|Notice|Message)|Executive Order on|(?:A )?Presidential (?:Determination|Memorandum|Message|"
    r"Permit|Proclamation))\b"
)
_HIS_PAGE: Final = r"(?i)\b(?:white house|president(?:ial|’s|'s)?)\b"
_SIGNS: Final = quick(
    r"^(?i:(?:(?:U\.?S\.? )?President (?:[\w.’'-]+ ){1,4}?(?:also )?(?:signs|signed|issues|issued|amends|amended)|"
    r"The White House (?:also )?(?:posted|posts|publishe[sd]|release[sd]|issue[sd])) "
    r"(?:[\w’'-]+ ){0,3}?(?:executive orders?|EO|memorandum|proclamation)|Executive Order (?:No\. ?)?\d{4,6})\b"
)
"""`President Doe signs the executive order “…”`, over the order or over what his house tells of it."""
IN_HIS_NAME: Final = quick(
    r"\b[Mm]y [Aa]dministration\b|\bI hereby (?:authorize|declare|delegate|designate|determine|direct|find|order|"
    r"proclaim)\b"
)
"""What only a president writes of himself, on the page of his house."""
TELLS_OF_HIM: Final = quick(
    r"^\W*(?:(?:Today|Yesterday|On [^,.;]{3,24}),? )?(?:(?:The |(?:The )?U\.?S\.? )?President|The White House)\b"
    r"[^,.;:’']{0,40}? (?:has|is|was|will|[a-z]+(?:ed|[^s]s))\b"
)
"""`Today, President Doe signed …`: his house tells it."""
_OF_WHOM: Final = quick(
    r"(?i)\b(?:acclaim\w*|applaud\w*|chair[’']s|gaggle|ICYMI|in action|leaders|letters?|on behalf of|prais\w+|"
    r"readouts?|reactions?|shows|summit|they are saying|what they|wide support|writes|wrote)\b|(?:^|\W)(?:Q&A|Quad)\b"
)
"""A page of what others say, or of what several did."""


def is_issued() -> pl.Expr:
    """Whether the title (`text`) of an office's own page (`office`) says that it issued what stands below."""
    title, is_own = pl.col("text"), pl.col("office").is_not_null()
    own = pl.when(is_own & ~title.str.contains(_JOINT)).then(title)
    lone = own.str.contains(_ACTS) & _is_alone()
    issued = pl.any_horizontal(lone, *(own.str.contains(each) for each in (_SHEET, _RELEASED, _STATED_BELOW)))
    return issued.fill_null(value=False) | title.str.contains(_READOUT)


def tells_of_meeting() -> pl.Expr:
    """Whether the title (`text`) of an office's own page (`office`) tells that its people met or called others."""
    title = pl.when(_is_alone() & ~pl.col("text").str.contains(_JOINT)).then("text")
    return (title.str.contains(_MET) & ~title.str.contains(_SPOKEN)).fill_null(value=False)


def _is_alone() -> pl.Expr:
    """Whether a page is of one office, that writes there itself."""
    return ~pl.col("office").str.contains(_OF_ALL)


def is_presidents() -> pl.Expr:
    """Whether a president's own page (`office`) is a paper that he signs, by what it says in his name (`is_his`), or by
    its title (`text`) if it does not tell of him (`tells_of_him`).
    """
    is_house, title = pl.col("office").str.contains(_HIS_PAGE), pl.col("text")
    is_signed = title.str.contains(_SIGNS) & ~pl.col("tells_of_him")
    is_paper = title.str.contains(_PRESIDENTS) | (pl.col("is_his") | is_signed) & ~title.str.contains(_JOINT)
    return (is_house & is_paper).fill_null(value=False)


def is_published() -> pl.Expr:
    """Whether an office's own page (`office`) is what it writes itself, for its title (`text`) says nothing else: it is
    no record of what somebody says, and nothing that several issue.
    """
    title = pl.when(_is_alone()).then("text")
    of_others = pl.any_horizontal(title.str.contains(each) for each in (_SPOKEN, _JOINT, _OF_WHOM))
    signed = pl.col("office").str.contains(_HIS_PAGE) & title.str.contains(_SIGNS) & ~title.str.contains(_JOINT)
    return (~of_others | signed).fill_null(value=False)
