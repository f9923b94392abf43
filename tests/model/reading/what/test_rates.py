"""A measure that is cut to a rate is cut, whatever else is said of it."""

import pytest

RATES = [
    ("The additional duty on Chinese toys is lowered from 20 percent to 10 percent.", 3),
    ("The additional tariff imposed on American beans was cut to 5 percent, Beijing said.", 3),
    ("The duties imposed in 2018 on Chinese steel were cut to 5 percent.", 3),
    ("The duty on American beef was raised to 34 percent in China.", -3),
    ("The duties on Chinese steel were imposed in 2018 by Washington.", -1),
]


@pytest.mark.parametrize(("text", "level"), RATES)
def test_the_measure_is_what_the_verb_is_on(reader, make_articles, text, level):
    assert reader.claims(make_articles(text)).filter(issue="trade")["level"].to_list() == [level]
