"""Verbs that look like nouns tell a deed as infinitives only: denied, wished and feared as any other."""

import pytest

from model.reading.what.finding.cues import load_cues

TOLD = (
    ("trade", {-3, -1}, "Washington will slap tariffs on Chinese goods next week."),
    ("trade", {-3, -1}, "Beijing will levy surcharges on American timber next week."),
    ("trade", {0}, "Washington did not levy the tariff on Chinese cars."),
    ("trade", {0, 2}, "Washington will no longer slap tariffs on Chinese goods."),
    ("trade", {0}, "Washington has not ended the tariffs on Chinese goods."),
    ("trade", {0, -2}, "Washington could not end tariffs on Chinese goods."),
    ("trade", {2}, "Washington will defer duties on Chinese steel next month."),
    ("south-china-sea", {0}, "China did not ram a Philippine boat at Second Thomas Shoal on Monday."),
    ("south-china-sea", {-1}, "China may board a Philippine coast guard vessel in the South China Sea."),
    ("south-china-sea", {-1}, "China threatened to ram and board a Philippine boat at Second Thomas Shoal."),
    ("chips", {2}, "Washington plans to license sales of chips to China."),
    ("chips", {-2, 0}, "Washington did not clear sales of chips to China."),
    ("mil-mil", {0}, "Beijing has no plans to call off military talks with Washington."),
    ("detentions", {0}, "China did not charge an American on Monday."),
    ("detentions", {0}, "Did China lock up an American?"),
    ("detentions", {2}, "China plans to hand over an American."),
    ("detentions", {-1}, "China may indict an American executive next month."),
    ("channels", {2}, "Beijing tried to restore high-level dialogue with Washington."),
)


@pytest.mark.parametrize(("issue", "levels", "text"), TOLD)
def test_what_is_not_done_or_may_be_done_is_told_as_that(reader, make_articles, issue, levels, text):
    claims = reader.claims(make_articles(text)).filter(issue=issue)
    assert max(claims["level"].to_list(), key=abs, default=None) in levels, claims["issue", "level", "rule"].rows()


NOUNS = (
    "A ram stood beside the Philippine boat at Second Thomas Shoal.",
    "The board of the Philippine coast guard spoke of a levy for boats at Second Thomas Shoal.",
    "It is not clear who sells chips to China.",
)


@pytest.mark.parametrize("text", NOUNS)
def test_a_noun_or_adjective_that_looks_like_a_verb_tells_no_deed(reader, make_articles, text):
    acts = reader.claims(make_articles(text)).filter(kind="act")
    assert acts.is_empty(), acts["issue", "level", "rule"].rows()


def test_what_is_sent_for_something_has_not_done_it(reader, make_articles):
    told = reader.claims(make_articles("China sent cutters to ram a Philippine boat at Second Thomas Shoal."))
    assert "board-boats" not in told["rule"].to_list()


def test_a_wording_that_is_found_anywhere_need_not_be_an_infinitive():
    wordings = [way for cue in load_cues().cues for way in cue.wordings]
    assert any(way.startswith("~") for way in wordings)
    for cue in load_cues().cues:
        plain = {way for way in cue.wordings if not way.startswith("~")}
        twice = [way for way in cue.wordings if way.startswith("~") and way[1:] in plain]
        assert not twice, cue.id
