"""What spreadsheets do to a CSV file: the CSV reader looks for these traps in the first line and in every cell."""

import re
from collections.abc import Iterator

from plan.problems import Level
from plan.source.csv_cells import Cell
from plan.source.finding import Finding, Mistake

LONGEST_CELL = 1_000
_SPREADSHEET_ERROR = re.compile(r"#(?:REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|^#{3,}$", re.IGNORECASE)
# A cell that starts so is worked out again by whoever opens the published file (OWASP, "CSV injection").
_FORMULA = re.compile(r"=|[+@-](?:\w+\(|\S.*[|!])")
_SUSPECT = re.compile(r"^[=+@-]|[#\n]")
_SUSPECT_IN_LINE = re.compile(r"""(?:^|[,;\t"])\s*[=+@-]|[#"]""", re.MULTILINE)
_ODD_SPACE = re.compile(r"[^\S \n\t]")
NO_HEADER = Mistake(
    "no-header",
    "the first line should name the columns, but a figure or a period stands here",
    "Put a line such as period,value,symbol,note above it.",
)
_ACROSS = Mistake(
    "figures-across",
    "this column is named by a period or a figure, but every period needs a row of its own",
    "Write the periods below one another in a column called period, and their figures in a column called value.",
)
EMPTY = Mistake(
    "empty-file",
    "this file is empty",
    "Put a line such as period,value,symbol,note first, and a row for each figure below it.",
)
INSTRUCTION = Mistake(
    "excel-instruction", "this line is an instruction for Excel, and does not belong to the figures", "Delete the line."
)
_NAMES_OF_SEPARATORS = {";": "semicolons", "\t": "tabs"}


def separator(line: str) -> str:
    """Give the character that splits the columns of the first line: a comma, unless there are more of another."""
    unquoted = re.sub(r'"[^"]*"', "", line)
    return max((",", ";", "\t"), key=unquoted.count)


def separator_trap(line: str, number: int, delimiter: str) -> Iterator[Finding]:
    """Find columns that are split by semicolons or tabs."""
    if delimiter in _NAMES_OF_SEPARATORS:
        what = f"the columns are split by {_NAMES_OF_SEPARATORS[delimiter]}, not by commas"
        fix = "In Excel choose Save As, then CSV UTF-8 (comma delimited)."
        yield Mistake("separator", what, fix).at(number, line.find(delimiter) + 1)


def header_traps(header: tuple[Cell, ...]) -> Iterator[Finding]:
    """Find a first line that does not name the columns, names that are missing and names that are there twice."""
    if header[0].text[:1].isdigit():
        yield _at(header[0], NO_HEADER)
        return
    across = next((cell for cell in header if cell.text[:1].isdigit()), None)
    if across:
        yield _at(across, _ACROSS)
    seen: set[str] = set()
    for position, cell in enumerate(header, 1):
        if not cell.text:
            fix = "Write its name in the first line, or delete the column."
            yield _at(cell, Mistake("unnamed-column", f"column {position} has no name", fix))
        elif cell.text in seen:
            what = f"this column name is here twice (column {position} is the second)"
            yield _at(cell, Mistake("column-twice", what, "Keep one and delete the other, or give it its own name."))
        seen.add(cell.text)


def is_suspect_table(text: str) -> bool:
    """Tell quickly whether any cell of these lines may be suspect: most series hold none, and need no closer look."""
    return not text.isascii() or bool(_SUSPECT_IN_LINE.search(text)) or any(map(_is_long, text.split("\n")))


def _is_long(line: str) -> bool:
    return len(line) > LONGEST_CELL


def is_suspect(text: str) -> bool:
    """Tell quickly whether a cell is worth a closer look: most cells of a series are a short plain number."""
    return len(text) > LONGEST_CELL or not text.isascii() or bool(_SUSPECT.search(text))


def cell_traps(cell: Cell, written: str, name: str) -> Iterator[Finding]:
    """Find what a spreadsheet or Word left in a cell; the messages never repeat the cell's text."""
    if _SPREADSHEET_ERROR.search(cell.text):
        what = f"Excel put an error message here instead of a value (column {name})"
        fix = "Mend the formula or the width of the column in Excel, and save again."
        yield _at(cell, Mistake("spreadsheet-error", what, fix))
    elif _FORMULA.match(cell.text):
        what = f"a formula is left in this cell (column {name})"
        fix = "Put its result here: in Excel copy the cells, then choose Paste Special and Values."
        yield _at(cell, Mistake("formula", what, fix))
    if len(cell.text) > LONGEST_CELL:
        what = f"this cell has {len(cell.text):,} characters (column {name}); the most is {LONGEST_CELL:,}"
        fix = "Make it shorter. If it holds several rows, a quotation mark before it is not closed."
        yield _at(cell, Mistake("cell-too-long", what, fix))
    elif "\n" in cell.text and name != "note":
        what = f"this cell runs over several lines (column {name})"
        fix = "Close the quotation mark where the cell ends, or delete the line breaks."
        yield _at(cell, Mistake("cell-over-lines", what, fix))
    if name != "note" and _ODD_SPACE.search(written.strip()):
        what = f"there is a hidden no-break space in this cell (column {name}), often pasted from Word or a web page"
        fix = "Delete it. Type an ordinary space instead, or none inside a number."
        yield _at(cell, Mistake("no-break-space", what, fix, Level.WARNING))


def extra_cell(cell: Cell, row_cells: int, columns: int) -> Finding:
    """Give the finding for a row with more cells than the first line has names."""
    what = f"this row has {row_cells} cells, but the first line names {columns} columns"
    fix = (
        "If a number has a comma in it (1,234), take the comma out. "
        'If a note has one, put straight quotation marks (") round the note.'
    )
    return _at(cell, Mistake("extra-cell", what, fix))


def open_quotation(reason: str) -> Mistake:
    """Give the mistake for what the csv module says about a quotation mark."""
    if "expected after" in reason:
        what = "the quotation marks of this cell close before the cell ends"
        fix = 'Put quotation marks round the whole cell, and write one inside it twice: "the ""best start"" survey".'
        return Mistake("quotation-inside", what, fix)
    what = "a quotation mark is opened here and never closed"
    return Mistake("open-quotation", what, "Add the closing one at the end of the cell, or delete this one.")


def _at(cell: Cell, mistake: Mistake) -> Finding:
    return mistake.at(cell.line, cell.column, len(cell.text.split("\n")[0]))
