"""What is told as what was so when something else happened is history; the news beside it is not."""

from datetime import date

import polars as pl
import pytest

from model.reading import Reader

DAY = date(2025, 11, 12)
HISTORY = [
    (
        "The visit came eleven days after the two presidents held talks, where they agreed to resume military talks.",
        "mil-mil",
    ),
    ("The trip comes months after the US shot down a Chinese balloon.", "espionage"),
    ("Her trip comes a year after China suspended military talks with the US.", "mil-mil"),
    ("The talks open two weeks after China banned exports of gallium to the US.", "rare-earths"),
    ("Two weeks after China banned exports of gallium, the two presidents spoke by phone.", "rare-earths"),
    ("The envoys met weeks after Washington imposed tariffs on Chinese steel.", "trade"),
    ("The two presidents last met in Lima, where they agreed to restart climate talks.", "climate"),
    ("Xi last spoke with Biden in Bali, where the two agreed to resume talks on climate.", "climate"),
    ("Since 2018, when Trump first imposed tariffs on China, trade has fallen.", "trade"),
    ("A year later, China imposed tariffs on American soybeans.", "trade"),
    ("Relations broke down after the 2018 arrest of Huawei executive Meng Wanzhou.", "detentions"),
    ("It is the first meeting since China suspended military talks in August.", "mil-mil"),
    ("It is the first call since Trump imposed tariffs on China in April.", "trade"),
    ("During the crisis of 1996 China fired missiles near Taiwan.", "taiwan"),
    ("China freed an American pastor in the 1990s.", "detentions"),
    ("In the 1980s Washington barred Chinese students from its colleges.", "exchanges"),
    ("In 2003 China barred American beef.", "trade"),
    ("After the 1989 crackdown Washington imposed sanctions on China.", "human-rights"),
    ("In recent years Washington has barred Chinese firms from buying American chips.", "chips"),
    ("Over the past few years China has detained American businessmen.", "detentions"),
]
NEWS = [
    ("China released an American pastor on Sunday, weeks after the envoy visited Beijing.", "detentions", 3),
    ("China lifted its tariffs on American beef, months after Trump demanded it.", "trade", 3),
    ("China imposed tariffs on American beef a day after the call.", "trade", -3),
    ("China imposed sanctions on Boeing two days after the US approved arms for Taiwan.", "taiwan", -3),
    ("China imposed sanctions on Boeing, a week after the US approved arms sales to Taiwan.", "taiwan", -3),
    ("The sanctions came hours after China released three Americans.", "detentions", 3),
    ("Two weeks after the call, the US imposed tariffs on Chinese steel.", "trade", -3),
    ("The two met weeks after the call, and China lifted its tariffs on American beef.", "trade", 3),
    ("Washington lifted the 2019 ban on Huawei.", "chips", 3),
    ("The 2022 export controls on chips were lifted on Friday.", "chips", 3),
    ("The two met in Geneva, where they agreed to lower tariffs.", "trade", 3),
    ("The ministers met at last, and China lifted its tariffs on American beef.", "trade", 3),
    ("Since Monday, when the envoys left, China has imposed tariffs on American beef.", "trade", -3),
    ("Washington broke the 1982 pledge and sold new arms to Taiwan.", "taiwan", -3),
]


@pytest.mark.parametrize(("text", "issue"), HISTORY)
def test_what_was_so_when_something_else_happened_is_history(
    reader: Reader, make_articles, text: str, issue: str
) -> None:
    claims = reader.claims(make_articles(text, day=DAY)).filter(pl.col("issue") == issue)

    assert claims["mode"].to_list() == ["historical"]
    assert claims["level"].abs().max() < 3


@pytest.mark.parametrize(("text", "issue", "level"), NEWS)
def test_the_news_beside_it_stays_news(reader: Reader, make_articles, text: str, issue: str, level: int) -> None:
    claims = reader.claims(make_articles(text, day=DAY)).filter(pl.col("issue") == issue)

    assert claims["level"].to_list() == [level]


@pytest.mark.parametrize(
    ("text", "issue", "day"),
    [
        ("Rubio, who met Wang Yi in July, warned China over Taiwan.", "taiwan", None),
        ("China will suspend the rare earth controls it announced on October 9.", "rare-earths", None),
        ("Beijing lifted the gallium ban that it had imposed last December.", "rare-earths", None),
        ("Micron, whose chips China barred in May, has its headquarters in Idaho.", "chips", date(2025, 5, 1)),
        ("China, which imposed a duty on US soybeans in the spring, buys in Brazil.", "trade", date(2025, 3, 1)),
        ("China will let two Americans held since 2023 go home.", "detentions", None),
        ("Washington lifted the tariffs on Chinese steel in force since 2018.", "trade", None),
        ("China freed an American pastor jailed in 2006.", "detentions", None),
        ("China will resume the dialogue with Washington suspended in 2022.", "overall", None),
        ("China freed the Americans held since November 2.", "detentions", None),
        ("China has held two Americans since 2023.", "detentions", date(2023, 1, 1)),
        ("The tariffs on Chinese steel have been in force since 2018.", "trade", date(2018, 1, 1)),
        ("China detained an American on November 2.", "detentions", date(2025, 11, 2)),
        ("During the crisis of 1996 China fired missiles near Taiwan.", "taiwan", date(1996, 1, 1)),
        ("China freed an American pastor in the 1990s.", "detentions", date(1990, 1, 1)),
        ("Trump and Xi will meet later this month.", "channels", DAY),
        ("Trump will meet Xi this year.", "channels", DAY),
        ("Blinken said this month that he would raise Taiwan in China.", "taiwan", date(2025, 11, 1)),
        ("Trump met Xi this month.", "channels", date(2025, 11, 1)),
        ("On October 2 Washington said it would lift its tariffs on China.", "trade", date(2025, 10, 2)),
        ("The call restores the military channel that the PRC suspended in May.", "mil-mil", None),
        ("The US extended, to December 18, a licence that lets Huawei buy chips.", "chips", date(2025, 12, 18)),
        (
            "China barred a banker from leaving, the first exit ban on an American since an exchange in July.",
            "detentions",
            None,
        ),
        ("China said that this year's defense policy talks with the Pentagon were suspended.", "mil-mil", None),
        ("Trump and Xi agreed to hold a summit in the spring.", "channels", date(2026, 3, 1)),
    ],
)
def test_a_day_is_that_of_the_deed_beside_it(reader: Reader, make_articles, text: str, issue: str, day: date) -> None:
    claims = reader.claims(make_articles(text, day=DAY)).filter(pl.col("issue") == issue)

    assert claims["event_date"].to_list() == [day]
