"""What only says which measure or person is meant, what is announced in reported speech, and what depends on what."""

from datetime import date

import pytest

WHICH = [
    ("The US will scrap the port fees it imposed on Chinese ships in April.", "trade", {2}),
    ("Washington lifted the tariffs on Chinese toys that Trump had announced in March.", "trade", {3}),
    ("Beijing suspended the duties on American soybeans introduced in the spring.", "trade", {3}),
    ("China will cancel the sanctions it placed on American lawmakers over Taiwan.", "taiwan", {2}),
    ("Beijing will waive the ban on gallium exports that the ministry unveiled last year.", "rare-earths", {2}),
    ("Washington refused to lift the tariffs imposed on Chinese steel.", "trade", {0, -1, -2}),
    ("The Treasury is studying the duties Beijing announced on American pork.", "trade", {0, -1}),
    ("The duty that Beijing put on American beans makes them dearer.", "trade", {0, -1}),
    ("China freed two Americans jailed in Wuhan.", "detentions", {3}),
    ("China freed an American pastor jailed in 2006.", "detentions", {3}),
    ("Washington will release a Chinese woman scholar detained in May.", "detentions", {2}),
    ("Burns urged Beijing to free the Americans who are barred from leaving China.", "detentions", {-1, 0}),
    ("Trump doubled the tariffs he had imposed on Chinese goods.", "trade", {-3}),
    ("Trump reinstated the tariffs on Chinese goods that he suspended in May.", "trade", {-3}),
]
TREATIES = [
    ("The US will suspend for a year the rule extending the Entity List to affiliates of Chinese firms.", "chips", {2}),
    ("Washington will suspend the rule that puts affiliates of Chinese firms on the Entity List.", "chips", {2}),
    ("The US suspends the special port fees that it charges on Chinese vessels.", "trade", {3}),
    ("The US shall remove from its list the Chinese chipmakers that it added in September.", "chips", {2}),
    ("China terminates its investigations against American firms in the semiconductor supply chain.", "chips", {3}),
    ("China terminates the measures it took in retaliation against American soybeans.", "trade", {3}),
    ("The US refrains from levying the duties which it announced on Chinese goods.", "trade", {3}),
    ("China shall cease to collect the additional duties that it imposed on American goods.", "trade", {2}),
    ("Beijing closes the cases it opened against American chipmakers.", "chips", {3}),
    ("Washington extended the rule on the Entity List to affiliates of Chinese chipmakers.", "chips", {-3}),
    ("Washington lifted the fees on Chinese ships and put tariffs on Chinese cranes.", "trade", {-3, 0, 3}),
    ("Washington keeps the rule that puts affiliates of Chinese firms on the Entity List.", "chips", {-3, -1, 0}),
    ("China removed an American chipmaker from its list of trusted suppliers.", "chips", {-3, -1, 0}),
]
NEWS = [
    ("Growers face a 25% duty that China imposed on American pork on Friday.", "trade", {-3}),
    ("Tariffs on Chinese lamps imposed, White House says", "trade", {-3}),
    ("In answer to the tariffs, China imposed duties on American coal.", "trade", {-3}),
    ("Washington kept the tariffs on toys, and Beijing announced curbs on rare earths.", "rare-earths", {-3}),
    ("The tariffs on Chinese lamps were imposed on Friday.", "trade", {-3}),
    ("Washington's tariff pause for Chinese goods expired at midnight.", "trade", {-3}),
    ("China detained two Americans who had flown to Wuhan.", "detentions", {-3}),
]
REPORTED = [
    ("China said on Tuesday that it would put a 20% tariff on American beef.", "trade", {-3}),
    ("The Commerce Department said it would blacklist four Chinese chipmakers.", "chips", {-3}),
    ("The ministry announced China would ban exports of graphite to the United States.", "rare-earths", {-3}),
    ("Trump said the United States would raise its tariffs on Chinese cars.", "trade", {-3}),
    ("The ministry said the tariffs on American coal would take effect on Thursday.", "trade", {-3}),
    ("Beijing said it would lift the tariffs on American beef.", "trade", {2}),
    ("Analysts said China would impose tariffs on American beef.", "trade", {-1}),
    ("China said it would impose tariffs on American beef if Washington did.", "trade", {-1}),
    ("China said it would consider tariffs on American beef.", "trade", {-1}),
    ("China said it would not impose tariffs on American beef.", "trade", {2}),
    ("China said it would have imposed tariffs on American beef without the call.", "trade", {-1, 0}),
    ("Sullivan said on Monday he would withhold comment on the Chinese chip.", "chips", {0, -1}),
]
CONDITIONS = [
    ("Beijing will remove the ban on gallium only if Washington ends its chip curbs.", "chips", {2, 0, -1}),
    ("China says it will drop the duty only when Washington drops the fentanyl tariff.", "fentanyl", {2, 0, -1}),
    ("TikTok will be barred in the United States unless its Chinese owner sells it.", "tiktok", {-1}),
    ("The Chinese owner must sell TikTok or see it barred in America.", "tiktok", {-1}),
    ("Trump will raise tariffs on Chinese goods unless Beijing yields.", "trade", {-1}),
    ("Washington will impose tariffs on Chinese toys even if Beijing objects.", "trade", {-3}),
    ("China imposed tariffs on American corn to see if Washington would talk.", "trade", {-3}),
]
DEMANDS = [
    ("Washington ought to scrap its tariffs on Chinese goods, the spokesman said.", "trade", {-1}),
    ("What Washington should do is remove its tariffs on Chinese goods.", "trade", {-1}),
    ("The tariffs on Chinese goods must be cancelled, the ministry said.", "trade", {-1}),
    ("Beijing should release the detained Americans, Blinken said.", "detentions", {-1}),
    ("It is time for Washington to lift its curbs on chips, Wang Yi said.", "chips", {-1}),
    ("We should lift the tariffs on Chinese shoes.", "trade", {2}),
    ("Washington lifted its tariffs on Chinese goods.", "trade", {3}),
]
STATES = [
    ("No PLA officer has answered the military hotline since August.", "mil-mil", {-2}),
    ("Chinese officers seldom pick up the military hotline.", "mil-mil", {-2}),
    ("China has held two Americans since August.", "detentions", {-3}),
    ("Kai Li was serving a ten-year term in Shanghai.", "detentions", {0}),
    ("The military hotline between the two sides is answered at once.", "mil-mil", {0, 1, 2, 3}),
]


TOLD = [*WHICH, *TREATIES, *NEWS, *REPORTED, *CONDITIONS, *DEMANDS, *STATES]


@pytest.mark.parametrize(("text", "issue", "wanted"), TOLD)
def test_what_is_told_of_an_issue_decides_its_level(reader, make_articles, text, issue, wanted) -> None:
    claims = reader.claims(make_articles(text, day=date(2025, 11, 12)))

    assert set(claims.filter(issue=issue)["level"]) <= wanted
    assert issue in claims["issue"].to_list()
