"""Hits: every wording of a lexicon at every place, and nothing that is only a part of a word."""

import polars as pl

from model.dossier import load_dossier
from model.reading.text.phrases import plain
from model.reading.what.finding.hits import lexicon
from model.reading.what.finding.searching import hits
from model.reading.what.finding.spelled import Wording, side_wordings, spelled_out

KNOWN = lexicon(
    spelled_out(
        [
            Wording("arms sale{,s}", "cue", "arms"),
            Wording("sales to Taiwan", "cue", "sale"),
            Wording("sales", "object", "goods"),
            Wording("WHO", "issue", "health"),
            Wording("chip{,s}", "issue", "chips"),
            Wording("chip on", "exclusion", "chips"),
        ]
    )
)


def found(*texts: str) -> list[tuple[int, int, int, str]]:
    """row, start, end, payload of what is found."""
    said = pl.DataFrame({"text": texts}).select(plain=plain(pl.col("text")))["plain"]
    return hits(said, KNOWN).select("row", "start", "end", "payload").rows()


def payloads(text: str) -> list[str]:
    return [payload for *_, payload in found(text)]


def test_wordings_that_overlap_are_all_found() -> None:
    assert found("Arms sales to Taiwan.") == [(0, 0, 12, "arms"), (0, 5, 12, "goods"), (0, 5, 22, "sale")]


def test_the_last_words_of_a_text_and_the_first_of_the_next_are_no_wording() -> None:
    assert found("An arms", "sale of grain") == []


def test_a_name_that_only_contains_a_side_s_names_no_side() -> None:
    known = lexicon(spelled_out(side_wordings(load_dossier().sides)))
    texts = [
        "Ships sailed the South China Sea.",
        "The South China Morning Post is read in China.",
        "Canada and the rest of North America agreed.",
        "The People's Republic of China agreed.",
    ]
    said = pl.DataFrame({"text": texts}).select(plain=plain(pl.col("text")))["plain"]
    sides = hits(said, known).select("row", "payload").unique().sort("row").rows()

    assert sides == [(1, "CN"), (3, "CN")]


def test_a_part_of_a_word_is_none() -> None:
    assert payloads("A chipmunk, the microchip.") == []


def test_capitals_count_where_a_wording_has_them() -> None:
    assert payloads("The WHO met those who asked Who.") == ["health"]


def test_a_text_all_in_capitals_has_the_names_that_are_in_it() -> None:
    assert "sale" in payloads("ARMS SALES TO TAIWAN!")
    assert "sale" not in payloads("ARMS SALES TO TAIWAN, he wrote.")


def test_a_letter_that_grows_in_lower_case_moves_nothing() -> None:
    """`İ` has two bytes, in lower case three."""
    assert found("İzmir, İskenderun: the WHO") == [(0, 25, 30, "health")]
    assert found("Ibzmir, Ibskenderun: the WHO") == [(0, 25, 30, "health")]


def test_an_exclusion_takes_away_what_lies_in_it() -> None:
    assert payloads("A chip on the shoulder; chips.") == ["chips"]


def test_nothing_is_found_by_no_wordings_and_in_no_texts() -> None:
    assert hits(pl.Series(["  ", " arms sales "]), lexicon(spelled_out([]))).is_empty()
    assert hits(pl.Series([], dtype=pl.String), KNOWN).is_empty()
