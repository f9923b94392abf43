"""Voices: whose an article's own words are, by its title, its author, its site, or a decree's formula."""

from typing import Final

import polars as pl

from model.reading.text.quick import quick
from model.reading.who.names.names import Names
from model.reading.who.names.tenures import by_date, with_holders, with_tenure
from model.reading.who.voices.issuing import is_issued, is_presidents, is_published, tells_of_meeting

VOICES: Final = pl.Schema(
    {
        "article": pl.String,
        "speaker": pl.String,
        "side": pl.String,
        "rank": pl.UInt8,
        "is_own": pl.Boolean,  # all its words; else those that it quotes without saying whose they are
        "says_i": pl.Boolean,  # of its own words only those in which I speak
        "is_readout": pl.Boolean,  # what a page tells of a meeting, between the words of those who met
        "is_guessed": pl.Boolean,  # by nothing but a name in a title: it weighs no more than nobody's
    }
)

STATEMENT: Final = (
    r"(?i)^(?:[^:]*:\s)?(?:press |full |opening |closing |prepared )*"
    r"(?:(?:statement|remarks|address|speech|testimony|letter|message|keynote(?: speech| address)?)"
    r"(?: as (?:prepared|delivered)[a-z ]{0,30})?\s(?:by|from)|remarks as prepared for|"
    r"(?:remarks|address|speech|lecture)\s(?:on|at|in|to)\s.{3,150}\sby|"
    r"(?:remarks|address|speech|testimony|keynote(?: speech| address)?)\sof)\s(.+)$"
)
"""The title of a text that is all in the words of one: `Remarks by …`."""
_WORDS: Final = (
    r"(?:Statement|Remarks|Speech|Address|Article|Op-[Ee]d|Testimony|Message|Letter|Keynote(?: Speech| Address)?)"
)
_HIS: Final = (
    rf"(?i)^(?:[^:]{{0,40}}:\s)?([^:,]{{3,60}}?)(?:[’']s?)?\s(?:full |opening |closing |keynote |written |"
    rf"signed |prepared )*"
    rf"{_WORDS}(?:\s(?:on|at|in|to|before|about|for|regarding|following|concerning|during|after)\s.*)?$"
)
"""`Secretary Doe’s Remarks to the Press`, `Treasury Statement on …`, in the title of an office’s own page."""
_WHOLE: Final = (
    rf"(?i)^full text(?:\sof|:)\s(?:the )?([^:,]{{3,60}}?)[’']s?\s(?:opening |keynote |written |signed )*{_WORDS}\b|"
    rf"^([^:,]{{3,60}}):\s(?:full |opening |keynote )*{_WORDS}\b"
)
"""`Full text of Jane Doe’s speech`, `Jane Doe: speech at …`, wherever it stands."""
_OFFICES: Final = (
    r"^(?:[^:]{0,40}:\s)?([^:,’']{3,60}?)\s(?:Press )?Statement\s(?:on|[Rr]egarding|[Aa]bout|"
    r"in [Rr]esponse|[Ff]ollowing)\s"
)
"""`USTR Statement on …`."""
_JOINT: Final = r"(?i)\b(?:joint|summit)\b|[A-Za-z.]{2}-[A-Z]"
"""`U.S.-EU Summit Statement`: of several."""
_OF_SEVERAL: Final = r"(?i)\bjoint\b|\bG-?[720]+\b|\bministers\b"
_OF_OFFICE: Final = (
    r"(?i)\b(?:embassy|consulate|ministry|department|office|spokes[a-z]+|secretary|minister|ambassador|"
    r"commission|bureau|"
    r"agency|command)$"
)
"""What is surely an office, whose ever page it stands on."""
_TELLS: Final = r"\b(?:condemn|criticiz|denounc|oppos|rebuk|refut|reject|respond|slam|welcom)[a-z]+\b"
"""`The ministry rejects the department’s statement on …`: that is another's."""
_PRESS_SECRETARY: Final = r"(?i)^(?:the )?press secretary$"
_BEHIND: Final = (
    r"(?i)\s(?:on|at|in|to|before|after|about|for|upon|during|following|regarding|ahead|marking|honoring|announcing|"
    r"commemorating|celebrating|as|with|aboard|onboard|alongside|from|outside|inside|near|en route|through|while|where|"
    r"[|–—-])\s.*$"
)
_SEVERAL: Final = r",| and | & "
_POSTS: Final = r"(?:^|\.)(?:x\.com|twitter\.com|truthsocial\.com|weibo\.com|threads\.net|bsky\.app)$"
"""Sites where what is written is in the writer's own words."""
_POSTED: Final = quick(r"^[^:“”\"]{0,60}?(?:^|[\s(])@\w{2,}")
"""A title that begins with the name under which somebody posts: so is what stands below."""
_POSTED_BY: Final = (
    r"^((?:The )?(?:[A-Z][\w.’'-]* ){0,3}(?:Ambassador|Minister|Secretary|Representative|Consul General)"
    r"(?: (?:of|for|to|in)(?: the)?(?: [A-Z][\w.’'-]*){1,3})*) (?:also |later )?"
    r"(?:posts|posted|shares|shared|tweets|tweeted|writes|wrote)\b"
)
"""`China’s Ambassador to the United States posts on …`, over the post."""
DECREE: Final = r"\b(?:vested\s+in\s+me\s+(?:as\s+President|by\s+the\s+Constitution)|my\s+constitutional\s+authority)\b"
"""The formula of what a president orders or proclaims."""
IN_FORM: Final = quick(r"^\W*(?:By|Now|NOW|Pursuant)\b")
"""How its sentence begins in the decree itself: whoever cites it puts it in quotation marks, or tells of it."""
_DECREED, _SIGNED, _STATED, _OWNED, _DEPARTMENT, _ISSUED = range(6)
_WRITTEN, _BY, _TITLED, _OPENED, _ANSWERED, _MET, _PUBLISHED = range(6, 13)
"""How a voice is known, the surest first: formula, signature, title of a statement, whose statement that has, the same
as a department's, an office's own page, author, who is said to have written it, whom a title begins with, whom an
interview's first sentence is about, on whose page questions are answered, on whose a meeting is told of, and on whose
own page it stands."""
SAYS_I: Final = (
    r"\bI[’'](?:m|d|ve|ll)\b|(?:^|[^A-Za-z\s] ?|\b(?:[a-z]+|And|But|Yet|So|As|When|If|While|Today|"
    r"Yesterday|Still) )I [a-z]|"
    r"\b[Mm]y (?:[a-z]+)\b|\b(?:to|with|for|told|asked|gave|from|let) me\b"
)
"""Words of one who speaks; World War I is none."""
_OPENING: Final = 90
"""Characters of a title in which whom it is about is looked for."""
_OCCASION: Final = r"^(?:During|At|In|On|Ahead of|Before|After|Following) [^,:]{3,60}, "
"""Where and when, before whom a title is about: `During a regular press conference, the spokesperson responded …`."""
_BEGINNING: Final = 2
"""How far into a title (the first word is 1) an office begins that speaks in its article."""
_OWNER: Final = r"(?:[A-Z][^\s’']* ){0,3}[A-Z][^\s’']*[’']s\b"
_SAID_BY: Final = (
    r"[’']s? ((?:Regular |Opening |Full |Written )*(?:Remarks?|Statements?|Comments?|Answers?|Responses?|Press|Q&A))\b"
)
"""`Jane Doe’s Remarks on …`: she does speak."""
_PERSON: Final = r"^[A-Z][a-zà-ÿ.’'-]+(?: [A-Z][a-zA-Zà-ÿ.’'-]*){1,3}$"
_SPOKESPERSON_OF: Final = r"^(?:(?:A|An|The) )?[Ss]pokes[a-z]+ (?:of|for|from) (?:the )?"
_RELEASES: Final = (
    r"^(?:Later,? )?([A-Z][^:“”\"]{5,80}?),? (?:also )?(?:issue[sd]|release[sd]|publishe[sd]|posted|posts) "
    r"(?:an?|the following|his|her) (?:[a-z]+ ){0,3}(?:statement|remarks)\b"
)
"""`Secretary Doe issued a press statement on …`, on an office's own page."""
_WHO_HE_IS: Final = r", .*$"
_SUFFIX: Final = r"(?i),? (?:jr|sr|ii|iii|iv)\b\.?,?"


def voices(rows: pl.DataFrame, titles: pl.DataFrame, names: Names) -> pl.DataFrame:
    """VOICES of the articles that have one: `rows` (article, date, source, author, signer, writer, opening, is_decree,
    is_cited, is_answer, is_his, tells_of_him) are what nobody else says, `titles` (article, text) theirs. Whom a title
    only names is asked where some of the rows are cited.
    """
    first = pl.col("date", "source", "author", "signer", "writer", "opening").first()
    kept = [first, pl.col("is_decree", "is_cited", "is_answer", "is_his", "tells_of_him").any()]
    articles = rows.group_by("article", maintain_order=True).agg(*kept)
    if articles.is_empty():
        return pl.DataFrame(schema=VOICES)
    titled = articles.join(titles.select("article", "text").unique("article", keep="first"), on="article", how="left")
    placed = titled.join(names.offices_of_sources(titled["source"]), on="source", how="left", maintain_order="left")
    asked = _asked(placed, names)
    if asked.is_empty():
        return pl.DataFrame(schema=VOICES)
    is_role = ~pl.col("kind").is_in(["person", "short"]).fill_null(value=False)  # no name stands beside it
    is_asked, is_meant = is_role & (pl.col("order") < _TITLED), is_role & pl.col("holder").is_not_null()
    settled = by_date(with_holders(_named(asked, names), names, is_asked=is_asked, is_meant=is_meant), names)
    speaking = settled.filter(_is_speaker())
    surest = speaking.sort("article", "order").unique("article", keep="first", maintain_order=True)
    is_guessed = pl.col("order").is_between(_TITLED, _ANSWERED).alias("is_guessed")
    says_i = (pl.col("order") == _WRITTEN) & (pl.col("kind") == "stranger") | (pl.col("order") == _BY)
    is_readout = pl.col("order") >= _MET
    told = surest.select(
        "article", "date", "side", "rank", "is_own", is_guessed, says_i=says_i, is_readout=is_readout, speaker="name"
    )
    return with_tenure(told, names).select(VOICES.names()).cast(VOICES)


def without_occasion(whose: pl.Expr) -> pl.Expr:
    """Whose a statement is, without when, where and on what it is."""
    return whose.str.replace(_BEHIND, "")


def _asked(titled: pl.DataFrame, names: Names) -> pl.DataFrame:
    """article, date, phrase, is_subject, is_own, order: in whose words articles (…, text: the title, office: whose page
    it is) may be.

    Whose something is ("on Trump’s order") does not speak in a title, unless it is a country.
    """
    heading = pl.col("text").str.replace(_OCCASION, "").str.head(_OPENING)
    heading = heading.str.replace(_SAID_BY, " $1").str.replace(_SPOKESPERSON_OF, "")
    heading = heading.str.replace_all(rf"({names.countries.every})[’']s", "$1").str.replace_all(_OWNER, "")
    is_post = (pl.col("source").str.contains(_POSTS) | pl.col("text").str.contains(_POSTED)).fill_null(value=False)
    by_title = {"heading": heading, "is_post": is_post, "stated": _stated(), "owned": _owned()}
    if titled["text"].null_count() == titled.height:  # no title: nothing is looked for in them
        by_title |= dict.fromkeys(("heading", "stated", "owned"), pl.lit(None, pl.String))
    told = titled.lazy().with_columns(**by_title).collect(engine="in-memory").lazy()  # each is asked once
    stated, owned = pl.col("stated"), pl.col("owned")
    issued = is_issued() | owned.str.contains(_OF_OFFICE)
    ways = (
        (_DECREED, pl.when(pl.col("is_decree") | is_presidents()).then(pl.lit("the president")), pl.lit(value=True)),
        (_SIGNED, pl.col("signer"), pl.lit(value=True)),
        (_STATED, pl.when(~stated.str.contains(_SEVERAL)).then(stated), pl.lit(value=True)),
        (_OWNED, owned, pl.lit(value=True)),
        (_DEPARTMENT, owned + pl.lit(" Department"), pl.lit(value=True)),
        (_ISSUED, pl.when(issued).then("office"), pl.lit(value=True)),
        (_WRITTEN, pl.col("author"), pl.lit(value=True)),
        (_BY, pl.col("writer"), pl.lit(value=True)),
        (_TITLED, pl.when(pl.col("is_post") | pl.col("is_cited")).then("heading"), pl.col("is_post")),
        (_OPENED, pl.when("is_cited").then(pl.col("opening").str.head(_OPENING)), pl.lit(value=False)),
        (_ANSWERED, pl.when("is_answer").then("office"), pl.lit(value=False)),
        (_MET, pl.when(tells_of_meeting()).then("office"), pl.lit(value=True)),
        (_PUBLISHED, pl.when(is_published()).then("office"), pl.lit(value=True)),
    )
    key, is_subject = ("article", "date"), pl.lit(value=False)
    each = (
        told.select(*key, phrase=phrase, is_subject=is_subject, is_own=is_own, order=pl.lit(order, pl.UInt8))
        for order, phrase, is_own in ways
    )
    return pl.concat(each).collect(engine="in-memory").drop_nulls("phrase").filter(pl.col("phrase") != "")


def _stated() -> pl.Expr:
    """Whose statement, speech or testimony all of a text is, by its title."""
    title = pl.col("text")
    whole = pl.coalesce(title.str.extract(_WHOLE, 1), title.str.extract(_WHOLE, 2))
    is_one = pl.col("office").is_not_null() & ~title.str.contains(_OF_SEVERAL)
    released = pl.when(is_one).then(title.str.extract(_RELEASES)).str.replace(_WHO_HE_IS, "")
    posted = pl.when(pl.col("source").str.contains(_POSTS)).then(title.str.extract(_POSTED_BY))
    stated = pl.coalesce(without_occasion(title.str.extract(STATEMENT)), whole, released, posted).str.replace(
        _SUFFIX, ""
    )
    return stated.str.replace(_PRESS_SECRETARY, "White House press secretary")


def _owned() -> pl.Expr:
    """Whose statement a page is, which an outlet's only tells of: on an office's own page in more words."""
    title, is_press = pl.col("text"), pl.col("is_press").fill_null(value=False)
    of_office = pl.when(pl.col("office").is_not_null()).then(title.str.extract(_HIS))
    owned = pl.coalesce(of_office, pl.when(~is_press).then(title.str.extract(_OFFICES)))
    is_one = ~owned.str.contains(_JOINT) & ~owned.str.contains(_SEVERAL) & ~owned.str.contains(_TELLS)
    return pl.when(is_one).then(owned.str.replace(_SPOKESPERSON_OF, ""))


def _named(asked: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`asked` with nth, name, kind, side, rank of its phrases; strangers are named by who signs, by a statement's title
    and as authors.
    """
    keys = ["phrase", "is_subject"]
    known = asked.join(names.known(asked.select(keys).unique()), on=keys, how="left")
    is_told = pl.col("order").is_in([_SIGNED, _STATED]) & (pl.col("kind").is_null() | (pl.col("kind") == "office"))
    is_open = is_told | pl.col("order").is_in([_WRITTEN, _BY]) & pl.col("kind").is_null()
    stated = known.filter(is_open)
    if stated.is_empty():
        return known
    named = names.named(stated.select(keys).unique()).with_columns(nth=pl.lit(0, known.schema["nth"]))
    told = stated.select(asked.columns).join(named.select(*keys, "nth", "name", "kind", "side", "rank"), on=keys)
    return pl.concat([known.filter(~is_open), told.select(known.columns)])


def _is_speaker() -> pl.Expr:
    """Whether the words may be of whom a phrase names: they are an office's only if the title begins with that.

    An author is a person: `the President of the United States` is no government.
    """
    is_titled = (pl.col("order") == _TITLED) & (pl.col("nth") <= _BEGINNING) & pl.col("side").is_not_null()
    speaks = (pl.col("order") <= _ISSUED) | pl.col("order").is_in([_ANSWERED, _MET, _PUBLISHED]) | is_titled
    is_writer = pl.col("order").is_in([_WRITTEN, _BY]) & pl.col("name").str.contains(_PERSON)
    is_stranger = (pl.col("kind") == "stranger") & (pl.col("order").is_in([_SIGNED, _STATED]) | is_writer)
    return pl.col("kind").is_in(["person", "short"]) | ((pl.col("kind") == "office") & speaks) | is_stranger
