// What is marked as current and differs from its neighbours in nothing but colour: no line, weight, sign or shape.
() => {
  const found = [];
  const line = (element, side) => {
    const style = getComputedStyle(element);
    const seen = contrast(over(rgba(style[`border${side}Color`]), backdrop(element)), backdrop(element)) >= 3;
    return style[`border${side}Style`] === "none" || !seen ? 0 : parseFloat(style[`border${side}Width`]);
  };
  const looks = (element) => {
    const style = getComputedStyle(element);
    return [
      style.fontWeight, style.textDecorationLine, style.outlineStyle === "none" ? "" : style.outlineWidth,
      ...["Top", "Right", "Bottom", "Left"].map((side) => line(element, side)), element.querySelector("svg, img") ? "icon" : "",
      getComputedStyle(element, "::before").content, getComputedStyle(element, "::after").content,
    ].join("/");
  };

  for (const current of document.querySelectorAll("[aria-current]:not([aria-current=false])")) {
    if (!shown(current)) continue;
    const item = current.closest("li") || current;
    const others = [...(item.parentElement?.children || [])].filter((each) => each !== item && shown(each));
    const other = others.map((each) => each.matches("a") ? each : each.querySelector("a") || each).at(0);
    const of = (element) => looks(element) + (element.closest("li") ? looks(element.closest("li")) : "");
    if (other && of(current) === of(other)) found.push(`${called(current)} is current by its colour alone`);
  }
  return found;
}
