"""What a plan refuses or doubts in YAML that can be read: the structure of a file asks here for the words."""

from plan.problems import Level, quoted
from plan.source.finding import Mistake

DEEPEST = 12

SHORTCUT = Mistake(
    "shortcut",
    "the YAML shortcuts &name and *name are not used in a plan",
    "Write the words out here. If the text starts with & or *, put quotation marks round the whole text.",
)
INSTRUCTION = Mistake(
    "instruction",
    "a word that starts with ! is an instruction to YAML, which a plan does not use",
    'Delete it, or put quotation marks round the whole text: "!…".',
)
PERCENT_LINE = Mistake(
    "percent-line", "a line that starts with % is an instruction to YAML, which a plan does not use", "Delete the line."
)
MERGE = Mistake(
    "merge-key",
    "the YAML shortcut << is not used in a plan, because it hides what it brings in",
    "Write the lines out.",
)
CONTROL_BY_CODE = Mistake(
    "control-character",
    "a code in this text, such as \\x07 or \\b, stands for a control character, which no page can show",
    "Delete the code. If a backslash is meant, use ' in place of the quotation marks round the text.",
)
NO_NAME = Mistake("no-name", "there is no name before this colon", "Write a name before it.")
CURLY_NAME = Mistake(
    "curly-quotes",
    "this name stands in curly quotation marks, which become a part of it",
    "Delete them: a name needs no quotation marks.",
)
NOT_A_NAME = Mistake(
    "not-a-name",
    "a list or a group of names stands here where one name should be",
    'Write name: value. If this is text that starts with { or [, put quotation marks round all of it: "{…".',
)
TWO_BRACKETS = Mistake(
    "needs-quotes",
    "text that starts with two brackets needs quotation marks, because YAML takes the brackets for lists or groups",
    'Put quotation marks round the whole text: "{{…".',
)
TOO_DEEP = Mistake(
    "too-deep",
    f"there are more than {DEEPEST} lists or groups inside one another here",
    "Check the spaces at the start of the lines, and the brackets.",
)
SECOND_DOCUMENT = Mistake(
    "second-document",
    "a line of three dashes begins a second document here, and a file of the plan holds one",
    "Delete the line with the dashes. Then check that nothing is in the file twice.",
)
ODD_SPACE = Mistake(
    "no-break-space",
    "there is a hidden no-break space after this colon (often pasted from Word), so YAML does not see the colon",
    "Delete the space after the colon and type it again.",
)
TOO_MANY = Mistake(
    "too-many", "there are more problems from here on than can be listed", "Mend those listed above first."
)
ONLY_COMMENTS = Mistake(
    "empty-file",
    "there are only comments in this file",
    "Copy another file of the same kind to start from, or delete this one.",
)
EMPTY = ONLY_COMMENTS._replace(what="this file is empty")
STARTS_WITH_LIST = Mistake(
    "not-names",
    "this file starts with a list, but a file of the plan is names with values",
    "Put each name on its own line with a colon and a space before its value, such as title: Safe from harm",
)
STARTS_WITH_WORDS = STARTS_WITH_LIST._replace(
    what="this file starts with words without a name, but a file of the plan is names with values"
)


def name_twice(name: str, first_line: int) -> Mistake:
    """Give the mistake for a name that is in the same group twice (PyYAML would keep the last in silence)."""
    what = f"{quoted(name)} is here twice (first on line {first_line}), and YAML would quietly keep only one"
    return Mistake("name-twice", what, "Keep one and delete the other.")


def curly_quotes(*, both: bool) -> Mistake:
    """Give the doubt about a value in curly quotation marks, or one that only starts with them."""
    where = "are round this value" if both else "start this value"
    what = f"curly quotation marks {where}; YAML takes them as text, so readers will see them"
    fix = 'Delete them. If readers should see them, put straight quotation marks (") round the whole value.'
    return Mistake("curly-quotes", what, fix, Level.WARNING)
