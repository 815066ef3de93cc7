// The menu button, the list of headings and the search form. Everything works without this: all is then simply open.
(() => {
  const button = document.querySelector(".menu-button");
  const menu = document.getElementById("menu");
  const find = document.querySelector("form.find");
  const contents = document.querySelector(".contents details");
  // On a phone the list of headings is closed, so that the first screen shows what the page says.
  if (contents && matchMedia("(max-width: 48em)").matches) contents.open = false;
  const open = (yes) => {
    button.setAttribute("aria-expanded", String(yes));
    menu.classList.toggle("open", yes);
  };
  if (button && menu) {
    const isOpen = () => button.getAttribute("aria-expanded") === "true";
    button.addEventListener("click", () => open(!isOpen()));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !isOpen()) return;
      open(false);
      button.focus();
    });
  }
  // What is looked for stands after the #: it stays in the browser.
  if (find) find.addEventListener("submit", (event) => {
    event.preventDefault();
    location.href = `${find.action}#q=${encodeURIComponent(find.q.value)}`;
  });
})();
