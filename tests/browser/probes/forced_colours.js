// What cannot be told apart any more when the device alone chooses the colours: only lines, weight and shapes remain.
() => {
  const found = [];
  const line = (element, side) => {
    const style = getComputedStyle(element);
    const seen = contrast(over(rgba(style[`border${side}Color`]), backdrop(element)), backdrop(element)) >= 3;
    return style[`border${side}Style`] === "none" || !seen ? 0 : parseFloat(style[`border${side}Width`]);
  };

  // Fields, buttons, statuses and notices keep an edge.
  for (const element of document.querySelectorAll("button, input, select, textarea, .status, .card, .panel, .notice")) {
    if (!shown(element) || element.matches("[type=radio], [type=checkbox]")) continue;
    const edges = ["Top", "Right", "Bottom", "Left"].filter((side) => line(element, side) >= 1);
    if (!edges.length) found.push(`${called(element)} has no edge`);
  }

  // Icons stand out from what is behind them.
  for (const shape of document.querySelectorAll("svg path, svg rect, svg circle, svg line, svg polyline, svg text")) {
    if (!shown(shape) || shape.closest("defs, clipPath, mask")) continue;
    const style = getComputedStyle(shape);
    const behind = backdrop(shape.closest("svg").parentElement);
    const paints = [style.fill, style.stroke].filter((paint) => paint !== "none" && !paint.startsWith("url"));
    const best = Math.max(0, ...paints.map((paint) => contrast(over(rgba(paint), behind), behind)));
    if (shape.closest("svg").querySelectorAll("*").length === 1 && best < 3) {
      found.push(`the icon beside ${called(shape.closest("svg").parentElement)} is only ${best.toFixed(2)}:1`);
    }
  }

  // The ring of the focus is an outline: shadows are not painted here.
  const before = document.activeElement;
  for (const element of [controls()[1], document.querySelector("main a[href]"), document.querySelector("input")]) {
    if (!element || !shown(element)) continue;
    element.focus({ focusVisible: true });
    const style = getComputedStyle(element);
    const behind = backdrop(element.parentElement);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) found.push(`${called(element)} has no ring`);
    else if (contrast(rgba(style.outlineColor), behind) < 3) found.push(`${called(element)} has a ring that is not seen`);
  }
  before?.blur?.();
  return [...new Set(found)];
}
