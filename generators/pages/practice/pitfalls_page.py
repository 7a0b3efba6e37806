"""What goes wrong: each risk with early symptoms, cures, the measures that warn, and the cases that show it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.library import Library
from generators.model.practice import Pitfall
from generators.pages.frame import links
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import ClaimView, Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.frame.whose import WhoseView
from generators.pages.parts.entry_links import link_case, link_measure


@dataclass(frozen=True)
class SymptomView:
    """Something people notice, and the pitfall that may be behind it."""

    symptom: str
    pitfall: LinkView


@dataclass(frozen=True)
class PitfallView:
    """One pitfall, from the risk to the case."""

    anchor: Markup
    risk: str
    meaning: str
    symptoms: tuple[str, ...]
    first_fix: str
    longer_fix: str
    measures: tuple[LinkView, ...]
    cases: tuple[LinkView, ...]
    basis: ClaimView


@dataclass(frozen=True)
class PitfallsView:
    """The page of all pitfalls."""

    count: int
    whose: WhoseView | None
    symptoms: tuple[SymptomView, ...]
    pitfalls: tuple[PitfallView, ...]
    cases: Markup


def make_pitfalls_page(library: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the page of all pitfalls, where there are any."""
    if library.pitfalls:
        yield render_pitfalls(seen_from(links.PITFALLS))


def render_pitfalls(context: Context) -> Page:
    """Return the page of all pitfalls."""
    pitfalls = context.edition.library.pitfalls
    symptoms = [
        SymptomView(symptom, LinkView(pitfall.risk, Markup(f"#{name}")))
        for name, pitfall in pitfalls.items()
        for symptom in pitfall.symptoms
    ]
    view = PitfallsView(
        count=len(pitfalls),
        whose=context.whose(pitfall.basis for pitfall in pitfalls.values()),
        symptoms=tuple(symptoms),
        pitfalls=tuple(_view_pitfall(name, pitfall, context) for name, pitfall in pitfalls.items()),
        cases=context.link(links.CASES),
    )
    head = head_of("pitfalls", context, source_file="guidance/pitfalls.yml")
    return render_page("pitfalls", head, view, context)


def _view_pitfall(name: str, pitfall: Pitfall, context: Context) -> PitfallView:
    return PitfallView(
        anchor=Markup(name),
        risk=pitfall.risk,
        meaning=pitfall.meaning,
        symptoms=pitfall.symptoms,
        first_fix=pitfall.first_fix,
        longer_fix=pitfall.longer_fix,
        measures=tuple(link_measure(measure, context) for measure in pitfall.measures),
        cases=tuple(link_case(case, context) for case in pitfall.cases),
        basis=context.claim(pitfall.basis),
    )
