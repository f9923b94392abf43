"""The matrix: issues by month, week or article; Enter goes into a cell."""

from datetime import date

import pytest
from desks import DOSSIER, SENTENCES, make_desk, make_library
from hands import screen_lines
from shots import settle

from tui.desk.desk import Stretch
from tui.screens.article import ArticleScreen
from tui.screens.issue import IssueScreen
from tui.widgets.table import FrameTable


async def test_a_cell_has_the_level_as_a_number(running):
    async with running(screen="matrix") as pilot:
        river = next(line for line in screen_lines(pilot) if line.startswith(" River"))

    assert river.split()[1:] == ["·"] * 11 + ["-3"]


async def test_it_opens_on_the_newest_month_and_says_the_cell_in_words(running):
    async with running(screen="matrix") as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "River  Jun 23  ✕ escalating · 3 claims" in text


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("b",), "River  week of 19 Jun 23  no claim, still ✕ escalating"),
        (("left",), "River  May 23  no claim, nor one before"),
        (("b", "b", "G"), "Visas  18 Jun  no claim on it"),
    ],
    ids=["a week in which it still stands", "a month with none before", "an article"],
)
async def test_a_cell_without_a_claim_says_so(running, keys, words):
    async with running(screen="matrix") as pilot:
        await pilot.press(*keys)
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert words in text


async def test_under_a_filter_a_month_may_have_claims_that_do_not_pass_it(running):
    async with running(make_desk(filter_text="issue:river protested"), screen="matrix") as pilot:
        await pilot.press("left")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert "River  May 23  no claim that passes the filter" in text


async def test_a_filter_that_is_left_out_is_not_said_to_be_passed(running):
    async with running(make_desk(filter_text="moved:30d"), screen="matrix", size=(120, 40)) as pilot:
        await pilot.press("left")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert "moved:30d left out" in text
    assert "River  May 23  no claim, nor one before" in text


async def test_enter_on_a_cell_opens_that_month_of_the_issue(running):
    async with running(screen="matrix") as pilot:
        await pilot.press("enter")
        await settle(pilot)

        assert isinstance(pilot.app.screen, IssueScreen)
        assert (pilot.app.screen.issue, pilot.app.screen.stretch) == ("river", Stretch(date(2023, 6, 1)))


async def test_enter_on_a_name_opens_all_of_the_issue(running):
    async with running(screen="matrix") as pilot:
        await pilot.press(*["h"] * 12, "enter")
        await settle(pilot)

        assert (pilot.app.screen.issue, pilot.app.screen.stretch) == ("river", None)


async def test_a_filter_picks_cells_and_changes_none(running):
    async with running(make_desk(filter_text="side:S"), screen="matrix") as pilot:
        table = pilot.app.screen.query_one(FrameTable)
        text = "\n".join(screen_lines(pilot))

        assert table.shown_frame.rows(named=True)[0]["2023-06-01"] == -3
        assert "River  Jun 23  ✕ escalating · 3 claims, 1 passing the filter · N 2, S 1" in text


async def test_under_a_filter_an_issue_without_a_cell_has_no_row(running):
    async with running(make_desk(filter_text="side:N level<0"), screen="matrix") as pilot:
        table = pilot.app.screen.query_one(FrameTable)

        assert table.shown_frame["issue"].to_list() == ["river"]
        assert "1 of 4" in screen_lines(pilot)[1]


@pytest.mark.parametrize("by", ["week", "article"])
async def test_a_filter_picks_weeks_and_articles_too(by):
    desk = make_desk(filter_text="side:S")
    rows = desk.matrix(desk.session, by=by)

    assert rows.select("issue", "level", "claims", "passing").rows() == [("river", -1, 1, 1)]
    assert desk.issues_of_matrix(desk.session, by=by).rows["issue"].to_list() == ["river"]


async def test_a_narrow_terminal_drops_the_oldest_months(running):
    async with running(screen="matrix", size=(40, 24)) as pilot:
        heads = screen_lines(pilot)[2].split()

    assert heads[0] == "Issue"
    assert heads[-1] == "Jun"


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
async def test_what_a_cell_says_is_seen_to_its_end_in_a_narrow_terminal(running, size):
    river, *others = DOSSIER.issues
    named = river.model_copy(update={"name": "The river, its dams and all that flows into it"})
    dossier = DOSSIER.model_copy(update={"issues": (named, *others)})
    desk = make_desk(make_library(dossier=dossier), filter_text="side:S")
    async with running(desk, screen="matrix", size=size) as pilot:
        text = " ".join(" ".join(screen_lines(pilot)).split())

    assert "Jun 23 ✕ escalating · 3 claims, 1 passing the filter · N 2, S 1" in text


async def test_every_month_has_its_name_and_the_title_their_years(running):
    async with running(screen="matrix", size=(120, 40)) as pilot:
        lines = screen_lines(pilot)

    assert lines[2].split()[1:] == ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun"]
    assert "Jul 22 – Jun 23" in lines[1]


def table_of(pilot):
    return pilot.app.screen.query_one(FrameTable)


async def test_b_goes_from_months_to_weeks_to_articles_and_round_and_the_title_says_which(running):
    titles = []
    async with running(screen="matrix", size=(120, 40)) as pilot:
        for _ in range(4):
            titles.append(screen_lines(pilot)[1])
            await pilot.press("b")
            await settle(pilot)

    assert [word for title in titles for word in ("by month", "by week", "by article") if word in title] == [
        *("by month", "by week", "by article", "by month")
    ]
    assert "26 Dec 22 – 19 Jun 23" in titles[1]
    assert "2 Jun – 18 Jun" in titles[2]


async def test_the_newest_weeks_that_fit_are_seen_under_their_mondays(running):
    async with running(screen="matrix") as pilot:
        await pilot.press("b")
        await settle(pilot)
        lines = screen_lines(pilot)
        river = next(line for line in lines if line.startswith(" River"))

    assert " ".join(lines[2].split()[-4:]) == "12 Jun 19 Jun"
    assert river.split()[-2:] == ["-3*", "·"]


async def test_enter_on_a_week_opens_that_week_of_the_issue_and_back_are_the_weeks_again(running):
    async with running(screen="matrix") as pilot:
        await pilot.press("b")
        await settle(pilot)
        await pilot.press("h", "enter")
        await settle(pilot)
        issue, lines = pilot.app.screen, screen_lines(pilot)
        claims = issue.query_one("#claims", FrameTable).shown_frame
        await pilot.press("escape")
        await settle(pilot)

        assert (issue.issue, issue.stretch) == ("river", Stretch(date(2023, 6, 12), "week"))
        await pilot.press("enter", "enter", "J")  # the only article of that week
        await settle(pilot)
        assert (pilot.app.screen.article["date"], pilot.app.screen.stretch) == (date(2023, 6, 18), issue.stretch)
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert "River · week of 12 Jun 23" in lines[1]
        assert claims["quote"].to_list() == ["North closed the dam.", "We demand water, said Ada North."]
        assert (pilot.app.screen.by, table_of(pilot).cursor_column) == ("week", "2023-06-12")


async def test_turning_back_to_it_finds_what_a_column_was_and_the_cursor(running):
    async with running(screen="matrix") as pilot:
        await pilot.press("b")
        await settle(pilot)
        await pilot.press("h", "j", "1")
        await settle(pilot)
        await pilot.press("left_square_bracket")
        await settle(pilot)

        assert (pilot.app.screen.by, table_of(pilot).cursor_column) == ("week", "2023-06-12")
        assert table_of(pilot).selected_key == "border"


async def by_article(pilot):
    await pilot.press("b")
    await settle(pilot)
    await pilot.press("b")
    await settle(pilot)


async def test_an_article_has_its_date_for_a_head_and_its_title_beneath(running):
    async with running(screen="matrix", size=(120, 24)) as pilot:
        await by_article(pilot)
        lines = screen_lines(pilot)

    assert lines[2].split() == ["Issue", "2", "Jun", "18", "Jun"]
    assert any("River  18 Jun  ✕ escalating" in line and "News of 2023-06-18" in line for line in lines)


async def test_enter_on_an_article_opens_it_at_what_it_says_of_the_issue(running):
    async with running(screen="matrix") as pilot:
        await by_article(pilot)
        await pilot.press("j", "enter")
        await settle(pilot)

        assert isinstance(pilot.app.screen, ArticleScreen)
        assert pilot.app.screen.current["quote"] == "Talks on the border go on."


async def test_enter_where_an_article_is_silent_opens_it_at_its_first_claim(running):
    async with running(screen="matrix") as pilot:
        await by_article(pilot)
        await pilot.press("G", "enter")
        await settle(pilot)

        assert pilot.app.screen.current["quote"] == "North closed the dam."


async def test_articles_without_a_day_come_before_all_others(running):
    sentences = SENTENCES | {None: SENTENCES[date(2023, 6, 2)]}
    async with running(make_desk(make_library(sentences)), screen="matrix") as pilot:
        await by_article(pilot)
        lines = screen_lines(pilot)

    assert lines[2].split()[:2] == ["Issue", "n.d."]
    assert "undated – 18 Jun" in lines[1]


async def test_what_a_column_is_outlasts_filter_day_and_size(running):
    async with running(screen="matrix") as pilot:
        await by_article(pilot)
        await pilot.press("comma")
        await settle(pilot)
        assert "0 of" not in screen_lines(pilot)[1]
        assert table_of(pilot).cursor_column == "name"
        await pilot.press("full_stop")
        await settle(pilot)
        await pilot.resize_terminal(20, 5)
        await settle(pilot)
        await pilot.resize_terminal(100, 30)
        await settle(pilot)
        await pilot.press("slash", *"side:S", "enter")
        await settle(pilot)

        assert pilot.app.screen.by == "article"
        assert len(table_of(pilot).columns) == 2
        assert table_of(pilot).shown_frame["issue"].to_list() == ["river"]


async def test_a_hostile_title_does_nothing_beneath_the_matrix(running):
    library = make_library(title="[b]Bad\x1b[31m\nnews[/b]")
    async with running(make_desk(library), screen="matrix", size=(120, 24)) as pilot:
        await by_article(pilot)
        text = "\n".join(screen_lines(pilot))

    assert "[b]Bad[31m news[/b]" in text
