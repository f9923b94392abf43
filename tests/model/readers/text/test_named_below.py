"""Names alone below the title of a text are who wrote it; places, outlets and headings are nobody."""

import pytest

from tests.model.readers.making import article

TITLE = "Envoys Meet in Geneva to Talk of Tariffs"
TOLD = "The envoys met in Geneva on Monday, and agreed to cut tariffs on goods of both sides."
DAY = "March 3, 2025"


@pytest.mark.parametrize(
    ("below", "author"),
    [
        (["Jane Doe", "", DAY, ""], "Jane Doe"),
        (["Jane Doe"], "Jane Doe"),
        (["", "JANE DOE and John Roe in Beijing", DAY, ""], "JANE DOE and John Roe"),
        (
            ["Amy Chu, John Roe & Mary van der Berg", "Reuters", f"GENEVA, {DAY} -"],
            "Amy Chu, John Roe & Mary van der Berg",
        ),
        (["Jane Doe, Reuters", DAY], "Jane Doe"),
        (["Jane Doe, Beijing correspondent", DAY], "Jane Doe"),
        (["Analysis", "Jane Doe | The Wire", DAY], "Jane Doe"),
        (["Tariffs fall to ten per cent", "Jürgen Müller", DAY], "Jürgen Müller"),
        (["Tariffs fall to ten per cent", "Jürgen Müller"], None),
        (["South China Sea", DAY], None),
        (["Hong Kong", DAY], None),
        (["Al Jazeera", DAY], None),
        (["Bloomberg News", DAY], None),
        (["Saudi Arabia", DAY], None),
        (["Palais des Nations", DAY], None),
        (["Jane Doe", "Met Them"], None),
    ],
)
def test_names_alone_below_a_title_are_who_wrote_it(below: list[str], author: str | None):
    text = "\n".join([TITLE, *below, TOLD, "", "They talked of fentanyl, too."])
    told = article(text, "it.txt")

    assert (told.title, told.author, told.text) == (TITLE, author, text)


@pytest.mark.parametrize("name", ["it.md", "it.docx", "it.pdf"])
def test_so_they_are_in_documents(name: str):
    from tests.model.readers.making import a_document, a_pdf, saved

    contents = {
        "it.md": f"# {TITLE}\n\n*Jane Doe*\n\n{DAY}\n\n{TOLD}\n",
        "it.docx": saved(a_document("Jane Doe", DAY, TOLD, title=TITLE)),
        "it.pdf": a_pdf([[TITLE, "", "Jane Doe", "", DAY, "", TOLD]], author=""),
    }

    assert article(contents[name], name).author == "Jane Doe"
