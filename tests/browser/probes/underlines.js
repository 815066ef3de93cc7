// Links in running text that only their colour tells from the words around them (success criterion 1.4.1). A link to the
// page at hand may be told by its weight.
() => [...document.querySelectorAll("main a[href]")].filter((link) => {
  if (!shown(link) || getComputedStyle(link).display !== "inline") return false;
  let block = link.parentElement;
  while (getComputedStyle(block).display === "inline") block = block.parentElement;
  const links = [...block.querySelectorAll("a[href]")].map((each) => each.innerText).join("");
  const around = block.innerText.replace(/[\s,.;]/g, "").length > links.replace(/[\s,.;]/g, "").length;
  const heavier = link.matches("[aria-current]") && getComputedStyle(link).fontWeight > getComputedStyle(block).fontWeight;
  return around && !heavier && !getComputedStyle(link).textDecorationLine.includes("underline") && !link.querySelector("u, .status");
}).map((link) => `${called(link)} is not underlined`)
