"""The fingerprints at the end: with the same ones, the same brief."""

from collections.abc import Iterable
from hashlib import blake2b

from model.brief.content import Colophon
from model.brief.material import Material


def colophon(material: Material) -> Colophon:
    """What the numbers can be reproduced from."""
    library, asked = material.library, material.asked
    return Colophon(
        program=asked.program,
        dossier=library.dossier.slug,
        rules=library.fingerprint,
        constants=digest([library.dossier.model_dump_json()]),
        inputs=digest(material.articles["id"]),
        articles=material.articles.height,
        judgements=digest(library.judgements["id"]),
        as_of=asked.last,
        first=asked.first,
        last=asked.last,
        window_days=asked.window_days,
        length=asked.length,
        filter=asked.filter,
        command=asked.command,
    )


def digest(parts: Iterable[str]) -> str:
    """16 hexadecimal digits of these texts, in whatever order they come; the same text twice is one."""
    return blake2b("\0".join(sorted(set(parts))).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
