"""What a browser printed around pages, pasted with their text, is their address and no text."""

import pytest

from tests.model.readers.making import article, read

URL = "https://wire.example/world/2023/06/17/envoys.html"
TITLE = "Envoys meet in Geneva"
NAME = f"{TITLE} - The Wire"
TIME = "6/18/23, 10:00 AM"
FIRST = f"{TITLE}\n\nBy Jane Doe\n\nThe envoys of both sides talked about tariffs, and agreed to"
SECOND = "lift the ban on gallium.\n\nThe American side protested."
TEXT = f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    "page",
    [
        f"{TIME}\t{NAME}\n\n{{}}\n\n{URL}\t{{}}/2\n",
        f"{TIME}                {NAME}\n{{}}\n{URL}            {{}}/2\n",
        f"{TIME}\n{NAME}\n{{}}\n{URL}\n{{}}/2\n",
        f"{NAME}\t{URL}\n{{}}\n{{}} of 2\t{TIME}\n",
        f"18.06.23, 10:00 {NAME}\n\n{{}}\n\n{URL} Page {{}} of 2\n",
        f"{{}}\n{URL} {{}}/2\n",
    ],
)
def test_it_is_the_address_of_a_text_and_none_of_its_words(page: str):
    told = article(page.format(FIRST, 1) + page.format(SECOND, 2), "it.txt")

    assert (told.title, told.author, told.url, told.source) == (TITLE, "Jane Doe", URL, "wire.example")
    assert told.text.strip() == TEXT


def test_the_name_of_the_page_is_its_title_where_the_text_has_none():
    told = article(f"{TIME}  {NAME}\n\nThe envoys of both sides talked.\n\nThey agreed.\n", "it.txt")

    assert (told.title, told.date) == (NAME, None)
    assert told.text.startswith("The envoys")


def test_several_printed_below_one_another_are_an_article_each():
    other = "https://post.example/2023/06/16/b"
    pages = [
        f"{TIME}\t{NAME}\n{FIRST}\n{URL}\t1/2\n{TIME}\t{NAME}\n{SECOND}\n{URL}\t2/2\n",
        f"{TIME}\tTalks resume | The Post\nTalks resume\n\nOfficials met and talked.\n{other}\t1/1\n",
    ]
    first, second = read("".join(pages), "it.txt").articles

    assert (first.title, first.url, first.text.strip()) == (TITLE, URL, TEXT)
    assert (second.title, second.url, second.text.strip()) == (
        *("Talks resume", other, "Talks resume\n\nOfficials met and talked."),
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{TIME} The envoys arrive.\n\n6/18/23, 10:10 AM They shake hands.\n\n6/18/23, 11:10 AM They leave.\n",
        f"{TITLE}\n\nUpdated {TIME}\n\nThey met, see {URL} for it.\n\nThey got 2 of 3.\n",
        f"{TITLE}\n\nThey met.\n\n{URL}\n",
    ],
)
def test_times_and_addresses_of_a_text_stay(text: str):
    assert article(text, "it.txt").text == text
