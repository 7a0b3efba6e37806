"""Looks into a deck as PowerPoint would: slides, tables, notes, and how much room each text has and needs."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import pptx
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Pt

from generators.letters import line_height, wrap

Element: TypeAlias = Any
FOOT = ("Footer", "Slide number")
_DEFAULT_INSETS = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}


@dataclass(frozen=True)
class Text:
    """A text in its box: how high it is when wrapped, and how high the box is inside."""

    slide: int
    shape: str
    words: str
    needed: float
    available: float


@lru_cache(maxsize=8)
def open_deck(content: bytes) -> Presentation:
    """Open a deck to look at it; whoever changes it opens it otherwise."""
    return pptx.Presentation(io.BytesIO(content))


def slides_of(content: bytes) -> list[Slide]:
    """Return the slides in order."""
    return list(open_deck(content).slides)


def title_of(slide: Slide) -> str:
    """Return the text of the title placeholder; empty if there is none."""
    title = slide.shapes.title
    return title.text_frame.text if title is not None else ""


def notes_of(slide: Slide) -> str:
    """Return the notes."""
    frame = slide.notes_slide.notes_text_frame
    return frame.text if frame is not None else ""


def tables_of(slide: Slide) -> list[list[list[str]]]:
    """Return the texts of the tables, by row and column, the header first."""
    return [_cells(frame) for frame in frames_with(slide, "table")]


def table_named(content: bytes, name: str) -> list[list[list[str]]]:
    """Return the tables of a name, on whatever slides they are."""
    frames = [frame for slide in slides_of(content) for frame in frames_with(slide, "table")]
    return [_cells(frame) for frame in frames if frame.name == name]


def charts_of(content: bytes) -> list[Any]:
    """Return the charts of all slides."""
    return [frame.chart for slide in slides_of(content) for frame in frames_with(slide, "chart")]


def frames_with(slide: Slide, kind: str) -> list[Any]:
    """Return the frames that hold a `table` or a `chart`."""
    shapes: Any = slide.shapes
    return [shape for shape in shapes if getattr(shape, f"has_{kind}", False)]


def shapes_in(shapes: Any) -> Iterator[Any]:
    """Yield all shapes, those in groups too."""
    for shape in shapes:
        yield shape
        if hasattr(shape, "shapes"):
            yield from shapes_in(shape.shapes)


def outline_of(content: bytes) -> str:
    """Return the whole deck as lines: number and layout, then every text in reading order."""
    lines = []
    for number, slide in enumerate(slides_of(content), start=1):
        lines.append(f"{number} {slide.slide_layout.name}")
        for shape in shapes_in(shape for shape in slide.shapes if shape.name not in FOOT):
            lines += [f"  {shape.name}: {line}" for line in _texts_of(shape)]
    return "\n".join(lines) + "\n"


def texts_of(content: bytes) -> list[Text]:
    """Return every text on the slides with the room it needs and has."""
    found: list[Text] = []
    for number, slide in enumerate(slides_of(content), start=1):
        for shape in shapes_in(slide.shapes):
            if getattr(shape, "has_table", False):
                found += _cell_texts(number, shape)
            elif shape.has_text_frame and shape.text_frame.text:
                found.append(_shape_text(number, slide, shape))
    return found


def _cells(frame: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in frame.table.rows]


def _texts_of(shape: Any) -> list[str]:
    if getattr(shape, "has_table", False):
        return [" | ".join(cell.text.strip() for cell in row.cells).rstrip(" |") for row in shape.table.rows]
    if getattr(shape, "has_chart", False):
        return [f"{s.name} {', '.join(f'{value:.2f}' for value in s.values)}" for s in shape.chart.plots[0].series]
    return [shape.text_frame.text.replace("\n", " / ")] if shape.has_text_frame and shape.text_frame.text else []


def _shape_text(number: int, slide: Slide, shape: Any) -> Text:
    model = _model(slide, shape)
    insets = _insets(shape._element, model)
    width, height = shape.width - insets["lIns"] - insets["rIns"], shape.height - insets["tIns"] - insets["bIns"]
    if shape._element.find(f".//{qn('a:bodyPr')}").get("vert"):
        width, height = height, width
    needed = sum(_height(paragraph, width, _level(model)) for paragraph in shape._element.iter(qn("a:p")))
    return Text(number, shape.name, shape.text_frame.text, needed, height)


def _cell_texts(number: int, shape: Any) -> list[Text]:
    found = []
    for row in shape.table.rows:
        for column, cell in zip(shape.table.columns, row.cells, strict=True):
            width = column.width - cell.margin_left - cell.margin_right
            needed = sum(_height(paragraph, width, None) for paragraph in cell._tc.iter(qn("a:p")))
            available = row.height - cell.margin_top - cell.margin_bottom
            found.append(Text(number, shape.name, cell.text, needed, available))
    return found


def _model(slide: Slide, shape: Any) -> Element:
    """Return the placeholder of the layout that a placeholder follows; None for other shapes."""
    if not shape.is_placeholder:
        return None
    index = shape.placeholder_format.idx
    shapes: Any = slide.slide_layout.shapes
    return next(s._element for s in shapes if s.is_placeholder and s.placeholder_format.idx == index)


def _insets(element: Element, model: Element) -> dict[str, int]:
    found = dict(_DEFAULT_INSETS)
    for place in (model, element):
        body = place.find(f".//{qn('a:bodyPr')}") if place is not None else None
        found |= {name: int(body.get(name)) for name in found if body is not None and body.get(name)}
    return found


def _level(model: Element) -> Element:
    return model.find(f".//{qn('a:lvl1pPr')}") if model is not None else None


def _height(paragraph: Element, width: float, level: Element) -> float:
    """Return how high a paragraph is, from its own properties and those of the layout's first level."""
    properties = paragraph.find(qn("a:pPr"))
    size = max(_size(run, level) for run in [*paragraph.iter(qn("a:rPr")), *paragraph.iter(qn("a:endParaRPr"))])
    bold = any(run.get("b") == "1" for run in paragraph.iter(qn("a:rPr"))) or _value(level, "a:defRPr", "b") == "1"
    indent = properties.get("marL") if properties is not None and properties.get("marL") else level_margin(level)
    spacing = int(_value(level, "a:lnSpc/a:spcPct", "val") or 100000) / 100000
    before = _value(properties, "a:spcBef/a:spcPts", "val") or _value(level, "a:spcBef/a:spcPts", "val") or "0"
    words = "".join(run.text or "" for run in paragraph.iter(qn("a:t")))
    lines = len(wrap(words, width - int(indent), size, bold=bold))
    return lines * line_height(size) * spacing + int(before) / 100 * Pt(1)


def level_margin(level: Element) -> str:
    """Return the left margin of a level of a layout."""
    return level.get("marL") or "0" if level is not None else "0"


def _size(run: Element, level: Element) -> float:
    size = run.get("sz") or _value(level, "a:defRPr", "sz") or "1800"
    return int(size) / 100 * Pt(1)


def _value(element: Element, path: str, attribute: str) -> str | None:
    if element is None:
        return None
    found = element.find("/".join(qn(step) for step in path.split("/")))
    return found.get(attribute) if found is not None else None
