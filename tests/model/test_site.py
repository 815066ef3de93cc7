"""site.yml."""

import pytest

from plan.model.site import Site


@pytest.mark.parametrize("address", ["https://council.example/plan", "https://council.example/plan/"])
def test_the_address_of_the_site_ends_with_a_slash_however_it_was_written(address: str) -> None:
    site = Site.model_validate({"name": "Plan", "address": address, "organisation": {"name": "Council"}})
    assert site.address == "https://council.example/plan/"
