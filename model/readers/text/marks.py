"""Markdown without its marks, as a reader of the page sees it: no addresses, tags or emphasis, and no word lost.

Not by markdown-it-py: it gives HTML, and drops what it takes for an unknown element.
Each mark is looked at once, and what is looked for behind it is bounded, so that the time is linear in the text.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from model.days.datelines import HAS_YEAR, dateline_date
from model.readers.text.bylines import author_of

_MARKS: Final = (*"\\`<&*_~[#>|", "--", "==", "%%")
"""What may be a mark; two lines, and equals signs, also under a heading."""
_BLANK: Final = re.compile(r"\n[ \t\r]*\n")
"""Behind a paragraph. Each is looked at by itself, and most have no mark."""
_FENCES: Final = ("```", "~~~")
_FENCE: Final = re.compile(r"^[ \t]*(?P<fence>`{3,}|~{3,})[^`\n]*$", re.MULTILINE)
_UNSEEN: Final = re.compile(r"<(?:!--|(?i:script|style)\b[^<>]{0,2000}>)")
_ODD_LINE: Final = re.compile(r"\n(?![A-Za-z])")
"""A line that may have a mark at its head; those of most paragraphs have none."""
_ANCHOR: Final = re.compile(r"[ \t]*\{[#.:][^{}\n]{0,200}\}\s*$")
_QUOTE: Final = re.compile(r"(?: {0,3}>)+ ?")
_HEADING: Final = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_RULES: Final = tuple("-=*_|:+")
_WIDEST: Final = 1_000
"""Characters of a line that may be drawn and say nothing."""
_ITEM: Final = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s|\|")
_REFERENCE: Final = re.compile(
    r"^ {0,3}\[(?P<name>[^\]\[^\n][^\]\[\n]{0,200})\]:[ \t]*<?(?:https?://|mailto:|data:|www\.|/|#)\S*"
    r"(?:[ \t]+[\"'(][^\n]*)?$",
    re.MULTILINE,
)
_TASK: Final = re.compile(r"^([ \t]*[-*+][ \t]+)\[[ xX]\][ \t]+", re.MULTILINE)
"""The box of an item that is a task."""
WIKI_LINK: Final = re.compile(r"!?\[\[(?!\d{1,3}\])(?:[^\[\]|\n]{1,200}\|)?(?P<text>[^\[\]\n]{1,200})\]\](?!\()")
"""A link of Obsidian and other wikis to a note of one's own, which may be a day's."""
ELEMENTS: Final = (
    "abbr|acronym|address|article|aside|audio|a|blockquote|big|body|br|button|b|canvas|caption|center|cite|code|"
    "colgroup|col|data|dd|del|details|dfn|div|dl|dt|embed|em|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|"
    "header|hr|html|iframe|img|input|ins|i|kbd|label|li|link|main|mark|meta|nav|noscript|object|ol|option|picture|"
    "pre|p|q|samp|section|select|small|source|span|strike|strong|sub|summary|sup|svg|s|table|tbody|td|tfoot|thead|th|"
    "time|title|track|tr|tt|ul|u|var|video|wbr"
)
"""What is a tag: `<unknown>` and `x <y and z>` are words."""
_BLOCKS: Final = re.compile(
    "address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|"
    "header|hr|li|main|nav|ol|option|pre|p|section|summary|table|tbody|td|tfoot|thead|th|title|tr|ul",
    re.IGNORECASE,
)
_ADDRESS: Final = (
    r"\(\s*+(?:<[^<>\n]{0,4000}>|[^\s()<>]{0,6000}"
    r"(?:\((?:[^\s()<>]{1,1000}+|\([^\s()<>]{0,1000}\)){0,20}\)[^\s()<>]{0,1000}){0,8})"
    r"(?:\s++(?:\"[^\"]{0,1000}\"|'[^']{0,1000}'|\([^()]{0,1000}\)))?\s*+\)"
)
_TOKEN: Final = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])|(?P<hard>\\\n)|(?P<ticks>`+)"
    r"|(?P<bare>(?:https?://|www\.)[^\s<>\[\]()*]*[^\s<>\[\]()*_~`])"
    r"|<(?P<auto>https?://[^\s<>]{1,4000}|[\w.+-]{1,64}@[\w.-]{1,200})>"
    rf"|(?P<tag></?(?P<name>(?i:{ELEMENTS}))(?:\s++[\w:@.-]++(?:\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'|[^\s\"'<>=`]++))"
    r"|\s++(?:allowfullscreen|async|autoplay|checked|controls|defer|disabled|hidden|loop|muted|open|reversed))*+"
    r"\s*+/?>)"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<note>\[\^[^\]\s\[]{1,60}\])|(?P<open>!?\[)"
    rf"|(?P<close>\](?P<behind>{_ADDRESS}|\[(?P<ref>[^\]\[\n]{{0,200}})\])?)|(?P<run>\*+|_+|~~+)"
)
_BEGINS: Final = re.compile(r"[\\`<&*_~!\[\]]")
"""Where a mark may begin: found in a tenth of the time of the marks themselves."""
_BEGINS_OR_ADDRESS: Final = re.compile(rf"{_BEGINS.pattern}|https?://|www\.")
_HIGHLIGHT: Final = re.compile(r"(?<![=\w])==(?=\S)([^=\n]{1,1000})(?<=\S)==(?![=\w])")
"""Obsidian's mark over words that matter to somebody."""
_STRUCK: Final = re.compile(
    r"(?<!~)~~(?=[^\s~])[^~\n]{1,1000}(?<=\S)~~(?!~)[ \t]?|<(?P<struck>del|s|strike)>[^<>]{0,1000}</(?P=struck)>[ \t]?"
)
"""What was struck out."""
_REMARK: Final = re.compile(
    r"(?<![\w%])%%(?!%)(?:[^%\n]|%(?!%)|\n(?![ \t]*\n))*+%%(?![\w%])"
    r"|^[ \t]*+%%[ \t]*+\n(?:[^%]|%(?!%))*+%%[ \t]*+$",
    re.MULTILINE,
)
"""What Obsidian does not show: within a paragraph, or in as many as there are between two lines that are such marks."""
CALLOUT: Final = re.compile(r"^([ \t]*(?:>[ \t]*)+)\[!\w{2,20}\][+-]?[ \t]*", re.MULTILINE)
"""What kind of a box a quotation stands in: `> [!note] Said`."""
_SHORT: Final = 80
"""Characters of a line that may be a byline or a dateline."""
_SPACE: Final = " \t\r\n"
_BLANKS: Final = re.compile(r"\n(?:[ \t]*\n){2,}")
_NOTE: Final = re.compile(r"^ {0,3}\[\^[^\]\s\[]{1,60}\]:[ \t]*", re.MULTILINE)


def unmarked(body: str) -> str:
    """The text that a Markdown document shows; code is left as it is, without its fences."""
    if not _has_mark(body):
        return body
    has_names = "[" in body and "]:" in body  # one character is found ten times as fast as two
    named = frozenset(found["name"].lower() for found in _REFERENCE.finditer(body)) if has_names else frozenset()
    shown = "\n".join(part if is_code else _without_marks(part, named) for is_code, part in _parts(body))
    return shown if shown == body else _BLANKS.sub("\n\n", shown)


def _has_mark(text: str) -> bool:
    for mark in _MARKS:  # noqa: SIM110 - in half the time of `any`: most texts have none
        if mark in text:
            return True
    return False


def _nearest_marks(text: str) -> dict[str, int]:
    """The marks that are in a text, and where each is first: one by one they are found far sooner than by a pattern."""
    nearest: dict[str, int] = {}
    for mark in _MARKS:
        if mark[0] in text and (place := text.find(mark)) >= 0:
            nearest[mark] = place
    return nearest


def without_remarks(text: str) -> str:
    """The text without what Obsidian does not show of it, as many lines as before."""
    return _REMARK.sub(lambda found: "\n" * found[0].count("\n"), text) if "%%" in text else text


def without_struck(text: str) -> str:
    """The text without what was struck out in it."""
    return _STRUCK.sub("", text) if "~~" in text or "</" in text else text


def _without_marks(part: str, named: frozenset[str]) -> str:
    """What is no code, from mark to mark: of each, the paragraph that it stands in."""
    text = without_unseen(part)
    if "] " in text:
        text = _TASK.sub(r"\1", text)
    if "[[" in text and "`" not in text:
        text = WIKI_LINK.sub(r"\g<text>", text)
    if "`" not in text:
        text = without_struck(text)
    if "==" in text:
        text = _HIGHLIGHT.sub(r"\1", text)
    text = without_remarks(text)
    if "[!" in text:
        text = CALLOUT.sub(r"\1", text)
    nearest = _nearest_marks(text)
    shown: list[str] = []
    at = 0
    while nearest:
        place = min(nearest.values())
        begin = _paragraph_begin(text, place, at)
        blank = _BLANK.search(text, place)
        end = blank.start() if blank else len(text)
        shown += [text[at:begin], _shown(text[begin:end], named)]
        at = end
        nearest = {mark: later for mark, place in nearest.items() if (later := _from(text, mark, place, at)) >= 0}
    return "".join(shown) + text[at:]


def _from(text: str, mark: str, place: int, at: int) -> int:
    """Where a mark that was found at `place` is next, from `at` on; -1 if it is nowhere."""
    return place if place >= at else text.find(mark, at)


def _paragraph_begin(text: str, place: int, least: int) -> int:
    """Where the paragraph begins that this place is in: behind the nearest blank line, or at `least`."""
    begin = text.rfind("\n", least, place) + 1 or least
    while begin > least and (above := text.rfind("\n", least, begin - 1)) >= 0:
        if not text[above:begin].strip(" \t\r\n"):
            return begin
        begin = above + 1
    return least


def _parts(body: str) -> Iterator[tuple[bool, str]]:
    """Code and what is not, in order; a fence without its end is none."""
    if not any(fence[0] in body and fence in body for fence in _FENCES):  # nearly always, and found in no time
        yield False, body
        return
    begin, opened = 0, None
    for found in _FENCE.finditer(body):
        fence = found["fence"]
        if opened is None:
            opened = found
        elif fence.startswith(opened["fence"]) and found[0].strip() == fence:
            yield False, body[begin : opened.start()]
            yield True, body[opened.end() : found.start()]
            begin, opened = found.end(), None
    yield False, body[begin:]


def _shown(text: str, named: frozenset[str]) -> str:
    """What stands between two blank lines, as it is shown."""
    if "]:" in text:
        text = _NOTE.sub("\n", _REFERENCE.sub("", text))
    if text[:1].isalpha() and not _ODD_LINE.search(text):
        return _inline(text, named)
    return "\n".join(_of_lines(text, named))


def _of_lines(text: str, named: frozenset[str]) -> Iterator[str]:
    """Paragraphs, their lines as they are, and headings by themselves."""
    lines: list[str] = []
    depth = 0
    for part in _ODD_LINE.split(text):
        whole, _, plain = part.partition("\n")
        quote = _QUOTE.match(whole)
        line = whole[quote.end() :] if quote else whole
        level = quote[0].count(">") if quote else 0
        heading = _HEADING.match(line)
        is_alone = not line.strip() or heading or _is_rule(line)
        if lines and (is_alone or level > depth or _ITEM.match(line)):
            yield _inline("\n".join(lines), named)
            lines = []
            if level > depth:
                yield ""
        depth = level
        if heading:
            yield f"\n{_inline(_heading(line[heading.end() :]), named)}\n"
        elif is_alone:
            yield ""
        else:
            lines.append(line)
        if plain:  # the lines that follow, of which none has a mark at its head
            depth = 0
            lines.append(plain)
    if lines:
        yield _inline("\n".join(lines), named)


def _heading(text: str) -> str:
    """A heading without the marks that may close it."""
    text = without_anchor(text)
    words, _, closing = text.rstrip().rpartition(" ")
    return words if closing and not closing.strip("#") else text


def without_anchor(heading: str) -> str:
    """A heading without the name by which others link to it, as Google Docs and Pandoc write it behind."""
    return _ANCHOR.sub("", heading) if "}" in heading else heading


def _is_rule(line: str) -> bool:
    """Whether a line stands under a heading, between parts, or under the head of a table."""
    if line.lstrip()[:1] not in _RULES or len(line) > _WIDEST:
        return False
    marks = frozenset("".join(line.split()))
    if marks <= {"-"} or marks <= {"="}:
        return len(line.strip()) > 1
    return (len(marks) == 1 and marks <= {"*", "_"} and len(line.strip()) > 1) or (
        marks <= set("-|:+=") and "-" in marks and len(marks) > 1
    )


def without_unseen(text: str) -> str:
    """Without comments, scripts and styles; what is not closed is none."""
    if "<" not in text or not _UNSEEN.search(text):
        return text
    lowered = text.lower() if text.isascii() else re.sub("[A-Z]+", lambda found: found[0].lower(), text)
    kept: list[str] = []
    at = begin = 0
    while found := _UNSEEN.search(text, at):
        word = found[0][1:7].lower()
        close = "-->" if word.startswith("!--") else "</script>" if word.startswith("script") else "</style>"
        end = lowered.find(close, found.end())
        at = found.end()
        if end < 0:
            break  # nothing behind can be closed by it either; of another kind there is hardly one
        kept.append(text[begin : found.start()])
        at = begin = end + len(close)
    return "".join(kept) + text[begin:]


class _Paragraph:
    """One paragraph while its marks are looked at, from first to last."""

    def __init__(self, text: str, named: frozenset[str]) -> None:
        self.text = text
        self.named = named
        self.shown: list[str] = []
        self.is_shorter = False
        """Whether something long was dropped: its lines are no longer as wide as they were."""
        self._brackets: list[int] = []
        self._runs: dict[str, list[int]] = {"*": [], "_": [], "~": []}
        self._strong: set[str] = set()
        self._closing = _closing_ticks(text)

    def read(self, begins: re.Pattern[str]) -> str:
        """The text that it shows; `begins` finds where a mark may be."""
        at = 0
        while begun := begins.search(self.text, at):
            found = _TOKEN.match(self.text, begun.start())
            end = begun.start() if found else begun.end()
            self.shown.append(self.text[at:end])
            at = self._take(found) if found else end
        self.shown.append(self.text[at:])
        return "".join(self.shown)

    def _take(self, found: re.Match[str]) -> int:
        """Show what a mark leaves; where to go on."""
        match found.lastgroup:
            case "close":
                return self._close(found)
            case "ticks":
                return self._code(found)
            case "tag":
                self._tag(found["name"])
            case "open":
                self._brackets.append(len(self.shown))
                self.shown.append(found[0])
            case "run":
                self._run(found)
            case "note":
                pass
            case _:
                self.shown.append(_plain(found))
        return found.end()

    def _tag(self, name: str) -> None:
        self.is_shorter = True
        self.shown.append("\n" if name.lower() == "br" else "\n\n" if _BLOCKS.fullmatch(name) else "")

    def _code(self, found: re.Match[str]) -> int:
        """Code as it is, without its marks; marks that are not closed are shown."""
        end = self._closing.get(found.start())
        self.shown.append(self.text[found.end() : end] if end else found[0])
        return end + len(found[0]) if end else found.end()

    def _close(self, found: re.Match[str]) -> int:
        """A bracket that closes: a link leaves its text, a picture nothing, other brackets are shown."""
        if self._brackets:
            begin = self._brackets.pop()
            if self._is_link(begin, found):
                self._forget_runs(begin)
                self.is_shorter = True
                if self.shown[begin] == "![":
                    del self.shown[begin:]
                else:
                    self.shown[begin] = ""
                return found.end()
        self.shown.append("]")
        return found.start() + 1

    def _is_link(self, begin: int, found: re.Match[str]) -> bool:
        behind = found["behind"]
        if behind and behind.startswith("("):
            return True
        if not self.named or len(self.shown) - begin > 20:
            return False
        return (found["ref"] or "".join(self.shown[begin + 1 :])).strip().lower() in self.named

    def _forget_runs(self, begin: int) -> None:
        for opened in self._runs.values():
            while opened and opened[-1] > begin:
                opened.pop()

    def _run(self, found: re.Match[str]) -> None:
        """Asterisks, lines or tildes."""
        around = _around(self.text, found.start(), found.end())
        is_single = len(found[0]) == 1
        is_shown = not (self._is_emphasis(found[0], *around) if is_single else self._is_strong(found[0], *around))
        self.shown.append(found[0] if is_shown else "")
        if is_single and is_shown and around[1].strip(_SPACE) and not _is_in_word(*around):
            self._runs[found[0]].append(len(self.shown) - 1)

    def _is_strong(self, run: str, before: str, behind: str) -> bool:
        """Whether a run of several is a mark: beside a word it is, within one (`f**k`) only if it closes."""
        is_mark = bool((before + behind).strip(_SPACE)) and (run in self._strong or not _is_in_word(before, behind))
        if is_mark:
            self._strong ^= {run}
            if len(run) > 2 and self._runs[run[0]]:
                self.shown[self._runs[run[0]].pop()] = ""
        return is_mark

    def _is_emphasis(self, run: str, before: str, behind: str) -> bool:
        """Whether a single one closes what another opened; within a word it does not."""
        opened = self._runs[run]
        if not opened or not before.strip(_SPACE) or _is_in_word(before, behind):
            return False
        self.shown[opened.pop()] = ""
        return True


def _closing_ticks(text: str) -> dict[int, int]:
    """Where each run of backticks is closed by the next of its length."""
    runs = [(found.start(), len(found[0])) for found in re.finditer("`+", text)] if "`" in text else []
    after: dict[int, int] = {}
    closing: dict[int, int] = {}
    for start, length in reversed(runs):
        if length in after:
            closing[start] = after[length]
        after[length] = start
    return closing


def _plain(found: re.Match[str]) -> str:
    if found["escape"]:
        return found[0][1]
    if found["hard"]:
        return "  \n"
    return unescape(found[0]) if found["entity"] else found["auto"] or found[0]


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters before and behind; a blank at either end of the text."""
    return text[start - 1 : start] or " ", text[end : end + 1] or " "


def _is_in_word(before: str, behind: str) -> bool:
    return before.isalnum() and behind.isalnum()


def _inline(text: str, named: frozenset[str]) -> str:
    """A paragraph without its marks; on one line, where its lines have lost so much that they are no longer full."""
    begins = _BEGINS_OR_ADDRESS if "://" in text or "www." in text else _BEGINS
    if not begins.search(text):
        return text
    paragraph = _Paragraph(text, named)
    shown = paragraph.read(begins)
    return _on_one_line(shown) if paragraph.is_shorter and "\n" in shown else shown


def _on_one_line(text: str) -> str:
    """Lines made one, but for those that end in two blanks, are blank, or are a byline or a dateline."""
    lines = text.split("\n")
    may_be_alone = "by" in text.lower() or HAS_YEAR.search(text) is not None
    alone = [not line.strip() or (may_be_alone and _is_alone(line)) for line in lines]
    joined = [lines[0].rstrip()]
    for place, line in enumerate(lines[1:], start=1):
        is_kept = lines[place - 1].endswith("  ") or alone[place - 1] or alone[place]
        joined.append(f"\n{line.rstrip()}" if is_kept else f" {line.strip()}")
    return "".join(joined)


def _is_alone(line: str) -> bool:
    return len(line) < _SHORT and (
        ("by" in line.lower() and author_of(line) is not None) or dateline_date(line) is not None
    )
