"""What somebody threatened, promised or was asked to do before the comma is the background of what was done."""

import pytest

TOLD = (
    ("trade", 3, "Despite threats to raise them, Washington lifted the tariffs on Chinese goods."),
    ("trade", -3, "Despite a pledge to lift them, Washington raised tariffs on Chinese goods to 50 percent."),
    (
        "mil-mil",
        -2,
        "Despite promises to resume military talks, Beijing cancelled the defence dialogue with Washington.",
    ),
    ("taiwan", -3, "In spite of its vow to stop arms sales, Washington sold Taiwan $2 billion of missiles."),
    ("chips", -3, "Ignoring calls to delay it, the Commerce Department imposed new export controls on chips to China."),
    ("exchanges", 3, "Notwithstanding plans to expel more, Beijing renewed the visas of American reporters."),
    ("rare-earths", 3, "Amid threats to cut off rare earths, China approved exports of magnets to the US on Monday."),
    ("trade", 3, "After vowing to double tariffs on Chinese goods, Trump cut them to 10 percent."),
    ("trade", -3, "Having promised to lift the tariffs, Washington raised them on Monday."),
    ("detentions", -3, "Where it had promised to release the two Americans, Beijing sentenced them to ten years."),
    (
        "trade",
        3,
        "Though it had threatened to walk away, China signed the trade deal with the United States on Friday.",
    ),
    ("trade", -3, "Contrary to its promise to buy soybeans, China halted purchases of American soybeans."),
    ("trade", -3, "BEIJING — But despite promises to lift tariffs, China raised its tariffs on American beef."),
)
"""Issue, level and text of what follows the comma."""

STAYS = (
    ("trade", -1, "Despite threats to raise tariffs on Chinese goods, Washington has yet to decide."),
    ("mil-mil", 2, "Despite a promise to resume military talks, nothing has happened."),
    ("tiktok", -1, "Despite threats to ban TikTok, Washington lifted the tariffs on Chinese goods."),
    ("fentanyl", 2, "After promising to curb fentanyl precursors, China imposed export controls on rare earths."),
    ("trade", 3, "Washington lifted the tariffs on Chinese goods despite threats to raise them."),
    (
        "chips",
        -3,
        "The Commerce Department imposed new export controls on chips to China, ignoring calls to delay them.",
    ),
)
"""Nothing that follows is on what stands before the comma, or nothing stands before."""


@pytest.mark.parametrize(("issue", "level", "text"), [*TOLD, *STAYS])
def test_what_follows_the_comma_is_told_as_it_was_done(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    "text", [TOLD[8][2], "Months after it threatened to end the talks, Beijing held military talks."]
)
def test_what_begins_a_background_is_nobodys_name(reader, make_articles, text):
    assert reader.claims(make_articles(text))["speaker"].unique().to_list() == [None]


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("trade", -1, "China restated its intention to retaliate against US tariffs."),
        ("trade", -1, "Beijing stressed its right to retaliate against US tariffs."),
        ("mil-mil", 2, "China signalled its willingness to resume military talks with Washington."),
        ("trade", 2, "China restated its commitment to buying American soybeans."),
        ("exchanges", -1, "Washington confirmed its intention to revoke the visas of Chinese students."),
    ],
)
def test_what_somebody_is_resolved_to_do_is_not_done(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("trade", -3, "Washington made good on its threat to raise tariffs on Chinese goods."),
        ("trade", -3, "Trump kept his promise to raise tariffs on Chinese goods."),
        ("rare-earths", -3, "Beijing carried out its threat to halt rare earth exports to the United States."),
        ("tiktok", 0, "Washington did not follow through on its threat to ban TikTok."),
        ("trade", 0, "Washington has yet to make good on its threat to raise tariffs on Chinese goods."),
        ("rare-earths", -1, "Beijing repeated its threat to halt rare earth exports."),
        ("trade", 3, "Trump kept his promise to lift the tariffs on Chinese goods."),
    ],
)
def test_what_was_said_and_then_done_is_done(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
