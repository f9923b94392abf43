"""docs/filters.md tells no lies: every example in it parses, and there is a table to ask it of."""

import re
from datetime import date
from pathlib import Path

import pytest

from model.agenda import AGENDA
from model.dossier import load_dossier
from model.errors import FilterError
from model.filters import parse_filter
from model.schema import CLAIMS, empty
from model.store import known_values
from model.views import ARTICLE_ROWS, BOARD, CLAIM_ROWS, LOG, PEOPLE, TIMELINE

GUIDE = (Path(__file__).parents[3] / "docs/filters.md").read_text(encoding="utf-8")
EXAMPLES = [cell.replace("\\|", "|") for cell in re.findall(r"^\| `(.+?)` \|", GUIDE, re.MULTILINE)]

KNOWN = known_values(load_dossier())
TODAY = date(2024, 12, 13)


@pytest.mark.parametrize("text", ["side:china", "side:beijing", 'side:"people\'s republic of china"', "side:cn"])
def test_a_side_is_called_by_its_name_or_a_word_for_it_too(text: str) -> None:
    assert str(parse_filter(text, today=TODAY, known=KNOWN).claims) == str(
        parse_filter("side:CN", today=TODAY, known=KNOWN).claims
    )


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("who:wang", "person"),
        ("country:US", "side"),
        ("type:act", "kind"),
        ("topic:trade", "issue"),
        ("when:2023", "date"),
        ("speakr:x", "speaker"),
    ],
)
def test_what_fields_are_called_elsewhere_is_told_by_their_names_here(text: str, field: str) -> None:
    with pytest.raises(FilterError, match=f"did you mean {field};"):
        parse_filter(text, today=TODAY, known=KNOWN)


def test_a_name_that_is_like_no_field_gets_a_list_of_them() -> None:
    with pytest.raises(FilterError, match="no field called 'foo'; there are: issue, level, "):
        parse_filter("foo:bar", today=TODAY, known=KNOWN)


TABLES = (CLAIM_ROWS, ARTICLE_ROWS, BOARD, PEOPLE, TIMELINE, AGENDA, LOG)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_parses(example: str) -> None:
    assert not parse_filter(example, today=date(2023, 6, 20)).is_empty


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_can_be_asked_of_a_table(example: str) -> None:
    wanted = parse_filter(example, today=date(2023, 6, 20), known=KNOWN)
    tables = [table for table in TABLES if wanted.testable_on([*table, *CLAIMS]) == wanted]

    assert tables
    for table in tables:
        assert wanted.rows(empty(table), empty(CLAIMS), on=["article" if "article" in table else "issue"]).is_empty()


def test_there_are_examples():
    assert len(EXAMPLES) > 20
