"""The slides before the framework: cover, purpose, notice, agenda and rules."""

from generators.deck.agenda.clock import Timed, clock
from generators.deck.agenda.script import entries, headed, pairs, tell
from generators.deck.native.png_picture import place_logo
from generators.deck.native.tables import TableColumn, TableRow, cell, lay_table, split_rows
from generators.deck.page.layouts import LEAST_SIZE
from generators.deck.page.paragraphs import Paragraph, Run, heading, named, paragraph, plain
from generators.deck.page.text_parts import find_fit, fit_text, headline, number_title, split_text
from generators.deck.slides.brief import Brief
from generators.deck.slideshow import Slide
from generators.model.base import Claim
from generators.model.framework import Workshop

_MOST_BULLETS = 5


def tell_cover(brief: Brief) -> Slide:
    """Return the cover: name, tagline, version, date and licence."""
    framework, words = brief.framework, brief.words
    brand = brief.stationery.brand.name
    lead = words("cover.lead", brand=brand)
    if framework.workshop:
        lead = words("cover.lead_minutes", brand=brand, minutes=framework.workshop.minutes)
    dated = words("cover.version", version=framework.version, date=framework.changelog[0].date.isoformat())
    newest = Paragraph((Run(words("cover.newest")), Run(brief.page, link=brief.page)))
    texts = (
        fit_text(brief.stationery, "cover", "subtitle", [paragraph(framework.tagline)]),
        fit_text(brief.stationery, "cover", "imprint", [paragraph(dated), newest, paragraph(framework.licence.text)]),
    )
    logo = place_logo(brief.stationery)
    return Slide("cover", framework.name, _cover_notes(brief), paragraph(lead), texts, logo)


def tell_purpose(brief: Brief) -> Slide:
    """Return what the group will have at the end, and how far the instrument can be trusted."""
    framework, words, stationery = brief.framework, brief.words, brief.stationery
    sentence = framework.workshop.purpose if framework.workshop else words("purpose.why")
    title, rest = headline(stationery, sentence, words("purpose.name"))
    notes = (words("purpose.notes_intro"), *headed(words("purpose.notes_purpose"), [framework.purpose.text]))
    why = [heading(words("purpose.why")), plain(framework.purpose.text)]
    wanted = _results(brief)
    main = find_fit(stationery, "content", "main_text", wanted) if wanted else None
    standing, about = _standing(brief)
    sure = [heading(words("purpose.how_sure")), plain(standing)]
    texts = (
        main or fit_text(stationery, "content", "main_text", why),
        fit_text(stationery, "content", "aside", [*sure, *about], sure),
    )
    lead = paragraph(rest or words("purpose.lead"))
    return Slide("content", title, (*notes, *tell(words, brief.programme.opening)), lead, texts)


def tell_notice(brief: Brief, notice: Claim) -> Slide:
    """Return what everybody has to know about the framework before relying on it."""
    words = brief.words
    graded = words("notice.graded", badge=brief.edition.badge(notice))
    basis = graded if notice.grade else words("notice.editorial")
    cited = [plain(brief.edition.cite_shortly(key)) for key in notice.sources]
    aside = [heading(basis), *([] if notice.editorial else [plain(words("notice.grade_meaning"))])]
    aside += [heading(words("notice.based_on")), *cited] if cited else []
    texts = (
        fit_text(brief.stationery, "content", "main_text", [plain(notice.text)]),
        fit_text(brief.stationery, "content", "aside", aside),
    )
    lead = paragraph(words("notice.lead"))
    return Slide("content", words("notice.title"), (words("notice.notes_intro"),), lead, texts)


def tell_agenda(brief: Brief, workshop: Workshop) -> tuple[Slide, ...]:
    """Return the agenda against the clock, on as many slides as it needs."""
    words, blocks = brief.words, brief.programme.blocks
    columns = _agenda_columns(brief)
    rows = [*map(_agenda_row, blocks), _total_row(brief, workshop)]
    parts = split_rows(brief.stationery, columns, rows)
    key = "agenda.title" if len(parts) == 1 else "agenda.title_part"
    length = {"minutes": workshop.minutes, "count": len(blocks), "parts": len(parts)}
    lead, notes = paragraph(words("agenda.lead")), _agenda_notes(brief, workshop)
    tables = [lay_table(brief.stationery, columns, chunk, name=words("agenda.name")) for chunk in parts]
    return tuple(
        Slide("table", words(key, part=part, **length), notes, lead, figure=table)
        for part, table in enumerate(tables, start=1)
    )


def tell_rules(brief: Brief, workshop: Workshop) -> tuple[Slide, ...]:
    """Return the ground rules and who does what, on as many slides as the rules need."""
    words, stationery = brief.words, brief.stationery
    rules = [paragraph(rule) for rule in workshop.ground_rules]
    roles = [named(words("rules.role", name=role.name), role.task) for role in workshop.roles]
    aside = fit_text(stationery, "content", "aside", [heading(words("rules.who")), *roles])
    lead, notes = paragraph(words("rules.lead")), (words("rules.notes_intro"),)
    mains = [
        fit_text(stationery, "content", "main_text", chunk)
        for chunk in split_text(stationery, "content", "main_text", rules, LEAST_SIZE)
    ]
    return tuple(
        Slide("content", number_title(stationery, words("rules.title"), part, len(mains)), notes, lead, (main, aside))
        for part, main in enumerate(mains, start=1)
    )


def _cover_notes(brief: Brief) -> tuple[str, ...]:
    words, workshop = brief.words, brief.framework.workshop
    lines = [words("cover.notes_intro")]
    if workshop:
        lines += headed(words("cover.notes_participants"), [workshop.participants])
        lines += headed(words("cover.notes_preparation"), entries(words, workshop.preparation))
        lines += headed(words("cover.notes_materials"), entries(words, workshop.materials))
    return (*lines, "", words("cover.notes_page", page=brief.page))


def _results(brief: Brief) -> list[Paragraph]:
    """Return what the group will take home: the first canvases; nothing where there are none."""
    workshop, words = brief.framework.workshop, brief.words
    canvases = workshop.canvases[:_MOST_BULLETS] if workshop else ()
    lines = [
        Paragraph((Run(words("purpose.canvas", name=canvas.name), bold=True), Run(canvas.purpose)))
        for canvas in canvases
    ]
    return [heading(words("purpose.you_have")), *lines] if lines else []


def _standing(brief: Brief) -> tuple[str, list[Paragraph]]:
    instrument = brief.framework.instrument
    if instrument is None:
        return brief.words("purpose.no_instrument"), []
    return brief.words(f"purpose.standing_{instrument.standing}"), [plain(instrument.about.text)]


def _agenda_columns(brief: Brief) -> tuple[TableColumn, ...]:
    words = brief.words
    return (
        TableColumn(words("agenda.time"), 0.75),
        TableColumn(words("agenda.minutes"), 0.95, align="end"),
        TableColumn(words("agenda.block"), 3.1),
        TableColumn(words("agenda.method"), 4.5),
        TableColumn(words("agenda.output"), 2.8),
    )


def _agenda_row(timed: Timed) -> TableRow:
    block = timed.block
    title = cell(block.title, bold=True)
    return cell(clock(timed.start)), cell(str(block.minutes)), title, cell(block.method), cell(block.output)


def _total_row(brief: Brief, workshop: Workshop) -> TableRow:
    total, minutes = clock(workshop.minutes), str(workshop.minutes)
    return cell(total, bold=True), cell(minutes, bold=True), cell(brief.words("agenda.total"), bold=True), (), ()


def _agenda_notes(brief: Brief, workshop: Workshop) -> tuple[str, ...]:
    words = brief.words
    order = [
        words("agenda.notes_line", start=clock(t.start), end=clock(t.end), title=t.block.title, minutes=t.block.minutes)
        for t in brief.programme.blocks
    ]
    roles = pairs(words, ((role.name, role.task) for role in workshop.roles))
    lines = [words("agenda.notes_intro"), *headed(words("agenda.notes_order"), order)]
    return (*lines, *headed(words("agenda.notes_roles"), roles))
