"""A sentence that two share: each claim has who speaks in its own clause."""

from datetime import date

import pytest

DAY = date(2025, 9, 15)

SHARED = {
    "Bessent said a framework for TikTok had been agreed, while Li Chenggang said Beijing opposed the US tariffs.": {
        "tiktok": ("Scott Bessent", "US"),
        "trade": ("Li Chenggang", "CN"),
    },
    "Lutnick said the chip controls on China would stay; He Lifeng called the American arms sales to Taiwan a trick.": {
        "chips": ("Howard Lutnick", "US"),
        "taiwan": ("He Lifeng", "CN"),
    },
    "“The American tariffs must go,” a Commerce Ministry spokesperson said, and Rubio answered that China must free "
    "the detained Americans first.": {
        "trade": ("a Commerce Ministry spokesperson", "CN"),
        "detentions": ("Marco Rubio", "US"),
    },
    "The American tariffs must go, Mao Ning said, while Karoline Leavitt told reporters that the curbs on chips for "
    "China would stay.": {"trade": ("Mao Ning", "CN"), "chips": ("Karoline Leavitt", "US")},
    "He Lifeng said the American tariffs must go, but Bessent countered that China broke its word on fentanyl.": {
        "trade": ("He Lifeng", "CN"),
        "fentanyl": ("Scott Bessent", "US"),
    },
    # the first goes on speaking
    "Bessent said the tariffs on China work, and that Xi opposed the arms sales to Taiwan.": {
        "trade": ("Scott Bessent", "US"),
        "taiwan": ("Scott Bessent", "US"),
    },
    "Trump said the tariffs on China work, and Xi promised to stop the fentanyl.": {
        "trade": ("Donald Trump", "US"),
        "fentanyl": ("Donald Trump", "US"),
    },
    # and who ends a sentence has it all
    "China opposes the tariffs, and Washington has called its arms sales to Taiwan routine, Mao Ning said on Friday.": {
        "trade": ("Mao Ning", "CN"),
        "taiwan": ("Mao Ning", "CN"),
    },
}


@pytest.mark.parametrize("text", SHARED)
def test_each_has_what_is_said_in_a_clause_of_its_own(reader, make_articles, text):
    claims = reader.claims(make_articles(text, day=DAY))

    said = {row["issue"]: (row["speaker"], row["side"]) for row in claims.iter_rows(named=True)}
    assert {issue: said.get(issue) for issue in SHARED[text]} == SHARED[text]
