"""How wide text is, about: enough to wrap labels without measuring a font."""

_NARROW = set("iljtfrI.,:;'|!()[] ")
_WIDE = set("mwMW@%–—")


def text_width(text: str, size: float) -> float:
    """Return the width of one line of text in the unit of `size`, a little generously."""
    ems = sum(0.32 if c in _NARROW else 0.88 if c in _WIDE else 0.68 if c.isupper() else 0.56 for c in text)
    return ems * size


def wrap_text(text: str, width: float, size: float) -> tuple[str, ...]:
    """Return the text in lines that fit `width`; a word that is too long has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(lines)
