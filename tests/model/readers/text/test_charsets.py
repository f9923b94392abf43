"""Text that is no UTF-8: in its own encoding, or one line that says what would be right."""

import json
from time import process_time

import pytest

from model.readers.formats.feeds import opml_feeds
from model.readers.text.charsets import told_encoding
from tests.model.readers.making import OPML, RSS, TOLD, a_mail, a_warc, a_zip, an_item, article, problem, read

CHINESE = (
    "中国外交部发言人周五表示，中美两国在台湾问题上存在分歧，但双方同意继续对话。王毅在会谈中强调，台湾问题是核心利益。"
)
TAIWANESE = (
    "中國外交部發言人週五表示，中美兩國在臺灣問題上存在分歧，但雙方同意繼續對話。王毅在會談中強調，臺灣問題是核心利益。"
)
JAPANESE = (
    "林外務大臣は金曜日、中国の外相と電話会談を行い、台湾海峡の平和と安定の重要性を強調した。対話を続けることで一致。"
)
KOREAN = "중국 외교부 대변인은 금요일 미국과 중국이 대만 문제에서 이견이 있지만 대화를 계속하기로 합의했다고 밝혔다."
RUSSIAN = (
    "Официальный представитель МИД Китая заявил в пятницу, что у сторон есть разногласия по Тайваню, но диалог будет."
)
ENCODED = [
    (CHINESE, "gb18030"),
    (CHINESE, "gbk"),
    (TAIWANESE, "big5"),
    (JAPANESE, "shift_jis"),
    (JAPANESE, "euc_jp"),
    (JAPANESE, "iso2022_jp"),
    (KOREAN, "euc_kr"),
    (RUSSIAN, "koi8_r"),
    (RUSSIAN, "cp1251"),
]
WESTERN = "Xi’s “visit” to the café was long – “très long”, he said…\n"


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
def test_text_is_read_in_its_own_encoding_whatever_the_format(text, encoding):
    more = f"{text}\n\nThe talks went on.\n"
    row = json.dumps({"text": text, "title": text[:10]}, ensure_ascii=False)
    as_json = json.dumps([{"text": text}], ensure_ascii=False, indent=1)

    assert article(more.encode(encoding)).text == more
    assert article(f"---\ntitle: {text[:10]}\n---\n{text}".encode(encoding), "it.md").title == text[:10]
    assert article(f"{row}\n".encode(encoding), "it.jsonl").text == text
    assert article(as_json.encode(encoding), "it.json").text == text
    assert article(f'title,text\nT,"{text}"\n'.encode(encoding), "it.csv").text == text
    assert article(a_zip({"it.txt": more.encode(encoding)}), "it.zip").text == more


@pytest.mark.parametrize(("text", "encoding"), [ENCODED[0], ENCODED[3], ENCODED[7]])
def test_a_page_and_a_feed_that_name_no_encoding_are_read_in_their_own(text, encoding):
    page = f"<html><body><p>{text}</p></body></html>"
    feed = RSS.replace('<?xml version="1.0"?>', "").format(an_item("T", f"<p>{text}</p>"))

    assert article(page.encode(encoding), "it.html").text == text
    assert article(feed.encode(encoding), "it.xml").text == text


def test_a_feed_is_read_in_the_encoding_that_it_names():
    feed = RSS.replace('"1.0"', '"1.0" encoding="GBK"', 1).format(an_item("T", f"<p>{CHINESE}</p>"))

    assert article(feed.encode("gbk"), "it.xml").text == CHINESE


@pytest.mark.parametrize(("text", "encoding"), [ENCODED[1], ENCODED[2], ENCODED[5], ENCODED[7]])
def test_a_mail_is_read_in_the_charset_that_its_parts_name(text, encoding):
    mail = a_mail(text="", files={})
    mail.set_content(f"{text[:6]}\n", charset=encoding)
    mail.add_attachment(f"{text[:6]}\n".encode(encoding), maintype="text", subtype="plain", filename="it.txt")
    mail.get_payload()[1].set_param("charset", encoding)

    assert [told.text.strip() for told in read(mail.as_bytes(), "it.eml").articles] == [text[:6]] * 2


@pytest.mark.parametrize(("encoding", "charset"), [("gb2312", "gb2312"), ("utf-8", "utf-8"), ("koi8-r", "koi8-r")])
def test_a_subject_that_was_sent_as_it_is_is_in_the_charset_of_its_mail(encoding, charset):
    subject = RUSSIAN[:11] if encoding == "koi8-r" else CHINESE[:5]
    head = f"From: a@b.example\nSubject: {subject}\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n"
    told = article(f"{head}Content-Transfer-Encoding: 8bit\n\n{subject}\n".encode(encoding), "it.eml")

    assert (told.title, told.text.strip()) == (subject, subject)


def test_a_list_of_feeds_is_read_whatever_encoding_it_names():
    for encoding in ("gb2312", "utf-8", "koi8-r"):
        named = OPML.replace('"1.0"', f'"1.0" encoding="{encoding}"', 1)
        assert [feed.title for feed in opml_feeds(named.encode(encoding))] == ["The Wire", "The Post"]


def test_what_a_server_says_of_an_encoding_holds_for_text_and_pages_unless_it_plainly_is_not_so():
    said = f"Über {RUSSIAN[:5]}".encode("koi8_r", "replace")
    assert article(said, "it.txt", charset="KOI8-R").text == f"?ber {RUSSIAN[:5]}"
    assert article(CHINESE.encode("gbk"), "it.txt", charset="ISO-8859-1").text == CHINESE
    assert article(CHINESE.encode(), "it.txt", charset="gbk").text == CHINESE
    assert article(b'{"text": "caf\xc3\xa9"}', "it.jsonl", charset="utf-16").text == "café"
    page = f"<html><body><p>{CHINESE}</p></body></html>"
    assert article(a_warc(("https://x.example/a", "text/html", page)), "it.warc.gz").text == CHINESE


@pytest.mark.parametrize(
    "text",
    [
        WESTERN,
        "café",
        "it’s",
        "Ça, c’est « déjà » vu…\n",
        "AÇÕES NÃO",
        "“‘Go’—”",
        "Straße\xa0\xa0\xa0\xa0“Öl”",
        "20°–30°",
    ],
)
def test_western_text_of_few_accents_and_curly_quotes_goes_on_as_before(text):
    assert article(text.encode("cp1252")).text == text
    assert article(json.dumps({"text": text}, ensure_ascii=False).encode("cp1252"), "it.jsonl").text == text


@pytest.mark.parametrize("name", ["it.txt", "it.md", "it.html", "it.json", "it.jsonl"])
def test_what_can_not_be_told_is_one_line_that_says_what_would_be_right(name):
    text = (
        ("They met. " * 20).encode() + "习近平在北京".encode("gbk") + b" and \xe4\xe2\xfe\xff\xf0\xc0\xff\xfd\xf5\xe0."
    )
    wrapped = {"it.json": b'[{"text": "%s"}]', "it.jsonl": b'{"text": "%s"}\n', "it.html": b"<html><p>%s</p></html>"}
    told = problem(wrapped.get(name, b"%s") % text, name)

    assert told.endswith(": is in an encoding that can't be told: save it as UTF-8")
    assert told.startswith(name)


def test_a_row_that_can_not_be_told_is_a_problem_and_the_others_are_read():
    rows = b"text,title\nThey met.,T\n\xe4\xe2\xfe\xff\xf0\xc0\xff\xfd\xf5\xe0,T\nThey talked.,U\n"
    report = read(rows, "it.csv")

    assert [told.text for told in report.articles] == ["They met.", "They talked."]
    assert list(map(str, report.problems)) == ["it.csv:3: is in an encoding that can't be told: save it as UTF-8"]


def test_a_broken_byte_does_not_make_utf8_another_encoding():
    broken = CHINESE.encode()[:30] + CHINESE.encode()[31:]

    assert article(broken).text.startswith(CHINESE[:10])
    assert "\ufffd" in article(broken).text
    assert article(broken).text.endswith(CHINESE[-20:])


def test_utf8_that_is_cut_in_the_head_of_a_long_file_is_utf8():
    for shift in range(3):
        text = "x" * shift + "中美关系稳定。" * 10_000
        assert article(text.encode()).text == text
        assert article(text.encode() + b"\n\xe9", "it.txt").text == f"{text}\né"


def test_english_with_chinese_quotation_marks_alone_is_told_by_them():
    text = "“We meet,” he said. It’s a start……"

    assert told_encoding(text.encode("gbk")) == "gb18030"
    assert told_encoding(TOLD[0].encode()) == "cp1252"


def test_bytes_that_only_contain_a_shift_of_japanese_are_binary():
    noise = bytes(range(1, 32)) + b"\x80\xff\x1b(J" + bytes(range(128, 256))

    assert problem(noise * 20, "it.bin") == "it.bin: is binary, which is not read"


def test_a_run_without_letters_beyond_ascii_takes_linear_time():
    begun = process_time()
    told_encoding(b"{" * 300_000 + b"\xb1\xb1\xbe\xa9")

    assert process_time() - begun < 2
