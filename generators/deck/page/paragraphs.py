"""Text on slides as values: runs in one look, and the paragraphs they make."""

from dataclasses import dataclass, replace

from pptx.util import Length, Pt

from generators.deck.page.layouts import Align


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

    def cut(self, length: int, sign: str) -> "Paragraph":
        """Return its first signs, with a sign that there is more."""
        runs, left = [], length
        for run in self.runs:
            runs.append(replace(run, text=run.text[: max(0, left)]))
            left -= len(run.text)
            if left <= 0:
                break
        last = replace(runs[-1], text=runs[-1].text.rstrip(" .,;:") + sign)
        return replace(self, runs=(*runs[:-1], last))

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


def named(name: str, text: str) -> Paragraph:
    """Return a text behind a bold name, without bullet, a little apart from the one above."""
    return Paragraph((Run(name, bold=True), Run(text)), before=Pt(4), is_plain=True)


def linked(text: str, address: str) -> Paragraph:
    """Return words that lead to an address, without bullet, a little apart from the line above."""
    return Paragraph((Run(text, link=address),), before=Pt(4), is_plain=True)
