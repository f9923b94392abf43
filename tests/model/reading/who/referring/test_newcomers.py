"""Newcomers: people whom the dossier does not know are not taken for those whom it does."""

from tests.model.reading.who.speaking import Said, last_said


def test_he_is_the_newcomer_of_the_sentence_before() -> None:
    cases: dict[str, Said] = {
        "Bessent left. We asked Nora Pike, who keeps bees in Utah. “Tariffs hurt,” she says.": ("Nora Pike", None),
        "Bessent left. On the quay we met Omar Reyes, a fisherman. “Tariffs hurt,” he said.": ("Omar Reyes", None),
        "Bessent left. Its author, Ivo Marek, is content. “Tariffs hurt,” he said.": ("Ivo Marek", None),
        "Bessent left. Nora Pike imports lamps in Tulsa. “Tariffs hurt,” she told us.": ("Nora Pike", None),
        "Bessent left. Nora Pike, 43, packs crates. She likes it. “Tariffs hurt,” she said.": ("Nora Pike", None),
        "Bessent left. Ivo Marek is a brother of the mayor. “Tariffs hurt,” he said.": ("Ivo Marek", None),
    }

    assert dict(zip(cases, last_said(cases), strict=True)) == cases


def test_he_stays_who_was_named_where_nobody_new_came() -> None:
    bessent = ("Scott Bessent", "US")
    cases: dict[str, Said] = {
        "Bessent met farmers in Iowa. “Tariffs help,” he said.": bessent,
        "Bessent met Nora Pike, a farmer. “Tariffs help,” he said.": bessent,
        "Bessent left. San Marino was quiet. “Tariffs help,” he said.": bessent,
        "Bessent left. Pacific Motors cut its prices. “Tariffs help,” he said.": bessent,
        "Bessent left. Calling Reason names helps nobody. “Tariffs help,” he said.": bessent,
        "Bessent left. Last Monday was quiet. “Tariffs help,” he said.": bessent,
        "Bessent left. Most Americans agreed with it. “Tariffs help,” he said.": bessent,
        "Bessent left. Micron Technology, a maker of chips, rose. “Tariffs help,” he said.": bessent,
        "Bessent left. A crowd stood there. “Tariffs help,” he said.": bessent,
    }

    assert dict(zip(cases, last_said(cases), strict=True)) == cases


def test_she_is_nobody_who_is_known_as_he() -> None:
    cases: dict[str, Said] = {
        "Leavitt spoke first. Bessent came. She said that tariffs help.": ("Karoline Leavitt", "US"),
        "Leavitt came. Bessent came. He said that tariffs help.": ("Scott Bessent", "US"),
        "Bessent came. She said that tariffs help.": (None, None),
        "Leavitt came. It rained. Snow fell. Fog rose. Bessent came. She said that tariffs help.": (None, None),
    }

    assert dict(zip(cases, last_said(cases), strict=True)) == cases


def test_a_last_name_is_not_the_dossiers_where_another_bears_it() -> None:
    cases: dict[str, Said] = {
        "“Tariffs hurt,” said Polly Campbell, a broker in Leeds.": ("Polly Campbell", None),
        "Rosa Greer, who grows hops, waits. Greer said that tariffs hurt.": ("Rosa Greer", None),
        "Ms. Greer said that tariffs hurt.": ("Greer", None),
        "Mr. Leavitt said that tariffs hurt.": ("Leavitt", None),
        "Mr. Greer, a hatter in Derby, said that tariffs hurt.": ("Greer", None),
        "Mr. Greer, a weaver, said that tariffs hurt.": ("Greer", None),
        "Miller, who runs a mill, said that tariffs hurt.": ("Miller", None),
        "Mrs. Rubio, of the Hop Council, said that tariffs hurt.": ("Rubio", None),
        "MS. GREER: Tariffs hurt.": ("Greer", None),
    }

    assert dict(zip(cases, last_said(cases), strict=True)) == cases


def test_a_last_name_stays_the_dossiers_where_nothing_speaks_against_it() -> None:
    greer = ("Jamieson Greer", "US")
    cases: dict[str, Said] = {
        "Mr. Greer said that tariffs help.": greer,
        "Ms. Leavitt said that tariffs help.": ("Karoline Leavitt", "US"),
        "Mr. Greer, a hatter by trade, said that tariffs help.": greer,
        "Mr. Greer, the trade representative, said that tariffs help.": greer,
        "Greer, who led the talks, said that tariffs help.": greer,
        "Greer, a lawyer for the administration, said that tariffs help.": greer,
        "Jamieson Greer spoke. Rosa Greer, a grower, listened. Greer said that tariffs help.": greer,
        "Ambassador Greer spoke. Rosa Greer, who grows hops, listened. Greer said that tariffs help.": greer,
        "Jamieson Greer came. Mr. Greer, a lawyer in Ohio once, said that tariffs help.": greer,
    }

    assert dict(zip(cases, last_said(cases), strict=True)) == cases
