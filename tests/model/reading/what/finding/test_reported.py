"""What is reported to have been done, ordered, or agreed to come."""

import pytest

from tests.model.reading.what.shipped_cues import modes_of


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The customs office said that the duties on American wine had taken effect.", "take-effect"),
        ("The minister told reporters on Monday that the fees on Chinese ships had been lifted.", "lift-measure"),
        ("The White House confirmed that the two ministers had met in Bern.", "meet"),
        ("State media reported that the curbs on magnets had come into force.", "take-effect"),
        ("He wrote that pork and beans had been hit, and that the duties had been lifted.", "lift-measure"),
        ("A day earlier, Beijing had banned exports of germanium.", "restrict-act"),
        ("The day before, Washington had imposed tariffs on Chinese pipes.", "impose-measure"),
        ("On the previous day Washington had imposed tariffs on Chinese pipes.", "impose-measure"),
        ("Hours earlier the navy had cancelled its talks with the Pentagon.", "stop-contact"),
    ],
)
def test_what_somebody_says_had_been_done_is_done(text: str, cue: str) -> None:
    assert modes_of(text, cue) == {"asserted"}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Washington had imposed tariffs on Chinese pipes when the talks began.", "impose-measure"),
        ("The minister said so after Washington had imposed tariffs on Chinese pipes.", "impose-measure"),
        ("The minister met a trader who said little and had imposed tariffs on pipes.", "impose-measure"),
        ("Years earlier Beijing had banned exports of germanium.", "restrict-act"),
        ("She said the curbs hurt those whom Beijing had banned from its ports.", "restrict-act"),
    ],
)
def test_what_had_been_done_before_something_else_is_history(text: str, cue: str) -> None:
    assert modes_of(text, cue) == {"historical"}


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Trump signed an order that would bar Chinese drones from federal sites.", "asserted"),
        ("Biden issues an executive order on Friday that would bar Americans from the firms.", "asserted"),
        ("An order signed on Monday would bar Americans from the firms.", "asserted"),
        ("Trump is drafting an order that would bar Americans from the firms.", "hypothetical"),
        ("Trump may sign an order that would bar Americans from the firms.", "hypothetical"),
        ("A bill before the Senate would bar Americans from the firms.", "hypothetical"),
    ],
)
def test_an_order_that_was_signed_holds(text: str, mode: str) -> None:
    assert modes_of(text, "restrict-act") == {mode}


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Kerry said that the two sides would meet on climate in June.", "future"),
        ("The ministry said Wang Yi would visit Washington in October.", "future"),
        ("The White House announced that the two leaders would speak by phone on Thursday.", "future"),
        ("If Beijing agreed, the two sides would meet in June.", "hypothetical"),
        ("Trump wondered whether Xi would visit Washington.", "hypothetical"),
    ],
)
def test_a_contact_that_would_be_is_to_come_unless_it_hangs_on_something(text: str, mode: str) -> None:
    assert modes_of(text, "meet") == {mode}
