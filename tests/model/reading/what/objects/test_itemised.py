"""What is done to all of a list behind a colon is done to each item."""

import pytest

THREE = (
    "Three are cancelled: the talk between theater commanders of China and the United States; the defense policy "
    "coordination talks; and the meetings on military maritime safety."
)
FIVE = (
    "Five are suspended: cooperation on the repatriation of migrants; legal assistance; cooperation on "
    "counternarcotics; and talks between China and the United States on climate change."
)
FOLLOWING = (
    "Beijing suspended the following: military maritime talks, climate talks, and counternarcotics cooperation "
    "with the United States."
)
LIFTED = "Washington lifted the following: tariffs on Chinese steel; port fees; and the ban on TikTok."


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        (THREE, {"mil-mil": -2}),
        (FIVE, {"fentanyl": -2, "climate": -2}),
        (FOLLOWING, {"mil-mil": -2, "climate": -2, "fentanyl": -2}),
        (LIFTED, {"trade": 3, "tiktok": 3}),
    ],
)
def test_each_item_has_the_level_of_what_is_done_to_all(reader, make_articles, text, levels):
    claims = reader.claims(make_articles(text))
    told = dict(claims.select("issue", "level").iter_rows())

    assert {issue: told.get(issue) for issue in levels} == levels


def test_what_only_follows_a_stop_is_not_stopped(reader, make_articles):
    text = "The talks are suspended: trade goes on, and so does the climate dialogue between the two."

    assert all(level != -2 for level in reader.claims(make_articles(text)).filter(issue="climate")["level"])
