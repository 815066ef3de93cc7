// Every control that is too small to hit: success criterion 2.5.8 of WCAG 2.2, with its exceptions for words in running
// text and for the room around a small target. `least` is 24 there; young people get 44, and no exception for room.
({ least, room }) => {
  const union = (boxes) => ({
    left: Math.min(...boxes.map((each) => each.left)), right: Math.max(...boxes.map((each) => each.right)),
    top: Math.min(...boxes.map((each) => each.top)), bottom: Math.max(...boxes.map((each) => each.bottom)),
  });
  // The words of a radio button or a tick box can be pressed as well as the box.
  const area = (element) => {
    const labels = ["radio", "checkbox"].includes(element.type) ? [...element.labels] : [];
    return union([element, ...labels].flatMap((each) => [...each.getClientRects()]));
  };
  const inText = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const copy = block.innerText.replace(/\s+/g, "");
    const own = [...block.querySelectorAll("a[href], button")].map((each) => each.innerText.replace(/\s+/g, "")).join("");
    return copy.length > own.length;
  };
  const targets = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
    .filter((element) => shown(element) && !forTheEarOnly(element) && !element.matches(".skip"))
    .map((element) => ({ element, box: area(element) }));
  const small = ({ box }) => box.right - box.left < least - 0.5 || box.bottom - box.top < least - 0.5;
  const middle = ({ box }) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const far = (point, box) => Math.hypot(
    Math.max(box.left - point[0], 0, point[0] - box.right), Math.max(box.top - point[1], 0, point[1] - box.bottom),
  );
  const crowded = (one) => targets.some((other) => {
    if (other.element === one.element) return false;
    if (small(other)) return Math.hypot(...middle(one).map((n, at) => n - middle(other)[at])) < least - 0.5;
    return far(middle(one), other.box) < least / 2 - 0.5;
  });
  return targets.filter((one) => small(one) && !inText(one.element) && (!room || crowded(one))).map(({ element, box }) => {
    const size = `${Math.round(box.right - box.left)} x ${Math.round(box.bottom - box.top)}`;
    return `${called(element)} in ${called(element.parentElement)} is ${size}`;
  });
}
