// Copy buttons beside hosts, ports and user names, and at blocks of code. Without this script a page has none, and nothing
// is lost: a click on a value selects the whole of it.
(() => {
  const words = document.body.dataset;
  const values = document.querySelectorAll('main .fact[translate="no"][data-fact]');
  const blocks = document.querySelectorAll('main pre');
  if (!words.copied || !(values.length || blocks.length)) return;

  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('aria-live', 'polite');
  document.body.append(status);

  const copy = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'unseen';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (!done) throw new Error('refused');
  };

  const say = (text) => {
    status.textContent = '';
    // A screen reader speaks only of what changes, so the same words twice need a gap between them.
    setTimeout(() => { status.textContent = text; }, 50);
  };

  const copyButton = (label, text, said) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.title = label;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => {
      copy(text).then(
        () => {
          button.classList.add('done');
          setTimeout(() => button.classList.remove('done'), 2000);
          say(words.copied.replace('{value}', said));
        },
        () => say(words.copyFailed));
    });
    return button;
  };

  blocks.forEach((block) => {
    const title = block.closest('figure') && block.closest('figure').querySelector('figcaption');
    const whole = document.createElement('div');
    whole.className = 'whole';
    whole.dir = block.dir;
    block.before(whole);
    whole.append(block, copyButton(words.copyBlock, block.textContent, title ? title.textContent : block.textContent));
  });

  // A host with its port behind it, as some clients want them, is copied in one piece.
  const portOf = (value) => {
    const joint = value.nextSibling;
    const port = joint && joint.nodeType === Node.TEXT_NODE && joint.data === ':' && joint.nextElementSibling;
    return port && port.matches('.fact[translate="no"]') ? port : null;
  };
  const joined = new Set();

  values.forEach((value) => {
    if (joined.has(value)) return;
    const port = portOf(value);
    if (port) joined.add(port);
    const text = port ? value.value + ':' + port.value : value.value;
    const field = value.dataset.fact.split('.').pop();
    const label = { host: words.copyHost, port: words.copyPort, username: words.copyUsername }[field];
    if (!label || value.closest('a, h1, h2, h3, h4, h5, h6, button, summary, caption, figcaption, pre, .dialog')) return;
    const button = copyButton(label.replace('{value}', text), text, text);
    if (value.closest('.settings')) {
      value.after(button);
      return;
    }
    // In running text the button stays on the line of its value, and so do the marks that end a sentence.
    const pair = document.createElement('span');
    pair.className = 'value';
    const parts = port ? [value, value.nextSibling, port] : [value];
    value.before(pair);
    pair.append(...parts, button);
    const next = pair.nextSibling;
    const marks = next && next.nodeType === Node.TEXT_NODE ? /^[^\p{L}\p{N}\s(\[«“]*/u.exec(next.data)[0].length : 0;
    if (marks) {
      next.splitText(marks);
      pair.append(next);
    }
  });
})();

// The link to the index from A to Z opens the search box, which is loaded when somebody first asks for it.
(() => {
  const link = document.querySelector('.search-link');
  if (!link) return;
  link.hidden = false;
  link.setAttribute('role', 'button');
  link.setAttribute('aria-haspopup', 'dialog');
  const open = (event) => {
    event?.preventDefault();
    import(link.dataset.script)
      .then((search) => search.open(link))
      .catch(() => { location.href = link.href; });
  };
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') open(event);
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'k') open(event);
  });
  if (new URLSearchParams(location.search).get('q')) open();
})();
