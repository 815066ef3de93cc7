"""Whatever stands in a plan's files, loading ends with problems at places that exist, and never with an exception."""

import copy
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from plan.load.folder import load
from plan.load.loaded import Loaded
from plan.problems import report

ODD_BYTES = (
    b"\x00", b"\xff", b"\t", b":", b": ", b"- ", b"{", b"[", b"'", b'"', b"&a", b"*a", b"!!x", b"\r", b"\n", b"#",
    b"\xc2\xa0", b"\xe2\x80\x9c", b"c", b"[c]", b",", b"%", b"---\n", b"<<<<<<< x\n", b"id: x\n", b"1,234",
)  # fmt: skip
ODD_VALUES = (
    None, "", " ", "x", "c", "[c]", "\ud83d", "2021/22", "Dec-11", "1,234", "-1", "9" * 40, "x" * 30_000, [], {}, [[]],
    [None], ["c"], {"id": "x"}, {"period": "2024"}, "\u202e", "{{ x }}", "<script>",
)  # fmt: skip
SECRET_ROW = "- {period: 2024, value: 7391, symbols: c}"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "plan_data"


def places_exist(loaded: Loaded, root: Path) -> None:
    """Every problem points at a line and column of its file, when that can be read as text."""
    for problem in loaded.problems:
        path = root.parent / problem.path
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.what
        assert problem.fix
        if not path.is_file():
            assert (problem.line, problem.column) == (1, 1)
            continue
        text = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert problem.line <= len(lines), problem
        assert problem.column <= len(lines[problem.line - 1]) + 1, problem


NEEDED = ("site.yml", "plan.yml", "measures/plans.yml")


def loaded_with(root: Path, files: Mapping[str, str], name: str, content: bytes) -> Loaded:
    """Load the smallest good plan with one file changed or added."""
    for known in {*NEEDED, name}:
        path = root / known
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if known == name else files[known].encode())
    try:
        loaded = load(root)
        places_exist(loaded, root)
        report(loaded.problems).encode("utf-8")
    finally:
        (root / name).unlink()
    return loaded


@given(seed=st.integers(0, 2**32), cuts=st.integers(1, 4))
@example(seed=0, cuts=1)
def test_changed_bytes_never_raise(seed: int, cuts: int, root: Path, files: Mapping[str, str]) -> None:
    choose = random.Random(seed)
    name = choose.choice(sorted(files))
    content = files[name].encode()
    for _ in range(cuts):
        start = choose.randrange(len(content) + 1)
        end = min(len(content), start + choose.choice((0, 0, 1, 2, 8, 40)))
        content = content[:start] + choose.choice((*ODD_BYTES, content[start:end] * 2)) + content[end:]
    loaded_with(root, files, name, content)


@given(seed=st.integers(0, 2**32), changes=st.integers(1, 3))
@example(seed=0, changes=1)
def test_changed_structure_never_raises(seed: int, changes: int, root: Path, files: Mapping[str, str]) -> None:
    choose = random.Random(seed)
    name = choose.choice([name for name in sorted(files) if name.endswith(".yml")])
    value = yaml.load(files[name], Loader=yaml.BaseLoader)
    for _ in range(changes):
        group, step = choose.choice(list(places_in(value)))
        odd = copy.deepcopy(choose.choice(ODD_VALUES))
        if isinstance(group, dict) and choose.random() < 0.3:
            group[choose.choice(("titel", "observations", "parts", "baseline", "id", "7", "symbol"))] = odd
        else:
            group[step] = odd
    content = yaml.dump(value, allow_unicode=True, default_flow_style=choose.random() < 0.5, sort_keys=False)
    loaded_with(root, files, name, content.encode("utf-8", "replace"))


@given(seed=st.integers(0, 2**32))
@example(seed=0)
@example(seed=647892279)
def test_changed_tables_never_raise(seed: int, root: Path, files: Mapping[str, str]) -> None:
    choose = random.Random(seed)
    rows = [line.split(",") for line in files["measures/plans.csv"].splitlines()]
    for _ in range(choose.randint(1, 4)):
        row = choose.choice(rows)
        odd = [str(value) for value in ODD_VALUES if isinstance(value, str) and value.isprintable()]
        row[choose.randrange(len(row))] = choose.choice((*odd, '"', "q", "girl", "2021 to 2022"))
        if choose.random() < 0.2:
            row.pop()
    content = "\n".join(",".join(row) for row in rows)
    loaded_with(root, files, "measures/plans.csv", content.encode("utf-8", "replace"))


@given(
    before=st.lists(st.text("abc: -{}[],'\"#&*!|>%@\t7", max_size=20), max_size=3),
    after=st.lists(st.text("abc: -{}[],'\"#&*!|>%@\t7", max_size=20), max_size=3),
)
@example(before=[], after=["  value: x"])
@example(before=["unknown: ["], after=["]"])
def test_a_confidential_number_never_shows(
    before: list[str], after: list[str], root: Path, files: Mapping[str, str]
) -> None:
    words = "title: Who feels safe\npolarity: higher_is_better\nperiod_kind: calendar_year\nobservations:\n"
    content = words + "\n".join([*before, SECRET_ROW, *after]) + "\n"
    loaded = loaded_with(root, files, "measures/survey.yml", content.encode())
    assert "7391" not in report(loaded.problems)


def places_in(value: object) -> Iterator[tuple[dict[object, object] | list[object], object]]:
    """Every group and list of a value, with each name or number in it."""
    steps: list[object] = (
        list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    )
    for step in steps:
        assert isinstance(value, dict | list)
        yield value, step  # type: ignore[misc]
        yield from places_in(value[step])  # type: ignore[index,call-overload]
