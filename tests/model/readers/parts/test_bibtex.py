"""References in BibTeX are an article each, of their abstract."""

from datetime import date

import pytest

from tests.model.readers.making import article, read

ENTRY = r"""% kept by Zotero
@string{wire = "The Wire"}
@online{doe_envoys_2023,
  title = {Envoys meet in {G}en{\`e}ve},
  author = {Doe, Jane and Roe, Bo and {The Desk}},
  date = {2023-06-18},
  journaltitle = wire,
  url = {https://wire.example/a_b--c~d?x=1\&y=2},
  urldate = {2024-01-01},
  langid = {english},
  abstract = {They met on Sunday --- and talked of ``tariffs''.

They agreed to meet again, with 5\% of staff.},
  note = {Accessed: 2024-01-01}
}
"""


def test_an_entry_has_its_fields_without_marks_of_latex():
    told = article(ENTRY, "it.bib")

    assert (told.title, told.author, told.date, told.source, told.url) == (
        "Envoys meet in Genève",
        "Jane Doe, Bo Roe, The Desk",
        date(2023, 6, 18),
        "The Wire",
        "https://wire.example/a_b--c~d?x=1&y=2",
    )
    assert told.text == (
        'They met on Sunday — and talked of "tariffs".\n\nThey agreed to meet again, with 5% of staff.'
    )


@pytest.mark.parametrize(
    ("fields", "text", "day"),
    [
        ("title={T}, year=2023, month=jun, day=18, note={They met.}", "They met.", date(2023, 6, 18)),
        ("title={T}, year={2023}, month=jun # {~18}, annote={They met.}", "They met.", None),
        ('title="They {"}met{"}", year=2023', 'They "met"', None),
        ("title={T}, abstract={They met.}, note={Ours}", "They met.", None),
    ],
)
def test_the_text_is_the_abstract_else_a_note_else_the_title(fields, text, day):
    (told,) = read(f"@article{{k,\n {fields}}}\n", "it.bib").articles

    assert told.text == text
    assert day is None or told.date == day


def test_comments_are_none_and_what_is_not_closed_ends_there():
    report = read("@comment{x}\n@book{a, title={They met.}}\n@book{b, title={They talked", "it.bib")

    assert [told.text for told in report.articles] == ["They met.", "They talked"]


@pytest.mark.parametrize("words", ["They met @wire{x} in June.", "@wire They met.\n\n@jane: yes"])
def test_a_text_that_mentions_somebody_is_none(words):
    assert article(words, "it.txt").text == words
