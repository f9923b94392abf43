"""What hundreds of tests ask for again and again, worked out once in each of their processes.

The same articles and rules give the same claims (tests/model/reading holds that, with readers of its own), and many
tests take the same few articles in, or open the demo in an empty home. Only the reading and the comparing are
remembered: what is kept in the home, found there, damaged or made anew goes its usual way. The same claims give the
same board and agenda on the same day, whichever screen or command asks (tests/model reckons each anew). Likewise the
same style sheet gives the same rules, and every app has its own copy of it; the same wordings give the same lexicon;
and the command line is built of its parts once, as in any process of its own.
"""

from collections.abc import Callable, Iterable
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

import polars as pl
import pytest

from model import standing, views
from model.brief import material
from model.dossier import Dossier
from model.reading import Reader
from model.reading import reader as reading
from model.reading.what import claims
from model.reading.what.finding.cues import Cues
from model.reading.what.finding.hits import Lexicon
from model.reading.what.finding.kept import kept
from model.standing import Basis, basis
from model.store import demo, library, siblings
from model.views import agenda

Made = TypeVar("Made")

LONG = 5_000
"""So many wordings take longer to lay out than to fetch."""
MOST = 8
"""So many lexicons, and bases of boards, are held by a process: all that tests make up would be a gigabyte."""


def remember_readings(patch: pytest.MonkeyPatch) -> None:
    """From now on, in this process, by whatever is asked of a store: the fewest articles take a third of a second."""
    made, known = library._reader, dict[tuple[str, bytes], pl.DataFrame]()

    def reader(dossier: Dossier, cues: Cues) -> Reader:
        one = made(dossier, cues)
        vars(one).setdefault("claims", partial(claims_of, one))
        return one

    def claims_of(one: Reader, articles: pl.DataFrame) -> pl.DataFrame:
        asked = one.fingerprint, _content(articles)
        if asked not in known:
            known[asked] = Reader.claims(one, articles)
        return known[asked]

    patch.setattr(library, "_reader", reader)


def remember_demo(patch: pytest.MonkeyPatch) -> None:
    """From now on, in this process."""
    copied: dict[bytes, pl.DataFrame] = {}

    def copies_of(articles: pl.DataFrame) -> pl.DataFrame:
        asked = _content(articles)
        if asked not in copied:
            copied[asked] = found(articles)
        return copied[asked]

    found = siblings.copies
    patch.setattr(siblings, "copies", copies_of)
    patch.setattr(library, "demo_articles", cache(demo.demo_articles))


def remember_standings(patch: pytest.MonkeyPatch) -> None:
    """From now on, in this process, where screens, commands and briefs ask: most of the demo, of one of few days."""
    from tui.desk import desk, reckoners

    bases: dict[tuple[object, ...], Basis] = {}
    made_of: dict[int, dict[tuple[object, ...], object]] = {}

    def basis_of(*given: Any) -> Basis:
        asked = tuple((str(each.schema), _content(each)) if isinstance(each, pl.DataFrame) else each for each in given)
        if asked not in bases:
            for oldest in _drop_oldest(bases):
                del made_of[id(oldest)]
            bases[asked] = basis(*given)
            made_of[id(bases[asked])] = {}
        return bases[asked]

    def once_for_each(reckon: Callable[..., Any]) -> Callable[..., Any]:
        def once(known: Basis, *how: object) -> Any:
            made = made_of.get(id(known), {})
            asked = (reckon, *how)
            if asked not in made:
                made[asked] = reckon(known, *how)
            return made[asked]

        return once

    for asking in (standing, reckoners, material):
        patch.setattr(asking, "basis", basis_of)
    patch.setattr(views, "board_of", once_for_each(views.board_of))
    for place in (agenda, desk, material):
        patch.setattr(place, "agenda_view", once_for_each(agenda.agenda_view))


def remember_lexicons(patch: pytest.MonkeyPatch, shared: Path) -> None:
    """From now on: every store that is opened makes its own reader, every check its own lexicon.

    What one process lays out the others fetch from a folder that they share: for a pair of countries it takes eight
    seconds, and its tests may be in all of them.
    """
    lay_out = reading.lexicon
    fits: dict[bytes, Lexicon] = {}

    def lexicon(told: pl.DataFrame, also: Iterable[str] = ()) -> Lexicon:
        words = pl.DataFrame({"word": also}, schema={"word": pl.String})
        asked = _content(told) + _content(words)
        if asked not in fits:
            _drop_oldest(fits)
            file = shared / f"{asked.hex()}-shared.npz"
            fits[asked] = kept(file if told.height > LONG else None, lambda: lay_out(told, words["word"]))
        return fits[asked]

    for asking in (reading, claims):
        patch.setattr(asking, "lexicon", lexicon)

    fetched: dict[Path, Lexicon] = {}

    def kept_once(file: Path | None, make: Callable[[], Lexicon]) -> Lexicon:
        if file is None or file.parent != shared:
            return kept(file, make)
        if file not in fetched:
            _drop_oldest(fetched)
            fetched[file] = kept(file, make)
        return fetched[file]

    patch.setattr(reading, "kept", kept_once)


def remember_commands(patch: pytest.MonkeyPatch) -> None:
    """From now on, in this process: a runner of commands builds every one of them for each that it runs."""
    from typer import testing

    patch.setattr(testing, "_get_command", cache(testing._get_command))


def remember_styles(patch: pytest.MonkeyPatch) -> None:
    """From now on, in this process: Textual remembers them in each style sheet, and makes several of them an app."""
    from textual.css.model import RuleSet
    from textual.css.stylesheet import Stylesheet

    known: dict[object, list[RuleSet]] = {}
    parse = Stylesheet._parse_rules

    def rules(sheet: Stylesheet, css: str, *where: object, **how: object) -> list[RuleSet]:
        asked = css, where, tuple(how.items()), tuple(sheet._variables.items())
        if asked not in known:
            known[asked] = parse(sheet, css, *where, **how)  # type: ignore[arg-type]
        return known[asked]

    patch.setattr(Stylesheet, "_parse_rules", rules)


def _drop_oldest(known: dict[Any, Made]) -> list[Made]:
    """Leave room for one more among those that are known; what had to go for it."""
    return [known.pop(key) for key in list(known)[: len(known) - MOST + 1]]


def _content(rows: pl.DataFrame) -> bytes:
    """Short for all that stands in the rows, in their order."""
    return blake2b(rows.hash_rows().to_numpy().tobytes(), digest_size=16).digest()
