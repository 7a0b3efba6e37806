"""The shape of the code is a promise: who may import whom, and what may not appear anywhere."""

import ast
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from statistics import median

import pytest

from generators.data_folders import find_paths
from generators.kinds import KINDS
from generators.outputs import OUTPUTS
from tests.real import real_library

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generators"
MODULES = sorted(PACKAGE.rglob("*.py"))
LAYERS = [
    {"errors", "characters", "own_code", "project_folders"},
    {"documents"},
    {"yaml_source"},
    {"letters"},
    {"model"},
    {"cross_references", "kinds"},
    {"data_folders"},
    {"clashes", "witnesses"},
    {"operations", "words"},
    {"score_words"},
    {"scoring", "brand", "badges", "citations", "library", "lost_copies", "freeze", "diagrams", "late", "locks"},
    {"addresses", "reading_counts", "starters", "storage", "subjects"},
    {"edition", "cache"},
    {"downloads"},
    {"api", "pages", "bundle", *(output.package.split(".")[1] for output in OUTPUTS)},
    {"outputs", "prose"},
    {"fingerprints", "workers"},
    {"artifacts"},
    {"build"},
    {"last_build"},
    {"export"},
    {"mkdocs_plugin"},
    {"cli"},
]
"""From the ground up: a part imports only from lower rows."""
ROOMS = {
    "brand": [
        {"tones", "png_file", "svg_file"},
        {"palette", "logo"},
        {"brand_model", "derivation", "legibility"},
        {"brand_file", "mark", "office_theme", "style_sheet"},
        {"site_files"},
        {"__init__"},
    ],
    "pages": [{"frame"}, {"parts"}, {"knowledge", "practice", "choosing"}, {"all_pages"}],
    "workbook": [
        {"grid"},
        {"figures", "printing"},
        {"worksheets"},
        {"sheets"},
        {"all_sheets", "xlsx"},
        {"assessment"},
        {"__init__"},
    ],
    "cli": [
        {"speech", "folders"},
        {"data_commands", "site_commands", "file_commands"},
        {"all_commands"},
        {"outcomes"},
        {"__init__"},
    ],
    "deck": [
        {"page"},
        {"agenda", "native"},
        {"drawings", "slideshow"},
        {"slides", "pptx"},
        {"all_slides"},
        {"workshop"},
        {"__init__"},
    ],
}  # fmt: skip
"""The inner rooms of a package, from the ground up: the same rule holds inside."""
KNOWN_BY = {
    "jinja2": {"pages"},
    "xlsxwriter": {"workbook"},
    "openpyxl": {"results"},
    "pptx": {"deck"},
    "lxml": {"deck"},
    "pybtex": {"bibliography"},
    "mkdocs": {"mkdocs_plugin"},
    "click": {"cli"},
    "yaml": {"yaml_source", "export"},
    "pydantic": {"model", "brand", "api"},
    "pydantic_core": {"model", "api", "fingerprints"},
}


def name_of(path: Path) -> str:
    """Return the dotted name of a module; a package's is that of its `__init__`."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


NAMES = {name_of(path): path for path in MODULES}


def part_of(path: Path) -> str:
    """Return which part of the house a module belongs to: its package or its own name."""
    relative = path.relative_to(PACKAGE)
    return relative.parts[0].removesuffix(".py")


def room_of(path: Path) -> str:
    """Return which room of its package a module belongs to: a folder or its own name."""
    relative = path.relative_to(PACKAGE)
    return relative.parts[min(1, len(relative.parts) - 1)].removesuffix(".py")


@cache
def parse(path: Path) -> ast.Module:
    """Return the syntax of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports_of(path: Path) -> frozenset[str]:
    """Return the dotted names that a module imports, or names in a text for import_module to load."""
    tree = parse(path)
    names: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                names |= {alias.name for alias in node.names}
            case ast.ImportFrom(module=str(module)):
                names |= {f"{module}.{alias.name}" for alias in node.names}
            case ast.Constant(value=str(text)) if re.fullmatch(r"generators(\.\w+)+", text):
                names.add(text)
    return frozenset(names)


@cache
def ours_of(path: Path) -> frozenset[Path]:
    """Return the modules of ours that a module imports."""
    found = (_module_of(name) for name in imports_of(path) if name.startswith("generators."))
    return frozenset(module for module in found if module and module != path)


def _module_of(name: str) -> Path | None:
    candidates = (name, f"{name}.__init__", name.rpartition(".")[0], f"{name.rpartition('.')[0]}.__init__")
    return next((NAMES[candidate] for candidate in candidates if candidate in NAMES), None)


def row_of(name: str, rows: list[set[str]]) -> int:
    """Return the row of a part or room; one that is in no row has to be given one."""
    return next(row for row, names in enumerate(rows) if name in names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_arrows_only_point_down(path: Path) -> None:
    """A part imports what lies below it; outputs never import each other."""
    part = part_of(path)
    if part == "__init__":
        return
    others = {part_of(other) for other in ours_of(path)} - {part, "__init__"}
    upward = {other for other in others if row_of(other, LAYERS) >= row_of(part, LAYERS)}

    assert upward == set()


@pytest.mark.parametrize("part", ROOMS)
def test_arrows_inside_a_part_only_point_down(part: str) -> None:
    """An inner room imports only from rooms below it."""
    inside = [path for path in MODULES if part_of(path) == part and path.parent != PACKAGE]
    arrows = {(room_of(path), room_of(other)) for path in inside for other in ours_of(path) if part_of(other) == part}
    rows = ROOMS[part]
    upward = {(low, high) for low, high in arrows if low != high and row_of(high, rows) >= row_of(low, rows)}

    assert upward == set()


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Each module can be read, and tested, with what lies below it."""
    order = TopologicalSorter({name_of(path): {name_of(other) for other in ours_of(path)} for path in MODULES})

    order.prepare()

    assert order.is_active()


def test_an_arrow_made_by_import_module_is_seen(tmp_path: Path) -> None:
    """A package that is named in a text counts like one that is imported."""
    module = tmp_path / "late.py"
    module.write_text('PACKAGE = "generators.deck"\n', encoding="utf-8")

    assert {part_of(other) for other in ours_of(module)} == {"deck"}


def test_no_two_modules_and_no_two_classes_bear_one_name() -> None:
    """A name leads to one idea."""
    modules = [path.stem for path in MODULES if path.stem != "__init__"]
    trees = map(parse, MODULES)
    classes = [node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]

    assert [name for name, count in Counter([*modules, *classes]).items() if count > 1] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_each_library_is_known_by_one_part(path: Path) -> None:
    """To replace a library is to change one package."""
    used = {name.split(".")[0] for name in imports_of(path)} & KNOWN_BY.keys()
    strangers = {library for library in used if part_of(path) not in KNOWN_BY[library]}

    assert strangers == set()


@pytest.mark.parametrize(
    ("module", "library"),
    [
        ("mkdocs_plugin.plugin", "pydantic"),  # what is kept is shown without the model
        ("prose.prose_files", "jinja2"),  # what is wrong with prose is told without showing it
    ],
)
def test_what_takes_long_to_read_waits_until_it_is_needed(module: str, library: str) -> None:
    """An arrow too many to a heavy library costs every command a fifth of a second."""
    asked = f"import sys, generators.{module}; print({library!r} in sys.modules)"
    said = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "False"


def test_slides_are_values_before_they_are_written() -> None:
    """Only the writing room of the deck holds objects of python-pptx; the others take its units of length."""
    planned = [path for path in MODULES if part_of(path) == "deck" and room_of(path) != "pptx"]
    found = {path.name: {name for name in imports_of(path) if name.startswith("pptx.")} for path in planned}

    assert {name: used for name, used in found.items() if any(not n.startswith("pptx.util.") for n in used)} == {}


@cache
def functions_of(path: Path) -> dict[str, int]:
    """Return how many lines each function of a module has, from its `def` on."""
    functions = [node for node in ast.walk(parse(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return {f"{node.name}:{node.lineno}": (node.end_lineno or 0) - node.lineno + 1 for node in functions}


def test_functions_stay_small() -> None:
    """Half have five lines at most, nine of ten thirteen, and none more than 35."""
    lengths = sorted(length for path in MODULES for length in functions_of(path).values())
    long = [name for path in MODULES for name, length in functions_of(path).items() if length > 35]

    assert long == []
    assert lengths[len(lengths) // 2] <= 5
    assert lengths[len(lengths) * 9 // 10] <= 13


def test_modules_stay_small() -> None:
    """Half have ninety lines at most, and none more than 250."""
    lengths = {path.name: path.read_text(encoding="utf-8").count("\n") for path in MODULES}

    assert [name for name, length in lengths.items() if length > 250] == []
    assert median(length for name, length in lengths.items() if name != "__init__.py") <= 90


def test_no_module_imports_more_than_fifteen_of_ours() -> None:
    """Who needs more knows too much."""
    counts = {path.relative_to(PACKAGE).as_posix(): len(ours_of(path)) for path in MODULES}

    assert [name for name, count in counts.items() if count > 15] == []


def test_nowhere_in_the_code_is_a_framework_named() -> None:
    """What differs between frameworks is data."""
    frameworks = real_library().frameworks.values()
    names = {framework.id for framework in frameworks} | {framework.short_name for framework in frameworks}
    names |= {person.name.split()[-1] for framework in frameworks for person in framework.originators}
    names = {name for name in names if name[0].isupper() or "-" in name}
    words = re.compile(r"\b(" + "|".join(map(re.escape, sorted(names))) + r")\b")
    code = [path for ending in ("py", "j2", "html", "yml") for path in PACKAGE.rglob(f"*.{ending}")]
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in code
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if words.search(line)
    ]

    assert found == []


def test_only_the_command_line_prints_or_exits() -> None:
    """Everything else returns values or raises."""
    pattern = re.compile(r"\b(print|sys\.exit|exit|click\.echo)\(")
    others = [path for path in MODULES if part_of(path) != "cli"]
    found = [path.name for path in others if pattern.search(path.read_text(encoding="utf-8"))]

    assert found == []


def test_no_colour_or_font_stands_outside_the_brand_file() -> None:
    """Code and style sheets name roles."""
    colour = re.compile(r"#[0-9A-Fa-f]{6}\b|\brgb\(|FF[0-9A-F]{6}\b|\"(Calibri|Arial|Segoe)")
    files = [*MODULES, *PACKAGE.rglob("*.j2"), *PACKAGE.rglob("theme/**/*.html"), *(ROOT / "docs").rglob("*.css")]
    found = [path.relative_to(ROOT).as_posix() for path in files if colour.search(path.read_text(encoding="utf-8"))]

    assert found == []


def test_cell_places_stand_only_in_the_layout_of_the_workbook() -> None:
    """A column is moved in one module."""
    address = re.compile(r"\"\$?[A-Z]{1,2}\$?[0-9]+(:\$?[A-Z]{1,2}\$?[0-9]+)?\"")
    others = [path for path in MODULES if path.name != "layout.py"]
    found = [path.name for path in others if address.search(path.read_text(encoding="utf-8"))]

    assert found == []


def test_every_data_file_points_an_editor_at_its_schema() -> None:
    """The first line of each YAML file of data names the schema that `alignment schema` writes."""
    expected = {
        path: f"{'../' * kind.place.count('/')}.schemas/{kind.schema}.json"
        for kind in KINDS
        for path in find_paths(ROOT, kind)
    }
    expected[PACKAGE / "brand.yml"] = "../.schemas/brand.json"

    wrong = [
        path.name
        for path, schema in expected.items()
        if path.read_text(encoding="utf-8").split("\n", 1)[0] != f"# yaml-language-server: $schema={schema}"
    ]

    assert wrong == []
