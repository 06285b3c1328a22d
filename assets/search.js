// Searches the pages of one locale. Loaded on first use, with the library that it is given and the locale's index.
// What the index holds is data: it is shown as text, never as markup.

// Words, with the marks that join their parts: hosts, l·l, e-mail, Persian words in two parts.
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.\-\u00b7\u2027\u2010\u2011\u200c][\p{L}\p{M}\p{N}]+)*/gu;
const JOINT = /[.\-\u00b7\u2027\u2010\u2011\u200c]/;
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/g;
// Accents and vowel points, but no vowel and no tone of India and Indochina, which make another word.
const MARKS = /[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u0e4d\u200b-\u200f\ufe00-\ufe0f]/g;
const ALIKE = {
  'ı': 'i', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'ł': 'l', 'þ': 'th', 'ς': 'σ',
  'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ک': 'ك', 'ة': 'ه', 'ە': 'ه',
};
const UNLIKE = new RegExp('[' + Object.keys(ALIKE).join('') + ']', 'g');
const ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=..)/;

const STEM = '=';
// What is found in each of them counts so much. Values are those of a settings card.
const FIELDS = { values: 10, keywords: 5, title: 4, heading: 2.5, text: 1 };
const MOST_PAGES = 10;
const MOST_SECTIONS = 3;
const EXCERPT = 160;

/** A word without case, accents and typographic variants. */
export const fold = (word) =>
  word.toLowerCase().normalize('NFKD').replace(MARKS, '').replace(UNLIKE, (letter) => ALIKE[letter])
    .replace(/\p{Nd}/gu, digit).normalize('NFC');

// Every script has its ten digits in a row.
const digit = (sign) => {
  if (sign <= '9') return sign;
  let zero = sign.codePointAt(0);
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && sign.codePointAt(0) - zero < 9) zero -= 1;
  return String(sign.codePointAt(0) - zero);
};

/** Cuts texts of a language into terms, each with its place. */
export const cutter = (lang) => {
  const geminate = lang === 'ca' ? /l[.\u00b7\u2027\-]l/gi : /l[\u00b7\u2027]l/gi;

  const simple = (text, start) => {
    let term = fold(text);
    if (lang === 'ar') term = term.replace(ARTICLE, '');
    // What elision leaves of articles and pronouns says nothing.
    return /^\p{Script=Latin}$/u.test(term) ? [] : [{ term, start, end: start + text.length }];
  };

  // Words without blanks between them: every two signs, of Indochina every three, as signs say less there.
  const grams = (text, start) => {
    const size = text < '\u2e80' ? 3 : 2;
    const found = [];
    for (let i = 0; i === 0 || i + size <= text.length; i += 1) {
      const gram = text.slice(i, i + size);
      found.push({ term: fold(gram), start: start + i, end: start + i + gram.length });
    }
    return found;
  };

  const part = (text, start) => {
    const found = [];
    let last = 0;
    for (const run of text.matchAll(UNSPACED)) {
      if (run.index > last) found.push(...simple(text.slice(last, run.index), start + last));
      found.push(...grams(run[0], start + run.index));
      last = run.index + run[0].length;
    }
    return last < text.length ? [...found, ...simple(text.slice(last), start + last)] : found;
  };

  /** A word: the terms of its parts, and the whole where it has several. */
  const word = (raw, start) => {
    // Of the same length, so that places stay.
    const text = raw.replace(/\u0140(?=l)/gi, 'l').replace(geminate, (pair) => pair[0] + '\u0640' + pair[2]);
    const parts = [];
    let at = 0;
    for (const piece of text.split(JOINT)) {
      parts.push(...part(piece, start + at));
      at += piece.length + 1;
    }
    if (at - 1 === text.length && text.search(JOINT) < 0) return { parts };
    const joined = text.replace(/[^\p{L}\p{M}\p{N}.\u0640]/gu, '');
    return { parts, whole: { term: fold(joined), start, end: start + raw.length } };
  };

  const words = (text) => [...text.matchAll(WORD)].map((found) => word(found[0], found.index));
  const terms = (text) => words(text).flatMap(({ parts, whole }) => (whole ? [whole, ...parts] : parts));
  return { words, terms };
};

/**
 * Searches an index: takes what somebody typed, gives pages with their sections, the best ones first. Each hit tells the
 * places of what was found in a text.
 */
export const finder = (MiniSearch, index) => {
  const { words, terms } = cutter(index.lang);
  const stems = new Map();
  index.forms.split(';').forEach((forms, number) => {
    for (const { term } of terms(forms)) stems.set(term, STEM + number);
  });
  const stemmed = (term) => (stems.has(term) ? [term, stems.get(term)] : term);

  const sections = index.pages.flatMap((page) =>
    page.sections.map(([id, heading, text, values = '']) => ({ page, id, heading, text, values })));
  const counts = new Map();
  const tokenize = (text) => terms(text).map(({ term }) => term);
  const engine = new MiniSearch({
    fields: Object.keys(FIELDS),
    extractField: (section, field) => {
      if (field === 'id') return section.number;
      if (field === 'title') return section.page.title;
      if (field === 'keywords') return section.id ? '' : (section.page.keywords || []).join('\n');
      return section[field];
    },
    tokenize,
    processTerm: stemmed,
    searchOptions: {
      boost: FIELDS,
      combineWith: 'OR',
      tokenize: (term) => [term],
      // A number or a host is itself or another one. Words may be unfinished; those that no page has may be mistyped.
      prefix: (term) => term[0] !== STEM && !/^\d+$/.test(term),
      fuzzy: (term) => (term[0] === STEM || /[\d.]/.test(term) || term.length < 4 || counts.has(term) ? 0 : term.length < 6 ? 1 : 2),
      // A page itself before its parts, what is for everyone before what is for some.
      boostDocument: (number) => (sections[number].id ? 1 : 1.15) * (sections[number].page.general ? 1.4 : 1),
    },
  });
  sections.forEach((section, number) => {
    const { heading, text, page } = section;
    new Set(tokenize([heading, text, page.title].join('\n'))).forEach((term) => counts.set(term, (counts.get(term) || 0) + 1));
    engine.add(Object.assign(section, { number }));
  });

  // A form that no page has, and no mistyped one: the longest beginning that some word shares.
  const known = (term) => {
    if (/[\d.]/.test(term)) return term;
    for (let end = term.length; end >= Math.max(4, term.length / 2); end -= 1) {
      const start = term.slice(0, end);
      if (engine.search(start).length) return start;
    }
    return term;
  };

  /** A word as it is asked for, and how much it says: what stands everywhere says little. */
  const query = ({ parts, whole }) => {
    const queries = parts.map(({ term }) => known(term));
    const all = { combineWith: 'AND', queries: queries.map((term) => ({ combineWith: 'OR', queries: [term] })) };
    const own = whole ? [...queries, whole.term] : queries;
    return {
      asked: whole ? { combineWith: 'OR', queries: [whole.term, all] } : all,
      own: new Set(own.flatMap(stemmed)),
      weight: Math.log(1 + sections.length / Math.max(...queries.map((term) => counts.get(term) || 1))),
    };
  };

  return (typed) => {
    const queries = words(typed).filter(({ parts }) => parts.length).map(query);
    if (!queries.length) return [];
    const total = queries.reduce((sum, { weight }) => sum + weight, 0);
    // Those that have more of the words come first.
    const share = (hit) =>
      queries.reduce((sum, { own, weight }) => sum + (hit.queryTerms.some((term) => own.has(term)) ? weight : 0), 0) / total;
    const hits = engine.search({ combineWith: 'OR', queries: queries.map(({ asked }) => asked) })
      .map((hit) => Object.assign(hit, { worth: hit.score * share(hit) ** 2 }))
      .sort((a, b) => b.worth - a.worth || a.id - b.id);
    const found = new Map();
    for (const hit of hits) {
      const section = sections[hit.id];
      const matched = new Set(hit.terms);
      const places = (text) =>
        terms(text).filter(({ term }) => matched.has(term) || matched.has(stems.get(term)));
      if (!found.has(section.page)) found.set(section.page, []);
      found.get(section.page).push({ section, places });
    }
    return [...found].slice(0, MOST_PAGES).map(([page, all]) => ({ page, hits: all.slice(0, MOST_SECTIONS) }));
  };
};

/** The part of a text around what was found, and where that is; all of a short text. */
const excerpt = (text, places) => {
  if (text.length <= EXCERPT) return { text, places };
  // Where most of the terms stand close together.
  let best = 0;
  let most = 0;
  places.forEach(({ start }, i) => {
    const near = places.slice(i).filter((place) => place.end <= start + EXCERPT);
    const different = new Set(near.map(({ term }) => term)).size;
    if (different > most) [most, best] = [different, start];
  });
  let from = best < EXCERPT / 2 ? 0 : text.lastIndexOf(' ', best - EXCERPT / 4) + 1 || best;
  while (/[ ·]/.test(text[from])) from += 1;
  const until = text.lastIndexOf(' ', from + EXCERPT);
  const to = from + EXCERPT >= text.length ? text.length : until > from ? until : from + EXCERPT;
  const ahead = from ? '… ' : '';
  return {
    text: ahead + text.slice(from, to) + (to < text.length ? ' …' : ''),
    places: places.filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from + ahead.length, end: end - from + ahead.length })),
  };
};

const element = (name, className, ...content) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
};

/** A text with what was found in it marked. */
const marked = (name, { text, places }) => {
  const made = element(name, '');
  let last = 0;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (end <= last) continue;
    const from = Math.max(start, last);
    made.append(text.slice(last, from), element('mark', '', text.slice(from, end)));
    last = end;
  }
  made.append(text.slice(last));
  return made;
};

const style = (href) =>
  new Promise((resolve, reject) => {
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: resolve, onerror: reject });
    document.head.append(sheet);
  });

const load = async ({ engine, index, style: sheet }) => {
  const [{ default: MiniSearch }, found] = await Promise.all([
    import(engine),
    fetch(index).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText)))),
    style(sheet),
  ]);
  return { index: found, root: new URL('..', new URL(index, location.href)), find: finder(MiniSearch, found) };
};

/** Keeps the words in the address, so that going back or sharing it brings them back. */
const remember = (typed) => {
  const address = new URL(location.href);
  if (typed) address.searchParams.set('q', typed);
  else address.searchParams.delete('q');
  if (address.href !== location.href) history.replaceState(history.state, '', address);
};

let box;

/** Opens the search box. The link names what it needs, and leads to the index from A to Z. */
export const open = async (link) => {
  box ||= load(link.dataset).then((loaded) => make(link, loaded));
  (await box)(new URLSearchParams(location.search).get('q') || '');
};

const make = (link, { index, root, find }) => {
  const { words } = index;
  const name = link.textContent.trim();
  const input = Object.assign(element('input', ''), { type: 'search', placeholder: words.box, autocomplete: 'off', spellcheck: false, dir: 'auto', enterKeyHint: 'go' });
  input.setAttribute('aria-label', words.box);
  const close = Object.assign(element('button', 'search-close', '×'), { type: 'button' });
  close.setAttribute('aria-label', words.close);
  const status = element('p', 'search-status');
  status.setAttribute('role', 'status');
  const results = element('div', 'search-results');
  const form = element('form', '', input, close);
  form.setAttribute('role', 'search');
  const dialog = element('dialog', 'search', form, status, results);
  dialog.setAttribute('aria-label', name);
  document.body.append(dialog);

  const anchor = (href, ...content) => Object.assign(element('a', '', ...content), { href });
  const address = (page, id) => new URL(page.url + (id ? '#' + encodeURIComponent(id) : ''), root).href;

  const topics = () => {
    const list = element('ul', 'search-topics');
    for (const page of index.pages.filter(({ start }) => start)) {
      list.append(element('li', '', anchor(address(page), page.title)));
    }
    if (link.dataset.title) {
      const index = anchor(link.href, link.dataset.title);
      if (link.hreflang) Object.assign(index, { lang: link.hreflang, dir: 'auto' });
      list.append(element('li', '', index));
    }
    return list.childElementCount ? [element('p', '', words.others), list] : [];
  };

  const item = ({ page, hits }) => {
    const [own] = hits.filter(({ section }) => !section.id);
    const title = marked('strong', { text: page.title, places: hits[0].places(page.title) });
    const made = element('li', '', anchor(address(page), title));
    if (own) {
      const { text } = own.section;
      made.firstChild.append(marked('span', excerpt(text, own.places(text))));
    }
    const below = element('ul', '');
    for (const { section, places } of hits) {
      if (!section.id) continue;
      const heading = marked('b', { text: section.heading, places: places(section.heading) });
      const text = marked('span', excerpt(section.text, places(section.text)));
      below.append(element('li', '', anchor(address(page, section.id), heading, text)));
    }
    if (below.childElementCount) made.append(below);
    // Where the key for "go" leads.
    const best = hits[0].section.id ? below.querySelector('a') : made.firstChild;
    best.dataset.best = '';
    return made;
  };

  let waiting;
  const say = (text) => {
    clearTimeout(waiting);
    // Spoken when the reader has paused, not with every letter.
    waiting = setTimeout(() => { status.textContent = text; }, 300);
  };

  const show = () => {
    const typed = input.value.trim();
    remember(typed);
    const found = find(typed);
    if (found.length) {
      results.replaceChildren(element('ol', '', ...found.map(item)));
      say(words.count.replace('{count}', found.length));
    } else {
      results.replaceChildren(...topics());
      say(typed ? words.none.replace('{words}', () => typed) : '');
    }
    results.scrollTop = 0;
  };

  input.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('[data-best]')?.click();
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => remember(''));
  dialog.addEventListener('click', (event) => {
    // On the page behind it, or on a link within the page.
    const target = event.target.closest('a');
    if (event.target === dialog || (target && target.pathname === location.pathname)) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      // Else the first press would only clear the input.
      event.preventDefault();
      dialog.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [input, ...results.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  return (typed) => {
    if (typed) input.value = typed;
    show();
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
  };
};
