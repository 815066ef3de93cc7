"""How a measure is going, as pure arithmetic: `progress` is the way in, and each method has its own module."""

from plan.progress.change import Change, Verdict, change
from plan.progress.interval import comparison
from plan.progress.judge import method_of, overall, progress
from plan.progress.result import Comparison, Progress, Why

__all__ = [
    "Change",
    "Comparison",
    "Progress",
    "Verdict",
    "Why",
    "change",
    "comparison",
    "method_of",
    "overall",
    "progress",
]
