"""Reading a YAML file: values stay as typed, everything has a place, nothing is ever raised."""

import time

import pytest
import yaml

from plan.problems import HIDDEN, Level
from plan.source import yaml_file
from plan.source.yaml_file import read_yaml, yaml_from_bytes

MEASURE = """\
# How we will know
title: Children who need a second plan
unit: {type: percent}
target: {value: 16, interim: [{value: 19}]}
owner:
  role: Director
groups:
  - children-in-care
  - young-carers
note:
"""


def read(text):
    return yaml_from_bytes(text if isinstance(text, bytes) else text.encode(), "plan_data/x.yml")


def codes(document):
    return [problem.code for problem in document.problems]


def place(document, *loc, at_key=False):
    problem = document.problem(loc, Level.ERROR, "any", "wrong", "mend it", at_key=at_key)
    return problem.line, problem.column, problem.width


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("1:30", "1:30"),
        ("012", "012"),
        ("3.10", "3.10"),
        ("1e3", "1e3"),
        ("2024-01-01", "2024-01-01"),
        ("NULL", "NULL"),
        ("'null'", "null"),
        ('""', ""),
        ('"~"', "~"),
        ("", None),
        ("~", None),
        ("null", None),
        ("# a remark", None),
        ("x # a remark", "x"),
        (">-\n  one\n  two", "one two"),
        ("|\n  one\n  two\n", "one\ntwo\n"),
        ("[]", []),
        ("{}", {}),
        ("[a, ~, 1]", ["a", None, "1"]),
    ],
)
def test_text_stays_as_it_is_typed_and_only_nothing_is_nothing(written, value):
    document = read(f"title: {written}\n")
    assert document.value == {"title": value}
    assert document.problems == ()


def test_names_stay_text_too():
    assert read("no: a\n2024: b\nnull: c\n").value == {"no": "a", "2024": "b", "null": "c"}


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_change_neither_values_nor_places(mark, line_end):
    document = read((mark + MEASURE).replace("\n", line_end))
    assert document.value == read(MEASURE).value
    assert place(document, "owner", "role") == (6, 9, 8)


@pytest.mark.parametrize(
    ("loc", "expected"),
    [
        (("title",), (2, 8, 31)),
        (("unit",), (3, 7, 15)),
        (("unit", "type"), (3, 14, 7)),
        (("target", "interim", 0, "value"), (4, 39, 2)),
        (("owner",), (6, 3, 14)),
        (("groups", 1), (9, 5, 12)),
        (("note",), (10, 6, 1)),
    ],
)
def test_a_problem_points_at_the_value(loc, expected):
    assert place(read(MEASURE), *loc) == expected


def test_a_problem_can_point_at_the_name():
    assert place(read(MEASURE), "owner", "role", at_key=True) == (6, 3, 4)
    assert place(read(MEASURE), "groups", 0, at_key=True) == (8, 5, 16)


@pytest.mark.parametrize(
    ("loc", "expected"),
    [
        (("owner", "partner"), (6, 3)),
        (("owner", "role", "x", 3, "y"), (6, 9)),
        (("groups", 7), (8, 3)),
        (("nothing",), (2, 1)),
        ((), (2, 1)),
    ],
)
def test_what_is_missing_is_reported_at_the_nearest_value_round_it(loc, expected):
    assert place(read(MEASURE), *loc)[:2] == expected


def test_a_document_knows_its_own_values():
    document = read(MEASURE)
    assert all(map(document.knows, [(), ("title",), ("groups", 1), ("target", "interim", 0, "value")]))
    assert not any(map(document.knows, [("x",), ("groups", 2), ("title", 0)]))


def test_a_problem_in_a_file_that_could_not_be_read_stands_at_its_start():
    assert place(read(b"%PDF-1.7"), "title", 3) == (1, 1, 1)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a: 1\na: {b: 2}\nc: 3\n", {"a": "1", "c": "3"}),
        ("? [x, {y: z}]\n: {b: c}\nd: e\n", {"d": "e"}),
        ('"": x\nd: e\n', {"d": "e"}),
        ("a: &x b\nc: !t d\n", {"a": "b", "c": "d"}),
    ],
)
def test_reading_goes_on_after_something_refused(text, kept):
    document = read(text)
    assert document.problems
    assert document.value == kept
    assert set(document.values) == set(read(yaml.safe_dump(kept)).values)


@pytest.mark.parametrize("text", ["a: &x b\nc: *x\n", "a:\n  <<: {b: c}\n", "*x : y\n", "*x\n", "a: b\n---\nc: d\n"])
def test_a_file_of_which_a_part_is_not_known_has_no_value(text):
    assert read(text).value is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("title: x\nlink: &a {b: c}\nagain: *a\n", ["shortcut", "shortcut"]),
        ("<<: *a\n", ["merge-key"]),
        ("*a : b\n", ["shortcut"]),
        ("a: &b *c\n", ["shortcut"]),
        ("'<<': a\n", []),
        ("a: ! b\n", ["instruction"]),
        ("{{a}}: b\n", ["not-a-name"]),
        ("---\na: b\n", []),
        ("a: b\n...\n", []),
        ("a: b\n--- \n", ["second-document"]),
        ("a: [b\n", ["bracket"]),
        ("a: b\n\x00", ["control-character"]),
        ("a: “b”\na: ”\n", ["curly-quotes", "curly-quotes", "name-twice"]),
        ("why: >\n  “b”\n", []),
        ("a: b\u00a0c\n", []),
        ("why: >\n  Note:\u00a0this\n", []),
        ("why: note:\u00a0this\n", []),
        ("why:\n  note:\u00a0this\n", ["no-break-space"]),
        ("why:\n  - note:\u00a0this\n", ["no-break-space"]),
        ("why:\n  - Note:\u00a0this\n", []),
        ("a: 'b\n\n\n", ["open-quotation"]),
    ],
)
def test_each_mistake_is_named_once(text, found):
    assert sorted(codes(read(text))) == sorted(found)


@pytest.mark.parametrize(("depth", "found"), [(11, []), (12, ["too-deep"]), (100_000, ["too-deep"])])
def test_lists_in_lists_end_at_a_depth_that_no_plan_needs(depth, found):
    assert codes(read("a: " + "[" * depth + "]" * depth)) == found


def test_a_hundred_thousand_brackets_alone_do_no_harm():
    assert codes(read("[" * 100_000)) == ["too-deep"]


def test_only_the_first_hundred_problems_of_a_file_are_listed():
    document = read("a: 1\n" * 5_000)
    assert len(document.problems) == 101
    assert document.problems[-1].code == "too-many"


def test_thousands_of_hidden_characters_are_not_listed_one_by_one():
    assert len(read("a: \u202e\x01\n" * 5_000).problems) < 150


def test_everything_before_a_mistake_in_the_writing_is_reported_too():
    document = read("a: 1\na: 2\nb: c: d\ne: f: g\n")
    assert [(problem.code, problem.line) for problem in document.problems] == [("name-twice", 2), ("second-colon", 3)]
    assert document.value is None


def test_without_the_c_reader_the_same_mistakes_are_found(monkeypatch):
    texts = [
        MEASURE,
        "a: b: c\n",
        "a: &b c\n",
        "a:\n\tb: c\n",
        "a: 'b\n",
        "a: @b\n",
        "a: [b\n",
        "a: 'b'c\n",
        "[" * 1000,
    ]
    with_c = [(read(text).value, codes(read(text))) for text in texts]
    monkeypatch.setattr(yaml_file, "LOADER", yaml.SafeLoader)
    assert [(read(text).value, codes(read(text))) for text in texts] == with_c


OBSERVATIONS = """\
title: A small number
observations:
  - {period: 2023 to 2024, value: 31}
  - {period: 2024 to 2025, value: 7, symbol: c}
  - period: 2025 to 2026
    value: 7654
    symbol: b [c]
"""


@pytest.mark.parametrize(
    "loc", [("observations",), ("observations", 1), ("observations", 1, "value"), ("observations", 2)]
)
def test_a_line_with_a_confidential_number_is_hidden(loc):
    document = read(OBSERVATIONS)
    problem = document.problem(loc, Level.ERROR, "any", "'7' is wrong, '7654' too", "Write '7' in another way.")
    assert problem.excerpt == HIDDEN
    assert document.hides(loc)


def test_a_message_that_quotes_a_confidential_number_does_not_print_it():
    document = read(OBSERVATIONS)
    loc = ("observations", 2, "value")
    problem = document.problem(loc, Level.ERROR, "any", "'7654' is too much for 'value'", 'Not "7654".')
    assert "7654" not in problem.text()
    assert "'value'" in problem.what


def test_the_period_and_the_names_of_a_hidden_line_may_be_said():
    document = read(OBSERVATIONS)
    loc = ("observations", 1, "symbol")
    problem = document.problem(loc, Level.ERROR, "any", "'2024 to 2025' has no 'value'", "Mend it.")
    assert problem.what == "'2024 to 2025' has no 'value'"
    assert problem.column <= OBSERVATIONS.splitlines()[3].index("7,") + 1


def test_words_of_a_file_with_confidential_numbers_are_still_shown():
    document = read(OBSERVATIONS)
    assert document.problem(("title",), Level.ERROR, "any", "x", "y").excerpt == "title: A small number"
    assert not document.hides(("title",))


def test_a_file_is_read_from_its_folder(tmp_path):
    path = tmp_path / "x.yml"
    path.write_text(MEASURE, encoding="utf-8")
    assert read_yaml(path, "plan_data/x.yml") == read(MEASURE)


def test_a_thousand_files_are_read_in_the_time_an_editor_waits(tmp_path):
    path = tmp_path / "x.yml"
    path.write_text(MEASURE + "".join(f"n{number}: Some words of a plan\n" for number in range(15)), encoding="utf-8")
    started = time.process_time()
    for _ in range(1000):
        read_yaml(path, "x.yml")
    assert time.process_time() - started < 3
