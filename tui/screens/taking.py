"""What can be taken out of a screen: the quote with its citation, the row, the table, the address."""

from functools import partial
from pathlib import Path

import polars as pl
from textual import on, work
from textual.screen import Screen

from tui.clipboard import copy_text
from tui.desk import Desk
from tui.messages import FileWritten, TextCopied
from tui.screens.quotes import citation, source_words
from tui.taking import ExportError, Take, export, quote_markdown, takes
from tui.text import one_line, quoted
from tui.viewing import ViewingApp
from tui.widgets.columns import Column, Row
from tui.widgets.table import FrameTable


class TakingScreen(Screen[None]):
    """Copying and exporting; slow ways to a clipboard and files are written off the screen's thread."""

    desk: Desk

    @property
    def shell(self) -> ViewingApp:
        """The app, which is always ours."""
        assert isinstance(self.app, ViewingApp)
        return self.app

    def table_seen(self) -> FrameTable | None:
        """The table that is seen: the focused one before the first."""
        if isinstance(self.focused, FrameTable):
            return self.focused
        return next((table for table in self.query(FrameTable) if table.display), None)

    def choice_name(self, table: FrameTable) -> str:
        """What a choice of columns is known by: the screen, and the table where it has several."""
        name = type(self).__module__.rpartition(".")[2]
        return f"{name}-{table.id}" if len(self.query(FrameTable)) > 1 else name

    def chosen_claim(self) -> Row | None:
        """The claim that `y` copies, if the screen has one."""
        return None

    def chosen_url(self) -> str | None:
        """The address that `o` opens: that of the chosen claim's article."""
        claim = self.chosen_claim()
        return None if claim is None else self.desk.url_of(claim["article"])

    def action_explain(self) -> None:
        """Show how the chosen claim was read."""
        from tui.screens.explain import ExplainScreen

        if (claim := self.chosen_claim()) is None:
            self.notify("There is no claim under the cursor.", markup=False)
            return
        self.app.push_screen(ExplainScreen(self.desk, claim))

    def action_copy(self) -> None:
        """The quote with its citation; what else there is, if there is no quote."""
        if (claim := self.chosen_claim()) is None:
            self.notify("There is no quote under the cursor.", markup=False)
            return
        self._copy(Take("quote", quoted(claim["quote"]), lambda: citation(claim, self.chosen_url())))

    def action_copy_more(self) -> None:
        """Choose what to copy."""
        from tui.screens.copy import CopyScreen

        self.app.push_screen(CopyScreen([*self._quote_takes(), *takes(self.table_seen())], self._copy))

    def _quote_takes(self) -> list[Take]:
        if (claim := self.chosen_claim()) is None:
            return []
        url = self.chosen_url()
        return [
            Take("quote", "The quote with its citation", lambda: citation(claim, url)),
            Take("quote-md", "The quote as Markdown", lambda: quote_markdown(claim, source_words(claim), url)),
            *([Take("url", "The web address", lambda: url)] if url else []),
        ]

    @work(thread=True, exclusive=True, group="copy")
    def _copy(self, take: Take) -> None:
        copied = copy_text(take.text(), self.desk.clipboard, self.shell.write_to_terminal)
        self.post_message(TextCopied(take.words, copied.told, copied.is_there))

    @on(TextCopied)
    def _say_copied(self, message: TextCopied) -> None:
        title = f"Copied: {message.told}" if message.is_there else "Not copied"
        text = message.what if message.is_there else message.told
        self.notify(one_line(text), title=title, severity="information" if message.is_there else "error", markup=False)

    def action_export(self) -> None:
        """Write what the table shows into a file."""
        from tui.screens.export import ExportScreen

        if table := self.table_seen():
            rows = f"{table.row_count:,} row{'s' * (table.row_count != 1)}"
            name = f"issuewatch-{self.choice_name(table)}-{self.desk.session.as_of}.csv"
            self.app.push_screen(ExportScreen(rows, name, partial(self._export, table.shown_frame, table.columns)))

    @work(thread=True)
    def _export(self, rows: pl.DataFrame, columns: list[Column], file: Path) -> None:
        try:
            count = export(rows, columns, file)
            self.post_message(FileWritten(f"{count:,} rows in {file}"))
        except ExportError as error:
            self.post_message(FileWritten(str(error), is_there=False))

    @on(FileWritten)
    def _say_written(self, message: FileWritten) -> None:
        title, severity = ("Exported", "information") if message.is_there else ("Not exported", "error")
        self.notify(one_line(message.told), title=title, severity=severity, markup=False)  # type: ignore[arg-type]

    def action_browse(self) -> None:
        """The article's address in the browser; it is shown before it is opened."""
        if url := self.chosen_url():
            self.notify(one_line(url), title="Opening", markup=False)
            self.app.open_url(url)
        else:
            self.notify("There is no address to open.", markup=False)
