import asyncio

import pytest

from model.fetch.together import all_of


async def after(turns: int, value: int, ended: list[int]) -> int:
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
        if value < 0:
            raise ValueError(value)
        return value
    finally:
        await asyncio.sleep(0)  # to close a connection takes a turn of the loop too
        ended.append(value)


async def test_what_each_gave_comes_in_the_order_asked():
    assert await all_of(after(turns, turns, []) for turns in (5, 0, 3)) == [5, 0, 3]


async def test_none_is_asked_for_nothing():
    assert await all_of([]) == []


async def test_the_first_error_comes_as_it_is_once_all_others_have_ended():
    ended: list[int] = []

    with pytest.raises(ValueError, match="-1"):
        await all_of([after(100, 1, ended), after(2, -1, ended), after(100, 2, ended), after(0, 3, ended)])

    assert sorted(ended) == [-1, 1, 2, 3]


async def test_who_is_called_off_calls_off_all():
    ended: list[int] = []
    whole = asyncio.create_task(all_of([after(100, 1, ended), after(100, 2, ended)]))
    for _ in range(3):
        await asyncio.sleep(0)
    whole.cancel()

    with pytest.raises(asyncio.CancelledError):
        await whole
    assert sorted(ended) == [1, 2]
