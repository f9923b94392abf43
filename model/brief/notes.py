"""The notes of a brief: each is numbered at its first use, and made only once."""

from collections.abc import Hashable, Iterable
from datetime import date
from typing import Final

import polars as pl

from model.brief.content import Note, Numbers, Source
from model.brief.material import Line, Material
from model.brief.quoting import cut
from model.brief.wording import counted, day_words, period_words

LISTED: Final = 12
"""Articles that a note lists; a command lists them all."""
LONGEST: Final = 400
"""Characters of a sentence in a note."""
NO_SOURCE: Final = "no source"


class Notes:
    """Gives statements the numbers of what they rest on."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._numbers: dict[Hashable, int] = {}
        self._notes: list[Note] = []
        self._sources: dict[str, Source] = {}
        self.quoted: set[tuple[str, int]] = set()
        """The sentences that stand as quotes by now."""

    @property
    def made(self) -> tuple[Note, ...]:
        """All notes, in the order of their numbers."""
        return tuple(self._notes)

    @property
    def sources(self) -> tuple[Source, ...]:
        """All articles that the notes rest on, in the order of their numbers."""
        return tuple(self._sources.values())

    def claims(self, keys: Iterable[Line]) -> Numbers:
        """A note for each of these claims (article, sentence, issue)."""
        return tuple(self.claim(key["article"], key["sentence"], key["issue"]) for key in keys)

    def claim(self, article: str, sentence: int, issue: str | None = None) -> int:
        """The note of one claim; its sentence is quoted, whatever issue it is on."""
        key = ("claim", article, sentence)
        if key not in self._numbers:
            row = self._material.claim(article, sentence, issue)
            quote = cut(row["quote"], LONGEST)
            head = self._material.head(article)
            text = f"{head['source'] or NO_SOURCE}, {day_words(head['date']) if head['date'] else 'undated'}"
            note = Note(self._next, "claim", text, (self._source(head),), 0, "", sentence, row["issue"], *quote)
            self._add(key, note)
        return self._numbers[key]

    def articles(self, issue: str, first: date, last: date, side: str | None = None) -> Numbers:
        """The note of the articles with a claim on an issue (by a side) in these days; `inputs` where there is none."""
        key = ("articles", issue, first, last, side)
        if key not in self._numbers:
            heads = self._material.telling(issue, first, last, side)
            if heads.is_empty():
                return self.inputs()
            speaks = f", side {self._material.side(side)}" if side else ""
            text = f"Articles on {self._material.name(issue)}{speaks}, {period_words(first, last)}"
            self._add(key, self._listing(text, heads, f"issue:{issue} level:-3..3 date:{first}..{last}"))
        return (self._numbers[key],)

    def judgement(self, row: Line) -> Numbers:
        """The note of one judgement."""
        key = ("judgement", row["issue"], row["at"], row["by"])
        if key not in self._numbers:
            what = self._material.name(row["issue"]) if row["issue"] else "an article"
            text = f"Judgement by {row['by']} on {what}, {day_words(row['at'].date())}"
            self._add(key, Note(self._next, "judgement", text, command="issuewatch log"))
        return (self._numbers[key],)

    def inputs(self) -> Numbers:
        """The note of all that the library holds: what statements of absence rest on."""
        key = ("inputs",)
        if key not in self._numbers:
            day = day_words(self._material.asked.last)
            articles = counted(self._material.articles.height, "article")
            text = f"All that the library holds by {day}: {articles}{self._span()}"
            command = f"issuewatch articles --as-of {self._material.asked.last}"
            self._add(key, Note(self._next, "inputs", text, command=command))
        return (self._numbers[key],)

    def dated(self) -> Numbers:
        """The note of the articles of the period."""
        key, asked = ("dated",), self._material.asked
        if key not in self._numbers:
            if self._material.dated.is_empty():
                return self.inputs()
            text = f"Articles of {period_words(asked.first, asked.last)}"
            self._add(key, self._listing(text, self._material.dated, f"date:{asked.first}..{asked.last}"))
        return (self._numbers[key],)

    def _span(self) -> str:
        """The days of the oldest and the newest dated article."""
        first, last = self._material.span
        return f", {period_words(first, last)}" if first and last else ""

    def _listing(self, text: str, heads: pl.DataFrame, filter_text: str) -> Note:
        """The newest of these articles, how many more there are, and what lists them all."""
        listed = heads.sort("date", "id", descending=[True, False]).head(LISTED)
        sources = tuple(sorted(self._source(row) for row in listed.iter_rows(named=True)))
        command = f"issuewatch articles {filter_text} --as-of {self._material.asked.last}"
        return Note(self._next, "articles", text, sources, heads.height - listed.height, command)

    def _source(self, head: Line) -> int:
        """The number of an article among the sources."""
        if head["id"] not in self._sources:
            number = len(self._sources) + 1
            outlet = head["source"] or NO_SOURCE
            self._sources[head["id"]] = Source(
                number, head["id"], head["title"] or "", outlet, head["date"], head["url"]
            )
        return self._sources[head["id"]].number

    @property
    def _next(self) -> int:
        return len(self._notes) + 1

    def _add(self, key: Hashable, note: Note) -> None:
        self._numbers[key] = note.number
        self._notes.append(note)
