"""A brief as one HTML file: nothing remote, no scripts, all text escaped, readable on a phone and on paper."""

from html import escape
from importlib.resources import files
from typing import Final

from model.brief.closing import closing, more_words, note_words, source_words
from model.brief.content import Block, Brief, Items, Note, Numbers, Paragraph, Picture, Quote, Section, Source, Table
from model.brief.plain import plain, web_address
from model.brief.quoting import quoted
from model.brief.wording import day_words
from model.pictures.palette import COLOURS, level_class

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
"""What the page may load: nothing but its own styles, whatever should ever get into it."""
OUTSIDE: Final = 'rel="noopener noreferrer nofollow"'


def page(brief: Brief) -> str:
    """The whole file."""
    parts = [
        _head(brief),
        "<main>",
        f"<header><h1>{_text(brief.title)}</h1>",
        f'<p class="known">As known on {_text(day_words(brief.colophon.as_of))}</p></header>',
        _contents(brief.sections),
        *(_section(section) for section in brief.sections),
        _end(brief),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _head(brief: Brief) -> str:
    style = files("model.brief").joinpath("page.css").read_text(encoding="utf-8")
    swatches = "\n".join(
        f".swatch.{level_class(level)} {{ background: {colour}; }}"
        for level, colour in COLOURS.items()
        if level is not None
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_text(brief.title)}</title>
<style>
{style}{swatches}
</style>
</head>
<body>"""


def _contents(sections: tuple[Section, ...]) -> str:
    links = "".join(f'<li><a href="#{_place(section)}">{_text(section.heading)}</a></li>' for section in sections[1:])
    return f'<nav aria-label="Contents"><ul>{links}</ul></nav>' if links else ""


def _section(section: Section) -> str:
    blocks = "\n".join(_block(block) for block in section.blocks)
    return f'<section id="{_place(section)}">\n<h2>{_text(section.heading)}</h2>\n{blocks}\n</section>'


def _place(section: Section) -> str:
    """Where a section is found: an issue may be called as any of the other sections is."""
    return _text(f"issue-{section.slug}" if section.data else section.slug)


def _block(block: Block) -> str:
    match block:
        case Paragraph(sentences):
            return f"<p>{' '.join(_text(said.text) + _marks(said.notes) for said in sentences)}</p>"
        case Items(lead, sentences):
            items = "\n".join(f"<li>{_text(said.text)}{_marks(said.notes)}</li>" for said in sentences)
            return f'<p class="lead">{_text(lead)}</p>\n<ul>\n{items}\n</ul>'
        case Quote():
            return _quote(block)
        case Table():
            return _table(block)
        case Picture(_, caption, svg):
            return f'<figure class="wide">{svg}<figcaption>{_text(caption)}</figcaption></figure>'


def _quote(quote: Quote) -> str:
    words = _text(quoted(quote.text, is_cut=quote.is_cut))
    voice = _link(quote.voice, quote.url)
    return f'<blockquote>\n<p>{words}</p>\n<p class="voice">— {voice}{_marks(quote.notes)}</p>\n</blockquote>'


def _table(table: Table) -> str:
    is_number = [all(row.cells[at].isdigit() for row in table.rows) for at in range(len(table.heads))]
    classes = [' class="number"' if number else "" for number in is_number]
    heads = "".join(
        f'<th scope="col"{kind}>{_text(head)}</th>' for head, kind in zip(table.heads, classes, strict=True)
    )
    heads += f'<th scope="col">{_text(table.drawn)}</th>' if table.drawn else ""
    lines = []
    for row in table.rows:
        first, *others = [_text(cell) for cell in row.cells]
        swatch = f'<span class="swatch {level_class(row.level)}"></span>' if row.level is not None else ""
        cells = f'<th scope="row">{swatch}{first}{_marks(row.notes)}</th>'
        cells += "".join(f"<td{kind}>{cell}</td>" for cell, kind in zip(others, classes[1:], strict=True))
        cells += f"<td>{row.svg}</td>" if table.drawn else ""
        lines.append(f"<tr>{cells}</tr>")
    body = "\n".join(lines)
    return (
        f'<div class="wide"><table>\n<caption>{_text(table.caption)}</caption>\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody></table></div>"
    )


# The end


def _end(brief: Brief) -> str:
    notes = "\n".join(_note(note) for note in brief.notes)
    sources = "\n".join(_source(source) for source in brief.sources)
    lines = "\n".join(f"<dt>{_text(name)}</dt><dd><code>{_text(value)}</code></dd>" for name, value in closing(brief))
    return "\n".join(
        [
            f'<section id="notes">\n<h2>Notes</h2>\n<ol class="notes">\n{notes}\n</ol>\n</section>' if notes else "",
            f'<section id="sources">\n<h2>Sources</h2>\n<ol class="sources">\n{sources}\n</ol>\n</section>'
            if sources
            else "",
            f'<section id="fingerprints" class="closing">\n<h2>Fingerprints</h2>\n<dl>\n{lines}\n</dl>\n</section>',
        ]
    )


def _note(note: Note) -> str:
    numbers = ", ".join(f'<a href="#source-{number}">{number}</a>' for number in note.sources)
    sources = f" (source {numbers})" if len(note.sources) == 1 else f": sources {numbers}" if numbers else ""
    more = f" {_text(more_words(note))}: <code>{_text(note.command)}</code>" if note.more else ""
    return f'<li id="note-{note.number}">{_text(note_words(note))}{sources}{more}</li>'


def _source(source: Source) -> str:
    return f'<li id="source-{source.number}">{_link(source_words(source), source.url)}</li>'


def _marks(notes: Numbers) -> str:
    links = " ".join(f'<a href="#note-{number}">{number}</a>' for number in notes)
    return f"<sup>{links}</sup>" if links else ""


def _link(words: str, url: str | None) -> str:
    address = web_address(url)
    return f'<a href="{escape(address)}" {OUTSIDE}>{_text(words)}</a>' if address else _text(words)


def _text(text: str) -> str:
    return escape(plain(text))
