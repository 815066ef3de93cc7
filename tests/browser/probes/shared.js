// What every probe may use: names, visibility, colours. It stands before the probe in the same function.

const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable]";

/** How a person finds the element again: its tag, class or id, and the beginning of its words. */
const called = (element) => {
  const words = (element.innerText || element.value || element.getAttribute("aria-label") || "").trim();
  const mark = element.id ? `#${element.id}` : element.classList[0] ? `.${element.classList[0]}` : "";
  return `${element.tagName.toLowerCase()}${mark} "${words.replace(/\s+/g, " ").slice(0, 40)}"`;
};

const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** Whether the element is there for the ear only: one pixel, cut off. */
const forTheEarOnly = (element) => {
  for (let each = element; each; each = each.parentElement) {
    const style = getComputedStyle(each);
    if (style.position === "absolute" && style.clipPath.startsWith("inset(50%")) return true;
  }
  return false;
};

/** Everything that the Tab key must reach, in the order of the document. Of radio buttons, one of a group. */
const controls = () => [...document.querySelectorAll(CONTROLS)].filter((element) => {
  if (element.tabIndex < 0 || element.disabled || !shown(element) || element.closest("[inert]")) return false;
  if (element.tagName === "SUMMARY" && element !== element.parentElement.querySelector(":scope > summary")) return false;
  if (element.type !== "radio") return true;
  const group = [...document.querySelectorAll("input[type=radio]")].filter((each) => each.name === element.name);
  return element === (group.find((each) => each.checked) || group[0]);
});

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const known = new Map();

/** Any colour that CSS can say as red, green, blue (0 to 255) and opacity (0 to 1). */
const rgba = (colour) => {
  if (!known.has(colour)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    known.set(colour, [red, green, blue, alpha / 255]);
  }
  return known.get(colour);
};

const over = (upper, lower) => [0, 1, 2].map((n) => upper[n] * upper[3] + lower[n] * (1 - upper[3])).concat(1);

/** The colour behind what an element shows: its own and its ancestors' backgrounds, laid over each other. */
const backdrop = (element) => {
  const layers = [];
  for (let each = element; each; each = each.parentElement) {
    const colour = rgba(getComputedStyle(each).backgroundColor);
    layers.unshift(colour);
    if (colour[3] === 1) break;
  }
  return layers.reduce((lower, upper) => over(upper, lower), rgba("Canvas"));
};

/** Contrast ratio as WCAG 2.2 defines it (relative luminance). */
const contrast = (one, other) => {
  const luminance = (colour) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, n) => {
    const part = colour[n] / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
  const [lower, higher] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
};
