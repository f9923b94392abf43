"""An analyst's own word, signed and dated, and taken back."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from model.errors import JudgementError
from model.nearest import meant
from tui.commands.opening import open_told
from tui.commands.options import DossierOption, asked, complete_issue, dossier_name, parse_as_of
from tui.terminal.talk import say

if TYPE_CHECKING:
    import polars as pl

    from model.judging import Ruling, Subject
    from model.store import Library

SAID: int = 3
"""Of many judgements made at once so many are said."""
LEVELS_TAKE_DASHES: Final[dict[Any, Any]] = {"ignore_unknown_options": True, "allow_extra_args": True}
"""A level may begin with a dash: `taiwan -2`. What else does is told by `_check_words`."""


def judge(  # noqa: PLR0913, PLR0917  # one option for each thing that can be said
    context: typer.Context,
    issue: Annotated[
        str | None,
        typer.Argument(metavar="ISSUE", help="Its slug or name; with --undo an id.", autocompletion=complete_issue),
    ] = None,
    level: Annotated[str | None, typer.Argument(metavar="LEVEL", help="-3 to 3, or its word: frozen.")] = None,
    claim: Annotated[
        list[str] | None,
        typer.Option(metavar="ARTICLE:SENTENCE[/ISSUE]", help="A claim, as `issuewatch claims` prints it; repeatable."),
    ] = None,
    quote: Annotated[str | None, typer.Option(metavar="WORDS", help="The claim with these words in its quote.")] = None,
    article: Annotated[list[str] | None, typer.Option(metavar="ID", help="An article; repeatable.")] = None,
    new_level: Annotated[str | None, typer.Option("--level", metavar="LEVEL", help="The right level.")] = None,
    dismiss: Annotated[bool, typer.Option("--dismiss", help="The claim is none.")] = False,
    move: Annotated[str | None, typer.Option(metavar="ISSUE", help="The claim is on this issue.")] = None,
    irrelevant: Annotated[bool, typer.Option("--irrelevant", help="The article is none of ours.")] = False,
    pin: Annotated[bool, typer.Option("--pin", help="Show the claim first.")] = False,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="Words beside an issue, claim or article.")] = None,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why; kept in the log.")] = "",
    expires: Annotated[
        str, typer.Option(metavar="DATE|30d", help="The last day on which it holds; not of --pin and --note.")
    ] = "",
    until: Annotated[str, typer.Option(hidden=True)] = "",
    as_of: Annotated[
        date | None,
        typer.Option("--as-of", parser=parse_as_of, metavar="DATE|7d", help="The day from which an override holds."),
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take back your last one, or the one whose ID follows.")] = False,
    redo: Annotated[bool, typer.Option("--redo", help="Bring back what you took back last.")] = False,
    dossier: DossierOption = None,
) -> None:
    """Say what is right: an issue's level, a claim's; what does not count. Signed, dated, and taken back by --undo."""
    from model.judging import signer
    from tui.desk.holding import TO_COME

    _check_words(context, filter(None, (issue, level, *context.args)))
    others = (level, claim, quote, article, new_level, dismiss, move, irrelevant, pin, note, expires or until, as_of)
    _check_taken_back(any(others), issue, undo=undo, redo=redo)
    if level and new_level and level != new_level:
        raise typer.BadParameter(f"{level} and --level {new_level} are two levels: say one")
    library = open_told(dossier_name(context, dossier))
    by = signer(asked(context).configuration.settings.analyst)
    if undo or redo:
        _take_back(library, by, issue, reason, is_redo=redo)
        return
    if as_of and as_of > max(library.default_as_of, date.today()):
        raise typer.BadParameter(TO_COME.format(f"--as-of {as_of}"))
    day = library.day_judged(as_of or asked(context).as_of or library.default_as_of)
    ruling = _ruling(
        library, day, level=new_level or level, dismiss=dismiss, move=move, irrelevant=irrelevant, pin=pin, note=note,
        reason=reason, expires=expires or until, is_issue=not (claim or quote or article),
    )  # fmt: skip
    named = library.dossier.issue(issue).slug if issue else None
    subjects = _subjects(library, day, named, [_slugged(place, library) for place in claim or []], quote, article or [])
    _judge(library, subjects, ruling, by, day)


def _judge(library: "Library", subjects: "list[Subject]", ruling: "Ruling", by: str, day: date) -> None:
    """Store what is said of these, and say it; what is needed and was not said is told by its option."""
    from model.judging import records
    from model.standing.confirmed import confirmed

    at = _now()
    try:
        made = records(
            subjects, ruling, library.dossier, by=by, at=at, today=day, filed_as=library.filed_as,
            before=library.judgements,
        )  # fmt: skip
    except JudgementError as error:
        hint = f"; {NAMED_BY[error.field]}" if error.field in NAMED_BY else ""
        raise JudgementError(error.field, f"{error}{hint}") from error
    _keep(library, made, f"judged by {by}", at, confirmed(made, library.claims, library.judgements, day))
    _tell_twins(library, subjects, ruling)


def _check_taken_back(is_more: bool, which: str | None, *, undo: bool, redo: bool) -> None:
    """Wrong use where beside what is taken back or brought back more is said: it would be left unheard."""
    if undo and redo:
        raise typer.BadParameter("say --undo or --redo, and not both")
    if undo and is_more:
        raise typer.BadParameter(
            "--undo takes back your last one, or the one whose ID follows, from `issuewatch log`; leave the rest away"
        )
    if redo and (is_more or which):
        raise typer.BadParameter("--redo brings back what you took back last; leave the rest away")


def _tell_twins(library: "Library", subjects: "list[Subject]", ruling: "Ruling") -> None:
    """Where a sentence counts on as before: on the issues that take every sentence."""
    from model.judging import twins
    from model.schema import Verb

    is_of_reading = ruling.verb in (Verb.CORRECT, Verb.DISMISS)
    places = twins(library.claims, subjects, library.dossier.taking_all) if is_of_reading else []
    if places:
        more = f" and {len(places) - 1:,} more" if len(places) > 1 else ""
        say(f"its sentence counts as before at {places[0]}{more}: judge that too, with --claim, if it is meant")


def _slugged(place: str, library: "Library") -> str:
    """`ARTICLE:SENTENCE/ISSUE` with the issue's slug, however it was called."""
    where, slash, issue = place.partition("/")
    return f"{where}/{library.dossier.issue(issue).slug}" if slash and issue else place


NAMED_BY: Final = {"reason": "say it with --reason, of a note with --note"}
"""By which options what is needed is said."""
OTHERWISE: Final = {"--because": "--reason", "--why": "--reason", "--delete": "--dismiss"}
"""What other words for an option are called here."""


def _check_words(context: typer.Context, words: Iterable[str]) -> None:
    """Wrong use where a word is meant as an option that there is none of, or is one too many."""
    for word in words:
        if word.startswith("-") and not word[1:].isdigit():
            name = word.partition("=")[0]
            known = [option for parameter in context.command.params for option in parameter.opts]
            options = [option for option in known if option.startswith("--")]
            otherwise = OTHERWISE.get(name)
            raise typer.BadParameter(f"no option called {name!r}{meant(otherwise or name, options)}")
    if context.args:
        raise typer.BadParameter(f"takes an issue and a level, and not {' '.join(context.args)!r} too")


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def _take_back(library: "Library", by: str, which: str | None, reason: str, *, is_redo: bool) -> None:
    """By what is judged at this moment: two that take back the last one take back the last two."""
    import polars as pl

    from model.judging import redone, taking, undone
    from model.store import Store
    from model.store.library import judgements_now

    store = Store()
    with store.judging_alone():
        before, at = judgements_now(store, library), _now()
        if is_redo:
            _keep(library, redone(before, by=by, at=at), "brought back", at)
        else:
            made = undone(before, by=by, at=at, which=which, reason=reason)
            is_taken = made["id"][0] in taking(pl.concat([before, made]))
            _keep(library, made, "taken back" if is_taken else "brought back", at)


def _keep(
    library: "Library", made: "pl.DataFrame", what: str, at: datetime, as_before: frozenset[str] = frozenset()
) -> None:
    """Store it, then say it: what was said is kept; and how it is dated where that is not by the clock."""
    from model.store import Store
    from tui.wording.judgements import said

    Store().judge(made)
    for record in made.head(SAID).iter_rows(named=True):
        say(f"{what}: {said(record, library.dossier.name_of, as_before)} ({record['id']})")
    if made.height > SAID:
        say(f"and {made.height - SAID} more")
    dated = made["at"].max()
    if isinstance(dated, datetime) and dated != at:
        say(f"the clock is behind what was judged before: it is dated right after that, {dated:%Y-%m-%d %H:%M} UTC")


def _ruling(library: "Library", day: date, *, is_issue: bool, **said: Any) -> "Ruling":  # noqa: ANN401
    """The one thing that was said; wrong use where it is none or several."""
    from model.judging import Ruling, parse_expiry, parse_level
    from model.schema import Verb

    verbs = {
        "level": Verb.OVERRIDE if is_issue else Verb.CORRECT,
        "dismiss": Verb.DISMISS,
        "move": Verb.MOVE,
        "irrelevant": Verb.IRRELEVANT,
        "pin": Verb.PIN,
        "note": Verb.NOTE,
    }
    chosen = [name for name in verbs if said[name] not in (None, False)]
    if len(chosen) != 1:
        found = f"not {' and '.join(chosen)} at once" if chosen else "there is none"
        raise typer.BadParameter(f"say one thing: a level, {', '.join(f'--{name}' for name in verbs)[9:]}; {found}")
    if said["note"] is not None and said["reason"]:
        raise typer.BadParameter("a note is its own reason; leave --reason away")
    verb = verbs[chosen[0]]
    return Ruling(
        verb,
        said["note"] or said["reason"],
        parse_level(said["level"]) if said["level"] is not None else None,
        library.dossier.issue(said["move"]).slug if said["move"] else None,
        parse_expiry(said["expires"], day),
        day if verb is Verb.OVERRIDE and day < library.default_as_of else None,
    )


def _subjects(
    library: "Library", day: date, issue: str | None, claims: list[str], quote: str | None, articles: list[str]
) -> "list[Subject]":
    """What is judged: claims, articles, or the issue; wrong use where it is several kinds or nothing."""
    from model.judging import Subject, article_at, claim_at, claim_quoted
    from model.standing.judgements import judged

    if bool(claims or quote) + bool(articles) + (issue is not None and quote is None) != 1:
        raise typer.BadParameter("say what is judged, and only that: an ISSUE, --claim, --quote or --article")
    if articles:
        return [Subject(article=article_at(library.articles["id"], prefix)) for prefix in articles]
    if not claims and quote is None:
        return [Subject(issue)]
    rows, rest = judged(library.claims, library.judgements, day), library.dossier.taking_all
    quoted = [] if quote is None else [claim_quoted(rows, quote, issue or "", rest)]
    return [*(claim_at(rows, place, rest) for place in claims), *quoted]
