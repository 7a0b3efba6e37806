"""Cases of scoring as files: a framework in brief, what is entered, and what comes of it in every engine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generators.model.framework import Framework
from generators.model.instrument import Band, Dimension, Item, Level, Quadrant, Score

FOLDER = Path(__file__).parent
_QUADRANTS = [("low", "low"), ("high", "low"), ("low", "high"), ("high", "high")]


@dataclass(frozen=True)
class Case:
    """One file; what a case does not say about the results is not judged."""

    name: str
    about: str
    dimensions: Mapping[str, list[str] | Mapping[str, float]]
    answers: Mapping[str, Any]
    targets: Mapping[str, int] = field(default_factory=dict)
    scale: tuple[int, int] = (1, 5)
    bands: Mapping[float, str] = field(default_factory=lambda: {1: "Poor", 2: "Fair", 4: "Good"})
    weights: Mapping[str, float] = field(default_factory=dict)
    own: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    scores: Mapping[str, float | None] = field(default_factory=dict)
    goals: Mapping[str, float | None] = field(default_factory=dict)
    gaps: Mapping[str, float | None] = field(default_factory=dict)
    bands_of: Mapping[str, str | None] = field(default_factory=dict)
    coverage: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    provisional: list[str] | None = None
    completion: float | None = None
    to_target: float | str | None = "not judged"
    idle: list[str] = field(default_factory=list)

    def framework(self, pattern: Framework) -> Framework:
        """Return the framework of the case; texts that do not matter are those of the pattern."""
        levels = range(self.scale[0], self.scale[1] + 1)
        assert pattern.instrument
        bands = tuple(Band(at_least=floor, name=name, meaning="So it is.") for floor, name in self.bands.items())
        scale = tuple(Level(value=value, name=f"Level {value}", meaning="Some.") for value in levels)
        return pattern.model_copy(
            update={
                "dimensions": tuple(self._dimension(pattern, name) for name in self.dimensions),
                "instrument": pattern.instrument.model_copy(update={"levels": scale}),
                "bands": bands,
                "scores": tuple(_score(name, told) for name, told in self.own.items()),
                "worksheets": (),
                "groups": (),
            }
        )

    def _dimension(self, pattern: Framework, name: str) -> Dimension:
        told = self.dimensions[name]
        weights = told if isinstance(told, Mapping) else dict.fromkeys(told, 1.0)
        items = tuple(self._item(pattern.dimensions[0].items[0], item, weight) for item, weight in weights.items())
        changed = {
            "id": name,
            "name": name.capitalize(),
            "short_name": name.capitalize(),
            "items": items,
            "group": None,
        }
        return pattern.dimensions[0].model_copy(update={**changed, "weight": float(self.weights.get(name, 1))})

    def _item(self, pattern: Item, name: str, weight: float) -> Item:
        levels = {value: f"As good as {value}." for value in range(self.scale[0], self.scale[1] + 1)}
        changed = {"id": name, "name": name, "weight": float(weight), "levels": levels, "status": "active"}
        return pattern.model_copy(update=changed)


def _score(name: str, told: Mapping[str, Any]) -> Score:
    quadrants = tuple(
        Quadrant(across=across, up=up, name=f"{across} {up}", meaning="There.", advice="Go on.")  # type: ignore[arg-type]
        for across, up in _QUADRANTS
    )
    extra = {"quadrants": quadrants} if told["operation"] == "quadrant" else {}
    of = {"of": tuple(told["of"])} if "of" in told else {}
    return Score(id=name, name=name.capitalize(), about="Told.", **{**told, **of, **extra})


def load_cases() -> list[Case]:
    """Return the cases of all files, by name."""
    files = sorted(FOLDER.glob("*.yml"))
    return [Case(name=path.stem, **yaml.safe_load(path.read_text(encoding="utf-8"))) for path in files]
