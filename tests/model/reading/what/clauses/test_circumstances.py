"""In what mood something is done, and who announced it, is not what is told."""

import pytest

MOODS = [
    ("China held live-fire drills around Taiwan amid rising tensions.", "taiwan", -3),
    ("China held live-fire drills around Taiwan, to the dismay of shipping firms.", "taiwan", -3),
    ("Amid simmering tensions, Washington lifted its ban on TikTok.", "tiktok", 3),
    ("Washington — under pressure at home — promised to lift its ban on TikTok.", "tiktok", 2),
    ("Washington, under pressure at home, promised to lift its ban on TikTok.", "tiktok", 2),
    ("Beijing decided against imposing export curbs on gallium despite mounting frustration.", "rare-earths", 2),
]
ABOUT_IT = [
    ("The ministers spoke amid mounting tensions over chips.", "chips", -1),
    ("The two militaries met amid tensions over Taiwan.", "taiwan", -1),
    ("Tensions over Taiwan are rising.", "taiwan", -1),
]
ANNOUNCED = [
    (
        "The export controls on chips for China were lifted, the ministry announced in a statement on Tuesday.",
        "chips",
        3,
    ),
    ("China is ready to lift its export curbs on gallium, the ministry announced on Tuesday.", "rare-earths", 2),
    ("The visa ban on Chinese students was lifted on Monday, the State Department confirmed.", "exchanges", 3),
]
NEWS = [
    ("On Tuesday the White House announced new tariffs on Chinese steel.", "trade", -3),
    ("Trade talks ended, and new tariffs on Chinese steel were announced on Tuesday.", "trade", -3),
    ("Beijing protested over the tariffs on its steel that the White House announced on Tuesday.", "trade", -1),
]
OF_OTHER_THINGS = [
    ("China released an American scientist on Monday under a law passed last year.", "detentions", 3),
    ("Beijing froze climate talks with Washington in a dispute that began last year.", "climate", -2),
    ("Under a plan announced last week, Washington is reluctant to lift its ban on TikTok.", "tiktok", -1),
    ("Hours before the summit, the export controls on advanced chips for China were dropped.", "chips", 3),
    ("Washington increased its warship transits of the Taiwan Strait, ending weeks of speculation.", "taiwan", -3),
    ("China would resume trade talks with Washington, a sharp break with past policy.", "trade", 2),
    (
        "Washington carried out freedom of navigation patrols in the South China Sea, a move that angered fishermen.",
        "south-china-sea",
        -3,
    ),
    ("China let imports of American gas resume, though details were scarce.", "trade", 3),
]
OWN = [
    ("China lifted the tariffs imposed last year.", "trade", 3),
    ("The tariffs imposed last year hurt farmers.", "trade", 0),
    ("Contacts between the two militaries remain scarce.", "mil-mil", -2),
]


@pytest.mark.parametrize(("text", "issue", "level"), MOODS + ABOUT_IT + ANNOUNCED + NEWS + OF_OTHER_THINGS + OWN)
def test_what_is_told_stands(reader, make_articles, text, issue, level):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
