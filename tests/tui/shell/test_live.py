"""The open dashboard while others write: what comes is shown, and nothing moves under the user's eyes."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta
from errno import ENOSPC
from functools import cache, partial
from pathlib import Path
from threading import Event, Semaphore
from typing import Any

import polars as pl
import pytest
from hands import screen_lines
from shots import settle
from textual.pilot import Pilot

import tui.desk.bench
import tui.shell.live
from model.article import Article, articles_frame
from model.dossier import Dossier, load_dossier
from model.errors import StoreError
from model.following import Follower
from model.judging import Ruling, Subject
from model.machine.beside import THREADS
from model.schema import Verb
from model.store import Library, ReadsArticles, Store, reader_for, take_in
from model.store.library import Progress
from tui.app import IssueWatchApp, Start
from tui.desk.bench import judge
from tui.desk.desk import Desk
from tui.palette import DeskCommands
from tui.widgets.frame_view import HEADER
from tui.widgets.marked_text import MarkedText
from tui.widgets.table import FrameTable

ROOT = Path(__file__).parents[2]
DAY = date(2023, 6, 1)
TALKS = "The United States and China held talks on Taiwan in Beijing. Beijing imposed tariffs on American soybeans."

OVERRIDE = Ruling(Verb.OVERRIDE, "they only pretend", -2)


@pytest.fixture(autouse=True)
def _quick_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tui.shell.live, "LOOK", 0.1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    return made


@cache
def rules() -> tuple[Dossier, ReadsArticles]:
    dossier = load_dossier()
    return dossier, reader_for(dossier)


def add(*numbers: int, text: str = TALKS) -> None:
    """Store articles by number, as another process would; a higher number is a later day."""
    dossier, reader = rules()
    articles = [
        Article(text=f"Number {number}. {text}", title=f"News {number}", date=DAY + timedelta(days=number))
        for number in numbers
    ]
    take_in(Store(), articles_frame(articles), dossier, reader)


@asynccontextmanager
async def open_dashboard(*, is_settled: bool = True, **start: Any) -> AsyncIterator[Pilot[None]]:
    """The dashboard on the store; not `is_settled` where a worker goes on."""
    app = IssueWatchApp(Start(**({"as_of": date(2023, 12, 1)} | start)))

    def is_drawn() -> bool:
        tables = app.screen.query(FrameTable)
        return any(table.row_count for table in tables) or bool(app.screen.query(MarkedText))

    async with app.run_test(size=(100, 24), notifications=True) as pilot:
        await until(pilot, is_drawn, is_settled=is_settled)
        yield pilot


async def until(pilot: Pilot[None], is_so: Callable[[], bool], *, is_settled: bool = True) -> None:
    """Wait until it is so; TimeoutError if it never is."""
    async with asyncio.timeout(60):
        while not is_so():
            await pilot.pause(0.05)
    if is_settled:
        await settle(pilot)


async def until_header(pilot: Pilot[None], words: str) -> None:
    await until(pilot, lambda: words in screen_lines(pilot)[0])


def place(table: FrameTable) -> tuple[object, int]:
    """The row under the cursor, and how far down the screen it is."""
    return table.selected_key, table.cursor_row - table.scroll_offset.y


def desk_of(pilot: Pilot[None]) -> Desk:
    assert isinstance(pilot.app, IssueWatchApp)
    assert pilot.app.desk
    return pilot.app.desk


async def test_what_another_process_adds_is_shown_with_how_much_it_is(folder: Path):
    add(1)
    for number in range(12):
        (folder / f"{number}.txt").write_text(f"Number {number}. {TALKS}", encoding="utf-8")
    command = [sys.executable, "-c", "from tui.command import main; main()", "add", str(folder)]
    async with open_dashboard() as pilot:
        before = screen_lines(pilot)[0]
        ran = asyncio.create_task(
            asyncio.to_thread(subprocess.run, command, cwd=ROOT, check=True, capture_output=True, env=os.environ | {})
        )
        # the notice, which may come and go while that one still reads what it has stored
        await until(pilot, lambda: any("+12 new" in line for line in screen_lines(pilot)[1:]))
        await ran
        await until_header(pilot, "+12 new")

        assert "1 article" in before
        assert "13 articles" in screen_lines(pilot)[0]


@pytest.mark.parametrize("keys", [(), ("down",) * 5, ("down",) * 29], ids=["not moved", "in the middle", "last"])
async def test_the_row_under_the_cursor_stays_under_it(keys: tuple[str, ...]):
    add(*range(30))
    async with open_dashboard(screen="articles") as pilot:
        await pilot.press(*keys)
        table = pilot.app.screen.query_one(FrameTable)
        before = place(table)
        add(*range(40, 52))  # newer: they come above
        await until_header(pilot, "+12 new")

        assert place(table) == before
        assert table.row_count == 42


async def test_what_came_is_told_with_the_filter_that_shows_it_and_that_does_also_after_more_came():
    add(*range(3))
    async with open_dashboard(screen="articles") as pilot:
        add(40, 41)
        await until(pilot, lambda: "the filter new:yes shows them" in "\n".join(screen_lines(pilot)))
        add(42)
        await until_header(pilot, "+3 new")
        pilot.app.screen.change(replace(desk_of(pilot).session, filter_text="new:yes"))
        await until(pilot, lambda: pilot.app.screen.query_one(FrameTable).row_count == 3)

        titles = pilot.app.screen.query_one(FrameTable).shown_frame["title"].to_list()
        assert sorted(titles) == ["News 40", "News 41", "News 42"]
        await pilot.press("1")
        await settle(pilot)
        assert "left out" not in screen_lines(pilot)[1]
        assert 0 < pilot.app.screen.query_one(FrameTable).row_count < len(desk_of(pilot).dossier.issues)


async def test_what_came_of_later_days_is_told_with_the_key_that_goes_on():
    add(*range(3))
    async with open_dashboard(as_of=date(2023, 6, 10)) as pilot:
        add(5, 40)
        words = "+2 new, 1 of them later than 10 Jun 2023 (0 goes on): the filter new:yes shows them"
        await until(pilot, lambda: words in " ".join(" ".join(screen_lines(pilot)).replace("▌", " ").split()))


async def test_what_is_scrolled_to_stays_though_the_cursor_is_elsewhere():
    add(*range(60))
    async with open_dashboard(screen="articles") as pilot:
        table = pilot.app.screen.query_one(FrameTable)
        await pilot.press("down")
        table.scroll_to(y=35, animate=False, force=True)
        await pilot.pause()
        first = screen_lines(pilot)[HEADER + 3]
        add(*range(70, 72))
        await until_header(pilot, "+2 new")

        assert screen_lines(pilot)[HEADER + 3] == first


async def test_an_order_that_was_chosen_stays():
    add(*range(10))
    async with open_dashboard(screen="articles") as pilot:
        table = pilot.app.screen.query_one(FrameTable)
        table.sort_by("title")
        table.move_to(table.shown_frame["article"][4])
        before = table.selected_key
        add(*range(20, 24))
        await until_header(pilot, "+4 new")

        assert (table.sorts, table.selected_key) == ([("title", False)], before)


async def test_in_an_issue_the_claim_under_the_cursor_stays_under_it():
    add(*range(30))
    async with open_dashboard(issue="taiwan") as pilot:
        await pilot.press("down", "down", "down")
        table = pilot.app.screen.query_one("#claims", FrameTable)
        before = place(table)
        add(*range(40, 45))
        await until_header(pilot, "+5 new")

        assert place(table) == before
        assert table.row_count == 35


async def test_the_text_that_is_read_does_not_jump():
    """The claims are in the first lines; the user reads far below them."""
    add(1, text=TALKS + "\n\n" + "\n\n".join(f"Paragraph {number} of no matter." for number in range(200)))
    article = Store().collect(Store().heads())["id"][0]
    async with open_dashboard(article=article) as pilot:
        text = pilot.app.screen.query_one(MarkedText)
        text.scroll_to(y=150, animate=False, force=True)
        await pilot.pause()
        before = screen_lines(pilot)[4:-6]
        add(*range(40, 45))
        await until_header(pilot, "+5 new")

        assert screen_lines(pilot)[4:-6] == before
        assert "Paragraph" in "".join(before)


async def test_the_screens_beneath_show_it_when_they_are_seen_again():
    add(*range(5))
    async with open_dashboard(issue="taiwan") as pilot:
        board = pilot.app.screen_stack[-2].query_one(FrameTable)
        before = board.frame
        add(40)
        await until_header(pilot, "+1 new")
        await pilot.press("escape")
        await settle(pilot)

        assert board is pilot.app.screen.query_one(FrameTable)
        assert not board.frame.equals(before)


async def test_the_first_articles_take_the_place_of_the_demo():
    async with open_dashboard(as_of=None) as pilot:
        demo = screen_lines(pilot)[0]
        add(1)
        await until(pilot, lambda: "(demo)" not in screen_lines(pilot)[0])

        assert "(demo)" in demo
        assert desk_of(pilot).session.as_of == date.today()


class SlowRules:
    """Today's rules, which read a batch only when they are let."""

    def __init__(self) -> None:
        self._reader = rules()[1]
        self.fingerprint = self._reader.fingerprint
        self.let = Semaphore(0)
        self.read: list[int] = []

    def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
        """So many articles are noted as soon as they are begun with."""
        self.read.append(articles.height)
        self.let.acquire(timeout=120)
        return self._reader.claims(articles)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What the reading was answered each time that it asked whether to stop: before each batch that it takes up."""
    read_again, answers = Follower.read_again, list[bool]()

    def ask(
        follower: Follower, dossier: Dossier, progress: Progress | None, is_unwanted: Callable[[], bool]
    ) -> Library | None:
        def answered() -> bool:
            answer = is_unwanted()
            answers.append(answer)
            return answer

        return read_again(follower, dossier, progress, answered)

    monkeypatch.setattr(Follower, "read_again", ask)
    return answers


@pytest.fixture
def new_rules(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowRules]:
    """Rules that have not yet read what those before have; they do so by five articles."""
    monkeypatch.setattr("model.store.library.SOON_READ", 0)
    monkeypatch.setattr("model.store.library.READ_AT_ONCE", 5)
    slow = SlowRules()
    monkeypatch.setattr("model.following.reader_for", lambda _: slow)
    yield slow
    slow.let.release(1000)


def add_as_read_before(*numbers: int) -> None:
    """Store articles whose claims are those of older rules."""
    dossier, store = load_dossier(), Store()
    add(*numbers)
    made = store.collect(store.claims(dossier.slug, rules()[1].fingerprint)).with_columns(rule=pl.lit("old-rule"))
    store.put_claims(dossier.slug, "older", store.collect(store.heads())["id"], made)
    store.drop_older_claims(dossier.slug, "older")


async def test_while_the_rules_are_new_the_claims_of_the_old_ones_are_shown_then_those_of_the_new(
    new_rules: SlowRules,
):
    add_as_read_before(*range(20))
    async with open_dashboard(is_settled=False) as pilot:
        shown = set(desk_of(pilot).library.claims["rule"])
        header = screen_lines(pilot)[0]
        new_rules.let.release(1000)
        await until(pilot, lambda: not desk_of(pilot).library.is_stale)

        assert shown == {"old-rule"}
        assert "reading again" in header
        assert "old-rule" not in set(desk_of(pilot).library.claims["rule"])
        assert "reading" not in screen_lines(pilot)[0]
        assert sum(new_rules.read) == 20


async def test_reading_is_stopped_by_a_key_after_the_batches_at_hand_and_goes_on_by_it(new_rules: SlowRules):
    add_as_read_before(*range(40))
    async with open_dashboard(is_settled=False) as pilot:

        def header() -> str:
            return screen_lines(pilot)[0]

        new_rules.let.release(1)
        await until(pilot, lambda: "reading again, 5 of 40" in header(), is_settled=False)
        offered = screen_lines(pilot)[-1]
        await pilot.press("R")
        await until(pilot, lambda: "stopping the reading, 5 of 40" in header(), is_settled=False)
        new_rules.let.release(10)
        await until(pilot, lambda: "reading stopped at" in header())
        stopped_at = sum(new_rules.read)
        notices = [notice.message for notice in pilot.app._notifications]
        await pilot.pause(0.5)  # some looks at the store, which has changed

        assert "R stop, go on" in offered
        assert 5 < stopped_at < 40
        assert notices == [
            f"Reading stopped at {stopped_at} of 40: the earlier claims stay; "
            "it goes on at the next start, or with R now"
        ]
        assert f"reading stopped at {stopped_at} of 40" in header()
        assert set(desk_of(pilot).library.claims["rule"]) == {"old-rule"}
        assert sum(new_rules.read) == stopped_at

        new_rules.let = Semaphore(1)
        await pilot.press("R")
        await until(pilot, lambda: f"reading again, {stopped_at + 5} of 40" in header(), is_settled=False)
        new_rules.let.release(1000)
        await until(pilot, lambda: not desk_of(pilot).library.is_stale)

        assert "reading" not in header()
        assert sum(new_rules.read) == 40
        assert "old-rule" not in set(desk_of(pilot).library.claims["rule"])
        assert "R stop" not in screen_lines(pilot)[-1]


async def test_reading_that_can_not_be_kept_is_said_to_have_failed_and_goes_on_by_the_key(
    new_rules: SlowRules, monkeypatch: pytest.MonkeyPatch
):
    add_as_read_before(*range(20))
    put = Store.put_claims

    def refuse(*_: Any, **__: Any) -> None:
        raise StoreError("claims: may not be written by this user")

    monkeypatch.setattr(Store, "put_claims", refuse)
    async with open_dashboard(is_settled=False) as pilot:
        new_rules.let.release(1000)
        await until_header(pilot, "reading failed")
        notices = [notice.message for notice in pilot.app._notifications]
        monkeypatch.setattr(Store, "put_claims", put)
        await pilot.press("R")
        await until(pilot, lambda: not desk_of(pilot).library.is_stale)

        assert notices == ["claims: may not be written by this user"]
        assert "reading" not in screen_lines(pilot)[0]


async def test_what_comes_while_reading_is_stopped_is_shown_and_does_not_start_it(
    new_rules: SlowRules, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("model.following.BEING_READ", 0)
    add_as_read_before(*range(40))
    async with open_dashboard(is_settled=False) as pilot:
        await pilot.press("R")
        new_rules.let.release(1000)
        await until_header(pilot, "reading stopped")
        stopped_at = sum(new_rules.read)
        add(50)
        await until_header(pilot, "+1 new")
        await pilot.pause(0.3)

        assert f"reading stopped at {stopped_at} of 40" in screen_lines(pilot)[0]
        assert sum(new_rules.read) == stopped_at


async def test_who_stops_and_thinks_better_of_it_reads_on_to_the_end(new_rules: SlowRules, asked: list[bool]):
    add_as_read_before(*range(40))
    async with open_dashboard(is_settled=False) as pilot:
        await until(
            pilot, lambda: len(asked) > THREADS, is_settled=False
        )  # no further batch is taken up until one is read
        await pilot.press("R", "R")
        new_rules.let.release(1000)
        await until(pilot, lambda: not desk_of(pilot).library.is_stale)

        assert sum(new_rules.read) == 40
        assert not any(asked)
        assert not pilot.app._notifications


async def test_help_and_palette_have_the_key_while_there_is_something_to_stop(new_rules: SlowRules):
    add_as_read_before(*range(40))
    async with open_dashboard(is_settled=False) as pilot:
        palette = DeskCommands(pilot.app.screen)
        reading = [entry.text for entry in palette.entries()]
        await pilot.press("R")
        stopped = [entry.text for entry in palette.entries()]
        await pilot.press("question_mark", *"what runs")
        await until(
            pilot, lambda: any("Stop what runs, or go on" in line for line in screen_lines(pilot)), is_settled=False
        )
        new_rules.let.release(1000)

        assert "Stop what runs in the background" in reading
        assert "Go on in the background" in stopped


async def test_what_comes_into_a_watched_folder_is_taken_in(folder: Path):
    add(1)
    async with open_dashboard(is_settled=False, watch=(str(folder),)) as pilot:
        (folder / "new.txt").write_text(f"Something else. {TALKS}", encoding="utf-8")
        await until(pilot, lambda: "+1 new" in screen_lines(pilot)[0], is_settled=False)

        assert desk_of(pilot).article_count == 2


async def test_a_watched_folder_that_is_gone_is_told_and_taken_up_when_it_is_back(folder: Path):
    add(1)
    async with open_dashboard(is_settled=False, watch=(str(folder),)) as pilot:
        await pilot.pause(1)
        folder.rmdir()
        await until(
            pilot, lambda: any("is gone" in told.message for told in pilot.app._notifications), is_settled=False
        )
        folder.mkdir()
        (folder / "new.txt").write_text(f"Something else. {TALKS}", encoding="utf-8")
        await until(pilot, lambda: "+1 new" in screen_lines(pilot)[0], is_settled=False)

        assert desk_of(pilot).article_count == 2


async def test_what_comes_while_a_judgement_is_kept_stays_in_sight(monkeypatch: pytest.MonkeyPatch):
    begun, go_on, shown = Event(), Event(), list[int]()
    confirmed, take_up = tui.desk.bench.confirmed, Desk.take_up

    def slow(*given: Any) -> frozenset[str]:
        begun.set()
        go_on.wait(timeout=120)
        return confirmed(*given)

    def taking_up(desk: Desk, library: Library, came: pl.Series | None = None) -> None:
        shown.append(library.articles.height)
        take_up(desk, library, came)

    monkeypatch.setattr(tui.desk.bench, "confirmed", slow)
    monkeypatch.setattr(Desk, "take_up", taking_up)
    add(1)
    async with open_dashboard() as pilot:
        pilot.app.screen.keep(partial(judge, subjects=[Subject("trade")], ruling=OVERRIDE, day=date(2023, 12, 1)))
        await until(pilot, begun.is_set, is_settled=False)
        add(2)
        await until(pilot, lambda: "+1 new" in screen_lines(pilot)[0], is_settled=False)
        go_on.set()
        await until(pilot, lambda: any(notice.title == "Judged" for notice in pilot.app._notifications))

        assert desk_of(pilot).library.judgements["issue"].to_list() == ["trade"]
        assert set(shown) == {2}


async def test_a_folder_that_can_not_be_watched_is_told_once_and_the_dashboard_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*given: Any, **named: Any) -> Iterator[None]:
        yield from ()
        raise OSError(ENOSPC, "OS file watch limit reached.")

    monkeypatch.setattr("watchfiles.watch", refuse)
    monkeypatch.setattr("model.watching.PATIENCE", 1)
    add(1)
    async with open_dashboard(is_settled=False, watch=(str(folder),)) as pilot:
        await until(pilot, lambda: bool(pilot.app._notifications), is_settled=False)
        add(2)
        await until(pilot, lambda: "+1 new" in screen_lines(pilot)[0], is_settled=False)
        told = [notice.message for notice in pilot.app._notifications if "+1 new" not in notice.message]

        assert told == [f"{folder}: can't be watched any more: OS file watch limit reached."]


async def test_a_store_that_gives_trouble_is_told_once_and_what_is_shown_stays():
    add(*range(3))
    async with open_dashboard() as pilot:
        log = Store().folder / "articles" / "_delta_log"
        (log / f"{99:020}.json").write_text("garbage", encoding="utf-8")
        await until(pilot, lambda: len(pilot.app._notifications) > 0)
        await pilot.pause(0.5)

        assert len(pilot.app._notifications) == 1
        assert "3 articles" in screen_lines(pilot)[0]
