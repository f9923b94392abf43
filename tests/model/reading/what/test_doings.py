"""What becomes of drills, patrols and sales: they are stopped, taken up again, cut down, stepped up, or go on."""

import pytest


@pytest.mark.parametrize(
    ("issue", "levels", "text"),
    [
        ("south-china-sea", {3}, "China suspended patrols around Scarborough Shoal."),
        ("taiwan", {3}, "Beijing suspends military drills around Taiwan"),
        ("mil-mil", {3}, "The United States suspended reconnaissance flights along the Chinese coast."),
        ("taiwan", {2, 3}, "The United States has stopped arms sales to Taiwan."),
        ("taiwan", {2, 3}, "Beijing pledged to stop military drills around Taiwan."),
        ("espionage", {2, 3}, "Beijing agreed to stop cyberattacks on American power grids."),
        ("south-china-sea", {2, 3}, "Beijing agreed not to resume island building in the South China Sea."),
        ("south-china-sea", {-3}, "The United States resumed freedom of navigation patrols in the South China Sea."),
        ("taiwan", {-3}, "Beijing resumed military drills around Taiwan, which it had suspended in 2022."),
        ("south-china-sea", {2}, "The United States scaled back freedom of navigation patrols in the South China Sea."),
        ("taiwan", {-3}, "Washington stepped up arms sales to Taiwan."),
        ("taiwan", {-1}, "China defended its military drills around Taiwan."),
        ("taiwan", {-1}, "The United States called for a halt to military drills around Taiwan."),
        ("taiwan", {-3, -2, -1, 0}, "China has not stopped military drills around Taiwan."),
        ("south-china-sea", {-3, -2, -1, 0}, "Beijing refused to halt its patrols around Scarborough Shoal."),
    ],
)
def test_a_verb_says_what_becomes_of_them(reader, make_articles, issue, levels, text):
    told = set(reader.claims(make_articles(text)).filter(issue=issue)["level"])

    assert told
    assert told <= levels


@pytest.mark.parametrize(
    ("issue", "levels", "text"),
    [
        ("trade", {0, -1, -2}, "Washington promised to lift its tariffs on Chinese steel but never did."),
        ("trade", {0, -1, -2}, "Washington held off on lifting its tariffs on Chinese steel."),
        ("trade", {0, -1, -2}, "Beijing is dragging its feet on resuming trade talks with the United States."),
        ("trade", {0, -1, -2}, "The United States has done little to ease its tariffs on Chinese steel."),
        ("trade", {0, -1}, "Washington has not said when it will lift its tariffs on Chinese steel."),
        ("trade", {0, -1}, "Washington would have lifted its tariffs on Chinese steel had the talks succeeded."),
        ("trade", {-1}, "China appealed to the United States to lift its tariffs on Chinese steel."),
        ("trade", {-3}, "Washington extended its tariffs on Chinese steel for another year."),
        ("rare-earths", {3}, "Beijing revoked its export curbs on gallium and germanium on Monday."),
        ("trade", {1, 2, 3}, "China is no longer blocking deliveries of Boeing jets."),
        ("mil-mil", {0, 1, 2}, "Trump dropped his threat to suspend military talks with China."),
        ("climate", {0, 1, 2}, "Beijing rejected calls to suspend climate talks with Washington."),
        ("trade", {-1, 0}, "Washington will not return to talks until the duties on American soybeans are lifted."),
        ("mil-mil", {-2, -1, 0, 2}, "Beijing would have resumed the military hotline had the tariffs been lifted."),
        ("detentions", {3}, "China rolled back its exit ban on an American banker."),
    ],
)
def test_a_deed_that_was_not_done_or_was_done_again_is_read_so(reader, make_articles, issue, levels, text):
    told = set(reader.claims(make_articles(text)).filter(issue=issue)["level"])

    assert told
    assert told <= levels


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("rare-earths", "China has suspended exports of heavy rare earths to Japan over its remarks on Taiwan."),
        ("rare-earths", "China halted exports of gallium to Germany; those to the United States go on."),
        ("ukraine", "China added Kratos Defense and BRINC Drones to its entity list over arms sales to Taiwan."),
        ("chips", "Two men were accused of smuggling Nvidia chips to China. They have pleaded not guilty."),
    ],
)
def test_what_is_done_to_others_or_denied_is_no_deed_between_the_two(reader, make_articles, issue, text):
    claims = reader.claims(make_articles(text)).filter(issue=issue)

    assert all(abs(level) < 3 for level in claims.filter(~claims["quote"].str.contains("smuggling"))["level"])
