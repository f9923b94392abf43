"""Of two clauses each is its own one's words, and who ends a sentence has it all."""

import pytest

from model.reading import Reader
from tests.model.reading.conftest import MakeArticles

Said = tuple[str, str | None]

OWN: dict[str, list[Said]] = {
    "The United States lowered its fentanyl tariff on Chinese goods, and China promised to buy American soybeans.": [
        ("fentanyl", None),
        ("trade", None),
    ],
    "Washington lifted its chip ban on Chinese firms, while Beijing vowed to resume exports of rare earths.": [
        ("chips", None),
        ("rare-earths", "Beijing"),
    ],
    "Beijing suspended the climate talks with Washington, but the White House said the tariffs would be raised.": [
        ("climate", None),
        ("trade", "the White House"),
    ],
    "Washington doubled the tariffs on China, and Mao Ning said Beijing had halted exports of gallium to America.": [
        ("rare-earths", "Mao Ning"),
        ("trade", None),
    ],
    # what is only mentioned before belongs to the words behind it, and the first who speaks has what follows
    "Stocks fell on Friday, and Beijing warned that the American tariffs would hurt trade.": [("trade", "Beijing")],
    "Mao Ning said China would lift its tariffs on American goods, and Beijing urged Washington to wait.": [
        ("trade", "Mao Ning"),
    ],
}


@pytest.mark.parametrize("text", OWN)
def test_what_a_first_clause_tells_is_not_said_by_who_speaks_in_the_second(
    text: str, reader: Reader, make_articles: MakeArticles
) -> None:
    claims = reader.claims(make_articles(text))

    assert [row for row in claims.select("issue", "speaker").rows() if row[0] != "overall"] == OWN[text]


@pytest.mark.parametrize(
    "text",
    [
        "Asked about Trump's remark that Xi had promised not to invade, Lin Jian said Taiwan was China's affair.",
        "Asked whether Trump had threatened new tariffs on China, Lin Jian said trade wars have no winners.",
        "Responding to Rubio, who said China had reneged on the truce, Lin Jian called the charge groundless.",
    ],
)
def test_who_is_named_in_what_was_asked_is_only_told_of(text: str, reader: Reader, make_articles: MakeArticles) -> None:
    assert set(reader.claims(make_articles(text))["speaker"]) == {"Lin Jian"}


ENDING = {
    "China has called off a visit by Bessent, diplomatic sources said Wednesday, as tensions flare up.",
    "China has warned Washington off Taiwan, diplomatic sources said on Friday, while the talks go on.",
    "China has called off the trade talks with Washington, diplomatic sources said, days before they were to begin.",
}


@pytest.mark.parametrize("text", sorted(ENDING))
def test_who_is_said_to_have_told_it_has_it_though_a_scene_follows(
    text: str, reader: Reader, make_articles: MakeArticles
) -> None:
    assert set(reader.claims(make_articles(text))["speaker"]) == {"diplomatic sources"}


def test_to_call_a_visit_off_is_no_word(reader: Reader, make_articles: MakeArticles) -> None:
    claims = reader.claims(make_articles("Beijing called off the talks with Washington on trade."))

    assert set(claims["speaker"]) == {None}
