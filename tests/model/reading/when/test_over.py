"""What is to come has no day that is over: that is of what it is done to."""

from datetime import date

import pytest

IS_OVER = [
    "China's Commerce Ministry said that it would suspend the controls on rare earths that it had announced on "
    "October 9.",
    "China will suspend the export controls on rare earths it announced on October 9, the White House said.",
    "Beijing will suspend its export controls on rare earths announced on October 9.",
    "The export controls on rare earths that Beijing announced on October 9 will be suspended, Washington said.",
    "Washington said that the rare earths curbs China announced on October 9, 2025, will be lifted.",
    "Beijing will lift the export ban on rare earths, which it announced on October 9, the ministry said.",
]
WAS_SAID_THEN = [
    "Beijing announced on October 9 that it would impose export controls on rare earths for American firms.",
    "On October 9 China announced that it will impose export controls on rare earths for American firms.",
    "China's Commerce Ministry, which on October 9 announced that it would impose controls on rare earths, met Greer.",
]


@pytest.mark.parametrize("text", IS_OVER)
def test_what_is_to_come_has_no_day_on_which_what_it_is_done_to_was_announced(reader, make_articles, text: str) -> None:
    claims = reader.claims(make_articles(text, day=date(2025, 10, 31)))

    assert claims.filter(issue="rare-earths").select("mode", "event_date").rows() == [("future", None)]


@pytest.mark.parametrize("text", WAS_SAID_THEN)
def test_what_somebody_said_then_has_that_day_though_it_is_to_come(reader, make_articles, text: str) -> None:
    claims = reader.claims(make_articles(text, day=date(2025, 10, 31)))

    assert claims.filter(issue="rare-earths")["event_date"].to_list() == [date(2025, 10, 9)]
