"""Issues by their names and sentences without what stands before them, for people; data has slugs and all."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

    from model.dossier import Dossier


def with_names(rows: "pl.DataFrame", dossier: "Dossier") -> "pl.DataFrame":
    """Rows whose issues (`issue`, `machine_issue`, `moved_from`, `moved_to`, `issues`) are names instead of slugs."""
    import polars as pl

    names = {issue.slug: issue.name for issue in dossier.issues}
    named = [name for name in ("issue", "machine_issue", "moved_from", "moved_to") if name in rows]
    lists = [pl.col("issues").list.eval(pl.element().cast(pl.String).replace(names))] if "issues" in rows else []
    return rows.with_columns(pl.col(named).cast(pl.String).replace(names), *lists)


def without_leads(rows: "pl.DataFrame") -> "pl.DataFrame":
    """Rows whose `quote` begins with what is said, as in the screens' tables: without marks, place and speaker."""
    import polars as pl

    from model.words.leads import without_lead

    speakers = rows["speaker"] if "speaker" in rows else [None] * rows.height
    said = [without_lead(quote or "", speaker) for quote, speaker in zip(rows["quote"], speakers, strict=True)]
    return rows.with_columns(pl.Series("quote", said, pl.String))
