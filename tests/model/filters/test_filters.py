"""The filter language: what passes, what is a mistake and where, what could come next."""

import re
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from model.agenda import AGENDA
from model.agenda.deeds import DEED
from model.errors import FilterError
from model.filters import FIELDS, Known, complete, parse_filter
from model.filters.fields import DEEDS
from model.filters.periods import last_day, period
from model.schema import CLAIMS, LEVELS
from model.views import LOG

TODAY = date(2023, 6, 20)
KNOWN = Known({"issue": ("taiwan", "chips", "mil-mil"), "side": ("US", "CN"), "person": ("Wang Yi", "Antony Blinken")})
BLANK: dict[str, Any] = dict.fromkeys(CLAIMS)


def claims(*rows: dict[str, Any]) -> pl.DataFrame:
    """Claims with these values, `article` their number; a level brings its label."""
    filled = [
        BLANK | {"article": str(at)} | row | {"label": LEVELS.get(row.get("level", 9))} for at, row in enumerate(rows)
    ]
    return pl.DataFrame(filled, schema=CLAIMS)


def passing(text: str, *rows: dict[str, Any]) -> list[int]:
    """The numbers of the claims that pass."""
    frame = claims(*rows)
    return [int(article) for article in parse_filter(text, today=TODAY).rows(frame)["article"]]


WORDS = (
    {"quote": "The hot line was not restored.", "title": "Talks", "speaker": "Wang Yi"},
    {"quote": "TikTok must go [sic].", "title": "Law", "speaker": None},
    {"quote": "“Stable” ties — 台湾问题", "title": None, "speaker": "Antony Blinken"},
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [0, 1, 2]),
        ("hot line", [0]),
        ("HOT", [0]),
        ("tiktok", [1]),
        ("[sic]", [1]),
        ("go.", []),
        (".", [0, 1]),
        ('"not restored"', [0]),
        ('"line hot"', []),
        ("台湾", [2]),
        ("wang", [0]),
        ("talks or law", [0, 1]),
        ("-tiktok", [0, 2]),
        ("--tiktok", [1]),
        ("-(hot or tiktok)", [2]),
        ("ties (hot or tiktok)", []),
        ("/h.t l/", [0]),
        ("/^t/", [0, 1]),
        ("text:law", [1]),
        ("quote:law", []),
        ('person:"wang yi",blinken', [0, 2]),
        ("person:none", [1]),
        ("-person:none", [0, 2]),
        ("hot and line", [0]),
        ('"or"', [0]),
        ("NOT tiktok", [0, 2]),
        ("NOT (hot or tiktok)", [2]),
        ("hot and NOT tiktok", [0]),
        ("not hot", [0]),
        ("“not restored”", [0]),
        ("title!=law", [0, 2]),
    ],
)
def test_words_are_found_as_they_stand_in_any_case(text: str, expected: list[int]) -> None:
    assert passing(text, *WORDS) == expected


@pytest.mark.parametrize("text", ["China's", "China’s", '"china\'s rivers"', "“China’s rivers”", "text:china's"])
def test_an_apostrophe_is_found_however_it_is_written(text: str) -> None:
    assert passing(text, {"quote": "China’s rivers"}, {"quote": "China's rivers"}, {"quote": "Chinas rivers"}) == [0, 1]


LEVELED = tuple({"level": level} for level in (-3, -2, 0, 2, None))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("level<0", [0, 1]),
        ("level<=-2", [0, 1]),
        ("level>=0", [2, 3]),
        ("level=2", [3]),
        ("level:-3,2", [0, 3]),
        ("level:-2..0", [1, 2]),
        ("level:..-2", [0, 1]),
        ("level:frozen", [1]),
        ("level<raised", [0, 1]),
        ("level:frozen..easing", [1, 2, 3]),
        ("level:none", [4]),
        ("status:frozen,EASING", [1, 3]),
        ("status:none", [4]),
        ("-level<0", [2, 3, 4]),
        ("level:<0", [0, 1]),
        ("level:>=0", [2, 3]),
        ("level=<-2", [0, 1]),
        ("level!=2", [0, 1, 2, 4]),
        ("level!=-3,-2", [2, 3, 4]),
    ],
)
def test_levels_are_numbers_words_and_ranges(text: str, expected: list[int]) -> None:
    assert passing(text, *LEVELED) == expected


DATED = tuple({"date": day} for day in (date(2023, 5, 31), date(2023, 6, 1), date(2023, 6, 18), date(2023, 7, 1), None))


@pytest.mark.parametrize(("text", "days"), [("1d", 1), ("30d", 30), ("2w", 14), ("1m", 30), ("1y", 365)])
def test_a_span_back_has_so_many_days_and_today_is_the_last(text: str, days: int) -> None:
    span = period(text, TODAY)

    assert span is not None
    assert (span.last, (span.last - span.first).days + 1) == (TODAY, days)
    assert last_day(text, TODAY) == TODAY - timedelta(days)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("after:2023-06", [1, 2, 3]),
        ("since:2023-06-18", [2, 3]),
        ("before:2023-06", [0]),
        ("until:2023-06", [0, 1, 2]),
        ("on:2023-06", [1, 2]),
        ("date:2023-06-18", [2]),
        ("date:2023", [0, 1, 2, 3]),
        ("since:14d", [2, 3]),
        ("on:2w", [2]),
        ("since:1m", [0, 1, 2, 3]),
        ("before:today", [0, 1, 2]),
        ("date>2023-06", [3]),
        ("date<=2023-06", [0, 1, 2]),
        ("date:2023-05..2023-06", [0, 1, 2]),
        ("date:..2023-06-01", [0, 1]),
        ("date:none", [4]),
        ("-after:2023-06", [0, 4]),
        ("since:9999y", [0, 1, 2, 3]),
    ],
)
def test_dates_are_days_months_years_and_spans_up_to_today(text: str, expected: list[int]) -> None:
    assert passing(text, *DATED) == expected


MIXED = (
    {"issue": "taiwan", "side": "CN", "kind": "act", "mode": "asserted", "confidence": 0.8, "is_ritual": True},
    {"issue": "chips", "side": "US", "kind": "word", "mode": "future", "confidence": 0.5, "is_ritual": False},
    {"issue": "mil-mil", "side": None, "kind": "word", "mode": "asserted", "confidence": None, "is_ritual": None},
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("issue:taiwan,chips", [0, 1]),
        ("issue:Taiwan", [0]),
        ("side:cn", [0]),
        ("side:none", [2]),
        ("kind:word mode:asserted", [2]),
        ("kind:act or mode:future", [0, 1]),
        ("kind:word issue:chips or side:CN", [0, 1]),
        ("kind:word (issue:chips or side:CN)", [1]),
        ("confidence>0.5", [0]),
        ("confidence>=0.8", [0]),
        ("confidence<0.8", [1]),
        ("confidence:0.8", [0]),
        ("confidence:0.4..0.8", [0, 1]),
        ("ritual:yes", [0]),
        ("ritual:no", [1, 2]),
    ],
)
def test_fields_are_matched_whole_and_or_binds_loosest(text: str, expected: list[int]) -> None:
    assert passing(text, *MIXED) == expected


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("issue:tiwan", 6, "did you mean taiwan?"),
        ("level<0 isue:chips", 8, "did you mean issue"),
        ("level:4", 6, "-3 to 3"),
        ("status:frozn", 7, "did you mean frozen?"),
        ("side:cnn", 5, "did you mean CN?"),
        ("status:", 7, "escalating, frozen"),
        ("issue:taiwan,", 13, "taiwan, chips, mil-mil"),
        ("since:soon", 6, "2023-06-18"),
        ("before:2023-02-30", 7, "no date"),
        ("date:2023-05..2023-02", 5, "of '2023-05..2023-02' the first is after the last"),
        ("level:3..-3", 6, "of '3..-3' the first is after the last"),
        ("level:easing..frozen", 6, "of 'easing..frozen' the first is after the last"),
        ("confidence:0.8..0.4", 11, "of '0.8..0.4' the first is after the last"),
        ("kind<act", 4, "kind:value"),
        ("ritual:maybe", 7, "yes nor no"),
        ("confidence>high", 11, "0.5"),
        ("taiwan or", 9, "missing"),
        ("or taiwan", 0, "both sides"),
        ("a (b", 2, "not closed"),
        ("a b)", 3, "closes nothing"),
        ("a ()", 3, "missing"),
        ('say "hot', 4, "not closed"),
        ("/hot", 0, "not closed"),
        ("say “hot", 4, "not closed"),
        ("hot NOT ", 4, "leave out"),
        ("level!=<0", 7, "leave out"),
        ("a /(/", 2, "regular expression"),
        ("/a/b", 3, "a space"),
        ("us - china", 3, "leave out"),
        ("https://x.org", 0, "quote it"),
        ("(" * 100 + "a", 41, "deep"),
        ("-" * 100 + "a", 41, "deep"),
    ],
)
def test_a_mistake_is_named_with_its_place_and_what_would_fit(text: str, column: int, words: str) -> None:
    with pytest.raises(FilterError) as caught:
        parse_filter(text, today=TODAY, known=KNOWN)

    assert words in str(caught.value)
    assert caught.value.column == column


def test_an_unknown_issue_is_no_mistake_where_the_issues_are_not_known():
    assert passing("issue:pandas", {"issue": "pandas"}, {"issue": "chips"}) == [0]


BOARD = pl.DataFrame(
    {"issue": ["taiwan", "chips", "tiktok"], "name": ["Taiwan", "Chips", "TikTok"], "level": [-3, 1, None]}
)
SAID = claims(
    {"issue": "taiwan", "level": 1, "side": "US", "quote": "we talked"},
    {"issue": "taiwan", "level": -3, "side": "CN", "quote": "drills"},
    {"issue": "chips", "level": -3, "side": "US", "quote": "a ban, over TikTok"},
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("level<0", ["taiwan"]),  # the row's own level, though chips has such a claim
        ("side:US", ["taiwan", "chips"]),
        ("level>0 side:US", ["chips"]),
        ("side:CN ban", []),  # no one claim passes both
        ("side:CN drills", ["taiwan"]),
        ("tiktok", ["chips", "tiktok"]),  # said of chips; the name of the other
        ("name:tik", ["tiktok"]),
        ("level:none", ["tiktok"]),
        ("-side:US", ["taiwan"]),  # a row stays for any claim that passes
        ("name:tik or side:CN", ["taiwan", "tiktok"]),  # the one is the row's, the other its claims'
        ("-(name:tik or side:CN)", ["chips"]),
        ("(name:taiwan side:US) or (name:chips side:CN) or name:tiktok", ["taiwan", "tiktok"]),
        ("(name:tik or side:CN) level<0", ["taiwan"]),
    ],
)
def test_a_row_is_tested_itself_where_it_has_the_column_else_by_one_of_its_claims(
    text: str, expected: list[str]
) -> None:
    rows = parse_filter(text, today=TODAY).rows(BOARD, SAID, on=["issue"])

    assert rows["issue"].to_list() == expected


def test_the_columns_that_join_rows_and_claims_may_differ_in_name():
    articles = pl.DataFrame({"id": ["0", "1", "2"], "title": ["", "", ""]})

    rows = parse_filter("side:CN", today=TODAY).rows(articles, SAID, on={"id": "article"})

    assert rows["id"].to_list() == ["1"]


SITES = {"xinhua": "CN", "gov.cn": "CN", "state.gov": "US", "hk.gov.cn": ""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("source-side:cn", [0, 1]),
        ("source-side:US,CN", [0, 1, 2]),
        ("source-side:none", [3, 4, 5]),  # of no side, of none that is known, without a source
        ("-source-side:CN", [2, 3, 4, 5]),
        ("source-side:US or gallium", [2, 5]),
    ],
)
def test_claims_are_told_apart_by_whose_their_source_is(text: str, expected: list[int]) -> None:
    sources = ("Xinhua", "https://www.fmprc.gov.cn/eng", "state.gov", "tid.hk.gov.cn", "courier.example", None)
    rows = claims(*({"source": source} for source in sources[:-1]), {"source": None, "quote": "gallium"})
    wanted = parse_filter(text, today=TODAY, known=KNOWN._replace(sides_of_sites=SITES))

    assert [int(article) for article in wanted.rows(rows)["article"]] == expected
    assert [int(article) for article in rows.filter(wanted.claims)["article"]] == expected


def test_a_source_side_that_the_dossier_has_not_is_a_mistake_and_the_sides_are_offered() -> None:
    with pytest.raises(FilterError, match=r"no source-side called 'XX'; there are: US, CN"):
        parse_filter("source-side:XX", today=TODAY, known=KNOWN)
    assert [each.insert for each in complete("source-side:", 12, KNOWN, list(CLAIMS))] == ["US", "CN"]
    assert complete("source-s", 8, KNOWN, list(CLAIMS))[0].insert == "source-side:"


def test_a_field_that_nothing_here_has_is_a_mistake_with_its_place():
    with pytest.raises(FilterError) as caught:
        parse_filter("level<0 trend:worsened", today=TODAY).rows(SAID, SAID)

    assert caught.value.column == 8


def test_the_claims_expression_leaves_out_what_only_rows_have():
    wanted = parse_filter("quiet:no side:CN", today=TODAY)

    assert SAID.filter(wanted.claims)["quote"].to_list() == ["drills"]
    assert wanted.fields == {"quiet", "side"}


def test_an_empty_filter_passes_everything_and_says_so():
    nothing = parse_filter("  ", today=TODAY)

    assert nothing.is_empty
    assert nothing.rows(SAID).equals(SAID)


HELP = [example for field in FIELDS for example in re.findall(rf'{field.name}[:<>=]+(?:"[^"]*"|[^\s,]+)', field.about)]


@pytest.mark.parametrize("example", HELP)
def test_every_example_in_a_fields_help_parses(example: str) -> None:
    assert not parse_filter(example, today=TODAY).is_empty


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("", "issue:"),
        ("iss", "issue:"),
        ("-si", "side:"),
        ("(sou", "source:"),
        ("issue:t", "taiwan"),
        ("issue:taiwan,c", "chips"),
        ('person:"w', '"Wang Yi"'),
        ("person:bl", '"Antony Blinken"'),
        ("tai", "issue:taiwan"),
        ("status:f", "frozen"),
        ("level<", "escalating"),
        ("since", "since:"),
    ],
)
def test_completion_offers_what_fits_at_the_cursor(text: str, first: str) -> None:
    assert complete(text, len(text), KNOWN)[0].insert == first


def test_a_suggestion_replaces_what_was_begun_and_nothing_else():
    text = "level<0 issue:ch side:CN"

    assert complete(text, 16, KNOWN)[0].apply(text) == ("level<0 issue:chips side:CN", 19)


@pytest.mark.parametrize("text", ["issue:taiwan ", "nosuch:x", "12:"])
def test_completion_is_silent_where_it_knows_nothing(text: str) -> None:
    assert all(suggestion.insert.endswith(":") for suggestion in complete(text, len(text), KNOWN))


def test_only_fields_that_the_rows_have_are_offered() -> None:
    names = {suggestion.insert for suggestion in complete("", 0, KNOWN, ["issue", "speaker"])}

    assert "issue:" in names
    assert "status:" not in names
    assert not complete("froz", 4, KNOWN, ["issue", "speaker"])


def test_a_missing_value_is_told_by_the_name_that_was_typed() -> None:
    with pytest.raises(FilterError, match=r"^since needs a value"):
        parse_filter("since:", today=date(2023, 6, 20))


def test_the_states_that_a_filter_knows_are_those_of_the_tables() -> None:
    state = next(field for field in FIELDS if field.name == "state")

    assert set(state.choices) == {*AGENDA["state"].categories, *LOG["state"].categories}


def test_a_field_for_nothing_here_says_which_fields_there_are() -> None:
    with pytest.raises(FilterError, match=re.escape("claims: there is nothing here to test it on; there is: issue")):
        parse_filter("claims>5", today=TODAY).check(list(CLAIMS))


def test_every_deed_of_the_agenda_can_be_asked_for() -> None:
    assert list(DEEDS) == DEED.categories.to_list()
