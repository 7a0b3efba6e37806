"""Frameworks by chance, in the language of the data files: extremes of length and number, odd texts, idle items."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any, TypeAlias, TypeVar

from generators.model.repeats import fold
from generators.yaml_source import read_text
from tests.worlds import CASE, FRAMEWORK, add_practice, make_world

T = TypeVar("T")
Entry: TypeAlias = dict[str, Any]

ODD = (
    "=1+1", "+1", "-1", "@SUM(A1)", "{{ name }}", "{% if x %}", "{0}", "%s", "|", "| a | b |", "<b>bold</b>", "<", ">",
    "<script>alert(1)</script>", "<!--", "-->", "]]>", "&", "&amp;", "&#x41;", '"', "'", "''", "`code`", "*star*",
    "_under_", "# head", "- dash", "1. one", "> said", "\\", "\\n", "~~~", "$x$", "[text](https://a.example/)",
    "![i](j)", "[^1]", "*[HTML]: x", "{: #id }", "https://a.example/?b=c&d=e", "a@b.example", "C:\\temp", "/../",
    "😀", "👩\u200d💻", "🇳🇱", "שלום עולם", "مرحبا بالعالم", "می\u200cخواهم", "東京都庁", "e\u0301\u0302\u0303", "İi̇ſß",
    "ﬃ", "a\u00a0b", "a\u202fb", "–—…", "x" * 70, "界" * 40, "\U00020000", "%PATH%",
    "TRUE", "null", "0", "1e5", "2026-01-31", "n/a", ":", "::", "!!!",
)  # fmt: skip
_WORDS = (
    "we",
    "ask",
    "who",
    "decides",
    "and",
    "what",
    "it",
    "costs",
    "so",
    "that",
    "business",
    "walks",
    "along",
    "today",
)


class Chance:
    """Draws texts, numbers and ids; the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.taken: set[str] = set()
        self.extreme = self.random.choice(["short", "long", "odd", "any"])

    def pick(self, options: Sequence[T]) -> T:
        """Return one of the options."""
        return self.random.choice(options)

    def maybe(self, make: Callable[[], T], share: float = 0.5) -> T | None:
        """Return what `make` makes, or None."""
        return make() if self.random.random() < share else None

    def count(self, least: int, most: int) -> int:
        """Return a number of things: often the least or the most, else something between."""
        return self.pick([least, least, most, self.random.randint(least, most), self.random.randint(least, most)])

    def text(self, longest: int) -> str:
        """Return a text of one sign, of the length that is allowed, of odd signs, or of plain words."""
        match self.extreme if self.random.random() < 0.7 else self.pick(["short", "long", "odd", "plain", "one word"]):
            case "short":
                return self.pick("aZ7?§€é界ש")
            case "long":
                return self._words(longest).ljust(longest, "w")
            case "odd":
                return " ".join(self.pick(ODD) for _ in range(self.random.randint(1, 6)))[:longest].strip() or "a"
            case "one word":
                return self.pick("wWi界ש") * longest
            case _:
                return self._words(min(longest, 60))

    def _words(self, longest: int) -> str:
        words = [self.pick(_WORDS) for _ in range(longest // 3 + 1)]
        return " ".join(words)[:longest].strip()

    def names(self, number: int, longest: int) -> list[str]:
        """Return so many texts of which no two are alike."""
        found: dict[str, str] = {}
        while len(found) < number:
            text = self.text(longest)
            if fold(text) in found:
                end = f" {len(found)}"
                text = text[: longest - len(end)].strip() + end
            found.setdefault(fold(text), text)
        return list(found.values())

    def ids(self, number: int) -> list[str]:
        """Return so many new ids for items, dimensions and the like."""
        return [self._id() for _ in range(number)]

    def _id(self) -> str:
        length = self.pick([4, 12, 48])
        while True:
            letters = "".join(self.pick("abcdefghijklmnopqrstuvwxyz") for _ in range(length))
            word = letters if length < 48 else f"{letters[:23]}_{letters[24:]}"
            if word not in self.taken:
                self.taken.add(word)
                return word

    def claim(self) -> Entry:
        """Return a claim of ours or of the tiny world's book."""
        ours: Entry = {"editorial": True}
        theirs: Entry = {"sources": ["example1999"], "grade": self.pick("ABC")}
        return {"text": self.text(1200), **self.pick([ours, theirs])}

    def claims(self, least: int, most: int) -> list[Entry]:
        """Return claims of which no two say the same."""
        number = self.count(least, most)
        return [{**self.claim(), "text": text} for text in self.names(number, 1200)]


def make_framework(seed: int) -> Entry:
    """Return a framework by chance, as its file says it; it is meant to pass the check."""
    chance = Chance(seed)
    scale = chance.maybe(lambda: _scale(chance), 0.85)
    dimensions = _dimensions(chance, scale)
    if not any(item["status"] == "active" for dimension in dimensions for item in dimension.get("items", ())):
        scale = None
        for dimension in dimensions:
            dimension.pop("items", None)
            dimension.pop("steps_up", None)
    names = [dimension["id"] for dimension in dimensions]
    made: Entry = _read(FRAMEWORK)
    for name in ("instrument", "scores", "bands", "workshop", "example", "groups"):
        made.pop(name)
    made |= {
        "name": f"{chance.text(50)} {seed}", "short_name": f"{chance.text(20)} {seed}", "tagline": chance.text(220),
        "status": chance.pick(["active", "draft", "deprecated"]), "also_known_as": chance.names(chance.count(0, 5), 60),
        "purpose": chance.claim(), "description": chance.claims(1, 6), "best_for": chance.claims(1, 6),
        "limits": chance.claims(1, 6), "criticism": chance.claims(0, 4), "evidence": chance.claims(0, 4),
        "confusions": chance.claims(0, 4), "dimensions": dimensions, "diagram": _diagram(chance, names),
        "perspectives": _perspectives(chance, names), "worksheets": _worksheets(chance),
        "licence": {"text": chance.text(220), "trademark": chance.text(220)},
        "originators": [{"name": n, "contribution": chance.text(220)} for n in chance.names(chance.count(1, 5), 60)],
    }  # fmt: skip
    made |= _groups(chance, dimensions)
    made |= {"notice": chance.claim()} if chance.random.random() < 0.3 else {}
    made |= {"workshop": _workshop(chance, names)} if chance.random.random() < 0.8 else {}
    if scale:
        made |= _asked(chance, scale, dimensions)
    return made


def _scale(chance: Chance) -> list[int]:
    first, number = chance.pick([0, 1, 1, 3]), chance.count(2, 10)
    step = chance.pick([1, 1, 2]) if first + 2 * number <= 10 else 1
    return list(range(first, 11, step))[:number]


def _levels(chance: Chance, values: Sequence[int]) -> list[Entry]:
    names = chance.names(len(values), 32)
    return [{"value": v, "name": n, "meaning": chance.text(220)} for v, n in zip(values, names, strict=True)]


def _dimensions(chance: Chance, scale: list[int] | None) -> list[Entry]:
    number = chance.count(1, 16)
    items = chance.count(1, 30 if number < 4 else 6)
    names, short = chance.names(number, 60), chance.names(number, 24)
    made = []
    for place, word in enumerate(chance.ids(number)):
        dimension = {
            "id": word, "name": names[place], "short_name": short[place], "about": chance.claim(),
            "side": chance.pick(["business", "it", "shared"]), "key_question": chance.text(220),
            "weight": chance.pick([1, 0.01, 100, 2.5]), "aliases": chance.ids(chance.count(0, 2)),
        }  # fmt: skip
        if scale and chance.random.random() < 0.85:
            dimension["items"] = _items(chance, chance.random.randint(1, items), scale)
        if scale:
            below = chance.random.sample(scale[1:], chance.random.randint(0, len(scale) - 1))
            dimension["steps_up"] = [{"below": b, "actions": chance.names(chance.count(1, 6), 220)} for b in below]
        made.append(dimension)
    return made


def _items(chance: Chance, number: int, scale: list[int]) -> list[Entry]:
    names, questions = chance.names(number, 60), chance.names(number, 220)
    lives = chance.pick([["active"], ["active", "draft", "deprecated"], ["draft", "deprecated"]])
    made: list[Entry] = [
        {
            "id": word, "name": names[place], "question": questions[place], "why": chance.text(220),
            "levels": dict(zip(scale, chance.names(len(scale), 220), strict=True)),
            "weight": chance.pick([1, 0.01, 100, 2.5]), "status": chance.pick(lives),
            "origin": chance.pick(["published", "adapted", "editorial"]), "aliases": chance.ids(chance.count(0, 2)),
            **chance.pick([{}, {"note": chance.text(220)}]), **chance.pick([{}, {"sources": ["example1999"]}]),
        }
        for place, word in enumerate(chance.ids(number))
    ]  # fmt: skip
    asked = [item["id"] for item in made if item["status"] == "active"]
    for item in made:
        if item["status"] == "deprecated" and asked and chance.random.random() < 0.5:
            item["replaced_by"] = chance.pick(asked)
    return made


def _groups(chance: Chance, dimensions: list[Entry]) -> Entry:
    number = chance.pick([0, 0, 1, min(3, len(dimensions)), len(dimensions)])
    if not number:
        return {}
    ids, names = chance.ids(number), chance.names(number, 60)
    for place, dimension in enumerate(dimensions):
        if place < number or chance.random.random() < 0.7:
            dimension["group"] = ids[place % number]
    return {"groups": [{"id": i, "name": n, "about": chance.text(220)} for i, n in zip(ids, names, strict=True)]}


def _diagram(chance: Chance, names: list[str]) -> Entry:
    places = [(column, row) for column in range(1, 7) for row in range(1, 7)]
    chance.random.shuffle(places)
    boxes = names[: chance.pick([1, len(names), len(names)])] + chance.ids(chance.count(0, 12))
    nodes: list[Entry] = [
        {"id": box, "column": column, "row": row, "show_items": chance.pick([True, False])}
        for box, (column, row) in zip(boxes, places, strict=False)
    ]
    for node in nodes:
        if node["id"] not in names or chance.random.random() < 0.2:
            node |= {"label": chance.text(60), "side": chance.pick(["business", "it", "shared"])}
    pairs = [(a, b) for a in boxes for b in boxes if a != b]
    chance.random.shuffle(pairs)
    links: list[Entry] = [
        {
            "start": start, "end": end, "arrow": chance.pick(["both", "end", "none"]),
            **chance.pick([{}, {"label": chance.text(32)}]), **chance.pick([{}, {"dimension": chance.pick(names)}]),
        }
        for start, end in pairs[: chance.count(0, 12)]
    ]  # fmt: skip
    made: Entry = {"title": chance.text(60), "description": chance.text(1200), "nodes": nodes, "links": links}
    for head, place in (("columns", "column"), ("rows", "row")):
        if chance.random.random() < 0.4:
            made[head] = [chance.text(60) for _ in range(max(node[place] for node in nodes))]
    return made


def _perspectives(chance: Chance, names: list[str]) -> list[Entry]:
    number = chance.count(0, 6) if len(names) > 1 else 0
    return [
        {
            "id": word, "name": name, "also_known_as": chance.names(chance.count(0, 3), 60),
            "path": chance.random.sample(names, chance.random.randint(2, len(names))), "about": chance.claim(),
            "top_management": chance.text(60), "it_management": chance.text(60),
            "performance_criterion": chance.text(60), "roles_basis": chance.claim(), "choose_when": chance.text(220),
        }
        for word, name in zip(chance.ids(number), chance.names(number, 60), strict=True)
    ]  # fmt: skip


def _workshop(chance: Chance, names: list[str]) -> Entry:
    minutes = [chance.pick([5, 10, 45, 60]) for _ in range(chance.count(3, 16))]
    roles, canvases = chance.names(chance.count(1, 8), 60), chance.names(chance.count(0, 6), 60)
    return {
        "purpose": chance.text(220), "participants": chance.text(220), "minutes": sum(minutes),
        "preparation": chance.names(chance.count(1, 8), 220),
        "roles": [{"name": role, "task": chance.text(220)} for role in roles],
        "materials": chance.names(chance.count(1, 8), 220),
        "agenda": [
            {
                "minutes": number, "title": chance.text(60), "method": chance.text(220), "output": chance.text(60),
                "script": chance.text(1200),
                "dimensions": chance.random.sample(names, chance.random.randint(0, len(names))),
            }
            for number in minutes
        ],
        "canvases": [
            {"name": name, "purpose": chance.text(220), "columns": chance.names(chance.count(2, 6), 60)}
            for name in canvases
        ],
        "ground_rules": chance.names(chance.count(0, 8), 220), "next_steps": chance.names(chance.count(1, 5), 220),
    }  # fmt: skip


def _worksheets(chance: Chance) -> list[Entry]:
    number = chance.count(0, 4)
    return [_worksheet(chance, *pair) for pair in zip(chance.ids(number), chance.names(number, 28), strict=True)]


def _worksheet(chance: Chance, word: str, name: str) -> Entry:
    number = chance.count(1, 8)
    columns: list[Entry] = []
    for place, (column, head) in enumerate(zip(chance.ids(number), chance.names(number, 60), strict=True)):
        kind = "levels" if place < 2 else chance.pick(["text", "choices", "levels"])
        entry: Entry = {"id": column, "name": head, **chance.pick([{}, {"help": chance.text(220)}])}
        if kind == "levels":
            entry["levels"] = _levels(chance, _scale(chance))
        if kind == "choices":
            entry["choices"] = chance.names(chance.count(2, 12), 60)
        columns.append(entry)
    rows: Entry = {"rows": chance.names(chance.count(1, 30), 60)}
    blank: Entry = {"blank_rows": chance.count(1, 60)}
    sheet: Entry = {
        "id": word, "name": name, "purpose": chance.text(220), "basis": chance.claim(), "columns": columns,
        "row_name": chance.text(60), **chance.pick([{}, {"row_help": chance.text(220)}]),
        **chance.pick([rows, blank]),
    }  # fmt: skip
    if number > 1 and chance.random.random() < 0.6:
        across, up = columns[0], columns[1]
        low = max(column["levels"][0]["value"] for column in (across, up))
        high = min(column["levels"][-1]["value"] for column in (across, up))
        if low < high:
            sheet["plot"] = {"across": across["id"], "up": up["id"], "split": chance.pick([low + 0.5, high])}
            sheet["plot"]["quadrants"] = _quadrants(chance)
    return sheet


def _quadrants(chance: Chance) -> list[Entry]:
    fields = [("low", "low"), ("high", "low"), ("low", "high"), ("high", "high")]
    return [
        {"across": across, "up": up, "name": name, "meaning": chance.text(220), "advice": chance.text(220)}
        for (across, up), name in zip(fields, chance.names(4, 60), strict=True)
    ]


def _asked(chance: Chance, scale: list[int], dimensions: list[Entry]) -> Entry:
    items = [item for d in dimensions for item in d.get("items", ()) if item["status"] == "active"]
    answers = {side: {i["id"]: chance.pick(scale) for i in items} for side in ("business", "it", "target")}
    bands = sorted({scale[0], *(chance.pick(scale) for _ in range(chance.count(1, 5)))})
    example = {"organisation": chance.text(60), "story": chance.text(1200), **answers}
    return {
        "instrument": {
            "name": chance.text(60), "standing": chance.pick(["published", "adapted", "editorial"]),
            "about": chance.claim(), "how_to_answer": chance.text(220), "levels": _levels(chance, scale),
        },
        "scores": _scores(chance, dimensions, scale),
        "bands": [
            {"at_least": floor, "name": name, "meaning": chance.text(220)}
            for floor, name in zip(bands, chance.names(len(bands), 32), strict=True)
        ],
        **chance.pick([{}, {"example": example}]),
    }  # fmt: skip


def _scores(chance: Chance, dimensions: list[Entry], scale: list[int]) -> list[Entry]:
    items = {d["id"]: [i["id"] for i in d.get("items", ()) if i["status"] == "active"] for d in dimensions}
    asked = [name for name, found in items.items() if found]
    numbers = [*asked, *(item for found in items.values() for item in found), "overall"]
    number = chance.count(0, 12)
    made = []
    for word, name in zip(chance.ids(number), chance.names(number, 60), strict=True):
        operation = chance.pick(["mean", "lowest", "difference", "leading", "quadrant"])
        two = chance.random.sample(numbers, 2)
        score: Entry = {"id": word, "name": name, "about": chance.text(220), "operation": operation, "of": two}
        match operation:
            case "mean" | "lowest":
                score |= chance.pick([{"of": chance.random.sample(numbers, 1)}, {"of": numbers[:8]}, {}])
                if chance.random.random() < 0.3:
                    del score["of"]
                    score["items_of"] = chance.pick(asked)
            case "leading":
                score |= {"margin": chance.pick([0.1, 0.5, 10]), "of": numbers[: chance.count(2, 6)]}
            case "quadrant":
                score |= {"split": chance.pick([scale[0] + 0.5, scale[-1]]), "quadrants": _quadrants(chance)}
        made.append(score)
        numbers += [word] if operation not in ("leading", "quadrant") else []
    return made


def make_random_world(root: Path, seed: int) -> Path:
    """Write a library with a framework by chance, a case seen through it and a mapping to it; return `root`."""
    make_world(root)
    add_practice(root)
    made = make_framework(seed)
    _write(root / "frameworks/by-chance.yml", made)
    chance = Chance(seed + 1)
    names = [dimension["id"] for dimension in made["dimensions"]]
    lens: Entry = {"framework": "by-chance", "reading": chance.text(1200), "would_have_flagged": chance.text(220)}
    lens["signs"] = [
        {"dimension": name, "sign": chance.pick(["weak", "mixed", "strong"]), "because": chance.text(220)}
        for name in chance.random.sample(names, chance.random.randint(0, len(names)))
    ]
    if made["perspectives"]:
        lens["perspective"] = chance.pick(made["perspectives"])["id"]
    case = _read(CASE)
    case |= {"name": f"{chance.text(50)} {seed}", "short_name": f"{chance.text(20)} {seed}", "lenses": [lens]}
    case |= {"organisation": chance.text(60), "period": chance.text(60), "lessons": chance.claims(1, 5)}
    _write(root / "case_studies/by-chance.yml", case)
    mapping = {"dimension": "needle", "framework": "by-chance", "to": names[-1], "kind": "overlaps", "strength": "weak"}
    mapping["rationale"] = chance.claim()
    _write(root / "frameworks/compass.yml", _read(FRAMEWORK) | {"mappings": [mapping]})
    return root


def _read(text: str) -> Entry:
    data = read_text(text, shown_as="tiny").data
    assert isinstance(data, dict)
    return {str(key): value for key, value in data.items()}


def _write(path: Path, entry: Entry) -> None:
    path.write_text("".join(f"{key}: {_flow(value)}\n" for key, value in entry.items()), encoding="utf-8")


def _flow(value: Any) -> str:
    """Return a value on one line of YAML, every text in quotes."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(part)}" for key, part in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False)
