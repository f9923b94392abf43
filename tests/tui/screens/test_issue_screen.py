"""The issue screen: standing and why, claims, timeline, people; all of it or a month."""

from dataclasses import replace
from datetime import date

from desks import DOSSIER, make_desk, make_library
from hands import screen_lines, type_text
from shots import settle

from model.dossier import Dossier, Source
from tui.desk.desk import Stretch
from tui.screens.article import ArticleScreen
from tui.screens.cells import quote_cell, side_cell, standing_cell
from tui.screens.issue import IssueScreen
from tui.widgets.marked_text import MarkedText
from tui.widgets.table import FrameTable
from tui.widgets.why import WhyLines


def rows_of(pilot, pane):
    return pilot.app.screen.query_one(f"#{pane}", FrameTable).shown_frame


async def test_a_line_of_the_reckoning_is_wrapped_as_far_in_as_it_begins(running):
    async with running(issue="river", size=(60, 24)) as pilot:
        await pilot.press("w")
        await settle(pilot)
        lines = screen_lines(pilot)

    first = next(at for at, line in enumerate(lines) if "act 3 × rank" in line)
    assert lines[first].startswith("     act 3")
    assert lines[first + 1].startswith("     ")


async def test_it_lists_all_claims_on_the_issue_newest_first(running):
    async with running(issue="river") as pilot:
        claims = rows_of(pilot, "claims")

    assert claims["quote"].to_list() == [
        "North closed the dam.",
        "We demand water, said Ada North.",
        "South protested at the river.",
    ]


async def test_the_standing_is_told_with_the_sides_positions(running):
    async with running(issue="river") as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "River  ✕ escalating since 18 Jun 2023" in text
    assert "N ✕ escalating" in text


async def test_w_shows_the_reckoning_and_w_again_the_claims(running):
    async with running(issue="river") as pilot:
        await pilot.press("w")
        await settle(pilot)
        why = "\n".join(screen_lines(pilot))
        await pilot.press("w")
        await settle(pilot)
        claims = "\n".join(screen_lines(pilot))

    assert "Decided by the act of 2023-06-18" in why
    assert "Decided by" not in claims
    assert "South protested" in claims


async def test_from_the_reckoning_enter_goes_to_the_sentence_that_is_quoted(running):
    async with running(issue="river") as pilot:
        await pilot.press("w")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)

        assert isinstance(pilot.app.screen, ArticleScreen)
        assert pilot.app.screen.current["quote"] == "North closed the dam."

        await pilot.press("escape")
        await settle(pilot)
        assert pilot.app.screen.query_one(WhyLines).has_focus


async def test_down_in_the_reckoning_goes_from_claim_to_claim(running):
    said = ({"quote": "North closed the dam.", "issue": "river", "level": -3, "kind": "act", "side": "N"},)
    again = ({"quote": "North closed the gate.", "issue": "river", "level": -3, "kind": "act", "side": "N"},)
    library = make_library({date(2023, 6, 1): said, date(2023, 6, 18): again})
    async with running(make_desk(library), issue="river") as pilot:
        await pilot.press("w")
        await settle(pilot)
        lines = pilot.app.screen.query_one(WhyLines)
        seen = [lines.current]
        await pilot.press("down")
        seen.append(lines.current)

    assert len({(line.article, line.sentence) for line in seen}) == 2


async def test_what_decides_is_marked_among_the_claims_and_beneath(running):
    async with running(issue="river", size=(120, 40)) as pilot:
        claims, text = rows_of(pilot, "claims"), "\n".join(screen_lines(pilot))

    assert claims.filter("is_deciding")["quote"].to_list() == ["North closed the dam."]
    assert "▸ North closed the dam." in text
    assert "▸ decides · " in text


async def test_a_claim_that_counts_as_nothing_is_grey_and_says_why(running):
    said = {"quote": "North may flood the river by 2027.", "issue": "river", "level": 2, "rule": "mention+weights"}
    library = make_library({date(2023, 6, 18): (said | {"confidence": 0.6},)})
    async with running(make_desk(library), issue="river", size=(100, 40)) as pilot:
        row = rows_of(pilot, "claims").row(0, named=True)
        text = " ".join("\n".join(screen_lines(pilot)).split())

    assert "not counted: told by no cue, and read with less than 0.75" in text
    assert {piece.role for cell in (quote_cell, standing_cell) for piece in cell(row)} == {"text-muted"}


async def test_a_claim_of_a_sides_source_that_quotes_nobody_has_that_side_in_brackets(running):
    said = {"quote": "North closed the dam.", "issue": "river", "level": -3, "kind": "act"}
    asked = said | {"quote": "Was the dam closed?", "speaker": "A reporter", "level": 0, "kind": "word"}
    ministry = Source(name="Ministry", sites=("courier.example",), owner="North", side="N", kind="ministry")
    dossier = Dossier.model_validate(DOSSIER.model_dump() | {"sources": (ministry,)})
    library = make_library({date(2023, 6, 18): (said, asked)}, dossier=dossier)
    async with running(make_desk(library), issue="river") as pilot:
        rows = rows_of(pilot, "claims").rows(named=True)
        head = " ".join(screen_lines(pilot)[2:4])

    assert [side_cell(row)[0].text for row in rows] == ["(N)", ""]
    assert "N ✕ escalating 1×" in head


async def test_who_said_what_names_office_and_latest_words(running):
    async with running(issue="river", size=(120, 40)) as pilot:
        await pilot.press("tab", "tab")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert "Minister of Rivers" in text
    assert "“We demand water, said Ada North.”" in text


async def test_the_timeline_says_which_event_changed_the_standing(running):
    async with running(issue="river") as pilot:
        timeline = rows_of(pilot, "timeline")

    assert timeline.filter(day=date(2023, 6, 18), kind="act")["new"].to_list() == [-3]


async def test_the_filter_is_shared_and_narrows_the_claims(running):
    async with running(issue="river") as pilot:
        await pilot.press("slash")
        await type_text(pilot, "side:S")

        assert rows_of(pilot, "claims")["quote"].to_list() == ["South protested at the river."]

        await pilot.press("enter", "escape")
        await settle(pilot)

        assert pilot.app.screen.query_one(FrameTable).shown_frame["issue"].to_list() == ["river"]


async def test_a_month_of_it_has_only_that_months_claims(running):
    async with running(screen="matrix") as pilot:
        pilot.app.screen.post_message(opened("river", Stretch(date(2023, 5, 1))))
        await settle(pilot)

        assert rows_of(pilot, "claims").is_empty()
        assert "River · May 23" in screen_lines(pilot)[1]


async def test_a_month_that_is_past_says_how_it_ended_before_what_holds_now(running):
    said = {
        date(2023, 5, 9): [{"quote": "Both signed the water treaty.", "issue": "river", "level": 3, "kind": "act"}],
        date(2023, 6, 18): [{"quote": "North closed the dam.", "issue": "river", "level": -3, "kind": "act"}],
    }
    async with running(make_desk(make_library(said)), screen="matrix") as pilot:
        pilot.app.screen.post_message(opened("river", Stretch(date(2023, 5, 1))))
        await settle(pilot)
        past = screen_lines(pilot)
        pilot.app.screen.post_message(opened("river", Stretch(date(2023, 6, 1))))
        await settle(pilot)
        now = screen_lines(pilot)

    assert past[2].startswith(" May 23  ✓ agreed at its end; on 20 Jun 2023:")
    assert past[3].startswith(" River  ✕ escalating since 18 Jun 2023")
    assert now[2].startswith(" River  ✕ escalating")


def opened(issue, stretch):
    from tui.messages import IssueOpened

    return IssueOpened(issue, stretch)


async def test_enter_opens_the_article_at_that_claim_and_escape_comes_back_to_it(running):
    async with running(issue="river") as pilot:
        await pilot.press("j", "enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ArticleScreen)
        text = pilot.app.screen.query_one(MarkedText)
        assert pilot.app.screen.view.claims[text.current]["quote"] == "We demand water, said Ada North."

        await pilot.press("escape")
        await settle(pilot)

        assert isinstance(pilot.app.screen, IssueScreen)
        assert pilot.app.screen.query_one("#claims", FrameTable).cursor_row == 1


async def test_the_breadcrumbs_say_the_way(running):
    async with running(issue="river") as pilot:
        await pilot.press("enter")
        await settle(pilot)

        assert screen_lines(pilot)[1].startswith(" Board › River › Article")


async def test_an_issue_without_a_claim_says_so(running):
    async with running(issue="visas") as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "Visas  · none" in text
    assert "No claim on it yet." in text


async def test_a_month_that_the_day_lies_before_is_not_said_to_be_without_claims(running):
    seen = []
    async with running() as pilot:
        pilot.app.screen.post_message(opened("river", Stretch(date(2023, 6, 1))))
        await settle(pilot)
        for day in (date(2023, 5, 20), date(2023, 6, 1)):
            pilot.app.screen.change(replace(pilot.app.desk.session, as_of=day))
            await settle(pilot)
            seen.append("\n".join(screen_lines(pilot)))

    assert "Jun 23 lies after the day looked at," in seen[0]
    assert "20 May 2023. Press . to go a month forward." in seen[0]
    assert "No claim on it in" not in seen[0]
    assert "No claim on it in Jun 23 up to 1 Jun 2023." in seen[1]


async def test_a_hostile_quote_is_shown_whole_and_harmless(running):
    quote = "He [the envoy] said [/] \x1b]52;c;ZXZpbA==\x07 and \u202eesrever [red]stop[/red]."
    said = {date(2023, 6, 18): [{"quote": quote, "issue": "river", "level": -1}]}
    async with running(make_desk(make_library(said, title="[bold]Title[/] \x1b[2J")), issue="river") as pilot:
        issue = "\n".join(screen_lines(pilot))
        await pilot.press("enter")
        await settle(pilot)
        article = "\n".join(screen_lines(pilot))

    for text in (issue, article):
        assert "He [the envoy] said [/]" in text
        assert "[red]stop[/red]." in text
        assert not set("\x1b\x07\u202e") & set(text)
    assert "[bold]Title[/]" in article


SAME_DAY = date(2023, 6, 18)
TOLD_TWICE = {
    SAME_DAY: ({"quote": "North closed the Kelvin dam.", "issue": "river", "level": -3, "kind": "act", "side": "N"},),
    date(2023, 6, 19): (
        {"quote": "North has closed the Kelvin dam.", "issue": "river", "level": -3, "kind": "act", "side": "N"},
    ),
}


async def test_enter_unfolds_an_event_to_its_articles_and_folds_it_again(running):
    async with running(make_desk(make_library(TOLD_TWICE)), issue="river") as pilot:
        await pilot.press("tab")
        await settle(pilot)
        folded = rows_of(pilot, "timeline")
        await pilot.press("enter")
        await settle(pilot)
        unfolded = rows_of(pilot, "timeline")
        lines = "\n".join(screen_lines(pilot))
        await pilot.press("enter")
        await settle(pilot)
        again = rows_of(pilot, "timeline")

    assert folded["articles"].to_list() == [2]
    assert unfolded["depth"].to_list() == [0, 1, 1]
    assert unfolded["quote"].to_list()[1:] == ["North closed the Kelvin dam.", "North has closed the Kelvin dam."]
    assert "− " in lines
    assert "└ " in lines
    assert again["row"].to_list() == folded["row"].to_list()


async def test_right_unfolds_an_event_and_left_folds_it_from_an_article_beneath_too(running):
    async with running(make_desk(make_library(TOLD_TWICE)), issue="river") as pilot:
        await pilot.press("tab", "right", "down")
        await settle(pilot)
        unfolded = rows_of(pilot, "timeline")
        await pilot.press("h")
        await settle(pilot)
        table = pilot.app.screen.query_one("#timeline", FrameTable)

        assert unfolded["depth"].to_list() == [0, 1, 1]
        assert (table.shown_frame["depth"].to_list(), table.selected_row["depth"]) == ([0], 0)


async def test_where_nothing_unfolds_right_says_so(running):
    async with running(issue="river") as pilot:
        await pilot.press("tab", "l")
        await settle(pilot)

        assert "One article alone tells of it: Enter opens it." in "\n".join(screen_lines(pilot))


async def test_enter_on_an_article_beneath_an_event_opens_it(running):
    async with running(make_desk(make_library(TOLD_TWICE)), issue="river") as pilot:
        await pilot.press("tab", "enter", "down", "enter")
        await settle(pilot)

        assert isinstance(pilot.app.screen, ArticleScreen)


async def test_a_preview_beside_the_claims_is_as_high_as_they_are(running):
    async with running(issue="river", size=(150, 30)) as pilot:
        table, preview = pilot.app.screen.query_one("#claims"), pilot.app.screen.query_one(".preview")

    assert preview.region.height == table.region.height


async def test_a_high_terminal_has_room_for_the_article_under_the_claims(running):
    async with running(issue="river", size=(120, 40)) as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "✕ River & 2   North closed the dam." in text
