"""A bare line names an issue only where it tells of something."""

import polars as pl
import pytest

STORY = (
    "The United States and China held consultations on Monday in Madrid, both governments said.\n\n{}\n\nThey go on."
)


@pytest.mark.parametrize(
    "line",
    [
        "A sign on tariffs in a shop in Beijing. Photo: AFP",
        "Taiwan | Tariffs | Semiconductors",
        "A PLA warship near Taiwan. Photo courtesy of the Military News Agency",
    ],
)
def test_a_bare_line_that_only_names_an_issue_claims_nothing(reader, make_articles, line):
    claims = reader.claims(make_articles(STORY.format(line))).filter(pl.col("issue") != "overall")

    assert not set(claims["issue"]) & {"taiwan", "trade", "chips"}


def test_a_caption_that_tells_of_something_claims_it(reader, make_articles):
    line = "US and Chinese officials sign the agreement on tariffs in Madrid on Monday. Photo: AFP"
    claims = reader.claims(make_articles(STORY.format(line)))

    assert ("trade", 3) in claims.select("issue", "level").rows()
