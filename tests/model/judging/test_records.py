"""What an analyst says becomes a record: checked, signed, dated."""

from datetime import date, datetime
from typing import Any, Final

import pytest

from model.errors import JudgementError, UnknownNameError
from model.judging import Ruling, Subject, parse_expiry, parse_level, records, signer
from model.schema import JUDGEMENTS, Verb
from tests.model.factories import make_dossier

DOSSIER: Final = make_dossier()
TODAY: Final = date(2023, 6, 20)
NOON: Final = datetime(2023, 6, 20, 12)
TAIWAN: Final = Subject("taiwan")
CLAIM: Final = Subject("taiwan", "0123456789abcdef", 3, "They met.")
ARTICLE: Final = Subject(article="0123456789abcdef")
OVERRIDE: Final = Ruling(Verb.OVERRIDE, "they talk in secret", 1)


def judge(*subjects: Subject, ruling: Ruling = OVERRIDE, **given: Any):
    filled = {"by": "ana", "at": NOON, "today": TODAY} | given
    return records(subjects or (TAIWAN,), ruling, DOSSIER, **filled)


def mistake(*subjects: Subject, ruling: Ruling) -> tuple[str, str]:
    with pytest.raises(JudgementError) as raised:
        judge(*subjects, ruling=ruling)
    return raised.value.field, str(raised.value)


def test_a_record_has_all_that_was_said_who_said_it_and_when() -> None:
    rows = judge(ruling=OVERRIDE._replace(expires=date(2023, 7, 20)))

    assert rows.schema == JUDGEMENTS
    assert rows.drop("id").row(0, named=True) == {
        **dict.fromkeys(name for name in JUDGEMENTS if name != "id"),
        "at": NOON,
        "by": "ana",
        "dossier": "test",
        "verb": "override",
        "issue": "taiwan",
        "level": 1,
        "reason": "they talk in secret",
        "expires": date(2023, 7, 20),
    }


def test_the_id_comes_from_all_that_is_said() -> None:
    ids = [judge(ruling=OVERRIDE)["id"][0], judge(ruling=OVERRIDE)["id"][0]]
    others = [
        judge(by="ben")["id"][0],
        judge(at=datetime(2023, 6, 20, 13))["id"][0],
        judge(ruling=OVERRIDE._replace(level=2))["id"][0],
        judge(ruling=OVERRIDE._replace(reason="else"))["id"][0],
    ]

    assert ids[0] == ids[1]
    assert len({ids[0], *others}) == 5


def test_many_are_judged_as_one_of_the_same_moment() -> None:
    rows = judge(CLAIM, CLAIM._replace(sentence=4, quote="They left."), CLAIM, ruling=Ruling(Verb.DISMISS, "a quiz"))

    assert rows.select("sentence", "verb", "at").rows() == [(3, "dismiss", NOON), (4, "dismiss", NOON)]


def test_judgements_on_the_demo_are_filed_apart() -> None:
    assert judge(filed_as="test/demo")["dossier"].to_list() == ["test/demo"]


@pytest.mark.parametrize(
    ("subject", "ruling", "field", "words"),
    [
        (TAIWAN, OVERRIDE._replace(reason=" \n"), "reason", "a reason is needed"),
        (TAIWAN, Ruling(Verb.NOTE), "reason", "the note's words are needed"),
        (TAIWAN, OVERRIDE._replace(level=None), "level", "a level is needed"),
        (TAIWAN, OVERRIDE._replace(level=7), "level", "a level is needed"),
        (TAIWAN, OVERRIDE._replace(expires=date(2023, 6, 19)), "expires", "has passed already"),
        (CLAIM, Ruling(Verb.DISMISS, "a quiz", expires=date(2023, 6, 19)), "expires", "has passed already"),
        (CLAIM, Ruling(Verb.PIN, expires=TODAY), "expires", "a pin does not expire"),
        (TAIWAN, Ruling(Verb.NOTE, "ask", expires=TODAY), "expires", "a note does not expire"),
        (CLAIM, OVERRIDE, "verb", "override can't be said of one claim; there are: correct, dismiss"),
        (ARTICLE, Ruling(Verb.PIN), "verb", "pin can't be said of one article"),
        (CLAIM, Ruling(Verb.MOVE, "it is on trade"), "target", "is needed"),
        (CLAIM, Ruling(Verb.MOVE, "it is on trade", target="taiwan"), "target", "on taiwan already"),
    ],
)
def test_what_can_not_be_said_is_refused_with_the_part_that_is_wrong(
    subject: Subject, ruling: Ruling, field: str, words: str
) -> None:
    found, said = mistake(subject, ruling=ruling)

    assert (found, words in said) == (field, True), said


def test_a_claim_is_moved_back_by_a_new_judgement_and_not_to_where_it_is() -> None:
    to_trade, back = (Ruling(Verb.MOVE, "so it is", target=issue) for issue in ("trade", "taiwan"))
    there = judge(CLAIM, ruling=to_trade)

    assert judge(CLAIM, ruling=back, before=there)["target"].to_list() == ["taiwan"]
    with pytest.raises(JudgementError, match="on trade already"):
        judge(CLAIM, ruling=to_trade, before=there)


@pytest.mark.parametrize("subject", [Subject("tawan"), CLAIM])
def test_an_unknown_issue_is_refused_with_the_nearest(subject: Subject) -> None:
    move = Ruling(Verb.MOVE, "it is on trade", target="tade")
    ruling, near = (OVERRIDE, "taiwan") if subject.kind == "issue" else (move, "trade")

    with pytest.raises(UnknownNameError, match=f"did you mean '{near}'"):
        judge(subject, ruling=ruling)


def test_a_pin_needs_no_reason() -> None:
    assert judge(CLAIM, ruling=Ruling(Verb.PIN))["verb"].to_list() == ["pin"]


def test_the_last_day_itself_still_counts() -> None:
    assert judge(ruling=OVERRIDE._replace(expires=TODAY))["expires"].to_list() == [TODAY]


@pytest.mark.parametrize(
    ("text", "level"), [("-2", -2), ("+1", 1), ("1", 1), ("0", 0), ("Frozen", -2), (" agreed ", 3), ("esc", None)]
)
def test_a_level_is_a_number_or_its_word(text: str, level: int | None) -> None:
    if level is None:
        with pytest.raises(JudgementError, match="did you mean 'escalating'"):
            parse_level(text)
    else:
        assert parse_level(text) == level


@pytest.mark.parametrize(
    ("text", "day"),
    [("30d", date(2023, 7, 20)), ("2W", date(2023, 7, 4)), ("2023-07-01", date(2023, 7, 1)), ("", None), (" ", None)],
)
def test_an_expiry_is_a_number_of_days_or_a_day(text: str, day: date | None) -> None:
    assert parse_expiry(text, TODAY) == day


@pytest.mark.parametrize("text", ["soon", "30", "2023-13-01", "99999d"])
def test_what_is_no_expiry_is_told_with_what_would_be(text: str) -> None:
    with pytest.raises(JudgementError, match=r"30d|empty") as raised:
        parse_expiry(text, TODAY)

    assert raised.value.field == "expires"


def test_the_name_that_is_set_signs_before_the_login_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "login")

    assert (signer("Ana"), signer("  ")) == ("Ana", "login")


def test_without_any_name_nothing_is_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)

    with pytest.raises(JudgementError, match="set `analyst`"):
        signer()
