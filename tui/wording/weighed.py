"""What weighs, in words: `near ban +0.12`, as the reading names it, is `“ban” near it +0.12`."""

import re
from collections.abc import Callable
from typing import Final

OF_AN_ISSUE: Final = re.compile(r"(?P<issue>[\w-]+): (?P<rest>.+)")
BESIDE: Final = "beside "
"""Before what is told of the sentences that name the issue alone."""
NUMBER: Final = re.compile(r"(?P<feature>.*) (?P<weight>[+-]?\d+(?:\.\d+)?)")

FAMILIES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"word (.+)", lambda found: f"“{found[1]}” around it"),
        (r"near (.+)", lambda found: f"“{found[1]}” near it"),
        (r"asked (.+)", lambda found: f"“{found[1]}” in a question"),
        (r"context (.+)", lambda found: f"“{found[1]}”"),
        (r"uncued (.+)", lambda found: f"“{found[1]}” where no cue tells"),
        (r"cue (\S+)", lambda found: f"cue {found[1]} around it"),
        (r"cue (\S+) (.+)", lambda found: f"cue {found[1]}, {found[2]}, around it"),
        (r"governed by (\S+) (.+)", lambda found: f"governed by {found[1]}, {found[2]}"),
        (r"governed (?:at )?(-?\d)", lambda found: f"governed at {_level(found[1])}"),
        (r"(highest|lowest) (-?\d)", lambda found: f"its {found[1]} cue {_level(found[2])}"),
        (r"ends (-?\d):(-?\d)", lambda found: f"its cues from {_level(found[1])} to {_level(found[2])}"),
        (r"balance (\d):(\d)", lambda found: f"{found[1]} friendly and {found[2]} hostile cues"),
        (r"first (.+)", lambda found: f"{found[1]} named first"),
        (r"(before|behind) (.+)", lambda found: f"{found[2]} named {found[1]} it"),
        (r"between (.+)", lambda found: f"it stands between {found[1]}"),
        (r"(.+) does (-?\d)( to .+)?", lambda found: f"{found[1]} does {_level(found[2])}{found[3] or ''}"),
        (r"does (-?\d) to (.+)", lambda found: f"{_level(found[1])} is done to {found[2]}"),
        (r"sides (.+)", lambda found: f"{found[1].replace('+', ' and ')} named"),
        (r"third countries (\d)", lambda found: f"{found[1]} other countries named"),
        (r"issue (.+)", lambda found: f"it is {found[1]}"),
        (r"term (.+)", lambda found: f"it is called “{found[1]}”"),
        (r"strong term", lambda _: "a term that is its alone"),
        (r"hits (\d)", lambda found: f"it is named in {found[1]} places"),
        (r"issues (\d)", lambda found: f"{found[1]} issues named"),
        (r"share (\d)", lambda found: f"{found[1]} quarters of what is named are its own"),
        (r"rank (\d)", lambda found: f"{int(found[1]) - 1} issues named more"),
        (r"reporter (\w+) asks (\w+)", lambda found: _voice(found[1], found[2])),
        (r"sentences (\d)", lambda found: f"{found[1]} sentences long"),
    )
)
"""Kinds of features, and how each is said; the first that fits."""
BESIDE_CUE: Final = re.compile(r"beside (\S+) (asserted|negated|hypothetical|future|historical|question)")


def weighed_words(told: str) -> str:
    """A feature and its weight, such as `trade: near ban -0.04`, in words: `“ban” near it, of trade -0.04`."""
    parts = NUMBER.fullmatch(told)
    return f"{feature_words(parts['feature'])} {parts['weight']}" if parts else told


def feature_words(feature: str) -> str:
    """A feature in words; as it is named where it is of no known kind."""
    if (of_issue := OF_AN_ISSUE.fullmatch(feature)) is not None:
        return f"{feature_words(of_issue['rest'])}, of {of_issue['issue']}"
    if (cue := BESIDE_CUE.fullmatch(feature)) is not None:
        return f"cue {cue[1]}, {cue[2]}, in its sentence"
    if feature.startswith(BESIDE):
        return f"{feature_words(feature.removeprefix(BESIDE))}, in its sentence"
    said = (words(found) for pattern, words in FAMILIES if (found := pattern.fullmatch(feature)) is not None)
    return next(said, feature)


def _level(number: str) -> str:
    """`+3`, `-1`, `0`."""
    return f"{int(number):+d}" if int(number) else "0"


def _voice(reporter: str, asks: str) -> str:
    """Who has the word in the passage, and whether it is a question."""
    whose = "a reporter's words" if reporter == "true" else "no reporter's words"
    return f"{whose}, {'a question' if asks == 'true' else 'no question'}"
