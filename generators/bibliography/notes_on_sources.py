"""What a reference manager is told beside the reference: how much was read, of what it is a digest, our note."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from generators.badges import tell_reading
from generators.citations import cite_shortly
from generators.lost_copies import tell_day
from generators.model.guidance import Source
from generators.words import Words

_WORDS_FILE = Path(__file__).with_name("words.yml")


def write_note(source: Source, sources: Mapping[str, Source]) -> str:
    """Return the note on a source in whole sentences; `sources` holds what it may be a digest of."""
    words = _load_words()
    parts = [words("seen", read=tell_reading(source.seen))]
    if source.digest_of:
        parts.append(words("digest_of", original=cite_shortly(sources[source.digest_of])))
    if source.no_public_copy:
        parts.append(words("lost", day=tell_day(source.no_public_copy)))
    return " ".join([*parts, *([source.note] if source.note else [])])


def write_thesis() -> str:
    """Return what a thesis is called: we do not know of each for which degree it was written."""
    return _load_words()("thesis")


@lru_cache(maxsize=1)
def _load_words() -> Words:
    return Words(_WORDS_FILE)
