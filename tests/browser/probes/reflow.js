// Whether the page fits its window: no sideways scrolling, nothing cut off, no two texts over each other.
({ thin }) => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter(
      (each) => shown(each) && each.getBoundingClientRect().right > innerWidth + 1 && !each.closest(".scroll, pre"),
    );
    found.push(`the page is ${root.scrollWidth} wide in a window of ${innerWidth}: ${wide.slice(-3).map(called).join(", ")}`);
  }
  for (const element of document.querySelectorAll("html, body, body *")) {
    if (element.closest("svg") || !shown(element) || !element.innerText?.trim() || forTheEarOnly(element)) continue;
    const style = getComputedStyle(element);
    const cut = (way) => ["hidden", "clip"].includes(style[`overflow${way}`]);
    if (cut("X") && element.scrollWidth > element.clientWidth + 1) found.push(`${called(element)} is cut off at its side`);
    if (cut("Y") && element.scrollHeight > element.clientHeight + 1) found.push(`${called(element)} is cut off below`);
    if (thin && ["fixed", "sticky"].includes(style.position) && element.offsetHeight > innerHeight / 2) {
      const held = style.position === "fixed" || style.top !== "auto" || style.bottom !== "auto";
      if (held) found.push(`${called(element)} stays and takes ${element.offsetHeight} of ${innerHeight}`);
    }
  }

  // Lines of text of different blocks, from the top down: only those that begin before another ends can meet it.
  const block = (element) => {
    let each = element;
    while (getComputedStyle(each).display.startsWith("inline") && each.parentElement) each = each.parentElement;
    return each;
  };
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (!text.data.trim() || !shown(parent) || forTheEarOnly(parent)) continue;
    if (parent.closest("option, noscript, .exit")) continue; // The exit button goes with whoever scrolls, over what passes.
    range.selectNodeContents(text);
    const edge = parent.closest(".scroll, pre")?.getBoundingClientRect() ?? { left: -Infinity, right: Infinity };
    for (const whole of range.getClientRects()) {
      const left = Math.max(whole.left, edge.left); // What has to be scrolled into sight stands over nothing.
      const box = new DOMRect(left, whole.top, Math.min(whole.right, edge.right) - left, whole.height);
      if (box.width > 3 && box.height > 3) lines.push({ box, parent, block: block(parent) });
    }
  }
  lines.sort((one, other) => one.box.top - other.box.top);
  lines.forEach((one, index) => {
    for (let next = index + 1; next < lines.length && lines[next].box.top < one.box.bottom - 5; next += 1) {
      const other = lines[next];
      if (other.block === one.block) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      if (across > 3) found.push(`${called(one.parent)} and ${called(other.parent)} stand over each other`);
    }
  });
  return [...new Set(found)].slice(0, 8);
}
