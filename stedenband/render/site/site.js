// Search, filters and map of the home page. Everything works without it: the table holds all bonds.
// `stedenbanden` comes from data.js, since a page from file:// may not fetch; a bond's number is that of its row.
(() => {
  "use strict";
  const FIRST = 10; // rows that are shown before one asks for all
  const PAUSE = 150; // milliseconds after the last key before the map is drawn again
  const NAMES = ["zoek", "country", "province", "status", "kind", "theme", "year"];
  const LETTERS = { ł: "l", ı: "i", ø: "o", đ: "d", ð: "d", ß: "ss", æ: "ae", œ: "oe", þ: "th" };
  const [WORDS, COUNTRIES, PROVINCE, STATUS, KIND, THEMES, FROM, UNTIL, LINES, ENDS, HOME] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const { bonds, places } = window.stedenbanden;
  const find = (id) => document.getElementById(id);
  const form = find("zoeken"), body = find("tabel").tBodies[0], more = find("meer"), found = find("gevonden");
  const rows = Array.from(body.rows);
  const paths = Array.from(document.querySelectorAll(".view .line")), ends = document.querySelector(".view .ends");
  const unplaced = Array.from(document.querySelectorAll("#nergens li")); // of the bonds without a line, in their order
  const nowhere = bonds.flatMap((bond, number) => bond[LINES] ? [] : [number]);
  const homes = Array.from(document.querySelectorAll(".view a"));
  let all = false, timer = 0;

  const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[łıøđðßæœþ]/g, (c) => LETTERS[c]).trim();

  function fits(bond, asked, words) {
    return words.every((word) => bond[WORDS].includes(word))
      && (!asked.country || bond[COUNTRIES].split(" ").includes(asked.country))
      && (!asked.province || bond[PROVINCE] === asked.province)
      && (!asked.status || bond[STATUS] === asked.status)
      && (!asked.kind || bond[KIND] === asked.kind)
      && (!asked.theme || bond[THEMES].split(" ").includes(asked.theme))
      && (!asked.year || (bond[FROM] !== null && bond[FROM] <= asked.year && (bond[UNTIL] === null || asked.year <= bond[UNTIL])));
  }

  function drawMap(numbers) {
    for (const path of paths) {
      const lines = [];
      for (const number of numbers) if (bonds[number][STATUS] === path.dataset.status) lines.push(bonds[number][LINES]);
      path.setAttribute("d", lines.join(""));
    }
    ends.setAttribute("d", numbers.map((number) => bonds[number][ENDS]).join(""));
    const shown = new Set(numbers.map((number) => bonds[number][HOME]));
    const kept = new Set(numbers);
    unplaced.forEach((item, place) => {
      const gone = !kept.has(nowhere[place]);
      if (item.hidden !== gone) item.hidden = gone;
    });
    if (unplaced.length) find("zonder-plek").textContent = numbers.filter((number) => !bonds[number][LINES]).length;
    homes.forEach((home, number) => home.classList.toggle("gone", !shown.has(number)));
  }

  function showPlaces(words) {
    const box = find("plaatsen"), list = box.querySelector("ul");
    const named = words.length ? places.filter((place) => words.every((word) => place[1].includes(word))).slice(0, 20) : [];
    list.replaceChildren(...named.map(([text, , address]) => {
      const item = document.createElement("li"), link = document.createElement("a");
      link.href = address;
      link.textContent = text;
      item.append(link);
      return item;
    }));
    box.hidden = named.length === 0;
  }

  function show() {
    const asked = Object.fromEntries(NAMES.map((name) => [name, form.elements[name].value]));
    asked.year = /^\d{4}$/.test(asked.year) ? Number(asked.year) : 0;
    const words = fold(asked.zoek).split(/\s+/).filter(Boolean);
    const numbers = [];
    for (let number = 0; number < bonds.length; number++) if (fits(bonds[number], asked, words)) numbers.push(number);
    body.replaceChildren(...(all ? numbers : numbers.slice(0, FIRST)).map((number) => rows[number]));
    more.hidden = all || numbers.length <= FIRST;
    found.textContent = found.dataset.words.replace("{number}", numbers.length).replace("{total}", bonds.length);
    showPlaces(words);
    clearTimeout(timer);
    timer = setTimeout(() => drawMap(numbers), PAUSE);
  }

  // The state of search and filters is in the address, behind the #, so that it can be shared.
  function keep() {
    const state = new URLSearchParams();
    for (const name of NAMES) if (form.elements[name].value) state.set(name, form.elements[name].value);
    history.replaceState(null, "", state.size === 0 ? location.pathname + location.search : `#${state}`);
  }

  function read() {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const name of NAMES) if (state.has(name)) form.elements[name].value = state.get(name);
  }

  form.addEventListener("input", () => { all = false; show(); keep(); });
  form.addEventListener("reset", () => setTimeout(() => { all = false; show(); keep(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  more.addEventListener("click", () => { all = true; show(); });
  addEventListener("hashchange", () => { read(); show(); });
  // On paper all that was found stands, and nothing is behind a button.
  let before = false;
  addEventListener("beforeprint", () => { before = all; all = true; show(); });
  addEventListener("afterprint", () => { all = before; show(); });
  form.hidden = false;
  read();
  show();
})();
