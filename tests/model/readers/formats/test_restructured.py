"""reStructuredText is read as the Markdown that it could be."""

from datetime import date

import pytest

from tests.model.readers.making import article, read

ARTICLE = """=================
Tariffs on steel
=================

:Author: Jane Doe
:Date: 2024-09-10
:URL: https://wire.example/steel

.. contents:: Here
   :depth: 2

.. image:: steel.png
   :alt: A mill

The |dept| put tariffs on steel, as `the notice <https://notice.example>`_ says [1]_.
It was *the* third :ref:`round <rounds>`, a record_ ::

Reaction
--------

.. note::

   China firmly opposes the tariffs.

.. epigraph::

   We will respond.

.. a remark
   that nobody sees

.. |dept| replace:: Commerce Department
.. [1] It came on Tuesday.
.. _record: https://record.example
"""


@pytest.mark.parametrize("name", ["it.rst", "it.txt"])
def test_an_article_is_what_one_sees_of_it_with_what_it_says_of_itself(name):
    one = article(ARTICLE, name)

    assert (one.title, one.author, one.date) == ("Tariffs on steel", "Jane Doe", date(2024, 9, 10))
    assert one.url == "https://wire.example/steel"
    assert one.text.strip().split("\n\n") == [
        "Tariffs on steel",
        "The Commerce Department put tariffs on steel, as the notice says. It was the third round, a record",
        "Reaction",
        "China firmly opposes the tariffs.",
        "We will respond.",
        "It came on Tuesday.",
    ]


def test_a_tracker_is_an_article_an_entry():
    days = "\n".join(
        f"2024-05-{day}\n----------\n\nThey met in round {day}. `Wire <https://wire.example/{day}>`__\n"
        for day in (14, 16, 20)
    )
    report = read(f"Log\n===\n\n{days}", "it.rst")

    assert report.problems == []
    assert [(each.date, each.text, each.url) for each in report.articles] == [
        (date(2024, 5, day), f"They met in round {day}. Wire", f"https://wire.example/{day}") for day in (14, 16, 20)
    ]


GRID = """+------------+-------------------+----------------+
| Date       | What happened     | Link           |
+============+===================+================+
| 2024-05-14 | They met in       | https://a.test |
|            | round one.        |                |
+------------+-------------------+----------------+
| 2024-05-16 | They met again    | https://b.test |
|            | in round two.     |                |
+------------+-------------------+----------------+
| 2024-05-20 | They met a third  | https://c.test |
|            | time, at sea.     |                |
+------------+-------------------+----------------+
"""
SIMPLE = """==========  ============================  ==============
Date        What happened                 Link
==========  ============================  ==============
2024-05-14  They met in round one.        https://a.test
2024-05-16  They met again in round two.  https://b.test
2024-05-20  They met a third time,        https://c.test
            at sea.
==========  ============================  ==============
"""
LISTED = """.. list-table::
   :header-rows: 1

   * - Date
     - What happened
     - Link
   * - 2024-05-14
     - They met in
       round one.
     - https://a.test
   * - 2024-05-16
     - They met again in round two.
     - https://b.test
   * - 2024-05-20
     - They met a third time, at sea.
     - https://c.test
"""
QUOTED = """.. csv-table::
   :header-rows: 1

   Date, What happened, Link
   2024-05-14, They met in round one., https://a.test
   2024-05-16, They met again in round two., https://b.test
   2024-05-20,"They met a third time, at sea.",https://c.test
"""
HEADED = """.. csv-table::
   :header: "Date", "What happened", "Link"
   :widths: 10, 20, 20

   "2024-05-14", "They met in round one.", "https://a.test"
   "2024-05-16", "They met again in round two.", "https://b.test"
   "2024-05-20", "They met a third time, at sea.", "https://c.test"
"""
DATABASE = """+------------+--------------------------------+----------------+
| Date       | What happened                  | Link           |
+------------+--------------------------------+----------------+
| 2024-05-14 | They met in round one.         | https://a.test |
| 2024-05-16 | They met again in round two.   | https://b.test |
| 2024-05-20 | They met a third time, at sea. | https://c.test |
+------------+--------------------------------+----------------+
"""


@pytest.mark.parametrize(
    ("table", "name"),
    [
        *((table, "it.rst") for table in (GRID, SIMPLE, LISTED, QUOTED, HEADED)),
        *((table, name) for table in (GRID, DATABASE) for name in ("it.md", "it.txt")),
    ],
)
def test_a_table_with_days_is_an_article_a_row_however_it_is_drawn(table, name):
    report = read(table, name)

    assert report.problems == []
    assert [(str(each.date), each.text, each.url) for each in report.articles] == [
        ("2024-05-14", "They met in round one.", "https://a.test"),
        ("2024-05-16", "They met again in round two.", "https://b.test"),
        ("2024-05-20", "They met a third time, at sea.", "https://c.test"),
    ]


def test_links_without_a_name_lead_where_the_text_says_next():
    links = "`Wire`__ and `Post`__ tell it.\n\n.. __: https://wire.example/a\n__ https://post.example/b\n"
    days = "".join(f"2024-05-{day}\n----------\n\nThey met in round {day}. {links}\n" for day in (14, 16, 20))

    assert {each.url for each in read(days, "it.rst").articles} == {"https://wire.example/a"}


@pytest.mark.parametrize("kind", ["container:: box", "only:: html", "versionadded:: 2.0"])
def test_what_a_directive_is_of_is_no_text(kind):
    assert article(f"Envoys\n======\n\n.. {kind}\n\n   They met.\n", "it.rst").text.strip() == "Envoys\n\nThey met."


@pytest.mark.parametrize(
    "text", ["They met.. again.\n\n.. and again.\n", "A line\n----\n\nNote: they met.\n", "| a | b\n"]
)
def test_other_text_stays_as_it_is(text):
    assert article(text, "it.txt").text == text
