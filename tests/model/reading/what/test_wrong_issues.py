"""Words that name no issue, or another one, in what stands around them; and the same ones where they do name theirs."""

import pytest

from model.reading import Reader

WRONG = [
    ("The United States raised its duty on Chinese electric motors.", "rare-earths"),
    ("A 50 percent tariff on Chinese medical devices and lithium-ion batteries took effect.", "health"),
    ("A 50 percent tariff on Chinese medical devices and lithium-ion batteries took effect.", "rare-earths"),
    ("A grand jury indicted two Chinese hackers who stole coronavirus vaccine research.", "health"),
    ("Washington charged two Chinese with hacking labs that develop covid-19 vaccines.", "health"),
    ("Beijing ordered the American consulate in Wuhan to close.", "health"),
    ("China detained an American businessman in Wuhan.", "health"),
    ("Hong Kong Post suspends parcels bound for the United States", "human-rights"),
    ("Shares in Hong Kong fell after China raised its tariffs.", "human-rights"),
    ("Washington sanctioned a Hong Kong-based firm that ships Chinese chips.", "human-rights"),
    ("China's weather office said that the heat wave in Xinjiang would last.", "human-rights"),
    ("A rainstorm warning was out for Hong Kong and southern China.", "human-rights"),
    ("A typhoon crossed Taiwan and reached China.", "taiwan"),
    ("China's first author died of pneumonia in Boston, her American editor said.", "health"),
    ("A US activist investor bought shares of the Chinese carmaker.", "human-rights"),
    ("China halted the refining of oil from the US.", "rare-earths"),
    ("The computer virus came from China, US officials said.", "health"),
    ("NSA Waltz told China's ambassador that America keeps its word.", "espionage"),
    ("Canada and America renewed the North Atlantic air patrols, and China took note.", "korea"),
    ("She spoke to cadets of the Coast Guard in Connecticut of America and China.", "south-china-sea"),
    ("America keeps freedom of navigation in the Red Sea, and China gains by it.", "south-china-sea"),
    ("America keeps freedom of navigation in the Red Sea, and China gains by it.", "human-rights"),
    ("Washington sent HIMARS to Kyiv, and China condemned that.", "taiwan"),
    ("Speaker Pelosi spoke for the bill on American jobs, and China was named.", "taiwan"),
    ("Open the app on your phone to see what America buys from China.", "tiktok"),
    ("The two ministers of China and America had a short video call.", "tiktok"),
    ("China's growth model and that of the United States are far apart.", "ai"),
    ("The Cancer Moonshot asks American and Chinese doctors for help.", "ai"),
    ("China bans American chickens over avian influenza.", "health"),
    ("The China Room of the White House is a gift of friendship.", "exchanges"),
    ("On the Tibetan Plateau Chinese and American climbers met.", "human-rights"),
    ("His Holiness Pope Leo prayed for China and America.", "human-rights"),
    ("Among the key elements of America's talks with China is trust.", "rare-earths"),
    ("A friend of mine flew from America to China.", "rare-earths"),
    ("America's nuclear triad deters China.", "fentanyl"),
    ("Rep. Chip Roy spoke of America and China.", "chips"),
    ("The visit of America's envoy to China is a precursor to a summit.", "fentanyl"),
    ("Poppy asked the White House of China's navy.", "fentanyl"),
    ("Washington put sanctions on a Chinese general who had bought Russian fighter jets.", "ukraine"),
    ("Washington and Beijing should hold talks on AI, as they once did on the atom with Moscow.", "ukraine"),
    ("The Kremlin welcomed the call between Xi and Trump.", "ukraine"),
    ("Russian hackers and Chinese hackers went after American firms.", "ukraine"),
    (
        "Ann Lee, nominee for Ambassador Extraordinary and Plenipotentiary to the Republic of Malawi, speaks Chinese.",
        "channels",
    ),
    ("China, Russia, Iran and North Korea were named as states that spy on American hospitals.", "korea"),
    ("Chinese, Russian, Iranian, and North Korean buyers would need leave from the United States.", "korea"),
    ("On Syria China told the United States that a political settlement was the only way out.", "ukraine"),
    ("Beijing and Washington both called for a ceasefire in Lebanon.", "ukraine"),
    ("The American consular team in Shenyang is small, and its Chinese staff are good.", "detentions"),
    ("China held all of the islands by 1974, and America did not mind.", "detentions"),
    ("China's import expo will open in Shanghai, and an American dean will speak.", "trade"),
    ("Pork prices rose, and Li Qiang asked for a steady supply.", "trade"),
    ("Mao Ning: The Ministry of Commerce has made clear China's position on TikTok in America.", "trade"),
    ("American bankers came to Hong Kong to meet Chinese regulators.", "human-rights"),
    ("Washington sanctioned sixteen firms in mainland China and five in Hong Kong.", "human-rights"),
    ("Flights over Taiwan were rerouted when China fired missiles, and America protested.", "exchanges"),
    ("Students at a high school in Montana saw the Chinese balloon that America shot down.", "exchanges"),
    ("China's envoy welcomed the adoption of the American text.", "exchanges"),
    ("A Boeing P-8 of the US Navy was followed by Chinese fighters.", "trade"),
    ("In Beijing nobody would speak to American scholars of the minister who had vanished.", "detentions"),
    ("The chief financial officer of an American bank praised Chinese tea.", "trade"),
    ("Xi Jinping arrived in Hanoi on Monday for a state visit.", "channels"),
    ("President Xi arrived in Moscow and had a meeting with the Russian president.", "channels"),
    ("Wang Yi spoke by phone with the Iranian foreign minister. China values communication with Iran.", "channels"),
]
RIGHT = [
    ("Wang Yi met Sullivan in Bangkok.", "channels"),
    ("Xi Jinping arrived in San Francisco for a summit with Biden.", "channels"),
    ("Wang Yi arrived in Vientiane for the summit, and will meet the American secretary of state.", "channels"),
    ("Xi said in Paris that the lines of communication with Washington are open.", "channels"),
    ("China ended its ban on American pork and beef.", "trade"),
    ("American inspectors read the audit work papers of Chinese companies.", "trade"),
    ("China is close to an order for 500 aircraft from America.", "trade"),
    ("China put off its ban on dealings with American units of Hanwha Ocean.", "trade"),
    ("Janet Yellen arrived in Beijing for talks with senior economic officials.", "trade"),
    ("Washington cut Zhongxing off from American parts.", "chips"),
    ("The leaders of China and America agreed that their armed forces will talk again.", "mil-mil"),
    ("A Chinese major general met the American deputy assistant secretary of defense.", "mil-mil"),
    ("An aide was charged with acting for the Chinese government without telling the attorney general.", "espionage"),
    ("Two New Yorkers admitted that they had run an outpost of China's public security ministry.", "espionage"),
    ("The accord on science and technology between the United States and China has lapsed.", "exchanges"),
    ("China will no longer let Americans adopt Chinese children.", "exchanges"),
    ("China, the United States and North Korea will hold talks in Beijing.", "korea"),
    ("Washington and Beijing spoke of Russia and North Korea.", "korea"),
    ("The US and China turned to Ukraine, Russia and China's drones.", "ukraine"),
    ("Washington asked China about the war in Ukraine. Beijing wants a political settlement.", "ukraine"),
    ("China arrested an American, and consular officers were let in to see him.", "detentions"),
    ("Washington sanctioned Chinese firms for arming Russia.", "ukraine"),
    ("The US urged China to stop buying Russian gas.", "ukraine"),
    ("Blinken voiced concern over China's assistance to Russia.", "ukraine"),
    ("The US warned Chinese banks that deal with Russia.", "ukraine"),
    ("China tightened controls on magnets for electric motors bound for America.", "rare-earths"),
    ("Washington asked Beijing for records of the Wuhan laboratory.", "health"),
    ("The United States and China agreed to share vaccine research.", "health"),
    ("American and Chinese doctors traced the pneumonia cases.", "health"),
    ("Washington sanctioned six Hong Kong officials over the security law.", "human-rights"),
    ("The US condemned China over Hong Kong as the typhoon neared.", "human-rights"),
    ("The PLA sent 30 jets around Taiwan as a typhoon neared.", "taiwan"),
    ("Washington banned imports of Chinese cotton from Xinjiang.", "human-rights"),
    ("Beijing jailed two Hong Kong activists, and Washington objected.", "human-rights"),
    ("The NSA spied on Chinese universities, Beijing said of America.", "espionage"),
    ("China spoke to America of the missile tests of the North, and Seoul was told.", "korea"),
    ("China's coast guard drove off boats of an American ally.", "south-china-sea"),
    ("America held a freedom of navigation patrol near China.", "south-china-sea"),
    ("Washington sold HIMARS to Taipei, and China protested. The HIMARS came by ship.", "taiwan"),
    ("China protested Speaker Pelosi's visit, and America did not.", "taiwan"),
    ("Washington wants TikTok sold by its Chinese owner. The app has 170 million users.", "tiktok"),
    ("China and America spoke of artificial intelligence and of who may use a model.", "ai"),
    ("China and the United States shared samples of influenza.", "health"),
    ("America accused China of crimes in Tibetan towns.", "human-rights"),
    ("China ended exports of rare earths, and America's key elements are gone.", "rare-earths"),
    ("The American ambassador to China met the foreign minister in Beijing.", "channels"),
]
ISSUED = [
    ("The American consulate in Shanghai issued a travel advisory for students.", "exchanges", {-1, 0}),
    ("China's education ministry issued a study-abroad alert for students bound for the US.", "exchanges", {-1, 0}),
    ("The State Department raised its travel advisory for China.", "exchanges", {-1, 0}),
    ("Taiwan issued a storm advisory as Chinese ships sheltered.", "taiwan", {None}),
    ("Beijing issued a white paper on US tariffs.", "trade", {-1, 0}),
    ("The White House put the tariffs on the agenda of its talks with China.", "trade", {-1, 0, 1}),
    ("The State Department lowered its travel advisory for China.", "exchanges", {3}),
    ("Beijing issued new export controls on gallium bound for America.", "rare-earths", {-3}),
    ("Washington issued sanctions on two Chinese firms over Hong Kong.", "human-rights", {-3}),
    ("The United States put a tariff of 20 percent on Chinese steel.", "trade", {-3}),
]


def levels(reader: Reader, articles) -> dict[str, int]:
    """The level of each issue in a text of one sentence."""
    return dict(reader.claims(articles).select("issue", "level").rows())


@pytest.mark.parametrize(("text", "issue"), WRONG)
def test_a_word_in_passing_names_no_issue(reader: Reader, make_articles, text: str, issue: str) -> None:
    assert issue not in levels(reader, make_articles(text))


@pytest.mark.parametrize(("text", "issue"), RIGHT)
def test_and_one_that_is_meant_does(reader: Reader, make_articles, text: str, issue: str) -> None:
    assert issue in levels(reader, make_articles(text))


@pytest.mark.parametrize(("text", "issue", "wanted"), ISSUED)
def test_what_is_issued_or_put_decides(reader: Reader, make_articles, text: str, issue: str, wanted: set) -> None:
    assert levels(reader, make_articles(text)).get(issue) in wanted
