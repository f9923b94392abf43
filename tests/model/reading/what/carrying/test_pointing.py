"""What points back: "this meeting" is on the issue of the passage before as far as that is."""

import pytest

from model.reading import Reader
from tests.model.reading.what.carrying.test_carried import carried

MET = "Antony Blinken arrived in Beijing on Sunday for talks with Qin Gang."
RAIN = "It rained in the capital for most of the day."
ON_OTHERS = (RAIN, "The streets were empty.", "Boats lay idle.", "Schools were shut.")
EASY = "“Nobody in Beijing expected that these talks would be easy,” said Ana Ruiz."


@pytest.mark.parametrize(
    "said",
    [
        "“That China said yes to this meeting shows how sure of itself it is,” said Ana Ruiz, a scholar in Lisbon.",
        "“Nobody in Beijing expected that these talks would be easy,” said Ana Ruiz, a scholar in Lisbon.",
        "“This visit says more about Beijing's worries than about its hopes,” said Ana Ruiz, a scholar in Lisbon.",
    ],
)
def test_this_meeting_is_the_one_of_the_passage_before(said: str, reader: Reader, make_articles) -> None:
    assert [issue for issue, *_ in carried(reader, make_articles(f"{MET}\n\n{said}"))[1]] == ["channels"]
    assert 1 in {number - 1 for number in carried(reader, make_articles(f"{MET}\n\n{RAIN}\n\n{said}"))}
    assert carried(reader, make_articles(said)) == {}


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join([MET, *ON_OTHERS, EASY]),
        f"{MET}\n\nWith that this call is over and the embargo on it is lifted.",
        f"The ministry called the tariffs unfair.\n\n{EASY}",
    ],
    ids=["too far back", "names no side", "of another issue"],
)
def test_what_points_at_nothing_near_is_none(text: str, reader: Reader, make_articles) -> None:
    claims = carried(reader, make_articles(text))

    assert "channels" not in [issue for number, told in claims.items() if number for issue, *_ in told]
