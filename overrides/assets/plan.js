// The menu button and the search form. Everything works without this: the menu is then simply open.
(() => {
  const button = document.querySelector(".menu-button");
  const menu = document.getElementById("menu");
  const find = document.querySelector("form.find");
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
