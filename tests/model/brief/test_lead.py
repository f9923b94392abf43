"""The lead: what changed most comes first, with the happening behind it; nothing is told as nothing."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from model.brief.compose import brief
from model.brief.content import Brief, Items, Length, Paragraph, Quote
from model.store import Library
from tests.model.brief.laws import sentences
from tests.model.brief.libraries import CLOSED, SIGNED, demo_brief, library_of, request, river, said, twice, written


def lead_of(made: Brief) -> list[str]:
    section = made.sections[0]
    assert section.slug == "lead"
    return [
        sentence.text
        for block in section.blocks
        if isinstance(block, Paragraph | Items)
        for sentence in block.sentences
    ]


@pytest.mark.parametrize("length", Length)
def test_november_2023_leads_with_woodside_and_military_talks_that_are_agreed(length):
    made = demo_brief("2023-11-01", "2023-11-30", length)

    first, second, *_ = lead_of(made)
    assert first.startswith("Mil-to-mil talks went from escalating to agreed on 1")
    assert first.endswith(" November 2023.")
    assert second.startswith("The account behind it is “")
    assert "Woodside" in second or "Biden and Xi" in second


def test_february_2023_leads_with_the_balloon():
    made = demo_brief("2023-02-01", "2023-02-28")

    assert lead_of(made)[0].startswith("Espionage came up for the first time, at escalating, on 2 February 2023")
    assert "Chinese balloon" in lead_of(made)[1]


def test_the_quote_that_decides_stands_in_the_lead():
    made = brief(river(), request("2023-06-01", "2023-06-30"))

    quote = next(block for block in made.sections[0].blocks if isinstance(block, Quote))
    assert (quote.text, quote.is_cut, quote.url) == (SIGNED, False, "https://post.example/treaty")
    assert quote.voice == "post.example, 14 June 2023"


def test_how_widely_a_change_is_told_is_counted_on_the_days_of_its_articles():
    closed = said(CLOSED, -3, event_date=date(2023, 5, 1), event_from="on May 1 · day")
    early = written(date(2023, 4, 10), said("North and South hold talks on the river.", 1))
    late = library_of(early, written(date(2023, 6, 20), closed))
    near = library_of(early, *twice(date(2023, 6, 20), closed))

    told = [lead_of(brief(each, request("2023-06-01", "2023-06-30"))) for each in (late, near)]
    assert "One article tells of the issue between 18 and 22 June 2023." in told[0]
    assert "Two articles from two independent origins tell of the issue between 18 and 22 June 2023." in told[1]


def test_no_article_is_counted_for_what_time_alone_changed():
    signed = [*twice(date(2022, 6, 1), said(SIGNED, 3)), written(date(2023, 6, 20), said("North hails it.", 2, "fish"))]
    told = lead_of(brief(library_of(*signed), request("2023-05-20", "2023-06-30", issues=("river",))))

    assert told[0] == "River went from agreed to easing on 2 June 2023, as the deal is past its days."
    assert not any("of the issue between" in text for text in told)


def test_of_two_changes_the_one_over_more_levels_leads():
    library = library_of(
        written(date(2023, 5, 1), said("North and South hold talks on the border.", 1, "border"), said(CLOSED, -3)),
        written(
            date(2023, 6, 1), said("North and South agreed on the border in principle.", 2, "border", kind="contact")
        ),
        *twice(date(2023, 6, 20), said(SIGNED, 3)),
    )

    first, *others = lead_of(brief(library, request("2023-06-01", "2023-06-30")))
    assert first == "River went from escalating to agreed on 20 June 2023."
    assert any(text.startswith("Border went from talking to easing on 1 June 2023") for text in others)


def test_changes_of_the_same_days_are_told_as_one_happening():
    library = library_of(
        written(date(2023, 5, 1), said(CLOSED, -3), said("North shut the border to South.", -3, "border")),
        *twice(date(2023, 6, 20), said(SIGNED, 3), title="Treaty day"),
        *twice(date(2023, 6, 21), said("North and South opened the border.", 3, "border"), title="Gates open"),
    )
    made = brief(library, request("2023-06-01", "2023-06-30"))

    leads = [block.lead for block in made.sections[0].blocks if isinstance(block, Items)]
    assert leads[0] == "Within two days of it, one more issue changed:"


def test_each_step_on_the_way_is_told():
    library = library_of(
        written(date(2023, 5, 1), said(CLOSED, -3)),
        *twice(date(2023, 6, 1), said(SIGNED, 3)),
        written(date(2023, 6, 20), said("North closed the dam to South again.", -3)),
    )
    made = brief(library, request("2023-06-01", "2023-06-30"))

    text = "River went from escalating to agreed on 1 June and to escalating on 20 June 2023"
    assert any(sentence.startswith(text) for sentence in lead_of(made))
    assert "It had stood at escalating once before, from 1 to 31 May 2023." in sentences(made)


def test_a_reason_of_the_last_change_alone_is_told_as_its_own():
    library = library_of(
        written(date(2023, 5, 1), said(CLOSED, -3)),
        *twice(date(2023, 6, 1), said(SIGNED, 3)),
        *(written(date(2023, 8, day), said("North protested at the river.", -1, kind="word")) for day in (1, 2, 3)),
    )
    made = brief(library, request("2023-05-30", "2024-09-30"))

    (told,) = [sentence for sentence in lead_of(made) if sentence.startswith("River went")]
    assert " and to easing on " in told
    assert told.endswith(", the last as the deal is past its days.")


def test_what_leans_elsewhere_is_told_though_nothing_changed():
    for title, quote, told in (
        ("Upper gates shut at noon", "The upper gates of the dam were shut.", "Upper gates shut at noon"),
        ("A spokesman meets the press", "River Daily: The dam was shut.", "The dam was shut"),
        ("A spokesman meets the press", "It was shut.", "A spokesman meets the press"),
    ):
        shut = written(date(2023, 6, 20), said(quote, -3, rank=0), title=title)
        made = brief(library_of(*twice(date(2023, 5, 1), said(SIGNED, 3)), shut), request("2023-06-01", "2023-06-30"))

        assert f"River stands at agreed and leans to escalating: “{told}”." in lead_of(made)
    rows = [row.cells for section in made.sections for block in section.blocks for row in getattr(block, "rows", ())]
    assert any(row[1].startswith("agreed (leaning escalating") for row in rows)


def test_a_period_without_a_change_says_so_and_tells_what_was_told_most():
    made = brief(river(), request("2023-05-10", "2023-06-10", issues=("river",)))
    calm = brief(
        library_of(
            written(date(2023, 5, 1), said(CLOSED, -3)), written(date(2023, 6, 1), said("The dam is shut.", -1))
        ),
        request("2023-06-01", "2023-06-10"),
    )

    assert lead_of(made)[0] == "The library holds no article dated from 10 May to 10 June 2023."
    assert lead_of(calm)[0] == "No standing changed from 1 to 10 June 2023."
    told = "River, 1 June 2023: “The dam is shut”, courier.example (one article, one origin)."
    assert lead_of(calm)[1] == told  # its article's title tells of no dam


def test_what_was_only_raised_leads_no_brief():
    library = library_of(
        written(date(2023, 5, 1), said(CLOSED, -3)),
        written(date(2023, 6, 1), said("The dam is shut.", -1)),
        written(date(2023, 6, 2), said("North and South spoke of the border.", 0, "border", kind="word")),
    )

    first, *others = lead_of(brief(library, request("2023-06-01", "2023-06-10")))
    assert first == "No issue changed its standing for good from 1 to 10 June 2023, nor by more than a mention."
    assert others[0] == "Border came up, at raised."
    assert any(text.startswith("River, 1 June 2023: ") for text in others)


def test_an_empty_period_says_so_names_the_newest_article_and_shows_where_it_stood():
    made = brief(river(), request("2023-07-01", "2023-07-31"))

    assert lead_of(made) == [
        "The library holds no article dated from 1 to 31 July 2023.",
        "Its newest one before that is of 15 June 2023.",
        "What follows is where the issues stood before; silence is not calm.",
    ]
    assert "standings" in [section.slug for section in made.sections]
    assert "The period has no article." in sentences(made)


def test_before_the_first_article_nothing_is_said_to_stand():
    made = brief(river(), request("2020-01-01", "2020-01-31"))

    assert lead_of(made) == ["The library holds no article dated from 1 to 31 January 2020."]
    assert [section.slug for section in made.sections] == ["lead", "coverage"]


def test_what_changes_beneath_a_judgement_is_told_as_that_and_the_judgement_as_the_change():
    judged = {"at": datetime(2023, 6, 3, 9), "issue": "river", "level": -2}
    told = lead_of(brief(judged_river(judged), request("2023-06-01", "2023-06-14")))

    assert told[:3] == [
        "By what is told no standing changed from 1 to 14 June 2023.",
        "River went from escalating to frozen on 3 June 2023, judged by ana.",
        "River went from escalating to agreed on 14 June 2023.",
    ]


def test_where_a_judgement_runs_out_the_standing_changes_to_what_the_rules_say():
    judged = {"at": datetime(2023, 6, 3, 9), "issue": "river", "level": -2, "expires": date(2023, 6, 20)}
    told = lead_of(brief(judged_river(judged), request("2023-06-01", "2023-06-30")))

    assert "River went from frozen to agreed on 21 June 2023, as the judgement by ana ran out." in told


def test_a_section_tells_what_the_rules_made_of_it_beneath_the_judgement():
    judged = {"at": datetime(2023, 6, 3, 9), "issue": "river", "level": -2}
    said_of_it = sentences(brief(judged_river(judged), request("2023-06-01", "2023-06-30")))

    own = "By the rules alone, beneath what is judged, it went from escalating to agreed on 14 June 2023."
    assert own in said_of_it
    assert "It went from escalating to agreed on 14 June 2023." not in said_of_it


def judged_river(*judgements: dict[str, Any]) -> Library:
    return replace(river(), judgements=library_of(judgements=judgements).judgements)
