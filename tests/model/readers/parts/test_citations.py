"""References with a tag before each line."""

import pytest

from tests.model.readers.making import read

PUBMED = """PMID- 38012345
OWN - NLM
DP  - 2023 Nov 28
TI  - Cooperation on health between the United States and China: a
      review of agreements
AB  - The United States and China agreed to share data on influenza. China suspended
      the exchange in 2022.
CI  - Copyright 2023 Example.
FAU - Doe, Jane
AU  - Doe J
FAU - Li, Ming
AU  - Li M
LA  - eng
JT  - Journal of Example Health
AID - S0000-1 [pii]
AID - 10.1000/xyz123 [doi]

PMID- 38012346
DP  - 2024 Jan
DEP - 20240115
TI  - Talks on fentanyl
AU  - Roe J
JT  - Policy Letters
"""
WEB_OF_SCIENCE = """FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Doe, J
   Li, M
AF Doe, Jane
   Li, Ming
TI Cooperation on health between the United States and China: a
   review of agreements
SO Journal of Example Health
LA English
AB The United States and China agreed to share data on influenza. China suspended
   the exchange in 2022.
PD NOV 28
PY 2023
DI 10.1000/xyz123
UT WOS:1
ER

PT J
AU Roe, J
TI Talks on fentanyl
SO Policy Letters
PD JAN 15
PY 2024
ER

EF
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [(PUBMED, "it.nbib"), (PUBMED, "it.txt"), (WEB_OF_SCIENCE, "it.ciw"), ("\ufeff" + WEB_OF_SCIENCE, "savedrecs.txt")],
)
def test_a_reference_is_an_article_with_all_that_it_tells(text, name):
    report = read(text, name)
    first, second = report.articles

    assert report.problems == []
    assert first.title == "Cooperation on health between the United States and China: a review of agreements"
    assert first.text == (
        "The United States and China agreed to share data on influenza. China suspended the exchange in 2022."
    )
    assert (str(first.date), first.source) == ("2023-11-28", "Journal of Example Health")
    assert (first.author, first.url) == ("Doe, Jane, Li, Ming", "https://doi.org/10.1000/xyz123")
    assert (second.text, str(second.date), second.url) == ("Talks on fentanyl", "2024-01-15", None)
    assert second.author in ("Roe J", "Roe, J")


OF_ROWS = (
    "PT\tAU\tAF\tTI\tSO\tLA\tAB\tPD\tPY\tDI\n"
    "J\tDoe, J; Roe, R\tDoe, Jane; Roe, Rick\t"
    'Talks: a "beginning"\tAsian Affairs\tEnglish\tThey met.\tMAR 15\t2024\t10.1/a\n'
    "J\tLin, K\tLin, Kai\tTalks at sea\tAsian Affairs\tEnglish\t\tMAR 16\t2024\t10.1000/b\n"
)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["savedrecs.txt", "savedrecs.tsv"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_references_of_a_row_each_are_read_by_the_tags_over_them(name, encoding, ends):
    report = read(OF_ROWS.replace("\n", ends).encode(encoding), name)
    first, second = report.articles

    assert report.problems == []
    assert (first.title, first.text, str(first.date)) == ('Talks: a "beginning"', "They met.", "2024-03-15")
    assert (first.author, first.source) == ("Doe, Jane, Roe, Rick", "Asian Affairs")
    assert (second.text, second.url) == ("Talks at sea", "https://doi.org/10.1000/b")


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("PY  - 2024", "DA  - 2024/05/14/"), "2024-05-14"),
        (("PY  - 2024", "DA  - May 14"), "2024-05-14"),
        (("Y1  - 2024/05/14/", "PY  - 2024"), "2024-05-14"),
        (("DA  - 2024/05//", "PY  - 2024"), "None"),
    ],
)
def test_a_day_is_told_by_any_of_the_tags_of_ris(lines, day):
    (told,) = read("\n".join(("TY  - NEWS", "TI  - Envoys meet", *lines, "ER  - ", "")), "it.ris").articles

    assert str(told.date) == day


def test_a_file_is_no_address_and_an_identifier_is_one():
    lines = ("TY  - JOUR", "TI  - Envoys meet", "L1  - internal-pdf://a.pdf", "DO  - 10.1000/abc", "ER  - ", "")
    (told,) = read("\n".join(lines), "it.ris").articles

    assert (told.url, told.source) == ("https://doi.org/10.1000/abc", None)
