"""The first sheet: what the file is for, how to fill it in, how far one is, and whose it is."""

from generators.brand import office_picture
from generators.edition import LICENCE
from generators.model.instrument import Level
from generators.model.practice import ACTION_OWNERS, RESULTS_OUT
from generators.scoring import OVERALL
from generators.workbook.figures import attention, formulas, readings
from generators.workbook.figures.attention import Concern
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import names
from generators.workbook.grid.blocks import heading, open_sheet, spread, top_mark
from generators.workbook.grid.cells import AIR, FREE, Address, Cell, Jump, Picture, Plan, Row, Rule
from generators.workbook.grid.layout import first_key
from generators.workbook.grid.sheet_ids import OwnSheet, Sheet, SheetKey, sheet_purpose, sheet_title
from generators.workbook.printing.pagination import stack_blocks

_PROGRESS = "#progress"
_LOGO = "#logo"
_LOGO_SIZE, _LOGO_SPACE = (180.0, 36.0), 6.0
"""The most points that the logo is wide and high, and what is kept free below it."""
_STEPS = (Sheet.START, Sheet.RESPONDENT, Sheet.ASSESSMENT, Sheet.RESULTS, Sheet.ACTIONS)
"""The sheets that the steps lead to; the others are listed below them."""
_LOOKED_UP = (Sheet.LEVELS, Sheet.DATA, Sheet.ABOUT)


def plan_start(filled: Filled, concerns: tuple[Concern, ...], *, sheets: tuple[SheetKey, ...], pages: int) -> Plan:
    """Return the start sheet; `pages` is how many A4 pages the whole file prints on."""
    words = filled.words
    purpose = words("start.purpose", name=filled.framework.name, tagline=filled.framework.tagline)
    top = [
        Row({first_key(Sheet.START): Cell(marks=(_LOGO,))}, height=_LOGO_SIZE[1] + _LOGO_SPACE),
        *open_sheet(Sheet.START, words, title=filled.instrument.name, purpose=purpose),
        *_progress(filled, concerns),
    ]
    blocks = {
        "about": _about(filled),
        "steps": _steps(filled, sheets),
        "levels": _levels(filled),
        "worksheets": [_link(sheet, filled) for sheet in sheets if isinstance(sheet, OwnSheet)],
        "sheets": [_link(sheet, filled) for sheet in sheets if sheet in _LOOKED_UP],
        "rights": _rights(filled, pages),
        "attention": _attention(filled, concerns),
    }
    whole = (
        [*heading(Sheet.START, words(f"start.headings.{key}")), AIR, *block] for key, block in blocks.items() if block
    )
    lines = stack_blocks(Sheet.START, top, whole, font=filled.font)
    return Plan(Sheet.START, tuple(lines), (Rule(_PROGRESS, "bar"),), pictures=(_logo(filled),))


def _logo(filled: Filled) -> Picture:
    brand = filled.edition.brand
    picture = office_picture(brand)
    return Picture(_LOGO, picture.png, brand.name, *picture.fitted(*_LOGO_SIZE))


def _progress(filled: Filled, concerns: tuple[Concern, ...]) -> list[Row]:
    words = filled.words
    done = Cell(formulas.show(names.COMPLETION, filled.result.completion), "percent", marks=(_PROGRESS,))
    overall = filled.step(OVERALL)
    score = Cell(formulas.show(names.score(OVERALL), filled.score(OVERALL)), "score_line")
    return [
        Row({"label": Cell(words("start.completed"), "strong"), "text": done}),
        _pair(words("start.overall"), score),
        _pair(words("start.standing"), Cell(readings.standing(overall, filled), "row")),
        _pair(words("start.attention"), Cell(attention.say_count(concerns, filled), "row")),
    ]


def _attention(filled: Filled, concerns: tuple[Concern, ...]) -> list[Row]:
    """Return the entries that want attention, each with a link to it, below a line that says whether there are any."""
    links = [attention.link(nth, concerns, filled) for nth in range(1, attention.SHOWN + 1)]
    more = Cell(attention.say_more(concerns, filled), "muted", across=FREE)
    key = first_key(Sheet.START)
    said = spread(Sheet.START, attention.say_whether(concerns, filled), "muted")
    return [said, *(Row({key: Cell(link, "link", across=FREE)}) for link in links), Row({key: more})]


def _about(filled: Filled) -> list[Row]:
    words, framework = filled.words, filled.framework
    standing = words(f"standings.{filled.instrument.standing}")
    lines = [
        _pair(words("start.about.purpose"), Cell(framework.purpose.text, "row")),
        _pair(words("start.about.questions"), Cell(filled.instrument.about.text, "row")),
        _pair(words("start.about.standing"), Cell(standing, "row")),
    ]
    if framework.notice:
        lines.append(_pair(words("start.about.notice"), Cell(framework.notice.text, "row")))
    url = filled.edition.framework_url(framework)
    return [*lines, _pair(words("start.about.page"), Cell(url, "ruled_link", link=Address(url)))]


def _steps(filled: Filled, sheets: tuple[SheetKey, ...]) -> list[Row]:
    words, advice = filled.words, filled.edition.library.advice
    owners, results_out = advice[ACTION_OWNERS].rule, advice[RESULTS_OUT].rule
    shown = [sheet for sheet in _STEPS[1:] if sheet in sheets]
    lines = []
    for number, sheet in enumerate(shown, start=1):
        label = words("start.step", number=number, sheet=words(f"sheets.{sheet}"))
        text = words(f"start.steps.{sheet}", how=filled.instrument.how_to_answer, action_owners=owners)
        lines.append(_linked(label, sheet, text))
    last = words("start.step", number=len(shown) + 1, sheet=words("start.steps.return_label"))
    return [*lines, _pair(last, Cell(words("start.steps.return", results_out=results_out), "row"))]


def _levels(filled: Filled) -> list[Row]:
    lines = [
        Row({"label": _level_name(level, filled), "text": Cell(level.meaning, "row_indented")})
        for level in filled.levels
    ]
    excuse = Cell(filled.words("not_applicable.meaning"), "row_indented")
    return [*lines, _pair(filled.words("not_applicable.name"), excuse)]


def _level_name(level: Level, filled: Filled) -> Cell:
    return Cell(filled.words("level", value=level.value, name=level.name), filled.shaded("chip", level.value))


def _rights(filled: Filled, pages: int) -> list[Row]:
    words, framework = filled.words, filled.framework
    dated = words("start.rights.dated", version=framework.version, date=framework.changelog[0].date.isoformat())
    attribution = words("start.rights.attributed", owner=filled.edition.brand.owner, site=filled.edition.site_url)
    entries = {
        "version": dated,
        "licence": f"{LICENCE}. {framework.licence.text}",
        "trademark": framework.licence.trademark,
        "attribution": attribution,
        "print": words("start.rights.printed", pages=pages),
    }
    return [_pair(words(f"start.rights.{key}"), Cell(text, "row")) for key, text in entries.items()]


def _pair(label: str, cell: Cell) -> Row:
    return Row({"label": Cell(label, "row_strong"), "text": cell})


def _link(sheet: SheetKey, filled: Filled) -> Row:
    return _linked(sheet_title(sheet, filled.words), sheet, sheet_purpose(sheet, filled.words))


def _linked(label: str, sheet: SheetKey, text: str) -> Row:
    link = Cell(label, "ruled_link", link=Jump(top_mark(sheet)))
    return Row({"label": link, "text": Cell(text, "row")})
