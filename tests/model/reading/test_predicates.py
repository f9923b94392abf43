"""Plain predicates in the tenses that they come in: what became of talks, measures, people, trade and deals."""

import polars as pl

from model.article import Article, articles_frame

PREDICATES = (
    (
        "mil-mil",
        -1,
        "Military talks between China and the United States",
        "are frozen; remain frozen; have been frozen since March; have been on ice since March; have been "
        "suspended since March; have been halted since March; have stalled; have been stalled since March; "
        "have been stuck since March; have been on hold since March; have not been held since March; have not "
        "taken place since March; have not resumed; have yet to resume; have been cancelled; were called off; "
        "have broken down; have collapsed; have ground to a halt; have been put off; have been postponed "
        "indefinitely; have been paused since March; have been in limbo since March; have been at a "
        "standstill since March; have been deadlocked since March; have lapsed; were never held; have been "
        "blocked since March; have been broken off; have been cut off since March; have been shelved; have "
        "been dormant since March; have been shut down; will not take place; won't happen; are not going "
        "ahead; have fallen apart; have been scrapped; have been abandoned; remain on ice",
    ),
    (
        "trade",
        -1,
        "Trade talks between Washington and Beijing",
        "are frozen; remain frozen; have been frozen since March; have been on ice since March; have been "
        "suspended since March; have been halted since March; have stalled; have been stalled since March; "
        "have been stuck since March; have been on hold since March; have not been held since March; have not "
        "taken place since March; have not resumed; have yet to resume; have been cancelled; were called off; "
        "have broken down; have collapsed; have ground to a halt; have been put off; have been postponed "
        "indefinitely; have been paused since March; have been in limbo since March; have been at a "
        "standstill since March; have been deadlocked since March; have lapsed; were never held; have been "
        "blocked since March; have been broken off; have been cut off since March; have been shelved; have "
        "been dormant since March; have been shut down; will not take place; won't happen; are not going "
        "ahead; have fallen apart; have been scrapped; have been abandoned; remain on ice",
    ),
    (
        "climate",
        -1,
        "Climate talks between the US and China",
        "are frozen; remain frozen; have been frozen since March; have been on ice since March; have been "
        "suspended since March; have been halted since March; have stalled; have been stalled since March; "
        "have been stuck since March; have been on hold since March; have not been held since March; have not "
        "taken place since March; have not resumed; have yet to resume; have been cancelled; were called off; "
        "have broken down; have collapsed; have ground to a halt; have been put off; have been postponed "
        "indefinitely; have been paused since March; have been in limbo since March; have been at a "
        "standstill since March; have been deadlocked since March; have lapsed; were never held; have been "
        "blocked since March; have been broken off; have been cut off since March; have been shelved; have "
        "been dormant since March; have been shut down; will not take place; won't happen; are not going "
        "ahead; have fallen apart; have been scrapped; have been abandoned; remain on ice",
    ),
    (
        "fentanyl",
        -1,
        "The talks on fentanyl between the two countries",
        "are frozen; remain frozen; have been frozen since March; have been on ice since March; have been "
        "suspended since March; have been halted since March; have stalled; have been stalled since March; "
        "have been stuck since March; have been on hold since March; have not been held since March; have not "
        "taken place since March; have not resumed; have yet to resume; have been cancelled; were called off; "
        "have broken down; have collapsed; have ground to a halt; have been put off; have been postponed "
        "indefinitely; have been paused since March; have been in limbo since March; have been at a "
        "standstill since March; have been deadlocked since March; have lapsed; were never held; have been "
        "blocked since March; have been broken off; have been cut off since March; have been shelved; have "
        "been dormant since March; have been shut down; will not take place; won't happen; are not going "
        "ahead; have fallen apart; have been scrapped; have been abandoned; remain on ice",
    ),
    (
        "human-rights",
        -1,
        "The human rights dialogue between China and the United States",
        "is frozen; remains frozen; has been frozen since March; has been on ice since March; has been "
        "suspended since March; has been halted since March; has stalled; has been stalled since March; has "
        "been stuck since March; has been on hold since March; has not been held since March; has not taken "
        "place since March; has not resumed; has yet to resume; has been cancelled; was called off; has "
        "broken down; has collapsed; has ground to a halt; has been put off; has been postponed indefinitely; "
        "has been paused since March; has been in limbo since March; has been at a standstill since March; "
        "has been deadlocked since March; has lapsed; was never held; has been blocked since March; has been "
        "broken off; has been cut off since March; has been shelved; has been dormant since March; has been "
        "shut down; will not take place; won't happen; is not going ahead; has fallen apart; has been "
        "scrapped; has been abandoned; remains on ice",
    ),
    (
        "ai",
        -1,
        "The AI dialogue between Washington and Beijing",
        "is frozen; remains frozen; has been frozen since March; has been on ice since March; has been "
        "suspended since March; has been halted since March; has stalled; has been stalled since March; has "
        "been stuck since March; has been on hold since March; has not been held since March; has not taken "
        "place since March; has not resumed; has yet to resume; has been cancelled; was called off; has "
        "broken down; has collapsed; has ground to a halt; has been put off; has been postponed indefinitely; "
        "has been paused since March; has been in limbo since March; has been at a standstill since March; "
        "has been deadlocked since March; has lapsed; was never held; has been blocked since March; has been "
        "broken off; has been cut off since March; has been shelved; has been dormant since March; has been "
        "shut down; will not take place; won't happen; is not going ahead; has fallen apart; has been "
        "scrapped; has been abandoned; remains on ice",
    ),
    (
        "channels",
        -1,
        "The strategic dialogue between Beijing and Washington",
        "is frozen; remains frozen; has been frozen since March; has been on ice since March; has been "
        "suspended since March; has been halted since March; has stalled; has been stalled since March; has "
        "been stuck since March; has been on hold since March; has not been held since March; has not taken "
        "place since March; has not resumed; has yet to resume; has been cancelled; was called off; has "
        "broken down; has collapsed; has ground to a halt; has been put off; has been postponed indefinitely; "
        "has been paused since March; has been in limbo since March; has been at a standstill since March; "
        "has been deadlocked since March; has lapsed; was never held; has been blocked since March; has been "
        "broken off; has been cut off since March; has been shelved; has been dormant since March; has been "
        "shut down; will not take place; won't happen; is not going ahead; has fallen apart; has been "
        "scrapped; has been abandoned; remains on ice",
    ),
    (
        "mil-mil",
        1,
        "Military talks between China and the United States",
        "have resumed; have been restored; are back on; are under way; have been under way since March; have "
        "been going on since March; were held in Geneva; took place in Geneva; have been held twice since "
        "March; are back on track; have restarted; were reopened; have been revived; will take place in May; "
        "are set to resume; have been unfrozen; have thawed; are making progress; went well; have begun; are "
        "to be held in May; opened in Geneva; wrapped up in Geneva",
    ),
    (
        "trade",
        1,
        "Trade talks between Washington and Beijing",
        "have resumed; have been restored; are back on; are under way; have been under way since March; have "
        "been going on since March; were held in Geneva; took place in Geneva; have been held twice since "
        "March; are back on track; have restarted; were reopened; have been revived; will take place in May; "
        "are set to resume; have been unfrozen; have thawed; are making progress; went well; have begun; are "
        "to be held in May; opened in Geneva; wrapped up in Geneva",
    ),
    (
        "climate",
        1,
        "Climate talks between the US and China",
        "have resumed; have been restored; are back on; are under way; have been under way since March; have "
        "been going on since March; were held in Geneva; took place in Geneva; have been held twice since "
        "March; are back on track; have restarted; were reopened; have been revived; will take place in May; "
        "are set to resume; have been unfrozen; have thawed; are making progress; went well; have begun; are "
        "to be held in May; opened in Geneva; wrapped up in Geneva",
    ),
    (
        "fentanyl",
        1,
        "The talks on fentanyl between the two countries",
        "have resumed; have been restored; are back on; are under way; have been under way since March; have "
        "been going on since March; were held in Geneva; took place in Geneva; have been held twice since "
        "March; are back on track; have restarted; were reopened; have been revived; will take place in May; "
        "are set to resume; have been unfrozen; have thawed; are making progress; went well; have begun; are "
        "to be held in May; opened in Geneva; wrapped up in Geneva",
    ),
    (
        "human-rights",
        1,
        "The human rights dialogue between China and the United States",
        "has resumed; has been restored; is back on; is under way; has been under way since March; has been "
        "going on since March; was held in Geneva; took place in Geneva; has been held twice since March; is "
        "back on track; has restarted; was reopened; has been revived; will take place in May; is set to "
        "resume; has been unfrozen; has thawed; is making progress; went well; has begun; is to be held in "
        "May; opened in Geneva; wrapped up in Geneva",
    ),
    (
        "ai",
        1,
        "The AI dialogue between Washington and Beijing",
        "has resumed; has been restored; is back on; is under way; has been under way since March; has been "
        "going on since March; was held in Geneva; took place in Geneva; has been held twice since March; is "
        "back on track; has restarted; was reopened; has been revived; will take place in May; is set to "
        "resume; has been unfrozen; has thawed; is making progress; went well; has begun; is to be held in "
        "May; opened in Geneva; wrapped up in Geneva",
    ),
    (
        "channels",
        1,
        "The strategic dialogue between Beijing and Washington",
        "has resumed; has been restored; is back on; is under way; has been under way since March; has been "
        "going on since March; was held in Geneva; took place in Geneva; has been held twice since March; is "
        "back on track; has restarted; was reopened; has been revived; will take place in May; is set to "
        "resume; has been unfrozen; has thawed; is making progress; went well; has begun; is to be held in "
        "May; opened in Geneva; wrapped up in Geneva",
    ),
    (
        "trade",
        -1,
        "US tariffs on Chinese goods",
        "have been tightened; were doubled; took effect in March; have taken effect; were imposed in March; "
        "have been imposed; were widened; came into force; have been expanded; have been stepped up; were "
        "announced on Monday; have been reinstated; have been toughened; kicked in on Monday",
    ),
    (
        "rare-earths",
        -1,
        "China's export controls on rare earths",
        "have been tightened; were doubled; took effect in March; have taken effect; were imposed in March; "
        "have been imposed; were widened; came into force; have been expanded; have been stepped up; were "
        "announced on Monday; have been reinstated; have been toughened; kicked in on Monday",
    ),
    (
        "chips",
        -1,
        "US export controls on chips to China",
        "have been tightened; were doubled; took effect in March; have taken effect; were imposed in March; "
        "have been imposed; were widened; came into force; have been expanded; have been stepped up; were "
        "announced on Monday; have been reinstated; have been toughened; kicked in on Monday",
    ),
    (
        "exchanges",
        -1,
        "US visa curbs on Chinese students",
        "have been tightened; were doubled; took effect in March; have taken effect; were imposed in March; "
        "have been imposed; were widened; came into force; have been expanded; have been stepped up; were "
        "announced on Monday; have been reinstated; have been toughened; kicked in on Monday",
    ),
    (
        "human-rights",
        -1,
        "US sanctions on Xinjiang officials",
        "have been tightened; were doubled; took effect in March; have taken effect; were imposed in March; "
        "have been imposed; were widened; came into force; have been expanded; have been stepped up; were "
        "announced on Monday; have been reinstated; have been toughened; kicked in on Monday",
    ),
    (
        "tiktok",
        -1,
        "The US ban on TikTok",
        "has been tightened; was doubled; took effect in March; has taken effect; was imposed in March; has "
        "been imposed; was widened; came into force; has been expanded; has been stepped up; was announced on "
        "Monday; has been reinstated; has been toughened; kicked in on Monday",
    ),
    (
        "trade",
        1,
        "US tariffs on Chinese goods",
        "have been lifted; have been suspended since March; have been cut; have been paused since March; were "
        "eased; have been scrapped; have been removed; were dropped; have been relaxed; have been waived; "
        "were rolled back; have been reduced; have been withdrawn; were put on hold; have been struck down; "
        "have been put off; have been delayed by a year; have been halved; are no longer in force; have been "
        "frozen since March",
    ),
    (
        "rare-earths",
        1,
        "China's export controls on rare earths",
        "have been lifted; have been suspended since March; have been cut; have been paused since March; were "
        "eased; have been scrapped; have been removed; were dropped; have been relaxed; have been waived; "
        "were rolled back; have been reduced; have been withdrawn; were put on hold; have been struck down; "
        "have been put off; have been delayed by a year; have been halved; are no longer in force; have been "
        "frozen since March",
    ),
    (
        "chips",
        1,
        "US export controls on chips to China",
        "have been lifted; have been suspended since March; have been cut; have been paused since March; were "
        "eased; have been scrapped; have been removed; were dropped; have been relaxed; have been waived; "
        "were rolled back; have been reduced; have been withdrawn; were put on hold; have been struck down; "
        "have been put off; have been delayed by a year; have been halved; are no longer in force; have been "
        "frozen since March",
    ),
    (
        "exchanges",
        1,
        "US visa curbs on Chinese students",
        "have been lifted; have been suspended since March; have been cut; have been paused since March; were "
        "eased; have been scrapped; have been removed; were dropped; have been relaxed; have been waived; "
        "were rolled back; have been reduced; have been withdrawn; were put on hold; have been struck down; "
        "have been put off; have been delayed by a year; have been halved; are no longer in force; have been "
        "frozen since March",
    ),
    (
        "human-rights",
        1,
        "US sanctions on Xinjiang officials",
        "have been lifted; have been suspended since March; have been cut; have been paused since March; were "
        "eased; have been scrapped; have been removed; were dropped; have been relaxed; have been waived; "
        "were rolled back; have been reduced; have been withdrawn; were put on hold; have been struck down; "
        "have been put off; have been delayed by a year; have been halved; are no longer in force; have been "
        "frozen since March",
    ),
    (
        "tiktok",
        1,
        "The US ban on TikTok",
        "has been lifted; has been suspended since March; has been cut; has been paused since March; was "
        "eased; has been scrapped; has been removed; was dropped; has been relaxed; has been waived; was "
        "rolled back; has been reduced; has been withdrawn; was put on hold; has been struck down; has been "
        "put off; has been delayed by a year; has been halved; is no longer in force; has been frozen since "
        "March",
    ),
    (
        "detentions",
        1,
        "Two Americans detained in China",
        "have been freed; are home; are back home; were let go; have been released; were allowed to leave; "
        "returned home on Monday; were handed over to US officials; were put on a plane home; have been "
        "pardoned; won their release; walked free",
    ),
    (
        "detentions",
        -1,
        "Two Americans detained in China",
        "have been held since March; were sentenced to ten years; face new charges; were denied bail; cannot "
        "leave the country; have been moved to a prison; were put on trial; lost their appeal; have been "
        "jailed",
    ),
    (
        "taiwan",
        1,
        "A US arms sale to Taiwan",
        "has been put on hold; was cancelled; has been delayed; was frozen; was blocked by the White House; "
        "has been shelved",
    ),
    (
        "taiwan",
        -1,
        "A US arms sale to Taiwan",
        "was approved; has been announced; was notified to Congress; went ahead; has been cleared; was signed off",
    ),
    (
        "taiwan",
        1,
        "Chinese drills around Taiwan",
        "were called off; have been scaled down; have ended; were cancelled",
    ),
    (
        "taiwan",
        -1,
        "Chinese drills around Taiwan",
        "have begun; are under way; were extended; were held on Monday; started on Monday; entered a second "
        "day; have been expanded; resumed",
    ),
    (
        "trade",
        1,
        "Chinese purchases of American soybeans",
        "have resumed; rose sharply; have doubled; restarted in May; have picked up; were stepped up",
    ),
    (
        "trade",
        -1,
        "Chinese purchases of American soybeans",
        "have stopped; were halted; have dried up; were suspended; have been cancelled; collapsed; ended in May",
    ),
    (
        "exchanges",
        1,
        "Direct flights between China and the United States",
        "have resumed; were doubled; have been restored; were increased; restarted",
    ),
    (
        "exchanges",
        -1,
        "Direct flights between China and the United States",
        "were cut; have been suspended; were halved; were cancelled; have been stopped; were grounded",
    ),
    (
        "exchanges",
        1,
        "Visas for Chinese students",
        "have been restored; are being issued again; were approved",
    ),
    (
        "exchanges",
        -1,
        "Visas for Chinese students",
        "were revoked; have been cancelled; were suspended; have been restricted; were denied",
    ),
    (
        "tiktok",
        1,
        "The sale of TikTok",
        "was approved; has been completed; was agreed; went through; has closed; was signed off by Beijing",
    ),
    (
        "tiktok",
        -1,
        "The sale of TikTok",
        "was blocked by Beijing; was rejected; fell through; was vetoed by Beijing",
    ),
    (
        "channels",
        1,
        "The Chinese consulate in Houston",
        "was reopened; has reopened; will reopen",
    ),
    (
        "channels",
        -1,
        "The Chinese consulate in Houston",
        "was closed; has been shut; was ordered to close; was shut down",
    ),
    (
        "chips",
        1,
        "Export licences for Nvidia's H20 chips to China",
        "were granted; have been approved; were issued; were restored",
    ),
    (
        "chips",
        -1,
        "Export licences for Nvidia's H20 chips to China",
        "were revoked; were denied; have been suspended; were withdrawn; were refused; have been cancelled",
    ),
    (
        "rare-earths",
        1,
        "Shipments of Chinese rare earths to the United States",
        "have resumed; are flowing again; were cleared; have been restored; restarted",
    ),
    (
        "rare-earths",
        -1,
        "Shipments of Chinese rare earths to the United States",
        "have stopped; were halted; have dried up; were blocked; have been suspended; were held up",
    ),
    (
        "fentanyl",
        1,
        "Chinese exports of fentanyl precursors",
        "were banned; have been restricted; were put under control; have been curbed",
    ),
    (
        "fentanyl",
        -1,
        "Chinese exports of fentanyl precursors",
        "are flooding Mexico",
    ),
    (
        "trade",
        1,
        "The tariff truce between China and the United States",
        "was extended; has been extended by 90 days; holds; was signed; took effect; is holding; was renewed",
    ),
    (
        "trade",
        -1,
        "The tariff truce between China and the United States",
        "has collapsed; broke down; has expired; was broken; was torn up; is over; has unravelled",
    ),
    (
        "climate",
        1,
        "The climate agreement between China and the United States",
        "was signed; has been renewed; was reached; was revived",
    ),
    (
        "climate",
        -1,
        "The climate agreement between China and the United States",
        "was scrapped; has been abandoned; collapsed; was torn up",
    ),
    (
        "espionage",
        -1,
        "A Chinese hacking group",
        "broke into the US Treasury; was indicted; was sanctioned by Washington; stole American data; "
        "breached US telecoms",
    ),
    (
        "mil-mil",
        1,
        "The hotline between the two militaries",
        "has been restored; works again; was reopened; is back in service; was switched on again",
    ),
    (
        "mil-mil",
        -1,
        "The hotline between the two militaries",
        "was cut; has been disconnected; went unanswered; is dead; has been shut; rang out; was switched off",
    ),
    (
        "south-china-sea",
        -1,
        "A Philippine boat at Scarborough Shoal",
        "was rammed by the Chinese coast guard; was hit by a Chinese water cannon; was blocked by Chinese "
        "ships; was boarded by Chinese forces",
    ),
    (
        "human-rights",
        1,
        "Jimmy Lai",
        "was released by Hong Kong; has been freed by Hong Kong; was let go by Beijing",
    ),
    (
        "human-rights",
        -1,
        "Jimmy Lai",
        "was sentenced in Hong Kong; was found guilty in Hong Kong; was denied bail in Hong Kong",
    ),
    (
        "korea",
        1,
        "Talks on North Korea between Washington and Beijing",
        "have resumed; were held; took place; are under way",
    ),
    (
        "korea",
        -1,
        "Talks on North Korea between Washington and Beijing",
        "have stalled; were called off; have broken down; are frozen",
    ),
    (
        "ukraine",
        -1,
        "Chinese firms that arm Russia",
        "were sanctioned by the United States; were hit with US sanctions; were put on a US blacklist",
    ),
)
"""Issue, sign, who or what, and what became of it."""


def test_each_has_its_sign_in_any_tense(reader) -> None:
    rows = [(issue, sign, f"{what} {told}.") for issue, sign, what, each in PREDICATES for told in each.split("; ")]
    articles = articles_frame([Article(text=text, ref=text) for _, _, text in rows])
    asked = pl.DataFrame(rows, schema={"issue": pl.String, "sign": pl.Int8, "ref": pl.String}, orient="row")
    levels = reader.claims(articles).select("article", pl.col("issue").cast(pl.String), "level")
    told = asked.join(articles.select("ref", article="id"), on="ref").join(levels, on=["article", "issue"], how="left")

    wrong = told.filter(pl.col("level").sign().ne_missing(pl.col("sign")))
    assert wrong.select("issue", "ref", "level").rows() == []
