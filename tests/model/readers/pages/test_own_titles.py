"""A page is called what stands over its article, without the name of its site."""

import pytest

from tests.model.readers.making import TOLD, article

TEXT = "".join(f"<p>{told}</p>" for told in TOLD)


@pytest.mark.parametrize("tail", ["_Ministry of Foreign Affairs", " - Pacific Ledger", " | The Wire", " – The Wire"])
def test_the_name_of_a_site_behind_a_title_that_stands_in_the_page_without_it_is_none_of_it(tail: str):
    page = (
        f'<html><head><title>Envoys meet{tail}</title></head><body><div class="t">Envoys meet</div>{TEXT}</body></html>'
    )

    assert article(page, "it.html").title == "Envoys meet"


def test_a_title_that_stands_in_the_page_as_a_whole_stays():
    title = "Envoys meet_and leave"
    page = f"<html><head><title>{title}</title></head><body><div>{title}</div>{TEXT}</body></html>"

    assert article(page, "it.html").title == title
