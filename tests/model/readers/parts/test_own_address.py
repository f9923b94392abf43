"""A note in Markdown is at the address that its title leads to, or that is a line by itself at its top or end."""

from datetime import date

import pytest

from tests.model.readers.making import article

TITLE = "Envoys meet in Geneva"
URL = "https://wire.example/2025/03/03/a"
TOLD = "China agreed to resume talks, as [others](https://other.example/x) tell."
ALONE = "China agreed to resume talks with the United States."


@pytest.mark.parametrize(
    "body",
    [
        f"# [{TITLE}]({URL})\n\n{TOLD}\n",
        f"[{TITLE}]({URL})\n\n{TOLD}\n",
        f"**[{TITLE}]({URL})**\nBy Jane Doe\n\n{TOLD}\n",
        f"# {TITLE}\n\n{URL}\n\n{TOLD}\n",
        f"# {TITLE}\n<{URL}>\n\n{TOLD}\n",
        f"# {TITLE}\n\nBy Jane Doe\n\nSource: [The Wire]({URL})\n\n{TOLD}\n",
        f"{TITLE}\n[The Wire]({URL})\n\n{TOLD}\n",
        f"# {TITLE}\n\n{ALONE}\n\n[Original article]({URL})\n",
        f"# {TITLE}\n\n{ALONE}\n\n{URL}\n",
    ],
)
def test_a_note_is_at_the_address_that_it_tells_for_itself(body: str):
    told = article(body, "it.md")

    assert (told.title, told.url, told.source, told.date) == (TITLE, URL, "wire.example", date(2025, 3, 3))


@pytest.mark.parametrize(
    "body",
    [
        f"# {TITLE}\n\n[Subscribe now](https://wire.example/subscribe)\n\n{ALONE}\n",
        f"# {TITLE}\n\n[The Wire](https://wire.example/)\n\n{ALONE}\n",
        f"# {TITLE}\n\n{ALONE}\n\n{TOLD}\n",
        f"# {TITLE}\n\nOn Monday President Trump\n[announced]({URL})\nthat talks go on.\n",
        f"# {TITLE}\n\n{TOLD}\n\n{URL}\n",
        f"# {TITLE}\n\n{ALONE}\n\n- [A report]({URL})\n- [Another]({URL}2)\n",
    ],
)
def test_links_to_others_are_none_of_its_own(body: str):
    assert article(body, "it.md").url is None


@pytest.mark.parametrize("name", ["url", "source_url", "link"])
def test_what_its_front_matter_tells_goes_before(name: str):
    body = f"---\nheadline: {TITLE}\n{name}: https://wire.example/b\n---\n\n# Elsewhere\n\n{URL}\n\n{ALONE}\n"
    told = article(body, "it.md")

    assert (told.title, told.url) == (TITLE, "https://wire.example/b")
