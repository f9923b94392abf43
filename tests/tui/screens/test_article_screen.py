"""The article screen: the text with its claims in place."""

from dataclasses import replace
from datetime import date

import polars as pl
from desks import SENTENCES, make_desk, make_library
from hands import screen_lines, type_text
from shots import settle

from model.copies import copies
from tui.widgets.marked_text import MarkedText


def first_article(desk):
    return desk.library.articles["id"][0]


async def on_article(running, desk=None, **options):
    desk = desk or make_desk()
    return running(desk, article=first_article(desk), **options)


async def test_it_opens_on_the_first_claim_and_says_what_it_is(running):
    desk = make_desk()
    async with running(desk, article=first_article(desk)) as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "1/3  River  ✕ escalating" in text
    assert "rule test-rule" in text
    assert "News of 2023-06-18" in text


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

    assert "✕ river" in text


async def test_the_claim_that_it_was_opened_at_is_seen_in_a_long_text(running):
    said = [{"quote": f"Sentence-{number} of a very long article.", "issue": "river"} for number in range(300)]
    desk = make_desk(make_library({date(2023, 6, 18): [s | {"level": -1} for s in said]}))
    async with running(desk, issue="river") as pilot:
        await pilot.press("G", "enter")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert "Sentence-299" in text


async def test_a_text_without_claims_says_so(running):
    desk = make_desk(make_library({date(2023, 6, 18): []}, title="Nothing to see"))
    async with running(desk, article=first_article(desk)) as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "No rule found a claim in this text." in text


async def test_only_web_addresses_are_opened(running):
    library = make_library(url="file:///etc/passwd")
    desk = make_desk(library)
    opened = []
    async with running(desk, article=first_article(desk)) as pilot:
        pilot.app._driver.open_url = lambda url, new_tab=True: opened.append(url)
        await pilot.press("o")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert opened == []
    assert "Only http and https addresses are opened." in text


async def test_a_web_address_is_shown_and_opened(running):
    desk = make_desk()
    opened = []
    async with running(desk, article=first_article(desk)) as pilot:
        pilot.app._driver.open_url = lambda url, new_tab=True: opened.append(url)
        await pilot.press("o")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert opened == ["https://courier.example/2023-06-18"]
    assert "https://courier.example/2023-06-18" in text


async def test_the_heading_names_where_else_the_report_stands(running):
    said = SENTENCES[date(2023, 6, 18)]
    library = make_library({date(2023, 6, 17): said, date(2023, 6, 18): said}, source="[b]wire.example")
    desk = make_desk(replace(library, copies=copies(library.articles)))
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
