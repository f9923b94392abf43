"""The comparison screen: two columns, what they are of, and the way to the articles."""

from dataclasses import replace
from datetime import date

import polars as pl
import pytest
from comings import CHINESE_VOICES, voices_desk
from desks import make_desk, make_library
from hands import screen_lines, type_text
from shots import settle

from model.errors import IssueWatchError
from tui.screens.article import ArticleScreen
from tui.screens.compare import CompareScreen
from tui.screens.contrast import bar
from tui.screens.halves import HalvesScreen
from tui.widgets.table import FrameTable

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


def table(pilot, name):
    return pilot.app.screen.query_one(f"#{name}", FrameTable)


def text_of(pilot):
    return "\n".join(screen_lines(pilot))


def halves(pilot):
    return [half.label for half in pilot.app.screen.view.found.halves]


async def test_six_compares_the_two_sides_on_all_issues(running):
    async with running(voices_desk()) as pilot:
        await pilot.press("6")
        await settle(pilot)

        assert "Board › Compare · All issues" in screen_lines(pilot)[1]
        assert halves(pilot) == ["N", "S"]


async def test_each_side_has_its_counts_terms_and_quotes(running):
    async with running(voices_desk(), screen="compare", size=(120, 40)) as pilot:
        text = text_of(pilot)
        terms = [table(pilot, f"terms-{half}").shown_frame["term"].to_list() for half in (1, 2)]
        quotes = [table(pilot, f"quotes-{half}").shown_frame["quote"].to_list() for half in (1, 2)]

    assert "4 claims, 4 articles, 1 owner" in text
    assert "10 Jun – 13 Jun 2023" in text
    assert "shared water" in terms[0]
    assert "illegal dams" in terms[1]
    assert all("shared water" in quote for quote in quotes[0])
    assert all("illegal dams" in quote for quote in quotes[1])


async def test_periods_are_called_by_their_days_in_words_everywhere_on_the_screen(running):
    async with running(voices_desk(), screen="compare", size=(120, 40)) as pilot:
        await pilot.press("b", "b", "b")
        await settle(pilot)
        text = text_of(pilot)

    assert text.count("22 May – 20 Jun 2023") == 3  # in the header, the title, over its half
    assert "2023-05-22" not in text


async def test_a_half_without_terms_shows_its_newest_quotes_and_a_single_day_once(running):
    async with running(make_desk(), screen="compare", size=(120, 40)) as pilot:
        text = text_of(pilot)

    assert "No term is its own." in text
    assert "North closed the dam." in text
    assert "\n 18 Jun 2023 " in text


async def test_where_there_are_no_terms_the_cursor_is_on_the_first_quote(running):
    async with running(make_desk(), screen="compare", size=(120, 40)) as pilot:
        assert pilot.app.screen.focused.id == "quotes-1"
        assert "“North closed the dam.”" in text_of(pilot)


async def test_owners_are_called_by_their_names_as_their_articles_spell_them(running):
    said = {date(2023, 6, 2): [{"quote": "North closed the dam.", "issue": "river"}]}
    one, two = (
        make_library(said, source=name, url=f"https://{n}.example") for n, name in enumerate(("The Wire", "Gaz"))
    )
    both = replace(one, articles=pl.concat([one.articles, two.articles]), claims=pl.concat([one.claims, two.claims]))
    async with running(make_desk(both), screen="compare", size=(120, 40)) as pilot:
        await pilot.press("b", "b")
        await settle(pilot)
        text = text_of(pilot)

        assert halves(pilot) == ["owner:Gaz", 'owner:"The Wire"']
    assert "Gaz | The Wire" in text
    assert "owner:" not in text


async def test_the_tables_of_both_halves_begin_on_one_line_however_the_counts_wrap(running):
    said = [{"quote": f"North closed dam {n}.", "issue": "river", "side": "N"} for n in range(1_200)]
    said += [{"quote": "South did.", "issue": "river", "side": "S"}]
    async with running(make_desk(make_library({date(2023, 6, 2): said})), screen="compare", size=(60, 24)) as pilot:
        assert table(pilot, "terms-1").region.y == table(pilot, "terms-2").region.y


async def test_c_on_an_issue_compares_its_sides_and_escape_comes_back(running):
    async with running(voices_desk(), issue="river") as pilot:
        await pilot.press("c")
        await settle(pilot)

        assert isinstance(pilot.app.screen, CompareScreen)
        assert "Board › River › Compare · River" in screen_lines(pilot)[1]

        await pilot.press("escape")
        await settle(pilot)
        assert "Board › River" in screen_lines(pilot)[1]


async def test_b_goes_through_sides_sources_owners_and_periods(running):
    async with running(voices_desk(), screen="compare") as pilot:
        seen = []
        for _ in range(3):
            await pilot.press("b")
            await settle(pilot)
            seen.append(pilot.app.screen.asked.by)

        assert seen == ["sources", "owners", "periods"]
        assert halves(pilot) == ["2023-04-22..2023-05-21", "2023-05-22..2023-06-20"]


async def test_the_header_has_the_spans_that_are_compared_and_not_the_window_of_the_others(running):
    async with running(voices_desk(), screen="compare", size=(120, 40)) as pilot:
        assert "until 20 Jun 2023 · 4 articles" in screen_lines(pilot)[0]
        await pilot.press("b", "b", "b")
        await settle(pilot)
        assert screen_lines(pilot)[0].rstrip().endswith("22 Apr – 21 May 2023 | 22 May – 20 Jun 2023")
        await pilot.press("1")
        await settle(pilot)
        assert "20 Jun 2023 · 30 days" in screen_lines(pilot)[0]


async def test_halves_that_are_not_there_are_told_and_the_screen_stays(running):
    async with running(voices_desk(), screen="compare") as pilot:
        await pilot.press("b")
        await settle(pilot)

        assert "there are no two sources that say something" in text_of(pilot)
        await pilot.press("b", "b", "b")
        await settle(pilot)
        assert halves(pilot) == ["N", "S"]


async def test_n_goes_to_the_next_issue_and_p_back(running):
    async with running(voices_desk(), screen="compare") as pilot:
        await pilot.press("n")
        await settle(pilot)
        assert "Compare · River" in screen_lines(pilot)[1]

        await pilot.press("n")
        await settle(pilot)
        assert "N says nothing here." in text_of(pilot)

        await pilot.press("p", "p")
        await settle(pilot)
        assert "Compare · All issues" in screen_lines(pilot)[1]


async def test_w_changes_the_halves_places(running):
    async with running(voices_desk(), screen="compare") as pilot:
        await pilot.press("w")
        await settle(pilot)

        assert halves(pilot) == ["S", "N"]
        assert "illegal dams" in table(pilot, "terms-1").shown_frame["term"].to_list()


async def test_i_asks_for_two_halves_and_says_what_is_wrong_while_they_are_typed(running):
    async with running(voices_desk(), screen="compare") as pilot:
        await pilot.press("i")
        await settle(pilot)
        assert isinstance(pilot.app.screen, HalvesScreen)

        await pilot.press("ctrl+u")
        await type_text(pilot, "sorce:x | N")
        assert "no field called 'sorce'" in text_of(pilot)

        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, HalvesScreen)

        await pilot.press("ctrl+u")
        await type_text(pilot, "2023-06-10 | level<0")
        await pilot.press("enter")
        await settle(pilot)
        assert halves(pilot) == ["2023-06-10", "level<0"]


async def test_what_is_wrong_with_a_half_is_said_whole(running):
    async with running(voices_desk(), screen="compare") as pilot:
        await pilot.press("i", "ctrl+u")
        await settle(pilot)
        await type_text(pilot, "N | nobody:x")
        x, y, width, height = pilot.app.screen.query_one("#said").region
        box = [line[x : x + width] for line in screen_lines(pilot)[y : y + height]]
        said = " ".join(" ".join(box).split())

        with pytest.raises(IssueWatchError) as error:
            pilot.app.desk.check_halves(pilot.app.desk.session, ("N", "nobody:x"))
    assert str(error.value) in said


async def test_why_there_is_nothing_to_compare_goes_with_the_screen_and_with_what_is_asked(running):
    why = "Nothing to show"
    async with running(make_desk(), screen="compare") as pilot:
        seen = []
        for key in ("b", "b", "b", "p", "b", "b", "b", "7"):
            await pilot.press(key)
            await settle(pilot)
            seen.append(text_of(pilot).count(why))

    assert seen == [1, 1, 0, 0, 0, 1, 1, 0]


async def test_escape_leaves_the_halves_as_they_were(running):
    async with running(voices_desk(), screen="compare") as pilot:
        await pilot.press("i", "x", "escape")
        await settle(pilot)

        assert halves(pilot) == ["N", "S"]


async def test_enter_on_a_term_goes_to_its_first_quote_and_enter_there_to_the_article(running):
    async with running(voices_desk(), screen="compare", size=(120, 40)) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert pilot.app.focused is table(pilot, "quotes-1")

        quote = table(pilot, "quotes-1").selected_row["quote"]
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert quote in text_of(pilot)

        await pilot.press("escape")
        await settle(pilot)
        assert table(pilot, "quotes-1").selected_row["quote"] == quote


async def test_what_was_compared_is_still_there_after_a_step_out_and_forward_again(running):
    async with running(voices_desk(), issue="river") as pilot:
        await pilot.press("c")
        await settle(pilot)
        await pilot.press("w")
        await settle(pilot)
        await pilot.press("left_square_bracket", "right_square_bracket")
        await settle(pilot)

        assert halves(pilot) == ["S", "N"]


async def test_the_shared_filter_narrows_both_halves(running):
    async with running(voices_desk(), screen="compare") as pilot:
        await pilot.press("slash")
        await type_text(pilot, "level<0")

        assert pilot.app.screen.view.found.summary["claims"].to_list() == [0, 4]


async def test_a_filter_that_nothing_passes_is_what_is_told_and_not_that_a_side_is_silent(running):
    async with running(voices_desk(), screen="compare") as pilot:
        await pilot.press("slash")
        await type_text(pilot, "zzz")
        await pilot.press("enter")
        await settle(pilot)
        text = text_of(pilot)

    assert "Nothing passes the filter." in text
    assert "says nothing here" not in text


async def test_tab_goes_from_table_to_table(running):
    async with running(voices_desk(), screen="compare") as pilot:
        seen = [pilot.app.focused.id]
        for _ in range(3):
            await pilot.press("tab")
            seen.append(pilot.app.focused.id)

    assert seen == ["terms-1", "quotes-1", "terms-2", "quotes-2"]


def test_a_bar_shows_every_share_that_is_more_than_nothing():
    assert [bar(share, 4) for share in (0, 0.001, 0.5, 1)] == ["", "▏", "██", "████"]


@SIZES
async def test_compare(running, shot, size):
    """N at the left, S at the right: counts, levels, terms with both counts and a bar, quotes; the term in words."""
    async with running(voices_desk(), size=size, screen="compare") as pilot:
        await shot(pilot, "compare")
        await pilot.press("tab")
        await shot(pilot, "quote")


async def test_compare_stacked(running, shot):
    """Fifty columns: S is under N, and what does not fit is scrolled to."""
    async with running(voices_desk(), size=(50, 36), screen="compare") as pilot:
        await shot(pilot, "stacked")


@SIZES
async def test_empty_compare(running, shot, size):
    """Both halves say nothing; that there is no article yet, and which keys show something else."""
    async with running(make_desk(make_library({})), size=size, screen="compare") as pilot:
        await shot(pilot, "empty")


@SIZES
async def test_chinese_compare(running, shot, size):
    """Pairs of characters as terms; bars and counts stay in their columns."""
    async with running(voices_desk(CHINESE_VOICES, title="外交部"), size=size, screen="compare") as pilot:
        await shot(pilot, "chinese")


async def test_naming_halves(running, shot):
    """A box over the comparison with both halves in it, and what fits."""
    async with running(voices_desk(), screen="compare") as pilot:
        await pilot.press("i")
        await shot(pilot, "halves")


async def test_tiny_compare(running, shot):
    """Twenty by five: cropped, not crashed."""
    async with running(voices_desk(), size=(20, 5), screen="compare") as pilot:
        await shot(pilot, "tiny")


async def test_its_preview_is_under_the_halves_until_it_is_put_away(running):
    async with running(screen="compare", size=(150, 40)) as pilot:
        preview = pilot.app.screen.query_one(".preview")
        assert preview.region.x == 0
        await pilot.press("z", "z", "z")
        await settle(pilot)

        assert not preview.display


async def test_its_title_says_how_many_of_the_claims_are_held_against_each_other(running):
    async with running(screen="compare") as pilot:
        title = screen_lines(pilot)[1]

    assert "3 of 5 claims · N | S" in title


async def test_an_export_has_all_that_is_compared_as_the_command_has_it(running, tmp_path):
    """Figures, levels, kinds, terms and quotes of both halves; one of its lists is a choice."""
    async with running(voices_desk(), screen="compare", size=(120, 40)) as pilot:
        for file in ("a.csv", "a.md"):
            await pilot.press("e")
            await settle(pilot)
            asked = pilot.app.screen
            assert [part.words for part in asked.parts.values()][-1] == "All that is compared"
            assert asked.query_one("#file").value.startswith("issuewatch-compare-all-n-s-")
            asked.query_one("#file").value = str(tmp_path / file)
            await pilot.press("enter")
            await settle(pilot)

    rows = pl.read_csv(tmp_path / "a.csv", infer_schema=False)
    assert set(rows["part"]) == {"summary", "level", "kind", "term", "quote"}
    assert set(rows["half"]) == {"1", "2"}
    assert "| Part | Half | Name |" in " ".join((tmp_path / "a.md").read_text(encoding="utf-8").split())
