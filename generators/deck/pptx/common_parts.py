"""What all decks of one brand and language have in common, written once: theme, master, layouts and notes master."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pptx.opc.package import OpcPackage, Part

from generators.deck.page.layouts import LayoutKey
from generators.deck.page.stationery import Stationery
from generators.deck.pptx.file_parts import FilePart, Relation
from generators.deck.pptx.notes_master import empty_page
from generators.deck.pptx.pen import Pen, take_pen
from generators.deck.pptx.template import build_template, find_layouts, keep_layouts


@dataclass(frozen=True)
class CommonParts:
    """The parts of a file without slides, what the file refers to, and where slides find what they rest on."""

    pen: Pen
    parts: tuple[FilePart, ...]
    relations: tuple[Relation, ...]
    layouts: Mapping[LayoutKey, str]
    """The name of the part of each layout."""
    notes_master: str
    """The name of its part."""
    notes: tuple[str, str]
    """What stands before and behind the script on a page of notes."""


@lru_cache(maxsize=8)
def write_common_parts(stationery: Stationery, used: frozenset[LayoutKey]) -> CommonParts:
    """Return what decks share that use some of the layouts. Raises TemplateError if one is missing."""
    pen, words = take_pen(stationery), stationery.words
    presentation = build_template(pen, words)
    layouts = {key: str(layout.part.partname) for key, layout in find_layouts(presentation, words).items()}
    keep_layouts(presentation, {words(f"layouts.{key}") for key in used})
    notes_master, notes = str(presentation.notes_master.part.partname), empty_page(presentation, words)
    package = presentation.part.package
    parts = tuple(map(_write, package.iter_parts()))
    return CommonParts(pen, parts, _relations(package), layouts, notes_master, notes)


def _write(part: Part) -> FilePart:
    return FilePart(str(part.partname), part.content_type, part.blob, _relations(part))


def _relations(owner: Part | OpcPackage) -> tuple[Relation, ...]:
    """Return what a part or the file refers to; nothing of ours refers to the outside."""
    return tuple(Relation(key, found.reltype, str(found.target_part.partname)) for key, found in owner._rels.items())
