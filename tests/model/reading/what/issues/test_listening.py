"""Who is spoken to names no issue beside what is spoken of."""

import polars as pl
import pytest

from model.reading import Reader


def claimed(reader: Reader, articles: pl.DataFrame) -> set[str]:
    """The issues on which something is claimed."""
    return set(reader.claims(articles)["issue"]) - {"overall"}


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("Wang Yi told American journalists that the arms sale to Taiwan was a provocation.", {"taiwan"}),
        ("Raimondo told Chinese students in Shanghai that the curbs on chips would stay.", {"chips"}),
        ("Bessent said to a group of Chinese reporters that the tariffs stood.", {"trade"}),
        ("Asked by Chinese scholars, Burns accused Beijing of hacking American firms.", {"espionage"}),
        ("At the Foreign Correspondents' Club in Beijing he opposed the tariffs on Chinese goods.", {"trade"}),
    ],
)
def test_who_is_spoken_to_names_no_issue(text, issues, reader: Reader, make_articles) -> None:
    assert claimed(reader, make_articles(text)) == issues


@pytest.mark.parametrize(
    "text",
    [
        "Washington told Chinese students to leave the United States over spying.",
        "Beijing told American journalists that their visas would not be renewed.",
        "Xi told American students that more of them should come to China.",
        "Washington told Chinese journalists that they must register as agents of espionage.",
    ],
)
def test_whom_it_is_on_is_spoken_of(text, reader: Reader, make_articles) -> None:
    assert "exchanges" in claimed(reader, make_articles(text))
