"""What tells of a thing to come, of which day it is, and what does not."""

from datetime import date

import pytest

from model.agenda.promises import PROMISES, promises
from model.dossier import Side
from tests.model.agenda.agendas import DOSSIER, promises_of, told
from tests.model.factories import make_claims

TODAY = 10
"""11 January 2023, a Wednesday."""


@pytest.mark.parametrize(
    "quote",
    ["Joe Biden will meet Xi Jinping on Friday.", "Joe Biden met Xi Jinping on Monday.", "China is large."],
)
def test_what_a_sentence_tells_is_found_among_others_as_alone(quote):
    claim = told(quote, TODAY)
    alone = promises(make_claims(claim), DOSSIER).drop("article", "title")

    assert promises_of(claim).drop("article", "title").equals(alone)


@pytest.mark.parametrize(
    ("quote", "deed", "first", "precision"),
    [
        ("Joe Biden will meet Xi Jinping on Friday.", "meeting", date(2023, 1, 13), "day"),
        ("Joe Biden is to meet Xi Jinping on January 20, an aide said.", "meeting", date(2023, 1, 20), "day"),
        ("Antony Blinken plans to visit Beijing next month.", "visit", date(2023, 2, 1), "month"),
        ("Xi Jinping will speak with Joe Biden next week.", "call", date(2023, 1, 16), "week"),
        ("The two sides agreed to hold trade talks in November.", "meeting", date(2023, 11, 1), "month"),
        ("Talks between China and the US will resume in March 2024.", "meeting", date(2024, 3, 1), "month"),
        ("On Friday, Antony Blinken will travel to China.", "visit", date(2023, 1, 13), "day"),
        ("China said that tariffs on pork would take effect on 15 January.", "measure", date(2023, 1, 15), "day"),
        ("China's minister is due in Washington on Thursday.", "visit", date(2023, 1, 12), "day"),
        ("China and the US will sign the trade agreement tomorrow.", "deal", date(2023, 1, 12), "day"),
        ("China will buy American soybeans this year.", "relief", date(2023, 1, 11), "year"),
        ("The American tariffs on China will take effect today.", "measure", date(2023, 1, 11), "day"),
        ("The US and China agreed to hold a round of talks in London on June 9.", "meeting", date(2023, 6, 9), "day"),
        ("China will suspend its export controls on American firms on July 1.", "relief", date(2023, 7, 1), "day"),
        ("China will scrap its tariffs on American soybeans on July 1.", "relief", date(2023, 7, 1), "day"),
        ("China will suspend imports of American beef on July 1.", "measure", date(2023, 7, 1), "day"),
    ],
)  # fmt: skip
def test_what_is_announced_has_its_deed_and_its_day(quote, deed, first, precision):
    found = promises_of(told(quote, TODAY))

    assert found.select("deed", "day", "precision").rows() == [(deed, first, precision)]


@pytest.mark.parametrize(
    ("quote", "deed", "first"),
    [
        ("China's port fees on American ships take effect on January 20.", "measure", date(2023, 1, 20)),
        ("From January 20, China's tariffs on American ships double.", "measure", date(2023, 1, 20)),
        ("The tariff truce between the US and China lapses on January 20.", "occasion", date(2023, 1, 20)),
        ("Washington has given ByteDance until March to sell the app in China.", "occasion", date(2023, 3, 1)),
        ("ByteDance of China has to sell its American app by March.", "occasion", date(2023, 3, 1)),
        ("Joe Biden and Xi Jinping meet on Friday.", "meeting", date(2023, 1, 13)),
        ("Joe Biden and Xi Jinping speak on Friday.", "call", date(2023, 1, 13)),
        ("Antony Blinken flies to Beijing on Friday.", "visit", date(2023, 1, 13)),
    ],
)
def test_what_is_scheduled_in_the_present_has_its_day(quote, deed, first):
    found = promises_of(told(quote, TODAY, event_date=first))

    assert found.select("deed", "day").rows() == [(deed, first)]


def test_what_was_to_be_and_was_not_is_no_promise():
    over = told("Joe Biden failed to meet Xi Jinping on Friday.", TODAY, event_date=date(2023, 1, 6))

    assert promises_of(over).is_empty()


@pytest.mark.parametrize(
    ("quote", "is_to_come"),
    [
        ("Joe Biden was to have met Xi Jinping on Friday.", False),
        ("Joe Biden was to have co-chaired a meeting of the group with Xi Jinping on Friday.", False),
        ("Talks between China and the US were to have been held on Friday.", False),
        ("Joe Biden was to meet Xi Jinping on Friday.", True),
        ("Joe Biden and Xi Jinping were to have talks on Friday.", True),
    ],
)
def test_nor_is_what_was_to_have_been(quote, is_to_come):
    assert promises_of(told(quote, TODAY, event_date=date(2023, 1, 13))).is_empty() != is_to_come


def test_a_deal_that_is_told_as_done_is_no_promise_but_what_is_agreed_for_a_day_is():
    done = {"level": 3, "kind": "act", "mode": "asserted"}
    agreed = "The US and China agreed to establish a working group on fentanyl"

    assert promises_of(told(f"{agreed}.", TODAY) | done).is_empty()
    assert promises_of(told(f"{agreed}.", TODAY)).height == 1
    assert promises_of(told(f"{agreed} on January 20.", TODAY) | done).height == 1
    assert promises_of(told("The US and China agreed to hold trade talks.", TODAY) | done).height == 1


@pytest.mark.parametrize(
    ("quote", "deed"),
    [
        ("The US and China agreed to establish a working group on fentanyl.", "deal"),
        ("China and the US will resume their trade talks.", "meeting"),
        ("Antony Blinken is expected to leave for Beijing within days.", "visit"),
        ("China promised to lift its tariffs on American goods.", "relief"),
        ("The next round of talks with China is planned for later.", "meeting"),
    ],
)
def test_a_promise_needs_no_day(quote, deed):
    found = promises_of(told(quote, TODAY))

    assert found.select("deed", "day", "precision").rows() == [(deed, None, None)]


@pytest.mark.parametrize(
    "quote",
    [
        "Joe Biden met Xi Jinping on Monday.",  # done
        "Joe Biden will not meet Xi Jinping on Friday.",  # denied
        "China has not agreed to hold talks with the US.",
        "If China lifts its tariffs, Joe Biden will meet Xi Jinping.",  # on a condition
        "Antony Blinken hopes that Joe Biden will meet Xi Jinping.",  # a wish
        "Washington would like Xi Jinping to attend the meeting.",
        "Analysts say that Joe Biden will meet Xi Jinping.",  # nobody's word
        "Will Joe Biden meet Xi Jinping on Friday?",  # asked
        "The visit of Antony Blinken to China that will take place on Friday was postponed.",  # fell through
        "China will suspend its talks with the US on export controls on July 1.",  # no talks
        "The US and China will hold talks with Britain in London on Friday.",  # of others, too
        "We will meet the challenge that China poses.",  # meets nobody
        "China will continue to work with the US and will never yield.",  # no deed
        "Joe Biden will meet the Prime Minister of Japan on Friday.",  # of others
        "The call in April between Joe Biden and Xi Jinping was warm.",  # over
        "China and the US were to hold talks.",  # no day, nobody's word
    ],
)
def test_what_is_no_announcement_is_left_out(quote):
    assert promises_of(told(quote, TODAY)).is_empty()


def test_a_side_is_no_third_party_in_its_own_dossier():
    india = Side(code="IN", name="India", terms=("India", "Indian", "New Delhi"))
    between = DOSSIER.model_copy(update={"sides": (india, DOSSIER.sides[1])})
    telling = make_claims(told("Chinese officials will meet the Indian prime minister on Friday.", TODAY))

    assert promises(telling, DOSSIER).is_empty()
    assert promises(telling, between)["deed"].to_list() == ["meeting"]


def test_a_noun_and_a_day_ahead_are_enough():
    found = promises_of(told("A meeting of Joe Biden and Xi Jinping in March is being prepared.", TODAY, event_on=59))

    assert found.select("deed", "day", "precision").rows() == [("meeting", date(2023, 3, 1), "month")]


@pytest.mark.parametrize(
    "quote",
    [
        "The owner has until 19 March 2023 to sell it to an American buyer.",
        "The suspension of the American tariffs on China runs until March 19, 2023.",
        "The tariff truce of China and the US expires on March 19.",
    ],
)
def test_a_deadline_is_to_come(quote):
    found = promises_of(told(quote, TODAY, event_on=77))

    assert found.select("deed", "day").rows() == [("occasion", date(2023, 3, 19))]


def test_reporters_who_ask_announce_nothing():
    assert promises_of(told("Joe Biden will meet Xi Jinping on Friday.", TODAY, speaker="Reporter")).is_empty()


def test_an_undated_article_announces_nothing():
    assert promises_of(told("Joe Biden will meet Xi Jinping on Friday.", None)).is_empty()


def test_a_sentence_may_tell_of_two_things():
    quote = (
        "China and the US will hold trade talks in March, and a counternarcotics group will meet on Friday in Beijing."
    )
    found = promises_of(told(quote, TODAY, issue="trade"), told(quote, TODAY, issue="fentanyl", article="article-same"))

    assert set(found.select("what", "day").rows()) == {
        ("China and the US will hold trade talks in March", date(2023, 3, 1)),
        ("a counternarcotics group will meet on Friday in Beijing.", date(2023, 1, 13)),
    }


def test_each_part_of_a_sentence_has_the_issues_that_it_names():
    quote = (
        "China and the US will hold trade talks in March, and a counternarcotics group will meet on Friday in Beijing."
    )
    claims = [told(quote, TODAY, article="one", issue=issue) for issue in ("trade", "fentanyl", "overall")]

    assert promises_of(*claims)["issues"].to_list() == [["trade"], ["fentanyl"]]


def test_an_issue_that_takes_all_is_named_only_where_no_other_is():
    quote = "Antony Blinken will travel to Beijing on Friday."
    claims = [told(quote, TODAY, article="one", issue=issue) for issue in ("channels", "overall")]

    assert promises_of(*claims)["issues"].to_list() == [["channels"]]
    assert promises_of(told(quote, TODAY, issue="overall"))["issues"].to_list() == [["overall"]]


def test_who_said_so_is_no_part_of_what_is_to_come():
    found = promises_of(told("The White House said that Joe Biden will meet Xi Jinping on Friday.", TODAY))

    assert found["what"].to_list() == ["Joe Biden will meet Xi Jinping on Friday."]
    assert found["people"].to_list() == [["Joe Biden", "Xi Jinping"]]


def test_the_day_of_the_saying_is_not_the_day_of_the_thing():
    found = promises_of(told("China announced on Monday that it will lift tariffs on American goods.", TODAY))

    assert found["day"].to_list() == [None]


def test_a_source_of_one_side_must_name_the_other():
    alone = told("The two leaders will meet on Friday.", TODAY, source="whitehouse.gov", title="Visit of a chancellor")
    both = told("The two leaders will meet on Friday.", TODAY, source="whitehouse.gov", title="The visit of Xi Jinping")

    assert promises_of(alone).is_empty()
    assert promises_of(both)["sides"].to_list() == [["CN", "US"]]


def test_what_was_due_before_the_article_is_left_out():
    assert promises_of(told("Joe Biden was to meet Xi Jinping on January 3, 2023.", TODAY)).is_empty()


def test_the_last_day_is_that_of_the_week_month_or_year():
    quotes = ("next week", "in March", "this year", "on Friday")
    found = [promises_of(told(f"Joe Biden will meet Xi Jinping {when}.", TODAY))["until"][0] for when in quotes]

    assert found == [date(2023, 1, 22), date(2023, 3, 31), date(2023, 12, 31), date(2023, 1, 13)]


@pytest.mark.parametrize(
    ("when", "first", "last", "wording"),
    [
        ("from February 27 through March 1", (2, 27), (3, 1), "from February 27 through March 1"),
        ("from January 14 to 17 in Bali", (1, 14), (1, 17), "from January 14 to 17"),
        ("from 14 to 17 February", (2, 14), (2, 17), "from 14 to 17 February"),
        ("on January 20-22", (1, 20), (1, 22), "on January 20-22"),
        ("on January 20th and 21st", (1, 20), (1, 21), "on January 20th and 21st"),
        ("from Monday to Wednesday", (1, 16), (1, 18), "Monday to Wednesday"),
        ("on January 20 and 15 more times", (1, 20), (1, 20), "on January 20"),
        ("on January 20 to 30 percent of the usual fanfare", (1, 20), (1, 20), "on January 20"),
        ("from February 27 to 29", (2, 27), (2, 27), "from February 27"),  # no such day
        ("in the spring", (3, 1), (5, 31), "in the spring"),
        ("in the second quarter", (4, 1), (6, 30), "in the second quarter"),
        ("in the second half of 2023", (7, 1), (12, 31), "in the second half of 2023"),
        ("during the last two months of 2023", (11, 1), (12, 31), "during the last two months of 2023"),
        ("at the end of next week", (1, 16), (1, 22), "at the end of next week"),
    ],
)
def test_several_days_end_on_the_last_of_them(when, first, last, wording):
    found = promises_of(told(f"Joe Biden will meet Xi Jinping {when}.", TODAY))

    assert found.select("day", "until", "wording").rows() == [(date(2023, *first), date(2023, *last), wording)]


LONG = "imposed to curb a flow that is long and winding and, as both sides say, as wide as all the trade itself by ten"


@pytest.mark.parametrize(
    ("quote", "deed", "day"),
    [
        (f"The US will lower the tariffs on China {LONG} points, effective February 10, 2023.", "relief", (2, 10)),
        ("The US will impose a 20 percent tariff on China beginning Friday.", "measure", (1, 13)),
        ("The US will raise the tariffs on China imposed on January 2, 2023, starting January 30.", "measure", (1, 30)),
        ("China will extend its exclusions of American goods from tariffs until March 31, 2023.", "occasion", (3, 31)),
        (
            "The US will extend its exclusions of Chinese goods, now due to expire on February 28, until March 31.",
            "occasion",
            (3, 31),
        ),
        ("China will raise tariffs on American goods on January 20 until further notice.", "measure", (1, 20)),
    ],
)
def test_an_act_is_of_the_day_on_which_it_begins_and_an_end_is_an_occasion(quote, deed, day):
    found = promises_of(told(quote, TODAY, issue="trade"))

    assert found.select("deed", "day").rows() == [(deed, date(2023, *day))]


def test_two_days_in_one_sentence_belong_to_what_each_stands_beside():
    quote = (
        "The US will lower the tariffs on China, effective February 10, 2023, and will maintain its suspension of "
        "other tariffs on China until November 10, 2023."
    )
    found = promises_of(told(quote, TODAY, issue="trade", event_on=40))

    assert set(found.select("deed", "day").rows()) == {
        ("relief", date(2023, 2, 10)),
        ("occasion", date(2023, 11, 10)),
    }


@pytest.mark.parametrize(
    ("quote", "is_one"),
    [
        ("Donald Trump said that a tariff would be imposed on imported copper.", False),
        ("The US will impose tariffs on all imports.", False),
        ("The US will impose tariffs on foreign cars.", False),
        ("The US will impose tariffs on imported copper from China.", True),
        ("China will impose tariffs on American copper.", True),
        ("Boeing of Seattle is back in Beijing and will increase flights to Shanghai.", False),
        ("China will increase flights to the US.", True),
        ("The two sides will increase flights.", True),
        ("Joe Biden will maintain or increase tariffs on China.", False),
        ("Joe Biden will increase tariffs on China.", True),
        ("That’s what Xi Jinping and Joe Biden agreed they were going to meet on.", False),
        ("Xi Jinping and Joe Biden agreed that they were going to meet.", True),
    ],
)
def test_what_is_put_on_everybody_or_is_a_firms_or_no_news_is_not_between_the_two(quote, is_one):
    assert promises_of(told(quote, TODAY, issue="trade")).height == is_one


def test_who_does_it_is_a_side_before_the_verb():
    quotes = (
        "The US will impose tariffs on Chinese goods.",
        "Tariffs on Chinese goods will be raised to ten percent.",
        "China said that the US will impose tariffs.",
        "Joe Biden said that he will impose tariffs on China.",
    )

    assert [promises_of(told(each, TODAY, issue="trade"))["doers"][0].to_list() for each in quotes] == [
        ["US"], [], ["US"], ["US"],
    ]  # fmt: skip


def test_no_claims_no_promises():
    assert promises_of().schema == PROMISES
    assert promises_of().is_empty()
