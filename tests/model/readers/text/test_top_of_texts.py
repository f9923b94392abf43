"""What the lines at the top of a text say of it, and its address, are its fields; its text stays as it is."""

from datetime import date

import pytest

from tests.model.readers.making import article

BODY = "The envoys of both sides talked about tariffs on Sunday, and agreed to meet again in the autumn."
URL = "https://wire.example/2023/06/18/a"


@pytest.mark.parametrize(
    "text",
    [
        f"{URL}\n\nEnvoys meet in Geneva\nBy Jane Doe\n\n{BODY}\n\nSee https://other.example/b.\n",
        f"Envoys meet in Geneva\nSource: {URL}\nBy Jane Doe\n\n{BODY}\n",
        f"Envoys meet in Geneva\n\nBy Jane Doe\n\n{BODY}\n\n{URL}\n",
        f"TITLE: Envoys meet in Geneva\nAUTHOR: Jane Doe\nDATE: 18 June 2023\nURL: {URL}\n\n{BODY}\n",
    ],
)
def test_its_address_is_told_with_its_day_and_site(text):
    told = article(text, "it.txt")

    assert (told.title, told.url, told.source, told.date, told.author) == (
        "Envoys meet in Geneva",
        URL,
        "wire.example",
        date(2023, 6, 18),
        "Jane Doe",
    )
    assert told.text == text


@pytest.mark.parametrize(
    "text",
    [
        f"Envoys meet\n\n{BODY}\n\nAs https://wire.example/a tells.\n",
        f"Envoys meet\n\n{BODY}\n\nNotes\n\nhttps://wire.example/a\n\nhttps://wire.example/b\n",
        f"Source: two officials\nAuthor: unknown\n\n{BODY}\n",
    ],
)
def test_other_addresses_and_lines_are_none_of_its_fields(text):
    told = article(text, "it.txt")

    assert (told.url, told.source) == (None, None)


@pytest.mark.parametrize(
    "head",
    [
        "Marco Rubio\nSecretary of State\nPress Statement\n\n{}\n\nMay 12, 2025",
        "Marco Rubio\nSecretary of State\nPress Statement\nMay 12, 2025\n\n{}",
        "Press Statement\n\nMarco Rubio\nSecretary of State\n\n{}\n\nMay 12, 2025",
        "Scott Bessent\nSecretary of the Treasury\nStatement\n{}\nMay 12, 2025",
        "Ministry of Foreign Affairs\nLin Jian\nForeign Ministry Spokesperson\nPress Conference\n\n{}\n\nMay 12, 2025",
        "{}\n\nPress Statement\n\nMarco Rubio\nSecretary of State\n\nMay 12, 2025",
    ],
)
@pytest.mark.parametrize("title", ["Panama’s National Day", "On the Arrest of a Journalist in Hong Kong"])
@pytest.mark.parametrize("name", ["it.txt", "it.md"])
def test_the_title_of_a_statement_is_its_headline_and_not_whose_it_is(head: str, title: str, name: str):
    assert article(f"{head.format(title)}\n\n{BODY}\n", name).title == title


def test_a_name_above_an_office_alone_is_as_any_title():
    assert article(f"Wang Yi\nMinister of Foreign Affairs\n\n{BODY}\n", "it.txt").title == "Wang Yi"


@pytest.mark.parametrize(
    "above",
    [
        "[Congressional Record Volume 171, Number 80 (Tuesday, May 13, 2025)]\n[Senate]\n[Pages S2861-S2862]\n"
        "From the Congressional Record Online through the Government Publishing Office [www.gpo.gov]\n\n\n",
        "SC/16000\n13 May 2025\n\n",
        "A/RES/79/1\n\n",
        "Release\nImmediate Release\n",
    ],
)
def test_what_records_and_offices_put_over_a_headline_is_no_title(above: str):
    assert article(f"{above}Exports of Gallium to be Licensed\n\nMay 13, 2025\n\n{BODY}\n", "it.txt").title == (
        "Exports of Gallium to be Licensed"
    )
