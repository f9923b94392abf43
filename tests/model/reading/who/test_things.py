"""What speaks that is nobody: `it` of an office, what an office issued, and what is only spoken of."""

import pytest

from tests.model.reading.who.speaking import Said, last_said

MOFCOM = ("China's Commerce Ministry", "CN")
SPOKE = "China's Ministry of Commerce said on Friday it would respond."
SAID: dict[str, Said] = {
    f"{SPOKE} The US should lift its tariffs, it added.": MOFCOM,
    f"{SPOKE} The US, it said, should lift its tariffs.": MOFCOM,
    f"{SPOKE} The move hurts China. The US should lift its tariffs, it said.": MOFCOM,
    f"{SPOKE} The statement accused the US of bullying.": MOFCOM,
    "The White House released a fact sheet. The document said China would buy soybeans.": ("the White House", "US"),
    "The State Department punished six officials. In a statement, it said China had lied.": (
        "the State Department",
        "US",
    ),
    "Xinhua published a commentary. It said the US was bullying China.": ("Chinese state media", "CN"),
    # of a firm that spoke in between, of nobody, and within a clause on something else
    "The Commerce Department acted. Nvidia said the rules hurt. China would gain, it added.": ("Nvidia", None),
    "It was cold. The statement accused the US of bullying.": (None, None),
    f"{SPOKE} Nobody helps China as it defends its trade.": (None, None),
    # what is done to words says nobody's
    "China's Ministry of Commerce issued a readout, in which ties with the US were highlighted.": MOFCOM,
    "The ties of the US and China were highlighted.": (None, None),
    "Xi was quoted by Xinhua as telling Trump that Taiwan was a red line.": ("Xi Jinping", "CN"),
    "Xi, according to state media, told Trump that Taiwan was a red line.": ("Xi Jinping", "CN"),
    # by a capital, and by a title on a label
    "Beijing's top diplomat told his American counterpart that Taiwan was a red line.": ("Wang Yi", "CN"),
    "POTUS: “We will cut the tariffs on China.”": ("Donald Trump", "US"),
    "Q: What of Taiwan?\n\nSpokesperson: The US should stop arming it.": (None, None),
}


@pytest.fixture(scope="module")
def found() -> dict[str, Said]:
    return dict(zip(SAID, last_said(SAID), strict=True))


@pytest.mark.parametrize("text", SAID)
def test_a_thing_speaks_for_whose_it_is(text: str, found: dict[str, Said]) -> None:
    assert found[text] == SAID[text]
