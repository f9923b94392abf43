"""Who `the deputy secretary` is: whom the article or the dossier calls so, and not the secretary."""

from datetime import date
from typing import Final

import pytest

from tests.model.reading.who.speaking import Said, last_said

DAY: Final = date(2025, 9, 10)

LANDAU: Final = "Deputy Secretary of State Christopher Landau met Chinese Vice Foreign Minister Ma Zhaoxu today."
ROE: Final = "Jane Roe, deputy assistant secretary of state for China and Taiwan, met Ma Zhaoxu."
BOTH: Final = "Secretary of State Marco Rubio and Deputy Secretary of State Christopher Landau met Wang Yi."
PREMIERS: Final = "Vice Premier He Lifeng met Scott Bessent. Premier Li Qiang was in Brazil."

CALLED: Final = {
    f"{LANDAU} The Deputy Secretary raised concerns about Russia.": ("Christopher Landau", "US"),
    f"{LANDAU} The two spoke for hours. The deputy secretary said that peace mattered.": ("Christopher Landau", "US"),
    f"{LANDAU} The U.S. Deputy Secretary urged China to free Americans.": ("Christopher Landau", "US"),
    f"{LANDAU} The Vice Minister said that the arms sales must stop.": ("Ma Zhaoxu", "CN"),
    f"{LANDAU} The vice foreign minister said that the arms sales must stop.": ("Ma Zhaoxu", "CN"),
    f"{BOTH} The Deputy Secretary said that talks would go on.": ("Christopher Landau", "US"),
    f"{BOTH} The Secretary said that talks would go on.": ("Marco Rubio", "US"),
    "Under Secretary of State for Political Affairs Allison Hooker met Wang Yi. The Under Secretary said no.": (
        "Allison Hooker",
        "US",
    ),
    "Vice Minister of Commerce Li Chenggang met Rick Switzer. The vice minister urged Washington to keep its word.": (
        "Li Chenggang",
        "CN",
    ),
    "Assistant Secretary of State for East Asian and Pacific Affairs Jane Roe met Xie Feng. The Assistant Secretary "
    "said it was late.": ("Jane Roe", "US"),
    f"{ROE} The deputy assistant secretary said it was late.": ("Jane Roe", "US"),
    "Kurt Roe, Deputy Director of an institute, met Wang Yi. The Deputy Director said it was late.": (
        "Kurt Roe",
        None,
    ),
    "Prime Minister Jane Roe of Australia met Wang Yi. The Prime Minister said it was late.": ("Jane Roe", None),
    f"{PREMIERS} The Vice Premier said it was late.": ("He Lifeng", "CN"),
    f"{PREMIERS} The vice premier was angry. The premier said it was late.": ("Li Qiang", "CN"),
    "Ambassador David Perdue met Vice Premier He Lifeng. The Ambassador urged China to free them.": (
        "David Perdue",
        "US",
    ),
}  # fmt: skip

ELSE: Final = {
    "Secretary of State Marco Rubio met Wang Yi. The deputy secretary said it was late.": (
        "the deputy secretary",
        None,
    ),
    "Foreign Minister Wang Yi met Marco Rubio. The Vice Minister said it was late.": ("Vice Minister", None),
    f"{ROE} The assistant secretary said it was late.": ("the assistant secretary", None),
    "The Assistant Secretary for Arms Control met Wang Yi. The Assistant Secretary said it was late.": (
        "Assistant Secretary",
        None,
    ),
    "A Deputy Director of the Foreign Ministry spoke. The Deputy Director said it was late.": (
        "Deputy Director",
        None,
    ),
    f"{LANDAU} China’s Vice Minister said it was late.": ("Vice Minister", "CN"),
}

ROLES: Final = {
    "The Defense Secretary said it was late.": ("Pete Hegseth", "US"),
    "U.S. Treasury Secretary warned that it was late.": ("Scott Bessent", "US"),
    "The U.S. Homeland Security Secretary said it was late.": ("Kristi Noem", "US"),
    "The Foreign Minister said it was late.": ("Wang Yi", "CN"),
    "The Deputy Secretary said it was late.": ("Deputy Secretary", None),
}

TOLD: Final = CALLED | ELSE | ROLES


@pytest.fixture(scope="module")
def said() -> dict[str, Said]:
    return dict(zip(TOLD, last_said(TOLD, DAY), strict=True))


@pytest.mark.parametrize(("text", "told"), CALLED.items())
def test_a_lesser_title_is_whom_the_article_calls_so(text: str, told: Said, said: dict[str, Said]) -> None:
    assert said[text] == told


@pytest.mark.parametrize(("text", "told"), ELSE.items())
def test_it_is_nobody_with_another_title(text: str, told: Said, said: dict[str, Said]) -> None:
    assert said[text] == told


@pytest.mark.parametrize(("text", "told"), ROLES.items())
def test_a_title_with_capitals_is_no_name(text: str, told: Said, said: dict[str, Said]) -> None:
    assert said[text] == told
