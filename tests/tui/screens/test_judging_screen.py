"""Judging in place: the form, what it refuses, what is seen afterwards, undo and redo, and many at once."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from threading import Event
from typing import Any

import pytest
from desks import make_desk, make_library
from hands import screen_lines, type_text
from shots import settle
from textual.pilot import Pilot

from model.store import Store
from tui.desk.desk import Desk
from tui.screens.judge import JudgeScreen
from tui.widgets.one_of import OneOf
from tui.widgets.table import FrameTable
from tui.words import long_day


@pytest.fixture(autouse=True)
def signed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISSUEWATCH_ANALYST", "ana")


def desk_of_today() -> Desk:
    """A desk whose last day is that of its newest article, as the demo's is."""
    return make_desk(replace(make_library(), is_demo=True))


def judged() -> list[dict[str, Any]]:
    return Store().judgements().collect().to_dicts()


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait until the judgement is kept and shown."""
    for _ in range(200):
        await settle(pilot)
        if holds():
            return
        await pilot.pause(0.02)
    raise AssertionError("it never happened")


async def judge(pilot: Pilot[None], *keys: str, reason: str = "", opened_with: str = "x") -> None:
    """Open the form, press keys in it, give a reason, keep it."""
    before = len(judged())
    await pilot.press(opened_with)
    await settle(pilot)
    await pilot.press(*keys)
    pilot.app.screen.query_one("#reason").focus()
    await type_text(pilot, reason)
    await pilot.press("enter")
    await until(pilot, lambda: len(judged()) > before)
    await settle(pilot)


async def test_rows_that_a_judgement_makes_old_are_said_to_be_of_before(running, monkeypatch):
    gate, board = Event(), Desk.board
    async with running(desk_of_today()) as pilot:
        await judge(pilot, reason="they only pretend")
        monkeypatch.setattr(Desk, "board", lambda desk, session: gate.wait(20) and board(desk, session))
        await pilot.press("u")
        async with asyncio.timeout(20):
            while "reckoning" not in screen_lines(pilot)[1]:
                await pilot.pause(0.05)
        late = screen_lines(pilot)[1]
        gate.set()
        await settle(pilot)

        assert "reckoning … · 4 of 4" in late
        assert "reckoning" not in screen_lines(pilot)[1]


async def notices_gone(pilot: Pilot[None]) -> None:
    """Nothing lies over what is to be read."""
    pilot.app.clear_notifications()
    await settle(pilot)


def screen_words(pilot: Pilot[None]) -> str:
    return " ".join("\n".join(screen_lines(pilot)).split())


async def test_the_form_names_the_issue_of_a_claim(running):
    async with running(desk_of_today(), size=(100, 30)) as pilot:
        await pilot.press("enter", "enter", "x")
        await settle(pilot)
        assert " on River · " in screen_words(pilot)


async def test_a_reason_that_was_given_before_is_offered_as_it_is_typed_and_right_takes_it(running):
    async with running(desk_of_today(), size=(80, 24)) as pilot:
        await judge(pilot, reason="they only pretend")
        await pilot.press("j", "x")
        await settle(pilot)
        assert "→ takes an earlier one" in screen_words(pilot)
        pilot.app.screen.query_one("#reason").focus()
        await pilot.press("t", "h")
        await settle(pilot)
        await pilot.press("right", "enter")
        await until(pilot, lambda: len(judged()) == 2)

    assert [record["reason"] for record in judged()] == ["they only pretend"] * 2


async def test_the_answer_to_the_last_key_takes_the_place_of_the_one_before(running):
    async with running(desk_of_today(), size=(80, 24)) as pilot:
        await pilot.press("enter", "z")
        await settle(pilot)
        assert "Preview: beside" in screen_words(pilot)
        await pilot.press("z")
        await settle(pilot)
        assert "Preview: under" in screen_words(pilot)
        assert "Preview: beside" not in screen_words(pilot)

        await pilot.press("u", "z")  # what went wrong stays, whatever is answered next
        await settle(pilot)
        assert "There is nothing of ana to take back" in screen_words(pilot)
        assert "Preview: hidden" in screen_words(pilot)


async def test_an_issue_is_judged_under_the_cursor_and_seen_at_once(running):
    async with running(desk_of_today(), size=(100, 30)) as pilot:
        await pilot.press("down")
        await judge(pilot, "down", "e", "a", reason="they signed")
        await until(pilot, lambda: "▴ easing ✎" in screen_words(pilot))

        assert pilot.app.screen.query_one(FrameTable).selected_key == "border"
        assert "✎ ana: they signed · the rules say ● talking" in screen_words(pilot)
    assert [(row["verb"], row["issue"], row["level"], row["by"]) for row in judged()] == [
        ("override", "border", 2, "ana")
    ]


async def test_the_level_is_chosen_with_digits_as_with_arrows(running):
    async with running(desk_of_today()) as pilot:
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("down", "minus", "2")
        assert pilot.app.screen.query_one("#level", OneOf).value == -2
        await pilot.press("right")
        assert pilot.app.screen.query_one("#level", OneOf).value == -1
        await pilot.press("3")
        assert pilot.app.screen.query_one("#level", OneOf).value == 3


async def test_the_form_begins_at_the_level_that_there_is(running):
    async with running(desk_of_today()) as pilot:
        await pilot.press("x")
        await settle(pilot)

        assert pilot.app.screen.query_one("#level", OneOf).value == -3


async def test_escape_leaves_everything_as_it_was(running):
    async with running(desk_of_today()) as pilot:
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)

        assert not isinstance(pilot.app.screen, JudgeScreen)
    assert judged() == []


async def test_a_mistake_is_said_under_its_field_and_can_be_mended(running):
    async with running(desk_of_today()) as pilot:
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        lines = screen_lines(pilot)
        why = next(number for number, line in enumerate(lines) if "│ Why" in line)
        assert "a reason is needed" in lines[why + 1]
        assert pilot.app.focused is pilot.app.screen.query_one("#reason")

        await type_text(pilot, "so it is")
        assert "a reason is needed" not in screen_words(pilot)
        await pilot.press("down", "down")
        await type_text(pilot, "soon")
        await pilot.press("enter")
        await settle(pilot)
        assert "'soon' is no day; write 30d" in screen_words(pilot)
        assert pilot.app.focused is pilot.app.screen.query_one("#expires")

        await pilot.press(*["backspace"] * 4, "3", "0", "d", "enter")
        await until(pilot, lambda: bool(judged()))
    assert str(judged()[0]["expires"]) == "2023-07-18"


async def test_only_the_fields_that_are_needed_are_shown(running):
    async with running(desk_of_today(), issue="river") as pilot:
        await pilot.press("x")
        await settle(pilot)
        assert "Level" in screen_words(pilot)
        assert "30d" in screen_words(pilot)
        assert "holds from" not in screen_words(pilot)

        await pilot.press("right")
        await settle(pilot)
        assert "+3 ✓ agreed" not in screen_words(pilot)
        assert "30d" in screen_words(pilot)

        await pilot.press("right")
        await settle(pilot)
        form = pilot.app.screen.query_one("#target", OneOf)
        assert [choice.value for choice in form.choices] == ["border", "fish", "visas"]

        await pilot.press("right")
        await settle(pilot)
        assert "30d" not in screen_words(pilot)  # a pin has no expiry


async def test_a_claim_is_dismissed_and_stays_in_sight(running):
    async with running(desk_of_today(), size=(120, 40), issue="river") as pilot:
        await judge(pilot, "right", reason="from a play")
        await until(pilot, lambda: "✎ dismissed" in screen_words(pilot))
        await notices_gone(pilot)

        table = pilot.app.screen.query_one("#claims", FrameTable)
        assert table.row_count == 3
        assert table.selected_row["judged"] == "dismissed"
        assert "✎ ana: dismissed: from a play" in screen_words(pilot)
        assert "▾ strained since" in screen_words(pilot)  # the act that made it escalating counts no more


async def test_a_claim_that_is_kept_at_its_level_is_said_to_be_confirmed(running):
    async with running(desk_of_today(), size=(120, 40), issue="river") as pilot:
        await judge(pilot, reason="so it was")
        assert "as it was: confirmed, and read surely" in next(iter(pilot.app._notifications)).message
        await notices_gone(pilot)

        assert "✎ ana: confirmed: so it was" in screen_words(pilot)


async def test_a_claim_is_moved_to_another_issue(running):
    async with running(desk_of_today(), issue="river") as pilot:
        await judge(pilot, "right", "right", "down", "f", "i", reason="it is about fish")
        await until(pilot, lambda: "2 of 2" in screen_words(pilot))
    assert [(row["verb"], row["issue"], row["target"]) for row in judged()] == [("move", "river", "fish")]


async def test_what_is_dismissed_until_a_day_counts_again_from_the_day_after(running):
    async with running(desk_of_today(), size=(120, 40), issue="river") as pilot:
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("right", "down")
        await type_text(pilot, "still checked")
        await pilot.press("down")
        await type_text(pilot, "2d")
        await pilot.press("enter")
        await until(pilot, lambda: "✎ dismissed" in screen_words(pilot))
        last = judged()[0]["expires"]
        assert str(last) == "2023-06-20"

        pilot.app.screen.change(replace(pilot.app.desk.session, as_of=last))
        await until(pilot, lambda: long_day(last) in screen_words(pilot))
        assert "✎ dismissed" in screen_words(pilot)
        pilot.app.screen.change(replace(pilot.app.desk.session, as_of=last + timedelta(days=1)))
        await until(pilot, lambda: "✎ dismissed" not in screen_words(pilot))

        await pilot.press("7")
        await until(pilot, lambda: "expired" in screen_words(pilot))


async def test_in_the_article_the_current_claim_is_judged_and_marked(running):
    desk = desk_of_today()
    async with running(desk, size=(100, 30), article=desk.library.articles["id"][0]) as pilot:
        await judge(pilot, "down", "1", reason="only closed for repair")
        await until(pilot, lambda: "●✎River" in screen_words(pilot))
        await notices_gone(pilot)

        assert "✎ ana: was ✕ escalating: only closed for repair" in screen_words(pilot)


async def test_the_article_itself_is_not_relevant(running):
    desk = desk_of_today()
    async with running(desk, size=(100, 30), article=desk.library.articles["id"][0]) as pilot:
        await judge(pilot, reason="a quiz", opened_with="X")
        await until(pilot, lambda: "not relevant: a quiz" in screen_words(pilot))
        await pilot.press("1")
        await settle(pilot)

        assert "Border · none" in screen_words(pilot)


async def test_the_issue_is_judged_from_its_own_screen(running):
    async with running(desk_of_today(), issue="river") as pilot:
        await judge(pilot, "down", "0", reason="a truce", opened_with="X")
        await until(pilot, lambda: "○ raised" in screen_words(pilot))
    assert judged()[0]["verb"] == "override"


async def test_articles_are_judged_from_their_list(running):
    async with running(desk_of_today(), screen="articles") as pilot:
        await judge(pilot, reason="a quiz")
        await until(pilot, lambda: "not relevant: a quiz" in screen_words(pilot))

        assert "No claim." in screen_words(pilot)
        assert "✎ News of 2023-06-18" in screen_words(pilot)


async def test_undo_and_redo_say_what_they_did(running):
    async with running(desk_of_today(), size=(120, 40)) as pilot:
        await judge(pilot, "down", "0", reason="a truce")
        await until(pilot, lambda: "○ raised ✎" in screen_words(pilot))

        await pilot.press("u")
        await until(pilot, lambda: "✕ escalating" in screen_words(pilot) and "○ raised ✎" not in screen_words(pilot))
        await until(pilot, lambda: "Taken back" in screen_words(pilot) and "River: ○ raised" in screen_words(pilot))

        await pilot.press("U")
        await until(pilot, lambda: "○ raised ✎" in screen_words(pilot) and "Brought back" in screen_words(pilot))
    assert len(judged()) == 3


async def test_undo_with_nothing_to_undo_says_so(running):
    async with running(desk_of_today()) as pilot:
        await pilot.press("u")
        await until(pilot, lambda: "nothing of ana to take back" in screen_words(pilot))


HIDING = {"issue:fish": "2 selected, 2 hidden", "issue:river": "2 selected, 1 hidden", "": "2 selected"}
"""By a filter, what the title says of the first two rows of the board."""


async def test_many_are_judged_in_one_act_and_taken_back_in_one(running):
    async with running(desk_of_today(), size=(120, 40)) as pilot:
        await pilot.press("space", "space")
        await settle(pilot)
        assert "2 selected" in screen_words(pilot)
        for text, words in HIDING.items():
            pilot.app.screen.change(replace(pilot.app.desk.session, filter_text=text))
            await settle(pilot)
            assert f"{words} · " in screen_words(pilot)
        await judge(pilot, "down", "0", reason="a truce")
        await until(pilot, lambda: screen_words(pilot).count("○ raised ✎") == 2)

        assert "selected" not in screen_words(pilot)
        assert len({row["at"] for row in judged()}) == 1
        await pilot.press("u")
        await until(pilot, lambda: "✎" not in screen_words(pilot))
    assert len(judged()) == 4


@pytest.mark.parametrize(("start", "keys"), [({"screen": "log"}, ()), ({"issue": "river"}, ("tab",))])
async def test_what_is_selected_is_judged_by_its_claims_where_rows_are_none(running, start, keys):
    """The log's first two rows, and the first two of an issue's timeline."""
    async with running(desk_of_today(), **start) as pilot:
        await pilot.press(*keys, "space", "space", "end", "x")
        await settle(pilot)

        assert {subject.kind for subject in pilot.app.screen.case.subjects} == {"claim"}
        assert "Judge 2 claims as one" in screen_words(pilot)


async def test_after_a_judgement_the_screens_beneath_show_it_too(running):
    async with running(desk_of_today(), size=(120, 40), issue="border") as pilot:
        await judge(pilot, "down", "minus", "2", reason="no", opened_with="X")
        await until(pilot, lambda: "◼ frozen" in screen_words(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: "◼ frozen ✎" in screen_words(pilot))


async def test_what_is_judged_on_a_past_day_holds_from_it_and_is_seen_at_once(running):
    """Who looks from the day before does not see it; the log has the moment of the making too."""
    desk = make_desk(make_library())
    async with running(desk, size=(120, 40)) as pilot:
        past = desk.session.as_of
        await pilot.press("x")
        await settle(pilot)
        assert "From empty: the day looked at, 20 Jun 2023; else 2023-06-13 or 7d" in screen_words(pilot)
        await pilot.press("escape")
        await judge(pilot, "down", "0", reason="a truce")
        await until(pilot, lambda: "○ raised ✎" in screen_words(pilot))
        assert "raised, holds from 20 Jun 2023" in screen_words(pilot)

        pilot.app.screen.change(replace(pilot.app.desk.session, as_of=past - timedelta(days=1)))
        await until(pilot, lambda: "19 Jun 2023" in screen_words(pilot))
        assert "✎" not in screen_words(pilot)

        pilot.app.screen.change(replace(pilot.app.desk.session, as_of=past))
        await pilot.press("7")
        await settle(pilot)
        await notices_gone(pilot)
        assert f"✎ ana, {long_day(date.today())} · a truce · holds from 20 Jun 2023" in screen_words(pilot)
    assert [(row["holds_from"], row["at"].year) for row in judged()] == [(past, date.today().year)]


async def test_an_override_holds_from_the_day_that_is_typed_and_its_expiry_counts_from_there(running):
    """A text that is no day, and a day to come, are refused in the words of `issuewatch judge --as-of`."""
    async with running(make_desk(make_library()), size=(80, 24)) as pilot:
        await pilot.press("x")
        await settle(pilot)
        for name, text in {"reason": "a truce", "expires": "30d", "from": "soon"}.items():
            pilot.app.screen.query_one(f"#{name}").value = text
        await pilot.press("enter")
        await settle(pilot)
        assert "'soon' is no day; what fits: a day such as 2023-06-18" in screen_words(pilot)
        assert pilot.app.focused is pilot.app.screen.query_one("#from")

        pilot.app.focused.value = "2099-01-01"
        await pilot.press("enter")
        await settle(pilot)
        assert "2099-01-01 is to come" in screen_words(pilot)

        pilot.app.focused.value = "2023-05"
        await pilot.press("enter")
        await until(pilot, lambda: bool(judged()))
    assert [(str(row["holds_from"]), str(row["expires"])) for row in judged()] == [("2023-05-31", "2023-06-30")]


async def test_what_expires_before_today_is_kept_where_a_past_day_is_looked_at(running):
    """As `issuewatch judge --as-of` keeps it: the form's own example, 30 days from the day looked at, is one."""
    async with running(make_desk(make_library()), size=(120, 40), issue="river") as pilot:
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("right", "down")
        await type_text(pilot, "a quiz")
        await pilot.press("down")
        await type_text(pilot, "30d")
        await pilot.press("enter")
        await until(pilot, lambda: "✎ dismissed" in screen_words(pilot))
    assert [(row["verb"], row["expires"]) for row in judged()] == [("dismiss", date(2023, 7, 20))]


async def test_a_store_that_can_not_be_written_is_an_error_and_nothing_changes(running, home):
    async with running(desk_of_today()) as pilot:
        home.mkdir(parents=True, exist_ok=True)
        (home / "data").write_text("no folder")
        await pilot.press("x")
        await settle(pilot)
        pilot.app.screen.query_one("#reason").focus()
        await type_text(pilot, "so")
        await pilot.press("enter")
        await until(pilot, lambda: "where a folder" in screen_words(pilot))

        assert "✎" not in screen_words(pilot)


async def test_up_and_down_go_through_the_fields_of_the_form(running):
    async with running(issue="river") as pilot:
        await pilot.press("x")
        await settle(pilot)
        first = pilot.app.focused
        await pilot.press("down")
        below = pilot.app.focused
        await pilot.press("up")

        assert below is not first
        assert pilot.app.focused is first


async def test_in_the_form_no_sides_position_is_broken_at_the_end_of_a_line(running):
    async with running() as pilot:
        await pilot.press("x")
        await settle(pilot)
        lines = screen_lines(pilot)

        assert any("N ✕ escalating 2×" in line for line in lines)
        assert any("S ▾ strained 1×" in line for line in lines)
