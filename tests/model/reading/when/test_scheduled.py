"""A contact told in the present of a day that is ahead is scheduled; it has not happened."""

from datetime import date

import pytest

DAY = date(2026, 4, 28)

SCHEDULED = [
    ("What's next: Trump arrives in Beijing on May 5.", "channels", date(2026, 5, 5)),
    ("Secretary of State Marco Rubio meets Wang Yi in Kuala Lumpur on May 12.", "channels", date(2026, 5, 12)),
    ("When Donald Trump lands in Beijing in May, Xi Jinping will ask him for one thing.", "channels", date(2026, 5, 1)),
    ("Bessent and He Lifeng hold talks on tariffs in Madrid on June 14.", "trade", date(2026, 6, 14)),
    ("Beijing hosts the next round of the trade talks with Washington in late June.", "trade", date(2026, 6, 1)),
    ("Wang Yi visits Washington next Tuesday for talks with Rubio.", "channels", date(2026, 5, 5)),
    ("Xi Jinping travels to Washington in September for a summit with Trump.", "channels", date(2026, 9, 1)),
    ("Trump hosts Xi at the White House on September 24.", "channels", date(2026, 9, 24)),
    ("Xi accepted an invitation to visit Washington in the autumn, an aide said.", "channels", date(2026, 9, 1)),
    ("Xi has accepted Trump's invitation to come to Washington in September.", "channels", date(2026, 9, 1)),
    ("The U.S.-China trade truce expires on November 10.", "trade", date(2026, 11, 10)),
]
HAPPENED = [
    ("Trump arrived in Beijing on Monday for talks with Xi.", "channels", date(2026, 4, 27)),
    ("Rubio met Wang Yi in Kuala Lumpur on April 29.", "channels", date(2026, 4, 29)),  # the page is a day early
    ("On April 29 Trump and Xi had their first meeting in Beijing.", "channels", date(2026, 4, 29)),
    ("Xi hosts Trump in Beijing on April 27.", "channels", date(2026, 4, 27)),
    ("Washington and Beijing hold trade talks.", "trade", None),
]


@pytest.mark.parametrize(("text", "issue", "day"), SCHEDULED)
def test_a_contact_of_a_day_ahead_is_to_come_though_told_in_the_present(reader, make_articles, text, issue, day):
    claims = reader.claims(make_articles(text, day=DAY)).filter(issue=issue)

    assert claims.select("mode", "event_date").rows() == [("future", day)]


@pytest.mark.parametrize(("text", "issue", "day"), HAPPENED)
def test_what_is_told_as_done_or_has_no_day_ahead_happened(reader, make_articles, text, issue, day):
    claims = reader.claims(make_articles(text, day=DAY)).filter(issue=issue)

    assert claims.select("mode", "event_date").rows() == [("asserted", day)]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        (
            "The leaders of the US and China agreed to reopen the consulates in Houston and Chengdu, which the two "
            "countries closed in July 2020.",
            "channels",
        ),
        ("Beijing agreed to reopen the American consulate in Wuhan, which it closed in 2020.", "channels"),
        ("Washington agreed to lift the tariffs on Chinese steel, which it imposed in March 2018.", "trade"),
        ("Beijing reopened the American consulate in Chengdu, which was shut in July 2020.", "channels"),
    ],
)
def test_what_is_done_has_not_the_year_in_which_its_object_was_closed_or_imposed(reader, make_articles, text, issue):
    claims = reader.claims(make_articles(text, day=DAY)).filter(issue=issue)

    assert claims.select("level", "event_date").rows() == [(3, None)]
