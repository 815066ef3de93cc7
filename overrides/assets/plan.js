// The menu, the list of headings and the search form. Without this, all is simply open.
(() => {
  const [button, menu, find, headings] = [".menu-button", "#menu", "form.find", ".contents details"]
    .map((each) => document.querySelector(each));
  // On a phone the first screen is for what the page says.
  if (headings && matchMedia("(max-width: 48em)").matches) headings.open = false;
  const isOpen = () => menu.classList.contains("open");
  const open = (yes) => button.setAttribute("aria-expanded", menu.classList.toggle("open", yes));
  if (button && menu) {
    button.addEventListener("click", () => open(!isOpen()));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !isOpen()) return;
      open(false);
      button.focus();
    });
  }
  // What is looked for stays in the browser.
  if (find) find.addEventListener("submit", (event) => {
    event.preventDefault();
    location.href = `${find.action}#q=${encodeURIComponent(find.q.value)}`;
  });
})();
