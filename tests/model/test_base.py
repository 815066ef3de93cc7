"""The types of all values take what an editor writes and nothing else."""

from datetime import date
from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from plan.model.base import (
    Date,
    Email,
    FileName,
    Id,
    Line,
    Number,
    OpenDate,
    Phone,
    Prose,
    Title,
    Web,
    Whole,
    YesNo,
)  # fmt: skip
from plan.periods import PartialDate


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Line, "  a line \n", "a line"),
        (Title, "Children's plan", "Children's plan"),
        (Prose, "One.\n\nTwo.\n", "One.\n\nTwo."),
        (Id, "early-help-2", "early-help-2"),
        (Date, "2026-03-31", date(2026, 3, 31)),
        (OpenDate, "2026-03", PartialDate(2026, 3)),
        (Number, "-12.50", Decimal("-12.50")),
        (Number, "−3", Decimal(-3)),
        (Whole, "012", 12),
        (YesNo, "yes", True),
        (YesNo, "no", False),
        (Web, "https://council.example/a?b=c#d", "https://council.example/a?b=c#d"),
        (Web, "http://localhost:8000/", "http://localhost:8000/"),
        (Email, "plan@council.example", "plan@council.example"),
        (Phone, "+44 (0)1234 567890", "+44 (0)1234 567890"),
        (FileName, "Plan_2026-2030.pdf", "Plan_2026-2030.pdf"),
    ],
)
def test_a_good_value_is_taken(kind: object, typed: str, value: object) -> None:
    assert TypeAdapter(kind).validate_python(typed) == value


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (Line, ""), (Line, "   "), (Line, "two\nlines"), (Line, "x" * 241), (Title, "x" * 151), (Title, " \n "),
        (Prose, "  "), (Prose, "x" * 20_001), (Id, "Early"), (Id, "e"), (Id, "2-early"), (Id, "e" * 31),
        (Id, "early\n"),
        (Date, "31/03/2026"), (Date, "2026-02-30"), (Date, "2026-03"), (Date, "٢٠٢٦-٠٣-٣١"),
        (OpenDate, "soon"), (OpenDate, {"year": "2026"}), (OpenDate, ["2026"]),
        (Number, "1,234"), (Number, "12%"), (Number, "٣"), (Number, "nan"), (Number, "1e3"), (Number, "9" * 16),
        (Number, ""),
        (Whole, "-1"), (Whole, "1.5"), (Whole, "٣"), (Whole, "1234567"),
        (YesNo, "Yes"), (YesNo, "true"), (YesNo, ""), (YesNo, ["yes"]),
        (Web, "council.example"), (Web, "javascript:alert(1)"), (Web, "https://"), (Web, "https://a b.example"),
        (Web, "https://council.example/" + "x" * 2000), (Email, "plan at council.example"), (Email, "a@b"),
        (Phone, "call us"), (Phone, "٣٣٣"), (FileName, "../secret"), (FileName, "my file.pdf"),
        (FileName, ".hidden"),
        (FileName, "a/b.pdf"),
    ],
)  # fmt: skip
def test_anything_else_is_refused(kind: object, typed: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(typed)
