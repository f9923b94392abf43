"""The paragraphs of the texts at hand by a digest, so that labels can be kept without the texts."""

import json
import re
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path


def digest(paragraph: str) -> str:
    """12 hexadecimal digits of a paragraph."""
    return blake2b(paragraph.encode(), digest_size=6).hexdigest()


def paragraphs(root: Path) -> dict[str, str]:
    """Digest to text of every paragraph of ../shared/corpus and seeds/articles, line breaks made blanks."""
    found = {}
    for text in _texts(root):
        for part in re.split(r"\n\s*\n", text):
            paragraph = re.sub(r"\s*\n\s*", " ", part).strip()
            found[digest(paragraph)] = paragraph
    return found


def _texts(root: Path) -> Iterator[str]:
    corpus = root.parent / "shared" / "corpus"
    for file in sorted(corpus.glob("*.jsonl")):
        yield from (json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines())
    for file in [*sorted(corpus.glob("whitehouse/*/*.md")), *sorted((root / "seeds" / "articles").glob("*.md"))]:
        yield file.read_text(encoding="utf-8").split("\n---", 1)[-1]
