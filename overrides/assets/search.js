// The search page: looks through search-index.json for pages with the words, and lists those of its version first.
(() => {
  const [form, input, status, results, rest] = ["search-form", "q", "search-status", "results", "search-rest"]
    .map((id) => document.getElementById(id));
  if (!rest) return;
  const { dataset } = form, own = +dataset.version, pageTitle = document.title;
  const [shown, more] = rest.children;
  const ignored = new Set(dataset.ignored.split(" "));
  const STEP = 20, TITLE = 8, DESCRIPTION = 4, WORDS = 2;
  let loading, known, query, terms, found;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}|['’]/gu, "").toUpperCase().toLowerCase();
  const split = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  const fill = (name, values) => dataset[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const make = (name, ...inside) => {
    const element = document.createElement(name);
    element.append(...inside);
    return element;
  };

  const load = async () => {
    const answer = await fetch(dataset.index);
    if (!answer.ok) throw new Error(answer.status);
    const { kinds, versions, rows } = await answer.json();
    known = new Map();
    return rows.map(([address, title, kind, description, words, version]) => {
      const places = [title, description, `${kinds[kind]} ${words}`].map(split);
      for (const word of new Set(places.flat())) known.set(word, (known.get(word) || 0) + 1);
      const topic = address.slice(versions[version].length);
      return { address, title, description, kind: kinds[kind], version, topic, places };
    });
  };
  // What could not be loaded is asked for again the next time.
  const ready = () => (loading ||= load().catch((error) => {
    loading = undefined;
    throw error;
  }));

  // 2 for the word itself or its singular, 1 for the beginning of a word (of one letter: only where `loosely`),
  // less for a longer form of a word, 0 for none.
  const fit = (term, words, loosely) => {
    const one = term.length > 3 && term.endsWith("s") ? term.slice(0, -1) : term;
    const same = [term, one, term.replace(/ies$/, "y"), term.replace(/(..)es$/, "$1")];
    let best = 0;
    for (const word of words) {
      if (same.includes(word)) return 2;
      if ((loosely || term[1]) && word.startsWith(one)) best = 1;
      else if (!best && word.length > 4 && one.length - word.length < 4 && one.startsWith(word)) best = 0.5;
    }
    return best;
  };

  // How many of the terms a page has, and how well they fit.
  const score = (page, all) => {
    const fits = all.map((term) => Math.max(
      ...[TITLE, DESCRIPTION, WORDS].map((weight, place) => weight * fit(term, page.places[place], !place)),
    ));
    const title = page.places[0].join(" "), looked = all.join(" ");
    const bonus = title === looked ? 100 : title.startsWith(looked) ? 10 : 0;
    return { page, has: fits.filter(Boolean).length, value: fits.reduce((sum, each) => sum + each, bonus) };
  };

  // The pages that have the most of the terms. Of a page that this version has too, only that one is listed.
  const look = (rows) => {
    const scored = rows.map((page) => score(page, terms));
    const most = Math.max(...scored.map(({ has }) => has));
    const best = scored.filter(({ has }) => has && has === most);
    const ours = new Set(best.map(({ page }) => page.version === own && page.topic));
    const far = ({ page }) => (page.version === own ? -1 : page.version);
    best.sort((one, other) => far(one) - far(other) || other.value - one.value);
    return [best.map(({ page }) => page).filter((page) => page.version === own || !ours.has(page.topic)), most];
  };

  // How many letters to change, add, leave out or swap (optimal string alignment distance).
  const distance = (one, other) => {
    let before, last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 0; i < one.length; i += 1) {
      const now = [i + 1];
      for (let j = 0; j < other.length; j += 1) {
        const swapped = j && one[i] === other[j - 1] && one[i - 1] === other[j];
        now.push(Math.min(now[j] + 1, last[j + 1] + 1, last[j] + (one[i] !== other[j]), swapped ? before[j - 1] + 1 : 99));
      }
      [before, last] = [last, now];
    }
    return last.pop();
  };

  // What was asked for with each word that no page has replaced by the nearest that one has; nothing if there is none.
  const near = (text) => {
    const words = [...known.keys()];
    let changed;
    const nearest = split(text).map((term) => {
      const most = term.length > 7 ? 2 : term.length > 3 ? 1 : 0;
      if (!most || ignored.has(term) || fit(term, words)) return term;
      const [best] = words
        .filter((word) => Math.abs(word.length - term.length) <= most)
        .map((word) => [word, distance(term, word)])
        .filter(([, far]) => far <= most)
        .sort((a, b) => a[1] - b[1] || known.get(b[0]) - known.get(a[0]));
      changed = changed || best;
      return best ? best[0] : term;
    });
    return changed && nearest.join(" ");
  };

  const marked = (text, loosely) => text.split(/([\p{L}\p{N}\p{M}'’]+)/u)
    .map((part, at) => (at % 2 && terms.some((term) => fit(term, split(part), loosely)) ? make("mark", part) : part));

  const result = ({ address, title, kind, description }) => {
    const link = make("a", ...marked(title, true)), eyebrow = make("p", kind);
    link.href = new URL(address, new URL(dataset.root, location));
    eyebrow.className = "eyebrow";
    return make("li", make("h3", link), eyebrow, ...(description ? [make("p", ...marked(description))] : []));
  };

  // The first of what was found, under a heading for each version.
  const list = (most) => {
    const some = found.slice(0, most), versions = [...new Set(some.map(({ version }) => version))];
    const single = found.every(({ version }) => version === own);
    results.replaceChildren(...versions.flatMap((version) => {
      const items = make("ol", ...some.filter((page) => page.version === version).map(result));
      items.className = "results";
      return [make("h2", single ? dataset.results : dataset[`in${version}`]), items];
    }));
    rest.hidden = some.length === found.length;
    shown.textContent = fill("shown", { shown: some.length, count: found.length });
  };

  const show = async (text) => {
    query = input.value = text;
    status.textContent = "";
    const said = [];
    let title = pageTitle;
    found = [];
    try {
      const rows = text && (await ready());
      if (query !== text) return;
      if (text) {
        const all = split(text), telling = all.filter((word) => !ignored.has(word));
        terms = telling.length ? telling : all;
        const [pages, most] = look(rows);
        found = pages;
        const values = { query, count: found.length.toLocaleString(document.documentElement.lang) };
        said.push(fill(!found.length ? "none" : most < terms.length ? "some" : found[1] ? "many" : "one", values));
        title = `${fill("title", values)} – ${pageTitle}`;
        const meant = near(text);
        if (meant) {
          const link = make("a", fill("near", { query: meant }));
          link.href = `#q=${encodeURIComponent(meant)}`;
          said.push(" ", link);
        }
      }
    } catch {
      said.push(dataset.failed);
    }
    document.title = title;
    list(history.state || STEP);
    status.append(...said);
  };

  // What is looked for stands after the #, which browsers send to nobody; ?q= works as well.
  const asked = () => {
    const from = (text) => (new URLSearchParams(text).get("q") || "").trim();
    return from(location.hash.slice(1)) || from(location.search);
  };
  const ask = (text) => {
    history.pushState(null, "", `${location.pathname}#q=${encodeURIComponent(text)}`);
    return show(text);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text) ask(text);
    else {
      status.textContent = dataset.empty;
      input.focus();
    }
  });
  input.addEventListener("focus", () => ready().catch(() => {}));
  status.addEventListener("click", async (event) => {
    if (!event.target.hash) return;
    event.preventDefault();
    await ask(decodeURIComponent(event.target.hash.slice(3)));
    const heading = results.firstChild;
    heading.tabIndex = -1;
    heading.focus();
  });
  more.addEventListener("click", () => {
    const before = results.querySelectorAll("li").length;
    history.replaceState(before + STEP, "");
    list(before + STEP);
    results.querySelectorAll("li a")[before].focus();
  });
  // A link to a place on this page, such as the skip link, also changes what stands after the #, and asks for nothing.
  addEventListener("popstate", () => {
    if ((!location.hash || asked()) && asked() !== query) show(asked());
  });
  if (asked()) show(asked());
})();
