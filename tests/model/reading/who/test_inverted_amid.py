"""Who stands behind the verb of saying speaks, and nobody with whom, where or when that was."""

import pytest

from tests.model.reading.who.speaking import Said, last_said

SAID: dict[str, Said] = {
    "“The tariffs on China will stay,” said Rubio after three hours with Wang Yi.": ("Marco Rubio", "US"),
    "“The tariffs on China will stay,” said Rubio before his talks with Wang Yi.": ("Marco Rubio", "US"),
    "“The US tariffs must go,” said Wang Yi while Rubio looked on.": ("Wang Yi", "CN"),
    "“China has panicked over the tariffs,” wrote the president on social media.": ("Donald Trump", "US"),
    "The tariffs will stay, according to Bessent after his talks with He Lifeng.": ("Scott Bessent", "US"),
    # amid a sentence
    "The tariffs on China work, tweeted Rubio, and Beijing knows it.": ("Marco Rubio", "US"),
    "The tariffs on China work, wrote Bessent in a post, but Beijing denies it.": ("Scott Bessent", "US"),
    "The tariffs on China bite, says Bessent, while prices rise.": ("Scott Bessent", "US"),
    # whoever stands before the verb speaks
    "In May, Rubio said, China was warned, and Wang Yi knew it.": ("Marco Rubio", "US"),
    "Rubio, who met Wang, told Bessent, and nobody else, that tariffs on China would fall.": ("Marco Rubio", "US"),
}


@pytest.fixture(scope="module")
def found() -> dict[str, Said]:
    return dict(zip(SAID, last_said(SAID), strict=True))


@pytest.mark.parametrize("text", SAID)
def test_who_stands_behind_the_verb_says_it(text: str, found: dict[str, Said]) -> None:
    assert found[text] == SAID[text]
