"""What a page of Markdown does not show is not read: comments, and what its pictures are described by."""

from tests.model.readers.making import read

TRACKER = """## 3 March 2026

<!-- China suspended military talks with the United States. -->

Rubio [met](https://a.example/1) people of AT&amp;T. ![Beijing suspends talks](https://a.example/p.png)

<!--
## 4 March 2026

Old: China [banned](https://a.example/x) gallium exports.
-->

## 5 March 2026

Lutnick [said](https://a.example/2) curbs stay.

## 6 March 2026

Beijing [freed](https://a.example/3) an American.
"""


def test_what_is_commented_out_of_a_tracker_is_no_entry() -> None:
    report = read(TRACKER, "tracker.md")

    assert report.problems == []
    assert [(str(each.date), each.text) for each in report.articles] == [
        ("2026-03-03", "Rubio met people of AT&T."),
        ("2026-03-05", "Lutnick said curbs stay."),
        ("2026-03-06", "Beijing freed an American."),
    ]
