"""What sentences speak of that do not name it: by "the talks", "it", or by nothing but what was done."""

import polars as pl
import pytest

from model.reading import Reader
from model.reading.explain import explain
from model.reading.verdicts import CARRIED
from tests.model.reading.conftest import MakeArticles


def carried(reader: Reader, articles: pl.DataFrame) -> dict[int, list[tuple[str, int, str]]]:
    claims = reader.claims(articles).filter(pl.col("issue") != "overall")
    rows = claims.select("sentence", "issue", "level", "rule").rows()
    return {number: [row[1:] for row in rows if row[0] == number] for number in {row[0] for row in rows}}


def test_the_talks_of_the_next_sentence_carry_the_issue_on_and_say_so(reader: Reader, make_articles) -> None:
    text = "Military-to-military talks opened in Beijing on Monday. The talks were suspended within an hour."

    assert carried(reader, make_articles(text))[1] == [("mil-mil", -2, "stop-contact+carried")]


def test_a_carrier_is_of_no_issue_where_the_sentence_before_names_two(reader: Reader, make_articles) -> None:
    text = "They spoke of fentanyl and of Taiwan. The talks were suspended within an hour."

    assert not [rule for *_, rule in carried(reader, make_articles(text)).get(1, []) if "carried" in rule]


def test_nothing_is_carried_on_without_a_cue_nor_past_the_head_of_a_sentence(reader: Reader, make_articles) -> None:
    silent = "Washington tightened its rules on semiconductors. They are long."
    late = "Washington tightened its rules on semiconductors. Nobody here had thought that the talks were suspended."

    assert 1 not in carried(reader, make_articles(silent))
    assert 1 not in carried(reader, make_articles(late))


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        ("Washington approved an arms sale to Taiwan. Geng Shuang said Beijing firmly opposes it.", 1, ("taiwan", -1)),
        ("Washington sold arms to Taiwan. Crowds gathered. Beijing condemned the sale.", 2, ("taiwan", -1)),
        (
            "Officers spoke of military-to-military contacts. The talks were useful. Beijing welcomed them.",
            2,
            ("mil-mil", 2),
        ),
        ("Manila named the Scarborough Shoal. Geng Shuang firmly opposes such a move.", 1, ("south-china-sea", -1)),
        ("AFP: Is there more on the chip curbs?\n\nMao Ning: China firmly opposes such a move.", 1, ("chips", -1)),
        (
            "Mao Ning: The American tariffs help nobody. We urge Washington to go back to the right track of dialogue.",
            1,
            ("trade", -1),
        ),
    ],
)
def test_what_is_spoken_of_further_on_carries_the_issue_on_too(
    reader: Reader, make_articles, text: str, number: int, told: tuple[str, int]
) -> None:
    assert told in [(issue, level) for issue, level, _ in carried(reader, make_articles(text))[number]]


@pytest.mark.parametrize(
    "text",
    [
        "Washington sold arms to Taiwan. Crowds sang. Nobody came. Then it rained. Beijing condemned the sale.",
        "Reuters: What of the fentanyl tariff?\n\nBloomberg: What would you say if Paris opposed such a move?",
    ],
)
def test_nothing_is_carried_far_nor_into_the_turn_of_another(reader: Reader, make_articles, text: str) -> None:
    rows = [row for rows in carried(reader, make_articles(text)).values() for row in rows]

    assert not [rule for *_, rule in rows if "carried" in rule]


def test_what_is_named_only_in_passing_is_not_carried_on(reader: Reader, make_articles) -> None:
    text = "The senator likes jazz, baseball and a Chinese delegation hotel in Paris. The club opposes it."

    assert not carried(reader, make_articles(text))


def test_a_carried_claim_quotes_its_own_sentence_and_is_explained_as_carried(reader: Reader, make_articles) -> None:
    articles = make_articles("Military-to-military talks opened in Beijing. The talks were suspended within an hour.")
    row = {"sentence": 1, "issue": "mil-mil"}

    assert reader.claims(articles).filter(**row)["quote"].item() == "The talks were suspended within an hour."
    assert explain(reader, reader.read(articles)).filter(**row)["is_carried"].item()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("China raised tariffs on American soybeans in May. They were lifted within a week.", ("trade", 3)),
        (
            "China suspended military-to-military talks with Washington. They have not been resumed since.",
            ("mil-mil", -2),
        ),
        ("China detained an American citizen in March. He was released on Friday.", ("detentions", 3)),
        ("China raised tariffs on American soybeans. Washington has demanded that they be withdrawn.", ("trade", -1)),
    ],
)
def test_a_pronoun_is_what_stood_beside_the_issue(
    reader: Reader, make_articles, text: str, told: tuple[str, int]
) -> None:
    assert told in [(issue, level) for issue, level, _ in carried(reader, make_articles(text))[1]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Washington barred exports of Nvidia chips to China. Beijing retaliated within hours.", ("chips", -3)),
        ("Washington sold arms to Taiwan. The ministry said that it would never accept this.", ("taiwan", -1)),
        (
            "Reuters: China banned exports of gallium to the United States. Why?\n\n"
            "Lin Jian: We firmly oppose politicising everything.",
            ("rare-earths", -1),
        ),
    ],
)
def test_what_is_done_or_said_right_behind_an_issue_is_on_it(
    reader: Reader, make_articles, text: str, told: tuple[str, int]
) -> None:
    rows = carried(reader, make_articles(text))

    assert told in [(issue, level) for issue, level, _ in rows[max(rows)]]


@pytest.mark.parametrize(
    "text",
    [
        "Washington barred exports of Nvidia chips to China. Snow lay on the hills.",
        "China detained an American citizen in March. Crowds met again in Paris.",
        "China detained an American citizen in March.\n\nBeijing protested.",
        "China grew.\n\nThe semiconductors are made in Austin. It was banned.",
        "Washington barred exports of Nvidia chips to China. Chinese bombers flew over the Taiwan Strait in protest.",
    ],
    ids=["no cue", "a contact of nobody's", "another paragraph", "no side beside", "an issue of its own"],
)
def test_what_is_not_on_the_issue_before_carries_nothing_on(reader: Reader, make_articles, text: str) -> None:
    rows = [row for rows in carried(reader, make_articles(text)).values() for row in rows]

    assert not [rule for *_, rule in rows if "carried" in rule]


def test_of_several_issues_that_is_carried_on_which_most_terms_name(reader: Reader, make_articles) -> None:
    text = "China put export curbs on gallium and germanium in August. They have not been lifted."

    assert [issue for issue, *_ in carried(reader, make_articles(text))[1]] == ["rare-earths"]


def test_what_is_carried_on_is_less_sure_than_what_is_named(reader: Reader, make_articles) -> None:
    text = "Washington barred exports of Nvidia chips to China. Beijing retaliated within hours."
    claims = reader.claims(make_articles(text)).filter(issue="chips")

    assert claims["confidence"].to_list() == sorted(claims["confidence"], reverse=True)
    assert claims["confidence"][1] < CARRIED


def test_an_answer_behind_an_ambassadors_label_is_on_what_was_asked(reader: Reader, make_articles) -> None:
    text = "INTERVIEWER: China has been accused of stalling on fentanyl.\n\nAMBASSADOR BURNS: We’ve seen some progress."

    assert carried(reader, make_articles(text))[1] == [("fentanyl", 2, "progress+carried")]


TOPICS = [
    ("Washington tightened its rules on semiconductors. The rules are long.", ("chips", 0)),
    ("Washington tightened its rules on semiconductors. This was expected.", ("chips", 0)),
    ("AFP: Washington sold arms to Taiwan. What is China’s comment on this?", ("taiwan", 0)),
    ("Q: And the arms sale to Taiwan?\n\nMR. ODUYA: There is nothing new about it.", ("taiwan", 0)),
]

NO_TOPICS = [
    "Washington tightened its rules on semiconductors. Nobody slept. The rules are long.",
    "Washington tightened its rules on semiconductors. She owns the rules of the game.",
    "Q: And the arms sale to Taiwan?\n\nMR. ODUYA: Good morning. It rained.",
]


@pytest.mark.parametrize(("text", "told"), TOPICS)
def test_what_a_noun_takes_up_at_once_or_a_reporter_asks_of_is_the_topic_whatever_is_told(
    reader: Reader, make_articles, text: str, told: tuple[str, int]
) -> None:
    rows = carried(reader, make_articles(text))

    assert told in [(issue, level) for issue, level, rule in rows[max(rows)] if "carried" in rule]


@pytest.mark.parametrize("text", NO_TOPICS, ids=["not at once", "not at the head", "no answer to it"])
def test_what_only_has_such_a_word_has_no_topic(reader: Reader, make_articles, text: str) -> None:
    rows = [row for rows in carried(reader, make_articles(text)).values() for row in rows]

    assert not [rule for *_, rule in rows if "carried" in rule]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("China barred exports of gallium to America. Greer said the ban was unjustified.", [("rare-earths", -1)]),
        ("Beijing complained about the tariffs. Raimondo said they were not up for negotiation.", [("trade", -1)]),
        ("Wang Yi brought up arms sales to Taiwan. He said they must stop at once.", [("taiwan", -1)]),
        ("China sent precursors of fentanyl. I thank President Xi for his work on it.", [("fentanyl", 2)]),
        ("Washington doubled the fentanyl tariff. Beijing called it unjustified.", [("fentanyl", -1), ("trade", -1)]),
        ("Military-to-military talks were cut off. They were restored in May.", [("mil-mil", 3)]),
    ],
    ids=["a noun that is said to be so", "a pronoun", "who spoke", "who is thanked", "two as one", "no side at all"],
)
def test_what_is_meant_is_what_was_spoken_of(
    reader: Reader, make_articles, text: str, told: list[tuple[str, int]]
) -> None:
    rows = [(issue, level) for issue, level, rule in carried(reader, make_articles(text))[1] if "carried" in rule]

    assert rows == told


@pytest.mark.parametrize(
    "text",
    [
        "Washington imposed tariffs on China. The mayor of Tokyo met the American press.",
        "Washington barred exports of chips to China. Nobody who heard that it rained went out.",
        "Rubio spoke of tariffs and of Taiwan. Beijing said they were not up for negotiation.",
    ],
    ids=["a contact with one side", "in what is not said", "two apart"],
)
def test_a_contact_with_others_and_what_is_not_said_carry_nothing_on(reader: Reader, make_articles, text: str) -> None:
    assert not [row for row in carried(reader, make_articles(text)).get(1, []) if "carried" in row[2]]


def test_a_weak_term_names_its_issue_where_a_pronoun_carries_it_on_too(reader: Reader, make_articles) -> None:
    text = "China and the United States met on trade and tariffs. They honoured the deal of May."

    assert [issue for issue, *_ in carried(reader, make_articles(text))[1]] == ["trade"]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Washington and Beijing met on climate. China then arrested three Americans.", "climate"),
        ("Austin said China was a threat to Taiwan. Nicholas Burns said that China jails Americans.", "taiwan"),
        ("Rubio raised Taiwan. China then bought American soybeans.", "taiwan"),
    ],
)
def test_a_deed_on_what_its_own_sentence_names_is_on_nothing_before(reader, make_articles, text, issue):
    claims = reader.claims(make_articles(text))

    assert claims.filter((pl.col("sentence") == 1) & (pl.col("issue") == issue)).is_empty()


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        (
            "Washington put 22 Chinese chip makers on the Entity List. China's Ministry of Commerce opposes the move.",
            {"chips"},
        ),
        (
            "Washington barred chips to China. A spokesperson for China's Ministry of Commerce, He Yongqian, "
            "said that China resolutely opposes the ban.",
            {"chips"},
        ),
        (
            "The US has accused China of slow-walking licences for rare earths. “They are not doing what they "
            "promised,” Jamieson Greer, the US trade representative, told reporters.",
            {"rare-earths"},
        ),
        ("Washington sold arms to Taiwan. Treasury Secretary Scott Bessent said the sale was lawful.", {"taiwan"}),
        # what is told besides who speaks is named, and so is what nothing is carried on to
        (
            "Washington sold arms to Taiwan. Bessent said the sale would not touch trade with China.",
            {"trade"},
        ),
        ("China raised the tariffs on American soybeans. Its Ministry of Commerce said they would stay.", {"trade"}),
    ],
)
def test_who_speaks_names_no_issue_beside_what_the_sentence_goes_on_with(
    text: str, issues: set[str], reader: Reader, make_articles: MakeArticles
) -> None:
    claims = reader.claims(make_articles(text)).filter(pl.col("sentence") == 1, pl.col("issue") != "overall")

    assert set(claims["issue"]) == issues
