"""Which embassy speaks: that in the other side's capital only where no other place is told."""

from tests.model.reading.who.speaking import Said, last_said

SAID: dict[str, Said] = {
    "China's mission to the UN in New York condemned the US tariffs.": ("China's mission to the UN", "CN"),
    "China's mission to the EU called the US duties unfair.": ("China's mission to the EU", "CN"),
    "The Chinese Embassy in Tokyo condemned US arms sales to Taiwan.": ("the Chinese Embassy in Tokyo", "CN"),
    "The US is a threat, said the Chinese embassy in the Philippines.": (
        "the Chinese Embassy in the Philippines",
        "CN",
    ),
    "A Chinese embassy spokesperson in Canberra said the US was wrong.": ("the Chinese Embassy in Canberra", "CN"),
    "The US must stop, according to the Chinese Embassy in South Korea.": ("the Chinese Embassy in South Korea", "CN"),
    "The U.S. Embassy in Panama said China was wrong. The embassy said it must stop.": (
        "the U.S. Embassy in Panama",
        "US",
    ),
    # at the other side's, or nobody says where
    "The Chinese Embassy in Washington said the tariffs must go.": ("the Chinese Embassy in Washington", "CN"),
    "The Chinese embassy in the United States said the tariffs must go.": ("the Chinese Embassy in Washington", "CN"),
    "The Chinese Embassy said the tariffs must go.": ("the Chinese Embassy in Washington", "CN"),
    "The US Embassy in Beijing said China must stop.": ("the US Embassy in Beijing", "US"),
    # of others, and no embassy
    "The Japanese Embassy in Beijing said the tariffs must go.": ("other governments", None),
    "China's ambassador to the EU said the tariffs must go.": ("Chinese officials", "CN"),
}


def test_a_mission_is_called_by_where_it_is() -> None:
    assert last_said(SAID) == list(SAID.values())
