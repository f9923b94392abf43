"""Leaders who meet and what they agree on; visits and talks to come."""

import pytest

SUMMIT = "President Xi Jinping held talks with President Trump in Beijing. "


def level(claims, issue):
    """Of the last sentence."""
    return claims.filter(issue=issue).sort("sentence")["level"].to_list()[-1]


@pytest.mark.parametrize(
    ("deed", "issue"),
    [
        ("The two sides agreed to extend the tariff truce by one year.", "trade"),
        ("The two leaders agreed to lift curbs on chips.", "chips"),
        ("Officials of both sides signed an agreement on soybeans.", "trade"),
    ],
)
def test_what_leaders_agree_on_is_no_deed_on_their_contact(reader, make_articles, deed, issue):
    claims = reader.claims(make_articles(SUMMIT + deed))

    assert level(claims, issue) == 3
    assert level(claims, "channels") == 1


def test_what_sides_restore_between_them_is(reader, make_articles):
    text = SUMMIT + "The two sides agreed to restore their lines of communication."

    assert level(reader.claims(make_articles(text)), "channels") == 3


@pytest.mark.parametrize(
    ("text", "issue", "expected"),
    [
        ("Trump plans to visit China in April.", "channels", 1),
        ("Trump will visit Beijing in April.", "channels", 1),
        ("Trump may visit China in April.", "channels", 0),
        ("Trump has no plans to visit China.", "channels", -2),
        ("Contacts between the American and Chinese armed forces would go on as planned, Beijing said.", "mil-mil", 1),
        ("Preparations for Trump's trip to Beijing are on track, both sides say.", "channels", 1),
        ("Preparations for Trump's trip to Beijing were halted, both sides say.", "channels", -2),
    ],
)
def test_what_is_to_come_between_them_is_told(reader, make_articles, text, issue, expected):
    found = level(reader.claims(make_articles(text)), issue)

    assert found in ({expected} if expected else {0, 1})
