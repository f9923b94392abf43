"""Articles and people: lists that lead to a text."""

from hands import screen_lines
from shots import settle

from tui.screens.article import ArticleScreen


async def test_each_article_has_the_glyph_of_its_level_on_each_issue(running):
    async with running(screen="articles") as pilot:
        lines = screen_lines(pilot)

    newest = next(line for line in lines if "News of 2023-06-18" in line)
    assert newest.rstrip().endswith("✕●")


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
