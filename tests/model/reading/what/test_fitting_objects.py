"""A verb tells a deed only with what the deed is done to: the look-alikes, and beside them the deeds."""

import pytest

from model.reading import Reader

IDIOMS = [
    ("rare-earths", {0, -1}, "Gallium and germanium, the building blocks of radar, come from China."),
    ("trade", {0, -1}, "Both papers are building blocks for trade between the United States and China."),
    ("trade", {0, -1}, "Chinese yards seized a growing share of the market from American shipbuilders with subsidies."),
    ("ai", {0, 1, 2}, "The United States and China should seize the benefits of artificial intelligence."),
    ("trade", {0, -1}, "Tariffs on Chinese toys impose costs on American parents."),
    ("trade", {0}, "More than ten countries reached out to Washington for trade deals, China's ministry said."),
    ("trade", {0, -1}, "Tariffs on China restore the strength of American industry."),
    ("trade", {0, -1}, "American firms in China cut their profit forecasts over tariffs."),
    ("trade", {0, -1}, "China lifted its growth goal amid American tariffs."),
    ("rare-earths", {-3}, "China blocked gallium for American radar makers."),
    ("chips", {-3}, "Chinese customs seized 400 American chips."),
    ("trade", {-3}, "Washington imposed a tariff on Chinese toys."),
    ("trade", {3}, "Washington and Beijing reached a trade deal."),
    ("trade", {-1}, "Beijing warned Washington over the tariffs."),
    ("mil-mil", {3}, "Washington and Beijing restored their military hotline."),
]
MEASURES = [
    ("trade", {0, -1}, "Congress cut taxes for families hurt by trade with China."),
    ("trade", {3}, "Beijing cut the import tax on American cars."),
    ("exchanges", {0, -1, 2, 3}, "Washington doubled the validity of visas for Chinese tourists."),
    ("exchanges", {-3}, "Washington tightened its visa rules for Chinese students."),
    ("rare-earths", {2}, "Beijing will issue licenses for magnets bound for American buyers."),
    ("rare-earths", {-3}, "China will license all exports of gallium, the ministry told American buyers."),
    ("rare-earths", {-3}, "Beijing tightened its licensing of magnets bound for American buyers."),
    (
        "fentanyl",
        {0, -1, 2},
        "As China's chemists went on, states removed barriers to care for fentanyl addicts in America.",
    ),
    ("trade", {3}, "China removed barriers to American beef."),
    (
        "climate",
        {0, -1},
        "The EPA repealed its tailpipe standards for the climate while China sold more electric cars.",
    ),
    ("chips", {3}, "Washington suspended the affiliates rule for Chinese chip makers."),
    ("trade", {0, -1}, "The output of Chinese steel dropped by 40 percent, a report on trade with America says."),
    ("trade", {-3}, "Beijing will impose another 20 percent in its trade war with Washington."),
    ("trade", {-3}, "Washington doubled the rate to 50 percent on Chinese steel, which doubled its tariffs."),
    ("tiktok", {0, -1, 2}, "American officials want to remove TikTok from China's control."),
]
ARMS = [
    (
        "trade",
        {0, -1},
        "The minister was notified that systems to collect the tariffs on Chinese parcels are ready in America.",
    ),
    ("taiwan", {0, -1}, "She delivered a speech on Taiwan and China at a think tank in Washington."),
    ("ukraine", {0, -1}, "China has provided parts to Russian missile makers for the war in Ukraine, Washington says."),
    ("taiwan", {-3}, "Washington delivered 38 tanks to Taiwan."),
    ("taiwan", {-3}, "The Pentagon notified Congress of air defense systems for Taiwan."),
    ("taiwan", {0, -1}, "Taiwan's vice president transited the United States, and Beijing protested."),
    ("taiwan", {-3}, "An American destroyer transited the Taiwan Strait."),
]
DEALS = [
    (
        "trade",
        {0, -1},
        "The president signed a memorandum entitled “Trade First” that names China, the White House said.",
    ),
    ("climate", {3}, "China and the United States signed a memorandum on methane."),
    ("trade", {0, -1}, "Washington is taking action to protect its steel makers from Chinese subsidies."),
    ("chips", {0, -1}, "The Commerce Department launched a national center for chips, as China did."),
    ("fentanyl", {2, 3}, "Washington and Beijing launched a working group on precursors."),
    (
        "climate",
        {0, -1, 1},
        "Ministers spoke of a phase out of coal for the climate, to which China and America did not agree.",
    ),
    ("chips", {-3}, "Washington will phase out Chinese chips from its networks."),
]
SIGNS = [
    ("fentanyl", {0}, "American border agents seized 90 kilos of fentanyl that came from China."),
    ("fentanyl", {-3}, "The Treasury cracked down on Chinese sellers of fentanyl precursors."),
    (
        "fentanyl",
        {2, 3},
        "In a joint operation with Chinese police, American agents arrested nine traffickers of fentanyl.",
    ),
    (
        "fentanyl",
        {-1, -3},
        "In a joint operation with Mexican police, American agents arrested nine Chinese sellers of fentanyl.",
    ),
    ("tiktok", {3}, "Washington withdrew the E.O. that would prohibit transactions with TikTok."),
    ("chips", {2, 3}, "China will end its retaliation against American chip makers."),
    ("chips", {-3}, "China announced retaliation against American chip makers."),
    ("trade", {3}, "Washington paused the termination of duty-free treatment in its trade with China."),
    ("trade", {-3}, "Washington terminated the duty-free treatment in its trade with China."),
    ("detentions", {0, -1}, "Rubio raised the cases of Americans who are subject to exit bans in China."),
    ("detentions", {0, -1}, "Biden will repeat his call for China to release Americans detained or under exit bans."),
    ("detentions", {-3}, "An American banker was made subject to an exit ban in China."),
]


@pytest.mark.parametrize(("issue", "wanted", "text"), [*IDIOMS, *MEASURES, *ARMS, *DEALS, *SIGNS])
def test_a_deed_needs_what_it_is_done_to(reader: Reader, make_articles, issue: str, wanted: set, text: str) -> None:
    told = dict(reader.claims(make_articles(text)).select("issue", "level").rows())

    assert told.get(issue) in wanted
