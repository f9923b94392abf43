"""Two issues that were named: both are meant, one of them, or each by a deed of its own."""

import pytest


@pytest.mark.parametrize(
    ("issues", "text"),
    [
        (
            {"trade": 3, "chips": 3},
            "Beijing complained of the tariffs and of the chip controls. Washington lifted both.",
        ),
        (
            {"mil-mil": -2, "climate": -2},
            "China and America had set up military talks and climate talks. Both collapsed.",
        ),
        (
            {"chips": -3, "rare-earths": -3},
            "Washington spoke of curbs on chips and Beijing of curbs on rare earths. Both were imposed.",
        ),
    ],
)
def test_both_are_told_of(reader, make_articles, issues, text):
    claims = reader.claims(make_articles(text))

    assert {issue: claims.filter(issue=issue)["level"].to_list()[-1] for issue in issues} == issues


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        (
            "detentions",
            "The two sides had spoken of the detained Americans and of fentanyl in China. The former were freed.",
        ),
        ("trade", "Trump and Xi discussed chip curbs and tariffs. The latter were lowered."),
    ],
)
def test_one_of_them_is(reader, make_articles, issue, text):
    claims = reader.claims(make_articles(text))

    assert claims.filter(level=3)["issue"].to_list() == [issue]


@pytest.mark.parametrize(
    ("issues", "text"),
    [
        (
            {"mil-mil": -2, "climate": 3},
            "Mil-to-mil and climate talks of China and America were suspended and resumed, respectively.",
        ),
        (
            {"trade": 3, "rare-earths": -3},
            "Tariffs on Chinese goods and curbs on rare earths for America were lifted and tightened, respectively.",
        ),
        (
            {"trade": 3, "tiktok": -3},
            "The United States lifted and imposed, respectively, tariffs on Chinese goods and a ban on TikTok.",
        ),
        (
            {"trade": 3, "rare-earths": -3},
            "Washington and Beijing lifted tariffs and imposed rare earth controls, respectively.",
        ),
    ],
)
def test_each_has_its_own_deed(reader, make_articles, issues, text):
    claims = reader.claims(make_articles(text))

    assert {issue: claims.filter(issue=issue)["level"].to_list()[-1] for issue in issues} == issues
