"""A lexicon that is laid out is kept whole, and one that is not there, damaged or older is made anew."""

import re
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from model.reading import Reader
from model.reading.what.finding.hits import Lexicon, lexicon
from model.reading.what.finding.kept import kept
from model.reading.what.finding.searching import hits
from model.reading.what.finding.spelled import Wording, spelled_out

WORDINGS = [
    Wording("tariff{,s}", "issue", "trade"),
    Wording("US", "side", "US"),
    Wording("may", "mode", "hypothetical"),
    Wording("had been", "mode", "historical"),
    Wording("were lifted in 2023", "cue", "lift"),
]
TEXT = pl.Series([" the US had been told that tariffs were lifted in 2023 in May "])


def made() -> Lexicon:
    return lexicon(spelled_out(WORDINGS), ["told"])


def never() -> Lexicon:
    raise AssertionError("made again")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "lexicon-us-china-0123.npz"


def test_what_is_kept_is_what_was_made(file: Path) -> None:
    first = kept(file, made)
    again = kept(file, never)

    assert again.meanings.equals(first.meanings)
    assert again.meanings.schema == first.meanings.schema
    assert again.vocabulary.words == first.vocabulary.words
    assert again.patterns == first.patterns
    assert all(np.array_equal(*both) for both in zip(again.ways, first.ways, strict=True))
    assert np.array_equal(again.asides, first.asides)
    assert hits(TEXT, again).equals(hits(TEXT, first))
    assert hits(TEXT, again).height > 3


@pytest.mark.parametrize("damage", ["cut", "turned", "packed", "open", "empty", "another's", "nothing of ours"])
def test_a_damaged_one_is_made_anew_and_kept(file: Path, damage: str) -> None:
    kept(file, made)
    whole = file.read_bytes()
    turned = bytearray(whole)
    turned[len(whole) // 2] ^= 0xFF
    damages = {
        "cut": whole[: len(whole) // 2],
        "turned": bytes(turned),
        "packed": re.sub(rb"PK\x01\x02.{8}", lambda at: at[0][:-2] + b"c\0", whole, flags=re.DOTALL),
        "open": whole.replace(b", }", b", z"),
        "empty": b"",
        "another's": b"PK\5\6" + b"\0" * 18,
    }
    if damage in damages:
        assert damages[damage] != whole
        file.write_bytes(damages[damage])
    else:
        np.savez(file, meanings=np.arange(3))

    assert hits(TEXT, kept(file, made)).equals(hits(TEXT, made()))
    assert hits(TEXT, kept(file, never)).equals(hits(TEXT, made()))


def test_older_ones_go_and_those_of_others_stay(file: Path) -> None:
    others = [file.with_name(f"lexicon-{name}.npz") for name in ("any-ffff", "us-china-too-ffff")]
    for each in (file.with_name("lexicon-us-china-ffff.npz"), *others):
        kept(each, made)

    kept(file, made)

    assert sorted(file.parent.iterdir()) == sorted([*others, file])


def test_on_a_disk_that_is_nearly_full_nothing_is_kept_and_older_ones_go(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(file.with_name("lexicon-us-china-ffff.npz"), made)
    monkeypatch.setattr("model.reading.what.finding.kept.ROOM", 2**70)

    assert kept(file, made).patterns == made().patterns
    assert list(file.parent.iterdir()) == []


def test_a_disk_that_is_full_in_the_midst_of_it_is_no_error(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(stream, **parts) -> None:
        stream.write(b"PK")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("model.reading.what.finding.kept.np.savez", full)

    assert kept(file, made).patterns == made().patterns
    assert list(file.parent.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_no_error(file: Path) -> None:
    file.parent.write_bytes(b"no folder")

    assert kept(file, made).patterns == made().patterns
    assert kept(None, made).patterns == made().patterns


def test_a_reader_keeps_its_own_and_reads_the_same(reader: Reader, make_articles, tmp_path: Path) -> None:
    articles = make_articles("China suspended its military talks with the United States on Friday.")
    first, again = (Reader(reader.dossier, reader.cues, kept_in=tmp_path) for _ in range(2))

    assert first.claims(articles).equals(reader.claims(articles))
    assert [each.name for each in tmp_path.iterdir()] == [f"lexicon-us-china-{reader.fingerprint}.npz"]
    assert again.claims(articles).equals(reader.claims(articles))
