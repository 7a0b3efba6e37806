"""The slides before the framework: cover, purpose, notice, agenda and rules."""

from pptx.util import Pt

from generators.citations import cite_shortly
from generators.deck.agenda.clock import Programme, Timed, clock
from generators.deck.agenda.script import entries, headed, pairs, tell
from generators.deck.native.tables import TableColumn, TableRow, add_table, cell, split_rows
from generators.deck.page.layouts import ASIDE_INDEX, IMPRINT_INDEX, LEAD_INDEX, LEAST_SIZE, MAIN_INDEX
from generators.deck.page.presentation import Deck
from generators.deck.page.writing import Paragraph, Run, heading, paragraph, plain
from generators.model.base import Claim
from generators.model.framework import Workshop

_MOST_BULLETS = 5


def add_cover(deck: Deck) -> None:
    """Add the cover: name, tagline, version, date and licence."""
    framework, words = deck.framework, deck.words
    brand, page = deck.edition.brand.name, deck.edition.framework_url(framework)
    slide = deck.add("Title", title=framework.name, notes=_cover_notes(deck, page))
    lead = words("cover.lead", brand=brand)
    if framework.workshop:
        lead = words("cover.lead_minutes", brand=brand, minutes=framework.workshop.minutes)
    deck.fill(slide, LEAD_INDEX, [paragraph(lead)])
    deck.fill(slide, MAIN_INDEX, [paragraph(framework.tagline)])
    dated = words("cover.version", version=framework.version, date=framework.changelog[0].date.isoformat())
    newest = Paragraph((Run(words("cover.newest")), Run(page, link=page)))
    deck.fill(slide, IMPRINT_INDEX, [paragraph(dated), newest, paragraph(framework.licence.text)])


def add_purpose(deck: Deck, programme: Programme) -> None:
    """Add what the group will have at the end, and how far the instrument can be trusted."""
    framework, words = deck.framework, deck.words
    sentence = framework.workshop.purpose if framework.workshop else framework.tagline
    title, rest = deck.headline(sentence, words("purpose.name"))
    notes = [words("purpose.notes_intro"), *headed(words("purpose.notes_purpose"), [framework.purpose.text])]
    notes += tell(words, programme.opening)
    slide = deck.add("Content", title=title, lead=paragraph(rest or words("purpose.lead")), notes=notes)
    main = _results(deck, framework.workshop)
    if not (main and deck.fill_fitting(slide, MAIN_INDEX, main)):
        text = [heading(words("purpose.why")), plain(framework.purpose.text)]
        deck.fill_fitting(slide, MAIN_INDEX, text)
    standing, about = _standing(deck)
    start = [heading(words("purpose.how_sure")), plain(standing)]
    if not deck.fill_fitting(slide, ASIDE_INDEX, [*start, *about]):
        deck.fill_fitting(slide, ASIDE_INDEX, start)


def add_notice(deck: Deck, notice: Claim) -> None:
    """Add what everybody has to know about the framework before relying on it."""
    words = deck.words
    notes = [words("notice.notes_intro")]
    slide = deck.add("Content", title=words("notice.title"), lead=paragraph(words("notice.lead")), notes=notes)
    deck.fill_fitting(slide, MAIN_INDEX, [plain(notice.text)])
    basis = words("notice.editorial") if notice.editorial else words("notice.graded", grade=notice.grade)
    named = [plain(cite_shortly(deck.edition.library.sources[key])) for key in notice.sources]
    aside = [heading(basis), *([] if notice.editorial else [plain(words("notice.grade_meaning"))])]
    aside += [heading(words("notice.based_on")), *named] if named else []
    deck.fill_fitting(slide, ASIDE_INDEX, aside)


def add_agenda(deck: Deck, workshop: Workshop, programme: Programme) -> None:
    """Add the agenda against the clock, on as many slides as it needs."""
    words = deck.words
    columns = _agenda_columns(deck)
    rows = [_agenda_row(timed) for timed in programme.blocks]
    parts = split_rows([*rows, _total_row(deck, workshop)], columns)
    count = len(programme.blocks)
    for part, chunk in enumerate(parts, start=1):
        key = "agenda.title" if len(parts) == 1 else "agenda.title_part"
        title = words(key, minutes=workshop.minutes, count=count, part=part, parts=len(parts))
        notes = _agenda_notes(deck, workshop, programme)
        slide = deck.add("Table", title=title, lead=paragraph(words("agenda.lead")), notes=notes)
        add_table(deck, slide, columns, chunk, name=words("agenda.name"))


def add_rules(deck: Deck, workshop: Workshop) -> None:
    """Add the ground rules and who does what, on as many slides as the rules need."""
    words = deck.words
    notes = [words("rules.notes_intro")]
    rules = [paragraph(rule) for rule in workshop.ground_rules]
    roles = [heading(words("rules.who"))]
    for role in workshop.roles:
        roles.append(Paragraph((Run(f"{role.name}. ", bold=True), Run(role.task)), before=Pt(4), is_plain=True))
    for chunk in deck.split("Content", MAIN_INDEX, rules, LEAST_SIZE):
        slide = deck.add("Content", title=words("rules.title"), lead=paragraph(words("rules.lead")), notes=notes)
        deck.fill_fitting(slide, MAIN_INDEX, chunk)
        deck.fill_fitting(slide, ASIDE_INDEX, roles)


def _cover_notes(deck: Deck, page: str) -> list[str]:
    words, workshop = deck.words, deck.framework.workshop
    lines = [words("cover.notes_intro")]
    if workshop:
        lines += headed(words("cover.notes_participants"), [workshop.participants])
        lines += headed(words("cover.notes_preparation"), entries(words, workshop.preparation))
        lines += headed(words("cover.notes_materials"), entries(words, workshop.materials))
    return [*lines, "", words("cover.notes_page", page=page)]


def _results(deck: Deck, workshop: Workshop | None) -> list[Paragraph]:
    if workshop is None:
        return []
    named = [(f"{canvas.name}. ", canvas.purpose) for canvas in workshop.canvases[:_MOST_BULLETS]]
    lines = [Paragraph((Run(name, bold=True), Run(purpose))) for name, purpose in named]
    return [heading(deck.words("purpose.you_have")), *lines] if lines else []


def _standing(deck: Deck) -> tuple[str, list[Paragraph]]:
    instrument = deck.framework.instrument
    if instrument is None:
        return deck.words("purpose.no_instrument"), []
    return deck.words(f"purpose.standing_{instrument.standing}"), [plain(instrument.about.text)]


def _agenda_columns(deck: Deck) -> tuple[TableColumn, ...]:
    words = deck.words
    return (
        TableColumn(words("agenda.time"), 0.75),
        TableColumn(words("agenda.minutes"), 0.95, align="right"),
        TableColumn(words("agenda.block"), 3.1),
        TableColumn(words("agenda.method"), 4.5),
        TableColumn(words("agenda.output"), 2.8),
    )


def _agenda_row(timed: Timed) -> TableRow:
    block = timed.block
    title = cell(block.title, bold=True)
    return cell(clock(timed.start)), cell(str(block.minutes)), title, cell(block.method), cell(block.output)


def _total_row(deck: Deck, workshop: Workshop) -> TableRow:
    total, minutes = clock(workshop.minutes), str(workshop.minutes)
    return cell(total, bold=True), cell(minutes, bold=True), cell(deck.words("agenda.total"), bold=True), (), ()


def _agenda_notes(deck: Deck, workshop: Workshop, programme: Programme) -> list[str]:
    words = deck.words
    order = [
        words("agenda.notes_line", start=clock(t.start), end=clock(t.end), title=t.block.title, minutes=t.block.minutes)
        for t in programme.blocks
    ]
    lines = [words("agenda.notes_intro"), *headed(words("agenda.notes_order"), order)]
    return lines + headed(words("agenda.notes_roles"), pairs(words, ((r.name, r.task) for r in workshop.roles)))
