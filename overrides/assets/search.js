// The search page: looks through search-index.json for pages that have every word, those with it in their title first.
(() => {
  const form = document.getElementById("search-form");
  const input = document.getElementById("q");
  const status = document.getElementById("search-status");
  const section = document.getElementById("search-found");
  const list = document.getElementById("results");
  if (!form || !input || !status || !section || !list) return;
  const MOST = 50;
  const TITLE = 8, DESCRIPTION = 4, WORDS = 2;
  const pageTitle = document.title;
  const ignored = new Set(form.dataset.ignored.split(" "));
  let index;

  const words = (text) =>
    text.normalize("NFKD").replace(/\p{M}|['’]/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];

  const load = async () => {
    const answer = await fetch(form.dataset.index);
    if (!answer.ok) throw new Error(String(answer.status));
    const { kinds, rows } = await answer.json();
    return rows.map(([address, title, kind, description, more]) => ({
      address, title, description, kind: kinds[kind],
      inTitle: words(title),
      inDescription: words(description),
      inWords: words(`${kinds[kind]} ${more}`),
    }));
  };

  // 2 for a whole word, 1 for the beginning of one, 0 for none. "carers" also finds "carer".
  const fit = (term, found) => {
    const terms = term.length > 3 && term.endsWith("s") ? [term, term.slice(0, -1)] : [term];
    let best = 0;
    for (const word of found) {
      if (terms.includes(word)) return 2;
      if (terms.some((each) => word.startsWith(each))) best = 1;
    }
    return best;
  };

  const score = (page, terms) => {
    let sum = 0;
    for (const term of terms) {
      const value = Math.max(
        fit(term, page.inTitle) * TITLE,
        fit(term, page.inDescription) * DESCRIPTION,
        fit(term, page.inWords) * WORDS,
      );
      if (!value) return 0;
      sum += value;
    }
    const phrase = page.inTitle.join(" ");
    const looked = terms.join(" ");
    return sum + (phrase === looked ? 100 : phrase.startsWith(looked) ? 10 : 0);
  };

  const look = (query) => {
    const all = words(query);
    const telling = all.filter((word) => !ignored.has(word));
    const terms = telling.length ? telling : all;
    return index
      .map((page) => ({ page, value: score(page, terms) }))
      .filter((each) => each.value)
      .sort((one, other) => other.value - one.value)
      .map((each) => each.page);
  };

  const result = (page) => {
    const item = document.createElement("li");
    const heading = item.appendChild(document.createElement("h3"));
    const link = heading.appendChild(document.createElement("a"));
    link.href = new URL(page.address, new URL(form.dataset.root, location));
    link.textContent = page.title;
    for (const [name, text] of [["eyebrow", page.kind], ["", page.description]]) {
      if (!text) continue;
      const paragraph = item.appendChild(document.createElement("p"));
      paragraph.className = name;
      paragraph.textContent = text;
    }
    return item;
  };

  const say = (name, values) => {
    status.textContent = status.dataset[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  };

  const show = async (query) => {
    input.value = query;
    document.title = query ? `${query} – ${pageTitle}` : pageTitle;
    let found = [];
    if (query) {
      try {
        index = index || (await load());
        found = look(query);
        const count = found.length;
        const name = count > MOST ? "more" : count > 1 ? "many" : count ? "one" : "none";
        say(name, { query, count: count.toLocaleString(document.documentElement.lang), shown: MOST });
      } catch {
        say("failed", {});
      }
    }
    section.hidden = !found.length;
    list.replaceChildren(...found.slice(0, MOST).map(result));
  };

  // What is looked for stands after the #, which browsers send to nobody; ?q= works as well.
  const asked = () => {
    const from = (text) => (new URLSearchParams(text).get("q") || "").trim();
    return from(location.hash.slice(1)) || from(location.search);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = input.value.trim();
    if (!query) {
      say("empty", {});
      input.focus();
      return;
    }
    history.pushState(null, "", `${location.pathname}#q=${encodeURIComponent(query)}`);
    show(query);
  });
  addEventListener("popstate", () => show(asked()));
  const first = asked();
  if (first) show(first);
})();
