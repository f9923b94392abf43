"""Who says something by a later verb of a subject, and whom what stands between the two does not name."""

import pytest

from tests.model.reading.who.speaking import Said, last_said

TRUMP, WANG, HE = ("Donald Trump", "US"), ("Wang Yi", "CN"), ("He Lifeng", "CN")
SAID: dict[str, Said] = {
    "Wang Yi smiled and said the tariffs must go.": WANG,
    "Trump praised Xi and said he would come to Beijing.": TRUMP,
    "On Friday Wang Yi received the US envoy and told him that China would respond.": WANG,
    "After Washington sold arms, Beijing summoned the envoy and told him that it would respond.": ("Beijing", "CN"),
    "Vice President JD Vance retweeted it and added, “The president holds the cards.”": ("JD Vance", "US"),
    "Bessent shrugged. He then turned to the press and said China would pay.": ("Scott Bessent", "US"),
    "Bessent met He Lifeng, who shook his hand and said China would buy soybeans.": HE,
    "NEW YORK — China’s new ambassador, Xie Feng, landed on Tuesday and said he wished for talks.": ("Xie Feng", "CN"),
    "Soybeans rose on Friday after Scott Bessent said China would buy.": ("Scott Bessent", "US"),
    "Pete Hegseth spoke by video with Dong Jun and later posted that China had agreed.": ("Pete Hegseth", "US"),
    "Mao Ning, asked of the letter at a briefing, accused Washington of seeing spies.": ("Mao Ning", "CN"),
    "China opposes the sale and firmly defends its rights, Dong Jun said, adding that it is ready.": ("Dong Jun", "CN"),
    # not joined: the clause has a subject of its own, or no subject at all
    "Trump met Xi, and Wang Yi said the truce would hold.": WANG,
    "China and the US need to uphold peace, and say no to hegemony.": (None, None),
    "The two sides met and agreed that the tariffs would go.": (None, None),
    # what is told of an official is not who speaks, dashes are commas, and a party is no name
    "A White House official who met Wang Yi in May said the tariffs would stay.": ("a White House official", "US"),
    "A Chinese diplomat who was not authorised to speak said the sale must stop.": ("Chinese officials", "CN"),
    "An official who Wang Yi said was ill left.": WANG,
    "Li Chenggang — China's chief negotiator — told reporters that the tariffs must go.": ("Li Chenggang", "CN"),
    "Jane Roe, D-Calif., the committee's chair, warned that the chips would help China.": ("Jane Roe", "US"),
    # the name of an office may be the last word
    "Zhang Xiaogang met the press. The sale of arms must stop, said the spokesperson.": ("Zhang Xiaogang", "CN"),
    # whom an outlet quotes has the word, and what it says by itself is its own
    "According to Reuters, Lutnick said the sale of chips would stop.": ("Howard Lutnick", "US"),
    "The sale of chips to China will stop, per Reuters.": ("Reuters", None),
    "Per the Commerce Ministry, the tariffs would stay.": ("China's Commerce Ministry", "CN"),
    "Per capita income in China rose.": (None, None),
    "Xi assured Trump that China would buy soybeans.": ("Xi Jinping", "CN"),
}


@pytest.fixture(scope="module")
def found() -> dict[str, Said]:
    return dict(zip(SAID, last_said(SAID), strict=True))


@pytest.mark.parametrize("text", SAID)
def test_a_later_verb_has_the_subject_of_the_first(text: str, found: dict[str, Said]) -> None:
    assert found[text] == SAID[text]
