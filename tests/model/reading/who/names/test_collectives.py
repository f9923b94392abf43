"""Collectives: what has no name, but says of what kind it is, speaks as it is written."""

from tests.model.reading.who.speaking import Said, last_said


def test_a_source_of_a_kind_speaks_as_it_is_written() -> None:
    cases: dict[str, Said] = {
        "The chips went to Beijing, prosecutors said.": ("prosecutors", None),
        "The chips went to Beijing, two brokers said.": ("two brokers", None),
        "Investigators said that the chips went to Beijing.": ("investigators", None),
        "According to an indictment filed in Newark, the chips went to Beijing.": ("an indictment", None),
        "The chips went to Beijing, court filings show.": ("court filings", None),
        "The chips went to Beijing, a person briefed on the talks said.": ("a person briefed on the talks", None),
        "The chips went to Beijing, a person familiar with the plans said.": ("a person familiar with the plans", None),
        "The chips went to Beijing, shipping sources said.": ("shipping sources", None),
        "“The chips went to Beijing,” his lawyer said.": ("his lawyer", None),
        "The chips went to Beijing, growers in Iowa said.": ("growers", None),
        "The chips went to Beijing, two of the people said.": ("two of the people", None),
        "The chips went to Beijing, said a source who asked not to be named because the talks go on.": (
            "a source",
            None,
        ),
        "A person who asked not to be named said that the chips went to Beijing.": ("a person", None),
        "A TikTok spokeswoman said the US ban would silence millions.": ("a TikTok spokeswoman", None),
        "Nvidia will sell no chips to China, a company spokesperson said.": ("a company spokesperson", None),
    }

    assert dict(zip(cases, last_said(cases), strict=True)) == cases


def test_a_source_of_a_state_has_its_side_where_the_text_says_which() -> None:
    cases: dict[str, Said] = {
        "Chinese customs data showed that sales fell.": ("Chinese customs data", "CN"),
        "Sales fell, U.S. court records show.": ("U.S. court records", "US"),
        "Sales fell, U.S. exporters said.": ("U.S. exporters", None),
        "Federal prosecutors said that sales fell.": ("the Justice Department", "US"),
    }

    assert dict(zip(cases, last_said(cases), strict=True)) == cases


def test_a_statement_of_both_is_neithers() -> None:
    cases: dict[str, Said] = {
        "The fees end, a joint statement of the US and China said.": ("a joint statement", None),
        "According to a joint statement by China and the United States, the fees end.": ("a joint statement", None),
        "A joint statement said that the fees end.": ("a joint statement", None),
        "The fees end, a joint statement from the White House and the Pentagon said.": ("the White House", "US"),
        "A statement from the White House said that the fees end.": ("the White House", "US"),
    }

    assert dict(zip(cases, last_said(cases), strict=True)) == cases


def test_what_only_looks_like_a_source_is_none() -> None:
    cases: dict[str, Said] = {
        "The show opened, and the data arrived.": (None, None),
        "Prosecutors charged him. He said that it was false.": (None, None),
        "According to the records, Chinese officials paid him. Nobody knew.": (None, None),
        "Bessent met exporters. “Sales fell,” he said.": ("Scott Bessent", "US"),
        "Prosecutors said so. Bessent came. “Sales fell,” he said.": ("Scott Bessent", "US"),
        "Officials said that sales fell.": ("officials", None),
        "The law bars goods from Xinjiang, and its list has thirty firms, three of them added in May.": (None, None),
        "A spokesman for the Secretary-General Nora Pike said that sales fell.": ("Nora Pike", None),
        "China's commerce ministry met. A ministry spokesperson said that sales fell.": (
            "China's Commerce Ministry",
            "CN",
        ),
        "A lawyer, Nora Pike, said that sales fell.": ("Nora Pike", None),
        "According to the indictment, Chinese officials paid him.": ("indictment", None),
    }

    assert dict(zip(cases, last_said(cases), strict=True)) == cases
