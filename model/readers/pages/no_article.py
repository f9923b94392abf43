"""Pages that show no article: there is none, their site asks who is there, or they are not drawn yet."""

import re
from typing import Final

from model.readers.pages.walls import wall_before

LONGEST: Final = 600
"""Characters that such a page shows at most."""

_ASKS: Final = re.compile(
    r"(?:verif(?:y|ying)|confirm|check(?:ing)?|make sure) (?:that )?you(?:'|’| a)re (?:a )?(?:human|not a (?:ro)?bot)"
    r"|enable javascript and cookies to continue|are you a robot\?|checking your browser before"
    r"|checking if the site connection is secure|pardon our interruption|complete the captcha"
    r"|unusual (?:traffic|activity) from your (?:computer )?network",
    re.IGNORECASE,
)
_IS_MISSING: Final = re.compile(
    r"(?:error\W*)?404(?:\W+(?:error|page|file|not|oops)\b.{0,60})?"
    r"|(?:.{0,40}\b)?page (?:not found|can(?:no|['’])t be found|(?:does not|doesn['’]t) exist)\b.{0,60}",
    re.IGNORECASE,
)
"""The title or first line of a page where there is none."""
_TITLE: Final = re.compile(r"<title[^<>]*>(?P<title>[^<]*)", re.IGNORECASE)
_IS_DRAWN: Final = re.compile(r"id=[\"'](?:__next|__nuxt|app|root)[\"']|__next_f|__PRELOADED_STATE__|__INITIAL_STATE__")
_WAITS: Final = re.compile(r"\bloading\b|skeleton|spinner|enable javascript", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"\w{2,}[\"”’')\]]?[.!?。！？][\"”’')\]]*(?:\s|$)")


def shows_none(html: str, text: str, title: str) -> str:
    """What is wrong with a page that shows only this text; empty if it may be an article."""
    if len(text) <= LONGEST and _ASKS.search(text):
        return "shows no article: its site asks whether a person is there. Open it in a browser and save it there"
    if wall := wall_before(text, title):
        return f"shows no article: {wall}"
    if len(text) > LONGEST:
        return ""
    called = _TITLE.search(html)
    names = (title, text.strip().split("\n")[0], called["title"] if called else "")
    if any(_IS_MISSING.fullmatch(" ".join(name.split())) for name in names):
        return "shows no article: its site says that there is no such page"
    if _IS_DRAWN.search(html) and _WAITS.search(html) and not _SENTENCE.search(text):
        return "shows no article before its scripts draw it. Open it in a browser and save it there"
    return ""
