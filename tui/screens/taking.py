"""What can be taken out of a screen: the quote with its citation, the row, the table, the address."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, cast

from textual import on, work
from textual.screen import Screen

from model.errors import IssueWatchError
from tui.desk.desk import Desk
from tui.messages import ExportAsked, TextCopied
from tui.output.file_names import file_name
from tui.output.taking import Part, Take, parts, takes
from tui.screens.asked import Shell
from tui.screens.citing import QUOTE, Cite, Cited, CitedAs, cited_claim, one_takes, picked_takes
from tui.terminal.clipboard import Copied, copy_text
from tui.text import one_line
from tui.widgets.columns import Row
from tui.widgets.table import FrameTable


class TakingScreen(Screen[None]):
    """Copying and exporting; slow ways to a clipboard and files are written off the screen's thread."""

    desk: Desk
    cited_as: ClassVar[CitedAs] = QUOTE
    """What it calls that which `y` copies."""

    @property
    def shell(self) -> Shell:
        """The app, which is always ours."""
        return cast("Shell", self.app)

    def table_seen(self) -> FrameTable | None:
        """The table that is seen: the focused one before the first."""
        if isinstance(self.focused, FrameTable):
            return self.focused
        return next((table for table in self.query(FrameTable) if table.display), None)

    def choice_name(self, table: FrameTable) -> str:
        """What a choice of columns is known by: the screen, and the table where it has several."""
        return f"{self._own_name}-{table.id}" if len(self.query(FrameTable)) > 1 else self._own_name

    @property
    def _own_name(self) -> str:
        return type(self).__module__.rpartition(".")[2]

    @property
    def rows_of(self) -> Sequence[str]:
        """What all its rows are of, for the name of a file with them; nothing where they are of everything."""
        return ()

    def claim_of(self, row: Row) -> Row | None:
        """The claim that a row of a table is, or stands for; None where a screen's rows have none. In any thread."""
        return None

    def chosen_claim(self) -> Row | None:
        """The claim under the cursor, if there is one."""
        row = self.chosen_row()
        return None if row is None else self.claim_of(row)

    def chosen_row(self) -> Row | None:
        """The row under the cursor."""
        table = self.table_seen()
        return table.selected_row if table else None

    def citing(self) -> Cite:
        """How rows are cited: their claims' quotes, unless a screen has something else."""
        return self._cite_claims

    def _cite_claims(self, rows: Sequence[Row]) -> list[Cited]:
        claims = [claim for row in rows if (claim := self.claim_of(row)) is not None]
        urls = self.desk.urls_of({claim["article"] for claim in claims})
        return [cited_claim(claim, urls.get(claim["article"])) for claim in claims]

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
        """Cite all that is selected, else what is under the cursor."""
        if found := self.cited_takes():
            self.take(found[0])
        else:
            self.notify(f"There is no {self.cited_as.noun} under the cursor.", markup=False)

    def action_copy_more(self) -> None:
        """Choose what to copy."""
        from tui.screens.copy import CopyScreen

        if found := [*self.cited_takes(), *takes(self.table_seen())]:
            self.app.push_screen(CopyScreen(found, self.take))
        else:
            self.notify("There is nothing to copy.", markup=False)

    def cited_takes(self) -> list[Take]:
        """The citations of what is selected, then of what is under the cursor; `y` copies the first."""
        table, cite, row = self.table_seen(), self.citing(), self.chosen_row()
        picked = picked_takes(cite, table.picked_rows, self.cited_as) if table and table.picked_count else []
        return [*picked, *(take for cited in cite([row] if row else []) for take in one_takes(cited, self.cited_as))]

    @property
    def _way(self) -> str:
        """As configured; in a browser `auto` is the browser's clipboard, not that of the tmux that serves it."""
        way = self.desk.clipboard
        return "osc52" if way == "auto" and self.app.is_web else way

    @work(thread=True, exclusive=True, group="copy")
    def take(self, take: Take) -> None:
        """Copy it, and say so."""
        try:
            what, text = take.make()
        except IssueWatchError as error:
            what, text = str(error), ""
        copied = copy_text(text, self._way, self.shell.write_to_terminal) if text else Copied(False, what)
        self.post_message(TextCopied(what, copied.told, copied.is_there))

    @on(TextCopied)
    def _say_copied(self, message: TextCopied) -> None:
        title = f"Copied: {message.told}" if message.is_there else "Not copied"
        text = message.what if message.is_there else message.told
        self.notify(one_line(text), title=title, severity="information" if message.is_there else "error", markup=False)

    def action_export(self) -> None:
        """Write rows of the table into a file."""
        from tui.screens.export import ExportScreen

        if (table := self.table_seen()) is None:
            return
        beyond = self.parts_beyond()
        found = [*(parts(table) if table.row_count else []), *beyond]
        if not found:
            self.notify("There is nothing to export.", markup=False)
        else:
            what = self._own_name if beyond else self.choice_name(table)
            name = file_name(what, self.rows_of, self.desk.session.as_of)
            self.app.push_screen(ExportScreen(found, name, self._export))

    def parts_beyond(self) -> list[Part]:
        """What the screen shows besides the rows of the table that is seen, to be exported with them."""
        return []

    def _export(self, part: Part, file: Path) -> None:
        self.post_message(ExportAsked(part.rows, part.columns, file))

    def action_browse(self) -> None:
        """The article's address in the browser."""
        if url := self.chosen_url():
            self.app.open_url(url)
        else:
            self.notify("There is no address to open.", markup=False)
