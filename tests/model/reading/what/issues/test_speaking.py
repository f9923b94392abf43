"""A term in the name, office or employer of whoever speaks names no issue beside what is spoken of."""

import polars as pl
import pytest

from model.reading import Reader


def named(reader: Reader, articles: pl.DataFrame) -> set[str]:
    """The issues that are named by terms of their own."""
    return set(reader.reading(articles).named.filter(pl.col("type") != "side")["issue"].cast(pl.String))


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("Beijing lifted the tariffs on soybeans, said Wang Yi.", {"trade"}),
        ("Beijing lifted the tariffs on soybeans, President Xi Jinping said.", {"trade"}),
        ("China’s defence minister, Dong Jun, said the arms sale to Taiwan was a provocation.", {"taiwan"}),
        ("Trade Representative Ana Ruiz said the chips from China were banned.", {"chips"}),
        ("The Tibet Evening News wrote about soybeans from America.", {"trade"}),
        ("Gu Wei, a professor at the University of Hong Kong, said the tariffs hurt China.", {"trade"}),
        ("The US-Taiwan Traders’ Club’s president said that China’s gallium ban would hurt.", {"rare-earths"}),
        ("The head of the WHO’s Beijing office said that the exit bans on Americans were unfair.", {"detentions"}),
        ("The tariffs hurt, according to Ana Ruiz, a scholar of Taiwan in Lima.", {"trade"}),
    ],
)
def test_a_term_in_who_speaks_names_no_issue_beside_another(text, issues, reader: Reader, make_articles) -> None:
    assert named(reader, make_articles(text)) == issues


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("Wang Yi met Antony Blinken in Beijing, and both spoke of tariffs.", {"channels", "trade"}),
        ("He Lifeng said that the meeting was held under the guidance of the heads of state.", {"channels", "trade"}),
        (
            "Trade Representative Ana Ruiz said that the trade talks with China and the chips rule go on.",
            {"chips", "trade"},
        ),
        ("Taiwan said that China’s tariffs were unfair.", {"taiwan", "trade"}),
        ("The WHO said that China’s tariffs on masks were unfair.", {"health", "trade"}),
        ("The tariffs announced in May hit chips from China.", {"chips", "trade"}),
        ("A professor at Lima University said that the visas of Chinese students were denied.", {"exchanges"}),
        ("Washington condemned the arrests in Hong Kong and the tariffs.", {"human-rights", "trade"}),
    ],
)
def test_what_is_spoken_of_names_its_issue(text, issues, reader: Reader, make_articles) -> None:
    assert named(reader, make_articles(text)) >= issues


def test_whom_a_letter_addresses_names_no_issue(reader: Reader, make_articles) -> None:
    text = (
        "The Honorable Howard Lutnick\nSecretary of Commerce\n\nDear Secretary Lutnick:\n\n"
        "We urge you to tighten controls on tariff-free chips for China."
    )
    claims = reader.claims(make_articles(text))

    assert not claims.filter(pl.col("quote").str.contains("Lutnick")).height
    assert claims.height


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("Wang Yi: We oppose the tariffs.\n\nReuters: And?\n\nWang Yi: We oppose the US tariffs.", {"trade"}),
        ("AMBASSADOR ODUYA: The US tariffs on China go on.", {"trade"}),
        ("Hong Kong Free Press: What of the US tariffs?\n\nMao Ning: We oppose them.", {"trade"}),
        ("Taiwan: Washington approved another package for $330m.", {"taiwan"}),
        ("Export Controls: Washington tightened them again on Friday against China.", {"chips"}),
    ],
)
def test_a_label_names_no_issue_unless_it_heads_a_paragraph(text, issues, reader: Reader, make_articles) -> None:
    assert named(reader, make_articles(text)) == issues
