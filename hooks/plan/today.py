"""The one value of today that everything depending on time is handed: the commands and the build ask here once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class WrongDayError(ValueError):
    """SOURCE_DATE_EPOCH is not a number of seconds; as text it says how to mend it."""


def today(environment: Mapping[str, str], as_at: date | None = None) -> date:
    """The day on which the plan is read: `as_at` of a kept copy, else SOURCE_DATE_EPOCH, else the day in UTC.

    Raises WrongDayError when SOURCE_DATE_EPOCH is not a number of seconds since 1970
    (reproducible-builds.org, "SOURCE_DATE_EPOCH specification").
    """
    if as_at:
        return as_at
    seconds = environment.get("SOURCE_DATE_EPOCH", "").strip()
    if not seconds:
        return datetime.now(UTC).date()
    try:
        if not (seconds.isascii() and seconds.isdigit()):
            raise ValueError
        return (_EPOCH + timedelta(seconds=int(seconds))).date()
    except (ValueError, OverflowError):
        raise WrongDayError(
            f"SOURCE_DATE_EPOCH is '{seconds[:40]}', which is not a number of seconds since 1 January 1970. "
            "Take it out of the environment, or set it to a number such as 1767225600."
        ) from None
