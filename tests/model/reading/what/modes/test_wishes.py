"""What somebody wants done, and wishes that are refused."""

import pytest

from tests.model.reading.what.shipped_cues import modes_of


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Two senators want Huawei’s phones banned.", "restrict-act"),
        ("The chairman wanted the firm added to the entity list.", "list-firm"),
        ("The mayor said he would love to see TikTok banned.", "restrict-act"),
        ("Relatives need the jailed pastor released.", "release"),
        ("Brewers would like the tariffs on Chinese bottles lifted.", "lift-measure"),
        ("Retailers hope to see the duties on Chinese toys scrapped.", "lift-measure"),
        ("Beijing wants the curbs on chips lifted by Washington.", "lift-measure"),
        ("Steelworkers asked to have tariffs imposed on Chinese pipes.", "impose-measure"),
        ("A governor called for the app to be banned.", "restrict-act"),
        ("Millers are pressing for duties to be imposed on Chinese wheat.", "impose-measure"),
    ],
)
def test_what_somebody_wants_done_is_not_done(text: str, cue: str) -> None:
    assert modes_of(text, cue) == {"hypothetical"}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Washington wanted leverage and imposed tariffs on Chinese pipes.", "impose-measure"),
        ("What brewers wanted was done: Beijing lifted the tariffs on barley.", "lift-measure"),
        ("Beijing lifted the tariffs on barley as brewers wanted.", "lift-measure"),
        ("The prisoner whom the family wanted home was released.", "release"),
        ("Huawei saw its phones banned in America.", "restrict-act"),
        ("Brewers needed barley; Beijing lifted the tariffs on it.", "lift-measure"),
        ("The firm needs a licence because Washington banned its chips.", "restrict-act"),
    ],
)
def test_what_is_told_beside_a_wish_is_done(text: str, cue: str) -> None:
    assert modes_of(text, cue) == {"asserted"}


@pytest.mark.parametrize(
    "text",
    [
        "The Pentagon’s request for a meeting with the defence minister has been rejected.",
        "Requests for a call with the general have gone unanswered.",
        "Kerry’s proposal for climate talks was turned down.",
        "Washington’s offer to hold talks was rebuffed.",
        "An attempt to arrange a meeting was rebuffed by Beijing.",
        "Beijing’s plea to resume the dialogue was ignored.",
    ],
)
def test_a_wish_that_is_refused_was_refused(text: str) -> None:
    assert modes_of(text, "refuse-contact") == {"asserted"}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The Pentagon made a request for talks with the general.", "meet"),
        ("An effort to suspend the talks is under way.", "stop-contact"),
        ("The proposal to lift the tariffs is on his desk.", "lift-measure"),
        ("Beijing made an offer to lift the tariffs.", "lift-measure"),
        ("If its request for talks was rejected, the Pentagon would wait.", "refuse-contact"),
    ],
)
def test_a_wish_that_is_only_made_is_no_deed(text: str, cue: str) -> None:
    assert modes_of(text, cue) == {"hypothetical"}
