// The exit button of sensitive pages. Without this it is a link; with it the page is blank at once, it leaves no entry to
// come back to, and pressing Shift three times within five seconds does the same. No key is prevented or remembered.
(() => {
  const WITHIN = 5000, PRESSES = 3;
  const links = document.querySelectorAll(".leave"), said = document.querySelector(".pressed");
  if (!links.length || !said) return;
  const root = document.documentElement;
  let presses = [], alone = false, forget;

  const leave = () => {
    root.classList.add("left");
    document.title = links[0].hostname;
    location.replace(links[0].href);
  };
  const reset = () => { presses = []; alone = false; said.textContent = ""; };

  for (const link of links) link.addEventListener("click", (event) => { event.preventDefault(); leave(); });
  addEventListener("pageshow", () => root.classList.remove("left")); // Should a browser bring the page back after all.

  // Shift counts when it is pressed and let go by itself: never with a letter, with Tab or with a click.
  addEventListener("keydown", ({ key, repeat }) => {
    if (key !== "Shift") reset();
    else if (!repeat) alone = true;
  });
  addEventListener("pointerdown", reset);
  addEventListener("keyup", ({ key, timeStamp }) => {
    if (key !== "Shift" || !alone) return;
    alone = false;
    presses = [...presses.filter((time) => timeStamp - time < WITHIN), timeStamp];
    if (presses.length >= PRESSES) return leave();
    said.textContent = said.getAttribute(`data-${presses.length}`);
    clearTimeout(forget);
    forget = setTimeout(reset, WITHIN - (timeStamp - presses[0]));
  });
})();
