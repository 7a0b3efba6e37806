"""The marks of what stands in worksheets and behind their plots: formulas, links and charts speak of cells by them."""


def column_mark(worksheet: str, column: str) -> str:
    """Return the mark of a whole column: its header and its closing row carry it."""
    return f"#column.{worksheet}.{column}"


def input_mark(worksheet: str, column: str, row: int) -> str:
    """Return the mark of an input where it stands at first; rows count from 1."""
    return f"#input.{worksheet}.{column}.{row}"


def coloured(worksheet: str, column: str) -> str:
    """Return the mark of all inputs of a column."""
    return f"#inputs.{worksheet}.{column}"


def found_row(worksheet: str, row: int) -> str:
    """Return the mark of where a row stands now."""
    return f"#found.{worksheet}.{row}"


def stands(worksheet: str, row: int) -> str:
    """Return the mark of how many rows carry the id of a row."""
    return f"#stands.{worksheet}.{row}"


def all_stand(worksheet: str) -> str:
    """Return the mark of the same of all rows."""
    return f"#stands.{worksheet}"


def entered(worksheet: str, column: str, row: int) -> str:
    """Return the mark of an entry that was found by the id of its row."""
    return f"#entered.{worksheet}.{column}.{row}"


def listed(worksheet: str, column: str) -> str:
    """Return the mark of all entries allowed in a column."""
    return f"#listed.{worksheet}.{column}"


def lists(worksheet: str) -> str:
    """Return the mark of the first list of a worksheet, where links lead."""
    return f"#lists.{worksheet}"


def plot(worksheet: str) -> str:
    """Return the mark of the heading above a plot."""
    return f"#plot.{worksheet}"


def chart(worksheet: str) -> str:
    """Return the mark of the cell that a plot hangs from."""
    return f"#chart.{worksheet}"


def plotted(key: str, worksheet: str, row: int) -> str:
    """Return the mark of a cell in the table of points, by the id of its column."""
    return f"#plotted.{key}.{worksheet}.{row}"


def plot_column(key: str, worksheet: str) -> str:
    """Return the mark of a column in the tables of points and fields."""
    return f"#plots.{key}.{worksheet}"


def field_cell(key: str, worksheet: str, number: int) -> str:
    """Return the mark of a cell in the table of fields, by the id of its column."""
    return f"#field.{key}.{worksheet}.{number}"
