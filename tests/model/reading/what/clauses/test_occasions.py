"""Deeds that are told only as what led to another: their rule says so, for whose they are."""

import pytest


@pytest.mark.parametrize(
    ("text", "issue", "is_occasion"),
    [
        ("China suspended military talks after Washington approved an arms sale to Taiwan.", "taiwan", True),
        ("After Washington approved an arms sale to Taiwan, China suspended military talks.", "taiwan", True),
        ("The United States revoked visas after China detained an American consultant.", "detentions", True),
        ("The United States revoked visas after China detained an American consultant.", "exchanges", False),
        ("China sanctioned Nancy Pelosi after the US speaker visited Taiwan.", "taiwan", False),
        ("China banned exports of gallium after meetings with US officials.", "rare-earths", False),
        ("China, after US talks failed, banned exports of gallium.", "rare-earths", False),
        ("China resumed exports of gallium after the US lifted its tariffs.", "trade", False),  # no hostile deed
    ],
)
def test_a_hostile_deed_behind_after_with_its_own_subject_is_an_occasion(
    reader, make_articles, text, issue, is_occasion
):
    rule = reader.claims(make_articles(text)).filter(issue=issue)["rule"].item()

    assert rule.endswith("+occasion") is is_occasion
