// Makes ready for a walk with the Tab key: notes what must be reached, and at each key press what had the focus.
// Gives at once what is wrong before the first step: an order that leaps about, a control that is out of sight.
() => {
  const expected = controls();
  // A browser without a window goes from the last control to the page itself or straight to the first again.
  const first = () => walk.steps.find((step) => step.element)?.element;
  const ended = () => [document.body, first()].includes(document.activeElement);
  const walk = { expected, steps: [], ended };
  window.walk = walk;
  const found = [];

  // Seen from one control to the next of the same list, form or region: down, to the right, or in a column further on.
  const places = new Map(expected.map((element) => [element, element.getBoundingClientRect()]));
  const home = (element) => element.closest("ul, ol, dl, form, fieldset, nav, table, section, header, footer, main");
  expected.slice(1).forEach((now, index) => {
    const before = expected[index];
    if (home(now) !== home(before) || getComputedStyle(now).direction === "rtl") return;
    const [a, b] = [places.get(before), places.get(now)];
    const back = b.bottom <= a.top + 1 ? b.left < a.right - 1 : b.top < a.bottom - 1 && b.right <= a.left + 1;
    if (back) found.push(`${called(now)} stands before ${called(before)} but comes after it`);
  });
  expected.filter((each) => each.tabIndex > 0).forEach((each) => found.push(`${called(each)} has an order of its own`));

  // The ring of the focus: an outline or a shadow of at least 2 px that differs 3:1 from what is behind it.
  const ring = (element) => {
    const style = getComputedStyle(element);
    const rings = [];
    if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) rings.push(style.outlineColor);
    for (const [, colour, spread] of style.boxShadow.matchAll(/((?:rgb|color|okl|lab|lch|hsl)[a-z]*\([^)]*\)) 0px 0px 0px ([\d.]+)px/g)) {
      if (parseFloat(spread) >= 2) rings.push(colour);
    }
    if (!rings.length) return "has no ring of at least 2 px";
    const behind = backdrop(parseFloat(style.outlineOffset) < 0 ? element : element.parentElement || element);
    const best = Math.max(...rings.map((colour) => contrast(over(rgba(colour), behind), behind)));
    return best >= 3 ? "" : `has a ring of only ${best.toFixed(2)}:1`;
  };

  const place = (element) => {
    const all = [...element.getClientRects()].filter((each) => each.width > 0 && each.height > 0);
    if (!all.length) return "has no size";
    const box = all[0];
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right - left < 1 || bottom - top < 1) return `is out of sight at ${Math.round(box.left)}, ${Math.round(box.top)}`;
    if (element.getBoundingClientRect().right > innerWidth + 1 || box.left < -1) return "sticks out of the window";
    const inset = (from, to, part) => from + Math.min(2, (to - from) / 4) + part * Math.max(to - from - 4, 0);
    const points = [[0.5, 0.5], [0, 0], [1, 0], [0, 1], [1, 1]];
    const seen = points.filter(([x, y]) => {
      const at = document.elementFromPoint(inset(left, right, x), inset(top, bottom, y));
      return at && (element.contains(at) || at.contains(element) || (element.labels && [...element.labels].includes(at)));
    });
    return seen.length >= 3 ? "" : "is covered by something else";
  };

  addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || window.walk !== walk) return;
    // Before the first step the focus is still where the last walk has left it.
    if (!walk.begun) {
      walk.begun = true;
      return;
    }
    const element = document.activeElement;
    if (element === document.body || element === document.documentElement || !element) {
      walk.steps.push({ element: null, faults: [] });
      return;
    }
    const faults = [place(element), ring(element)].filter(Boolean);
    if (!shown(element)) faults.push("cannot be seen");
    walk.steps.push({ element, faults });
  }, true);
  return found;
}
