"""Granted: what was asked for and is done ("gave in to a demand to drop the tariffs"): it is asked for no more."""

from typing import Final

import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import marked
from model.reading.text.spans import of_rows, text_before

_MAY_BE: Final = r" (?:demand|pressure |request|plea|appeal|wish|insistence|calls? (?:for|to) )"
WISH: Final = r"^(?:demands?|pressure|requests?|pleas?|appeals?|wish(?:es)?|insistence|calls? (?:for|to))\b"
"""Phrases that name what somebody wants."""
_GRANTED: Final = (
    r"(?:(?:met|meets|granted|grants|accepted|accepts|satisfied|satisfies|fulfilled|fulfils|heeded|heeds|honou?red)|"
    r"(?:gave in|gives in|given in|bowed|bows|yielded|yields|bent|bends|caved|caved in|caves in|acceded|accedes|agreed|"
    r"agrees|assented|consented|submitted|surrendered|succumbed) to|(?:complied|complies|went along) with)"
)
GRANTED: Final = quick(rf" {_GRANTED} (?:[\w-]+ ){{0,4}}$")
"""What stands before it where it is granted."""
NOT_GRANTED: Final = quick(
    rf" (?:not|never|nor|t|if|unless|hardly|nearly|almost) (?:\w+ )?{_GRANTED} (?:[\w-]+ ){{0,4}}$"
)
"""And where it is not."""


def without_granted(found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Hits less the words for a wish that was granted: cues, and what says of a deed that it is only wanted."""
    plain = said["plain"]
    rows = plain.str.contains(_MAY_BE).arg_true()
    rows = rows.filter(plain.gather(rows).str.contains(rf" {_GRANTED} "))
    if rows.is_empty():
        return found
    is_wish = pl.col("type").is_in(["cue", "mode"]) & pl.col("phrase").str.contains(WISH)
    wishes = of_rows(found.with_row_index("place"), rows).filter(is_wish)
    before = text_before(said, wishes)
    granted = wishes["place"].filter(before.str.contains(GRANTED) & ~before.str.contains(NOT_GRANTED))
    if granted.is_empty():
        return found
    return found.filter(~pl.Series(marked(granted.to_numpy(), found.height)))
