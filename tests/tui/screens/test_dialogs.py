"""Help, themes and the palette: what lies over a screen."""

import asyncio
from datetime import date

import pytest
from desks import make_desk, make_library
from hands import screen_lines, type_text
from shots import settle
from textual.command import CommandList

from model.dossier import Dossier, Issue
from tui import bindings
from tui.desk.saved import SavedView, keep_view
from tui.desk.speaker import Speaker
from tui.palette import DeskCommands
from tui.screens.help import HelpScreen
from tui.screens.issue import IssueScreen
from tui.screens.theme import ThemeScreen
from tui.terminal.clipboard import clipboard_file
from tui.widgets.pick_list import PickList


async def palette_found(pilot):
    """Wait until the palette has found something, however busy the machine is."""
    async with asyncio.timeout(20):
        while not pilot.app.screen.query_one(CommandList).option_count:
            await pilot.pause(0.05)
    await pilot.pause(0.3)


async def test_help_has_every_live_binding_with_its_key(running):
    async with running(size=(100, 80)) as pilot:
        live = bindings.live(pilot.app.screen.active_bindings)
        await pilot.press("question_mark")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert len(live) > 15
    assert [binding.id for binding, _ in live if binding.description not in text] == []


async def test_help_says_what_the_glyphs_mean(running):
    async with running(size=(100, 80)) as pilot:
        await pilot.press("question_mark")
        await settle(pilot)
        text = " ".join("\n".join(screen_lines(pilot)).split())

    assert "✕ escalating -3" in text
    assert "▼ worsened" in text


async def test_enter_on_words_that_nothing_has_says_so(running):
    async with running() as pilot:
        await pilot.press("question_mark")
        await type_text(pilot, "xyzzy")
        await pilot.press("enter")
        await settle(pilot)

        assert "There is nothing to take for “xyzzy”." in "\n".join(screen_lines(pilot))


async def test_help_says_what_the_header_tells_of_what_came_in(running):
    async with running(screen="people") as pilot:
        await pilot.press("question_mark")
        await type_text(pilot, "new:yes")
        await settle(pilot)

        assert "+12 new" in "\n".join(screen_lines(pilot))


async def test_help_is_typed_into_and_enter_does_what_is_found(running):
    async with running() as pilot:
        await pilot.press("question_mark")
        await type_text(pilot, "theme")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))
        await pilot.press("enter")
        await settle(pilot)

        assert "Choose a theme" in text
        assert "Copy with citation" not in text
        assert isinstance(pilot.app.screen, ThemeScreen)


async def test_help_that_finds_nothing_says_so_and_esc_clears_before_it_closes(running):
    async with running() as pilot:
        await pilot.press("question_mark")
        await type_text(pilot, "xyzzy")
        await pilot.press("enter")
        await settle(pilot)
        assert "Nothing has these words." in "\n".join(screen_lines(pilot))
        pilot.app.clear_notifications()
        await settle(pilot)
        assert "esc clear" in "\n".join(screen_lines(pilot))

        await pilot.press("escape")
        await settle(pilot)
        assert "esc close" in "\n".join(screen_lines(pilot))
        assert isinstance(pilot.app.screen, HelpScreen)
        await pilot.press("escape")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, HelpScreen)


async def test_the_cursor_of_help_moves_while_one_types(running):
    async with running() as pilot:
        await pilot.press("question_mark", "m", "a", "t", "r", "i", "x", "down", "up", "enter")
        await settle(pilot)

        assert pilot.app.screen.crumb == "Matrix"


async def test_help_shows_the_key_that_the_user_chose(running):
    async with running(keymap={"filter": "f4"}) as pilot:
        await pilot.press("question_mark")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert any("f4" in line and "Filter as you type" in line for line in text.splitlines())


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_a_dialog_is_closed_without_leaving_the_program(running, key):
    async with running() as pilot:
        await pilot.press("T", key)
        await settle(pilot)

        assert not isinstance(pilot.app.screen, ThemeScreen)
        assert pilot.app.is_running


async def test_a_theme_is_seen_as_the_cursor_is_on_it_and_escape_brings_the_old_one_back(running):
    async with running() as pilot:
        await pilot.press("T", "down")
        await settle(pilot)
        seen = pilot.app.theme
        await pilot.press("escape")
        await settle(pilot)

        assert (seen, pilot.app.theme) == ("high-contrast", "dark")


async def test_enter_keeps_the_theme(running):
    async with running() as pilot:
        await pilot.press("T", "down", "enter")
        await settle(pilot)

        assert pilot.app.theme == "high-contrast"


async def test_the_palette_is_a_box_with_a_title_like_any_other_dialog(running):
    async with running(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p")
        await palette_found(pilot)
        lines = screen_lines(pilot)

    assert any("╭─ Find ─" in line for line in lines)
    assert any("⏎ do it · esc close ─╯" in line for line in lines)


async def test_the_palette_finds_an_issue_and_opens_it(running):
    async with running() as pilot:
        await pilot.press("ctrl+p")
        await type_text(pilot, "fisheries")
        await palette_found(pilot)
        await pilot.press("enter")
        await settle(pilot)

        assert isinstance(pilot.app.screen, IssueScreen)
        assert pilot.app.screen.issue == "fish"


async def test_in_five_lines_of_twenty_each_dialog_shows_what_is_typed_and_what_it_is_for(running):
    seen = {}
    async with running(size=(20, 5)) as pilot:
        for key, word in {
            "ctrl+p": "Why it",
            "e": ".csv",
            "v": "No view",
            "question_mark": "Why",
            "x": "What",
        }.items():
            await pilot.press(key)
            await settle(pilot)
            if key == "ctrl+p":
                await palette_found(pilot)
            seen[word] = [line for line in screen_lines(pilot) if word in line]
            await pilot.press("escape")
            await settle(pilot)

    assert all(seen.values()), seen


async def test_the_palette_offers_commands_issues_and_themes(running):
    async with running() as pilot:
        entries = list(DeskCommands(pilot.app.screen).entries())
    texts, about = [entry.text for entry in entries], [entry.about.split(" · ")[0] for entry in entries]

    assert list(dict.fromkeys(about))[:4] == ["This screen", "Go", "Find", "Time"]
    assert list(dict.fromkeys(about))[4:8] == ["Judge", "Select", "Take", "Program"]
    assert "Matrix: issues by month" in texts
    assert "Issue: Fisheries" in texts
    assert "Theme: light" in texts


async def test_the_palette_shows_a_name_with_brackets_as_it_is(running):
    odd = Dossier(slug="odd", name="Odd", issues=(Issue(slug="odd", name="[/] Odd [b]", description="[red"),))
    async with running(make_desk(make_library({}, dossier=odd))) as pilot:
        provider = DeskCommands(pilot.app.screen)
        hits = [hit async for hit in provider.search("Odd")]

    assert "Issue: [/] Odd [b]" in [str(hit.match_display).split("  ")[0] for hit in hits]


async def test_the_palette_finds_people_and_opens_all_that_they_say_under_the_filter_that_is(running):
    async with running(make_desk(filter_text="level<0")) as pilot:
        await pilot.press("ctrl+p")
        await type_text(pilot, "ada")
        await palette_found(pilot)
        await pilot.press("enter")
        await settle(pilot)

        assert pilot.app.screen.speaker == Speaker("Ada North", "N")
        assert "Board › Ada North" in screen_lines(pilot)[1]
        assert "1 of 1 claims · level<0" in screen_lines(pilot)[1]

        await pilot.press("escape")
        await settle(pilot)
        assert pilot.app.screen.crumb == "Board"
        assert pilot.app.desk.session.filter_text == "level<0"


async def test_the_palette_says_for_which_side_a_person_speaks(running):
    async with running() as pilot:
        found = list(DeskCommands(pilot.app.screen).found_people("ada"))

    assert [(entry.text, entry.about) for entry in found] == [("Person: Ada North", "N · 1 claim")]


async def test_the_palette_has_the_command_that_writes_a_briefing_of_what_is_looked_at(running):
    desk = make_desk(filter_text="-kind:word level<0")
    desk.clipboard = "file"
    async with running(desk) as pilot:
        await pilot.press("ctrl+p")
        await type_text(pilot, "brief")
        await palette_found(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.app.workers.wait_for_complete()
        (entry,) = (each for each in DeskCommands(pilot.app.screen).entries() if "Briefing" in each.text)

    days = "--since 30d --until 2023-06-20"
    assert entry.about == f"issuewatch brief --dossier us-china {days} -- '-kind:word level<0'"
    assert clipboard_file().read_text(encoding="utf-8") == entry.about


async def test_a_day_that_is_typed_into_the_palette_is_looked_at(running):
    async with running() as pilot:
        await pilot.press("ctrl+p")
        await type_text(pilot, "5 jun 2023")
        await palette_found(pilot)
        await pilot.press("enter")
        await settle(pilot)

        assert pilot.app.desk.session.as_of == date(2023, 6, 5)
        assert "5 Jun 2023" in screen_lines(pilot)[0]
        found = DeskCommands(pilot.app.screen)
        assert [entry.text for entry in found.found_days("june 2023")] == ["Look at 30 Jun 2023"]
        assert [entry.about for entry in found.found_days("2023-06-05")] == ["as now"]
        assert [entry.about for entry in found.found_days(str(pilot.app.desk.latest.year + 1))] == [
            "the latest there is"
        ]


async def test_the_palette_finds_articles_by_words_of_their_titles(running):
    async with running() as pilot:
        await pilot.press("ctrl+p")
        await type_text(pilot, "06-02 news")
        await palette_found(pilot)
        await pilot.press("enter")
        await settle(pilot)

        assert pilot.app.screen.article["title"] == "News of 2023-06-02"


async def test_the_palette_says_days_as_the_screens_do(running):
    async with running() as pilot:
        found = list(DeskCommands(pilot.app.screen).found_articles("news"))

    assert [entry.about for entry in found] == [
        "courier.example · 18 Jun 2023",
        "courier.example · 2 Jun 2023",
    ]


async def test_the_palette_finds_saved_views(running):
    keep_view(SavedView("Rivers only", filter="issue:river"))
    async with running() as pilot:
        await pilot.press("ctrl+p")
        await type_text(pilot, "rivers only")
        await palette_found(pilot)
        await pilot.press("enter")
        await settle(pilot)

        assert pilot.app.desk.session.filter_text == "issue:river"


async def test_the_palette_knows_only_what_was_there_on_the_day(running):
    async with running(make_desk(as_of=date(2023, 6, 10))) as pilot:
        found = [entry.text for entry in DeskCommands(pilot.app.screen).found_articles("news")]

    assert found == ["Article: News of 2023-06-02"]


async def test_help_has_the_key_that_is_typed_first(running):
    async with running(size=(120, 40)) as pilot:
        await pilot.press("question_mark", "x")
        await settle(pilot)
        found = pilot.app.screen.found

        assert found.get_option_at_index(found.highlighted).id == "judge"


async def test_help_on_articles_says_what_the_letters_over_the_glyphs_are(running):
    async with running(screen="articles", size=(160, 60)) as pilot:
        await pilot.press("question_mark")
        await settle(pilot)
        found = pilot.app.screen.found
        lines = [str(found.get_option_at_index(at).prompt) for at in range(found.option_count)]

        assert any("Issues, read downwards: Riv River" in line for line in lines)


async def test_the_keys_of_lists_can_be_changed_too(running):
    async with running(keymap={"finder.down": "ctrl+o", "list.down": "z"}) as pilot:
        await pilot.press("question_mark")
        await settle(pilot)
        before = pilot.app.screen.found.highlighted
        await pilot.press("ctrl+o")
        assert pilot.app.screen.found.highlighted == before + 2  # over the heading of the next group

        await pilot.press("escape", "C", "z")
        await settle(pilot)
        assert pilot.app.screen.query_one(PickList).highlighted == 1


async def test_what_the_screens_say_of_keys_is_true_of_changed_ones(running):
    desk = make_desk(as_of=date(2031, 1, 1), filter_text="nowhere-to-be-found")
    keymap = {"latest": "f6", "clear-filter": "f7", "views.save": "ctrl+o", "close": "["}
    async with running(desk, keymap=keymap) as pilot:
        beneath = "\n".join(screen_lines(pilot))
        await pilot.press("v")
        await settle(pilot)
        views = "\n".join(screen_lines(pilot))

    assert "Press f6 to see that day" in beneath
    assert "Press / to change it, f7 to clear it." in beneath
    assert "^o save as typed" in views
    assert "[ close" in views
