"""English is told from what makes no claims, sentence by sentence."""

from pathlib import Path

import polars as pl

from model.article import Article
from model.reading.text.abroad import are_abroad, foreign
from model.reading.text.languages import are_foreign
from model.reading.text.sentences import cut

DEMO = sorted((Path(__file__).parents[4] / "seeds/articles").glob("*.md"))
SPANISH = (
    "Los dos gobiernos acordaron el lunes reanudar las conversaciones sobre los aranceles, y el portavoz del ministerio"
    " dijo que la reunión había sido franca y constructiva, aunque quedan diferencias sobre los semiconductores."
)
OTHERS = [
    SPANISH,
    "中美两国元首会晤。" * 40,
    "中美关系。",
    "Стороны договорились о переговорах.",
    "الرئيسان يجتمعان اليوم",
    "China hat die Zölle erhöht.",
    "China protestiert gegen US-Zölle",
    "China protesta por Taiwan",
    "China suspende las conversaciones con Estados Unidos sobre Taiwán.",
    "La Chine rejette les tarifs",
    "A China suspendeu as negociações com os Estados Unidos.",
    "Pechino protesta: la Cina sospende i colloqui con gli Stati Uniti su Taiwan e fentanyl.",
    "Volgens minister Rubio blijft de deur open voor overleg over fentanyl en TikTok.",
    "Kina avbröt handelssamtalen med USA på grund av Taiwan.",
    "China a suspendat discuțiile comerciale cu Statele Unite din cauza Taiwan.",
    "Chiny zawiesiły rozmowy handlowe z USA z powodu Tajwanu.",
    "Çin, Tayvan nedeniyle ABD ile ticaret görüşmelerini askıya aldı.",
    "China menangguhkan pembicaraan dagang dengan Amerika Serikat karena Taiwan.",
    "Trung Quốc đình chỉ đàm phán thương mại với Hoa Kỳ vì Đài Loan.",
    "China imesitisha mazungumzo ya biashara na Marekani kuhusu Taiwan.",
    "Sinuspinde ng China ang trade talks sa Washington dahil sa Taiwan at fentanyl.",
    "China ne Washington ke saath trade talks suspend kar diye Taiwan ke mudde par.",
    "Vashington v pyatnitsu povysil poshliny na kitayskuyu stal.",
    "Taiwan wenti shi Zhongguo neizheng.",
    "China et America de Taiwan disputant; Washington tributa in China imposuit.",
    "Ĉinio protestis kontraŭ Usono pri Taiwan kaj TikTok.",
    "mi wile toki e ni: ma Sonko en ma Mewika li utala tan ma Taiwan.",
    "Lorem ipsum dolor sit amet, China consectetur Washington adipiscing Taiwan elit.",
    "def china(): return tariffs['Washington'] # Taiwan",
]
ENGLISH = [
    "China retaliates against US tariffs",
    "Xi, Trump agree truce",
    "Rubio, Wang meet",
    "Taiwan protests.",
    "Xi meets Xi'an cadres",
    "CHINA PROTESTS US ARMS SALE",
    "China Retaliates Against US Tariffs",
    "xi jinping meets antony blinken in beijing",
    "Lula da Silva meets Ursula von der Leyen in Rio de Janeiro.",
    "Le Monde, Der Spiegel and El País met.",
    "China in talks over tariffs as Van der Bellen visits Los Angeles",
    "Xi Jinping (习近平) met Blinken.",
    "“台湾问题是中国内政,” he told Rubio.",
    "Zhongnanhai's détente is no fait accompli",
    "It doesn’t work; we can't, they won't.",
    "Section 2(a): Articles of the PRC.",
    "Q    Thank you, ma’am.",
    "| 3 May | Rubio | call |",
    "@realDonaldTrump posted on Truth Social: OUR DEAL WITH CHINA IS DONE",
    "https://wire.example/china-protestiert-gegen-zoelle",
    "word " * 200,
    "42 %",
    "Xi’s “visit” – long.",
    "“No.”",
    "👍",
]


def told(*texts: str) -> list[bool]:
    """Whether the sentences of articles are foreign, in their order."""
    return are_foreign(cut(pl.DataFrame({"text": texts}))).to_list()


def test_one_sentence_in_another_language_is_enough():
    assert [text for text, is_abroad in zip(OTHERS, are_abroad(OTHERS), strict=True) if not is_abroad] == []


def test_headlines_names_quotations_and_tables_are_english():
    assert [text for text, is_abroad in zip(ENGLISH, are_abroad(ENGLISH), strict=True) if is_abroad] == []


def test_the_demo_is_english():
    assert not any(told(*(path.read_text(encoding="utf-8") for path in DEMO)))


def test_a_mixed_article_keeps_its_english_paragraphs():
    text = "Washington raised tariffs on Chinese steel.\n\nChina hat die Zölle erhöht. Rubio bedauerte. Peking droht."

    assert told(text) == [False, True, True, True]
    assert are_abroad([text]) == [False]


def test_a_sentence_that_shows_little_is_in_the_language_of_its_article():
    assert told("China menangguhkan pembicaraan dagang. Taiwan bimbang.", "Beijing demarches. Wang was not there.") == [
        *(True, True),
        *(False, False),
    ]


def test_a_short_english_sentence_beside_a_foreign_one_stays_english():
    assert told("China suspended its talks with Washington. Taiwan protests. 中方坚决反对。") == [False, False, True]


def test_one_line_tells_of_all_that_are_not():
    articles = [
        Article(text=text, place=f"it:{number}") for number, text in enumerate(["They met.", SPANISH, "中美关系。"])
    ]

    assert foreign(articles) == ("it:1 and 1 more are not in English, and make no claims", 2)
    assert foreign(articles[:2]) == ("it:1 is not in English, and makes no claims", 1)
    assert foreign(articles[:1]) == ("", 0)
    assert foreign([]) == ("", 0)
