"""What `--help` says of a command: its arguments without types, and examples to begin with."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import cycle
from typing import Any, Final

import typer
from typer.core import TyperCommand

from model.errors import IssueWatchError

EXAMPLES: Final[Mapping[str, tuple[str, ...]]] = {
    "add": ("add articles/ notes.docx", "add --watch inbox/", "add - < statement.txt"),
    "fetch": ("fetch", "fetch https://example.org/feed.xml --every 1h"),
    "status": ("status", "status 'level>0' trend:improved", "status --as-of 2023-11 --format csv"),
    "show": ("show taiwan", "show mil-mil --why"),
    "claims": ("claims issue:chips side:CN after:2024", "claims kind:act --format csv > acts.csv"),
    "articles": ("articles source:wire unread:yes", "articles export controls"),
    "article": ("article 316a2653",),
    "events": ("events issue:trade --since 2024-10", "events kind:act --unfold"),
    "people": ("people side:CN role:minister",),
    "matrix": ("matrix --by week", "matrix side:US --months 24"),
    "course": ("course issue:trade --months 6",),
    "picture": ("picture timeline issue:taiwan --out taiwan.svg", "picture heatmap --out all.svg"),
    "changes": ("changes --since 7d", "changes --watch --every 15m --bell"),
    "brief": ("brief --since 2024-11 --out november.docx", "brief issue:taiwan,trade --length short"),
    "log": ("log issue:taiwan --since 2024", "log --judgements"),
    "judge": (
        'judge taiwan strained --reason "a routine transit"',
        'judge --claim 316a2653:0/ai --dismiss --reason "of another year"',
        "judge --undo",
    ),
    "agenda": ("agenda state:coming", "agenda issue:channels --since 2024"),
    "compare": ("compare taiwan", "compare trade 2023 2024", "compare --by owners"),
    "scan": ("scan report.pdf --by article --format table", "scan - --explain < statement.txt"),
    "score": ("score labelled.jsonl --wrong 5",),
    "shot": ("shot board --out board.svg --size 100x30", "shot article --article 316a2653"),
    "dossier list": ("dossier list",),
    "dossier check": ("dossier check", "dossier check mine.toml --on articles/ --hints"),
    "dossier new": ("dossier new india-china", "dossier new japan-korea --sides 'Japan,South Korea'"),
    "dossier show": ("dossier show", "dossier show mine.toml --list people"),
    "keys": ("keys",),
    "export": ("export --all store.zip",),
    "doctor": ("doctor", "doctor --repair"),
    "config": ("config", "config --init"),
    "serve": ("serve --port 9000",),
}
"""By command, what may be typed behind `issuewatch`."""

_ISSUE: Final = re.compile(r"\b(?:taiwan|mil-mil|chips|trade|channels)\b")
_OF_A_PAIR: Final = re.compile(rf"{_ISSUE.pattern}|\b(?:US|CN)\b")
"""What of the examples is the shipped pair's."""
_SENTENCE: Final = re.compile(r"(?<=[.]) ")
_RANGE: Final = re.compile(r"(\d+)<=x<=(\d+)")


def refuse_repeats(command: Any, context: Any, args: Sequence[str]) -> None:  # noqa: ANN401  # as in the base
    """Wrong use where an option that takes one value is given twice: which of the two is meant nobody can tell."""
    *_, given = command.make_parser(context).parse_args(list(args))
    once = [each for each in given if each.param_type_name == "option" and not (each.multiple or each.is_flag)]
    if repeated := next((each for each in once if once.count(each) > 1), None):
        raise typer.BadParameter("given more than once; it takes one value", param_hint=f"'{repeated.opts[0]}'")


class HelpedCommand(TyperCommand):
    """A command whose help names arguments as the manual pages of other programs do, and ends with examples."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  # as in the base
        """See `refuse_repeats`."""
        refuse_repeats(self, ctx, args)
        return super().parse_args(ctx, args)

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ANN401  # as in the base
        """`[OPTIONS] ISSUE [FILTER]...`."""
        pieces = [self.options_metavar] if self.options_metavar else []
        for parameter in self.get_params(ctx):
            if parameter.param_type_name == "argument":
                name = _name(parameter)
                pieces.append((name if parameter.required else f"[{name}]") + ("..." if parameter.nargs != 1 else ""))
        return pieces

    def get_short_help_str(self, limit: int = 45) -> str:
        """Its line in a list of commands: as much of the first sentence as is a whole thought and has room."""
        said = _SENTENCE.split(" ".join((self.help or "").split()), maxsplit=1)[0].removesuffix(".")
        if len(said) <= limit:
            return said
        for marks in (";:", ","):
            if fitting := [mark.start() for mark in re.finditer(f"[{marks}] ", said) if mark.start() <= limit]:
                return said[: fitting[-1]]
        return super().get_short_help_str(limit)

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Arguments, options, examples."""
        rows: dict[str, list[tuple[str, str]]] = {"Arguments": [], "Options": []}
        for parameter in self.get_params(ctx):
            if (row := parameter.get_help_record(ctx)) is None:
                continue
            if parameter.param_type_name == "argument":
                rows["Arguments"].append((_name(parameter), row[1]))
            else:
                rows["Options"].append((row[0], _RANGE.sub(r"\1 to \2", row[1]).replace("x>=0", "0 or more")))
        for title, records in rows.items():
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)
        _write_examples(ctx, formatter)


def _of_dossier(ctx: Any, lines: Iterable[str]) -> Iterable[str]:  # noqa: ANN401
    """Examples on the dossier in force: as they are for the one that ships, else with its issues and sides."""
    from tui.commands.options import DEFAULT_DOSSIER, dossier_name

    if not any(_OF_A_PAIR.search(line) for line in lines):
        return lines
    try:
        if (name := dossier_name(ctx, ctx.params.get("dossier"))) == DEFAULT_DOSSIER:
            return lines
        return _put(lines, name)
    except IssueWatchError:  # help is for those too whose dossier or settings are not right
        return lines


def _put(lines: Iterable[str], name: str) -> Iterable[str]:
    from model.dossier import load_dossier

    dossier = load_dossier(name)
    issues, sides = cycle(dossier.scored), [side.code for side in dossier.sides]
    put: dict[str, str] = {}
    for word in dict.fromkeys(word for line in lines for word in _ISSUE.findall(line)):
        put[word] = next(issues)
    put |= dict(zip(("US", "CN"), sides, strict=False))
    there = (line if sides else re.sub(r" side:\w+", "", line) for line in lines)
    return [_OF_A_PAIR.sub(lambda found: put.get(found[0], found[0]), line) for line in there]


def _name(parameter: Any) -> str:  # noqa: ANN401
    return str(parameter.metavar or parameter.name.upper())


def _write_examples(ctx: Any, formatter: Any) -> None:  # noqa: ANN401
    program, _, command = ctx.command_path.partition(" ")
    if lines := EXAMPLES.get(command, ()):
        with formatter.section("Examples"):
            for line in _of_dossier(ctx, lines):  # no text to be wrapped: it is copied
                formatter.write(f"{'':>{formatter.current_indent}}{program} {line}\n")
