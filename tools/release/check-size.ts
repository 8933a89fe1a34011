import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';

const dist = 'dist';
const limitKb = 120;
/** The scorer with its models, loaded when there is something to score. */
const scorerLimitKb = 80;

/** Addresses of the scripts that the page itself asks for. */
function scriptsOf(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || tag.includes('modulepreload'))
    .flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []);
}

/** What a script imports before it runs; `import()` waits until it is needed and does not count. */
function staticImportsOf(code: string): string[] {
  return parseAst(code).body.flatMap((statement) =>
    'source' in statement && statement.source ? [statement.source.value] : [],
  );
}

/** Kilobytes, gzipped, of these scripts and of all that they import before they run, file by file. */
function loadOf(files: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  const waiting = files.map((file) => normalize(file));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sizes.has(file)) continue;
    const code = readFileSync(join(dist, file));
    sizes.set(file, gzipSync(code, { level: 9 }).byteLength / 1000);
    waiting.push(...staticImportsOf(code.toString()).map((address) => join(dirname(file), address)));
  }
  return sizes;
}

const sum = (sizes: ReadonlyMap<string, number>) => [...sizes.values()].reduce((all, kb) => all + kb, 0);

const sizes = loadOf(scriptsOf(readFileSync(join(dist, 'index.html'), 'utf8')));
const totalKb = sum(sizes);
for (const [file, kb] of [...sizes].toSorted((one, other) => other[1] - one[1])) {
  console.log(`${kb.toFixed(1).padStart(7)} kB  ${file}`);
}
console.log(
  `${totalKb.toFixed(1).padStart(7)} kB  of JavaScript (gzipped) before the first screen; the limit is ${limitKb} kB`,
);
const built = readdirSync(join(dist, 'assets'));
const scriptNamed = (name: string) =>
  built.filter((file) => file.startsWith(`${name}-`) && file.endsWith('.js')).map((file) => join('assets', file));
const scorer = scriptNamed('scorer.worker');
const scorerKb = scorer.length === 0 ? Infinity : sum(loadOf(scorer));
console.log(`${scorerKb.toFixed(1).padStart(7)} kB  scorer with its model; the limit is ${scorerLimitKb} kB`);
const besideKb = sum(loadOf([...scorer, ...scriptNamed('beside-rating')])) - scorerKb;
console.log(`${besideKb.toFixed(1).padStart(7)} kB  what is said beside the rating, loaded behind the scorer`);
if (sizes.size === 0 || totalKb > limitKb || scorerKb > scorerLimitKb) process.exit(1);
