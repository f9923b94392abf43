"""Whom a phrase does not name though it has the name, and who is quoted that is not the last speaker."""

import pytest

from tests.model.reading.who.speaking import Said, last_said

MAO = "Mao Ning said no."
NOBODY: Said = (None, None)
SAID: dict[str, Said] = {
    # another's adviser, wife or post
    "A former Trump adviser said China would yield.": NOBODY,
    "“China will yield,” said Trump's trade adviser.": NOBODY,
    "“They have us,” says a former Trump adviser on China.": NOBODY,
    "Xi Jinping's wife said China loved peace with the US.": NOBODY,
    "“China will yield,” said Trump adviser Peter Navarro.": ("Peter Navarro", "US"),
    "U.S. Ambassador to Japan George Glass posted that China was a bully.": ("George Glass", "US"),
    # a country in the name of a firm, a university, a chamber
    "“Beijing will yield,” said Cory Doe of Argent China.": ("Cory Doe", None),
    "“Beijing will yield,” said Cory Doe of Bank of China.": ("Cory Doe", None),
    "“Beijing will yield,” said Cory Doe of the American Chamber of Commerce in China.": ("Cory Doe", None),
    "China will yield, said Cory Doe of the Beijing-based consultancy Argent China.": ("Cory Doe", None),
    "“Beijing will not yield,” said Cory Doe of China's commerce ministry.": ("Cory Doe", "CN"),
    # a people as a whole
    "The Chinese say the tariffs are illegal.": ("the Chinese government", "CN"),
    "The Americans accuse China of dumping.": ("the US government", "US"),
    "Some Chinese say the tariffs hurt them.": ("Some Chinese", None),
    # without a name, and so nobody who spoke before
    f"{MAO} “We sell less to China,” a shopkeeper said.": NOBODY,
    f"{MAO} “We sell less to China,” the Nvidia founder lamented.": NOBODY,
    f"{MAO} “The US sells less,” she said.": ("Mao Ning", "CN"),
    f"{MAO} A senior US official shrugged. “China hurts itself,” the official said.": ("US officials", "US"),
    f"{MAO} “The US sells less.”": ("Mao Ning", "CN"),
    "China's Ministry of Commerce warned Japan. “We will take whatever steps we must,” a ministry spokesperson said.": (
        "China's Commerce Ministry",
        "CN",
    ),
    "“We won,” wrote one user under state media’s post on the US.": NOBODY,
    "The representative of the United States spoke up and said no. China, she added, was a bully.": (
        "the US government",
        "US",
    ),
    "It was said by Assistant Attorney General John Roe. “China steals,” John Roe said.": ("John Roe", "US"),
    # of whom the article has the whole name behind a long title, or the post alone
    "On Friday Chinese Vice Foreign Minister Ma Zhaoxu met Perdue. Ma said the US must yield.": ("Ma Zhaoxu", "CN"),
    "Xie Feng spoke on Monday. The veteran diplomat urged Congress to drop the bill on China.": ("Xie Feng", "CN"),
    "Huawei's rotating chairman Eric Xu mocked Washington. “The US has lost,” he quipped.": ("Eric Xu", None),
    "Marco Rubio swung through Asia, met Wang Yi and declared that the two got on.": ("Marco Rubio", "US"),
    "The White House's Kush Desai was glad, writing on X that Beijing had blinked.": ("Kush Desai", "US"),
    "VICE CHAIRMAN WARNER: China hacks us.": ("Warner", None),
    "Tom Keene (00:14)\n\nWhy, Governor?\n\nPan Gongsheng (00:21)\n\nWe will not sell the dollar.\n\n"
    "Tom Keene (00:28)\n\nI see.\n\nPan Gongsheng (00:31)\n\nChina trusts it.": ("Pan Gongsheng", "CN"),
}


@pytest.fixture(scope="module")
def found() -> dict[str, Said]:
    return dict(zip(SAID, last_said(SAID), strict=True))


@pytest.mark.parametrize("text", SAID)
def test_a_name_in_a_phrase_need_not_be_whose_it_is(text: str, found: dict[str, Said]) -> None:
    assert found[text] == SAID[text]
