"""Articles pasted one below the other, with a line of signs between, are one each, where each begins as one."""

from datetime import date

import pytest

from tests.model.readers.making import read

FIRST = "Tankers may leave\n\nBy Ann Roe\nJuly 2, 2025\n\nBeijing cleared two tankers.\n\nThey left at noon."
SECOND = "A line is fined\n\nThe Ledger\nJuly 4, 2025\nhttps://ledger.example/2\n\nWashington fined a freight line."
THIRD = "Tea was served\nhttps://courier.example/3\n\nThe envoys met for tea."
LINES = ["==========", "-----", "***", "* * *", "#####", "_______", "~~~", "- - - - -"]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("name", ["it.txt", "it.md", "stdin"])
def test_each_is_an_article(line: str, name: str):
    report = read(f"{FIRST}\n\n{line}\n\n{SECOND}\n{line}\n\n{THIRD}\n".replace("line.\n", "line.\n\n"), name)

    assert report.problems == []
    assert [(one.title, one.date, one.url, one.author, one.place) for one in report.articles] == [
        ("Tankers may leave", date(2025, 7, 2), None, "Ann Roe", f"{name}:1"),
        ("A line is fined", date(2025, 7, 4), "https://ledger.example/2", None, f"{name}:2"),
        ("Tea was served", None, "https://courier.example/3", None, f"{name}:3"),
    ]


def test_headings_of_markdown_are_their_titles():
    report = read(f"# {FIRST}\n\n---\n\n## {SECOND}\n", "it.md")

    assert [one.title for one in report.articles] == ["Tankers may leave", "A line is fined"]


def test_a_line_may_stand_above_the_first_and_below_the_last():
    assert len(read(f"=====\n{FIRST}\n=====\n{SECOND}\n=====\n", "it.txt").articles) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n\n***\n\nThe talks went on at night, and nobody left.\n\nJuly 3, 2025 was a Thursday.\n",
        f"{FIRST}\n\n-----\n\nNotes to editors\n\nThe envoys were two.\n",
        f"{FIRST}\n\n*****\n\nJuly 4, 2025\n\nWashington fined a line.\n",
        "Tankers may leave\n=====\n\nBy Ann Roe\n\nThey left.\n\nA line is fined\n-----\n\nJuly 4, 2025\n\nIt was.\n",
        f"{FIRST}\n\n===\n\nRead more\nhttps://ledger.example/\n",
        f"{FIRST}\n\n* * *\n\nAnn Roe is a writer.\n",
    ],
    ids=["a break", "notes", "a day", "underlined", "a link", "who wrote it"],
)
@pytest.mark.parametrize("name", ["it.txt", "it.md"])
def test_any_other_text_with_such_lines_stays_one(text: str, name: str):
    assert len(read(text, name).articles) == 1


BODY = "BEIJING - The ministry said that it opposes the sale, and would respond. It did not say how."
HEADS = [
    ("Tankers may leave", "Reuters, July 2, 2025", "https://wire.example/1"),
    ("A line is fined", "By Ann Roe | July 4, 2025", "https://ledger.example/2"),
    ("Tea was served", "Courier - 7 July 2025", ""),
]
DIGEST = [f"{title}\n{line}\n{BODY}\n\nMore of {title.lower()}.\n{url}".strip() for title, line, url in HEADS]


@pytest.mark.parametrize("name", ["it.txt", "it.md", "stdin"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_day_right_below_each_title_is_enough_between_blank_lines(name: str, end: str):
    report = read("\n\n".join(DIGEST).replace("\n", end) + end, name)

    assert report.problems == []
    assert [(one.title, one.date, one.url) for one in report.articles] == [
        (title, date(2025, 7, day), url or None) for (title, _, url), day in zip(HEADS, (2, 4, 7), strict=True)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(DIGEST[:2]),
        "\n\n".join([BODY, *DIGEST]),
        "\n\n".join(part.split("\n")[0] + "\n" + part.split("\n")[1] for part in DIGEST),
        "\n\n".join(part.replace("2025\n", "2025 the talks began\n") for part in DIGEST),
    ],
    ids=["two", "an article with others below it", "a list", "days in sentences"],
)
def test_less_than_that_stays_one(text: str):
    assert len(read(text, "it.txt").articles) == 1
