"""What holds for every filter: it parses or says where not, it is read back the same, and parts what it is asked of."""

import gc
from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.errors import FilterError
from model.filters import Filter, Known, complete, parse_filter, prepare_words, searching
from model.schema import CLAIMS

TODAY = date(2023, 6, 20)

VALUES = {
    "issue": st.sampled_from(["taiwan", "chips", "none"]),
    "level": st.sampled_from(["-3", "0", "+2", "frozen", "none", "-1..2", "..raised"]),
    "side": st.sampled_from(["US", "cn", "none"]),
    "kind": st.sampled_from(["act", "word"]),
    "person": st.sampled_from(["wang", '"Wang Yi"', "none", "/^W/", '"\\"x\\\\"']),
    "after": st.sampled_from(["2023", "2023-06", "14d", "today", "2023-01..2023-05"]),
    "date": st.sampled_from(["none", "2023-06-18", "..2023"]),
    "confidence": st.sampled_from(["0.5", "0.2..0.9", ".8"]),
    "ritual": st.sampled_from(["yes", "no"]),
}
words = st.sampled_from(
    ["hot", "line", '"hot line"', "/h.t/", "[sic]", "台湾", '"or"', "x-y", "2023", '""', "it’s", "“hot”"]
)
fields = st.sampled_from(sorted(VALUES)).flatmap(
    lambda name: st.lists(VALUES[name], min_size=1, max_size=3).map(lambda values: f"{name}:{','.join(values)}")
)
operators = st.sampled_from(["<", "<=", ">", ">=", "=", ":<", ":>=", "=>", "!="])
comparisons = st.tuples(operators, st.sampled_from(["-1", "0", "talking"])).map(
    lambda parts: f"level{parts[0]}{parts[1]}"
)
texts = st.recursive(
    words | fields | comparisons,
    lambda inner: st.one_of(
        inner.map(lambda text: f"-({text})"),
        inner.map(lambda text: f"NOT ({text})"),
        st.lists(inner, min_size=1, max_size=3).map(" ".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' or '.join(parts)})"),
        st.lists(inner, min_size=2, max_size=3).map(" OR ".join),
    ),
    max_leaves=6,
)
"""Filters that make sense."""

scraps = st.lists(
    st.sampled_from(
        [*'()-/",:<>=!“”\\ \n\t', "or ", "and ", "NOT ", "issue:", "level<", "taiwan", "14d", '"', "..", "none"]
    ),
    max_size=15,
).map("".join)
"""Filters half typed."""

row = st.fixed_dictionaries(
    {
        "issue": st.sampled_from(["taiwan", "chips", None]),
        "level": st.sampled_from([-3, 0, 2, None]),
        "side": st.sampled_from(["US", "CN", None]),
        "kind": st.sampled_from(["act", "word", None]),
        "speaker": st.sampled_from(["Wang Yi", '"x\\', None]),
        "date": st.sampled_from([date(2023, 6, 18), date(2022, 1, 1), None]),
        "confidence": st.sampled_from([0.5, 0.8, None]),
        "is_ritual": st.sampled_from([True, False, None]),
        "quote": st.sampled_from(["the hot line [sic]", "台湾 or x-y", None]),
        "title": st.sampled_from(["Hot", None]),
    }
)
frames = st.lists(row, max_size=6).map(
    lambda rows: pl.DataFrame(
        [dict.fromkeys(CLAIMS) | {"article": str(at)} | values for at, values in enumerate(rows)], schema=CLAIMS
    )
)


def parsed(text: str) -> Filter | FilterError:
    try:
        return parse_filter(text, today=TODAY)
    except FilterError as error:
        return error


@given(st.text(max_size=60) | scraps)
@settings(max_examples=400)
def test_any_text_parses_or_is_told_where_it_does_not(text: str) -> None:
    found = parsed(text)

    assert isinstance(found, Filter) or (0 <= found.column <= len(text) and str(found))


@given(texts | scraps | st.text(max_size=30))
def test_what_is_written_is_read_back_the_same(text: str) -> None:
    found = parsed(text)
    if isinstance(found, Filter):
        assert parse_filter(str(found), today=TODAY) == Filter(str(found), found.tree, found.context)


@given(texts, frames)
def test_a_filter_and_its_negation_part_the_claims_in_two(text: str, frame: pl.DataFrame) -> None:
    kept = parse_filter(text, today=TODAY).mask(frame)
    left_out = parse_filter(f"-({text})", today=TODAY).mask(frame)

    assert len(kept) == frame.height
    assert (kept ^ left_out).all()


@given(texts, frames)
def test_the_claims_expression_and_the_mask_agree(text: str, frame: pl.DataFrame) -> None:
    wanted = parse_filter(text, today=TODAY)

    assert frame.filter(wanted.claims).equals(wanted.rows(frame))


@given(texts, texts, frames)
def test_what_is_joined_by_or_passes_when_either_does(one: str, other: str, frame: pl.DataFrame) -> None:
    masks = [parse_filter(text, today=TODAY).mask(frame) for text in (one, other, f"({one}) or ({other})")]

    assert ((masks[0] | masks[1]) == masks[2]).all()


@given(st.text(max_size=30) | scraps, st.data())
def test_completion_never_fails_and_stays_within_the_text(text: str, data: st.DataObject) -> None:
    cursor = data.draw(st.integers(0, len(text)))

    for suggestion in complete(text, cursor, Known({"issue": ["taiwan"], "person": ['Wang "Yi"']})):
        assert 0 <= suggestion.start <= suggestion.end == cursor


@pytest.fixture(scope="module")
def many() -> pl.DataFrame:
    """120,000 claims: quotes all different, titles and speakers few."""
    count = 120_000
    at = pl.int_range(count, eager=True)
    columns = {
        "article": at.cast(pl.String),
        "level": at % 7 - 3,
        "quote": "No. " + at.cast(pl.String) + " on the hot line",
        "title": pl.Series(["Talks", None, "Hot", "台湾"]).gather(at % 4),
        "speaker": pl.Series(["Wang Yi", None, "Blinken"]).gather(at % 3),
    }
    return pl.DataFrame(dict.fromkeys(CLAIMS) | columns).select(
        pl.col(name).cast(kind) for name, kind in CLAIMS.items()
    )


@pytest.fixture(params=["as it comes", "prepared"])
def searched(request: pytest.FixtureRequest, many: pl.DataFrame) -> pl.DataFrame:
    """The same, also once what a search needs was made beforehand."""
    frame = many.clone()
    if request.param == "prepared":
        prepare_words(frame)
    return frame


@pytest.mark.parametrize(
    "text",
    [
        "7",
        "HOT",
        "talks",
        "-talks",
        "level<0 77",
        "person:none",
        "-person:wang or 99",
        "/^no. 1.*[37] on/",
        "level>2 99",
        "a or b",
        "o'",
    ],
)
def test_many_claims_pass_as_few_do(text: str, searched: pl.DataFrame) -> None:
    wanted, many = parse_filter(text, today=TODAY), searched

    assert wanted.mask(many).equals(many.select(passes=wanted.claims).to_series())
    assert wanted.rows(many[:1_000]).equals(many[:1_000].filter(wanted.claims))


def test_typing_a_word_finds_what_asking_for_it_at_once_does(searched: pl.DataFrame) -> None:
    """Each key looks only where the text before it was found; going back, and changing case, must not matter."""
    many = searched
    for text in (
        "t",
        "ta",
        "talks",
        "h",
        "ho",
        "1",
        "12",
        "123",
        "123 on",
        "12",
        "23",
        "123 ON",
        "123 on THE hot",
        "x",
        "T",
        "É",
        "é",
    ):
        wanted = parse_filter(f'"{text}"', today=TODAY)

        assert wanted.mask(many).equals(many.select(passes=wanted.claims).to_series())


@pytest.mark.parametrize("letter", ["ſ", "\N{KELVIN SIGN}", "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}"])
@pytest.mark.parametrize("column", ["quote", "title"])
def test_letters_that_are_small_s_and_k_to_unicode_alone_are_found_as_these(
    letter: str, column: str, many: pl.DataFrame
) -> None:
    odd = pl.when(pl.int_range(pl.len()) == 77).then(pl.lit(f"{letter}et")).otherwise(column).alias(column)
    frame = many.with_columns(odd)
    prepare_words(frame)

    for text in ("s", "se", "set", "k", "ke", "ket", "i", "iet", "I", "İet"):
        wanted = parse_filter(text, today=TODAY)

        assert wanted.mask(frame).equals(frame.select(passes=wanted.claims).to_series())


def test_what_is_remembered_of_a_frame_goes_with_it(many: pl.DataFrame) -> None:
    frame = many.clone()
    parse_filter("hot", today=TODAY).mask(frame)
    remembered = len(searching._memories)

    del frame
    gc.collect()

    assert len(searching._memories) == remembered - 1
