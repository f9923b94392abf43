"""How something is done, between a verb and its auxiliary, parts neither wordings nor wishes."""

import polars as pl
import pytest

from model.reading.text.phrases import plain


def plainly(text: str) -> str:
    return str(pl.DataFrame({"text": [text]}).select(plain(pl.col("text"))).item())


@pytest.mark.parametrize(
    ("told", "as_if"),
    [
        ("China asked Washington to quietly lift the ban.", "China asked Washington to lift the ban."),
        ("The curbs were formally lifted on Friday.", "The curbs were lifted on Friday."),
        ("Beijing has finally freed the banker.", "Beijing has freed the banker."),
        ("China will again issue licences.", "China will issue licences."),
        ("The line had once again been cut.", "The line had been cut."),
        ("Washington would once more allow visas.", "Washington would allow visas."),
        ("They will jointly police the border.", "They will police the border."),
    ],
)
def test_it_is_left_out(told: str, as_if: str) -> None:
    assert plainly(told) == plainly(as_if)


@pytest.mark.parametrize(
    "text",
    [
        "Firms may once again sell chips.",
        "The tariffs were temporarily lifted.",
        "He was wrongfully detained.",
        "The talks were nearly over.",
        "The curbs were partly lifted.",
        "The two will reportedly meet.",
        "Nobody was quietly.",
        "Beijing quietly lifted the ban.",
    ],
)
def test_what_changes_the_meaning_stays(text: str) -> None:
    words = text.rstrip(".").split()
    assert plainly(text).split() == words
