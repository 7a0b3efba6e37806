"""How long it takes to read a framework's page."""

from generators.model.base import Claim
from generators.model.framework import Framework

WORDS_A_MINUTE = 220


def reading_minutes(framework: Framework) -> int:
    """Return how long it takes to read what is in sight, without the questions; at least one minute."""
    claims: list[Claim] = [framework.purpose, *framework.description, *framework.best_for, *framework.limits]
    claims += [*framework.criticism, *framework.evidence, *framework.confusions]
    claims += [dimension.about for dimension in framework.dimensions]
    return max(1, round(sum(len(claim.text.split()) for claim in claims) / WORDS_A_MINUTE))
