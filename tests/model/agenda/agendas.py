"""Claims that tell of things to come, for a dossier of two sides with their people."""

from datetime import date
from typing import Any, Final

import polars as pl

from model.agenda import agenda
from model.agenda.promises import promises
from model.dossier import Dossier, Issue, Person, Side, Source, Tenure
from tests.model.factories import make_claims
from tests.model.reading.ahead import texts_beside

DOSSIER: Final = Dossier(
    slug="test",
    name="Test",
    sides=(
        Side(code="US", name="United States", terms=("US", "American", "Washington", "Pentagon")),
        Side(code="CN", name="China", terms=("China", "Chinese", "Beijing")),
    ),
    issues=(
        Issue(slug="trade", name="Trade", description="Goods.", terms=("tariff{,s}", "trade", "soybeans")),
        Issue(slug="channels", name="Channels", description="Who meets.", terms=("meeting{,s}", "visit{,s}")),
        Issue(slug="fentanyl", name="Fentanyl", description="Drugs.", terms=("fentanyl", "counternarcotics")),
        Issue(slug="overall", name="Overall", description="All.", takes_all=True),
    ),
    people=tuple(
        Person(name=name, aliases=(name.split()[-1],), tenures=(Tenure(role=role, side=side, rank=4),))
        for name, role, side in (
            ("Joe Biden", "President", "US"),
            ("Antony Blinken", "Secretary of State", "US"),
            ("Xi Jinping", "President", "CN"),
            ("Wang Yi", "Foreign Minister", "CN"),
        )
    ),
    sources=(
        Source(name="Xinhua", sites=("news.cn",), owner="Chinese state", side="CN", kind="outlet"),
        Source(name="CGTN", sites=("cgtn.com",), owner="Chinese state", side="CN", kind="outlet"),
        Source(name="White House", sites=("whitehouse.gov",), owner="US government", side="US", kind="ministry"),
    ),
)

Told = dict[str, Any]


def told(quote: str, on: int = 0, **given: Any) -> Told:
    """A claim of an article of that day: by default on channels, in a contact that is asserted."""
    return {"quote": quote, "on": on, "issue": "channels", "level": 1, "kind": "contact"} | given


_promised: Final[dict[str, pl.DataFrame]] = {}


def promises_of(*claims: Told) -> pl.DataFrame:
    """PROMISES in these claims; in one of an article of its own it is looked together with its module's other texts."""
    if len(claims) != 1 or "article" in claims[0]:
        return promises(make_claims(*claims), DOSSIER)
    [claim] = claims
    if repr(claim) not in _promised:
        beside = [claim | {"quote": text} for text in texts_beside(claim["quote"])]
        made = make_claims(*beside)
        found = promises(made, DOSSIER)
        for each, article in zip(beside, made["article"], strict=True):
            _promised[repr(each)] = found.filter(article=article)
    return _promised[repr(claim)]


def agenda_of(*claims: Told, as_of: date) -> pl.DataFrame:
    """AGENDA of these claims."""
    return agenda(make_claims(*claims), None, DOSSIER, as_of)
