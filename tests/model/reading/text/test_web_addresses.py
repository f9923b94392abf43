"""A web address names nothing, whatever words it is made of."""

import pytest

from model.reading import Reader

ADDRESS = "https://example.org/china/taiwan-arms-sales/trump-tariffs?x=1"


@pytest.mark.parametrize(
    "text",
    [
        f"They met ({ADDRESS}).",
        f"See {ADDRESS}.",
        "More is at www.example.org/taiwan/south-china-sea.",
        f"A [link]({ADDRESS}) says so.",
    ],
)
def test_an_address_makes_no_claim(reader: Reader, make_articles, text: str) -> None:
    assert reader.claims(make_articles(text)).is_empty()


def test_an_address_is_no_side_and_no_speaker_and_the_quote_keeps_it(reader: Reader, make_articles) -> None:
    bare, linked = "The tariffs were raised.", f"The tariffs {ADDRESS} were raised."
    claims = reader.claims(make_articles(bare, linked)).filter(issue="trade")

    assert claims["quote"].to_list().count(linked) == 1
    assert claims.select("level", "speaker", "side", "target", "rule").n_unique() == 1


def test_what_is_not_english_makes_no_claim_even_if_it_names_an_issue(reader: Reader, make_articles) -> None:
    assert reader.claims(make_articles("Das Ministerium in Peking warnte die USA vor Waffen für Taiwan.")).is_empty()
