"""Deeds announced, or only named, rejected, offered, asked for or due, sales and orders: what is left of them."""

import polars as pl
import pytest

ANNOUNCED = [
    ("trade", 2, "The White House announced that tariffs on Chinese goods would be cut in half."),
    ("trade", 3, "The White House announced the tariffs on Chinese steel had been lifted."),
    ("trade", 2, "The USTR announced port fees on Chinese ships would be paused for a year."),
    ("rare-earths", 3, "Beijing announced export controls on rare earths are suspended for a year."),
    ("chips", 0, "Washington announced the ban on chips for China would stay."),
    ("trade", -3, "Washington announced tariffs on Chinese cranes."),
    ("trade", -3, "Trump announced tariffs that would be cut if China yields."),
]
NAMED = [
    ("trade", -2, "The White House rejected the lifting of tariffs on Chinese goods."),
    ("rare-earths", -2, "Beijing rejected any easing of rare earth controls."),
    ("trade", -1, "Washington resisted a reduction in tariffs on Chinese goods."),
    ("mil-mil", -1, "Washington opposed a resumption of military talks with China."),
    ("detentions", -2, "China rejected the release of the detained American consultant."),
    ("trade", 0, "The White House rejected an increase in tariffs on Chinese goods."),
    ("trade", 0, "The White House rejected a tariff increase on Chinese goods."),
    ("trade", -1, "Lawmakers called for a tariff increase on Chinese goods."),
    ("trade", 2, "Washington offered the lifting of tariffs on Chinese goods."),
    ("trade", -1, "Trump promised a tariff increase on Chinese goods."),
    ("mil-mil", -1, "Trump threatened the suspension of military talks with China."),
]
DUE = [
    ("trade", -2, "China was supposed to buy our soybeans and it stopped."),
    ("mil-mil", -2, "The American and Chinese militaries were supposed to resume talks in May."),
    ("rare-earths", 2, "We'd like to see Beijing lift its export controls on rare earths."),
    ("tiktok", -3, "TikTok is dangerous to children and was banned in May, Washington said."),
    ("trade", 2, "US tariffs on Chinese goods may yet be lifted."),
    ("trade", 2, "US tariffs on Chinese goods are on track to be lifted."),
    ("mil-mil", -1, "Military talks between the US and China risk being suspended."),
    ("channels", 2, "Rubio stressed to Wang the importance of maintaining open lines of communication with China."),
]
SOLD = [
    ("chips", 2, "Washington will let H200 sales to China proceed."),
    ("chips", 3, "The Commerce Department let chip exports to China go ahead."),
    ("trade", 3, "Boeing won a Chinese order for 500 jets."),
    ("trade", -3, "China's buyers cancelled their Boeing orders."),
]


@pytest.mark.parametrize(("issue", "level", "text"), ANNOUNCED + NAMED + DUE + SOLD)
def test_what_is_left_of_it(reader, make_articles, issue: str, level: int, text: str) -> None:
    claims = reader.claims(make_articles(text)).filter(pl.col("issue") == issue)

    assert claims["level"].to_list() == [level]
