"""Today is one value: the plan's own day, the day that the environment fixes, or the day in UTC."""

from datetime import UTC, date, datetime

import pytest

from plan.today import today


def test_a_kept_copy_has_its_own_today() -> None:
    assert today({"SOURCE_DATE_EPOCH": "0"}, date(2023, 5, 1)) == date(2023, 5, 1)


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("86399", date(1970, 1, 1)),
        (" 86400 ", date(1970, 1, 2)),
        ("1767225600", date(2026, 1, 1)),
    ],
)
def test_the_environment_fixes_the_day_in_utc(seconds: str, day: date) -> None:
    assert today({"SOURCE_DATE_EPOCH": seconds}) == day


@pytest.mark.parametrize("environment", [{}, {"SOURCE_DATE_EPOCH": ""}])
def test_otherwise_it_is_the_day_in_utc(environment: dict[str, str]) -> None:
    before = datetime.now(UTC).date()
    found = today(environment)
    assert before <= found <= datetime.now(UTC).date()


@pytest.mark.parametrize("seconds", ["yesterday", "-1", "1.5", "9" * 30, "٣", "2026-01-01"])
def test_a_nonsense_day_is_said_plainly(seconds: str) -> None:
    with pytest.raises(ValueError, match="which is not a number of seconds since 1 January 1970") as caught:
        today({"SOURCE_DATE_EPOCH": seconds})
    assert "SOURCE_DATE_EPOCH" in str(caught.value)
    assert "Take it out of the environment" in str(caught.value)
