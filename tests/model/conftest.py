"""The texts of all tests, known before one of them is run."""

import pytest

from tests.model.reading.ahead import note_texts


def pytest_collection_finish(session: pytest.Session) -> None:
    note_texts(session.items)
