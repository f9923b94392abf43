"""Which articles of a file are newer versions of which: what was edited, and not what only vanished."""

from datetime import date
from time import perf_counter
from typing import Any

import pytest

from model.store.versions import AT_MOST, newer_versions

MEMO = "Commerce told chip makers that licences for tools to Shanghai end in June, and gave no reason for it."
A, B = "https://wire.example/2025/a", "https://wire.example/2025/b"


def told(text: str, on: int | None = 12, url: str | None = None, ref: str | None = None) -> dict[str, Any]:
    day = None if on is None else date(2025, 5, on)
    return {"id": f"{text}|{on}|{url}|{ref}", "ref": ref, "date": day, "url": url, "text": text}


def pairs(before: list[dict[str, Any]], now: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Which article of before (by its place there) has which of now as its newer version."""
    there = [row["id"] for row in before]
    gone = [row for row in before if row["id"] not in {row["id"] for row in now}]
    new = {row["id"] for row in now} - set(there)
    found = newer_versions(gone, now, new)
    ids = [row["id"] for row in now]
    return sorted((there.index(older), ids.index(newer)) for older, newer in found.items())


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (told("Beijing bought Boeing jets.", url=A), told("Beijing cancelled its orders of aircraft.", url=A)),
        (told("Tokyo says Beijing lifted its ban on scallops."), told("Tokyo says Beijing eased its ban on scallops.")),
        (told("Canberra freed the lobster trade.", 12), told("Canberra freed the lobster trade.", 13)),
        (told("Canberra freed the lobster trade.", None), told("Canberra freed the lobster trade.", 13)),
        (told("Canberra freed the lobster trade.", 12, A), told("Canberra freed the lobster trade.", 12, B)),
        (told("Canberra freed the lobster trade.", 12), told("Canberra freed the lobster trade.", 12, B)),
        (told("Commerce told chip mak"), told(MEMO, url=A)),
        (told(MEMO), told(f"{MEMO} The makers had asked for a year.")),
        (told(f"{MEMO} The makers had asked for a year."), told(MEMO)),
        (told(MEMO, 12, ref="7"), told(MEMO.replace("June", "July"), 14, ref="7")),
        (told("中方取消了對美國牛肉的禁令。"), told("中方沒有取消對美國牛肉的禁令。")),
    ],
    ids=[
        "one address", "a word", "a day", "a day that was missing", "an address", "an address that was missing",
        "half of it", "carried on", "cut", "its id", "Chinese",
    ],
)  # fmt: skip
def test_what_was_edited_is_a_newer_version(before: dict[str, Any], now: dict[str, Any]):
    others = [
        told("Berlin asked for talks on electric cars.", 11),
        told("Seoul and Beijing signed nothing.", 14, url=B),
    ]

    assert pairs([before, others[0]], [others[0], now]) == [(0, 1)]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (told("Beijing sanctioned a maker of drones.", url=A), told("Beijing sanctioned a maker of drones.", 13, B)),
        (told("Regular press conference", 12, A), told("Regular press conference", 15, B)),
        (told("Beijing sanctioned Lockheed.", 12, A), told("Beijing sanctioned Boeing.", 12, B)),
        (told("The US sanctioned a bank."), told("The two sides met in Geneva for talks on soybeans.")),
        (told("China protested against the drills.", 2), told("China protested against the drills again.", 15)),
        (told(MEMO, 12, ref="7"), told(MEMO, 13, ref="8")),
        (told("Ministry: no comment.", 12, "https://mof.example/"), told("Tariffs fell.", 12, "https://mof.example/")),
    ],
    ids=["other address", "same title", "like titles", "other news", "formula", "ids", "front page"],
)  # fmt: skip
def test_what_is_other_news_is_none(before: dict[str, Any], now: dict[str, Any]):
    kept = told("Berlin asked for talks on electric cars.", 14)

    assert pairs([before, kept], [kept, now]) == []


PAGE = f"Licences end\n\nMay {{}}, 2025\n\n{MEMO} The ministry protested, and 12 makers had asked for a year."


def test_the_one_article_of_a_file_may_have_another_title_and_day():
    before, now = told(PAGE.format(12), 12), told(PAGE.format(13).replace("end", "end soon", 1), 13)

    assert pairs([before], [now]) == [(0, 0)]
    assert pairs([before], [now, told("Seoul and Beijing signed nothing.", 14)]) == []  # it goes on with others


@pytest.mark.parametrize(
    ("word", "other"), [("12 makers", "15 makers"), (MEMO, "Beijing has lifted its ban on scallops for good today.")]
)
def test_what_is_saved_anew_every_day_on_one_pattern_is_none(word: str, other: str):
    assert pairs([told(PAGE.format(12), 12)], [told(PAGE.format(13).replace(word, other), 13)]) == []


def test_what_vanished_has_none():
    entries = [told(f"Number {number}: {MEMO}", 1 + number, f"{A}{number}") for number in range(9)]

    assert pairs(entries, entries[3:]) == []
    assert pairs(entries[:6], entries[3:]) == []


def test_a_day_that_a_file_has_only_left_behind_was_not_mended():
    formula = "China firmly opposes arms sales to Taiwan."
    old = [told(formula, 1), told("Beijing and Rome spoke of cars.", 2), told("Paris lifted a levy on brandy.", 3)]
    new = [told("Delhi opened its market for tools.", 8), told(formula, 9)]

    assert pairs(old, new) == []
    assert pairs(old, [told(formula, 2), *old[1:]]) == [(0, 0)], "it is the oldest still"
    assert pairs(old[:2], [told(formula, 9)]) == [(0, 0)], "there is nothing else"


def test_an_address_that_several_share_tells_nothing():
    old = [told("Rubio spoke of Panama.", url=A), told("Rubio thanked Manila for its patience.", url=A)]
    new = [told("Rubio named a new envoy to the islands.", url=A)]

    assert pairs(old, new) == []
    assert pairs(old, [old[1], told("Rubio spoke of the Panama canal.", url=A)]) == [(0, 1)]


def test_one_of_many_is_the_newer_version_of_one():
    lines = [f"Washington added {number} firms of Shenzhen to its list on chips." for number in (3, 5, 7)]

    assert pairs([told(lines[0]), told(lines[1])], [told(lines[2])]) == [(0, 0)]


def test_a_text_that_became_several_is_superseded_by_the_one_with_most_of_it():
    parts = [MEMO, "Seoul said on Tuesday that it would not follow, and that its makers keep their licences until May."]

    assert pairs([told(" ".join(parts), None)], [told(part, 12 + at) for at, part in enumerate(parts)]) in (
        [(0, 0)],
        [(0, 1)],
    )


def test_of_very_many_of_one_day_each_finds_its_own():
    def entry(number: int, what: str) -> dict[str, Any]:
        return told(f"Beijing {what} exports of metal number{number} to plant number{number * 7} on Monday.")

    many = range(AT_MOST * 3)

    assert pairs([entry(n, "halted") for n in many], [entry(n, "resumed") for n in many]) == [(n, n) for n in many]


def test_the_order_changes_nothing():
    old = [
        told("Tokyo lifted its ban on scallops."),
        told("Canberra freed the lobster trade.", 13),
        told("Half of a sen"),
    ]
    new = [
        told("Half of a sentence was there."),
        told("Canberra freed the lobster trade.", 14),
        told("Tokyo lifted a ban on scallops."),
    ]

    assert pairs(old, new) == [(0, 2), (1, 1), (2, 0)]
    assert pairs(old[::-1], new[::-1]) == [(0, 2), (1, 1), (2, 0)]


def test_very_many_that_are_all_replaced_take_no_more_than_their_number():
    def entries(what: str, url: str | None) -> list[dict[str, Any]]:
        words = (" ".join(f"{what}{number}of{word}" for word in range(20)) for number in range(3_000))
        return [told(text, 1 + at % 28, url and f"{url}{at}") for at, text in enumerate(words)]

    began = perf_counter()

    assert pairs(entries("old", A), entries("new", B)) == []
    assert pairs(entries("old", None), entries("new", None)) == []
    assert perf_counter() - began < 30, "each with each would be 18 million comparisons"
