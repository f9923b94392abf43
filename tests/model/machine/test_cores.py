import polars as pl

from model.machine import cores


def test_rows_in_parts_come_to_what_they_do_together(monkeypatch):
    monkeypatch.setattr(cores, "PART", 2)
    numbers = pl.Series("n", range(7))

    assert cores.in_parts(numbers, lambda part: part * 2).to_list() == [0, 2, 4, 6, 8, 10, 12]


def test_few_rows_are_one_part():
    sizes: list[int] = []

    def told(part: pl.Series) -> pl.Series:
        sizes.append(len(part))
        return part

    cores.in_parts(pl.Series(range(cores.PART)), told)

    assert sizes == [cores.PART]
