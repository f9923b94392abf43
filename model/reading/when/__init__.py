"""When it happened or is to happen: days in words, relative to the article's."""
