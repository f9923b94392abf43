"""Joined verbs: who says something by a later verb of its subject (`Jane Doe met the envoy and told him …`)."""

from typing import Final

import polars as pl

from model.words.english import english

_JOINED: Final = r"(?:^|\s)(?:and|but|yet|then)(?: (?:later|also|then|again|[a-z]+ly))?\s*$"
"""A verb behind it has the subject of the one before, whoever is named last."""
_WHO: Final = r"((?:[A-Z][^\s,]*\.? ){0,3}[A-Z][^\s,]+), who [a-z][^,;:]*$"
_DATELINE: Final = r"(?:[A-Z][A-Z.,’' ]+ (?:\([A-Za-z.]+\) )?[—–-]+ )?"
_LINK: Final = r"(?:(?:And|But|Then|Later|Meanwhile|However|Instead|Yet|Still),? )?"
_SETTING: Final = (
    r"(?:(?:In|On|At|After|Before|When|While|As|During|Since|Following|Despite|By|With|For|Asked|Speaking|Earlier|Last|"
    r"This|Late|Early)\b[^,;:]{2,70}, |(?:On|Last|This|Earlier) [A-Za-z]+ )?"
)
_DID: Final = (
    "began|broke|brought|came|chose|cut|did|drew|fell|flew|found|gave|got|grew|had|held|hit|kept|knew|laid|led|left|lost|"
    "made|met|paid|put|ran|read|rose|sat|saw|sent|set|shook|shot|shut|sold|sought|spoke|stood|stuck|struck|threw|took|"
    "went|withdrew|won|wrote|has|have|is|are|was|were|agreed|freed|guaranteed"
)
_DOER: Final = (
    rf"^\W*{_DATELINE}{_LINK}{_SETTING}((?:[^\s,;:]+ ){{0,7}}?[^\s,;:]+(?:,[^,;:]+,)?) (?:also |then |[a-z]+ly )?"
    rf"(?:[a-z]+[^e\s]ed|{_DID})\b"
)
"""The subject of a sentence, with what is said of it in commas, up to its first verb."""
_NAMED_DOER: Final = (
    rf"^\W*{_DATELINE}{_LINK}{_SETTING}((?:[A-Z][^\s,;:]* ){{0,4}}[A-Z][^\s,;:]*(?:,[^,;:]+,)?) "
    r"(?:[a-z]+ly )?[a-z]{4,} "
)
"""The same where it is a name: behind that any word is the verb."""


def with_doer(head: pl.Expr) -> pl.Expr:
    """`head`, what stands before a verb of speaking: of one that is joined to another verb, the subject of both, which
    is that of the sentence (`opening`) where it is the first that tells of speaking (`place`).
    """
    is_whole = ~pl.col("piece").is_in(english().saying_together)  # `to stand firm and say no`
    is_joined = head.str.contains(_JOINED) & is_whole & ~pl.col("is_inverted") & (pl.col("place") == 1)
    first = pl.when(is_joined).then("opening")  # few: only of these it is asked
    doer = pl.coalesce(head.str.extract(_WHO), first.str.extract(_DOER), first.str.extract(_NAMED_DOER), pl.lit(""))
    return pl.when(is_joined).then(doer + pl.lit(" ")).otherwise(head)
