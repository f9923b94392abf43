"""Signs that are several letters in one are these letters in every article."""

import pytest

from tests.model.readers.making import article


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("Oﬃcials met\n\nChina suspended its tariﬀs, a ﬁrst.\n", "it.txt"),
        ('{"title": "Oﬃcials met", "text": "China suspended its tariﬀs, a ﬁrst."}', "it.jsonl"),
        ("<html><body><h1>Oﬃcials met</h1><p>China suspended its tariﬀs, a ﬁrst.</p></body></html>", "it.html"),
    ],
)
def test_ligatures_are_letters_in_title_and_text(content, name):
    told = article(content, name)

    assert told.title == "Officials met"
    assert "China suspended its tariffs, a first." in told.text


def test_other_signs_stay():
    assert article("Straße, Æsop, œuvre, naïve ½, ﷼.", "it.txt").text == "Straße, Æsop, œuvre, naïve ½, ﷼."
