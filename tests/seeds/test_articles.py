"""The demo articles: dated, sourced, of an article's length, and between them about every issue."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

ARTICLES = Path(__file__).parents[2] / "seeds" / "articles"
FILES = sorted(ARTICLES.glob("*.md"))
DEMO_SITES = (
    "wire.example",
    "courier.example",
    "gazette.example",
    "ledger.example",
    "institute.example",
    "readouts.example",
    "briefing-us.example",
    "briefing-cn.example",
)
REAL_OUTLETS = re.compile(
    r"Reuters|Associated Press|\bAP\b|\bAFP\b|Bloomberg|CNN|BBC|New York Times|Wall Street Journal|Washington Post|"
    r"Financial Times|Guardian|Politico|Axios|Economist|Xinhua|CGTN|China Daily|Global Times|People's Daily|Caixin|"
    r"South China Morning Post|Nikkei|Kyodo|Yonhap|Brookings|CSIS|Chatham House|Carnegie|Crisis Group|RAND",
    re.IGNORECASE,
)
TERMS = {
    "taiwan": r"\bTaiwan\b",
    "fentanyl": r"\bfentanyl\b|counternarcotics",
    "chips": r"semiconductors?|\bchips?\b",
    "detentions": r"wrongfully detained|detained (Americans|American citizens)|prison",
    "mil-mil": r"military-to-military|military (channels?|communication|contacts)|theat(re|er) command",
    "ukraine": r"\bUkraine\b",
    "climate": r"\bclimate (change|dialogue|talks|crisis|envoy|action)\b",
    "health": r"\bglobal health\b|\bpublic health\b|\bCOVID\b|World Health|pandemic",
    "trade": r"\btariffs?\b|\btrade\b",
    "espionage": r"\bballoon\b|espionage|hack(ers|ing)?\b",
    "channels": r"open lines of communication|readout|high-level|summit",
    "exchanges": r"\bflights?\b|\bstudents?\b|people-to-people",
    "south-china-sea": r"South China Sea|Second Thomas Shoal|freedom of navigation",
    "human-rights": r"human rights|Xinjiang|Hong Kong",
    "rare-earths": r"gallium|germanium|graphite|rare earths|critical minerals?",
    "tiktok": r"\bTikTok\b",
    "ai": r"artificial intelligence|\bAI\b",
    "korea": r"\bDPRK\b|North Korea|Korean Peninsula",
}


def front_matter(path: Path) -> dict[str, Any]:
    """The YAML between the first two rules of a file."""
    fields: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n", 2)[1])
    return fields


def body(path: Path) -> str:
    """What follows the front matter."""
    return path.read_text(encoding="utf-8").split("---\n", 2)[2]


def test_there_are_enough_articles_for_a_demo() -> None:
    assert len(FILES) >= 36


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
class TestEachArticle:
    def test_has_a_front_matter_of_date_title_source_and_url(self, path: Path) -> None:
        fields = front_matter(path)

        assert isinstance(fields["date"], date)
        assert all(fields[key].strip() for key in ("title", "source", "url"))

    def test_is_named_for_its_date(self, path: Path) -> None:
        assert path.name.startswith(f"{front_matter(path)['date'].isoformat()}-")

    def test_has_a_url_of_a_demo_site_and_its_own_date(self, path: Path) -> None:
        fields = front_matter(path)

        assert fields["url"].startswith(tuple(f"https://{site}/{fields['date']:%Y/%m/%d}/" for site in DEMO_SITES))

    def test_passes_for_no_real_outlet(self, path: Path) -> None:
        assert REAL_OUTLETS.search(front_matter(path)["source"]) is None

    def test_is_of_an_articles_length(self, path: Path) -> None:
        assert 150 <= len(body(path).split()) <= 500


def test_no_two_articles_share_a_url() -> None:
    urls = [front_matter(path)["url"] for path in FILES]

    assert len(set(urls)) == len(urls)


@pytest.mark.parametrize("issue", TERMS)
def test_every_issue_is_in_several_articles(issue: str) -> None:
    assert sum(bool(re.search(TERMS[issue], body(path))) for path in FILES) >= 2


def test_every_month_of_the_two_years_with_news_has_an_article() -> None:
    months = {front_matter(path)["date"].strftime("%Y-%m") for path in FILES}

    assert {f"2023-{month:02}" for month in range(2, 13)} <= months
    assert {"2024-01", "2024-04", "2024-05", "2024-07", "2024-08", "2024-09", "2024-10", "2024-11", "2024-12"} <= months


def test_one_wire_report_is_reprinted_almost_unchanged() -> None:
    wire = set(body(ARTICLES / "2023-02-04-balloon-shot-down.md").split())
    reprint = set(body(ARTICLES / "2023-02-05-jet-downs-balloon-off-carolina.md").split())

    assert wire != reprint
    assert len(wire & reprint) / len(wire | reprint) > 0.8
