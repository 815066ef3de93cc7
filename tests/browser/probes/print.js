// What a printed page shows and should not, and what is wider than the paper. The window is as wide as the paper's text.
// The chapters of the whole plan are its table of contents, which belongs on paper.
() => {
  const found = [];
  for (const element of document.querySelectorAll("nav:not(.chapters), form, button, input, select, .skip")) {
    const there = shown(element) && element.offsetHeight > 0 && (element.innerText.trim() || element.matches("button, input, select"));
    if (there) found.push(`${called(element)} is printed`);
  }
  if (document.documentElement.scrollWidth > innerWidth + 1) {
    const wide = [...document.body.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > innerWidth + 1);
    found.push(`the page is ${document.documentElement.scrollWidth} wide on paper of ${innerWidth}: `
      + wide.slice(-2).map(called).join(", "));
  }
  for (const element of document.querySelectorAll("body *")) {
    if (!shown(element) || forTheEarOnly(element)) continue;
    const style = getComputedStyle(element);
    const cut = style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
    if (cut) found.push(`${called(element)} is cut at the edge of the paper`);
    if (["fixed", "sticky"].includes(style.position)) found.push(`${called(element)} does not stay in its place`);
  }
  return found;
}
