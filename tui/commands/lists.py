"""Claims, articles and people as lists: the twins of the screens, with the same filter."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any, Final

import typer

from tui.commands.naming import with_names, without_leads
from tui.commands.opening import Opened, opened
from tui.commands.options import AsOfOption, DossierOption, FilterArgument, Form, FormOption

if TYPE_CHECKING:
    import polars as pl

FILTERS_TAKE_DASHES: Final[dict[Any, Any]] = {"ignore_unknown_options": True}
"""A filter may begin with a dash: `-text:tiktok`."""

_CLAIMS: Final = {
    "date": "Date", "claim": "Claim", "issue": "Issue", "label": "Level", "side": "Side",
    "speaker": "Speaker", "source": "Source", "judged": "Judged", "quote": "Quote",
}  # fmt: skip
_ARTICLES: Final = {
    "date": "Date", "source": "Source", "article": "Id", "claims": "Claims", "siblings": "Copies", "title": "Title",
}  # fmt: skip
_ARTICLES_ALOUD: Final = {
    "date": "Date", "title": "Title", "source": "Source", "source_side": "Side", "read": "Read",
    "judged": "Judged", "says": "Issues",
    "article": "Id", "claims": "Claims", "siblings": "Copies",
}  # fmt: skip
"""Who listens wants to hear at once which article it is, and has no other way to what the screen shows by glyphs."""
_PEOPLE: Final = {
    "speaker": "Who", "side": "Side", "role": "Office", "claims": "Claims", "label": "Level", "last": "Last",
    "issues": "Issues", "quote": "Latest words",
}  # fmt: skip


def claims(
    context: typer.Context,
    filters: FilterArgument = None,
    form: FormOption = Form.TABLE,
    as_of: AsOfOption = None,
    dossier: DossierOption = None,
) -> None:
    """Claims, newest first, also those that analysts dismissed; CLAIM is what `issuewatch judge --claim` takes."""
    import polars as pl

    from model.views import claims_of, with_reckoned
    from tui.output.printing import FOR_PEOPLE
    from tui.words import side_words

    at = opened(context, dossier, as_of, None, filters)
    rows = claims_of(at.judged).drop("key")
    if form in FOR_PEOPLE:
        told = with_reckoned(rows, at.library.dossier).select("side", "told_for").iter_rows(named=True)
        place = pl.concat_str(pl.col("article").str.head(8), pl.col("sentence").cast(pl.String), separator=":")
        rows = rows.with_columns(place.alias("claim"), pl.Series("side", map(side_words, told), pl.String))
    _print(rows, form, _CLAIMS, at)


def articles(
    context: typer.Context,
    filters: FilterArgument = None,
    form: FormOption = Form.TABLE,
    as_of: AsOfOption = None,
    dossier: DossierOption = None,
) -> None:
    """Articles, newest first."""
    from model.judging import irrelevant_articles
    from model.read_marks import ReadMarks
    from model.views import articles_of, with_openings
    from tui.output.printing import FOR_PEOPLE

    at = opened(context, dossier, as_of, None, filters)
    rows = articles_of(at.articles, at.claims, at.library.dossier, at.library.heard, ReadMarks().ids())
    rows = with_openings(at.filter.rows(rows, at.claims, on=["article"]), at.library.texts)
    out = irrelevant_articles(at.library.judgements, at.as_of)
    if form in FOR_PEOPLE:
        rows = _with_titles(rows)
    if form is Form.PLAIN:
        _print(_with_words(rows, at.library.dossier.name_of, out), form, _ARTICLES_ALOUD, at)
    else:
        _print(_with_pens(rows, out) if form in FOR_PEOPLE else rows, form, _ARTICLES, at)


def _with_titles(rows: "pl.DataFrame") -> "pl.DataFrame":
    """ARTICLE_ROWS with what the screen has in place of a title that is missing."""
    import polars as pl

    from tui.words import title_words

    titles = [title_words(row) for row in rows.select("title", "opening").iter_rows(named=True)]
    return rows.with_columns(pl.Series("title", titles, pl.String))


def _with_pens(rows: "pl.DataFrame", out: Collection[str]) -> "pl.DataFrame":
    """ARTICLE_ROWS with a pen before the titles of those that analysts found not relevant, as on the screen."""
    import polars as pl

    from tui.wording.judgements import PEN

    titled = pl.concat_str(pl.lit(f"{PEN} "), pl.col("title").fill_null(""))
    return rows.with_columns(title=pl.when(pl.col("article").is_in(list(out))).then(titled).otherwise("title"))


def _with_words(rows: "pl.DataFrame", name_of: Callable[[str], str], out: Collection[str]) -> "pl.DataFrame":
    """ARTICLE_ROWS with what the screen shows by dots, glyphs and a pen: whether it was read, what it says of issues.

    And that analysts found it not relevant.
    """
    import polars as pl

    from tui.wording.judgements import VERB_WORDS
    from tui.words import level_word

    says = [
        [f"{name_of(issue)} {level_word(level)}" for issue, level in zip(issues, levels, strict=True)]
        for issues, levels in rows.select("issues", "levels").iter_rows()
    ]
    read = pl.when("unread").then(pl.lit("no")).otherwise(pl.lit("yes")).alias("read")
    judged = pl.when(pl.col("article").is_in(list(out))).then(pl.lit(VERB_WORDS["irrelevant"])).alias("judged")
    return rows.with_columns(read, judged, pl.Series("says", says, pl.List(pl.String)))


def people(
    context: typer.Context,
    filters: FilterArgument = None,
    form: FormOption = Form.TABLE,
    as_of: AsOfOption = None,
    dossier: DossierOption = None,
) -> None:
    """Who says what: side, issues, level and latest quote."""
    from model.views import people_passing

    at = opened(context, dossier, as_of, None, filters)
    rows = people_passing(at.claims, at.filter, at.library.dossier)
    _print(rows, form, _PEOPLE, at)


def _print(rows: "pl.DataFrame", form: Form, heads: dict[str, str], at: Opened) -> None:
    """All columns as data, with the articles' addresses; for people those that have a head."""
    from tui.output.printing import FOR_PEOPLE, print_rows

    if form in FOR_PEOPLE:
        told = with_names(without_leads(rows) if "quote" in rows else rows, at.library.dossier).select(*heads)
    else:
        told = at.addressed(rows)
    print_rows(told, form, heads, first_out=("siblings",))
    at.say_if_empty(rows)
