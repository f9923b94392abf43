"""English words that rules ask for by what they do in a sentence (`seeds/english.toml`), and those of all kinds."""

from functools import cache
from importlib.resources import files
from typing import Annotated, Final

from pydantic import AfterValidator

from model.data_files import Phrase, Strict, parse_data
from model.words.wordings import expanded

FILE: Final = "english.toml"
WORDS: Final = "english-words.txt"


def _whole(phrases: tuple[Phrase, ...]) -> tuple[str, ...]:
    return tuple(wording for phrase in phrases for wording in expanded(phrase))


Words = Annotated[tuple[Phrase, ...], AfterValidator(_whole)]
"""Words in their order, braces expanded."""


class English(Strict):
    """The lists, each told of in its file."""

    stop_words: Words
    sure_words: Words
    shared_words: Words
    small_words_of_others: Words
    announcement_words: Words
    saying: Words
    saying_together: Words
    saying_phrases: Words
    saying_occasions: Words
    adding: Words
    replying: Words
    when_words: Words
    beside_replies: Words
    announcing: Words
    telling_news: Words
    summing_up: Words
    counting_one: Words
    told_to: Words
    departments: Words
    public_bodies: Words
    private_people: Words
    showing: Words
    sources_of_state: Words
    private_sources: Words
    occupations: Words
    names_of_no_people: Words
    names_like_adverbs: Words
    headline_verbs: Words
    particles: Words
    no_names: Words
    acting: Words
    doers: Words
    titles: Words
    ranks: Words
    together: Words
    listeners: Words
    speaking_to: Words
    refuted_heads: Words
    refuting_heads: Words
    mere_bureaus: Words
    other_bureaus: Words
    finite_verbs: Words
    plural_verbs: Words
    pasts: Words
    pasts_or_participles: Words
    no_pasts: Words


@cache
def english() -> English:
    """The lists that ship."""
    return parse_data(files("seeds").joinpath(FILE).read_text(encoding="utf-8"), FILE, English)


@cache
def english_words() -> tuple[str, ...]:
    """Words that show that a sentence is in English."""
    lines = files("seeds").joinpath(WORDS).read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())
