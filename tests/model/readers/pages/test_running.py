"""Heads and feet around the text of a PDF's pages, and what a browser prints there."""

from collections.abc import Sequence
from datetime import date
from time import process_time

import pytest

from model.readers.pages.running import printed_from, without_running_heads
from tests.model.readers.making import a_pdf, article

URL = "https://wire.example/world/envoys-meet-2023-06-17/"
FIRST = [
    "Envoys meet again",
    "By Jane Doe",
    "In round one the envoys of both sides talked about tariffs, and they",
    "would",
]
SECOND = ["not lift the ban on gallium, as was told by officials.", "The American side protested."]
TEXT = "In round one the envoys of both sides talked about tariffs, and they would not lift the ban on gallium"


def inner(*pages: Sequence[str]) -> list[list[str]]:
    return without_running_heads([list(page) for page in pages])


@pytest.mark.parametrize(
    ("heads", "feet"),
    [
        (["6/18/23, 10:00 AM", "Envoys meet again | The Wire", URL, "{}/2"], []),
        (["6/18/23, 10:00 AM Envoys meet again | The Wire"], [f"{URL} {{}}/2"]),
        ([f"Envoys meet again | The Wire {URL}"], ["{} of 2 6/18/23, 10:00 AM"]),
        (["18.06.23, 10:00 Envoys meet again | The Wire"], [f"{URL} {{}}/2"]),
        ([], [f"{URL} Page {{}} of 2", "Envoys meet again 2023-06-18, 10:00"]),
    ],
)
def test_what_a_browser_prints_around_a_page_is_its_address_and_no_text(heads: list[str], feet: list[str]):
    pages = [
        [*(each.format(number) for each in heads), *page, *(each.format(number) for each in feet)]
        for number, page in enumerate((FIRST, SECOND), start=1)
    ]
    told = article(a_pdf(pages), "it.pdf")

    assert (told.title, told.author, told.url) == ("Envoys meet again", "Jane Doe", URL)
    assert (told.source, told.date) == ("wire.example", date(2023, 6, 17))
    assert told.text.startswith(f"Envoys meet again\n\nBy Jane Doe\n\n{TEXT}")
    assert "10:00" not in told.text


def test_a_page_printed_alone_has_its_address_too():
    told = article(a_pdf([["6/18/23, 10:00 AM The Wire", *FIRST[:2], *SECOND, f"{URL} 1/1"]]), "it.pdf")

    assert (told.title, told.url) == ("Envoys meet again", URL)
    assert told.text.split("\n\n") == [*FIRST[:2], " ".join(SECOND)]


def test_an_address_that_was_not_printed_whole_is_none():
    assert printed_from([["6/18/23, 10:00 AM", "Words.", "https://wire.example/world/envo… 1/1"]]) is None


@pytest.mark.parametrize(
    "page",
    [
        ["Envoys meet", "They met.", URL],
        ["Envoys meet", "Updated 6/18/23, 10:00 AM", "They met."],
        ["6/18/23, 10:00 AM", "They met.", "See https://wire.example/a for it."],
    ],
)
def test_an_address_or_an_hour_alone_is_of_the_text(page: list[str]):
    assert inner(page) == [page]
    assert printed_from([page]) is None


@pytest.mark.parametrize("number", [2, 3, 12])
def test_lines_that_count_the_pages_are_none_of_their_text(number: int):
    pages = [["Quarterly Research Review", f"Office of Trade Research {at}"][-number + 1 :] for at in range(number)]

    assert inner(*([*page, f"Text {'of it ' * at}."] for at, page in enumerate(pages))) == [
        [f"Text {'of it ' * at}."] for at in range(number)
    ]


def test_left_and_right_pages_may_have_heads_of_their_own_and_the_first_none():
    heads = [["The title"], *([("Jane Doe", "Of the talks")[at % 2]] for at in range(9))]

    assert inner(*([*head, f"Text {'a' * at}."] for at, head in enumerate(heads)))[:3] == [
        ["The title", "Text ."],
        ["Text a."],
        ["Text aa."],
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Round 1", "Round 2"),
        ("The envoys met in Geneva", "The envoys met in Geneva"),
        ("They met in 3 rooms, it says", "They met in 4 rooms, it says"),
    ],
)
def test_lines_alike_on_two_pages_are_kept_unless_they_count_them(first: str, second: str):
    assert inner([first, "One."], [second, "Two."]) == [[first, "One."], [second, "Two."]]


def test_lines_alike_amid_pages_are_kept():
    pages = [[f"Text {'a' * at}", "QUESTION:", f"What {'b' * at}"] for at in range(6)]

    assert inner(*pages) == pages


def test_labels_near_the_edges_of_many_pages_are_kept():
    pages = [
        [f"Text {'a' * (at + more)}" for more in range(at % 4)] + ["QUESTION:"] + [f"What {'b' * at}"] * 9
        for at in range(8)
    ]

    assert inner(*pages) == pages


@pytest.mark.parametrize(("last", "following"), [("tariffs.", "next steps"), ("tariffs", "Next steps")])
def test_what_follows_on_the_next_page_is_joined_only_if_a_sentence_goes_on(last: str, following: str):
    line = "They talked for three days, as was told by officials of both sides, of"
    told = article(a_pdf([["Envoys meet again", line, last], [following, "They went."]]), "it.pdf")

    assert told.text.split("\n\n")[1:] == [f"{line} {last}", following, "They went."]


@pytest.mark.parametrize("bit", ["a", "a ", ".", "1 of 2 ", "https://", "6/1/23, 10:00 ", "1/1\n", "a 1\n"])
def test_hostile_pages_take_linear_time(bit: str):
    pages = [(bit * (100_000 // len(bit))).splitlines() for _ in range(3)]
    began = process_time()
    printed_from(pages)
    without_running_heads(pages)

    assert process_time() - began < 3


PARTED = [[f"Text {'a' * at} of it.", f"More {'b' * at}."] for at in range(4)]


@pytest.mark.parametrize(
    "tops",
    [
        [f"May {day}, 2025" for day in (12, 13, 14, 15)],
        [f"The Wire, {day} May 2025" for day in (12, 13, 14, 16)],
        [f"2025-05-{day}" for day in (12, 13, 14, 15)],
        [f"Recommendation {number}" for number in (1, 2, 3, 4)],
        [f"Morning Brief No. {number}" for number in (112, 113, 114, 115)],
        [f"{number} firms were named" for number in (700, 12, 45, 3)],
    ],
)
def test_a_line_that_tells_another_day_or_counts_no_pages_is_of_the_text(tops: list[str]):
    pages = [[top, *page] for top, page in zip(tops, PARTED, strict=True)]

    assert inner(*pages) == pages


@pytest.mark.parametrize(
    "tops",
    [
        ["The Wire, May 12, 2025"] * 4,
        [f"May 12, 2025 {number}" for number in (7, 8, 9, 10)],
        ["Chapter 3 Tariffs"] * 2 + ["Chapter 4 Tariffs"] * 2,
        [f"The Review of Trade, 2025 {number}" for number in (1, 2, 1, 2)],
    ],
)
def test_the_same_day_and_what_goes_up_with_the_pages_are_around_the_text(tops: list[str]):
    assert inner(*([top, *page] for top, page in zip(tops, PARTED, strict=True))) == PARTED


def test_a_day_over_several_pages_is_of_the_text_where_it_stands_first():
    days = ["May 12, 2025", "May 12, 2025", "May 13, 2025", "May 13, 2025"]
    told = inner(*([day, *page] for day, page in zip(days, PARTED, strict=True)))

    assert [page[0] for page in told] == ["May 12, 2025", PARTED[1][0], "May 13, 2025", PARTED[3][0]]
