"""Rules inside the files of guidance but those of sources; each finding is a location and a sentence."""

from collections.abc import Iterator

from generators.model.places import Finding
from generators.model.practice import QUOTED_ADVICE, AdviceFile, AgendaFile, MeasureFile, RoleFile, TermFile


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
