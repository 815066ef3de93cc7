// The addresses that the stylesheet writes after links to other sites.
() => [...document.querySelectorAll("main a[href^='http']")]
  .filter((link) => shown(link) && getComputedStyle(link, "::after").content.includes(link.getAttribute("href")))
  .map((link) => link.getAttribute("href"))
