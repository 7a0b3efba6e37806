"""A deck's file is a list of parts that refer to each other, and an archive only when it is packed."""

import posixpath
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from generators.brand import load_brand
from generators.deck import render
from generators.deck.native.side_chart import SideBars, chart_sides
from generators.deck.page.paragraphs import linked, paragraph
from generators.deck.page.stationery import open_stationery
from generators.deck.page.text_parts import fit_text
from generators.deck.pptx.file_parts import FilePart, Relation, Relations, list_members
from generators.deck.pptx.writing import write_slideshow
from generators.deck.slideshow import Figure, Imprint, Slide, Slideshow
from tests.deck.conftest import Subject
from tests.deck.reading import charts_of, notes_of, outline_of, slides_of, title_of
from tests.office import links_of, part_names, read_part

STATIONERY = open_stationery(load_brand())
ODD = """A "quoted" & <odd> 'name' – 100 % > €"""


def deck_of(*slides: Slide, title: str = "All of it") -> bytes:
    """Return a deck of some slides."""
    imprint = Imprint(title, "What we hold", "https://atlas.example/", "1.0.0", datetime(2026, 1, 31, tzinfo=UTC))
    return write_slideshow(Slideshow(STATIONERY, imprint, title, slides))


def chart(*values: float | None) -> Figure:
    """Return a chart of one side, with a name as odd as it may be."""
    names = [f"{ODD} {place}" for place in range(len(values))]
    return chart_sides(STATIONERY, names, [SideBars(ODD, "business", values)], scale=(1, 5))


def test_a_part_refers_to_a_target_under_one_id() -> None:
    """A new target takes the next number, or one that is free."""
    relations = Relations([Relation("rId1", RT.THEME, "/theme.xml"), Relation("rId3", RT.SLIDE_LAYOUT, "/layout.xml")])
    targets = ["/a.xml", "/theme.xml", "/b.xml", "/a.xml"]

    assert [relations.add(RT.THEME, target) for target in targets] == ["rId2", "rId1", "rId4", "rId2"]
    assert [relation.target for relation in relations.listed] == ["/theme.xml", "/layout.xml", "/a.xml", "/b.xml"]


def test_a_file_lists_its_parts_and_their_relations() -> None:
    """Types by ending where they are usual; targets as seen from the part, addresses as they are."""
    layout = FilePart("/ppt/layouts/one.xml", CT.PML_SLIDE_LAYOUT, b"<l/>")
    picture = FilePart("/ppt/media/one.png", CT.PNG, b"png")
    relations = Relations()
    relations.add(RT.SLIDE_LAYOUT, layout.name)
    relations.add(RT.HYPERLINK, "https://atlas.example/?a=1&b=2", is_outside=True)
    slide = FilePart("/ppt/slides/one.xml", CT.PML_SLIDE, b"<s/>", relations.listed)
    members = dict(list_members([Relation("rId1", RT.OFFICE_DOCUMENT, slide.name)], [slide, layout, picture]))

    assert list(members) == [
        "[Content_Types].xml", "_rels/.rels", "ppt/slides/one.xml", "ppt/slides/_rels/one.xml.rels",
        "ppt/layouts/one.xml", "ppt/media/one.png",
    ]  # fmt: skip
    types = [element.attrib for element in ElementTree.fromstring(members["[Content_Types].xml"])]
    assert [entry.get("Extension") or entry["PartName"] for entry in types] == [
        "png", "rels", "xml", "/ppt/layouts/one.xml", "/ppt/slides/one.xml",
    ]  # fmt: skip
    listed = [element.attrib for element in ElementTree.fromstring(members["ppt/slides/_rels/one.xml.rels"])]
    assert [(entry["Target"], entry.get("TargetMode")) for entry in listed] == [
        ("../layouts/one.xml", None), ("https://atlas.example/?a=1&b=2", "External"),
    ]  # fmt: skip


def test_every_part_is_well_formed_and_every_relation_leads_to_one(subject: Subject) -> None:
    """What is written as text is XML all the same."""
    names = part_names(subject.content)
    trees = {
        name: ElementTree.fromstring(read_part(subject.content, name))
        for name in names
        if name.endswith((".xml", ".rels"))
    }
    targets = {
        posixpath.normpath(posixpath.join(posixpath.dirname(name), "..", relation.attrib["Target"]))
        for name, tree in trees.items()
        if name.endswith(".rels")
        for relation in tree
        if relation.get("TargetMode") != "External"
    }

    assert len(set(names)) == len(names)
    assert targets == {name for name in names if not name.endswith((".rels", "[Content_Types].xml"))}


def test_odd_characters_come_back_as_they_were_written() -> None:
    """In titles, notes, names, alternative texts and the properties of the file."""
    content = deck_of(Slide("chart", ODD, (ODD,), paragraph(ODD), figure=chart(2.0)), title=ODD)
    (slide,) = slides_of(content)
    (made,) = charts_of(content)

    assert (title_of(slide), notes_of(slide)) == (ODD, ODD)
    assert made.plots[0].series[0].name == ODD
    assert list(made.plots[0].categories) == [f"{ODD} 0"]
    assert f"{ODD} 0" in next(shape for shape in slide.shapes if shape.has_chart)._element.xpath(".//p:cNvPr/@descr")[0]
    assert slide.part.package.core_properties.title == ODD


def test_a_score_that_is_missing_is_a_gap() -> None:
    """Not a zero, neither in the chart nor in the sheet behind it."""
    (made,) = charts_of(deck_of(Slide("chart", "Scores", (), figure=chart(2.5, None, 4.0))))
    part: Any = made.part

    assert tuple(made.plots[0].series[0].values) == (2.5, None, 4.0)
    assert part.chart_workbook.xlsx_part is not None


def test_several_charts_have_a_part_each() -> None:
    """Each with the figures of its own slide."""
    content = deck_of(*(Slide("chart", f"Chart {value}", (), figure=chart(value)) for value in (1.0, 2.0)))

    assert [tuple(made.plots[0].series[0].values) for made in charts_of(content)] == [(1.0,), (2.0,)]
    assert sum("/embeddings/" in name for name in part_names(content)) == 2


def test_an_address_is_linked_once_a_slide() -> None:
    """However often it stands there."""
    address = "https://atlas.example/?a=1&b=2"
    aside = fit_text(STATIONERY, "content", "aside", [linked("One", address), linked("Two", address)])

    assert links_of(deck_of(Slide("content", "Links", (), texts=(aside,)))) == [address]


def test_what_decks_share_says_nothing_of_the_deck_before(tiny: Subject, bare: Subject) -> None:
    """The common parts are written once, whichever deck comes first, for each set of layouts and each brand."""
    renamed = replace(tiny.edition, brand=tiny.edition.brand.model_copy(update={"name": "Other", "font": "Verdana"}))
    other = render(tiny.framework, renamed)

    assert render(tiny.framework, tiny.edition) == tiny.content
    assert render(bare.framework, bare.edition) == bare.content
    assert 'typeface="Verdana"' in read_part(other, "ppt/theme/theme1.xml")
    assert "Verdana" not in read_part(tiny.content, "ppt/theme/theme1.xml")
    assert len(outline_of(other)) > len(outline_of(bare.content))
