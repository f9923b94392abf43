"""What docs/data.md shows as data is data that we take."""

import re
from pathlib import Path

from model.dossier import Dossier, parse_data
from model.reading.what.cues import Cues

DOC = Path(__file__).parents[2] / "docs" / "data.md"
EXAMPLES = re.findall(r"```toml\n(.*?)```", DOC.read_text("utf-8"), re.DOTALL)


def test_the_dossier_shown_is_one() -> None:
    dossier = parse_data(EXAMPLES[0], "data.md", Dossier)

    assert dossier.slugs == ("border",)
    assert [side.code for side in dossier.sides] == ["IN", "CN"]


def test_the_cue_shown_is_one() -> None:
    cues = parse_data('slug = "x"\nlanguage = "en"\n' + EXAMPLES[1], "data.md", Cues)

    assert cues.cues[0].objects == ("measure",)
