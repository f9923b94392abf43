"""What servers, programs and lists put around a mail: banners, `Sent from my phone`, how to leave, legal notices."""

import re
from typing import Final

LONGEST_LINE: Final = 400
LONGEST_BLOCK: Final = 6_000
"""Characters of what is put around a mail."""

_MAIL: Final = r"(?:e-?mail|mail|message|newsletter)"
_DEVICE: Final = (
    r"(?:i?phone|ipad|ipod|android|samsung|galaxy|blackberry|mobile|pixel|huawei|xiaomi|windows phone|mail for windows|"
    r"outlook for|yahoo mail|proton ?mail|aol)"
)


def _any_of(*patterns: str, end: str = "") -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?:{'|'.join(patterns)}){end}", re.IGNORECASE | re.DOTALL)


_ABOVE: Final = _any_of(
    r"(?:caution|warning|attention|alert|notice|be careful|achtung|vorsicht)\b.*"
    r"(?:external (?:e-?mail|sender|message|source)|outside (?:of )?(?:the|your|our|this) \w+|"
    r"extern\w* (?:absender|e-?mail)|originated (?:from|outside)|unknown sender|(?:do not|don['’]t) (?:click|open)).*",
    rf"external(?: (?:{_MAIL}|sender))?[\W_]*(?:use caution.*|do not .*)?",
    rf"(?:this|the) {_MAIL} (?:originated|came|was sent|comes|is) (?:from )?(?:an? )?(?:external|outside|unknown).*",
    r"you don['’]t often get e-?mail from .*",
)
"""What a server puts over what comes from elsewhere."""
_LINE: Final = _any_of(
    rf"(?:view|read|open|see)(?: (?:this|the))?(?: {_MAIL})? (?:in|on|with) (?:your|a|the|my) ?(?:web )?browser",
    rf"view(?: it| this(?: {_MAIL})?)? (?:online|in browser)",
    r"(?:having )?(?:trouble|problems|difficulty|can['’]t|cannot) (?:view|read|see)(?:ing)? "
    rf"this {_MAIL}[^\n]*",
    r"view this post on the web(?: at)?",
    r"thanks for reading [^\n.!]{1,80}[.!] (?:this post is public|subscribe for free)[^\n]{0,200}",
    r"im browser (?:ansehen|anzeigen|öffnen)",
    r"voir (?:ce message )?dans (?:le|votre) navigateur",
    rf"sent (?:from|via|using|on|with) (?:my |the )?{_DEVICE}[^\n]{{0,60}}",
    r"get outlook for [^\n]{0,40}",
    r"(?:cid:|(?:inline )?image:? )[^\s\]][^\]\n]{0,200}\]|image\d*\.(?:png|jpe?g|gif)[\]>]|"
    r"[^\]\n]{1,200}description automatically generated\]",
    r"von meinem [^\n]{2,30} gesendet",
    r"(?:envoyé (?:de|depuis) mon|enviado desde mi|inviato dal mio) [^\n]{2,30}",
    r"(?:click here to |to )?"
    r"(?:unsubscribe|opt out|(?:manage|update) (?:your )?(?:subscriptions?|preferences|profile))\b[^.\n]{0,120}[.!]?",
    r"abmelden|abbestellen|se désabonner|se désinscrire|darse de baja|cancelar suscripción",
    end=r"[\W_]*(?:[<(\[]?https?://\S+[\W_]*)*",
)
"""A line that is nothing but what a program, or a sender of many, puts into a mail."""
_BELOW: Final = _any_of(
    rf"you(?: are|['’]re)? (?:receiv(?:ed|ing)|getting|got) (?:(?:this|these|our) (?:\w+ )?{_MAIL}s?|{_MAIL}s)\b.*",
    r"you(?: are|['’]re)? (?:receiv(?:ed|ing)|getting|got) this (?:because|as|since) you(?: are| have| were|r)\b.*",
    r"you(?: are|['’]re) subscribed to\b.{1,200}",
    r"(?:if you (?:no longer|do not|don['’]t) (?:wish|want)|to stop receiving|don['’]t want)\b.*"
    rf"(?:unsubscribe|opt out|receiv(?:e|ing) (?:(?:any|these|our|further|future) )*{_MAIL}s?).*",
    r"to (?:unsubscribe|post to this group|view this discussion|change your subscription|leave this list)\b.*",
    rf"this {_MAIL} was sent (?:to|by)\b.*",
    r"_{20,}\s*\n[^\n]{1,100}\bmailing list\s*(?:\n.*)?",
    r"unsubscribe\b.{0,300}",
    r"(?:want )?to (?:change|manage|update) (?:how you receive|your)\b.{0,100}"
    r"\b(?:settings|preferences|profile|e-?mails)\b.{0,200}",
    rf"(?:was|has) this(?: {_MAIL})? (?:been )?forwarded to you\?.{{0,200}}",
    r"follow (?:us|me|@?\w+(?: \w+)?) on (?:twitter|x|facebook|linkedin|instagram|bluesky|threads|youtube)\b"
    r"(?:[^.!?]|[.!?](?!\s)){0,200}[.!?]?",
    r"our (?:mailing|postal) address is\b.{0,300}",
    r"(?:please )?(?:consider|think (?:of|about)) the environment before printing.*",
)
"""A block of lines with which a list or an office ends its mails; that it stands below others is seen elsewhere."""
_RIGHTS: Final = _any_of(r"(?:copyright\W{0,4}|©)\s*(?:19|20)\d\d\b.{0,300}")
"""Whose rights it is: below all that a mail says; above words it may be of an article that is passed on."""
_DISCLAIMS: Final = tuple(
    re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for words in (
        r"(?:this|the|any|diese|ce|cet) (?:e-?mail|message|communication|transmission|nachricht|courriel)\b",
        r"confidential|privileged|intended (?:only|solely|for)|vertraulich|confidentiel",
        r"intended recipient|addressee|notify the sender|delete (?:it|this|the)|empfänger|destinataire",
    )
)
"""What a legal notice says, all of it in one block."""


def is_line_around(line: str) -> bool:
    """Whether a line, wherever it stands, is nothing but what a program puts into a mail."""
    return len(line) <= LONGEST_LINE and _LINE.fullmatch(line.strip()) is not None


def is_banner(block: str) -> bool:
    """Whether lines are what a server puts over a mail."""
    return len(block) <= LONGEST_BLOCK and _ABOVE.fullmatch(block.strip()) is not None


def is_foot(block: str) -> bool:
    """Whether lines are what a list or an office puts below a mail."""
    if len(block) > LONGEST_BLOCK:
        return False
    return _BELOW.fullmatch(block.strip()) is not None or all(pattern.search(block) for pattern in _DISCLAIMS)


def is_rights(block: str) -> bool:
    """Whether lines tell whose rights it is."""
    return len(block) <= LONGEST_BLOCK and _RIGHTS.fullmatch(block.strip()) is not None


def is_around(block: str) -> bool:
    """Whether a paragraph is any of these."""
    return is_line_around(block) or is_foot(block) or is_banner(block)
