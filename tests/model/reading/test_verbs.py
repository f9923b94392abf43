"""Families of plain sentences: one frame and the verbs that reporters put into it, all of one sign on an issue."""

import polars as pl

from model.article import Article, articles_frame

FAMILIES = (
    (
        "trade",
        -1,
        "Washington {} new tariffs on Chinese goods on Friday.",
        "slapped, imposed, levied, clapped, introduced, enacted, brought in, put in place, rolled out, "
        "unveiled, announced, phased in, put into force, triggered, activated, piled, heaped, unleashed, "
        "laid, hit back with, went ahead with, pushed through, signed off on, authorized, finalized, "
        "adopted, decreed, ordered, set, launched, issued, implemented, applied, followed through on, "
        "retaliated with, responded with, countered with, fired off, saddled importers with",
    ),
    (
        "trade",
        -1,
        "Washington {} its tariffs on Chinese steel.",
        "raised, hiked, increased, doubled, tripled, quadrupled, jacked up, ratcheted up, ramped up, "
        "stepped up, bumped up, upped, boosted, broadened, widened, expanded, extended to machinery, "
        "toughened, stiffened, tightened, reinstated, reimposed, restored, revived, brought back, "
        "reactivated, snapped back, made permanent",
    ),
    (
        "trade",
        1,
        "Washington {} its tariffs on Chinese steel.",
        "cut, lowered, reduced, halved, slashed, trimmed, eased, relaxed, loosened, softened, scaled back, "
        "rolled back, wound back, dialed back, pared back, removed, dropped, scrapped, abolished, axed, "
        "lifted, ended, repealed, revoked, rescinded, withdrew, cancelled, suspended, paused, froze, waived, "
        "deferred, postponed, delayed, put off, held off on, shelved, struck down, did away with, "
        "phased out, unwound, let lapse, backed off, walked back, reversed",
    ),
    (
        "channels",
        -1,
        "Beijing {} the summit with Trump.",
        "cancelled, called off, scrapped, postponed, put off, shelved, suspended, froze, nixed, axed, "
        "pulled out of, withdrew from, backed out of, boycotted, skipped, snubbed, spurned, rejected, "
        "refused, declined, ruled out, walked away from, scuttled, torpedoed, derailed, blocked, sank, "
        "dropped out of, bowed out of, stayed away from, delayed, put on ice, put on hold, mothballed, "
        "indefinitely postponed, abruptly cancelled, broke off",
    ),
    (
        "channels",
        1,
        "Beijing {} a summit with Trump.",
        "held, hosted, agreed to, arranged, scheduled, planned, proposed, offered, welcomed, confirmed, "
        "accepted, convened, attended, prepared, set up, sought, announced, opened, staged, organized, "
        "looked forward to, was ready for, concluded, wrapped up",
    ),
    (
        "mil-mil",
        -1,
        "China {} military talks with the United States.",
        "suspended, cut off, severed, broke off, froze, halted, stopped, cancelled, called off, shelved, "
        "scrapped, refused, rejected, rebuffed, spurned, declined, boycotted, walked out of, pulled out of, "
        "stalled, stonewalled, put on hold, shut down, terminated, discontinued, abandoned",
    ),
    (
        "mil-mil",
        1,
        "China {} military talks with the United States.",
        "resumed, restarted, revived, reopened, relaunched, restored, reinstated, renewed, reestablished, "
        "held, began, kicked off, agreed to, launched, started, unfroze, unblocked, picked up, completed, "
        "convened",
    ),
    (
        "taiwan",
        -1,
        "Beijing {} the arms sale to Taiwan.",
        "condemned, denounced, slammed, blasted, decried, protested, deplored, criticized, rebuked, "
        "lambasted, assailed, excoriated, castigated, ripped, bashed, lashed out at, hit out at, "
        "railed against, fumed at, railed at, bristled at, took aim at, objected to, opposed, "
        "complained about, protested against, warned against, took exception to, inveighed against, "
        "railed over, seethed over, voiced anger at, expressed outrage at, summoned the ambassador over, "
        "lodged a protest over, registered its displeasure at, called on Washington to halt, "
        "demanded an end to, urged Washington to cancel, threatened retaliation over, vowed to punish",
    ),
    (
        "trade",
        1,
        "Beijing {} the trade deal with Washington.",
        "welcomed, praised, hailed, applauded, lauded, endorsed, backed, commended, cheered, celebrated, "
        "saluted, touted, embraced, signed, clinched, sealed, struck, reached, inked, concluded, closed, "
        "ratified, approved, finalized, agreed to, accepted, honored, upheld, committed to, stuck to, "
        "reaffirmed, initialed, nailed down, secured, hammered out, thrashed out, cemented",
    ),
    (
        "trade",
        -1,
        "Beijing {} the trade deal with Washington.",
        "tore up, ripped up, broke, breached, violated, rejected, scrapped, abandoned, walked away from, "
        "reneged on, backed out of, pulled out of, quit, suspended, denounced, repudiated, scuttled, "
        "torpedoed, undermined, spurned, refused to sign, flouted, went back on, dumped, ditched, disavowed, "
        "cancelled, withdrew from, terminated",
    ),
    (
        "detentions",
        -1,
        "China {} an American consultant on Monday.",
        "detained, arrested, seized, jailed, imprisoned, sentenced, charged, convicted, held, nabbed, "
        "picked up, took into custody, locked up, indicted, barred from leaving, slapped an exit ban on, "
        "interrogated, rounded up, apprehended, put on trial, prosecuted, remanded, re-arrested, abducted, "
        "kidnapped, took hostage, grabbed, threw in jail",
    ),
    (
        "detentions",
        1,
        "China {} a jailed American consultant on Monday.",
        "freed, released, let go, pardoned, deported, sent home, handed over, returned, granted clemency to, "
        "paroled, commuted the sentence of, allowed home, acquitted, set free, swapped, turned over, "
        "repatriated, lifted the exit ban on, put on a plane home, dropped the charges against",
    ),
    (
        "chips",
        -1,
        "Washington {} exports of AI chips to China.",
        "banned, blocked, barred, restricted, curbed, halted, stopped, prohibited, outlawed, choked off, "
        "cut off, limited, capped, tightened controls on, suspended, froze, cracked down on, "
        "clamped down on, throttled, squeezed, forbade, embargoed, put the brakes on, shut off, "
        "required licences for, slapped curbs on, tightened the screws on, pulled the plug on",
    ),
    (
        "chips",
        1,
        "Washington {} exports of AI chips to China.",
        "allowed, approved, cleared, resumed, permitted, licensed, authorized, green-lighted, greenlit, "
        "unblocked, freed, let through, lifted curbs on, eased curbs on, waved through, gave the nod to, "
        "signed off on, reopened, relaxed rules on, loosened curbs on, okayed, gave its blessing to, "
        "reversed a ban on",
    ),
    (
        "espionage",
        -1,
        "China-linked hackers {} the Treasury's network.",
        "hacked, breached, infiltrated, penetrated, compromised, broke into, attacked, raided, targeted, "
        "invaded, gained access to, burrowed into, tapped, got into, stole data from, siphoned data from, "
        "probed, crippled, spied on, exploited, snooped on, slipped into, wormed their way into, "
        "implanted malware in, accessed",
    ),
    (
        "south-china-sea",
        -1,
        "A Chinese coast guard ship {} a Philippine boat near Scarborough Shoal.",
        "rammed, blocked, hit, struck, collided with, water-cannoned, fired water cannon at, harassed, "
        "shadowed, chased, intercepted, swarmed, boarded, sideswiped, cut off, surrounded, bumped, "
        "shone a laser at, drove away, expelled, obstructed, encircled, menaced, tailed, forced back, "
        "impeded",
    ),
    (
        "taiwan",
        -1,
        "Chinese warplanes {} Taiwan on Tuesday.",
        "encircled, surrounded, buzzed, circled, flew around, menaced, harassed, approached, "
        "probed the defences of, rehearsed strikes on, practised a blockade of, crossed the median line off, "
        "entered the air defence zone of, staged drills around, simulated attacks on, swarmed, "
        "fired missiles over, bore down on, intruded near",
    ),
    (
        "rare-earths",
        -1,
        "Beijing {} exports of gallium and rare earths.",
        "banned, curbed, restricted, halted, blocked, suspended, cut off, choked off, limited, "
        "tightened controls on, stopped, throttled, froze, weaponized, put controls on, held back, held up, "
        "slowed, withheld, squeezed, clamped down on, turned off the tap on, required permits for, "
        "strangled",
    ),
    (
        "rare-earths",
        1,
        "Beijing {} exports of rare earths.",
        "resumed, approved, allowed, eased curbs on, lifted its ban on, restarted, unblocked, freed up, "
        "sped up licences for, cleared, relaxed controls on, fast-tracked, reopened, let through, "
        "opened the tap on, granted licences for, permitted, suspended its curbs on, normalized",
    ),
    (
        "exchanges",
        -1,
        "Washington {} visas of Chinese students.",
        "revoked, cancelled, restricted, refused, denied, suspended, curbed, blocked, tightened, limited, "
        "stripped, pulled, rejected, voided, froze, halted, withdrew, slowed, capped",
    ),
    (
        "exchanges",
        1,
        "Washington {} visas for Chinese students.",
        "restored, resumed, eased, reinstated, extended, approved, granted, issued more, loosened rules on, "
        "simplified, sped up, reopened, welcomed more",
    ),
    (
        "tiktok",
        -1,
        "Washington {} TikTok on Thursday.",
        "banned, blocked, sued, outlawed, fined, barred, shut down, ordered the sale of, pulled the plug on, "
        "ordered app stores to drop, moved to ban, cracked down on, targeted, prohibited",
    ),
    (
        "fentanyl",
        1,
        "Beijing {} exports of fentanyl precursors.",
        "banned, restricted, curbed, tightened controls on, cracked down on, outlawed, scheduled, stopped, "
        "agreed to stop, pledged to halt, halted, placed controls on, blocked, clamped down on, "
        "put a stop to, vowed to stem, stemmed, agreed to choke off",
    ),
    (
        "human-rights",
        -1,
        "Washington {} Chinese officials over Xinjiang.",
        "sanctioned, blacklisted, punished, penalized, imposed visa bans on, banned, targeted, "
        "froze the assets of, slapped sanctions on, condemned, denounced, accused, rebuked, criticized, "
        "called out, put sanctions on, cut off, shamed, named and shamed",
    ),
    (
        "ukraine",
        -1,
        "Washington {} Chinese banks over their help for Russia.",
        "sanctioned, blacklisted, threatened, warned, punished, hit, penalized, targeted, put sanctions on, "
        "cut off, accused, fined, designated, called out, went after, slapped sanctions on",
    ),
    (
        "trade",
        -1,
        "New tariffs on Chinese goods were {} on Friday.",
        "imposed, levied, introduced, enacted, unveiled, announced, triggered, activated, authorized, "
        "finalized, ordered, set, launched, implemented, slapped on, rolled out, brought in",
    ),
    (
        "trade",
        1,
        "American tariffs on Chinese steel were {} on Friday.",
        "cut, lowered, reduced, halved, slashed, trimmed, eased, scaled back, rolled back, removed, dropped, "
        "scrapped, abolished, axed, lifted, ended, repealed, revoked, rescinded, withdrawn, cancelled, "
        "suspended, paused, frozen, waived, deferred, postponed, delayed, shelved, struck down, unwound, "
        "reversed",
    ),
    (
        "trade",
        -1,
        "American tariffs on Chinese steel were {} on Friday.",
        "raised, hiked, increased, doubled, tripled, ratcheted up, ramped up, stepped up, broadened, "
        "widened, expanded, toughened, tightened, reinstated, reimposed, restored, revived, brought back, "
        "made permanent",
    ),
    (
        "channels",
        -1,
        "The summit between Xi and Trump was {}.",
        "cancelled, called off, scrapped, postponed, put off, shelved, suspended, nixed, axed, scuttled, "
        "derailed, delayed, put on ice, put on hold, broken off",
    ),
    (
        "channels",
        1,
        "The summit between Xi and Trump was {}.",
        "held in Busan, agreed, arranged, scheduled for May, confirmed, announced, set for May, "
        "hailed as a success, described as constructive, praised by both sides",
    ),
    (
        "mil-mil",
        -1,
        "Military talks between China and the United States were {}.",
        "suspended, cut off, severed, broken off, frozen, halted, cancelled, called off, shelved, scrapped, "
        "put on hold, shut down, terminated, discontinued, left in limbo",
    ),
    (
        "mil-mil",
        1,
        "Military talks between China and the United States were {}.",
        "resumed, restarted, revived, reopened, relaunched, restored, reinstated, renewed, held, launched, "
        "agreed, back on track, under way again",
    ),
    (
        "taiwan",
        -1,
        "The arms sale to Taiwan was {} by Beijing.",
        "condemned, denounced, slammed, blasted, decried, protested, deplored, criticized, rebuked, "
        "lambasted, assailed, opposed, called a provocation, branded a grave violation, "
        "described as interference",
    ),
    (
        "trade",
        1,
        "The trade deal with China was {}.",
        "welcomed, praised, hailed, applauded, lauded, endorsed, signed, clinched, sealed, struck, reached, "
        "inked, concluded, ratified, approved, finalized, extended, renewed",
    ),
    (
        "trade",
        -1,
        "The trade deal with China was {}.",
        "torn up, ripped up, broken, rejected, scrapped, abandoned, suspended, scuttled, cancelled, "
        "terminated, put on hold",
    ),
    (
        "detentions",
        -1,
        "An American consultant was {} in Shanghai.",
        "detained, arrested, seized, jailed, imprisoned, sentenced, charged, convicted, held, nabbed, "
        "picked up, taken into custody, locked up, indicted, barred from leaving, interrogated, "
        "put on trial, taken away, sentenced to ten years, stopped at the airport from leaving",
    ),
    (
        "detentions",
        1,
        "The American consultant jailed in China was {}.",
        "freed, released, let go, pardoned, deported, sent home, handed over, returned, granted clemency, "
        "paroled, acquitted, set free, swapped, repatriated, flown home, allowed to leave, "
        "reunited with his family",
    ),
    (
        "chips",
        -1,
        "Exports of AI chips to China were {}.",
        "banned, blocked, barred, restricted, curbed, halted, stopped, prohibited, outlawed, choked off, "
        "cut off, suspended, frozen",
    ),
    (
        "chips",
        1,
        "Exports of AI chips to China were {}.",
        "allowed, approved, cleared, resumed, permitted, licensed, authorized, green-lighted, unblocked, "
        "freed, waved through, reopened",
    ),
    (
        "espionage",
        -1,
        "The Treasury's network was {} by Chinese hackers.",
        "hacked, breached, infiltrated, penetrated, compromised, broken into, attacked, targeted, invaded, "
        "tapped, probed, crippled, exploited, accessed",
    ),
    (
        "south-china-sea",
        -1,
        "A Philippine boat was {} by a Chinese coast guard ship near Scarborough Shoal.",
        "rammed, blocked, hit, struck, harassed, shadowed, chased, intercepted, swarmed, boarded, "
        "sideswiped, surrounded, expelled, obstructed, menaced, water-cannoned",
    ),
    (
        "rare-earths",
        -1,
        "Exports of rare earths from China were {}.",
        "banned, curbed, restricted, halted, blocked, suspended, cut off, choked off, stopped, throttled, "
        "frozen, withheld, squeezed, held up",
    ),
    (
        "rare-earths",
        1,
        "Exports of rare earths from China were {}.",
        "resumed, approved, allowed, restarted, unblocked, freed up, cleared, fast-tracked, reopened, "
        "permitted, flowing again",
    ),
    (
        "exchanges",
        -1,
        "American visas of Chinese students were {} by Washington.",
        "revoked, cancelled, restricted, refused, denied, suspended, curbed, blocked, limited, pulled, "
        "rejected, voided, frozen, withdrawn, capped",
    ),
    (
        "trade",
        -1,
        "Washington {} tariffs on Chinese goods",
        "slaps, imposes, levies, introduces, unveils, announces, triggers, raises, hikes, doubles, ups, "
        "boosts, expands, widens, reinstates, reimposes, revives, threatens, mulls, weighs, plans, eyes",
    ),
    (
        "trade",
        1,
        "Washington {} tariffs on Chinese goods",
        "cuts, lowers, reduces, halves, slashes, trims, eases, rolls back, removes, drops, scraps, lifts, "
        "ends, repeals, suspends, pauses, waives, delays, postpones, shelves",
    ),
    (
        "channels",
        -1,
        "Xi {} meeting with Trump",
        "cancels, calls off, scraps, postpones, snubs, spurns, rejects, refuses, declines, rules out, skips, "
        "pulls out of, shuns",
    ),
    (
        "channels",
        1,
        "Xi {} meeting with Trump",
        "agrees to, accepts, confirms, plans, proposes, seeks, welcomes, holds",
    ),
    (
        "taiwan",
        -1,
        "Beijing {} arms sale to Taiwan",
        "condemns, denounces, slams, blasts, decries, protests, deplores, criticizes, rips, bashes, "
        "lashes out at, hits out at, rails against, opposes, warns against, vows to punish",
    ),
    (
        "trade",
        -1,
        "The {} of tariffs on Chinese goods came on Friday.",
        "imposition, introduction, reimposition, raising, doubling, expansion, widening",
    ),
    (
        "trade",
        1,
        "The {} of tariffs on Chinese goods came on Friday.",
        "lifting, removal, reduction, suspension, halving, lowering, scrapping, cancellation, withdrawal, "
        "easing, rollback, repeal, postponement, pause",
    ),
    (
        "mil-mil",
        -1,
        "The {} of military talks between Beijing and Washington came in August.",
        "suspension, cancellation, breakdown, collapse, freezing, end, rupture, postponement",
    ),
    (
        "mil-mil",
        1,
        "The {} of military talks between Beijing and Washington came in January.",
        "resumption, restoration, revival, reopening, restart, relaunch",
    ),
)


def test_every_verb_of_a_family_has_its_sign(reader):
    cases = [(frame.format(verb), issue, sign) for issue, sign, frame, verbs in FAMILIES for verb in verbs.split(", ")]
    rows = [
        Article(text=f"China and the United States.\n\n{text}", ref=str(at)) for at, (text, _, _) in enumerate(cases)
    ]
    articles = articles_frame(rows).with_columns(id="ref")
    claims = reader.claims(articles).filter(pl.col("sentence") > 0)
    read = {(article, issue): level for article, issue, level in claims.select("article", "issue", "level").iter_rows()}
    wrong = [
        (text, issue, read.get((str(at), issue)))
        for at, (text, issue, sign) in enumerate(cases)
        if read.get((str(at), issue), 0) * sign <= 0
    ]

    assert len(cases) > 1000
    assert wrong == []
