"""Copying and exporting from the screens: what is seen goes out, and it is said where to."""

import csv
import io
from dataclasses import replace

import polars as pl
import pytest
from comings import COMINGS, TWO, voices_desk
from desks import make_desk, make_library
from hands import screen_lines, type_text
from shots import settle

from tui.app import IssueWatchApp
from tui.screens.copy import CopyScreen
from tui.screens.export import ExportScreen
from tui.screens.quotes import citation
from tui.terminal.clipboard import clipboard_file
from tui.widgets.table import FrameTable

CITED = (
    "“North closed the dam.” (N · 18 Jun 2023 · courier.example · News of 2023-06-18)\n"
    "https://courier.example/2023-06-18"
)

DEMANDED = (
    "“We demand water, said Ada North.” (Ada North (N) · 18 Jun 2023 · courier.example · News of 2023-06-18)\n"
    "https://courier.example/2023-06-18"
)
PROTESTED = (
    "“South protested at the river.” (S · 2 Jun 2023 · courier.example · News of 2023-06-02)\n"
    "https://courier.example/2023-06-02"
)
ARTICLE = "“News of 2023-06-18” (18 Jun 2023 · courier.example)\nhttps://courier.example/2023-06-18"
EARLIER = "“News of 2023-06-02” (2 Jun 2023 · courier.example)\nhttps://courier.example/2023-06-02"


def copying(desk):
    """What is copied on this desk lies in a file."""
    desk.clipboard = "file"
    return desk


@pytest.fixture
def desk():
    return copying(make_desk())


def copied_text():
    return clipboard_file().read_text(encoding="utf-8")


def told(pilot):
    return " ".join("\n".join(screen_lines(pilot)).split())


def offered(pilot):
    return [str(option.prompt).strip() for option in pilot.app.screen.found.options]


def rows_offered(pilot):
    return [str(choice.words) for choice in pilot.app.screen.rows.choices]


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
    return copied_text()


async def test_the_quote_under_the_cursor_is_copied_with_its_citation(running, desk):
    async with running(desk) as pilot:
        await press(pilot, "y")

        assert clipboard_file().read_text(encoding="utf-8") == CITED
        assert "Copied: in" in "\n".join(screen_lines(pilot))


def test_a_title_that_leads_over_to_its_article_ends_a_citation_without_its_colon():
    claim = {"quote": "We met.", "speaker": None, "side": None, "date": None, "source": "wire.example"}

    assert citation(claim | {"title": "The president posted on his call:"}, None).endswith("posted on his call)")


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


async def test_what_programs_take_has_the_addresses_and_what_people_read_has_not(running, desk, tmp_path):
    async with running(desk, screen="log") as pilot:
        for file in ("a.csv", "a.md"):
            await name(pilot, tmp_path / file)

    urls = dict(desk.library.articles.select("id", "url").iter_rows())
    rows = pl.read_csv(tmp_path / "a.csv", infer_schema=False)
    assert rows["url"].to_list() == [urls.get(article) for article in rows["article"]]
    assert any(rows["url"])
    assert "url" not in (tmp_path / "a.md").read_text(encoding="utf-8")


async def test_a_matrix_is_exported_under_names_that_can_be_read(running, desk, tmp_path):
    async with running(desk, screen="matrix") as pilot:
        await name(pilot, tmp_path / "a.csv")

    names = pl.read_csv(tmp_path / "a.csv").columns
    june = ["2023-06-01", "2023-06-01_claims", "2023-06-01_first_claims", "2023-06-01_second_claims"]
    june += ["2023-06-01_is_judged", "2023-06-01_passing", "2023-06-01_leaning"]
    assert names[:2] == ["issue", "name"]
    assert names[-7:] == june


@pytest.mark.parametrize(
    ("screen", "told"),
    [
        ("articles", "| 2023-06-18 | • | News of 2023-06-18 | courier.example |  | 3 | River ✕, Border ● |"),
        ("matrix", "2023-05 | 2023-06 |"),
        ("board", "escalating | 2023-06-18 |"),
        ("people", "2023-06-18"),
    ],
)
async def test_what_people_read_elsewhere_has_its_years_and_the_names_of_its_glyphs(
    running, desk, tmp_path, screen, told
):
    async with running(desk, screen=screen, size=(150, 40)) as pilot:
        await name(pilot, tmp_path / "a.md")

    assert told in (tmp_path / "a.md").read_text(encoding="utf-8")


async def test_where_a_file_was_written_is_said_in_full(running, desk, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with running(desk, size=(160, 40)) as pilot:
        await name(pilot, "a.csv")
        said = [notice.message for notice in pilot.app._notifications]

    assert said == [f"4 rows in {tmp_path / 'a.csv'}"]


async def test_a_file_that_is_there_is_written_over_only_on_a_second_enter(running, desk, tmp_path):
    file = tmp_path / "kept.csv"
    file.write_text("mine", encoding="utf-8")
    async with running(desk) as pilot:
        await name(pilot, file)
        assert file.read_text(encoding="utf-8") == "mine"
        assert "Press Enter again" in "\n".join(screen_lines(pilot))

        await press(pilot, "enter")
        assert file.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(
    ("start", "keys", "told"),
    [
        ({}, (), "board"),
        ({"issue": "river"}, (), "issue-claims-river"),
        ({"issue": "river"}, ("tab",), "issue-timeline-river"),
        ({"screen": "people"}, ("enter",), "person-ada-north"),
        ({"screen": "compare"}, (), "compare-all-n-s"),
    ],
)
async def test_a_file_is_offered_a_name_that_tells_what_its_rows_are_of(running, start, keys, told):
    async with running(**start) as pilot:
        for key in (*keys, "e"):
            await pilot.press(key)
            await settle(pilot)

        assert pilot.app.screen.query_one("#file").value == f"issuewatch-{told}-2023-06-20.csv"


@pytest.mark.parametrize(("file", "words"), [("a.docx", "end its name in .csv"), ("/proc/a.csv", "Not exported")])
async def test_a_name_that_can_not_be_written_is_told(running, desk, file, words):
    async with running(desk) as pilot:
        await name(pilot, file)

        assert words in "\n".join(screen_lines(pilot))


async def test_no_folder_is_made_for_an_export_and_the_name_can_be_put_right(running, desk, tmp_path):
    async with running(desk) as pilot:
        await name(pilot, tmp_path / "no" / "a.csv")

        assert isinstance(pilot.app.screen, ExportScreen)
        assert "there is no folder" in "\n".join(screen_lines(pilot))
    assert not (tmp_path / "no").exists()


async def test_y_copies_all_selected_quotes_in_the_order_of_the_table(running, desk):
    async with running(desk, issue="river") as pilot:
        await press(pilot, "down", "space", "home", "space", "y")

        assert copied_text() == f"{CITED}\n\n{DEMANDED}"
        assert "2 quotes" in told(pilot)


async def test_a_selection_is_copied_in_the_order_that_it_is_sorted_in(running, desk):
    async with running(desk, issue="river") as pilot:
        pilot.app.screen.query_one("#claims", FrameTable).sort_by("date")
        await press(pilot, "ctrl+a", "y")

    assert copied_text() == f"{PROTESTED}\n\n{CITED}\n\n{DEMANDED}"


async def test_y_says_how_many_selected_rows_have_no_quote(running, desk):
    async with running(desk) as pilot:
        await press(pilot, "ctrl+a", "y")

        assert "3 quotes; 1 row has none" in told(pilot)
        assert copied_text().count("\n\n") == 2


async def test_a_selection_without_any_quote_is_said_to_have_none(running, desk):
    async with running(desk) as pilot:
        await press(pilot, "end", "space", "y")

        assert "No selected row has a quote." in told(pilot)
        assert not clipboard_file().exists()


async def test_a_row_without_a_quote_is_said_to_have_none(running, desk):
    async with running(desk) as pilot:
        await press(pilot, "end", "y")

        assert "There is no quote under the cursor." in told(pilot)


async def test_copying_offers_the_selected_rows_first_then_this_row_and_all(running, desk):
    async with running(desk, issue="river", size=(80, 40)) as pilot:
        await press(pilot, "space", "space", "Y")

        words = offered(pilot)
        assert words[0] == "2 selected rows as quotes with citation"
        parts = ("2 selected rows as plain", "This row as plain", "All 3 rows shown as plain")
        at = [next(n for n, each in enumerate(words) if each.startswith(part)) for part in parts]
        assert at == sorted(at)


async def test_without_a_selection_nothing_selected_is_offered(running, desk):
    async with running(desk) as pilot:
        await press(pilot, "Y")

        assert not any("selected" in words for words in offered(pilot))


async def test_the_selected_rows_are_copied_for_a_spreadsheet(running, desk):
    async with running(desk, size=(120, 40)) as pilot:
        await press(pilot, "space", "down", "space")
        copied = await copy(pilot, "selected tab")

    assert [row["Issue"] for row in csv.DictReader(io.StringIO(copied), delimiter="\t")] == ["River", "Fisheries"]


async def test_the_selected_quotes_are_copied_as_markdown(running, desk):
    async with running(desk, issue="river") as pilot:
        await press(pilot, "space", "space")
        copied = await copy(pilot, "selected quotes markdown")

    first, second = copied.split("\n\n")
    assert first.startswith("> North closed the dam.\n>\n> [N · ")
    assert second.startswith("> We demand water, said Ada North.\n>\n> [Ada North (N) · ")


async def test_what_is_selected_is_exported_where_something_is(running, desk, tmp_path):
    async with running(desk) as pilot:
        await press(pilot, "space", "down", "space")
        await name(pilot, tmp_path / "a.csv")

        assert "2 rows in" in told(pilot)
    assert pl.read_csv(tmp_path / "a.csv")["issue"].to_list() == ["river", "fish"]


async def test_exporting_offers_the_selected_rows_first_then_this_row_and_all(running, desk):
    async with running(desk) as pilot:
        await press(pilot, "space", "e")
        assert rows_offered(pilot) == ["1 selected row", "This row", "All 4 rows shown"]
        assert "‹1 selected row›" in told(pilot)

        await press(pilot, "escape", "escape", "e")
        assert rows_offered(pilot) == ["This row", "All 4 rows shown"]
        assert "‹All 4 rows shown›" in told(pilot)


async def test_other_rows_to_export_are_chosen_with_the_arrows(running, desk, tmp_path):
    async with running(desk) as pilot:
        await press(pilot, "down", "e")
        pilot.app.screen.query_one("#file").value = str(tmp_path / "a.csv")
        await press(pilot, "up", "enter")

    assert pl.read_csv(tmp_path / "a.csv")["issue"].to_list() == ["border"]


async def test_other_rows_need_a_second_enter_again_to_write_over_a_file(running, desk, tmp_path):
    file = tmp_path / "kept.csv"
    file.write_text("mine", encoding="utf-8")
    async with running(desk) as pilot:
        await name(pilot, file)
        await press(pilot, "up", "enter")

        assert file.read_text(encoding="utf-8") == "mine"


async def test_an_article_is_cited_from_the_list(running, desk):
    async with running(desk, screen="articles") as pilot:
        await press(pilot, "y")

        assert copied_text() == ARTICLE
        assert "“News of 2023-06-18”" in told(pilot)


async def test_selected_articles_are_cited_together(running, desk):
    async with running(desk, screen="articles") as pilot:
        await press(pilot, "space", "space", "y")

        assert copied_text() == f"{ARTICLE}\n\n{EARLIER}"
        assert "2 articles" in told(pilot)


@pytest.mark.parametrize(
    ("given", "cited"),
    [
        ({"url": None}, "“News of 2023-06-18” (18 Jun 2023 · courier.example)"),
        ({"url": None, "source": None, "title": ""}, "No title (18 Jun 2023 · no source)"),
    ],
    ids=["no address", "nothing but a day"],
)
async def test_what_an_article_does_not_have_is_left_out_of_its_citation(running, given, cited):
    async with running(copying(make_desk(make_library(**given))), screen="articles") as pilot:
        await press(pilot, "y")

        assert copied_text() == cited


async def test_the_copy_dialog_offers_an_articles_citation(running, desk):
    async with running(desk, screen="articles") as pilot:
        await press(pilot, "Y")
        assert offered(pilot)[:3] == ["The article’s citation", "The article as Markdown", "The web address"]

        await type_text(pilot, "article markdown")
        await press(pilot, "enter")
        assert copied_text() == (
            "[“News of 2023-06-18”](https://courier.example/2023-06-18) (18 Jun 2023 · courier.example)"
        )


async def test_an_open_article_offers_its_quote_and_itself(running, desk):
    async with running(desk, screen="articles") as pilot:
        await press(pilot, "enter", "y")
        assert copied_text() == CITED

        await press(pilot, "Y")
        assert offered(pilot) == [
            "The quote with its citation",
            "The quote as Markdown",
            "The web address",
            "The article’s citation",
            "The article as Markdown",
        ]


async def test_an_open_article_without_a_claim_is_cited_itself(running):
    library = make_library()
    silent = copying(make_desk(replace(library, claims=library.claims[:0])))
    async with running(silent, screen="articles") as pilot:
        await press(pilot, "enter", "y")

        assert copied_text() == ARTICLE


async def test_the_matrix_copies_a_month_in_words(running, desk):
    async with running(desk, screen="matrix") as pilot:
        await press(pilot, "y")
        assert copied_text() == "River  Jun 23  ✕ escalating · 3 claims · N 2, S 1"

        await press(pilot, "space", "space", "y")
        assert (
            copied_text() == "River  Jun 23  ✕ escalating · 3 claims · N 2, S 1\n\nBorder  Jun 23  ● talking · 1 claim"
        )
        assert "2 cells" in told(pilot)


async def test_the_matrix_says_that_a_name_is_no_month(running, desk):
    async with running(desk, screen="matrix") as pilot:
        await press(pilot, *["h"] * 12, "y")

        assert "There is no cell under the cursor." in told(pilot)


@pytest.mark.parametrize(
    ("start", "keys", "count"),
    [
        ({"screen": "people"}, (), 1),
        ({"screen": "log"}, (), 4),
        ({"issue": "river"}, ("tab",), 3),
        ({"issue": "river"}, ("tab", "tab"), 1),
    ],
    ids=["people", "log", "timeline", "who said what"],
)
async def test_every_list_of_claims_copies_quotes(running, desk, start, keys, count):
    async with running(desk, **start) as pilot:
        await press(pilot, *keys, "y")
        assert copied_text().startswith("“")

        await press(pilot, "ctrl+a", "y")
        assert copied_text().count("\n\n") == count - 1


async def test_the_agenda_copies_the_quotes_that_tell_of_what_is_to_come(running):
    async with running(copying(make_desk(make_library(COMINGS, dossier=TWO))), screen="agenda") as pilot:
        await press(pilot, "space", "space", "y")

        assert copied_text().count("(") >= 2
        assert "2 quotes" in told(pilot)


async def test_compare_copies_quotes_and_of_a_term_the_one_that_is_quoted_beneath(running):
    async with running(copying(voices_desk()), screen="compare", size=(120, 40)) as pilot:
        pilot.app.screen.query_one("#terms-2").focus()
        await press(pilot, "y")
        quoted = pilot.app.screen.query_one("#quotes-2").shown_frame["quote"][0]
        assert quoted in copied_text()

        pilot.app.screen.query_one("#quotes-2").focus()
        await press(pilot, "space", "space", "y")
        assert "2 quotes" in told(pilot)
        assert "illegal dams" in copied_text()


async def test_quotes_that_people_read_elsewhere_have_their_speakers_and_sources(running, tmp_path):
    async with running(copying(voices_desk()), screen="compare", size=(120, 40)) as pilot:
        pilot.app.screen.query_one("#quotes-2").focus()
        quotes = pilot.app.screen.query_one("#quotes-2").shown_frame
        await press(pilot, "e", "up")
        pilot.app.screen.query_one("#file").value = str(tmp_path / "quotes.md")
        await press(pilot, "enter")

    head, _, *lines = (tmp_path / "quotes.md").read_text(encoding="utf-8").splitlines()
    assert head == "| Its quotes | Date | Speaker | Source |"
    assert [line.split(" | ")[-1].removesuffix(" |") for line in lines] == quotes["source"].to_list()


async def test_where_a_table_says_who_speaks_an_export_says_it_once(running, desk, tmp_path):
    async with running(desk, issue="river") as pilot:
        await name(pilot, tmp_path / "claims.md")

    heads = (tmp_path / "claims.md").read_text(encoding="utf-8").splitlines()[0].strip("| ").split(" | ")
    assert heads == ["Date", "Level", "Kind", "Mode", "Side", "Speaker", "Quote", "Source"]


async def test_the_reckoning_that_is_seen_is_what_is_copied(running, desk):
    async with running(desk, issue="river") as pilot:
        await press(pilot, "w", "y")

        assert copied_text().startswith("River  ✕ escalating since 18 Jun 2023")
        assert "North closed the dam." in copied_text()
        assert "Why it stands so" in told(pilot)


async def test_an_empty_list_has_nothing_to_copy(running):
    async with running(make_desk(make_library({})), screen="articles") as pilot:
        await press(pilot, "y")
        assert "There is no row here." in told(pilot)

        await press(pilot, "Y")
        assert not isinstance(pilot.app.screen, CopyScreen)
        assert "There is nothing to copy." in told(pilot)


async def test_beside_the_citation_there_is_the_row_and_the_table_to_copy(running, desk):
    async with running(desk) as pilot:
        await press(pilot, "3", "Y")

        assert isinstance(pilot.app.screen, CopyScreen)
        assert "This row" in "\n".join(screen_lines(pilot))


async def test_in_a_browser_what_is_copied_reaches_it_also_where_tmux_serves_it(running, monkeypatch):
    monkeypatch.setenv("TMUX", "/tmp/x,1,0")
    monkeypatch.setattr(IssueWatchApp, "is_web", True)
    written = []
    monkeypatch.setattr(IssueWatchApp, "write_to_terminal", lambda _, sequence: written.append(sequence))
    async with running() as pilot:
        await pilot.press("y")
        await settle(pilot)

    assert [sequence[:7] for sequence in written] == ["\x1b]52;c;"]
