// The menu, the list of headings, the choice of colours and the search form. Without this, all is simply open.
(() => {
  const root = document.documentElement;
  const find = (each) => document.querySelector(each);

  // A button that shows and hides what follows it; what is wider than a phone's page shows it always.
  const disclose = (button, part) => {
    if (!button || !part) return;
    const open = (yes) => button.setAttribute("aria-expanded", part.classList.toggle("open", yes));
    button.addEventListener("click", () => open(!part.classList.contains("open")));
    document.addEventListener("keydown", (event) => {
      const inside = part.contains(document.activeElement) || document.activeElement === button;
      if (event.key !== "Escape" || !part.classList.contains("open") || !inside) return;
      open(false);
      button.focus();
    });
  };
  disclose(find(".menu-button"), find("#menu"));
  disclose(find(".contents button"), find(".contents"));

  // The one thing that this site ever keeps, and only when a reader has chosen it.
  const looks = find(".looks");
  const chosen = () => root.dataset.colours || "device";
  const show = () => { looks.querySelector(`[value=${chosen()}]`).checked = true; };
  const choose = (colours) => {
    if (colours === "device") delete root.dataset.colours;
    else root.dataset.colours = colours;
  };
  if (looks) {
    show();
    addEventListener("pageshow", show); // A browser may put back what was chosen when the page was left.
    looks.addEventListener("change", ({ target }) => {
      choose(target.value);
      try {
        if (target.value === "device") localStorage.removeItem("colours");
        else localStorage.setItem("colours", target.value);
      } catch { /* Where nothing may be kept, the choice lasts as long as the page. */ }
    });
    // Another tab has chosen.
    addEventListener("storage", ({ key, newValue }) => {
      if (key !== "colours") return;
      choose(newValue || "device");
      show();
    });
  }

  // What is looked for stays in the browser.
  const search = find("form.find");
  if (search) search.addEventListener("submit", (event) => {
    event.preventDefault();
    location.href = `${search.action}#q=${encodeURIComponent(search.q.value)}`;
  });
})();
