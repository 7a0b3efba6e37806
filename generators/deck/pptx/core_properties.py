"""What a file says about itself in its properties: what it is, of which version and date, and whose."""

from xml.sax.saxutils import escape

from pptx.oxml.ns import nsdecls

from generators.deck.slideshow import Slideshow

_NAMESPACES = nsdecls("cp", "dc", "dcterms", "dcmitype", "xsi")


def core_properties_xml(show: Slideshow) -> str:
    """Return the properties of the file of a slideshow."""
    imprint, owner = show.imprint, escape(show.stationery.brand.owner)
    dated = f'xsi:type="dcterms:W3CDTF">{imprint.dated:%Y-%m-%dT%H:%M:%SZ}</dcterms:'
    return (
        f"<cp:coreProperties {_NAMESPACES}><dc:title>{escape(imprint.title)}</dc:title>"
        f"<dc:subject>{escape(imprint.subject)}</dc:subject><dc:creator>{owner}</dc:creator>"
        f"<cp:keywords>{escape(imprint.address)}</cp:keywords><dc:description></dc:description>"
        f"<cp:lastModifiedBy>{owner}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f"<dcterms:created {dated}created><dcterms:modified {dated}modified><cp:category/>"
        f"<cp:version>{escape(imprint.version)}</cp:version>"
        f"<dc:language>{show.stationery.language}</dc:language></cp:coreProperties>"
    )
