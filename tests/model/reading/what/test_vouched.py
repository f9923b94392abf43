"""Deeds that the weights vouch for, where a mere word stands nearer to the issue."""

import pytest

from model.reading.explain import explain

SANCTIONS = "The United States is imposing sanctions on six officials for undermining Hong Kong's autonomy."
LEVY = "Mao Ning: The U.S. has levied an additional tariff on Chinese imports under the pretext of the fentanyl issue."
CURBS = (
    "The Biden administration on Friday announced the broadest controls yet on exports of technology to China, in an "
    "effort to stop Beijing from getting advanced chips."
)


@pytest.mark.parametrize(
    ("text", "issue", "level", "kind"),
    [
        (SANCTIONS, "human-rights", -3, "act"),
        (LEVY, "fentanyl", -3, "act"),
        (CURBS, "chips", -3, "act"),
        ("China accused Washington of undermining Hong Kong's autonomy.", "human-rights", -1, "word"),
    ],
)
def test_the_deed_is_what_the_sentence_tells(reader, make_articles, text, issue, level, kind):
    claims = reader.claims(make_articles(text)).filter(issue=issue)

    assert claims.select("level", "kind").rows() == [(level, kind)]


def test_the_cue_of_the_deed_is_shown_as_the_reason(reader, make_articles):
    why = explain(reader, reader.read(make_articles(SANCTIONS))).filter(issue="human-rights").row(0, named=True)

    assert (why["cue"], why["wording"].strip(), why["rule_level"]) == ("impose-measure", "imposing", -3)
