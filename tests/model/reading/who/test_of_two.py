"""The former and the latter; who is asked in an interview; who is called by an office's short name."""

import pytest

from tests.model.reading.who.speaking import Said, last_said

TWO = "Bessent and Greer met the press in Washington."
INTERVIEW = (
    "We met Wang Huiyao in Beijing.\n\n**Mr. Wang, it is cold here. Will it end?**\n\nNot soon.\n\n**It is summer.**"
)
SAID: dict[str, Said] = {
    f"{TWO} The latter said the tariffs on China would stay.": ("Jamieson Greer", "US"),
    f"{TWO} The former praised them.": ("Scott Bessent", "US"),
    f"{TWO} The former praised them. The latter said they would stay.": ("Jamieson Greer", "US"),
    "The commerce ministry and the Pentagon spoke. The former said no.": ("China's Commerce Ministry", "CN"),
    "Beijing and Washington traded blows. The latter said it had won.": ("Washington", "US"),
    "Rubio met Wang in Munich. The latter said the US must be prudent.": ("Wang Yi", "CN"),
    # not of two
    "China and the US differ. The latter half of the year is hard for tariffs.": (None, None),
    "It was cold. The latter said the tariffs would stay.": (None, None),
    "Bessent spoke. The latter said the tariffs would stay.": (None, None),
    # interviews with questions in bold
    INTERVIEW: ("Reporter", None),
    f"{INTERVIEW}\n\nWashington wants no peace.": ("Wang Huiyao", None),
    "**Will it end?** So one asks of the tariffs.\n\nThey stay.": (None, None),
    # whom all of his country's press calls so
    "Xi spoke. Potus said the tariffs on China would stay.": ("Donald Trump", "US"),
    # an item of a list
    "Three points:\n\n- Bessent: “The tariffs on China will stay.”": ("Scott Bessent", "US"),
    # namesakes of whom is told something, where the dossier's person is never named wholly
    "Randy Miller has grown beans for forty years. “They will buy,” Miller said.": ("Randy Miller", None),
    "Stephen Miller came. Randy Miller has grown beans for years. “They will buy,” Miller said.": (
        "Stephen Miller",
        "US",
    ),
    "The Miller Center has hosted the talks. “They will buy,” Miller said.": ("Stephen Miller", "US"),
}


@pytest.fixture(scope="module")
def found() -> dict[str, Said]:
    return dict(zip(SAID, last_said(SAID), strict=True))


@pytest.mark.parametrize("text", SAID)
def test_who_is_meant_is_told_before(text: str, found: dict[str, Said]) -> None:
    assert found[text] == SAID[text]
