"""Furniture: what a page puts around its story, in paragraphs of its own: what else there is to read, to hear and to
sign up for, where and how the story was printed, whose views it has, who paid for it, and the heads of mail.
"""

from typing import Final

import polars as pl

from model.flags import flagged
from model.reading.text.pages.credits import BIO, CRAFTS, FATE, MATTERS, MAY_NAME, NAMED
from model.reading.text.quick import has_any, of_those, quick

FEW: Final = 4
"""Sentences of a paragraph that may be such a line."""

_STORY: Final = r"(?:article|story|column|essay|piece|post|commentary|op-ed|live ?blog|newsletter|edition|transcript)"
_LEADS: Final = (
    r"(?:(?:also |please )?read(?:[ -](?:also|on|more|next|this|our))?|see (?:also|more)(?: on)?|more(?: (?:on|"
    r"from|about))?|next|previous|"
    r"(?:next|previous|prev) (?:article|story|post)|recommended(?: \w+)?|related(?: \w+)?|further reading|"
    r"(?:go|dig|dive) deeper|explore(?: \w+){0,4}|up next|coming up|don[’']t miss|in case you missed it|icymi|"
    r"(?:video|audio|listen|watch|podcast)(?: "
    r"now)?|"
    r"episode \d+|watch again|from (?:our|the) archives?|must[ -]read|you (?:may|might) also like|ep\.? ?\d+|"
    r"what[’']?(?:s| we[’']re| i[’']m) (?:inside|reading|watching)|"
    r"(?:also )?(?:in|inside) (?:this|today[’']s|the latest) (?:issue|edition|newsletter|episode)|also in this "
    r"newsletter|"
    r"(?:our )?special report)"
)
"""What leads to something else, a headline that has no stop."""
_LABELS: Final = (
    r"(?:also read|read also|see also|read more|podcast|media caption|image source|up next|(?:go|dig|dive) deeper|"
    r"(?:suggested |related |follow |explore more on these )?topics?|regions?|key ?words?|tags?|tagged(?: (?:with|"
    r"as|under))?|issues|"
    r"filed (?:under|to|in)|categor(?:y|ies)|subject category|source|you are here|"
    r"program(?:me)?s & projects|(?:presented|sponsored|supported|brought to you|paid for) by|a message from "
    r"[^:]{2,60}|"
    r"in partnership with|advertisement|(?:for )?(?:media|press) (?:contact|inquir(?:y|ies)|enquir(?:y|ies))s?|"
    r"(?:web )?editors?|our standards|contributing|acknowledge?ments?(?: and disclosures)?|disclosures?|disclaimer|"
    r"about the authors?)"
)
"""What tells only of the page, whatever follows."""
LABELLED: Final = (
    rf"{_LABELS}\s*[:：].*|{_LEADS}\s*[:：] ?.*[^.!\s]|(?:also |must )?read ?\| ?.*[^.!\s]|table of contents:.*|"
    rf"contact: .*(?:@|\d{{3}}).*|(?:video|audio|listen|watch) "
    rf"\d\d?:\d\d .*"
)
UNENDED: Final = (
    r"(?:more (?:on|about) [^.!?:]{2,60}|(?:presented|sponsored|supported|brought to you|paid for) by (?:the "
    r")?(?-i:[A-Z])[^.!?]{2,80}|"
    r"paid content (?:from|by) .*|(?:image source|media caption), .*|explore our coverage of .{2,60}|see all topics|"
    r"get alerts on .{2,80}|(?:next|previous) (?:article|story|post) .*|"
    r"(?:here(?:[’']s| is| are) )?(?:what|everything|all) (?:you (?:need to|should) know|to know|we "
    r"know)(?: (?:so far|about|on|of|now|today)\b[^?!]{0,80})?|"
    r"(?:\w+ )?things to know\b[^?!]{0,80}|here[’']?s? (?:is )?a (?:summary|recap) of the .*|all content (?:©|"
    r"\(c\)|copyright) .*)"
)
"""Lines without a label that lead to something else, or tell who pays."""
_HEADED: Final = (
    r"(?:(?:correction|clarification|update|editors?[’']?s? note|note|corrections? (?:&|and) amplifications?)\b(?: "
    r"\([^)]*\))?\W+)?"
)
_ARGUES: Final = (
    r"(?:argues?|examines?|shows?|explores?|finds?|found|looks?|considers?|describes?|traces?|assesses|discusses|"
    r"reports?|explains?|of|about how|that)"
)
"""What a study says of itself, which may tell what it found."""
PRINTED: Final = (
    rf"(?:{_HEADED}(?:(?:an? |the )?(?:(?:earlier|previous|shorter|longer|prior|condensed|original) )?(?:version|"
    rf"headline|caption|photo) "
    rf"(?:of|on|to|in|with) (?:this|the) (?:{_STORY}|report)\b.*|"
    rf"this (?:\w+ )?{_STORY}(?: (?:on|about|by) .{{2,40}})? (?:(?:was|is|has|had|been|first|originally|also|"
    rf"previously|will|be|not|may|can) )*[a-z]+\b.*|"
    r"this is an? (?:developing|breaking|rush|live|updated)\b.*|this report (?:is|was) (?:made possible|produced) .*|"
    r"this summary (?:is|was) ai-generated.*)|appeared in the .{2,40} print edition.*|attn: .*|"
    r"some information (?:for|in) this report (?:came|comes) from .*)"
)
"""Where it was printed, and what was put right in it: that tells of no event."""
_ARGUED: Final = quick(rf"(?i)^\W*this (?:\w+ )?{_STORY} {_ARGUES} ")
CHANGED: Final = r"\((?:lead|attn|adds?|updates?|updated|recasts?|corrects?|refiles?|repeats|writes through)\b[^()]*\)"
_ASKS: Final = (
    r"(?:sign up|subscribe|unsubscribe|download|click|tap|e-?mail us|contact us|write to \S+ |get in touch with "
    r"our|text [A-Z]+ to \d|"
    r"(?:take|vote in|answer) (?:our|the|this) (?:poll|quiz|survey)|to stop (?:getting|receiving)|you[’']?(?:re| "
    r"are) (?:getting|receiving) this)"
)
"""What only a page asks."""
_MAY_ASK: Final = (
    r"(?:get|want|for (?:more|further|media|press)\b.{0,60}, \w+|follow|stay|join|check out|listen|watch|invite|"
    r"share|send|"
    r"have (?:you got )?an?y?|do you have|got|let us know|tell us|vote|become|upgrade|unlock|support our|never "
    r"miss|don[’']t miss|"
    r"discover|explore|read|see|visit|enjoy(?:ing)?|forwarded|to receive|if you)"
)
_PAGE: Final = (
    r"(?:\b(?:newsletters?|inbox|subscribers?|podcasts?|whatsapp|telegram|e-?mail alerts?|(?:our|the|full|latest) "
    r".{0,30}(?:coverage|tracker)|"
    r"join the conversation|comments? below|(?:in )?the comments|your thoughts|your say|confidential tips?|tips? "
    r"(?:on|about)|"
    r"pdf|new posts|unsubscribe|subscribe|press office|what you think|(?:our|the|this) (?:app|quiz|poll|channel|"
    r"website|site|page)|"
    r"full (?:text|report|story)|our (?:\w+ )?(?:report|reporting|journalism|series|archive|guide|explainer))\b|"
    r"https?:|@|\bhere$)"
)
PROMPTING: Final = (
    rf"(?:{_ASKS}\b.*|{_MAY_ASK}\b.*{_PAGE}.*|vote (?:in|now)\b.*|have your say\b.*|share your thoughts|join the "
    rf"conversation\b.*|"
    r".*\breceiv(?:ed|ing) this (?:e-?mail|message|newsletter)\b.*|.*\b(?:sign|signing) up (?:here )?for (?:our|"
    r"the|more)\b.*)"
)
"""What a reader is asked to do on the page."""
PUBLICATION: Final = (
    r"(?:[^.!?:]{2,50}\bnewsletter: .*|.{2,60} is a reader-supported publication\b.*|thanks for (?:reading|"
    r"subscribing)\b.*|"
    r"thanks to .*\bsponsor(?:s|ing|ed|ship)?\b.*|[^.]{3,60} has (?:this|the full) (?:report|story)|"
    r"welcome (?:back )?to .*\b(?:newsletter|podcast|briefing|digest|live (?:blog|coverage))\b.*)"
)
CITED: Final = (
    r"\[?\d{1,3}[\].)]? (?:see |cf\. )?[^.“”\"]{0,60}[“\"][^“”\"]+,[”\"] (?-i:[A-Z])[^.]*, .*\b(?:19|20)\d\d\b.*"
)
"""A note that names an article or a book."""
MAIL: Final = (
    r"(?:on (?:mon|tue|wed|thu|fri|sat|sun|\d).*\bwrote:|(?:from|to|cc|bcc|reply-to|sent)\s?:.*@.*|"
    r"(?:fwd?|re):.{2,60} (?:brief|digest|newsletter|update|alert)s?|view (?:this|it) .{0,20}in your browser.*)"
)
VIEWS: Final = (
    r"(?:(?:(?:the|any|all) )?(?:views|opinions)[^.]{0,30} expressed (?:here|herein|in this|are|by the author|"
    r"do)\b.*|"
    rf"the {_STORY}.*\b(?:reflects?|represents?)\b.*\b(?:opinions?|views?)\b.*|"
    r"the (?:author|writer|columnist|contributor)s?(?:[’']s?)? (?:is|are|was|works?|holds?|teaches|leads|heads|"
    r"thanks?|writes?|has|have|serves?|[a-z]+s firm)\b.*|"
    r"the (?:author|writer|columnist)[’']s (?:firm|fund|company|employer|views?|opinions?|own)\b.*|"
    r".*\bshould not be construed as an? endorsement\b.*|.*\bis an? (?:private|independent|nonpartisan|non-partisan)"
    r"\b[^.]*\b(?:tax-exempt|nonprofit|non-profit|not-for-profit)\b.*|.{2,60} is committed to quality, "
    r"independence,? and .*)"
)


def _alone(*ways: str) -> tuple[str, ...]:
    """Sentences that are nothing but such lines."""
    return tuple(quick(rf"(?i)^[\W_]*(?:{way})[\W_]*$") for way in ways)


ALONE: Final = _alone(LABELLED, UNENDED, PRINTED, CHANGED, PROMPTING, CITED, MAIL)
"""What such lines are; a question before what a reader is asked to do goes with it."""
SLOW: Final = _alone(PUBLICATION, VIEWS)
"""Those that take long to be looked for."""
SLOW_HAVE: Final = [
    *("newsletter", "reader-supported", "hanks ", "has th", "elcome", "expressed", "eflect", "epresent", "author"),
    *("writer", "columnist", "contributor", "endorsement", "profit", "tax-exempt", "committed to"),
]
"""One of these each of them has."""
NOTES: Final = quick(
    r"(?i)^[\W_]*(?:acknowledge?ments?(?: and disclosures)?|disclosures?|disclaimer|about the authors?|presented "
    r"by)\b[^.]*[:.]"
)
"""How a paragraph begins that is all of it such a note."""
_BEGINS: Final = (
    r"(?:[^:]{2,60}:|\d{1,3}[\].)]? |more |next |prev|recommended|related|here|what |everything|all (?:you|we|to|"
    r"content|rights|"
    r"views|opinions)|"
    r"\w+ things|things|video|audio|listen|watch|image|media|press|presented|sponsored|supported|brought|paid|"
    r"explore|see |get |this |an? |the (?:earlier|previous|shorter|longer|prior|condensed|original|version|"
    r"headline|caption|"
    r"photo|views|opinions|author|writer|columnist|contributor|article|story|column|essay|piece|post|op-ed)|"
    r"(?:earlier|previous|shorter|longer|prior|condensed|original|version|headline|caption|photo) |any views|any "
    r"opinions|"
    r"views|opinions|appeared|attn|some information|lead|adds?|updates?|updated|recasts?|corrects?|correction|"
    r"clarification|"
    r"editor|note|refiles?|repeats|writes|sign|subscribe|unsubscribe|download|click|tap|e-?mail|contact|write |"
    r"text |take |vote|"
    r"answer|to |you|want|for (?:more|further|media|press)|follow|stay|join|check|invite|share|send|have |do you|"
    r"got|let |tell|"
    r"become|upgrade|unlock|support|never|don|discover|read|visit|enjoy|forwarded|if you|welcome|thanks|on |from|"
    r"cc|bcc|"
    r"reply|sent|fwd?|re:|view|acknowl|disclo|disclaim|about)"
)
MAY_BE: Final = quick(rf"(?i)^[\W_]*{_BEGINS}")
HAVE: Final = (
    "reader-supported",
    "endorsement",
    "tax-exempt",
    "profit",
    "committed to",
    "receiv",
    "sign up",
    "signing up",
    "has th",
)
"""How all of them begin, or what they have: few sentences do, and only they are asked."""
TELLS: Final = (FATE, _ARGUED)
"""What such lines do not."""
IS_BIO: Final = has_any((*BIO, NOTES)) & ~has_any((FATE,))
IS_NAMED: Final = has_any(NAMED) & ~has_any((MATTERS,))
LONGEST_NAMES: Final = 160
"""Bytes of a line with those who wrote a story."""


def are_furniture(placed: pl.DataFrame) -> pl.Series:
    """Which of the sentences (block, text, beside) are of such a paragraph."""
    few = (placed["beside"] <= FEW).arg_true()
    block, text = placed["block"], placed["text"].gather(few)
    first = (block != block.shift(1)).fill_null(value=True).gather(few)
    has = text.str.contains_any([*HAVE, *CRAFTS])
    may_be = has | text.str.contains(MAY_BE)
    is_head = of_those(text, first & has, IS_BIO)
    is_brief = first & (text.str.len_bytes() <= LONGEST_NAMES)
    is_head |= of_those(text, of_those(text, is_brief, has_any((MAY_NAME,))), IS_NAMED)
    may_be_slow = of_those(text, may_be, pl.col("text").str.contains_any(SLOW_HAVE, ascii_case_insensitive=True))
    is_line = of_those(text, may_be, has_any(ALONE)) | of_those(text, may_be_slow, has_any(SLOW))
    is_line = of_those(text, is_line, ~has_any(TELLS)) | of_those(text, may_be, has_any((NOTES,)))
    told = pl.DataFrame({"block": block.gather(few), "text": text, "is_line": is_line, "is_head": is_head})
    found = told.filter(pl.col("is_line") | pl.col("is_head"))
    if found.is_empty():
        return flagged(few.clear(), placed.height)
    asks = pl.col("text").str.ends_with("?") & pl.col("is_line").last().over("block")
    is_so = pl.col("is_line") | pl.col("is_head").any().over("block") | asks
    near = told.with_columns(at=few).filter(pl.col("block").is_in(found["block"].implode()))
    return flagged(near.filter(is_so)["at"], placed.height)
