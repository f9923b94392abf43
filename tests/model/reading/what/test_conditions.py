"""Conditions without an "if", what hangs on them, and what was done instead or nearly."""

import pytest

from tests.model.reading.what.shipped_cues import cues_in, modes_of


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("tiktok", -1, "Should ByteDance not sell, TikTok would be banned in the United States."),
        ("trade", 2, "Provided China buys the soybeans, Washington will lower the tariffs."),
        ("trade", -1, "Unless Beijing backs down, Washington will raise the duties on Chinese steel."),
        ("trade", -3, "Whether or not China objects, Washington will impose the tariffs."),
        ("trade", -3, "No matter what Beijing offers, Washington will raise the tariffs on Chinese goods."),
        ("mil-mil", -2, "Until the arms sale is cancelled, Beijing will not restart military talks with the Pentagon."),
        ("trade", -3, "Washington raised tariffs on China rather than lower them."),
        ("rare-earths", 3, "In lieu of banning exports of gallium to America, Beijing eased the licences."),
        ("mil-mil", 1, "The defence ministers of China and the United States met without resuming the hotline."),
        ("trade", 2, "The duties on Chinese steel were averted at the last minute."),
        ("trade", 2, "China and the United States all but agreed on a trade deal."),
        ("trade", -1, "Beijing was within hours of imposing duties on American corn."),
        ("channels", -1, "The White House was on the point of calling off the summit with Xi."),
        ("trade", -2, "China has still to buy the American soybeans that it promised."),
    ],
)
def test_it_says_of_what_hangs_on_it(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


def test_no_wording_goes_over_the_comma_behind_a_condition() -> None:
    assert cues_in("If Washington drops the curbs, Chinese firms will cheer.").filter(cue="restrict-act").is_empty()


def test_a_negation_in_a_condition_reaches_no_further() -> None:
    assert modes_of("If Beijing does not act soon, Washington will ban the app.", "restrict-act") == {"hypothetical"}


def test_what_would_have_to_come_first_is_not_told() -> None:
    assert (
        "lift-measure"
        not in cues_in("Unless Beijing lifts the ban, Washington will raise its duties.")["cue"].to_list()
    )
