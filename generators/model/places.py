"""Which part of a document a place is, in words, and which known word comes nearest to a wrong one."""

import difflib
from collections.abc import Iterable
from typing import TypeAlias

from generators.documents import Data, Document, Location

Finding: TypeAlias = tuple[Location, str]
"""What a rule found: where in the document, and what is wrong and what to do."""

_PLURALS = {
    "criteria": "criterion", "lenses": "lens", "canvases": "canvas", "agenda": "agenda block", "of": "operand",
    "serves": "served dimension", "aliases": "alias", "activities": "activity", "duties": "duty",
    "steps_up": "step up", "pairs_with": "pair",
}  # fmt: skip
_LONGEST_WORD = 60
"""A longer word is no slip of the pen; to compare it would take long."""
_MOST_NAMES = 20
_LONGEST_SHOWN = 80


def nearest(word: str, known: Iterable[str], *, others: str = "write one of") -> str:
    """Return what to do about an unknown word: the nearest known one, or the list of all."""
    names = sorted(known)
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.6) if len(word) <= _LONGEST_WORD else []
    if close:
        return f"did you mean {close[0]!r}?"
    if not names:
        return "there are none yet; add it first"
    rest = f" or one of {len(names) - _MOST_NAMES} others" if len(names) > _MOST_NAMES else ""
    return f"{others} {', '.join(map(repr, names[:_MOST_NAMES]))}{rest}"


def describe(document: Document, location: Location) -> str:
    """Return in words which part of the document a location is: `item 'liaison', level 3`."""
    data: Data = document.data
    words: list[str] = []
    parent = ""
    for step in location:
        whole, data = data, _child(data, step)
        if isinstance(step, int) and parent == "levels" and isinstance(whole, dict):
            words = [*words[:-1], f"level {step}"]
        elif isinstance(step, int):
            words = [*words[:-1], _name_entry(parent, step, data)]
        else:
            words.append(step)
            parent = step
    kept = _from_last_named(words[:-1] if len(words) > 1 and words[-1] == "levels" else words)
    return ", ".join(kept) if kept else "file"


def _child(data: Data, step: str | int) -> Data:
    if isinstance(data, dict):
        return data.get(step)
    if isinstance(data, tuple) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


def _name_entry(parent: str, index: int, entry: Data) -> str:
    singular = _PLURALS.get(parent, parent[:-1] if parent.endswith("s") else parent)
    if isinstance(entry, dict) and isinstance(entry.get("id"), str):
        return f"{singular} {entry['id']!r}"
    return f"{singular} {index + 1}"


def _from_last_named(words: list[str]) -> list[str]:
    named = [index for index, word in enumerate(words) if word.endswith("'")]
    return words[named[-1] :] if named else words


def show(value: object) -> str:
    """Return a value as it stands in a message, shortened in the middle if it is long."""
    text = repr(value)
    half = _LONGEST_SHOWN // 2
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:half]} … {text[-half:]}"
