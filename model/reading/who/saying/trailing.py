"""Trailing attributions: a sentence ends with who says all of it (`China opposes …, Mao Ning said on Friday`)."""

from typing import Final

import polars as pl

from model.days.dating import WEEKDAYS
from model.words.english import english

DAYS: Final = "|".join(WEEKDAYS)
_REST_OF_SENTENCE: Final = (
    r"^ (?:the |an? )?(?:[A-Z][^\s,]*|(?:spokes[a-z]+|official|minister|ministry|diplomat|ambassador|envoy|secretary|"
    r"senator|embassy|department|analyst|economist|expert|professor|source|person|people)\.?)"
    r"(?: (?:[A-Z][^\s,]*|of|for|the|and|in|at|on|to|an?|statement|last|week|month|foreign|defen[cs]e|commerce|trade|"
    r"spokes[a-z]+|officials?|minister|ministry|secretary|department|embassy|ambassador|envoy|news|agency|post|analyst|"
    r"economist|consultanc(?:y|ies)|consultants?|firm|company|think|tank|bank|brokerage|group|research|university|"
    r"institute|cent(?:er|re)|advisory|law|lobby|association|non-?profit|advocacy|investment|fund|magazine|newsletter)"
    r"\.?){0,10}(?: who (?:asked|declined|insisted|refused|requested|spoke|wished) [^,“”\"]{3,90})?"
    r"(?:, (?:an?|the|who|its|China[’']s) [^,“”\"]{3,90})?\s*$"
)
"""`…, said Jane Doe, an economist.`: what is no name any more (`said the US had yet to reply`) says that it is none."""
_SCENE: Final = (
    r",\s(?:as|while|after|amid|despite|following|ahead of|days|weeks|hours|a (?:day|week|month))\s[^“”\"]*$"
)
_ENDS_SENTENCE: Final = (
    r"^(?: (?:on|in|at|during|after|before|aboard|from|via|late|early|earlier|later|last|this|today|yesterday|again|"
    rf"here|{DAYS})(?: [^,;:“”\"]*)?)?(?:[.,]?\s*$|,\s(?:{'|'.join(english().adding)})\s|{_SCENE})"
)
"""`…, she said on Friday.`, `…, she said, adding that …`, `…, she said, as tensions flared.`"""
_TOLD_TO: Final = r"^ [^,;:“”\"]+,?\s*$"
"""`…, she told a briefing in Beijing.`"""
_BEHIND_COMMA: Final = r",\s[^\s,;:“”\"()\[\]—–][^,;:“”\"()\[\]—–]*$"
_JOINS: Final = (
    r",\s(?:and|but|as|while|which|who|whom|whose|that|where|when|if|though|although|after|before|because|"
    r"since|so|or|nor|"
    r"yet|with|what|how|than|then)\s[^,]*$"
)
"""What a comma joins is a clause of its own, or hangs on the one before."""


def is_last_said() -> pl.Expr:
    """Whether a sentence ends behind a verb with who says it; what is said may stand there itself (`Jane Doe, an
    economist, said China opposes …`).
    """
    is_behind = pl.col("before").str.contains(r",\s*$")
    ends = pl.when(is_behind).then("after").str.contains(_REST_OF_SENTENCE)
    is_cut = pl.col("is_followed") & ~pl.col("after").str.contains(",", literal=True)
    return is_behind & ends & ~is_cut


def is_trailing() -> pl.Expr:
    """Whether an attribution ends its sentence behind a comma."""
    head, after = pl.col("head"), pl.col("after")
    own = head.str.contains(_BEHIND_COMMA) & ~head.str.contains(_JOINS)
    after = pl.when(own).then(after)  # few: only of these it is asked
    is_told = (pl.col("piece") == "told") & after.str.contains(_TOLD_TO) & ~after.str.contains(" that ", literal=True)
    ends = own & (after.str.contains(_ENDS_SENTENCE) | is_told)
    told = pl.when("is_inverted").then(is_last_said()).otherwise(ends)
    return (told & ~pl.col("is_adding")).fill_null(value=False).alias("is_trailing")
