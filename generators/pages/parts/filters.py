"""Filters of a list: what can be chosen, and what each entry of the list says about itself."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup

from generators.pages.frame.context import Context
from generators.pages.frame.escaping import escape_attribute


@dataclass(frozen=True)
class Value:
    """One value of a facet: what the address knows it by, what people read, and the group it stands in."""

    key: str
    label: str
    group: str = ""


Facets: TypeAlias = Mapping[str, Sequence[Value]]
"""What one entry says about itself, by the name of the facet."""


@dataclass(frozen=True)
class OptionView:
    """One choice; `label` says how many entries it leaves."""

    value: Markup
    label: str


@dataclass(frozen=True)
class OptionGroupView:
    """Choices that stand together; `name` is empty where there are no groups."""

    name: str
    options: tuple[OptionView, ...]


@dataclass(frozen=True)
class FieldView:
    """One thing to choose by; `within` names the field whose choice it narrows, if it narrows one."""

    name: Markup
    label: str
    groups: tuple[OptionGroupView, ...]
    within: Markup


@dataclass(frozen=True)
class FilterView:
    """The form above a list; without script it stays hidden and the list is whole."""

    fields: tuple[FieldView, ...]
    total: int


def value_of(label: str) -> Value:
    """Return the value of a facet whose name is all there is to know: `Every quarter` is `every-quarter`.

    A name without letters or digits is known by its signs, for an empty value would mean all.
    """
    return Value(re.sub(r"[\W_]+", "-", label.lower()).strip("-") or re.sub(r"\s+", "-", label), label)


def view_filter(
    names: Sequence[str], entries: Sequence[Facets], context: Context, *, within: Mapping[str, str] | None = None
) -> FilterView:
    """Return a form with one field for each facet in `names` that tells the entries apart."""
    fields = [_view_field(name, entries, context, (within or {}).get(name, "")) for name in names]
    return FilterView(tuple(field for field in fields if field.groups), len(entries))


def mark_entry(facets: Facets) -> Markup:
    """Return the attributes by which the script finds an entry and its values."""
    keys = {name: " ".join(dict.fromkeys(value.key for value in values)) for name, values in facets.items()}
    pairs = [f'data-{name}="{escape_attribute(joined)}"' for name, joined in keys.items()]
    return Markup(" ".join(['data-entry=""', *pairs]))


def _view_field(name: str, entries: Sequence[Facets], context: Context, within: str) -> FieldView:
    counts = Counter(value for facets in entries for value in dict.fromkeys(facets.get(name, ())))
    offered = [value for value in _in_order(counts) if within == "" or not value.key.count(".")]
    groups = dict.fromkeys(value.group for value in offered)
    shown: Counter[Value] = Counter() if within else counts  # how many depends on the other field
    return FieldView(
        name=Markup(name),
        label=context.words(f"filter.fields.{name}"),
        groups=tuple(OptionGroupView(group, _options(group, offered, shown, context)) for group in groups),
        within=Markup(within),
    )


def _in_order(counts: Iterable[Value]) -> list[Value]:
    """Return the values by group as first met, and by name within a group."""
    values = list(counts)
    places = {group: place for place, group in enumerate(dict.fromkeys(value.group for value in values))}
    return sorted(values, key=lambda value: (places[value.group], value.label))


def _options(group: str, offered: Iterable[Value], counts: Counter[Value], context: Context) -> tuple[OptionView, ...]:
    members = [value for value in offered if value.group == group]
    if not counts:
        return tuple(OptionView(Markup(value.key), value.label) for value in members)
    word = context.words
    labels = [word("filter.option", name=value.label, count=counts[value]) for value in members]
    return tuple(OptionView(Markup(value.key), label) for value, label in zip(members, labels, strict=True))
