"""What a lens may name as the source of its lines: only what the case itself says as fact."""

from collections.abc import Iterator

from generators.documents import Location
from generators.model.base import SourceKey
from generators.model.case_study import CaseStudy
from generators.model.places import Finding


def check_lenses(case: CaseStudy) -> Iterator[Finding]:
    """Yield each source of a lens line that carries no fact of the case."""
    told = {key for claim in (*case.situation, *case.facts) for key in claim.sources}
    for location, key in _find_lens_sources(case):
        if case.standing != "documented":
            yield location, f"an invented case repeats no facts, so {key!r} has nothing to carry; delete the source"
        elif key not in told:
            yield location, f"nothing in situation or facts rests on {key!r}; write the fact first, with its source"


def _find_lens_sources(case: CaseStudy) -> Iterator[tuple[Location, SourceKey]]:
    for at, lens in enumerate(case.lenses):
        yield from ((("lenses", at, "sources", place), key) for place, key in enumerate(lens.sources))
        for row, sign in enumerate(lens.signs):
            places = enumerate(sign.sources)
            yield from ((("lenses", at, "signs", row, "sources", place), key) for place, key in places)
