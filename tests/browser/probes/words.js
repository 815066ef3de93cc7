// The words of the page's main part that paper must bear: headings, cells, terms, paragraphs. Folded parts count too;
// what only leads about the site or looks something up does not, nor what comes and goes with the script, as the
// controls of easy read do, nor what is said of the exit button and of printing, which no paper needs.
() => {
  const main = document.querySelector("main").cloneNode(true);
  main.querySelectorAll("nav, form, .letters, .filters, .reading, noscript, script, [role=status], [hidden], .history, .how-to-print, .checked a").forEach((each) => each.remove());
  const words = [...main.querySelectorAll("h1, h2, h3, h4, h5, h6, th, td, dt, dd, p, li, caption, summary, figcaption")]
    .filter((each) => !each.querySelector("p, li, dt, dd, th, td, h2, h3, h4, h5, h6"))
    .map((each) => each.textContent.replace(/\s+/g, " ").trim());
  return [...new Set(words.filter(Boolean))];
}
