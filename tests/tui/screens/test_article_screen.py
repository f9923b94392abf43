"""The article screen: the text with its claims in place."""

import webbrowser
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path
from subprocess import CompletedProcess

import polars as pl
import pytest
from desks import SENTENCES, make_desk, make_library
from hands import screen_lines, type_text
from shots import settle
from textual.app import App

from model.copies import copies
from tui.screens.quotes import claim_facts
from tui.widgets.marked_text import MarkedText
from tui.widgets.table import FrameTable

FINE = CompletedProcess((), 0)


async def press(pilot, *keys):
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def first_article(desk):
    return desk.library.articles["id"][0]


async def test_it_opens_on_the_first_claim_and_says_what_it_is(running):
    desk = make_desk()
    async with running(desk, article=first_article(desk)) as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "1/3  River  ✕ escalating" in text
    assert "rule test-rule" in text
    assert "News of 2023-06-18" in text


async def test_a_claim_of_which_there_is_more_to_say_than_fits_is_named_all_the_same(running):
    said = SENTENCES[date(2023, 6, 18)][1] | {"event_date": date(2023, 6, 2), "passage_level": -3, "rule": "r" * 60}
    desk = make_desk(make_library({date(2023, 6, 18): [said]}))
    async with running(desk, article=first_article(desk)) as pilot:
        foot = screen_lines(pilot)[-4:-1]

    assert "1/1  River  ▾ strained" in foot[0]
    assert foot[2].rstrip().endswith("…")


async def test_a_text_that_was_wrapped_is_wrapped_anew_and_its_claims_stay_in_their_places(running):
    quote = "The North closed the dam on the\nriver, and nobody knows when the\nwater will flow to the\nSouth again."
    said = {date(2023, 6, 18): [{"quote": quote, "issue": "river", "level": -3, "kind": "act", "side": "N"}]}
    desk = make_desk(make_library(said))
    async with running(desk, article=first_article(desk), size=(120, 24)) as pilot:
        text = screen_lines(pilot)

    shown = "The North closed the dam on the river, and nobody knows when the water will flow to the South again."
    assert any("The North closed" in line and "when the water will flow" in line for line in text)
    assert shown in " ".join(" ".join(text).split())


async def test_n_and_p_go_from_claim_to_claim_and_stop_at_the_ends(running):
    desk = make_desk()
    async with running(desk, article=first_article(desk)) as pilot:
        seen = []
        for key in ("n", "n", "n", "p", "p", "p"):
            await pilot.press(key)
            seen.append(pilot.app.screen.query_one(MarkedText).current)

    assert seen == [1, 2, 2, 1, 0, 0]


async def test_n_steps_only_through_the_claims_that_pass_the_filter(running):
    desk = make_desk()
    async with running(desk, article=first_article(desk)) as pilot:
        await pilot.press("slash")
        await type_text(pilot, "issue:border")
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("n")
        await settle(pilot)

        assert pilot.app.screen.current["issue"] == "border"
        assert "1 of 3 claims · issue:border" in screen_lines(pilot)[1]


async def test_the_gutter_names_issue_and_level_beside_the_sentence(running):
    desk = make_desk()
    async with running(desk, article=first_article(desk), size=(120, 40)) as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "✕ River" in text


async def test_the_claim_that_it_was_opened_at_is_seen_in_a_long_text(running):
    said = [{"quote": f"Sentence-{number} of a very long article.", "issue": "river"} for number in range(300)]
    desk = make_desk(make_library({date(2023, 6, 18): [s | {"level": -1} for s in said]}))
    async with running(desk, issue="river") as pilot:
        await pilot.press("G", "enter")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert "Sentence-299" in text


async def test_at_the_first_and_the_last_claim_it_is_said_that_there_is_none_beyond(running):
    desk = make_desk()
    async with running(desk, article=first_article(desk)) as pilot:
        said = []
        for keys in (("p",), ("n", "n", "n"), ("slash",)):
            await press(pilot, *keys)
            said.append("\n".join(screen_lines(pilot)))
        await type_text(pilot, "nowhere")
        await press(pilot, "enter", "n")
        said.append("\n".join(screen_lines(pilot)))

    assert "There is no claim before this one." in said[0]
    assert "There is no claim after this one." in said[1]
    assert "There is no claim that passes the filter." in said[3]


async def test_a_text_without_claims_says_so(running):
    desk = make_desk(make_library({date(2023, 6, 18): []}, title="Nothing to see"))
    async with running(desk, article=first_article(desk)) as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "No rule found a claim in this text." in text


@pytest.fixture
def opened(monkeypatch):
    """A browser with a window of its own; the addresses that it was given."""
    urls = []
    monkeypatch.setattr("webbrowser.get", lambda: webbrowser.BackgroundBrowser("true"))
    monkeypatch.setattr("webbrowser.open", urls.append)
    return urls


async def test_only_web_addresses_are_opened(running, opened):
    library = make_library(url="file:///etc/passwd")
    desk = make_desk(library)
    async with running(desk, article=first_article(desk)) as pilot:
        await pilot.press("o")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert opened == []
    assert "Only http and https addresses are opened." in text
    assert "Opening" not in text


async def test_a_web_address_is_shown_and_opened(running, opened):
    desk = make_desk()
    async with running(desk, article=first_article(desk)) as pilot:
        await pilot.press("o")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert opened == ["https://courier.example/2023-06-18"]
    assert "https://courier.example/2023-06-18" in text


@pytest.fixture
def no_browser(monkeypatch):
    """A machine on which no browser can be started."""

    def none():
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr("webbrowser.get", none)


async def test_where_no_browser_can_be_started_the_address_is_shown_and_nothing_is_said_to_open(running, no_browser):
    desk = make_desk()
    async with running(desk, article=first_article(desk)) as pilot:
        await pilot.press("o")
        await settle(pilot)
        text = " ".join("\n".join(screen_lines(pilot)).split())

    assert "No browser can be started here; Y copies the address" in text
    assert "https://courier.example/2023-06-18" in text
    assert "Opening" not in text


async def test_that_no_browser_can_be_started_makes_room_for_the_next_answer(running, no_browser):
    desk = make_desk()
    async with running(desk, article=first_article(desk)) as pilot:
        await pilot.press("o", "m")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert "Marked as unread." in text
    assert "No browser can be started here" not in text


async def test_a_browser_of_text_gets_the_terminal(running, monkeypatch):
    browser, events = webbrowser.GenericBrowser("w3m"), []
    monkeypatch.setattr(browser, "open", events.append)
    monkeypatch.setattr("webbrowser.get", lambda: browser)

    @contextmanager
    def suspended(app):
        events.append("gives the terminal")
        yield
        events.append("has it again")

    monkeypatch.setattr(App, "suspend", suspended)
    desk = make_desk()
    async with running(desk, article=first_article(desk)) as pilot:
        await pilot.press("o")
        await settle(pilot)

    assert events == ["gives the terminal", "https://courier.example/2023-06-18", "has it again"]


async def test_the_heading_names_where_else_the_report_stands(running):
    said = SENTENCES[date(2023, 6, 18)]
    library = make_library({date(2023, 6, 17): said, date(2023, 6, 18): said}, source="[b]wire.example")
    texts = library.texts(library.articles["id"])
    with_texts = library.articles.with_columns(text=pl.col("id").replace_strict(texts))
    desk = make_desk(replace(library, copies=copies(with_texts)))
    later = library.articles.filter(date=date(2023, 6, 18))["id"][0]
    async with running(desk, article=later) as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "also in: [b]wire.example 17 Jun 2023" in text


async def test_an_article_that_stands_alone_is_also_in_nothing(running):
    desk = make_desk()
    async with running(desk, article=first_article(desk)) as pilot:
        assert "also in" not in "\n".join(screen_lines(pilot))


async def test_a_long_title_leaves_day_and_source_their_line(running):
    library = make_library({date(2023, 6, 18): SENTENCES[date(2023, 6, 18)]})
    long = library.articles.with_columns(title=pl.lit("A title of many words that " * 12))
    desk = make_desk(replace(library, articles=long))
    async with running(desk, article=first_article(desk)) as pilot:
        lines = screen_lines(pilot)

    assert lines[3].endswith("…")
    assert "18 Jun 2023" in lines[4]


async def test_the_next_article_of_the_same_filter_comes_in_the_place_of_this_one(running):
    async with running() as pilot:
        await press(pilot, "3", "enter", "J")
        second = pilot.app.screen.article["id"]
        await press(pilot, "K")
        first = pilot.app.screen.article["id"]
        await press(pilot, "escape")

        assert first != second
        assert pilot.app.screen.crumb == "Articles"


async def test_at_the_oldest_article_of_the_filter_it_is_said_that_there_is_no_older_one(running):
    async with running(make_desk(filter_text="text:dam")) as pilot:
        await press(pilot, "3", "enter", "J")

        assert "no older article that passes the filter" in "\n".join(screen_lines(pilot))


async def test_at_the_newest_article_it_is_said_that_there_is_no_newer_one(running):
    async with running() as pilot:
        await press(pilot, "3", "enter", "K")

        assert "There is no newer article." in "\n".join(screen_lines(pilot))


async def test_an_article_counts_as_read_once_it_was_opened_and_can_be_marked_unread(running):
    async with running() as pilot:
        await press(pilot, "3", "enter", "escape")
        unread = pilot.app.screen.query_one(FrameTable).frame["unread"].to_list()
        await press(pilot, "m")

        assert unread == [False, True]
        assert pilot.app.screen.query_one(FrameTable).frame["unread"].to_list() == [True, True]


async def test_m_in_the_article_marks_it_unread_and_read_again(running):
    desk = make_desk()
    async with running(desk, article=first_article(desk)) as pilot:
        for is_read, words in ((False, "Marked as unread."), (True, "Marked as read.")):
            await press(pilot, "m")
            assert (first_article(desk) in desk.read) is is_read
            assert words in "\n".join(screen_lines(pilot))


async def test_that_marks_can_not_be_kept_is_told_once_and_they_count_until_the_end(running):
    desk = make_desk()
    async with running(desk, article=first_article(desk)) as pilot:
        desk.marks.file.unlink()
        desk.marks.file.mkdir()
        await press(pilot, "m")
        lines = "\n".join(screen_lines(pilot))
        notices = [notice.message for notice in pilot.app._notifications]
        is_read = first_article(desk) in desk.read
        pilot.app.clear_notifications()
        await press(pilot, "m")
        again = "\n".join(screen_lines(pilot))

    assert notices == [f"{desk.marks.file}: Is a directory; what is read is remembered until you quit"]
    assert "remembered until you quit" in lines
    assert "Marked as" not in lines
    assert not is_read
    assert "Marked as read." in again
    assert "directory" not in again


async def test_the_text_is_moved_through_by_arrows_and_by_letters(running):
    said = {date(2023, 6, 18): [{"quote": "Water. " * 1_000, "issue": "river", "level": -1}]}
    desk = make_desk(make_library(said))
    async with running(desk, article=first_article(desk)) as pilot:
        text, seen = pilot.app.screen.query_one(MarkedText), {}
        page = text.scrollable_content_region.height
        for keys in ("down up", "j k", "pagedown pageup", "ctrl+f ctrl+b", "space pageup", "end home", "G g"):
            there, back = keys.split()
            await press(pilot, there)
            gone = text.scroll_offset.y
            await press(pilot, back)
            seen[keys] = (gone, text.scroll_offset.y)

    last = text.max_scroll_y
    assert [gone for gone, _ in seen.values()] == [1, 1, page, page, page, last, last]
    assert {back for _, back in seen.values()} == {0}


async def test_the_pager_gets_lines_broken_between_words(running, monkeypatch):
    seen = []

    def read(command, check):
        seen.extend(Path(command[-1]).read_text(encoding="utf-8").splitlines())
        return FINE

    monkeypatch.setattr("tui.terminal.handing_over.subprocess.run", read)
    monkeypatch.setattr("textual.app.App.suspend", lambda _: nullcontext())
    words = "The ministers of both sides spoke of the dam."
    said = {"quote": " ".join([words] * 9), "issue": "river", "level": 0}
    desk = make_desk(make_library({date(2023, 6, 18): [said]}))
    desk.pager = "sh"
    async with running(desk, article=first_article(desk)) as pilot:
        await press(pilot, "P")
        width = pilot.app.size.width

    assert max(map(len, seen)) <= width
    assert " ".join(" ".join(seen).split()).count(words) == 9


async def test_the_text_is_handed_to_the_pager_and_editor_of_the_user(running, monkeypatch):
    taken = []
    monkeypatch.setattr(
        "tui.terminal.handing_over.subprocess.run", lambda command, check: taken.append(command) or FINE
    )
    monkeypatch.setattr("textual.app.App.suspend", lambda _: nullcontext())
    desk = make_desk()
    desk.pager, desk.editor = "sh -c", "no-such-editor"
    async with running(desk) as pilot:
        await press(pilot, "3", "enter", "P", "E")

        assert taken[0][:2] == ["sh", "-c"]
        assert "no program 'no-such-editor'" in "\n".join(screen_lines(pilot))


def test_the_facts_of_a_claim_say_whom_it_is_about():
    claim = {
        "speaker": "Wang Yi", "side": "CN", "target": "US", "kind": "word", "mode": "asserted", "is_ritual": False,
        "event_date": None, "rule": "oppose", "confidence": 0.8,
    }  # fmt: skip

    assert claim_facts(claim).startswith("Wang Yi (CN) on US · word, asserted · ")
