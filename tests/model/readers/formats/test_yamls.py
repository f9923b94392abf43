"""YAML is read as JSON of the same articles is."""

from datetime import date

import pytest

from tests.model.readers.making import article, problem, read

LIST = """\
- title: Envoys meet
  date: 2023-06-18
  url: https://wire.example/a
  text: |
    They met.

    They talked.
- title: Talks go on
  date: 19 June 2023
  text: >
    They go
    on.
"""


def _told(content, name="it.yaml"):
    return [(told.title, told.date, told.text.strip()) for told in read(content.encode(), name).articles]


ARTICLES = [
    ("Envoys meet", date(2023, 6, 18), "They met.\n\nThey talked."),
    ("Talks go on", date(2023, 6, 19), "They go on."),
]


@pytest.mark.parametrize("name", ["it.yaml", "it.yml", "it.txt", "it.md", "it"])
def test_a_list_is_an_article_an_item_whatever_its_name(name):
    assert _told(LIST, name) == ARTICLES


def test_so_is_one_below_a_name_and_below_comments():
    inner = "".join(f"  {line}\n" for line in LIST.splitlines())

    assert _told(f"# What we read\narticles:\n{inner}") == ARTICLES
    assert _told(f"articles:\n{LIST}", "it.txt") == ARTICLES


def test_one_article_is_one():
    assert article("title: Envoys meet\ndate: 2023-06-18\ntext: They met.\n", "it.yaml").title == "Envoys meet"


def test_several_documents_are_an_article_each():
    assert len(_told("---\ntitle: A\ntext: They met.\n---\ntitle: B\ntext: They talked.\n")) == 2


def test_a_title_with_a_colon_needs_no_marks():
    assert _told("- title: China: talks resume\n  text: They met: yes.\n")[0] == (
        "China: talks resume",
        None,
        "They met: yes.",
    )


def test_where_it_breaks_is_told():
    assert str(problem('- title: X\n  text: "They met.\n  date: 2025\n', "it.yaml")).startswith(
        "it.yaml: is not YAML: "
    )


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x, x, x, x, x, x, x, x]\n"
        + "".join(
            f"{at}: &{at} [{', '.join([f'*{above}'] * 9)}]\n" for above, at in zip("abcdefgh", "bcdefghi", strict=True)
        ),
        "&a\n- *a\n- title: x\n",
    ],
    ids=["a bomb", "a list in itself"],
)
def test_what_stands_for_more_than_it_holds_is_refused(text):
    assert "stands for more than it holds" in str(problem(text, "it.yaml"))


@pytest.mark.parametrize(
    "text", ["- [x] read it: yes\n- They met: no.\n", "- note: They met.\n- other: They talked.\n"]
)
def test_a_list_of_words_is_a_text(text):
    assert article(text, "it.txt").text.strip() == text.strip()
