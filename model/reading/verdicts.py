"""Rules and weights made one: what each sentence claims on each issue, and what its passage does."""

from typing import Final

import polars as pl

from model.schema import Kind, Mode
from model.words import rules

NAMED: Final = {"stopped": 0.08, "told": 0.2, "listed": 0.3, "asked": 0.3, "strong": 0.4, "weak": 0.45, "people": 0.55}
"""A passage names an issue only in passing when its `named` is below this: no claim. Most is asked of what only those
who spoke or acted name, where it is words ("Defence Secretary Austin called it unacceptable"), less of strong terms, of
those in a list, of the only one in a question that the press puts, of what is itself the object of a decisive cue
beside another issue ("suspended its port fees"), least of a contact that was stopped beside what was surely why ("after
the curbs Beijing put the visit on ice"), and of all that a passage is about, where the deed or contact is between the
two sides ("US envoy arrives in Beijing")."""

LIST: Final = 3
"""So many issues named by strong terms in one passage are a list, if it surely says something of one of them."""

LISTED: Final = 0.6
"""The `named` from which on it surely does."""

CLOSE: Final = 60
"""Characters between a decisive cue and the issue's term, at most."""

SURE: Final = 0.7
"""From this share of one sign on, the weights are sure of it."""

TOLD: Final = (Mode.ASSERTED.value, Mode.NEGATED.value)
"""The modes in which a decisive cue decides, and what may be and promises beside them: what is asked is for the
weights, and so is "is expected to raise the intrusion"."""

NOT_SO: Final = (Mode.NEGATED.value, Mode.HYPOTHETICAL.value, Mode.FUTURE.value)
"""The modes of what is not so, or not yet; what is asked is for the weights here, too."""

LIKELY: Final = 0.48
"""From this share on a sign is about as likely as not."""

TORN: Final = 0.45
"""Below this share of the sign they decide for, the weights are torn between signs."""

STOPPED: Final = -2
"""The level of a contact that is stopped or refused."""

UNDECIDED: Final = 0.5
"""The confidence of a claim that only a rule has decided."""

CARRIED: Final = 0.7
"""That of what is carried on or points back, where the passage before surely names it: so many are on the right issue
with the right sign."""

LEFT_AFAR: Final = 0.3
"""What is left of the confidence of what is by the way; standings take no heed of it."""


def verdicts(
    governing: pl.DataFrame, by_passage: pl.DataFrame, by_sentence: pl.DataFrame, *, cues_first: bool = False
) -> pl.DataFrame:
    """row, issue, level, passage_level, kind, mode, is_ritual, rule, confidence.

    `governing` is one row per (row, issue) with `unit`, points_to (the passage before that its term points at),
    is_strong (a strong term names the issue in the passage), is_carried (only a sentence before names it), is_topic
    (whatever is told of that), is_of_people (nothing but those who spoke or acted name it, and it is no contact, or
    only words: without a cue nothing is told of it), is_called (nothing but those and what they are called do, and
    nothing is told: no claim), is_afar (of a third party in a text on other matters), is_alone (far there from the
    other side is what takes two), asks (the sentence is a question), is_put, is_sided, is_bare (what the press puts,
    that names a side, or is all of its passage), cue, level, kind, mode, is_ritual, decides, is_open, gap, term_mode,
    is_cause (why something was done: that never eased, and was not stopped), is_outside (a third country did it, which
    is no claim), is_own (its object names the issue), at (where the cue begins), part (of its sentence); the other two
    are what the weights say. An issue of which they say nothing keeps its rule's level; one that is carried on needs a
    cue close by, and keeps what that says, or is its sentence's topic.
    `cues_first`: the weights are of single words and speak only where no cue does.
    """
    pointed = by_passage.select("issue", points_to="unit", pointed_at="named")
    passage = by_passage.rename({"decided": "of_passage", "sure": "passage_sure"})
    sentence = by_sentence.select("issue", row="unit", of_sentence="decided", sure="sure")
    told_before = governing.join(pointed, on=["points_to", "issue"], how="left")
    joined = told_before.join(passage, on=["unit", "issue"], how="left").join(sentence, on=["row", "issue"], how="left")
    joined = joined.with_columns(named=pl.max_horizontal("named", pl.col("pointed_at") * CARRIED))
    between = joined.filter(~pl.col("is_outside") & ~pl.col("is_called"))
    is_told_of = ~pl.col("is_carried") | (pl.col("gap") <= CLOSE) | pl.col("is_topic") & pl.col("cue").is_null()
    kept = between.with_columns(is_named=_is_named() & is_told_of).filter("is_named")  # the same parts are asked once
    by_rule = pl.col("level").fill_null(0)
    of_sentence = pl.col("of_sentence") if cues_first else _likely()
    weighed = _unless_denied(_without_unseen_acts(of_sentence))
    told = (
        _rule_decides()
        | _is_set_against()
        | _is_denied()
        | _is_only_asked()
        | _is_past()
        | _are_torn("of_sentence", "sure")
    )
    by_cue = _is_no_news("level") | ((by_rule != 0) if cues_first else told | pl.col("is_carried"))
    is_of_people = pl.col("is_of_people") & pl.col("cue").is_null()
    read = pl.when(by_cue | is_of_people).then(by_rule).otherwise(pl.coalesce(weighed, by_rule))
    settled = (
        kept.with_columns(rule_level=by_rule, level=read, is_not_done=_is_not_done())
        .with_columns(_of_causes())
        .with_columns(_is_by_the_way())
    )
    return settled.select(
        "row",
        "issue",
        pl.col("level").cast(pl.Int8),
        pl.coalesce("level" if cues_first else _told_in(_of_passage()), "level").cast(pl.Int8).alias("passage_level"),
        _kind(),
        _mode().alias("mode"),
        pl.col("is_ritual").fill_null(False),
        _rule(),
        _confidence(),
    )


def _of_causes() -> pl.Expr:
    """`level`, that of what is only why something was done never eased, and stopped by its rule alone."""
    level, is_cause = pl.col("level"), pl.col("is_cause")
    not_stopped = (level == STOPPED) & (pl.col("rule_level") != STOPPED)
    return pl.when(is_cause & (level > 0)).then(0).when(is_cause & not_stopped).then(-1).otherwise(level).alias("level")


def _is_by_the_way() -> pl.Expr:
    """Whether all of it is by the way, or it takes two: a contact, a deal, good will, or their end."""
    takes_two = (pl.col("level") > 0) | (pl.col("level") == STOPPED)
    return (pl.col("is_afar") | pl.col("is_alone") & takes_two).alias("is_afar")


def _of_passage() -> pl.Expr:
    """The level of the passage that a claim stands in; what is carried on stands in another than names the issue.

    Where it has one claim only that goes before the contrary, and where it says what was not, may be or is to come, or
    that nothing is new.
    """
    is_all = (pl.len() == 1).over("unit", "issue")
    is_contrary = pl.col("level").sign() * pl.col("of_passage").sign() == -1
    is_nothing_yet = (pl.col("level") == 0) & _mode().is_in(NOT_SO)
    is_other = pl.col("is_not_done") | is_contrary | is_nothing_yet | _is_no_news("rule_level")
    is_asked = pl.col("is_bare") & (pl.col("of_passage") > 0) & (pl.col("level") == 0)
    by_rule = _are_torn("of_passage", "passage_sure") | is_all & is_other | is_asked
    of_passage = pl.when(by_rule.fill_null(value=False)).then("level").otherwise("of_passage")
    return pl.when(~pl.col("is_carried")).then(of_passage)


def _is_no_news(rule_level: str) -> pl.Expr:
    """Whether a decisive cue close by says that nothing is new, or that nothing is said."""
    is_asserted = pl.col("mode").cast(pl.String) == Mode.ASSERTED.value
    is_said = (pl.col(rule_level) == 0) & pl.col("decides") & is_asserted & (pl.col("gap") <= CLOSE)
    return is_said.fill_null(value=False)


def _told_in(passage: pl.Expr) -> pl.Expr:
    """A passage's level; ±3 of which its weights are not sure needs a claim of that level, as of a sentence."""
    is_told = (pl.col("level") == passage).any().over("unit", "issue")
    is_unsure = (pl.col("passage_sure") <= SURE).fill_null(value=True)
    return pl.when((passage.abs() == 3) & ~is_told & is_unsure).then(_only_said(passage)).otherwise(passage)


def _only_said(weighed: pl.Expr) -> pl.Expr:
    """What words of the sign of a deed are that no cue tells."""
    return weighed.replace({3: 2, -3: -1})


def _is_named() -> pl.Expr:
    """Whether the passage says something of the issue and does not only name it in passing; without weights it does."""
    several = pl.col("issue").filter(pl.col("is_strong")).n_unique().over("unit") >= LIST
    is_listed = pl.col("is_strong") & several & (pl.col("named").max().over("unit") >= LISTED)
    is_its_alone = pl.col("named").count().over("row", "at") == 1
    is_asserted = pl.col("mode").cast(pl.String) == Mode.ASSERTED.value
    is_own = pl.col("is_own") & is_its_alone & (pl.col("named").max().over("unit") >= LISTED)
    is_contact = pl.col("kind").cast(pl.String) == Kind.CONTACT.value
    is_met = is_contact & (pl.col("level") > 0)
    is_told = is_asserted & pl.col("decides") & is_own | (pl.col("decides") | is_met) & _is_all_that_is_done()
    least = pl.when("is_strong").then(NAMED["strong"]).otherwise(NAMED["weak"])
    least = pl.when(pl.col("is_of_people")).then(NAMED["people"]).otherwise(least)
    least = pl.when(is_listed).then(NAMED["listed"]).otherwise(least)
    least = pl.when(pl.col("is_put") & pl.col("is_sided") & _is_only()).then(NAMED["asked"]).otherwise(least)
    least = pl.when(is_told.fill_null(value=False)).then(NAMED["told"]).otherwise(least)
    is_stop = is_contact & (pl.col("level") == STOPPED)
    is_why = (pl.col("is_cause") & (pl.col("named") >= LISTED)).any().over("row")
    is_stopped = is_asserted & pl.col("decides") & pl.col("is_own") & is_its_alone & is_stop & is_why
    least = pl.when(is_stopped.fill_null(value=False)).then(NAMED["stopped"]).otherwise(least)
    return pl.col("named").is_null() | (pl.col("named") >= least)


def _is_all_that_is_done() -> pl.Expr:
    """Whether its passage names no other issue, and the cue close by tells something between the two sides: it governs
    what takes all, too, of which the weights say nothing.
    """
    is_between = (pl.col("named").is_null() & ~pl.col("is_carried")).any().over("row", "at")
    return is_between & _is_only() & (pl.col("gap") <= CLOSE)


def _is_only() -> pl.Expr:
    """Whether its passage names no other issue."""
    return pl.col("issue").filter(pl.col("named").is_not_null()).n_unique().over("unit") == 1


def _without_unseen_acts(weighed: pl.Expr) -> pl.Expr:
    """The weights alone make no deed: ±3 needs a cue of a deed that is done; else it is what words of that sign are.

    Nor do they stop anything where no cue governs, or what may be stopped or once was: that is only words too.
    """
    done = (pl.col("kind") == Kind.ACT.value) & (pl.col("level") == weighed)
    is_no_news = pl.col("mode").cast(pl.String).is_in([Mode.HYPOTHETICAL.value, Mode.HISTORICAL.value])
    may_be = is_no_news & (pl.col("level") <= 0) & (pl.col("kind") != Kind.WORD.value)
    may_stop = (pl.col("cue").is_null() | may_be.fill_null(value=False)) & (weighed == -2)
    return (
        pl.when((weighed.abs() == 3) & ~done.fill_null(False))
        .then(_only_said(weighed))
        .when(may_stop)
        .then(-1)
        .otherwise(weighed)
    )


def _likely() -> pl.Expr:
    """What the weights say of a sentence; where no cue tells a level, only a sign that is about as likely as not."""
    is_told = (pl.col("level") != 0).fill_null(value=False)
    is_guess = (pl.col("sure") < LIKELY).fill_null(value=False)
    return pl.when(is_guess & ~is_told).then(0).otherwise("of_sentence")


def _unless_denied(weighed: pl.Expr) -> pl.Expr:
    """What is friendly by its words alone is nothing where it is denied or asked ("never called", "did they meet?")."""
    mode = pl.coalesce(pl.col("term_mode").cast(pl.String), _mode_of_mention())
    is_denied = pl.col("cue").is_null() & (mode.is_in([Mode.NEGATED.value, Mode.QUESTION.value]) | pl.col("is_put"))
    return pl.when(is_denied & (weighed > 0)).then(0).otherwise(weighed)


def _rule_decides() -> pl.Expr:
    """Whether a decisive cue, told close to the issue, stands against weights that are not sure of another sign."""
    mode = pl.col("mode").cast(pl.String)
    is_promised = (mode == Mode.HYPOTHETICAL.value) | (mode == Mode.FUTURE.value) & (pl.col("level") > 0)
    is_told = mode.is_in(TOLD) | is_promised
    contrary = (pl.col("of_sentence").sign() != pl.col("level").sign()) & (pl.col("sure") > SURE)
    return pl.col("decides") & is_told & (pl.col("gap") <= CLOSE) & ~contrary.fill_null(False)


def _is_set_against() -> pl.Expr:
    """Whether a sentence tells the contrary of two issues in two clauses ("progress on climate, but Beijing refused a
    call"): weights that are not sure know it only as a whole, and each issue has what its own cue close by says.
    """
    is_close = (pl.col("mode").cast(pl.String) == Mode.ASSERTED.value) & (pl.col("gap") <= CLOSE)
    sign = pl.when(is_close & pl.col("named").is_not_null()).then(pl.col("level").sign())
    is_mixed = (sign.max().over("row") == 1) & (sign.min().over("row") == -1)
    is_parted = sign.max().over("row", "part") == sign.min().over("row", "part")
    is_contrary = pl.col("of_sentence").sign() * pl.col("level").sign() == -1
    return (is_mixed & is_parted & is_close & is_contrary & (pl.col("sure") <= SURE)).fill_null(value=False)


def _are_torn(decided: str, sure: str) -> pl.Expr:
    """Whether weights that are torn tell the contrary of a deed or contact that is told close by ("held talks on"), or
    weights that are not sure see a stop where two met ("met for the first time since Beijing cut off contacts").
    """
    is_deed = pl.col("kind").cast(pl.String) != Kind.WORD.value
    is_told = is_deed & (pl.col("mode").cast(pl.String) == Mode.ASSERTED.value) & (pl.col("gap") <= CLOSE)
    is_contrary = pl.col(decided).sign() * pl.col("level").sign() == -1
    is_met = (pl.col("kind").cast(pl.String) == Kind.CONTACT.value) & (pl.col("level") > 0)
    is_met &= (pl.col(decided) == STOPPED) & (pl.col(sure) <= SURE)
    return (is_told & is_contrary & ((pl.col(sure) < TORN) | is_met)).fill_null(value=False)


def _is_denied() -> pl.Expr:
    """Whether it is said that a hostile deed, a stop or a contact was not; the weights only see the word for it."""
    is_act = pl.col("kind").cast(pl.String) == Kind.ACT.value
    was_not = (pl.col("level") == 0) & ((pl.col("of_sentence") <= -2) | (pl.col("of_sentence") < 0) & is_act)
    no_contact = (pl.col("level") == -2) & (pl.col("kind") == Kind.CONTACT.value) & (pl.col("of_sentence") >= 0)
    return (_is_negated() & (was_not | no_contact)).fill_null(False)


def _is_not_done() -> pl.Expr:
    """Whether it is only said that something was not done."""
    return (_is_negated() & (pl.col("level") == 0)).fill_null(value=False)


def _is_negated() -> pl.Expr:
    return (pl.col("mode").cast(pl.String) == Mode.NEGATED.value) & (pl.col("gap") <= CLOSE)


def _is_past() -> pl.Expr:
    """Whether weights that are not sure tell a past deed's contrary ("in 2018 police had barred …")."""
    is_told = (pl.col("mode").cast(pl.String) == Mode.HISTORICAL.value) & pl.col("decides") & (pl.col("gap") <= CLOSE)
    weighed, level = pl.col("of_sentence"), pl.col("level")
    is_contrary = (level < 0) & (weighed > 0) | (level == 0) & (weighed < 0) & (pl.col("kind") == Kind.ACT.value)
    return (is_told & is_contrary & (pl.col("sure") <= SURE)).fill_null(False)


def _is_only_asked() -> pl.Expr:
    """Whether the sentence asks, or leaves open, whether a deed or contact was done ("did China lift …?")."""
    is_deed = pl.col("kind").cast(pl.String) != Kind.WORD.value
    return (pl.col("is_open") & is_deed & (pl.col("gap") <= CLOSE)).fill_null(False)


def _mode() -> pl.Expr:
    """Its cue's mode, or its term's."""
    return pl.coalesce(*(pl.col(mode).cast(pl.String) for mode in ("mode", "term_mode")), _mode_of_mention())


def _mode_of_mention() -> pl.Expr:
    """Of what neither cue nor mode word speaks of: asked, or just said."""
    return pl.when("asks").then(pl.lit(Mode.QUESTION.value)).otherwise(pl.lit(Mode.ASSERTED.value))


def _kind() -> pl.Expr:
    """The governing cue's kind where it agrees with the level's sign, else what the level itself tells of: no deed of
    what is only talks.
    """
    of_level = (
        pl.when(pl.col("level").abs() == 3)
        .then(pl.lit("act"))
        .when(pl.col("level").is_in([-2, 1]))
        .then(pl.lit("contact"))
    )
    agrees = pl.col("rule_level").sign() == pl.col("level").sign()
    is_talk = (pl.col("level") == 1) & (pl.col("kind").cast(pl.String) == Kind.ACT.value)
    return (
        pl.when(is_talk)
        .then(of_level)
        .when(agrees & (pl.col("level") != 0))
        .then(pl.coalesce("kind", of_level, pl.lit("word")))
        .otherwise(of_level.otherwise(pl.lit("word")))
        .alias("kind")
    )


def _rule() -> pl.Expr:
    """The governing cue's id; `+carried` if the sentence before names the issue, `+weights` if they overrule it,
    `+afar` if it is by the way in a text on other matters.
    """
    carried = pl.when("is_carried").then(pl.lit("+carried")).otherwise(pl.lit(""))
    weighed = pl.when(pl.col("rule_level") == pl.col("level")).then(pl.lit("")).otherwise(pl.lit("+weights"))
    afar = pl.when("is_afar").then(pl.lit(rules.AFAR)).otherwise(pl.lit(""))
    return pl.concat_str(pl.col("cue").cast(pl.String).fill_null("mention"), carried, weighed, afar).alias("rule")


def _confidence() -> pl.Expr:
    of_passage = pl.when("is_carried").then(pl.col("named") * CARRIED)
    weighed = pl.coalesce(pl.col("sure") * pl.col("named"), of_passage, UNDECIDED)
    told = pl.when("is_afar").then(weighed * LEFT_AFAR).otherwise(weighed)
    return told.cast(pl.Float32).alias("confidence")
