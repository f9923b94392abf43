"""What can't be used is said, of one input not without end."""

from pathlib import Path
from zipfile import ZipFile

from typer.testing import CliRunner

from model.errors import ReadError
from tui.command import app
from tui.commands.troubles import SAID, Troubles


def test_of_an_archive_with_very_many_some_are_said_and_the_others_counted(tmp_path: Path):
    with ZipFile(tmp_path / "many.zip", "w") as zipped:
        for number in range(SAID + 30):
            zipped.writestr(f"{number}.txt", b"")
    (tmp_path / "z.txt").write_bytes(b"")
    result = CliRunner().invoke(app, ["scan", str(tmp_path / "many.zip"), str(tmp_path / "z.txt")])

    lines = result.stderr.splitlines()
    assert len([line for line in lines if "many.zip!" in line]) == SAID
    assert f"issuewatch: {tmp_path / 'many.zip'}: and 30 more like these" in lines
    assert any("z.txt: " in line for line in lines)


def test_each_input_is_counted_for_itself_and_rows_are_of_their_file():
    troubles = Troubles()
    problems = [ReadError(f"a.csv:{number}", "has no text") for number in range(SAID + 1)]

    said = list(troubles.lines([*problems, ReadError("b.csv:1", "has no text")]))

    assert said[-1] == "b.csv:1: has no text"
    assert (len(said), list(troubles.rest())) == (SAID + 1, ["a.csv: and 1 more like this"])
