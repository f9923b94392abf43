"""Tables by columns: what is damaged in Parquet is told, and Arrow's files are read as Parquet is."""

import base64
import io
import lzma
from datetime import date

import polars as pl
import pytest

from tests.model.readers.making import problem, read

DAMAGED = lzma.decompress(
    base64.b64decode(
        "/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4AfrAqNdACgQRohMkmpz0PEVISD8OS/l43kuY47kgTiQgzFt2mwO5fyektt6WtDirmvXOjcK"
        "HjTyEc9U31TvGboXsEhSN1AaVIzxplpJfV/SUY0C69vzO6sv6BwUDGrELhl0ZJfYLMq0MpueL+NtS8i7Qwbah4p2E7ulvRzADKvMLCaa"
        "rnlcDTup45HrzSXzIqvcdJF8CNRE8JoJukZxINuyZwzF/A0ZPwS3ZHpMo405N6o9REGRBUOeJN1abNSbZlcK9VgCNw+MAMW/XBs6yGsw"
        "UwrtwR362+pWJ5mMECmyvEDcayXSWZnI16CkMK4L8DDOYJR/FkuxO5EfgSIOjV2XNjRGyuCUmvooPMwx2nChlsDVYijjP3ZydD9Eit1x"
        "MloJT/9Q8ymZ1Sq9T4ANJzWhUCAAYykhNl7yhq9eV6XKTL4+BlJp7lF/jkbv5bECZ6vaYGfvgky1fGZVzeTGjVzcgeDunS6ktG7g7ty2"
        "/ccBxUohSd+ZyvkRfo5nJ5PV7eeyFvsU7X+t/rYQuso3BlmRttvIZSyj1B7CEu73R2JyqjFiP9xDukYCeaMmN5EMwkyfo3Jw3eDqWYi6"
        "B9/SRx+EU5uFUTJ7m6299Ra/7rrgaLzlOEKiiTP1yLqRKiBp+D5laiBbNvy3Nmoe8nqfNHqXBgQ3+rCS1GoauB9btuOHDyB+o/C05L1d"
        "bvXXt/HJ6EXUGSOSm614KsBKnSHqeiBz6KNSBDjCmTuCpUy5l2rcAOmL7Gr2/aJ+GDEuoB7pLfc8m+lFEPiBA2NzGv6PzE2IKSEZIoHF"
        "fnuw8gXOWcwlWXkQoE/ATsonjGIH2ms/MsWHCthH4vp3R57FQczfzTkhgDpqrnrPdlv0vRBkLgsm1OLM3sF32VDRmxnyTBLLh0In/AYJ"
        "m49WcAAARtT1/MfugMQAAb8F7A8AALBD3HexxGf7AgAAAAAEWVo="
    )
)
"""1,500 rows in three groups, a byte of the last one changed: polars reads two of them, and says nothing."""


def a_file(**columns) -> bytes:
    content = io.BytesIO()
    pl.DataFrame(columns).write_ipc(content)
    return content.getvalue()


def a_stream(**columns) -> bytes:
    content = io.BytesIO()
    pl.DataFrame(columns).write_ipc_stream(content)
    return content.getvalue()


def test_rows_that_a_damage_hides_are_told():
    assert problem(DAMAGED, "it.parquet") == "it.parquet: is damaged: of its 1,500 rows 1,000 can be read; make it anew"


@pytest.mark.parametrize("made", [a_file, a_stream])
def test_arrow_is_read_as_parquet_is(made):
    content = made(Headline=["T", "U"], Body=["One.", None], date=[date(2023, 6, 18), None], other=[1, 2])
    report = read(content, "it")

    (told,) = report.articles
    assert (told.title, told.text, told.date, told.place) == ("T", "One.", date(2023, 6, 18), "it:1")
    assert [str(bad) for bad in report.problems] == ["it:2: has no text"]


@pytest.mark.parametrize("made", [a_file, a_stream])
def test_cut_arrow_is_one_line(made):
    content = made(text=["They met."] * 500)

    assert problem(content[: len(content) // 2], "it.arrow").startswith(
        "it.arrow: is no Arrow file that can be read: damaged"
    )
