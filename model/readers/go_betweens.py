"""Addresses of go-betweens (redirectors, mail filters, archives): what they lead to, and which hide it."""

import re
from base64 import urlsafe_b64decode
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

DEEPEST: Final = 5
"""Go-betweens within one another that are gone through."""

_LABELS: Final = frozenset(
    """
    google googleusercontent ampproject bing duckduckgo yahoo facebook instagram messenger threads youtube umblr reddit
    slack-redir getpocket linkedin vk disq safelinks office urldefense proofpoint cudasvc symantec fireeye trendmicro
    cisco mimecast mimecastprotect awstrack list-manage redirectingat skimresources href anonym archive archive-it
    nationalarchives arquivo perma ghostarchive 12ft jina hypothes outline apple share bit doi j t tinyurl ow buff goo
    is lnkd dlvr ift rb cutt shorturl tiny trib flip fb feedburner
    """.split()  # noqa: SIM905 - so many read better as text
)
"""Parts of their hosts' names: most addresses have none, which is seen in a tenth of the time."""
_GOOGLE: Final = r"(?:www\.)?google(?:\.[a-z]{2,3}){1,2}"
_ARCHIVE_TODAY: Final = r"(?:www\.)?archive\.(?:ph|today|is|li|fo|md|vn)"
_IN_QUERY: Final = re.compile(
    rf"(?:{_GOOGLE}/url|news\.google\.com/news/url|translate\.google\.com/|webcache\.googleusercontent\.com/"
    r"|(?:www\.)?bing\.com/(?:news/apiclick|ck/a)|(?:www\.)?duckduckgo\.com/l/"
    r"|lm?\.(?:facebook|instagram|messenger|threads)\.(?:com|net)/|(?:www\.|m\.)?facebook\.com/(?:l\.php|flx/warn)"
    r"|(?:www\.)?youtube\.com/redirect|t\.umblr\.com/redirect|out\.reddit\.com/|slack-redir\.net/|getpocket\.com/redirect"
    r"|(?:www\.)?linkedin\.com/(?:redir|safety)/|(?:www\.)?vk\.com/away|away\.vk\.com/|disq\.us/"
    r"|(?:[\w-]+\.)+safelinks\.protection\.[\w.]+/|statics\.teams\.cdn\.office\.net/evergreen-assets/safelinks/"
    r"|urldefense\.proofpoint\.com/v1/|linkprotect\.cudasvc\.com/|clicktime\.symantec\.com/|protect2\.fireeye\.com/"
    r"|[\w-]+\.trendmicro\.com/wis/clicktime/|go\.(?:redirectingat|skimresources)\.com/|href\.li/|anonym\.to/)",
    re.IGNORECASE,
)
"""Host and path of those that have the address in their query."""
_IN_PATH: Final = re.compile(
    rf"(?:web\.archive\.org/|wayback\.archive-it\.org/|webarchive\.nationalarchives\.gov\.uk/|{_ARCHIVE_TODAY}/"
    r"|arquivo\.pt/wayback/|secure-web\.cisco\.com/|[\w.-]+\.awstrack\.me/|r\.search\.yahoo\.com/|12ft\.io/|r\.jina\.ai/"
    r"|via\.hypothes\.is/|outline\.com/)",
    re.IGNORECASE,
)
"""Of those that have it in their path."""
_AMP: Final = re.compile(
    rf"(?:[\w-]+\.cdn\.ampproject\.org/[a-z]/|{_GOOGLE}/amp/)(?P<is_safe>s/)?(?P<rest>[\w-]+\.[^\s]+)", re.IGNORECASE
)
_PROOFPOINT: Final = re.compile(r"urldefense\.(?:proofpoint\.com|com|us)/v2/url\?(?:.*&)?u=(?P<url>[^&]+)")
_PROOFPOINT_3: Final = re.compile(
    r"urldefense\.(?:proofpoint\.com|com|us)/v3/__(?P<url>.+?)__;(?P<kept>[\w-]*=*)(?:!.*)?"
)
_GOOGLE_NEWS: Final = re.compile(r"news\.google\.com/(?:__i/)?(?:rss/)?(?:articles|read)/(?P<code>[\w-]+)")
_BING_CODE: Final = re.compile(r"(?:www\.)?bing\.com/ck/a\?(?:.*&)?u=a1(?P<code>[\w-]+)")
_HIDING: Final = re.compile(
    rf"(?:news\.google\.com|{_ARCHIVE_TODAY}|web\.archive\.org|perma\.cc|ghostarchive\.org|apple\.news|share\.google"
    r"|(?:www\.)?(?:(?:dx\.)?doi\.org|bit\.ly|j\.mp|t\.co|tinyurl\.com|ow\.ly|buff\.ly|goo\.gl|is\.gd|lnkd\.in|dlvr\.it|ift\.tt|t\.ly|rb\.gy"
    r"|cutt\.ly|shorturl\.at|tiny\.cc|trib\.al|flip\.it|fb\.me)|feedproxy\.google\.com|feeds\.feedburner\.com"
    r"|[\w.-]+\.list-manage\.com|[\w.-]+\.mimecast(?:protect)?\.com|(?:[\w-]+\.)+safelinks\.protection\.[\w.]+"
    r"|urldefense(?:\.proofpoint)?\.(?:com|us)|secure-web\.cisco\.com)(?:[/?#:]|$)",
    re.IGNORECASE,
)
"""Of those whose host tells nothing of the outlet, where the address can't be known."""
_AGGREGATOR: Final = re.compile(r"https?://news\.google\.com/", re.IGNORECASE)

_ADDRESS: Final = re.compile(r"https?:/{1,2}(?=[^/\s])\S+", re.IGNORECASE)
_STAMPED: Final = re.compile(r"/web/\d{4,14}(?:[a-z]{2}_)?/(?P<rest>[\w-]+\.[\w.-]+(?:[/?]\S*)?)")
"""As the Wayback Machine writes an address without its scheme."""
_ARCHIVED: Final = re.compile(
    r"https?://web\.archive\.org/web/(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)\d{0,6}(?:[a-z]{2}_)?/",
    re.IGNORECASE,
)
_SINGLE_SLASH: Final = re.compile(r"^(https?):/(?!/)", re.IGNORECASE)
_STARRED: Final = re.compile(r"\*\*(?P<run>[\w-])|\*")
_RUNS: Final = ascii_uppercase + ascii_lowercase + digits + "-_"

_OUTLET: Final = re.compile(
    r"(?!(?i:archived?|archive link|web archive|here|links?|source|tweet|thread|report|statement|article|text|video|"
    r"story|pdf|transcript|read(?: more)?|full (?:text|story)|press (?:release|conference|briefing)|see|via|cached)$)"
    r"(?:(?:[a-z0-9-]+\.)+[a-z]{2,}|(?:the )?[A-Z0-9][\w.&’'-]*(?: (?:of|the|and|&|[A-Z0-9][\w.&’'-]*)){0,3})"
)
"""The name of an outlet or its site, as links to one are called."""


def original_url(url: str) -> str:
    """What an address leads to in the end, as far as go-betweens tell it; itself, if it is no go-between's."""
    for _ in range(DEEPEST):
        if not _may_be_one(url) or not (within := _carried(url)):
            break
        url = within
    return url


def archived_on(url: str | None) -> date | None:
    """The day on which the Wayback Machine took what is at its address: that came out on no later one."""
    found = _ARCHIVED.match(url or "")
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
    except ValueError:
        return None


def hides_its_outlet(url: str) -> bool:
    """Whether an address is a go-between's and tells nothing of who published what it leads to."""
    return _may_be_one(url) and _HIDING.match(_bare(url)) is not None


def is_of_aggregator(url: str | None) -> bool:
    """Whether an address is of a list of others' headlines that leads to no page without a browser."""
    return bool(url and _AGGREGATOR.match(url))


def outlet_named(words: str | None) -> str | None:
    """The outlet that the words of a link name, or a feed's item; None if they say something else."""
    words = " ".join((words or "").split())
    return words if len(words) <= 50 and _OUTLET.fullmatch(words) else None


def _may_be_one(url: str) -> bool:
    return not _LABELS.isdisjoint(_bare(url).partition("/")[0].partition(":")[0].lower().split("."))


def _bare(url: str) -> str:
    return url.partition("://")[2]


def _carried(url: str) -> str | None:
    """The address that another one has in it; None if it is no go-between's, or has none."""
    bare = _bare(url)
    try:
        parts = urlsplit(url)
        for where, within in _WITHIN:
            if (found := where.match(bare)) and (address := next(filter(_is_whole, within(found, parts)), None)):
                return address
    except (ValueError, LookupError):
        pass
    return None


def _is_whole(address: str) -> bool:
    host = urlsplit(address).hostname
    return bool(host and "." in host and address.isprintable()) and address.lower().startswith(("http://", "https://"))


def _of_query(found: re.Match[str], parts: SplitResult) -> Iterator[str]:
    values = [value for _, value in parse_qsl(parts.query)] or [unquote(parts.query)]
    for value in values:
        if address := _ADDRESS.search(value.removeprefix("cache:")):
            yield address[0]


def _of_path(found: re.Match[str], parts: SplitResult) -> Iterator[str]:
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    if is_coded := "://" not in path and ":/" not in path:
        path = unquote(path)
    if address := _ADDRESS.search(path, 1):
        yield _SINGLE_SLASH.sub(r"\1://", re.sub(r"/RK=.*", "", address[0]) if is_coded else address[0])
    elif stamped := _STAMPED.match(path):
        yield f"http://{stamped['rest']}"


def _of_amp(found: re.Match[str], parts: SplitResult) -> Iterator[str]:
    yield f"http{'s' if found['is_safe'] else ''}://{found['rest']}"


def _of_proofpoint(found: re.Match[str], parts: SplitResult) -> Iterator[str]:
    yield unquote(found["url"].replace("-", "%").replace("_", "/"))


def _of_proofpoint_3(found: re.Match[str], parts: SplitResult) -> Iterator[str]:
    kept = iter(_decoded(found["kept"]).decode())

    def shown(star: re.Match[str]) -> str:
        return "".join(islice(kept, _RUNS.index(star["run"]) + 2 if star["run"] else 1))

    yield _SINGLE_SLASH.sub(r"\1://", _STARRED.sub(shown, found["url"]))


def _of_code(found: re.Match[str], parts: SplitResult) -> Iterator[str]:
    """Google's older codes have the address among other bytes; what lies behind it begins with none of its own."""
    if address := re.search(rb"https?://[!-~]+", _decoded(found["code"])):
        yield address[0].decode()


def _decoded(code: str) -> bytes:
    code = code.rstrip("=")
    return urlsafe_b64decode(code + "=" * (-len(code) % 4))


_WITHIN: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], SplitResult], Iterator[str]]], ...]] = (
    (_BING_CODE, _of_code),
    (_IN_QUERY, _of_query),
    (_IN_PATH, _of_path),
    (_AMP, _of_amp),
    (_PROOFPOINT, _of_proofpoint),
    (_PROOFPOINT_3, _of_proofpoint_3),
    (_GOOGLE_NEWS, _of_code),
)
"""How each kind of them is told, and what gives the addresses in it."""
