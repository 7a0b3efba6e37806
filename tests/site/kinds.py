"""Which pages stand for all pages of their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generators.model.framework import Framework

if TYPE_CHECKING:
    from tests.site.conftest import Site

GENERAL = (
    "", "frameworks/", "compare/", "compare/mappings/", "case-studies/", "case-studies/cross-table/", "downloads/",
    "evidence/", "evidence/references/", "evidence/claims-we-do-not-repeat/", "guide/", "guide/steps/",
    "guide/measures/", "guide/pitfalls/", "guide/roles/", "guide/agendas/", "guide/questions/", "glossary/",
)  # fmt: skip


def pages_of_every_kind(site: Site) -> list[str]:
    """Return the general pages, a step, a framework of each make-up, and a case of each standing."""
    frameworks = {_make_up(framework): framework.id for framework in reversed(site.library.frameworks.values())}
    cases = {(case.standing, case.outcome): case.id for case in reversed(site.library.case_studies.values())}
    made = [f"frameworks/{name}/" for name in sorted(frameworks.values())]
    read = [f"guide/steps/{site.library.steps[0].id}/", *(f"case-studies/{name}/" for name in sorted(cases.values()))]
    return [*GENERAL, *made, *read]


def _make_up(framework: Framework) -> tuple[bool, ...]:
    """Return which of the parts that look different a framework has."""
    return (
        framework.instrument is not None,
        framework.workshop is not None,
        bool(framework.perspectives),
        any(score.quadrants for score in framework.scores),
        bool(framework.worksheets),
    )
