// In easy read: hide the pictures, larger words, and a page that is read aloud. Without scripts, the controls are not there.
(() => {
  const root = document.documentElement;
  const panel = document.querySelector(".reading");
  if (!panel) return;
  const find = (each) => panel.querySelector(each);

  // A choice is kept once it has been made, and forgotten when it is taken back.
  const keep = (name, value) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
    try {
      if (value) localStorage.setItem(name, value);
      else localStorage.removeItem(name);
    } catch { /* Where nothing may be kept, the choice lasts as long as the page. */ }
  };
  for (const name of ["pictures", "letters"]) {
    const group = find(`.${name}`);
    const show = () => { group.querySelector(`[value="${root.dataset[name] || ""}"]`).checked = true; };
    show();
    addEventListener("pageshow", show);
    group.addEventListener("change", ({ target }) => keep(name, target.value));
  }

  // Only a voice that is on the device itself: other voices send the words of the page to somebody.
  const speech = window.speechSynthesis;
  if (!speech) return;
  const aloud = find(".aloud"), start = find(".start"), stop = find(".stop"), promise = find(".aloud .small");
  const language = (each) => each.replace("_", "-").toLowerCase();
  const voice = () => {
    const own = language(root.lang);
    const there = speech.getVoices().filter((each) =>
      each.localService && language(each.lang).split("-")[0] === own.split("-")[0]);
    return there.find((each) => language(each.lang) === own) || there[0];
  };
  // Its place is kept from the first moment, since voices come late: nothing on the page moves then.
  const offer = () => { aloud.classList.toggle("ready", !!voice()); };
  offer();
  speech.addEventListener?.("voiceschanged", offer);

  // Every sentence of the page that can be seen, with the part of the page where it stands.
  const sentences = () => {
    const found = [];
    for (const block of document.querySelectorAll("main :is(h1, h2, h3, h4, p, li, dt, dd)")) {
      if (panel.contains(block) || block.closest("[aria-hidden=true]")) continue;
      if (block.querySelector("p, li, h2, h3, h4") || !block.getClientRects().length) continue;
      const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const text = block.textContent;
      const at = (place) => {
        let before = 0;
        nodes.currentNode = block;
        while (nodes.nextNode()) {
          const { length } = nodes.currentNode;
          if (place <= before + length) return [nodes.currentNode, place - before];
          before += length;
        }
      };
      for (const { 0: said, index } of text.matchAll(/\S[^.?!]*(?:[.?!](?!\s|$)[^.?!]*)*[.?!]*/g)) {
        const range = new Range();
        range.setStart(...at(index));
        range.setEnd(...at(index + said.trimEnd().length));
        found.push({ said: said.trim(), range, block });
      }
    }
    return found;
  };

  // Checkers of stylesheets do not know yet how a mark on a part of a text is written, so its look stands here.
  if (window.CSS?.highlights) {
    const look = new CSSStyleSheet();
    look.replaceSync("::highlight(being-read){background-color:var(--mark);color:var(--text);text-decoration:underline}");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, look];
  }

  let all = [], now = 0, state = "still";
  const mark = (sentence) => {
    document.querySelector(".being-read")?.classList.remove("being-read");
    if (window.CSS?.highlights) {
      CSS.highlights.delete("being-read");
      if (sentence) CSS.highlights.set("being-read", new Highlight(sentence.range));
    } else sentence?.block.classList.add("being-read");
    sentence?.block.scrollIntoView({ block: "nearest" });
  };
  const become = (next) => {
    state = next;
    for (const words of start.children) words.hidden = words.dataset.when !== state;
    stop.hidden = promise.hidden = state === "still";
  };
  const end = () => {
    if (stop.contains(document.activeElement)) start.focus();
    become("still");
    mark();
    now = 0;
  };
  const go = () => {
    const one = voice();
    if (!one || now >= all.length) return end();
    const words = new SpeechSynthesisUtterance(all[now].said);
    words.voice = one;
    words.lang = one.lang;
    words.rate = 0.9;
    const here = now;
    words.onend = () => {
      if (state !== "reading" || now !== here) return;
      now += 1;
      go();
    };
    mark(all[now]);
    speech.speak(words);
  };
  // Some devices never go on after a pause: the sentence at hand is read again from its beginning.
  start.addEventListener("click", () => {
    if (state === "reading") {
      become("paused");
      speech.cancel();
      return;
    }
    if (state === "still") all = sentences();
    become("reading");
    speech.cancel();
    go();
  });
  stop.addEventListener("click", () => {
    end();
    speech.cancel();
  });
  addEventListener("pagehide", () => speech.cancel());
  become("still");
})();
