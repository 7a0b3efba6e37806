"""What a framework is and what it is best for."""

from dataclasses import dataclass

from generators.model.framework import Framework
from generators.pages.frame.context import ClaimView, Context
from generators.pages.frame.whose import WhoseView
from generators.pages.parts.shortened_list import ShortenedView, shorten_list


@dataclass(frozen=True)
class DescriptionView:
    """Purpose first, then the details, then what it suits."""

    whose: WhoseView | None
    purpose: ClaimView
    details: ShortenedView[ClaimView]
    best_for: tuple[ClaimView, ...]


def view_description(framework: Framework, context: Context) -> DescriptionView:
    """Return what a framework is and what it is best for."""
    return DescriptionView(
        whose=context.whose((framework.purpose, *framework.description, *framework.best_for)),
        purpose=context.claim(framework.purpose),
        details=shorten_list(context.claims(framework.description), context),
        best_for=context.claims(framework.best_for),
    )
