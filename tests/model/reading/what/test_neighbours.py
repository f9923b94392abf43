"""What neighbours do to each other is read in the dossier of any pair (`cues/world.toml`)."""

import pytest

from model.dossier import Dossier, Issue, Side
from model.reading import Reader
from model.reading.what.finding.cues import load_cues
from tests.model.reading.ahead import ReadsAhead

ISSUES = (
    Issue(slug="border", name="Border", description="Who stands where", terms=("border", "Line of Control", "Wagah")),
    Issue(slug="water", name="Water", description="The river", terms=("Indus", "dam")),
    Issue(slug="ties", name="Ties", description="Envoys", terms=("diplomats", "relations", "ambassadors")),
    Issue(slug="prisoners", name="Prisoners", description="Who is held", terms=("prisoners", "fishermen", "pilot")),
)
INDIA = Side(code="IN", name="India", terms=("India", "indian{,s}", "New Delhi", "Delhi"))
PAKISTAN = Side(code="PK", name="Pakistan", terms=("Pakistan", "pakistani{,s}", "Islamabad"))


@pytest.fixture(scope="module")
def reader() -> Reader:
    dossier = Dossier(slug="pair", name="India–Pakistan", sides=(INDIA, PAKISTAN), issues=ISSUES)
    return ReadsAhead(dossier, load_cues(dossier.cues))


@pytest.mark.parametrize(
    ("text", "issue", "level"),
    [
        ("India and Pakistan settled their dispute over the border.", "border", 3),
        ("The Indian and Pakistani parliaments approved the border accord.", "border", 3),
        ("Pakistan and India demarcated the border.", "border", 3),
        ("Indian troops withdrew from the Pakistani side of the border.", "border", 3),
        ("Indian soldiers crossed the border and killed two Pakistani rangers.", "border", -3),
        ("Pakistan shelled Indian posts across the Line of Control.", "border", -3),
        ("Pakistan closed its border with India.", "border", -3),
        ("Pakistan opened the crossing at Wagah to Indian pilgrims.", "border", 3),
        ("India held the Indus treaty with Pakistan in abeyance.", "water", -2),
        ("Pakistan withdrew its complaint against the Indian dam.", "water", 3),
        ("Pakistan filed a complaint against India over the dam.", "water", -3),
        ("Pakistan told three Indian diplomats to leave.", "ties", -3),
        ("India and Pakistan exchanged ambassadors again.", "ties", 3),
        ("Relations between India and Pakistan hit a new low.", "ties", -1),
        ("Pakistan handed the captured pilot over to India.", "prisoners", 3),
        ("India picked up twelve Pakistani fishermen.", "prisoners", -3),
        ("The captured Indian pilot was sent home by Pakistan.", "prisoners", 3),
        ("The abducted Indian fishermen were found alive in Pakistan.", "prisoners", 3),
        ("The truce between India and Pakistan on the border survived.", "border", 3),
        ("The truce between India and Pakistan on the border crumbled.", "border", -2),
    ],
)
def test_what_neighbours_do_to_each_other_is_a_deed(
    reader: Reader, make_articles, text: str, issue: str, level: int
) -> None:
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("India and Pakistan share a border of three thousand kilometres.", "border"),
        ("The pilgrims crossed the border between India and Pakistan on foot.", "border"),
        ("The Indus flows from India to Pakistan past the dam.", "water"),
    ],
)
def test_what_is_only_told_of_neighbours_is_none(reader: Reader, make_articles, text: str, issue: str) -> None:
    claims = reader.claims(make_articles(text)).filter(issue=issue)

    assert set(claims["level"]) <= {0}


def test_what_may_be_done_to_a_neighbour_is_not_done(reader: Reader, make_articles) -> None:
    claims = reader.claims(make_articles("India could close its border with Pakistan.")).filter(issue="border")

    assert claims["level"].to_list() == [-1]
