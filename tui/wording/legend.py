"""What the signs and words of each screen mean, for its help."""

from collections.abc import Sequence
from typing import Final

from tui.wording.coming import STATE_GLYPHS
from tui.wording.judgements import PEN, PIN
from tui.words import DECIDES, FOLDED, LEANS, NONE_GLYPH, ONE_SIDED, PASSED_OVER, TREND_GLYPHS, UNFOLDED

Legend = Sequence[tuple[str, str]]
"""Sign or word, and what it means; `{first}` and `{second}` are the codes of the dossier's two sides."""

ORIGINS: Final = ("origins", "who tells it independently: copies, and the outlets of one owner, are one")
LEANING: Final = ("leaning", "the newest evidence points there, but is not told well enough to decide")
MIXED: Final = ("mixed", "strong acts or contacts both ways in the window")
CONTESTED: Final = ("contested", "the two sides' words are three levels apart or more")
OUTWEIGHED: Final = ("outweighed", "the wording found says one level, all that stands around it another")
BY_THE_WAY: Final = (
    "by the way",
    "of a third party, or far from the other side, in a text on other matters: in no standing",
)
NOT_COUNTED: Final = ("not counted: …", "in grey: why no standing, trend or position heeds the claim")
JUDGED: Final = (PEN, "an analyst's word, over the rules'")
KINDS: Final = ("Kind: act contact word", "a deed; a meeting, call or its refusal; what is only said")
MODES: Final[Legend] = (
    ("Mode: asserted", "told as a fact"),
    ("negated", "told as not so, or as refused"),
    ("hypothetical", "only possible, wanted or spoken of: words, whatever the deed would be"),
    ("future", "to come: a hostile act that is announced counts already, a promise does not yet"),
    ("historical", "of earlier years: background"),
    ("question", "asked, and so open"),
)
ISSUE_NAME: Final = ("Issue", "what is between the two sides; the dossier says which words are of it")
LEVEL: Final = ("Level", "what the claim says, from -3 escalating to +3 agreed")
SIDE: Final = ("Side", "the side that the speaker speaks for; empty: neither, or nobody is named")
SOURCE: Final = ("Source", "the site or outlet that the article is from")
QUOTE: Final = ("Quote", "the sentence that makes the claim")
DATE: Final = ("Date", "of the article")

NEWS: Final = ("+12 new", "articles that came in while this is open; the filter new:yes shows them")
"""In the header of every screen."""

BOARD: Final[Legend] = (
    ISSUE_NAME,
    ("Standing", "where the issue stands on the day, from -3 escalating to +3 agreed"),
    ("◼→✕ escalating", "it was frozen, and that changed in the window"),
    (f"✓ agreed {LEANS}✕", "leaning escalating"),
    ("Since", "the day from which it stands there"),
    (
        f"Trend {TREND_GLYPHS['improved']} {TREND_GLYPHS['worsened']}",
        "the mean level of the window's events is higher, or lower, than of those in the window before",
    ),
    (
        f"Trend {TREND_GLYPHS['unchanged']}",
        "that mean moved by a quarter of a level at most, however many events there are",
    ),
    (
        f"Trend ({TREND_GLYPHS['improved']})",
        "so on the whole, though the last change in the window went the other way",
    ),
    (f"Trend {NONE_GLYPH}", "too little to tell: fewer than 3 events, none before, or one side only"),
    ("Trend quiet", "no claim that counts in the window: silence, never calm"),
    ("12 months", "the level at each month's end, high for cooperation; a dot (·): no claim in it"),
    (
        "Events",
        "what was news in the window, each happening counted once: of the day on which it was first told; if that was"
        " more than seven days later, of its own",
    ),
    (
        "{first} {second}",
        "each side's level: the middle of its claims in the window, by weight; a dot (·): none",
    ),
    ("{first}:{second} such as 2:1", "claims of the one side and of the other in the window"),
    (f"1:0{ONE_SIDED}", "one side alone speaks; the other has a dot (·) for its level"),
    (
        "{first} ▾ strained 2×",
        "the middle, by weight, of its 2 claims that count on the window's days; each may say else",
    ),
    ORIGINS,
    LEANING,
    MIXED,
    CONTESTED,
    OUTWEIGHED,
    ("In its words", "the sentence that set the level"),
    JUDGED,
)
ISSUE: Final[Legend] = (
    (DECIDES, "a claim that explains why the issue stands so"),
    (PIN, "a claim that an analyst pinned"),
    DATE,
    LEVEL,
    KINDS,
    *MODES,
    SIDE,
    ("Side ({first})", "nobody is quoted, and the source speaks for that side: it counts as its words"),
    ("Speaker", "whose words it tells; empty: the article's own"),
    QUOTE,
    ("Timeline", "what happened, newest first: claims of one happening are one event"),
    (f"{FOLDED} {UNFOLDED}", "several articles tell of it: Enter, or → and ←, lists them beneath it, and no more"),
    ("Day", "of the event"),
    ("Became", "where the issue stood from then on, if the event changed that"),
    (f"Became: {PEN}", "so by the rules alone: an analyst's word was on top, and is shown"),
    ("Origins Articles", "how many tell of it independently, and how many in all"),
    ("What happened", "the event, in its best article's words"),
    (
        "What came of it",
        "the other side's next act (answered, escalated), or what suspends or lifts it (paused, lifted)",
    ),
    ("Who said what", "who speaks on the issue; Claims: in how many; Last: on which day"),
    ("Who Office", "who speaks, and as what at the time"),
    ("Latest words", "the newest quote"),
    ("Why", "how the standing was reckoned, step by step"),
    ORIGINS,
    LEANING,
    MIXED,
    CONTESTED,
    OUTWEIGHED,
    BY_THE_WAY,
    NOT_COUNTED,
    JUDGED,
)
MATRIX: Final[Legend] = (
    ISSUE_NAME,
    (
        "-1",
        "the level at the end of the month or week; by article what the article says. A filter picks cells, "
        "and changes what none of them says",
    ),
    (f"-1{ONE_SIDED}", "one side alone speaks in it"),
    (f"+3{LEANS}", "leaning elsewhere: the newest evidence points there, but is not told well enough to decide"),
    (
        "42 claims · {first} 3, {second} 26",
        "of its articles; of each side those that count. The Board counts those on its window's days",
    ),
    (f"+3{PEN}", "an analyst's level"),
    (NONE_GLYPH, "no claim in it, or none that passes the filter: how it stood before still holds"),
)
CLAIMS: Final[Legend] = (
    DATE,
    ISSUE_NAME,
    LEVEL,
    KINDS,
    *MODES,
    SOURCE,
    QUOTE,
    OUTWEIGHED,
    BY_THE_WAY,
    NOT_COUNTED,
    ("its paragraph …", "an article's level is that of whole paragraphs, which may say more than one sentence"),
    JUDGED,
)
ARTICLE: Final[Legend] = (
    *CLAIMS,
    (
        "16 of 105 passages read",
        "a long text on other matters is read near where it names the other side; elsewhere it makes no claim",
    ),
    (PASSED_OVER, "in the margin, the text in grey: not read"),
)
ARTICLES: Final[Legend] = (
    ("•", "not read yet"),
    DATE,
    ("Title", "of the article; in grey and quoted the first words of one that has none"),
    SOURCE,
    ("Side", "that the source speaks for, if it is official"),
    ("Claims", "sentences that say something on an issue; one that does on two counts twice"),
    ("Issues: ✕ ▾ …", "by the letters over them, what the whole article says on it; blank: nothing"),
    (PEN, "an analyst found it not relevant"),
)
PEOPLE: Final[Legend] = (
    ("Who", "a person, or an office in whose name somebody speaks"),
    SIDE,
    ("Office", "what they were when they last spoke"),
    ("Claims", "how many are in their words"),
    ("Last", "the day of their latest words"),
    ("Level", "of their latest words"),
    ("Issues", "each with the level of their latest words on it"),
    ("Latest words", "the newest quote"),
)
AGENDA: Final[Legend] = (
    ("Day", "when it is due, no more exact than it was told: days, a week (wk), months or a year; empty: nobody said"),
    ("In", "how far off that is: + to come, - gone by"),
    (f"State: {STATE_GLYPHS['coming']} coming", "due on the day that is looked at, or later"),
    (f"{STATE_GLYPHS['open']} open", "promised without a day"),
    (f"{STATE_GLYPHS['kept']} kept", "a later claim tells of it as done"),
    (f"{STATE_GLYPHS['not kept']} not kept", "a later claim tells of it as put off, refused, called off or taken back"),
    (f"{STATE_GLYPHS['unknown']} unknown", "its time is over, and no claim shows what became of it"),
    ("Issue Fentanyl & 2", "the issue, and how many others it is on"),
    ("What", "what is to come, in the words that tell it"),
    ("Who", "who says so; empty: the article"),
    SOURCE,
    ORIGINS,
)
COMPARE: Final[Legend] = (
    ("mean level", "the plain mean of the half's claims"),
    ("claims, owners", "how much the half is made of, with its articles; outlets of one owner are one"),
    ("Its terms", "words that this half has more often than the other, most telling first"),
    ("Here There", "how often this half has the word, and how often the other"),
    ("Weight", "how sure the difference is; its number stands below, the higher the surer"),
    ("Its quotes", "the half's most telling claims"),
    DATE,
    JUDGED,
)
LOG: Final[Legend] = (
    ("Date", "of the change, or on which it was judged"),
    ISSUE_NAME,
    ("Was → is", "the standing before and after; of a judgement what it does"),
    (f"Was → is: {PEN}", "so by the rules alone: an analyst's word was on top, and is shown"),
    ("By: act contact word", "what kind of claim brought the change"),
    ("By: time", "nothing was told: a deal ran out"),
    (f"By: {PEN}", "a judgement, or one that ran out, and whose"),
    ("Why", "the quote that brought the change; of a judgement its reason"),
    ("holds from", "the day that was looked at when it was made"),
)


def of_sides(own: Legend, sides: Sequence[str]) -> Legend:
    """A legend with the codes of the two sides; without two what is said of them is left out."""
    first, second = sides if len(sides) == len(("first", "second")) else ("", "")
    return [
        (sign.format(first=first, second=second), meaning) for sign, meaning in own if first or "{first}" not in sign
    ]
