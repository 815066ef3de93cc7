"""Measures that are made up with all their true figures: the small ones are hidden, then what gives them away."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from itertools import product
from pathlib import Path

from plan.checks.disclosure import disclosures
from plan.checks.scope import Entry
from plan.model.measure import Measure
from plan.model.plan_file import SmallNumbers
from plan.source.yaml_file import yaml_from_bytes

Groups = tuple[tuple[str, str], ...]
"""The categories that a cell is about, by breakdown; empty for everybody."""
Cell = tuple[str, Groups]
Numbers = dict[str, Decimal]
"""The figures of a cell, by the name of their column."""

PERIODS = ("2022", "2023", "2024")
BELOW = 5
UNITS = {"count": "{type: count, one: child, other: children}", "share": "{type: percent}", "mean": "{type: score}"}
SITE = "name: Made-up plan\naddress: https://plan.example/\nexample: yes\norganisation: {name: Made-up Council}\n"
IN_OTHER_VERSIONS = (
    "easy_read: {good_looks_like: [{text: We want this., picture: heart}]}\n"
    "young_people: {what_it_means: We want this for you.}\n"
)
"""So that the measures are told in the words of these versions too."""
PLAN = f"title: Made-up plan\narea: Everybody\nstatus: current\nsmall_numbers: {{below: {BELOW}}}\n"
PLAN += "young_people_ages: {from: 11, to: 17}\n"
HELPLINES = (
    "helplines: [{id: emergency, title: Emergency, who_for: All, what_for: Danger, phone: '999', hours: Always,"
    " checked_on: 2026-10-05}]\n"
)


@dataclass
class MadeUp:
    """One measure with all its true figures, and what of them is hidden."""

    id: str
    kind: str
    breakdowns: Mapping[str, tuple[str, ...]]
    columns: tuple[str, ...]
    truth: dict[Cell, Numbers]
    small: set[Cell] = field(default_factory=set)
    """Hidden because they are small."""
    also: set[Cell] = field(default_factory=set)
    """Hidden because small ones could be worked out from them."""

    @property
    def hidden(self) -> set[Cell]:
        """Everything that is hidden."""
        return self.small | self.also

    def words(self) -> str:
        """What stands in the measure's own file."""
        listed = {
            name: ", ".join(f"{{id: {each}, title: {each}}}" for each in self.breakdowns[name])
            for name in self.breakdowns
        }
        split = ", ".join(f"{{id: {name}, title: {name}, categories: [{each}]}}" for name, each in listed.items())
        return (
            f"title: Made-up measure {self.id}\nkind: number\nunit: {UNITS[self.kind]}\npolarity: lower_is_better\n"
            f"period_kind: calendar_year\nbreakdowns: [{split}]\nsource: {{title: S, statistic_status: local_record}}\n"
            "owner: {role: Head of research}\n"
        )

    def rows(self) -> Iterator[dict[str, str]]:
        """What stands in its series."""
        for (period, groups), numbers in self.truth.items():
            is_hidden = (period, groups) in self.hidden
            shown = {name: "" if is_hidden else str(numbers[name]) for name in self.columns}
            yield {"period": period, **dict(groups), **shown, "symbol": "c" if is_hidden else ""}

    def csv(self) -> str:
        """Its series as a file."""
        names = ["period", *self.breakdowns, *self.columns, "symbol"]
        return (
            "\n".join([",".join(names), *(",".join(row.get(name, "") for name in names) for row in self.rows())]) + "\n"
        )

    def measure(self) -> Measure:
        """The measure as the checks see it."""
        observations = [
            {
                "period": row["period"],
                "breakdown": {name: row[name] for name in self.breakdowns if name in row},
                "symbols": row["symbol"],
                **{name: row[name] for name in self.columns if row[name]},
            }
            for row in self.rows()
        ]
        file = yaml_from_bytes(self.words().encode(), "x.yml").value
        assert isinstance(file, dict)
        return Measure.model_validate({**file, "id": self.id, "observations": observations})


def made_up(count: int, seed: int) -> list[MadeUp]:
    """So many measures in which everything small is hidden, and as much else as the check asks for."""
    chance = random.Random(seed)
    return [_protected(_measure(f"measure-{number}", chance)) for number in range(count)]


def write(folder: Path, measures: list[MadeUp], *, protected: bool = True) -> None:
    """Write the plan; unprotected, only what is small is hidden."""
    for name in ("measures", "outcomes"):
        (folder / name).mkdir(parents=True)
    (folder / "site.yml").write_text(SITE, encoding="utf-8")
    (folder / "plan.yml").write_text(PLAN, encoding="utf-8")
    (folder / "helplines.yml").write_text(HELPLINES, encoding="utf-8")
    for each in measures:
        only_small = MadeUp(each.id, each.kind, each.breakdowns, each.columns, each.truth, each.small)
        (folder / f"measures/{each.id}.yml").write_text(each.words(), encoding="utf-8")
        (folder / f"measures/{each.id}.csv").write_text((each if protected else only_small).csv(), encoding="utf-8")
    for first in range(0, len(measures), 30):
        ids = ", ".join(each.id for each in measures[first : first + 30])
        outcome = f"title: Outcome {first}\nmeasures: [{ids}]\n{IN_OTHER_VERSIONS}"
        (folder / f"outcomes/outcome-{first}.yml").write_text(outcome, encoding="utf-8")


def _measure(name: str, chance: random.Random) -> MadeUp:
    kind = chance.choice(["count", "count", "count", "share", "share", "mean"])
    splits = {
        split: tuple(f"{split}-{letter}" for letter in "abcd"[: chance.randint(2, most)])
        for split, most in (("sex", 3), ("area", 3), ("year", 4))[chance.randint(0, 2) :][: chance.choice([1, 1, 2])]
    }
    crossed = len(splits) == 2 and kind == "count" and chance.random() < 0.6
    typical = chance.choice([4, 12, 40, 40_000])
    truth: dict[Cell, Numbers] = {}
    for period in PERIODS:
        inner = {
            pairs: _people(kind, typical, chance) for pairs in product(*(_pairs(*each) for each in splits.items()))
        }
        shown: list[Groups] = [(), *((pair,) for each in splits.items() for pair in _pairs(*each))]
        for groups in [*shown, *(inner if crossed else ())]:
            truth[period, tuple(sorted(groups))] = _added(
                [each for pairs, each in inner.items() if set(groups) <= set(pairs)]
            )
    columns = {"count": ("value",), "mean": ("value", "denominator")}.get(kind) or chance.choice(
        [("value", "numerator", "denominator"), ("value", "denominator")]
    )
    found = {cell: _figures(kind, numbers) for cell, numbers in truth.items()}
    made = MadeUp(name, kind, splits, columns, found)
    made.small = {cell for cell, numbers in found.items() if _is_small(kind, numbers)}
    return made


def _pairs(split: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(split, name) for name in names]


def _people(kind: str, typical: int, chance: random.Random) -> tuple[int, int]:
    """How many are counted, of how many; for a mean, the sum of their answers."""
    many = int(chance.expovariate(1 / typical)) if chance.random() < 0.7 else chance.randint(0, 9)
    if kind == "mean":
        return sum(chance.randint(1, 5) for _ in range(min(many, 300))), min(many, 300)
    return many, many + int(chance.expovariate(1 / typical)) + 1


def _added(people: list[tuple[int, int]]) -> Numbers:
    return {"numerator": Decimal(sum(one for one, _ in people)), "denominator": Decimal(sum(two for _, two in people))}


def _figures(kind: str, numbers: Numbers) -> Numbers:
    above, below = numbers["numerator"], numbers["denominator"]
    times = {"share": 100, "mean": 1}.get(kind)
    share = (above * times / below if below else Decimal(0)) if times else above
    value = share.quantize(Decimal("0.1"), ROUND_HALF_UP) if times else above
    return {"value": value, **numbers}


def _is_small(kind: str, numbers: Numbers) -> bool:
    return numbers["denominator" if kind == "mean" else "numerator"] < BELOW


def _protected(made: MadeUp) -> MadeUp:
    """Hide what the check proposes until it is content; where it has no proposal, everything of that period."""
    rule = SmallNumbers.model_validate({"below": str(BELOW)})
    document = yaml_from_bytes(b"title: x\n", "x.yml")
    while True:
        measure = made.measure()
        entry = Entry("measures", measure, document, None, (), ())
        found = list(disclosures(entry, measure, rule))
        if not found:
            return made
        cells = list(made.truth)
        for each in found:
            proposed = {cells[row.number] for row in each.also_hide}
            period = cells[each.hidden.number][0]
            made.also |= proposed or {cell for cell in cells if cell[0] == period and cell not in made.small}
