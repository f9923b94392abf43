"""Visits: what one side does with a third country is no contact between the two ("Xi Jinping arrived in Hanoi")."""

from typing import Final

import polars as pl

from model.dossier import Dossier
from model.reading.text.quick import quick
from model.reading.text.spans import outermost, text_before
from model.reading.what.finding.searched import sides_in_titles
from model.reading.what.parties.others import is_country

BEFORE: Final = 40
"""Characters before a country within which is told whether it is only where something was."""
_IS_PLACE: Final = quick(r"(?i) (?:in|at|outside|near|from|via|after) (?:the )?$")
_IS_GOAL: Final = quick(r"(?i) (?:arriv\w+|land\w*|received|welcomed|(?:visit|trip|tour|stay)s?) in (?:the )?$")
"""Before a country that somebody goes to."""


def without_visits_elsewhere(
    named: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, titled: pl.DataFrame, dossier: Dossier
) -> pl.DataFrame:
    """`named` less the issues that the two do together, in articles that name one side and people of it alone, with a
    third country. One that is only the place ("met in Geneva") is none.
    """
    is_mutual = pl.col("issue").is_in([issue.slug for issue in dossier.issues if issue.is_mutual])
    asked = said["article"].gather(named.filter(is_mutual)["row"]).unique()
    if asked.is_empty() or not dossier.sides:
        return named
    rows = said.select("row", "article").filter(pl.col("article").is_in(asked.implode()))
    sides = found.filter(pl.col("type").is_in(["side", "person"])).select("row", side=pl.col("payload").cast(pl.String))
    told = pl.concat([sides.unique().join(rows, on="row").select("article", "side"), sides_in_titles(titled)])
    of_one = told.group_by("article").agg(pl.col("side").n_unique()).filter(pl.col("side") == 1)
    of_one = rows.join(of_one, on="article", how="semi")
    countries = outermost(found.filter(is_country(dossier)).join(of_one, on="row", how="semi"))
    partners = _partners(countries, said)
    abroad = rows.join(partners, on="row", how="semi")["article"]
    elsewhere = rows.filter(pl.col("article").is_in(abroad.implode()))["row"]
    return named.filter(~(is_mutual & pl.col("row").is_in(elsewhere.implode())))


def _partners(countries: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Those that are not only where something was."""
    way = text_before(said, countries).str.tail(BEFORE)
    return countries.filter(~way.str.contains(_IS_PLACE) | way.str.contains(_IS_GOAL))
