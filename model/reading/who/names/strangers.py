"""Names that no dossier has: what in a noun phrase may be a person's or a body's name, and what is only a title."""

from typing import Final

import polars as pl

from model.reading.text.quick import quick
from model.words.english import english

CAPITALS: Final = r"(?:[A-Z][^\s.,;:!?()“”]*\.? ){0,3}[A-Z][^\s.,;:!?()“”]+"
"""One to four words with a capital: `Patricia Kim`, `Evan G. Greenberg`."""

STAFF: Final = (
    r"(?:advis[eo]r|aide|ally|allie|appointee|attorney|associate|confidant|counsel|critic|deput(?:y|ie)|"
    r"donor|envoy|friend|"
    r"insider|lawyer|loyalist|nominee|official|opponent|spokes[a-z]+|staffer|supporter|voter|wife|"
    r"daughter|son|brother|husband|mother|father|sister|parent|relative|family|familie|widow)s?"
)
"""What people have who do not speak themselves then."""
TITLE_WORDS: Final = (
    r"Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Lord|Presidents?|Premier|Chancellor|King|Secretar(?:y|ies)|"
    r"Ministers?|Ambassadors?|Advis[eo]r|"
    r"Senators?|Sens?|Secs?|Amb|Reps?|Representatives?|Congress(?:man|woman)|Gov|Governor|Gen|General|Adm|"
    r"Admiral|Col|Colonel|Lt|Capt|"
    r"Captain|Maj|Major|Cmdr|Commander|Lieutenant|Administrator|Director|Chairman|Chairwoman|Chair|"
    r"Councill?or|Leader|Whip|Mayor|Speaker|Judge|Justice|Commissioner|"
    r"[Ss]pokes[a-z]+|[Aa]nalyst|[Ee]conomist|CEO|Ceo|CFO|Cfo|VP|[Ee]xpert|[Pp]rofessor|[Rr]esearcher|Officer|Founder|Envoy|"
    r"Commentator|Manager|Affairs|Counsel|Fellow|Partner|Attorney|Designate|Nominee|NSA|APNSA"
)
BORNE_HE: Final = rf"\b(?:{TITLE_WORDS})\.? He$"
"""`Vice Premier He`: behind a title it is a name."""
LAST_WORD: Final = r"([^\s.]+)\.?$"
"""Of a name or a label, which may end with a stop."""
GIVEN_NAME: Final = r"\b[A-Z][^\s.,;:!?()“”]*\.?$"
NO_GIVEN_NAME: Final = (
    rf"(?:^|\s)(?:{TITLE_WORDS}|State|Treasury|Defen[cs]e|Commerce|War|Today|Yesterday|Tomorrow|The|As|"
    rf"When|While|But|And|Then|Earlier|Later|"
    r"On|In|At|After|Before|However|Meanwhile|Neither|Both|[A-Z][a-z]+day|[A-Z][a-z]+ly|Leader|leader|House|Envoy)\.?$"
)
"""A word with a capital before a last name is a given name, or else one of these."""
LIKE_AN_ADVERB: Final = rf"(?:^|\s)(?:{'|'.join(english().names_like_adverbs)})$"
"""And yet a given name: `Emily`."""

_BEARING_OF: Final = rf"^.*\b(?:{TITLE_WORDS}|Chief|Head)\.?\s+of (?:the )?"
_OF_BODY: Final = rf"{_BEARING_OF}(?:{'|'.join(english().departments)})\s+"
_OF_OTHERS: Final = rf"{_BEARING_OF}(?:[A-Z][^\s,]* (?:and )?)+([A-Z][^\s.,]+ (?:[A-Z]\. )?[A-Z][^\s.,]+)$"
"""`Chief of Space Operations Jane Doe`: of more words with a capital the last are the name."""
_POST: Final = (
    r"^(?:[Tt]he|[Aa]n?) (?:[^\s,;:()“”]+ ){0,3}?"
    r"(?i:chief|head|director|chair(?:man|woman)?|commander|commandant|deputy)"
    r"(?: [a-z]+)? of (?:the )?[A-Z][^\s,]*(?: (?:and |of |of the |for )?[A-Z][^\s,]*)?(?: of Staff)?$"
)
"""`The Chief of Naval Operations`: behind the article no name has so few words."""
_COURTESY: Final = (
    rf"^(?:.*\b(?:{TITLE_WORDS})\.?\s+)?"
    r"(?:(?i:and|but|then|as|so|however|meanwhile|yet|earlier|later|when|the|an?|former|us|u\.s|american|chinese|today|"
    r"yesterday|tomorrow)\.?\s+)*"
)
"""What may stand before a name: titles, and small words that begin a sentence."""

_OF_PARTY: Final = r"^(?:Republican|Democrat) ([A-Z]\S+ [A-Z])"
"""`Democrat Jane Doe`."""
OF_NO_ONE: Final = r"\b(?:Party|Association|Committee|Conference|Caucus|Group|Institute|National|Governors?|Leaders?)\b"
"""Behind a party's word: no name, as in the `Republican Party`."""

_BODY: Final = (
    r"\b((?:[A-Z][^\s.,;:!?()“”]* (?:and [A-Z][^\s.,;:!?()“”]* )?){0,4}"
    r"(?:Department|Ministry|Office|Bureau|Agency|Committee|Commission|Council|"
    r"Administration|Institute|Association|Federation|Chamber|Center|Centre|Bank|Fund|Party|University|"
    r"Embassy|Court|Foundation|Forum|Society|Union)"
    r"(?: (?:of|for|on)(?: the)?(?: (?:and |on |of )?[A-Z][^\s.,;:!?()“”]*){1,4})?)$"
)
"""A body that speaks: `Department of Agriculture`."""

_OWNED: Final = r"^[^\s]+[’']s ([A-Z][^\s]* [A-Z])"
"""`Stanford's Jane Doe`."""
_NOBODY: Final = (
    r"^(?:I|It|He|She|They|We|You|This|That|These|Those|There|Who|What|Which|And|But|Or|So|If|As|Not|No|"
    r"Yes|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Then|Here|One|Some|"
    r"Many|Few|Most|Several|Hardly|Neither|Either|Nor|Both|All|Others|Another|Every[a-z]*|Some[a-z]+|Nobody|"
    r"Anyone|Anybody|People|To(?:day|morrow)|"
    r"Yesterday|[A-Z][a-z]+day|January|"
    r"February|March|April|May|June|July|August|September|October|November|December|However|Meanwhile|Moreover|"
    r"Further[a-z]*|Also|Still|Now|Later|Earlier|Instead|Nonetheless|Nevertheless|Therefore|Thus|Indeed|"
    r"Together|[A-Z][a-z]+ly|"
    r"Likewise|Its|His|Her|Their|Our|My|Your|Such|Article|Section|Department|Ministry|Office|"
    r"Administration|Committee|Secretary|Presidents?|Minister|Ambassador|Spokes[a-z]+|"
    r"Chair(?:man|woman)?|Witness|General|Admiral|Chinese|American|Russian|Data|Figures|Documents|The|An?|In|On|At|For|"
    r"With|From|By|To|When|"
    r"While|After|Before|Let|Just|Unless|Until|Although|Though|Because|Since|Whether|Once|Reflecting|Citing|Noting|"
    r"Speaking|According|Adding|Having|Despite|Following|Ignoring|Defying|Where|Hours|Days|Weeks|Months|Years|"
    r"(?:I|We|You|They|He|She|It|That|There)[’'](?:ve|re|ll|[dms])|[A-Z])$"
)
"""Words with a capital that are nobody's name."""

_FIELDS: Final = (
    "Foreign|Defen[cs]e|Commerce|Trade|Finance|Treasury|Homeland|National|Security|Interior|Energy|State|War|Labor|"
    "Agriculture|Health|Transportation"
)
TITLE_WRITTEN: Final = (
    rf"((?:(?:Deputy|Vice|Under|Assistant|Associate|Acting|Principal|Executive|First|Prime|{_FIELDS}) )+"
    r"(?:Secretary|Minister|Premier|Director|Commissioner|Representative|Advis[eo]r|Chairman|Ambassador|Envoy))$"
)
"""Words with a capital that say what somebody is, and not how he is called: the end of a phrase."""
_LEARNED: Final = "analyst|economist|expert|researcher|professor|scholar|diplomat"
_BEARERS: Final = (
    "vice president|secretary|president|premier|minister|ambassador|envoy|representative|spokes[a-z]+|advis[eo]r|"
    f"director|commander|chair[a-z]*|senator|governor|general|admiral|negotiator|official|{_LEARNED}"
)
BODIES: Final = "ministry|embassy|department|commission|agency|regulator|bureau"
STEPS: Final = ("deputy", "vice", "under", "assistant", "associate", "prime")
"""What makes another title of one."""
_STEP: Final = f"(?:{'|'.join(STEPS)})[ -]?"
_FIELD: Final = rf"(?:(?:(?-i:[A-Z])[\w’'.&-]*|{_FIELDS}) )"
_LESSER_NOUN: Final = (
    "secretary|minister|premier|representative|director|commander|chair(?:man|woman)?|governor|commissioner|advis[eo]r|"
    "administrator|negotiator|ambassador|envoy|councill?or"
)
LESSER: Final = rf"\b((?:{_STEP})+){_FIELD}{{0,3}}?({_LESSER_NOUN})\b"
"""A title that is not its noun's: `vice foreign minister`, and its steps and noun."""
_LESSER: Final = quick(rf"(?i){LESSER}")
_TITLE: Final = (
    r"(?i)^(?:and |but )?(?:the|his|her|its|their) (?:[^\s,;:()“”]+ ){0,3}?"
    rf"({_BEARERS}|press secretary|speaker|chief|{BODIES})(?: of [^,;:]+)?$"
)
BEARING: Final = rf"(?i)\b({_BEARERS})\b"
"""The title that is told of somebody beside the name."""
REFERS: Final = rf"(?i)^the (?:senior |former )?(?:official|spokes(?:person|man|woman)|{_LEARNED})$"
"""Says no more than that somebody is meant who was named before."""

_HAD: Final = rf"^{CAPITALS} (?:[a-z]+ ){{0,2}}{STAFF}\b"
"""`A former Doe adviser`, less what may stand before a name."""
_TEXTS: Final = (
    r"\b(?:Communiqu[eé]s?|Act|Treaty|Charter|Declaration|Agreement|Constitution|Protocol|Accords?|"
    r"Resolution|Bill|Agenda|"
    r"Analysis|Budget|Evidence|Framework|Index|Initiative|Map|Moonshot|Partnership|Plan|Program(?:me)?|"
    r"Proclamation|Report|"
    r"Strategy|Study)$"
)
"""What is written says something, but is nobody."""
_OF_A_BODY: Final = rf"(?i)^an? ({BODIES}) (?:spokes[a-z]+|official)$"
"""`A ministry spokesperson`: of the one that was named before."""
_SPOKESPERSON: Final = r"(?i)^(?:an?|the) (spokes(?:person|man|woman))(?: (?:for|with|of|from|at) .*)?$"


def stranger_names(phrases: pl.DataFrame) -> pl.Series:
    """The unknown names in phrases (words, is_subject, kind): at the end of a subject, else at the beginning; null if
    there is none.
    """
    words = pl.col("words").str.replace_all("U.S.", "US", literal=True)
    bare = words.str.replace(r"[’']s?$", "").str.strip_chars(" .")
    bare = bare.str.replace(_OF_BODY, "").str.replace(_OF_OTHERS, "$1").str.replace(_COURTESY, "")
    bare = pl.when(bare.str.contains(OF_NO_ONE)).then(bare).otherwise(bare.str.replace(_OF_PARTY, "$1"))
    ends, begins = pl.col("bare").str.extract(rf"({CAPITALS})$"), pl.col("bare").str.extract(rf"^({CAPITALS})")
    personal = pl.when("is_subject").then(ends).otherwise(begins).str.replace(_COURTESY, "")
    member = pl.col("bare").str.extract(rf"^({CAPITALS}) (?:of|from|at|with)\b")
    member = member.str.replace(_COURTESY, "")
    is_member = (member.str.contains(" ") & ~member.str.contains(_BODY)).fill_null(value=False)
    is_body = pl.col("kind").is_null() & ~is_member
    personal = pl.when(is_member & pl.col("kind").is_null()).then(member).otherwise(personal)
    body = pl.when(is_body).then(pl.col("bare").str.extract(_BODY))
    is_had = ~pl.col("is_subject") & pl.col("bare").str.contains(_HAD)
    name = pl.coalesce(body, personal.str.replace(_OWNED, "$1"))
    found = phrases.with_columns(bare=bare).select("words", name=name, is_had=is_had.fill_null(value=False))
    is_name = pl.col("name").str.contains(rf"^{CAPITALS}$") | pl.col("name").str.contains(_BODY)
    is_he = pl.col("words").str.contains(BORNE_HE)
    is_nobody = (pl.col("name").str.contains(_NOBODY) & ~is_he) | pl.col("name").str.contains(rf"{_TEXTS}|[’']s$")
    is_post = pl.col("words").str.replace("U.S.", "US", literal=True).str.contains(_POST)
    return found.select(pl.when(is_name & ~is_nobody & ~is_post & ~pl.col("is_had")).then("name")).to_series()


def title_alone(phrase: pl.Expr) -> pl.Expr:
    """The title that stands for a name: of `the secretary` secretary, of `a spokeswoman for it` spokesperson."""
    return usual_title(pl.coalesce(phrase.str.extract(way) for way in (_TITLE, _SPOKESPERSON, _OF_A_BODY)))


def lesser_title(phrase: pl.Expr) -> pl.Expr:
    """Of `the Vice Foreign Minister` vice minister, of `the undersecretary` under secretary; of other titles null."""
    told = phrase.str.extract_groups(_LESSER).struct
    steps = told.field("1").str.to_lowercase().str.replace_all("-", " ").str.strip_chars()
    return pl.concat_str(steps, pl.lit(" "), usual_title(told.field("2")))


def usual_title(noun: pl.Expr) -> pl.Expr:
    """One way to write a title: of `Spokeswoman` spokesperson."""
    usual = noun.str.to_lowercase().str.replace(r"^spokes[a-z]+|press secretary$", "spokesperson")
    return usual.str.replace("advisor", "adviser").str.replace(r"^chair[a-z]*$", "chairman")


def title_case(label: pl.Expr) -> pl.Expr:
    """`MS. JEAN-PIERRE` as `Ms. Jean-Pierre`; what has small letters stays."""
    return pl.when(label.str.contains(r"[a-z]")).then(label).otherwise(label.str.to_titlecase())
