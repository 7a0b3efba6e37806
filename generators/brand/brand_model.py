"""A brand as outputs use it: names, font, logo, and every colour."""

from generators.brand.logo import Logo
from generators.brand.palette import Palette
from generators.brand.tones import clearest, spread
from generators.model.base import Model


class Brand(Model):
    """Names, font, logo and colours of everything that is made."""

    name: str
    owner: str
    font: str
    logo: Logo | None
    light: Palette
    dark: Palette
    levels: tuple[str, ...]
    gap: tuple[str, ...]

    def level_colours(self, count: int) -> tuple[str, ...]:
        """Return `count` colours from low to high, spread over the ramp; text can be read on each."""
        return spread(self.levels, count, self.light.texts)

    def text_on(self, colour: str) -> str:
        """Return ink or paper, whichever contrasts more with `colour`."""
        return clearest(self.light.texts, colour)
