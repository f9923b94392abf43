"""What the signs and words of each screen mean, for its help."""

from collections.abc import Sequence
from typing import Final

from tui.judgements import PEN, PIN
from tui.words import DECIDES, NONE_GLYPH, ONE_SIDED, TREND_GLYPHS

Legend = Sequence[tuple[str, str]]
"""Sign or word, and what it means."""

ORIGINS: Final = ("origins", "who tells it independently: copies, and the outlets of one owner, are one")
LEANING: Final = ("leaning", "the newest evidence points there, but is not told well enough to decide")
MIXED: Final = ("mixed", "strong acts or contacts both ways in the window")
CONTESTED: Final = ("contested", "the two sides' words are three levels apart or more")
OUTWEIGHED: Final = ("outweighed", "the wording found says one level, all that stands around it another")
BY_THE_WAY: Final = ("by the way", "far from any word of the other side in a text on other matters: in no standing")
JUDGED: Final = (PEN, "an analyst's word, over the rules'")
KINDS: Final = ("act contact word", "a deed; a meeting, call or its refusal; what is only said")

BOARD: Final[Legend] = (
    ("◼→✕ escalating", "it was frozen, and that changed in the window"),
    ("Since", "the day from which it stands there"),
    (f"Trend {TREND_GLYPHS['unchanged']}", "as many and as strong events as in the window before"),
    (f"Trend {NONE_GLYPH}", "too little to tell: fewer than 3 events, none before, or one side only"),
    ("Trend quiet", "no claim in the window: silence, never calm"),
    ("12 months", "the level at each month's end, high for cooperation; a dot: no claim in it"),
    ("US CN (the sides)", "what each side says, as the middle of its claims in the window; a dot: nothing"),
    ("2:1", "claims of the one side and of the other in the window"),
    (f"1:0{ONE_SIDED}", "one side alone speaks"),
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
    KINDS,
    ORIGINS,
    LEANING,
    MIXED,
    CONTESTED,
    OUTWEIGHED,
    ("answered paused", "what came of an act: the other side's next, or what suspends it"),
    JUDGED,
)
MATRIX: Final[Legend] = (
    ("-1", "the level at the end of the month or week; by article what the article says"),
    (f"-1{ONE_SIDED}", "one side alone speaks in it"),
    (f"+3{PEN}", "an analyst's level"),
    (NONE_GLYPH, "no claim in it: how it stood before still holds"),
)
CLAIMS: Final[Legend] = (
    KINDS,
    OUTWEIGHED,
    BY_THE_WAY,
    ("its paragraph …", "an article's level is that of whole paragraphs, which may say more than one sentence"),
    JUDGED,
)
ARTICLES: Final[Legend] = (
    ("•", "not read yet"),
    ("✕ ▾ … under an issue", "what the whole article says on it; blank: nothing"),
    (PEN, "an analyst found it not relevant"),
)
PEOPLE: Final[Legend] = (
    ("Level", "of their latest words"),
    ("Issues", "each with the level of their latest words on it"),
)
LOG: Final[Legend] = (
    ("act contact word", "what kind of claim brought the change"),
    (PEN, "a judgement, and whose"),
    ("holds from", "the day that was looked at when it was made"),
)
