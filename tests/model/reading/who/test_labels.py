"""Labels of transcripts: on lines of their own, with a role, a clock or a number."""

import pytest

from tests.model.reading.who.speaking import Said, last_said

BESSENT, TRUMP = ("Scott Bessent", "US"), ("Donald Trump", "US")
CALL = (
    "Operator\n\nOur first question comes from Joe Moore.\n\n"
    "Joe Moore -- Morgan Stanley -- Analyst\n\nWill you sell chips to China?\n\n"
    "Jensen Huang -- President and Chief Executive Officer\n\nWe hope so.\n\n"
    "Colette Kress\nChief Financial Officer\n\nThe export controls cost us five billion dollars."
)
FORUM = (
    "Dr Bastian Giegerich, Director-General and Chief Executive, IISS\n\nThank you. You have the floor.\n\n"
    "Pete Hegseth, Secretary of War, United States\n\nThank you. We will not be pushed out.\n\nChina will not take it."
)
CNN = "WOLF BLITZER, CNN ANCHOR: Will the tariffs stay?\n\nSCOTT BESSENT, U.S. TREASURY SECRETARY: They will."
GAGGLE = "President Donald Trump: They pay.\n\nReporter 5: What of prices? Do tariffs not raise them?"
HEARING = "Jane Poe: Who pays?\n\nScott Bessent: They do.\n\nJane Poe: Who else?\n\nScott Bessent: Nobody.\n\nJane Poe:"
LIVES = "Jane Doe, Senior Fellow\n\nShe works on China.\n\nJohn Roe, Director\n\nHe has written on Taiwan since 2001."
LIST = "Speakers\n\nJane Doe, Senior Fellow\n\nJohn Roe, Director\n\nThe talks on Taiwan begin at noon."
SAID: dict[str, Said] = {
    CALL: ("Colette Kress", None),
    FORUM: ("Pete Hegseth", "US"),
    LIVES: (None, None),
    LIST: (None, None),
    CNN: BESSENT,
    f"{CNN}\n\nSEN. CHUCK SCHUMER (D-NY), MINORITY LEADER: They caved.": ("Chuck Schumer", "US"),
    f"{CNN}\n\nBLITZER: Why?": ("WOLF BLITZER", None),
    "[00:12] Jane Roe: Will they stay?\n\n[00:15] Scott Bessent: They will.": BESSENT,
    "00:12 Jane Roe: Will they stay?\n\n00:15 Scott Bessent: They will.": BESSENT,
    "The vote was at six.\n\n6:30 Glasgow time: the tariffs on China stay.": (None, None),
    "Karoline Leavitt (03:13): Well.\n\nSpeaker 2 (03:52): Why the tariffs?": (None, None),
    "Donald Trump (00:03):\nThey pay.\n\nSpeaker 2 (00:12):\nWho pays the tariffs?": (None, None),
    GAGGLE: ("Reporter", None),
    f"{GAGGLE}\n\nWell, tariffs bring no inflation.": TRUMP,
    "Reporter from CTi News: Will you talk?\n\nZhu Fenglian：The door to dialogue is open.": ("Zhu Fenglian", "CN"),
    "Zhu Fenglian: It is open.\n\nReporter from CTi News: Will you talk?": ("Reporter from CTi News", None),
    "@SecRubio: China must stop the precursors. I told Wang Yi so.": ("Marco Rubio", "US"),
    "MOFCOM: The US must lift its tariffs.": ("China's Commerce Ministry", "CN"),
    "US Embassy in Beijing: China must free the Americans.": ("the US Embassy in Beijing", "US"),
    "Spokesperson of the Chinese Embassy in the US: Tariffs help nobody.": ("the Chinese Embassy in Washington", "CN"),
    "US Treasury on X: “China is pulling its weight on fentanyl.”": ("the Treasury Department", "US"),
    "Tariffs in China: They were lifted.": (None, None),
    # initials, and a post before a name
    "USTR: China must open its markets.": ("the US Trade Representative", "US"),
    "DOD: China must not come so near.": ("the Pentagon", "US"),
    "AFP: Why?\n\nMFA: No.\n\nAFP: So?\n\nMFA: The US must lift its tariffs.": ("China's Foreign Ministry", "CN"),
    "USTR GREER: China must open its markets.": ("Jamieson Greer", "US"),
    "SECDEF HEGSETH: China must not come so near.": ("Pete Hegseth", "US"),
    "VPOTUS: China must pay the tariffs.": ("JD Vance", "US"),
    "ABC: China must pay the tariffs.": ("ABC", None),
    "Donald Trump (00:03):\nThey pay.\n\n[inaudible 00:26:29]: Who pays the tariffs on China?": (None, None),
    "Donald Trump: They pay.\n\n[inaudible]: So?\n\n[inaudible]: Who pays the tariffs on China?": (None, None),
    # turns whose line breaks are lost, and a blank that is
    f"{HEARING} I see. Scott Bessent: Senator Poe, China pays the tariffs.": BESSENT,
    f"{HEARING} I see. Senator Poe, China pays the tariffs.": ("Jane Poe", None),
    "THE PRESIDENT: They pay.\n\nQMr. President, why the tariffs on China?": ("Reporter", None),
    "THE PRESIDENT: They pay.\n\nTHE PRESIDENT: So.\n\nQAnon is on ships, and China pays the tariffs.": TRUMP,
    "Evan Medeiros: It is open.\n\nAudience member: Will they talk?\n\nEvan Medeiros: No.": ("Evan Medeiros", None),
}


@pytest.fixture(scope="module")
def found() -> dict[str, Said]:
    return dict(zip(SAID, last_said(SAID), strict=True))


@pytest.mark.parametrize("text", SAID)
def test_a_label_says_who_speaks_however_it_is_written(text: str, found: dict[str, Said]) -> None:
    assert found[text] == SAID[text]
