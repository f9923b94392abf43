"""Page words: paragraphs with words that pages use of themselves ("our podcast on Taiwan"), whatever they say of them.

No list has all that pages say. So these are bare: what such a line tells is read, and only what it names by the way is
not.
"""

from typing import Final

import polars as pl

from model.flags import flagged
from model.reading.text.pages.credits import FATE, LIFE
from model.reading.text.quick import of_those, quick

FEW: Final = 2
"""Sentences of a paragraph that may be such a line."""
_OWN: Final = (
    r"(?:stor(?:y|ies)|articles?|coverage|reporters?|correspondents?|page|website|site|app|archives?|"
    r"podcasts?|videos?|"
    r"films?|webinars?|blog|columns?|essays?|op-?eds?|interviews?|newsletters?|guide|quiz|poll|donations?|inbox|"
    r"feed|"
    r"explainers?|tracker|alerts|readers|listeners|viewers|subscribers|transcripts?|live (?:event|page|blog|"
    r"updates))"
)
_SAID: Final = (
    r"(?:story|article|interview|op-ed|podcast|webinar|transcript|blog|essay|episode|newsletter|explainer|live "
    r"(?:page|blog)|release)"
)
_WORDS: Final = (
    r"(?:newsletters?|podcasts?|webinars?|infographics?|subscribe|unsubscribe|subscribers?|inbox|op-ed|"
    r"youtube|live ?blog|"
    r"transcripts?|keywords|tagged|paywall|read more|sign up|editing error|please forward|begin forwarded|you "
    r"received this because|read (?:this|the full) story|(?:with a|your) donation|recap of|table of contents|"
    r"forward-looking statements|institutional positions?|free trial|log in to|use of cookies|"
    r"using cookies|non-?profit newsroom|comments? on .{2,40} (?:is|are) closed|first to comment|confidentiality "
    r"notice|how to cite|"
    r"cite this|author[’']s note|supported by a grant|people also ask|today[’']s topics|has appeared in|pro "
    r"membership)"
)
TALKING: Final = quick(
    rf"(?i)\b(?:(?:our|your|my) (?:\w+ )?{_OWN}|(?:this|the) (?:\w+ )?{_SAID} (?:has|was|is|on|first|includes?|"
    rf"looks?|contains?)|"
    rf"(?:of|in|to|with) this {_SAID}|we (?:have )?(?:updated|corrected) .*|{_WORDS})\b|\w@\w+\.\w|https?:|"
    rf"\+\d{{1,3}} "
    rf"?\d|\(\d{{3}}\) ?\d|\.{{4,}}"
)
"""Words of a page about itself."""
_LABEL: Final = (
    r"(?:explained|explainer|background(?:er)?|analysis|opinion|profile|timeline|factbox|q&a|infographic|graphics?|"
    r"data|charts?|"
    r"maps?|series|part (?:\d+|one|two|three)|big story|must[ -]read|watch again|from (?:our|the) archives?|you "
    r"may also like|"
    r"in (?:pictures|photos|charts|maps|short|brief|numbers)|photos|pictures|glossary|section|quiz|to|re|note(?: "
    r"to \w+)?|"
    r"(?:audio )?transcript|contents|sponsored|live|gallery|interactive|file pic|figure \d+|table \d+\.?|appendix "
    r"\w+|"
    r"vol(?:ume|\.) ?\d+[^:]*|trending|jump to|on this page|(?:next|previously) in [^:]{2,30}|methodology)"
)
_HEADS: Final = (
    r"(?:latest (?:on|news|from)|more (?:stories|news|articles|coverage)|all (?:stories|news|articles)|our full|"
    r"get alerts|follow|"
    r"(?:sign|log) in|create an account|keep reading|search for|skip to|posted in|filed to|first published|last "
    r"updated|produced in|"
    r"(?:google )?translat(?:ed|ion) (?:from|of)|regards|\d+ repl(?:y|ies)|table \d+|add \S+ (?:\S+ )?to (?:your|"
    r"my)|manage|browse|tags?|topics?|keywords|about|contact|news provided by|source|"
    r"funding|"
    r"with (?:the )?support (?:from|of)|in (?:association|partnership|cooperation) with)"
)
LED: Final = quick(
    rf"(?i)^[\W_]*(?:(?:also |must )?read ?\||{_LABEL}\s?[:：|]|{_HEADS}\b)|\.{{4,}}\W*\d*$|"
    r"(?i:correspondent|reporter|editor|fellow|staff writer)\b(?:,| for | - |$)|^(?-i:[A-Z][\w. ]{1,30}(?:, "
    r"[A-Z][\w. ]{1,30}){2,})$"
)
"""How headings begin that lead elsewhere, or are rows of tags and of names."""
_JOINED: Final = r"^[A-Z ,]+ (?:AND|&) "
"""A heading in capitals of several things: it has something below it."""
VIEWS: Final = quick(
    r"(?i)^\W*(?:the )?(?:views|opinions)\b.*\b(?:author|writer|alone|own|hers|his|theirs)\b|^\W*funding for\b"
)


def are_page_worded(placed: pl.DataFrame) -> pl.Series:
    """Which of the sentences (block, text, beside, is_heading) are of such a paragraph."""
    few = (placed["beside"] <= FEW).arg_true()
    block, text = placed["block"].gather(few), placed["text"].gather(few)
    talks = text.str.contains(TALKING)
    told = block.is_in(block.filter(talks).unique().implode()) | text.str.contains(VIEWS)
    leads = pl.col("text").str.contains(LED) & ~pl.col("text").str.contains(_JOINED)
    told |= of_those(text, placed["is_heading"].gather(few), leads)
    told |= text.str.contains(LIFE) & ~text.str.contains(FATE)
    return flagged(few.filter(told), placed.height)
