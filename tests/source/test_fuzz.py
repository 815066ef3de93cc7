"""Whatever stands in a file, reading it gives values or problems: never an exception, a wrong place or a secret."""

import random
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from plan.problems import Level, quoted, report
from plan.source import yaml_file
from plan.source.csv_file import csv_from_bytes
from plan.source.yaml_file import yaml_from_bytes

FOLDER = Path(__file__).parents[1] / "bad" / "syntax"
SEEDS = {
    kind: [
        good,
        *(path.read_bytes() for path in sorted(FOLDER.glob(f"*.{kind}"))),
    ]
    for kind, good in {
        "yml": b"title: Safe\nunit: {type: percent}\nnotes:\n  - {a: 'b', c: [\"d\", ~]}\n  - >-\n    text\n# end\n",
        "csv": b'period,sex,value,symbol,note\n2023 to 2024,girls,12.5,p,"a ""b"", c"\n2024 to 2025,,,x,\n',
    }.items()
}
PIECES = [
    *(bytes([code]) for code in b"\t\n\r \x00\x0b\x1b!\"#%&'*+,-.:;<=>?@[\\]^_`{|}~"),
    *(
        b": ",
        b"- ",
        b"? ",
        b"\n  ",
        b"\n\t",
        b"---\n",
        b"...\n",
        b"<<: *a\n",
        b"&a ",
        b"*a ",
        b"!!str ",
        b"%YAML 1.1\n",
    ),
    *(
        b"{{",
        b"}}",
        b'"""',
        b"''",
        b">-\n",
        b"|2\n",
        b"<<<<<<< x\n",
        b"=======\n",
        b",,,,",
        b";",
        b"=A1",
        b"#REF!",
        b"[c]",
    ),
    *(letter.encode() for letter in "\u00a0\u2028\u0085\ufeff\u202e\u200b\ufffe\u0301子“\U0001f600"),
    *(b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\xf5\x80", b"\x92", "â€™".encode(), b"PK\x03\x04"),
]
EDITS = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 12), st.sampled_from(PIECES)), max_size=6)


def mutated(kind):
    def edit(seed, edits):
        for position, length, piece in edits:
            seed = seed[: position % (len(seed) + 1)] + piece + seed[position % (len(seed) + 1) + length :]
        return seed

    return st.builds(edit, st.sampled_from(SEEDS[kind]), EDITS)


def harmless(problems, raw):
    """Every problem can be printed, says what and how, and points into the file."""
    lines = len(re.split(b"\r\n|\r|\n", raw))
    for problem in problems:
        assert problem.what
        assert problem.fix
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
    text = report(problems)
    assert text.encode("utf-8")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", text)


def read_yaml_bytes(raw):
    document = yaml_from_bytes(raw, "plan_data/x.yml")
    harmless(document.problems, raw)
    assert isinstance(document.value, dict) or any(problem.level is Level.ERROR for problem in document.problems)
    harmless([document.problem(loc, Level.ERROR, "any", "wrong", "Mend it.") for loc in document.values], raw)
    harmless(
        [document.problem(loc, Level.ERROR, "any", "wrong", "Mend it.", at_key=True) for loc in document.names], raw
    )
    if document.value is not None:
        assert all(map(document.knows, locations(document.value)))
    return document


def locations(value, loc=()):
    yield loc
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, child in children:
        yield from locations(child, (*loc, name))


def read_csv_bytes(raw):
    table = csv_from_bytes(raw, "plan_data/measures/x.csv")
    harmless(table.problems, raw)
    for row in table.rows:
        assert set(row.cells) == {cell.text for cell in table.header if cell.text}
        harmless([table.problem(cell, Level.ERROR, "any", "wrong", "Mend it.") for cell in row.cells.values()], raw)
    return table


@given(mutated("yml"))
@example(b"a: |\n\t\n")
@example(b"[" * 100_000)
@example(b"a: " + b"{a: " * 5_000)
@example(b"- " * 20_000)
@example(b"? " * 20_000)
def test_a_spoilt_yaml_file_is_read_or_explained(raw):
    read_yaml_bytes(raw)


@given(
    st.one_of(st.binary(max_size=400), st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
)
@example(b"")
@example(b"\xed\xa0\x80")
@example(b"\x00" * 10)
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: b")
def test_any_bytes_at_all_are_read_or_explained(raw):
    read_yaml_bytes(raw)
    read_csv_bytes(raw)


@given(mutated("csv"))
@example(b"x" * 200_000)
@example(b'"' * 3)
@example(b'a,b\n"x"y,"')
@example(b"\xe2\x80\x8b\n")
def test_a_spoilt_csv_file_is_read_or_explained(raw):
    read_csv_bytes(raw)


@given(mutated("yml"))
def test_the_reader_without_c_never_raises_either(raw):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_file, "LOADER", yaml.SafeLoader)
        read_yaml_bytes(raw)


NAMES = st.text("abcdefghijklmnopqrstuvwxyz_-é", min_size=1, max_size=12)
TEXTS = st.one_of(
    st.none(), st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp"]), max_size=40)
)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(NAMES, inner, max_size=4)),
    max_leaves=20,
)
PLANS = st.dictionaries(NAMES, VALUES, min_size=1, max_size=6).filter(lambda plan: max(map(len, locations(plan))) < 12)


@given(PLANS, st.sampled_from([None, True, False]))
def test_what_is_written_properly_is_read_as_it_was(plan, flow):
    # Such a text looks like a name before a hidden space, which is refused.
    assume(not any(re.match(r"[a-z][a-z0-9_-]*:[^\S ]", text) for text in strings(plan)))
    written = yaml.safe_dump(plan, allow_unicode=True, default_flow_style=flow, width=50)
    document = yaml_from_bytes(written.encode(), "x.yml")
    assert all(problem.level is Level.WARNING for problem in document.problems)
    assert document.value == plan


@given(PLANS, st.sampled_from([None, True, False]), st.randoms(use_true_random=False))
def test_a_plan_whose_lines_were_moved_about_is_read_or_explained(plan, flow, chance):
    lines = yaml.safe_dump(plan, allow_unicode=True, default_flow_style=flow, width=40).split("\n")
    for _ in range(3):
        number = chance.randrange(len(lines))
        lines[number] = spoilt(lines[number], lines, chance)
    read_yaml_bytes("\n".join(lines).encode())


def spoilt(line: str, lines: list[str], chance: random.Random) -> str:
    return chance.choice(
        [
            " " + line,
            line.lstrip(),
            line.replace(":", "", 1),
            line.replace(": ", ":", 1),
            line.replace("- ", "", 1),
            line + ": x",
            line + "\n" + chance.choice(lines),
            line[: len(line) // 2],
            "",
        ]
    )


SECRET = "98765"


@given(
    st.lists(
        st.sampled_from([*",;\t\"'\n =", "c", "[c]", "(c)", "2024", "p", "x y", "\u00a0", "é", "\x07", "â€™"]),
        max_size=8,
    ),
    st.lists(st.sampled_from([*",;\t\"' ", "p", "note", "\u00a0", "\x07", "=A1", "#REF!"]), max_size=5),
    st.sampled_from(["period,value,symbol,note\n", "period;value;symbol\n", "vlaue,period\n", ""]),
    st.sampled_from([b"", b"\xe9", b'"']),
)
@example(["\t"], [], "period;value;symbol\n", b"")
@example(["\n"], [], "vlaue,period\n", b"")
@example(["'", " "], ["'", " "], "period,value,symbol,note\n", b"")
def test_no_message_tells_a_confidential_number(before, after, header, end):
    row = f"2024,{''.join(before)},{SECRET},c,{''.join(after)}\n"
    raw = (header + "2023,1,,\n" + row + "2025,2,,\n").encode() + end
    table = read_csv_bytes(raw)
    cells = [cell for row in table.rows for cell in row.cells.values() if row.confidential]
    later = [table.problem(cell, Level.ERROR, "any", f"'{cell.text}' is wrong", "Mend it.") for cell in cells]
    everywhere = [table.problem((line, 1), Level.ERROR, "any", "x", "y") for line in range(1, len(table.lines) + 1)]
    assert SECRET not in report([*table.problems, *later, *everywhere])


@given(
    st.lists(st.sampled_from(["a: b\n", "period: x\n", "why: 'x\n", "\t- y\n", "a: 1\n", "# (c)\n"]), max_size=4),
    st.sampled_from(["", ": x", "}", '"', "\t", " {{", "\u00a0"]),
    st.sampled_from(["c", "[c]", "'c'", "b c"]),
)
def test_no_message_tells_a_confidential_number_written_in_yaml(lines, end, mark):
    observation = f"observations:\n  - {{period: 2024, value: {SECRET}, symbol: {mark}}}{end}\n"
    document = yaml_from_bytes((observation + "".join(lines)).encode(), "x.yml")
    places = {loc: value for loc, value in leaves(document) if document.hides(loc)}
    later = [
        document.problem(loc, Level.ERROR, "any", f"{quoted(text)} is wrong", "Mend it.")
        for loc, text in places.items()
    ]
    assert SECRET not in report([*document.problems, *later])


def strings(value):
    if isinstance(value, str):
        yield value
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(child)


def leaves(document):
    for loc in locations(document.value):
        value = document.value
        for part in loc:
            value = value[part]
        if isinstance(value, str):
            yield loc, value
