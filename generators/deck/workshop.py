"""The workshop deck of a framework: the file that its slides become."""

from generators.deck.all_slides import plan_slides
from generators.deck.page.stationery import Stationery, open_stationery
from generators.deck.pptx.writing import write_slideshow
from generators.deck.slides.brief import brief_on
from generators.deck.slideshow import Imprint, Slideshow
from generators.edition import LICENCE, Edition, dated
from generators.model.framework import Framework


def render(framework: Framework, edition: Edition) -> bytes:
    """Return the workshop deck of a framework as a pptx, the same bytes for the same data."""
    return write_slideshow(plan_slideshow(framework, edition, open_stationery(edition.brand)))


def plan_slideshow(framework: Framework, edition: Edition, stationery: Stationery) -> Slideshow:
    """Return the whole deck before it is written."""
    brief, words = brief_on(framework, edition, stationery), stationery.words
    title = words("properties.title", name=framework.name)
    imprint = Imprint(title, framework.tagline, brief.page, framework.version, dated(framework))
    footer = words("footer", name=framework.name, brand=edition.brand.name, licence=LICENCE)
    return Slideshow(stationery, imprint, footer, plan_slides(brief))
