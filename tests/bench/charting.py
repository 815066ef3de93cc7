"""What 3,000 line charts cost, wide and narrow, to draw and to turn into HTML: `python charting.py` prints seconds."""

from __future__ import annotations

import sys
import time

from made_up_charts import made_up_charts
from running import ROOT

from plan.charts.drawing import NARROW, WIDE, Chart
from plan.charts.line import line_chart
from plan.rendering import environment


def main(count: int) -> None:
    """Print the processor seconds for drawing so many charts, and those for rendering them."""
    contents = list(made_up_charts(count))
    show = environment(ROOT / "overrides").from_string("{{ figure.chart(value) }}")
    start = time.process_time()
    drawn = [(line_chart(content, WIDE), line_chart(content, NARROW)) for content in contents]
    then = time.process_time()
    for number, (wide, narrow) in enumerate(drawn):
        if wide and narrow:
            show.render(value=Chart(f"chart-{number}", "line", "Line chart: children who are well", "", wide, narrow))
    print(then - start, time.process_time() - then)


if __name__ == "__main__":
    main(int(sys.argv[1]))
