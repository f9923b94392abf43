"""Front matter: what is taken without YAML's parser is what that would make of it."""

from datetime import UTC, date, datetime

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from model.readers.fields import normal_name
from model.readers.formats.front import Loader, yaml_fields

WORDS = st.text(st.sampled_from("abcXYZ 019:'\"#-,.&*!%@\\é“…"), max_size=200)
DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1))
VALUES = st.one_of(
    WORDS,
    st.lists(st.sampled_from(["talks", "on", "Taiwan:", "it's", "yes", "12", "null", '"so"']), max_size=40).map(
        " ".join
    ),
    DAYS,
    DAYS.map(lambda day: datetime(day.year, day.month, day.day, 9, 30, tzinfo=UTC)),
    st.booleans(),
    st.none(),
    st.integers(),
)
FIELDS = st.dictionaries(
    st.sampled_from(["title", "date", "author", "summary", "source_url", "is-draft"]), VALUES, min_size=1
)


GOES_ON = "note: goes\n  on\n"


def by_parser(front: str) -> dict[str, object]:
    return {normal_name(key): value for key, value in yaml.load(front, Loader).items()}


@given(FIELDS, st.sampled_from([None, "'", '"']), st.sampled_from([40, 80, 10_000]), st.booleans())
@settings(deadline=None)
def test_front_matter_that_a_program_wrote_is_read_as_yaml_reads_it(fields, style, width, is_open) -> None:
    front = yaml.safe_dump(fields, default_style=style, width=width, allow_unicode=is_open)

    assert yaml_fields(front) == by_parser(front)


@pytest.mark.parametrize(
    "field",
    [
        "title: 'It''s over:\n  talks resume'",
        'title: "The \\"Deal\\"\\\n  \\ is\\u2026 done"',
        "title: Talks\n  go on: today",
        "title: Talks\n  go on today",
        "date: 2025-01-20 09:30:00+02:00",
        "title: 'Talks' # a remark",
        "on: 2025-01-20",
    ],
)
def test_front_matter_by_hand_is_read_as_yaml_reads_it(field: str) -> None:
    front = f"{field}\n{GOES_ON}"
    try:
        wanted = by_parser(front)
    except yaml.YAMLError:
        assert yaml_fields(front)["note"] == "goes"
    else:
        assert yaml_fields(front) == wanted


def test_a_day_that_there_is_not_spoils_no_other_field() -> None:
    assert yaml_fields(f"date: 2025-02-30\ntitle: Talks\n{GOES_ON}")["title"] == "Talks"


@pytest.mark.parametrize("more", ["", GOES_ON, "tags: [a, b]\n", "draft: # none\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_a_field_says_does_not_depend_on_the_fields_beside_it(more: str, end: str) -> None:
    front = f"date: 2025-02-03\nref: 0012\ntitle: No\nhour: 12:30\nauthor: null\n{more}".replace("\n", end)

    told = yaml_fields(front)

    assert (told["date"], told["ref"], told["title"], told["hour"]) == ("2025-02-03", "0012", "No", "12:30")
    assert told["author"] is None
