"""Issues by their names, for people; data has their slugs."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

    from model.dossier import Dossier


def with_names(rows: "pl.DataFrame", dossier: "Dossier") -> "pl.DataFrame":
    """Rows whose `issue`, `issues` and `moved_to` are names instead of slugs."""
    import polars as pl

    names = {issue.slug: issue.name for issue in dossier.issues}
    named = [
        pl.col(name).cast(pl.String).replace(names) for name in ("issue", "machine_issue", "moved_to") if name in rows
    ]
    lists = [
        pl.col(name).list.eval(pl.element().cast(pl.String).replace(names)) for name in ("issues",) if name in rows
    ]
    return rows.with_columns(*named, *lists)
