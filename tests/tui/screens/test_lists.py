"""Articles and people: lists that lead to a text."""

from dataclasses import replace
from datetime import date

import pytest
from comings import coming_desk
from desks import make_desk, make_library
from hands import screen_lines
from shots import settle

from model.dossier import Issue
from tui.desk.session import Stretch
from tui.desk.speaker import Speaker
from tui.screens.article import ArticleScreen
from tui.screens.articles import abbreviations
from tui.widgets.table import FrameTable


async def test_an_article_without_a_title_has_its_first_words_and_a_long_one_leaves_source_and_day_to_be_seen(running):
    said = {date(2023, 6, 2): [{"quote": "North closed the dam.", "issue": "river"}]}
    async with running(make_desk(make_library(said, title="")), screen="articles", size=(80, 24)) as pilot:
        assert any("2 Jun" in line and "“North closed the dam.”" in line for line in screen_lines(pilot))
    async with running(make_desk(make_library(said, title="long " * 99)), screen="articles", size=(80, 24)) as pilot:
        assert any(line.rstrip().endswith("…  courier.example · 2 Jun 2023") for line in screen_lines(pilot))


async def test_each_article_has_the_glyph_of_its_level_on_each_issue(running):
    async with running(screen="articles") as pilot:
        lines = screen_lines(pilot)

    newest = next(line for line in lines if "News of 2023-06-18" in line)
    assert newest.rstrip().endswith("✕●")


async def test_over_the_glyphs_are_the_beginnings_of_their_issues_read_downwards(running):
    async with running(screen="articles") as pilot:
        lines = screen_lines(pilot)
        last = next(at for at, line in enumerate(lines) if "Title" in line)
        rows = [line for line in lines if "News of" in line]

    assert [line.rstrip()[-4:] for line in lines[last - 2 : last + 1]] == ["RBFV", "ioii", "vrss"]
    assert lines[last].rstrip().endswith("Claims vrss")
    assert lines.index(rows[0]) == last + 1


async def test_issues_stand_apart_where_there_is_room(running):
    async with running(screen="articles", size=(120, 40)) as pilot:
        wide = screen_lines(pilot)
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        narrow = screen_lines(pilot)

    assert next(line for line in wide if "Title" in line).rstrip().endswith("Claims  v r s s")
    assert next(line for line in wide if "News of 2023-06-18" in line).rstrip().endswith("✕ ●")
    assert next(line for line in narrow if "Title" in line).rstrip().endswith("Claims vrss")


async def test_a_low_table_has_one_line_of_letters_and_the_cursor_goes_on_to_the_last_row(running):
    async with running(screen="articles", size=(80, 11)) as pilot:
        assert any(line.rstrip().endswith("Claims RBFV") for line in screen_lines(pilot))
        await pilot.press("end")
        await settle(pilot)
        table = pilot.app.screen.query_one(FrameTable)
        assert table.cursor_row == table.row_count - 1


@pytest.mark.parametrize(
    ("names", "shorts"),
    [
        (["Fisheries", "渔业", "“AI”", "über", "South China Sea"], ["Fis", "Fih", "AI", "Übe", "SCS"]),
        (["Chips", "Channels", "Chinaware"], ["Chi", "Cha", "Chn"]),
    ],
)
def test_no_two_issues_are_shortened_alike(names, shorts):
    issues = [Issue(slug="fish", name=name, description="d") for name in names]

    assert abbreviations(issues) == shorts


async def test_enter_on_an_article_opens_it(running):
    async with running(screen="articles") as pilot:
        await pilot.press("j", "enter")
        await settle(pilot)

        assert isinstance(pilot.app.screen, ArticleScreen)
        assert pilot.app.screen.article["title"] == "News of 2023-06-02"


async def test_people_have_side_claims_and_latest_words(running):
    async with running(screen="people") as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "Ada North" in text
    assert "“We demand water, said Ada North.”" in text
    assert "River ▾ strained 1 claim" in text


async def test_enter_on_a_person_lists_all_their_words_and_again_opens_the_article(running):
    async with running(spoken_desk(), screen="people") as pilot:
        await pilot.press("enter")
        await settle(pilot)
        quotes = pilot.app.screen.query_one(FrameTable).shown_frame["quote"].to_list()
        text = "\n".join(screen_lines(pilot))
        await pilot.press("enter")
        await settle(pilot)

        assert pilot.app.screen.current["speaker"] == "Ada North"

    assert quotes == ["Some water.", "No water.", "Let us talk of the border."]
    assert "People › Ada North" in text
    assert "3 of 3 claims" in text


def ada(issue, level, quote, speaker="Ada North"):
    return {"quote": quote, "issue": issue, "level": level, "speaker": speaker, "side": "N"}


SPOKEN = {
    date(2023, 6, 1): (ada("river", -3, "No water."), ada("border", 1, "Let us talk of the border.")),
    date(2023, 6, 3): (ada("fish", 3, "Fish are free.", speaker="Bo South"),),
    date(2023, 6, 5): (ada("visas", 0, "Visas?", speaker="Bo South"), ada("river", -1, "Some water.")),
}
"""Ada North speaks in the first and in the last of three articles, there after another."""


def spoken_desk(**options):
    return make_desk(make_library(SPOKEN), **options)


async def test_people_have_their_issues_with_the_level_of_each_most_spoken_of_first(running):
    async with running(spoken_desk(), screen="people", size=(120, 30)) as pilot:
        line = next(line for line in screen_lines(pilot) if line.startswith(" Ada North"))

    assert "▾ River ● Border" in line


async def test_a_persons_issues_are_the_first_column_to_go_and_are_offered_among_the_columns(running):
    async with running(spoken_desk(), screen="people", size=(80, 24)) as pilot:
        head = screen_lines(pilot)[2]
        await pilot.press("C")
        await settle(pilot)
        offered = next(line for line in screen_lines(pilot) if "Issues" in line)

    assert "Issues" not in head
    assert "no room" in offered


async def test_people_are_sorted_by_how_many_issues_they_speak_on(running):
    async with running(spoken_desk(), screen="people", size=(120, 30)) as pilot:
        table = pilot.app.screen.query_one(FrameTable)
        table.sort_by("issues")

        assert table.selected_row["speaker"] == "Ada North"


async def test_the_preview_of_a_person_has_each_issue_with_its_level_and_number_of_claims(running):
    async with running(spoken_desk(), screen="people", size=(100, 30)) as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "River ▾ strained 2 claims · Border ● talking 1 claim" in text


async def test_from_a_person_the_next_article_is_the_next_in_which_they_speak(running):
    async with running(spoken_desk(), screen="people") as pilot:
        seen = []
        await pilot.press("enter")
        await settle(pilot)
        for key in ("enter", "J", "K", "J", "J"):
            await pilot.press(key)
            await settle(pilot)
            seen.append((pilot.app.screen.article["date"].day, pilot.app.screen.current["speaker"]))
        text = "\n".join(screen_lines(pilot))

    assert seen == [(day, "Ada North") for day in (5, 1, 5, 1, 1)]
    assert "no older article in which Ada North speaks" in " ".join(text.replace("▌", " ").split())


async def test_from_a_claim_of_a_person_the_next_article_may_be_one_on_another_issue(running):
    """Ada North speaks on the border in the newest article and on the river in the oldest."""
    said = {
        date(2023, 6, at): [
            {"quote": f"Ada on the {on}.", "issue": on, "level": 1, "speaker": "Ada North", "side": "N"}
        ]
        for at, on in ((5, "border"), (1, "river"))
    }
    async with running(make_desk(make_library(said)), screen="people") as pilot:
        seen = []
        for key in ("enter", "enter", "J"):
            await pilot.press(key)
            await settle(pilot)
        seen.append(pilot.app.screen.current["issue"])
        for key in ("K", "K"):
            await pilot.press(key)
            await settle(pilot)
        seen.append(pilot.app.screen.current["issue"])
        text = "\n".join(screen_lines(pilot))

    assert seen == ["river", "border"]
    assert "no newer article in which Ada North speaks." in " ".join(text.replace("▌", " ").split())


async def test_from_who_said_what_on_an_issue_the_next_article_is_the_next_in_which_they_speak_on_it(running):
    """Bo South speaks on the river in the newest and the oldest, and of fish between; Ada North on the river too."""
    of_bo = [
        {"quote": f"River {at}.", "issue": "river", "level": -1, "speaker": "Bo South", "side": "N"} for at in "ab"
    ]
    said = SPOKEN | {date(2023, 6, 7): of_bo[:1], date(2023, 6, 2): (*SPOKEN[date(2023, 6, 3)], of_bo[1])}
    async with running(make_desk(make_library(said)), issue="river") as pilot:
        await pilot.press("tab", "tab", "end")
        await settle(pilot)
        assert pilot.app.screen.query_one("#people", FrameTable).selected_key == ("Bo South", "N")
        await pilot.press("enter")
        await settle(pilot)
        listed = pilot.app.screen.query_one(FrameTable).shown_frame["quote"].to_list()
        seen = []
        for key in ("enter", "J", "J"):
            await pilot.press(key)
            await settle(pilot)
            seen.append((pilot.app.screen.article["date"].day, pilot.app.screen.current["quote"]))
        text = "\n".join(screen_lines(pilot))
        await pilot.press("escape", "escape")
        await settle(pilot)
        table = pilot.app.screen.query_one("#people", FrameTable)
        assert (table.has_focus, table.selected_key) == (True, ("Bo South", "N"))

    assert listed == ["River a.", "River b."]
    assert seen == [(7, "River a."), (2, "River b."), (2, "River b.")]
    assert "no older article in which Bo South speaks on River" in " ".join(text.replace("▌", " ").split())


async def test_from_who_said_what_one_claim_opens_in_its_article_and_of_several_those_of_the_month_are_listed(running):
    of_bo = {"issue": "river", "level": -1, "speaker": "Bo South", "side": "N"}
    days = {date(2023, 5, 30): 1, date(2023, 6, 2): 2, date(2023, 6, 7): 1}
    said = {day: [of_bo | {"quote": f"River {day} {at}."} for at in range(many)] for day, many in days.items()}
    desk = make_desk(make_library(said))
    bo = Speaker("Bo South", "N")
    june, may = Stretch(date(2023, 6, 1)), Stretch(date(2023, 5, 1))

    assert desk.said_by(desk.session, bo, "river", june).words == "3 of 3"
    assert desk.said_by(replace(desk.session, filter_text="after:2023-06-05"), bo, "river").words == "1 of 4"
    async with running(desk, issue="river", size=(120, 24)) as pilot:
        for stretch, crumbs in ((june, "River · Jun 23 › Bo South"), (may, "River · May 23 › Article")):
            await pilot.app.step("issue", issue="river", stretch=stretch)
            await settle(pilot)
            await pilot.press("tab", "tab", "enter")
            await settle(pilot)
            assert crumbs in screen_lines(pilot)[1]


async def test_from_a_person_the_next_article_passes_the_filter_too(running):
    async with running(
        spoken_desk(filter_text='after:2023-06-02 claims>0 person:"Ada North"'), screen="people"
    ) as pilot:
        for key in ("enter", "enter", "J"):
            await pilot.press(key)
            await settle(pilot)

        assert pilot.app.screen.article["date"].day == 5


@pytest.mark.parametrize("screen", ["board", "matrix", "articles", "people"])
async def test_a_side_in_the_filter_is_that_of_who_speaks(running, screen):
    async with running(make_desk(filter_text="side:N"), screen=screen) as pilot:
        found = pilot.app.screen.count_words().split(" of ")[0]

    assert found != "0"


@pytest.mark.parametrize("asked", ["unread:yes", "-(unread:no or claims>90)"])
@pytest.mark.parametrize("key", ["1", "2", "4", "5", "6", "7"])
async def test_what_a_filter_asks_of_articles_alone_is_left_out_on_other_screens_and_told(running, asked, key):
    async with running(make_desk(filter_text=f"{asked} level:-3..3"), screen="articles", size=(120, 40)) as pilot:
        assert "left out" not in "\n".join(screen_lines(pilot))

        await pilot.press(key)
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

        assert not pilot.app.screen.failure
        assert f"level:-3..3 · {asked} left out" in text
        await pilot.press("3")
        await settle(pilot)
        assert f"{asked} level:-3..3" in "\n".join(screen_lines(pilot))


async def test_an_article_is_not_said_to_leave_out_what_chooses_the_next_one(running):
    async with running(make_desk(filter_text="unread:yes"), screen="articles") as pilot:
        await pilot.press("enter")
        await settle(pilot)

        assert "left out" not in "\n".join(screen_lines(pilot))


async def test_an_article_opened_from_the_board_says_that_what_was_asked_there_chooses_no_article(running):
    async with running(make_desk(filter_text="moved:30d level:-3..3"), issue="river", size=(120, 40)) as pilot:
        await pilot.press("enter")
        await settle(pilot)

        assert "level:-3..3 · moved:30d left out" in "\n".join(screen_lines(pilot))


@pytest.mark.parametrize("width", [36, 38, 40])
async def test_under_an_article_no_glyph_stands_apart_from_the_name_of_its_issue(running, width):
    issues = ("river", "border", "fish", "visas")
    said = [{"quote": f"North signed number {n}.", "issue": issue, "level": 3} for n, issue in enumerate(issues)]
    desk = make_desk(make_library({date(2023, 6, 18): said}))
    async with running(desk, screen="articles", size=(width, 24)) as pilot:
        lines = [line.rstrip() for line in screen_lines(pilot)]

    beneath = lines[next(at for at, line in enumerate(lines) if line.startswith("────")) :]
    assert any("✓ River" in line for line in beneath)
    assert not [line for line in beneath if line.endswith("✓")]


async def test_the_window_is_offered_only_where_it_changes_something(running):
    async with running(screen="people") as pilot:
        assert "window" not in screen_lines(pilot)[-1]
        assert "t" not in pilot.app.screen.active_bindings


@pytest.mark.parametrize("size", [(80, 24), (120, 30), (160, 40)])
@pytest.mark.parametrize("screen", ["articles", "people"])
async def test_the_article_is_read_wherever_it_has_room_beneath_what_is_said_of_it(running, screen, size):
    async with running(screen=screen, size=size) as pilot:
        assert "North closed the dam. We demand" in " ".join(" ".join(screen_lines(pilot)).split())


async def test_people_says_that_nobody_speaks_where_articles_quote_nobody(running):
    said = {date(2023, 6, 18): [{"quote": "They met.", "issue": "border", "level": 1}]}
    async with running(make_desk(make_library(said)), screen="people") as pilot:
        assert "Nobody is said to speak." in "\n".join(screen_lines(pilot))


@pytest.mark.parametrize(("screen", "labels"), [("log", "Date Issue Was → is"), ("agenda", "Day State What")])
async def test_beside_its_preview_a_list_of_80_columns_still_says_of_what_it_tells(running, screen, labels):
    desk = coming_desk()
    desk.preview = "right"
    async with running(desk, screen=screen) as pilot:
        lines = [" ".join(line.split()) for line in screen_lines(pilot)]

    heads = next(line for line in lines if line.startswith(labels.split()[0]))
    assert heads.partition(" │")[0] == labels
