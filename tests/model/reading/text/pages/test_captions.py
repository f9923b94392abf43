"""Captions, tags and old pictures."""

from datetime import date

import polars as pl
import pytest

from model.article import Article, articles_frame
from model.reading.text.sentences import sentences

STORY = "The two held talks on Tuesday.\n\n{}\n\nThey will meet again in June."


def lines(caption: str) -> pl.DataFrame:
    found = sentences(articles_frame([Article(text=STORY.format(caption), date=date(2025, 6, 10))]))
    return found[1:-1]


@pytest.mark.parametrize(
    "caption",
    [
        "A semiconductor plant in Suqian, in eastern China. Photo: AFP",
        "Huawei's chips at a fair in Shanghai. Photographer: Ann Berg/Bloomberg",
        "Workers at a rare-earth plant in Ganzhou. (Photo by Ann Wong)",
        "Police outside a court in Hong Kong before the verdict. Tyrone Stone/AP",
        "A container ship at Long Beach, ahead of the tariffs. Photograph: Mario Stone/Getty Images",
        "1 of 5 | Trump greets Xi in Busan. (AP Photo/Mark Stone)",
        "Image caption, A Taiwanese soldier watches Chinese warships",
        "This handout picture shows a drone near Kinmen. © Handout, AFP",
        "Taiwan | Tariffs | Semiconductors",
        "Home > World > Asia > Taiwan",
        "Home / News / Taiwan",
    ],
)
def test_a_caption_and_a_row_of_tags_are_bare(caption: str) -> None:
    assert lines(caption).filter(~pl.col("is_boilerplate"))["is_bare"].all()


@pytest.mark.parametrize(
    "caption",
    [
        "FILE PHOTO: A logo of a chipmaker is seen in Hsinchu, Taiwan, June 1, 2025. REUTERS/Ann Wong",
        "FILE - Packets of fentanyl are shown in Los Angeles. (AP Photo/Jae Stone, File)",
        "A file photo of a rally over Taiwan in Washington.",
        "Trump and Xi shook hands in Osaka, Japan, in 2019. Credit: Erin Stone/The Times",
        "A destroyer sails through the Taiwan Strait in an undated photograph. Photo courtesy of US Navy",
    ],
)
def test_an_old_picture_tells_nothing(caption: str) -> None:
    assert lines(caption)["is_boilerplate"].all()


@pytest.mark.parametrize(
    "text",
    [
        "US TO FILE COMPLAINT AGAINST CHINA",
        "Support for the tariffs fell, a poll showed.",
        "China released photos by its coast guard of the reef.",
        "Tariffs: China lifts them | Reuters",
    ],
)
def test_what_is_no_caption_is_not_bare(text: str) -> None:
    assert not lines(text).select(pl.any_horizontal("is_bare", "is_boilerplate").any()).item()


def test_tags_below_a_story_are_bare() -> None:
    text = "The two held talks on Tuesday.\n\nThey will meet again in June.\n\nTariffs\n\nTaiwan"
    found = sentences(articles_frame([Article(text=text)]))

    assert found.filter("is_bare")["text"].to_list() == ["Tariffs", "Taiwan"]


def test_a_heading_over_a_story_is_not_bare() -> None:
    text = "Taiwan\n\nThe two held talks on Tuesday.\n\nThey will meet again in June."
    found = sentences(articles_frame([Article(text=text)]))

    assert not found["is_bare"].any()
