"""Lists of what people said: a name with its place or office behind it, a colon and a quotation that closes."""

import polars as pl
import pytest

from model.reading import Reader

LIST = """What they say of the tariffs

United Steelworkers: “We welcome the tariffs on Chinese steel.”

Congressman Raj Patel, Illinois: “These tariffs protect our workers from China. They are overdue.”

Senator Jane Doe (D-PA): “I applaud the tariffs on China.”

- Hilary Thomas (Vice President, Acme Steel): “The tariffs on China help us.”

- Mark Lee, CEO of Acme Glass: “Tariffs on China work.”

American Society of Widget Makers President and CEO Ann Roe: “We back the tariffs on China.”

Acme Motors spokesman Tom Poe: “We back tariffs on China, too.”

Sue Moe, president of the Union of Potters, said: “We back the tariffs on China.”

The tariffs on China begin in May."""


def speakers(reader: Reader, articles: pl.DataFrame) -> dict[str, str | None]:
    claims = reader.claims(articles).filter(issue="trade")
    return dict(claims.sort("sentence").select("quote", "speaker").iter_rows())


def test_each_quotation_is_of_who_stands_before_it(reader: Reader, make_articles) -> None:
    told = list(speakers(reader, make_articles(LIST)).values())

    of_each = [
        "United Steelworkers",
        "Raj Patel",
        "Jane Doe",
        "Hilary Thomas",
        "Mark Lee",
        "Ann Roe",
        "Tom Poe",
        "Sue Moe",
    ]
    assert [name for name in dict.fromkeys(told) if name] == of_each


def test_what_stands_below_the_list_is_nobody_s_of_it(reader: Reader, make_articles) -> None:
    told = speakers(reader, make_articles(LIST))

    assert told["The tariffs on China begin in May."] is None
    assert told["What they say of the tariffs"] is None


@pytest.mark.parametrize(
    "head",
    [
        "A letter sent by the union to all, the world",
        "Note",
        "Statement of Jane Doe",
        "Washington reads, and Beijing hears",
    ],
)
def test_what_is_no_name_heads_no_quotation(reader: Reader, make_articles, head: str) -> None:
    quotation = f"{head}: “The tariffs on China are wrong.”"
    articles = make_articles(f"{quotation}\n\nUnited Steelworkers: “The tariffs on China are right.”")
    told = speakers(reader, articles)

    assert told.popitem()[1] == "United Steelworkers"
    assert told[quotation] not in {head, head.partition(",")[0]}
