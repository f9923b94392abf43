"""References: the whole name for a last name, a pronoun or a title, from what its article said before."""

from typing import Final

import polars as pl

from model.reading.text.quick import quick
from model.reading.who.names.collectives import is_collective
from model.reading.who.names.name_choice import KIND
from model.reading.who.names.names import Names, noun_of_office
from model.reading.who.names.roles import OWNED
from model.reading.who.names.strangers import BEARING, BODIES, TITLE_WRITTEN, lesser_title, title_alone, usual_title
from model.reading.who.names.tenures import pronoun_told, with_holders
from model.reading.who.referring.former_latter import of_two
from model.reading.who.referring.homes import without_others
from model.reading.who.referring.lesser_titles import lesser_bearers, lesser_holders
from model.reading.who.referring.newcomers import newcomers
from model.reading.who.referring.unnamed import IS_ONE, unnamed
from model.reading.who.saying.quotations import QUOTED, UPTO, quotations
from model.reading.who.saying.speaker_phrases import OF_TWO, THING

_WHOLE: Final = r"[A-Z][^\s.,;:!?()“”]+(?: [A-Z][^\s.,;:!?()“”]*\.?){0,2} [A-Z][^\s.,;:!?()“”]+"
"""Two to four words with a capital."""

_LONG_TITLE: Final = (
    r"\b(?:(?:Chinese|American|US|Vice|Deputy|Assistant|Executive|Under|Senior|Prime|Foreign|Defen[cs]e|"
    r"Commerce|Finance|Trade|"
    r"Treasury|State|First) )+(Minister|Secretary|President|Premier|Representative|Director|Adviser|"
    r"Advisor|Spokes[a-z]+|"
    r"Colonel|Admiral|General)\b"
)
"""`Vice Foreign Minister Jane Doe`: a name stands behind more words than one has."""
_RANKS: Final = (
    r"^(?:(?:US|Presidents?|Vice|Prime|Premier|Secretar(?:y|ies)|Ministers?|Deputy|Assistant|Under|Senior|"
    r"Chief|Ambassadors?|"
    r"Senators?|Sens?|Reps?|Gov|Gen|Adm|Amb|Sec|Representatives?|General|Admiral|Colonel|Foreign|"
    r"Defen[cs]e|Trade|Finance|Commerce|Treasury|State|Press|Spokes[a-z]+|"
    r"Dr|Mr|Mrs|Ms|Director|Chairman|Councill?or|Envoy|Special|Neither|Either|Both|Chinese|American|"
    r"National|Security|Advis[eo]r|Affairs|Pacific|"
    r"International|But|And|The|When|While|As|In|On|After)\.? )+"
)
"""Words with a capital before a name that are no part of it."""

_ASKS: Final = quick(
    r"^(\W*)(?:Will|May|Can|Could|Should|Would|Might|Must|Does|Do|Did|Is|Are|Was|Were|Has|Have|Had|Why|How|What|When|"
    r"Where|Who)\b([^?]*\?\W*)$"
)
"""`Will Nvidia be hurt?` has no Will in it."""
_PEOPLES: Final = r" (?:Chinese|American|Russian|Taiwanese|Japanese|Philippine|European)\b.*$"
"""`Had raised with Zhang Chinese support for the war`: whose it is begins there."""

_PRONOUN: Final = r"\s(?:he|she)\s.*$"
"""Whom `he` speaks to is not who he is."""
_OPENING: Final = 110
"""Characters of a sentence in which the person whom it is about is looked for."""
_TITLED: Final = (
    "President|Premier|Minister|Chancellor|King|Governor|Mayor|Senator|Secretary|Commissioner|Ambassador|Envoy|General|"
    "Admiral"
)
_BORNE_AT_HEAD: Final = (
    r"^((?:(?:The |Its )?[A-Z][a-z]+(?:[’']s)? ){0,2}(?:Vice |Prime |Deputy |Foreign |Defen[cs]e |Trade |Finance )*"
    rf"(?:{_TITLED})(?: [A-Z][^\s.,;:!?()“”’']+){{1,3}})(?:,| [a-z])"
)
_ONE_OF: Final = r"^(?:[Tt]he|[A-Z]\S*[’']s) (?:\S+ ){0,3}(diplomat|lawmaker|Republican|Democrat)$"
"""One whom an office's wording tells of (`the Chinese diplomat`, `the Ohio Republican`)."""
_LAWMAKER: Final = "lawmaker"
_SITS: Final = r"\b(?:Sen|Rep|Senator|Congress(?:man|woman))\b"
_PARTIES: Final = ("republican", "democrat")
_NEAR: Final = 2
"""So many sentences before the last who is named somebody may stand of whom `she` is said."""
_UNNAMED_ONE: Final = r"\b[Aa]n? (?:[\w-]+ ){0,3}?(general|admiral|diplomat)\b"
"""Nobody who has a name in the text."""
_HEAD_OF_SENTENCE: Final = (
    r"^(?:(?:On|Last|This|In|Also) [A-Z]?[a-z]+,? )?("
    r"(?:An?|One) (?:[a-z]+ )?(?:[A-Z][^\s,;:]* ){1,4}[a-z]+|"
    r"(?:The |[A-Z][a-z]+[’']s )(?:[A-Z][a-z]+ )?(?:[a-z]+ ){0,2}(?:ministry|embassy|department|"
    r"government|command|council|"
    r"office|commission|administration)|"
    r"(?:The |[A-Z][a-z]+[’']s )?(?:[A-Z][^\s,;:]*(?: (?:of|and|for|the)\b)? ?){1,6}"
    r") (?:has |had |also )?(?:[a-z]+(?:ed|s)|did|met|took|put|sent|made|gave|held|cut|set)\b"
)
"""Who does something at the head of a sentence."""
_THE_PRESIDENT: Final = "^(?i:the )?[Pp]resident$"
_ROLE_AT_HEAD: Final = (
    r"^(?:(?:On|Last|This|In|Earlier|Late|Early|But|And|Then|So) (?:[^\s,;:]+ ){0,3}?[^\s,;:]*,? )?"
    r"((?:(?i:the)|[A-Z][a-z]+[’']s) (?:[^\s,;:()“”]+ ){0,3}?(?i:vice president|secretary|"
    r"president|premier|minister|ambassador|envoy|spokes[a-z]+|senator|governor|general|admiral|negotiator|chancellor))"
    r" (?:(?:has|had|also|then|later|again|once|never|[a-z]+ly) )*"
    r"(?:[a-z]+ed|is|was|has|did|met|took|put|sent|made|gave|held|cut|set|went|came|flew|led|left|kept|let|broke|threw|"
    r"spoke|refuses|wants|plans|says|thinks|knows)\b"
)
"""What somebody is who does something at the head of a sentence."""
_NAMED_BODY: Final = rf"^(?:the |[A-Z]\S*[’']s )(?:(?:\S+ )+?(?i:{BODIES}|mission|consulate)\b|Ministry of )"
"""Bodies with a name, of the dossier or not: `the Ministry of National Defense`, `the Chinese Embassy in Tokyo`."""
_BARE: Final = rf"^.*\b(?:{_TITLED}) (.+)$"


def whole_names(chosen: pl.DataFrame, rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, whole: for those of `chosen` (row, article, name, kind, phrase) that are a last name alone, the whole name
    that their article (`rows`: row, article, text) has, before them if it can be.

    A last name of the dossier yields only to a whole name of the dossier, or of somebody whom the article quotes.
    """
    last = (
        pl.col("phrase")
        .str.replace(r" and [A-Z].*$", "")
        .str.replace(r"[’']s?$", "")
        .str.extract(r"([A-Z][^\s.,;:!?()“”]+)[ .]*$")
    )
    word = pl.when(pl.col("kind") == "stranger").then("name").otherwise(last).str.to_lowercase()
    is_lone = (pl.col("kind") == "short") | (pl.col("kind") == "stranger") & pl.col("name").str.contains("^[A-Z][^ ]*$")
    told = pronoun_told(pl.col("phrase"))
    wanted = chosen.filter(is_lone).select("row", "article", "kind", word=word, pronoun=told).drop_nulls("word")
    if wanted.is_empty():
        return pl.DataFrame(schema={"row": pl.UInt32, "whole": pl.String})
    quoted = chosen.filter(pl.col("kind") == "stranger").select("article", whole="name")
    found = _names_in(rows, wanted, names)
    sure = pl.concat([found.filter(pl.col("is_known")), found.join(quoted, on=["article", "whole"], how="semi")])
    shorts, strangers = (wanted.filter(pl.col("kind") == kind) for kind in ("short", "stranger"))
    return pl.concat([_nearest(shorts, sure, names), _nearest(strangers, found, names)])


def _names_in(rows: pl.DataFrame, wanted: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, article, word, whole, is_known: the articles' names of several words, by their first and by their last."""
    words = wanted["word"].unique().to_list()
    texts = rows.join(wanted.select("article").unique(), on="article", how="semi")
    texts = texts.filter(pl.col("text").str.contains_any(words, ascii_case_insensitive=True))
    text = pl.col("text").str.replace(_ASKS, "$1$2")
    ways = (text, text.str.replace_all(_LONG_TITLE, "$1"))
    wholes = pl.concat_list(way.str.extract_all(_WHOLE) for way in ways).list.unique(maintain_order=True)
    found = texts.select("row", "article", whole=wholes).explode("whole").drop_nulls()
    bare = pl.col("whole").str.replace(r"[’']s$", "").str.replace(r"^\S+[’']s (\S+ )", "$1").str.replace(_RANKS, "")
    bare = bare.str.replace(_PEOPLES, "")
    found = found.with_columns(whole=bare).filter(pl.col("whole").str.contains(" "))
    first, last = pl.col("whole").str.extract(r"^(\S+)"), pl.col("whole").str.extract(r"(\S+)$")
    keyed = pl.concat([found.with_columns(word=part.str.to_lowercase()) for part in (first, last)])
    known = keyed.with_columns(full=pl.col("whole").str.to_lowercase()).join(names.fulls, on="full", how="left")
    name = pl.coalesce("name", "whole")
    return known.select("row", "article", "word", whole=name, is_known=pl.col("name").is_not_null())


def _nearest(wanted: pl.DataFrame, found: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, whole: of each wanted (row, article, word, pronoun) the whole name before it, else after it; behind `Ms.` of
    nobody who is known as he.
    """
    if wanted.is_empty() or found.is_empty():
        return pl.DataFrame(schema={"row": pl.UInt32, "whole": pl.String})
    known = found.join(names.pronouns, left_on="whole", right_on="name", how="left")
    ways = [(wanted.filter(pl.col("pronoun").is_null()), found)]
    for other, pronoun in (("he", "she"), ("she", "he")):
        fitting = known.filter(pl.col("known_as").ne_missing(pl.lit(other)))
        ways.append((wanted.filter(pl.col("pronoun") == pronoun), fitting))
    return pl.concat(_next_to(asked, fitting) for asked, fitting in ways)


def _next_to(wanted: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """row, whole: of each wanted (row, article, word) the whole name before it, else after it."""
    wanted, found = wanted.sort("row"), found.select("row", "article", "word", "whole").sort("row", "whole")
    keys = ["article", "word"]
    before = wanted.join_asof(found, on="row", by=keys, strategy="backward", check_sortedness=False)
    after = wanted.join_asof(found, on="row", by=keys, strategy="forward", check_sortedness=False)
    both = before.join(after.select("row", later="whole"), on="row")
    return both.select("row", whole=pl.coalesce("whole", "later")).drop_nulls()


def titles_beside(named: pl.DataFrame) -> pl.DataFrame:
    """article, title, speaker: what titles stand beside the names of those who speak (article, name, phrase,
    apposition).
    """
    texts = (pl.col("apposition"), pl.col("phrase"))
    ways = [title for text in texts for title in (usual_title(text.str.extract(BEARING)), lesser_title(text))]
    ways += [_party(text) for text in texts]
    told = [named.lazy().select("article", title=title, speaker="name") for title in ways]
    return pl.concat(told).collect(engine="in-memory").drop_nulls().unique()


def _party(text: pl.Expr) -> pl.Expr:
    """The party that is told of somebody beside the name, or that one is a lawmaker."""
    party = text.str.extract(r"\b(Republican|Democrat)\b").str.to_lowercase()
    return pl.coalesce(party, pl.when(text.str.contains(_SITS)).then(pl.lit(_LAWMAKER)))


def with_one_of_office(held: pl.DataFrame) -> pl.DataFrame:
    """`held` (phrase, name, kind, side, …) with `office`, where one of an office is a title: who was named before, else
    the office's.
    """
    noun = pl.when(pl.col("kind") == "office").then(pl.col("phrase").str.extract(_ONE_OF).str.to_lowercase())
    is_one = noun.is_not_null()
    sided = pl.when(~noun.is_in([*_PARTIES, _LAWMAKER])).then(pl.concat_str(noun, pl.lit(" "), "side"))
    return held.with_columns(
        office=pl.when(is_one).then("name"),
        name=pl.when(is_one).then(pl.coalesce(sided, noun)).otherwise("name"),
        kind=pl.when(is_one).then(pl.lit("title", held.schema["kind"])).otherwise("kind"),
    )


def referents(
    referring: pl.DataFrame,
    named: pl.DataFrame,
    titles: pl.DataFrame,
    rows: pl.DataFrame,
    names: Names,
    heads: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """row, speaker, side, rank of titles and pronouns (row, article, phrase, pronoun, name, holder, and home: the side
    whose press or government their article is); NOBODY is one.

    Whom their article spoke of last; with a title, last with that title; of `it`, the office that spoke just before.
    `The president` is no other side's where a side's own press or government writes so.
    `named` (row, speaker, side, rank) are the sentences whose speaker has a name, `titles` (article, title, speaker)
    what stands beside those, `heads` (article, text) the articles' own titles.
    """
    openings = _openings(referring, rows)
    offices_there = _own_offices(_offices_at_heads(openings, names), named, rows, heads, names)
    spoken_of = _spoken_of(openings, named, names)
    brought_in = _newcomers_before(referring.filter("pronoun"), rows, names)
    borne = pl.concat([titles, _titles_at_heads(openings).select(titles.columns)])
    titled = _titled(referring.filter(~pl.col("pronoun")), spoken_of, borne, openings, offices_there, rows, names)
    about = _about(_roles_at_heads(referring, openings, named, rows, names), spoken_of, borne, openings, rows, names)
    after_titles = titled.join(rows.select("row", "article"), on="row").with_columns(place=pl.lit(-2, pl.Int32))
    opened = spoken_of.join(brought_in.select("row", place=pl.lit(0, pl.Int32)), on=["row", "place"], how="anti")
    opened = opened.join(about, on="row", how="anti")
    heads_of = about.with_columns(place=pl.lit(0, pl.Int32))
    spoken_of = pl.concat([opened, brought_in, heads_of], how="diagonal").select(spoken_of.columns)
    before = pl.concat([spoken_of, after_titles.select(spoken_of.columns)]).sort("row", "place")
    is_office = pl.col("speaker").is_in(names.office_names) | pl.col("speaker").str.contains(_NAMED_BODY)
    is_body = pl.col("speaker").str.contains(rf"^the (?:{BODIES})$")
    is_crowd = is_collective(pl.col("speaker")) & ~pl.col("speaker").str.contains(IS_ONE)
    known = before.filter(~is_office & ~is_body & ~is_crowd)
    persons = pl.concat([known, unnamed(openings, before)], how="diagonal").sort("row", "place")
    thing = pl.col("phrase").str.contains(THING)
    it = pl.col("phrase").str.contains(r"^[Ii]t\b") | thing
    either = referring.filter("pronoun", pl.col("phrase").str.contains(OF_TWO))
    pronouns = referring.filter("pronoun", ~pl.col("phrase").str.contains(OF_TWO))
    pronouns = pronouns.select("row", "article", "phrase").sort("row")
    he = _he_or_she(pronouns.filter(~it), persons, names)
    opened = offices_there.drop("phrase").filter(pl.lit(value=pronouns.select(it.any()).item()))
    is_thing = is_office | pl.col("side").is_null() & pl.col("speaker").str.contains(r"^[A-Z]\S*$")
    offices = pl.concat([before.filter(is_thing), opened], how="diagonal").sort("row", "place")
    offices = offices.unique("row", keep="first", maintain_order=True).with_columns(pl.col("row") + 1)
    they = pronouns.filter(it).join_asof(offices, on="row", by="article", tolerance=1, check_sortedness=False)
    columns = ("row", "speaker", "side", "rank")
    told = [titled, he.select(columns), they.select(columns), of_two(either, rows, names).select(columns)]
    return pl.concat(told).drop_nulls("speaker")


def _he_or_she(pronouns: pl.DataFrame, persons: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`pronouns` (row, article, phrase) with whom of `persons` (row, article, speaker, …) each is: the last who is not
    known as the other; nobody, where that one stands far before the last.
    """
    known = persons.join(names.pronouns, left_on="speaker", right_on="name", how="left", maintain_order="left")
    known = known.with_columns(at="row")
    is_she = pl.col("phrase").str.contains(r"\b[Ss]he\b")
    told = []
    for asked, other in ((~is_she, "she"), (is_she, "he")):
        own = pronouns.filter(asked)
        fitting = known.filter(pl.col("known_as").ne_missing(pl.lit(other)))
        found, last = (_last_before(own, some) for some in (fitting, known))
        told.append(found.filter(found["at"] + _NEAR >= last["at"]))
    return pl.concat(told)


def _last_before(pronouns: pl.DataFrame, persons: pl.DataFrame) -> pl.DataFrame:
    """`pronouns` with the first person of the last sentence before them that has any."""
    first = persons.unique("row", keep="first", maintain_order=True)
    return pronouns.join_asof(first, on="row", by="article", check_sortedness=False)


def _newcomers_before(pronouns: pl.DataFrame, rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, article, speaker, place: whom the few sentences before pronouns (row, article) bring in."""
    if pronouns.is_empty():
        return pronouns.select("row", "article", speaker=pl.lit(""), place=pl.lit(0, pl.Int32))
    near = pronouns.select("article", row=pl.concat_list(pl.col("row").cast(pl.Int64) - back for back in (1, 2, 3)))
    asked = near.explode("row").unique().with_columns(pl.col("row").cast(pl.UInt32, strict=False))
    texts = rows.join(asked, on=["row", "article"], how="semi", maintain_order="left")
    return newcomers(texts, names).select("row", "article", "speaker", place=pl.lit(0, pl.Int32))


def _titled(
    titles: pl.DataFrame,
    spoken_of: pl.DataFrame,
    beside: pl.DataFrame,
    openings: pl.DataFrame,
    offices_there: pl.DataFrame,
    rows: pl.DataFrame,
    names: Names,
) -> pl.DataFrame:
    """row, speaker, side, rank of `the secretary`, `the official`: who bore that title last, else who holds it; else
    the office or the bare words. `The secretary` is a deputy one only where nobody is more.
    """
    if titles.is_empty():
        return titles.select("row", pl.col("phrase").alias("speaker"), "side", "rank")
    unnamed = openings.select("row", "article", title=pl.col("phrase").str.extract(_UNNAMED_ONE)).drop_nulls("title")
    unnamed = unnamed.with_columns(speaker=pl.lit("the ") + pl.col("title"), place=pl.lit(-1, pl.Int32))
    bodies = pl.concat([spoken_of, offices_there.select(spoken_of.columns)])
    bodies = bodies.filter(pl.col("speaker").str.contains(_NAMED_BODY))
    of_others = bodies.filter(~pl.col("speaker").is_in(names.office_names)).with_columns(title=noun_of_office())
    lesser = _lesser(titles, spoken_of, rows, names)
    named = pl.concat([spoken_of.join(names.bearers, on="speaker"), spoken_of.join(beside, on=["article", "speaker"])])
    bearers = pl.concat(
        [
            named,
            _of_parties(named),
            offices_there.drop("phrase").join(names.offices_by_noun, on="speaker"),
            of_others.drop_nulls("title"),
            unnamed,
            lesser,
        ],
        how="diagonal",
    ).unique()
    bearers = bearers.sort("row", pl.col("place").neg(), "title", "speaker")
    own = {f"own_{name}": name for name in ("side", "rank")}
    title = pl.when(pl.col("office").is_null()).then(lesser_title(pl.col("phrase")))
    wanted = titles.select(
        "row", "article", "phrase", "holder", "office", "home", title=pl.coalesce(title, "name"), **own
    )
    wanted = wanted.join(names.sides_of_holders, on="holder", how="left").sort("row")
    found = _last_bearers(wanted, bearers, lesser)
    is_another = pl.col("phrase").str.contains(OWNED)  # `the ministry's envoy` is nobody else's
    is_another &= pl.col("office").is_null()
    is_at_home = _is_of_other_government(names)
    is_another |= _is_own_president(names) | is_at_home
    is_found = ~is_another & pl.col("speaker").is_not_null()
    side = pl.when(is_found).then("side").otherwise(pl.coalesce("own_side", pl.when(is_at_home).then("home")))
    rank = pl.when(is_found).then("rank").otherwise("own_rank")
    written = pl.col("phrase").str.extract(TITLE_WRITTEN)
    speaker = pl.coalesce(pl.when(~is_another).then("speaker"), "holder", "office", written, "the " + pl.col("title"))
    return found.select("row", speaker, side=side, rank=rank)


def _of_parties(named: pl.DataFrame) -> pl.DataFrame:
    """`named` (row, article, speaker, title, …): lawmakers again, as of each party unless they are told to be of the
    other, and those of a party as lawmakers.
    """
    is_sitting = pl.col("title").is_in([_LAWMAKER, *_PARTIES])
    sitting = named.filter(is_sitting).with_columns(title=pl.lit(_LAWMAKER)).unique()
    keys = ["article", "speaker"]
    told = {party: named.filter(pl.col("title") == party) for party in _PARTIES}
    of_each = (
        sitting.join(told[other], on=keys, how="anti").with_columns(title=pl.lit(party))
        for party, other in zip(_PARTIES, reversed(_PARTIES), strict=True)
    )
    return pl.concat([sitting, *of_each])


def _lesser(titles: pl.DataFrame, spoken_of: pl.DataFrame, rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`spoken_of` (row, article, speaker, …) with `title`: who bears a lesser one in the articles of `titles`."""
    texts = rows.join(titles.select("article").unique(), on="article", how="semi")
    called = lesser_bearers(texts, names).with_columns(place=pl.lit(0, pl.Int32))
    held = lesser_holders(spoken_of, texts.select("article", "date").unique(), names)
    return pl.concat([held, called], how="diagonal")


def _last_bearers(wanted: pl.DataFrame, bearers: pl.DataFrame, lesser: pl.DataFrame) -> pl.DataFrame:
    """`wanted` (row, article, title, …) with the speaker, side and rank of the last of `bearers` (row, article, title,
    speaker, …) before; of those with a title of which they have a lesser one (`lesser`) only where nobody else is.
    """
    keys = ["article", "title"]
    less = lesser.select("article", "speaker", title=pl.col("title").str.extract(r"(\S+)$")).unique()
    proper = bearers.join(less, on=["article", "title", "speaker"], how="anti", maintain_order="left")
    every, best = (wanted.join_asof(some, on="row", by=keys, check_sortedness=False) for some in (bearers, proper))
    is_proper = best["speaker"].is_not_null()
    columns = ("speaker", "side", "rank")
    told = best.select(pl.col(columns).name.prefix("proper_"), is_proper=is_proper)
    chosen = (pl.when("is_proper").then(f"proper_{name}").otherwise(name).alias(name) for name in columns)
    return every.hstack(told).with_columns(chosen).drop("is_proper")


def _is_own_president(names: Names) -> pl.Expr:
    """Whether `the president`, though it may be another of the dossier who was called so last, is whom the article's
    home has for one.
    """
    is_of_home = pl.col("phrase").str.contains(_THE_PRESIDENT) & (pl.col("home") == pl.col("holds_for"))
    return (is_of_home & pl.col("speaker").is_in(names.tenures["name"].implode())).fill_null(value=False)


def _is_of_other_government(names: Names) -> pl.Expr:
    """Whether `the spokesperson`, on a page of one side, would be of the other, which only did something as a country
    (`The United States raised its tariffs`).
    """
    is_one = (pl.col("title") == "spokesperson") & pl.col("speaker").is_in(names.governments["speaker"].implode())
    return (is_one & (pl.col("home") != pl.col("side"))).fill_null(value=False)


def _titles_at_heads(openings: pl.DataFrame) -> pl.DataFrame:
    """article, title, speaker: what titles stand before the names with which sentences (row, article, phrase) begin."""
    borne = pl.col("phrase").str.extract(_BORNE_AT_HEAD)
    title, bare = usual_title(borne.str.extract(BEARING)), borne.str.extract(_BARE)
    return openings.select("article", title=title, speaker=bare).drop_nulls().unique()


def _strangers_at_heads(openings: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, article, place, speaker: of sentences (row, article, phrase) that begin with a title and a name that the
    dossier does not know (`President Doe met Xi`), that name: they are about the bearer.
    """
    borne = pl.col("phrase").str.extract(_BORNE_AT_HEAD)
    heads = openings.select("row", "article", phrase=borne, is_subject=pl.lit(value=True)).drop_nulls("phrase")
    others = heads.join(names.people_in(heads), on="phrase", how="anti")
    bare = pl.col("phrase").str.extract(_BARE).alias("speaker")
    return others.select("row", "article", bare, place=pl.lit(0, pl.Int32))


def _offices_at_heads(openings: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, article, speaker, side, rank, place: of sentences (row, article, phrase) that an office begins, that one."""
    head = pl.col("phrase").str.extract(_HEAD_OF_SENTENCE)
    heads = openings.select("row", "article", phrase=head, is_subject=pl.lit(value=True)).drop_nulls("phrase")
    known = names.known(heads.select("phrase", "is_subject").unique()).filter(pl.col("kind") == "office")
    told = heads.join(known.select("phrase", "side", "rank", speaker="name"), on="phrase")
    return told.select("row", "article", "speaker", "side", "rank", "phrase", place=pl.lit(0, pl.Int32))


def _roles_at_heads(
    referring: pl.DataFrame, openings: pl.DataFrame, named: pl.DataFrame, rows: pl.DataFrame, names: Names
) -> pl.DataFrame:
    """The same columns as `referring`, of the sentences (row, article, phrase) of articles with a pronoun that begin
    with what somebody is who does something (`The president refused to let Jane Doe land`): they are about that one.
    """
    asked = openings.join(referring.filter("pronoun").select("article").unique(), on="article", how="semi")
    asked = asked.join(named, on="row", how="anti").join(referring, on="row", how="anti")
    roles = asked.with_columns(phrase=pl.col("phrase").str.extract(_ROLE_AT_HEAD)).drop_nulls("phrase")
    if roles.is_empty():
        return referring.clear()
    told = roles.with_columns(name=title_alone(pl.col("phrase")))
    nothing = {column: pl.lit(None, referring.schema[column]) for column in ("office", "side", "rank")}
    kind = pl.lit("title", KIND).alias("kind")
    dated = told.join(rows.select("row", "date", "source"), on="row").with_columns(kind, pronoun=False, **nothing)
    held = with_holders(dated, names, is_asked=pl.lit(value=True), is_meant=pl.col("is_sure").fill_null(value=False))
    homed = held.join(names.homes(held["source"]), on="source", how="left", maintain_order="left")
    return homed.select(column for column in referring.columns if column in homed.columns).drop_nulls("name")


def _about(
    roles: pl.DataFrame,
    spoken_of: pl.DataFrame,
    borne: pl.DataFrame,
    openings: pl.DataFrame,
    rows: pl.DataFrame,
    names: Names,
) -> pl.DataFrame:
    """row, article, speaker, side, rank: who those are with whose `roles` (`_roles_at_heads`) sentences begin: the one
    who surely held it, else who was called so before, nobody whom the sentence goes on to name.
    """
    if roles.is_empty():
        return spoken_of.clear().drop("place")
    is_held = pl.col("kind") == "person"
    held = roles.filter(is_held).select("row", "side", "rank", speaker="name")
    before = spoken_of.join(roles, on="row", how="anti", maintain_order="left")
    nowhere = _offices_at_heads(openings.clear(), names)
    titled = _titled(roles.filter(~is_held), before, borne, openings.clear(), nowhere, rows, names)
    return pl.concat([held.select(titled.columns), titled]).join(rows.select("row", "article"), on="row")


def _own_offices(
    heads: pl.DataFrame, named: pl.DataFrame, rows: pl.DataFrame, titles: pl.DataFrame | None, names: Names
) -> pl.DataFrame:
    """`heads` (`_offices_at_heads`), where ministries of others than the dossier's sides are called as they are there:
    `named` (row, speaker, side, rank) are who speaks, `titles` (article, text) the articles' own.
    """
    kept = ("row", "phrase", "name", "kind", "side", "rank", "holder")
    as_office, as_one = (pl.lit(kind, KIND).alias("kind") for kind in ("office", "person"))
    nobody = pl.lit(None, pl.String).alias("holder")
    offices = heads.select("row", "phrase", as_office, "side", "rank", nobody, name="speaker").select(kept)
    people = named.select("row", as_one, "side", "rank", nobody, phrase="speaker", name="speaker").select(kept)
    told = without_others(pl.concat([offices, people]), rows, titles, names)[: offices.height]
    return heads.with_columns(told["name"].alias("speaker"), told["side"], told["rank"])


def _openings(referring: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """row, article, phrase, is_subject: how the sentences begin of the articles in which somebody is referred to;
    whom a quotation tells of is no matter of who speaks behind it.
    """
    texts = rows.join(referring.select("article").unique(), on="article", how="semi")
    texts = texts.join(quotations(texts).filter("is_within"), on="row", how="anti", maintain_order="left")
    opening = (
        pl.col("text")
        .str.replace(UPTO, " ; ")
        .str.replace_all(QUOTED, " ; ")
        .str.head(_OPENING)
        .str.replace(_PRONOUN, "")
    )
    return texts.select("row", "article", phrase=opening, is_subject=pl.lit(value=True))


def _spoken_of(openings: pl.DataFrame, named: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, article, place, speaker, side, rank: of each sentence who speaks in it, then the people it opens with."""
    asked = openings.filter(~pl.col("phrase").str.contains(r"^(?:He|She)(?: [^A-Z]|[^ ]|$)"))
    known = asked.join(names.people_in(asked), on="phrase").select("row", "article", "place", speaker="name")
    strangers = _strangers_at_heads(asked, names)
    opened = pl.concat([known.join(strangers, on="row", how="anti"), strangers.select(known.columns)])
    spoken = named.join(openings.select("row", "article"), on="row")
    spoken = spoken.select("row", "article", "speaker", "side", "rank", place=pl.lit(-1, pl.Int32))
    return pl.concat([spoken, opened], how="diagonal")
