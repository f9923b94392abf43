"""Measures that are called off, kept, spared, that rise, and what they are for."""

import pytest

CALLED_OFF = [
    ("trade", 3, "Trump calls off his tariffs on Chinese toys"),
    ("trade", 3, "The planned duties on Chinese sofas were called off."),
    ("chips", 3, "Washington called off its new export controls on Chinese chips."),
    ("rare-earths", 3, "Beijing calls its curbs off: exports of gallium to America go on"),
    ("chips", 2, "Washington may call off its curbs on chips for China."),
    ("chips", 2, "Washington calls off a plan to ban Huawei."),
    ("trade", 3, "Washington walks back its tariffs on Chinese batteries"),
    ("trade", 3, "The White House nixes its port fees on Chinese ships"),
    ("mil-mil", -2, "Beijing calls off military talks with the Pentagon"),
    ("climate", -2, "Beijing called off the climate dialogue with Washington."),
    ("trade", -2, "Beijing calls off trade talks after new tariffs"),
]
KEPT = [
    (
        "trade",
        0,
        "USTR decided to keep in place the tariffs on Chinese cranes and trailers that were announced in May.",
    ),
    ("trade", 0, "Beijing still charges a 10 percent duty on American wheat."),
    ("trade", 0, "Washington continues to levy a 25 percent tariff on Chinese pipes."),
    ("trade", 0, "Washington left in place its tariffs on Chinese pipes."),
    ("trade", -3, "China charges a 10 percent duty on American wheat from Monday."),
    ("trade", -3, "Washington kept its word and imposed new tariffs on China."),
    ("trade", 3, "The order spares Chinese toys from the additional duties."),
    ("trade", 3, "Chinese laptops were spared from the new tariffs."),
    ("trade", 3, "The ruling shields American importers from the new tariffs on China."),
    ("trade", 3, "Washington excluded Chinese phones from the new tariffs."),
]
OFFICIAL = [
    ("ukraine", -3, "Washington imposed sanctions on Chinese firms it accuses of arming Russia in Ukraine."),
    ("ukraine", -3, "The Treasury sanctioned two Chinese banks accused of helping Russia's war in Ukraine."),
    ("ukraine", -1, "Washington accuses Chinese firms of arming Russia in Ukraine."),
    ("ukraine", -1, "Washington criticized the firms that it accuses of arming Russia in Ukraine."),
    ("fentanyl", -3, "Commerce added nine Chinese makers to a list of companies it says ship fentanyl precursors."),
    ("fentanyl", -3, "Treasury Targets Chinese Network of Fentanyl Makers"),
    ("chips", -3, "China bars Micron from key networks"),
    ("chips", -3, "Washington bars Nvidia from selling H20 chips to China"),
    ("trade", -3, "U.S. tariffs on Chinese syringes rise to 50 percent"),
    ("trade", -3, "The duty on Chinese steel goes from 0% to 25%."),
    ("trade", -3, "The tariff on Chinese masks will rise to 25 percent in 2026."),
    ("trade", -3, "US port fees on Chinese ships to start in October"),
    ("trade", -3, "Coal from America will face a 15% duty from February, Beijing said."),
    ("trade", -3, "Washington will go ahead with the tariffs on Chinese cars."),
    ("trade", -3, "Trump answered China with a further 100% tariff from November 1."),
    ("trade", -3, "China is no exception to the tariffs of America: its rate goes up to 125%."),
    ("chips", 3, "Commerce moved chip exports to China from a presumption of denial to case-by-case review."),
    ("chips", 0, "The chips fall under a presumption of denial if sold to China, Commerce said."),
    ("taiwan", 0, "Washington sold Taiwan no weapons this year."),
    ("trade", 3, "Washington held off on new tariffs on Chinese goods."),
    ("chips", 3, "China postponed the addition of American chip makers to its trade blacklist."),
    ("chips", -3, "China added American chip makers to its trade blacklist."),
    ("fentanyl", -2, "China rejected an American proposal for joint inspections of fentanyl plants."),
    ("fentanyl", -1, "China rejected the American accusation that it floods the world with fentanyl."),
    ("trade", 3, "U.S. tariffs on Chinese syringes fall to 10 percent"),
]


@pytest.mark.parametrize(("issue", "level", "text"), [*CALLED_OFF, *KEPT, *OFFICIAL])
def test_a_measure_is_told(reader, make_articles, issue: str, level: int, text: str) -> None:
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    "text",
    [
        "Exports of Chinese cars to America rose to 50,000.",
        "The law excludes Chinese cars from American tax credits.",
        "The duties on Chinese masks may rise to 60 percent.",
        "The new tariffs on China spare no one.",
        "Washington still wants tariffs on China.",
        "Rubio targets China over its trade.",
    ],
)
def test_none_is_told(reader, make_articles, text: str) -> None:
    levels = reader.claims(make_articles(text)).filter(issue="trade")["level"].to_list()
    assert 3 not in levels
    assert not levels or -3 not in levels or "new tariffs" in text
