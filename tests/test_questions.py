"""The questions of the real instruments: each asks one thing, and its levels are sentences that differ."""

import re

from generators.model.instrument import Item
from tests.real import real_library

_BEGINS = "how|is|are|do|does|did|can|could|may|who|what|which|why|when|by when"
SECOND_QUESTION = re.compile(rf", (and|or) ({_BEGINS})\b", re.I)
"""Where a second question begins behind a comma."""
OUTSIDE = re.compile(r"\b(suppliers?|outside|any partner|key partners?|with partners)\b", re.I)
LONGEST_LEVEL = 20
"""In words: somebody compares five of them at a glance."""


def items() -> dict[str, Item]:
    """Return the items of all instruments, with the framework before the id."""
    frameworks = real_library().frameworks.values()
    return {f"{framework.id}/{item.id}": item for framework in frameworks for item in framework.asked_items}


def test_an_item_asks_one_thing() -> None:
    """Whoever answers yes to one half and no to the other cannot answer."""
    asked = {name: item.question for name, item in items().items()}

    assert len(asked) > 200
    assert {name: text for name, text in asked.items() if not re.fullmatch(r"[^?]+\?", text)} == {}
    assert {name: text for name, text in asked.items() if SECOND_QUESTION.search(text)} == {}


def test_each_level_is_one_sentence_of_its_own() -> None:
    """A second sentence would be a second condition; texts that differ in nothing but signs are no step."""
    levels = {name: list(item.levels.values()) for name, item in items().items()}
    odd = {name: [t for t in texts if not re.fullmatch(r"[^.;:?!]+\.", t)] for name, texts in levels.items()}
    kinds = {name: {re.sub(r"\W+", " ", text).casefold() for text in texts} for name, texts in levels.items()}

    assert {name: texts for name, texts in odd.items() if texts} == {}
    assert [name for name, texts in levels.items() if len(kinds[name]) < len(texts)] == []


def test_a_level_can_be_read_at_a_glance() -> None:
    """Five long texts are not compared but skipped."""
    levels = {f"{name} {value}": text for name, item in items().items() for value, text in item.levels.items()}

    assert {name: text for name, text in levels.items() if len(text.split()) > LONGEST_LEVEL} == {}


def test_level_five_of_the_maturity_model_asks_for_partners_where_the_item_is_about_them() -> None:
    """Before, 18 of 39 did, and an organisation without partners could not reach the top."""
    asked = real_library().frameworks["luftman"].asked_items

    assert [item.id for item in asked if OUTSIDE.search(item.levels[5])] == ["partner_integration"]
