"""What all outputs of one build share: the library, the brand, the site's address, and the file's identity."""

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from functools import cached_property

from generators.badges import badge
from generators.brand import Brand
from generators.citations import cite, cite_shortly, letter_alike
from generators.library import Library
from generators.model.base import Claim
from generators.model.framework import Framework
from generators.subjects import Subject, excerpt

DATA_SCHEMA_VERSION = "2"
"""Rises when filled-in workbooks of the version before can no longer be read."""
LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class Edition:
    """One build's common ground."""

    library: Library
    brand: Brand
    site_url: str
    """Address of the site with a closing slash."""

    def narrowed(self, subject: Subject) -> "Edition":
        """Return an edition that holds only what the files of a subject are made from."""
        return replace(self, library=excerpt(self.library, subject))

    def page_url(self, path: str) -> str:
        """Return the address of a page: `frameworks/<id>/`."""
        return self.site_url + path.lstrip("/")

    def framework_url(self, framework: Framework) -> str:
        """Return the address of a framework's page."""
        return self.page_url(f"frameworks/{framework.id}/")

    def cite(self, key: str) -> str:
        """Return the full reference of a source. Raises KeyError for an unknown key."""
        return cite(self.library.sources[key], self._letters.get(key, ""))

    def cite_shortly(self, key: str) -> str:
        """Return a source as running text names it. Raises KeyError for an unknown key."""
        return cite_shortly(self.library.sources[key], self._letters.get(key, ""))

    @cached_property
    def _letters(self) -> dict[str, str]:
        return letter_alike(self.library.sources)

    def badge(self, claim: Claim) -> str:
        """Return the grade of a claim with how much of its sources was read; nothing for our own judgement."""
        return badge(claim.grade, [self.library.sources[key].seen for key in claim.sources]) if claim.grade else ""


def dated(subject: Subject) -> datetime:
    """Return the moment that every file made from a subject carries: the day of its newest change."""
    return datetime.combine(subject.date, time(), UTC)


def item_marks(framework: Framework) -> dict[str, str]:
    """Return eight digits for each item that is asked; they change when its question or a level is reworded."""
    asked = {item.id: f"{item.question}\n{sorted(item.levels.items())}" for item in framework.asked_items}
    return {item: hashlib.sha256(text.encode()).hexdigest()[:8] for item, text in asked.items()}


def manifest(framework: Framework, edition: Edition) -> dict[str, str]:
    """Return what identifies a file made from a framework, by key."""
    return {
        "framework": framework.id,
        "framework_version": framework.version,
        "schema_version": DATA_SCHEMA_VERSION,
        "page": edition.framework_url(framework),
        "licence": LICENCE,
        "attribution": f"{edition.brand.owner}, {edition.page_url('')}",
    }
