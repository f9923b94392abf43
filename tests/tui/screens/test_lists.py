"""Articles and people: lists that lead to a text."""

import pytest
from desks import make_desk
from hands import screen_lines
from shots import settle

from model.dossier import Issue
from tui.screens.article import ArticleScreen
from tui.screens.articles import initial


async def test_each_article_has_the_glyph_of_its_level_on_each_issue(running):
    async with running(screen="articles") as pilot:
        lines = screen_lines(pilot)

    newest = next(line for line in lines if "News of 2023-06-18" in line)
    assert newest.rstrip().endswith("✕●")


async def test_over_the_glyphs_are_the_initials_of_their_issues(running):
    async with running(screen="articles") as pilot:
        head = next(line for line in screen_lines(pilot) if "Title" in line)

    assert head.rstrip().endswith("Claims RBFV")


def test_an_initial_is_one_cell_wide():
    issues = [Issue(slug="fish", name=name, description="d") for name in ("Fisheries", "渔业", "“AI”", "über", "ß")]

    assert [initial(issue) for issue in issues] == ["F", "F", "A", "Ü", "F"]


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
    assert "on River" in text


async def test_enter_on_a_person_opens_the_article_of_the_latest_words(running):
    async with running(screen="people") as pilot:
        await pilot.press("enter")
        await settle(pilot)

        assert pilot.app.screen.current["speaker"] == "Ada North"


@pytest.mark.parametrize("screen", ["board", "matrix", "articles", "people"])
async def test_a_side_in_the_filter_is_that_of_who_speaks(running, screen):
    async with running(make_desk(filter_text="side:N"), screen=screen) as pilot:
        found = pilot.app.screen.count_words().split(" of ")[0]

    assert found != "0"


async def test_a_filter_that_no_claim_can_pass_or_fail_is_said_where_the_rows_would_be(running):
    async with running(make_desk(filter_text="trend:improved"), screen="people") as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "trend: there is nothing here to test it on" in text
    assert "Ada North" not in text


async def test_the_window_is_offered_only_where_it_changes_something(running):
    async with running(screen="people") as pilot:
        assert "window" not in screen_lines(pilot)[-1]
        assert "t" not in pilot.app.screen.active_bindings


@pytest.mark.parametrize("size", [(80, 24), (120, 30), (160, 40)])
@pytest.mark.parametrize("screen", ["articles", "people"])
async def test_the_article_is_read_wherever_it_has_room_beneath_what_is_said_of_it(running, screen, size):
    async with running(screen=screen, size=size) as pilot:
        assert "North closed the dam. We demand" in " ".join(" ".join(screen_lines(pilot)).split())
