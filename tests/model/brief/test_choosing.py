"""Which of the claims that decide are printed."""

from datetime import date

from model.brief.compose import brief
from tests.model.brief.laws import quotes, sentences
from tests.model.brief.libraries import CLOSED, library_of, request, said, twice, written

JUNE = ("2023-06-01", "2023-06-30")


def june_of(*articles):
    """The quotes of June on what the articles tell."""
    return [quote.text for quote in quotes(brief(library_of(*articles), request(*JUNE)))]


def test_a_whole_sentence_is_printed_rather_than_a_weightier_piece_of_one():
    piece, whole = "and North closed the dam on the river to", "North has closed the dam on the river to the South."

    told = june_of(written(date(2023, 6, 2), said(piece, -3, rank=5), said(whole, -3)))

    assert told == [whole]


def test_a_piece_of_a_sentence_is_printed_where_there_is_nothing_else():
    piece = "and North closed the dam on the river to"

    assert june_of(written(date(2023, 6, 2), said(piece, -3))) == [piece]


def test_a_sentence_that_stands_alone_comes_before_one_that_leans_on_another():
    leaning, alone = (
        "They have closed the dam on the river for good.",
        "North has closed the dam on the river for good.",
    )

    told = june_of(written(date(2023, 6, 2), said(leaning, -3, rank=5), said(alone, -3)))

    assert told == [alone]


def test_the_issue_is_named_in_what_is_quoted_on_it():
    other, named = (
        "North has shut what was open for so many years.",
        "North has shut the river that was open for years.",
    )

    assert june_of(written(date(2023, 6, 2), said(other, -3, rank=5), said(named, -3)))[0] == named


def test_what_only_recites_comes_behind_what_tells_news_however_heavy_it_is():
    recital = "The North has put dams on the river for its own gain."
    news = "South in turn closed the sluices on the river to the North, and it will go on for as long as it takes."

    told = june_of(
        written(date(2023, 6, 2), said(recital, -3, side="S", rank=5), said(news, -3, side="S", rank=3)),
    )

    assert told[0] == news


def test_no_quote_stands_twice_where_there_are_others():
    first = "North closed the dam on the river to the South."
    again = "The dam on the river was closed by North at noon."

    told = june_of(
        written(date(2023, 6, 2), said(first, -3)),
        written(date(2023, 6, 2), said(again, -3), source="gazette.example"),
    )

    assert sorted(told) == sorted([first, again])


def test_what_speaks_of_two_issues_stands_in_both_sections():
    both = "North closed the dam on the river and the border to the South."
    told = june_of(
        *twice(date(2023, 6, 2), said(CLOSED, -3, "fish")),
        written(date(2023, 6, 20), said(both, -3, "river"), said(both, -3, "border")),
    )

    assert told.count(both) == 2


def test_silence_is_no_change():
    made = brief(
        library_of(
            written(
                date(2023, 5, 1), said("South warned on the river.", -1), said("South warned on fish.", -1, "fish")
            ),
            *twice(date(2023, 6, 2), said("North and South opened the border.", 3, "border")),
            written(date(2023, 6, 29), said("They fished.", 0, "border")),
        ),
        request(*JUNE),
    )

    assert not [told for told in sentences(made) if "River" in told and "went" in told]
    assert {"river", "fish"}.isdisjoint(section.slug for section in made.sections)
