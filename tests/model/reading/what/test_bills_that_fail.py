"""What becomes of bills: one against the other side that fails is a measure that is not taken."""

import pytest


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("taiwan", -1, "The resolution to block arms sales to Taiwan failed."),
        ("taiwan", -1, "The Senate rejected a motion to block arms sales to Taiwan."),
        ("tiktok", 2, "A bill to ban TikTok died in the Senate."),
        ("chips", 2, "The House rejected an amendment to bar chip sales to China."),
        ("trade", 2, "A measure to revoke China's trade status was voted down in the House."),
        ("chips", -1, "Senators introduced legislation to bar new sales of chips to China."),
        ("chips", -1, "Lawmakers pushed to block new sales of Nvidia chips to China."),
    ],
)
def test_it_is_told_by_its_end(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
