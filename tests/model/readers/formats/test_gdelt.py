"""Files of GDELT have no names above their columns: they are told by their shape."""

from datetime import date

from tests.model.readers.making import problem, read

MORE = (
    "<PAGE_LINKS>x</PAGE_LINKS><PAGE_AUTHORS>Jane Doe;Bo Roe</PAGE_AUTHORS>"
    "<PAGE_PRECISEPUBTIMESTAMP>20230618231500</PAGE_PRECISEPUBTIMESTAMP><PAGE_TITLE>Envoys meet &amp; talk</PAGE_TITLE>"
)


def knowledge(more: str = MORE) -> str:
    return "\t".join(
        ["20230619003000-T12", "20230619003000", "1", "wire.example", "https://wire.example/a", *[""] * 21, more]
    )


EVENT = "\t".join(["1109876543", "20230618", "202306", "2023", "2023.4575", *["x"] * 55, "https://wire.example/a"])


def test_each_page_with_a_headline_is_an_article_of_its_outlet_on_its_day():
    report = read(f"{knowledge()}\n{knowledge('')}\n", "20230619003000.gkg.csv")

    assert [(told.title, told.text, told.date, told.source, told.url, told.author) for told in report.articles] == [
        (
            "Envoys meet & talk",
            "Envoys meet & talk",
            date(2023, 6, 18),
            "wire.example",
            "https://wire.example/a",
            "Jane Doe, Bo Roe",
        )
    ]
    assert list(map(str, report.problems)) == ["20230619003000.gkg.csv: has 1 row without a headline: left out"]


def test_its_events_have_no_words_and_say_so_once():
    assert "holds events of GDELT without a word" in problem(f"{EVENT}\n{EVENT}\n", "20230619.export.CSV")


def test_other_tables_of_as_many_columns_are_none():
    names = "\t".join(["date", "title", "text", *(f"c{at}" for at in range(24))])
    row = "\t".join(["2023-06-18", "T", "They met.", *["x"] * 24])

    assert [told.text for told in read(f"{names}\n{row}\n", "it.tsv").articles] == ["They met."]
