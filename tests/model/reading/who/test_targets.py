"""Of whom a sentence of one side is said: of the other, if it is named, or somebody of it is."""

import pytest


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("US", "Wang Yi told Rubio that arms sales to Taiwan must stop."),
        ("CN", "“Fentanyl has to stop,” Blinken told Wang Yi."),
        ("US", "Xi thanked Trump for lifting the chip controls."),
        ("US", "Mao Ning said Washington should lift its chip controls."),
        (None, "Wang Yi told Lavrov that arms sales to Taiwan must stop."),
        (None, "Rubio said Hegseth would approve arms sales to Taiwan."),
    ],
)
def test_people_stand_for_the_side_that_is_spoken_of(reader, make_articles, target, text):
    claims = reader.claims(make_articles(text))
    assert set(claims.drop_nulls("side")["target"]) == {target}
