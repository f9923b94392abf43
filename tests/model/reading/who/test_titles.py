"""A title behind a name is whoever was named; behind nobody's it is who holds the office, or nobody."""

from datetime import date

import pytest

from model.reading import Reader

DAY = date(2025, 6, 6)
OURS = "“The US should stop arming Taiwan,”"
THEIRS = "“China is a threat to Taiwan,”"


def last_speaker(reader: Reader, articles) -> tuple[str | None, str | None]:
    claims = reader.claims(articles).sort("sentence")
    return claims["speaker"][-1], claims["side"][-1]


@pytest.mark.parametrize(
    ("text", "day", "who", "side"),
    [
        (f"Wang Yi met scholars on Friday. {OURS} China's top diplomat said.", DAY, "Wang Yi", "CN"),
        (f"Blinken met Wang Yi. {OURS} China's top diplomat said.", date(2023, 6, 19), "Wang Yi", "CN"),
        (f"Yang Jiechi flew to Alaska. {OURS} the Chinese diplomat said.", date(2021, 3, 19), "Yang Jiechi", "CN"),
        (f"Wang Yi met Rubio. {THEIRS} the U.S. diplomat said.", DAY, "Marco Rubio", "US"),
        (f"Zhang Youxia received Sullivan. {OURS} the general said.", date(2024, 8, 29), "Zhang Youxia", "CN"),
        (f"Dong Jun spoke in Qingdao. {OURS} the admiral said.", DAY, "Dong Jun", "CN"),
        (f"Pete Hegseth spoke in Singapore. {THEIRS} the Pentagon chief said.", DAY, "Pete Hegseth", "US"),
        (f"It was a clear day. {THEIRS} the Pentagon chief said.", date(2022, 6, 6), "Lloyd Austin", "US"),
        (f"General John Doe, an aide, met Dong Jun. {THEIRS} the general said.", DAY, "John Doe", None),
        (f"An admiral who was not named met Dong Jun. {THEIRS} the admiral said.", DAY, "the admiral", None),
        (f"Putin met Wang Yi. {OURS} the Russian diplomat said.", DAY, "the Russian diplomat", None),
        (f"Rubio left. {THEIRS} the top U.S. diplomat in Beijing said.", DAY, "Marco Rubio", "US"),
        (f"Dong Jun left. {OURS} the Chinese diplomat said.", DAY, "Chinese officials", "CN"),
        ("Perdue met He Lifeng. Vice Premier He told him that Washington hurt Taiwan.", DAY, "He Lifeng", "CN"),
        ("SEN. WARREN: Your tariffs on China hurt the United States.\n\nBESSENT: No.", DAY, "Warren", "US"),
        (f"John Kerry left. {THEIRS} Kerry said.", date(2016, 9, 5), "John Kerry", "US"),
        (f"A day of snow. {THEIRS} the U.S. president said.", date(2025, 1, 20), "Donald Trump", "US"),
        (f"A day of snow. {THEIRS} the director of National Intelligence said.", DAY, "Tulsi Gabbard", "US"),
        (f"A day of snow. {THEIRS} the chairman of the Joint Chiefs of Staff said.", DAY, "Dan Caine", "US"),
        (f"A day of snow. {THEIRS} the Chief of Naval Operations said.", DAY, "the chief", None),
        (f"A day of snow. {THEIRS} the Chief of Naval Operations Jane Roe said.", DAY, "Jane Roe", None),
        (f"Chang Wanquan left. {OURS} Chang Wanquan said.", date(2016, 9, 5), "Chang Wanquan", "CN"),
    ],
)
def test_a_title_is_whoever_was_named(
    reader: Reader, make_articles, text: str, day: date, who: str, side: str | None
) -> None:
    assert last_speaker(reader, make_articles(text, day=day)) == (who, side)


def test_a_host_on_a_label_asks(reader: Reader, make_articles) -> None:
    text = (
        "CABLE HOST: Will you lift the tariffs on China?\n\nBESSENT: No.\n\nFollow-up: Why keep the tariffs on China?"
    )
    claims = reader.claims(make_articles(text, day=DAY)).filter(issue="trade")

    assert (claims["speaker"][0], claims["speaker"][-1]) == ("CABLE HOST", "Reporter")
    assert (claims["side"][0], claims["side"][-1]) == (None, None)


@pytest.mark.parametrize(
    ("text", "issue", "target"),
    [
        ("The U.S. shot down a Chinese balloon on Saturday.", "espionage", "CN"),
        ("Washington lifted its tariffs on Chinese toys.", "trade", "CN"),
        ("China freed an American pastor on Friday.", "detentions", "US"),
        ("China freed an American pastor on Friday.", "overall", "US"),
        ("The American pastor was freed by China.", "detentions", None),
        ("China and the United States lifted tariffs on American goods.", "trade", None),
        ("American farmers lost sales after China raised tariffs on American beans.", "trade", None),
        ("The U.S. shot down a balloon.", "espionage", None),
    ],
)
def test_what_nobody_says_is_done_to_the_side_behind_its_verb(
    reader: Reader, make_articles, text: str, issue: str, target: str | None
) -> None:
    claims = reader.claims(make_articles(text, day=DAY)).filter(issue=issue)

    assert claims["target"].to_list() == [target]
