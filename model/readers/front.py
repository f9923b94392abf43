"""Front matter: the fields that stand over a Markdown text, in YAML between `---` or in TOML between `+++`."""

import re
import tomllib
from contextlib import suppress
from datetime import date, datetime
from typing import Final, NamedTuple

import yaml

from model.readers.fields import normal_name

LONGEST_TOML: Final = 8 * 2**10
"""Characters of TOML that is understood as such: its parser takes a time that grows with the square of a dotted key."""

_FRONT: Final = re.compile(
    r"\A\s*---[ \t]*\r?\n(?P<front>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_TOML: Final = re.compile(
    r"\A\ufeff?\s*\+\+\+[ \t]*\r?\n(?P<front>.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_PLAIN_LINE: Final = re.compile(
    r"(?P<key>[A-Za-z][\w-]*): +"
    r"(?:'(?P<single>[^'\n]*)'|\"(?P<double>[^\"\\\n]*)\"|(?P<plain>[A-Za-z0-9](?:[^\n:#]|:(?! ))*))"
)
"""A line of front matter that needs no YAML to be understood: most are, and it takes ten times as long."""
_TYPED: Final = frozenset(("null", "true", "false", "yes", "no", "on", "off"))
_WRITTEN: Final = re.compile(
    r"(?P<key>[A-Za-z][A-Za-z0-9_-]*): +(?:"
    r"'(?P<single>[^'\s][^'\n]*(?:(?:''|\n +(?=[^\s']))[^'\n]*)*)'"
    r"|\"(?P<double>[^\"\\\n]*(?:\\(?:[\"\\ _]|x[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|\n +(?=[^\s\"]))"
    r"[^\"\\\n]*)*)\""
    r"|(?P<plain>[A-Za-z][^\n:#]*(?:(?::(?=\S)|(?<=\S)#|\n +(?=[^\W_]))[^\n:#]*)*)"
    r"|(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?P<time> (?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2})?)\n"
)
"""A field as programs write YAML: words, quoted or not, that go on in lines that stand in, or a day."""
_FOLD: Final = re.compile(r"\n +")
_ESCAPE: Final = re.compile(
    r"\\(?:(?P<itself>[\"\\ ])|(?P<blank>_)|x(?P<two>[0-9a-fA-F]{2})|u(?P<four>[0-9a-fA-F]{4})|\n +)"
)
_KEY: Final = re.compile(r"^(?P<key>[A-Za-z][\w -]*):[ \t]+(?P<value>\S[^\n]*?)\s*$", re.MULTILINE)
_TOML_KEY: Final = re.compile(r"^[ \t]*(?P<key>[A-Za-z][\w-]*)[ \t]*=[ \t]*(?P<value>\S[^\n]*?)\s*$", re.MULTILINE)
_FIRST_KEY: Final = re.compile(r"(?:\s*#[^\n]*\n)*\s*(?:[\"']?\w[\w-]*(?: [\w-]+){0,2}[\"']?:(?:\s|$)|\{|$)")
"""How front matter begins, behind comments."""
_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's, ten times as fast, where it was built


class Front(NamedTuple):
    """Front matter, not yet understood."""

    text: str
    end: int
    """Where the text behind it begins."""
    is_toml: bool = False

    @property
    def has_field(self) -> bool:
        """Whether any line has a key and a value."""
        return (_TOML_KEY if self.is_toml else _KEY).search(self.text) is not None

    def fields(self) -> dict[str, object]:
        """What it says, by names in their usual form."""
        return toml_fields(self.text) if self.is_toml else yaml_fields(self.text)


def front_of(text: str) -> Front | None:
    """The front matter; words between two rules that do not begin with a key are of the text."""
    if (front := _FRONT.match(text)) and _FIRST_KEY.match(front["front"]):
        return Front(front["front"], front.end())
    if (front := _TOML.match(text)) and _TOML_KEY.search(front["front"]):
        return Front(front["front"], front.end(), is_toml=True)
    return None


def yaml_fields(front: str) -> dict[str, object]:
    """The fields in YAML; what is none (`title: China: talks resume`) is taken line by line."""
    if (plain := _plain_lines(front)) is not None:
        return plain
    fields: object = _written(front)
    try:
        fields = fields or yaml.load(front, Loader=_Loader)  # safe: either of the two is the safe loader
    except (yaml.YAMLError, ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict):
        fields = {found["key"]: found["value"].strip("\"'") for found in _KEY.finditer(front)}
    return {normal_name(key): value for key, value in fields.items()}


def toml_fields(front: str) -> dict[str, object]:
    """The fields in TOML, with those that Hugo has its users put under `[params]`; likewise line by line."""
    try:
        fields = tomllib.loads(front.replace("\r\n", "\n")) if len(front) <= LONGEST_TOML else None
    except (ValueError, RecursionError):
        fields = None
    if fields is None:
        fields = {found["key"]: found["value"].strip("\"'") for found in _TOML_KEY.finditer(front)}
    params = fields.get("params")
    own = params if isinstance(params, dict) else {}
    return {normal_name(key): value for key, value in (own | fields).items()}


def _plain_lines(front: str) -> dict[str, object] | None:
    """The fields, if every line is a key and a word or words for it; else None."""
    if "\n " in front:  # one that goes on in the next
        return None
    fields: dict[str, object] = {}
    for line in front.splitlines():
        found = _PLAIN_LINE.fullmatch(line.rstrip())
        if not found or (found["plain"] or "").lower() in _TYPED:
            return None
        fields[normal_name(found["key"])] = found["single"] or found["double"] or found["plain"] or ""
    return fields


def _written(front: str) -> dict[str, object] | None:
    """What YAML makes of it, in a tenth of the time; None if not every field is one of those that are sure."""
    if not front.replace("\n", "").isprintable() or " \n" in front:
        return None
    fields: dict[str, object] = {}
    at = 0
    with suppress(ValueError):  # a day that there is not
        while found := _WRITTEN.match(front, at):
            if found["key"].lower() in _TYPED or (found["plain"] or "").lower() in _TYPED:
                break
            fields[found["key"]] = _value(found)
            at = found.end()
    return fields if at == len(front) else None


def _value(found: re.Match[str]) -> object:
    if found["time"]:
        return datetime.fromisoformat(found["day"] + found["time"])
    if found["day"]:
        return date.fromisoformat(found["day"])
    if (words := found["double"]) is not None:
        return _ESCAPE.sub(_escaped, words)
    if words := found["single"]:
        return _FOLD.sub(" ", words).replace("''", "'")
    return _FOLD.sub(" ", found["plain"])


def _escaped(found: re.Match[str]) -> str:
    code = found["two"] or found["four"]
    return chr(int(code, 16)) if code else found["itself"] or ("\xa0" if found["blank"] else "")
