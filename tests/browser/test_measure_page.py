"""A measure's page on a phone: the chart is seen first and read last, and its table needs no sideways scrolling."""

from __future__ import annotations

PLACES = """() => [...document.querySelectorAll('.shown-line')].map(shown => {
  const [table, chart] = [shown.querySelector('table'), shown.querySelector('.chart')];
  const scroll = shown.querySelector('.scroll');
  return {
    seenFirst: chart.getBoundingClientRect().bottom <= table.getBoundingClientRect().top,
    readLast: Boolean(table.compareDocumentPosition(chart) & Node.DOCUMENT_POSITION_FOLLOWING),
    sideways: scroll.scrollWidth - scroll.clientWidth,
    stops: chart.querySelectorAll('a, button, input, summary, [tabindex]').length,
  };
})"""


def test_the_chart_is_seen_before_its_table_and_read_after_it_and_takes_no_stop_of_the_keyboard(example, visit) -> None:
    window = visit(example, 320)
    for path in ("measures/repeat-plans/", "measures/care-stability/"):
        found = window.go(path).evaluate(PLACES)
        assert found, path
        for shown in found:
            assert shown == {"seenFirst": True, "readLast": True, "sideways": 0, "stops": 0}, path


LINES = """() => [...document.querySelectorAll('.shown tbody th')].map(header => {
  const words = document.createRange();
  words.selectNode(header.firstChild);
  return new Set([...words.getClientRects()].map(line => Math.round(line.top))).size;
})"""


def test_a_time_beside_its_figures_takes_two_lines_at_most(example, visit) -> None:
    window = visit(example, 320)
    for path in ("measures/repeat-plans/", "measures/children-in-care/", "measures/exclusions/"):
        found = window.go(path).evaluate(LINES)
        assert found, path
        assert max(found) <= 2, path


def test_a_place_that_was_cited_is_marked_when_somebody_comes_to_it(example, visit) -> None:
    window = visit(example, 320)
    page = window.go("measures/repeat-plans/#target")
    assert page.evaluate("getComputedStyle(document.getElementById('target')).boxShadow") != "none"
    assert page.evaluate("getComputedStyle(document.getElementById('baseline')).boxShadow") == "none"
