"""What the slides about a framework are made from."""

from dataclasses import dataclass

from generators.deck.agenda.clock import Programme, plan_programme
from generators.deck.page.stationery import Stationery
from generators.edition import Edition
from generators.model.framework import Framework
from generators.words import Words


@dataclass(frozen=True)
class Brief:
    """One framework, its workshop against the clock, the edition it belongs to, and the words to tell it in."""

    framework: Framework
    programme: Programme
    edition: Edition
    stationery: Stationery

    @property
    def words(self) -> Words:
        """Return the words of the deck."""
        return self.stationery.words

    @property
    def page(self) -> str:
        """Return the address of the framework's page."""
        return self.edition.framework_url(self.framework)


def brief_on(framework: Framework, edition: Edition, stationery: Stationery) -> Brief:
    """Return the brief on a framework; without a workshop its programme is empty."""
    asked = tuple(dimension.id for dimension in framework.asked)
    return Brief(framework, plan_programme(framework.workshop, asked), edition, stationery)
