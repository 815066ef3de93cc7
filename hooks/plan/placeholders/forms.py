"""What is found for a placeholder, in the form that it asks for or else in that of its version."""

from __future__ import annotations

from datetime import date

from plan.formats import gap, number, open_date, period, quantity
from plan.load.names import did_you_mean
from plan.placeholders.amounts import amount_words, can_be_share, out_of
from plan.placeholders.asked import Asked, Day, Figure, PlaceholderError, Time
from plan.placeholders.scales import aims, plain_scale
from plan.placeholders.spans import until_words, when_words
from plan.placeholders.written import Placeholder
from plan.wording import Wording

OF_FIGURES = ("out_of_10", "out_of_100", "number", "words")
OF_TIMES = ("year", "words")
OF_DAYS = ("year", "words")
BASES = {"out_of_10": 10, "out_of_100": 100}


def in_form(found: Asked, asked: Placeholder, t: Wording, today: date) -> str:
    """What was found, in words. `t` is the wording of the version that the text is in.

    Without a form the standard version has figures, times and dates as its pages show them, and the others have the
    shortest words that are true. Raises PlaceholderError for a form that does not fit.
    """
    is_plain = t.audience.id != "standard"
    form = "year" if asked.name == "target_year" and not asked.form else asked.form
    match found:
        case Figure():
            return _figure(found, form or ("words" if is_plain else ""), t, today)
        case Time():
            return _time(found, form or ("words" if is_plain else ""), t)
        case Day():
            return _day(found, form, t)


def _figure(found: Figure, form: str, t: Wording, today: date) -> str:
    reading, value, definition = found.reading, found.value, found.reading.definition
    decimals = reading.exact(value) if found.is_agreed else reading.decimals
    match form:
        case "":
            is_gap = definition.kind == "gap" or (
                definition.target is not None and definition.target.kind == "close_gap"
            )
            return (gap if is_gap else quantity)(value, definition.unit, decimals)
        case "number":
            return number(value, decimals)
        case "words":
            beside = () if found.is_agreed else aims(reading)
            return amount_words(t, value, definition, plain_scale(reading, today), beside)
        case "out_of_10" | "out_of_100" if can_be_share(definition):
            return amount_words(t, value, definition, out_of(BASES[form], definition))
        case "out_of_10" | "out_of_100":
            raise PlaceholderError(
                "placeholder-form",
                f"the measure '{reading.measure.id}' is no percentage, so it is not so many out of {BASES[form]}",
                "Leave the form out, or write number or words.",
            )
    raise _no_such_form("a figure", form, OF_FIGURES)


def _time(found: Time, form: str, t: Wording) -> str:
    match form:
        case "":
            return period(found.span)
        case "year":
            return str(found.span.last_day.year)
        case "words":
            return until_words(t, found.span) if found.is_until else when_words(t, found.span)
    raise _no_such_form("a time", form, OF_TIMES)


def _day(found: Day, form: str, t: Wording) -> str:
    moment = found.moment
    match form:
        case "":
            return open_date(moment)
        case "year":
            return str(moment.year)
        case "words":
            is_day = isinstance(moment, date) or moment.day is not None
            return t("when.on", date=open_date(moment)) if is_day else t("when.in", date=open_date(moment))
    raise _no_such_form("a date", form, OF_DAYS)


def _no_such_form(of: str, form: str, known: tuple[str, ...]) -> PlaceholderError:
    listed = f"For {of} there are {', '.join(known)}; or leave the colon and the form out."
    return PlaceholderError("no-such-form", f"{of} cannot be written as '{form}'", did_you_mean(form, known, listed))
