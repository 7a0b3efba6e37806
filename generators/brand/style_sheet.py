"""The brand as CSS variables."""

from generators.brand.brand_model import Brand

_TONES = 5
"""So many tones of the ramp the site's style sheet names."""


def css_variables(brand: Brand) -> str:
    """Return the style sheet that gives each role a CSS variable, for light and for dark pages; print is light."""
    light = [f"  --atlas-{role}: {colour.lower()};" for role, colour in brand.light.model_dump().items()]
    dark = [f"  --atlas-{role}: {colour.lower()};" for role, colour in brand.dark.model_dump().items()]
    light.append(f"  --atlas-print: {brand.light.paper.lower()};")
    for index, colour in enumerate(brand.level_colours(_TONES), start=1):
        light.append(f"  --atlas-level-{index}: {colour.lower()};")
        light.append(f"  --atlas-on-level-{index}: {brand.text_on(colour).lower()};")
    on_screen = ["@media screen {", '[data-md-color-scheme="slate"] {', *dark, "}", "}"]
    rules = [":root {", *light, "}", *on_screen]
    return "\n".join(rules) + "\n"
