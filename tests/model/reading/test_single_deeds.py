"""Single deeds in plain sentences, on all issues: each by the verbs that reporters use for it, and look-alikes."""

import pytest

from model.reading import Reader

DEEDS = [
    (
        "exchanges",
        -3,
        "The State Department capped the number of Chinese citizens working for state media in the United States.",
    ),
    ("exchanges", -3, "Airlines cut their flights between Shanghai and Los Angeles on Beijing's orders."),
    ("exchanges", 3, "Washington let Chinese reporters stay for a full year again."),
    ("exchanges", 3, "Both sides extended their agreement on science and technology for five years."),
    ("exchanges", -2, "The two sides let their agreement on science and technology lapse."),
    ("detentions", -3, "A Wells Fargo banker has been forbidden to leave China."),
    ("detentions", -3, "A court in Dalian upheld the death sentence of an American."),
    ("detentions", -3, "China added three years to the prison term of a Texan."),
    ("detentions", 3, "Beijing handed three Americans over in exchange for two Chinese spies."),
    ("detentions", 3, "The travel ban on the banker's wife was lifted on Tuesday."),
    ("detentions", 3, "China has let two detained Americans go, the White House said."),
    (
        "detentions",
        3,
        "The State Department said of the jailed American that he had been released from prison in China.",
    ),
    ("exchanges", -3, "The State Department ordered embassies to stop interviewing Chinese students."),
    ("tiktok", -3, "President Biden signed a law that gives ByteDance nine months to sell TikTok or see it banned."),
    ("fentanyl", 3, "A court in Hebei sentenced nine people for trafficking fentanyl to the United States."),
    ("chips", 3, "China's regulator closed its case against Qualcomm."),
    ("trade", -3, "China turned away three cargoes of American soybeans."),
    ("trade", -3, "Washington closed the duty-free door for small parcels from China."),
    ("trade", 3, "Washington reopened the duty-free door for small parcels from China."),
    ("trade", 3, "China let Boeing deliver its jets again."),
    ("trade", 3, "Treasury dropped China from its list of currency manipulators."),
    (
        "fentanyl",
        3,
        "A court in Xingtai sentenced nine people for sending fentanyl abroad, in a case built with American agents.",
    ),
    ("fentanyl", -3, "Washington put China back on its list of major sources of drugs."),
    ("mil-mil", 3, "The hotline between the theatre commands went live."),
    ("channels", -2, "Qin Gang's successor refused to see the American envoy."),
    ("climate", -2, "China walked out of the working group on methane."),
    ("health", 3, "China shared its data on the outbreak with the CDC."),
    ("health", -2, "China turned down the American vaccines."),
    ("human-rights", 3, "Hong Kong freed two lawmakers."),
    (
        "tiktok",
        3,
        "The order saving TikTok, signed on September 25, values its American business at 14 billion dollars.",
    ),
    (
        "ai",
        3,
        "Biden and Xi agreed in Lima that humans, not artificial intelligence, should decide on nuclear arms.",
    ),
    ("korea", 3, "China backed new sanctions on North Korea in the Security Council."),
    ("detentions", 3, "Chinese guards let the Pittsburgh teacher walk out of prison a year early."),
    ("detentions", 3, "The Justice Department sent a convicted spy back to China in return."),
    ("chips", 3, "China called off its anti-dumping case against American analogue chips."),
    ("taiwan", -3, "Twenty-six Chinese balloons drifted over Taiwan in a month."),
    ("taiwan", -1, "Nauru switched its recognition from Taipei to Beijing."),
    ("taiwan", -3, "Lai passed through Hawaii and Guam, and Beijing answered with exercises."),
    ("trade", -3, "Chinese regulators halted approvals for mergers of American firms."),
    ("trade", -3, "Washington charged ships built in China up to 1.5 million dollars a call."),
    ("trade", 3, "China placed its first order for American sorghum this year."),
    ("fentanyl", -2, "Beijing walked out of the working group on fentanyl."),
    ("channels", -1, "Yang Jiechi and Antony Blinken traded barbs in front of the cameras in Anchorage."),
    ("espionage", -3, "Prosecutors charged a State Department adviser with meeting Chinese officials in secret."),
    ("espionage", -3, "A Chinese citizen flew a drone over a base in California and took pictures of it."),
    ("human-rights", 3, "China let a Uyghur scholar's daughter leave for America."),
    ("tiktok", -3, "Apple and Google took TikTok out of their stores."),
    ("taiwan", -3, "The State Department approved on Tuesday a $330 million sale of aircraft spare parts to Taiwan."),
    ("exchanges", -2, "The United States suspended the issuance of visas to Chinese students."),
    ("exchanges", -2, "The State Department paused student visa appointments in China."),
    (
        "rare-earths",
        -3,
        "Exports of dysprosium to the United States shall again be subject to licence, China's ministry said.",
    ),
    ("rare-earths", -3, "China is to bring back rare-earth licensing."),
    (
        "rare-earths",
        3,
        "China issued Announcement No. 66, which suspends Announcement No. 61 and the licensing of rare earths.",
    ),
    ("chips", -3, "China's regulator told four technology companies to stop placing orders for Nvidia's H20 chip."),
    ("mil-mil", -2, "Military lines that Beijing cancelled last Friday remain dead."),
    ("climate", -2, "A call for the resumption of climate talks with China has had no answer."),
    ("health", -3, "Washington said that travellers from China must show a negative test from January."),
    ("tiktok", 3, "TikTok's US venture and ByteDance signed on January 18 a five-year license for the algorithm."),
    ("ai", -2, "The AI dialogue between China and the United States, planned for Tuesday, will not happen."),
    ("detentions", -1, "It is important that China release the detained Americans."),
    ("ai", 1, "Diplomats do not expect either step to stop a dialogue on AI between Beijing and Washington in Geneva."),
    ("ai", -1, "The U.S. side talks about AI safety while adding Chinese companies to its Entity List."),
    ("exchanges", 3, "The Department of Transportation granted Chinese carriers 20 more weekly passenger flights."),
    ("rare-earths", -3, "Rare earth exports from China to American users have stopped."),
    (
        "tiktok",
        3,
        "China's commerce ministry said that it had approved the transaction that hands over TikTok's American arm.",
    ),
    (
        "fentanyl",
        3,
        "Washington agreed to hold back a rise in tariffs on China and cut the levy it had imposed over fentanyl.",
    ),
    ("detentions", -3, "Beijing has barred the American manager of a consulting firm from going home, his wife said."),
    ("mil-mil", -2, "The PLA let the Pentagon's hotline ring without picking up."),
    ("taiwan", -3, "Seventy-one Chinese warplanes flew around the island of Taiwan in one day."),
    ("trade", -3, "The US slapped another 10% on Chinese goods."),
    ("trade", -3, "Washington imposed a further ten per cent on goods from China."),
    ("rare-earths", -3, "Beijing now wants exporters of tungsten to apply for licences."),
    ("human-rights", -3, "A Hong Kong court found Jimmy Lai guilty of colluding with foreign forces."),
    ("tiktok", 3, "Oracle and ByteDance closed the sale of TikTok's American arm."),
    ("trade", 2, "The lifting of the tariffs on China is up to Trump."),
]
LOOK_ALIKES = [
    ("detentions", "The pastor walked out of the service early."),
    ("trade", "The committee closed the door and drank its tea with China's envoy."),
    ("channels", "The president called his wife home from Beijing."),
    ("climate", "The minister walked out of the rain at the climate summit with China."),
    ("chips", "The firm settled in Shenzhen and makes chips."),
    ("exchanges", "Airlines cut their fares between Shanghai and Los Angeles."),
]


@pytest.mark.parametrize(("issue", "level", "text"), DEEDS)
def test_a_deed_is_told_by_its_verb(reader: Reader, make_articles, issue: str, level: int, text: str) -> None:
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(("issue", "text"), LOOK_ALIKES)
def test_and_what_only_looks_like_it_is_none(reader: Reader, make_articles, issue: str, text: str) -> None:
    levels = reader.claims(make_articles(text)).filter(issue=issue)["level"]

    assert all(-2 < level < 3 for level in levels)
