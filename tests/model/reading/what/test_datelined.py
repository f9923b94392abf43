"""Where a report was written names no issue."""

import polars as pl
import pytest

NO_ISSUE = [
    "HONG KONG, June 10 (Reuters) - The United States raised tariffs on China.",
    "HONG KONG (AP) — The United States raised tariffs on China.",
    "Hong Kong (CNN) — The United States raised tariffs on China.",
    "MANILA, Philippines (AP) — The United States raised tariffs on China.",
    "TAIPEI, Taiwan (AP) — The United States raised tariffs on China.",
    "TAIPEI, June 4 – The United States raised tariffs on China.",
    "KYIV, Ukraine (AP) — The United States raised tariffs on China.",
    "BEIJING, June 4 (Xinhua) -- The United States raised tariffs on China.",
    "On June 4, 2025, the United States raised tariffs on China.",
]


@pytest.mark.parametrize("text", NO_ISSUE)
def test_a_dateline_and_a_day_name_no_issue(reader, make_articles, text):
    claims = reader.claims(make_articles(text)).filter(pl.col("issue") != "overall")

    assert claims.select("issue", "level").rows() == [("trade", -3)]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Taiwan bought jets (F-16s) — the United States approved the sale on Monday.", "taiwan"),
        ("Hong Kong activists met Rubio, and Beijing protested.", "human-rights"),
        ("The State Department marked June 4 with a statement on China.", "human-rights"),
        ("The dead of June 4, 1989 are not forgotten, Rubio told Beijing.", "human-rights"),
    ],
)
def test_what_is_no_dateline_names_its_issue(reader, make_articles, text, issue):
    assert issue in reader.claims(make_articles(text))["issue"]
