"""The workbooks under test: one for every framework of the real data, and for two tiny ones."""

import random
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl.workbook.workbook import Workbook

from generators.brand import load_brand
from generators.edition import Edition
from generators.library import load_library
from generators.model.framework import Framework
from generators.model.instrument import Worksheet
from generators.scoring import Answer
from generators.workbook import Entries, render
from generators.workbook.figures.entries import SheetRow
from tests.office import open_workbook
from tests.real import WITH_QUESTIONS, as_params, real_library
from tests.worlds import FRAMEWORK, make_world

ROOT = Path(__file__).parents[2]
SITE = "https://atlas.example/"
FROM_ZERO = (
    ("{value: 1,", "{value: 0,"), ("{value: 2,", "{value: 1,"), ("{value: 3,", "{value: 2,"),
    ("levels: {1: ", "levels: {0: "), (", 2: ", ", 1: "), (", 3: ", ", 2: "),
    ("at_least: 1,", "at_least: 0,"), ("at_least: 2.5", "at_least: 1.5"),
    ("business: {swing: 3, point: 2, marks: 1}", "business: {swing: 2, point: 1, marks: 0}"),
    ("it: {swing: 2, point: 2, marks: 3}", "it: {swing: 1, point: 1, marks: 2}"),
    ("target: {swing: 3, point: 3, marks: 3}", "target: {swing: 2, point: 2, marks: 0}"),
)  # fmt: skip
"""What makes the scale of the tiny framework begin at 0, which must never look like a blank."""
WORKSHEETS = """\
worksheets:
  - id: crew
    name: Results
    purpose: Who walks with us, and how near they are.
    basis: {text: Made for tests., sources: [example1999], editorial: true}
    row_name: Walker
    row_help: "=SUM(1;2)"
    blank_rows: 7
    columns:
      - {id: boots, name: Boots, choices: [None, '@home, "new"', "=1+1"]}
      - id: near
        name: How near they are to us now
        help: Think of the last walk.
        levels:
          - {value: 0, name: Far, meaning: Out of sight.}
          - {value: 1, name: Near, meaning: In sight.}
          - {value: 3, name: Here, meaning: Beside us.}
      - id: keen
        name: Keen
        levels: [{value: 1, name: No, meaning: Stays home.}, {value: 2, name: Yes, meaning: Walks on.}]
      - {id: remark, name: A remark with a heading longer than a prompt can show}
    plot:
      across: near
      up: keen
      split: 1.5
      quadrants:
        - {across: low, up: low, name: Gone, meaning: Far and tired., advice: Let them rest.}
        - {across: high, up: low, name: 'Tired "heroes"', meaning: Near and tired., advice: Carry their bags.}
        - {across: low, up: high, name: Runners, meaning: Far and keen., advice: Call them.}
        - {across: high, up: high, name: Friends, meaning: Near and keen., advice: Walk on.}
  - id: stops
    name: "Who / what: [rest] at home'"
    purpose: What happens at each stop.
    basis: {text: Made for tests., sources: [example1999], grade: B}
    row_name: Stop
    rows: [Bridge, Inn & "yard"]
    columns:
      - {id: rest, name: Rest, choices: [Yes, No]}
      - {id: row_name_of_it, name: Name}
      - id: comfort
        name: Comfort
        levels: [{value: 1, name: Low, meaning: Hard., }, {value: 2, name: High, meaning: Soft.}]
  - id: results
    name: "Results?"
    purpose: A second sheet that would like the same name.
    basis: {text: Made for tests., editorial: true}
    row_name: Finding
    blank_rows: 2
    columns:
      - {id: finding, name: Finding, help: What was found.}
perspectives: []
"""
"""Worksheets with awkward names, entries and levels."""
WILD = (
    *FROM_ZERO,
    ("name: Compass model", "name: 'Compass & \"Sons\"'"),
    ("short_name: Compass\n", "short_name: Compass & Sons\n"),
    ("name: Swing", "name: =SUM(1;2)"),
    ("question: Does the needle point north?", 'question: "=HYPERLINK(\\"https://elsewhere.example\\")"'),
    ("levels: {0: It is stuck.,", "levels: {0: '@stuck, \"quoted\"',"),
    ("1: It swings at times.", "1: '+41'"),
    ("perspectives: []\n", WORKSHEETS),
    ("    steps_up:\n      - {below: 3, actions: [Oil the needle.]}\n", ""),
    ("    steps_up:\n      - {below: 3, actions: [Paint the dial.]}\n", ""),
    (
        "      - id: marks\n",
        "      - {id: faded, name: Faded, question: Old?, why: Old., origin: editorial, status: deprecated,\n"
        "         levels: {0: Faded one., 1: Faded two., 2: Faded three.}}\n"
        "      - {id: planned, name: Planned, question: New?, why: New., origin: editorial, status: draft,\n"
        "         levels: {0: Planned one., 1: Planned two., 2: Planned three.}}\n"
        "      - id: marks\n",
    ),
)
"""What turns the tiny framework into one with every awkward text, items not asked, and no actions."""


@dataclass(frozen=True)
class Subject:
    """One framework with what its workbook is made from."""

    framework: Framework
    edition: Edition

    def render_blank(self) -> bytes:
        """Return the blank workbook."""
        return render(self.framework, self.edition)

    @property
    def items(self) -> list[str]:
        """Return the ids of the items that are asked."""
        return [item.id for item in self.framework.asked_items]


def load_subject(root: Path, framework_id: str) -> Subject:
    """Return a framework of the data below `root`."""
    library = real_library() if root == ROOT else load_library(root)
    return Subject(library.frameworks[framework_id], Edition(library, load_brand(), SITE))


def make_subject(root: Path, *changes: tuple[str, str]) -> Subject:
    """Return the tiny framework with some of its texts replaced."""
    text = FRAMEWORK
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    make_world(root)
    (root / "frameworks/compass.yml").write_text(text, encoding="utf-8")
    return load_subject(root, "compass")


def random_entries(subject: Subject, seed: int) -> Entries:
    """Return answers and targets by chance, blanks and n/a among them; the same for the same seed."""
    chance = random.Random(f"{subject.framework.id} {seed}")
    share_blank, share_excused = chance.choice([0.0, 0.1, 0.5, 0.95]), chance.choice([0.0, 0.1, 0.4])
    answers: dict[str, Answer] = {}
    targets: dict[str, int] = {}
    for item in subject.framework.asked_items:
        levels = sorted(item.levels)
        if chance.random() >= share_blank:
            is_excused = chance.random() < share_excused
            answers[item.id] = "n/a" if is_excused else chance.choice(levels)
        if chance.random() >= share_blank:
            targets[item.id] = chance.choice(levels)
    rows = {worksheet.id: random_rows(worksheet, chance, share_blank) for worksheet in subject.framework.worksheets}
    return Entries(answers=answers, targets=targets, worksheets=rows)


FREE_ENTRIES: list[str | float] = ["=1+1", "a longer text", 12.5]


def random_rows(worksheet: Worksheet, chance: random.Random, share_blank: float) -> dict[str, SheetRow]:
    """Return entries in the rows of a worksheet by chance, blanks among them."""
    rows: dict[str, SheetRow] = {}
    for row in worksheet.row_ids:
        cells: dict[str, str | float] = {} if worksheet.rows else {"row_name": f"Thing {chance.randrange(99)}"}
        for column in worksheet.columns:
            listed: list[str | float] = [*column.choices, *(level.value for level in column.levels)]
            cells[column.id] = chance.choice(listed or FREE_ENTRIES)
        rows[row] = {key: cell for key, cell in cells.items() if chance.random() >= share_blank}
    return rows


@pytest.fixture(scope="session", params=["tiny", "wild", *as_params(WITH_QUESTIONS)])
def subject(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Subject:
    """A framework with an instrument."""
    match request.param:
        case "tiny":
            return make_subject(tmp_path_factory.mktemp("tiny"))
        case "wild":
            return make_subject(tmp_path_factory.mktemp("wild"), *WILD)
        case framework_id:
            return load_subject(ROOT, framework_id)


@pytest.fixture(scope="session", params=["tiny", "wild"])
def small(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Subject:
    """A tiny framework, plain or with every awkward thing."""
    return make_subject(tmp_path_factory.mktemp("small"), *(WILD if request.param == "wild" else ()))


@pytest.fixture(scope="session")
def blank(subject: Subject) -> bytes:
    """Its blank workbook."""
    return subject.render_blank()


@pytest.fixture(scope="session")
def book(blank: bytes) -> Workbook:
    """The blank workbook with its formulas, to look at and not to change."""
    return open_workbook(blank)


@pytest.fixture(scope="session")
def values(blank: bytes) -> Workbook:
    """The blank workbook with the values that are stored beside its formulas."""
    return open_workbook(blank, values=True)
