"""In whose words a page is that nobody is quoted in: by its title and source, or by what its own lines say."""

from datetime import date

import polars as pl
import pytest

from model.article import Article, articles_frame
from model.reading import Reader
from model.reading.text.sentences import sentences
from model.reading.who.speakers import speakers_of

DAY = date(2026, 6, 12)
OURS = "They met in Paris. China sells too many ships."
THEIRS = "They met in Paris. The US sells arms to Taiwan."
LETTER = "Dear Secretary Lutnick:\n\nI write on chips. China buys them.\n\nI look forward to your answer.\n\n"
BELOW = "Sincerely,\n\n{}\n\nCc: Jeffrey Kessler"
I_SAY = "China makes cars. World War I began so. I went to see them in May."
Told = tuple[str | None, str | None]
USTR, TREASURY = ("the US Trade Representative", "US"), ("the Treasury Department", "US")
NOBODY = (None, None)
WHITE_HOUSE, TRUMP = ("the White House", "US"), ("Donald Trump", "US")
ORDERED = "(a) The Secretary of Commerce shall review tariffs on China."
CALLED = "The President spoke with President Xi. The President said that tariffs on China will stay."
CASES: dict[tuple[str, str | None, str], Told] = {
    ("USTR Statement on China", "ustr.gov", OURS): USTR,
    ("USTR Statement on China", None, OURS): USTR,
    ("Treasury Statement on Talks with China", None, OURS): TREASURY,
    ("Readout of President Trump's Call with President Xi", "whitehouse.gov", OURS): ("the White House", "US"),
    ("Secretary Rubio's Remarks to the Press", "state.gov", OURS): ("Marco Rubio", "US"),
    ("Testimony of Jamieson Greer before the House", None, OURS): ("Jamieson Greer", "US"),
    ("Statement by the Press Secretary on China", "whitehouse.gov", OURS): ("Karoline Leavitt", "US"),
    ("Full text of Xi Jinping's speech at APEC", None, THEIRS): ("Xi Jinping", "CN"),
    ("Wang Yi: speech at the Munich conference", None, THEIRS): ("Wang Yi", "CN"),
    ("Foreign Ministry Spokesperson's Statement on Arms Sales", "mfa.gov.cn", THEIRS): (
        "a Foreign Ministry spokesperson",
        "CN",
    ),
    ("Embassy Spokesperson's Remarks on Drones", "us.china-embassy.gov.cn", f"Q: And drones?\n\nA: {THEIRS}"): (
        "China's Foreign Ministry",
        "CN",
    ),
    ("Call with President Xi of China", "whitehouse.gov", CALLED): ("Donald Trump", "US"),
    # what an office issues, and what a president signs
    ("FACT SHEET: Doe Administration Acts on Ships", "whitehouse.gov", OURS): ("the White House", "US"),
    ("Fact Sheet: President Donald J. Trump Acts on Ships", "whitehouse.gov", OURS): ("the White House", "US"),
    ("The Ministry of Commerce issued a statement on arms sales", "mofcom.gov.cn", THEIRS): (
        "China's Commerce Ministry",
        "CN",
    ),
    ("China's Ministry of Commerce responded to a question on arms", "mofcom.gov.cn", THEIRS): (
        "China's Commerce Ministry",
        "CN",
    ),
    ("Notice on the Continuation of the National Emergency", "whitehouse.gov", OURS): ("Donald Trump", "US"),
    ("Letter to the Speaker of the House on Ships", "whitehouse.gov", OURS): ("Donald Trump", "US"),
    ("Remarks on Ships and Steel by Jamieson Greer", None, OURS): ("Jamieson Greer", "US"),
    ("Remarks as Prepared for Jamieson Greer", None, OURS): ("Jamieson Greer", "US"),
    ("FACT SHEET: The G7 Summit in Evian", "whitehouse.gov", OURS): NOBODY,
    ("FACT SHEET: what to know on ships", "reuters.com", OURS): NOBODY,
    ("The Ministry of Commerce issued a joint statement on ships", "mofcom.gov.cn", THEIRS): NOBODY,
    ("The Ministry of Commerce issued a statement on arms sales", "reuters.com", THEIRS): NOBODY,
    ("Notice on the Continuation of the Sale", "reuters.com", OURS): NOBODY,
    ("FACT SHEET: Trade", "whitehouse.gov", "It was agreed.\n\nCHINESE ACTIONS:\n\n- China will buy beans."): (
        "the White House",
        "US",
    ),
    # what an office tells of a meeting, and of what it did
    ("Secretary Bessent's Meeting with Vice Premier He Lifeng", "home.treasury.gov", OURS): TREASURY,
    ("READOUT: Secretary Bessent's Visit to Geneva", "home.treasury.gov", OURS): TREASURY,
    ("Wang Yi Speaks with Marco Rubio on the Phone", "mfa.gov.cn", THEIRS): ("China's Foreign Ministry", "CN"),
    ("Wang Wentao Holds Video Call with Lutnick", "mofcom.gov.cn", THEIRS): ("China's Commerce Ministry", "CN"),
    ("Wang Wentao Holds Video Call with Lutnick", "mofcom.gov.cn", f"{THEIRS} We regret that."): NOBODY,
    ("Wang Wentao Holds Talks with Lutnick. Both agreed on ships.", "mofcom.gov.cn", "Both agreed on ships."): NOBODY,
    ("Treasury Sanctions Refinery", "home.treasury.gov", OURS): TREASURY,
    ("MOFCOM Announcement No. 21 of 2025", "mofcom.gov.cn", THEIRS): ("China's Commerce Ministry", "CN"),
    ("Treasury Sanctions Refinery", "reuters.com", OURS): NOBODY,
    ("Wang Yi Speaks with Marco Rubio on the Phone", "reuters.com", THEIRS): NOBODY,
    ("Remarks Before Secretary Rubio's Meeting with Wang Yi", "state.gov", OURS): NOBODY,
    ("Quad Joint Statement After Meeting with Ministers", "state.gov", OURS): NOBODY,
    ("Wang Yi met Rubio", "mfa.gov.cn", f"Rubio said that tariffs will stay. {OURS}"): NOBODY,
    ("Wang Yi met Rubio", "mfa.gov.cn", "Rubio said that tariffs will stay. The two sides agreed to talk on trade."): (
        "China's Foreign Ministry",
        "CN",
    ),
    ("Wang Yi met Rubio", "mfa.gov.cn", f"Wang Yi said that tariffs must go. {THEIRS}"): (
        "China's Foreign Ministry",
        "CN",
    ),
    ("Secretary Rubio released a press statement on ships", "state.gov", OURS): ("Marco Rubio", "US"),
    ("Tommy Pigott, spokesperson for the department, also released a statement", "state.gov", OURS): (
        "Tommy Pigott",
        "US",
    ),
    ("Secretary Rubio released a joint statement on ships", "state.gov", OURS): NOBODY,
    ("Secretary Rubio released a press statement on ships", "reuters.com", OURS): NOBODY,
    ("Jane Poe on ships", None, f"Scott Bessent: Ask her.\n\nJane Poe: {OURS}"): ("Jane Poe", None),
    ("Poe on ships", None, f"Scott Bessent: Ask her.\n\nJane Poe: {OURS}"): NOBODY,
    ("On ships", "mofcom.gov.cn", f"Q: And ships?\n\nA: {THEIRS}"): ("China's Commerce Ministry", "CN"),
    # what one's own country does in such a page is said by whoever's page it is
    ("Statement by Marco Rubio on China", None, f"{OURS} The United States condemns this."): ("Marco Rubio", "US"),
    ("Statement by Marco Rubio on China", None, f"{OURS} Beijing condemns this."): ("Beijing", "CN"),
    ("A call", None, f"The below is attributable to Spokesperson Tommy Pigott:\n\n{OURS}"): ("Tommy Pigott", "US"),
    # news of a statement, and what is of several
    ("Trump's remarks on Taiwan alarm allies", "reuters.com", OURS): NOBODY,
    ("White House Statement on Taiwan Draws Ire", "reuters.com", OURS): NOBODY,
    ("Statement of Principles on AI", "state.gov", OURS): NOBODY,
    ("U.S.-EU Summit Statement", "whitehouse.gov", OURS): NOBODY,
    ("Joint Statement on the Talks with China", "whitehouse.gov", OURS): NOBODY,
    ("Readout of President Trump's Call with President Xi", None, OURS): NOBODY,
    # what an office writes on its own page, whatever its title
    ("Treasury announced sanctions on refiners", "home.treasury.gov", OURS): TREASURY,
    ("Week Nine Wins: Our Ports", "whitehouse.gov", OURS): WHITE_HOUSE,
    ("President Trump Announces Key Nominees", "whitehouse.gov", OURS): WHITE_HOUSE,
    ("Week Nine Wins: Our Ports", "reuters.com", OURS): NOBODY,
    ("What They Are Saying: Our Ports", "whitehouse.gov", OURS): NOBODY,
    ("Governors Applaud Tariffs", "whitehouse.gov", OURS): NOBODY,
    ("Our Ports in a Q&A", "whitehouse.gov", OURS): NOBODY,
    ("The Quad on ships", "state.gov", OURS): NOBODY,
    # papers that a president signs, and what his house tells of them
    ("President Trump signs the executive order “Ships”", "whitehouse.gov", ORDERED): TRUMP,
    ("U.S. President Donald Trump signed an EO on ships", "whitehouse.gov", ORDERED): TRUMP,
    ("Executive Order 14999", "whitehouse.gov", ORDERED): TRUMP,
    ("Ships First", "whitehouse.gov", f"My Administration will act on ships. {ORDERED}"): TRUMP,
    ("Ships First", "whitehouse.gov", f"“My Administration will act,” he wrote. {ORDERED}"): WHITE_HOUSE,
    ("President Trump signs an EO on oil", "whitehouse.gov", f"Today, President Trump signed. {OURS}"): WHITE_HOUSE,
    ("President Trump signs an EO on ships", "reuters.com", ORDERED): NOBODY,
    ("Statement by President Donald J. Trump, Jr. on ships", "whitehouse.gov", OURS): TRUMP,
    ("China’s Ambassador to the United States posts on ships", "x.com", THEIRS): ("Xie Feng", "CN"),
    ("China’s Ambassador to the United States posts on ships", "reuters.com", THEIRS): NOBODY,
    # letters, and those who write I
    ("A letter", None, LETTER + BELOW.format("John Moolenaar\nChairman")): ("John Moolenaar", "US"),
    ("A letter", None, LETTER + BELOW.format("Jane Roe\nMember of Congress")): ("Jane Roe", "US"),
    ("A letter", None, LETTER): NOBODY,
    ("Cars", None, f"By Jane Roe\n\n{I_SAY}"): ("Jane Roe", None),
    ("Cars", None, f"By Jane Roe\n\n{I_SAY} World War II did not."): NOBODY,
    ("Cars", None, f"By Jane Roe, Opinion\n\n{I_SAY} China will win."): ("Jane Roe", None),
}


@pytest.fixture(scope="module")
def found(reader: Reader) -> list[Told]:
    """Speaker and side of the last sentence of each page that is prose."""
    pages = [Article(text=text, title=title, source=source, date=DAY) for title, source, text in CASES]
    frame = articles_frame(pages)
    spoken = sentences(frame)
    every = pl.int_range(spoken.height, dtype=pl.UInt32, eager=True)
    told = speakers_of(spoken, every, reader.dossier, reader.names, frame.select(article="id", text="title"))
    said = spoken.hstack(told.drop("row")).filter(pl.col("text").str.contains(r"[.]$"))
    last = said.unique("article", keep="last", maintain_order=True)
    rows = frame.select(article="id").join(last, on="article", how="left", maintain_order="left")
    return rows.select("speaker", "side").rows()


@pytest.mark.parametrize("case", CASES)
def test_a_page_is_in_the_words_of_whose_it_is(case: tuple[str, str | None, str], found: list[Told]) -> None:
    assert found[list(CASES).index(case)] == CASES[case]
