"""Pages that stand where an article should: they want to be paid, agreed to or proven human, or are another's."""

import re
from typing import Final

from model.article import Article
from model.words.english import english

STEM: Final = 6
"""Letters of a word that tell it from others: sanction, sanctions, sanctioned."""
ENOUGH: Final = 8
"""Words of the feed's that can be looked for; of fewer a page may well have none."""
AT_LEAST: Final = 3
"""Of fewer than these even the page's own headline may have none: `Weekly briefing`."""
FEW: Final = 0.3
"""The share of those words that a page may have which says little else than walls do: it names what it sells."""
REST: Final = 300
"""Characters beside what walls say, from which a page says something else."""
TOLD: Final = 600
"""Characters of the feed's text that are looked at."""

_STOP: Final = frozenset(english().stop_words)
_PITCH: Final = re.compile(
    r"\b(?:subscri(?:be|bers?|ption)\b|unlock|sign (?:in|up)|log ?in|register(?:ed)? to|free trial|cookies?\b|consent|"
    r"are you a (?:robot|human)|captcha|unusual (?:traffic|activity)|verify(?:ing)? (?:that )?you|you are (?:a )?human|"
    r"javascript|(?:checking|supported|update) your browser|just a moment|access (?:to this page )?(?:is |has been )?"
    r"denied|forbidden|blocked|not found|no longer available|does(?:n[’']t| not) exist|ad ?blocker|before you continue|"
    r"to continue reading|abonn\w+|connectez|anmelden|cookie-richtlinie|suscr[ií]b\w+|подпи[сш]\w+)"
    r"|订阅|登录|验证",
    re.IGNORECASE,
)
"""Words of walls; articles have them too."""
_HAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")
_WORD: Final = re.compile(r"[^\W_]+(?:[.’'][^\W_]+)*")
_SCRIPTS: Final = {
    "han": _HAN,
    "latin": re.compile(r"[A-Za-zÀ-ɏ]+"),
    "cyrillic": re.compile(r"[Ѐ-ӿ]+"),
    "arabic": re.compile(r"[\u0600-\u06ff]+"),
    "hangul": re.compile(r"[\uac00-\ud7af]+"),
}


def is_wall(page: Article, told: Article) -> bool:
    """Whether a page has next to none of the words that the feed has of it, and is no edition in another language."""
    body, said = _body(page, told), f"{told.title}\n{told.text[:TOLD]}"
    if not body:
        return False
    words = _words(said)
    shared = len(words & _words("\n".join(body)))
    rest = [line for line in body if not _PITCH.search(line)]
    if len(rest) < len(body) and sum(map(len, rest)) < REST:
        return shared < FEW * max(len(words), 1)
    is_another = len(words) >= ENOUGH and not shared
    if AT_LEAST <= len(words) < ENOUGH:
        is_another = not words & _words(f"{page.title}\n{page.text}")
    return is_another and not _is_in_another_language(page, told, said, "\n".join(body))


def _body(page: Article, told: Article) -> list[str]:
    """The lines of a page below its headline, which a wall may have too."""
    titles = {_plain(title) for title in (page.title, told.title)}
    return [line for line in page.text.splitlines() if line.strip() and _plain(line) not in titles]


def _plain(title: str) -> str:
    return " ".join(_WORD.findall(title.casefold()))


def _words(text: str) -> set[str]:
    """The stems of its words that are not in every text; of Chinese and Japanese the pairs of characters."""
    words = {
        word[:STEM] for word in _WORD.findall(_HAN.sub(" ", text).casefold()) if len(word) > 2 and word not in _STOP
    }
    return words | {run[at : at + 2] for run in _HAN.findall(text) for at in range(len(run) - 1)}


def _is_in_another_language(page: Article, told: Article, said: str, body: str) -> bool:
    langs = {(article.lang or "")[:2].lower() for article in (page, told)} - {""}
    return len(langs) > 1 or _script(said) != _script(body)


def _script(text: str) -> str:
    return max(_SCRIPTS, key=lambda name: sum(map(len, _SCRIPTS[name].findall(text[:2_000]))))
