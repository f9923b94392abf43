"""The whole store, given out as files."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tui.commands.options import DossierOption, dossier_name
from tui.terminal.talk import say


class ExportForm(StrEnum):
    """The forms in which a store can be taken in again."""

    JSONL = "jsonl"
    PARQUET = "parquet"


def export(
    context: typer.Context,
    target: Annotated[
        Path, typer.Argument(metavar="FOLDER|FILE.zip", help="A new folder, or a new .zip, .tar or .tar.gz.")
    ],
    everything: Annotated[bool, typer.Option("--all", help="All articles and judgements, with all columns.")] = False,
    form: Annotated[ExportForm, typer.Option("--format", help="How rows are written.")] = ExportForm.JSONL,
    dossier: DossierOption = None,
) -> None:
    """Write the whole store into files; `issuewatch add` of them makes the same store again."""
    from model.store import Store
    from model.store.exporting import write_export

    if not everything:
        raise typer.BadParameter(
            "say --all for the whole store; of parts: issuewatch claims --format jsonl, and the other lists likewise",
            param_hint="--all",
        )
    exported = write_export(Store(), target, dossier_name(context, dossier), form.value)
    demo = "" if exported.articles else "; the demo is left out: it comes with every copy of issuewatch"
    say(f"{exported.words} in {target}{demo}")
