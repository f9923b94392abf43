"""What lines tell is told alike, however they end: as usual, as in Windows, or as on old Macs."""

import pytest

from tests.model.readers.making import read
from tests.model.readers.parts.test_bundles import FORMS

TEXTS = {
    **{name: form(0) + form(1) for name, form in FORMS.items()},
    "printed.txt": "6/18/23, 10:00 AM Envoys meet\n\nThey met.\n\nhttps://wire.example/world/envoys.html 1/1\n",
    "named.txt": "Envoys meet in Geneva\nJane Doe\nJune 18, 2023\n\nThe envoys met on Sunday.\n",
    "clips.md": "# Envoys meet\n\n---\n\nThey met.\n\n> “We met.”\n",
    "asciidoc.txt": "= Envoys meet\nJane Doe\n2023-06-18\n:toc:\n\nThey met.\n",
    "chat.txt": "Ana Lee  14/05/2025 09:13\nThey met.\n\nBo  14/05/2025 10:02\nThey did.\n",
    "signs.csv": "date,title,text\n2023-06-18,Envoys meet,They met.\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_of_windows_is_read_as_any_other(name):
    usual, windows = (read(TEXTS[name].replace("\n", end), name) for end in ("\n", "\r\n"))

    assert usual.articles
    assert windows.articles == usual.articles
    assert list(map(str, windows.problems)) == list(map(str, usual.problems))
