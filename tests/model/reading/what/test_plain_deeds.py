"""Plain deeds in words that were not known: what is walked out of, restored, raised, offered, not kept, and to come
some day; and talk that is no contact."""

import pytest

PLAIN = (
    ("mil-mil", -2, "Beijing walked out of defence consultations with the United States on Monday."),
    ("mil-mil", 3, "Beijing revived theatre commander calls with the United States on Monday."),
    ("climate", 2, "Beijing proposed a climate working group with the United States."),
    ("trade", -3, "Washington restored taxes on Chinese parcels on Monday."),
    ("trade", -3, "Washington raised taxes on Chinese parcels on Monday."),
    ("trade", -3, "Washington raised its 10 percent tariff on China on Monday."),
    ("trade", 3, "Washington ended anti-dumping duties on Chinese tyres on Monday."),
    ("chips", 3, "Washington allowed chip exports to China on Monday."),
    ("chips", -3, "Washington stopped the sale of H20 chips to China on Monday."),
    ("taiwan", -3, "Washington authorised an arms sale to Taiwan on Monday."),
    ("taiwan", -3, "China held exercises in the Taiwan Strait on Monday."),
    ("south-china-sea", -3, "China fired on a Philippine boat at Second Thomas Shoal on Monday."),
    (
        "trade",
        -1,
        "China is not meeting its commitments under the trade deal that it agreed to with Washington.",
    ),
    ("trade", -1, "China's failure to honor the trade deal signed in 2020 was raised by Greer."),
    ("trade", -1, "Eventually we're going to put tariffs on Chinese chips."),
    ("trade", -1, "Washington will one day impose tariffs on Chinese ships."),
    ("tiktok", 2, "We look forward to getting that TikTok deal with China closed."),
    ("ai", 0, "The czar joined a morning show to discuss the AI race with China."),
    ("trade", 0, "Bessent joined CNBC on Monday to discuss tariffs on China."),
)


@pytest.mark.parametrize(("issue", "level", "text"), PLAIN)
def test_a_plain_deed_is_told_in_any_plain_word(reader, make_articles, issue, level, text):
    claims = reader.claims(make_articles(text)).filter(issue=issue)
    strongest = max(claims["level"].to_list(), key=abs, default=None)
    assert strongest == level, claims["issue", "level", "rule"].rows()


@pytest.mark.parametrize(
    "text",
    [
        "The trade talks between the United States and China were held in China.",
        "The consultations can be held in China or the United States.",
    ],
)
def test_talks_that_are_held_in_a_country_hold_nobody(reader, make_articles, text):
    assert reader.claims(make_articles(text)).filter(issue="detentions").is_empty()


def test_progress_on_what_they_spoke_of_tells_of_none_of_it_that_it_is_done(reader, make_articles):
    text = "The two sides took stock of progress on key issues, including resuming military-to-military communication."
    assert 3 not in reader.claims(make_articles(text)).filter(issue="mil-mil")["level"].to_list()
