"""Wordings with braces are all of their ways, in order."""

import pytest

from model.words.wordings import expanded


@pytest.mark.parametrize(
    ("phrase", "ways"),
    [
        ("tariff", ["tariff"]),
        ("tariff{,s}", ["tariff", "tariffs"]),
        ("{lift,scrap} the {duty,levy}", ["lift the duty", "lift the levy", "scrap the duty", "scrap the levy"]),
        ("take{,s} {,new {,counter}}measures", None),
        ("{open", ["{open"]),
    ],
)
def test_braces_are_expanded_also_in_one_another(phrase: str, ways: list[str] | None) -> None:
    nested = {f"take{s} {which}measures" for s in ("", "s") for which in ("", "new ", "new counter")}

    assert expanded(phrase) == ways if ways else set(expanded(phrase)) == nested
