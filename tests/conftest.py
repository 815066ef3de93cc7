"""What every test shares: how many cases Hypothesis tries (HYPOTHESIS_PROFILE=nightly tries many more)."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "usual",
    max_examples=500,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
# Four tests load mutated folders and eight read mutated files: 20,000 and 40,000 cases a night.
settings.register_profile("nightly", parent=settings.get_profile("usual"), max_examples=5_000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))
