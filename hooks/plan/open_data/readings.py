"""What every row of one reading says alike: which measure it is, what its numbers count and where they come from."""

from __future__ import annotations

from plan.edition import Edition
from plan.formats import number, things
from plan.model.measure import Measure, Part
from plan.model.measure import Reading as Definition
from plan.open_data.cells import safe

Cells = tuple[str, ...]


def which(edition: Edition, measure: Measure, part: Part | None) -> Cells:
    """The measure, its part and the outcome that is its home: the first columns of a table."""
    home = edition.homes.get(measure.id)
    part_names = (part.id, safe(part.title)) if part else ("", "")
    home_names = (home.id, safe(home.title)) if home else ("", "")
    return (measure.id, safe(measure.title), *part_names, *home_names)


def what(edition: Edition, measure: Measure, part: Part | None) -> Cells:
    """What the numbers count, which way is better and where they come from: the last columns of a table."""
    definition, source = part or measure, measure.source
    unit = definition.unit
    counted = (unit.type, f"{unit.per:f}" if unit.per is not None else "") if unit else ("", "")
    told = (
        (safe(source.title), safe(source.publisher or ""), source.url or "", source.statistic_status, source.licence)
        if source
        else ("", "", "", "", "")
    )
    return (safe(unit_words(edition, definition)), *counted, definition.polarity or "", *map(_text, told))


def unit_words(edition: Edition, definition: Definition) -> str:
    """What the numbers in the rows of a reading count: percent, children, per 10,000 children.

    Where they are differences between two groups, percentages are percentage points.
    """
    unit, t = definition.unit, edition.t
    if unit is None:
        return ""
    differences = definition.kind == "gap" or (definition.target is not None and definition.target.kind == "close_gap")
    match unit.type:
        case "percent" if differences and definition.gap is None:
            return t("open_data.unit.points")
        case "count":
            return unit.other or t("open_data.unit.number")
        case "rate":
            return t("open_data.unit.rate", things=things(unit))
        case "score" if unit.out_of is not None:
            return t("open_data.unit.score_out_of", most=number(unit.out_of))
        case _:
            return t(f"open_data.unit.{unit.type}")


def _text(cell: str | None) -> str:
    return cell or ""
