"""The keys, as the screens have them."""

from tui.commands.options import Form, FormOption


def keys(form: FormOption = Form.TABLE) -> None:
    """Every key of the dashboard."""
    import polars as pl

    from tui.bindings import TABLE
    from tui.printing import print_rows

    rows = [(binding.keys, binding.where, binding.description, binding.id) for binding in TABLE]
    heads = {"keys": "Keys", "where": "Where", "does": "Does", "id": "Id"}
    print_rows(pl.DataFrame(rows, schema=dict.fromkeys(heads, pl.String), orient="row"), form, heads)
