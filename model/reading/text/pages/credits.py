"""Credits: who wrote a story, in paragraphs of their own: bylines without a "By", and lives of writers."""

from typing import Final

from model.reading.text.quick import quick

_NAME: Final = r"(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.? )?[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|bin|al)){1,3}"
_PLACE: Final = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}(?:, [A-Z][\w.]+)?"
_CRAFT: Final = (
    r"(?:correspondent|bureau chief|reporter|editor|editor-in-chief|columnist|fellow|professor|lecturer|scholar|"
    r"journalist|"
    r"writer|researcher|analyst|economist|commentator|doctoral candidate|PhD (?:candidate|student)|"
    r"author of (?:an?|the|several|\w+) (?:[^.]{0,30} )?(?:books?|novels?|memoir))"
)
FATE: Final = quick(
    r"\b(?:detained|held|jailed|arrested|imprisoned|accused|charged|sentenced|banned|barred|missing|prison|"
    r"released|freed|"
    r"killed|expelled|sanctioned|custody|denied|deported|convicted|trial|spy|spying|serving|disappeared|vanished|"
    r"exile|exiled|"
    r"hostage|bounty|whom|arrest|behind bars)\b"
)
"""What befalls somebody of whom a story tells."""
BIO: Final = (
    quick(
        rf"^[\W_]*{_NAME}(?:, [^.]{{2,80}},)? (?:covers|writes (?:about|on)|is covering|has (?:covered|written "
        rf"about)|"
        r"reports (?:on|about|from) [^.]* for) "
    ),
    quick(rf"^[\W_]*{_NAME} (?:is|was) (?:an?|the|[\w.’' ]{{2,40}}[’']s?|[A-Z]\w+) (?:[^.]{{0,80}}[ -])?{_CRAFT}\b"),
    quick(rf"^[\W_]*{_NAME} (?:is|was) (?:[a-z]+ ){{0,2}}{_CRAFT}\b"),
    quick(rf"^[\W_]*{_NAME} joined .{{2,40}} in (?:19|20)\d\d\b"),
    quick(rf"^[\W_]*[A-Z]\w+ is .{{2,30}}[’']s? (?:[^.]{{0,40}}[ -])?{_CRAFT}\b.*, where (?:he|she|they) "),
    quick(rf"^[\W_]*{_NAME}, (?:who|an?|the) [^.]*, reported from {_PLACE}"),
    quick(
        rf"^[\W_]*{_NAME} (?:is|was) (?:an?|the )?(?:\w+ ){{0,3}}(?:director|head|chair|dean|founder|expert) (?:of|"
        rf"at|on|for) [^.]*"
        r"\b(?:Cent(?:er|re)|Institute|University|College|School|Council|Foundation|Project|Program(?:me)?|Society|"
        r"Forum)\b"
    ),
    quick(
        rf"^[\W_]*{_NAME} (?:leads|heads|directs|runs|teaches|works|serves|studies|researches) [^.]*"
        r"\b(?:Cent(?:er|re)|Institute|University|College|School|Council|Foundation|Society|Forum)\b"
    ),
    quick(
        r"(?i)^\W*(?:compiled|translated|edited|transcribed|reported|produced|research|graphics) by "
        r"(?-i:(?:[A-Z][\w.’'-]*(?: |\W*$)){2,})"
    ),
)
"""Who wrote it, by the first sentence of a paragraph."""
LIFE: Final = quick(
    r"^[\W_]*(?:(?:He|She|They) (?:also )?(?:covers|writes|reports|teaches|studies|previously|holds|is the author)\b|"
    r"(?:[A-Z][\w.’'-]* ){1,4}(?:\S+ ){0,6}?(?:is|was) .*\b(?:author of|CEO of|covers|correspondent|reporter|"
    r"fellow)\b|"
    r"(?:[A-Z][\w.’'-]* ){2,4}(?:teaches|advises|holds|, a former [^,]*, advises)\b)"
)
"""Sentences that may be of one, and are read for what they tell."""
_WHO: Final = rf"{_NAME}(?: \[follow\])?"
NAMED: Final = (
    quick(
        rf"^[\W_]*(?:(?:Reporting )?[Bb]y |[Ww]ith )?{_WHO} in {_PLACE}(?:(?:,|;| and|, and) {_WHO}(?: in "
        rf"{_PLACE}))+\W*$"
    ),
    quick(rf"^\(By {_NAME}.*\)$"),
    quick(rf"^Reporting from {_PLACE}\.?$"),
    quick(
        rf"^{_NAME}(?:(?:,| and|, and) {_NAME})*, (?:[A-Z][\w’']+ ){{1,3}}(?:staff writers?|correspondents?|"
        rf"reporters?)$"
    ),
    quick(
        r"^(?:[A-Z]\w* )*(?:News|Times|Post|Journal|Daily|Herald|BBC|CNN|Reuters|AFP|AP|NPR|Bloomberg|Guardian), "
        r"[A-Z]\w+(?: [A-Z]\w+)?$"
    ),
)
"""Bylines without a "By"."""
MATTERS: Final = quick(
    r"\b(?:Talks|Tariffs?|Trade|Protests?|Arrests?|Drills?|Deals?|Raids?|Cuts?|Sanctions|Meetings?|Summits?|"
    r"Visits?|Exports?|"
    r"Sales?|Curbs|Controls?|Bans?|Police|Chips?|Rights|Officials|Troops|Ships|Jets|Exercises)\b"
)
"""What stands in headings of the same form."""
CRAFTS: Final = (
    *("orrespondent", "ureau chief", "eporter", "ditor", "olumnist", "ellow", "rofessor", "ecturer", "cholar"),
    *("ournalist", "riter", "esearche", "nalyst", "conomist", "ommentator", "andidate", "student", "book"),
    *("novel", "memoir", " covers ", " writes ", " covering ", " covered ", " written about ", " reports "),
    *(" joined ", " reported from ", "Cent", "Institute", "University", "College", "School", "Council"),
    *("Foundation", "Project", "Program", "Society", "Forum", "d by ", "h by ", "s by ", "cknowledg", "isclos"),
    *("isclaim", "bout the author", "resented by"),
)
"""One of these each life of a writer has, and few other paragraphs."""
MAY_NAME: Final = (
    r"^\W*(?:[A-Z]|by |with ).*(?: in [A-Z]|News|Times|Post|Journal|Daily|Herald|BBC|CNN|Reuters|AFP|AP|NPR|"
    r"Bloomberg|Guardian|riter|orrespondent|eporter|^Reporting)|^\(By |^Reporting from"
)
CREDIT: Final = (
    r"\bcontributed (?:to this (?:report|story|article)|(?:to )?(?:the )?reporting)\b|"
    r"\breported from [A-Z].*\bcontributed\b|"
    r"\bis (?:an?|the|[^.]{2,40}['’]s?) [^.]{0,40}\b(?:correspondent|bureau chief|reporter)\b[^.]{0,40}"
    r"\bbased in [A-Z][\w .]+$"
)
"""Who else worked on a report, or where who wrote it lives, in a paragraph of its own."""
CREDIT_MAY_BE: Final = "contributed|based in"
