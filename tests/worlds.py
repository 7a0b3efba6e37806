"""Tiny worlds: complete, valid data in a folder of its own, to be changed by a test."""

from pathlib import Path

FRAMEWORK = """\
name: Compass model
short_name: Compass
tagline: A small model that tests steer by.
version: 1.0.0
changelog:
  - {version: 1.0.0, date: 2026-01-31, changes: [First version.]}
year: 1999
originators:
  - {name: Ada Example, contribution: Drew the first compass.}
canonical_sources: [example1999]
purpose: {text: Shows where north is., sources: [example1999], grade: A}
description:
  - {text: It has two parts., sources: [example1999], grade: B}
best_for:
  - {text: Tests., editorial: true}
limits:
  - {text: It does not exist., editorial: true}
groups:
  - {id: parts, name: Parts, about: The parts of the compass.}
dimensions:
  - id: needle
    name: Needle
    short_name: Needle
    side: business
    group: parts
    about: {text: The part that moves., editorial: true}
    key_question: Does it move?
    weight: 2
    items:
      - id: swing
        name: Swing
        question: Does the needle swing freely?
        why: A stuck needle misleads.
        origin: editorial
        levels: {1: It is stuck., 2: It swings at times., 3: It always swings.}
      - id: point
        name: Point
        question: Does the needle point north?
        why: Somebody will follow it.
        origin: editorial
        weight: 3
        levels: {1: It points anywhere., 2: It points roughly north., 3: It points north.}
    steps_up:
      - {below: 3, actions: [Oil the needle.]}
  - id: dial
    name: Dial
    short_name: Dial
    side: it
    group: parts
    about: {text: The part that is read., editorial: true}
    key_question: Can it be read?
    items:
      - id: marks
        name: Marks
        question: Can the marks be read?
        why: Nobody reads a blank dial.
        origin: editorial
        levels: {1: There are none., 2: Some can be read., 3: All can be read.}
    steps_up:
      - {below: 3, actions: [Paint the dial.]}
instrument:
  name: Compass check
  standing: editorial
  about: {text: Made for tests., editorial: true}
  how_to_answer: Choose the level that fits today.
  levels:
    - {value: 1, name: Poor, meaning: It does not help.}
    - {value: 2, name: Fair, meaning: It helps at times.}
    - {value: 3, name: Good, meaning: It helps.}
scores:
  - {id: lowest_part, name: Lowest part, about: It holds the rest back., operation: lowest, of: [needle, dial]}
  - {id: tilt, name: Tilt, about: Needle minus dial., operation: difference, of: [needle, dial]}
  - {id: counter_tilt, name: Counter-tilt, about: Dial minus needle., operation: difference, of: [dial, needle]}
  - {id: lean, name: Lean, about: Which part leads., operation: leading, of: [tilt, counter_tilt], margin: 0.5}
bands:
  - {at_least: 1, name: Lost, meaning: Stop and ask.}
  - {at_least: 2.5, name: Found, meaning: Walk on.}
diagram:
  title: The compass
  description: A needle above a dial.
  nodes:
    - {id: needle, column: 1, row: 1, show_items: true}
    - {id: dial, column: 2, row: 1, show_items: true}
  links:
    - {start: needle, end: dial, label: turns over}
perspectives: []
workshop:
  purpose: Agree where north is.
  participants: Four people who walk.
  minutes: 60
  preparation: [Bring the compass.]
  roles:
    - {name: Guide, task: Leads the walk.}
  materials: [One compass.]
  agenda:
    - {minutes: 20, title: Look, method: Look in pairs., output: Scores, script: Ask each one., dimensions: [needle]}
    - {minutes: 40, title: Read, method: Read aloud., output: Scores, script: Read the marks., dimensions: [dial]}
  canvases:
    - {name: Map, purpose: Shows the way., columns: [Place, Direction]}
  ground_rules: [Nobody walks alone.]
  next_steps: [Walk north.]
criteria:
  job: {values: [diagnose]}
mappings: []
licence: {text: Free for all., trademark: None known.}
example:
  organisation: "Fictional example: Harbour Walks"
  story: A walking club checks its compass.
  business: {swing: 3, point: 2, marks: 1}
  it: {swing: 2, point: 2, marks: 3}
  target: {swing: 3, point: 3, marks: 3}
"""

CASE = """\
name: The long way home
short_name: Long way home
tagline: A walk without a compass.
organisation: Harbour Walks
sector: Retail
region: Not stated
country: Nowhere
period: "1999"
outcome: failure
standing: fictional
version: 1.0.0
changelog:
  - {version: 1.0.0, date: 2026-01-31, changes: [First version.]}
situation:
  - {text: They left the compass at home., editorial: true}
facts:
  - {when: May 1999, text: They walked south., sources: [example1999], grade: B}
lenses:
  - framework: compass
    reading: The needle was missing.
    signs:
      - {dimension: needle, sign: weak, because: It was at home.}
    would_have_flagged: A blank dial.
lessons:
  - {text: Take the compass., editorial: true}
questions: [Who had the compass?]
tags: [walking]
"""

SOURCES = """\
sources:
  example1999:
    kind: book
    title: Finding north
    authors: ["Example, Ada"]
    year: 1999
    publisher: Example Press
    seen: in full
    no_public_copy: 2026-01-31
"""

CRITERIA = """\
criteria:
  - id: job
    name: Job
    question: What do you want to do?
    options:
      - {id: diagnose, name: Diagnose}
      - {id: measure, name: Measure}
    basis: Our own.
"""

ADVICE = """\
advice:
  action-owners:
    name: Who carries what
    rule: One walker carries the compass, and another one looks.
    short: one carries, one looks
    basis: {text: Our own., editorial: true}
  results-out:
    name: When we tell
    rule: Tell at the inn where you have been.
    basis: {text: Our own., editorial: true}
"""


PRACTICE = {
    "steps": """\
steps:
  - id: look-around
    name: Look around
    purpose: Know where you stand.
    basis: {text: Walkers have always done so., sources: [example1999], grade: B}
    activities: [Climb a hill., Name what you see.]
    questions: [What is near?, What is far?]
    inputs: [A hill.]
    outputs: [A view.]
    templates: [A blank map.]
    exit_test: Everybody points at the same place.
    example: >-
      The club is invented. It has 12 members. They climb. They look. "There is the sea," says one. They agree.
  - id: walk-on
    name: Walk on
    purpose: Get there.
    basis: {text: Our own., editorial: true}
    activities: [Walk., Rest.]
    questions: [Who is tired?, Who is lost?]
    inputs: [A view.]
    outputs: [A blister.]
    templates: [A list of inns.]
    exit_test: Nobody is missing.
    example: They walk.
""",
    "measures": """\
lead_and_lag:
  - {text: Leads warn and lags confirm., sources: [example1999], grade: B}
chain: [steps-taken, place-reached]
measures:
  steps-taken:
    name: Steps taken
    definition: How many steps were taken towards the place.
    formula: Steps north ÷ all steps × 100
    unit: "%"
    direction: higher is better
    kind: lead
    frequency: Every hour
    owner: Guide
    serves:
      - {framework: compass, dimension: needle}
      - {framework: compass, dimension: dial}
    pairs_with: [place-reached]
    caution: Steps in a circle count too.
    basis: {text: Our measure., editorial: true}
  place-reached:
    name: Place reached
    definition: Whether the place was reached.
    formula: Yes or no
    unit: yes or no
    direction: higher is better
    kind: lag
    frequency: Every day
    owner: Club & council
    serves:
      - {framework: compass, dimension: dial}
    pairs_with: [steps-taken]
    basis: {text: From the book., sources: [example1999], grade: A}
""",
    "pitfalls": """\
pitfalls:
  wrong-map:
    risk: Wrong map
    meaning: The map shows another country.
    symptoms: [Rivers flow uphill., Nobody knows the towns.]
    first_fix: Ask somebody.
    longer_fix: Buy the right map.
    measures: [steps-taken]
    cases: [long-way-home]
    basis: {text: It happened., sources: [example1999], grade: B}
""",
    "terms": """\
terms:
  north:
    name: North
    definition: {text: Where the needle points., sources: [example1999], grade: A}
    clash: {text: True north is elsewhere., editorial: true}
    see: [global-way-finding]
  global-way-finding:
    name: Global way finding
    abbreviation: GWF
    definition: {text: A way to find the way., editorial: true}
  azimuth:
    name: Azimuth
    definition: {text: An angle., editorial: true}
    see: [north]
""",
    "questions": """\
questions:
  where-is-north:
    question: Where is north?
    topic: Starting
    answer:
      - {text: Where the needle points., sources: [example1999], grade: A}
      - {text: Look twice., editorial: true}
    frameworks: [compass]
    cases: [long-way-home]
    terms: [north]
  who-carries-it:
    question: Who carries the compass?
    topic: People
    answer:
      - {text: The guide., editorial: true}
""",
    "roles": """\
basis: {text: Our proposal., editorial: true}
roles:
  - {id: guide, name: Guide}
  - {id: cook, name: Cook}
  - {id: club, name: Club}
duties:
  - {id: lead_way, name: Lead the way, roles: {guide: A/R, cook: I, club: C}}
  - {id: make_soup, name: Make soup, roles: {cook: R, club: A}}
findings:
  - {text: Guides who ask the way arrive., sources: [example1999], grade: B}
""",
    "agendas": """\
agendas:
  morning-round:
    name: Morning round
    purpose: Agree on the way.
    people: Everybody who walks.
    minutes: 90
    parts:
      - {minutes: 15, title: Weather, method: Look up., output: Coats}
      - {minutes: 60, title: Way, method: Look at the map., output: A way}
      - {minutes: 15, title: Soup, method: Eat., output: Strength}
    preparation: [Bring the map.]
    basis: {text: Our design., editorial: true}
""",
}
"""The files of guidance/ that a library may have or not, by stem."""


MKDOCS_YML = """\
site_name: Tiny world
site_url: https://tiny.example/
repo_url: https://code.tiny.example/tiny
edit_uri: edit/main/docs/
theme: {name: material, font: false, custom_dir: THEME}
plugins: [search, alignment-atlas]
markdown_extensions: [abbr, admonition, attr_list, md_in_html, tables]
extra_css: [assets/brand.css]
extra: {words: {edit_data: Edit, lost: {title: Lost, text: "Go to {home}.", home: the start}}}
"""
LINKED = (
    "about.md", "evidence/index.md", "guide/fill-in-a-workbook.md", "guide/run-a-workshop.md",
    "assets/images/workbook.png", "assets/images/slide.png",
)  # fmt: skip
"""Prose and pictures to which pages made from data lead."""


def make_world(root: Path) -> Path:
    """Write a complete little library below `root` and return `root`."""
    files = {
        "frameworks/compass.yml": FRAMEWORK,
        "case_studies/long-way-home.yml": CASE,
        "guidance/sources/books.yml": SOURCES,
        "guidance/criteria.yml": CRITERIA,
        "guidance/advice.yml": ADVICE,
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def add_practice(root: Path) -> Path:
    """Write the rest of guidance/ into a world made by make_world and return `root`."""
    for stem, text in PRACTICE.items():
        (root / f"guidance/{stem}.yml").write_text(text, encoding="utf-8")
    return root


def add_site(root: Path) -> Path:
    """Write what a site needs into a world made by make_world, with all that its pages link to; return `root`."""
    theme = Path(__file__).parents[1] / "generators" / "theme"
    (root / "mkdocs.yml").write_text(MKDOCS_YML.replace("THEME", theme.as_posix()), encoding="utf-8")
    for name in LINKED:
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# Page\n", encoding="utf-8")
    return root
