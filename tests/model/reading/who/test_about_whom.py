"""`He` is whom the sentence before begins with: by what he is, or as a newcomer with an office."""

from tests.model.reading.who.speaking import Said, last_said

SAID: dict[str, Said] = {
    "Last summer the president refused to let Lai Ching-te stop in Utah. He said China was right.": (
        "Donald Trump",
        "US",
    ),
    "The president kept Lai Ching-te out. He has since called Taiwan a “chip thief”, on which China lives.": (
        "Donald Trump",
        "US",
    ),
    "Marco Rubio landed in Beijing. The secretary met Wang Yi. He said China would buy soybeans.": (
        "Marco Rubio",
        "US",
    ),
    "The treasury secretary met He Lifeng in Geneva. He said China would buy soybeans.": ("Scott Bessent", "US"),
    "China's commerce minister met Bessent in Geneva. He said China would buy soybeans.": ("Wang Wentao", "CN"),
    "Scott Bessent spoke. John Roe, the head of the soybean board, left early. He said China would not buy.": (
        "John Roe",
        None,
    ),
    "Her daughter, Grace Lin, spoke. Adam Roe, the special envoy for hostages, flew along. He said China was kind.": (
        "Adam Roe",
        None,
    ),
    # whom a name begins, and a president of elsewhere, are as before
    "Wang Yi met Marco Rubio in Munich. He said Washington must stop arming Taiwan.": ("Wang Yi", "CN"),
    "Xi met Trump. The president praised his guest. He said China would buy soybeans.": ("Xi Jinping", "CN"),
    "Wang Yi landed. The president of Mexico received him. He said Washington must stop.": ("Wang Yi", "CN"),
}


def test_he_is_whom_the_sentence_before_begins_with() -> None:
    assert last_said(SAID) == list(SAID.values())
