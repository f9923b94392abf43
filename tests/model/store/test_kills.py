"""Acknowledged means there: a real process is killed (SIGKILL) at random moments, again and again, on one store.

`ISSUEWATCH_KILLS=500 uv run pytest tests/model/store/test_kills.py` kills it more often than the tests' usual 30 times.
"""

import os
import random
import time
from collections import Counter
from pathlib import Path
from typing import Final

from model.schema import CLAIM_KEY
from model.store import Store, copies_in
from model.store.library import read_the_unread
from tests.model.store.stores import DOSSIER, Rules, ids, stored_ids
from tests.model.store.workers import AT_ONCE, DEEDS, Done, add_some, start, work

KILLS: Final = int(os.environ.get("ISSUEWATCH_KILLS", "30"))
MOST: Final = 5
"""What a worker may tell before it is to die: so all deeds are done on a slow machine too."""
LONGEST: Final = 0.15
"""Seconds from then to its death, at most: an add takes about 0.05, so it dies in the midst of something."""


def test_what_was_acknowledged_is_there_after_a_kill_at_any_moment(tmp_path: Path) -> None:
    chance, done = random.Random(20231115), set[Done]()
    first = 0
    for kill in range(KILLS):
        worker = start(work, tmp_path, first, kill)
        for _ in range(chance.randint(1, MOST)):
            assert worker.hears.poll(60), "the worker tells nothing"
            done.add(worker.hears.recv())
        time.sleep(chance.uniform(0, LONGEST))
        worker.process.kill()
        worker.process.join()
        done |= set(worker.heard())
        first = max(one.number for one in done) + 2  # the deed after the last one may be done, though not told of
        check(tmp_path, done, first, f"kill {kill}")
        first += 1

    deeds = Counter(one.deed for one in done)
    assert set(deeds) == {"begin", *DEEDS}, "a deed was never done: the kills come too early to tell anything"


def check(folder: Path, done: set[Done], number: int, when: str) -> None:
    """The store opens, has what was acknowledged, once, and nothing that was never sent; the next deeds succeed."""
    store = Store(folder)
    read_the_unread(store, DOSSIER, Rules("rules 0"))
    there, judged = stored_ids(store), set(store.collect(store.judgements())["id"])
    sent = {one.number for one in done if one.deed == "add"}
    may = sent | set(range(number))
    acknowledged = {article for one in sent for article in ids(range(one * AT_ONCE, (one + 1) * AT_ONCE))}
    assert acknowledged <= set(there), when
    assert set(there) <= set(ids(range(max(may, default=0) * AT_ONCE + AT_ONCE))), when
    assert len(there) == len(set(there)), when
    assert {f"j{one.number}" for one in done if one.deed == "judge"} <= judged, when

    claims = store.collect(store.claims(DOSSIER.slug, "rules 0"))
    assert claims["article"].to_list() == there, when
    assert not claims.select(CLAIM_KEY).is_duplicated().any(), when
    assert copies_in(store, store.collect(store.articles().select("id"))["id"])["article"].to_list() == there, when

    add_some(store, number)
    assert set(ids(range(number * AT_ONCE, (number + 1) * AT_ONCE))) <= set(stored_ids(Store(folder))), when
