"""An issue that only those who spoke name is one of words where these are surely on it; contacts and deeds are."""

import pytest

BALLOON = "President Joe Biden said he had ordered that the balloon be brought down."


@pytest.mark.parametrize(
    "text",
    [
        f"Defence Secretary Lloyd Austin called the overflight an unacceptable violation of US sovereignty. {BALLOON}",
        "Lloyd Austin condemned the hacking of American hospitals by China.",
    ],
)
def test_what_a_minister_calls_something_else_is_no_word_on_his_issue(reader, make_articles, text):
    assert "mil-mil" not in reader.claims(make_articles(text))["issue"]


@pytest.mark.parametrize(
    ("level", "text"),
    [
        (-2, "China declined a request by Lloyd Austin for a call."),
        (1, "Lloyd Austin met Dong Jun in Singapore."),
        (-1, "Defence Minister Dong Jun warned Lloyd Austin against collisions of warships."),
        (2, "Lloyd Austin told Dong Jun that he was willing to keep military lines open."),
    ],
)
def test_what_ministers_do_and_say_of_it_is(reader, make_articles, level, text):
    claims = reader.claims(make_articles(text))

    assert claims.filter(claims["issue"].cast(str) == "mil-mil")["level"].to_list() == [level]
