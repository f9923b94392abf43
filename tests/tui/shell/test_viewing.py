"""Saved views: under a name, in a line with their counts, there again in the next run."""

import pytest
from desks import make_desk
from hands import screen_lines, type_text
from shots import settle

from tui.configuration import load_configuration
from tui.desk.saved import SavedView, keep_view, load_views, views_file
from tui.screens.board import BoardScreen
from tui.screens.issue import IssueScreen
from tui.screens.people import PeopleScreen
from tui.widgets.table import FrameTable
from tui.widgets.view_tabs import ViewTabs


async def press(pilot, *keys):
    await pilot.press(*keys)
    await settle(pilot)


async def save_as(pilot, name):
    await pilot.press("v")
    await settle(pilot)
    await type_text(pilot, name)
    await press(pilot, "ctrl+s")


def keep(*views):
    for view in views:
        keep_view(view)


def tabs(pilot):
    return pilot.app.screen.query_one(ViewTabs)


async def test_without_views_there_is_no_line_for_them(running):
    async with running() as pilot:
        assert not tabs(pilot).display


async def test_what_is_seen_is_saved_under_a_name_and_there_in_the_next_run(running):
    async with running(make_desk(filter_text="level<0")) as pilot:
        await press(pilot, "t", "C", "j", "s", "enter")
        await save_as(pilot, "Hot issues")
        assert "Hot issues 1" in screen_lines(pilot)[1]

    (view,) = load_views().views
    assert view == SavedView("Hot issues", "board", filter="level<0", window=90, sort=("level",), columns=view.columns)


async def test_what_a_column_is_is_kept_with_a_view_of_the_matrix(running):
    async with running(screen="matrix") as pilot:
        await press(pilot, "b")
        await save_as(pilot, "Weeks")
        await press(pilot, "b", ")")
        assert pilot.app.screen.by == "week"
        await press(pilot, "1", ")")
        assert (pilot.app.screen.by, tabs(pilot).seen) == ("week", "Weeks")
        assert " by week " in screen_lines(pilot)[2]

    assert load_views().views[0].by == "week"


async def test_panes_and_halves_are_kept_with_views_of_issues_and_comparisons(running):
    keep(
        SavedView("When", "issue", "river", pane="timeline"),
        SavedView("Why", "issue", "river", pane="why"),
        SavedView("Then", "compare", "border", halves=("2023-05", "2023-06")),
    )
    async with running() as pilot:
        titles = []
        for _ in range(3):
            await press(pilot, ")")
            titles.append(screen_lines(pilot)[2] + str(dict(pilot.app.screen.arrangement)))
        await press(pilot, "i", "escape", "n")
        assert tabs(pilot).seen == ""
        await press(pilot, "p")
        assert tabs(pilot).seen == "Then"
        await save_as(pilot, "Then 2")

    for title, words in zip(titles, ("'timeline'", "why it stands so", "2023-05 | 2023-06"), strict=True):
        assert words in title
    assert load_views().views[-1] == SavedView("Then 2", "compare", "border", by="sides", halves=("2023-05", "2023-06"))


async def test_a_views_preview_and_columns_go_when_the_view_is_left(running):
    keep(SavedView("Alone", filter="level<0", preview="hidden", columns=("name", "level")))

    def place():
        return next(name for name in pilot.app.screen.classes if name.startswith("-preview-"))

    desk = make_desk()
    desk.preview = "right"
    async with running(desk) as pilot:
        places, widths = [place()], [len(pilot.app.screen.query_one(FrameTable).columns)]
        for keys in (")", "3", "[", "z", "\\"):  # the view, another screen, back, auto in the view, without its filter
            await press(pilot, {"[": "left_square_bracket", "\\": "backslash"}.get(keys, keys))
            places.append(place())
            widths.append(len(pilot.app.screen.query_one(FrameTable).columns))
        assert desk.columns == {}
        assert (desk.preview, load_configuration().settings.preview) == ("right", "auto")

    assert widths == [widths[0], 2, widths[2], 2, 2, widths[0]] != [2] * 6
    assert places == [f"-preview-{each}" for each in ("right", "hidden", "right", "hidden", "below", "right")]


async def test_a_view_is_opened_by_key_with_filter_window_and_order(running):
    keep(SavedView("Hot", filter="level<0", window=7, sort=("-level",)))
    async with running() as pilot:
        await press(pilot, ")")

        assert pilot.app.desk.session.filter_text == "level<0"
        assert pilot.app.desk.session.window_days == 7
        assert pilot.app.screen.query_one(FrameTable).sorts == [("level", True)]
        assert tabs(pilot).seen == "Hot"


async def test_a_view_is_marked_only_while_its_order_is_seen_and_goes_on_to_the_next_all_the_same(running):
    keep(SavedView("Late", sort=("since",), columns=("name", "since")), SavedView("Who", "people"))
    async with running() as pilot:
        seen = [tabs(pilot).seen]
        for key in (")", "S", "S"):
            await press(pilot, key)
            seen.append(tabs(pilot).seen)
        assert len(pilot.app.screen.query_one(FrameTable).columns) == 2
        await press(pilot, "s")
        assert (tabs(pilot).seen, len(pilot.app.screen.query_one(FrameTable).columns)) == ("", 2)
        await press(pilot, ")")

        assert tabs(pilot).seen == "Who"

    assert seen == ["", "Late", "", "Late"]


async def test_a_view_of_weeks_is_not_marked_where_months_are_seen(running):
    keep(SavedView("Weeks", "matrix", by="week"))
    async with running(screen="matrix") as pilot:
        months = tabs(pilot).seen
        await press(pilot, "b")

        assert (months, tabs(pilot).seen) == ("", "Weeks")


async def test_views_of_other_screens_are_walked_through(running):
    keep(SavedView("One"), SavedView("Two", "people"), SavedView("Three", "issue", "river"))
    async with running() as pilot:
        seen = [type(pilot.app.screen)]
        for _ in range(3):
            await press(pilot, ")")
            seen.append(type(pilot.app.screen))

        assert seen == [BoardScreen, PeopleScreen, IssueScreen, BoardScreen]


async def test_a_view_that_nothing_passes_stays_with_its_nought(running):
    keep(SavedView("Empty", filter="text:nothing-has-this"), SavedView("All"))
    async with running() as pilot:
        assert "Empty 0  All 4" in screen_lines(pilot)[1]


async def test_a_view_is_found_by_typing_and_opened_with_enter(running):
    keep(SavedView("Board"), SavedView("Who", "people"))
    async with running() as pilot:
        await pilot.press("v")
        await settle(pilot)
        await type_text(pilot, "who")
        await press(pilot, "enter")

        assert isinstance(pilot.app.screen, PeopleScreen)


async def test_before_the_first_view_the_list_says_how_one_is_saved(running):
    async with running() as pilot:
        await press(pilot, "v")

        assert any("No view is saved yet" in line for line in screen_lines(pilot))


async def test_enter_on_a_name_that_no_view_has_says_how_one_is_saved(running):
    async with running() as pilot:
        await pilot.press("v")
        await settle(pilot)
        await type_text(pilot, "Mil")
        await press(pilot, "enter")
        told = " ".join("\n".join(screen_lines(pilot)).replace("▌", " ").split())

    assert "There is no view “Mil”: ^s saves what you see." in told


async def test_a_view_is_taken_away(running):
    keep(SavedView("One"), SavedView("Two"))
    async with running() as pilot:
        await press(pilot, "v", "ctrl+d", "ctrl+d", "escape")

        assert [view.name for view in load_views().views] == ["Two"]


async def test_a_click_on_its_name_opens_a_view(running):
    keep(SavedView("Who", "people"))
    async with running() as pilot:
        await pilot.click(ViewTabs, offset=(2, 0))
        await settle(pilot)

        assert isinstance(pilot.app.screen, PeopleScreen)


async def test_the_program_can_begin_with_a_saved_view(running):
    keep(SavedView("Who", "people"))
    async with running(screen="who") as pilot:
        assert isinstance(pilot.app.screen, PeopleScreen)


async def test_a_beginning_that_there_is_not_is_told_and_the_board_is_shown(running):
    async with running(screen="pepole") as pilot:
        assert isinstance(pilot.app.screen, BoardScreen)
        assert "did you mean 'people'?" in "\n".join(screen_lines(pilot))


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ('[[views]]\nname = "A"\n[[views]]\nname = "B"\nfliter = "x"', "views.2: fliter: unexpected", ["A"]),
        ('[[views]]\nname = " "', "views.1: name: is empty", []),
        ("views = 3", "must be tables", []),
        ("views = [", "is not read", []),
    ],
)
def test_a_view_that_is_not_right_is_told_and_costs_no_other(text, words, names):
    views_file().parent.mkdir(parents=True, exist_ok=True)
    views_file().write_text(text, encoding="utf-8")

    saved = load_views()

    assert words in str(saved.problems[0])
    assert [view.name for view in saved.views] == names


def test_views_are_read_as_they_were_kept():
    views = (SavedView("Ü „x“", "issue", "river", 'text:"a b"', 7, ("-level", "date"), ("name=12",)), SavedView("B"))
    keep(*views)

    assert load_views() == (views, ())


async def test_views_that_are_alike_are_walked_through_all_the_same(running):
    keep(SavedView("One"), SavedView("Same"), SavedView("Who", "people"))
    async with running() as pilot:
        seen = []
        for _ in range(3):
            await press(pilot, ")")
            seen.append(tabs(pilot).seen)

    assert seen == ["Same", "Who", "One"]
