"""The words over a screen: what is asked, the way there, the order of the rows."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from rich.cells import cell_len
from textual.content import Content

from model.words.counting import counted
from tui.desk.desk import Desk
from tui.widgets.lines import part_at
from tui.widgets.table import FrameTable
from tui.words import label_word, long_day, short_day

STEP: Final = " › "
"""Between two breadcrumbs."""


def asked_words(desk: Desk, spans: Sequence[str] = (), *, has_window: bool = True) -> str:
    """`+12 new · 31 Dec 2023 · 30 days · 67 of 109 articles (demo)`; `spans` in place of day and window.

    No window where it changes nothing: what is shown is not of its days.

    Two spans leave no room for the articles.
    """
    session, of = desk.session, desk.article_count
    known = desk.known_count(session)
    articles = counted(of, "article") if known == of else f"{known:,} of {counted(of, 'article')}"
    demo = " (demo)" if desk.is_demo else ""
    window = [counted(session.window_days, "day")] if has_window else []
    when = [" | ".join(spans)] if spans else [long_day(session.as_of), *window]
    return " · ".join([*desk.news_words, *when, *([f"{articles}{demo}"] if len(spans) < 2 else [])])


def span_words(first: date, last: date) -> str:
    """`22 Apr – 21 May 2023`, `from 1 Jan 2023`, `until 30 Jun 2023`, of one day `30 Jun 2023`."""
    if first == last:
        return long_day(last)
    if first == date.min:
        return f"until {long_day(last)}"
    if last == date.max:
        return f"from {long_day(first)}"
    return f"{short_day(first) if first.year == last.year else long_day(first)} – {long_day(last)}"


def breadcrumbs(steps: Sequence[str]) -> Content:
    """`Board › Taiwan › Article`, the last of them bold."""
    *before, here = steps
    return Content.assemble(*(part for step in before for part in (step, STEP)), (here, "bold"))


def step_at(steps: Sequence[str], x: int) -> int | None:
    """Which of the breadcrumbs is at a cell of the line."""
    return part_at([cell_len(step) for step in steps], x, len(STEP))


def order_words(table: FrameTable) -> str:
    """`by since ▾, issue ▴`; nothing for rows in the order in which they came."""
    labels = {column.name: column.sorts_by or label_word(column.label) for column in table.offered}
    steps = [f"{labels[name] or name} {'▾' if down else '▴'}" for name, down in table.sorts]
    return f"by {', '.join(steps)}" if steps else ""
