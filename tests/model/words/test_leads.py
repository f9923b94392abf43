"""What stands before a sentence and is none of it."""

import pytest

from model.words.leads import heading, without_lead


@pytest.mark.parametrize(
    ("quote", "speaker", "seen"),
    [
        ("WOODSIDE, California — The presidents met.", None, "The presidents met."),
        ("MADRID, Sept 18 - The two sides agreed.", None, "The two sides agreed."),
        ("WASHINGTON (Reuters) – Tariffs rise.", None, "Tariffs rise."),
        ("ST. PETERSBURG — It rains.", None, "It rains."),
        ("Mao Ning: She said that China opposes it.", "Mao Ning", "She said that China opposes it."),
        ("Reporter: Washington has urged Beijing.", "Washington", "Reporter: Washington has urged Beijing."),
        ("US officials — three of them — left.", None, "US officials — three of them — left."),
        ("NATO said that talks - and more - go on.", None, "NATO said that talks - and more - go on."),
        ("Beijing: no comment.", "China", "Beijing: no comment."),
        ("TAIPEI — ", None, "TAIPEI —"),
        ("-   China will buy soybeans.", None, "China will buy soybeans."),
        ("• **Farms**: China will buy soybeans.", None, "China will buy soybeans."),
        ("Q    Madam Vice President, they drilled.", "Reporter", "Madam Vice President, they drilled."),
        ("A: From September 14th on they talked.", None, "From September 14th on they talked."),
        ("A Chinese ship cut across the bow.", None, "A Chinese ship cut across the bow."),
        ("Q3 sales fell.", None, "Q3 sales fell."),
        ("-3 is a level.", None, "-3 is a level."),
        ("U.S. – China talks go on.", None, "U.S. – China talks go on."),
    ],
)
def test_a_narrow_cell_begins_with_what_is_said_and_not_with_where_or_by_whom(quote, speaker, seen):
    assert without_lead(quote, speaker) == seen


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("AFP: U.S. President Donald Trump will visit China.", "U.S. President Donald Trump will visit China."),
        ("more would come: the next round is in January.", "More would come: the next round is in January."),
        ("calls will begin this year.", "Calls will begin this year."),
        ("“We will meet.”", "“We will meet.”"),
    ],
)
def test_the_words_of_a_row_begin_with_a_capital_and_no_outlet_that_asks(words: str, said: str) -> None:
    assert heading(words) == said
