"""What messengers write out is an article a message, of who sent it; a list of news with hours is no chat."""

import gzip
import json
from datetime import date

import pytest

from model.readers import read_places
from model.readers.formats import held_chats
from tests.model.readers.making import a_tar, a_zip, article, read

URL = "https://wire.example/2025/05/14/fines"
SAID = (f"Three firms are fined {URL}", "The talks go on.\nSo he says.", "A ban on ores ends.")
WHATSAPP = {
    "on a phone by Apple": (
        "[14/05/2025, 09:12:33] Desk: \u200eMessages and calls are end-to-end encrypted.\n"
        "[14/05/2025, 09:13:01] Ana Lee: {}\n[14/05/2025, 10:02:11] Bo: {}\n"
        "\u200e[03/06/2025, 08:00:00] Ana Lee: \u200eimage omitted\n[03/06/2025, 08:01:00] ~\u202fAna Lee: {}\n"
    ),
    "on another": (
        "5/14/25, 9:12\u202fAM - Messages and calls are end-to-end encrypted.\n5/14/25, 9:13\u202fAM - Ana Lee: {}\n"
        "5/14/25, 10:02\u202fAM - Bo: {}\n6/3/25, 8:00\u202fAM - Ana Lee: <Media omitted>\n"
        "6/3/25, 8:01\u202fAM - Ana Lee: IMG-1.jpg (file attached)\n{}\n"
    ),
    "in German": (
        "14.05.25, 09:12 - Ana Lee hat die Gruppe erstellt.\n14.05.25, 09:13 - Ana Lee: {}\n14.05.25, 10:02 - Bo: {}\n"
        "03.06.25, 08:00 - Ana Lee: <Medien ausgeschlossen>\n03.06.25, 08:01 - Ana Lee: {}\n"
    ),
}
DAYS = [date(2025, 5, 14), date(2025, 5, 14), date(2025, 6, 3)]


@pytest.mark.parametrize("where", WHATSAPP)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_message_of_whatsapp_is_an_article_of_who_sent_it(where, end):
    report = read(WHATSAPP[where].format(*SAID).replace("\n", end), "_chat.txt")

    assert [(told.date, told.author, told.text) for told in report.articles] == list(
        zip(DAYS, ("Ana Lee", "Bo", "Ana Lee"), SAID, strict=True)
    )
    assert [(told.url, told.source) for told in report.articles] == [(URL, "wire.example"), (None, None), (None, None)]
    assert [problem.what for problem in report.problems] == [
        "2 messages without words of anybody (notices, pictures, deleted ones): left out"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[2025-05-14 09:13] Ana: {}\n[2025-05-14 10:02] Bo: {}\n[2025-06-03 08:01] Ana: {}\n",
        "Ana Lee  14/05/2025 09:13\n{}\n\nBo  14/05/2025 10:02\n{}\n\nAna Lee  03/06/2025 08:01\n{}\n",
        "Ana — 5/14/2025 9:13 AM\n{}\nBo — 5/14/2025 10:02 AM\n{}\nAna — 6/3/2025 8:01 AM\n{}\n",
        "Ana, [14.05.2025 09:13]\n{}\n\nBo, [14.05.2025 10:02]\n{}\n\nAna, [03.06.2025 08:01]\n{}\n",
    ],
)
@pytest.mark.parametrize("name", ["it.txt", "it.md", "stdin"])
def test_so_is_one_of_signal_telegram_or_copied_out_of_teams(text, name):
    report = read(text.format(*SAID), name)

    assert report.problems == []
    assert [(told.date, told.text) for told in report.articles] == list(zip(DAYS, SAID, strict=True))
    assert report.articles[-1].place.startswith(f"{name}:")


@pytest.mark.parametrize(
    "text",
    [
        "14.05.2025 09:12 - Three firms are fined.\n14.05.2025 10:15 - The talks go on.\n",
        "Envoys meet\n\n14.05.2025, 09:12 - Ana: they met.\n14.05.2025, 10:12 - Bo: they did not.\n",
        "[14.05.2025, 09:12] Ana: they met.\n\nAnd then nothing happened.\n",
    ],
)
def test_what_has_hours_and_no_names_is_no_chat(text):
    assert article(text).text == text


SLACK = [
    {
        "type": "message",
        "text": f"Three <{URL}|firms> &amp; a bank are fined, <@U2>",
        "user": "U1",
        "ts": "1747213981.000100",
        "user_profile": {"real_name": "Ana Lee", "name": "ana"},
    },
    {"type": "message", "subtype": "channel_join", "text": "<@U2> has joined the channel", "ts": "1747213990.0001"},
    {
        "type": "message",
        "text": f"<{URL}>",
        "user": "U2",
        "ts": "1747313981.000100",
        "attachments": [{"title": "Three fined", "text": "They protest.", "from_url": URL}],
    },
]
TELEGRAM = {
    "name": "Desk",
    "type": "public_channel",
    "messages": [
        {"id": 1, "type": "service", "date": "2025-05-14T09:00:00", "actor": "Desk", "actor_id": "1", "text": ""},
        {
            "id": 2,
            "type": "message",
            "date": "2025-05-14T09:12:00",
            "from": "Ana Lee",
            "from_id": "user1",
            "text": ["Three ", {"type": "text_link", "text": "firms", "href": URL}, " are fined."],
        },
    ],
}
DISCORD_DAY = "2025-05-14T09:12:00+00:00"
DISCORD = {
    "guild": {"id": "1"},
    "messages": [
        {"type": "Default", "timestamp": DISCORD_DAY, "content": f"Fined: {URL}", "author": {"name": "Ana Lee"}},
        {"type": "GuildMemberJoin", "timestamp": DISCORD_DAY, "content": "Joined.", "author": {"name": "Bo"}},
    ],
}
TEAMS = {
    "value": [
        {
            "messageType": "message",
            "createdDateTime": "2025-05-14T09:12:00Z",
            "from": {"application": None, "user": {"displayName": "Ana Lee"}},
            "body": {"contentType": "html", "content": f'<p>Three <a href="{URL}">firms</a> are fined.</p>'},
        },
        {
            "messageType": "systemEventMessage",
            "createdDateTime": "2025-05-14T09:13:00Z",
            "from": None,
            "body": {"contentType": "html", "content": "<systemEventMessage/>"},
        },
    ]
}
GOOGLE_DAY = "Wednesday, May 14, 2025 at 9:12:00\u202fAM UTC"
GOOGLE_CHAT = {
    "messages": [
        {"creator": {"name": "Ana Lee"}, "created_date": GOOGLE_DAY, "text": f"Fined: {URL}", "topic_id": "a"},
        {"creator": {"name": "Bo"}, "created_date": GOOGLE_DAY, "attached_files": [], "topic_id": "a"},
    ]
}


@pytest.mark.parametrize("export", [SLACK, TELEGRAM, DISCORD, TEAMS, GOOGLE_CHAT])
def test_messages_in_json_have_their_day_sender_and_link_and_notices_are_counted(export):
    report = read(json.dumps(export), "export.json")
    first = report.articles[0]

    assert (first.date, first.author, first.url) == (date(2025, 5, 14), "Ana Lee", URL)
    assert [problem.what for problem in report.problems] == [
        "1 message without words of anybody (notices, pictures, deleted ones): left out"
    ]


def test_the_text_of_slack_is_what_it_shows_with_what_was_shared():
    first, shared = read(json.dumps(SLACK), "2025-05-14.json").articles

    assert first.text == "Three firms & a bank are fined, @U2"
    assert shared.text == f"{URL}\n\nThree fined\n\nThey protest."


def test_what_was_shared_is_where_the_link_leads_to_and_shown_with_it():
    shared = {"title": "Three fined", "text": "They protest.", "title_link": URL}
    embed = {"title": "Three fined", "description": "They protest.", "url": URL}
    day, by = "2025-05-14T09:12:00+00:00", {"name": "Ana Lee"}
    slack = [{"type": "message", "text": "", "user": "U2", "ts": "1747313981.000100", "attachments": [shared]}]
    discord = [{"type": "Default", "timestamp": day, "content": "", "author": by, "embeds": [embed]}]
    told = [each for export in (slack, discord) for each in read(json.dumps(export), "export.json").articles]

    assert [(each.text, each.url) for each in told] == [("Three fined\n\nThey protest.", URL)] * 2


def test_mails_of_microsoft_graph_have_who_sent_them_and_when():
    mail = {
        "subject": "Three fined",
        "createdDateTime": "2025-05-16T09:12:00Z",
        "sentDateTime": "2025-05-14T09:12:00Z",
        "from": {"emailAddress": {"name": "Ana Lee", "address": "ana@desk.example"}},
        "body": {"contentType": "text", "content": "They protest."},
    }
    (told,) = read(json.dumps({"value": [mail]}), "mails.json").articles

    assert (told.title, told.author, told.date, told.text) == (
        *("Three fined", "Ana Lee", date(2025, 5, 14)),
        "They protest.",
    )


@pytest.mark.parametrize("name", ["_chat.txt", "in/WhatsApp Chat with Desk.txt"])
def test_of_an_exported_chat_what_was_sent_is_read_but_for_pictures_and_the_like(name):
    chat = WHATSAPP["in German"].format(*SAID)
    folder = name.rpartition("/")[0]
    files = {"1-PHOTO.jpg": b"\xff\xd8\xff", "2-AUDIO.opus": b"OggS", "3-report.md": b"# Report\n\nThey met."}
    packed = a_zip({name: chat, **{f"{folder}/{each}".lstrip("/"): content for each, content in files.items()}})
    report = read(packed, "chat.zip")

    assert len(report.articles) == len(SAID) + 1
    assert [problem.what for problem in report.problems if "sent" in problem.what] == [
        "2 files sent in a chat (pictures, sounds, films): left out"
    ]
    assert not [problem for problem in report.problems if "PHOTO" in problem.place]


def test_pictures_of_any_other_zip_are_told_each():
    report = read(a_zip({"notes.txt": "They met.", "scan.jpg": b"\xff\xd8\xff"}), "it.zip")

    assert [problem.place for problem in report.problems] == ["it.zip!scan.jpg"]


PEOPLE = [
    {"id": "U1", "name": "ana", "profile": {"real_name": "Ana Lee"}},
    {"id": "U2", "name": "bo", "real_name": "Bo Wu", "profile": {"display_name": "bo"}},
    {"id": "U3", "name": "cy", "deleted": True},
]
CHANNELS = [{"id": "C1", "name": "news", "created": 1, "members": ["U1"], "topic": {"value": "All that is new"}}]
SPOKEN = [
    {"type": "message", "text": "Three are fined, <@U2>", "user": "U1", "ts": "1747213981.000100"},
    {"type": "message", "text": "They protest.", "user": "U3", "ts": "1747213982.000100"},
    {"type": "message", "text": "Nobody does.", "user": "U9", "ts": "1747213983.000100"},
]
LISTS = {"users.json": PEOPLE, "channels.json": CHANNELS, "integration_logs.json": [{"user_id": "U1", "date": "1"}]}


def an_export(root: str = "") -> dict[str, str]:
    files = {**LISTS, "news/2025-05-14.json": SPOKEN}
    return {f"{root}{name}": json.dumps(content) for name, content in files.items()}


def spoken(report) -> list[tuple[str | None, str]]:
    assert report.problems == []
    return [(told.author, told.text) for told in report.articles]


BY_NAME = [("Ana Lee", "Three are fined, @Bo Wu"), ("cy", "They protest."), ("U9", "Nobody does.")]


@pytest.mark.parametrize("root", ["", "Desk export/"])
def test_in_an_export_of_slack_people_have_their_names_and_lists_are_no_articles(root, tmp_path):
    assert spoken(read(a_zip(an_export(root)), "it.zip")) == BY_NAME

    for name, content in an_export(root).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content)
    (report,) = read_places([str(tmp_path)])
    assert spoken(report) == BY_NAME


@pytest.mark.parametrize("root", ["", "Desk export/"])
@pytest.mark.parametrize("is_turned", [False, True])
def test_in_a_tar_too_wherever_the_lists_stand_in_it(root, is_turned):
    files = list(an_export(root).items())
    files = files[::-1] if is_turned else files
    content = a_tar({name: content.encode() for name, content in files} | {"other.txt": b"They part."})

    for name, packed in (("it.tar", content), ("it.tar.gz", gzip.compress(content))):
        told = spoken(read(packed, name))
        assert sorted(told, key=str) == sorted([*BY_NAME, (None, "They part.")], key=str)


def test_in_a_tar_what_is_no_export_of_slack_is_read_as_ever():
    rows = json.dumps([{"id": "U1", "title": "Envoys meet", "text": "They met."}]).encode()
    report = read(a_tar({"users.json": rows, "news/2025-05-14.json": json.dumps(SPOKEN).encode()}), "it.tar")

    assert {told.author for told in report.articles} == {None, "U1", "U3", "U9"}


def test_of_a_large_tar_messages_above_the_list_keep_their_numbers_and_a_line_says_so(monkeypatch):
    monkeypatch.setattr(held_chats, "MOST", 10)
    files = dict(list(an_export().items())[::-1])
    report = read(a_tar({name: content.encode() for name, content in files.items()}), "it.tar")

    assert [told.author for told in report.articles] == ["U1", "U3", "U9"]
    assert [str(problem) for problem in report.problems] == [
        "it.tar: lists the people of Slack behind 1 file of what they say, where they keep their numbers:"
        " pack it as a zip"
    ]


def test_a_broken_list_of_people_leaves_them_their_numbers():
    told = spoken(read(a_zip({**an_export(), "users.json": "[{"}), "it.zip"))

    assert [author for author, _ in told] == ["U1", "U3", "U9"]


@pytest.mark.parametrize("name", ["users.json", "channels.json"])
def test_a_list_of_people_or_channels_by_itself_is_told_once(name):
    report = read(json.dumps(LISTS[name][:2]), name)

    assert report.articles == []
    assert [problem.what for problem in report.problems] == [
        "lists people or channels of Slack, and holds no article: add its export as a folder, zip or tar"
    ]


def test_files_of_those_names_that_hold_articles_are_read():
    rows = json.dumps([{"id": "U1", "title": "Envoys meet", "text": "They met."}])

    assert len(read(rows, "users.json").articles) == 1
    assert len(read(a_zip({"users.json": rows, "b.txt": "They met."}), "it.zip").articles) == 2


def test_the_mark_of_a_message_that_was_changed_is_none_of_it():
    chat = "[14/05/2025, 09:12:33] Ana: They met. \u200e<This message was edited>\n"
    chat += "[14/05/2025, 09:13:33] Bo: They left <soon>.\n"

    assert [each.text for each in read(chat, "it.txt").articles] == ["They met.", "They left <soon>."]


def test_a_name_without_a_colon_stands_over_a_message_copied_out_of_teams():
    told = read(
        "[14/05/2025 09:12] Lee, Ana\nThey met.\nTwice.\n[14/05/2025 09:15] Roe, Bo (Desk)\nThey did.\n"
    ).articles

    assert [(each.author, each.text, str(each.date)) for each in told] == [
        ("Lee, Ana", "They met.\nTwice.", "2025-05-14"),
        ("Roe, Bo (Desk)", "They did.", "2025-05-14"),
    ]
