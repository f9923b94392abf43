"""What is announced, ordered, promised or hinges on something: the talks, tariffs and sanctions of 2018 to 2022."""

from datetime import date

import pytest

SANCTIONED = [
    ("human-rights", -3, "China decided to impose sanctions on eleven Americans with egregious records on Hong Kong."),
    ("taiwan", -3, "China will impose sanctions on the American firms involved in the arms sale to Taiwan."),
    ("taiwan", -3, "Washington announced a sale of ship parts to Taiwan worth $120 million."),
    ("taiwan", -3, "China said at once that its military would hold live-fire drills around Taiwan from Thursday."),
    ("channels", 1, "Xi Jinping met Joe Biden in Lima and suspended purchases of American soybeans."),
    ("trade", -3, "The Ministry of Commerce in Beijing announced new duties on American pork."),
    ("trade", -3, "Beijing, which had complained of it for weeks, announced new duties on American pork."),
    ("mil-mil", -2, "The Pentagon withdrew its invitation to China to take part in a naval drill."),
]
PUT_OFF = [
    ("trade", 3, "We are putting the trade war with China on hold; the tariffs are on hold, Mnuchin said."),
    ("trade", -1, "If no deal is reached, the 10 percent tariffs on Chinese goods will be raised to 25 percent."),
    ("trade", -1, "If there is no deal with China by August 12, the tariffs will snap back."),
    ("channels", 2, "He was planning a summit with Xi at Mar-a-Lago to conclude an agreement."),
    ("fentanyl", 2, "China has pledged action to stop the flow of fentanyl to the United States."),
    ("fentanyl", -1, "China must stop the flow of fentanyl to the United States."),
    ("mil-mil", 0, "Not all channels between the American and Chinese militaries had been closed."),
    ("mil-mil", -2, "Defense Secretary Austin has tried in vain to speak with Chinese generals of the PLA."),
    ("mil-mil", -1, "The drill of both militaries off China is unhelpful to mutual understanding, Wang said."),
]
NOT_MEANT = [
    ("espionage", "Beijing called the American tariffs a grave breach of what was agreed in Osaka."),
    ("espionage", "No Chinese officials answer the calls of DEA agents, an American official said."),
    ("detentions", "An American official held talks with Chinese officials, an American citizen said."),
    ("detentions", "The U.S. released new export controls on semiconductors to China."),
    ("exchanges", "China’s foreign ministry says it will not negotiate on tariffs, our correspondent reports."),
    ("trade", "The Ministry of Commerce in Beijing stopped shipments of gallium to the United States."),
    ("channels", "Xi Jinping suspended purchases of American soybeans."),
    ("channels", "President Xi Jinping’s government banned exports of gallium to the United States."),
    ("human-rights", "China bought more cotton from America than ever, Senator Cotton said."),
    ("human-rights", "China urged Washington to stop the unreasonable crackdown on Chinese companies."),
]


@pytest.mark.parametrize(("issue", "level", "text"), [*SANCTIONED, *PUT_OFF])
def test_it_is_told_as_what_it_is(reader, make_articles, issue: str, level: int, text: str) -> None:
    assert level in reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list()


@pytest.mark.parametrize(("issue", "text"), NOT_MEANT)
def test_a_word_that_means_another_thing_names_no_issue(reader, make_articles, issue: str, text: str) -> None:
    assert issue not in reader.claims(make_articles(text))["issue"].to_list()


@pytest.mark.parametrize(
    "text",
    [
        "Trump signed a memorandum on Thursday directing the Trade Representative to draw up tariffs on Chinese goods.",
        "Of the draft of the trade agreement with China whole chapters were struck out, officials said.",
    ],
)
def test_paper_is_no_deal(reader, make_articles, text: str) -> None:
    assert 3 not in reader.claims(make_articles(text)).filter(issue="trade")["level"].to_list()


def test_no_reason_for_a_side_to_make_much_of_a_visit_is_no_refusal(reader, make_articles) -> None:
    text = "There is no reason for Beijing to turn the visit to Taiwan into a crisis with the United States, he said."

    assert -2 not in reader.claims(make_articles(text))["level"].to_list()


DEEDS = (
    "{who} lifted {on}the tariffs on American pork.",
    "{who} said {on}it would impose tariffs on American pork.",
    "{who} approved {on}the possible sale of jets to Taiwan.",
    "{who} walked {on}away from the trade deal with America.",
    "{who} promised {on}not to raise the tariffs on American pork.",
    "{who} stopped {on}issuing visas to American students.",
    "{who} ramped {on}up its controls on chips for China.",
)
DAYS = ("on Tuesday ", "Tuesday ", "late on Tuesday ", "on June 3 ", "last week ")


def test_a_day_beside_its_verb_takes_nothing_from_a_deed(reader, make_articles) -> None:
    ways = [
        "{deed}",
        *(f"{{deed}}|{day}" for day in DAYS),
        *(f"{{first}}|{day}" for day in ("on Tuesday ", "on June 3 ")),
    ]
    texts = []
    for deed in DEEDS:
        for way in ways:
            kind, _, day = way.partition("|")
            who = "Beijing" if kind == "{deed}" else f"Beijing {day.strip()}"
            texts.append(deed.format(who=who, on=day if kind == "{deed}" else ""))
    articles = make_articles(*texts, day=date(2025, 6, 18))
    claims = reader.claims(articles)
    told = [claims.filter(article=article).select("issue", "level").rows() for article in articles["id"]]

    for place in range(0, len(told), len(ways)):
        assert told[place], texts[place]
        for at in range(place + 1, place + len(ways)):
            assert told[at] == told[place], texts[at]
