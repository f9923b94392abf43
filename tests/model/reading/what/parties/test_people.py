"""People stand for their sides: ministers, envoys and whoever is above them by their last names alone."""

import pytest

from model.dossier import load_dossier
from model.reading.what.parties.people import last_names


@pytest.mark.parametrize(
    "text",
    [
        "Beijing held a summit with Trump.",
        "Biden met Xi in Bali.",
        "Blinken and Qin shook hands at a guesthouse.",
        "President Biden and President Xi spoke for two hours.",
        "Raimondo told Wang that the controls were narrow.",
        "On Monday Bessent met Chinese officials.",
    ],
)
def test_what_they_do_is_between_the_sides(reader, make_articles, text):
    assert "overall" in reader.claims(make_articles(text))["issue"].to_list()


@pytest.mark.parametrize(
    "text",
    [
        "Sherrod Brown said that China ran a record surplus.",
        "Han Kuo-yu was received in the United States.",
        "Reporter Jane Sullivan flew to China.",
        "MR. BLINKEN: China has many cities.",
        "China welcomed Marcos and Macron.",
        "Psaki spoke of China.",
    ],
)
def test_namesakes_who_speaks_and_lesser_people_do_not_stand_for_one(reader, make_articles, text):
    assert "overall" not in reader.claims(make_articles(text))["issue"].to_list()


def test_the_meeting_of_one_side_with_the_others_leader_is_a_contact(reader, make_articles):
    read = reader.claims(make_articles("Beijing held a summit with Trump.", "Beijing rejected a meeting with Biden."))

    assert read.filter(issue="channels")["level"].sort().to_list() == [-2, 1]


def test_a_last_name_of_two_sides_or_of_somebody_lesser_is_none():
    lasts = last_names(load_dossier())

    assert lasts["Xi"]
    assert not lasts["Trump"]
    assert not {"Putin", "Kissinger", "Psaki"} & lasts.keys()
