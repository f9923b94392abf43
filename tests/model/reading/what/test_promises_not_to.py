"""What one side says that it won't do is a promise; that it did not do it is none."""

import pytest


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("trade", "The United States has committed not to raise its duties on Chinese furniture."),
        ("trade", "Under the deal neither side will raise tariffs on the other before November."),
        ("trade", "The duties on American sorghum will not be brought back, China said."),
        ("chips", "Washington undertook not to tighten its chip controls on China during the truce."),
        ("rare-earths", "China pledged that it would not restrict exports of gallium to America."),
        ("trade", "If Xi signs we might well not need the new duties on Chinese ships."),
    ],
)
def test_what_one_will_not_do_eases(reader, make_articles, issue, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [2]


@pytest.mark.parametrize(
    ("issue", "levels", "text"),
    [
        ("trade", {0}, "The United States has not raised its tariffs on Chinese goods this month."),
        ("trade", {0, -1}, "Greer refused to promise that Washington would not raise tariffs on China again."),
        ("trade", {-1}, "China will not accept the tariffs that Washington has raised."),
        ("trade", {-1}, "Beijing warned Washington not to raise its tariffs on Chinese goods."),
    ],
)
def test_what_is_not_promised_does_not(reader, make_articles, issue, levels, text):
    assert set(reader.claims(make_articles(text)).filter(issue=issue)["level"]) <= levels
