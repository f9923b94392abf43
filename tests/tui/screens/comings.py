"""A desk with things to come, and one with two sides that speak of one issue in their own words."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from desks import DOSSIER, make_desk, make_library

from model.dossier import Dossier, Person, Tenure
from tui.desk.desk import Desk

Said = Mapping[date, Sequence[Mapping[str, Any]]]

PEOPLE: Final = tuple(
    Person(name=name, tenures=(Tenure(role="Minister", side=side, rank=3),))
    for name, side in (("Ada North", "N"), ("Sol South", "S"))
)
TWO: Final[Dossier] = DOSSIER.model_copy(update={"people": PEOPLE})


def contact(quote: str, **given: Any) -> dict[str, Any]:
    """A sentence on a contact at the border."""
    return {"quote": quote, "issue": "border", "level": 1, "kind": "contact"} | given


COMINGS: Final[Said] = {
    date(2023, 5, 2): (
        contact("Ada North will meet Sol South on May 10.", speaker="Sol South", side="S"),
        contact("Sol South will visit the north on May 20.", side="S"),
    ),
    date(2023, 5, 11): (contact("Ada North met Sol South yesterday."),),
    date(2023, 5, 18): (contact("Sol South postponed the visit to the north.", level=-2),),
    date(2023, 6, 1): (
        contact("Ada North and Sol South agreed to hold talks on fish.", issue="fish"),
        contact("Ada North will visit the south in July, her office said.", speaker="her office", side="N"),
    ),
    date(2023, 6, 19): (
        contact("Ada North will speak with Sol South on Thursday.", side="N"),
        contact("Ada North is to speak with Sol South on Thursday about the river.", side="N"),
    ),
}
CHINESE: Final[Said] = {
    date(2023, 6, 19): (
        contact("双方表示 Ada North will meet 王毅 and Sol South next week. 🙂", speaker="外交部发言人", side="S"),
    )
}


def coming_desk(said: Said = COMINGS, **article: Any) -> Desk:
    """A desk over what is to come, on 20 June 2023."""
    return make_desk(make_library(said, dossier=TWO, **article))


NUMBERS: Final = ("one", "two", "three", "four")
VOICES: Final[Said] = {
    date(2023, 6, on): (
        {
            "quote": f"The north calls for shared water and fair rules, in speech {number}.",
            "issue": "river",
            "level": 0,
            "side": "N",
            "speaker": "Ada North",
        },
        {
            "quote": f"The south rejects illegal dams and stolen harvests, in letter {number}.",
            "issue": "river",
            "level": -1,
            "side": "S",
        },
    )
    for on, number in enumerate(NUMBERS, start=10)
}
CHINESE_VOICES: Final[Said] = {
    date(2023, 6, on): (
        {"quote": f"中方坚决反对修建水坝，第{on}次。", "issue": "river", "level": -1, "side": "N", "speaker": "外交部"},
        {"quote": f"双方同意保持沟通🙂，第{on}次。", "issue": "river", "level": 2, "side": "S"},
    )
    for on in (10, 11, 12, 13)
}


def voices_desk(said: Said = VOICES, **article: Any) -> Desk:
    """A desk over two sides that speak of the river."""
    return make_desk(make_library(said, **article))
