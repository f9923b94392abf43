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
    ("Beijing lifted its duties on American pork on Monday, June 16.", {"trade": "2025-06-16"}),
    ("Beijing suspended its duties on American pork on Monday until November 10.", {"trade": "2025-06-16"}),
    ("Beijing announced on June 11 that it would put duties on American pork from July 1.", {"trade": "2025-06-11"}),
    ("Beijing lifted its duties on American pork on June 11, 2025.", {"trade": "2025-06-11"}),
]


@pytest.mark.parametrize(("text", "wanted"), [*TWO_DAYS, *ONE])
def test_a_deed_has_the_day_of_its_own_stretch(reader, make_articles, text: str, wanted: dict[str, str]) -> None:
    claims = reader.claims(make_articles(text, day=date(2025, 6, 20)))
    found = {issue: str(day) for issue, day in claims.select("issue", "event_date").iter_rows() if issue in wanted}

    assert found == wanted
