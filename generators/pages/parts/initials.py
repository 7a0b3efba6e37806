"""The letters under which long lists are sorted."""


def initial_of(name: str) -> str:
    """Return the first letter or digit of a name, in capitals; `#` for a name without any."""
    return next((sign.upper() for sign in name if sign.isalnum()), "#")


def by_initial(name: str) -> tuple[str, str]:
    """Return a key that sorts names by their initial first, so that each initial comes once."""
    return initial_of(name), name.casefold()
