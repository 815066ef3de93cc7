"""Growth near a natural limit, such as 100 for a percentage."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from plan.progress import Progress
from plan.progress.growth import limit_factor

Judge = Callable[..., Progress]
Target = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("start", "limit", "factor"),
    [
        # C = 1 - (start / limit)^4.44 up to the limit: 0.5^4.44 = 0.046070, 0.9^4.44 = 0.626378.
        ("50", "100", 0.953930),
        ("90", "100", 0.373622),
        ("0", "100", 1),
        ("100", "100", 0),
        # Beyond it, 1 - ((2 limit - start) / limit)^4.44: 150 of 100 mirrors 50, 110 mirrors 90.
        ("150", "100", 0.953930),
        ("110", "100", 0.373622),
        ("200", "100", 1),
        ("500", "100", 1),
        ("5", "0", 1),
        ("0", "0", 1),
        ("-50", "-100", 0.953930),
    ],
)
def test_the_factor_near_a_limit(start: str, limit: str, factor: float) -> None:
    found = limit_factor(Decimal(start), Decimal(limit))
    assert found is not None
    assert float(found) == pytest.approx(factor, abs=1e-6)


def test_no_limit_has_no_factor() -> None:
    assert limit_factor(Decimal(50), None) is None


@pytest.mark.parametrize(
    ("latest", "result"),
    # C = 0.373622 at 90 of 100, so 0.5% becomes 0.186811%: 90 must grow to 90.168130.
    [("90.1682", "right_way"), ("90.1681", "no_change"), ("89.99", "wrong_way")],
)
def test_near_a_limit_a_smaller_growth_is_enough(judged: Judge, latest: str, result: str) -> None:
    method = {"method": "growth", "limit": "100"}
    found = judged(f"2020: 90, 2021: {latest}", baseline="2020", polarity="higher_is_better", progress=method)
    assert found.result == result


@pytest.mark.parametrize(("latest", "result"), [("100", "right_way"), ("99.9", "wrong_way")])
def test_at_the_limit_staying_there_is_enough(judged: Judge, latest: str, result: str) -> None:
    method = {"method": "growth", "limit": "100"}
    found = judged(f"2020: 100, 2021: {latest}", baseline="2020", polarity="higher_is_better", progress=method)
    assert (found.result, found.limit_factor) == (result, 0)


def test_a_limit_counts_for_nothing_beside_a_target(judged: Judge, target: Target) -> None:
    method = {"method": "growth", "limit": "200"}
    fields = {"polarity": "higher_is_better", "target": target("200", "2021"), "progress": method}
    found = judged("2020: 100, 2021: 150", baseline="2020", **fields)
    assert (found.ratio, found.limit_factor) == (Decimal("0.5"), None)
