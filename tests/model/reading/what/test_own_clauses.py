"""In a sentence of several clauses each issue has what its own clause tells of it."""

import pytest

APART = [
    (
        "Washington fined two Chinese chip designers, and the fentanyl file gets little light.",
        {"fentanyl": {-2, -1, 0}},
    ),
    (
        "Beijing expelled two American journalists, and the soybean crop is nearly in.",
        {"exchanges": {-3}, "trade": {None, 0}},
    ),
    (
        "China resumed soybean purchases from America, yet the rare earth question hangs in the air.",
        {"trade": {3}, "rare-earths": {-1, 0}},
    ),
    (
        "The US imposed a levy on Chinese cranes, but North Korea lurks in the background.",
        {"trade": {-3}, "korea": {0}},
    ),
    ("Washington approved an arms sale to Taiwan, and TikTok drifts along.", {"taiwan": {-3}, "tiktok": {0}}),
    (
        "China lifted its gallium curbs, the US eased its chip rules, and TikTok remains for another day.",
        {"rare-earths": {3}, "chips": {3}, "tiktok": {0}},
    ),
    (
        "The US blacklisted Chinese chipmakers, though student visas barely come up any more.",
        {"chips": {-3}, "exchanges": {None, -1, 0}},
    ),
]
ASIDE = [
    (
        "Beijing lifted its ban on American beef without touching its curbs on rare earths.",
        {"trade": {3}, "rare-earths": {-1, 0}},
    ),
    (
        "Instead of lifting the tariffs on China, Washington put chip designers on the Entity List.",
        {"trade": {-2, -1, 0}, "chips": {-3}},
    ),
    (
        "China imposed curbs on gallium, with American soybeans still flowing into its ports.",
        {"rare-earths": {-3}, "trade": {None, 0, 2, 3}},
    ),
    (
        "The Treasury sanctioned Chinese banks over Russian drones, sparing the soybean trade.",
        {"ukraine": {-3}, "trade": {None, 0}},
    ),
    (
        "With the chip dispute unresolved, Beijing and Washington signed an accord on fentanyl.",
        {"chips": {-2, -1, 0}, "fentanyl": {3}},
    ),
    ("Washington lifted the tariffs on Chinese goods but not the chip curbs.", {"trade": {3}, "chips": {-1, 0}}),
    (
        "China suspended its port fees on American ships, not its curbs on rare earths.",
        {"trade": {3}, "rare-earths": {-1, 0}},
    ),
    ("The United States and China agreed on everything except Taiwan.", {"taiwan": {-2, -1, 0}}),
    (
        "Apart from Taiwan, the two sides reached agreement on all issues, tariffs among them.",
        {"taiwan": {-2, -1, 0}, "trade": {3}},
    ),
]
PARTS = [
    ("US lifts chip curbs on China, Taiwan question unresolved", {"chips": {3}, "taiwan": {-1, 0}}),
    ("US sanctions Chinese labs over fentanyl / China hails climate talks", {"fentanyl": {-3}, "climate": {1, 2}}),
    ("US, China extend tariff truce, Xi silent on Taiwan", {"trade": {3}, "taiwan": {0}}),
]
SHARED = [
    ("Washington imposed tariffs and export controls on Chinese chips.", {"trade": {-3}, "chips": {-3}}),
    (
        "The United States raised tariffs on Chinese goods and barred exports of advanced chips.",
        {"trade": {-3}, "chips": {-3}},
    ),
    ("Tariffs on Chinese goods were raised and chip exports barred.", {"trade": {-3}, "chips": {-3}}),
    (
        "China imposed sanctions on US arms makers over Taiwan and a ban on rare earth exports.",
        {"taiwan": {-3}, "rare-earths": {-3}},
    ),
    (
        "Not only Taiwan but also trade was discussed by the American and Chinese ministers.",
        {"taiwan": {1}, "trade": {1}},
    ),
    ("Washington blacklisted the chipmakers, and the move also hits Chinese AI labs.", {"chips": {-3}, "ai": {-3}}),
    ("Rubio and Wang discussed Taiwan, and Ukraine and fentanyl.", {"taiwan": {1}, "ukraine": {1}, "fentanyl": {1}}),
]


@pytest.mark.parametrize(("text", "levels"), [*APART, *ASIDE, *PARTS, *SHARED])
def test_each_issue_has_what_its_own_clause_tells(reader, make_articles, text, levels):
    claims = reader.claims(make_articles(text))
    told = dict(zip(claims["issue"], claims["level"], strict=True))

    assert all(told.get(issue) in own for issue, own in levels.items()), told
