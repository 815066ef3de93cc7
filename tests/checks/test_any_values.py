"""Whatever an editor writes after a colon, the checks give problems with a place and never fail."""

import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from plan.checks import check
from plan.load.folder import load

FILES = {
    "site.yml": "name: S\naddress: https://a.example/\norganisation:\n  name: C\n  address: EX1 2AB\n"
    "colours:\n  brand: '#1d4f5c'",
    "plan.yml": "title: P\narea: A\nstatus: current\nperiod:\n  start: 2026\n  end: 2030\nages:\n  from: 0\n  to: 25\n"
    "introduction: '[a](outcomes/safe)'\nadopted:\n  on: 2026-01-01\n  by: C\nexpected_on: 2026-01",
    "outcomes/safe.yml": "title: Safe\nmeasures: [gap]\nrights: [19]\nold_ids: [secure]\n"
    "continues:\n- plan: before\n  outcome: safe\n  how: kept",
    "measures/gap.yml": "title: Gap\nkind: gap\npolarity: lower_is_better\nperiod_kind: calendar_year\nbreakdowns:\n"
    "- id: sex\n  title: Sex\n  categories:\n  - id: girls\n    title: G\n  - id: boys\n    title: B\n"
    "gap:\n  breakdown: sex\n  from: girls\n  to: boys\nbaseline:\n  period: 2020\n"
    "target:\n  kind: close_gap\n  value: 2\n  period: 2027\n  interim:\n  - period: 2024\n    value: 3\n"
    "progress:\n  method: growth\nnext_update: 2026-12\nobservations:\n"
    "- period: 2020\n  breakdown:\n    sex: girls\n  value: 5\n- period: 2020\n  breakdown:\n    sex: boys\n  value: 9",
    "actions/visit.yml": "title: V\nstart: 2026-04\ndue: 2027-03\nmilestones:\n- id: step\n  title: S\n  due: 2026-09\n"
    "status:\n  state: in_progress\n  as_of: 2026-10-01",
    "previous/before/plan.yml": "title: Q\narea: A\nstatus: ended\nas_at: 2025-12-31",
    "previous/before/outcomes/safe.yml": "title: R\nbecame:\n  how: kept\n  outcome: safe",
}
VALUES = (
    *("", "''", "[]", "{}", "~", "0", "-1", "7", "2024", "2020", "9999-12-31", "1000-01", "2024-02-29", "no", "yes"),
    *("safe", "gap", "[safe, safe]", "girls", "c", "secure", "'#ffffff'", "higher_is_better", "reach_by", "done"),
    *("'[a]()'", "'[a](previous//)'", "'[a](https://)'", "'[a](//)'", "<a href>", "jo@example.org", "born 3 May 2012"),
)
PLACES = [(name, number) for name, text in FILES.items() for number in range(len(text.split("\n")))]


def changed(name, changes):
    lines = FILES[name].split("\n")
    for (file, number), value in changes:
        if file == name:
            name_or_dash = re.match(r"[^:-]*[:-]", lines[number])
            lines[number] = f"{name_or_dash[0]} {value}"
    return "\n".join(lines) + "\n"


@settings(max_examples=settings.default.max_examples // 4)
@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(VALUES)), min_size=1, max_size=5))
def test_every_change_gives_problems_with_a_place(changes):
    with TemporaryDirectory() as folder:
        for name in FILES:
            file = Path(folder) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(changed(name, changes), encoding="utf-8")
        problems = check(load(Path(folder)), date(2026, 11, 21))

    assert all(problem.line >= 1 and problem.column >= 1 and problem.what and problem.code for problem in problems)
