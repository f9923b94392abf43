"""Claims, articles and people as lists: the twins of the screens, with the same filter."""

from typing import Any, Final

import typer

from tui.commands.opening import opened
from tui.commands.options import AsOfOption, DossierOption, FilterArgument, Form, FormOption

FILTERS_TAKE_DASHES: Final[dict[Any, Any]] = {"ignore_unknown_options": True}
"""A filter may begin with a dash: `-text:tiktok`."""

FOR_PEOPLE: Final = (Form.TABLE, Form.MD)
"""These print fewer columns; the other forms print all."""

_CLAIMS: Final = {
    "date": "Date", "issue": "Issue", "level": "Level", "label": "Standing", "side": "Side", "speaker": "Speaker",
    "source": "Source", "quote": "Quote",
}  # fmt: skip
_ARTICLES: Final = {"date": "Date", "source": "Source", "article": "Id", "claims": "Claims", "title": "Title"}
_PEOPLE: Final = {
    "speaker": "Speaker", "side": "Side", "role": "Role", "claims": "Claims", "label": "Latest", "last": "Last",
    "issues": "Issues", "quote": "Quote",
}  # fmt: skip


def claims(
    context: typer.Context,
    filters: FilterArgument = None,
    form: FormOption = Form.TABLE,
    as_of: AsOfOption = None,
    dossier: DossierOption = None,
) -> None:
    """Claims, newest first."""
    from model.schema import CLAIMS
    from model.views import claims_of
    from tui.printing import print_rows

    at = opened(context, dossier, as_of, None, filters)
    rows = claims_of(at.claims.filter(at.filter.claims))
    print_rows(rows.select(*(_CLAIMS if form in FOR_PEOPLE else CLAIMS)), form, _CLAIMS)


def articles(
    context: typer.Context,
    filters: FilterArgument = None,
    form: FormOption = Form.TABLE,
    as_of: AsOfOption = None,
    dossier: DossierOption = None,
) -> None:
    """Articles, newest first."""
    from model.views import articles_of
    from tui.printing import print_rows

    at = opened(context, dossier, as_of, None, filters)
    rows = articles_of(at.articles, at.claims, at.library.dossier)
    rows = at.filter.rows(rows, at.claims, on=["article"])
    print_rows(rows.select(*_ARTICLES) if form in FOR_PEOPLE else rows, form, _ARTICLES)


def people(
    context: typer.Context,
    filters: FilterArgument = None,
    form: FormOption = Form.TABLE,
    as_of: AsOfOption = None,
    dossier: DossierOption = None,
) -> None:
    """Who says what: side, issues, level and latest quote."""
    from model.views import people_of
    from tui.printing import print_rows

    at = opened(context, dossier, as_of, None, filters)
    rows = people_of(at.claims.filter(at.filter.claims), at.library.dossier)
    print_rows(rows.select(*_PEOPLE) if form in FOR_PEOPLE else rows, form, _PEOPLE)
