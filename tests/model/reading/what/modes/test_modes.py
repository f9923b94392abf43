"""Modes: negated, hypothetical, to come, past, asked."""

from datetime import date

import pytest

from tests.model.reading.what.shipped_cues import cues_in


def mode_of(text: str, cue: str) -> str:
    return str(cues_in(text).filter(cue=cue)["mode"][0])


def after(text: str) -> set[int]:
    """The levels that the modes of a sentence leave of its cues' own."""
    return set(cues_in(text)["after"])


@pytest.mark.parametrize(
    ("text", "cue", "mode"),
    [
        ("China did not lift the tariffs.", "lift-measure", "negated"),
        ("Washington would lift the tariffs.", "lift-measure", "hypothetical"),
        ("Washington will impose new tariffs.", "impose-measure", "future"),
        ("Ahead of the talks Washington lifted the tariffs.", "lift-measure", "asserted"),
        ("Ahead of the lifting of the tariffs, markets rose.", "lift-measure", "future"),
        ("In 2018 the talks were suspended.", "stop-contact", "historical"),
        ("In the past the talks were suspended.", "stop-contact", "historical"),
        ("Over the past two years the talks were suspended.", "stop-contact", "historical"),
        ("Over the past week the talks were suspended.", "stop-contact", "asserted"),
        ("Washington has reportedly imposed tariffs.", "impose-measure", "asserted"),
        ("Washington may reportedly impose tariffs.", "impose-measure", "hypothetical"),
        ("In the last 24 hours Washington imposed tariffs.", "impose-measure", "asserted"),
        ("In the past few days Washington imposed tariffs.", "impose-measure", "asserted"),
        ("Beijing must open its market or Washington will impose new tariffs.", "impose-measure", "hypothetical"),
        ("It must sell the app or Trump will levy a tariff on China.", "impose-measure", "hypothetical"),
        ("Washington will impose new tariffs or fees.", "impose-measure", "future"),
        ("There is no reason to avoid talks.", "refuse-contact", "negated"),
        ("Did they meet in Vienna?", "meet", "question"),
        ("They met in Vienna.", "meet", "asserted"),
        ("A promise to lift the chip rules isn't on offer.", "lift-measure", "negated"),
        ("A promise to lift the tariffs is not on the table.", "lift-measure", "negated"),
        ("Beijing ruled out lifting its ban on gallium.", "lift-measure", "negated"),
        ("No decision has been taken on lifting the tariffs.", "lift-measure", "hypothetical"),
        ("Wang proposed that the export controls on semiconductors be removed.", "lift-measure", "hypothetical"),
        ("Washington has not stopped its containment of China.", "accuse", "asserted"),
        ("The presidents had a productive call.", "progress", "asserted"),
        ("Washington's refusal to lift the tariffs soured the mood.", "lift-measure", "negated"),
        ("It is not true that China agreed to the deal.", "agree", "negated"),
        ("Sceptics doubt that Beijing will free the Americans.", "release", "negated"),
        ("Reports that Beijing cancelled the summit are false.", "stop-contact", "negated"),
        ("Beijing has agreed to nothing.", "agree", "negated"),
        ("Washington has yet to lift the tariffs.", "lift-measure", "negated"),
        ("Had Washington lifted the tariffs, Beijing would have paid.", "lift-measure", "hypothetical"),
        ("Beijing promised to lift the tariffs.", "lift-measure", "hypothetical"),
        ("Talks will resume provided that the tariffs are lifted.", "lift-measure", "hypothetical"),
        ("A drill around Taiwan may follow.", "drills", "hypothetical"),
        ("An export ban would hurt both.", "new-measure", "hypothetical"),
        ("The call is scheduled for May.", "meet", "future"),
        ("Beijing is poised to lift the tariffs.", "lift-measure", "future"),
        ("The ministers will meet in Geneva.", "meet", "future"),
        ("The tariffs were imposed in 2018.", "impose-measure", "historical"),
        ("Washington lifted tariffs imposed in 2018.", "lift-measure", "asserted"),
        ("Twenty years earlier two jets collided.", "encounter", "historical"),
        ("Would the president lift the tariffs?", "lift-measure", "question"),
        ("Without a word Beijing suspended the talks.", "stop-contact", "asserted"),
        ("China confirmed it had lifted the tariffs.", "lift-measure", "asserted"),
        ("Efforts to lift the tariffs go on.", "lift-measure", "hypothetical"),
        ("Washington nearly imposed tariffs.", "impose-measure", "hypothetical"),
        ("Washington nearly doubled the tariffs.", "raise-measure", "asserted"),
        ("There is talk of lifting the tariffs.", "lift-measure", "hypothetical"),
        ("Lawmakers want Washington to impose tariffs.", "impose-measure", "hypothetical"),
        ("Washington was urged to suspend the talks.", "stop-contact", "hypothetical"),
        ("Nobody expects Washington to lift the tariffs.", "lift-measure", "negated"),
        ("It would be a mistake to lift the tariffs.", "lift-measure", "negated"),
        ("Restored military channels were among the subjects.", "resume", "hypothetical"),
        ("The department is preparing curbs on chips.", "restrict-act", "future"),
        ("Earlier this year Washington imposed tariffs.", "impose-measure", "asserted"),
        ("The Secretary has determined to impose tariffs.", "impose-measure", "asserted"),
        ("The Secretary is determined to impose tariffs.", "impose-measure", "hypothetical"),
    ],
)
def test_a_mode_is_seen(text: str, cue: str, mode: str) -> None:
    assert mode_of(text, cue) == mode


@pytest.mark.parametrize(
    "preface",
    [
        "I can tell you that",
        "I would note that",
        "I must say",
        "All I can say is that",
        "What needs to be stressed is that",
        "It should be pointed out that",
        "As you may know,",
        "You will recall that",
        "The department said it could confirm that",
        "Two people who declined to be named said that",
        "An official who asked not to be identified said",
    ],
)
def test_what_only_leads_up_to_a_fact_is_no_mode_of_it(preface: str) -> None:
    assert mode_of(f"{preface} Beijing lifted the tariffs.", "lift-measure") == "asserted"
    assert mode_of(f"{preface} Beijing could lift the tariffs.", "lift-measure") == "hypothetical"


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("I would not say that Beijing lifted the tariffs.", "negated"),
        ("The department could not confirm that Beijing had lifted the tariffs.", "hypothetical"),
        ("Beijing declined to lift the tariffs.", "negated"),
        ("I want to lift the tariffs.", "hypothetical"),
    ],
)
def test_what_is_like_one_and_is_none_stays_a_mode(text: str, mode: str) -> None:
    assert mode_of(text, "lift-measure") == mode


@pytest.mark.parametrize(
    "text",
    [
        "How long will the suspension of the talks last?",
        "What is your response to the decision to suspend the talks?",
        "Are you concerned that Beijing has suspended the talks?",
    ],
)
def test_what_a_question_takes_for_given_stays(text: str) -> None:
    assert min(after(text)) == -2


def test_a_mode_does_not_reach_over_a_clause() -> None:
    assert mode_of("He did not speak, but they met in Vienna.", "meet") == "asserted"


def test_what_denies_before_it_does_not_deny_what_stands_behind() -> None:
    assert mode_of("Talks are not on the table and Beijing imposed tariffs.", "impose-measure") != "hypothetical"
    assert mode_of("The summit never took place. They met in Vienna.", "meet") == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "Will China impose new tariffs?",
        "Would Washington lift the tariffs?",
        "The spokesman would not say whether the tariffs had been lifted.",
        "It is not clear whether Beijing has suspended the talks.",
    ],
)
def test_what_is_only_asked_is_open(text: str) -> None:
    assert set(cues_in(text)["level"]) <= {-3, -2, 2, 3}
    assert after(text) == {0}


WANTED = (
    "Prioritizing {} is at the top of her agenda.",
    "Beijing is seeking {}.",
    "The aim of the trip is {}.",
    "They discussed {}.",
    "Washington floated {}.",
    "Washington is working towards {}.",
    "China hopes for {}.",
)
NAMED = {
    "the restoration of military talks": "resume",
    "the lifting of the tariffs": "lift-measure",
    "the freeing of the detained Americans": "release",
    "the removal of the curbs": "lift-measure",
    "the imposition of tariffs": "impose-measure",
    "new tariffs": "new-measure",
}


@pytest.mark.parametrize(
    ("text", "cue"), [(wanted.format(named), cue) for named, cue in NAMED.items() for wanted in WANTED]
)
def test_a_deed_that_is_only_wanted_or_spoken_of_is_not_done(text: str, cue: str) -> None:
    assert mode_of(text, cue) == "hypothetical"


@pytest.mark.parametrize(
    "named", ["the lifting of the tariffs", "the release of the Americans", "the removal of the curbs"]
)
def test_a_deed_that_somebody_makes_a_condition_is_demanded(named: str) -> None:
    assert after(f"Beijing made {named} a condition for talks.") == {-1}


@pytest.mark.parametrize(("named", "cue"), NAMED.items())
def test_a_deed_that_is_announced_or_welcomed_is_done(named: str, cue: str) -> None:
    told = "impose-measure" if cue == "new-measure" else cue  # the verb tells it, where a noun only names it
    assert mode_of(f"The ministry announced {named}.", told) == "asserted"
    assert mode_of(f"The ministry welcomed {named}.", cue) == "asserted"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Washington needed leverage and imposed tariffs.", "impose-measure"),
        ("They discussed the matter and then released the detained Americans.", "release"),
        ("China, in return for a visit, lifted the tariffs.", "lift-measure"),
        ("China is imposing tariffs on beef.", "impose-measure"),
    ],
)
def test_a_deed_that_a_verb_tells_is_done_whatever_was_wanted_before(text: str, cue: str) -> None:
    assert mode_of(text, cue) == "asserted"


def test_what_a_question_takes_for_given_is_so() -> None:
    assert after("Why has China imposed new tariffs?") == {-3}
    assert after("Has China imposed new tariffs?") == {0}


@pytest.mark.parametrize(
    ("text", "cue", "mode"),
    [
        ("On Monday the talks that began in 2018 were suspended.", "stop-contact", "asserted"),
        ("The export ban of last year was lifted.", "lift-measure", "asserted"),
        ("Washington stopped collecting the port fees.", "end-act", "asserted"),
        ("Beijing stopped releasing prisoners.", "release", "negated"),
        ("The drills will not be held.", "drills", "negated"),
        ("She warned Beijing against suspending the talks.", "stop-contact", "hypothetical"),
        ("Any new limits on investment would be narrow.", "new-measure", "hypothetical"),
        ("Trump threatened new tariffs.", "warn", "hypothetical"),
    ],
)
def test_a_mode_heeds_what_it_governs(text: str, cue: str, mode: str) -> None:
    assert mode_of(text, cue) == mode


@pytest.mark.parametrize(("year", "mode"), [(2019, "historical"), (2022, "historical"), (2024, "asserted")])
def test_a_year_is_past_when_a_whole_one_lies_between(reader, make_articles, year: int, mode: str) -> None:
    text = f"In {year} Beijing suspended the military talks with Washington."
    claims = reader.claims(make_articles(text, day=date(2025, 3, 1))).filter(issue="mil-mil")

    assert claims["mode"].to_list() == [mode]


def test_a_recent_year_says_nothing_in_an_article_without_a_date(reader, make_articles) -> None:
    text = "In 2022 Beijing suspended the military talks with Washington."

    assert reader.claims(make_articles(text, day=None)).filter(issue="mil-mil")["mode"].to_list() == ["asserted"]


@pytest.mark.parametrize("text", ["Washington has not lifted the tariffs.", "The tariffs were never lifted."])
def test_a_measure_that_is_only_not_lifted_stays_as_it_is(text: str) -> None:
    assert after(text) == {0}


@pytest.mark.parametrize(
    "refuses", ["refused to lift", "declined to lift", "ruled out lifting", "is not ready to lift"]
)
def test_who_refuses_to_lift_a_measure_stands_in_the_way(refuses: str) -> None:
    assert -2 in after(f"Washington {refuses} the tariffs.")


def test_a_deal_that_is_not_signed_is_none_whoever_would_not() -> None:
    assert after("The two sides have not signed the agreement.") == {-2}


def test_no_at_the_head_of_an_answer_denies_no_denial() -> None:
    assert after("No, the two sides have not held any talks.") == {-2}


@pytest.mark.parametrize(
    "said",
    [
        "The ministry said on Friday that Washington had imposed new tariffs.",
        "Rubio told lawmakers that China had imposed new tariffs.",
        "The ministry said China had imposed new tariffs.",
    ],
)
def test_what_is_reported_to_have_been_done_is_no_history(said: str) -> None:
    assert mode_of(said, "impose-measure") == "asserted"


def test_what_had_been_done_is_history_where_nobody_reports_it() -> None:
    assert mode_of("Washington had imposed tariffs that hurt both.", "impose-measure") == "historical"
