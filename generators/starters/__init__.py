"""Commented files to start a framework or a case study from."""

from datetime import date
from pathlib import Path
from string import Template

from generators.model.guidance import Criterion

FOLDERS = {"framework": "frameworks", "case-study": "case_studies"}
"""Where each kind of entry is kept."""


def render_starter(
    kind: str, entry_id: str, *, criteria: tuple[Criterion, ...], first_framework: str, day: date
) -> str:
    """Return the text of a new file that passes the check; `kind` is a key of FOLDERS."""
    template = Template(Path(__file__).with_name(f"{kind}.yml").read_text(encoding="utf-8"))
    return template.substitute(
        name=entry_id.replace("-", " ").capitalize(),
        short_name=entry_id.replace("-", " ").capitalize()[:28],
        day=day.isoformat(),
        framework=first_framework,
        criteria="\n".join(_criterion(criterion) for criterion in criteria),
    )


def _criterion(criterion: Criterion) -> str:
    options = ", ".join(option.id for option in criterion.options)
    question = f"  # {criterion.question} One or more of: {options}"
    return f"{question}\n  {criterion.id}: {{values: [{criterion.options[0].id}]}}"
