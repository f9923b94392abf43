"""A press review in a mail is an article of each that it holds in full, below its headline, outlet and day."""

from datetime import date

import pytest

from tests.model.readers.making import a_mail, article, read

ITEMS = (
    ("China lifts curbs on rare earths", "Reuters", "18 June 2023", date(2023, 6, 18)),
    ("Beijing protests over a destroyer", "South China Morning Post", "17 June 2023", date(2023, 6, 17)),
    ("Talks on tariffs resume", "Financial Times", "18 June 2023", date(2023, 6, 18)),
)
TOLD = (
    "Envoys of both sides met on Sunday and talked about tariffs for three hours,\nofficials said in the capital.",
    "There was a protest against it. A destroyer had sailed through the strait, the ministry said on Saturday.",
    "The duties on barley ended on Friday, the ministry said, and it was glad about it, as were the farmers.",
)


def review(head: str, above: str = "") -> str:
    items = zip(ITEMS, TOLD, strict=True)
    made = (
        f"{head.format(number=at, title=title, outlet=outlet, day=day)}\n\n{told}\n\nMore talks follow.\n\n"
        for at, ((title, outlet, day, _), told) in enumerate(items, start=1)
    )
    return above + "".join(made)


def of_each(report) -> list[tuple[object, ...]]:
    return [(told.title, told.source, told.date) for told in report.articles]


EACH = [(title, outlet, day) for title, outlet, _, day in ITEMS]


@pytest.mark.parametrize(
    "head",
    [
        "{title}\n{outlet}, {day}",
        "{number}. {title}\n\n{outlet} | {day}",
        "{title}\n{outlet}\n{day}",
        "*****\n\nHeadline: {title}\nSource: {outlet}\nDate: {day}",
        "{title}\n({outlet}, {day})",
        "{title}\nBy Jane Doe\n{outlet}, {day}\nhttps://news.google.com/rss/articles/{number}",
    ],
)
def test_each_is_an_article_of_its_outlet_and_day(head):
    report = read(bytes(a_mail(review(head))), "it.eml")

    assert report.problems == []
    assert of_each(report) == EACH
    assert [told.text for told in report.articles] == [f"{told}\n\nMore talks follow." for told in TOLD]
    assert {told.author for told in report.articles} == {"Jane Doe" if "By" in head else None}


def test_what_its_sender_says_above_is_an_article_too_and_a_signature_of_none():
    above = "Dear all,\n\nthis is the review of today.\n\n1. Talks on tariffs resume (Financial Times)\n\n"
    first, *others = read(
        bytes(a_mail(review("{title}\n{outlet}, {day}", above) + "-- \nThe office")), "it.eml"
    ).articles

    assert (first.title, first.text) == ("Envoys meet", "Dear all,\n\nthis is the review of today.")
    assert [told.title for told in others] == [title for title, *_ in ITEMS]
    assert others[-1].text.endswith("More talks follow.")


@pytest.mark.parametrize(
    "made", ["<h2>{0}</h2><p><i>{1}, {2}</i></p><p>{3}</p>", "<div><b>{0}</b><br>{1}, {2}<br><br>{3}</div>"]
)
def test_one_in_html_is_read_so_with_its_links(made):
    items = zip(ITEMS, TOLD, strict=True)
    page = "".join(made.format(title, outlet, day, told) for (title, outlet, day, _), told in items)
    linked = page.replace(ITEMS[0][0], f"<a href='https://wire.example/a'>{ITEMS[0][0]}</a>")

    assert of_each(read(bytes(a_mail("", page)), "it.eml")) == EACH
    assert read(bytes(a_mail("", linked)), "it.eml").articles[0].url == "https://wire.example/a"


def test_one_that_is_forwarded_is_read_so_too():
    head = (
        "---------- Forwarded message ---------\nFrom: Press <press@desk.example>\nDate: Sun, Jun 18, 2023 at 9:00 AM\n"
    )
    told = review("{title}\n{outlet}, {day}")
    mail = a_mail(f"FYI\n\n{head}Subject: Review\nTo: <b@x.example>\n\n{told}")

    assert of_each(read(bytes(mail), "it.eml"))[1:] == EACH


TWO = "{}\n{}, 17 June 2023\n\n" + TOLD[0] + "\n\n{}\n{}, 18 June 2023\n\n" + TOLD[1]


def test_two_are_one_where_it_calls_itself_so():
    text = TWO.format("China lifts its curbs", "Reuters", "Beijing protests again", "AFP")

    assert len(read(bytes(a_mail(text, Subject="Press clips of today")), "it.eml").articles) == 2
    assert article(bytes(a_mail(text)), "it.eml").title == "Envoys meet"


PLAIN_TWO = TWO.format("China lifts its curbs", "Reuters", "Beijing protests again", "AFP")


@pytest.mark.parametrize(
    "text",
    [
        PLAIN_TWO.replace("June 2023\n", "June 2023\nhttps://wire.example/a\n"),
        PLAIN_TWO.replace("Reuters,", "By Jane Doe\nReuters,").replace("AFP,", "By John Roe\nAFP,"),
        PLAIN_TWO.replace(TOLD[0], TOLD[0] * 12).replace(TOLD[1], TOLD[1] * 12),
    ],
    ids=["with addresses", "with bylines", "in full"],
)
def test_two_that_tell_who_or_where_or_all_are_so_whatever_the_mail_is_called(text: str):
    report = read(bytes(a_mail(f"Hello all,\n\nhere are two of today.\n\n{text}")), "it.eml")

    assert [each.title for each in report.articles] == [
        "Envoys meet",
        "China lifts its curbs",
        "Beijing protests again",
    ]


@pytest.mark.parametrize(
    "text",
    [
        TWO.replace("June", "July").format("A webinar on trade", "CSIS", "A round table", "Brookings"),  # to come
        TWO.format("Minutes of the team", "Washington office", "What to do next", "Washington office"),  # of one
        TWO.format("China lifts its curbs", "BEIJING", "A protest again", "SHANGHAI"),  # datelines
        review("{number}. {title}\n{outlet}, {day}").replace("2. B", "4. B"),  # one of them is not understood
        review("{title}: the whole story.\n{outlet}, {day}"),
        TOLD[0] + "\n\nRegards\nJane Doe\nSenior Fellow, 12 June 2023\n\n" + TOLD[1],
    ],
)
def test_any_other_mail_of_that_name_stays_one(text):
    assert len(read(bytes(a_mail(text, Subject="Press review")), "it.eml").articles) == 1


def test_headings_between_articles_are_of_none_of_them_and_told():
    said = "China said on Tuesday that it would suspend its ban on gallium, and gave no reason for that step. " * 2
    heads = (
        ("TRADE", "China suspends ban", "Reuters"),
        ("TAIWAN", "US lowers duties", "Bloomberg"),
        ("", "Envoys meet", "SCMP"),
    )
    parts = (f"{part}\n\n{title}\n{outlet}, 13 May 2025\n{said}\n\n" for part, title, outlet in heads)
    report = read(f"Press review\n\n{''.join(parts)}", "it.txt")

    assert [told.text.strip() for told in report.articles] == [said.strip()] * 3
    assert [problem.what for problem in report.problems] == [
        "2 lines that are of no clip and tell nothing by themselves: left out (“TRADE”, “TAIWAN”)"
    ]
