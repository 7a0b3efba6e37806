"""Text on slides: runs and paragraphs as values, and how they are written into a shape or a cell."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal
from xml.sax.saxutils import escape

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.slide import Slide
from pptx.util import Length, Pt

from generators.brand import Brand
from generators.deck.page.colours import fill

Align = Literal["left", "center", "right"]
_ALIGNMENTS: dict[Align, str] = {"left": "l", "center": "ctr", "right": "r"}


@dataclass(frozen=True)
class Run:
    """Words in one look; `role` is the role of their colour, `link` where they lead."""

    text: str
    bold: bool = False
    role: str | None = None
    link: str | None = None


@dataclass(frozen=True)
class Paragraph:
    """Runs in one paragraph; what is None follows the placeholder, its layout and the master."""

    runs: tuple[Run, ...]
    size: Length | None = None
    align: Align | None = None
    before: Length | None = None
    is_plain: bool = False
    """Whether it stands without the bullet and the indent of its placeholder."""

    @property
    def text(self) -> str:
        """Return its words without their looks."""
        return "".join(run.text for run in self.runs)

    @property
    def is_bold(self) -> bool:
        """Say whether any of it is bold, and so a little wider."""
        return any(run.bold for run in self.runs)

    def at(self, size: Length, align: Align | None = None) -> "Paragraph":
        """Return the paragraph in another size and perhaps another alignment."""
        return replace(self, size=size, align=align or self.align)


def paragraph(text: str, *, bold: bool = False, role: str | None = None, size: Length | None = None) -> Paragraph:
    """Return a paragraph in one look."""
    return Paragraph((Run(text, bold, role),), size)


def plain(text: str) -> Paragraph:
    """Return a paragraph without bullet, a little apart from the one above."""
    return Paragraph((Run(text),), before=Pt(4), is_plain=True)


def heading(text: str) -> Paragraph:
    """Return a bold line that heads what follows in the same text."""
    return Paragraph((Run(text, bold=True),), before=Pt(8), is_plain=True)


def write(holder: BaseOxmlElement, paragraphs: Sequence[Paragraph], slide: Slide, brand: Brand) -> None:
    """Replace the text of a shape or a cell."""
    body = next(child for child in holder if child.tag in (qn("p:txBody"), qn("a:txBody")))
    for old in body.findall(qn("a:p")):
        body.remove(old)

    def link_id(address: str) -> str:
        return slide.part.relate_to(address, RT.HYPERLINK, is_external=True)

    for content in paragraphs or (Paragraph(()),):
        body.append(parse_xml(paragraph_xml(content, brand, link_id)))


def paragraph_xml(content: Paragraph, brand: Brand, link_id: Callable[[str], str]) -> str:
    """Return a paragraph as DrawingML; `link_id` turns an address into the id of a relationship."""
    align = f' algn="{_ALIGNMENTS[content.align]}"' if content.align else ""
    indent = ' marL="0" indent="0"' if content.is_plain else ""
    before = "" if content.before is None else f'<a:spcBef><a:spcPts val="{_hundredths(content.before)}"/></a:spcBef>'
    bullet = "<a:buNone/>" if content.is_plain else ""
    size = "" if content.size is None else f' sz="{_hundredths(content.size)}"'
    runs = "".join(_run_xml(run, size, brand, link_id) for run in content.runs if run.text)
    return (
        f"<a:p {nsdecls('a', 'r')}><a:pPr{indent}{align}>{before}{bullet}</a:pPr>{runs}"
        f'<a:endParaRPr lang="en-GB"{size}/></a:p>'
    )


def plain_xml(content: Paragraph, brand: Brand) -> str:
    """Return a paragraph without links as DrawingML. Raises ValueError for one with a link."""
    return paragraph_xml(content, brand, _refuse_link)


def _run_xml(run: Run, size: str, brand: Brand, link_id: Callable[[str], str]) -> str:
    bold = ' b="1"' if run.bold else ""
    colour = fill(run.role, brand) if run.role else ""
    link = f'<a:hlinkClick r:id="{link_id(run.link)}"/>' if run.link else ""
    return f'<a:r><a:rPr lang="en-GB"{size}{bold}>{colour}{link}</a:rPr><a:t>{escape(run.text)}</a:t></a:r>'


def _hundredths(size: Length) -> int:
    return round(size / Pt(1) * 100)


def _refuse_link(address: str) -> str:
    raise ValueError(f"no link can stand here: {address}")
