"""When it was: wordings beside the day of their article, and the day of an article itself."""

from datetime import date

import polars as pl
import pytest

from model.days.datelines import article_date
from model.reading.when.dates import EVENT_DATES, event_dates

SUNDAY = date(2023, 6, 18)


def events(text: str, day: date | None = SUNDAY) -> list[tuple[date, str]]:
    sentences = pl.DataFrame(
        {"article": ["a"], "sentence": [0], "date": [day], "text": [text]},
        schema={"article": pl.String, "sentence": pl.UInt32, "date": pl.Date, "text": pl.String},
    )
    return event_dates(sentences).select("event_date", "event_from").rows()


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("Kritenbrink stated on Wednesday that it was time.", date(2023, 6, 14), "on Wednesday · day"),
        ("Blinken landed on Sunday.", date(2023, 6, 18), "on Sunday · day"),
        ("They met last Sunday.", date(2023, 6, 11), "last Sunday · day"),
        ("They will meet on Monday.", date(2023, 6, 19), "on Monday · day"),
        ("They will meet next Sunday.", date(2023, 6, 25), "next Sunday · day"),
        ("On Monday, the schedule includes a meeting.", date(2023, 6, 19), "On Monday · day"),
        ("He said on Friday that talks will resume.", date(2023, 6, 16), "on Friday · day"),
        ("On June 5 Beijing announced that it would schedule a precursor.", date(2023, 6, 5), "On June 5 · day"),
        ("On Friday he said that talks will resume.", date(2023, 6, 16), "On Friday · day"),
        ("The call was yesterday.", date(2023, 6, 17), "yesterday · day"),
        ("The call is tomorrow.", date(2023, 6, 19), "tomorrow · day"),
        ("The handshake of June 2 was brief.", date(2023, 6, 2), "June 2 · day"),
        ("The ships passed on June 3.", date(2023, 6, 3), "on June 3 · day"),
        ("Leaders met on November 14 in Bali.", date(2022, 11, 14), "on November 14 · day"),
        ("Leaders will meet on November 14.", date(2023, 11, 14), "on November 14 · day"),
        ("Airlines may raise the number of flights on July 1.", date(2023, 7, 1), "on July 1 · day"),
        ("It was signed on 3 June 2019.", date(2019, 6, 3), "on 3 June 2019 · day"),
        ("It was signed on Jan. 15, 2020.", date(2020, 1, 15), "on Jan. 15, 2020 · day"),
        ("It happened three days ago.", date(2023, 6, 15), "three days ago · day"),
        ("It happened two weeks ago.", date(2023, 5, 29), "two weeks ago · week"),
        ("Talks resume next week.", date(2023, 6, 19), "next week · week"),
        ("Last month, China rejected an offer.", date(2023, 5, 1), "Last month · month"),
        ("He took office six months ago.", date(2022, 12, 1), "six months ago · month"),
        ("In May, Sullivan met Wang.", date(2023, 5, 1), "In May · month"),
        ("The US is scheduled to host the summit in November.", date(2023, 11, 1), "in November · month"),
        ("They met in November.", date(2022, 11, 1), "in November · month"),
        ("They met in November of the previous year.", date(2022, 11, 1), "in November of the previous year · month"),
        ("They met in November 2019.", date(2019, 11, 1), "in November 2019 · month"),
        ("They agreed last year.", date(2022, 1, 1), "last year · year"),
        ("The war began in 2018.", date(2018, 1, 1), "in 2018 · year"),
        ("They met on January 17 this year.", date(2023, 1, 17), "on January 17 this year · day"),
        ("They met on March 17 last year.", date(2022, 3, 17), "on March 17 last year · day"),
        ("They met on the 3rd of June.", date(2023, 6, 3), "on the 3rd of June · day"),
        ("They met in May last year.", date(2022, 5, 1), "in May last year · month"),
        ("It was put off to mid-May.", date(2023, 5, 1), "mid-May · month"),
        ("They met on Tuesday last week.", date(2023, 6, 6), "on Tuesday last week · day"),
        ("They will meet Thursday of next week.", date(2023, 6, 22), "Thursday of next week · day"),
        ("They will meet next week in two days of talks.", date(2023, 6, 19), "next week · week"),
        ("Talks will resume in two weeks.", date(2023, 6, 26), "in two weeks · week"),
        ("They are to meet in 3 days.", date(2023, 6, 21), "in 3 days · day"),
        ("The ban will be lifted by the end of the year.", date(2023, 12, 1), "by the end of the year · month"),
        ("Sales fell since the start of the year.", date(2023, 1, 1), "since the start of the year · month"),
        ("The deal dates from the end of 2019.", date(2019, 12, 1), "from the end of 2019 · month"),
        ("They met in late May.", date(2023, 5, 1), "in late May · month"),
        ("They met this morning.", date(2023, 6, 18), "this morning · day"),
        ("They met earlier today.", date(2023, 6, 18), "earlier today · day"),
        ("They met last night.", date(2023, 6, 17), "last night · day"),
        ("They will meet next June.", date(2024, 6, 1), "next June · month"),
        ("They will meet next July.", date(2023, 7, 1), "next July · month"),
        ("As recently as 2017 they met.", date(2017, 1, 1), "As recently as 2017 · year"),
        ("As recently as March they met.", date(2023, 3, 1), "As recently as March · month"),
        ("They are to meet in the first half of 2024.", date(2024, 1, 1), "in the first half of 2024 · half"),
        ("Trade fell in the third quarter of 2022.", date(2022, 7, 1), "in the third quarter of 2022 · quarter"),
        ("Trade fell in the last quarter of 2022.", date(2022, 10, 1), "in the last quarter of 2022 · quarter"),
        (
            "Trade fell in the first two months of the year.",
            date(2023, 1, 1),
            "in the first two months of the year · month",
        ),
        (
            "They bought it in the last three months of 2022.",
            date(2022, 10, 1),
            "in the last three months of 2022 · month",
        ),
        ("They will meet at the end of the week.", date(2023, 6, 12), "at the end of the week · week"),
        ("They will meet at the start of next week.", date(2023, 6, 19), "at the start of next week · week"),
        ("I will note that on June 3 the envoys met.", date(2023, 6, 3), "on June 3 · day"),
        ("I would also add: On March 21 they signed it.", date(2023, 3, 21), "On March 21 · day"),
        ("They will add a round of talks on November 14.", date(2023, 11, 14), "on November 14 · day"),
    ],
)
def test_a_wording_gives_its_day(text: str, day: date, found: str) -> None:
    assert events(text) == [(day, found)]


@pytest.mark.parametrize(
    "text",
    [
        "Talks may resume.",
        "Xi and Biden met in Bali.",
        "Troops march on.",
        "Mark Swidan was freed.",
        "It cost 2018 dollars.",
        "It happened on June 31.",
        "It will be the first visit in two years.",
        "They talked for the second time in three weeks.",
        "The weekend talks went well.",
        "They lost the third half of 2022.",
    ],
)
def test_no_date_is_made_up(text: str) -> None:
    assert events(text) == []


def test_the_more_precise_wording_counts() -> None:
    assert events("Last year they agreed, and on Wednesday they signed.") == [(date(2023, 6, 14), "on Wednesday · day")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They resumed talks in January of 2022 and met again last month.", "in January of 2022 · month"),
        ("They met last month and had resumed talks in January of 2022.", "last month · month"),
        ("They met three weeks ago and will meet next week.", "three weeks ago · week"),
        ("They met on Monday, June 12, and will meet on July 3.", "June 12 · day"),
    ],
)
def test_of_two_that_are_as_precise_the_first_counts(text: str, found: str) -> None:
    assert [wording for _, wording in events(text)] == [found]


TUESDAY = date(2023, 6, 13)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They will meet next Thursday.", date(2023, 6, 22)),
        ("They will meet next Monday.", date(2023, 6, 19)),
        ("They will meet on Thursday.", date(2023, 6, 15)),
        ("They met over the weekend.", date(2023, 6, 10)),
        ("They met last weekend.", date(2023, 6, 10)),
        ("They met this weekend.", date(2023, 6, 10)),
        ("They will meet this weekend.", date(2023, 6, 17)),
        ("They will meet next weekend.", date(2023, 6, 24)),
    ],
)
def test_a_week_ends_with_its_sunday(text: str, found: date) -> None:
    assert [day for day, _ in events(text, TUESDAY)] == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Biden said on Sunday that the call was on Friday.", (date(2023, 6, 16), "on Friday · day")),
        ("Biden told reporters on Sunday that they will meet in November.", (date(2023, 11, 1), "in November · month")),
        ("Biden wrote on X on Sunday that the talks will go on.", (date(2023, 6, 18), "on Sunday · day")),
        ("Biden said on Sunday that tariffs rose in May.", (date(2023, 5, 1), "in May · month")),
        ("Biden said on Sunday that tariffs rose last year.", (date(2023, 6, 18), "on Sunday · day")),
        ("Biden announced on Sunday that they will meet in November.", (date(2023, 6, 18), "on Sunday · day")),
    ],
)
def test_when_it_was_said_is_not_when_it_happens(text: str, found: tuple[date, str]) -> None:
    assert events(text) == [found]


def test_an_undated_article_has_only_what_is_dated_by_itself() -> None:
    assert events("They met on Wednesday.", None) == []
    assert events("They met last month.", None) == []
    assert events("They met on June 3.", None) == []
    assert events("They met on June 3, 2019.", None) == [(date(2019, 6, 3), "on June 3, 2019 · day")]
    assert events("They met in 2018.", None) == [(date(2018, 1, 1), "in 2018 · year")]


@pytest.mark.parametrize("offset", range(7))
def test_a_past_weekday_is_within_the_week_up_to_the_article(offset: int) -> None:
    day = date(2023, 6, 12 + offset)

    for name in ("Monday", "Thursday", "Sunday"):
        [(found, _)] = events(f"They met on {name}.", day)
        assert 0 <= (day - found).days < 7
        assert found.strftime("%A") == name


def test_the_frame_has_its_columns_even_if_empty() -> None:
    sentences = pl.DataFrame(schema={"article": pl.String, "sentence": pl.UInt32, "date": pl.Date, "text": pl.String})

    assert event_dates(sentences).schema == EVENT_DATES


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://www.fmprc.gov.cn/eng/xw/fyrbt/lxjzh/202501/t20250120_11541005.html", date(2025, 1, 20)),
        ("https://example.org/2023/06/18/talks", date(2023, 6, 18)),
        ("https://example.org/news/2023-06-18/talks.html", date(2023, 6, 18)),
        ("https://www.theguardian.com/world/2025/jan/20/talks", date(2025, 1, 20)),
        ("https://www.chinadaily.com.cn/a/202501/20/WS678e.html", date(2025, 1, 20)),
        ("https://english.news.cn/20250120/ab12/c.html", date(2025, 1, 20)),
        ("http://en.people.cn/n3/2025/0120/c90000-20267.html", date(2025, 1, 20)),
        ("http://en.people.cn/n3/2025/1320/c90000-20267.html", None),
        ("https://x.com/AmbXieFeng/status/1881483775462285616", None),
        ("https://www.whitehouse.gov/remarks/2025/01/the-inaugural-address/", None),
        ("https://example.org/2023-13-40/", None),
        ("https://example.org/2023/06/18/what-began-2023-02-04", None),
        ("https://example.org/a?date=2023-06-18", None),
        (None, None),
    ],
)
def test_an_address_dates_an_article_only_if_it_says_the_day(url: str | None, day: date | None) -> None:
    assert article_date(url, "No dateline.") == ((day, "url") if day else (None, "none"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("WASHINGTON, June 18, 2023 — Talks began.", date(2023, 6, 18)),
        ("BEIJING, Jan. 20, 2025 (AP) — Talks began.", date(2025, 1, 20)),
        ("Talks begin\n\nPublished: June 18, 2023 10:30 AM EDT\n\nText.", date(2023, 6, 18)),
        ("Readout\n\n18 June 2023\n\nText.", date(2023, 6, 18)),
        ("Sunday, June 18, 2023\nText.", date(2023, 6, 18)),
        ("Foreign Ministry Spokesperson’s Regular Press Conference on January 20, 2025\n\nText.", date(2025, 1, 20)),
        ("BEIJING, June 18 (Xinhua) -- Talks began.", None),
        ("He met Xi on June 18, 2023 — and left.", None),
        ("June 31, 2023\n\nText.", None),
        ("Text. " * 300 + "\n\nJune 18, 2023\n", None),
        ("", None),
        ("Talks\n\nBEIJING, June 2, 2023 (Wire) --\n\nThe talks began.", date(2023, 6, 2)),
        ("WASHINGTON — June 2, 2023 — The talks began.", date(2023, 6, 2)),
        ("The summit — June 2, 2023 — ended well.", None),
        ("Talks\n\nJune 2, 2023 | 5 min read\n\nThe talks began.", date(2023, 6, 2)),
        ("Talks\n\nUpdated 3:14 PM EST, Fri June 2, 2023\n\nThe talks began.", date(2023, 6, 2)),
        ("Talks\n\nBy Jane Doe | June 2, 2023\n\nThe talks began.", date(2023, 6, 2)),
        ("By June 2, 2023 the talks were over.", None),
    ],
)
def test_a_dateline_dates_an_article_only_if_it_says_the_year(text: str, day: date | None) -> None:
    assert article_date(None, text) == ((day, "dateline") if day else (None, "none"))


def test_the_address_goes_before_the_dateline() -> None:
    assert article_date("https://example.org/2023/06/18/a", "WASHINGTON, June 17, 2023 — Text.") == (
        date(2023, 6, 18),
        "url",
    )


NAMED = [
    "China will suspend the rare earth controls it announced on March 9.",
    "Beijing lifted the gallium ban it had imposed last December.",
    "Washington removed the tariffs on Chinese goods that took effect on April 9.",
    "China will suspend the export controls announced on March 9.",
    "Beijing lifted its export ban on gallium announced last December.",
    "The US extended the truce with China signed in February.",
    "Yellen, who met He Lifeng in January, warned China.",
    "Trump hailed the deal, which was reached in March.",
    "They met in Bali, where the presidents had spoken in November.",
    "Beijing, which sanctioned Pelosi in 2020, condemned the trip.",
    "The tariffs on Chinese steel, imposed in 2018, were lifted.",
    "Two Americans, jailed in January, were freed.",
    "The truce, agreed in Geneva in March, collapsed.",
    "Rubio and Wang discussed the tariffs of April 2 on Chinese goods.",
    "Lin Jian condemned the sanctions of March 31 on Hong Kong officials.",
    "In the August 17 Communique of 1982 Washington pledged to sell fewer arms to Taiwan.",
]


@pytest.mark.parametrize("text", NAMED)
def test_the_day_of_what_is_only_named_is_not_the_events(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The US tariffs on China were announced on April 1.", date(2023, 4, 1)),
        ("The export ban on gallium was lifted in March.", date(2023, 3, 1)),
        ("Beijing said that China imposed tariffs on US beans on April 4.", date(2023, 4, 4)),
        ("The US announced tariffs on China, which take effect on July 1.", date(2023, 7, 1)),
        ("In April, Washington imposed the tariffs that Beijing now protests.", date(2023, 4, 1)),
        ("Trump, who imposed tariffs on China on Monday, praised Xi.", date(2023, 6, 12)),
        ("Trump hailed the deal, which was reached on June 16.", date(2023, 6, 16)),
        ("China suspended the controls on June 16 that it announced in March.", date(2023, 6, 16)),
        ("China announced export controls on gallium on March 9.", date(2023, 3, 9)),
        ("The tariffs on Chinese steel, raised in April, were cut on Friday.", date(2023, 6, 16)),
    ],
)
def test_the_day_of_what_a_sentence_tells_is(text: str, day: date) -> None:
    assert [found for found, _ in events(text)] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("China suspended military talks in August.", date(2022, 8, 1)),
        ("In July, Trump met Xi in Osaka.", date(2022, 7, 1)),
        ("Beijing lifted its ban on American beef on July 20.", date(2022, 7, 20)),
        ("Wang Yi met Rubio on June 20.", date(2023, 6, 20)),
        ("China agreed to military talks in July.", date(2023, 7, 1)),
        ("Trump and Xi meet in August.", date(2023, 8, 1)),
        ("The talks are on the agenda in July.", date(2023, 7, 1)),
    ],
)
def test_what_is_told_as_done_is_not_weeks_ahead(text: str, day: date) -> None:
    assert [found for found, _ in events(text)] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Since July the US has imposed tariffs.", date(2022, 7, 1)),
        ("The US has imposed tariffs since August 1.", date(2022, 8, 1)),
        ("Since May the US has imposed tariffs.", date(2023, 5, 1)),
    ],
)
def test_what_lasts_since_a_day_began_on_one_that_is_past(text: str, day: date) -> None:
    assert [found for found, _ in events(text)] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met a decade ago.", date(2013, 1, 1)),
        ("They met eleven days ago.", date(2023, 6, 7)),
        ("They met a couple of days ago.", date(2023, 6, 16)),
        ("The talks collapsed overnight.", date(2023, 6, 18)),
        ("Overnight, Beijing declined the invitation.", date(2023, 6, 18)),
        ("They met in mid-2022.", date(2022, 1, 1)),
        ("They met at the end of 2022.", date(2022, 12, 1)),
        ("The curbs began in Q3 2022.", date(2022, 7, 1)),
        ("They met on 2023/06/03.", date(2023, 6, 3)),
        ("They met on 5/23/2023.", date(2023, 5, 23)),
        ("They met on 03.06.2023.", date(2023, 6, 3)),
        ("They met on the 11th.", date(2023, 6, 11)),
        ("They met on the 25th.", date(2023, 5, 25)),
        ("They will meet on the 25th.", date(2023, 6, 25)),
        ("They met on the 3rd of last month.", date(2023, 5, 3)),
        ("The tariffs will be lifted by year-end.", date(2023, 12, 1)),
        ("Unless they agree by Tuesday, the tariffs rise.", date(2023, 6, 20)),
    ],
)
def test_a_day_is_written_in_many_ways(text: str, day: date) -> None:
    assert [found for found, _ in events(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Trade does not move overnight.",
        "An overnight stay was planned.",
        "They met on the 11th floor.",
        "They spoke on the 75th anniversary.",
        "The file is at example.org/2023/06/03/talks.",
        "They met on 5/6/2023.",
    ],
)
def test_what_looks_like_a_day_is_none(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on Friday, following a deal reached on June 3.", date(2023, 6, 16)),
        ("After talks on Tuesday, Beijing lifted the curbs on Friday.", date(2023, 6, 16)),
        ("Two days after talks on Tuesday, Beijing lifted the curbs on Friday.", date(2023, 6, 16)),
        ("Ahead of a summit next week, Beijing lifted the curbs on Friday.", date(2023, 6, 16)),
        ("The curbs, which were announced on June 3, were lifted on Friday.", date(2023, 6, 16)),
        ("The tariffs imposed in May were lifted last week.", date(2023, 6, 5)),
        ("On Friday, Blinken said they met on Tuesday.", date(2023, 6, 13)),
        ("BEIJING, June 18 (Agency) - Beijing lifted the curbs on Friday.", date(2023, 6, 16)),
        ("Beijing lifted the curbs after talks on Friday.", date(2023, 6, 16)),
        ("Does Beijing plan to talk ahead of June 25?", date(2023, 6, 25)),
        ("The midterm elections in November will decide whether the tariffs stay.", date(2023, 11, 1)),
        ("Beijing lifted the tariffs in November.", date(2022, 11, 1)),
    ],
)
def test_of_several_days_that_of_the_deed_counts(text: str, day: date) -> None:
    assert [found for found, _ in events(text)] == [day]
