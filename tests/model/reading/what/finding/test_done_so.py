"""What was done wrongly, and what is called so: "China wrongfully detained", "wrongfully detained Americans"."""

import pytest


@pytest.mark.parametrize(
    ("level", "text"),
    [
        (-3, "China arbitrarily detained two American teachers in Wuhan."),
        (-3, "Beijing has wrongfully detained three Americans since January."),
        (-3, "The two Americans were wrongly jailed by China last week."),
        (-3, "China exit banned an American banker on Monday."),
        (-3, "An American consultant was wrongfully detained in Beijing on Tuesday."),
        (0, "The State Department says two Americans are wrongfully detained in China."),
        (3, "Beijing released three Americans who had been wrongfully detained."),
        (-1, "Rubio asked Beijing to free Americans wrongfully detained in China."),
        (1, "The families of wrongfully detained Americans met Rubio in Washington."),
    ],
)
def test_it_is_a_deed_where_somebody_did_it(reader, make_articles, level, text):
    assert reader.claims(make_articles(text)).filter(issue="detentions")["level"].to_list() == [level]


@pytest.mark.parametrize(
    "text",
    [
        "The FCC banned Huawei gear.",
        "The FCC barred Chinese labs from testing American devices.",
        "The FCC voted to bar new Chinese-made drones.",
        "The House voted to block new sales of chips to China.",
    ],
)
def test_a_name_hides_no_verb(reader, make_articles, text):
    assert reader.claims(make_articles(text)).filter(issue="chips")["level"].to_list() == [-3]
