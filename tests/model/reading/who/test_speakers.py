"""Who says it: every way in which a text gives its words to somebody."""

from datetime import date
from pathlib import Path
from typing import Final

import polars as pl
import pytest

from model.article import Article, articles_frame
from model.dossier import Dossier, load_dossier
from model.reading.text.sentences import sentences
from model.reading.who.speakers import speakers_of
from tests.model.reading.ahead import Ahead
from tests.model.reading.who.speaking import names_of

BLINKEN = Path(__file__).parents[4] / "../shared/corpus/blinken-2023.txt"
TRACKER = Path(__file__).parents[4] / "../shared/corpus/tracker-2025.jsonl"
JUNE_2023 = date(2023, 6, 18)

Said = tuple[str | None, str | None]


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load_dossier()


def attributed(found: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """The sentences with their speakers, each in its place."""
    every = pl.int_range(found.height, dtype=pl.UInt32, eager=True)
    return found.hstack(speakers_of(found, every, dossier, names_of(dossier)).drop("row"))


_ahead: Final[dict[str, Ahead]] = {}


def spoken(text: str, dossier: Dossier, day: date | None = JUNE_2023) -> pl.DataFrame:
    """The sentences of one article with their speakers."""
    ahead = _ahead.setdefault(dossier.slug, Ahead(lambda articles: attributed(sentences(articles), dossier)))
    return ahead(articles_frame([Article(text=text, date=day)]))


def speakers(text: str, dossier: Dossier, day: date | None = JUNE_2023) -> list[str | None]:
    return spoken(text, dossier, day)["speaker"].to_list()


@pytest.mark.parametrize(
    "text",
    [
        "The tariffs went up on Tuesday.",
        "“It is late,” said Jane Doe.",
        "Q: Will you meet?\n\nMao Ning: No.",
        "Blinken said that it was late. He left.",
    ],
)
def test_who_speaks_in_a_text_is_told_among_others_as_alone(text: str, dossier: Dossier) -> None:
    alone = attributed(sentences(articles_frame([Article(text=text, date=JUNE_2023)])), dossier)

    assert spoken(text, dossier).equals(alone)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We hope for the best,” Hua tweeted on Sunday.", "Hua Chunying"),
        ("“We hope for the best,” said Hua Chunying, an assistant minister.", "Hua Chunying"),
        ('"We hope for the best," said the Pentagon.', "the Pentagon"),
        ("Blinken said: “We hope for the best.”", "Antony Blinken"),
        ("“We hope,” Blinken said, “for the best.”", "Antony Blinken"),
        ("Secretary of State Antony Blinken has repeatedly warned that the talks may fail.", "Antony Blinken"),
        ("Xie Feng, China’s ambassador to the United States, said that ties must improve.", "Xie Feng"),
        ("A White House spokesman, John Kirby, said that it was early.", "John Kirby"),
        ("Kai Li’s family said that it was early.", "Kai Li’s family"),  # none is an adverb that ends like one
        ("Blinken’s ally said that it was early.", None),
        ("Blinken carefully said that it was early.", "Antony Blinken"),
        ("Blinken politically and officially said that it was early.", "Antony Blinken"),
        ("Blinken publicly said that it was early.", "Antony Blinken"),
        ("Wang Yi, China’s top diplomat, had told him that there was no room.", "Wang Yi"),
        ("Blinken, in an interview with a network, said that it was early.", "Antony Blinken"),
        ("China’s Foreign Ministry said that the balloon was a civilian airship.", "China's Foreign Ministry"),
        ("The curbs may widen, a US Commerce Department official said.", "the Commerce Department"),
        ("The curbs may widen, a Treasury Department aide said.", "a Treasury official"),
        ("China called off the visit of the secretary over tariffs announced last week.", None),
        ("Late on Friday Wang Yi said that it was late.", "Wang Yi"),
        ("Early on Monday the ministry said that it was late.", "the ministry"),
        ("Hours before the talks Blinken said that it was late.", "Antony Blinken"),
        ("Soon after the call the Pentagon said that it was late.", "the Pentagon"),
        ("Two days after the summit Jane Doe said that it was late.", "Jane Doe"),
        ("Two senior State Department staffers said that it was late.", "a senior State Department official"),
        ("A senior administration aide said that it was late.", "a White House official"),
        (
            "A senior State Department official said that there were no great hopes.",
            "a senior State Department official",
        ),
        ("According to the White House, the talks were candid.", "the White House"),
        ("The talks were candid, according to Jake Sullivan.", "Jake Sullivan"),
        ("The tariffs harm both, said the Commerce Department.", "the Commerce Department"),
        ("Beijing urged Washington to lift the tariffs.", "Beijing"),
        ("China’s commerce ministry rejected the tariffs, saying they harm both sides.", "China's Commerce Ministry"),
        ("President Joe Biden and Chinese leader Xi Jinping said they would meet.", "Joe Biden"),
    ],
)
def test_an_attribution_names_the_whole_speaker(text: str, who: str, dossier: Dossier) -> None:
    assert speakers(text, dossier)[0] == who


@pytest.mark.parametrize(
    "text",
    [
        "The tariffs took effect on Monday.",
        "Blinken landed in Beijing on Sunday.",
        "Neither Blinken nor Qin engaged with reporters.",
        "The US tariffs announced in May remain.",
        "It said nothing of the balloon.",
        "The so-called “spy balloon” drifted over Montana.",
        "The FBI arrested a Chinese researcher accused of smuggling.",
        "Two Chinese officials accused of spying were expelled.",
        "China released three Americans whom Washington had called wrongfully detained.",
    ],
)
def test_what_nobody_is_quoted_for_has_no_speaker(text: str, dossier: Dossier) -> None:
    assert speakers(text, dossier) == [None]


def test_a_stranger_is_a_speaker_without_a_side(dossier: Dossier) -> None:
    text = "“Beijing is confident,” commented Patricia Kim, a fellow at the Brookings Institution."

    assert spoken(text, dossier).select("speaker", "side", "rank").row(0) == ("Patricia Kim", None, 0)


def test_a_stranger_who_speaks_for_an_office_has_its_side(dossier: Dossier) -> None:
    text = "Chinese Foreign Ministry spokesperson Li Newman said the tariffs were wrong."
    beside = "Li Newman, a spokesperson for China’s Foreign Ministry, said the tariffs were wrong."

    assert [spoken(each, dossier).select("speaker", "side").row(0) for each in (text, beside)] == [
        ("Li Newman", "CN")
    ] * 2


def test_a_last_name_is_the_person_whom_the_article_named(dossier: Dossier) -> None:
    text = "“Ties are bad,” said Jane Q. Miller, an analyst. The summit came and went.\n\nMiller said that it was bad."

    assert speakers(text, dossier)[-1] == "Jane Q. Miller"


def test_a_state_councilor_is_named_by_his_own_name(dossier: Dossier) -> None:
    text = "State Councilor Wang Xiaohong met with the delegation. The US should stop this, Wang said."

    assert speakers(text, dossier)[-1] == "Wang Xiaohong"


def test_a_last_name_that_several_bear_is_whoever_held_office_then(dossier: Dossier) -> None:
    text = "Burns said that the embassy had asked for access. Wang replied that it had not."

    assert speakers(text, dossier) == ["Nicholas Burns", "Wang Yi"]


def test_he_is_whom_the_text_spoke_of_last(dossier: Dossier) -> None:
    quoted = "Kritenbrink stated that it was time to talk. However, he emphasized that there was no breakthrough."
    subject = "“It is bad,” Shen Dingli said.\n\nBlinken refrained from predictions. He emphasized that it depends."

    assert speakers(quoted, dossier) == ["Daniel Kritenbrink"] * 2
    assert speakers(subject, dossier)[-1] == "Antony Blinken"


def test_a_title_is_its_last_holder_in_the_text(dossier: Dossier) -> None:
    text = "Blinken met Qin Gang on Sunday. The secretary said that the talks were candid. The minister said so too."

    assert speakers(text, dossier)[1:] == ["Antony Blinken", "Qin Gang"]


def test_he_may_follow_a_title(dossier: Dossier) -> None:
    text = "Blinken called Wang Yi. The secretary said it was a violation. He said that it undermined the trip."

    assert speakers(text, dossier)[1:] == ["Antony Blinken"] * 2


def test_the_official_is_the_one_who_was_quoted_before(dossier: Dossier) -> None:
    text = "A senior State Department official said it was time. The balloon is gone. The official said so."

    assert spoken(text, dossier)[2].select("speaker", "side").row(0) == ("a senior State Department official", "US")
    assert speakers("The official said so.", dossier) == ["the official"]


def test_it_is_the_office_that_spoke_just_before(dossier: Dossier) -> None:
    text = "China’s foreign ministry protested. It accused Washington of overreacting and said that it would respond."

    assert speakers(text, dossier) == ["China's Foreign Ministry"] * 2


def test_quotations_and_control_characters_do_no_harm(dossier: Dossier) -> None:
    text = "“““It is\x01 over,\x02” Blinken said. \x01said\x01 “"

    assert speakers(text, dossier)[0] == "Antony Blinken"


def test_a_quotation_keeps_its_speaker_over_several_sentences(dossier: Dossier) -> None:
    text = "“The hope is real. But it might not last,” Shen Dingli said. “We prepare for the worst.”"

    assert speakers(text, dossier) == ["Shen Dingli"] * 3


def test_the_next_quotation_in_a_paragraph_is_not_given_to_its_neighbour(dossier: Dossier) -> None:
    text = "“It is over. It is done,” Hua Chunying said. Blinken disagreed. “It goes on,” Blinken added."

    assert speakers(text, dossier) == ["Hua Chunying", "Hua Chunying", None, "Antony Blinken"]


def test_a_label_governs_its_turn(dossier: Dossier) -> None:
    text = "Reuters: Will China talk?\n\nMao Ning: We stand ready. We oppose it.\n\nAFP: And then?\n\nMao Ning: No."
    found = spoken(text, dossier).select("speaker", "side").rows()

    assert found == [("Reuters", None), ("Mao Ning", "CN"), ("Mao Ning", "CN"), ("AFP", None), ("Mao Ning", "CN")]


def test_a_label_in_capitals_is_read_by_the_date(dossier: Dossier) -> None:
    text = (
        "THE PRESIDENT: Hello.\n\nQ    Sir, will you go to China?\n\nTHE PRESIDENT: Yes.\n\nMS. JEAN-PIERRE: Thank you."
    )
    then, now = spoken(text, dossier), spoken(text, dossier, date(2025, 6, 18))

    assert then["speaker"].to_list() == ["Joe Biden", "Reporter", "Joe Biden", "Karine Jean-Pierre"]
    assert now["speaker"][0] == "Donald Trump"


def test_ranks_on_labels_are_cut_short(dossier: Dossier) -> None:
    text = (
        "SECRETARY OF DEFENSE LLOYD J. AUSTIN III: Hello.\n\nQ: Will you talk?\n\nSEC. AUSTIN: Yes.\n\n"
        "AMB. BURNS: We will.\n\nSec. 2: Nothing."
    )

    assert speakers(text, dossier, date(2024, 4, 8))[:4] == [
        "Lloyd Austin",
        "Reporter",
        "Lloyd Austin",
        "Nicholas Burns",
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("HOST: Senator?\n\nSEN. JANE DOE (D-DE): No.\n\nHOST: Thank you.\n\nDOE: They must.", ("Jane Doe", "US")),
        ("MARGARET ODUYA: And China?\n\nREP. RO KHANNA: It is so.\n\nODUYA: And chips?", ("Margaret Oduya", None)),
        ("GEN. JOHN DOE: No.\n\nSEN. JANE DOE: Yes.\n\nDOE: They must.", ("Doe", None)),
        ("Clean Energy: It grows.\n\nSecurity: It is thin.", (None, None)),
    ],
)
def test_a_last_name_on_a_label_is_who_has_it_on_a_longer_one(text: str, who: Said, dossier: Dossier) -> None:
    assert spoken(text, dossier).select("speaker", "side").row(-1) == who


def test_a_rank_of_several_is_no_part_of_a_name(dossier: Dossier) -> None:
    text = "Senators Jane Doe and John Roe brought a bill. “They cheat,” said Doe. “They do,” said Roe."

    assert speakers(text, dossier)[1:] == ["Jane Doe", "John Roe"]


def test_the_vice_president_is_not_the_president(dossier: Dossier) -> None:
    text = "THE VICE PRESIDENT: Hello.\n\nPRESIDENT BIDEN: Hello.\n\nTHE VICE PRESIDENT: We talked of China."

    assert speakers(text, dossier) == ["Kamala Harris", "Joe Biden", "Kamala Harris"]


@pytest.mark.parametrize(
    ("day", "side"),
    [(date(2019, 5, 1), "US"), (date(2023, 5, 1), None), (None, "US")],
)
def test_a_side_is_spoken_for_only_while_in_office(day: date | None, side: str | None, dossier: Dossier) -> None:
    assert spoken("John Bolton said that China must change.", dossier, day)["side"].to_list() == [side]


def test_who_is_elected_speaks_for_the_side_to_come(dossier: Dossier) -> None:
    told = spoken("President-elect Donald Trump said no. Trump said no.", dossier, date(2024, 12, 3))

    assert told.select("speaker", "side").rows() == [("Donald Trump", "US")] * 2
    assert spoken("Donald Trump said no.", dossier, date(2024, 12, 3))["side"].to_list() == [None]


def test_rank_follows_the_office_of_the_day(dossier: Dossier) -> None:
    ranks = [
        spoken("Hua Chunying said no.", dossier, day)["rank"][0]
        for day in (date(2020, 5, 1), date(2022, 5, 1), date(2024, 8, 1))
    ]

    assert ranks == [2, 3, 3]


def test_the_target_is_the_other_side_where_it_is_named(dossier: Dossier) -> None:
    text = "Beijing urged Washington to lift the tariffs. Beijing said that it would wait in the South China Sea."

    assert spoken(text, dossier)["target"].to_list() == ["US", None]
    assert spoken("The Pentagon said the South China Sea was calm.", dossier)["target"].to_list() == [None]


def test_a_dossier_without_sides_and_people_still_has_speakers() -> None:
    bare = Dossier(slug="any", name="Any", issues=())

    assert speakers("“It is cold,” said Jane Doe.", bare) == ["Jane Doe"]


def test_no_sentences_have_no_speakers(dossier: Dossier) -> None:
    none = sentences(articles_frame([Article(text="One.")])).clear()

    assert attributed(none, dossier).is_empty()


def test_articles_do_not_speak_into_each_other(dossier: Dossier) -> None:
    texts = ["“It is over,” Blinken said.", "“It goes on.” He added that it must."]
    found = sentences(articles_frame([Article(text=text, date=JUNE_2023) for text in texts]))

    assert attributed(found, dossier)["speaker"].to_list() == ["Antony Blinken", None, None]


@pytest.mark.skipif(not BLINKEN.exists(), reason="the shared corpus is not here")
@pytest.mark.parametrize(
    ("words", "who", "side"),
    [
        ("Hope this meeting", "Hua Chunying", "CN"),
        ("I think the fact", "Patricia Kim", None),
        ("frequent high-level diplomatic contacts", "Shen Dingli", None),
        ("according to Shen", "Shen Dingli", None),
        ("Shen noted", "Shen Dingli", None),
        ("We prepare for the worst", "Shen Dingli", None),
        ("come to the shared conclusion", "Daniel Kritenbrink", "US"),
        ("not to achieve a breakthrough", "Daniel Kritenbrink", "US"),
        ("created the conditions", "Antony Blinken", "US"),
        ("He emphasized that the outcome", "Antony Blinken", "US"),
        ("expressed his belief", "Joe Biden", "US"),
        ("Last month, China rejected", "the Chinese government", "CN"),
    ],
)
def test_a_real_report_has_its_speakers(words: str, who: str, side: str | None, dossier: Dossier) -> None:
    found = spoken(BLINKEN.read_text(encoding="utf-8"), dossier, None)

    assert found.filter(pl.col("text").str.contains(words, literal=True)).select("speaker", "side").rows() == [
        (who, side)
    ]


@pytest.mark.skipif(not TRACKER.exists(), reason="the shared corpus is not here")
def test_every_real_sentence_has_one_row_in_its_place(dossier: Dossier) -> None:
    lines = pl.read_ndjson(TRACKER).head(200)
    rows = zip(lines["text"], lines["date"], strict=True)
    found = sentences(articles_frame([Article(text=text, date=date.fromisoformat(day)) for text, day in rows]))

    told = attributed(found, dossier)

    assert told.select("article", "sentence").equals(found.select("article", "sentence"))
    assert told.equals(attributed(found, dossier))


LABELLED = "MS. MCCARTHY:  We met the Chinese side.\n\nMR. RAUTH:  They met us too.\n\nMS. MCCARTHY:  It was candid."


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Press Call by National Climate Advisor Gina McCarthy", "Gina McCarthy"),
        ("Speaker Kevin McCarthy on the talks", "Kevin McCarthy"),
        ("Gina McCarthy and Kevin McCarthy", "Mccarthy"),
        ("Press Call by Advisor McCarthy", "Mccarthy"),
    ],
)
def test_a_surname_on_a_label_is_the_one_person_of_that_name_in_its_article(dossier, title, who):
    article = Article(text=LABELLED, date=JUNE_2023, title=title)
    frame = articles_frame([article])
    found = sentences(frame)
    every = pl.int_range(found.height, dtype=pl.UInt32, eager=True)
    titles = frame.select(article="id", text="title")

    assert speakers_of(found, every, dossier, names_of(dossier), titles)["speaker"].to_list() == [who, "Rauth", who]


AUGUST_2025 = date(2025, 8, 12)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Qin Gang was quoted by a news agency as saying that talks may resume.", "Qin Gang"),
        ("“It is over,” Colonel Ren Dawei was quoted as saying by the army’s newspaper.", "Ren Dawei"),
        ("Rep. Nora Pike (R-Ohio) said that the chips must stay.", "Nora Pike"),
        ('"It is over", stated Ren Dawei, a colonel, "and done".', "Ren Dawei"),
        ("A White House fact sheet said that the tariffs would fall.", "the White House"),
        ("A statement from the Chinese Foreign Ministry accused Washington of bullying.", "China's Foreign Ministry"),
        ("Analysts say that the tariffs will stay.", "analysts"),
        ("The tariffs will stay, the Morning Courier reported.", "Morning Courier"),
        ("Reuters reported that Blinken had warned of tariffs.", "Antony Blinken"),
        ("China’s ambassador to Chile, Ren Dawei, said that it was over.", "Ren Dawei"),
        ("“It is over,” said former diplomat Ana Ruiz-Soto.", "Ana Ruiz-Soto"),
        ("In the end, former Chilean diplomat Ana Ruiz-Soto warned that it was over.", "Ana Ruiz-Soto"),
        ("The harvest was poor, according to the U.S. Department of Agriculture.", "the Agriculture Department"),
    ],
)
def test_whose_words_they_are_stands_in_many_places(text: str, who: str, dossier: Dossier) -> None:
    assert speakers(text, dossier) == [who]


def test_an_ambassador_speaks_for_the_side_that_sent_him(dossier: Dossier) -> None:
    text = "China’s ambassador to Australia, Ren Dawei, said that it was over."

    assert spoken(text, dossier).select("speaker", "side").row(0) == ("Ren Dawei", "CN")


def test_what_is_reported_of_goods_is_nobodys_words(dossier: Dossier) -> None:
    assert speakers("Factories there reported fewer orders in May.", dossier) == [None]


@pytest.mark.parametrize(
    ("text", "who", "side"),
    [
        ("The treasury secretary said that the talks were candid.", "Scott Bessent", "US"),
        ("China’s commerce minister said that the talks were candid.", "Wang Wentao", "CN"),
        ("“We get along,” the president told reporters.", "Donald Trump", "US"),
        ("The Chinese president said that ties must improve.", "Xi Jinping", "CN"),
        ("The vice president said that it was over.", "JD Vance", "US"),
        ("China’s fisheries minister said that it was over.", "the Chinese government", "CN"),
        ("The mayor of a small town said that it was over.", None, None),
        ("Xi spoke on Monday. The president said that ties must improve.", "Xi Jinping", "CN"),
        ("The general said that it was over.", "the general", None),
    ],
)
def test_a_role_is_whoever_held_it_on_the_day(text: str, who: str | None, side: str | None, dossier: Dossier) -> None:
    assert spoken(text, dossier, AUGUST_2025).select("speaker", "side").row(-1) == (who, side)


def test_a_title_may_be_a_strangers(dossier: Dossier) -> None:
    text = "“It is over,” said Ren Dawei, an economist in Tianjin.\n\nPrices fell. The economist said that it was bad."

    assert speakers(text, dossier)[-1] == "Ren Dawei"


def test_a_quotation_goes_on_where_a_paragraph_begins_with_a_mark(dossier: Dossier) -> None:
    text = "“It is over.\n\n“It is done. We go home.\n\n“We thank you,” Blinken said.\n\nThe rain fell."

    assert speakers(text, dossier) == [*["Antony Blinken"] * 4, None]


def test_a_sentence_that_is_mostly_quoted_is_its_speakers(dossier: Dossier) -> None:
    text = "“It is over,” Blinken said. “We were frank with each other” about the tariffs."

    assert speakers(text, dossier) == ["Antony Blinken"] * 2


def voiced(text: str, dossier: Dossier, **given: str) -> list[tuple[str | None, str | None]]:
    """Speaker and side of an article's sentences, of its own title, source and author."""
    frame = articles_frame([Article(text=text, date=AUGUST_2025, **given)])
    found = sentences(frame)
    every = pl.int_range(found.height, dtype=pl.UInt32, eager=True)
    told = speakers_of(found, every, dossier, names_of(dossier), frame.select(article="id", text="title"))
    return told.select("speaker", "side").rows()


@pytest.mark.parametrize(
    ("given", "who"),
    [
        ({"title": "Statement from Secretary Rubio on the Talks"}, ("Marco Rubio", "US")),
        ({"title": "Remarks as Prepared for Delivery by Ana Ruiz on Tariffs"}, ("Ana Ruiz", None)),
        (
            {"title": "The Free World and What It May Hope For: Speech by Secretary Rubio at Yale"},
            ("Marco Rubio", "US"),
        ),
        ({"title": "Remarks by Secretary Rubio and Foreign Minister Wang Yi"}, (None, None)),
        ({"title": "Remarks by the minister draw fire"}, (None, None)),
        ({"title": "Rubio posts on the talks", "source": "x.com"}, ("Marco Rubio", "US")),
        ({"title": "The White House posts on the talks", "source": "x.com"}, ("the White House", "US")),
        ({"title": "Two friends of the White House were seen", "source": "x.com"}, (None, None)),
        ({"title": "Rubio posts on the talks", "source": "courier.example"}, (None, None)),
        ({"title": "Why we talk", "author": "Xie Feng"}, ("Xie Feng", "CN")),
        ({"title": "Why they talk", "author": "Ana Ruiz"}, (None, None)),
        ({"title": "Why they talk", "author": "Staff of the United States"}, (None, None)),
    ],
)
def test_a_text_in_the_words_of_one_is_in_that_voice(given, who, dossier: Dossier) -> None:
    assert voiced("The tariffs harm both sides.", dossier, **given) == [who]


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("Press Statement\n\nMarco Rubio, Secretary of State", ("Marco Rubio", "US")),
        ("Press statement. Marco Rubio, Secretary of State.", ("Marco Rubio", "US")),
        ("Ana Ruiz, Director of the Institute", (None, None)),
        ("Marco Rubio, who is Secretary of State, was there.", (None, None)),
    ],
)
def test_a_statement_is_in_the_words_of_whom_its_head_is_signed_with(head: str, who, dossier: Dossier) -> None:
    assert voiced(f"{head}\n\nThe tariffs harm both sides.", dossier)[-1] == who


def test_a_decree_is_the_presidents(dossier: Dossier) -> None:
    text = "By the authority vested in me as President, it is ordered. The tariffs on such goods end."

    assert voiced(text, dossier, title="Ending Tariffs") == [("Donald Trump", "US")] * 2


def test_whose_something_is_does_not_speak_in_a_title(dossier: Dossier) -> None:
    text = "The order changes little.\n\n“We hope for the best.”"

    assert voiced(text, dossier, title="A spokesperson of the ministry spoke of Trump’s order")[-1] == (None, None)
    assert voiced(text, dossier, title="Trump spoke of the order")[-1] == ("Donald Trump", "US")


def test_a_voice_yields_to_what_others_are_said_to_say(dossier: Dossier) -> None:
    text = "The tariffs harm both. Wang Yi said that they must end."

    assert voiced(text, dossier, title="Statement by Marco Rubio")[-1] == ("Wang Yi", "CN")


def test_a_quotation_that_nobody_is_named_for_is_whom_the_title_names(dossier: Dossier) -> None:
    told = voiced("The talks went on.\n\n“We hope for the best.”", dossier, title="Vance gave a speech in Ohio")

    assert told == [(None, None), ("JD Vance", "US")]


def test_an_answer_is_whom_the_title_names(dossier: Dossier) -> None:
    text = "Q: Will you talk?\n\nA: We stand ready.\n\nQ: And then?\n\nA: We shall see."
    told = voiced(text, dossier, title="MOFCOM Spokesperson He Yongqian responded to questions")

    assert told == [("Reporter", None), ("He Yongqian", "CN")] * 2


def test_a_label_that_heads_a_document_ends_the_turn_before(dossier: Dossier) -> None:
    text = "Reuters: Will you talk?\n\nMao Ning: Yes.\n\nState Department Release:\n\nWang Yi said that it was over."

    assert speakers(text, dossier) == ["Reuters", "Mao Ning", None, "Wang Yi"]


def test_whatever_somebody_says_is_not_said(dossier: Dossier) -> None:
    assert speakers("No matter what the United States and Japan say, the tariffs stay.", dossier) == [None]


@pytest.mark.parametrize(
    ("text", "who", "side"),
    [
        ("“It is over,” argued Ana Ruiz of the Lima China Forum.", "Ana Ruiz", None),
        ("“It is over,” said Ana Ruiz of the White House.", "Ana Ruiz", "US"),
        ("“It is over,” said the State Administration of Market Rules.", "State Administration of Market Rules", None),
        ("Stanford’s Ana Ruiz said that it was over.", "Ana Ruiz", None),
        ("Prices fell, said Ana Ruiz, an economist at a bank.", "Ana Ruiz", None),
        ("A Chinese diplomat, speaking in Lima, said the US had yet to reply.", "Chinese officials", "CN"),
        ("“It is over,” said Ana Ruiz, China director at a firm in Lima.", "Ana Ruiz", None),
        ("A former US official said that it was over.", "US officials", None),
        ("Neither the embassy nor the White House commented on it.", None, None),
        ("The US Treasury chief said that it was over.", "Scott Bessent", "US"),
        ("The PLA Navy said that it was over.", "the Chinese military", "CN"),
        ("The ambassador said that it was over.", "the ambassador", None),
        ("The Ruiz Foundation, a charity, estimates that thousands left.", "Ruiz Foundation", None),
    ],
)
def test_who_somebody_is_stands_beside_the_name(text, who, side, dossier: Dossier) -> None:
    assert spoken(text, dossier, AUGUST_2025).select("speaker", "side").row(0) == (who, side)


@pytest.mark.parametrize(
    ("text", "who", "side"),
    [
        ("Treasury Secretary Scott Bessent, leaving the talks: “It is going well.”", "Scott Bessent", "US"),
        ('Ana Ruiz, asked about tariffs: "They stay."', "Ana Ruiz", None),
        ("A senior Chinese diplomat, on the way out: “We are not afraid. We never were.”", "Chinese officials", "CN"),
        ("Tariffs have one aim, hurting farmers: “fair trade”.", None, None),
        ("The minister has one aim, in short: “fair trade”.", None, None),
        ("Scott Bessent, leaving the talks: it is going well.", None, None),
        ("A group of senators today wrote to the president to urge talks.", "a US lawmaker", "US"),
        ("US senators urged talks.", "a US lawmaker", "US"),
        ("Philippine senators urged talks.", None, None),
        ("Taiwanese lawmakers urged talks.", None, None),
    ],
)
def test_who_speaks_without_a_verb_or_a_name(text, who, side, dossier: Dossier) -> None:
    assert spoken(text, dossier, AUGUST_2025).select("speaker", "side").row(0) == (who, side)


def test_a_special_envoy_is_whoever_held_that_role(dossier: Dossier) -> None:
    text = "“There is more to do,” the U.S. climate envoy told reporters."

    assert speakers(text, dossier) == ["John Kerry"]
    assert speakers(text, dossier, AUGUST_2025) == ["the US government"]


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("@realDonaldTrump posts, 5-6 June 2025", "Donald Trump"),
        ("Donald J. Trump @realDonaldTrump · Jun 5, 2025", "Donald Trump"),
        ("Trump and Xi speak by phone, June 5", None),
        ("Call with Xi: what @realDonaldTrump made of it", None),
    ],
)
def test_what_stands_below_the_name_of_a_poster_is_in_his_words(title, who, dossier: Dossier) -> None:
    article = articles_frame([Article(text="I had a good call with the President of China.", title=title)])
    found = sentences(article)
    titles = article.select("title", article="id").rename({"title": "text"})
    every = pl.Series([0], dtype=pl.UInt32)

    assert speakers_of(found, every, dossier, names_of(dossier), titles)["speaker"].to_list() == [who]


def test_who_speaks_within_a_quotation_does_not_speak(dossier: Dossier) -> None:
    text = "“It was a good call. Xi told me that tariffs must fall. We agreed,” Trump said."
    short = "“President Xi responded well!” Trump wrote."

    assert speakers(text, dossier, AUGUST_2025) == ["Donald Trump"] * 3
    assert speakers(short, dossier, AUGUST_2025)[0] == "Donald Trump"


@pytest.mark.parametrize(
    ("text", "who", "side"),
    [
        ("The State Department’s annual report says that it is over.", "the State Department", "US"),
        ("Gu Wei of Lima University, writing on Monday, called the tariffs a blockade.", "Gu Wei", None),
        ("Rep. Torvald said that it was over.", "Torvald", "US"),
        ("The US added 12 firms to its list.", None, None),
        ("A Chinese foreign ministry letter issued on Monday urged talks.", "China's Foreign Ministry", "CN"),
        ("In Bali on Monday Xi warned that tariffs “harm all”, Xinhua reported.", "Xi Jinping", "CN"),
        ("In Geneva Bessent said that the tariffs would stay.", "Scott Bessent", "US"),
        ("In Beijing Wang Yi said that the tariffs must go.", "Wang Yi", "CN"),
        ("In Washington the Department of Commerce said that the tariffs stay.", "the Commerce Department", "US"),
        ("China’s commerce ministry protested. The ministry said that it was over.", "China's Commerce Ministry", "CN"),
        ("The regulator said American lawmakers had called for tariffs.", "the regulator", None),
        ("Leavitt, his spokeswoman, said so. His spokeswoman said that it was over.", "Karoline Leavitt", "US"),
    ],
)
def test_a_subject_is_found_at_its_place(text, who, side, dossier: Dossier) -> None:
    assert spoken(text, dossier, AUGUST_2025).select("speaker", "side").row(-1) == (who, side)


JULY_2024 = date(2024, 7, 10)
HER_SIDE = "Laura Pennick, a spokeswoman for the White House, said the tariffs would stay. "


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (HER_SIDE + "Ms Pennick said that the talks would go on.", "US"),
        (HER_SIDE + "The talks go on, according to Ms Pennick.", "US"),
        (HER_SIDE + "She said that the talks would go on.", "US"),
        ("Treasury spokeswoman Laura Pennick came. “The talks go on,” Pennick said.", "US"),
        ("Gao Lin, a spokesman for China’s Commerce Ministry, came late. The tariffs hurt, Gao said.", "CN"),
        ("Laura Pennick, an economist at a bank in Lima, said so. Pennick said that it was over.", None),
        ("Laura Pennick, a former spokeswoman for the White House, said so. Pennick said that it was over.", None),
        ("Laura Pennick, a spokeswoman for the Philippine Coast Guard, said so. Pennick said it was over.", None),
    ],
)
def test_a_strangers_side_is_told_once_in_an_article(text, side, dossier: Dossier) -> None:
    assert spoken(text, dossier, JULY_2024)["side"].to_list()[-1] == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (f"{who} said that it was over.", side)
        for who, side in [
            ("Martin Oduya, a deputy assistant secretary of state,", "US"),
            ("Martin Oduya, under secretary of commerce for industry and security,", "US"),
            ("Deputy Treasury Secretary Martin Oduya", "US"),
            ("Assistant Secretary of State Martin Oduya", "US"),
            ("Sen. Martin Oduya", "US"),
            ("U.S. Senator Martin Oduya", "US"),
            ("Martin Oduya, a Republican of Iowa,", "US"),
            ("Martin Oduya, a congressman from Ohio,", "US"),
            ("Martin Oduya, the Republican chairman of the House China committee,", "US"),
            ("Vice Commerce Minister Martin Oduya", "CN"),
            ("Martin Oduya, a vice foreign minister,", "CN"),
            ("State Councilor Martin Oduya", "CN"),
            ("Senate Majority Leader Martin Oduya", "US"),
            ("Martin Oduya, the American climate envoy,", "US"),
            ("Chinese Ambassador Martin Oduya", "CN"),
            ("Martin Oduya, who heads the Chinese delegation,", "CN"),
            ("Martin Oduya, a US-based official of a charity,", None),
            ("Her Chinese counterpart, Martin Oduya,", "CN"),
            ("In talks with the Chinese ambassador, Martin Oduya", None),
            ("Martin Oduya, the foreign minister of Peru,", None),
            ("Defence Minister Martin Oduya", None),
            ("Martin Oduya, a senator in Manila,", None),
            ("Martin Oduya, a lawmaker of the Labour party,", None),
            ("Martin Oduya, director of the China program of a firm,", None),
            ("Martin Oduya, who serves as China's ambassador to Peru,", "CN"),
            ("Martin Oduya, a Chinese trade official who met Canadian farmers,", "CN"),
            ("Martin Oduya, an adviser to China's commerce ministry,", "CN"),
            ("Martin Oduya, an aide to US senators,", "US"),
            ("Martin Oduya, a spokesman for the Chinese embassy in Lima,", "CN"),
            ("Premier Martin Oduya, who met Chinese officials in May,", None),
            ("Martin Oduya, who has advised US lawmakers,", None),
            ("Martin Oduya, a lawyer for Chinese diplomats,", None),
            ("Martin Oduya, the son of a Chinese diplomat,", None),
            ("Martin Oduya, a banker close to Chinese officials,", None),
            ("Martin Oduya, whose wife is a US senator,", None),
            ("Martin Oduya, speaking after talks with US officials,", None),
            ("Martin Oduya, a spokesman for the Japanese embassy in Beijing,", None),
        ]
    ],
)
def test_a_role_that_one_side_alone_has_tells_a_strangers_side(text, side, dossier: Dossier) -> None:
    told = spoken(text, dossier, JULY_2024)

    assert told.select("speaker", "side").rows() == [("Martin Oduya", side)]


BRIEFING = "MR. ODUYA: The tariffs stay.\n\nQUESTION: And the talks?\n\nMR. ODUYA: They go on."


@pytest.mark.parametrize(
    ("title", "byline"),
    [
        ("Department Press Briefing", "Martin Oduya, Department Spokesperson"),
        ("Press Gaggle by Press Secretary Martin Oduya", "Aboard Air Force One"),
        ("Press Call", "Our speaker is Martin Oduya, Senior Director for China at the National Security Council."),
    ],
)
def test_who_answers_is_told_by_the_head_of_a_transcript(title, byline, dossier: Dossier) -> None:
    told = voiced(f"{byline}\n\n{BRIEFING}", dossier, title=title)

    assert told[-3:] == [("Martin Oduya", "US"), ("Reporter", None), ("Martin Oduya", "US")]


def test_a_label_that_names_a_press_secretary_is_a_person(dossier: Dossier) -> None:
    text = "PRESS SECRETARY MARTIN ODUYA: Good morning.\n\nQ: And the talks?\n\nMR. ODUYA: They go on."

    told = voiced(text, dossier, title="Pentagon Press Secretary Martin Oduya Holds a Briefing")

    assert told == [("Martin Oduya", "US"), ("Reporter", None), ("Martin Oduya", "US")]


ANSWERED = "Reuters: Will you meet?\n\nMao Ning: No.\n\n"


@pytest.mark.parametrize(
    ("text", "who", "side"),
    [
        (ANSWERED + asked, who, side)
        for asked, who, side in [
            ("AP: U.S. Treasury Secretary Janet Yellen said on Tuesday that it was over.", "Janet Yellen", "US"),
            ("AP: U.S. Senator Martin Oduya yesterday condemned the trial.", "Martin Oduya", "US"),
            ("AP: President Biden has threatened an extra tariff.", "Joe Biden", "US"),
            ("AP: The Pentagon said that the drills were reckless.", "the Pentagon", "US"),
            ("AP: According to the White House, the talks were candid.", "the White House", "US"),
            ("AP: Blinken said “you cannot have it both ways”.", "Antony Blinken", "US"),
            ("AP: Did Blinken say that it was over?", "AP", None),
            ("AP: You said that Blinken warned of tariffs.", "AP", None),
            ("AP: The Morning Post said that it was over.", "AP", None),
            ("AP: Analysts say that it is over.", "AP", None),
            ("AP: The Pentagon has revised its fact sheet, stressing the gap.", "AP", None),
            ("AP: The minister said that it was over.", "AP", None),
            ("AP: The president of Mexico has many times said that it was over.", "AP", None),
            ("AP: The United States announced tariffs on cars.", "the US government", "US"),
            ("AP: China says you are bullying it with tariffs.", "the Chinese government", "CN"),
            ("AP: We noted that Washington said it would curb chips.", "Washington", "US"),
            ("AP: As you know, China will buy beans, and said so.", "AP", None),
            ("AP: And can\nyou characterize what Zelenskyy told the leaders about the —", "AP", None),
            ("AP: Taiwan’s “defense ministry” said the drills were aimed at China.", "Taiwan's government", None),
        ]
    ],
)
def test_what_the_press_reports_is_its_speakers(text, who, side, dossier: Dossier) -> None:
    assert spoken(text, dossier, JULY_2024).select("speaker", "side").row(-1) == (who, side)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Blinken blamed the failed talks on Beijing.", "Antony Blinken"),
        ("The embassy’s spokesman, Martin Oduya, blamed Washington.", "Martin Oduya"),
        ("Wang Yi deplored the tariffs.", "Wang Yi"),
        ("Biden raised the situation in Xinjiang.", "Joe Biden"),
        ("Biden raised serious concerns about the drills.", "Joe Biden"),
        ("Xi, who returned to it more than once, answered with a warning that it is a red line.", "Xi Jinping"),
        ("Wang Yi used a speech in Kazan to accuse Washington of bullying.", "Wang Yi"),
        ("Xi took the occasion to warn Biden against it.", "Xi Jinping"),
        ("Wang Yi used a speech in Kazan as a stage.", None),
        ("The navy threatened the peace of the strait.", None),
        ("Beijing answered within the hour with duties on pork.", None),
        ("Washington imposed sanctions, to which Beijing replied in kind.", None),
        ("Washington imposed sanctions, and Beijing responded by cancelling the talks.", None),
        ("The United States and China blamed each other’s friends.", None),
        ("Beijing responded that it was over.", "Beijing"),
        ("A Chinese embassy spokesperson in Washington said that it was over.", "the Chinese Embassy in Washington"),
        ("Beijing replied with an angry statement on the tariffs.", "Beijing"),
        ("Wang Yi spoke of “red lines” on Taiwan.", "Wang Yi"),
        ("Yellen speaks of a floor under the ties.", "Janet Yellen"),
        ("Biden called Xi a dictator.", "Joe Biden"),
        ("Biden called the tariffs reckless.", "Joe Biden"),
        ("Biden called Xi on Tuesday.", None),
        ("A paper said that Biden had called President Xi Jinping about the drills.", None),
        ("Soybeans from Iowa stay away, USDA says", "the Agriculture Department"),
        ("New port fees start in October, Wang Yi says", "Wang Yi"),
        ("The navy says what it says", None),
    ],
)
def test_a_verb_speaks_or_acts(text: str, who: str | None, dossier: Dossier) -> None:
    assert speakers(text, dossier, JULY_2024) == [who]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Sen. Martin Oduya, a Republican from there,", "Martin Oduya"),
        ("Laura Pennick, a White House adviser,", "Laura Pennick"),
        ("Blinken", "Antony Blinken"),
    ],
)
def test_he_is_the_one_with_whom_the_sentence_opens(who: str, name: str, dossier: Dossier) -> None:
    text = f"Wei Fenghe declined a call. {who} has no doubt: “China spied on us,” he said."

    assert speakers(text, dossier, JULY_2024)[-1] == name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The defence ministry in Beijing said that the flights were a threat.", ("China's Defence Ministry", "CN")),
        ("Beijing’s foreign ministry said that the flights were a threat.", ("China's Foreign Ministry", "CN")),
        ("The finance ministry said that Washington had to lift its duties.", ("China's Finance Ministry", "CN")),
        ("The defence ministry said that the Pentagon had sent a ship.", ("China's Defence Ministry", "CN")),
        ("The U.S. Pacific Fleet said that the flights were a threat.", ("the US Navy", "US")),
        ("The commerce department in Washington said that the duties stay.", ("the Commerce Department", "US")),
        ("The foreign ministry in Tokyo said that the flights were a threat.", ("other governments", None)),
        ("The defence ministry in Taipei said that the flights were a threat.", ("Taiwan's government", None)),
    ],
)
def test_where_a_ministry_sits_says_whose_it_is(text: str, told: Said, dossier: Dossier) -> None:
    assert spoken(text, dossier).select("speaker", "side").row(0) == told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The US military said that a Chinese ship had cut off a destroyer.", "the US military"),
        ("A Chinese jet came close to a B-52, the U.S. military said, and nearly hit it.", "the US military"),
        ("America’s military said that the flights were a threat.", "the US military"),
        ("The American armed forces said that the flights were a threat.", "the US military"),
        ("The US Air Force said that a Chinese jet had flown close to its plane.", "the US Air Force"),
        ("The flights were a threat, according to the U.S. Pacific Air Forces.", "the US Air Force"),
        ("The American navy said that the flights were a threat.", "the US Navy"),
        ("The Seventh Fleet said that the flights were a threat.", "the US Navy"),
        ("A US military official said that the flights were a threat.", "US officials"),
        ("The Chinese military said that it had driven off a destroyer.", "the Chinese military"),
        ("The People’s Liberation Army said that it had driven off a destroyer.", "the Chinese military"),
        ("The Chinese navy said that it had driven off a destroyer.", "the Chinese military"),
        ("The Chinese defence ministry said that it had driven off a destroyer.", "China's Defence Ministry"),
        ("The Eastern Theatre Command said that it had driven off a destroyer.", "the Eastern Theatre Command"),
    ],
)
def test_a_military_is_none_of_its_parts_and_no_ministry(text: str, who: str, dossier: Dossier) -> None:
    assert speakers(text, dossier) == [who]


@pytest.mark.parametrize(
    ("text", "who", "side"),
    [
        ("China opposes the sale, spokeswoman Mao Ning said on Friday.", "Mao Ning", "CN"),
        ("China firmly opposes the sale, according to Mao Ning, a spokeswoman.", "Mao Ning", "CN"),
        ("China urges Washington to lift the fees, said He Yadong, a spokesman for the ministry.", "He Yadong", "CN"),
        ("China deplores the curbs, Wang Wenbin, the ministry’s spokesman, said.", "Wang Wenbin", None),
        ("Washington warns China against it, Karine Jean-Pierre told the briefing.", "Karine Jean-Pierre", "US"),
        ("The Pentagon condemns the drills, Pat Ryder said in a statement, calling them rash.", "Pat Ryder", "US"),
        ("China opposes the curbs, the commerce ministry said.", "China's Commerce Ministry", "CN"),
        ("China opposes the ban, Gu Wei, a scholar at a think tank, told a newspaper.", "Gu Wei", None),
        ("Washington accuses Huawei of theft, her lawyer Ana Ruiz said.", "Ana Ruiz", None),
        ("Ana Ruiz, who teaches in Lima, said China opposes the curbs.", "Ana Ruiz", None),
        ("Ana Ruiz, an economist, says Washington rejects talks.", "Ana Ruiz", None),
        ("Liu Pengyu, the embassy’s spokesman, said China opposes the smears.", "Liu Pengyu", "CN"),
        ("China opposes the sale, which analysts say is the largest in years.", "the Chinese government", "CN"),
        ("China condemned the sale after Rubio said that Taiwan mattered.", "the Chinese government", "CN"),
        ("China rejected the report, and Mao Ning said it was false.", "the Chinese government", "CN"),
        ("China opposed the curbs, as Mao Ning said on Friday.", "the Chinese government", "CN"),
        ("China rejected the offer, Xinhua reported.", "the Chinese government", "CN"),
        ("China rejected the offer, analysts said.", "the Chinese government", "CN"),
        ("Beijing denied the claim while Blinken insisted it was true.", "Beijing", "CN"),
        ("Xi told Biden that tariffs hurt, the foreign ministry said.", "Xi Jinping", "CN"),
        ("Washington denied it. China urges talks, the spokesperson said.", "the Chinese government", "CN"),
    ],
)
def test_a_government_yields_to_whom_its_sentence_ends_with(text, who, side, dossier: Dossier) -> None:
    assert spoken(text, dossier, JULY_2024).select("speaker", "side").row(-1) == (who, side)


@pytest.mark.parametrize(
    ("text", "who", "side"),
    [
        ("China’s ambassador in Washington, writing in a weekly, said that tariffs hurt.", "Xie Feng", "CN"),
        ("China’s ambassador to Washington, at a forum, said that tariffs hurt.", "Xie Feng", "CN"),
        ("The American ambassador in Beijing, speaking to students, said no.", "Nicholas Burns", "US"),
        ("The Chinese envoy in Washington, at a forum, said that tariffs hurt.", "Chinese officials", "CN"),
        ("China’s ambassador in Lima, who came late, said that tariffs hurt.", "Chinese officials", "CN"),
        ("China’s consul general in New York, who left in May, said no.", "Chinese officials", "CN"),
        (
            "A spokesman for China’s mission in Washington, who left, said no.",
            "the Chinese Embassy in Washington",
            "CN",
        ),
        ("China’s mission to the UN in New York, in a note, said no.", "China’s mission to the UN", "CN"),
        ("Officials in Beijing, speaking at a forum, said no.", "officials", None),
        ("Peru’s ambassador in Beijing, at a forum, said no.", None, None),
        ("Talks resumed and Beijing, in a statement, said no.", "Beijing", "CN"),
        ("Blinken, speaking in Beijing, said no.", "Antony Blinken", "US"),
    ],
)
def test_where_one_is_posted_does_not_speak(text, who, side, dossier: Dossier) -> None:
    assert spoken(text, dossier, JULY_2024).select("speaker", "side").row(0) == (who, side)


@pytest.mark.parametrize(
    ("text", "who", "side"),
    [
        ("The chairman of the committee on trade with China, John Moolenaar, warned of it.", "John Moolenaar", "US"),
        ("The senator from Arkansas, Tom Cotton, called it a trap.", "Tom Cotton", "US"),
        ("The chairwoman of the House foreign affairs committee, Ana Ruiz, said no.", "Ana Ruiz", "US"),
        ("The head of a charity in Lima, Ana Ruiz, said no.", "Ana Ruiz", None),
        ("The prime minister of Australia, Ana Ruiz, said no.", "Ana Ruiz", None),
        ("“They spy,” warned the House homeland security committee chairman, Ana Ruiz.", "Ana Ruiz", "US"),
        ("“It is over,” said an economist at Lima University, Ana Ruiz.", "Ana Ruiz", None),
        ("According to a Lima University professor, Ana Ruiz, it is over.", "Ana Ruiz", None),
        ("A senator from Arkansas said that it was over.", "a US lawmaker", "US"),
        ("“It is over,” said the commerce ministry in Beijing, Xinhua reported.", "China's Commerce Ministry", "CN"),
    ],
)
def test_a_name_may_stand_behind_a_role_that_goes_on(text, who, side, dossier: Dossier) -> None:
    assert spoken(text, dossier, JULY_2024).select("speaker", "side").row(0) == (who, side)


@pytest.mark.parametrize(
    ("outlet", "name", "side"),
    [
        ("South China Morning Post", "South China Morning Post", None),
        ("Washington Post", "Washington Post", None),
        ("China Daily", "Chinese state media", "CN"),
    ],
)
def test_an_outlet_is_not_the_country_in_its_name(outlet, name, side, dossier: Dossier) -> None:
    assert spoken(f"The {outlet} said that it was over.", dossier).select("speaker", "side").row(0) == (name, side)


def test_an_answer_with_a_stop_is_not_the_reporters(dossier: Dossier) -> None:
    text = "Q. Will the tariffs stay?\nA. They stay.\nQ. And the talks?\nA. They go on. We hope so."

    assert speakers(text, dossier) == ["Reporter", None, "Reporter", None, None]
    assert voiced(text, dossier, title="Interview with Nicholas Burns")[1][0] == "Nicholas Burns"
    assert speakers("A. Smith came late.\n\nB. Jones left.", dossier) == [None, None]


HEARING = "The CHAIRMAN. Come to order.\n\nAmbassador BURNS. We met. We talked.\n\nMr. ODUYA. Of what?"


def test_the_labels_of_a_hearing_end_with_a_stop(dossier: Dossier) -> None:
    told = ["the chairman"] * 2 + ["Nicholas Burns"] * 3 + ["Oduya"] * 2

    assert speakers(HEARING, dossier, JULY_2024) == told
    assert speakers("Mr. Oduya. He lives in Lima.\n\nHe came late.", dossier) == [None] * 3
    assert speakers("Mr. Oduya came late.\n\nMs. Ruiz left. She was ill.", dossier) == [None] * 3


@pytest.mark.parametrize(
    ("day", "head", "asked", "who"),
    [
        (None, "Matthew Miller, Department Spokesperson", "And the talks?", "Matthew Miller"),
        (None, "Stephen Miller, Deputy Chief of Staff", "And the talks?", "Stephen Miller"),
        (JULY_2024, "Department Press Briefing", "What did Stephen Miller say?", "Matthew Miller"),
    ],
)
def test_a_last_name_on_a_label_is_whom_the_head_names(day, head, asked, who, dossier: Dossier) -> None:
    text = f"{head}\n\nMR. MILLER: They stay.\n\nQUESTION: {asked}\n\nMR. MILLER: They go on."

    assert speakers(text, dossier, day)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("**Taiwan:** The subject never came up, Trump said.", ["Donald Trump"]),
        ("Rare earths: The ban ends, Trump said.\n\nJapan: It stays, Rubio said.", ["Donald Trump", "Marco Rubio"]),
        ("Taiwan: No change.\n\nTikTok: No change.\n\nTaiwan: None.", [None, None, None]),
        ("Beijing: “We firmly oppose it.”", ["Beijing"]),
    ],
)
def test_an_issue_or_a_country_heads_a_paragraph_and_does_not_speak(text, who, dossier: Dossier) -> None:
    assert speakers(text, dossier, AUGUST_2025) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Xi Jinping hinted that the curbs might end.", "Xi Jinping"),
        ("Biden has boasted that the curbs bite.", "Joe Biden"),
        ("On Friday Biden had written that the curbs bite.", "Joe Biden"),
        ("Liu Pengyu, a spokesman for the Chinese embassy, reposted the words on curbs.", "Liu Pengyu"),
        ('Paparo "stressed the worth of open lines" and urged the navy to wait.', "Samuel Paparo"),
        ("The ministry raised the duty, matching the levy that Biden announced.", None),
        ("Beijing answered the curbs Biden threatened on Monday.", None),
        ("The visit which the White House announced last week was put off.", None),
        ("The White House announced curbs that bite.", "the White House"),
        ("On the curbs Biden promised on Monday that there would be more.", "Joe Biden"),
        ("The Jakarta Communiqué stated that arms would be cut.", None),
        ("The Trade Act states that duties may be raised.", None),
    ],
)
def test_a_verb_speaks_for_whom_it_tells_of(text: str, who: str | None, dossier: Dossier) -> None:
    assert speakers(text, dossier, date(2024, 6, 3)) == [who]


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("President Okoro met Xi in Lagos.", "Okoro"),
        ("Portuguese Prime Minister Ana Ruiz, a lawyer, spoke with Xi.", "Ana Ruiz"),
        ("President Biden met Xi in Lagos.", "Joe Biden"),
        ("Xi met President Okoro in Lagos.", "Xi Jinping"),
        ("Talks with Xi took place in Lagos.", "Xi Jinping"),
    ],
)
def test_he_is_the_bearer_of_a_title_at_the_head_though_nobody_knows_him(
    before: str, who: str, dossier: Dossier
) -> None:
    assert speakers(f"{before} He said that the curbs bite.", dossier)[-1] == who


def test_he_is_nobody_who_stands_behind_the_pronoun(dossier: Dossier) -> None:
    text = "Biden came to Lagos. On Friday he said that there was no reason to meet Xi."

    assert speakers(text, dossier)[-1] == "Joe Biden"


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("MOFCOM Spokesperson He Yongqian’s Regular Press Conference", ("He Yongqian", "CN")),
        ("MOFCOM Spokesperson He Yongqian's Remarks on Port Fees", ("He Yongqian", "CN")),
        ("MOFCOM Spokesperson's Remarks on Port Fees", ("a Commerce Ministry spokesperson", "CN")),
        ("A Spokesperson of the Ministry of Commerce Answers Questions", ("China's Commerce Ministry", "CN")),
        (
            "During a regular press conference, the Chinese MOFCOM Spokesperson responded to questions on port fees",
            ("a Commerce Ministry spokesperson", "CN"),
        ),
        ("At the port, He Yongqian answered questions", ("He Yongqian", "CN")),
        ("In Beijing, crowds gathered as the Chinese Ministry of Commerce kept silent", (None, None)),
        ("He Yongqian’s book on port fees", (None, None)),
        ("Port fees: what a spokesperson of the Ministry of Commerce said", (None, None)),
    ],
)
def test_an_answer_is_whose_remarks_its_title_announces(title: str, who: Said, dossier: Dossier) -> None:
    text = "Q: What of the fees?\n\nA: They harm both sides.\n\nQ: And the talks?\n\nA: They go on."

    assert voiced(text, dossier, title=title)[1] == who


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("Harbour Voice: The truce is thin", "Joe Biden"),
        ("Comment: The truce is thin\n\nBy Global Times Published: Jun 15, 2023", "Joe Biden"),
        ("Comment: The truce is thin\n\nMao Ning: It will hold.", "Mao Ning"),
    ],
)
def test_a_heading_with_a_colon_is_no_turn_where_none_recurs(head: str, who: str, dossier: Dossier) -> None:
    text = f"{head}\n\nBiden told lawmakers on Tuesday that a break would be a mistake."

    assert speakers(text, dossier)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("We oppose Russia’s continued attacks and China’s announced tariffs.", None),
        ("China’s continued overproduction harms the market.", None),
        ("The White House’s stated aim is a truce.", None),
        ("Taiwan’s “foreign ministry” said that it was over.", "Taiwan's government"),
        ("The PRC has continued its pressure on the island.", None),
        ("“Ties have a future,” Wang Yi continued.", "Wang Yi"),
        ("Ties have a future, Wang Yi continued.", "Wang Yi"),
        ("Given that China announced new tariffs, we act.", None),
        ("We act in recognition of the fact that Beijing has announced new tariffs.", None),
        ("Given the talks, China announced new tariffs.", "the Chinese government"),
        ("China stressed the fact that talks go on.", "the Chinese government"),
    ],
)
def test_what_is_only_named_or_given_as_a_reason_is_not_said(text: str, who: str | None, dossier: Dossier) -> None:
    assert speakers(text, dossier) == [who]


def test_a_name_may_go_over_a_wrapped_line(dossier: Dossier) -> None:
    text = (
        "After a review that lasted for most of the spring, and of which the\n"
        "outcome was not what many of the importers had hoped for, the United\n"
        "States Trade Representative announced that the tariffs on all of the\n"
        "goods in question are to stay where they are until the end of 2025.\n"
    )

    assert speakers(text, dossier) == ["Katherine Tai"]


@pytest.mark.parametrize(
    ("formula", "who"),
    [
        ("By the authority vested in me as President by the Constitution, it is ordered.", "Joe Biden"),
        ("Pursuant to my constitutional authority, I order it.", "Joe Biden"),
        ("“By the authority vested in me as President” is how it began.", "the Chinese government"),
    ],
)
def test_what_a_decree_recites_is_the_presidents_word(formula: str, who: str, dossier: Dossier) -> None:
    text = f"{formula}\n\nOn Tuesday the PRC announced new tariffs."

    assert speakers(text, dossier)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("REBALANCING TRADE WITH CHINA: The president reached a deal.\n\nChina will buy soybeans.", [None, None]),
        ("Holding Beijing Accountable: The tariffs stay.\n\nWang Yi: They harm both.", [None, "Wang Yi"]),
        ("China: This order ends the trade in such chips.\n\nJapan: It goes on.", [None, None]),
        ("China: We oppose the tariffs. They harm both.", ["the Chinese government"] * 2),
        ("China: The tariffs must end.\n\nUnited States: They stay.", ["the Chinese government", "the US government"]),
        ("US: The tariffs stay.\n\nPRC: They must end.", ["the US government", "the Chinese government"]),
        (
            "Spokesperson for the Ministry of Commerce: It is over.\n\nQ: Is it?",
            ["China's Commerce Ministry", "Reporter"],
        ),
        ("MAO NING: The tariffs stay.", ["Mao Ning"]),
        (
            "Ruiz Institute: “The tariffs help us. They must stay.”\n\nSen. Jane Doe: “They do.”",
            ["Ruiz Institute"] * 2 + ["Jane Doe"],
        ),
        ("Ruiz Foundation President Ana Ruiz: “They must stay.”", ["Ana Ruiz"]),
    ],
)
def test_a_label_speaks_only_as_somebody(text: str, who: list[str | None], dossier: Dossier) -> None:
    assert speakers(text, dossier) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{phrase} said that it was early.", who)
        for phrase, who in [
            ("Secretary of Transportation Ana Ruiz", "Ana Ruiz"),
            ("Secretary of Health and Human Services Ana Ruiz", "Ana Ruiz"),
            ("U.S. Chief of Sea Operations Ana B. Ruiz", "Ana B. Ruiz"),
            ("Ruiz Media Chief Global Affairs Officer Ana Ruiz", "Ana Ruiz"),
            ("NSA Sullivan", "Jake Sullivan"),
            ("Secretary Designate Rubio", "Marco Rubio"),
            ("Today Ana Ruiz", "Ana Ruiz"),
            ("The National Trade and Health Center", "National Trade and Health Center"),
            ("Secretary of State Blinken", "Antony Blinken"),
            ("Mary Sullivan", "Mary Sullivan"),
        ]
    ],
)
def test_a_name_is_cut_at_its_ends_and_not_within(text: str, who: str, dossier: Dossier) -> None:
    assert speakers(text, dossier) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("MR. WEI: We make chips.\n\nQ: Where?", "Wei"),
        ("MR. LIN: We oppose it.\n\nQ: Why? You are Morris Lin.", "Morris Lin"),
        ("MS. SANDERS: We make chips.\n\nQ: Thank you. Sarah Huckabee Sanders was here.", "Sarah Huckabee Sanders"),
        ("MR. WEI: We met.\n\nQ: Where, Minister Wei Fenghe?", "Wei Fenghe"),
        ("MR. SULLIVAN: We met.\n\nQ: Where?", "Jake Sullivan"),
        ("SECRETARY BLINKEN: We met.\n\nQ: Where?", "Antony Blinken"),
        ("ADMINISTRATOR RUIZ: One-fifth of it.\n\nADMINISTRATOR RUIZ: Well-known.", "Ruiz"),
    ],
)
def test_a_surname_on_a_label_is_the_dossiers_only_in_office_or_named(text, who, dossier: Dossier) -> None:
    assert speakers(text, dossier)[0] == who


@pytest.mark.parametrize(
    "place", ["Aboard the Ship Ana Ruiz", "aboard Air Force One", "From the Rose Garden", "En Route Lima"]
)
def test_where_remarks_are_made_does_not_speak(place: str, dossier: Dossier) -> None:
    told = voiced("The tariffs harm both sides.", dossier, title=f"Remarks by Secretary Rubio {place}")

    assert told == [("Marco Rubio", "US")]


@pytest.mark.parametrize(
    ("title", "source", "side"),
    [
        ("Press Briefing by the Press Office", "whitehouse.gov", "US"),
        ("Background Press Call on Chips", "whitehouse.gov", "US"),
        ("Regular Press Conference on Trade", "mofcom.gov.cn", "CN"),
        ("Remarks by Director Ruiz at the United Nations", "whitehouse.gov", "US"),
        ("Press Briefing by the Press Office", "courier.example", None),
        ("Press Call with Prime Minister Ruiz", "whitehouse.gov", None),
        ("Remarks by Prime Minister Ruiz on Chips", "whitehouse.gov", None),
        ("Remarks by the President at a Mine", "whitehouse.gov", None),
    ],
)
def test_who_speaks_for_a_government_in_its_own_briefing_has_its_side(title, source, side, dossier: Dossier) -> None:
    told = voiced("MS. RUIZ: The tariffs stay.\n\nQ: Why?", dossier, title=title, source=source)

    assert told == [("Ruiz", side), ("Reporter", None)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The evidence is in. Evidence suggests that China did it.", [None, None]),
        ("During said that it was early.", [None]),
        ("It was the leaders who met. G7 Leaders met. Leaders stressed that it was early.", [None, None, "G7 Leaders"]),
        ("It took long. Ana Long was there. Long said that it was early.", [None, None, "Ana Long"]),
        ("Meta said that it was early.", ["Meta"]),
        ("The Geological Survey estimated that it was early.", ["Geological Survey"]),
        ("The Green Growth Strategy stresses trade with China.", [None]),
        ("On fraud in other Democrat-run states: “It is bad, and it grew.”", [None]),
        ("The letter from Beijing states: “It is bad, and it grew.”", ["Beijing"]),
    ],
)
def test_a_word_that_nobody_is_called_by_does_not_speak(text: str, who: list[str | None], dossier: Dossier) -> None:
    assert speakers(text, dossier) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Harbour Post reporter: Will they meet?\n\nMao Ning: They will.", ["Harbour Post reporter", "Mao Ning"]),
        ("Mao Ning: They will.\n\nThe reporter Ana Ruiz: a life.", ["Mao Ning", None]),
    ],
)
def test_an_outlets_label_may_say_that_a_reporter_asks(text: str, who: list[str], dossier: Dossier) -> None:
    assert speakers(text, dossier) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "TAIPEI — China flew around Taiwan on Monday in an exercise that it described as fair.",
            "the Chinese government",
        ),
        ("The United States sold arms to Taiwan in what it called routine support.", "the US government"),
        ("Last week the Pentagon published pictures of what it said were intercepts by China.", "the Pentagon"),
        ("China flew around Taiwan on Monday in what Washington described as a threat.", "Washington"),
        ("China flew around Taiwan on Monday in a drill that the Pentagon called a threat.", "the Pentagon"),
    ],
)
def test_what_it_called_so_is_in_the_words_of_who_did_it(text: str, who: str, dossier: Dossier) -> None:
    assert speakers(text, dossier) == [who]


AUTUMN_2025 = date(2025, 11, 14)


@pytest.mark.parametrize(
    ("text", "who", "side"),
    [
        ("Bessent was blunt: “The tariffs are a tool.”", "Scott Bessent", "US"),
        ("Trump doubled down on Truth Social: “The tariffs are a tool.”", "Donald Trump", "US"),
        ("As Foreign Minister Wang Yi put it: “Tariffs help nobody.”", "Wang Yi", "CN"),
        ("The tariffs are a tool, as Bessent put it.", "Scott Bessent", "US"),
        ("In the words of Scott Bessent, “the tariffs are a tool.”", "Scott Bessent", "US"),
        ("The US tariffs help nobody: Wang Yi", "Wang Yi", "CN"),
        ("The US tariffs help nobody: Chinese Foreign Ministry", "China's Foreign Ministry", "CN"),
        ("Trump was told by Xi that tariffs help nobody.", "Xi Jinping", "CN"),
        ("Rubio spoke with Wang Yi, who said that tariffs help nobody.", "Wang Yi", "CN"),
        ("The tariffs will stay, warned Treasury Secretary Scott Bessent.", "Scott Bessent", "US"),
        ("An agency cited Scott Bessent as saying that the tariffs will stay.", "Scott Bessent", "US"),
        ("The tariffs will stay, an agency reported, citing a Treasury official.", "a Treasury official", "US"),
        ("“The tariffs will stay,” read a statement from Scott Bessent.", "Scott Bessent", "US"),
        ("They stay, according to a statement posted on the website of the Pentagon.", "the Pentagon", "US"),
        ("Scott Bessent went on to say that the tariffs will stay.", "Scott Bessent", "US"),
        ("Bessent’s remarks came hours after Beijing said that tariffs help nobody.", "Beijing", "CN"),
        ("Bessent and Greer said that the tariffs will stay.", "Scott Bessent", "US"),
        ("According to the Chinese readout, Taiwan is a red line.", "the Chinese government", "CN"),
        ("The U.S. Consulate in Shanghai said it was closed.", "a US consulate", "US"),
        ("“Tariffs help nobody,” said a Chinese negotiator.", "Chinese officials", "CN"),
        ("Secretary of State Marco Rubio released a statement against the tariffs.", "Marco Rubio", "US"),
        ("Howard Lutnick put out a written statement: “The tariffs stay.”", "Howard Lutnick", "US"),
        ("Pentagon spokesman Sean Doe published the following press statement: “It stays.”", "Sean Doe", "US"),
        ("The U.S. Department of State issued a media note on the tariffs.", "the State Department", "US"),
        ("Secretary Rubio conveyed that the tariffs will stay.", "Marco Rubio", "US"),
        ("Ambassador Greer outlined how the tariffs will be raised.", "Jamieson Greer", "US"),
        ("Trump mentioned that the tariffs could come down.", "Donald Trump", "US"),
        ("Wang Yi alluded to the tariffs and recognized that they hurt.", "Wang Yi", "CN"),
        ("Rubio also raised continued concerns about the tariffs.", "Marco Rubio", "US"),
    ],
)
def test_whose_words_they_are_is_told_in_other_ways(text: str, who: str, side: str, dossier: Dossier) -> None:
    assert spoken(text, dossier, AUTUMN_2025).select("speaker", "side").row(0) == (who, side)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Beijing put it on hold.", None),
        ("The White House issued a ban on the chips.", None),
        ("Rubio released a prisoner.", None),
        ("Trump recognized the island as a state.", None),
        ("Who wins the trade war: Farmers and Their Sons", None),
        ("Beijing, angry at the tariffs, warned Washington.", "Beijing"),
        ("The tariffs rise, according to U.S. companies.", None),
        ("The Canadian foreign minister told Wang Yi that it was late.", "the Canadian foreign minister"),
        ("China eased the curbs, citing U.S. officials’ pledges.", None),
        ("The embassy was quiet: “closed,” read a sign.", None),
        ("Wang Da, founder of the Center for China Studies, a think tank, said it was late.", "Wang Da"),
    ],
)
def test_what_only_looks_like_it_is_not_said_by_them(text: str, who: str | None, dossier: Dossier) -> None:
    assert spoken(text, dossier, AUTUMN_2025).select("speaker", "side").row(0) == (
        who,
        "CN" if who == "Beijing" else None,
    )
