"""Answers in transcripts: behind a label a sentence begins, and "not yet" says what the question asked."""

import polars as pl
import pytest

from model.reading import Reader

LABELS = [
    ("Q: Have the tariffs on China been lifted?\n\nMR. ODUYA: They were lifted on Monday.", ("trade", 3)),
    (
        "QUESTION: Beijing has cancelled the climate talks.\n\nMS. LEAVITT: The decision is regrettable.",
        ("climate", -1),
    ),
    ("AFP: What of the curbs on chips for China?\n\nMao Ning: Such a move is unjustified.", ("chips", -1)),
    ("Q: And the arms sale to Taiwan?\n\nA: China firmly opposes it.", ("taiwan", -1)),
]

ANSWERS = [
    ("Q: Has Beijing released the detained Americans?\n\nMR. ODUYA: Not yet.", ("detentions", -2, "negated")),
    ("Q: Has Beijing released the detained Americans?\n\nMR. ODUYA: Yes.", ("detentions", 3, "asserted")),
    ("Q: Has Beijing released the detained Americans?\n\nMR. ODUYA: They have not, no.", ("detentions", -2, "negated")),
    ("Q: Has Beijing released the detained Americans?\n\nMR. ODUYA: They did not.", None),
    ("Q: Has Beijing released the detained Americans?\n\nMR. ODUYA: I'm afraid not.", ("detentions", -2, "negated")),
    ("Q: Have the tariffs on China been lifted?\n\nMR. ODUYA: Yes, they have.", ("trade", 3, "asserted")),
    ("SEN. DOE: Has Beijing released the detained Americans?\n\nADM. ROE: No, sir.", ("detentions", -2, "negated")),
    ("Senator DOE. Has China suspended the climate talks?\n\nMr. ROE. It has.", ("climate", -2, "asserted")),
    ("JANE DOE: Has China lifted the tariffs?\n\nSECRETARY BESSENT: Not yet.", ("trade", 0, "negated")),
    ("Q: Have they released the detained Americans?\n\nMR. ODUYA: They have not.", ("detentions", -2, "negated")),
    ("Q Will you lift the tariffs on China?\n\nTHE PRESIDENT: Absolutely not.", ("trade", -2, "negated")),
    ("Q Will you lift the tariffs on China?\n\nTHE PRESIDENT: Yeah, I think so.", ("trade", 2, "future")),
    ("Q: Has China suspended the climate talks?\n\nMR. ODUYA: It has.", ("climate", -2, "asserted")),
    ("Q: Did you impose sanctions on the chipmakers in China?\n\nMR. ODUYA: Well, no.", ("chips", 0, "negated")),
    ("Q: Have the tariffs on China been lifted?\n\nMR. ODUYA: No, not at this time.", ("trade", 0, "negated")),
]

NO_ANSWERS = [
    "Q: Has Beijing released the detained Americans?\n\nMR. ODUYA: No one has told us.",
    "Q: Where do the talks on the tariffs with China stand?\n\nMR. ODUYA: Yes.",
    "Q: Will you reinstate the tariffs on China?\n\nTHE PRESIDENT: Well, they did.",
    "Q: The tariffs on China were lifted. Should we worry?\n\nTHE PRESIDENT: No.",
    "Q: The tariffs on China were lifted, I hear.\n\nTHE PRESIDENT: Yes.",
    "The tariffs on China were lifted?\n\nNo.",
    "SEN. DOE: The tariffs on China were lifted.\n\nADM. ROE: Yes.",
    "SEN. DOE: Has Beijing released the detained Americans?\n\nNo.",
]


def told_behind(reader: Reader, articles: pl.DataFrame) -> list[tuple[str, int, str]]:
    """issue, level and mode of what is said in the last paragraph."""
    claims = reader.claims(articles).filter(pl.col("issue") != "overall", ~pl.col("quote").str.contains(r"^Q|\?$"))
    return claims.filter(pl.col("sentence") > 0).select("issue", "level", pl.col("mode").cast(pl.String)).rows()


@pytest.mark.parametrize(("text", "told"), LABELS)
def test_behind_a_label_a_sentence_begins(reader: Reader, make_articles, text: str, told: tuple[str, int]) -> None:
    assert told in [row[:2] for row in told_behind(reader, make_articles(text))]


@pytest.mark.parametrize(("text", "told"), ANSWERS)
def test_a_short_answer_says_what_was_asked(
    reader: Reader, make_articles, text: str, told: tuple[str, int, str] | None
) -> None:
    assert told_behind(reader, make_articles(text)) == ([told] if told else [])


@pytest.mark.parametrize("text", NO_ANSWERS)
def test_what_answers_no_question_for_yes_or_no_says_nothing(reader: Reader, make_articles, text: str) -> None:
    assert told_behind(reader, make_articles(text)) == []
