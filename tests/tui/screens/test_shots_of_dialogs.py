"""What lies over the screens or comes before them. Each docstring says what a person should see."""

from threading import Event

import pytest
from desks import make_desk
from hands import type_text
from shots import screen_text, settle

from model.errors import StoreError
from tui.app import IssueWatchApp, Start
from tui.desk.saved import SavedView, keep_view

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


async def open_with(pilot, *keys):
    await pilot.press(*keys)
    await settle(pilot)


@SIZES
async def test_columns(running, shot, size):
    """The columns of the board with a box before each; one is hidden, one sorted by, one has a width."""
    async with running(size=size) as pilot:
        await open_with(pilot, "C", "space", "j", "s", "j", ">")
        await shot(pilot, "columns")


@SIZES
async def test_views(running, shot, size):
    """A line of two saved views with their counts, the seen one marked; over it the list, two lines."""
    keep_view(SavedView("Hot", filter="level<0"))
    keep_view(SavedView("Who", "people"))
    async with running(size=size) as pilot:
        await open_with(pilot, ")", "v")
        await shot(pilot, "views")


async def test_copy(running, shot):
    """What can be copied: the quote in two ways, its address, the row and the table in three forms."""
    async with running() as pilot:
        await open_with(pilot, "Y")
        await shot(pilot, "copy")


async def test_copy_with_a_selection(running, shot):
    """First the two selected rows with their quotes, then the row under the cursor, then all in three forms."""
    async with running() as pilot:
        await open_with(pilot, "space", "space", "Y")
        await shot(pilot, "copy")


async def test_export_with_a_selection(running, shot):
    """The selected rows are chosen; beside them this row and all."""
    async with running() as pilot:
        await open_with(pilot, "space", "space", "e")
        await shot(pilot, "export")


async def test_export_to_a_name_that_can_not_be(running, shot):
    """Which rows, a file's name with a wrong ending, and under it which endings there are."""
    async with running() as pilot:
        await open_with(pilot, "e")
        pilot.app.screen.query_one("#file").value = "board.docx"
        await shot(pilot, "export")


async def test_help_that_was_typed_into(running, shot):
    """Only the lines that have the word."""
    async with running() as pilot:
        await open_with(pilot, "question_mark")
        await type_text(pilot, "view")
        await shot(pilot, "help")


@pytest.mark.parametrize("screen", ["articles", "people"])
async def test_the_article_beside_its_list(running, shot, screen):
    """The list at the left, at the right what is said of the row and the article with its claims marked."""
    async with running(size=(150, 36), screen=screen) as pilot:
        await settle(pilot)
        await shot(pilot, screen)


async def test_the_claim_in_its_article_beside_the_claims(running, shot):
    """The claims of River at the left, at the right the article at the claim under the cursor."""
    async with running(size=(150, 36), issue="river") as pilot:
        await settle(pilot)
        await shot(pilot, "issue")


async def test_before_the_library_is_open(monkeypatch):
    """The name of the program, and that it reads."""
    gate = Event()
    monkeypatch.setattr("tui.shell.opening.open_desk", lambda _: gate.wait(20) and make_desk())
    app = IssueWatchApp(Start())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        text = screen_text(app)
        gate.set()
        await settle(pilot)

    assert [line.strip() for line in text.splitlines() if line] == ["issuewatch", "Reading …"]


async def test_when_the_library_can_not_be_opened(shot, monkeypatch):
    """In one line why, and how to leave."""

    def refuse(_):
        raise StoreError("/data/articles: was written by a newer issuewatch (schema 9, this one has 2): update it")

    monkeypatch.setattr("tui.shell.opening.open_desk", refuse)
    async with IssueWatchApp(Start()).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await shot(pilot, "refused")
