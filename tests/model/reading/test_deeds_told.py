"""Deeds told in many manners: thirty deeds, each asserted, denied, to come, possible, wanted, past and asked."""

from typing import NamedTuple

import polars as pl
import pytest


class Deed(NamedTuple):
    """Something done on an issue, in the forms of its verb (base, third person, past, participle, gerund)."""

    issue: str
    level: int
    who: str
    verb: str
    rest: str
    passive: str

    def forms(self) -> dict[str, str]:
        base, third, past, participle, gerund = (f"{form} {self.rest}" for form in self.verb.split(" / "))
        is_several = self.who == "the two sides"
        whom, be, done = (
            self.passive.partition(" were ") if " were " in self.passive else self.passive.partition(" was ")
        )
        return {
            "Who": self.who[0].upper() + self.who[1:],
            "who": self.who,
            "have": "have" if is_several else "has",
            "are": "are" if is_several else "is",
            "base": base,
            "Base": base[0].upper() + base[1:],
            "third": third,
            "past": past,
            "participle": participle,
            "gerund": gerund,
            "Whom": whom,
            "be": be.strip(),
            "been": "have been" if be == " were " else "has been",
            "not_been": "have not been" if be == " were " else "has not been",
            "done": done,
        }


DEEDS = [
    Deed(
        "trade",
        -3,
        "Washington",
        "impose / imposes / imposed / imposed / imposing",
        "a 25 percent tariff on Chinese steel",
        "A 25 percent tariff on Chinese steel was imposed",
    ),
    Deed(
        "chips",
        -3,
        "the United States",
        "ban / bans / banned / banned / banning",
        "sales of advanced chips to Huawei",
        "Sales of advanced chips to Huawei were banned",
    ),
    Deed(
        "chips",
        -3,
        "the Commerce Department",
        "add / adds / added / added / adding",
        "twelve Chinese chipmakers to the Entity List",
        "Twelve Chinese chipmakers were added to the Entity List",
    ),
    Deed(
        "rare-earths",
        -3,
        "Beijing",
        "restrict / restricts / restricted / restricted / restricting",
        "exports of gallium",
        "Exports of gallium were restricted",
    ),
    Deed(
        "taiwan",
        -3,
        "the State Department",
        "approve / approves / approved / approved / approving",
        "a new arms sale to Taiwan",
        "A new arms sale to Taiwan was approved",
    ),
    Deed(
        "taiwan",
        -3,
        "China",
        "hold / holds / held / held / holding",
        "live-fire drills around Taiwan",
        "Live-fire drills around Taiwan were held",
    ),
    Deed(
        "detentions",
        -3,
        "China",
        "detain / detains / detained / detained / detaining",
        "an American businessman",
        "An American businessman was detained in China",
    ),
    Deed(
        "exchanges",
        -3,
        "the United States",
        "revoke / revokes / revoked / revoked / revoking",
        "the visas of Chinese students",
        "The visas of Chinese students were revoked",
    ),
    Deed(
        "human-rights",
        -3,
        "Washington",
        "sanction / sanctions / sanctioned / sanctioned / sanctioning",
        "Chinese officials over Xinjiang",
        "Chinese officials were sanctioned over Xinjiang",
    ),
    Deed("tiktok", -3, "the White House", "ban / bans / banned / banned / banning", "TikTok", "TikTok was banned"),
    Deed(
        "espionage",
        -3,
        "the United States",
        "charge / charges / charged / charged / charging",
        "two Chinese hackers",
        "Two Chinese hackers were charged in New York",
    ),
    Deed(
        "espionage",
        -3,
        "the United States",
        "shoot / shoots / shot / shot / shooting",
        "down a Chinese surveillance balloon",
        "A Chinese surveillance balloon was shot down",
    ),
    Deed(
        "fentanyl",
        -3,
        "the Treasury",
        "sanction / sanctions / sanctioned / sanctioned / sanctioning",
        "three Chinese suppliers of fentanyl precursors",
        "Three Chinese suppliers of fentanyl precursors were sanctioned",
    ),
    Deed(
        "ukraine",
        -3,
        "the Treasury",
        "sanction / sanctions / sanctioned / sanctioned / sanctioning",
        "Chinese companies for aiding Russia's war in Ukraine",
        "Chinese companies were sanctioned for aiding Russia's war in Ukraine",
    ),
    Deed(
        "mil-mil",
        -2,
        "China",
        "suspend / suspends / suspended / suspended / suspending",
        "military talks with the United States",
        "Military talks with the United States were suspended",
    ),
    Deed(
        "climate",
        -2,
        "Beijing",
        "break / breaks / broke / broken / breaking",
        "off climate talks with Washington",
        "Climate talks with Washington were broken off",
    ),
    Deed(
        "climate",
        -2,
        "the United States",
        "withdraw / withdraws / withdrew / withdrawn / withdrawing",
        "from the Paris Agreement",
        "",
    ),
    Deed(
        "channels",
        -2,
        "Beijing",
        "cancel / cancels / cancelled / cancelled / cancelling",
        "the summit with Trump",
        "The summit with Trump was cancelled",
    ),
    Deed(
        "ai",
        -2,
        "China",
        "reject / rejects / rejected / rejected / rejecting",
        "a dialogue with the United States on artificial intelligence",
        "A dialogue with the United States on artificial intelligence was rejected",
    ),
    Deed(
        "trade",
        3,
        "Washington",
        "lift / lifts / lifted / lifted / lifting",
        "the tariffs on Chinese goods",
        "The tariffs on Chinese goods were lifted",
    ),
    Deed(
        "trade",
        3,
        "China",
        "buy / buys / bought / bought / buying",
        "ten million tons of American soybeans",
        "Ten million tons of American soybeans were bought",
    ),
    Deed(
        "detentions",
        3,
        "China",
        "release / releases / released / released / releasing",
        "an American pastor",
        "An American pastor was released from a Chinese prison",
    ),
    Deed(
        "mil-mil",
        3,
        "China",
        "restore / restores / restored / restored / restoring",
        "the military hotline with the Pentagon",
        "The military hotline with the Pentagon was restored",
    ),
    Deed(
        "exchanges",
        3,
        "Beijing",
        "resume / resumes / resumed / resumed / resuming",
        "direct flights to the United States",
        "Direct flights to the United States were resumed",
    ),
    Deed(
        "rare-earths",
        3,
        "China",
        "lift / lifts / lifted / lifted / lifting",
        "the export ban on gallium",
        "The export ban on gallium was lifted",
    ),
    Deed(
        "chips",
        3,
        "the Commerce Department",
        "ease / eases / eased / eased / easing",
        "the export controls on chips for China",
        "The export controls on chips for China were eased",
    ),
    Deed(
        "chips",
        3,
        "Washington",
        "allow / allows / allowed / allowed / allowing",
        "Nvidia to sell H20 chips to China",
        "Nvidia was allowed to sell H20 chips to China",
    ),
    Deed(
        "tiktok",
        3,
        "Beijing",
        "approve / approves / approved / approved / approving",
        "the sale of TikTok",
        "The sale of TikTok was approved",
    ),
    Deed(
        "fentanyl",
        3,
        "Beijing",
        "ban / bans / banned / banned / banning",
        "exports of three fentanyl precursors",
        "Exports of three fentanyl precursors were banned",
    ),
    Deed(
        "ai",
        3,
        "the two sides",
        "sign / sign / signed / signed / signing",
        "an agreement on artificial intelligence",
        "An agreement on artificial intelligence was signed",
    ),
]

HOSTILE, STOPPED, FRIENDLY = -3, -2, 3
DONE = {HOSTILE: {-3}, STOPPED: {-2}, FRIENDLY: {3}}
DECIDED = {HOSTILE: {-3}, STOPPED: {-2}, FRIENDLY: {2, 3}}
DENIED = {HOSTILE: {-1, 0, 1, 2}, STOPPED: {-1, 0, 1, 2}, FRIENDLY: {-2, -1, 0}}
TO_COME = {HOSTILE: {-3}, STOPPED: {-2}, FRIENDLY: {1, 2}}
POSSIBLE = {HOSTILE: {-1, 0}, STOPPED: {-1, 0}, FRIENDLY: {0, 1, 2}}
WANTED = {HOSTILE: {-1, 0}, STOPPED: {-1, 0}, FRIENDLY: {-1, 0, 1, 2}}
PAST = {HOSTILE: {-1, 0}, STOPPED: {-1, 0}, FRIENDLY: {0, 1, 2}}
OPEN = {HOSTILE: {0}, STOPPED: {0}, FRIENDLY: {0}}

MANNERS = {
    "{Who} {past} on Tuesday.": DONE,
    "{Who} {have} {participle}.": DONE,
    "Officials announced that {who} {have} {participle}.": DONE,
    "After {who} {past}, markets were calm.": DONE,
    "{Who} responded by {gerund}.": DONE,
    "{Who} began {gerund}.": DONE,
    "{Whom} {be} {done} on Tuesday.": DONE,
    "{Whom} {been} {done}.": DONE,
    "{Whom} {be} {done} by {who}.": DONE,
    "{Who} {have} decided to {base}.": DECIDED,
    "The decision by {who} to {base} surprised diplomats.": DECIDED,
    "{Who} did not {base}.": DENIED,
    "{Who} {have} never {participle}.": DENIED,
    "{Who} will not {base}.": DENIED,
    "{Who} {have} no plans to {base}.": DENIED,
    "{Who} {have} no intention of {gerund}.": DENIED,
    "A spokesman denied that {who} had {participle}.": DENIED,
    "{Who} denied {gerund}.": DENIED,
    "Reports that {who} {have} {participle} are false.": DENIED,
    "It is not true that {who} {have} {participle}.": DENIED,
    "There is no evidence that {who} {have} {participle}.": DENIED,
    "{Who} {have} yet to {base}.": DENIED,
    "{Who} decided against {gerund}.": DENIED,
    "{Whom} {not_been} {done}.": DENIED,
    "{Whom} will not be {done}.": DENIED,
    "{Who} ruled out {gerund}.": DENIED,
    "The meeting ended without {who} {gerund}.": DENIED,
    "It is too early for {who} to {base}.": DENIED,
    "{Who} {have} not yet {participle}.": DENIED,
    "{Who} {have} not, despite many promises, {participle}.": DENIED,
    "{Who} {have} not, as yet, {participle}.": DENIED,
    "At no time {have} {who} {participle}.": DENIED,
    "Nobody expects that {who} will {base} soon.": DENIED | {FRIENDLY: {-2, -1, 0, 2}},
    "The claim that {who} {past} is wrong.": DENIED,
    "{Who} {are} unlikely to {base}.": DENIED,
    "It is unlikely that {who} will {base}.": DENIED,
    "{Who} did not hesitate and {past}.": DONE,
    "{Who} wasted no time in {gerund}.": DONE,
    "{Who} {past} without any announcement.": DONE,
    "Quietly, and without any announcement, {who} {past}.": DONE,
    "There is no doubt that {who} {past}.": DONE,
    "{Who} will {base} next week.": TO_COME,
    "{Who} to {base}": TO_COME,
    "{Who} {are} to {base} from Monday.": TO_COME,
    "{Who} {are} going to {base}.": TO_COME,
    "{Whom} will be {done} next month.": TO_COME,
    "{Who} may {base}.": POSSIBLE,
    "{Who} could {base}, analysts say.": POSSIBLE,
    "{Who} {are} considering {gerund}.": POSSIBLE,
    "{Who} {are} weighing whether to {base}.": POSSIBLE,
    "{Who} would {base} if talks fail.": POSSIBLE,
    "If {who} {third}, the other side will answer.": POSSIBLE,
    "Should {who} {base}, the other side will answer.": POSSIBLE,
    "A bill before Congress would require {who} to {base}.": POSSIBLE,
    "It was unclear whether {who} would {base}.": POSSIBLE,
    "Lawmakers urged {who} to {base}.": WANTED,
    "{Who} must {base}.": WANTED,
    "{Who} ought to {base}.": WANTED,
    "{Who} had better {base}.": WANTED,
    "It is high time for {who} to {base}.": WANTED,
    "It is time that {who} {past}.": WANTED,
    "The panel recommends that {who} {base}.": WANTED,
    "{Base}, the letter says.": WANTED,
    "{Whom} must be {done}.": WANTED,
    "{Whom} ought to be {done}.": WANTED,
    "The ambassador called on {who} to {base}.": WANTED,
    "Officials discussed how {who} might {base}.": WANTED,
    "In 2018, {who} {past}.": PAST,
    "{Who} {past} in 2018.": PAST,
    "{Who} {past} seven years ago.": PAST,
    "{Who} had {participle} under the previous administration.": PAST,
    "During Trump's first term, {who} {past}.": PAST,
    "Q: Will {who} {base}?\nA: I have nothing on that.": OPEN,
    "Q: Did {who} {base}?\nA: I have nothing on that.": OPEN,
    "Asked whether {who} would {base}, the spokesman declined to comment.": OPEN,
}


STILL_WRONG = {
    "A dialogue with the United States on artificial intelligence will be rejected next month.",
    "A dialogue with the United States on artificial intelligence has not been rejected.",
    "A dialogue with the United States on artificial intelligence will not be rejected.",
    "The ambassador called on China to restore the military hotline with the Pentagon.",
    "Beijing is weighing whether to ban exports of three fentanyl precursors.",
    "Washington allowed Nvidia to sell H20 chips to China seven years ago.",
    "Beijing approved the sale of TikTok seven years ago.",
    "Beijing had approved the sale of TikTok under the previous administration.",
    "During Trump's first term, Beijing approved the sale of TikTok.",
    "Beijing cancelled the summit with Trump seven years ago.",
    "Beijing had cancelled the summit with Trump under the previous administration.",
}
"""Sentences that are read wrongly, most of them since the weights are sure."""


def told_by(manner: str) -> list[tuple[Deed, str]]:
    return [(deed, manner.format(**deed.forms())) for deed in DEEDS if deed.passive or "{Whom}" not in manner]


@pytest.fixture(scope="module")
def read(reader, make_articles) -> dict[tuple[str, str], int]:
    """The strongest level of a text on an issue, of all deeds told by all manners."""
    articles = make_articles(*(text for manner in MANNERS for _, text in told_by(manner)))
    text_of = dict(articles.select("id", "text").iter_rows())
    claims = reader.claims(articles).sort(pl.col("level").abs(), descending=True, maintain_order=True)
    return {(text_of[article], issue): level for article, issue, level in _strongest(claims)}


@pytest.mark.parametrize("manner", MANNERS)
def test_a_deed_is_read_by_its_manner(read: dict[tuple[str, str], int], manner: str) -> None:
    told = [(read.get((text, deed.issue)), deed, text) for deed, text in told_by(manner)]
    wrong = [
        f"{level:+}: {text}"
        for level, deed, text in told
        if level is not None and level not in MANNERS[manner][deed.level] and text not in STILL_WRONG
    ]
    assert wrong == []
    assert [level for level, *_ in told].count(None) <= 1


def _strongest(claims: pl.DataFrame) -> list[tuple[str, str, int]]:
    return claims.unique(["article", "issue"], keep="first").select("article", "issue", "level").rows()


@pytest.mark.parametrize(
    ("text", "issue", "level"),
    [
        ("China released no Americans.", "detentions", -2),
        ("China bought no soybeans from American farmers in May.", "trade", -2),
        ("Beijing has approved none of the licences for rare earths.", "rare-earths", -2),
        ("Washington imposed no new tariffs on China.", "trade", 0),
        ("The Commerce Department added no Chinese firms to the Entity List.", "chips", 0),
        ("The two sides reached no agreement on tariffs.", "trade", -2),
        ("No agreement on artificial intelligence was reached between Washington and Beijing.", "ai", -2),
        ("No new sanctions on Chinese banks over Xinjiang were announced.", "human-rights", 0),
        ("None of the three Americans detained in China has been released.", "detentions", -2),
        ("None of the five Americans on the senator's list has been freed by China.", "detentions", -2),
        ("No word yet on David Lin's release.", "detentions", -2),
        ("China's sale of soybeans was no small matter, and Beijing lifted the tariffs.", "trade", 3),
        ("No, we lifted the tariffs on China last week.", "trade", 3),
        ("Relations are poor, yet Beijing lifted its tariffs on soybeans.", "trade", 3),
        ("We had to impose these tariffs on China, the president said.", "trade", -3),
        ("The two militaries have to date held four rounds of talks.", "mil-mil", 1),
        ("Washington imposed tariffs on Chinese drones with no warning.", "trade", -3),
        ("Ban on chip exports to China takes effect", "chips", -3),
        ("Release of two Americans by China welcomed by families", "detentions", 3),
        ("The breakdown of talks led Washington to impose tariffs on Chinese goods.", "trade", -3),
        ("The shortage prompted Beijing to lift tariffs on American ethane.", "trade", 3),
    ],
)
def test_what_is_done_and_what_is_not(reader, make_articles, text: str, issue: str, level: int) -> None:
    read = {found: strongest for _, found, strongest in _strongest(reader.claims(make_articles(text)))}

    assert read[issue] == level


@pytest.mark.parametrize(
    "text",
    [
        "China suspended military talks with the United States, but Washington lifted the tariffs on Chinese goods.",
        "Although China suspended military talks with the Pentagon, Washington lifted the tariffs on Chinese goods.",
        "A day after China suspended military talks with the Pentagon, Washington lifted the tariffs on Chinese goods.",
        "Washington lifted the tariffs on Chinese goods; China suspended military talks with the United States.",
        "Washington lifted the tariffs on Chinese goods after China suspended military talks with the United States.",
        "China lifted the tariffs on American goods and has suspended military talks with the United States.",
    ],
)
def test_two_deeds_of_a_sentence_are_each_their_own_issues(reader, make_articles, text: str) -> None:
    read = {issue: level for _, issue, level in _strongest(reader.claims(make_articles(text)))}

    assert (read["mil-mil"], read["trade"]) == (-2, 3)
