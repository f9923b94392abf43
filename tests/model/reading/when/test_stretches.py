"""Sentences that tell of several days: each deed has its own."""

from datetime import date

import pytest

TWO_DAYS = [
    (
        "Beijing curbed exports of rare earths on May 12, and Washington banned TikTok on June 3.",
        {"rare-earths": "2025-05-12", "tiktok": "2025-06-03"},
    ),
    (
        "Beijing broke off climate talks on Monday, while Washington banned TikTok on Thursday.",
        {"climate": "2025-06-16", "tiktok": "2025-06-19"},
    ),
    (
        "On May 12, Beijing curbed exports of rare earths, and on June 3, Washington banned TikTok.",
        {"rare-earths": "2025-05-12", "tiktok": "2025-06-03"},
    ),
    (
        "After Beijing curbed exports of rare earths on May 12, Washington banned TikTok on Thursday.",
        {"rare-earths": "2025-05-12", "tiktok": "2025-06-19"},
    ),
    ("The tariffs on Chinese goods announced on June 3 were suspended on June 11.", {"trade": "2025-06-11"}),
    ("Beijing on Tuesday lifted the duties on American pork that it had imposed on May 12.", {"trade": "2025-06-17"}),
    ("Beijing lifted its duties on American pork on June 11, officials said on Thursday.", {"trade": "2025-06-11"}),
]
ONE = [
    (
        "Beijing held trade talks with Washington between 6 a.m. on June 9 and 6 a.m. on June 10.",
        {"trade": "2025-06-09"},
    ),
    ("On June 5 and again on June 9, Trump spoke with Xi about the tariffs.", {"trade": "2025-06-05"}),
    ("Beijing lifted its duties on American pork on Monday, June 16.", {"trade": "2025-06-16"}),
    ("Beijing suspended its duties on American pork on Monday until November 10.", {"trade": "2025-06-16"}),
    ("Beijing announced on June 11 that it would put duties on American pork from July 1.", {"trade": "2025-06-11"}),
    ("Beijing lifted its duties on American pork on June 11, 2025.", {"trade": "2025-06-11"}),
    (
        "Beijing has raised its duties on American pork thrice since March, most recently on May 6.",
        {"trade": "2025-05-06"},
    ),
    ("China has bought American soybeans twice since April, the last time on June 2.", {"trade": "2025-06-02"}),
]
CONTRARY = [
    # the weights tell the contrary of the only cue
    (
        "Beijing put duties on American beans on October 14 and did away with all of that on November 10.",
        (2, "2025-11-10"),
    ),
    (
        "Washington imposed tariffs on Chinese goods on October 14 and walked back from them on November 10.",
        (2, "2025-11-10"),
    ),
    # of several days nobody knows it
    (
        "Beijing put duties on American beans on October 14, spoke of it on November 3 and did away with all of that "
        "on November 10.",
        (2, "None"),
    ),
    # the last of two deeds on one thing has its own
    ("Washington imposed tariffs on Chinese goods on October 14 and suspended them on November 10.", (3, "2025-11-10")),
    ("Washington imposed tariffs on Chinese goods on October 14 and lifted them on Monday.", (3, "2025-11-10")),
    # what its cue says has the cue's day
    ("Washington imposed tariffs on Chinese goods on October 14 and raised them on November 10.", (-3, "2025-10-14")),
    ("Washington suspended its tariffs on Chinese goods on October 14 and set new ones on Monday.", (3, "2025-10-14")),
    ("Washington suspended on Monday the tariffs on Chinese goods that it had imposed on May 12.", (3, "2025-11-10")),
]


@pytest.mark.parametrize(("text", "wanted"), [*TWO_DAYS, *ONE])
def test_a_deed_has_the_day_of_its_own_stretch(reader, make_articles, text: str, wanted: dict[str, str]) -> None:
    claims = reader.claims(make_articles(text, day=date(2025, 6, 20)))
    found = {issue: str(day) for issue, day in claims.select("issue", "event_date").iter_rows() if issue in wanted}

    assert found == wanted


@pytest.mark.parametrize(("text", "wanted"), CONTRARY)
def test_a_level_and_its_day_are_of_one_deed(reader, make_articles, text: str, wanted: tuple[int, str]) -> None:
    claims = reader.claims(make_articles(text, day=date(2025, 11, 12))).filter(issue="trade")

    assert [(level, str(day)) for level, day in claims.select("level", "event_date").rows()] == [wanted]
