"""What one alone talked about is no contact; what two did is."""

import pytest

from model.reading import Reader

OF_ONE = [
    "Another area that President Trump talked about is AI exports.",
    "The senator talked about AI and China.",
    "He has spoken at length about artificial intelligence and China.",
    "Biden again talked about China's lead in artificial intelligence.",
    "The ministry's spokesperson spoke briefly about artificial intelligence.",
]
OF_TWO = [
    "The two presidents talked about artificial intelligence.",
    "Trump and Xi talked about artificial intelligence.",
    "President Trump talked about artificial intelligence with President Xi.",
    "They talked about artificial intelligence, Trump said of his call with Xi.",
    "Officials from both sides spoke about artificial intelligence.",
    "Sullivan spoke about artificial intelligence to his Chinese counterpart.",
]


def kinds(reader: Reader, articles) -> set[str]:
    return set(reader.claims(articles).filter(issue="ai")["kind"])


@pytest.mark.parametrize("text", OF_ONE)
def test_what_one_alone_talked_about_is_no_contact(reader: Reader, make_articles, text: str) -> None:
    assert "contact" not in kinds(reader, make_articles(text))


@pytest.mark.parametrize("text", OF_TWO)
def test_and_what_two_did_is(reader: Reader, make_articles, text: str) -> None:
    assert kinds(reader, make_articles(text)) == {"contact"}
