"""Whose a minister is who is named without a country: whose house his sentence has him speak in."""

from datetime import date

import polars as pl
import pytest
from lean import lean_cues

from model.article import Article, articles_frame
from model.data_files import parse_data
from model.dossier import Dossier
from model.dossier.pairs import pair_dossier
from model.reading import Reader


def spoken(sides: str, text: str) -> pl.DataFrame:
    dossier = parse_data(pair_dossier(sides, "pair"), "pair.toml", Dossier)
    return Reader(dossier, lean_cues(dossier.cues)).claims(articles_frame([Article(text=text, date=date(2024, 4, 4))]))


@pytest.mark.parametrize(
    ("sides", "text", "speaker", "side"),
    [
        ("Russia,Ukraine", "The foreign minister told the State Duma that Kyiv refused talks.", "Sergei Lavrov", "RU"),
        ("Russia,Ukraine", "The foreign minister told the Rada that Moscow refused talks.", "Dmytro Kuleba", "UA"),
        ("Russia,Ukraine", "The foreign minister told parliament in Kyiv that Moscow refused.", "Dmytro Kuleba", "UA"),
        ("Venezuela,Guyana", "At Takuba Lodge, the president said Caracas refused talks.", "Irfaan Ali", "GY"),
        ("Venezuela,Guyana", "At the Casa Amarilla, the president said Guyana refused talks.", "Nicolás Maduro", "VE"),
    ],
)  # fmt: skip
def test_a_title_is_the_houses(sides: str, text: str, speaker: str, side: str) -> None:
    assert spoken(sides, text).select("speaker", "side").unique().rows() == [(speaker, side)]


@pytest.mark.parametrize(
    "text",
    [
        "The foreign minister said Kyiv had rejected talks with Moscow.",
        "The foreign minister told the Verkhovna Rada and the State Duma that talks had failed.",
    ],
)
def test_without_a_house_or_between_two_nobody_knows_whose_it_is(text: str) -> None:
    assert spoken("Russia,Ukraine", text)["side"].is_null().all()


def test_whose_the_title_itself_says_it_is_counts() -> None:
    told = spoken("Russia,Ukraine", "The Ukrainian foreign minister said the State Duma had rejected talks with Kyiv.")

    assert set(told["side"]) == {"UA"}
