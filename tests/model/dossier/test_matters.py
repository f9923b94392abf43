"""Matters of any two countries: an issue that is one has its wordings beside its own."""

import pytest
from lean import lean_cues

from model.article import Article, articles_frame
from model.data_files import parse_data
from model.dossier import Dossier, load_dossier
from model.dossier.matters import matters
from model.errors import FaultyFileError
from model.reading import Reader
from model.reading.checking import commonplace, unfired
from model.words.wordings import expanded

PAIR = """
slug = "pair"
name = "Pair"
[[sides]]
code = "JP"
name = "Japan"
terms = ["Japan", "japanese"]
[[sides]]
code = "KR"
name = "South Korea"
terms = ["South Korea", "Seoul"]
[[issues]]
slug = "goods"
name = "Goods"
description = "What is sold"
terms = ["hydrogen fluoride", "tariff{,s}"]
"""


def pair(matter: str = "") -> Dossier:
    return parse_data(f'{PAIR}matter = "{matter}"' if matter else PAIR, "pair.toml", Dossier)


def test_an_issue_has_the_wordings_of_its_matter_behind_its_own():
    (issue,) = pair("trade").issues

    assert issue.terms[:2] == ("hydrogen fluoride", "tariff{,s}")
    assert {"trade", "export{,s,ed,er,ers,ing}"} <= set(issue.terms)
    assert issue.terms.count("tariff{,s}") == 1
    assert {"japanese", "Seoul"} <= set(issue.near_to)  # a side's name beside a good is enough
    assert pair().issues[0].terms == ("hydrogen fluoride", "tariff{,s}")


def test_what_its_people_are_called_stands_where_the_file_leaves_it_open():
    (issue,) = pair("people").issues

    ways = {way for term in issue.terms if "{Japan," in term for way in expanded(term)}
    assert {"japanese students", "Seoul teacher"} <= ways


def test_a_matter_that_is_none_is_told_with_those_that_there_are():
    with pytest.raises(FaultyFileError, match="'tirade' is no matter that is known: trade, security, channels, people"):
        pair("tirade")


def test_only_terms_of_its_own_are_told_as_never_found():
    known = pair("trade")
    articles = articles_frame([Article(text="Japan lifted the tariffs on South Korea.")])

    told = " ".join(map(str, unfired(Reader(known, lean_cues(known.cues)), articles)))

    assert "hydrogen fluoride" in told
    assert "onions" not in told


@pytest.mark.parametrize("slug", matters())
def test_a_wording_is_in_one_list_of_a_matter_once(slug: str):
    matter = matters()[slug]
    ways = [way for phrases in (matter.terms, matter.near, matter.alone) for term in phrases for way in expanded(term)]

    assert sorted({way for way in ways if ways.count(way) > 1}) == []


def test_an_issue_that_is_called_as_a_matter_is_told_what_that_would_give_it():
    (finding,) = commonplace(parse_data(PAIR.replace('"goods"', '"trade"'), "pair.toml", Dossier))

    assert finding.of == "issue trade"
    assert finding.what.startswith('is no matter; matter = "trade" gives it ')
    assert not [*commonplace(pair())]
    assert not [*commonplace(pair("trade"))]
    assert not [*commonplace(load_dossier())]  # it has weights of its own
