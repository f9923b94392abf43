"""Articles cut into sentences: exact places, abbreviations, turns, lines about the page."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.article import Article, articles_frame
from model.reading.text.sentences import SENTENCES, sentences

PIECES = [
    "Beijing. ",
    "“Talks”",
    "é",
    "中国。",
    "🎈",
    "e\u0301",
    "\n\n",
    "\n",
    "of the\n  ",
    "> ",
    "- ",
    "U.S. ",
    "Mr. Li",
    " said; ",
    "?",
    "…",
    " ",
    "\t",
    "Q: ",
    "no",
    "3.5%",
    ".”",
]


def cut(text: str) -> list[str]:
    return sentences(articles_frame([Article(text=text)]))["text"].to_list()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=30).map("".join))
def test_every_sentence_is_at_its_place(text: str) -> None:
    found = sentences(articles_frame([Article(text=text)]))

    assert [text[row["start"] : row["end"]] for row in found.iter_rows(named=True)] == found["text"].to_list()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_no_word_of_a_text_is_lost(text: str) -> None:
    found = sentences(articles_frame([Article(text=text)]))["text"].to_list()

    assert "".join("".join(found).replace(">", "").split()) == "".join(text.replace(">", "").split())


def test_the_frame_is_as_its_schema_says() -> None:
    assert sentences(articles_frame([Article(text="One. Two.")])).schema == SENTENCES


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dr. Wang met Mr. Biden in the U.S. on Jan. 3. They spoke.", 2),
        ("He lives in the U.S. The Chinese side objected.", 2),
        ("China raised duties.[1] The US said no.[2][12] They left.[a]", 3),
        ("China raised duties.1 “The US said no.”12 They left.¹³ Then came May.", 4),
        ("The rate is 3.5 Percent, or .5 More for Sec.301 Goods of the No.1 Seller at 8.30 Today.", 1),
        ("He wrote it in the U.S.[1] Senate and in [the] House.", 1),
        ("3. China lifted its tariffs. It was late.", 2),
        ("Two things:\n\n1. China lifted its tariffs.\n2. Beijing freed him.", 3),
        ("The total was 3. China said so.", 2),
        ("He flew in at 3. Beijing took note.", 2),
        ("It ended its trade with the U.S. Beijing rejected that.", 2),
        ("It ended its trade with the U.S. Moscow rejected that.", 2),
        ("It ended its trade with the U.S. India rejected that.", 2),
        ("It ended its trade with the U.S. China will reject that.", 2),
        ("The chairman of the U.S. House panel spoke.", 1),
        ("It was the U.S. “quick” answer.", 1),
        ("The U.S. Mexico border was shut.", 1),
        ("The U.S. China tensions rose.", 1),
        ("The U.S. President and the U.S. Secretary of State met.", 1),
        ("He spoke with Foreign Undersecretary Ma. Theresa Lazaro and with Rev. Ho.", 1),
        ("He met President Ma. The Chinese side objected.", 2),
        ("“Is that so?” he asked. “Yes.” It was 3.5 per cent.", 3),
        ("Talks were held… and went on.", 1),
        ("- one thing\n- another thing", 2),
        ("A title\n\nA sentence.", 2),
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(text: str, count: int) -> None:
    assert len(cut(text)) == count


def test_a_line_broken_by_hand_goes_on() -> None:
    text = "The two sides discussed tariffs and the export rules, and agreed to\nmeet again in the autumn."

    assert len(cut(text)) == 1


WRAPPED = (
    "The Chinese side said on Friday that it would suspend the talks between\n"
    "President Biden and President Xi, and that the tariffs of the United\n"
    "States were to blame. Both sides had agreed to meet in Geneva with\n"
    "Treasury officials.\n\n"
    "Key dates\n"
    "Geneva, 3 May\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "China suspended the\nmilitary talks with the\nUnited States on Friday.",
        "- President Trump and President Xi confirmed their shared goal to\n  denuclearize North Korea.",
        "> China suspended the military talks with the\n> United States on Friday, and its\n> ministry said so.",
    ],
)
def test_a_sentence_over_several_lines_is_one(text: str) -> None:
    assert len(cut(text)) == 1


def test_in_a_wrapped_text_a_full_line_goes_on_before_a_capital_and_a_short_line_does_not() -> None:
    found = sentences(articles_frame([Article(text=WRAPPED)]))

    assert found["paragraph"].to_list() == [0, 0, 1, 2]
    assert [len(text.splitlines()) for text in found["text"]] == [3, 2, 1, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you",
        "trade\nfentanyl\ntaiwan",
        "China and the US Agree to Resume Military Talks After Summit\nBEIJING, Jan 3 — They met.",
        "- President Biden and President Xi met\n- They spoke of tariffs and of the export rules",
        "Mao Ning: we will see about the tariffs and the\nReuters: And what of Taiwan?",
    ],
)
def test_verse_lists_headlines_and_turns_keep_their_lines(text: str) -> None:
    assert len(cut(text)) == text.count("\n") + 1


def test_what_is_not_english_makes_no_claim() -> None:
    german = "China hat am Freitag die Gespräche mit den USA über Zölle ausgesetzt. Peking warnte vor Taiwan."
    found = sentences(articles_frame([Article(text=german), Article(text="China suspended the talks.")]))

    assert found["is_boilerplate"].to_list() == [True, True, False]


@pytest.mark.parametrize(
    "credit",
    [
        "(Reporting by Ann Berg in Taipei and Tom Lindt in Beijing; Editing by Mary Stone)",
        "Associated Press writers Ann Berg in Taipei and Tom Lindt in Washington contributed to this report.",
        "Tom Lindt reported from Beijing; AP writer Ann Berg in Washington contributed.",
        "Ann Berg is the Herald's senior China correspondent, based in Taipei.",
        "With assistance from Ann Berg in Taipei, and Tom Lindt in Washington",
        "The writer is a professor at the University of Hong Kong.",
        "Watch: Why Taiwan matters to China and the US",
    ],
)
def test_who_worked_on_a_report_is_about_the_page(credit: str) -> None:
    found = sentences(articles_frame([Article(text=f"Talks were held.\n\n{credit}")]))

    assert found.filter(~pl.col("is_boilerplate"))["text"].to_list() == ["Talks were held."]


@pytest.mark.parametrize(
    "told",
    [
        "China expelled a reporter who is based in Shanghai.",
        "With assistance from Beijing, American agents seized a ton of precursors.",
        "Chinese scientists contributed to the report on AI that Washington published.",
        "The writer is a Uyghur whom China holds.",
    ],
)
def test_what_only_looks_like_a_credit_is_told(told: str) -> None:
    found = sentences(articles_frame([Article(text=f"Talks were held.\n\n{told}")]))

    assert not found["is_boilerplate"].any()


def test_lines_about_the_page_are_marked() -> None:
    text = (
        "Written by Dr. Florence Akano\n\nTalks were held.\n\nAbout the author\n\nDr. Florence Akano\n\nLeave a Comment"
    )
    found = sentences(articles_frame([Article(text=text)]))

    assert found.filter(~pl.col("is_boilerplate"))["text"].to_list() == ["Talks were held."]


def test_a_label_governs_its_turn_up_to_the_next_label() -> None:
    text = "Reuters: Any comment on tariffs?\n\nMao Ning: We oppose them.\n\nThey help no one.\n\nQ: And Taiwan?"
    found = sentences(articles_frame([Article(text=text)]))

    assert found["turn_speaker"].to_list() == ["Reuters", "Mao Ning", "Mao Ning", "Q"]
    assert found["is_reporter"].to_list() == [True, False, False, True]


RUNNING = (
    "The ministers met for two hours on Monday and went through the whole of\n"
    "the list that their deputies had drawn up in the spring, among it what\n"
    "{}\n"
    "and of the firms that had asked for a word in the matter for some time.\n"
)


@pytest.mark.parametrize(
    ("lines", "label"),
    [
        (
            "was said in the last report on trade with the People’s Republic of\nChina: the tariffs on the goods stay,",
            None,
        ),
        ("had come of it. The report has a chapter of its own on Safer Supply\nChains: the two will work on it,", None),
        (
            "had come of it. The report is on trade with the People’s Republic of\nMAO NING: The tariffs stay,",
            "MAO NING",
        ),
        (
            "had come of it, and the whole of the report was read in the chamber.\nMao Ning: The tariffs stay,",
            "Mao Ning",
        ),
    ],
)
def test_a_line_in_the_middle_of_a_sentence_begins_no_turn(lines: str, label: str | None) -> None:
    found = sentences(articles_frame([Article(text=RUNNING.format(lines))]))

    assert found["turn_speaker"].drop_nulls().unique().to_list() == ([label] if label else [])


def test_a_colon_in_a_headline_makes_no_speaker() -> None:
    assert sentences(articles_frame([Article(text="Fact: tariffs rose.")]))["turn_speaker"].to_list() == [None]
