"""The page of notes of a slide: the facilitator's script."""

from collections.abc import Sequence

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from generators.deck.page.layouts import Align
from generators.deck.page.paragraphs import Paragraph, Run
from generators.deck.pptx.common_parts import CommonParts
from generators.deck.pptx.file_parts import FilePart, Relations, xml_bytes
from generators.deck.pptx.text_xml import paragraphs_xml


def write_notes(lines: Sequence[str], slide: str, common: CommonParts, *, number: int) -> FilePart:
    """Return the page of notes of the slide whose part has a name: each line as a paragraph."""
    align: Align | None = "start" if common.pen.is_mirrored else None
    script = paragraphs_xml([Paragraph((Run(line),), align=align) for line in lines], common.pen)
    relations = Relations()
    relations.add(RT.NOTES_MASTER, common.notes_master)
    relations.add(RT.SLIDE, slide)
    before, after = common.notes
    name, content = f"/ppt/notesSlides/notesSlide{number}.xml", xml_bytes(f"{before}{script}{after}")
    return FilePart(name, CT.PML_NOTES_SLIDE, content, relations.listed)
