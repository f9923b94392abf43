"""Questions that their sentence answers, what talks are on, what dwindled, and people of whom only a trial tells."""

import pytest

ANSWERED = [
    ("detentions", -2, "Asked whether China had released the Americans, he said no."),
    ("detentions", -2, "Asked whether China had released the Americans, he said no, adding that he would keep trying."),
    ("detentions", 3, "Asked if China had released the two Americans, the spokesman said yes."),
    ("mil-mil", -2, "Asked whether Beijing had resumed military talks with Washington, she said it had not."),
    ("trade", 0, "Asked on Monday whether Beijing had lifted its tariffs on soybeans, Lin Jian replied, “Not yet.”"),
    ("taiwan", -3, "When asked if the US had approved the arms sale to Taiwan, Hegseth said: “Yes.”"),
    ("trade", -3, "Asked whether Beijing had imposed new tariffs on American goods, Bessent nodded."),
    ("chips", 0, "Pressed on whether the chip controls on China had been eased, the official shook his head."),
]
UNANSWERED = [
    ("detentions", 0, "Asked whether China had released the Americans, he said no such step was planned."),
    ("detentions", 0, "Asked whether China had released the Americans, he did not say."),
    ("channels", 0, "Asked whether he would meet Xi, Trump said he hoped so."),
]
TALKS = [
    ("trade", -2, "Talks on lifting the tariffs on China were suspended."),
    ("trade", -2, "Talks on lifting the tariffs on China broke down."),
    ("chips", -2, "Negotiations between China and the US on easing export controls on chips collapsed."),
    ("rare-earths", -2, "Negotiations with Beijing on easing the rare earth controls have stalled, Bessent said."),
    ("detentions", -2, "Talks to free two American detainees in China fell through."),
    ("detentions", -2, "The talks on the release of two Americans held in China broke down."),
    ("trade", 3, "At talks in Geneva on lifting the tariffs, China and the US agreed to cut them."),
]
DWINDLED = [
    ("trade", {-1, 0}, "Beijing's purchases of American corn fell by half."),
    ("exchanges", {0}, "The number of visas issued to Chinese students by the United States fell by a fifth."),
    ("exchanges", {0}, "Visas issued to American journalists by China expire in June."),
    ("chips", {-3}, "Licences that Washington granted for chip exports to China were revoked."),
    ("trade", {-1}, "China is rethinking its purchases of American soybeans."),
    ("detentions", {-1}, "China is reconsidering the release of two Americans."),
    ("trade", {3}, "China bought American soybeans as prices fell to a low."),
    ("chips", {3}, "The US approved licences for Nvidia to sell chips to China, and its shares fell by 3 percent."),
]
TRIED = [
    ("espionage", {-1, 0}, "The officer sentenced to 20 years for spying for China wrote a book."),
    ("espionage", {-1, 0}, "An officer convicted of spying for China died in prison."),
    ("espionage", {-3}, "A court sentenced two men to 20 years for spying for China."),
    ("espionage", {-3}, "The officer was sentenced to 20 years for spying for China."),
    ("espionage", {-3}, "A former sailor convicted of spying for China was sentenced to 20 years in prison."),
    ("espionage", {-3}, "Two men arrested for spying for China appeared in court."),
    ("espionage", {-3}, "US sailor sentenced to 20 years for spying for China"),
]


@pytest.mark.parametrize(("issue", "level", "text"), ANSWERED)
def test_a_question_that_its_sentence_answers_is_as_answered(reader, make_articles, issue, level, text):
    assert level_of(reader.claims(make_articles(text)), issue) == level


@pytest.mark.parametrize(("issue", "level", "text"), UNANSWERED)
def test_one_that_it_does_not_answer_is_asked(reader, make_articles, issue, level, text):
    assert level_of(reader.claims(make_articles(text)), issue) == level


@pytest.mark.parametrize(("issue", "level", "text"), TALKS)
def test_what_is_told_of_talks_is_not_told_of_what_they_are_on(reader, make_articles, issue, level, text):
    assert level_of(reader.claims(make_articles(text)), issue) == level


@pytest.mark.parametrize(("issue", "levels", "text"), DWINDLED)
def test_a_deed_that_is_only_named_is_not_done_by_what_became_of_it(reader, make_articles, issue, levels, text):
    assert level_of(reader.claims(make_articles(text)), issue) in levels


@pytest.mark.parametrize(("issue", "levels", "text"), TRIED)
def test_a_trial_that_says_who_is_meant_is_no_new_one(reader, make_articles, issue, levels, text):
    assert level_of(reader.claims(make_articles(text)), issue) in levels


def test_smuggled_animals_are_on_no_issue(reader, make_articles):
    claims = reader.claims(make_articles("Two men were charged with smuggling turtles from the US to China."))

    assert "fentanyl" not in claims["issue"].cast(str)


def level_of(claims, issue):
    levels = claims.filter(claims["issue"].cast(str) == issue)["level"]
    assert len(levels) == 1, claims["issue", "level"].rows()
    return levels.item()


@pytest.mark.parametrize(
    "text",
    [
        "Washington asked Brussels to raise tariffs on China.",
        "Washington pressed the Dutch to tighten controls on chip tools for China.",
        "Washington is lobbying Japan to impose tariffs on Chinese cars.",
    ],
)
def test_what_a_third_country_is_asked_to_do_is_not_done(reader, make_articles, text):
    claims = reader.claims(make_articles(text)).filter(issue="overall")
    assert claims["level"].to_list() == [-1]
