"""The levels of articles with what decided each: what its claims add up to, and those that it is of."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import polars as pl

from model.dossier import Constants
from model.reading.levels import article_levels, of_passages, votes
from model.words.counting import counted
from tui.text import one_line
from tui.wording.explaining import MARGIN, level_words, reasons
from tui.wording.weighed import weighed_words

KINDS: Final = {3: "deeds and refusals", 2: "contacts and words", 1: "mentions"}
"""Of each strength what has it."""


def explained_levels(
    claims: pl.DataFrame, why: pl.DataFrame, ids: Mapping[str, str], constants: Constants
) -> Iterator[str]:
    """A block of text per article and issue: CLAIMS and the reading's WHY with `context`; `ids` are what the input
    calls its articles.

    Below what the claims add up to are those that the level is of, as `explained` has them.
    """
    told = of_passages(claims)
    by_issue = votes(told).partition_by("article", "issue", as_dict=True)
    key = ["article", "sentence", "issue"]
    known = told.join(why.drop("level", "rule", "mode"), on=key, how="left", maintain_order="left")
    of_issue = known.partition_by("article", "issue", as_dict=True)
    for status in article_levels(claims).sort("article", "issue").iter_rows(named=True):
        issue = status["article"], status["issue"]
        count = counted(status["claims"], "claim")
        head = f"{one_line(ids[status['article']])} · {status['issue']} · {level_words(status['level'])} · {count}"
        lines = _decision(status, by_issue[issue], of_issue[issue], constants) if issue in by_issue else iter(())
        yield "\n".join([head, *(MARGIN + line for line in lines)]) + "\n"


def _decision(
    status: Mapping[str, Any], voted: pl.DataFrame, claims: pl.DataFrame, constants: Constants
) -> Iterator[str]:
    """What speaks for which level, and the claims behind it."""
    most = int(voted.select(pl.col("strength").max()).item())
    ranked = voted.sort("strength", "weight", "of_passage", descending=[True, True, False])
    for strength, name in KINDS.items():
        if levels := [_vote(row) for row in ranked.filter(strength=strength).iter_rows(named=True)]:
            yield f"{name}: {', '.join(levels)}{'' if strength == most else ', which are less'}"
    strongest = voted.filter(strength=most)["of_passage"]
    deciding = [status["level"]] if status["level"] in strongest else strongest.to_list()
    if status["level"] not in strongest:
        yield "hostile and friendly are in balance, which leaves 0 raised"
    for claim in claims.filter(pl.col("of_passage").is_in(deciding)).sort("sentence").iter_rows(named=True):
        passage = level_words(claim["of_passage"])
        whole = "" if claim["of_passage"] == claim["level"] else ", by the weights of all that it says"
        yield f"sentence {claim['sentence']} · {level_words(claim['level'])} · its passage {passage}{whole}"
        yield from (MARGIN + line for line in reasons(claim, constants))
        if claim["context"]:
            yield f"{MARGIN}words of its passage in their order: {'; '.join(map(weighed_words, claim['context']))}"


def _vote(row: Mapping[str, Any]) -> str:
    return f"{level_words(row['of_passage'])} {row['weight']:.2f} by {counted(row['votes'], 'claim')}"
