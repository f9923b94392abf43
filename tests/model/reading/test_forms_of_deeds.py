"""Deeds in all the forms of their verbs: what is told in one of them is told in all."""

import pytest

FORMS = {
    1: (
        "{who} {past} {what}.",
        "{who}, it emerged on Friday, had {past} {what}.",
        "{who} has {past} {what}.",
        "{who} said it had {past} {what}.",
    ),
    2: (
        "{who} will {base} {what}.",
        "{who} is to {base} {what} next month.",
        "{who} decided on Friday to {base} {what}.",
    ),
}
"""Done, and to come, which a friendly deed is no more than willing for."""
DEEDS = (
    ("chips", -1, "Washington", "ban", "banned", "chip exports to China"),
    ("rare-earths", -1, "Beijing", "block", "blocked", "gallium exports to America"),
    ("trade", 1, "Beijing", "drop", "dropped", "its duties on American soybeans"),
    ("chips", 1, "Beijing", "drop", "dropped", "an antitrust probe of Qualcomm"),
    ("trade", 1, "Beijing", "order", "ordered", "50 Boeing jets"),
    ("exchanges", 1, "Washington", "increase", "increased", "flights to China"),
    ("climate", 1, "Beijing", "rejoin", "rejoined", "climate talks with Washington"),
    ("climate", -1, "Beijing", "leave", "left", "climate talks with Washington"),
    ("detentions", 1, "Beijing", "release", "released", "an American teacher"),
    ("detentions", -1, "Beijing", "seize", "seized", "an American consultant"),
    ("detentions", 1, "Washington", "pardon", "pardoned", "two Chinese spies"),
    ("channels", -1, "Beijing", "recall", "recalled", "its ambassador from Washington"),
    ("mil-mil", -1, "China", "intercept", "intercepted", "an American plane near Hainan"),
)
"""Issue, sign, who does it, the verb and its past, and to what."""
TOLD = [
    (issue, sign, form.format(who=who, base=base, past=past, what=what))
    for issue, sign, who, base, past, what in DEEDS
    for forms in FORMS.values()
    for form in forms
]


@pytest.mark.parametrize(("issue", "sign", "text"), TOLD)
def test_a_deed_is_told_in_every_form_of_its_verb(reader, make_articles, issue, sign, text):
    levels = reader.claims(make_articles(text)).filter(issue=issue)["level"]
    assert levels.to_list()
    assert (levels * sign >= 2).all()


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("chips", 0, "Washington refused to ban chip exports to China."),
        ("exchanges", 0, "Washington refused to revoke visas of Chinese students."),
        ("exchanges", -1, "Washington may end flights to China."),
        ("taiwan", 2, "Washington could end arms sales to Taiwan."),
        ("trade", 2, "Beijing may drop its tariffs on American soybeans."),
        ("detentions", 3, "An American teacher has been released by Beijing."),
        ("trade", 2, "We are working toward a trade deal with China."),
        ("trade", 2, "The president is setting the stage for a deal with China on trade."),
        ("trade", 3, "The two sides de-escalated the tariffs by 115 percent."),
        (
            "taiwan",
            -1,
            "Resolution 2758 restored all rights to the People's Republic of China and settled the Taiwan question.",
        ),
        ("fentanyl", -1, "We need to see real action from Beijing on fentanyl."),
        ("trade", -1, "Arbitrary tariff hikes serve no one's interest in China or America."),
    ],
)
def test_and_in_no_other_mood(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
