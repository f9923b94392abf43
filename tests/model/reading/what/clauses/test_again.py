"""What is done to one thing first and last."""

import pytest


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("trade", 3, "Washington, which imposed tariffs on Chinese steel in 2022, lifted them on Monday."),
        ("rare-earths", 3, "Beijing imposed export curbs on gallium and germanium in April and lifted them in June."),
        ("trade", -3, "Washington lifted its tariffs on Chinese steel in March and reimposed them in June."),
        (
            "trade",
            -2,
            "Having resumed trade talks with the United States in March, Beijing suspended them again on Monday.",
        ),
        ("tiktok", -3, "A year after lifting its ban on TikTok, Washington reimposed it on Monday."),
        ("trade", 3, "China, which halted deliveries of Boeing jets in April, resumed them on Monday."),
        ("trade", -3, "The duties on American soybeans, lifted in March, were back in force on Monday."),
    ],
)
def test_the_last_deed_goes_before_the_first(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("taiwan", "On Friday Beijing imposed sanctions over Taiwan on the library, which hosted them."),
        ("trade", "Washington imposed tariffs on Chinese steel and promised to lift them in June."),
    ],
)
def test_a_deed_that_is_not_taken_back_stands(reader, make_articles, issue, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [-3]
