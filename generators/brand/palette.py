"""The colours of a brand by role, and which role fills which slot of an Office theme."""

from typing import Annotated

from generators.model.base import Model
from generators.model.forms import Form

Colour = Annotated[str, Form("#[0-9A-Fa-f]{6}", "write # and six signs of 0 to 9 and A to F, in quotes")]

THEME_SLOTS = {
    "dk1": "ink", "lt1": "paper", "dk2": "muted", "lt2": "wash", "accent1": "business", "accent2": "it",
    "accent3": "accent", "accent4": "good", "accent5": "caution", "accent6": "bad", "hlink": "it", "folHlink": "muted",
}  # fmt: skip
"""Which role fills which slot of an Office theme."""


class Palette(Model):
    """One colour for each role."""

    ink: Colour
    muted: Colour
    paper: Colour
    wash: Colour
    line: Colour
    business: Colour
    it: Colour
    accent: Colour
    good: Colour
    caution: Colour
    bad: Colour

    def role(self, name: str) -> str:
        """Return the colour of a role; `shared` is ink. Raises AttributeError for a word that is no role."""
        return str(getattr(self, "ink" if name == "shared" else name))

    @property
    def texts(self) -> tuple[str, str]:
        """Return the two colours that text has on a coloured ground."""
        return self.ink, self.paper
