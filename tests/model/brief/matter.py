"""A brief made by hand, with every kind of block: what the formats are held against, whatever the rules reckon."""

from datetime import date
from typing import Final

from model.brief.content import (
    Brief,
    Colophon,
    Items,
    Length,
    Note,
    Paragraph,
    Picture,
    Quote,
    Row,
    Section,
    Sentence,
    Source,
    Table,
)

DRAWN: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{0}-t {0}-d">'
    '<title id="{0}-t">Drawn</title><desc id="{0}-d">As it was.</desc></svg>'
)
TREATY: Final = "https://post.example/treaty"

LEAD: Final = Section(
    "lead",
    "What changed",
    (
        Paragraph(
            (
                Sentence("River went from escalating to agreed on 14 June 2023.", (1,)),
                Sentence("The account behind it is “Treaty day”, Northern Post, 14 June 2023.", (1, 2)),
            )
        ),
        Quote(
            "North and South signed\nthe treaty on the river",
            True,
            "Ada North (North), Northern Post, 14 June 2023",
            "a1",
            TREATY,
            (1,),
        ),
        Items("Other changes of the period:", (Sentence("Border went from frozen to talking on 15 June 2023.", (2,)),)),
    ),
)
STANDINGS: Final = Section(
    "standings",
    "Where it stands",
    (
        Table(
            "On 30 June 2023",
            ("Issue", "Standing", "Events"),
            (
                Row(("River", "agreed (judged)", "3"), (1, 3), 3, DRAWN.format("spark")),
                Row(("Fisheries", "none", "0"), (4,)),
            ),
            "12 months",
        ),
        Picture("heatmap", "The level at the end of each month", DRAWN.format("heat")),
    ),
)
MATTER: Final = Brief(
    title="North–South: 1 to 30 June 2023",
    period="1 to 30 June 2023",
    sections=(LEAD, STANDINGS),
    notes=(
        Note(
            1,
            "claim",
            "Northern Post, 14 June 2023",
            (1,),
            0,
            "",
            0,
            "river",
            "North and South signed the treaty on the river.",
            False,
        ),
        Note(2, "articles", "Articles on Border, 1 to 30 June 2023", (1, 2), 7, "issuewatch articles issue:border"),
        Note(3, "judgement", "Judgement by ana on River, 12 June 2023", command="issuewatch log"),
        Note(4, "inputs", "All that the library holds by 30 June 2023: nine articles, 2 May to 15 June 2023"),
    ),
    sources=(
        Source(1, "a1", "Treaty day", "Northern Post", date(2023, 6, 14), TREATY),
        Source(2, "a2", "", "no source", None, None),
    ),
    colophon=Colophon(
        program="issuewatch 1.0",
        dossier="test",
        rules="rules-1",
        constants="constants-1",
        inputs="inputs-1",
        articles=9,
        judgements="judgements-1",
        as_of=date(2023, 6, 30),
        first=date(2023, 6, 1),
        last=date(2023, 6, 30),
        window_days=30,
        length=Length.STANDARD,
        filter="",
        command="issuewatch brief --since 2023-06-01 --until 2023-06-30",
    ),
)
