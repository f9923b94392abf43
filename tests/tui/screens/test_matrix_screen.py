"""The matrix: issues by month; Enter goes into a cell."""

from datetime import date

from desks import make_desk
from hands import screen_lines
from shots import settle

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


async def test_enter_on_a_cell_opens_that_month_of_the_issue(running):
    async with running(screen="matrix") as pilot:
        await pilot.press("enter")
        await settle(pilot)

        assert isinstance(pilot.app.screen, IssueScreen)
        assert (pilot.app.screen.issue, pilot.app.screen.month) == ("river", date(2023, 6, 1))


async def test_enter_on_a_name_opens_all_of_the_issue(running):
    async with running(screen="matrix") as pilot:
        await pilot.press(*["h"] * 12, "enter")
        await settle(pilot)

        assert (pilot.app.screen.issue, pilot.app.screen.month) == ("river", None)


async def test_its_cells_come_from_the_claims_that_pass_the_filter(running):

    async with running(make_desk(filter_text="side:S"), screen="matrix") as pilot:
        table = pilot.app.screen.query_one(FrameTable)

        assert table.shown_frame.rows(named=True)[0]["2023-06-01"] == -1
        assert table.row_count == 1


async def test_a_narrow_terminal_drops_the_oldest_months(running):
    async with running(screen="matrix", size=(40, 24)) as pilot:
        heads = screen_lines(pilot)[2].split()

    assert heads[0] == "Issue"
    assert heads[-1] == "Jun"


async def test_every_month_has_its_name_and_the_title_their_years(running):
    async with running(screen="matrix", size=(120, 40)) as pilot:
        lines = screen_lines(pilot)

    assert lines[2].split()[1:] == ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun"]
    assert "Jul 22 – Jun 23" in lines[1]
