"""Copying and exporting from the screens: what is seen goes out, and it is said where to."""

import csv
import io

import polars as pl
import pytest
from desks import make_desk
from hands import screen_lines, type_text
from shots import settle

from tui.clipboard import clipboard_file
from tui.screens.copy import CopyScreen

CITED = (
    "“North closed the dam.” (N · 18 Jun 2023 · courier.example · News of 2023-06-18)\n"
    "https://courier.example/2023-06-18"
)


@pytest.fixture
def desk():
    desk = make_desk()
    desk.clipboard = "file"
    return desk


async def press(pilot, *keys):
    await pilot.press(*keys)
    await settle(pilot)


async def name(pilot, file):
    """What typing or pasting it would do, without 40 ms a letter."""
    await press(pilot, "e")
    pilot.app.screen.query_one("#file").value = str(file)
    await press(pilot, "enter")


async def copy(pilot, words):
    await press(pilot, "Y")
    await type_text(pilot, words)
    await press(pilot, "enter")
    return clipboard_file().read_text(encoding="utf-8")


async def test_the_quote_under_the_cursor_is_copied_with_its_citation(running, desk):
    async with running(desk) as pilot:
        await press(pilot, "y")

        assert clipboard_file().read_text(encoding="utf-8") == CITED
        assert "Copied: in" in "\n".join(screen_lines(pilot))


async def test_the_quote_is_copied_as_markdown_with_a_link(running, desk):
    async with running(desk) as pilot:
        copied = await copy(pilot, "quote markdown")

    assert copied.startswith("> North closed the dam.\n>\n> [N · 18 Jun 2023 · courier.example](https://")


async def test_the_row_is_copied_for_a_spreadsheet(running, desk):
    async with running(desk, size=(120, 40)) as pilot:
        copied = await copy(pilot, "row tab")

    (row,) = csv.DictReader(io.StringIO(copied), delimiter="\t")
    assert row["Issue"] == "River"
    assert "escalating" in row["Standing"]


async def test_the_table_is_copied_with_the_rows_and_columns_that_are_shown(running):
    desk = make_desk(filter_text="level<0")
    desk.clipboard = "file"
    desk.columns["board"] = ("name", "level")
    async with running(desk) as pilot:
        copied = await copy(pilot, "all markdown")

    assert copied.splitlines()[0] == "| Issue | Standing |"
    assert len(copied.splitlines()) == 3


async def test_what_is_shown_is_exported_in_the_form_of_the_files_name(running, desk, tmp_path):
    async with running(desk) as pilot:
        for file in ("a.csv", "a.parquet", "a.md"):
            await name(pilot, tmp_path / file)

    assert (
        pl.read_csv(tmp_path / "a.csv")["issue"].to_list() == pl.read_parquet(tmp_path / "a.parquet")["issue"].to_list()
    )
    assert (tmp_path / "a.md").read_text(encoding="utf-8").count("\n") == 6


async def test_a_file_that_is_there_is_written_over_only_on_a_second_enter(running, desk, tmp_path):
    file = tmp_path / "kept.csv"
    file.write_text("mine", encoding="utf-8")
    async with running(desk) as pilot:
        await name(pilot, file)
        assert file.read_text(encoding="utf-8") == "mine"
        assert "Press Enter again" in "\n".join(screen_lines(pilot))

        await press(pilot, "enter")
        assert file.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(("file", "words"), [("a.docx", "end its name in .csv"), ("/proc/no/a.csv", "Not exported")])
async def test_a_name_that_can_not_be_written_is_told(running, desk, file, words):
    async with running(desk) as pilot:
        await name(pilot, file)

        assert words in "\n".join(screen_lines(pilot))


async def test_where_there_is_no_quote_there_is_still_a_table_to_copy(running, desk):
    async with running(desk) as pilot:
        await press(pilot, "3", "Y")

        assert isinstance(pilot.app.screen, CopyScreen)
        assert "This row" in "\n".join(screen_lines(pilot))
