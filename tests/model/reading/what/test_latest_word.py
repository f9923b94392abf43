"""What a sentence tells of one thing first and last: the last word on it holds, whatever stood before."""

import pytest

from model.reading import Reader


def level(reader: Reader, make_articles, issue: str, text: str) -> int | None:
    found = reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list()
    return found[0] if found else None


@pytest.mark.parametrize(
    ("issue", "wanted", "text"),
    [
        (
            "mil-mil",
            -2,
            "The military talks between Washington and Beijing, which resumed in May, were broken off again.",
        ),
        ("detentions", -3, "An American businessman, freed in May, was rearrested by Beijing on Friday."),
        ("trade", -3, "Washington, which dropped its tariffs on Chinese steel in 2020, brought them back on Friday."),
        (
            "mil-mil",
            3,
            "Beijing, which broke off the military talks with Washington in 2022, returned to the table on Monday.",
        ),
        (
            "human-rights",
            3,
            "China suspended its human rights dialogue with the United States in 2022 and resumed it last week.",
        ),
        (
            "trade",
            3,
            "Washington kept its tariffs on Chinese steel in place for three years before lifting them on Monday.",
        ),
        ("trade", -3, "Having lifted its tariffs on Chinese steel in March, Washington reimposed them on Monday."),
        ("trade", -3, "Far from lifting its tariffs on Chinese steel, the United States extended them on Monday."),
        (
            "health",
            -2,
            "Washington and Beijing were close to resuming the pandemic dialogue when China pulled out this week.",
        ),
        (
            "exchanges",
            -3,
            "The United States began granting visas to Chinese scholars in May but stopped again on Friday.",
        ),
    ],
)
def test_the_last_of_two_deeds_on_a_thing_is_told(reader: Reader, make_articles, issue, wanted, text) -> None:
    assert level(reader, make_articles, issue, text) == wanted


@pytest.mark.parametrize(
    ("issue", "wanted", "text"),
    [
        ("taiwan", 3, "Beijing lifted its sanctions on American defence firms over arms sales to Taiwan."),
        ("human-rights", -3, "The sanctions on Chinese officials over Xinjiang took effect at midnight."),
        ("taiwan", -3, "Beijing imposed sanctions on American defence firms over arms sales to Taiwan."),
    ],
)
def test_what_is_done_to_a_measure_is_on_what_it_is_for(reader: Reader, make_articles, issue, wanted, text) -> None:
    assert level(reader, make_articles, issue, text) == wanted


@pytest.mark.parametrize(
    ("issue", "wanted", "text"),
    [
        ("trade", {3}, "The tariffs on Chinese steel expired on Friday."),
        ("trade", {2}, "The duties on American soybeans will lapse on Friday."),
        ("trade", {0, 1, 2, 3}, "The truce on the tariffs between China and the United States was signed in May."),
        ("trade", {-3, -2, -1, 0}, "The truce on the tariffs between China and the United States expired on Friday."),
        ("rare-earths", {0}, "Exports of rare earths to America never stopped."),
        ("climate", {-1, 0}, "Diplomats fear that Beijing will break off the climate talks with Washington."),
        ("trade", {-1}, "China complained that the United States had not lifted its tariffs on Chinese steel."),
        ("trade", {-1}, "China asked the United States on Thursday to lift its tariffs on Chinese cars."),
        ("mil-mil", {-2}, "The military maritime consultations between the two countries have yet to resume."),
        ("rare-earths", {3}, "The removal of China's export curbs on gallium for America was announced on Monday."),
    ],
)
def test_what_is_over_undone_feared_or_missed(reader: Reader, make_articles, issue, wanted, text) -> None:
    assert level(reader, make_articles, issue, text) in wanted
