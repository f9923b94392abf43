"""Articles read to claims, through the front door."""

from importlib.resources import files
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from model.article import Article, articles_frame
from model.readers import read_places
from model.reading import Reader
from model.reading.explain import WHY, explain
from model.reading.levels import article_levels
from model.schema import ARTICLES, CLAIM_KEY, CLAIMS, empty
from tests.model.reading.what.shipped_cues import cues_in

CORPUS = Path(__file__).parents[3] / "../shared/corpus"
PIECES = [
    "China imposed tariffs on U.S. soybeans. ",
    "“We oppose arms sales to Taiwan,” Hua said. ",
    "🎈 é 中国 ",
    "Fentanyl talks resumed; ",
    "\n\n",
    "The United States lifted sanctions. ",
    "e\u0301 … ",
    "Q: Is TikTok banned? ",
    "the tariffs of 中国中国中国中国é中国 ",
    "lifted 中国中国é中国中国中国中国中国中国 prices ",
    "said Jürgen Müller of Zürich, ",
    "takes effect on Monday. ",
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), min_size=1, max_size=12).map("".join)


def test_the_demo_is_read_alike_together_and_some_articles_by_themselves(reader: Reader) -> None:
    places = [str(file) for file in sorted(files("seeds").joinpath("articles").iterdir()) if file.name.endswith(".md")]
    articles = articles_frame([article for report in read_places(places) for article in report.articles])
    alone = pl.concat([reader.claims(articles[place]) for place in range(0, articles.height, 11)])
    together = reader.claims(articles).filter(pl.col("article").is_in(articles["id"][::11].implode()))

    assert articles.height > 100
    assert_frame_equal(together.sort(CLAIM_KEY), alone.sort(CLAIM_KEY))


def levels(reader: Reader, articles: pl.DataFrame) -> dict[str, int]:
    status = article_levels(reader.claims(articles))
    return dict(zip(status["issue"], status["level"], strict=True))


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Carriers in China signed for fifty Boeing jets.", "trade"),
        ("Trump said that he has no interest in a meeting with Xi.", "channels"),
        ("Kerry left Beijing without having seen Xi.", "climate"),
    ],
)
def test_an_articles_level_is_that_of_its_only_claim(reader: Reader, make_articles, text: str, issue: str) -> None:
    claims = reader.claims(make_articles(text)).filter(pl.col("issue") == issue)

    assert article_levels(claims)["level"].to_list() == claims["level"].to_list()


def test_no_articles_make_no_claims(reader: Reader) -> None:
    assert reader.claims(empty(ARTICLES)).equals(empty(CLAIMS))


def test_a_text_without_any_issue_makes_no_claim(reader: Reader, make_articles) -> None:
    assert reader.claims(make_articles("The cat sat on the mat.", "", "\x00\x01")).is_empty()


@settings(max_examples=8)
@given(texts=st.lists(TEXTS, min_size=1, max_size=8, unique=True))
def test_every_quote_stands_where_the_claim_says(reader: Reader, texts: list[str]) -> None:
    articles = [Article(text=text) for text in texts]
    claims = reader.claims(articles_frame(articles))

    text_of = {article.id: article.text for article in articles}
    found = [text_of[row["article"]][row["start"] : row["end"]] for row in claims.iter_rows(named=True)]
    assert found == claims["quote"].to_list()


@settings(max_examples=6)
@given(texts=st.lists(TEXTS, min_size=2, max_size=5, unique=True), seed=st.integers(0, 9))
def test_the_order_of_articles_changes_nothing(reader: Reader, texts: list[str], seed: int) -> None:
    articles = articles_frame([Article(text=text) for text in texts])

    assert reader.claims(articles).equals(reader.claims(articles.sample(fraction=1, shuffle=True, seed=seed)))


def test_claims_are_one_per_sentence_and_issue(reader: Reader, make_articles) -> None:
    text = "The two sides discussed Taiwan, Taiwan again, fentanyl and tariffs. China opposed the tariffs on Taiwan."
    claims = reader.claims(make_articles(text))

    assert claims.schema == CLAIMS
    assert claims.height == claims.unique(CLAIM_KEY).height
    assert {"taiwan", "fentanyl", "trade"} <= set(claims["issue"])


@pytest.mark.parametrize(
    ("text", "issue", "sign"),
    [
        (
            "China rejected a defence ministers' meeting; military-to-military channels remain suspended.",
            "mil-mil",
            -1,
        ),
        ("The United States imposed new export controls on advanced chips sold to China.", "chips", -1),
        ("China and the United States agreed to resume military-to-military communication.", "mil-mil", 1),
        ("Beijing released three Americans who had been wrongfully detained, the White House said.", "detentions", 1),
        ("China launched military drills around Taiwan on Saturday.", "taiwan", -1),
        ("Washington accused Beijing of hacking into government e-mail.", "espionage", -1),
        ("The two sides agreed to suspend the tariffs for 90 days.", "trade", 1),
    ],
)
def test_news_is_levelled_as_a_reader_would(reader: Reader, make_articles, text: str, issue: str, sign: int) -> None:
    level = levels(reader, make_articles(text))[issue]

    assert (level > 0) - (level < 0) == sign


def test_an_exclusion_names_no_issue(reader: Reader, make_articles) -> None:
    assert "health" not in levels(reader, make_articles("China and the United States saw a post-pandemic recovery."))


def test_the_page_makes_no_claim(reader: Reader, make_articles) -> None:
    text = "China opposed the tariffs.\n\nAbout the author\n\nShe writes on Taiwan.\n\nLeave a Comment"

    assert set(reader.claims(make_articles(text))["sentence"]) == {0}


def test_the_fingerprint_changes_with_the_lexicon(reader: Reader) -> None:
    fewer = reader.cues.model_copy(update={"cues": reader.cues.cues[1:]})

    assert len(reader.fingerprint) == 12
    assert Reader(reader.dossier, fewer).fingerprint != reader.fingerprint
    assert Reader(reader.dossier, reader.cues).fingerprint == reader.fingerprint


def test_every_claim_is_explained(reader: Reader, make_articles) -> None:
    articles = make_articles("The United States imposed tariffs on Chinese goods.")
    why = explain(reader, reader.read(articles))
    trade = why.row(by_predicate=pl.col("issue") == "trade", named=True)

    assert why.schema == WHY
    assert why.height == reader.claims(articles).height
    assert "tariffs" in trade["named_by"]
    assert any(cue.startswith("impose-measure: imposed") for cue in trade["cues"])
    assert trade["weights"]


def test_the_word_that_a_cue_was_read_with_is_told(reader: Reader, make_articles) -> None:
    texts = ["China will lift the ban on American beef.", "China opposes the American tariffs."]
    why = explain(reader, reader.read(make_articles(*texts))).filter(pl.col("issue") == "trade")

    assert dict(why.select("cue", "object").rows()) == {"lift-measure": "ban", "oppose": None}


@pytest.mark.skipif(not CORPUS.exists(), reason="the shared corpus is not beside this checkout")
def test_the_report_on_blinkens_visit_has_its_issues(reader: Reader, make_articles) -> None:
    text = (CORPUS / "blinken-2023.txt").read_text(encoding="utf-8")
    found = levels(reader, make_articles(text, day=None))
    wanted = {
        "channels",
        "mil-mil",
        "fentanyl",
        "taiwan",
        "chips",
        "detentions",
        "ukraine",
        "trade",
        "climate",
        "health",
        "espionage",
    }

    assert wanted <= found.keys()
    assert found["mil-mil"] == -2


@pytest.mark.parametrize(
    ("text", "cue", "level"),
    [
        ("The ministry condemned arms sales to Taiwan.", "oppose", -1),
        ("Washington urged the release of the Americans.", "demand", -1),
        ("Beijing protested and imposed tariffs on American goods.", "impose-measure", -3),
    ],
)
def test_a_deed_that_is_only_spoken_of_is_none(text, cue, level):
    found = cues_in(text)

    assert cue in found.filter(pl.col("level") == level)["cue"].to_list()
    assert found["level"].min() == level


def test_a_line_without_an_end_makes_no_claim_and_the_rest_is_read(reader):
    endless = "China imposed tariffs on the United States and talks were suspended " * 2_000
    article = Article(text=endless + "\n\nBeijing suspended the military talks with Washington.")

    claims = reader.claims(articles_frame([article]))

    assert claims["quote"].unique().to_list() == ["Beijing suspended the military talks with Washington."]


def test_an_explanation_says_what_the_cue_says_and_what_its_mode_leaves_of_it(reader: Reader, make_articles) -> None:
    why = explain(reader, reader.read(make_articles("Washington has not lifted the tariffs on Chinese goods.")))
    trade = why.row(by_predicate=pl.col("issue") == "trade", named=True)

    assert (trade["mode"], trade["cue_level"], trade["rule_level"]) == ("negated", 3, 0)
    assert trade["wording"] == "lifted"


def test_a_weak_term_within_a_strong_one_of_another_issue_is_none(reader: Reader, make_articles) -> None:
    text = "Tariffs hurt both. Beijing suspended the military talks."

    claims = reader.claims(make_articles(text)).filter(pl.col("issue") != "overall", sentence=1)

    assert claims["issue"].to_list() == ["mil-mil"]


def rules(reader: Reader, articles: pl.DataFrame) -> dict[str, str]:
    claims = reader.claims(articles)
    return dict(zip(claims["issue"], claims["rule"], strict=True))


@pytest.mark.parametrize("cause", ["in anger over", "in protest at", "in retaliation for"])
def test_what_was_done_was_not_done_to_its_cause(reader: Reader, make_articles, cause: str) -> None:
    text = f"The generals spoke by video and so restored a military channel that Beijing had shut {cause} Taiwan."
    found = rules(reader, make_articles(text))

    assert found["mil-mil"].startswith("resume")
    assert not found.get("taiwan", "").startswith("agree")
    assert reader.claims(make_articles(text)).filter(pl.col("issue") == "taiwan", pl.col("level") > 0).is_empty()


def test_what_is_restored_is_suspended_no_more(reader: Reader, make_articles) -> None:
    text = "Military talks, which China suspended in 2022, {} restored."

    assert rules(reader, make_articles(text.format("will be")))["mil-mil"] == "resume"
    assert rules(reader, make_articles(text.format("have not been")))["mil-mil"].startswith("stop-contact")


def test_a_name_that_only_holds_an_objects_word_is_no_object(reader: Reader, make_articles) -> None:
    text = "The dialogue on AI will come after the talks on arms control, which Beijing suspended."

    assert "lift-measure" not in rules(reader, make_articles(text)).get("ai", "")


def test_to_raise_a_ban_is_to_speak_of_it(reader: Reader, make_articles) -> None:
    levels = reader.claims(make_articles("She raised the restrictions on semiconductors."))["level"]

    assert -3 not in levels.to_list()


def strongest_on_trade(reader: Reader, articles: pl.DataFrame) -> int:
    return reader.claims(articles).filter(issue="trade")["level"].abs().max()


@pytest.mark.parametrize("deed", ["imposed new tariffs on", "has struck a trade deal with", "lifted its tariffs on"])
def test_what_is_done_to_another_country_alone_was_not_done_between_the_two(
    reader: Reader, make_articles, deed
) -> None:
    to_another, to_the_other = (
        strongest_on_trade(reader, make_articles(f"On Monday Washington {deed} {name}."))
        for name in ("Mexico", "China")
    )

    assert to_another != 3
    assert to_the_other == 3


@pytest.mark.parametrize(
    "text",
    [
        "China imposed a 20 per cent duty on Canadian canola seed.",
        "China suspended imports of Lithuanian beef over quality tariffs.",
        "Washington raised tariffs on Swiss watches.",
        "China imposed sanctions on Danish lawmakers over Xinjiang.",
        "China imposed export controls on rare earths sold to Japanese firms.",
        "China detained a Japanese executive, who was formally arrested in May.",
        "The envoy raised the arrest of an Australian journalist by China.",
        "Beijing released a Swedish tourist whom it had detained.",
        "North Korea fires missiles as Lee arrives in Beijing.",
        "Pyongyang has fired missiles over the Korean Peninsula, and China called for calm.",
    ],
)
def test_what_was_done_to_or_by_a_third_country_is_no_deed_between_the_two(
    reader: Reader, make_articles, text: str
) -> None:
    assert 3 not in map(abs, told(reader, make_articles(text)).values())


@pytest.mark.parametrize(
    "text",
    [
        "China imposed duties on European and American plastics under a new tariff.",
        "Washington imposed tariffs on Vietnamese goods made with Chinese parts.",
        "Washington raised tariffs on Chinese steel shipped through Mexican ports.",
        "The US restricted exports of Dutch lithography machines to Chinese chipmakers.",
        "Washington barred Dutch firms from selling chip tools to China.",
        "China arrested an American and a Japanese executive.",
        "Beijing released three American citizens and a Canadian national.",
        "China detained an American journalist.",
        "China fired missiles over Taiwan.",
        "The US sanctioned North Korea over its missiles, and China objected.",
    ],
)
def test_what_was_done_to_one_of_the_two_is_one_whoever_else_is_named(reader: Reader, make_articles, text) -> None:
    assert 3 in map(abs, told(reader, make_articles(text)).values())


@pytest.mark.parametrize("deed", ["imposed new tariffs on", "lifted its tariffs on"])
def test_what_is_done_to_others_too_was_done_between_the_two(reader: Reader, make_articles, deed) -> None:
    assert strongest_on_trade(reader, make_articles(f"On Monday Washington {deed} Mexico and China.")) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Do what we ask, Trump said, or he will impose tariffs on China.",
        "If that is really what they want, then China will impose tariffs.",
        "Such a law would give the president discretion to impose tariffs on China.",
        "New tariffs on Chinese goods are under consideration.",
        "Washington postponed imposing the tariffs.",
    ],
)
def test_what_is_threatened_possible_or_put_off_is_no_hostile_deed(reader: Reader, make_articles, text: str) -> None:
    assert reader.claims(make_articles(text))["level"].min() > -3


def test_to_agree_to_go_on_talking_is_no_agreement(reader: Reader, make_articles) -> None:
    claims = reader.claims(make_articles("The ministers agreed to remain in communication on trade."))

    assert claims["level"].is_between(1, 2).all()


def test_a_stopped_contact_is_not_that_of_every_issue_in_a_long_list(reader: Reader, make_articles) -> None:
    text = (
        "Military-to-military talks, suspended since the summer of 2022, were raised once more, a State "
        "Department official told reporters, and so were fentanyl, Ukraine, the DPRK and the Taiwan Strait."
    )
    found = rules(reader, make_articles(text))

    assert found["mil-mil"].startswith("stop-contact")
    assert not any(rule.startswith("stop-contact") for issue, rule in found.items() if issue in ("taiwan", "ukraine"))


@pytest.mark.parametrize(
    "text",
    [
        "Washington may suspend military talks with China.",
        "Washington nearly suspended military talks with China.",
        "The bill would suspend military talks with China.",
    ],
)
def test_talks_that_may_be_stopped_go_on_whatever_the_weights_say(reader: Reader, make_articles, text: str) -> None:
    claims = reader.claims(make_articles(text)).filter(issue="mil-mil")

    assert claims.select("level", "mode").rows() == [(-1, "hypothetical")]


def test_a_deed_that_is_only_to_come_is_none_whatever_the_weights_say(reader: Reader, make_articles) -> None:
    text = (
        "The military channels are open, the counternarcotics group is still due to meet, and prisoners were exchanged."
    )

    assert 3 not in reader.claims(make_articles(text)).filter(mode="future")["level"].to_list()


def test_what_a_sentence_denies_is_not_what_it_says(reader: Reader, make_articles) -> None:
    text = "China has not suspended the military talks with the United States."
    claims = reader.claims(make_articles(text)).filter(issue="mil-mil")

    assert claims.select("level", "mode").rows() == [(0, "negated")]


@pytest.mark.parametrize(("text", "names"), [
    ("Three Americans were named. They were released on Friday.", True),
    ("The report was released on Friday.\n\nThree Americans read it.", False),
    ("Two exit bans were lifted.\n\nOne man was released on Friday.", True),
    ("Two exit bans were lifted.\n\nIt rained.\n\nThe report was released on Friday.", False),
])  # fmt: skip
def test_a_weak_term_needs_its_anchor_beside_it_or_a_strong_one_not_far_before(
    reader: Reader, make_articles, text: str, names: bool
) -> None:
    named = reader.reading(make_articles(text)).named.filter(pl.col("issue").cast(pl.String) == "detentions")

    assert ("released" in named["phrase"].to_list()) is names


def told(reader: Reader, articles: pl.DataFrame) -> dict[str, int]:
    """The level of each issue's first claim."""
    claims = reader.claims(articles).filter(pl.col("issue") != "overall")
    return dict(claims.unique("issue", keep="first", maintain_order=True).select("issue", "level").rows())


@pytest.mark.parametrize(
    "text",
    [
        "The European Union imposed tariffs on Chinese electric cars.",
        "Australia and China resumed trade talks after a long freeze.",
        "Canada revoked the visas of two Chinese diplomats.",
        "The German chancellor met Xi Jinping in Beijing.",
    ],
)
def test_what_a_third_country_does_to_one_side_is_no_claim(reader: Reader, make_articles, text: str) -> None:
    assert told(reader, make_articles(text)) == {}


def test_what_a_third_country_says_of_both_is_one(reader: Reader, make_articles) -> None:
    text = "Japan said that China had imposed new tariffs on the United States."

    assert set(told(reader, make_articles(text))) == {"trade"}


@pytest.mark.parametrize(
    ("text", "issue", "level"),
    [
        ("The lifting of the export ban on gallium was hailed by the White House.", "rare-earths", 3),
        ("The suspension of the affiliates rule took effect on November 10.", "chips", 3),
        ("The introduction of port fees on Chinese vessels began on Tuesday.", "trade", -3),
        ("The reduction of tariffs on cars was completed in June.", "trade", 3),
        ("Beijing called off the video talk between the two defence ministers.", "mil-mil", -2),
        ("BREAKING: China halts rare earth exports to US defense firms, effective immediately", "rare-earths", -3),
        ("China hit back by adding fifteen American firms to its export control list.", "chips", -3),
        ("Beijing declined to renew the visas of three American reporters.", "exchanges", -3),
        ("China let the tariff waiver on American propane lapse.", "trade", -3),
        ("Trade talks were due to resume in Washington but were called off.", "trade", -2),
        ("Washington and Beijing have stopped talking about climate.", "climate", -2),
        ("The climate envoys did not meet in Baku.", "climate", -2),
        ("Washington's refusal to lift the tariffs has soured the mood.", "trade", -2),
        ("Washington is set to lift the tariff on fentanyl by half next week.", "trade", 2),
        ("The withdrawal of the port fees was announced in Kuala Lumpur.", "trade", 3),
        ("The White House put a freeze on new chip curbs.", "chips", 3),
        ("Beijing has put off the trade delegation's visit to Washington indefinitely.", "trade", -2),
        ("China is no longer sharing data on fentanyl precursors with the United States.", "fentanyl", -2),
        ("The White House shelved a package of arms for Taiwan.", "taiwan", 2),
    ],
)
def test_the_object_decides_in_passives_and_nouns_too(
    reader: Reader, make_articles, text: str, issue: str, level: int
) -> None:
    assert told(reader, make_articles(text))[issue] == level


@pytest.mark.parametrize(
    "text",
    [
        "Huawei remains on the Entity List.",
        "Washington kept the export controls on chips.",
        "The chip rules stay unchanged.",
    ],
)
def test_a_measure_that_stands_as_before_is_no_new_one(reader: Reader, make_articles, text: str) -> None:
    assert told(reader, make_articles(text)) == {"chips": 0}


def test_a_verb_behind_and_governs_what_stands_behind_it(reader: Reader, make_articles) -> None:
    text = "Beijing protested the arms sale to Taiwan and cancelled the visit of a Chinese general."

    assert told(reader, make_articles(text))["taiwan"] == -1


def test_a_deed_governs_what_stands_behind_its_object_and_not_a_word_near_it(reader: Reader, make_articles) -> None:
    text = "China sent a record number of warplanes around Taiwan in a drill that it called a warning to the island."
    deal = "The two sides reached a detailed deal on the TikTok issue, and spoke of progress."

    assert told(reader, make_articles(text))["taiwan"] == -3
    assert told(reader, make_articles(deal))["tiktok"] == 3


def test_a_stopped_visit_is_not_what_the_clause_behind_it_tells(reader: Reader, make_articles) -> None:
    text = "The cancellation of Blinken's trip came a day after the balloon was spotted."

    assert told(reader, make_articles(text))["channels"] == -2
    assert told(reader, make_articles(text))["espionage"] != -2


def test_a_visit_that_will_be_paid_threatens_nobody(reader: Reader, make_articles) -> None:
    text = "Xi Jinping will pay a state visit to the United States later this year."

    assert "warn" not in rules(reader, make_articles(text))["channels"]


def test_a_weak_term_says_no_more_where_the_sentence_has_a_strong_one(reader: Reader, make_articles) -> None:
    text = (
        "Beijing suspended military-to-military talks over the bombers. Chinese bombers came close to American ships."
    )
    named = reader.reading(make_articles(text)).named.filter(pl.col("issue") == "mil-mil")
    kinds = named.group_by("row").agg(pl.col("type").cast(pl.String).unique()).sort("row")["type"].to_list()

    assert kinds == [["issue"], ["near"]]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("In 2018 police in Beijing barred two American siblings from leaving the country.", -1),
        ("Last week police in Beijing barred two American siblings from leaving the country.", -3),
    ],
)
def test_weights_that_are_not_sure_do_not_turn_what_was_done_long_ago(
    reader: Reader, make_articles, text: str, level: int
) -> None:
    claims = reader.claims(make_articles(text)).filter(pl.col("issue") == "detentions")

    assert claims["level"].to_list() == [level]


def test_a_contact_told_close_by_stands_where_the_weights_are_torn(reader: Reader, make_articles) -> None:
    talks = "The United States and China held talks on Taiwan in Beijing."

    claims = reader.claims(make_articles(talks)).filter(pl.col("issue") == "taiwan")

    assert claims.select("level", "passage_level", "kind", "rule").row(0) == (1, 1, "contact", "hold-session")
