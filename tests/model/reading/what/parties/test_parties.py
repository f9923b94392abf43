"""What one side does with or to others, or agrees on against the other, is no deed between the two."""

import pytest

from model.data_files import parse_data
from model.dossier import Dossier
from model.dossier.pairs import pair_dossier
from model.reading import Reader
from model.reading.what.finding.cues import load_cues

AGAINST = [
    "The members of the Group of Seven agreed on measures to counter Chinese steel subsidies.",
    "The G7 agreed to restrict Chinese investment in ports.",
    "Washington and Tokyo agreed to deter China's economic coercion over trade.",
    "The US and the EU struck a deal against China's overcapacity in steel.",
    "US, Japan reach agreement to counter Chinese curbs on rare earths",
    "The US and Australia signed an accord on critical minerals to reduce dependence on China.",
    "Washington signed a pact with Canada against Chinese export controls on gallium.",
    "Leaders of the Quad signed a statement condemning China's conduct in the South China Sea.",
    "NATO allies agreed to push back against Chinese cyber attacks.",
    "In Brussels the US and its allies agreed to ban Chinese chips from networks.",
    "Republicans and Democrats in Washington reached a deal on tariffs to punish China.",
    "China, Russia and Iran signed a pact on artificial intelligence against the United States.",
    "China signed an agreement with Russia against US sanctions over Ukraine.",
    "Beijing and Moscow agreed to resist American export controls on chips.",
]
WITH_OTHERS = [
    "China and Brazil signed a deal on soybeans.",
    "On Monday China and Japan reached an agreement on rare earths.",
    "Chinese and European officials held talks on electric car tariffs.",
    "Rubio met with Indian officials to discuss China's export controls on rare earths.",
    "Campbell spoke with Foreign Undersecretary Ma. Theresa Lazaro and condemned Beijing's acts at the shoal.",
    "Wang Yi held talks with Australian officials on climate.",
    "Wang Yi held talks with Russian officials on the war in Ukraine.",
    "Blinken met the Philippine president on the South China Sea.",
    "Sullivan spoke on Monday with Foreign Secretary Enrique Manalo of the Philippines on Scarborough Shoal.",
    "Washington consulted with its allies on Chinese chips.",
    "The United States and Japan lifted their tariffs on steel.",
    "Both the US and the EU suspended their tariffs for five years.",
    "China suspended military talks with Japan.",
    "Washington resumed trade talks with Ottawa.",
    "Beijing cancelled its human rights dialogue with Berlin.",
    "China refused to hold military talks with Australia.",
    "Washington resumed military talks with Moscow.",
    "Washington banned chip exports to Russia.",
    "The US and Taiwan signed a trade agreement.",
    "The US and Taiwan reached a trade deal that cuts tariffs on Taiwanese goods to 15 percent.",
    "The US lowered its tariffs on Taiwan to 15 percent.",
    "The US lifted its tariffs on the Philippines.",
    "Taiwan just committed to $10 billion in US agriculture buys, including soybeans and corn.",
    "BREAKING TRADE WIN: Taiwan just committed to $10 billion in US agriculture buys, including soybeans and corn.",
    "Taiwan signed a $1 billion deal with the US to buy missiles.",
    "Howard Lutnick: The Europeans are going to block Chinese cars.",
    "US officials met Taiwanese officials in Alaska.",
]
BETWEEN = [
    ("The US and China agreed on steps against Chinese makers of fentanyl precursors.", "fentanyl", 3),
    ("China agreed to steps against Chinese makers of fentanyl precursors.", "fentanyl", 3),
    ("Washington and Beijing agreed to counter fentanyl.", "fentanyl", 3),
    ("The US, the EU and China agreed on climate.", "climate", 3),
    ("Brussels, Washington and Beijing signed a deal on methane.", "climate", 3),
    ("In Spain, Washington and Beijing agreed on TikTok.", "tiktok", 3),
    ("In talks in Spain China agreed to sell TikTok.", "tiktok", 3),
    ("Beijing agreed to drop its case against American chip firms.", "chips", 3),
    ("Washington agreed to lift measures against Chinese chip firms.", "chips", 3),
    ("Beijing signed a deal with Washington and Tokyo on methane.", "climate", 3),
    ("The US and Japan sanctioned four Chinese chip firms.", "chips", -3),
    ("The US and Japan lifted their tariffs on Chinese steel.", "trade", 3),
    ("Washington and Beijing suspended their tariffs on steel.", "trade", 3),
    ("Washington and Beijing agreed to reduce tensions over Taiwan.", "taiwan", 3),
    ("Washington approved an arms sale to Taiwan.", "taiwan", -3),
    ("Taiwan and the United States said that China lifted its tariffs on American pork.", "trade", 3),
    ("In addition to China eliminating its tariffs on US steel, they agreed to end the dispute.", "trade", 3),
    ("Bessent held talks with Chinese officials in Madrid on TikTok.", "tiktok", 1),
    ("US and Japanese envoys met Chinese officials on climate.", "climate", 1),
    ("Beijing and Washington held talks with Tokyo on climate.", "climate", 1),
    ("The two sides held talks with Manila on the South China Sea.", "south-china-sea", 1),
    ("Blinken met Japanese and Chinese envoys on climate.", "climate", 1),
    ("Blinken and Wang Yi discussed North Korea.", "korea", 1),
    ("Beijing suspended climate talks with Washington and Tokyo.", "climate", -2),
    ("Beijing called off climate talks with Washington over a spat with Tokyo.", "climate", -2),
]


def levels(reader: Reader, articles) -> dict[str, int]:
    """The level of each issue in a text of one sentence."""
    return dict(reader.claims(articles).select("issue", "level").rows())


@pytest.mark.parametrize("text", AGAINST)
def test_what_one_side_agrees_on_against_the_other_is_no_agreement_of_the_two(reader, make_articles, text) -> None:
    assert all(level <= 0 for level in levels(reader, make_articles(text)).values())


@pytest.mark.parametrize("text", WITH_OTHERS)
def test_what_one_side_does_with_others_is_no_contact_of_the_two(reader, make_articles, text) -> None:
    assert all(level <= 0 for level in levels(reader, make_articles(text)).values())


@pytest.mark.parametrize(("text", "issue", "level"), BETWEEN)
def test_and_what_the_two_do_is_whoever_else_is_named(reader, make_articles, text, issue, level) -> None:
    assert levels(reader, make_articles(text))[issue] == level


TO_OTHERS = [
    "In addition to the EU eliminating its tariffs on US steel, we agreed to end the dispute.",
    "Beijing has filed a case against the EU over its tariffs.",
    "Beijing filed a complaint against Canada at the WTO over steel tariffs.",
    "China halted Brazilian beef imports under new trade rules.",
    "China's suspension of Japanese seafood imports hurt trade.",
    "China's tariffs on Canadian canola were lifted, the US embassy said.",
    "Beijing issued a travel warning for Japan after the row.",
    "China said visas for Indian students were issued again.",
]
TO_EACH_OTHER = [
    ("Beijing has filed a case against the US over its tariffs.", "trade"),
    ("China halted purchases of US beans and bought Brazilian soybeans.", "trade"),
    ("China halted American beef imports under new trade rules.", "trade"),
    ("Chinese tariffs on Canadian and American pork were lifted.", "trade"),
    ("Washington said visas for Chinese students were issued again.", "exchanges"),
]


@pytest.mark.parametrize("text", TO_OTHERS)
def test_what_is_done_to_others_is_no_deed_of_the_two(reader: Reader, make_articles, text: str) -> None:
    assert 3 not in map(abs, levels(reader, make_articles(text)).values())


@pytest.mark.parametrize(("text", "issue"), TO_EACH_OTHER)
def test_and_what_is_done_to_one_of_them_is(reader: Reader, make_articles, text: str, issue: str) -> None:
    assert abs(levels(reader, make_articles(text))[issue]) == 3


def test_nor_is_what_is_done_to_a_side_done_elsewhere(make_articles) -> None:
    dossier = parse_data(pair_dossier("US,PH", "pair"), "pair.toml", Dossier)
    reader = Reader(dossier, load_cues(dossier.cues))
    assert levels(reader, make_articles("The US lifted its tariffs on the Philippines."))["trade"] == 3
    assert levels(reader, make_articles("The US imposed tariffs on Philippine goods."))["trade"] == -3
