"""The ways through a framework, each with its picture and the cases that took it."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.model.framework import Framework, Perspective
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import ClaimView, Context
from generators.pages.frame.links import anchor
from generators.pages.frame.listing import list_names
from generators.pages.frame.whose import WhoseView
from generators.pages.parts.cases_through_framework import view_cases_on_path
from generators.pages.parts.diagram_views import view_path
from generators.pages.parts.entry_links import link_dimension


@dataclass(frozen=True)
class PerspectiveView:
    """One way through a framework, with its picture."""

    anchor: Markup
    name: str
    also_known_as: str
    picture: Markup
    path: tuple[LinkView, ...]
    about: ClaimView
    top_management: str
    it_management: str
    performance_criterion: str
    choose_when: str
    cases: tuple[LinkView, ...]


@dataclass(frozen=True)
class PerspectivesView:
    """All ways through a framework, and on what the roles that they ask for rest."""

    whose: WhoseView | None
    paths: tuple[PerspectiveView, ...]
    roles: tuple[ClaimView, ...]


def view_perspectives(framework: Framework, context: Context) -> PerspectivesView:
    """Return the perspectives of a framework, in order."""
    roles = tuple(dict.fromkeys(one.roles_basis for one in framework.perspectives))
    return PerspectivesView(
        whose=context.whose((*(one.about for one in framework.perspectives), *roles)),
        paths=tuple(_view_perspective(one, framework, context) for one in framework.perspectives),
        roles=context.claims(roles),
    )


def _view_perspective(perspective: Perspective, framework: Framework, context: Context) -> PerspectiveView:
    return PerspectiveView(
        anchor=anchor("perspective", perspective.id),
        name=perspective.name,
        also_known_as=list_names(perspective.also_known_as),
        picture=view_path(framework, perspective),
        path=tuple(link_dimension(framework, step, context, shortly=True) for step in perspective.path),
        about=context.claim(perspective.about),
        top_management=perspective.top_management,
        it_management=perspective.it_management,
        performance_criterion=perspective.performance_criterion,
        choose_when=perspective.choose_when,
        cases=view_cases_on_path(framework, perspective.id, context),
    )
