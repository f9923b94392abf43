"""The frames behind the screens."""

import re
from typing import Any, Final

import polars as pl
import pytest

from model.article import Article, article_heads, articles_frame
from model.dossier import Person, Source, Tenure
from model.errors import UnknownNameError
from model.schema import ARTICLE_HEADS, empty
from model.standing import basis
from model.standing.judgements import as_read
from model.views import (
    ARTICLE_ROWS,
    BOARD,
    CLAIM_ROWS,
    MATRIX,
    PEOPLE,
    TIMELINE,
    articles_of,
    board,
    board_of,
    claims_of,
    matrix_of,
    people_of,
    quotes_of,
    timeline,
    why,
    with_openings,
)
from model.views.matrix import with_leaning
from tests.model.factories import day, make_claims, make_dossier, make_judgements

DOSSIER: Final = make_dossier()
NOBODY: Final = make_claims()


def taiwan(claims: pl.DataFrame, on: int, **options: Any) -> dict[str, Any]:
    rows = board(claims, DOSSIER, as_of=day(on), **options)
    return rows.row(by_predicate=pl.col("issue") == "taiwan", named=True)


def months(claims: pl.DataFrame, on: int, judgements: pl.DataFrame | None = None, **asked: Any) -> pl.DataFrame:
    return matrix_of(basis(claims, judgements, DOSSIER, day(on)), **asked)


@pytest.mark.parametrize(
    ("rows", "schema"),
    [
        (board(NOBODY, DOSSIER, as_of=day(0)), BOARD),
        (months(NOBODY, 0), MATRIX),
        (months(NOBODY, 0, by="week"), MATRIX),
        (months(NOBODY, 0, by="article"), MATRIX),
        (claims_of(NOBODY), CLAIM_ROWS),
        (people_of(NOBODY, DOSSIER), PEOPLE),
        (articles_of(empty(ARTICLE_HEADS), NOBODY, DOSSIER), ARTICLE_ROWS),
        (timeline(basis(NOBODY, None, DOSSIER, day(0)), "taiwan"), TIMELINE),
    ],
    ids=["board", "months", "weeks", "by-article", "claims", "people", "articles", "timeline"],
)
def test_without_any_claim_a_view_has_its_columns_all_the_same(rows: pl.DataFrame, schema: pl.Schema) -> None:
    assert rows.schema == schema


def test_the_board_has_every_issue_with_its_name() -> None:
    assert board(NOBODY, DOSSIER, as_of=day(0))["name"].to_list() == ["Taiwan", "Trade", "Mil-Mil"]


def test_the_words_are_the_sentence_that_set_the_level_whatever_the_title_says() -> None:
    named = make_claims(
        {"level": -3, "title": "Drills around Taiwan", "quote": "Ships sailed."}, {"level": -3, "on": 4}
    )

    assert (taiwan(named, 4)["words"], taiwan(named, 4)["told"]) == ("Ships sailed.", day(4))


@pytest.mark.parametrize(
    ("on", "window", "moved", "was"),
    [
        (20, 30, 20, -2),
        (49, 30, 20, -2),
        (50, 30, None, None),
        (50, 90, 20, -2),
        (10, 30, 0, None),
        (40, 7, None, None),
    ],
)
def test_the_board_says_what_it_was_where_that_changed_in_the_window(
    on: int, window: int, moved: int | None, was: int | None
) -> None:
    claims = make_claims({"level": -2}, *({"level": 3, "on": 20, "rank": rank} for rank in (3, 4)))

    row = taiwan(claims, on, window_days=window)

    assert (row["moved"], row["was"]) == (None if moved is None else day(moved), was)


def test_what_an_analyst_said_is_a_move_too_and_so_is_its_end() -> None:
    claims, judged = make_claims({"level": -3}), make_judgements({"level": 1, "on": 40, "expires_on": 45})

    rows = {on: taiwan(claims, on, judgements=judged) for on in (39, 44, 46)}

    assert {on: (row["moved"], row["was"]) for on, row in rows.items()} == {
        39: (None, None), 44: (day(40), -3), 46: (day(46), 1),
    }  # fmt: skip


def test_the_months_end_with_that_of_the_day_and_are_none_where_nothing_was_claimed() -> None:
    claims = make_claims(
        {"level": -3, "on": 10}, {"level": 1, "on": 100, "rank": 4}, {"level": 1, "on": 101, "rank": 4}
    )

    months = taiwan(claims, 110)["months"]

    assert months[-4:] == [-3, None, None, 1]
    assert len(months) == 12


def test_a_judged_issue_shows_both_levels() -> None:
    row = taiwan(make_claims({"level": -3}), 0, judgements=make_judgements({"level": 1}))

    assert (row["level"], row["machine"], row["by"]) == (1, -3, "ana")


def test_a_cell_of_the_matrix_is_the_standing_at_the_end_of_its_month() -> None:
    claims = make_claims({"level": -3, "on": 3}, {"level": 3, "on": 20}, {"level": -1, "on": 40})

    cells = months(claims, 50)

    assert cells.select("issue", "month", "level", "claims", "articles").rows() == [
        ("taiwan", day(0), 3, 2, 2),
        ("taiwan", day(31), 3, 1, 1),
    ]


def test_from_its_day_on_a_judgement_is_in_the_months_and_the_matrix_also_where_nothing_is_claimed() -> None:
    claims, judged = make_claims({"level": -3, "on": 3}), make_judgements({"level": 1, "on": 35})

    cells = months(claims, 70, judgements=judged).select("month", "level", "is_judged", "claims")
    assert cells.rows() == [(day(0), -3, False, 1), (day(31), 1, True, 0), (day(59), 1, True, 0)]
    assert taiwan(claims, 70, judgements=judged)["months"][-3:] == [-3, 1, 1]


def test_the_newest_cell_of_an_issue_in_the_matrix_says_what_it_leans_to() -> None:
    claims = make_claims({"level": 3}, {"level": -3, "on": 40, "quote": "The gate is shut."})
    known = basis(claims, None, DOSSIER, day(70))

    cells = with_leaning(matrix_of(known, months=3), board_of(known))

    assert cells.select("month", "level", "leaning").rows() == [(day(0), 3, None), (day(31), 3, -3)]


def test_a_copy_is_no_second_quote_on_the_board() -> None:
    sold = {"level": -3, "quote": "The United States sold arms to Taiwan.", "side": "US", "article": "wire"}
    reprint = sold | {"on": 1, "article": "reprint", "source": "tribune.example"}
    claims = make_claims(sold, reprint)
    board = board_of(basis(claims, None, DOSSIER, day(5)))

    assert quotes_of(board, as_read(claims))["article"].to_list() == ["wire"]


def test_weeks_begin_on_monday() -> None:
    cells = months(make_claims({"level": 0, "on": 3}), 10, by="week")

    assert [month.isoweekday() for month in cells["month"]] == [1]


def test_by_article_each_has_its_own_level_whatever_the_standing() -> None:
    claims = make_claims({"level": -2, "article": "a"}, {"level": -1, "on": 9, "article": "b"})

    cells = months(claims, 10, by="article")

    assert cells.select("article", "level").rows() == [("a", -2), ("b", -1)]


def test_by_article_only_the_newest_where_so_many_are_asked_for_and_undated_ones_last_of_all() -> None:
    said = [{"article": "old", "on": 1}, {"article": "never", "on": None}, {"article": "new", "on": 2}]

    cells = {count: months(make_claims(*said), 9, by="article", newest=count) for count in (2, 3)}

    assert cells[2]["article"].to_list() == ["old", "new"]
    assert cells[3]["article"].to_list() == ["old", "new", "never"]


@pytest.mark.parametrize("by", ["month", "week", "article"])
def test_claims_that_are_asked_for_pick_the_cells_and_change_none(by: Any) -> None:
    claims = make_claims({"level": -3, "on": 3}, {"level": 3, "on": 20}, {"level": -1, "on": 40, "side": "US"})
    asked = claims.filter(pl.col("side") == "US")

    cells, all_cells = months(claims, 50, by=by, passing=asked), months(claims, 50, by=by)

    assert cells.height == 1
    assert cells.drop("passing").equals(all_cells.tail(1).drop("passing"))
    assert cells["passing"].item() == 1


def test_claims_come_newest_first_and_undated_last() -> None:
    claims = make_claims({"article": "old", "on": 1}, {"article": "never", "on": None}, {"article": "new", "on": 2})

    assert claims_of(claims)["key"].to_list() == ["new/0/taiwan", "old/0/taiwan", "never/0/taiwan"]


def test_claims_can_be_those_of_one_issue() -> None:
    assert claims_of(make_claims({"issue": "trade"}, {}), "trade")["issue"].to_list() == ["trade"]


def test_a_speaker_has_their_latest_words_and_all_their_issues() -> None:
    said = {"speaker": "Wang Yi", "side": "CN", "rank": 4}
    claims = make_claims(
        said | {"level": -1, "quote": "First."}, said | {"level": 1, "on": 2, "quote": "Last.", "issue": "trade"}
    )

    row = people_of(claims, DOSSIER).row(0, named=True)

    assert (row["speaker"], row["issues"], row["quote"], row["level"], row["mean"]) == (
        "Wang Yi", ["taiwan", "trade"], "Last.", 1, 0.0,
    )  # fmt: skip


def test_a_speakers_issues_come_most_spoken_of_first_each_with_its_latest_level() -> None:
    said = {"speaker": "Wang Yi", "side": "CN"}
    claims = make_claims(
        said | {"issue": "taiwan", "level": 2},
        said | {"issue": "trade", "level": -3, "sentence": 1},
        said | {"issue": "trade", "level": -1, "on": 2},
        said | {"issue": "taiwan", "side": None, "level": 0, "sentence": 3},
    )

    rows = people_of(claims, DOSSIER).select("side", "issues", "levels", "counts").rows()

    assert rows == [("CN", ["trade", "taiwan"], [-1, 2], [2, 1]), (None, ["taiwan"], [0], [1])]


@pytest.mark.parametrize(
    ("on", "role"),
    [
        (0, "Governor"),  # the last day of an office is one
        (5, None),
        (10, "President"),
        (20, "President"),
        (25, None),
        (None, "President"),
    ],
)
def test_people_have_the_office_of_the_day_of_their_latest_words_and_none_that_is_over_or_to_come(
    on: int | None, role: str | None
) -> None:
    tenures = (
        Tenure(role="Governor", rank=3, until=day(0)),
        Tenure(role="President", rank=5, since=day(10), until=day(20)),
    )
    dossier = DOSSIER.model_copy(update={"people": (Person(name="Ada North", tenures=tenures),)})

    told = people_of(make_claims({"speaker": "Ada North", "on": on}), dossier)

    assert told["role"].to_list() == [role]


def test_nobody_in_particular_is_no_person() -> None:
    speakers = ["Wang Yi", "王毅", "the Pentagon", "officials", "US officials", "a US lawmaker", "Reporter", None]

    told = people_of(make_claims(*({"speaker": speaker} for speaker in speakers)), DOSSIER)

    assert sorted(told["speaker"]) == ["Wang Yi", "the Pentagon", "王毅"]


def test_outlets_that_ask_and_pass_on_are_no_people_and_companies_and_agencies_of_states_are() -> None:
    said = [("Kelvin Times", None), ("Northern News Agency", None), ("Wire", None), ("Courier", None), ("Acme", None)]
    said += [("Atomic Energy Agency", None), ("the Environment Agency", "US")]
    claims = make_claims(*({"speaker": who, "side": side, "article": who, "rank": 0} for who, side in said))
    wire = Source(name="Wire", sites=("wire.example",), owner="Wire", kind="agency")
    dossier = DOSSIER.model_copy(update={"sources": (wire, wire.model_copy(update={"name": "Courier"}))})

    assert sorted(people_of(claims, dossier)["speaker"]) == ["Acme", "Atomic Energy Agency", "the Environment Agency"]


def test_an_article_without_a_title_has_its_first_words() -> None:
    texts = ["Seoul —\n  they met. " + "They talked on. " * 9, "Short.", "Titled."]
    articles = articles_frame([Article(text=text, title="T" if text == "Titled." else "") for text in texts])
    rows = articles_of(article_heads(articles.lazy()).collect(), NOBODY, DOSSIER)
    known = dict(zip(articles["id"], texts, strict=True))
    found = with_openings(rows, lambda ids: {ident: known[ident] for ident in ids})

    assert set(found.select("title", "opening").rows()) == {
        ("", "Seoul — they met. They talked on. They talked on. They talked on. They talked …"),
        ("", "Short."),
        ("T", None),
    }


def test_an_article_has_its_levels_in_the_order_of_the_dossier() -> None:
    articles = articles_frame([Article(text="Something.", source="cgtn.com"), Article(text="Nothing.")])
    told = {"article": articles["id"][0]}

    claims = make_claims(told | {"issue": "trade", "level": 3}, told | {"level": -1, "sentence": 1})

    heads = article_heads(articles.lazy()).collect()
    rows = articles_of(heads, claims, DOSSIER).rows_by_key("article", named=True, unique=True)
    spoken, silent = (rows[article] for article in articles["id"])
    assert (spoken["issues"], spoken["levels"], spoken["owner"]) == (["taiwan", "trade"], [-1, 3], "Chinese state")
    assert (silent["issues"], silent["claims"]) == ([], 0)


def test_the_timeline_marks_the_event_that_changed_the_standing() -> None:
    claims = make_claims({"level": 3}, {"level": -3, "on": 9}, {"level": -1, "on": 20})

    rows = timeline(basis(claims, None, DOSSIER, day(30)), "taiwan")

    assert rows.select("day", "old", "new").rows() == [(day(20), None, None), (day(9), 3, -3), (day(0), None, 3)]


def test_the_reckoning_can_be_done_again_with_pencil_and_paper() -> None:
    claims = make_claims({"level": -3, "rank": 3}, {"level": -1, "on": 5})

    lines = "\n".join(why(claims, DOSSIER, "taiwan", as_of=day(30)))

    found = re.search(r"([\d.]+) × 0\.5\^\((\d+)/(\d+)\) = ([\d.]+)", lines)
    assert found is not None
    weight, days, life, left = (float(number) for number in found.groups())
    assert left == pytest.approx(weight * 0.5 ** (days / life), abs=0.005)
    assert (weight, days) == (pytest.approx(3 * (1 + 0.1 * 3) * 0.8), 30)


def test_why_says_plainly_that_no_words_are_heard() -> None:
    deal = why(make_claims({"level": 3, "kind": "act", "rank": 4}), DOSSIER, "taiwan", as_of=day(1))
    assert not any("say none" in line for line in deal)
    assert any(re.match(r"No words since are heard, .*; none would move agreed \(\+3\)\.$", line) for line in deal)

    spoken = make_claims({"level": 3, "kind": "act", "rank": 4}, {"level": -1, "kind": "word", "rank": 4, "on": 1})
    said = why(spoken, DOSSIER, "taiwan", as_of=day(1))
    assert any(line.endswith("say strained (-1); they do not move agreed (+3).") for line in said)


def test_why_quotes_what_decided() -> None:
    claims = make_claims({"level": -2, "quote": "The talks are off."})

    assert any("“The talks are off.”" in line for line in why(claims, DOSSIER, "taiwan", as_of=day(3)))


@pytest.mark.parametrize(
    ("before", "act", "reason"),
    [
        (-1, {"speaker": "A reader", "side": None}, "told by one origin, no official, on fewer than 2 days"),
        (-3, {"kind": "contact", "level": 1, "rank": 4}, "needed"),
        (-2, {"kind": "act", "level": 2, "rank": 4}, "only contact or a deal ends a freeze"),
    ],
)
def test_why_says_which_rule_an_act_failed_and_quotes_it(before: int, act: dict[str, Any], reason: str) -> None:
    claims = make_claims(
        {"level": before, "rank": 4}, {"level": -3, "on": 3, "quote": "Ships of China sailed round."} | act
    )

    lines = why(claims, DOSSIER, "taiwan", as_of=day(6))

    at = next(at for at, line in enumerate(lines) if line.startswith("Not counted:") and reason in line)
    assert "Ships of China sailed round." in lines[at + 1]


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        ({"rank": 4, "side": "US", "quote": "It was restored, he said."}, "an official in words that name no side"),
        ({"rank": 0, "side": None, "quote": "China restored it."}, "no official"),
        ({"rank": 4, "quote": "China restored it.", "confidence": 0.59}, "no official read with 0.6 or more"),
        ({"rank": 4, "side": "US", "level": -3, "quote": "China sent ships, he said."}, "an official who accuses"),
    ],
)
def test_why_says_of_an_officials_word_why_it_announces_nothing(act: dict[str, Any], reason: str) -> None:
    before = {"level": -2 if act.get("level", 3) > 0 else 1, "kind": "contact", "rank": 4, "source": "wire.example"}
    told = {"level": 3, "kind": "act", "speaker": "He", "on": 3, "sentence": 5} | act

    lines = why(make_claims(before, told), DOSSIER, "taiwan", as_of=day(6))

    assert any(f", told by one origin, {reason}, on fewer than 2 days:" in line for line in lines)


def test_why_names_the_meeting_that_one_voice_tells_of_beside_its_deal() -> None:
    told = {"on": 3, "article": "b", "speaker": "A reader", "confidence": 0.6}
    claims = make_claims(
        {"level": -2, "rank": 4, "source": "wire.example"},
        told | {"level": 1, "quote": "The admirals met."},
        told | {"level": 3, "sentence": 1, "quote": "The line was restored."},
    )

    lines = why(claims, DOSSIER, "taiwan", as_of=day(6))

    assert sum(line.startswith("Not counted: the contact of 2023-01-04 at talking (+1)") for line in lines) == 1
    assert sum(line.startswith("Not counted: the act of 2023-01-04 at agreed (+3)") for line in lines) == 1


def test_why_quotes_the_stop_beneath_an_act_that_has_had_its_time() -> None:
    stop = {"level": -2, "kind": "contact", "rank": 4, "quote": "They broke off the talks."}
    claims = make_claims(stop, {"level": -3, "on": 5, "rank": 4}, {"level": -1, "on": 100, "rank": 4})

    lines = why(claims, DOSSIER, "taiwan", as_of=day(101))

    at = next(at for at, line in enumerate(lines) if line.startswith("Decided by the stop of 2023-01-01"))
    assert "They broke off the talks." in lines[at + 1]


def test_why_of_a_deal_that_has_run_out_says_so_and_quotes_it() -> None:
    told = make_claims({"level": 3, "quote": "They signed it."}, {"level": -1, "on": 20, "quote": "They grumbled."})
    lines = why(told, make_dossier(deal_days=90), "taiwan", as_of=day(120))

    assert "The deal of 2023-01-01 is past its 90 days: one step down, to easing (+2)." in lines
    assert any("They signed it." in line for line in lines)
    assert not any("They grumbled." in line or line.startswith("Words since") for line in lines)


def test_why_says_what_lies_beneath_a_judgement() -> None:
    lines = why(make_claims({"level": -3}), DOSSIER, "taiwan", as_of=day(0), judgements=make_judgements({"level": 1}))

    assert any("ana" in line and "escalating (-3)" in line for line in lines)


def test_why_of_an_unknown_issue_names_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="taiwan"):
        why(NOBODY, DOSSIER, "tawian", as_of=day(0))


def test_an_issue_that_is_judged_at_what_it_leans_to_leans_to_nothing() -> None:
    claims = make_claims({"level": -3, "rank": 4}, {"level": -3, "rank": 4, "on": 1}, {"level": 1, "on": 3})

    def headline(level: int) -> str:
        judged = make_judgements({"level": level, "on": 4})
        return why(claims, DOSSIER, "taiwan", as_of=day(5), judgements=judged)[0]

    assert ("leaning talking (+1)" in headline(0), "leaning" in headline(1)) == (True, False)
