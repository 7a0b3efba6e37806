"""Rules between parts and files: whatever points at something has to find it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generators.model.field_marks import Names, Refers
from generators.model.parts import Part, Reference, find_references, marked_fields
from generators.model.places import Finding, nearest


@dataclass
class Known:
    """Everything that can be pointed at: by kind in the library, and by kind and owner inside files and parts.

    What stands in a broken file is not known, so nothing is said about what points there.
    """

    by_kind: dict[str, set[str] | None] = field(default_factory=dict)
    by_owner: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)
    """The stems of the files of which all is known."""

    def add_file(self, stem: str, parts: Iterable[Part]) -> None:
        """Take in what the parts of a whole file name."""
        self.whole.add(stem)
        for part in parts:
            for name, mark in marked_fields(type(part.value), Names):
                owner = str(getattr(part.around[0], "id", stem)) if mark.inside_part else stem
                self.by_owner.setdefault((mark.kind, owner), set()).add(getattr(part.value, name))

    def names(self, kind: str, owner: str, stem: str) -> set[str] | None:
        """Return what a reference in the file `stem` may say; None where it cannot be known."""
        if not owner and kind in self.by_kind:
            return self.by_kind[kind]
        holder = owner or stem
        return self.by_owner.get((kind, holder), set() if holder in self.whole else None)


def check_references(part: Part, stem: str, known: Known) -> Iterator[Finding]:
    """Yield every reference of a part of the file `stem` that leads nowhere, and each one that is missing."""
    for reference in find_references(part):
        names = known.names(reference.kind, reference.owner, stem)
        if names is not None and reference.name not in names:
            yield reference.location, _lost(reference, names)
    for name, mark in marked_fields(type(part.value), Refers):
        if mark.each:
            wanted = known.names(mark.kind, "", stem) or set()
            for other in sorted(wanted.difference(getattr(part.value, name))):
                yield (*part.location, name), f"{mark.kind} {other!r} has no value; add it"


def _lost(reference: Reference, names: set[str]) -> str:
    said = f"{reference.owner!r} has no {reference.kind}" if reference.owner else f"there is no {reference.kind}"
    return f"{said} {reference.name!r}; {nearest(reference.name, names)}"
