"""The sections beneath the lead: standings, issues, judgements, coverage, fingerprints."""

from dataclasses import replace
from datetime import date, datetime

from model.brief.compose import brief
from model.brief.content import Items, Length, Picture, Table
from tests.model.brief.laws import quotes, sentences
from tests.model.brief.libraries import (
    CLOSED,
    SIGNED,
    demo_brief,
    june,
    library_of,
    request,
    river,
    said,
    twice,
    written,
)


def section_of(made, slug):
    return next(section for section in made.sections if section.slug == slug)


def items_of(section, lead):
    return [
        said.text
        for block in section.blocks
        if isinstance(block, Items) and block.lead.startswith(lead)
        for said in block.sentences
    ]


def test_the_table_has_a_row_per_issue_with_a_standing():
    table = next(block for block in section_of(june(), "standings").blocks if isinstance(block, Table))

    assert table.heads == ("Issue", "Standing", "Since", "Trend", "North", "South", "Events")
    assert [row.cells[:3] for row in table.rows] == [
        ("River", "agreed", "14 Jun 2023"),
        ("Border", "talking", "15 Jun 2023"),
    ]


def test_a_month_is_told_as_a_month():
    april = said(SIGNED, 3, event_date=date(2023, 4, 1), event_from="in April · month")
    made = brief(
        library_of(written(date(2023, 5, 20), april), written(date(2023, 6, 2), said("They meet.", 1, "border"))),
        request("2023-06-01", "2023-06-30", issues=("river",)),
    )

    assert section_of(made, "standings").blocks[0].rows[0].cells[2] == "Apr 2023"
    assert "It has stood at agreed since April 2023." in sentences(made)


def test_contact_that_is_frozen_beneath_an_act_is_told():
    stop = said("North broke off the talks on the river with South.", -2, event_date=date(2023, 4, 1))
    stop |= {"event_from": "in April · month"}
    made = brief(
        library_of(written(date(2023, 5, 1), stop), *twice(date(2023, 6, 20), said(CLOSED, -3))),
        request("2023-06-01", "2023-06-30"),
    )

    assert section_of(made, "river").heading == "River: escalating (contact frozen)"
    assert sentences(made).count("Contact itself has been frozen since April 2023.") == 2  # in the lead, too


def test_a_short_brief_has_no_sections_of_issues_and_a_full_one_has_all():
    slugs = {length: [section.slug for section in june(length).sections] for length in Length}

    assert "river" not in slugs[Length.SHORT]
    assert "river" in slugs[Length.STANDARD]
    assert {"river", "border"} <= set(slugs[Length.FULL])


def test_positions_are_told_with_their_numbers_and_the_silent_side_is_named():
    told = items_of(section_of(june(), "river"), "What each side says")

    assert told == [
        "North: agreed, by one claim in one article, the last of 14 June 2023.",
        "South: easing, by one claim in one article, the last of 14 June 2023.",
    ]


def test_sides_far_apart_are_contested():
    library = library_of(
        written(
            date(2023, 6, 1),
            said("We agreed, said Ada North.", 3, side="N", speaker="Ada North"),
            said("We protest, said Ben South.", -1, side="S", speaker="Ben South"),
        )
    )
    made = brief(library, request("2023-06-01", "2023-06-30"))

    assert "They are four levels apart, so it is contested." in sentences(made)


def test_a_judgement_is_signed_and_the_rules_stay_visible():
    library = library_of(
        written(date(2023, 6, 1), said(SIGNED, 3)),
        judgements=[{"at": datetime(2023, 6, 12, 9), "expires": date(2023, 7, 1)}],
    )
    made = brief(library, request("2023-06-01", "2023-06-30"))

    assert items_of(section_of(made, "judgements"), "Analysts") == [
        "River: easing, judged by ana on 12 June 2023, until 1 July 2023, as “the dam is half open”; "
        "the rules alone say agreed."
    ]
    assert "It is judged easing by ana since 12 June 2023; the rules alone say agreed." in sentences(made)
    row = section_of(made, "standings").blocks[0].rows[0]
    assert row.cells[1] == "easing (judged)"


def test_an_override_that_ran_out_in_the_period_is_told_with_what_holds_without_it():
    library = library_of(
        written(date(2023, 6, 1), said(SIGNED, 3)),
        judgements=[{"at": datetime(2023, 6, 12, 9), "expires": date(2023, 6, 20)}],
    )
    made = brief(library, request("2023-06-01", "2023-06-30"))

    assert items_of(section_of(made, "judgements"), "Analysts") == [
        "River: easing, judged by ana, ran out on 20 June 2023; without it the issue stood at agreed."
    ]


def test_a_judgement_made_later_for_an_earlier_day_holds_since_that_day():
    library = library_of(
        written(date(2023, 6, 1), said(SIGNED, 3)),
        judgements=[{"at": datetime(2023, 9, 1, 9), "holds_from": date(2023, 6, 12)}],
    )

    said_of_it = sentences(brief(library, request("2023-06-01", "2023-06-30")))
    assert "It is judged easing by ana since 12 June 2023; the rules alone say agreed." in said_of_it


def test_what_analysts_mended_in_the_reading_is_counted_and_signed():
    judged = {"verb": "dismiss", "level": None, "article": "x", "quote": "y"}
    library = library_of(
        written(date(2023, 6, 1), said(SIGNED, 3)),
        judgements=[{**judged, "id": "j1"}, {**judged, "id": "j2", "by": "ben", "quote": "z"}],
    )
    made = brief(library, request("2023-06-01", "2023-06-30"))

    assert items_of(section_of(made, "judgements"), "Analysts") == ["Claim dismissed twice, by ana and ben."]


def test_an_article_set_aside_is_counted_though_it_is_on_no_issue():
    judged = {"verb": "irrelevant", "level": None, "issue": None, "article": "x", "quote": None}
    made = brief(
        library_of(written(date(2023, 6, 1), said(SIGNED, 3)), judgements=[judged]), request("2023-06-01", "2023-06-30")
    )

    assert items_of(section_of(made, "judgements"), "Analysts") == ["Article set aside once, by ana."]
    assert any(note.text.startswith("Judgement by ana on an article") for note in made.notes)


def test_what_is_to_come_and_what_became_of_it_rests_on_claims():
    made = demo_brief("2023-11-01", "2023-11-30", Length.FULL)
    section = section_of(made, "agenda")
    kinds = {note.number: note.kind for note in made.notes}

    assert {block.lead for block in section.blocks} <= {"By day:", "What became of what was to come:"}
    for item in (sentence for block in section.blocks for sentence in block.sentences):
        assert {kinds[number] for number in item.notes} == {"claim"}


def test_a_dossier_without_sides_has_a_brief_too():
    library = river()
    alone = replace(library, dossier=library.dossier.model_copy(update={"sides": (), "sources": ()}))
    made = brief(alone, request("2023-06-01", "2023-06-30", Length.FULL))

    table = section_of(made, "standings").blocks[0]
    assert table.heads == ("Issue", "Standing", "Since", "Trend", "Events")
    assert not items_of(section_of(made, "river"), "What each side says")


def test_coverage_names_one_sided_quiet_and_undated():
    told = sentences(june())

    assert "The period has two articles of two owners." in told
    assert "By the side of their source: North 1, South 0 and neither 1." in told
    assert "Nothing in the period is on Fisheries." in told
    assert "One article of the library has no date and counts in no standing and no trend." in told


def test_an_issue_on_which_one_side_alone_speaks_is_named():
    library = library_of(
        written(date(2023, 6, 1), said("We protest, said Ben South.", -1, side="S", speaker="Ben South"))
    )

    assert "Only one side speaks on River (South)." in sentences(brief(library, request("2023-06-01", "2023-06-30")))


def test_quiet_is_told_as_silence():
    made = brief(river(), request("2023-08-01", "2023-08-31", Length.FULL, issues=("river",)))

    assert any(text.endswith("which is silence, not calm.") for text in sentences(made))


def test_only_the_issues_that_were_asked_for_are_told_of():
    made = june(Length.FULL, issues=("border",))

    assert {section.slug for section in made.sections} == {"lead", "standings", "border", "coverage"}
    assert "River" not in " ".join(sentences(made))


def test_a_long_sentence_is_cut_at_a_word_and_marked_outside_of_the_quote():
    long = "North closed the dam on the river " + "and told nobody of the reasons it had for doing so " * 12 + "at all."
    library = library_of(written(date(2023, 6, 1), said(long, -3)))

    quote = quotes(brief(library, request("2023-06-01", "2023-06-30", Length.SHORT)))[0]
    assert quote.is_cut
    assert long.startswith(quote.text + " ")


def test_the_course_of_an_issue_is_drawn_in_its_section():
    pictures = [block for block in section_of(june(), "river").blocks if isinstance(block, Picture)]

    assert [picture.caption for picture in pictures] == ["River, 1 July 2022 to 30 June 2023"]


def test_the_fingerprints_tell_what_the_numbers_come_from():
    colophon = june().colophon

    assert (colophon.rules, colophon.articles, colophon.as_of) == ("rules-1", 4, date(2023, 6, 30))
    assert colophon.command == "issuewatch brief --since 2023-06-01 --until 2023-06-30"
    assert len({colophon.inputs, colophon.constants, colophon.judgements}) == 3
