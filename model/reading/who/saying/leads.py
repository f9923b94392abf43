"""Leads: who says what is quoted without a verb that tells of speaking (`Bessent was blunt: “…”`, `…: Wang Yi`)."""

from typing import Final

import polars as pl

LED: Final = "led"
TAILED: Final = "tailed"
LEADS: Final = (LED, TAILED)
"""What stands for the verb: in `Bessent was blunt: “…”`, and behind what a title gives to somebody."""

_BEARER: Final = (
    r"(?:(?:[A-Z][^\s,:;“”\"]* ){1,6}[A-Z][^\s,:;“”\"]*|"
    r"(?:The|An?|One) [^,:;“”\"]{0,40}\b(?:spokes[a-z]+|official|diplomat|[a-z]*minister|secretary|ambassador|envoy|"
    r"senator|lawmaker|adviser|advisor|analyst|economist|professor|negotiator))"
)
_HEADED: Final = (
    rf"^({_BEARER}), ((?:[a-z]+ing|asked|pressed|when|after|before|on|in|at)\b[^,:;“”\"]{{0,60}}): *(“”|\"{{1,2}})"
)
"""`Jane Doe, stepping out: “…”`: nobody writes that she says it."""
_HEADING: Final = "$1, $2, said: $3"
_LED: Final = rf"^((?:On [A-Z][a-z]+,? )?(?:{_BEARER}|[A-Z][a-z]+)) ([a-z][^:“”\"]+: *(?:“”|\"{{1,2}}))"
"""`Bessent was blunt: “…”`."""
_ITEM: Final = r"^[-*•·–] ((?:[A-Z][^\s,:;“”\"]*\.? ){0,5}[A-Z][^\s,:;“”\"]*): *(“”|\"{1,2})"
"""`- Jane Doe: “…”` in a list."""
_OPENS: Final = r"^(?:As|When|While|If|For|In|Before|After|Since)\s"
_TAILED: Final = (
    r"^([^\s:“”\"]+ [^\s:“”\"]+ [^:“”\"]+): ((?:[A-Z][^\s,:;“”\"]*\.? ){0,5}"
    r"(?:[A-Z][A-Za-z’'-]+|ministry|spokes[a-z]+|officials?|embassy|minister|envoy|ambassador))\s*$"
)
"""`US tariffs help nobody: Wang Yi`, as a title has it."""


def has_tail(text: pl.Expr) -> pl.Expr:
    """Whether a text may end with who says it, as a title does."""
    return text.str.contains(_TAILED)


def with_leads(text: pl.Expr, is_silent: pl.Expr, mark: str) -> pl.Expr:
    """Texts, their quotations emptied, with one of `LEADS` between two marks; of those with a verb of speaking
    (`is_silent`: without) only such as `Jane Doe, stepping out: “…”`.
    """
    headed = text.str.replace(_HEADED, _HEADING)
    is_led = is_silent & ~text.str.contains(_OPENS)
    led = pl.when(is_led).then(headed.str.replace(_LED, f"$1 {mark}{LED}{mark} $2")).otherwise(headed)
    led = led.str.replace(_ITEM, f"$1 {mark}{LED}{mark} : $2")
    return led.str.replace(_TAILED, f"$1, {mark}{TAILED}{mark} $2.")
