"""What a file is made of, as values: its parts, how they refer to each other, and the archive members they make.

Source: Open Packaging Conventions (ECMA-376, part 2).
"""

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from xml.sax.saxutils import quoteattr

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.spec import default_content_types

_HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


@dataclass(frozen=True)
class Relation:
    """What a part refers to under an id: another part by its name, or an address outside of the file."""

    id: str
    kind: str
    target: str
    is_outside: bool = False


@dataclass(frozen=True)
class FilePart:
    """One part: its name from the root of the file, its type, its bytes and what it refers to."""

    name: str
    content_type: str
    content: bytes
    relations: tuple[Relation, ...] = ()


class Relations:
    """The relations of one part while it is written."""

    def __init__(self, known: Iterable[Relation] = ()) -> None:
        self._by_target = {(relation.kind, relation.target): relation for relation in known}

    def add(self, kind: str, target: str, *, is_outside: bool = False) -> str:
        """Return the id under which the part refers to a target, a new one if it does not yet."""
        found = self._by_target.get((kind, target))
        if found is None:
            found = self._by_target[kind, target] = Relation(self._free_id(), kind, target, is_outside)
        return found.id

    def _free_id(self) -> str:
        taken = {relation.id for relation in self._by_target.values()}
        return next(free for place in range(len(taken) + 1, 0, -1) if (free := f"rId{place}") not in taken)

    @property
    def listed(self) -> tuple[Relation, ...]:
        """Return all relations, in the order in which they came."""
        return tuple(self._by_target.values())


def xml_bytes(xml: str) -> bytes:
    """Return XML as the content of a part."""
    return f"{_HEAD}{xml}".encode()


def list_members(relations: Sequence[Relation], parts: Sequence[FilePart]) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each member of the archive of a file, which has relations of its own."""
    yield "[Content_Types].xml", _types(parts)
    yield "_rels/.rels", _relations(relations, "/")
    for part in parts:
        yield part.name.lstrip("/"), part.content
        if part.relations:
            folder, name = posixpath.split(part.name)
            yield f"{folder.lstrip('/')}/_rels/{name}.rels", _relations(part.relations, folder)


def _types(parts: Sequence[FilePart]) -> bytes:
    """Return the types of all parts: by the ending of the name where that says it."""
    defaults = {"rels": CT.OPC_RELATIONSHIPS, "xml": CT.XML}
    others = {}
    for part in parts:
        ending = part.name.rpartition(".")[2]
        if (ending, part.content_type) in default_content_types:
            defaults[ending] = part.content_type
        else:
            others[part.name] = part.content_type
    listed = [f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in sorted(defaults.items())]
    listed += [f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in sorted(others.items())]
    return xml_bytes(f'<Types xmlns="{_TYPES}">{"".join(listed)}</Types>')


def _relations(relations: Iterable[Relation], folder: str) -> bytes:
    ordered = sorted(relations, key=lambda relation: int(relation.id.removeprefix("rId")))
    listed = "".join(_relation(relation, folder) for relation in ordered)
    return xml_bytes(f'<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>')


def _relation(relation: Relation, folder: str) -> str:
    target = quoteattr(relation.target) if relation.is_outside else f'"{_reference(relation.target, folder)}"'
    mode = ' TargetMode="External"' if relation.is_outside else ""
    return f'<Relationship Id="{relation.id}" Type="{relation.kind}" Target={target}{mode}/>'


@lru_cache(maxsize=1024)
def _reference(target: str, folder: str) -> str:
    return posixpath.relpath(target, folder)
