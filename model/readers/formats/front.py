"""Front matter: the fields over a Markdown text, in YAML between `---`, in TOML between `+++`, or as JSON."""

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from typing import ClassVar, Final, Literal, NamedTuple

import yaml

from model.readers.fields import normal_name
from model.readers.text.marks import WIKI_LINK

LONGEST_TOML: Final = 8 * 2**10
"""Characters of TOML that is understood as such: its parser takes a time that grows with the square of a dotted key."""

_FRONT: Final = re.compile(
    r"\A\s*---[ \t]*\r?\n(?P<front>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_TOML: Final = re.compile(
    r"\A\ufeff?\s*\+\+\+[ \t]*\r?\n(?P<front>.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_JSON: Final = re.compile(r"\A\ufeff?\s*(?=\{[ \t]*\r?\n\s*\")")
_BELOW_JSON: Final = re.compile(r"[ \t]*\r?\n(?=\s*[^\s{\[])")
"""What ends an object that has words below it, and no other object."""
_WRITTEN: Final = re.compile(
    r"(?P<key>[A-Za-z][A-Za-z0-9_-]*): +(?:"
    r"'(?P<single>[^'\s][^'\n]*(?:(?:''|\n +(?=[^\s']))[^'\n]*)*)'"
    r"|\"(?P<double>[^\"\\\n]*(?:\\(?:[\"\\ _]|x[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|\n +(?=[^\s\"]))"
    r"[^\"\\\n]*)*)\""
    r"|(?P<plain>[A-Za-z0-9][^\n:#]*(?:(?::(?=\S)|(?<=\S)#|\n +(?=[^\W_]))[^\n:#]*)*))\n"
)
"""A field as programs write YAML: words, quoted or not, that go on in lines that stand in."""
_FOLD: Final = re.compile(r"\n +")
_ESCAPE: Final = re.compile(
    r"\\(?:(?P<itself>[\"\\ ])|(?P<blank>_)|x(?P<two>[0-9a-fA-F]{2})|u(?P<four>[0-9a-fA-F]{4})|\n +)"
)
_KEY: Final = re.compile(r"^(?P<key>[A-Za-z][\w -]*):[ \t]+(?P<value>\S[^\n]*?)\s*$", re.MULTILINE)
_TOML_KEY: Final = re.compile(r"^[ \t]*(?P<key>[A-Za-z][\w-]*)[ \t]*=[ \t]*(?P<value>\S[^\n]*?)\s*$", re.MULTILINE)
_FIRST_KEY: Final = re.compile(r"(?:\s*#[^\n]*\n)*\s*(?:[\"']?\w[\w-]*(?: [\w-]+){0,2}[\"']?:(?:\s|$)|\{|$)")
"""How front matter begins, behind comments."""
_SAFE: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's, ten times as fast, where it was built
_KEPT: Final = ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")


class Loader(_SAFE):  # type: ignore[misc, valid-type]
    """YAML in which all words are words, and only nothing is none: `title: No`, `ref: 0012`, `date: 2025-02-30`.

    YAML 1.1 makes false, 10 and an error of these; what a day is, `model.readers.days.days` says for every format.
    """

    yaml_implicit_resolvers: ClassVar = {
        first: [resolver for resolver in resolvers if resolver[0] in _KEPT]
        for first, resolvers in _SAFE.yaml_implicit_resolvers.items()
    }


class Front(NamedTuple):
    """Front matter, not yet understood."""

    text: str
    end: int
    """Where the text behind it begins."""
    form: Literal["yaml", "toml", "json"] = "yaml"

    @property
    def has_field(self) -> bool:
        """Whether any line has a key and a value."""
        return self.form == "json" or (_TOML_KEY if self.form == "toml" else _KEY).search(self.text) is not None

    def fields(self) -> dict[str, object]:
        """What it says, by names in their usual form."""
        fields = _UNDERSTOOD[self.form](self.text)
        return {name: _without_links(value) for name, value in fields.items()} if "[[" in self.text else fields


def front_of(text: str) -> Front | None:
    """The front matter; words between two rules that do not begin with a key are of the text."""
    if (front := _FRONT.match(text)) and _FIRST_KEY.match(front["front"]):
        return Front(front["front"], front.end())
    if (front := _TOML.match(text)) and _TOML_KEY.search(front["front"]):
        return Front(front["front"], front.end(), form="toml")
    return _json_front(text)


def _json_front(text: str) -> Front | None:
    """An object over several lines, as Hugo has it, with words below."""
    if not (begin := _JSON.match(text)):  # nearly all
        return None
    try:
        _, end = json.JSONDecoder().raw_decode(text, begin.end())
    except (ValueError, RecursionError):
        return None
    below = _BELOW_JSON.match(text, end)
    return Front(text[begin.end() : end], below.end(), form="json") if below else None


def _without_links(value: object) -> object:
    """Words without the brackets by which Obsidian links them to notes (`[[Jane Doe]]`)."""
    if isinstance(value, list):
        return [_without_links(each) for each in value]
    return WIKI_LINK.sub(r"\g<text>", value) if isinstance(value, str) else value


def yaml_fields(front: str) -> dict[str, object]:
    """The fields in YAML; what is none (`title: China: talks resume`) is taken line by line."""
    front = front.replace("\r\n", "\n")
    fields: object = _written(front)
    try:
        fields = fields or yaml.load(front, Loader=Loader)  # a safe loader
    except (yaml.YAMLError, ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict):
        fields = {found["key"]: found["value"].strip("\"'") for found in _KEY.finditer(front)}
    return _with_params(fields)


def toml_fields(front: str) -> dict[str, object]:
    """The fields in TOML; likewise line by line."""
    try:
        fields = tomllib.loads(front.replace("\r\n", "\n")) if len(front) <= LONGEST_TOML else None
    except (ValueError, RecursionError):
        fields = None
    if fields is None:
        fields = {found["key"]: found["value"].strip("\"'") for found in _TOML_KEY.finditer(front)}
    return _with_params(fields)


def _json_fields(front: str) -> dict[str, object]:
    return _with_params(json.loads(front))


def _with_params(fields: Mapping[str, object]) -> dict[str, object]:
    """By names in their usual form, with those that Hugo has its users put under `params`."""
    params = fields.get("params")
    own = params if isinstance(params, dict) else {}
    return {normal_name(key): value for key, value in {**own, **fields}.items()}


def _written(front: str) -> dict[str, object] | None:
    """What YAML makes of it, in a tenth of the time; None if not every field is one of those that are sure."""
    if not front.replace("\n", "").isprintable() or " \n" in front:
        return None
    fields: dict[str, object] = {}
    at = 0
    while found := _WRITTEN.match(front, at):
        if "null" in (found["key"].lower(), (found["plain"] or "").lower()):
            break
        fields[found["key"]] = _words(found)
        at = found.end()
    return fields if at == len(front) else None


def _words(found: re.Match[str]) -> str:
    if (words := found["double"]) is not None:
        return _ESCAPE.sub(_escaped, words)
    if words := found["single"]:
        return _FOLD.sub(" ", words).replace("''", "'")
    return _FOLD.sub(" ", found["plain"])


def _escaped(found: re.Match[str]) -> str:
    code = found["two"] or found["four"]
    return chr(int(code, 16)) if code else found["itself"] or ("\xa0" if found["blank"] else "")


_UNDERSTOOD: Final[Mapping[str, Callable[[str], dict[str, object]]]] = {
    "yaml": yaml_fields,
    "toml": toml_fields,
    "json": _json_fields,
}
