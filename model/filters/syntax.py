"""The grammar of a filter: text to a tree, and back.

any   = all { "or" all }
all   = item { ["and"] item }          all binds tighter than any
item  = ("-" | "NOT") item | "(" any ")" | term
term  = field op value { "," value } | value
op    = ":" "=" "!=" "<" "<=" ">" ">=", these also after ":"
value = word | "quoted" | “quoted” | /regex/
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from model.errors import FilterError

LONGEST: Final = 2_000
"""Characters of a filter."""
DEEPEST: Final = 40
"""Brackets and minuses within one another."""

_TO_ESCAPE: Final = re.compile(r'["\\]')

Op = Literal[":", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Value:
    """A value as it was written; `column` is where."""

    text: str
    form: Literal["bare", "quoted", "regex"] = "bare"
    column: int = field(default=0, compare=False)

    def __str__(self) -> str:
        match self.form:
            case "bare":
                return self.text
            case "regex":
                return f"/{self.text}/"
        return '"' + _TO_ESCAPE.sub(r"\\\g<0>", self.text) + '"'


@dataclass(frozen=True, slots=True)
class Term:
    """A field tested against values, any of which will do; without a field, words to be found in the text."""

    name: str
    op: Op
    values: tuple[Value, ...]
    column: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return (self.name + self.op if self.name else "") + ",".join(map(str, self.values))


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    node: "Node"

    def __str__(self) -> str:
        return f"-{_bracketed(self.node, All, Any)}"


@dataclass(frozen=True, slots=True)
class All:
    """What must hold together; none: everything holds."""

    nodes: "tuple[Node, ...]"

    def __str__(self) -> str:
        if len(self.nodes) == 1:
            return str(self.nodes[0])
        return " ".join(_bracketed(node, All, Any) for node in self.nodes)


@dataclass(frozen=True, slots=True)
class Any:
    """What holds when one of these does."""

    nodes: "tuple[Node, ...]"

    def __str__(self) -> str:
        return " or ".join(_bracketed(node, Any) for node in self.nodes)


Node: TypeAlias = Term | Not | All | Any


def _bracketed(node: Node, *kinds: type) -> str:
    return f"({node})" if isinstance(node, kinds) else str(node)


def terms(node: Node) -> Iterator[Term]:
    """Every term of a tree, from left to right."""
    match node:
        case Term():
            yield node
        case Not(inner):
            yield from terms(inner)
        case All(nodes) | Any(nodes):
            for each in nodes:
                yield from terms(each)


OPERATORS: Final = r":?[<>]=?|=[<>]|!=|:|="
"""What may stand between a field and its value, as a pattern: other programs write level:<0."""
_FIELD: Final = re.compile(rf"([A-Za-z][A-Za-z_-]*)({OPERATORS})")
_OPS: Final[dict[str, Op]] = {"=": ":", "!=": ":", "=<": "<=", "=>": ">="}
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_CURLED: Final = re.compile("“([^“”]*)”")
"""As quotes stand on the screens, and as some keyboards write them."""
_REGEX: Final = re.compile(r"/((?:[^/\\]|\\.)*)/", re.DOTALL)
_WORD: Final = re.compile(r"[^\s()]+")
_BARE: Final = re.compile(r"[^\s(),]+")
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_SPACE: Final = re.compile(r"\s*")
_JOINER: Final = re.compile(r"(or|and)(?=[\s()]|$)", re.IGNORECASE)
_NOT: Final = re.compile(r"NOT(?=[\s()]|$)")
"""In capitals alone: "not" stands in many a quote that is looked for."""


def parse(text: str, check_name: Callable[[str, int], object]) -> All:
    """The tree of a text, its top-level conjuncts apart; FilterError says where it stops making sense.

    `check_name` gets the name and column of each field before its values are read, and raises what is wrong with it.
    """
    if len(text) > LONGEST:
        raise FilterError(f"a filter has at most {LONGEST:,} characters", LONGEST)
    parser = _Parser(text, check_name)
    if parser.at_end():
        return All(())
    node = parser.any(0)
    if not parser.at_end():
        raise FilterError("this ) closes nothing; leave it out, or quote it", parser.at)
    return node if isinstance(node, All) else All((node,))


class _Parser:
    """Reads a text from left to right; `at` is the column it has come to."""

    def __init__(self, text: str, check_name: Callable[[str, int], object]) -> None:
        self.text = text
        self.check_name = check_name
        self.at = 0

    def at_end(self) -> bool:
        self.take(_SPACE)
        return self.at >= len(self.text)

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        if (match := pattern.match(self.text, self.at)) is not None:
            self.at = match.end()
        return match

    def next_is(self, characters: str) -> bool:
        return self.text[self.at : self.at + 1] in tuple(characters)

    def any(self, depth: int) -> Node:
        nodes = [self.all(depth)]
        while not self.at_end() and (joiner := _JOINER.match(self.text, self.at)) and joiner[1].lower() == "or":
            self.at = joiner.end()
            nodes.append(self.all(depth))
        return nodes[0] if len(nodes) == 1 else Any(_flat(nodes, Any))

    def all(self, depth: int) -> Node:
        nodes = [self.item(depth)]
        while not self.at_end() and not self.next_is(")"):
            joiner = _JOINER.match(self.text, self.at)
            if joiner and joiner[1].lower() == "or":
                break
            if joiner:
                self.at = joiner.end()
            nodes.append(self.item(depth))
        return nodes[0] if len(nodes) == 1 else All(_flat(nodes, All))

    def item(self, depth: int) -> Node:
        self._expect_item()
        start = self.at
        if depth > DEEPEST:
            raise FilterError(f"brackets go {DEEPEST} deep at most", start)
        if self.next_is("-"):
            self.at += 1
            if self.at >= len(self.text) or self.text[self.at].isspace():
                raise FilterError('after - comes what to leave out; to find a dash, quote it: "-"', start)
            return Not(self.item(depth + 1))
        if self.take(_NOT):
            if self.at_end() or self.next_is(")"):
                raise FilterError('after NOT comes what to leave out; to find the word, quote it: "NOT"', start)
            return Not(self.item(depth + 1))
        if self.next_is("("):
            self.at += 1
            return self.group(start, depth)
        return self.term()

    def _expect_item(self) -> None:
        if self.at_end():
            raise FilterError("something is missing here: a word, or field:value", len(self.text))
        if self.next_is(")"):
            raise FilterError("something is missing before this ): a word, or field:value", self.at)
        if (joiner := _JOINER.match(self.text, self.at)) is not None:
            word = joiner[1]
            raise FilterError(f'{word} needs something on both sides; to find the word, quote it: "{word}"', self.at)

    def group(self, start: int, depth: int) -> Node:
        node = self.any(depth + 1)
        if self.at_end() or not self.next_is(")"):
            raise FilterError("this ( is not closed; put a ) where it ends", start)
        self.at += 1
        return node

    def term(self) -> Term | Not:
        start = self.at
        if (match := self.take(_FIELD)) is None:
            return Term("", ":", (self.value(_WORD),), start)
        self.check_name(match[1].lower(), start)
        if match[2] == "!=" and self.next_is("<>"):
            raise FilterError("after != comes the value to leave out", self.at)
        op = match[2].removeprefix(":") or ":"
        values = [self.field_value(match[1])]
        while self.next_is(","):
            self.at += 1
            values.append(self.field_value(match[1]))
        term = Term(match[1].lower(), _OPS.get(op, op), tuple(values), start)  # type: ignore[arg-type]
        return Not(term) if match[2] == "!=" else term

    def field_value(self, name: str) -> Value:
        if self.at >= len(self.text) or self.text[self.at].isspace() or self.next_is("(),"):
            raise MissingValueError(name.lower(), self.at)
        return self.value(_BARE)

    def value(self, bare: re.Pattern[str]) -> Value:
        start = self.at
        if self.next_is('"'):
            if (match := self.take(_QUOTED)) is None:
                raise FilterError('this quote is not closed; put a " where it ends', start)
            return Value(_ESCAPE.sub(r"\1", match[1]), "quoted", start)
        if self.next_is("“"):
            if (match := self.take(_CURLED)) is None:
                raise FilterError("this quote is not closed; put a ” where it ends", start)
            return Value(match[1], "quoted", start)
        if self.next_is("/"):
            return self.regex(start)
        word = self.take(bare)
        return Value(word[0] if word else "", "bare", start)

    def regex(self, start: int) -> Value:
        if (match := self.take(_REGEX)) is None:
            raise FilterError("this /regex/ is not closed; put a / where it ends, or quote the text", start)
        if self.at < len(self.text) and not self.text[self.at].isspace() and not self.next_is("),"):
            raise FilterError('a /regex/ ends here; put a space after it, or quote the text: "/…"', self.at)
        return Value(match[1], "regex", start)


class MissingValueError(FilterError):
    """A field without a value; who knows the field's values says what would fit."""

    def __init__(self, name: str, column: int) -> None:
        super().__init__(f"{name} needs a value", column)
        self.name = name


def _flat(nodes: list[Node], kind: type[All] | type[Any]) -> tuple[Node, ...]:
    out: list[Node] = []
    for node in nodes:
        out += node.nodes if isinstance(node, kind) else [node]
    return tuple(out)
