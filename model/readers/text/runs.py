"""Words of a document that look alike and lead to one place, of which its paragraphs and their lines are made."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from model.readers.text.paragraphs import ADDRESS, Paragraph, as_spaced, is_nothing_beside
from model.words.surrogates import whole


class Run(NamedTuple):
    """Some of them."""

    text: str
    """Characters beyond 16 bits may be in two halves, each in a run of its own."""
    url: str = ""
    """Where they lead to."""
    is_bold: bool = False
    is_break: bool = False
    """Ends a line within a paragraph."""


def paragraph_of_runs(runs: Sequence[Run], looks: Paragraph) -> Paragraph:
    """The paragraph that runs are, which looks as another; without words, if they have none."""
    told = [run for run in runs if run.text.strip()]
    if not looks.style and told and all(run.is_bold for run in told):
        looks = looks._replace(style="bold")
    paragraph = _in_one(runs, looks)
    ends = [at for at, run in enumerate(runs) if run.is_break]
    if not ends:
        return paragraph
    lines = (runs[begin + 1 : end] for begin, end in pairwise([-1, *ends, len(runs)]))
    return paragraph._replace(lines=tuple(_in_one(line, looks) for line in lines))


def _in_one(runs: Sequence[Run], looks: Paragraph) -> Paragraph:
    words = _as_one("".join(run.text for run in runs))
    named: dict[str, str] = {}
    for run in runs:
        if run.url.startswith(("http://", "https://")):
            named[run.url] = named.get(run.url, "") + run.text
    beside = "".join(run.text for run in runs if not run.url)
    named |= {url: named.get(url, "") for url in ADDRESS.findall(beside)}
    return looks._replace(
        text=as_spaced(words),
        links=tuple(named),
        names=tuple(_as_one(name).strip() for name in named.values()),
        is_link=bool(named) and is_nothing_beside(ADDRESS.sub("", _as_one(beside))),
    )


def _as_one(words: str) -> str:
    """With characters that came in two halves in one."""
    return whole(words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
