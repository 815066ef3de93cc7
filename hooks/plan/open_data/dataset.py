"""What search engines for data read on a page: a Dataset of schema.org, as JSON-LD (Google's guide for datasets).

It says nothing that is not known: no licence where the plan has none, and no day of a change that no file tells.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from plan.changed import measure_changed
from plan.edition import Edition
from plan.model.measure import Measure
from plan.open_data.about import about_all, about_measure, own_licence
from plan.open_data.files import DataFile, files, files_of
from plan.open_data.readings import unit_words
from plan.periods import Period, parse_period

MEDIA_TYPES = {"csv": "text/csv", "json": "application/json"}
_HARMLESS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})

Properties = Mapping[str, Any]


def json_ld(properties: Properties, url: str) -> Markup:
    """What is said about the page at `url`, as the text of a block of data that nothing in it can end (`</script>`)."""
    told = {"@context": "https://schema.org", **properties, "url": url}
    return Markup(json.dumps(told, ensure_ascii=False).translate(_HARMLESS))  # noqa: S704 -- made harmless


def measure_dataset(edition: Edition, measure: Measure) -> Properties | None:
    """The figures of a measure as a dataset, but for the address of its page; None when it has none."""
    tables = files_of(edition, measure.id)
    if not tables:
        return None
    changed = None if edition.parent else measure_changed(edition, measure)
    source = measure.source
    return _known(
        {
            **_of_plan(edition, tables),
            "name": measure.title,
            "description": about_measure(edition, measure),
            "identifier": measure.id,
            "temporalCoverage": _coverage([measure]),
            "variableMeasured": _variables(edition, measure),
            "creator": _organisation(source.publisher) if source and source.publisher else None,
            "isBasedOn": source.url if source else None,
            "license": _licence(edition, own_licence(measure)),
            "dateModified": changed.isoformat() if changed else None,
        }
    )


def plan_dataset(edition: Edition) -> Properties | None:
    """All figures of a plan as one dataset, but for the address of the page that tells of it; None without figures."""
    plan = edition.plan
    if not any(measure.observations for measure in plan.measures):
        return None
    return _known(
        {
            **_of_plan(edition, (file for file in files(edition) if not file.measure)),
            "name": plan.plan.title,
            "description": about_all(edition),
            "temporalCoverage": _coverage(plan.measures),
            "variableMeasured": [measure.title for measure in plan.measures if measure.observations],
            "creator": _organisation(plan.site.organisation.name),
            "license": _licence(edition),
        }
    )


def _of_plan(edition: Edition, distributed: Iterable[DataFile]) -> dict[str, Any]:
    site = edition.plan.site
    return {
        "@type": "Dataset",
        "inLanguage": site.language,
        "isAccessibleForFree": True,
        "publisher": _organisation(site.organisation.name),
        "spatialCoverage": {"@type": "Place", "name": edition.plan.plan.area},
        "distribution": [_download(site.address, file) for file in distributed if not file.describes],
    }


def _licence(edition: Edition, own: str = "") -> str | dict[str, str] | None:
    """The address of the organisation's licence, or the name of the one that a source has given."""
    if own:
        return {"@type": "CreativeWork", "name": own}
    licence = edition.plan.site.data_licence
    return licence.url if licence else None


def _download(address: str, file: DataFile) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": file.title,
        "encodingFormat": MEDIA_TYPES[file.format],
        "contentUrl": address + file.path,
    }


def _organisation(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


def _variables(edition: Edition, measure: Measure) -> list[dict[str, str]]:
    readings = measure.parts or (measure,)
    told = ((reading.title, unit_words(edition, reading)) for reading in readings)
    return [_known({"@type": "PropertyValue", "name": name, "unitText": unit or None}) for name, unit in told]


def _coverage(measures: Iterable[Measure]) -> str | None:
    """From the first to the last day of the plan's own figures that are no forecasts (ISO 8601)."""
    periods = [period for measure in measures for period in _periods(measure)]
    if not periods:
        return None
    first, last = min(period.first_day for period in periods), max(period.last_day for period in periods)
    return f"{first.isoformat()}/{last.isoformat()}"


def _periods(measure: Measure) -> Iterable[Period]:
    kind = measure.period_kind
    told = (row for row in measure.observations if row.comparator is None and "f" not in row.symbols)
    return {parse_period(row.period, kind) for row in told} if kind else ()


def _known(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value is not None and value != []}
