"""What governs an issue: what is done to it rather than what it does, what is dropped, broken, ended or only named."""

import polars as pl
import pytest

DOERS = [
    ("The tariffs on Chinese steel raised prices in Ohio.", "trade", {0, -1}),
    ("China's export ban lifted the price of gallium.", "rare-earths", {0, -1, -3}),
    ("US duties on Chinese solar cells halted three projects in Texas.", "trade", {0, -1}),
    ("Chinese tariffs on sorghum cut the income of Kansas growers.", "trade", {0, -1}),
    ("Washington's sanctions on Huawei doubled sales of its rivals.", "chips", {0, -1}),
    ("The port fees on Chinese ships have increased costs for importers.", "trade", {0, -1}),
    ("The tariffs on Chinese steel were raised on Friday.", "trade", {-3}),
    ("Duties on Chinese steel raised, Treasury says", "trade", {-3}),
    ("US tariffs on Chinese toys cut to 20%", "trade", {3}),
    ("The duties on Chinese lamps have quietly been lifted.", "trade", {3}),
    ("Tariffs on Chinese goods doubled overnight.", "trade", {-3}),
    ("Citing the tariffs on its steel, Beijing cut its duties on American corn.", "trade", {3}),
    ("The two sides reviewed the tariff deal with China and extended it.", "trade", {3}),
]

PAUSES = [
    ("Washington's tariff pause for Chinese goods expired at midnight.", "trade", {-3}),
    ("Beijing has ended its suspension of export controls on gallium.", "rare-earths", {-3}),
    ("The suspension of the port fees on Chinese ships ended early.", "trade", {-3}),
    ("The tariff pause with China expires in August.", "trade", {-1}),
    ("The trade truce between Washington and Beijing will run out in November.", "trade", {-1, -2}),
    ("Beijing ended its suspension of the climate talks with Washington.", "climate", {3}),
    ("Washington extended the tariff pause for Chinese goods.", "trade", {3}),
    ("Washington announced a pause on tariffs on Chinese toys.", "trade", {3}),
    ("Washington ended its tariffs on Chinese toys.", "trade", {3}),
]

DRUGS = [
    ("China scheduled two nitazenes on Monday.", "fentanyl", {3}),
    ("Beijing has scheduled three more precursors.", "fentanyl", {3}),
    ("Norfentanyl and two other precursors were scheduled by Beijing.", "fentanyl", {3}),
    ("Chinese authorities seized a ton of fentanyl precursors in Wuhan.", "fentanyl", {2, 3}),
    ("Beijing jailed five men for smuggling fentanyl.", "fentanyl", {2, 3}),
    ("China launched a crackdown on fentanyl traffickers.", "fentanyl", {2, 3}),
    ("China announced on Monday that it would place all fentanyl-related substances under control.", "fentanyl", {3}),
    ("Beijing announced it will schedule all fentanyl analogues as a class.", "fentanyl", {3}),
    ("China announced that it will control all forms of fentanyl.", "fentanyl", {3}),
    ("China promised that it would place all fentanyl-related substances under control.", "fentanyl", {2}),
    ("China announced that it would consider placing all fentanyl analogues under control.", "fentanyl", {0, 2}),
    ("The Justice Department charged four Chinese companies with shipping fentanyl precursors.", "fentanyl", {-3}),
    ("Talks between the US and China on fentanyl precursors are scheduled for Friday.", "fentanyl", {0, 1}),
]

SALES = [
    ("The State Department approved a possible sale of 66 jets to Taiwan, China said.", "taiwan", {-3}),
    ("Congress was notified of a possible sale of missiles to Taiwan, China said.", "taiwan", {-3}),
    ("Washington is weighing a possible sale of jets to Taiwan.", "taiwan", {-1}),
    ("China opposed a possible sale of jets to Taiwan.", "taiwan", {-1}),
]

PLANS = [
    ("Washington has dropped a plan to blacklist the Chinese chipmaker CXMT.", "chips", {2}),
    ("The Commerce Department put off a move to tighten chip export controls on China.", "chips", {2}),
    ("Plans to raise the tariffs on Chinese cars were shelved.", "trade", {2}),
    ("The White House abandoned a proposal to revoke the visas of Chinese students.", "exchanges", {2}),
    ("A decision to ban TikTok was postponed by the White House.", "tiktok", {2}),
    ("Trump blocked an arms package for Taiwan to please Beijing.", "taiwan", {2}),
    ("Washington postponed its port fees on Chinese ships.", "trade", {2, 3}),
    ("Washington made plans to raise the tariffs on Chinese cars.", "trade", {-1, -3}),
    ("The White House scrapped plans to lift its tariffs on Chinese cars.", "trade", {0, -1, -2}),
    ("Rubio shelved plans to visit Beijing.", "channels", {-2}),
    ("China has no plans to suspend the military talks with the United States.", "mil-mil", {0}),
]

PROMISES = [
    ("China broke its promise to buy American soybeans.", "trade", {-2}),
    ("Washington went back on its pledge to lift the chip export controls on China.", "chips", {-2}),
    ("Beijing has not kept its promise to resume rare-earth exports to American firms.", "rare-earths", {-2}),
    ("Beijing reneged on its commitment to restore military talks with the Pentagon.", "mil-mil", {-2}),
    ("China kept its word and bought American soybeans.", "trade", {3}),
    ("Beijing fulfilled its pledge to release the American prisoner.", "detentions", {3}),
    ("China promised to buy American soybeans.", "trade", {2}),
    ("Beijing has broken its promises to the people of Hong Kong.", "human-rights", {-1}),
    ("On Ren'ai Jiao the Philippines has gone back on its word again and again, China said.", "south-china-sea", {-1}),
    ("Washington has not lived up to its commitments on trade, China's commerce ministry said.", "trade", {-1}),
]

HOME = [
    ("He believes in restoring American AI dominance over China.", "ai", {0, -1}),
    ("The order is to restore domestic production of rare earths that China supplies.", "rare-earths", {0, -1}),
    ("Beijing rolled out measures to support its chip industry.", "chips", {0, -1, 2}),
    ("China introduced measures to stabilize foreign trade with the United States.", "trade", {0, 2}),
    ("Beijing took measures against American chipmakers.", "chips", {-3}),
    ("The two sides restored the military hotline.", "mil-mil", {3}),
    ("Washington restored its tariffs on Chinese goods.", "trade", {-3, 3}),
]

DRAFTS = [
    ("The administration is drafting new curbs on chip exports to China.", "chips", {-1}),
    ("Washington is sketching a tougher version of its chip curbs on China.", "chips", {-1}),
    ("The White House is drawing up new tariffs on Chinese drones.", "trade", {-1}),
    ("Washington is pressing its allies to tighten their chip export controls on China.", "chips", {-1}),
    ("Washington drew the line and tightened its chip export controls on China.", "chips", {-3}),
]

WISHES = [
    ("We want a trade deal with China.", "trade", {2}),
    ("You say you want a deal on trade with China.", "trade", {0, 2}),
    ("The tariffs on China could come down, he said.", "trade", {2}),
    ("The tariffs on China would come down to 80 percent.", "trade", {2}),
    ("The tariffs on China came down to 30 percent.", "trade", {3}),
    ("We have essentially cut off trade with China.", "trade", {-3}),
]

HARMS = [
    ("The move has dealt a heavy blow to China-U.S. cooperation on counternarcotics.", "fentanyl", {-1}),
    ("Such visits to Taiwan harm bilateral trust, China said.", "taiwan", {-1}),
    ("The United States and China deepened cooperation on counternarcotics.", "fentanyl", {2, 3}),
]

SCENES = [
    ("Yellen, on a trip to Guangzhou, said Chinese overcapacity hurt American workers.", "trade", {-1, 0}),
    ("During a visit to Washington, Wang Yi said Taiwan was a red line.", "taiwan", {-1}),
    ("In a call with reporters, the senator said TikTok was a threat.", "tiktok", {-1, 0}),
    ("Visiting Washington, Wang Wentao called the chip export controls a mistake.", "chips", {-1, 0}),
    ("Yellen, on a trip to Guangzhou, discussed overcapacity with He Lifeng.", "trade", {1}),
    ("Blinken and Wang Yi discussed fentanyl during a visit to Beijing.", "fentanyl", {1}),
]

BY_WHOM = [
    ("The suspension by Beijing of military talks with Washington remains in place.", "mil-mil", {-2}),
    ("The imposition by Washington of tariffs on Chinese goods shook markets.", "trade", {-3}),
    ("The removal by the United States of its duties on Chinese toys pleased Beijing.", "trade", {3}),
    ("The cancellation by China of climate talks with Washington came in August.", "climate", {-2}),
    ("The resumption by the two militaries of their China-US talks came at once.", "mil-mil", {2, 3}),
]

INSERTED = [
    ("Tariffs on Chinese steel, imposed in 2018, were lifted.", "trade", {3}),
    ("Tariffs on Chinese steel, in force since 2018, were lifted.", "trade", {3}),
    ("The chip controls on China, in place since 2022, were tightened again.", "chips", {-3}),
    ("The two Americans, detained in 2016, were freed by China.", "detentions", {3}),
    ("The American pastor, jailed by China in 2009, has been released.", "detentions", {3}),
    ("The consulate in Houston, closed by Washington in 2020, was reopened to Chinese diplomats.", "channels", {3}),
    ("The US-China climate working group, frozen by China since the summer, met again.", "climate", {1, 2}),
    ("The ban on American beef, introduced by China in March, remains in force.", "trade", {0, -1, -3}),
    ("China suspended the talks, cancelled its purchases of American soybeans and raised tariffs.", "trade", {-3}),
]

NAMED = [
    ("The minister called China's rare-earth curbs a mistake.", "rare-earths", {-1, 0}),
    ("Shops have adapted to the tariffs that Trump put on Chinese toys.", "trade", {0, -1}),
    ("A study measured the effects of the duties imposed on Chinese washing machines.", "trade", {0, -1}),
    ("The senator's bill bans exports of AI chips to China.", "chips", {-1}),
    ("The bill forbids Chinese firms to buy American chips.", "chips", {-1}),
    ("The president signed a bill that bans TikTok.", "tiktok", {-3}),
    ("Beijing curbs exports of graphite to the United States.", "rare-earths", {-3}),
    ("The tariffs imposed on Chinese toys took effect on Monday.", "trade", {-3, 0}),
    ("Duties were imposed on Chinese washing machines.", "trade", {-3}),
]

TAIWAN = [
    ("The State Department cleared an $8bn arms sale to Taiwan.", "taiwan", {-3}),
    ("Washington signed off on torpedoes for Taiwan.", "taiwan", {-3}),
    ("Washington gave the green light to a missile sale to Taiwan.", "taiwan", {-3}),
    ("Washington shipped howitzers to Taiwan.", "taiwan", {-3}),
    ("Taiwan detected 30 Chinese warplanes and nine ships.", "taiwan", {-3}),
    ("Six Chinese warships were spotted off Taiwan.", "taiwan", {-3}),
    ("A Chinese carrier passed through the Taiwan Strait.", "taiwan", {-3}),
    ("Washington gave the green light to sales of H20 chips to China.", "chips", {3}),
]

GENERAL = [
    ("Imposing more tariffs on China will only inflict losses on American buyers.", "trade", {-1}),
    ("Raising tariffs on China leads nowhere, the ministry said.", "trade", {-1}),
    ("Imposing a 10% tariff on China, Trump said it would stay.", "trade", {-3}),
    ("The triple-digit tariffs on China have been brought down.", "trade", {3}),
    ("Exporters in China are eating the tariffs, lowering their prices.", "trade", {0, -1}),
    ("He thought a trade deal with China was possible.", "trade", {0, 2}),
    ("The militaries of Taiwan and Japan are one step away from joint exercises.", "taiwan", {-1, 0}),
    ("China will take necessary measures to suspend its countermeasures on American goods.", "trade", {2}),
    ("China will take necessary measures against American goods.", "trade", {-1, -3}),
]

RESTORED = [
    ("The restoration of Taiwan to China is part of the post-war order, Beijing said.", "taiwan", {-1}),
    ("Taiwan's return to China was settled by the Cairo Declaration.", "taiwan", {-1}),
    ("Washington and Beijing restored the talks on Taiwan.", "taiwan", {3}),
]

STRAINS = [
    ("Chinese pressure on Taiwan eased after the vote.", "taiwan", {2}),
    ("Beijing relieved the pressure on Taiwan.", "taiwan", {2, 3}),
    ("Tensions between China and the US over Taiwan abated.", "taiwan", {2}),
    ("US tariffs on Chinese goods dropped to 30 percent from 145 percent.", "trade", {3}),
    ("American duties on Chinese toys fell from 145 to 30 percent.", "trade", {3}),
    ("Chinese pressure on Taiwan grew after the vote.", "taiwan", {-1, 0}),
    ("Chinese exports fell sharply under the tariffs.", "trade", {0, -1}),
]


@pytest.mark.parametrize(
    ("text", "issue", "wanted"),
    [
        *DOERS,
        *PAUSES,
        *DRUGS,
        *SALES,
        *PLANS,
        *PROMISES,
        *HOME,
        *DRAFTS,
        *WISHES,
        *HARMS,
        *SCENES,
        *BY_WHOM,
        *INSERTED,
        *NAMED,
        *TAIWAN,
        *GENERAL,
        *RESTORED,
        *STRAINS,
    ],
)
def test_what_is_said_of_an_issue_decides_its_level(reader, make_articles, text, issue, wanted):
    claims = reader.claims(make_articles(text)).filter(issue=issue)

    assert set(claims["level"]) <= wanted
    assert claims.height == 1


HEADED = [
    ("## Fentanyl\n\nBeijing promised to cooperate.", "fentanyl", 2),
    ("## Tariffs on China\n\nWashington lifted them in May.", "trade", 3),
    ("Detained Americans\n\nBeijing released two of them.", "detentions", 3),
    ("**Cyber.** Experts of the two governments met in Singapore.", "espionage", 1),
    ("*Students.* Beijing has put off the visits of June.", "exchanges", -2),
]


@pytest.mark.parametrize(("text", "issue", "level"), HEADED)
def test_a_heading_says_what_its_first_paragraph_is_about(reader, make_articles, text, issue, level):
    below = reader.claims(make_articles(text)).filter(pl.col("sentence") == 1, issue=issue)

    assert below["level"].to_list() == [level]


def test_what_a_paragraph_names_itself_is_not_what_its_heading_does(reader, make_articles):
    claims = reader.claims(make_articles("## Taiwan\n\nWashington lifted its tariffs on China."))

    assert claims.filter(pl.col("sentence") == 1, issue="taiwan").is_empty()


def test_letters_of_several_bytes_around_a_verb_are_not_cut(reader, make_articles) -> None:
    texts = [
        f"The tariffs of “{'é关' * before}{'x' * more}” lifted {'y' * more}{'关é' * 12} prices in China."
        for before in range(12, 16)
        for more in range(4)
    ]

    claims = reader.claims(make_articles(*texts)).filter(issue="trade")

    assert claims["article"].n_unique() == len(texts)
