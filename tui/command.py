"""The command line: what there is to call, and one line for whatever is wrong. The commands load what is heavy."""

import errno
import re
import sys
from collections.abc import Callable, Sequence
from typing import Any, Final, NoReturn

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from model.errors import IssueWatchError
from tui.commands import (
    adding,
    agenda,
    article,
    board,
    briefing,
    changes,
    comparing,
    configuring,
    doctor,
    dossiers,
    events,
    exporting,
    fetching,
    judging,
    keys,
    lists,
    log,
    matrix,
    picturing,
    scanning,
    scoring,
    serving,
    shooting,
    showing,
)
from tui.commands.dashboard import dashboard
from tui.commands.helping import HelpedCommand, refuse_repeats
from tui.output.lesser import write_lesser
from tui.terminal import interrupts
from tui.terminal.streams import NOT_PRINTED, drop_stdout
from tui.terminal.talk import say

WRONG_USE = 2
PYDANTIC_SAYS = "Value error, "
"""Before what is wrong with a value, where pydantic checked it: no word for a user."""
PYDANTIC_NUMBERS: Final = (
    (re.compile(r"Input should be a valid integer\b.*"), "takes a whole number"),
    (re.compile(r"Input should be greater than or equal to (\S+)"), r"takes \1 or more"),
    (re.compile(r"Input should be less than or equal to (\S+)"), r"takes \1 at most"),
)
"""How it says that a number is wrong, and how we do."""
UNKNOWN = re.compile(r"No such (?:command|option)\b(?!.*Did you mean)")
MISSING = "Missing argument"
TOO_MANY = "Got unexpected extra argument"
CHOICES = "Choose from"
"""In what is said of a missing argument whose values are all told."""
NAMED = 5
"""Values that are named where one is missing."""
LONGEST_NAME: Final = 200
"""Characters of a file's name that are told."""
OF_THE_DISK: Final = frozenset(
    (errno.ENAMETOOLONG, errno.ELOOP, errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EIO)
)
NO_ROOM: Final = frozenset((errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO))
"""Of what has no name, as stdout: the store tells its own."""
PANIC: Final = "PanicException"
"""What a library in Rust raises, and no Exception."""
CRASHED = 70
"""EX_SOFTWARE of sysexits.h."""


OTHERWISE: Final = {
    "board": "status",
    "issues": "status",
    "issue": "show",
    "why": "show --why",
    "timeline": "events",
    "override": "judge",
    "read": "add",
    "import": "add",
    "help": "--help",
}
"""What screens, and commands elsewhere, are called here."""


class OneLineErrors(TyperGroup):
    """Says what is wrong in one line on stderr, with exit code 2; a closed pipe downstream is no error."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  # as in the base
        """See `refuse_repeats`."""
        refuse_repeats(self, ctx, args)
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401  # as in the base
        """The command; for what is called otherwise here, its name."""
        if args and args[0] in OTHERWISE:
            raise typer.BadParameter(f"there is no command {args[0]!r}; it is: issuewatch {OTHERWISE[args[0]]}")
        return super().resolve_command(ctx, args)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,  # noqa: ANN401  # as in the base
    ) -> NoReturn:
        """Run, and leave with the exit code."""
        write_lesser()
        try:
            code = super().main(args, prog_name, complete_var, False, windows_expand_args, **extra)
            sys.stdout.flush()
        except BrokenPipeError:
            code = _unread()
        except SystemExit as end:
            if not isinstance(end.__context__, BrokenPipeError):
                raise
            code = _unread()  # typer heard it first, and would end with 1, "some input unusable"
        except TyperException as error:
            say(_told(error))
            code = WRONG_USE
        except IssueWatchError as error:
            say(str(error))
            code = WRONG_USE
        except OSError as error:
            code = _disk_says(error)
        except Exception as error:  # noqa: BLE001  # whatever else: its message may quote articles, so it goes to a file
            code = interrupts.CODE if interrupts.was_heard() else _crashed(error)
        except BaseException as error:
            if type(error).__name__ != PANIC:
                raise
            code = _crashed(error)
        sys.exit(code)


def _told(error: TyperException) -> str:
    """What was used wrongly; of an argument that is missing also what it is, some values, and where more is said."""
    words = error.format_message().replace(PYDANTIC_SAYS, "", 1)
    for pattern, ours in PYDANTIC_NUMBERS:
        words = pattern.sub(ours, words)
    context = getattr(error, "ctx", None)
    if context is not None and words.startswith(f"Usage: {context.command_path}"):  # a group, and none of its commands
        names = ", ".join(context.command.list_commands(context))
        return f"{context.info_name}: say which: {names}; `{context.command_path} --help` says more"
    command = context.command_path if context is not None else "issuewatch"
    if UNKNOWN.match(words):
        return f"{words.rstrip('.')}; `{command} --help` lists what there is"
    if words.startswith(TOO_MANY):
        return f"{words}; `{command} --help` says what it takes"
    if not isinstance(error, typer.BadParameter) or error.ctx is None or not words.startswith(MISSING):
        return words
    about = "" if CHOICES in words else (getattr(error.param, "help", None) or "").rstrip(".")
    offered = [each.value for each in error.param.shell_complete(error.ctx, "")] if about and error.param else []
    such = f", such as {', '.join(offered[:NAMED])}" if offered else ""
    return f"{words.rstrip('.')}{f': {about}' if about else ''}{such}; `{error.ctx.command_path} --help` says more"


def _unread() -> int:
    """Nobody reads on: no error."""
    drop_stdout()
    return 0


def _disk_says(error: OSError) -> int:
    """What is wrong with a file or its name, and no mistake of ours; any other error of that kind is one."""
    if not error.filename and error.errno in NO_ROOM:
        drop_stdout()
        say(NOT_PRINTED.format(error.strerror))
        return WRONG_USE
    if error.errno not in OF_THE_DISK or not error.filename:
        return _crashed(error)
    name = str(error.filename)
    say(f"{name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME] + '…'}: {error.strerror}")
    return WRONG_USE


def _crashed(error: BaseException) -> int:
    """Say what is damaged in the store, where that is why; else write a report."""
    from tui.crash import look, write_crash

    damage, looked = look()
    if damage:
        say(damage)
        return WRONG_USE
    print(write_crash(error, looked).plain, end="", file=sys.stderr)
    return CRASHED


app = typer.Typer(
    cls=OneLineErrors,
    name="issuewatch",
    help="Where every issue between two sides stands, read out of articles, down to the quoted sentence.",
    invoke_without_command=True,
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback()(dashboard)


def _take(command: Callable[..., None], settings: dict[Any, Any] | None = None) -> None:
    app.command(cls=HelpedCommand, context_settings=settings)(command)


_take(adding.add)
_take(fetching.fetch)
_take(board.status, lists.FILTERS_TAKE_DASHES)
_take(showing.show)
_take(lists.claims, lists.FILTERS_TAKE_DASHES)
_take(lists.articles, lists.FILTERS_TAKE_DASHES)
_take(article.article)
_take(lists.people, lists.FILTERS_TAKE_DASHES)
_take(events.events, lists.FILTERS_TAKE_DASHES)
_take(matrix.matrix, lists.FILTERS_TAKE_DASHES)
_take(picturing.course, lists.FILTERS_TAKE_DASHES)
_take(picturing.picture, lists.FILTERS_TAKE_DASHES)
_take(changes.changes, lists.FILTERS_TAKE_DASHES)
_take(briefing.brief, lists.FILTERS_TAKE_DASHES)
_take(log.log, lists.FILTERS_TAKE_DASHES)
_take(judging.judge, judging.LEVELS_TAKE_DASHES)
_take(agenda.agenda, lists.FILTERS_TAKE_DASHES)
_take(comparing.compare)
_take(scanning.scan)
_take(scoring.score)
_take(shooting.shot)
app.add_typer(dossiers.app, name="dossier", short_help="Dossiers: list, new, check, show")
_take(keys.keys)
_take(exporting.export)
_take(doctor.doctor)
_take(configuring.config)
_take(serving.serve)


def main(args: Sequence[str] | None = None) -> None:
    """What `issuewatch` runs."""
    app(args, prog_name="issuewatch")
