"""Who does what: the duties as a table of roles, and the same role by role."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.library import Library
from generators.model.practice import Duty, Role, RoleFile
from generators.pages.frame import links
from generators.pages.frame.context import ClaimView, Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.frame.whose import WhoseView

LETTERS = ("A", "R", "C", "I")


@dataclass(frozen=True)
class RaciLetterView:
    """A letter of the table and what it means."""

    letter: str
    css: Markup
    word: str
    meaning: str


@dataclass(frozen=True)
class DutyView:
    """One row: an activity, and the letters of each role in the order of the columns; empty where it has none."""

    anchor: Markup
    name: str
    cells: tuple[tuple[RaciLetterView, ...], ...]


@dataclass(frozen=True)
class RoleView:
    """One column read downwards; `told` says in words how often the role is asked or told."""

    anchor: Markup
    name: str
    accountable: tuple[str, ...]
    responsible: tuple[str, ...]
    told: str


@dataclass(frozen=True)
class RolesView:
    """The page of roles and duties."""

    basis: ClaimView
    whose_findings: WhoseView | None
    findings: tuple[ClaimView, ...]
    legend: tuple[RaciLetterView, ...]
    roles: tuple[RoleView, ...]
    duties: tuple[DutyView, ...]
    agendas: Markup


def make_roles_page(library: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the page of roles and duties, where there are any."""
    if library.roles:
        yield render_roles(library.roles, seen_from(links.ROLES))


def render_roles(file: RoleFile, context: Context) -> Page:
    """Return the page of roles and duties."""
    legend = tuple(_view_letter(letter, context) for letter in LETTERS)
    view = RolesView(
        basis=context.claim(file.basis),
        whose_findings=context.whose(file.findings),
        findings=context.claims(file.findings),
        legend=legend,
        roles=tuple(_view_role(role, file.duties, context) for role in file.roles),
        duties=tuple(_view_duty(duty, file.roles, legend) for duty in file.duties),
        agendas=context.link(links.AGENDAS) if context.edition.library.agendas else Markup(),
    )
    head = head_of("roles", context, source_file="guidance/roles.yml")
    return render_page("roles", head, view, context)


def _view_letter(letter: str, context: Context) -> RaciLetterView:
    return RaciLetterView(
        letter,
        Markup(f"raci-{letter}"),
        context.words(f"raci.{letter}.word"),
        context.words(f"raci.{letter}.meaning"),
    )


def _view_duty(duty: Duty, roles: Iterable[Role], legend: tuple[RaciLetterView, ...]) -> DutyView:
    cells = tuple(tuple(one for one in legend if one.letter in duty.roles.get(role.id, "")) for role in roles)
    return DutyView(links.anchor("duty", duty.id), duty.name, cells)


def _view_role(role: Role, duties: Iterable[Duty], context: Context) -> RoleView:
    letters = {duty.name: duty.roles.get(role.id, "") for duty in duties}
    asked = sum("C" in letter for letter in letters.values())
    told = sum("I" in letter for letter in letters.values())
    return RoleView(
        anchor=links.anchor("role", role.id),
        name=role.name,
        accountable=tuple(name for name, letter in letters.items() if "A" in letter),
        responsible=tuple(name for name, letter in letters.items() if "R" in letter),
        told=context.words("roles.told", asked=asked, told=told),
    )
