"""Which issue a word names, and what controls, lists, sanctions, orders and charges of agents do to it."""

import polars as pl
import pytest

ISSUES = [
    ("Xi and Trump met in Gyeongju, South Korea, and agreed to pause the tariffs.", "trade", {3}, "korea"),
    ("Wang Yi and Rubio discussed tariffs in Seoul.", "trade", {1}, "korea"),
    ("Senate Minority Leader Chuck Schumer attacked the tariffs on China.", "trade", {-1}, "human-rights"),
    ("The minority shareholders of the Chinese firm attacked the US tariffs.", "trade", {-1, 0}, "human-rights"),
    ("China put two American clothing firms on its unreliable entity list.", "trade", {-3}, "chips"),
    ("China took four US firms off its unreliable entity list.", "trade", {3}, "chips"),
    ("Beijing announced export controls on seven medium and heavy rare earths.", "rare-earths", {-3}, "chips"),
    ("Beijing expanded its export controls to five more rare earths.", "rare-earths", {-3}, "chips"),
    ("China put five rare earths under export control.", "rare-earths", {-3}, "chips"),
    ("Beijing announced that export controls will be imposed on certain antimony items.", "rare-earths", {-3}, "chips"),
    ("Export controls were formally put on germanium, China's customs said.", "rare-earths", {-3}, "chips"),
    ("China suspended export control measures on rare-earth technology.", "rare-earths", {3}, "chips"),
    ("China imposed export controls on fentanyl precursors bound for America.", "fentanyl", {3}, "chips"),
    ("China's commerce ministry added drones to its export control list.", "chips", {-3}, "ukraine"),
    ("Taiwan lies off the coast of China.", "taiwan", {0, -1}, "espionage"),
    (
        "Flights were halted for two hours while jets tracked the Chinese balloon.",
        "espionage",
        {-2, -1, 0},
        "exchanges",
    ),
    ("A man was charged with acting as an illegal agent of China.", "espionage", {-3}, "detentions"),
]


@pytest.mark.parametrize(("text", "issue", "wanted", "other"), ISSUES)
def test_a_word_names_no_issue_that_it_only_sounds_like(reader, make_articles, text, issue, wanted, other):
    claims = reader.claims(make_articles(text))

    assert set(claims.filter(issue=issue)["level"]) <= wanted
    assert issue in claims["issue"]
    assert other not in claims["issue"]


STILL = [
    ("The US urged China to press North Korea.", "korea"),
    ("Beijing denounced US drills on the Korean Peninsula.", "korea"),
    ("Washington condemned Beijing's treatment of ethnic minorities.", "human-rights"),
    ("Washington put a Chinese chipmaker on the Entity List.", "chips"),
    ("Washington tightened its export controls on China.", "chips"),
    ("The US said export controls would be tightened, and China's gallium is next.", "chips"),
    ("The US eased export controls on chips and China freed its rare earths.", "chips"),
    ("The US would ease export controls if China lifts its curbs on rare earths.", "chips"),
    ("Washington accused Chinese firms of selling drones to Russia.", "ukraine"),
    ("China and the United States agreed to add passenger flights.", "exchanges"),
    ("China detained an American consultant.", "detentions"),
]


@pytest.mark.parametrize(("text", "issue"), STILL)
def test_and_one_that_does_still_names_it(reader, make_articles, text, issue):
    assert issue in reader.claims(make_articles(text))["issue"]


NAMESAKES = [
    ("Jimmy Lai is sentenced", "Rubio urged Beijing to release Lai.", "human-rights"),
    ("Trump on Jimmy Lai", "China told the United States that the case of Lai is its own affair.", "human-rights"),
    ("Taipei and Washington", "Beijing condemned the stopover of Lai in Hawaii.", "taiwan"),
    ("Jimmy Lai and President Lai", "Beijing condemned the stopover of Lai in Hawaii.", "taiwan"),
]


@pytest.mark.parametrize(("title", "text", "issue"), NAMESAKES)
def test_a_last_name_is_whose_the_article_names_in_full(reader, make_articles, title, text, issue):
    claims = reader.claims(make_articles(text).with_columns(title=pl.lit(title)))

    assert set(claims["issue"]) & {"taiwan", "human-rights"} == {issue}


PRECURSORS = [
    ("China will require licences for exports of 13 drug-making chemicals to the United States.", {2}),
    ("China announced a ban on exports of fentanyl precursor chemicals to North America.", {3}),
    ("Beijing banned exports of the chemicals used to make fentanyl.", {3}),
    ("Beijing halted shipments of fentanyl precursors to Mexico and the United States.", {3}),
    ("China added nitazenes to its list of controlled substances.", {3}),
    ("China has not banned exports of the precursors, the DEA said.", {0, -1, -2}),
    ("Washington urged China to ban exports of fentanyl precursors.", {-1, 0}),
    ("Washington banned imports from four Chinese makers of precursors.", {-3}),
    ("Washington imposed a tariff on China over fentanyl precursors.", {-3}),
    ("The Treasury sanctioned a Chinese seller of fentanyl precursors.", {-3}),
]


@pytest.mark.parametrize(("text", "wanted"), PRECURSORS)
def test_china_controls_what_makes_drugs_and_that_is_cooperation(reader, make_articles, text, wanted):
    assert set(reader.claims(make_articles(text)).filter(issue="fentanyl")["level"]) <= wanted


SANCTIONS = [
    ("China sanctions US companies over Taiwan arms sales", "taiwan", {-3}),
    ("China sanctions 20 US defence firms over arms sales to Taiwan.", "taiwan", {-3}),
    ("China sanctioned 11 American firms over arms sales to Taiwan.", "taiwan", {-3}),
    ("China sanctioned 11 American firms in response to the arms sale to Taiwan announced on Monday.", "taiwan", {-3}),
    (
        "The Treasury sanctioned two Chinese refiners for buying Russian oil, in a bid to push Moscow to end its war.",
        "ukraine",
        {-3},
    ),
    ("China Sanctions Boeing Unit Over Taiwan Weapons Package", "taiwan", {-3}),
    ("Beijing hits General Dynamics with sanctions for supplying Taiwan", "taiwan", {-3}),
    ("Beijing froze the assets of two American firms for selling weapons to Taiwan.", "taiwan", {-3}),
    ("American firms face new Chinese sanctions over Taiwan.", "taiwan", {-3}),
    (
        "Five arms makers were hit with Chinese sanctions in retaliation for Washington's sale to Taiwan.",
        "taiwan",
        {-3},
    ),
    ("US sanctions Hong Kong officials", "human-rights", {-3}),
    ("Beijing bars two American senators from entering China over Xinjiang", "human-rights", {-3}),
    ("US hits Chinese firms with sanctions for aiding Russia's war in Ukraine", "ukraine", {-3}),
    ("China condemned the US arms sales to Taiwan.", "taiwan", {-1}),
    ("China may sanction US firms over arms sales to Taiwan.", "taiwan", {-1}),
    ("China opposes US sanctions on Hong Kong officials.", "human-rights", {-1}),
    ("US sanctions on Hong Kong officials remain in place.", "human-rights", {0}),
    ("China lifts sanctions on US arms makers over Taiwan", "taiwan", {3}),
    ("China summoned the US ambassador over arms sales to Taiwan.", "taiwan", {-1}),
    ("Washington approved the sale of missiles to Taiwan.", "taiwan", {-3}),
    ("Beijing restored the military channel that was shut in anger over Taiwan.", "taiwan", {0, -1}),
]
LISTS = [
    ("China added five rare earths to its list of controlled exports.", "rare-earths", {-3}),
    ("Beijing added gallium to the list of items subject to export control.", "rare-earths", {-3}),
    ("Beijing expanded its list of controlled minerals to tungsten.", "rare-earths", {-3}),
    ("Beijing brought five more rare earths under its export licensing rules.", "rare-earths", {-3}),
    ("Foreign firms must obtain an export licence for goods with Chinese rare earths.", "rare-earths", {-3}),
    ("China removed gallium from its list of controlled exports.", "rare-earths", {3}),
    ("The US put quantum computers on its list of controlled exports to China.", "chips", {-3}),
]
ORDERS = [
    ("Beijing has ordered carriers not to take any more Boeing jets.", "trade", {-3}),
    ("China ordered companies not to buy Nvidia's chips.", "chips", {-3}),
    ("China refused delivery of Boeing jets as the tariffs rose.", "trade", {-3}),
    ("Chinese buyers cancelled orders for American soybeans under the tariffs.", "trade", {-3}),
    ("Chinese airlines ordered 200 Boeing jets.", "trade", {3}),
    ("China ordered 12 cargoes of US soybeans.", "trade", {3}),
    ("The zoo in Memphis sent its pandas back to China.", "exchanges", {0}),
    ("Two pandas flew home to China from Atlanta.", "exchanges", {0}),
    ("China sent two pandas to San Diego.", "exchanges", {3}),
]
AGENTS = [
    ("She was arrested and charged with acting as an undisclosed agent of the Chinese government.", "espionage", {-3}),
    ("He was charged with acting as a secret agent of the People's Republic of China.", "espionage", {-3}),
    ("A jury convicted the man of being an agent of the Chinese government.", "espionage", {-3}),
    ("A sailor was sentenced to two years for passing secrets to Chinese intelligence.", "espionage", {-3}),
    ("Ex-CIA officer gets 10 years for spying for China", "espionage", {-3}),
    ("The senator accused the firm of being an agent of the Chinese government.", "espionage", {-1}),
    ("A New York man was acquitted of acting as an agent of China.", "espionage", {3}),
]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("An American was arrested for acting as an unregistered agent of China in New York.", False),
        ("Two Americans were arrested and charged with conspiring to act as illegal Chinese agents.", False),
        ("The American was convicted of serving as a covert foreign agent for Beijing.", False),
        ("The American, accused of being an agent of China, was fined.", False),
        ("An American was arrested in China and charged with spying.", True),
        ("An American was charged with acting against state security and detained in Beijing.", True),
    ],
)
def test_who_is_charged_as_an_agent_is_no_detention(reader, make_articles, text, is_one):
    assert (reader.claims(make_articles(text)).filter(issue="detentions").height > 0) == is_one


@pytest.mark.parametrize(("text", "issue", "wanted"), [*SANCTIONS, *LISTS, *ORDERS, *AGENTS])
def test_the_deed_governs_in_whatever_words_it_is_told(reader, make_articles, text, issue, wanted):
    claims = reader.claims(make_articles(text)).filter(issue=issue)

    assert set(claims["level"]) <= wanted
    assert claims.height == 1
