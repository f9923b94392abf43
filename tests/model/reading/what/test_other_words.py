"""Deeds in the words of officials and reporters: leave and exemption, journeys home, charges, rules, texts and laws."""

import pytest


@pytest.mark.parametrize(
    ("text", "issue", "level"),
    [
        # What is demanded no more, or may be done again.
        ("Exporters of gallium no longer need a licence from Beijing to ship to America.", "rare-earths", 3),
        ("Chinese students no longer need to sit an interview for an American visa.", "exchanges", 3),
        ("Importers need not pay the duty on Chinese pumps until August.", "trade", 3),
        ("The duty on Chinese toys now stands at ten percent, down from 30.", "trade", 3),
        ("Commerce struck ZTE off the list that had kept it from buying American chips.", "chips", 3),
        ("American firms may no longer sell chips to China.", "chips", -3),
        ("China has struck out the extra duty on American peaches.", "trade", 3),
        ("A federal appeals court struck down the tariffs on Chinese toys.", "trade", 3),
        # What is broken off, and who is sent away.
        ("Beijing broke off its work with Washington on fentanyl.", "fentanyl", -2),
        ("Washington ordered two Chinese diplomats at the United Nations to leave the country.", "channels", -3),
        # Who was held comes home.
        ("A teacher whom Chinese police had held since March landed in Newark on Tuesday.", "detentions", 3),
        ("The banker, who had been barred from leaving China for a year, touched down in Detroit.", "detentions", 3),
        ("After seven years in a Chinese jail the geologist boarded a flight to Texas.", "detentions", 3),
        ("An American who boarded a plane to Chengdu in May was jailed there by Chinese police.", "detentions", -3),
        # Who is charged as another state's agent.
        ("A student was charged with acting for the Chinese government in Michigan.", "espionage", -3),
        ("A sergeant was indicted for selling manuals to a handler in China.", "espionage", -3),
        # The words of a rule.
        ("Exporters of gallium will need permission from Beijing from August.", "rare-earths", -3),
        ("Nvidia must henceforth seek a licence to sell its best chips in China.", "chips", -3),
        ("Six kinds of antimony goods come under licensing in China on Monday.", "rare-earths", -3),
        ("China has required separate permits for graphite since May.", "rare-earths", -3),
        # What a signed text has its sides do, and one that is not signed.
        ("Under the agreement signed on Friday, China is to buy 200 Boeing jets.", "trade", 3),
        ("Under the agreement that may be signed on Friday, China is to buy 200 Boeing jets.", "trade", 2),
        ("China is to buy 200 Boeing jets, an official said.", "trade", 2),
        # Money and demands in a law.
        ("The president signed into law $8 billion for Taiwan's defence.", "taiwan", -3),
        ("The bill signed this morning has the divestment requirement for TikTok.", "tiktok", -3),
        # What is reported to have been done.
        ("A spokeswoman wrote that the ban on chips for ZTE had been lifted by Washington.", "chips", 3),
        ("She said that beans and planes had been sold to China in great numbers.", "trade", 3),
        # What is asked for, and is refused.
        ("Washington refused a Chinese request that the duties on steel be lifted.", "trade", -2),
        ("Beijing made a request that the tariffs on Chinese steel be lifted by Washington.", "trade", -1),
        # Words in another sense.
        ("Seattle is home to thousands of Chinese students.", "exchanges", 0),
        ("A fighter took down the Chinese spy balloon.", "espionage", -3),
        ("Every third foreign visitor to China this autumn held an American passport.", "detentions", 0),
        ("China has held two American consultants since May.", "detentions", -3),
    ],
)
def test_a_deed_in_other_words_is_the_deed(reader, make_articles, text: str, issue: str, level: int) -> None:
    read = reader.claims(make_articles(text))

    assert read.filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("The singer took down a picture that he had posted for Hong Kong.", "human-rights"),
        ("The secretary landed in San Francisco to speak of Americans held in China.", "detentions"),
    ],
)
def test_what_only_has_its_words_is_none(reader, make_articles, text: str, issue: str) -> None:
    read = reader.claims(make_articles(text))

    assert read.filter(issue=issue, level=3).is_empty()
    assert read.filter(issue=issue, level=-3).is_empty()


def test_a_warship_told_to_leave_is_a_matter_of_both_forces(reader, make_articles) -> None:
    text = "Naval and air forces shadowed USS Barry the whole way and expelled it from the Xisha territorial sea."
    read = reader.claims(make_articles(text))

    assert {"mil-mil", "south-china-sea"} <= set(read.filter(level=-3)["issue"])
