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
    "HONG KONG — The United States raised tariffs on China.",
    "HONG KONG (Dow Jones)--The United States raised tariffs on China.",
    "Hong Kong (dpa) - The United States raised tariffs on China.",
    "TAIPEI -- The United States raised tariffs on China.",
    "Taipei, June 10 (CNA) The United States raised tariffs on China.",
    "(Taipei) – The United States raised tariffs on China.",
    "TAIPEI/BEIJING (Reuters) - The United States raised tariffs on China.",
    "By Jane Doe in Taipei and John Roe in Beijing — The United States raised tariffs on China.",
    "The United States raised tariffs on China, officials said in Hong Kong.",
    "Greer told reporters in Taipei that the United States had raised tariffs on China.",
    "Speaking at a forum in Hong Kong, Greer said the United States had raised tariffs on China.",
    "At a briefing in Manila, Greer said the United States had raised tariffs on China.",
    "The United States raised tariffs on China, the Taiwan News reported.",
    "The United States raised tariffs on China at noon Hong Kong time.",
    "The New Taiwan dollar fell after the United States raised tariffs on China.",
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
        ("Washington sanctioned six officials in Hong Kong, and Beijing vowed to retaliate.", "human-rights"),
        ("Hong Kong: The United States condemned China over the arrests.", "human-rights"),
        ("Rubio condemned Beijing's drills, Taipei said.", "taiwan"),
        ("Beijing protested the US senator's visit to Taipei.", "taiwan"),
        ("Manila said Chinese ships rammed its boat, and Washington condemned it.", "south-china-sea"),
        ("The dead of June 4, 1989 are not forgotten, Rubio told Beijing.", "human-rights"),
    ],
)
def test_what_is_no_dateline_names_its_issue(reader, make_articles, text, issue):
    assert issue in reader.claims(make_articles(text))["issue"]
