"""Over what a deal was ended, or a contact in protest, is only why."""

import pytest

WHY = [
    ("China withdrew from the climate pact with Washington over the arms sale to Taiwan.", "climate", -2),
    ("Over the arms sale to Taiwan, Beijing tore up its climate pact with Washington.", "taiwan", -1),
    ("Beijing pulled out of the soybean deal with Washington in response to chip curbs.", "chips", -1),
    ("Protesting the visit to Taiwan, Beijing suspended climate talks with Washington.", "taiwan", -1),
    ("Protesting the visit to Taiwan, Beijing suspended climate talks with Washington.", "climate", -2),
    ("Beijing called off a summit with Washington over arms for Taiwan.", "taiwan", -1),
]


@pytest.mark.parametrize(("text", "issue", "level"), WHY)
def test_the_reason_is_not_what_ended(reader, make_articles, text, issue, level):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
