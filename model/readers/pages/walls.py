"""Pages that stand before an article: they want a log-in, an agreement, payment, another browser, or let nobody in."""

import re
from typing import Final

LONGEST: Final = 3_000
"""Characters that such a page shows at most."""
TELLS: Final = 6
"""Words of a sentence that tells something; of one without an end, three times as many."""

_ALWAYS: Final = "Open it in a browser and save it there"
_WANTS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE | re.MULTILINE), what)
    for pattern, what in (
        (
            r"\b(?:enable|turn on|activate) java ?script\b|requires java ?script\b"
            r"|java ?script is (?:not (?:available|enabled)|disabled|required)\b"
            r"|(?:update|upgrade) your browser\b|your browser is (?:out of date|outdated|not supported|no longer)\b",
            f"its site is drawn by scripts. {_ALWAYS}",
        ),
        (
            r"\b(?:log|sign)[ -]?in(?:to)? (?:to|with|or) "
            r"(?:continue|your account|read|view|see|register|sign up|e-?mail)\b|don['’]t have an account"
            r"|you (?:must|need to|have to) (?:be logged in|log ?in|sign in)\b"
            r"|forg[eo]t(?:ten)? (?:your )?password|by (?:clicking|continuing|joining)\b[^.]*\byou agree to the\b"
            r"|请(?:先)?登录后",
            f"its site asks for a log-in. {_ALWAYS}",
        ),
        (
            r"\bbefore you continue to\b|\bwe value your privacy\b|cookies (?:must be|are) (?:enabled|disabled)\b"
            r"|\b(?:we|and) (?:our (?:\d+ )?(?:partners|vendors) )?use cookies (?:to|and|for)\b",
            f"its site asks for an agreement to cookies. {_ALWAYS}",
        ),
        (
            r"\bsubscribe to (?:unlock|read|continue|keep reading)\b|\balready a subscriber\b"
            r"|to continue reading,? (?:subscribe|register|log|sign)\b"
            r"|this (?:article|content|story) is (?:only |exclusively )?(?:for|available to) (?:\w+ )?subscribers\b",
            f"its site asks to be paid. {_ALWAYS}",
        ),
        (r"\bad ?blockers?\b", f"its site asks for advertising to be shown. {_ALWAYS}"),
        (
            r"\byou have been blocked\b|\byou (?:don['’]t|do not) have permission to access\b"
            r"|\bunavailable (?:due to|for) legal reasons"
            r"|^\W*(?:error )?(?:401|403)\b\W*(?:forbidden|unauthori[sz]ed)?\W*$"
            r"|^\W*access (?:is |to this page (?:is|has been) )?denied\W*$",
            f"its site lets nobody in from here. {_ALWAYS}",
        ),
        (
            r"\b(?:site|page|service|system)\b[^.\n]*\bmaintenance\b"
            r"|\b(?:site|page|service) is temporarily unavailable\b",
            "its site is out of service. Try it again later",
        ),
        ("环境异常|完成验证后", f"its site asks whether a person is there. {_ALWAYS}"),
        (
            r"内容已被(?:发布者|投诉|\S{0,6})?(?:删除|屏蔽)|该公众号已迁移|此账号已被屏蔽",
            "its site says that it was taken down",
        ),
    )
)
"""What such a page says, and what is wrong with it."""
_OF_WALLS: Final = re.compile(
    r"\b(?:cookies?|java ?script|log ?in|log(?:ged)?[ -]?into|sign (?:in|up)|subscri(?:be|bers?|ption)|captcha|"
    r"passwords?|ad ?blockers?|"
    r"(?:your|our|this) (?:account|browser|privacy|partners|sites?|apps?|services?|website|server|device)|"
    r"privacy policy|terms of (?:use|service)|personal(?:i[sz]ed)? (?:data|advertising|ads)|supported browsers?|"
    r"(?:unlimited|digital|full) access|free trial|any device|per month|per year|cancel (?:at )?any ?time|"
    r"(?:permission|unable) to access|security (?:service|solution)|disable it|check back|try again later|"
    r"you agree to)\b"
    r"|验证|登录",
    re.IGNORECASE,
)
"""What its sentences are about."""
_SENTENCE: Final = re.compile(r"(?<=[.!?。！？])[\"”’')\]]*\s+|\n+")
_HAN: Final = re.compile("[\u3400-\u9fff]")
_ENDED: Final = re.compile(r"[.!?。！？][\"”’')\]]*\s*$")


def wall_before(text: str, title: str) -> str:
    """What is wrong with a page that shows only this text, if no sentence of it is of an article; else nothing.

    One that shows the first words of its article is no such page.
    """
    if len(text) > LONGEST:
        return ""
    told = f"{title}\n{text}"
    wants = next((what for pattern, what in _WANTS if pattern.search(told)), "")
    return wants if wants and not any(map(_is_of_article, _SENTENCE.split(text))) else ""


def _is_of_article(sentence: str) -> bool:
    words = len(sentence.split()) + len(_HAN.findall(sentence)) // 2
    is_told = words >= 3 * TELLS or (words >= TELLS and _ENDED.search(sentence) is not None)
    return is_told and not _OF_WALLS.search(sentence)
