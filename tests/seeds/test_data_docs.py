"""What docs/data.md and docs/dossiers.md show as data is data that we take."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
from pydantic import BaseModel

from model.article import Article, articles_frame
from model.data_files import parse_data
from model.dossier import Constants, Dossier
from model.reading import Reader
from model.reading.what.finding.cues import Cues, load_cues

DOCS = Path(__file__).parents[2] / "docs"
CUE = re.findall(r"```toml\n(.*?)```", (DOCS / "data.md").read_text("utf-8"), re.DOTALL)[0]
PAGE = (DOCS / "dossiers.md").read_text("utf-8")
WHOLE = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)[0]


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return parse_data(WHOLE, "dossiers.md", Dossier)


def test_the_dossier_shown_is_the_one_to_begin_with() -> None:
    assert files("seeds").joinpath("dossier-template.toml").read_text("utf-8") == WHOLE


def test_the_dossier_shown_reads_sentences(dossier: Dossier) -> None:
    text = "New Delhi lifted its anti-dumping duties on Chinese goods. Beijing suspended the talks on disengagement."
    claims = Reader(dossier, load_cues(dossier.cues)).claims(articles_frame([Article(text=text)]))
    levels = dict(claims.filter(claims["issue"] != "overall").select("issue", "level").iter_rows())

    assert levels == {"trade": 3, "border": -2}


def keys(model: type[BaseModel]) -> set[str]:
    inner = [kind for field in model.model_fields.values() for kind in getattr(field.annotation, "__args__", ())]
    tables = [kind for kind in inner if isinstance(kind, type) and issubclass(kind, BaseModel)]
    return {*model.model_fields}.union(*map(keys, tables))


def test_every_key_of_a_dossier_is_in_the_one_shown() -> None:
    shown = set(re.findall(r"\b([a-z_]+)\b(?= = |\]\]|\] +#|:)", WHOLE)) | {"since", "until"}

    assert not keys(Dossier) - shown


def test_the_constants_told_are_those_there_are() -> None:
    told = dict(re.findall(r"^\| `(\w+)` \| ([\d.]+) \|", PAGE, re.MULTILINE))

    assert told == {name: str(value) for name, value in Constants().model_dump().items()}


def test_the_cue_shown_is_one() -> None:
    cues = parse_data(f'slug = "x"\nlanguage = "en"\n{CUE}', "data.md", Cues)

    assert cues.cues[0].objects == ("measure",)
