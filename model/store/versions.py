"""Which articles a file tells anew: an edited entry, a corrected day, a text of which only half was there before."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

MOST: Final = 0.5
"""Of the different words of two articles of one day more than this are shared (Jaccard): one was made of the other."""
NEARLY_ALL: Final = 0.8
"""Where each has an address of its own, so many are: only the address was mended."""
HELD: Final = 0.92
"""Or so many of the shorter one's words are in the longer one: carried on, or cut …"""
PART: Final = 0.25
"""… and it is no less than this of the longer one."""
STILL_THERE: Final = 0.9
"""So many of its runs of RUN words are in what the file tells now, however that is cut into articles."""
RUN: Final = 3
AT_MOST: Final = 100
"""So many articles of one day are all compared; of more, those that share rare words: they are in so many at most …"""
COMPARED: Final = 8
"""… and of these the first."""

_ADDRESS: Final = re.compile(r"https?://\S*")
_CHINESE: Final = "\u3040-\u30ff\u3400-\u9fff"
_WORD: Final = re.compile(rf"[{_CHINESE}]|[^\W{_CHINESE}]+")

_Run = tuple[str, ...]

Row = Mapping[str, Any]
"""Of ARTICLES at least id, ref, date, url and text."""


class _Told:
    """An article as it is compared."""

    def __init__(self, row: Row, own_urls: Collection[str]) -> None:
        self.id: str = row["id"]
        self.day: date | None = row["date"]
        self.ref: str | None = row["ref"]
        self.url: str | None = row["url"] if row["url"] in own_urls else None
        """Its address, where that is no other article's of the file."""
        self.words: tuple[str, ...] = tuple(_WORD.findall(_ADDRESS.sub(" ", row["text"]).lower()))

    @cached_property
    def different(self) -> frozenset[str]:
        """Its words, each once."""
        return frozenset(self.words)

    @cached_property
    def runs(self) -> frozenset[_Run]:
        """Its runs of words, but for the last word, which may be half of one."""
        whole = self.words[:-1]
        return frozenset(zip(*(whole[at:] for at in range(RUN)), strict=False))


class _Pair(NamedTuple):
    """An article and what may be its newer version, the surest first when sorted."""

    doubt: float
    older: str
    newer: str


def newer_versions(gone: Sequence[Row], now: Sequence[Row], new: Collection[str]) -> dict[str, str]:
    """The ids of those articles that a file gave before and gives no more, of which there is a newer version, with its
    id. What only vanished is left out: a feed forgets, a file is shortened.

    `now` is all that the file gives, `new` the ids of what it did not give before; only of these are texts needed.

    That a day was mended is only believed where the file still reaches back to it, or most of what it gives no more is
    there in a newer version: else it has left that day behind, and somebody says the same again.
    """
    kept = {row["url"] for row in now if row["id"] not in new}
    own, own_before = _own_urls(now), _own_urls(gone) - kept
    olds = [_Told(row, own_before) for row in gone]
    news = [_Told(row, own) for row in now if row["id"] in new]
    found = dict[str, str]()
    _settle(found, _sure(olds, news))
    if len(olds) == len(news) == len(now) == 1:
        _settle(found, _of_one(olds[0], news[0]))
    left = [old for old in olds if old.id not in found]
    other_days = list(_of_other_days(left, news))
    count = len({older.id for older, _ in other_days} | found.keys())
    first = min((row["date"] for row in now if row["date"]), default=None)

    def is_mended(old: _Told, new: _Told) -> bool:
        if old.day in (None, new.day) or first is None or first <= old.day:
            return True
        return 2 * count >= len(olds) and (count > 1 or new.day == first)

    _settle(found, [_Pair(0.0, old.id, new.id) for old, new in other_days if is_mended(old, new)])
    has_nameless = any(new.url is None for new in news)
    still_left = [old for old in left if old.id not in found and (has_nameless or old.url is None)]
    with_run = _by_run(news, {run for old in still_left for run in old.runs})
    for old in still_left:
        if newer := _where_it_is_still(old, with_run, is_mended):
            found[old.id] = newer
    return found


def _own_urls(rows: Sequence[Row]) -> set[str]:
    """Addresses that only one of them has, and that lead to more than a front page."""
    counts = Counter(row["url"] for row in rows if row["url"])
    return {url for url, count in counts.items() if count == 1 and _is_deep(url)}


def _is_deep(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.path.strip("/") or parts.query)


def _settle(found: dict[str, str], pairs: Iterable[_Pair]) -> None:
    """Each article is the newer version of one, the surest first."""
    taken = set(found.values())
    for _, older, newer in sorted(pairs):
        if older not in found and newer not in taken:
            found[older] = newer
            taken.add(newer)


def _sure(olds: Sequence[_Told], news: Sequence[_Told]) -> Iterator[_Pair]:
    """By their addresses; by the id that the file gives them, or their day, and most of their words."""
    by_url = {new.url: new for new in news if new.url is not None}
    by_ref = {new.ref: new for new in news if new.ref is not None}
    by_day = defaultdict[date | None, list[_Told]](list)
    for new in news:
        by_day[new.day].append(new)
    near = {day: _Near(of_day) for day, of_day in by_day.items()}
    for old in olds:
        if old.url in by_url:
            yield _Pair(-1.0, old.id, by_url[old.url].id)
        if old.ref in by_ref and not _are_two(old, by_ref[old.ref]):
            likeness = _likeness(old, by_ref[old.ref])
            if likeness > MOST:
                yield _Pair(-likeness, old.id, by_ref[old.ref].id)
        for new in near[old.day].to(old) if old.day in near else ():
            if likeness := _is_edited(old, new):
                yield _Pair(-likeness, old.id, new.id)


def _of_one(old: _Told, new: _Told) -> Iterator[_Pair]:
    """The one article of a file, of which title and day were mended: no figure differs but those of the days.

    A report that is made anew every day on one pattern has others.
    """
    likeness = _likeness(old, new)
    figures = {word for word in old.different ^ new.different if any(map(str.isdigit, word))}
    if likeness >= NEARLY_ALL and figures <= _figures(old.day) | _figures(new.day) and _may_be(old, new):
        yield _Pair(-likeness, old.id, new.id)


def _figures(day: date | None) -> set[str]:
    """Those with which a day is written."""
    return {f"{part:0{width}}" for part in (day.year, day.month, day.day) for width in (1, 2)} if day else set()


class _Near:
    """The new articles of one day."""

    def __init__(self, news: Sequence[_Told]) -> None:
        self._news = news
        self._with = defaultdict[str, list[int]](list)
        if len(news) > AT_MOST:
            for at, new in enumerate(news):
                for word in new.different:
                    self._with[word].append(at)

    def to(self, old: _Told) -> Iterable[_Told]:
        """Those worth comparing with that one."""
        if len(self._news) <= AT_MOST:
            return self._news
        rare = (found for word in old.different if len(found := self._with.get(word, [])) <= AT_MOST)
        return [self._news[at] for at, _ in Counter(chain.from_iterable(rare)).most_common(COMPARED)]


def _are_two(old: _Told, new: _Told) -> bool:
    """Whether each has an address of its own."""
    return old.url is not None and new.url is not None and old.url != new.url


def _have_other_ids(old: _Told, new: _Told) -> bool:
    return bool(old.ref and new.ref and old.ref != new.ref)


def _likeness(old: _Told, new: _Told) -> float:
    """Jaccard of their words."""
    if old.words == new.words:
        return 1.0
    shared = len(old.different & new.different)
    return shared / max(len(old.different) + len(new.different) - shared, 1)


def _is_edited(old: _Told, new: _Told) -> float:
    """How alike two of one day are, if one is made of the other; else 0."""
    if _have_other_ids(old, new):
        return 0.0
    likeness = _likeness(old, new)
    if _are_two(old, new):
        return likeness if likeness >= NEARLY_ALL else 0.0
    if likeness > MOST or _begins(old, new):
        return max(likeness, MOST)
    shorter, longer = sorted((old.different, new.different), key=len)
    is_held = len(shorter & longer) >= HELD * len(shorter) and len(shorter) >= PART * len(longer)
    return likeness if is_held else 0.0


def _begins(old: _Told, new: _Told) -> bool:
    """Whether the new one goes on where the old one was cut, perhaps in the middle of a word or of a mark."""
    whole = len(old.words) - 1
    if not 0 <= whole < len(new.words) or old.words[:whole] != new.words[:whole]:
        return False
    return whole >= RUN or new.words[whole].startswith(old.words[whole])


def _of_other_days(olds: Sequence[_Told], news: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Those of the same words."""
    by_words = defaultdict[tuple[str, ...], list[_Told]](list)
    for new in news:
        by_words[new.words].append(new)
    for old in olds:
        for new in by_words.get(old.words, ()):
            if _may_be(old, new):
                yield old, new


def _by_run(news: Sequence[_Told], wanted: Set[_Run]) -> dict[_Run, list[_Told]]:
    """Where each run that is wanted stands; one that is in very many tells nothing."""
    found = defaultdict[_Run, list[_Told]](list)
    for new in news if wanted else ():
        for run in new.runs & wanted:
            found[run].append(new)
    return {run: those for run, those in found.items() if len(those) <= AT_MOST}


def _where_it_is_still(
    old: _Told, with_run: Mapping[_Run, Sequence[_Told]], is_mended: Callable[[_Told, _Told], bool]
) -> str | None:
    """The article that has most of its words, where the new ones have nearly all of them, in their order."""
    fewest = STILL_THERE * len(old.runs)
    if not old.runs or sum(run in with_run for run in old.runs) < fewest:
        return None
    shares, held = Counter[str](), 0
    for run in old.runs:
        those = [new.id for new in with_run.get(run, ()) if _may_be(old, new) and is_mended(old, new)]
        shares.update(those)
        held += bool(those)
    return min(shares, key=lambda newer: (-shares[newer], newer)) if held >= fewest else None


def _may_be(old: _Told, new: _Told) -> bool:
    """Whether neither their addresses nor their ids say that they are two."""
    return not _are_two(old, new) and not _have_other_ids(old, new)
