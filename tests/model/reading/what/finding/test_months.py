"""May the month, whoever is called May, and what may be."""

import pytest

from tests.model.reading.what.shipped_cues import modes_of


@pytest.mark.parametrize(
    "text",
    [
        "On May 9 Washington imposed tariffs on Chinese steel.",
        "On 9 May Washington imposed tariffs on Chinese steel.",
        "May 9th: Washington imposed tariffs on Chinese steel.",
        "The two sides on May 14, 2025 suspended the talks.",
        "Washington in May imposed tariffs on Chinese steel.",
        "Since May Washington has imposed tariffs on Chinese steel.",
        "By early May Washington imposed tariffs on Chinese steel.",
        "Last May, Beijing suspended the military talks.",
        "Between April and May Beijing imposed sanctions on three firms.",
        "In May, June and July Beijing imposed sanctions on three firms.",
        "May 2024 was the month in which Washington imposed tariffs.",
        "May brought tariffs that Washington imposed on Chinese ships.",
        "In the May round Washington imposed tariffs on Chinese ships.",
        "IN MAY CHINA IMPOSED TARIFFS ON AMERICAN BEEF.",
        "Theresa May suspended the talks with Beijing.",
        "The cabinet of Mrs. May imposed sanctions on Beijing.",
        "Emma May, a trader, said that Washington imposed tariffs.",
    ],
)
def test_a_month_or_a_name_is_no_verb(text: str) -> None:
    assert "hypothetical" not in modes_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Washington may impose tariffs on Chinese steel.",
        "In June Washington may impose tariffs on Chinese steel.",
        "On trade, Washington may soon impose tariffs.",
        "May Washington soon lift its tariffs on Chinese steel.",
        "“May the two sides suspend their tariffs,” he said.",
        "Washington: May I say that Beijing lifted the tariffs?",
        "US May Impose Tariffs on Chinese Steel",
        "Beijing May Be Close to Suspending Talks With Washington",
        "Why Washington May Lift Its Tariffs",
        "This May Be How China Lifts Its Tariffs",
        "US MAY IMPOSE TARIFFS ON CHINESE STEEL",
        "We MAY impose tariffs on China!",
        "Washington may, by May 12, impose tariffs on Chinese steel.",
    ],
)
def test_what_may_be_done_is_not_done(text: str) -> None:
    assert modes_of(text) & {"hypothetical", "question"}


def test_only_what_is_behind_the_verb_is_possible() -> None:
    text = "In May Washington imposed tariffs on Chinese steel, and in June it may lift them."

    assert "asserted" in modes_of(text)
