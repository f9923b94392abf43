"""Families of plain sentences: a frame, and the words that reporters put into it, which all read alike."""

import polars as pl

from model.article import Article, articles_frame

FAMILIES = (
    (
        "trade",
        (-1,),
        "Washington {} new tariffs on Chinese goods on Friday.",
        "slapped; imposed; levied; clapped; introduced; enacted; brought in; put in place; rolled out; "
        "unveiled; announced; phased in; put into force; triggered; activated; piled; heaped; unleashed; "
        "laid; hit back with; went ahead with; pushed through; signed off on; authorized; finalized; "
        "adopted; decreed; ordered; set; launched; issued; implemented; applied; followed through on; "
        "retaliated with; responded with; countered with; fired off; saddled importers with",
    ),
    (
        "trade",
        (-1,),
        "Washington {} its tariffs on Chinese steel.",
        "raised; hiked; increased; doubled; tripled; quadrupled; jacked up; ratcheted up; ramped up; "
        "stepped up; bumped up; upped; boosted; broadened; widened; expanded; extended to machinery; "
        "toughened; stiffened; tightened; reinstated; reimposed; restored; revived; brought back; "
        "reactivated; snapped back; made permanent",
    ),
    (
        "trade",
        (1,),
        "Washington {} its tariffs on Chinese steel.",
        "cut; lowered; reduced; halved; slashed; trimmed; eased; relaxed; loosened; softened; scaled back; "
        "rolled back; wound back; dialed back; pared back; removed; dropped; scrapped; abolished; axed; "
        "lifted; ended; repealed; revoked; rescinded; withdrew; cancelled; suspended; paused; froze; waived; "
        "deferred; postponed; delayed; put off; held off on; shelved; struck down; did away with; "
        "phased out; unwound; let lapse; backed off; walked back; reversed",
    ),
    (
        "channels",
        (-1,),
        "Beijing {} the summit with Trump.",
        "cancelled; called off; scrapped; postponed; put off; shelved; suspended; froze; nixed; axed; "
        "pulled out of; withdrew from; backed out of; boycotted; skipped; snubbed; spurned; rejected; "
        "refused; declined; ruled out; walked away from; scuttled; torpedoed; derailed; blocked; sank; "
        "dropped out of; bowed out of; stayed away from; delayed; put on ice; put on hold; mothballed; "
        "indefinitely postponed; abruptly cancelled; broke off",
    ),
    (
        "channels",
        (1,),
        "Beijing {} a summit with Trump.",
        "held; hosted; agreed to; arranged; scheduled; planned; proposed; offered; welcomed; confirmed; "
        "accepted; convened; attended; prepared; set up; sought; announced; opened; staged; organized; "
        "looked forward to; was ready for; concluded; wrapped up",
    ),
    (
        "mil-mil",
        (-1,),
        "China {} military talks with the United States.",
        "suspended; cut off; severed; broke off; froze; halted; stopped; cancelled; called off; shelved; "
        "scrapped; refused; rejected; rebuffed; spurned; declined; boycotted; walked out of; pulled out of; "
        "stalled; stonewalled; put on hold; shut down; terminated; discontinued; abandoned",
    ),
    (
        "mil-mil",
        (1,),
        "China {} military talks with the United States.",
        "resumed; restarted; revived; reopened; relaunched; restored; reinstated; renewed; reestablished; "
        "held; began; kicked off; agreed to; launched; started; unfroze; unblocked; picked up; completed; "
        "convened",
    ),
    (
        "taiwan",
        (-1,),
        "Beijing {} the arms sale to Taiwan.",
        "condemned; denounced; slammed; blasted; decried; protested; deplored; criticized; rebuked; "
        "lambasted; assailed; excoriated; castigated; ripped; bashed; lashed out at; hit out at; "
        "railed against; fumed at; railed at; bristled at; took aim at; objected to; opposed; "
        "complained about; protested against; warned against; took exception to; inveighed against; "
        "railed over; seethed over; voiced anger at; expressed outrage at; summoned the ambassador over; "
        "lodged a protest over; registered its displeasure at; called on Washington to halt; "
        "demanded an end to; urged Washington to cancel; threatened retaliation over; vowed to punish",
    ),
    (
        "trade",
        (1,),
        "Beijing {} the trade deal with Washington.",
        "welcomed; praised; hailed; applauded; lauded; endorsed; backed; commended; cheered; celebrated; "
        "saluted; touted; embraced; signed; clinched; sealed; struck; reached; inked; concluded; closed; "
        "ratified; approved; finalized; agreed to; accepted; honored; upheld; committed to; stuck to; "
        "reaffirmed; initialed; nailed down; secured; hammered out; thrashed out; cemented",
    ),
    (
        "trade",
        (-1,),
        "Beijing {} the trade deal with Washington.",
        "tore up; ripped up; broke; breached; violated; rejected; scrapped; abandoned; walked away from; "
        "reneged on; backed out of; pulled out of; quit; suspended; denounced; repudiated; scuttled; "
        "torpedoed; undermined; spurned; refused to sign; flouted; went back on; dumped; ditched; disavowed; "
        "cancelled; withdrew from; terminated",
    ),
    (
        "detentions",
        (-1,),
        "China {} an American consultant on Monday.",
        "detained; arrested; seized; jailed; imprisoned; sentenced; charged; convicted; held; nabbed; "
        "picked up; took into custody; locked up; indicted; barred from leaving; slapped an exit ban on; "
        "interrogated; rounded up; apprehended; put on trial; prosecuted; remanded; re-arrested; abducted; "
        "kidnapped; took hostage; grabbed; threw in jail; took away",
    ),
    (
        "detentions",
        (1,),
        "China {} a jailed American consultant on Monday.",
        "freed; released; let go; pardoned; deported; sent home; handed over; returned; granted clemency to; "
        "paroled; commuted the sentence of; allowed home; acquitted; set free; swapped; turned over; "
        "repatriated; lifted the exit ban on; put on a plane home; dropped the charges against",
    ),
    (
        "chips",
        (-1,),
        "Washington {} exports of AI chips to China.",
        "banned; blocked; barred; restricted; curbed; halted; stopped; prohibited; outlawed; choked off; "
        "cut off; limited; capped; tightened controls on; suspended; froze; cracked down on; "
        "clamped down on; throttled; squeezed; forbade; embargoed; put the brakes on; shut off; "
        "required licences for; slapped curbs on; tightened the screws on; pulled the plug on",
    ),
    (
        "chips",
        (1,),
        "Washington {} exports of AI chips to China.",
        "allowed; approved; cleared; resumed; permitted; licensed; authorized; green-lighted; greenlit; "
        "unblocked; freed; let through; lifted curbs on; eased curbs on; waved through; gave the nod to; "
        "signed off on; reopened; relaxed rules on; loosened curbs on; okayed; gave its blessing to; "
        "reversed a ban on",
    ),
    (
        "espionage",
        (-1,),
        "China-linked hackers {} the Treasury's network.",
        "hacked; breached; infiltrated; penetrated; compromised; broke into; attacked; raided; targeted; "
        "invaded; gained access to; burrowed into; tapped; got into; stole data from; siphoned data from; "
        "probed; crippled; spied on; exploited; snooped on; slipped into; wormed their way into; "
        "implanted malware in; accessed",
    ),
    (
        "south-china-sea",
        (-1,),
        "A Chinese coast guard ship {} a Philippine boat near Scarborough Shoal.",
        "rammed; blocked; hit; struck; collided with; water-cannoned; fired water cannon at; harassed; "
        "shadowed; chased; intercepted; swarmed; boarded; sideswiped; cut off; surrounded; bumped; "
        "shone a laser at; drove away; expelled; obstructed; encircled; menaced; tailed; forced back; "
        "impeded",
    ),
    (
        "taiwan",
        (-1,),
        "Chinese warplanes {} Taiwan on Tuesday.",
        "encircled; surrounded; buzzed; circled; flew around; menaced; harassed; approached; "
        "probed the defences of; rehearsed strikes on; practised a blockade of; crossed the median line off; "
        "entered the air defence zone of; staged drills around; simulated attacks on; swarmed; "
        "fired missiles over; bore down on; intruded near",
    ),
    (
        "rare-earths",
        (-1,),
        "Beijing {} exports of gallium and rare earths.",
        "banned; curbed; restricted; halted; blocked; suspended; cut off; choked off; limited; "
        "tightened controls on; stopped; throttled; froze; weaponized; put controls on; held back; held up; "
        "slowed; withheld; squeezed; clamped down on; turned off the tap on; required permits for; "
        "strangled",
    ),
    (
        "rare-earths",
        (1,),
        "Beijing {} exports of rare earths.",
        "resumed; approved; allowed; eased curbs on; lifted its ban on; restarted; unblocked; freed up; "
        "sped up licences for; cleared; relaxed controls on; fast-tracked; reopened; let through; "
        "opened the tap on; granted licences for; permitted; suspended its curbs on; normalized",
    ),
    (
        "exchanges",
        (-1,),
        "Washington {} visas of Chinese students.",
        "revoked; cancelled; restricted; refused; denied; suspended; curbed; blocked; tightened; limited; "
        "stripped; pulled; rejected; voided; froze; halted; withdrew; slowed; capped",
    ),
    (
        "exchanges",
        (1,),
        "Washington {} visas for Chinese students.",
        "restored; resumed; eased; reinstated; extended; approved; granted; issued more; loosened rules on; "
        "simplified; sped up; reopened; welcomed more",
    ),
    (
        "tiktok",
        (-1,),
        "Washington {} TikTok on Thursday.",
        "banned; blocked; sued; outlawed; fined; barred; shut down; ordered the sale of; pulled the plug on; "
        "ordered app stores to drop; moved to ban; cracked down on; targeted; prohibited",
    ),
    (
        "fentanyl",
        (1,),
        "Beijing {} exports of fentanyl precursors.",
        "banned; restricted; curbed; tightened controls on; cracked down on; outlawed; scheduled; stopped; "
        "agreed to stop; pledged to halt; halted; placed controls on; blocked; clamped down on; "
        "put a stop to; vowed to stem; stemmed; agreed to choke off",
    ),
    (
        "human-rights",
        (-1,),
        "Washington {} Chinese officials over Xinjiang.",
        "sanctioned; blacklisted; punished; penalized; imposed visa bans on; banned; targeted; "
        "froze the assets of; slapped sanctions on; condemned; denounced; accused; rebuked; criticized; "
        "called out; put sanctions on; cut off; shamed; named and shamed",
    ),
    (
        "ukraine",
        (-1,),
        "Washington {} Chinese banks over their help for Russia.",
        "sanctioned; blacklisted; threatened; warned; punished; hit; penalized; targeted; put sanctions on; "
        "cut off; accused; fined; designated; called out; went after; slapped sanctions on",
    ),
    (
        "trade",
        (-1,),
        "New tariffs on Chinese goods were {} on Friday.",
        "imposed; levied; introduced; enacted; unveiled; announced; triggered; activated; authorized; "
        "finalized; ordered; set; launched; implemented; slapped on; rolled out; brought in",
    ),
    (
        "trade",
        (1,),
        "American tariffs on Chinese steel were {} on Friday.",
        "cut; lowered; reduced; halved; slashed; trimmed; eased; scaled back; rolled back; removed; dropped; "
        "scrapped; abolished; axed; lifted; ended; repealed; revoked; rescinded; withdrawn; cancelled; "
        "suspended; paused; frozen; waived; deferred; postponed; delayed; shelved; struck down; unwound; "
        "reversed",
    ),
    (
        "trade",
        (-1,),
        "American tariffs on Chinese steel were {} on Friday.",
        "raised; hiked; increased; doubled; tripled; ratcheted up; ramped up; stepped up; broadened; "
        "widened; expanded; toughened; tightened; reinstated; reimposed; restored; revived; brought back; "
        "made permanent",
    ),
    (
        "channels",
        (-1,),
        "The summit between Xi and Trump was {}.",
        "cancelled; called off; scrapped; postponed; put off; shelved; suspended; nixed; axed; scuttled; "
        "derailed; delayed; put on ice; put on hold; broken off",
    ),
    (
        "channels",
        (1,),
        "The summit between Xi and Trump was {}.",
        "held in Busan; agreed; arranged; scheduled for May; confirmed; announced; set for May; "
        "hailed as a success; described as constructive; praised by both sides",
    ),
    (
        "mil-mil",
        (-1,),
        "Military talks between China and the United States were {}.",
        "suspended; cut off; severed; broken off; frozen; halted; cancelled; called off; shelved; scrapped; "
        "put on hold; shut down; terminated; discontinued; left in limbo",
    ),
    (
        "mil-mil",
        (1,),
        "Military talks between China and the United States were {}.",
        "resumed; restarted; revived; reopened; relaunched; restored; reinstated; renewed; held; launched; "
        "agreed; back on track; under way again",
    ),
    (
        "taiwan",
        (-1,),
        "The arms sale to Taiwan was {} by Beijing.",
        "condemned; denounced; slammed; blasted; decried; protested; deplored; criticized; rebuked; "
        "lambasted; assailed; opposed; called a provocation; branded a grave violation; "
        "described as interference",
    ),
    (
        "trade",
        (1,),
        "The trade deal with China was {}.",
        "welcomed; praised; hailed; applauded; lauded; endorsed; signed; clinched; sealed; struck; reached; "
        "inked; concluded; ratified; approved; finalized; extended; renewed",
    ),
    (
        "trade",
        (-1,),
        "The trade deal with China was {}.",
        "torn up; ripped up; broken; rejected; scrapped; abandoned; suspended; scuttled; cancelled; "
        "terminated; put on hold",
    ),
    (
        "detentions",
        (-1,),
        "An American consultant was {} in Shanghai.",
        "detained; arrested; seized; jailed; imprisoned; sentenced; charged; convicted; held; nabbed; "
        "picked up; taken into custody; locked up; indicted; barred from leaving; interrogated; "
        "put on trial; taken away; sentenced to ten years; stopped at the airport from leaving",
    ),
    (
        "detentions",
        (1,),
        "The American consultant jailed in China was {}.",
        "freed; released; let go; pardoned; deported; sent home; handed over; returned; granted clemency; "
        "paroled; acquitted; set free; swapped; repatriated; flown home; allowed to leave; "
        "reunited with his family",
    ),
    (
        "chips",
        (-1,),
        "Exports of AI chips to China were {}.",
        "banned; blocked; barred; restricted; curbed; halted; stopped; prohibited; outlawed; choked off; "
        "cut off; suspended; frozen",
    ),
    (
        "chips",
        (1,),
        "Exports of AI chips to China were {}.",
        "allowed; approved; cleared; resumed; permitted; licensed; authorized; green-lighted; unblocked; "
        "freed; waved through; reopened",
    ),
    (
        "espionage",
        (-1,),
        "The Treasury's network was {} by Chinese hackers.",
        "hacked; breached; infiltrated; penetrated; compromised; broken into; attacked; targeted; invaded; "
        "tapped; probed; crippled; exploited; accessed",
    ),
    (
        "south-china-sea",
        (-1,),
        "A Philippine boat was {} by a Chinese coast guard ship near Scarborough Shoal.",
        "rammed; blocked; hit; struck; harassed; shadowed; chased; intercepted; swarmed; boarded; "
        "sideswiped; surrounded; expelled; obstructed; menaced; water-cannoned",
    ),
    (
        "rare-earths",
        (-1,),
        "Exports of rare earths from China were {}.",
        "banned; curbed; restricted; halted; blocked; suspended; cut off; choked off; stopped; throttled; "
        "frozen; withheld; squeezed; held up",
    ),
    (
        "rare-earths",
        (1,),
        "Exports of rare earths from China were {}.",
        "resumed; approved; allowed; restarted; unblocked; freed up; cleared; fast-tracked; reopened; "
        "permitted; flowing again",
    ),
    (
        "exchanges",
        (-1,),
        "American visas of Chinese students were {} by Washington.",
        "revoked; cancelled; restricted; refused; denied; suspended; curbed; blocked; limited; pulled; "
        "rejected; voided; frozen; withdrawn; capped",
    ),
    (
        "trade",
        (-1,),
        "Washington {} tariffs on Chinese goods",
        "slaps; imposes; levies; introduces; unveils; announces; triggers; raises; hikes; doubles; ups; "
        "boosts; expands; widens; reinstates; reimposes; revives; threatens; mulls; weighs; plans; eyes",
    ),
    (
        "trade",
        (1,),
        "Washington {} tariffs on Chinese goods",
        "cuts; lowers; reduces; halves; slashes; trims; eases; rolls back; removes; drops; scraps; lifts; "
        "ends; repeals; suspends; pauses; waives; delays; postpones; shelves",
    ),
    (
        "channels",
        (-1,),
        "Xi {} meeting with Trump",
        "cancels; calls off; scraps; postpones; snubs; spurns; rejects; refuses; declines; rules out; skips; "
        "pulls out of; shuns",
    ),
    (
        "channels",
        (1,),
        "Xi {} meeting with Trump",
        "agrees to; accepts; confirms; plans; proposes; seeks; welcomes; holds",
    ),
    (
        "taiwan",
        (-1,),
        "Beijing {} arms sale to Taiwan",
        "condemns; denounces; slams; blasts; decries; protests; deplores; criticizes; rips; bashes; "
        "lashes out at; hits out at; rails against; opposes; warns against; vows to punish",
    ),
    (
        "trade",
        (-1,),
        "The {} of tariffs on Chinese goods came on Friday.",
        "imposition; introduction; reimposition; raising; doubling; expansion; widening",
    ),
    (
        "trade",
        (1,),
        "The {} of tariffs on Chinese goods came on Friday.",
        "lifting; removal; reduction; suspension; halving; lowering; scrapping; cancellation; withdrawal; "
        "easing; rollback; repeal; postponement; pause",
    ),
    (
        "mil-mil",
        (-1,),
        "The {} of military talks between Beijing and Washington came in August.",
        "suspension; cancellation; breakdown; collapse; freezing; end; rupture; postponement",
    ),
    (
        "mil-mil",
        (1,),
        "The {} of military talks between Beijing and Washington came in January.",
        "resumption; restoration; revival; reopening; restart; relaunch",
    ),
    (
        "trade",
        (-1,),
        "Washington will {} tariffs on Chinese goods next month.",
        "impose; levy; introduce; raise; double; expand; reinstate; announce",
    ),
    (
        "trade",
        (-1, 0),
        "Washington may {} tariffs on Chinese goods next month.",
        "impose; levy; introduce; raise; double; expand; reinstate; announce",
    ),
    (
        "trade",
        (-1, 0),
        "Washington is considering {} tariffs on Chinese goods.",
        "imposing; levying; introducing; raising; doubling; expanding; reinstating",
    ),
    (
        "trade",
        (0, 1),
        "Washington did not {} tariffs on Chinese goods.",
        "impose; levy; introduce; raise; double; expand; reinstate; announce",
    ),
    (
        "trade",
        (0, 1),
        "Washington decided not to {} tariffs on Chinese goods.",
        "impose; levy; introduce; raise; double; expand; reinstate; announce",
    ),
    (
        "trade",
        (0, 1),
        "Washington ruled out {} tariffs on Chinese goods.",
        "imposing; levying; introducing; raising; doubling; expanding; reinstating",
    ),
    (
        "trade",
        (-1,),
        "Washington threatened to {} tariffs on Chinese goods.",
        "impose; levy; introduce; raise; double; expand; reinstate; announce",
    ),
    (
        "trade",
        (-1,),
        "Trump vowed to {} tariffs on Chinese goods.",
        "impose; levy; introduce; raise; double; expand; reinstate; announce",
    ),
    (
        "trade",
        (1,),
        "Washington will {} its tariffs on Chinese goods next month.",
        "lift; cut; lower; remove; suspend; ease; scrap; halve; drop; pause; roll back; repeal",
    ),
    (
        "trade",
        (0, 1),
        "Washington may {} its tariffs on Chinese goods.",
        "lift; cut; lower; remove; suspend; ease; scrap; halve; drop; pause; roll back; repeal",
    ),
    (
        "trade",
        (0, -1),
        "Washington has not {} its tariffs on Chinese goods.",
        "lifted; cut; lowered; removed; suspended; eased; scrapped; dropped; paused; rolled back; repealed",
    ),
    (
        "trade",
        (0, -1),
        "Washington has yet to {} its tariffs on Chinese goods.",
        "lift; cut; lower; remove; suspend; ease; scrap; halve; drop; pause; roll back; repeal",
    ),
    (
        "trade",
        (-1, 0),
        "Washington refused to {} its tariffs on Chinese goods.",
        "lift; cut; lower; remove; suspend; ease; scrap; halve; drop; pause; roll back; repeal",
    ),
    (
        "trade",
        (-1, 0),
        "Washington will not {} its tariffs on Chinese goods.",
        "lift; cut; lower; remove; suspend; ease; scrap; halve; drop; pause; roll back; repeal",
    ),
    (
        "trade",
        (-1, 0),
        "Trump ruled out {} tariffs on Chinese goods.",
        "lifting; cutting; lowering; removing; suspending; easing; scrapping; halving; dropping; pausing; rolling back",
    ),
    (
        "trade",
        (1,),
        "Washington agreed to {} its tariffs on Chinese goods.",
        "lift; cut; lower; remove; suspend; ease; scrap; halve; drop; pause; roll back; repeal",
    ),
    (
        "trade",
        (1,),
        "Washington offered to {} its tariffs on Chinese goods.",
        "lift; cut; lower; remove; suspend; ease; scrap; halve; drop; pause; roll back; repeal",
    ),
    (
        "trade",
        (1,),
        "Washington promised to {} its tariffs on Chinese goods.",
        "lift; cut; lower; remove; suspend; ease; scrap; halve; drop; pause; roll back; repeal",
    ),
    (
        "trade",
        (0, 1),
        "Washington is considering {} tariffs on Chinese goods.",
        "lifting; cutting; lowering; removing; suspending; easing; scrapping; halving; dropping; pausing; rolling back",
    ),
    (
        "trade",
        (-1,),
        "Beijing demanded that Washington {} its tariffs.",
        "lift; cut; lower; remove; suspend; ease; scrap; halve; drop; pause; roll back; repeal",
    ),
    (
        "trade",
        (-1,),
        "Beijing urged Washington to {} its tariffs.",
        "lift; cut; lower; remove; suspend; ease; scrap; halve; drop; pause; roll back; repeal",
    ),
    (
        "trade",
        (0, 1),
        "Would Washington {} its tariffs on Chinese goods?",
        "lift; cut; lower; remove; suspend; ease; scrap; halve; drop; pause; roll back; repeal",
    ),
    (
        "trade",
        (0, -1),
        "Would Washington {} tariffs on Chinese goods?",
        "impose; levy; introduce; raise; double; expand; reinstate; announce",
    ),
    (
        "trade",
        (-1, 0),
        "A bill in Congress would {} tariffs on Chinese goods.",
        "impose; levy; introduce; raise; double; expand; reinstate; announce",
    ),
    (
        "chips",
        (1,),
        "Washington will {} sales of the chips to China.",
        "allow; approve; permit; resume; clear",
    ),
    (
        "chips",
        (-1, 0),
        "Washington will not {} sales of the chips to China.",
        "allow; approve; permit; resume",
    ),
    (
        "chips",
        (-1,),
        "Washington will {} sales of the chips to China.",
        "ban; block; restrict; curb; halt; stop",
    ),
    (
        "chips",
        (0, 1),
        "Washington will not {} sales of the chips to China.",
        "ban; block; restrict; curb",
    ),
    (
        "chips",
        (-1, 0),
        "Washington may {} sales of the chips to China.",
        "ban; block; restrict; curb; halt; stop",
    ),
    (
        "mil-mil",
        (1,),
        "Beijing agreed to {} military talks with the United States.",
        "resume; restart; reopen; restore; hold; revive",
    ),
    (
        "mil-mil",
        (-1,),
        "Beijing refused to {} military talks with the United States.",
        "resume; restart; reopen; restore; hold; revive",
    ),
    (
        "mil-mil",
        (0, -1),
        "Beijing has not {} military talks with the United States.",
        "resumed; restarted; reopened; restored; held; revived",
    ),
    (
        "mil-mil",
        (1,),
        "Beijing will {} military talks with the United States.",
        "resume; restart; reopen; restore; hold; revive",
    ),
    (
        "mil-mil",
        (0, 1),
        "Beijing may {} military talks with the United States.",
        "resume; restart; reopen; restore; hold; revive",
    ),
    (
        "mil-mil",
        (-1,),
        "Beijing threatened to {} military talks with the United States.",
        "suspend; cut off; halt; break off; freeze; cancel",
    ),
    (
        "mil-mil",
        (0, 1),
        "Beijing did not {} military talks with the United States.",
        "suspend; cut off; halt; break off; freeze; cancel",
    ),
    (
        "detentions",
        (1,),
        "China agreed to {} two detained Americans.",
        "release; free; hand over; send home; let go",
    ),
    (
        "detentions",
        (-1, 0),
        "China refused to {} two detained Americans.",
        "release; free; hand over; send home; let go",
    ),
    (
        "detentions",
        (0, -1),
        "China has not {} two detained Americans.",
        "released; freed; handed over; sent home; let go",
    ),
    (
        "detentions",
        (1,),
        "China will {} two detained Americans.",
        "release; free; hand over; send home; let go",
    ),
    (
        "detentions",
        (0, 1),
        "China may {} two detained Americans.",
        "release; free; hand over; send home; let go",
    ),
    (
        "detentions",
        (-1,),
        "Washington called on China to {} two detained Americans.",
        "release; free; hand over; send home; let go",
    ),
    (
        "channels",
        (1,),
        "Xi agreed to {} Trump in Busan.",
        "meet; see; receive; visit",
    ),
    (
        "channels",
        (-1,),
        "Xi refused to {} Trump in Busan.",
        "meet; see; receive",
    ),
    (
        "channels",
        (1,),
        "Xi will {} Trump in Busan.",
        "meet; see; receive",
    ),
    (
        "channels",
        (1,),
        "Xi is expected to {} Trump in Busan.",
        "meet; see; receive",
    ),
    (
        "channels",
        (-1, 0),
        "Xi will not {} Trump in Busan.",
        "meet; see; receive",
    ),
    (
        "fentanyl",
        (1,),
        "China pledged to {} exports of fentanyl precursors.",
        "curb; ban; restrict; stop; halt; control",
    ),
    (
        "fentanyl",
        (-1,),
        "Washington accused China of failing to {} exports of fentanyl precursors.",
        "curb; ban; restrict; stop; halt; control",
    ),
    (
        "fentanyl",
        (-1, 0),
        "China has not {} exports of fentanyl precursors.",
        "curbed; banned; restricted; stopped; halted",
    ),
    (
        "fentanyl",
        (-1,),
        "Washington urged China to {} exports of fentanyl precursors.",
        "curb; ban; restrict; stop; halt; control",
    ),
    (
        "rare-earths",
        (1,),
        "Beijing agreed to {} exports of rare earths.",
        "resume; approve; speed up; allow; ease curbs on; restart",
    ),
    (
        "rare-earths",
        (-1,),
        "Beijing threatened to {} exports of rare earths.",
        "ban; curb; restrict; halt; cut off; limit",
    ),
    (
        "rare-earths",
        (-1, 0),
        "Beijing refused to {} exports of rare earths.",
        "resume; approve; speed up; allow; restart",
    ),
    (
        "taiwan",
        (-1, 0),
        "Washington may {} the arms sale to Taiwan.",
        "approve; clear; announce; authorize",
    ),
    (
        "taiwan",
        (-1,),
        "Washington will {} the arms sale to Taiwan.",
        "approve; clear; announce; authorize",
    ),
    (
        "taiwan",
        (0, 1),
        "Washington will not {} the arms sale to Taiwan.",
        "approve; announce; authorize",
    ),
    (
        "taiwan",
        (1,),
        "Washington will {} the arms sale to Taiwan.",
        "suspend; delay; cancel; shelve; halt; postpone",
    ),
    (
        "taiwan",
        (-1,),
        "Beijing threatened to {} Taiwan.",
        "invade; attack; blockade; encircle; take; isolate",
    ),
    (
        "taiwan",
        (0, -1),
        "Beijing may {} Taiwan.",
        "invade; attack; blockade; encircle",
    ),
    (
        "trade",
        (-1,),
        "Washington {} China over its overcapacity.",
        "accused; blamed; criticized; condemned; denounced; rebuked; slammed; blasted; chided; scolded; "
        "berated; castigated; faulted; attacked; censured; reproached; assailed; lambasted; upbraided; "
        "admonished; lashed out at; hit out at; took aim at; railed against; rounded on; tore into; "
        "called out",
    ),
    (
        "human-rights",
        (-1,),
        "The United States {} China over Xinjiang.",
        "accused; blamed; criticized; condemned; denounced; rebuked; slammed; blasted; chided; scolded; "
        "berated; castigated; faulted; attacked; censured; reproached; assailed; lambasted; upbraided; "
        "admonished; lashed out at; hit out at; took aim at; railed against; rounded on; tore into; "
        "called out",
    ),
    (
        "taiwan",
        (-1,),
        "Beijing {} the United States over Taiwan.",
        "accused; blamed; criticized; condemned; denounced; rebuked; slammed; blasted; chided; scolded; "
        "berated; castigated; faulted; attacked; censured; reproached; assailed; lambasted; upbraided; "
        "admonished; lashed out at; hit out at; took aim at; railed against; rounded on; tore into; "
        "called out",
    ),
    (
        "south-china-sea",
        (-1,),
        "Washington {} China over its conduct in the South China Sea.",
        "accused; blamed; criticized; condemned; denounced; rebuked; slammed; blasted; chided; scolded; "
        "berated; castigated; faulted; attacked; censured; reproached; assailed; lambasted; upbraided; "
        "admonished; lashed out at; hit out at; took aim at; railed against; rounded on; tore into; "
        "called out",
    ),
    (
        "fentanyl",
        (1,),
        "Washington {} China's steps against fentanyl.",
        "welcomed; praised; hailed; applauded; lauded; commended; thanked China for; saluted; appreciated; "
        "expressed appreciation for; was pleased with; was encouraged by; took heart from; cheered",
    ),
    (
        "climate",
        (1,),
        "Kerry {} China's cooperation on climate.",
        "welcomed; praised; hailed; applauded; lauded; commended; thanked China for; saluted; appreciated; "
        "expressed appreciation for; was pleased with; was encouraged by; took heart from; cheered",
    ),
    (
        "detentions",
        (1,),
        "Washington {} the release of two Americans by China.",
        "welcomed; praised; hailed; applauded; lauded; commended; thanked China for; saluted; appreciated; "
        "expressed appreciation for; was pleased with; was encouraged by; took heart from; cheered",
    ),
    (
        "south-china-sea",
        (-1,),
        "Washington {} China's actions near Second Thomas Shoal.",
        "expressed concern about; voiced alarm at; raised objections to; protested; opposed; deplored; "
        "lamented; decried; objected to; warned of consequences of; expressed outrage at; voiced dismay at; "
        "took a dim view of; sounded the alarm over; complained of; complained about; bristled at; "
        "condemned; was dissatisfied with; expressed strong dissatisfaction with; was alarmed by; "
        "was troubled by; was disturbed by; called on Beijing to halt",
    ),
    (
        "mil-mil",
        (-1,),
        "Washington {} the unsafe intercept by a Chinese jet.",
        "expressed concern about; voiced alarm at; raised objections to; protested; opposed; deplored; "
        "lamented; decried; objected to; warned of consequences of; expressed outrage at; voiced dismay at; "
        "took a dim view of; sounded the alarm over; complained of; complained about; bristled at; "
        "condemned; was dissatisfied with; expressed strong dissatisfaction with; was alarmed by; "
        "was troubled by; was disturbed by; called on Beijing to halt",
    ),
    (
        "rare-earths",
        (-1,),
        "Washington {} China's curbs on rare earths.",
        "expressed concern about; voiced alarm at; raised objections to; protested; opposed; deplored; "
        "lamented; decried; objected to; warned of consequences of; expressed outrage at; voiced dismay at; "
        "took a dim view of; sounded the alarm over; complained of; complained about; bristled at; "
        "condemned; was dissatisfied with; expressed strong dissatisfaction with; was alarmed by; "
        "was troubled by; was disturbed by; called on Beijing to halt",
    ),
    (
        "taiwan",
        (0, 1),
        "Blinken and Wang Yi {} Taiwan in Munich.",
        "discussed; talked about; raised; brought up; touched on; exchanged views on; consulted on; "
        "conferred on; compared notes on; held talks on; negotiated over; dealt with; addressed; took up; "
        "spoke about; reviewed; debated",
    ),
    (
        "fentanyl",
        (0, 1),
        "Blinken and Wang Yi {} fentanyl in Munich.",
        "discussed; talked about; raised; brought up; touched on; exchanged views on; consulted on; "
        "conferred on; compared notes on; held talks on; negotiated over; went over; dealt with; addressed; "
        "took up; spoke about; reviewed; debated",
    ),
    (
        "trade",
        (0, 1),
        "Blinken and Wang Yi {} tariffs in Munich.",
        "discussed; talked about; brought up; touched on; exchanged views on; consulted on; conferred on; "
        "compared notes on; held talks on; negotiated over; went over; dealt with; addressed; took up; "
        "spoke about; reviewed; debated",
    ),
    (
        "ai",
        (0, 1),
        "Blinken and Wang Yi {} the risks of artificial intelligence in Munich.",
        "discussed; talked about; raised; brought up; touched on; exchanged views on; consulted on; "
        "conferred on; compared notes on; held talks on; negotiated over; went over; dealt with; addressed; "
        "took up; spoke about; reviewed; debated",
    ),
    (
        "climate",
        (0, 1),
        "Blinken and Wang Yi {} climate change in Munich.",
        "discussed; talked about; raised; brought up; touched on; exchanged views on; consulted on; "
        "conferred on; compared notes on; held talks on; negotiated over; went over; dealt with; addressed; "
        "took up; spoke about; reviewed; debated",
    ),
    (
        "korea",
        (0, 1),
        "Blinken and Wang Yi {} North Korea in Munich.",
        "discussed; talked about; raised; brought up; touched on; exchanged views on; consulted on; "
        "conferred on; compared notes on; held talks on; negotiated over; went over; dealt with; addressed; "
        "took up; spoke about; reviewed; debated",
    ),
    (
        "detentions",
        (0, 1),
        "Blinken and Wang Yi {} detained Americans in Munich.",
        "discussed; talked about; raised; brought up; touched on; exchanged views on; consulted on; "
        "conferred on; compared notes on; held talks on; negotiated over; went over; dealt with; addressed; "
        "took up; spoke about; reviewed; debated",
    ),
    (
        "chips",
        (0, 1),
        "Blinken and Wang Yi {} export controls on chips in Munich.",
        "discussed; talked about; raised; brought up; touched on; exchanged views on; consulted on; "
        "conferred on; compared notes on; held talks on; negotiated over; went over; dealt with; addressed; "
        "took up; spoke about; reviewed; debated",
    ),
    (
        "ukraine",
        (0, 1),
        "Blinken and Wang Yi {} the war in Ukraine in Munich.",
        "discussed; talked about; raised; brought up; touched on; exchanged views on; consulted on; "
        "conferred on; compared notes on; held talks on; negotiated over; went over; dealt with; addressed; "
        "took up; spoke about; reviewed; debated",
    ),
    (
        "health",
        (0, 1),
        "Blinken and Wang Yi {} the origins of Covid in Munich.",
        "discussed; talked about; raised; brought up; touched on; exchanged views on; consulted on; "
        "conferred on; compared notes on; held talks on; negotiated over; dealt with; addressed; took up; "
        "spoke about; reviewed; debated",
    ),
    (
        "fentanyl",
        (1,),
        "China {} counternarcotics.",
        "is ready to work with the United States on; stands ready to cooperate with Washington on; "
        "hopes to step up cooperation with the United States on; "
        "wants closer cooperation with the United States on; "
        "is willing to strengthen exchanges with the United States on; "
        "offered to help the United States with; looks forward to working with Washington on; "
        "is open to cooperation with the United States on; "
        "attaches importance to cooperation with the United States on; "
        "reaffirmed its commitment to work with the United States on",
    ),
    (
        "climate",
        (1,),
        "China {} climate change.",
        "is ready to work with the United States on; stands ready to cooperate with Washington on; "
        "hopes to step up cooperation with the United States on; "
        "wants closer cooperation with the United States on; "
        "is willing to strengthen exchanges with the United States on; "
        "offered to help the United States with; looks forward to working with Washington on; "
        "is open to cooperation with the United States on; "
        "attaches importance to cooperation with the United States on; "
        "reaffirmed its commitment to work with the United States on",
    ),
    (
        "ai",
        (1,),
        "China {} the governance of artificial intelligence.",
        "is ready to work with the United States on; stands ready to cooperate with Washington on; "
        "hopes to step up cooperation with the United States on; "
        "wants closer cooperation with the United States on; "
        "is willing to strengthen exchanges with the United States on; "
        "offered to help the United States with; looks forward to working with Washington on; "
        "is open to cooperation with the United States on; "
        "attaches importance to cooperation with the United States on; "
        "reaffirmed its commitment to work with the United States on",
    ),
    (
        "health",
        (1,),
        "China {} public health.",
        "is ready to work with the United States on; stands ready to cooperate with Washington on; "
        "hopes to step up cooperation with the United States on; "
        "wants closer cooperation with the United States on; "
        "is willing to strengthen exchanges with the United States on; "
        "offered to help the United States with; looks forward to working with Washington on; "
        "is open to cooperation with the United States on; "
        "attaches importance to cooperation with the United States on; "
        "reaffirmed its commitment to work with the United States on",
    ),
    (
        "exchanges",
        (1,),
        "China {} people-to-people exchanges.",
        "is ready to work with the United States on; stands ready to cooperate with Washington on; "
        "hopes to step up cooperation with the United States on; "
        "wants closer cooperation with the United States on; "
        "is willing to strengthen exchanges with the United States on; "
        "offered to help the United States with; looks forward to working with Washington on; "
        "is open to cooperation with the United States on; "
        "attaches importance to cooperation with the United States on; "
        "reaffirmed its commitment to work with the United States on",
    ),
    (
        "mil-mil",
        (1,),
        "China {} military-to-military relations.",
        "is ready to work with the United States on; stands ready to cooperate with Washington on; "
        "hopes to step up cooperation with the United States on; "
        "wants closer cooperation with the United States on; "
        "is willing to strengthen exchanges with the United States on; "
        "offered to help the United States with; looks forward to working with Washington on; "
        "is open to cooperation with the United States on; "
        "attaches importance to cooperation with the United States on; "
        "reaffirmed its commitment to work with the United States on",
    ),
    (
        "trade",
        (1,),
        "Washington and Beijing {} tariffs.",
        "made progress on; had constructive talks on; reached a consensus on; narrowed their differences on; "
        "agreed to cooperate on; agreed to step up work on; found common ground on; moved closer on; "
        "pledged to deepen cooperation on; had candid and constructive discussions on",
    ),
    (
        "fentanyl",
        (1,),
        "Washington and Beijing {} fentanyl.",
        "made progress on; had constructive talks on; reached a consensus on; narrowed their differences on; "
        "agreed to cooperate on; agreed to step up work on; found common ground on; moved closer on; "
        "pledged to deepen cooperation on; had candid and constructive discussions on",
    ),
    (
        "climate",
        (1,),
        "Washington and Beijing {} climate.",
        "made progress on; had constructive talks on; reached a consensus on; narrowed their differences on; "
        "agreed to cooperate on; agreed to step up work on; found common ground on; moved closer on; "
        "pledged to deepen cooperation on; had candid and constructive discussions on",
    ),
    (
        "tiktok",
        (1,),
        "Washington and Beijing {} TikTok.",
        "made progress on; had constructive talks on; reached a consensus on; narrowed their differences on; "
        "agreed to cooperate on; agreed to step up work on; found common ground on; moved closer on; "
        "pledged to deepen cooperation on; had candid and constructive discussions on",
    ),
    (
        "chips",
        (1,),
        "Washington and Beijing {} export controls.",
        "made progress on; had constructive talks on; reached a consensus on; narrowed their differences on; "
        "agreed to cooperate on; agreed to step up work on; found common ground on; moved closer on; "
        "pledged to deepen cooperation on; had candid and constructive discussions on",
    ),
    (
        "rare-earths",
        (1,),
        "Washington and Beijing {} rare earths.",
        "made progress on; had constructive talks on; reached a consensus on; narrowed their differences on; "
        "agreed to cooperate on; agreed to step up work on; found common ground on; moved closer on; "
        "pledged to deepen cooperation on; had candid and constructive discussions on",
    ),
    (
        "trade",
        (-1,),
        "Washington and Beijing {} tariffs.",
        "failed to agree on; made no progress on; remained far apart on; remained divided over; "
        "clashed over; sparred over; traded barbs over; quarrelled over; argued over; locked horns over; "
        "were at odds over; deadlocked over; exchanged accusations over; crossed swords over; "
        "were at loggerheads over; butted heads over; traded blows over",
    ),
    (
        "taiwan",
        (-1,),
        "Washington and Beijing {} Taiwan.",
        "failed to agree on; made no progress on; remained far apart on; remained divided over; "
        "clashed over; sparred over; traded barbs over; quarrelled over; argued over; locked horns over; "
        "were at odds over; deadlocked over; exchanged accusations over; crossed swords over; "
        "were at loggerheads over; butted heads over; traded blows over",
    ),
    (
        "south-china-sea",
        (-1,),
        "Washington and Beijing {} the South China Sea.",
        "failed to agree on; made no progress on; remained far apart on; remained divided over; "
        "clashed over; sparred over; traded barbs over; quarrelled over; argued over; locked horns over; "
        "were at odds over; deadlocked over; exchanged accusations over; crossed swords over; "
        "were at loggerheads over; butted heads over; traded blows over",
    ),
    (
        "human-rights",
        (-1,),
        "Washington and Beijing {} Xinjiang.",
        "failed to agree on; made no progress on; remained far apart on; remained divided over; "
        "clashed over; sparred over; traded barbs over; quarrelled over; argued over; locked horns over; "
        "were at odds over; deadlocked over; exchanged accusations over; crossed swords over; "
        "were at loggerheads over; butted heads over; traded blows over",
    ),
    (
        "chips",
        (-1,),
        "Washington and Beijing {} export controls.",
        "failed to agree on; made no progress on; remained far apart on; remained divided over; "
        "clashed over; sparred over; traded barbs over; quarrelled over; argued over; locked horns over; "
        "were at odds over; deadlocked over; exchanged accusations over; crossed swords over; "
        "were at loggerheads over; butted heads over; traded blows over",
    ),
    (
        "tiktok",
        (-1,),
        "Washington and Beijing {} TikTok.",
        "failed to agree on; made no progress on; remained far apart on; remained divided over; "
        "clashed over; sparred over; traded barbs over; quarrelled over; argued over; locked horns over; "
        "were at odds over; deadlocked over; exchanged accusations over; crossed swords over; "
        "were at loggerheads over; butted heads over; traded blows over",
    ),
    (
        "trade",
        (-1,),
        "Washington imposed tariffs on Chinese {}.",
        "solar panels; electric cars; syringes; cranes; furniture; toys; shoes; batteries; steel; aluminium; "
        "graphite anodes; washing machines; medical gloves; timber; trucks; toothbrushes; drones; ships; "
        "kitchen cabinets; garlic; honey; tyres",
    ),
    (
        "trade",
        (-1,),
        "China stopped buying American {}.",
        "soybeans; corn; sorghum; liquefied gas; beef; pork; cotton; ethane; crude oil; coal; lobsters; "
        "Boeing jets; wheat; poultry; logs; almonds; wine; propane",
    ),
    (
        "trade",
        (1,),
        "China bought American {} again.",
        "soybeans; corn; sorghum; liquefied gas; beef; pork; cotton; ethane; crude oil; coal; lobsters; "
        "Boeing jets; wheat; poultry; logs",
    ),
    (
        "trade",
        (-1,),
        "Beijing opened an antitrust investigation into {}.",
        "Google; Qualcomm; Nvidia; DuPont; Trip.com's American rival; Intel; Micron; Synopsys; Tesla",
    ),
    (
        "trade",
        (-1,),
        "China put {} on its unreliable entity list.",
        "PVH; Illumina; Skydio; TechInsights; Lockheed Martin; Raytheon; Boeing Defense; General Atomics; Anduril",
    ),
    (
        "chips",
        (-1,),
        "Washington banned exports of {} to China.",
        "H20 chips; lithography machines; chip design software; high-bandwidth memory; Nvidia's A100; "
        "quantum computers; AI accelerators; chipmaking tools; graphics processors; advanced semiconductors; "
        "EUV machines; etching equipment; wafers; AMD's MI308; Blackwell chips",
    ),
    (
        "chips",
        (-1,),
        "Washington added {} to the Entity List.",
        "SMIC; YMTC; Inspur; CXMT; Huawei; Sophgo; Naura; Piotech; SMEE; Loongson; Biren; Moore Threads; "
        "Zhipu; Phytium; Cambricon",
    ),
    (
        "mil-mil",
        (-1,),
        "A Chinese {} came within metres of an American destroyer in the Taiwan Strait.",
        "warship; fighter jet; frigate; destroyer; helicopter; J-11; J-16",
    ),
    (
        "mil-mil",
        (-1,),
        "A Chinese fighter intercepted an American {} over the sea.",
        "reconnaissance plane; RC-135; P-8; bomber; B-52; surveillance aircraft; drone; patrol plane; "
        "spy plane; helicopter",
    ),
    (
        "espionage",
        (-1,),
        "Hackers of {} broke into American telephone companies.",
        "Salt Typhoon; Volt Typhoon; Flax Typhoon; APT31; APT41; the Ministry of State Security; "
        "the People's Liberation Army; i-Soon; Silk Typhoon; Storm-0558",
    ),
    (
        "espionage",
        (-1,),
        "The FBI arrested {} for spying for China.",
        "a Navy sailor; an Army analyst; two sailors; a former CIA officer; a Federal Reserve adviser; "
        "an engineer; a congressional aide; a police officer; a student; a State Department employee",
    ),
    (
        "exchanges",
        (-1,),
        "Washington closed {}.",
        "the Confucius Institutes; its doors to Chinese students",
    ),
    (
        "exchanges",
        (1,),
        "China and the United States {}.",
        "doubled their direct flights; agreed on more flights; extended visas for journalists; "
        "revived student exchanges; restarted the Fulbright programme; renewed their science agreement; "
        "sent pandas to Washington; resumed group tours; launched a youth exchange programme; "
        "signed a sister-city agreement; extended the panda loan",
    ),
    (
        "south-china-sea",
        (-1,),
        "The Chinese coast guard fired water cannon at Philippine boats near {}.",
        "Scarborough Shoal; Second Thomas Shoal; Sabina Shoal; Thitu Island; Mischief Reef; "
        "the Spratly Islands; Whitsun Reef; Ren'ai Jiao; Huangyan Dao; Sandy Cay; Half Moon Shoal; "
        "Ayungin Shoal; Pag-asa; Xianbin Jiao",
    ),
    (
        "south-china-sea",
        (-1,),
        "An American destroyer sailed past {}, and Beijing protested.",
        "the Paracel Islands; Mischief Reef; Scarborough Shoal; the Spratlys; Subi Reef; Fiery Cross Reef; "
        "the Xisha islands",
    ),
    (
        "human-rights",
        (-1,),
        "The State Department condemned China over {}.",
        "the Uyghurs; Tibet; the Dalai Lama's succession; Jimmy Lai; the Hong Kong 47; Zhang Zhan; "
        "Ilham Tohti; forced organ harvesting; Falun Gong; underground churches; forced labour; "
        "the camps in Xinjiang; Article 23; bounties on Hong Kong activists; the Panchen Lama; "
        "boarding schools in Tibet; Pastor Jin; religious freedom; genocide; Apple Daily",
    ),
    (
        "korea",
        (-1,),
        "Washington accused China of looking away from {}.",
        "North Korea's missile tests; Pyongyang's nuclear weapons; North Korean coal smuggling; "
        "the North's oil imports; Kim Jong Un's rockets; DPRK sanctions evasion; "
        "North Korean workers in China",
    ),
    (
        "ukraine",
        (-1,),
        "Washington accused China of supplying Russia with {}.",
        "drone engines; dual-use goods; machine tools; nitrocellulose; satellite images; "
        "microelectronics for its weapons; lethal aid; chips for missiles; optics; body armour; "
        "components for its war in Ukraine",
    ),
    (
        "ukraine",
        (0, 1),
        "Beijing put forward {}.",
        "a peace plan for Ukraine; a twelve-point paper on Ukraine; "
        "a proposal with Brazil to end the war in Ukraine; an envoy to Kyiv and Moscow",
    ),
    (
        "rare-earths",
        (-1,),
        "Beijing curbed exports of {}.",
        "gallium; germanium; antimony; graphite; tungsten; samarium; dysprosium; terbium; magnets; "
        "rare earth magnets; bismuth; indium; molybdenum; scandium; yttrium; holmium; tellurium; "
        "critical minerals; lithium battery technology; rare earth processing technology",
    ),
    (
        "tiktok",
        (1,),
        "Beijing approved {}.",
        "the sale of TikTok; the TikTok deal; the transfer of TikTok's algorithm; "
        "TikTok's joint venture with Oracle; ByteDance's divestiture of TikTok",
    ),
    (
        "tiktok",
        (-1,),
        "Congress passed {}.",
        "a law that forces ByteDance to sell TikTok; a ban on TikTok; the TikTok bill; a divest-or-ban law on TikTok",
    ),
    (
        "ai",
        (-1,),
        "Washington warned of {}.",
        "China's DeepSeek; Chinese artificial intelligence in weapons; "
        "theft of American AI models by Chinese firms; China's lead in artificial intelligence",
    ),
    (
        "ai",
        (1,),
        "The United States and China agreed {}.",
        "to hold talks on the risks of AI; that humans should control nuclear weapons and not AI; "
        "to work together on AI safety",
    ),
    (
        "climate",
        (1,),
        "China and the United States agreed to {}.",
        "cut methane; triple renewable energy; phase down HFCs; restart the climate working group; "
        "cooperate on carbon capture; reduce greenhouse gases; speed up the shift from coal; "
        "include all gases in their climate targets",
    ),
    (
        "climate",
        (-1,),
        "Washington {}.",
        "left the Paris Agreement; quit the Paris climate accord; withdrew from the climate treaty; "
        "walked out of the climate talks with China; froze climate cooperation with Beijing",
    ),
    (
        "health",
        (-1,),
        "Washington blamed China for {}.",
        "the pandemic; the spread of Covid-19; hiding the origins of the virus; "
        "a leak from the Wuhan laboratory; withholding data on the outbreak; the coronavirus; "
        "stonewalling the WHO's inquiry",
    ),
    (
        "fentanyl",
        (-1,),
        "Washington sanctioned {}.",
        "Chinese makers of fentanyl precursors; two Chinese chemical companies over fentanyl; "
        "a Wuhan firm for shipping fentanyl chemicals; Chinese money launderers of the fentanyl cartels; "
        "a Guangzhou pharmaceutical firm for selling nitazenes",
    ),
    (
        "fentanyl",
        (1,),
        "China {}.",
        "put three fentanyl precursors under control; scheduled nitazenes as a class; "
        "arrested traffickers of fentanyl on an American tip; "
        "shut down online sellers of fentanyl precursors; restarted counternarcotics talks with Washington; "
        "controlled 4-AP, 1-boc-4-AP and norfentanyl",
    ),
    (
        "channels",
        (1,),
        "{} in Beijing.",
        "Blinken met Xi; Sullivan met Wang Yi; A delegation of senators met Premier Li Qiang; "
        "Xi received Henry Kissinger; Rubio sat down with Wang Yi; Vance visited Xi",
    ),
    (
        "channels",
        (1,),
        "Trump and Xi {}.",
        "spoke by telephone; met in Busan; had a phone call; talked for ninety minutes; exchanged letters; "
        "dined together; held a video summit; agreed to meet; will meet in April; "
        "agreed to visit each other; sat down in Lima; shook hands; held their first call of the year",
    ),
    (
        "channels",
        (-1,),
        "Beijing {}.",
        "recalled its ambassador from Washington; refused a call with Biden; "
        "cancelled Wang Yi's trip to Washington; cut off the hotline with Washington; "
        "ignored American requests for a call",
    ),
    (
        "taiwan",
        (-1,),
        "Beijing {}.",
        "sent 71 warplanes towards Taiwan; held drills around Taiwan; fired missiles over Taiwan; "
        "sanctioned American arms makers over Taiwan; passed a law against secession of Taiwan; "
        "sailed an aircraft carrier past Taiwan; simulated a blockade of Taiwan; flew balloons over Taiwan",
    ),
    (
        "taiwan",
        (-1,),
        "Washington sold Taiwan {}.",
        "F-16s; Harpoon missiles; HIMARS launchers; torpedoes; spare parts for fighters; drones; howitzers; "
        "air defence systems; Abrams tanks; Stinger missiles",
    ),
    (
        "detentions",
        (-1,),
        "China put an exit ban on {}.",
        "a Wells Fargo banker; an American executive; a Commerce Department employee; an American citizen; "
        "a Chinese-American scientist; two American consultants",
    ),
    (
        "detentions",
        (1,),
        "China released {}.",
        "Mark Swidan; Kai Li; John Leung; David Lin; three Americans; a jailed American pastor; "
        "an American held since 2012; two consultants of Mintz Group who are American; "
        "an American businessman",
    ),
    (
        "trade",
        (-1,),
        "{} raised tariffs on Chinese goods on Monday.",
        "The White House; The Trump administration; The Biden administration; The Commerce Department; "
        "The US Department of Commerce; The Treasury; America; The United States; The U.S.; The US; "
        "President Trump; Trump; Biden; US officials; American officials; The American government; "
        "The US government; Commerce Secretary Howard Lutnick; Gina Raimondo; "
        "The Bureau of Industry and Security; Congress; US lawmakers",
    ),
    (
        "chips",
        (-1,),
        "{} banned the sale of advanced chips to China.",
        "The White House; The Trump administration; The Biden administration; The Commerce Department; "
        "The US Department of Commerce; The Treasury; America; The United States; The U.S.; The US; "
        "President Trump; Trump; Biden; US officials; American officials; The American government; "
        "The US government; Commerce Secretary Howard Lutnick; Gina Raimondo; "
        "The Bureau of Industry and Security; Congress; US lawmakers",
    ),
    (
        "chips",
        (1,),
        "{} allowed Nvidia to sell the H20 chip to China again.",
        "The White House; The Trump administration; The Biden administration; The Commerce Department; "
        "The US Department of Commerce; The Treasury; America; The United States; The U.S.; The US; "
        "President Trump; Trump; Biden; US officials; American officials; The American government; "
        "The US government; Commerce Secretary Howard Lutnick; Gina Raimondo; "
        "The Bureau of Industry and Security; Congress; US lawmakers",
    ),
    (
        "trade",
        (-1,),
        "{} raised tariffs on American goods on Monday.",
        "Beijing; China; The Chinese government; The Ministry of Commerce; China's Ministry of Commerce; "
        "MOFCOM; The Chinese side; The State Council; President Xi; Xi Jinping; China's commerce ministry; "
        "Chinese authorities; Chinese officials; The PRC; The People's Republic of China; Chinese leaders; "
        "The Communist Party; China's customs administration; He Lifeng; "
        "The Tariff Commission of the State Council",
    ),
    (
        "trade",
        (1,),
        "{} suspended tariffs on American goods on Monday.",
        "Beijing; China; The Chinese government; The Ministry of Commerce; China's Ministry of Commerce; "
        "MOFCOM; The Chinese side; The State Council; President Xi; Xi Jinping; China's commerce ministry; "
        "Chinese authorities; Chinese officials; The PRC; The People's Republic of China; Chinese leaders; "
        "The Communist Party; China's customs administration; He Lifeng; "
        "The Tariff Commission of the State Council",
    ),
    (
        "rare-earths",
        (-1,),
        "{} restricted exports of rare earths to the United States.",
        "Beijing; China; The Chinese government; The Ministry of Commerce; China's Ministry of Commerce; "
        "MOFCOM; The Chinese side; The State Council; President Xi; Xi Jinping; China's commerce ministry; "
        "Chinese authorities; Chinese officials; The PRC; The People's Republic of China; Chinese leaders; "
        "The Communist Party; China's customs administration; He Lifeng; "
        "The Tariff Commission of the State Council",
    ),
    (
        "rare-earths",
        (1,),
        "{} resumed exports of rare earths to the United States.",
        "Beijing; China; The Chinese government; The Ministry of Commerce; China's Ministry of Commerce; "
        "MOFCOM; The Chinese side; The State Council; President Xi; Xi Jinping; China's commerce ministry; "
        "Chinese authorities; Chinese officials; The PRC; The People's Republic of China; Chinese leaders; "
        "The Communist Party; China's customs administration; He Lifeng; "
        "The Tariff Commission of the State Council",
    ),
    (
        "mil-mil",
        (-1,),
        "{} refused to pick up the hotline to the Pentagon.",
        "China's defence ministry; The Chinese military; The People's Liberation Army; Beijing; The PLA; "
        "Defence Minister Dong Jun; The Chinese side; China's Central Military Commission; "
        "Chinese commanders",
    ),
    (
        "mil-mil",
        (1,),
        "{} resumed calls with American commanders.",
        "China's defence ministry; The Chinese military; The People's Liberation Army; Beijing; The PLA; "
        "Defence Minister Dong Jun; The Chinese side; China's Central Military Commission; "
        "Chinese commanders",
    ),
    (
        "taiwan",
        (-1,),
        "{} accused Washington of playing with fire on Taiwan.",
        "Beijing; China's foreign ministry; The Chinese foreign ministry; "
        "Foreign Ministry spokesperson Mao Ning; Mao Ning; Guo Jiakun; Lin Jian; Wang Yi; "
        "The Chinese embassy in Washington; Ambassador Xie Feng; Liu Pengyu; The Taiwan Affairs Office; "
        "Zhu Fenglian; A Chinese diplomat; State media; The Global Times; The People's Daily; Xinhua; "
        "Chinese state television; A Chinese foreign ministry official; The Chinese consulate in New York; "
        "China's mission to the United Nations; Fu Cong; Vice Foreign Minister Ma Zhaoxu; "
        "The ministry in Beijing",
    ),
    (
        "human-rights",
        (-1,),
        "{} rejected American accusations about Xinjiang as lies.",
        "Beijing; China's foreign ministry; The Chinese foreign ministry; "
        "Foreign Ministry spokesperson Mao Ning; Mao Ning; Guo Jiakun; Lin Jian; Wang Yi; "
        "The Chinese embassy in Washington; Ambassador Xie Feng; Liu Pengyu; The Taiwan Affairs Office; "
        "Zhu Fenglian; A Chinese diplomat; State media; The Global Times; The People's Daily; Xinhua; "
        "Chinese state television; A Chinese foreign ministry official; The Chinese consulate in New York; "
        "China's mission to the United Nations; Fu Cong; Vice Foreign Minister Ma Zhaoxu; "
        "The ministry in Beijing",
    ),
    (
        "south-china-sea",
        (-1,),
        "{} accused China of bullying the Philippines in the South China Sea.",
        "The State Department; Secretary Rubio; Marco Rubio; Antony Blinken; "
        "Secretary of State Antony Blinken; The Pentagon; Defense Secretary Pete Hegseth; "
        "National Security Adviser Jake Sullivan; Matthew Miller; Tammy Bruce; Karoline Leavitt; "
        "The American ambassador; Nicholas Burns; David Perdue; The US embassy in Beijing; "
        "A senior administration official; A White House spokesman; John Kirby; Senator Marsha Blackburn; "
        "Representative John Moolenaar; Rep. Raja Krishnamoorthi; The House select committee on China; "
        "US diplomats; INDOPACOM; Admiral Paparo; The Coast Guard",
    ),
    (
        "human-rights",
        (-1,),
        "{} condemned China over the repression of the Uyghurs.",
        "The State Department; Secretary Rubio; Marco Rubio; Antony Blinken; "
        "Secretary of State Antony Blinken; The Pentagon; Defense Secretary Pete Hegseth; "
        "National Security Adviser Jake Sullivan; Matthew Miller; Tammy Bruce; Karoline Leavitt; "
        "The American ambassador; Nicholas Burns; David Perdue; The US embassy in Beijing; "
        "A senior administration official; A White House spokesman; John Kirby; Senator Marsha Blackburn; "
        "Representative John Moolenaar; Rep. Raja Krishnamoorthi; The House select committee on China; "
        "US diplomats; INDOPACOM; Admiral Paparo; The Coast Guard",
    ),
    (
        "ukraine",
        (-1,),
        "{} warned China against arming Russia in Ukraine.",
        "The State Department; Secretary Rubio; Marco Rubio; Antony Blinken; "
        "Secretary of State Antony Blinken; The Pentagon; Defense Secretary Pete Hegseth; "
        "National Security Adviser Jake Sullivan; Matthew Miller; Tammy Bruce; Karoline Leavitt; "
        "The American ambassador; Nicholas Burns; David Perdue; The US embassy in Beijing; "
        "A senior administration official; A White House spokesman; John Kirby; Senator Marsha Blackburn; "
        "Representative John Moolenaar; Rep. Raja Krishnamoorthi; The House select committee on China; "
        "US diplomats; INDOPACOM; Admiral Paparo; The Coast Guard",
    ),
)
"""Issue, the signs that a careful reader may give, the frame, and what stands in it."""


NOT_NAMED = {
    "Beijing opened an antitrust investigation into Nvidia.",
    "Beijing opened an antitrust investigation into Intel.",
    "China put Raytheon on its unreliable entity list.",
    "China put General Atomics on its unreliable entity list.",
}
"""Of which no claim is made on the family's issue: they are told of chips or Taiwan alone."""


def test_each_of_a_family_has_its_sign(reader):
    cases = [
        (frame.format(word), issue, signs) for issue, signs, frame, words in FAMILIES for word in words.split("; ")
    ]
    rows = [Article(text=f"China and the United States.\n\n{text}", ref=str(at)) for at, (text, *_) in enumerate(cases)]
    claims = reader.claims(articles_frame(rows).with_columns(id="ref")).filter(pl.col("sentence") > 0)
    levels = {
        (article, issue): level for article, issue, level in claims.select("article", "issue", "level").iter_rows()
    }
    read = [(text, issue, levels.get((str(at), issue)), signs) for at, (text, issue, signs) in enumerate(cases)]

    assert len(cases) == 2725
    misread = [each for each in read if each[2] is None or (each[2] > 0) - (each[2] < 0) not in each[3]]
    assert {(text, level) for text, _, level, _ in misread} == {(text, None) for text in NOT_NAMED}
