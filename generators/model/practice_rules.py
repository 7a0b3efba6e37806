"""Rules inside the files of guidance; each finding is a location and a sentence."""

import re
from collections.abc import Iterator

from generators.model.guidance import Source, SourceFile
from generators.model.places import Finding
from generators.model.practice import QUOTED_ADVICE, AdviceFile, AgendaFile, MeasureFile, RoleFile, TermFile

_OLD_ISBN, _NEW_ISBN = re.compile(r"[0-9]{9}[0-9X]"), re.compile(r"[0-9]{13}")


def check_sources(file: SourceFile) -> Iterator[Finding]:
    """Yield addresses that hide a DOI, and ISBNs with a wrong digit."""
    for key, source in file.sources.items():
        if source.url and "doi.org/10." in source.url:
            yield ("sources", key, "url"), "the address is a DOI; write it as doi: 10.1234/abc"
        if source.isbn and not _isbn_holds(source):
            yield ("sources", key, "isbn"), f"{source.isbn!r} is no ISBN; compare each of its 10 or 13 digits"


def _isbn_holds(source: Source) -> bool:
    """Return whether the last digit of an ISBN agrees with the others. Source: ISO 2108."""
    signs = (source.isbn or "").replace("-", "").replace(" ", "").upper()
    if _OLD_ISBN.fullmatch(signs):
        digits = [10 if sign == "X" else int(sign) for sign in signs]
        return sum(weight * digit for weight, digit in zip(range(10, 0, -1), digits, strict=True)) % 11 == 0
    if _NEW_ISBN.fullmatch(signs):
        return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(signs)) % 10 == 0
    return False


def check_measures(file: MeasureFile) -> Iterator[Finding]:
    """Yield pairs of measures that do not complement each other: a lead goes with a lag."""
    for name, measure in file.measures.items():
        for index, other in enumerate(measure.pairs_with):
            if other in file.measures and file.measures[other].kind == measure.kind:
                said = f"{other!r} is a {measure.kind} as well; a lead is paired with a lag"
                yield ("measures", name, "pairs_with", index), said


def check_terms(file: TermFile) -> Iterator[Finding]:
    """Yield terms that lead to themselves."""
    for name, term in file.terms.items():
        if name in term.see:
            yield ("terms", name, "see", term.see.index(name)), f"{name!r} leads to itself; name another term"


def check_roles(file: RoleFile) -> Iterator[Finding]:
    """Yield rows of the RACI table without exactly one accountable role, or without anybody who does the work."""
    for index, duty in enumerate(file.duties):
        location = ("duties", index, "roles")
        letters = list(duty.roles.values())
        accountable = sum("A" in letter for letter in letters)
        if accountable != 1:
            yield location, f"{accountable} roles are accountable; write exactly one A"
        if not any("R" in letter for letter in letters):
            yield location, "nobody is responsible; write at least one R"


def check_agendas(file: AgendaFile) -> Iterator[Finding]:
    """Yield agendas whose parts do not add up to their minutes."""
    for name, agenda in file.agendas.items():
        total = sum(part.minutes for part in agenda.parts)
        if total != agenda.minutes:
            message = f"the parts add up to {total} minutes, not {agenda.minutes}; change one of them"
            yield ("agendas", name, "minutes"), message


def check_advice(file: AdviceFile) -> Iterator[Finding]:
    """Yield advice that is quoted and not there."""
    for name in QUOTED_ADVICE:
        if name not in file.advice:
            yield ("advice",), f"decks, workbooks and pages quote {name!r}, which is missing; write it"
