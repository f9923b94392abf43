"""What is held off, believed by few, denied or accepted only so: who does it, and what is left of the deed."""

import polars as pl
import pytest

LEVELS = [
    ("trade", 2, "The White House will hold off on new port fees on Chinese ships."),
    ("trade", 2, "The White House said it would hold off on new tariffs on Chinese goods."),
    ("chips", 2, "Washington will hold off on sanctions against Chinese chip firms."),
    ("trade", 0, "Few analysts believe that Beijing will lift its tariffs on American beef."),
    ("trade", 0, "Hardly anyone expects that China will drop its tariffs on American beef."),
    ("mil-mil", 0, "The Pentagon denied that a request for a call had been turned down by Beijing."),
    ("trade", -1, "Beijing will accept nothing short of a full lifting of the American tariffs."),
    ("fentanyl", 3, "Three fentanyl precursors were added to China's control list last week."),
    ("fentanyl", 3, "Beijing put the precursors of fentanyl on its control list."),
    ("fentanyl", 3, "Beijing put the precursors on its control list."),
    ("climate", -2, "The United States will not take part in the climate talks that Beijing convened."),
    ("climate", -2, "Washington took no part in the climate conference hosted by Beijing."),
    ("climate", 1, "China will take part in the climate talks in Washington."),
    ("trade", -3, "The sale of Gulfstream jets to China was blocked by the Commerce Department."),
    ("trade", 3, "Commerce resumed shipments of aircraft parts to China."),
    ("channels", -3, "Beijing showed the door to two American diplomats."),
    ("health", -1, "The WHO must be allowed to finish its work in Wuhan, the administration said."),
    ("trade", -1, "The tariffs on Chinese goods have to be lifted, the ministry said."),
    # what was not discussed is not refused
    ("chips", 0, "Trump and Xi did not discuss Nvidia's chips."),
    ("human-rights", 0, "Rubio and Wang did not discuss Jimmy Lai."),
    ("taiwan", -2, "Beijing will not discuss Taiwan with Washington."),
    # answered in words
    ("trade", -1, "Trump answered with a threat of 100 percent tariffs on China."),
    ("rare-earths", -1, "Beijing hit back with a threat to ban exports of gallium to America."),
    ("taiwan", -3, "Beijing hit back with sanctions on American drone makers over Taiwan."),
    # whoever meets the press meets nobody else
    ("mil-mil", 0, "Defense Minister Dong Jun talked to Xinhua on Monday about Washington."),
    ("channels", 0, "Ambassador Perdue sat down with Bloomberg in Beijing."),
    ("channels", 1, "Wang Yi met Rubio and then met the press."),
    ("trade", 3, "China placed an order for 300 Boeing jets on Monday."),
    ("trade", -3, "China cancelled an order for 50 Boeing jets."),
    # what somebody is pushed to do is asked for
    ("rare-earths", -1, "Bessent pushed Beijing to drop its curbs on gallium."),
    ("trade", -1, "Farm groups badgered Trump to lift the tariffs on China."),
    ("taiwan", -1, "Wang Yi pressed Rubio to stop arms sales to Taiwan."),
    # who stands on a list was put there before
    ("chips", 0, "SMIC, which has been on the Entity List since 2020, said sales to America rose."),
    ("chips", 0, "Hikvision, which is on the Entity List, opened an office in Beijing, Washington said."),
    ("trade", -1, "American scrap dealers say the tariffs leave them with scraps from China."),
    ("korea", -1, "Kim's missiles are a threat to us, and China can rein him in."),
]


@pytest.mark.parametrize(("issue", "level", "text"), LEVELS)
def test_what_is_left_of_it(reader, make_articles, issue: str, level: int, text: str) -> None:
    claims = reader.claims(make_articles(text)).filter(pl.col("issue") == issue)

    assert claims["level"].to_list() == [level]


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        (
            "tiktok",
            "The US is suppressing Chinese companies and must stop it. As for TikTok, I have nothing to add to that.",
        ),
        ("trade", "The US accused China of theft. On the soybeans I'd refer you to the Department of Agriculture."),
        (
            "detentions",
            "The US must stop arming Taiwan. As for the detained Americans, we have no information to share.",
        ),
        (
            "channels",
            "I would refer you to the State Department for any details on Secretary Blinken’s travel to China.",
        ),
    ],
)
def test_who_says_nothing_on_it_says_nothing_whatever_stands_around(
    reader, make_articles, issue: str, text: str
) -> None:
    claims = reader.claims(make_articles(text)).filter(pl.col("issue") == issue)

    assert claims.select("level", "passage_level").rows() == [(0, 0)]


@pytest.mark.parametrize("dotted", ["U.S.", "U.S", "u.s.", "U. S.", "U S"])
def test_the_united_states_are_one_however_they_are_dotted(reader, make_articles, dotted: str) -> None:
    claims = reader.claims(make_articles(f"China urged the {dotted} government to lift its tariffs on Chinese steel."))

    assert claims.filter(issue="trade")["level"].to_list() == [-1]


@pytest.mark.parametrize("end", ["The suspension runs out on November 10.", "The pause ends on June 1."])
def test_a_pause_that_is_meant_by_its_name_alone_runs_out(reader, make_articles, end: str) -> None:
    claims = reader.claims(make_articles(f"Washington suspended its port fees on Chinese ships. {end}"))

    assert claims.filter(pl.col("issue") == "trade")["level"].to_list() == [3, -1]


@pytest.mark.parametrize(
    "text", ["Greer and Li Chenggang signed the trade deal in Manila.", "Rubio flew to Manila to meet Wang Yi."]
)
def test_where_they_meet_is_no_issue(reader, make_articles, text: str) -> None:
    assert "south-china-sea" not in reader.claims(make_articles(text))["issue"].to_list()
