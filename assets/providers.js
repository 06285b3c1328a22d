// From an address to its provider, in the browser alone: one file of domains is fetched, and nothing is sent.
(() => {
  const form = document.getElementById('page-finder');
  const list = document.getElementById('page-providers');
  if (!form || !list) return;
  const field = form.elements.address;
  const status = form.querySelector('[role=status]');
  form.hidden = false;

  let domains;
  const load = () => {
    domains ??= fetch(form.dataset.domains)
      .then((answer) => answer.ok ? answer.json() : Promise.reject(new Error(answer.status)))
      .then((answer) => new Map(Object.entries(answer.domains)));
    domains.catch(() => { domains = undefined; });
    return domains;
  };

  // What stands behind the last @, in the letters that domains are known by; empty where that is no domain.
  const domainOf = (text) => {
    const typed = text.slice(text.lastIndexOf('@') + 1).trim().replace(/\.+$/, '');
    if (!/^[\p{L}\p{M}\p{N}-]+([.\u3002\uFF0E][\p{L}\p{M}\p{N}-]+)+$/u.test(typed)) return '';
    try {
      return new URL('https://' + typed).hostname;
    } catch {
      return '';
    }
  };

  const isolated = (domain) => '\u2068' + domain + '\u2069';

  const show = (domain, known) => {
    const entry = [...list.querySelectorAll('li')].find((each) => each.dataset.provider === known.get(domain));
    const link = entry && entry.querySelector('a');
    status.textContent = (link ? form.dataset.found : form.dataset.unknown).replace('{domain}', isolated(domain));
    if (link) {
      const copy = document.createElement('a');
      copy.href = link.href;
      copy.textContent = link.textContent;
      copy.translate = false;
      status.append(' ', copy);
    }
    return link;
  };

  let turn = 0;
  const look = async () => {
    const own = ++turn;
    const domain = domainOf(field.value);
    if (!domain) {
      status.textContent = '';
      return null;
    }
    try {
      const known = await load();
      return own === turn ? show(domain, known) : null;
    } catch {
      if (own === turn) status.textContent = form.dataset.failed;
      return null;
    }
  };

  // Somebody who still types is not told that half a domain is unknown.
  const whileTyping = async () => {
    const own = ++turn;
    const domain = domainOf(field.value);
    const known = domain ? await load().catch(() => new Map()) : new Map();
    if (own !== turn) return;
    if (known.has(domain)) show(domain, known);
    else status.textContent = '';
  };

  field.addEventListener('focus', () => { load().catch(() => {}); }, { once: true });
  field.addEventListener('input', whileTyping);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    look().then((link) => { if (link) location.assign(link.href); });
  });
})();
