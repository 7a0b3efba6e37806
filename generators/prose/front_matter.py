"""What stands above the prose of a page: our own keys `tagline`, `facts` and `tags`, beside those of the engine."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from generators.documents import Data, Document, Location, Problem
from generators.model.places import Finding, nearest
from generators.prose.faults import locate
from generators.prose.notes import Fault, find_notes
from generators.yaml_source import read_text

_TEXTS = ("title", "description", "template", "icon", "status", "tagline")
_WHERE = "front matter"
KNOWN_KEYS = (*_TEXTS, "search", "hide", "facts", "tags")
_NO_KEYS = re.compile(r"(?:[ \t]*(?:#.*)?\n)*+")
_NOTHING_HERE = "nothing is cited or quoted above the text; write it below"
_BLOCK = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass(frozen=True)
class FrontMatter:
    """Our keys, and how many signs the whole takes from the start of the file."""

    tagline: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    length: int = 0
    problems: tuple[Problem, ...] = field(default=())


def read_front_matter(path: str, text: str, tags: Collection[str]) -> FrontMatter:
    """Return what stands above the prose of a file, which may bear some of the tags; problems name it `path`."""
    block = _BLOCK.match(text)
    if not block or _NO_KEYS.fullmatch(block["yaml"] or ""):
        return FrontMatter()
    document = read_text(f"\n{block['yaml']}", shown_as=path)
    for location, message in () if document.problems else _check(document.data, tags):
        document.add(document.problem(location, _WHERE, message))
    for note in find_notes(block.group()):
        document.add(locate(Fault(note.start, _WHERE, _NOTHING_HERE), text, path))
    return _collect(document, len(block.group()))


def _collect(document: Document, length: int) -> FrontMatter:
    if document.problems or not isinstance(document.data, dict):
        return FrontMatter(length=length, problems=tuple(document.problems))
    data = document.data
    facts, tags = data.get("facts", {}), data.get("tags", ())
    return FrontMatter(
        tagline=str(data.get("tagline", "")),
        facts=tuple((str(label), str(value)) for label, value in facts.items()) if isinstance(facts, dict) else (),
        tags=tuple(map(str, tags)) if isinstance(tags, tuple) else (),
        length=length,
    )


def _check(data: Data, tags: Collection[str]) -> Iterator[Finding]:
    if not isinstance(data, dict):
        yield (), "expected keys with values; write `tagline: text`"
        return
    for key in data:
        if key not in KNOWN_KEYS:
            yield (key,), f"unknown key {key!r}; {nearest(str(key), KNOWN_KEYS, others='use')}"
    for key in (key for key in _TEXTS if key in data):
        yield from _check_text((key,), data[key])
    if not isinstance(data.get("hide", ()), tuple):
        yield ("hide",), f"{data['hide']!r} is no list; write `hide: [toc]`"
    if not isinstance(data.get("search", {}), dict):
        yield ("search",), f"{data['search']!r} is no mapping; write `search: {{exclude: true}}`"
    yield from _check_facts(data.get("facts", {}))
    yield from _check_tags(data.get("tags", ()), tags)


def _check_facts(facts: Data) -> Iterator[Finding]:
    if not isinstance(facts, dict):
        yield ("facts",), "these are no facts; write one line `label: text` for each"
        return
    for label, value in facts.items():
        yield from _check_text(("facts", label), value)


def _check_tags(found: Data, tags: Collection[str]) -> Iterator[Finding]:
    if not isinstance(found, tuple):
        yield ("tags",), "this is no list; write `tags: [word]`"
        return
    for index, name in enumerate(found):
        if name not in tags:
            yield ("tags", index), f"unknown tag {name!r}; {nearest(str(name), tags)}"


def _check_text(location: Location, value: Data) -> Iterator[Finding]:
    if not isinstance(value, str) or not value.strip():
        yield location, f"{value!r} is no text; write one, in quotes if it is a number"
