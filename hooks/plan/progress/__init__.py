"""How a measure is going, as pure arithmetic: `progress` is the way in, and each method has its own module."""

from plan.progress.change import Change, Verdict, change
from plan.progress.interval import standing
from plan.progress.judge import method_of, overall, progress
from plan.progress.result import Comparison, Progress, Standing, Why

__all__ = [
    "Change",
    "Comparison",
    "Progress",
    "Standing",
    "Verdict",
    "Why",
    "change",
    "method_of",
    "overall",
    "progress",
    "standing",
]
